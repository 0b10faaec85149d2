import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from "../sheet/address";

type TokenKind = "string" | "sheet" | "bracket" | "rows" | "columns" | "cell" | "call" | "name" | "number" | "other";

interface Token {
  kind: TokenKind;
  text: string;
}

/** What a formula is made of, in the order to try. A name swallows what only looks like a cell inside it. */
const grammar: [TokenKind, string][] = [
  ["string", `"(?:[^"]|"")*"`],
  ["sheet", `'(?:[^']|'')*'!?`],
  ["bracket", `\\[(?:[^\\[\\]]|\\[[^\\[\\]]*\\])*\\]`],
  ["rows", `\\$?[0-9]{1,7}:\\$?[0-9]{1,7}(?![\\p{L}\\p{N}_.])`],
  ["columns", `\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}(?![\\p{L}\\p{N}_.(!\\\\?])`],
  ["cell", `\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}(?![\\p{L}\\p{N}_.(!\\\\?\\[])`],
  ["call", `[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*\\(`],
  ["name", `[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*!?`],
  ["number", `[0-9]+(?:\\.[0-9]*)?(?:[eE][+-]?[0-9]+)?`],
  ["other", `[\\s\\S]`],
];
const pattern = new RegExp(grammar.map(([, source]) => `(${source})`).join("|"), "gu");

function tokens(formula: string): Token[] {
  const list: Token[] = [];
  for (const match of formula.matchAll(pattern)) {
    const group = match.findIndex((text, i) => i > 0 && text !== undefined);
    list.push({ kind: grammar[group - 1]![0], text: match[0] });
  }
  return list;
}

/** Writes a formula for a cell so many rows and columns away. */
export type Shift = (rows: number, columns: number) => string;

/**
 * A formula that is shared by several cells: its relative references move with the cell, as when she fills down.
 * References that end up outside the sheet become #REF!. Text, names, sheet names and table columns stay.
 */
export function shiftable(formula: string): Shift {
  const parts = tokens(formula).map(({ kind, text }): string | Shift => {
    if (kind === "cell") return movingCell(text);
    if (kind === "rows") return movingPair(text, movingRow);
    if (kind === "columns") return movingPair(text, movingColumn);
    return text;
  });
  return (rows, columns) => parts.map((part) => (typeof part === "string" ? part : part(rows, columns))).join("");
}

function movingCell(text: string): string | Shift {
  const [, fixedColumn, letters, fixedRow, digits] = /^(\$?)([A-Za-z]+)(\$?)([0-9]+)$/.exec(text)!;
  const column = columnIndex(letters!);
  const row = Number(digits) - 1;
  if (column === null || row < 0 || row >= MAX_ROWS) return text;
  return (rows, columns) => {
    const r = fixedRow ? row : row + rows;
    const c = fixedColumn ? column : column + columns;
    return r < 0 || r >= MAX_ROWS || c < 0 || c >= MAX_COLUMNS
      ? "#REF!"
      : `${fixedColumn}${columnName(c)}${fixedRow}${r + 1}`;
  };
}

function movingPair(text: string, moving: (end: string) => (rows: number, columns: number) => string | null): Shift {
  const ends = text.split(":").map(moving);
  return (rows, columns) => {
    const moved = ends.map((end) => end(rows, columns));
    return moved.includes(null) ? "#REF!" : moved.join(":");
  };
}

function movingRow(end: string): (rows: number) => string | null {
  if (end.startsWith("$")) return () => end;
  return (rows) => {
    const row = Number(end) + rows;
    return row < 1 || row > MAX_ROWS ? null : String(row);
  };
}

function movingColumn(end: string): (rows: number, columns: number) => string | null {
  const column = columnIndex(end);
  if (column === null) return () => end;
  return (_, columns) => {
    const moved = column + columns;
    return moved < 0 || moved >= MAX_COLUMNS ? null : columnName(moved);
  };
}

/** The namespace of the add-in's custom functions, and how Excel writes it in a file. */
const CUSTOM = "MAL.";
const STORED_CUSTOM = "_xldudf_MAL_";

