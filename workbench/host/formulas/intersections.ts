import { parse, tokenize } from "@borgar/fx";
import type { AstExpression } from "@borgar/fx";
import type { Book } from "../../../src/sheet/book";
import { FUNCTIONS, LAZY } from "./functions";
import { functionName, referenceNode } from "./parse";
import { height, width } from "./reference";

/** Their arguments are arrays, also in a formula that is none. */
const ARRAY_MINDED = new Set(["SUMPRODUCT", "MMULT", "LOOKUP", "CORREL", "SLOPE", "INTERCEPT", "RSQ", "FORECAST", "TRANSPOSE", "IRR", "XIRR", "XNPV"]);

/**
 * Writes "@" where Excel shows it in a book that is opened: before a range that stands where one value is wanted, in
 * formulas that the file does not mark as arrays (those are in `Sheet.spills`, one cell large or more). Excel before
 * dynamic arrays, and files ever since, leave it out.
 */
export function showIntersections(book: Book): void {
  for (const { formulas, spills } of book.sheets) {
    for (const [key, formula] of formulas) {
      if (!spills?.has(key) && /[:\]]/.test(formula)) formulas.set(key, intersecting(formula));
    }
  }
}

/** One formula ("=…") with its implicit intersections written out; a formula that is not understood stays as it is. */
export function intersecting(formula: string): string {
  const found: number[] = [];
  try {
    mark(parse(tokenize(formula, { mergeRefs: true, withLocation: true })), true, found);
  } catch {
    return formula;
  }
  return found.sort((a, b) => b - a).reduce((text, at) => `${text.slice(0, at)}@${text.slice(at)}`, formula);
}

/** Notes where ranges begin that stand for one value. `single`: one value is wanted here. */
function mark(ast: AstExpression | null, single: boolean, found: number[]): void {
  if (!ast) return;
  switch (ast.type) {
    case "ReferenceIdentifier":
      if (single && isWide(ast.value)) found.push(ast.loc![0]!);
      return;
    case "UnaryExpression":
      if (ast.operator !== "@" && ast.operator !== "#") mark(ast.arguments[0]!, single, found);
      return;
    case "BinaryExpression":
      if (![":", " ", ","].includes(ast.operator)) for (const side of ast.arguments) mark(side, single, found);
      return;
    case "CallExpression": {
      const callee = ast.callee as { name?: string; value?: string };
      const name = functionName(callee.name ?? callee.value ?? "");
      if (ARRAY_MINDED.has(name)) return;
      const definition = FUNCTIONS[name];
      ast.arguments.forEach((arg, index) => {
        const kind = definition?.takes[index]?.kind ?? definition?.again[(index - definition.takes.length) % Math.max(1, definition.again.length)];
        const wanted = LAZY[name] ? single || index === 0 : kind !== undefined && kind !== "m" && kind !== "r";
        mark(arg, wanted || (arg?.type === "BinaryExpression" && definition !== undefined), found);
      });
    }
  }
}

function isWide(text: string): boolean {
  const node = referenceNode(text);
  if (node.type === "area") return height(node.area) * width(node.area) > 1 && (node.sheets === null || node.sheets[0] === node.sheets[1]);
  const ends = ["this row", "headers", "totals"];
  return node.type === "table" && !(node.columns.length === 1 && node.sections.length === 1 && ends.includes(node.sections[0]!));
}
