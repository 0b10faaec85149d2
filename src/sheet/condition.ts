import { isError, type Value } from "./book";
import { parseCell } from "./address";

/** The value of a cell of the same sheet. */
export type CellAt = (row: number, column: number) => Value;

/** Thrown where a condition needs a function, a name or another sheet that is not known here. */
class Unknown extends Error {}

type Token =
  | { kind: "number"; value: number }
  | { kind: "text"; value: string }
  | { kind: "word" | "sign"; value: string };

const TOKEN =
  /\s*(?:(?<digits>\d+(?:\.\d+)?)|"(?<quoted>(?:[^"]|"")*)"|(?<word>[A-Za-zÅÄÖåäö_$][\w.$ÅÄÖåäö]*)|(?<sign><>|<=|>=|[-+*/&=<>(),;%]))/uy;

function tokenOf({ digits, quoted, word, sign = "" }: Partial<Record<string, string>>): Token {
  if (digits !== undefined) return { kind: "number", value: Number(digits) };
  if (quoted !== undefined) return { kind: "text", value: quoted.replaceAll('""', '"') };
  return word === undefined ? { kind: "sign", value: sign } : { kind: "word", value: word };
}

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.trimEnd().length) {
    const groups = TOKEN.exec(formula)?.groups;
    if (!groups) throw new Unknown();
    tokens.push(tokenOf(groups));
  }
  return tokens;
}

/** A value as a number; a blank is 0. */
function number(value: Value): number {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return Number(value);
  return value === null ? 0 : NaN;
}

function text(value: Value): string {
  if (value === null) return "";
  if (isError(value)) return value.error;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

const truth = (value: Value): boolean =>
  typeof value === "string" ? value.toUpperCase() === "TRUE" : Boolean(number(value));

const failed: Value = { error: "#VALUE!" };

/** Numbers come before texts, and texts before booleans. */
function typeRank(value: Value): number {
  if (typeof value === "number") return 0;
  return typeof value === "string" ? 1 : 2;
}

/** A blank compares as "" with a text, as 0 with anything else. */
const filled = (value: Value, other: Value): Value => value ?? (typeof other === "string" ? "" : 0);

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Order of two values as Excel compares them: by type, then by size; texts without case. */
function compare(a: Value, b: Value): number {
  const [left, right] = [filled(a, b), filled(b, a)];
  const byType = typeRank(left) - typeRank(right);
  if (byType !== 0) return byType;
  return typeof left === "string"
    ? compareTexts(left.toLowerCase(), text(right).toLowerCase())
    : number(left) - number(right);
}

/** A function of one argument; a missing one is blank. */
const ofOne =
  (run: (value: Value) => Value) =>
  ([value = null]: Value[]): Value =>
    run(value);

/** SEARCH and FIND: the position of a part in a text, from 1. */
const search = ([part = null, whole = null]: Value[]): Value => {
  const at = text(whole).toLowerCase().indexOf(text(part).toLowerCase());
  return at < 0 ? failed : at + 1;
};

/** The functions that conditions of printed tables use. */
const FUNCTIONS: Record<string, (args: Value[]) => Value> = {
  AND: (args) => args.every(truth),
  OR: (args) => args.some(truth),
  NOT: ofOne((value) => !truth(value)),
  IF: ([test = null, yes = null, no]) => (truth(test) ? yes : (no ?? false)),
  ISERROR: ofOne(isError),
  ISNUMBER: ofOne((value) => typeof value === "number"),
  ISTEXT: ofOne((value) => typeof value === "string"),
  ISBLANK: ofOne((value) => value === null),
  SEARCH: search,
  FIND: search,
  LEFT: ([value = null, count = 1]) => text(value).slice(0, number(count)),
  RIGHT: ([value = null, count = 1]) => text(value).slice(-number(count)),
  LEN: ofOne((value) => text(value).length),
  TRIM: ofOne((value) => text(value).trim()),
  UPPER: ofOne((value) => text(value).toUpperCase()),
  LOWER: ofOne((value) => text(value).toLowerCase()),
  EXACT: ([one = null, other = null]) => text(one) === text(other),
  ABS: ofOne((value) => Math.abs(number(value))),
  ROUND: ([value = null, decimals = null]) => Number(number(value).toFixed(number(decimals))),
};

/** The comparison operators, on the order of two values. */
const COMPARISONS: Record<string, (order: number) => boolean> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  ">": (order) => order > 0,
  "<=": (order) => order <= 0,
  ">=": (order) => order >= 0,
};

