import ts from "typescript";

/** A condition of the reader that can be switched off: an operand, the condition of an `if`, a choice. */
export interface Site {
  id: number;
  file: string;
  line: number;
  text: string;
  kind: "or" | "and" | "if" | "then" | "else";
  /** What the condition is taken for when it is switched off. */
  off: boolean;
}

const LOGICAL = new Map<ts.SyntaxKind, "or" | "and">([
  [ts.SyntaxKind.BarBarToken, "or"],
  [ts.SyntaxKind.AmpersandAmpersandToken, "and"],
]);

/**
 * A file with each condition asked through `__rule(id, value)`, `or` and `and` operand by operand: the workbench counts
 * there where a condition decides, and switches one off at a time. A choice is two conditions: always the first,
 * always the second. Imports and types are left to the loader.
 */
export function instrument(file: string, text: string, sites: Site[]): string {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TS);
  const site = (node: ts.Node, kind: Site["kind"], off: boolean): number => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    const written = node.getText().replace(/\s+/g, " ").slice(0, 100);
    return sites.push({ id: sites.length, file, line: line + 1, text: written, kind, off }) - 1;
  };
  const asked = (id: number, value: string): string => `__rule(${id}, ${value})`;
  /** The text of a node with everything below it instrumented. */
  const rewritten = (node: ts.Node): string => {
    let out = "";
    let at = node.getStart();
    ts.forEachChild(node, (child) => {
      out += text.slice(at, child.getStart()) + printed(child);
      at = child.end;
    });
    return out + text.slice(at, node.end);
  };
  const operands = (node: ts.Expression, operator: ts.SyntaxKind): ts.Expression[] =>
    ts.isBinaryExpression(node) && node.operatorToken.kind === operator
      ? [...operands(node.left, operator), ...operands(node.right, operator)]
      : [node];
  const printed = (node: ts.Node): string => {
    if (ts.isBinaryExpression(node)) {
      const kind = LOGICAL.get(node.operatorToken.kind);
      if (kind) {
        const sign = kind === "or" ? " || " : " && ";
        return `(${operands(node, node.operatorToken.kind)
          .map((one) => asked(site(one, kind, kind === "and"), printed(one)))
          .join(sign)})`;
      }
    }
    if (ts.isIfStatement(node)) {
      const other = node.elseStatement ? ` else ${printed(node.elseStatement)}` : "";
      const condition = asked(site(node.expression, "if", false), printed(node.expression));
      return `if (${condition}) ${printed(node.thenStatement)}${other}`;
    }
    if (ts.isConditionalExpression(node)) {
      const condition = printed(node.condition);
      const both = asked(site(node.condition, "then", true), asked(site(node.condition, "else", false), condition));
      return `(${both} ? ${printed(node.whenTrue)} : ${printed(node.whenFalse)})`;
    }
    return rewritten(node);
  };
  return rewritten(source);
}