/** A stored formula as the user sees it in English: without "=", without the prefixes of newer functions. */
export function formulaFromFile(stored: string): string {
  if (!/_xl/i.test(stored)) return stored;
  const plain = (text: string) =>
    text.toUpperCase().startsWith(STORED_CUSTOM.toUpperCase())
      ? CUSTOM + text.slice(STORED_CUSTOM.length)
      : text.replace(/^(_xlfn\.|_xlws\.|_xlpm\.|_xludf\.)+/i, "");
  const written = tokens(stored).map(({ kind, text }) => (kind === "call" || kind === "name" ? plain(text) : text));
  return written
    .join("")
    .replace(/\bANCHORARRAY\(([^()]+)\)/g, "$1#")
    .replace(/\bSINGLE\(([^()]+)\)/g, "@$1");
}

/**
 * A formula (without "=") as files store it: functions newer than the format carry a prefix ([MS-XLSX] 2.2.2),
 * names that LET and LAMBDA declare another, custom functions a third.
 */
export function formulaToFile(formula: string): string {
  const list = tokens(formula);
  const declared = declaredNames(list);
  return list
    .map(({ kind, text }, i) => {
      if (kind === "call") {
        const name = text.slice(0, -1).toUpperCase();
        if (name.startsWith(CUSTOM)) return STORED_CUSTOM + name.slice(CUSTOM.length) + "(";
        return (newer.get(name) ?? (declared.has(name) ? "_xlpm." : "")) + text;
      }
      if (kind === "name" && declared.has(text.toUpperCase())) return `_xlpm.${text}`;
      if (kind === "cell" && list[i + 1]?.text === "#") return `_xlfn.ANCHORARRAY(${text})`;
      return text === "#" && list[i - 1]?.kind === "cell" ? "" : text;
    })
    .join("");
}

/** Functions whose result may fill more cells than one. */
const arrays = new Set(
  (
    "BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER FREQUENCY GROUPBY HSTACK MAKEARRAY MAP PIVOTBY RANDARRAY REGEXEXTRACT SCAN SEQUENCE SORT SORTBY TAKE TEXTSPLIT " +
    "TOCOL TOROW TRANSPOSE TRIMRANGE UNIQUE VSTACK WRAPCOLS WRAPROWS XLOOKUP"
  ).split(" "),
);

/**
 * Whether Excel keeps the formula as a dynamic array: without that mark it would show one cell of the result, behind an
 * "@".
 */
export const spills = (formula: string): boolean =>
  tokens(formula).some(
    ({ kind, text }) =>
      kind === "call" && (arrays.has(text.slice(0, -1).toUpperCase()) || text.toUpperCase().startsWith(CUSTOM)),
  );

/** A call that is being read, and which of its arguments has come. */
interface OpenCall {
  name: string;
  argument: number;
}

const declares = (call: OpenCall | undefined): boolean =>
  call?.name === "LAMBDA" || (call?.name === "LET" && call.argument % 2 === 0);

/** The names that LET (every other argument) and LAMBDA (all but the last, if plain names) declare, in upper case. */
function declaredNames(list: Token[]): Set<string> {
  const names = new Set<string>();
  const calls: OpenCall[] = [];
  let starts = false;
  for (const [i, { kind, text }] of list.entries()) {
    if (kind === "other" && text.trim() === "") continue;
    const call = calls.at(-1);
    const next = list.slice(i + 1).find((token) => token.text.trim() !== "");
    if (starts && kind === "name" && next?.text === "," && declares(call)) names.add(text.toUpperCase());
    starts = false;
    if (kind === "call" || text === "(") {
      calls.push({ name: text.slice(0, -1).toUpperCase(), argument: 0 });
      starts = true;
    } else if (text === ")") calls.pop();
    else if (text === "," && call) {
      call.argument++;
      starts = true;
    }
  }
  return names;
}

/** Functions that came after the file format, with the prefix they are stored under. */
const newer = new Map<string, string>([
  ...["FILTER", "SORT"].map((name): [string, string] => [name, "_xlfn._xlws."]),
  ...(
    "ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR " +
    "BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM " +
    "CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH " +
    "FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE " +
    "GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV " +
    "MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC " +
    "PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT " +
    "REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE " +
    "TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  )
    .split(" ")
    .map((name): [string, string] => [name, "_xlfn."]),
]);
