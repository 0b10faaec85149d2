import { parse, parseA1Ref, parseStructRef, tokenize, translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import type { AstExpression } from "@borgar/fx";
import { a1, MAX_COLUMNS, MAX_ROWS } from "../../../src/sheet/address";
import type { Area } from "../../../src/sheet/address";
import type { CellError, Value } from "../../../src/sheet/book";

/** A formula as it is calculated. Names of functions and tables are upper case, without the file format's prefixes. */
export type Node =
  | { type: "value"; value: Value }
  | { type: "array"; rows: Value[][] }
  /** `sheets`: first and last of a 3-D reference, the same name twice for one sheet; null: the formula's own. */
  | { type: "area"; sheets: [string, string] | null; area: Area }
  | { type: "name"; name: string; sheet: string | null }
  | { type: "table"; table: string; columns: string[]; sections: string[] }
  | { type: "unary"; operator: string; operand: Node }
  | { type: "binary"; operator: string; left: Node; right: Node }
  | { type: "call"; name: string; args: Node[] }
  | { type: "let"; names: string[]; values: Node[]; body: Node }
  /** An argument left out: IF(A1,,2). */
  | { type: "missing" }
  /** What only Excel itself can calculate: another workbook's cells, a lambda. */
  | { type: "unknown"; error: CellError };

const REF: CellError = { error: "#REF!" };
const NAME: CellError = { error: "#NAME?" };

/**
 * The formula ("=…", en-US) as a tree. Text that Excel would not have taken becomes an `unknown` node with
 * #REF! where a reference was lost, else #NAME?.
 */
export function parseFormula(formula: string): Node {
  try {
    return nodeOf(parse(tokenize(formula, { mergeRefs: true, withLocation: false })));
  } catch {
    return { type: "unknown", error: formula.includes("#REF!") ? REF : NAME };
  }
}

/** A name's formula, whose relative references count from A1, in R1C1; "" when it has none, or is not understood. */
export function relative(formula: string): string {
  try {
    const moving = translateFormulaToR1C1(formula, "A1");
    const places = tokenize(moving, { r1c1: true }).filter(({ type }) => type.startsWith("range"));
    return places.some(({ value }) => /\[|[RC](?!\d)/i.test(value.slice(value.lastIndexOf("!") + 1))) ? moving : "";
  } catch {
    return "";
  }
}

/** Such a formula as it stands for one cell. */
export const placed = (moving: string, row: number, column: number): string => translateFormulaToA1(moving, a1(row, column));

/** Upper case as Excel compares names; the file's prefixes for newer functions are taken away. */
export const functionName = (name: string): string => name.normalize("NFC").toUpperCase().replace(/^(_XL(FN|WS|UDF|PM)\.)+/, "");

const MISSING: Node = { type: "missing" };
const nodesOf = (list: (AstExpression | null)[]): Node[] => list.map((item) => (item ? nodeOf(item) : MISSING));

function nodeOf(ast: AstExpression): Node {
  switch (ast.type) {
    case "Literal":
      return { type: "value", value: ast.value };
    case "ErrorLiteral":
      return { type: "value", value: { error: ast.value } };
    case "ReferenceIdentifier":
      return referenceNode(ast.value);
    case "ArrayExpression":
      return { type: "array", rows: ast.elements.map((row) => row.map((cell) => arrayValue(nodeOf(cell)))) };
    case "UnaryExpression":
      return { type: "unary", operator: ast.operator, operand: nodeOf(ast.arguments[0]!) };
    case "BinaryExpression":
      return { type: "binary", operator: ast.operator, left: nodeOf(ast.arguments[0]!), right: nodeOf(ast.arguments[1]!) };
    case "LetExpression":
      return letNode(ast.declarations.map((declared) => functionName(declared.id.name)), nodesOf(ast.declarations.map((declared) => declared.init)), ast.body);
    case "CallExpression": {
      const callee = ast.callee as { type: string; name?: string; value?: string };
      const written = callee.name ?? callee.value;
      if (written === undefined) return { type: "unknown", error: NAME };
      const name = functionName(written);
      const args = nodesOf(ast.arguments);
      if (name === "ANCHORARRAY" && args[0]) return { type: "unary", operator: "#", operand: args[0] };
      if (name === "SINGLE" && args[0]) return { type: "unary", operator: "@", operand: args[0] };
      if (name === "LET" && args.length % 2 === 1) {
        const names = args.slice(0, -1).flatMap((arg, index) => (index % 2 === 0 && arg.type === "name" ? [arg.name] : []));
        return letNode(names, args.slice(0, -1).filter((_, index) => index % 2 === 1), ast.arguments[args.length - 1]!);
      }
      return { type: "call", name, args };
    }
    default:
      return { type: "unknown", error: NAME };
  }
}

const letNode = (names: string[], values: Node[], body: AstExpression | null): Node => ({ type: "let", names, values, body: body ? nodeOf(body) : MISSING });

const arrayValue = (node: Node): Value => (node.type === "value" ? node.value : { error: "#VALUE!" });

/** A reference or name as it is written: "A1", "'Mål 2021'!$B$2:C9", "A:A", "Mål[@Utfall]", "Blad1!Namn". */
export function referenceNode(text: string): Node {
  if (text.endsWith("]")) {
    const table = parseStructRef(text);
    if (!table || (table.context?.length ?? 0) > 1) return { type: "unknown", error: REF };
    return { type: "table", table: (table.table ?? "").toUpperCase(), columns: table.columns ?? [], sections: table.sections ?? [] };
  }
  const found = parseA1Ref(text);
  if (!found) return { type: "unknown", error: REF };
  const context = found.context ?? [];
  if (context.length > 1) return { type: "unknown", error: REF };
  const sheet = context[0] ?? null;
  if ("name" in found) return { type: "name", name: functionName(found.name), sheet };
  const { top, left, bottom, right } = found.range;
  const [first, last = first] = sheet?.split(":") ?? [];
  return {
    type: "area",
    sheets: first === undefined ? null : [first, last!],
    area: { top: top ?? 0, left: left ?? 0, bottom: bottom ?? MAX_ROWS - 1, right: right ?? MAX_COLUMNS - 1 },
  };
}
