import ts from "typescript";

/** A regular expression of a source: a literal, or one made of a text. `text`: as written. */
export interface Expression {
  line: number;
  text: string;
}

/** What a pattern in a text looks like: a group that is not kept, a look around, a class of letters. */
const OF_PATTERNS = ["(?:", "(?!", "(?=", "(?<", "\\p{"];

const isPattern = (node: ts.Node): boolean =>
  (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node)) &&
  OF_PATTERNS.some((sign) => node.getText().includes(sign));

const isMade = (node: ts.Node): boolean =>
  (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === "RegExp";

/** The regular expressions of a source, by its syntax: `patterns` are texts that one can be made of. */
export function expressionsIn(source: string, path: string): { expressions: Expression[]; patterns: Expression[] } {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true);
  const expressions: Expression[] = [];
  const patterns: Expression[] = [];
  const found = (node: ts.Node): Expression => ({
    line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1,
    text: node.getText(),
  });
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node) || isMade(node)) expressions.push(found(node));
    if (isPattern(node)) patterns.push(found(node));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { expressions, patterns };
}
