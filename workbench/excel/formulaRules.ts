import { parse, tokenize, type AstExpression } from "@borgar/fx";
import { refusal } from "../../src/sheet/limits";
import { argumentsFault } from "./arguments";

/** A node of a parsed formula as far as the rules look at it. */
interface Node {
  type: string;
  operator?: string;
  value?: unknown;
  callee?: { name?: string; value?: string };
  arguments?: (AstExpression | null)[];
  /** The rows of an array. */
  elements?: unknown[][];
}

/** Every node of a formula, with how many calls stand around it. */
function* nodes(value: unknown, depth = 0): Generator<{ node: Node; depth: number }> {
  if (Array.isArray(value)) for (const one of value) yield* nodes(one, depth);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  if ("type" in value) yield { node: value as Node, depth };
  const inner = "type" in value && value.type === "CallExpression" ? depth + 1 : depth;
  for (const one of Object.values(value)) yield* nodes(one, inner);
}

function read(formula: string): AstExpression | null {
  try {
    return parse(tokenize(formula, { mergeRefs: true, withLocation: false }));
  } catch {
    return null;
  }
}

/** A reference with a sheet's name that needs quotes and has none. */
const UNQUOTED = /^(?!['[])(?![\p{L}_\\][\p{L}\p{N}_.:\\?]*!)[^!]+!/u;

/** Why Excel does not take a formula ("=…", en-US), in English; null when it does, as far as is known here. */
export function formulaFault(formula: string): string | null {
  const long = refusal("Formula.length", formula);
  if (long) return long;
  const tree = read(formula);
  if (!tree) return `Not a formula: ${formula}`;
  const bare = tokenize(formula).find(({ type, value }) => type.startsWith("range") && UNQUOTED.test(value));
  if (bare) return `A sheet's name is quoted where it is no plain word: ${bare.value}`;
  for (const { node, depth } of nodes(tree)) {
    const fault = nodeFault(node, depth);
    if (fault) return fault;
  }
  return null;
}

function nodeFault(node: Node, depth: number): string | null {
  if (node.type === "Literal") return refusal("Formula.text", node.value);
  if (node.type === "ArrayExpression" && new Set(node.elements?.map((row) => row.length)).size > 1)
    return "The rows of an array have as many values each";
  if (node.type !== "CallExpression") return null;
  const name = node.callee?.name ?? node.callee?.value ?? "";
  const count = node.arguments?.length ?? 0;
  return argumentsFault(name, count) ?? refusal("Formula.arguments", count) ?? refusal("Formula.nesting", depth);
}

/** What a condition or a rule for a cell may not hold, though a formula in a cell may. */
const OUTSIDE = /\[[^\]]+\](?:[^!'\]]*'?)!/;

/** Why Excel does not take a formula as a conditional format's or as a rule for what may be typed. */
export function conditionFault(formula: string): string | null {
  const fault = formulaFault(formula);
  if (fault) return fault;
  if (OUTSIDE.test(formula)) return "A condition refers to its own workbook only";
  const banned = [...nodes(read(formula))].some(
    ({ node: { type, operator } }) =>
      type === "ArrayExpression" || (type === "BinaryExpression" && (operator === "," || operator === " ")),
  );
  return banned ? "A condition has no unions, intersections or array constants" : null;
}

const CELL_LIKE = /^(?:[A-Z]{1,3}\d{1,7}|R\d*(?:C\d*)?|C\d*)$/i;

/** Why Excel does not take a name for a range, a formula or a table. */
export function nameFault(name: string): string | null {
  const long = refusal("NamedItem.name", name);
  if (long) return long;
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) return `Not a name: ${name}`;
  return CELL_LIKE.test(name) || /^(?:TRUE|FALSE)$/i.test(name) ? `${name} is an address or a value` : null;
}
