import { isError, type Value } from "./book";
import { parseCell } from "./address";

/** The value of a cell of the same sheet. */
export type CellAt = (row: number, column: number) => Value;

/** What a condition cannot be computed from: a function, a name or another sheet that is not known here. */
class Unknown extends Error {}

type Token =
  { kind: "number"; value: number } | { kind: "text"; value: string } | { kind: "word" | "sign"; value: string };

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|"((?:[^"]|"")*)"|([A-Za-zÅÄÖåäö_$][\w.$ÅÄÖåäö]*)|(<>|<=|>=|[-+*/&=<>(),;%]))/uy;

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.trimEnd().length) {
    const match = TOKEN.exec(formula);
    if (!match) throw new Unknown();
    const [, number, text, word, sign] = match;
    tokens.push(
      number !== undefined
        ? { kind: "number", value: Number(number) }
        : text !== undefined
          ? { kind: "text", value: text.replaceAll('""', '"') }
          : word !== undefined
            ? { kind: "word", value: word }
            : { kind: "sign", value: sign! },
    );
  }
  return tokens;
}

const number = (value: Value): number =>
  typeof value === "number" ? value : typeof value === "boolean" ? Number(value) : value === null ? 0 : NaN;
const text = (value: Value): string =>
  value === null
    ? ""
    : isError(value)
      ? value.error
      : typeof value === "boolean"
        ? String(value).toUpperCase()
        : String(value);
const truth = (value: Value): boolean =>
  typeof value === "string" ? value.toUpperCase() === "TRUE" : Boolean(number(value));
const failed: Value = { error: "#VALUE!" };

/** As Excel compares: numbers before texts before booleans, texts without case; a blank is 0 or "". */
function compare(a: Value, b: Value): number {
  const [x, y] = [a ?? (typeof b === "string" ? "" : 0), b ?? (typeof a === "string" ? "" : 0)];
  const rank = (value: Value): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);
  if (rank(x) !== rank(y)) return rank(x) - rank(y);
  if (typeof x === "string")
    return x.toLowerCase() < text(y).toLowerCase() ? -1 : x.toLowerCase() > text(y).toLowerCase() ? 1 : 0;
  return number(x) - number(y);
}

const search = (part: Value, whole: Value): Value => {
  const at = text(whole).toLowerCase().indexOf(text(part).toLowerCase());
  return at < 0 ? failed : at + 1;
};

/** The functions that conditions of printed tables use. */
const FUNCTIONS: Record<string, (args: Value[]) => Value> = {
  AND: (args) => args.every(truth),
  OR: (args) => args.some(truth),
  NOT: ([a]) => !truth(a ?? null),
  IF: ([test, yes, no]) => (truth(test ?? null) ? (yes ?? null) : (no ?? false)),
  ISERROR: ([a]) => isError(a),
  ISNUMBER: ([a]) => typeof a === "number",
  ISTEXT: ([a]) => typeof a === "string",
  ISBLANK: ([a]) => a === null || a === undefined,
  SEARCH: ([part, whole]) => search(part ?? null, whole ?? null),
  FIND: ([part, whole]) => search(part ?? null, whole ?? null),
  LEFT: ([a, n]) => text(a ?? null).slice(0, n === undefined ? 1 : number(n)),
  RIGHT: ([a, n]) => text(a ?? null).slice(-(n === undefined ? 1 : number(n))),
  LEN: ([a]) => text(a ?? null).length,
  TRIM: ([a]) => text(a ?? null).trim(),
  UPPER: ([a]) => text(a ?? null).toUpperCase(),
  LOWER: ([a]) => text(a ?? null).toLowerCase(),
  EXACT: ([a, b]) => text(a ?? null) === text(b ?? null),
  ABS: ([a]) => Math.abs(number(a ?? null)),
  ROUND: ([a, n]) => Number(number(a ?? null).toFixed(number(n ?? null))),
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
    const [, columnFixed, , rowFixed] = /^(\$?)([A-Za-z]+)(\$?)/.exec(word)!;
    return cellAt(cell.row + (rowFixed ? 0 : down), cell.column + (columnFixed ? 0 : right));
  };
  try {
    return new Computation(tokensOf(formula.replace(/^=/, "")), cellNamed).result();
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

/** Rules with two limits, by how the value stands to each. */
const BETWEEN: Record<string, (low: number, high: number) => boolean> = {
  between: (low, high) => low >= 0 && high <= 0,
  notBetween: (low, high) => low < 0 || high > 0,
};

/** Whether a value fulfils a "cell value" rule; undefined where an operator or a formula is not known. */
export function fulfils(value: Value, operator: string, limits: readonly (Value | undefined)[]): boolean | undefined {
  const [low, high] = limits;
  if (low === undefined) return undefined;
  if (value === null || isError(value)) return false;
  const order = compare(value, low);
  return (
    COMPARISONS[SIGNS[operator] ?? ""]?.(order) ??
    (high === undefined ? undefined : BETWEEN[operator]?.(order, compare(value, high)))
  );
}
