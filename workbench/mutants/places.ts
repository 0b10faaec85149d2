import ts from "typescript";

/** A small change of a deciding place in a file: the text, and its replacement. */
export interface Place {
  line: number;
  was: string;
  now: string;
}

/** What a comparator, a logical operator or a sign becomes. */
const OPERATORS: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.LessThanToken]: "<=",
  [ts.SyntaxKind.LessThanEqualsToken]: "<",
  [ts.SyntaxKind.GreaterThanToken]: ">=",
  [ts.SyntaxKind.GreaterThanEqualsToken]: ">",
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: "!==",
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: "===",
  [ts.SyntaxKind.AmpersandAmpersandToken]: "||",
  [ts.SyntaxKind.BarBarToken]: "&&",
  [ts.SyntaxKind.PlusToken]: "-",
  [ts.SyntaxKind.MinusToken]: "+",
};

/** Properties and functions whose numbers and booleans are looks: sizes in points or characters, wrapping, air. */
const LOOKS = new Set(["height", "width", "padding", "indent", "indented", "gap", "column", "wrap", "bold", "italic"]);
/** Constants that hold looks: widths of columns, air around a text. */
const LOOKS_HELD = /WIDTH|^AIR$/;

const nameOf = (node: ts.Node): string =>
  ts.isPropertyAccessExpression(node) ? node.name.text : ts.isIdentifier(node) ? node.text : "";

/** Whether a node is used when a value is missing: `… ?? node`. */
const isFallback = (node: ts.Node, parent: ts.Node): parent is ts.BinaryExpression =>
  ts.isBinaryExpression(parent) &&
  parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken &&
  parent.right === node;

/** Whether a node is one of a call's arguments, from the `first` one. */
const isArgument = (node: ts.Node, call: ts.CallExpression, first: number): boolean =>
  call.arguments.some((argument, at) => argument === node && at >= first);

/**
 * Kinds of literals that are left alone, since no test could hold them but by repeating them. Asked of a number or a
 * boolean, and of each node around it in its expression; docs/mutants.md names them.
 */
const LEFT_ALONE: Record<string, (node: ts.Node, parent: ts.Node) => boolean> = {
  "a fallback that only the compiler asks for: `counts[at] ?? 0`, `list.at(-1) ?? 0`": (node, parent) =>
    isFallback(node, parent) &&
    (ts.isElementAccessExpression(parent.left) ||
      (ts.isCallExpression(parent.left) && nameOf(parent.left.expression) === "at")),
  "nowhere: `row?.indexOf(word) ?? -1`, for which −2 is as good": (node, parent) =>
    isFallback(node, parent) && node.getText() === "-1",
  "an example for the page of sentences: `template((count: number) => …, 3)`": (node, parent) =>
    ts.isCallExpression(parent) && nameOf(parent.expression) === "template" && isArgument(node, parent, 1),
  "a look: `wrap: true`, `page.gap(8)`, `const AIR = 6`": (node, parent) =>
    (ts.isPropertyAssignment(parent) && LOOKS.has(parent.name.getText())) ||
    (ts.isCallExpression(parent) && LOOKS.has(nameOf(parent.expression)) && isArgument(node, parent, 0)) ||
    (ts.isVariableDeclaration(parent) && LOOKS_HELD.test(parent.name.getText())),
  'a header with the width of its column: `["Motivering", 40]`': (node, parent) =>
    ts.isArrayLiteralExpression(parent) &&
    parent.elements.length === 2 &&
    parent.elements.every((element, at) => (at === 0 ? ts.isStringLiteral(element) : element === node)),
};

/** Whether a literal is of a kind that is left alone. */
function isLeftAlone(literal: ts.Node): boolean {
  for (let node = literal; !ts.isStatement(node.parent) && !ts.isFunctionLike(node.parent); node = node.parent)
    if (Object.values(LEFT_ALONE).some((holds) => holds(node, node.parent))) return true;
  return false;
}

/** What a number or a boolean becomes. */
function literalInstead(node: ts.Node): string | undefined {
  if (node.kind === ts.SyntaxKind.TrueKeyword) return "false";
  if (node.kind === ts.SyntaxKind.FalseKeyword) return "true";
  return ts.isNumericLiteral(node) ? String(Number(node.text) + 1) : undefined;
}

/** What stands instead of a node that decides; undefined: the node decides nothing. */
function changed(node: ts.Node): string | undefined {
  if (ts.isBinaryExpression(node)) return undefined;
  const operator = OPERATORS[node.kind];
  if (operator !== undefined && ts.isBinaryExpression(node.parent)) return operator;
  const instead = literalInstead(node);
  if (instead !== undefined) return isLeftAlone(node) ? undefined : instead;
  if (ts.isIfStatement(node.parent) && node.parent.expression === node) return "false";
  return undefined;
}

/**
 * A source in which every deciding place asks `__m` whether it is the one that is changed now, with the places in order.
 * All changes of a file are then tried with the file loaded once. What stands in a type is left alone.
 *
 * @param first the number of the file's first place
 */
export function switched(text: string, first: number): { text: string; places: Place[] } {
  const source = ts.createSourceFile("file.ts", text, ts.ScriptTarget.ES2022, true);
  const places: Place[] = [];

  /** Notes a place; its number. */
  const place = (node: ts.Node, now: string): number => {
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    return first + places.push({ line, was: node.getText(source), now }) - 1;
  };

  /** The text of a node with its children drawn; blanks and comments before the node are kept. */
  const drawnChildren = (node: ts.Node): string => {
    let [drawnText, at] = ["", node.pos];
    ts.forEachChild(node, (child) => {
      drawnText += text.slice(at, child.pos) + drawn(child);
      at = child.end;
    });
    return drawnText + text.slice(at, node.end);
  };

  /** `a < b` and the like: both sides are evaluated for either operator. `a && b`: the right side only when needed. */
  const drawnBinary = (node: ts.BinaryExpression, now: string): string => {
    const was = node.operatorToken.getText(source);
    const left = drawn(node.left);
    const id = place(node.operatorToken, now);
    const right = drawn(node.right);
    if (was !== "&&" && was !== "||") return ` __m.of(${id}, "${was}", ${left}, ${right})`;
    return ` ((__m.left = ${left}), __m.is(${id}) ? __m.left ${now} (${right}) : __m.left ${was} (${right}))`;
  };

  const drawn = (node: ts.Node): string => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isImportDeclaration(node))
      return text.slice(node.pos, node.end);
    if (ts.isBinaryExpression(node)) {
      const operator = OPERATORS[node.operatorToken.kind];
      return operator === undefined ? drawnChildren(node) : drawnBinary(node, operator);
    }
    const now = changed(node);
    if (now === undefined) return drawnChildren(node);
    const id = place(node, now);
    const choice = ` (__m.is(${id}) ? ${now} : ${drawnChildren(node)})`;
    const isKey = "name" in node.parent && node.parent.name === node;
    return isKey ? `[${choice}]` : choice;
  };

  const whole = source.statements.map(drawn).join("");
  return { text: `__m.load(1);${whole}${text.slice(source.statements.end)}\n__m.load(-1);`, places };
}
