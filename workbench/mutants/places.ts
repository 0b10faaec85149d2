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

/** What stands instead of a node that decides; undefined: the node decides nothing. */
function changed(node: ts.Node): string | undefined {
  if (ts.isBinaryExpression(node)) return undefined;
  const operator = OPERATORS[node.kind];
  if (operator !== undefined && ts.isBinaryExpression(node.parent)) return operator;
  if (node.kind === ts.SyntaxKind.TrueKeyword) return "false";
  if (node.kind === ts.SyntaxKind.FalseKeyword) return "true";
  if (ts.isNumericLiteral(node)) return String(Number(node.text) + 1);
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
