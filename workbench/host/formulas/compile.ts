import { parse, parseA1Ref, parseStructRef, tokenize, type AstExpression } from "@borgar/fx";
import { type CellError, type Value } from "../../../src/sheet/book";
import { WHOLE_SHEET } from "../area";
import { ERRORS, operate } from "./coerce";
import { ARRAYS } from "./functions/arrays";
import { CONDITIONAL } from "./functions/conditional";
import { DATES } from "./functions/dates";
import { call, type Definition } from "./functions/definition";
import { LAZY, LOGIC } from "./functions/logic";
import { LOOKUP } from "./functions/lookup";
import { MATH } from "./functions/math";
import { TEXT } from "./functions/text";
import { asMatrix, broadcast, isMatrix, type Matrix } from "./matrix";
import { sheetNamed, single, tableNamed, tableReference, values, type Part } from "./reference";

/** Every function by its name in upper case, beside those of LAZY; others are custom, or #NAME?. */
export const FUNCTIONS: Record<string, Definition | undefined> = {
  ...ARRAYS,
  ...CONDITIONAL,
  ...DATES,
  ...LOGIC,
  ...LOOKUP,
  ...MATH,
  ...TEXT,
};

/** As Excel compares names of functions, of defined names and of tables. */
export const nameKey = (name: string): string => name.normalize("NFC").toUpperCase();

/**
 * The formula ("=…", en-US) as something that can be calculated. What is left to Excel is `unknown`: another workbook's
 * cells, 3-D references, unions, intersections ("@" too), ranges with a calculated end, whole spills ("A1#"), lambdas;
 * as is a text that Excel would not have taken.
 */
export function compile(formula: string): Part {
  try {
    return part(parse(tokenize(formula, { mergeRefs: true, withLocation: false })));
  } catch {
    return unknown(formula.includes("#REF!") ? ERRORS.ref : ERRORS.name);
  }
}

const constant =
  (value: Value | Matrix): Part =>
  () =>
    value;
/** An argument that is left out. */
const LEFT_OUT = constant(null);
const unknown =
  (error: CellError): Part =>
  (scope) =>
    scope.unknown(error);

function part(ast: AstExpression | null): Part {
  if (!ast) return LEFT_OUT;
  switch (ast.type) {
    case "Literal":
      return constant(ast.value);
    case "ErrorLiteral":
      return constant({ error: ast.value });
    case "ReferenceIdentifier":
      return ast.value.endsWith("]") ? tablePart(ast.value) : referencePart(ast.value);
    case "ArrayExpression":
      return constant(
        ast.elements.map((row) =>
          row.map((cell) =>
            cell.type === "Literal" ? cell.value : "value" in cell ? { error: cell.value } : ERRORS.value,
          ),
        ),
      );
    case "UnaryExpression": {
      const operand = part(ast.arguments[0]!);
      if (ast.operator === "-") return binaryPart("-", constant(0), operand);
      return ast.operator === "%"
        ? binaryPart("/", operand, constant(100))
        : ast.operator === "+"
          ? operand
          : unknown(ERRORS.value);
    }
    case "BinaryExpression":
      return binaryPart(ast.operator, part(ast.arguments[0]!), part(ast.arguments[1]!));
    case "LetExpression":
      return letPart(
        ast.declarations.map(({ id, init }) => [nameKey(id.name), part(init)]),
        part(ast.body),
      );
    case "CallExpression": {
      const { name, value = name } = ast.callee as { name?: string; value?: string };
      return value === undefined ? unknown(ERRORS.name) : callPart(nameKey(value), ast.arguments.map(part));
    }
    default:
      return unknown(ERRORS.name);
  }
}

/** A reference or name as it is written: A1, 'Mål 2021'!$B$2:C9, A:A, Blad1!Namn. */
function referencePart(text: string): Part {
  const found = parseA1Ref(text);
  const [home = null, ...more] = found?.context ?? [];
  if (!found || more.length) return unknown(ERRORS.ref);
  if ("name" in found) return namePart(nameKey(found.name), home);
  if (home?.includes(":")) return unknown(ERRORS.ref);
  const { top, left, bottom, right } = found.range;
  const area = {
    top: top ?? 0,
    left: left ?? 0,
    bottom: bottom ?? WHOLE_SHEET.bottom,
    right: right ?? WHOLE_SHEET.right,
  };
  return ({ book, sheet: own }) => {
    const sheet = home === null ? own : sheetNamed(book, home);
    return sheet ? { sheet, area } : ERRORS.ref;
  };
}

const namePart =
  (name: string, home: string | null): Part =>
  (scope) => {
    const local = scope.locals.get(name);
    if (local !== undefined) return local;
    const defined = scope.named(name, home);
    if (defined) return defined({ ...scope, locals: new Map([...scope.locals, [name, ERRORS.circle]]) });
    return tableNamed(name, scope) ? tableReference(name, [], "data", scope) : ERRORS.name;
  };

function tablePart(text: string): Part {
  const {
    table = "",
    columns = [],
    sections: [section = "data", ...more] = [],
  } = parseStructRef(text) ?? { sections: ["", ""] };
  return more.length ? unknown(ERRORS.ref) : (scope) => tableReference(nameKey(table), columns, section, scope);
}

const binaryPart = (operator: string, left: Part, right: Part): Part =>
  /[:, ]/.test(operator)
    ? unknown(ERRORS.value)
    : (scope) => {
        const [a, b] = [single(left(scope), scope), single(right(scope), scope)];
        return isMatrix(a) || isMatrix(b)
          ? broadcast([asMatrix(a), asMatrix(b)], ([x, y]) => operate(operator, x!, y!))
          : operate(operator, a, b);
      };

const letPart =
  (declared: [name: string, value: Part][], body: Part): Part =>
  (scope) => {
    const locals = new Map(scope.locals);
    for (const [name, value] of declared) locals.set(name, value({ ...scope, locals }));
    return body({ ...scope, locals });
  };

function callPart(name: string, args: Part[]): Part {
  const [lazy, definition] = [LAZY[name], FUNCTIONS[name]];
  if (lazy) return (scope) => (args.length < 2 ? ERRORS.value : lazy(args, scope));
  if (definition)
    return (scope) =>
      call(
        definition,
        args.map((arg) => arg(scope)),
        scope,
      );
  return (scope) =>
    scope.call(
      name,
      args.map((arg) => (arg === LEFT_OUT ? null : asMatrix(values(arg(scope), scope)))),
    );
}
