import { isError } from "../../../src/sheet/book";
import type { Value } from "../../../src/sheet/book";
import { ERRORS, operate, toNumber } from "./coerce";
import { broadcast, asMatrix, single } from "./functions/definition";
import type { Node } from "./parse";
import { areaReference, intersected, isMatrix, isReference, joined, tableReference } from "./reference";
import type { Result, Scope } from "./reference";

/** How names and calls are answered: by the calculator, which knows defined names, functions and what it cannot do. */
export interface Answers {
  name(name: string, sheet: string | null, scope: Scope): Result;
  call(name: string, args: Node[], scope: Scope): Result;
  unknown(error: Value): Value;
}

/** Calculates one formula, or a part of it, where `scope` stands. */
export function evaluate(node: Node, scope: Scope, answers: Answers): Result {
  switch (node.type) {
    case "value":
      return node.value;
    case "array":
      return node.rows;
    case "missing":
      return null;
    case "unknown":
      return answers.unknown(node.error);
    case "area":
      return areaReference(node, scope);
    case "table":
      return tableReference(node, scope);
    case "name": {
      const local = node.sheet === null ? scope.locals.get(node.name) : undefined;
      return local === undefined ? answers.name(node.name, node.sheet, scope) : local;
    }
    case "call":
      return answers.call(node.name, node.args, scope);
    case "let": {
      const outer = scope.locals;
      scope.locals = new Map(outer);
      node.names.forEach((name, index) => scope.locals.set(name, scope.evaluate(node.values[index]!)));
      const result = scope.evaluate(node.body);
      scope.locals = outer;
      return result;
    }
    case "unary":
      return unary(node.operator, scope.evaluate(node.operand), scope);
    case "binary":
      return binary(node.operator, scope.evaluate(node.left), scope.evaluate(node.right), scope);
  }
}

function unary(operator: string, operand: Result, scope: Scope): Result {
  if (operator === "@") {
    if (isReference(operand)) return intersected(operand, scope);
    return isMatrix(operand) ? operand[0]![0]! : operand;
  }
  if (operator === "#") {
    if (!isReference(operand)) return isMatrix(operand) || !isError(operand) ? ERRORS.ref : operand;
    const { sheet, area } = operand.places[0]!;
    const filled = scope.spill(sheet, area.top, area.left);
    return filled ? { places: [{ sheet, area: filled }] } : ERRORS.ref;
  }
  if (operator === "+") return operand;
  const given = single(operand, scope);
  const one = (value: Value): Value => {
    const number = toNumber(value);
    return isError(number) ? number : operator === "%" ? number / 100 : 0 - number;
  };
  return isMatrix(given) ? given.map((row) => row.map(one)) : one(given);
}

function binary(operator: string, left: Result, right: Result, scope: Scope): Result {
  if (operator === ":" || operator === " " || operator === ",") return joined(operator, left, right);
  const a = single(left, scope);
  const b = single(right, scope);
  if (!isMatrix(a) && !isMatrix(b)) return operate(operator, a, b);
  return broadcast([asMatrix(a), asMatrix(b)], ([x, y]) => operate(operator, x!, y!));
}