/** Computes a formula from left to right; each operator binds as tightly as in Excel. */
class Computation {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly cellNamed: (word: string) => Value,
  ) {}

  result(): Value {
    const whole = this.comparison();
    if (this.at < this.tokens.length) throw new Unknown();
    return whole;
  }

  /** The next token, if it is one of the signs. */
  private sign(...signs: string[]): string | null {
    const token = this.tokens[this.at];
    if (token?.kind !== "sign" || !signs.includes(token.value)) return null;
    this.at++;
    return token.value;
  }

  private comparison(): Value {
    const signs = Object.keys(COMPARISONS);
    let left = this.joined();
    for (let operator = this.sign(...signs); operator; operator = this.sign(...signs)) {
      const other = this.joined();
      if (isError(left) || isError(other)) return failed;
      left = COMPARISONS[operator]!(compare(left, other));
    }
    return left;
  }

  private joined(): Value {
    let left = this.sum();
    while (this.sign("&")) left = text(left) + text(this.sum());
    return left;
  }

  private sum(): Value {
    let left = this.product();
    for (let operator = this.sign("+", "-"); operator; operator = this.sign("+", "-"))
      left = operator === "+" ? number(left) + number(this.product()) : number(left) - number(this.product());
    return left;
  }

  private product(): Value {
    let left = this.unary();
    for (let operator = this.sign("*", "/"); operator; operator = this.sign("*", "/"))
      left = operator === "*" ? number(left) * number(this.unary()) : number(left) / number(this.unary());
    return left;
  }

  private unary(): Value {
    if (this.sign("-")) return -number(this.unary());
    if (this.sign("+")) return this.unary();
    const value = this.primary();
    return this.sign("%") ? number(value) / 100 : value;
  }

  private primary(): Value {
    if (this.sign("(")) {
      const inner = this.comparison();
      if (!this.sign(")")) throw new Unknown();
      return inner;
    }
    const token = this.tokens[this.at++];
    if (!token || token.kind === "sign") throw new Unknown();
    if (token.kind !== "word") return token.value;
    const name = token.value.toUpperCase();
    if (name === "TRUE" || name === "FALSE") return name === "TRUE";
    return this.sign("(") ? this.called(name) : this.cellNamed(token.value);
  }

  private called(name: string): Value {
    const known = FUNCTIONS[name];
    if (!known) throw new Unknown();
    const args: Value[] = [];
    if (this.sign(")")) return known(args);
    do args.push(this.comparison());
    while (this.sign(",", ";"));
    if (!this.sign(")")) throw new Unknown();
    return known(args);
  }
}

/**
 * Evaluates a condition's formula (en-US, with or without "=") at a cell so many rows and columns from the one that it
 * is written for. undefined: it uses something that is not supported here.
 */
export function evaluate(formula: string, down: number, right: number, cellAt: CellAt): Value | undefined {
  const cellNamed = (word: string): Value => {
    const cell = parseCell(word);
    if (!cell) throw new Unknown();
    const isColumnFixed = word.startsWith("$");
    const isRowFixed = word.indexOf("$", 1) > 0;
    return cellAt(cell.row + (isRowFixed ? 0 : down), cell.column + (isColumnFixed ? 0 : right));
  };
  try {
    return new Computation(tokensOf(formula.startsWith("=") ? formula.slice(1) : formula), cellNamed).result();
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}

/** The signs of "cell value" rules with one limit, as Excel names them. */
const SIGNS: Record<string, string> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
};

/** Rules with two limits, by the value's order to each of them. */
const BETWEEN: Record<string, (low: number, high: number) => boolean> = {
  between: (low, high) => low >= 0 && high <= 0,
  notBetween: (low, high) => low < 0 || high > 0,
};

/** Whether a value fulfils a "cell value" rule; undefined where an operator or a formula is not known. */
export function fulfils(value: Value, operator: string, limits: readonly (Value | undefined)[]): boolean | undefined {
  const [low, high] = limits;
  if (low === undefined) return undefined;
  if (value === null || isError(value)) return false;
  const toLow = compare(value, low);
  const withOneLimit = COMPARISONS[SIGNS[operator] ?? ""];
  if (withOneLimit) return withOneLimit(toLow);
  return high === undefined ? undefined : BETWEEN[operator]?.(toLow, compare(value, high));
}
