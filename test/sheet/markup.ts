import { Parser } from "htmlparser2";

const VOID = new Set(["meta", "link", "col", "br", "hr", "img", "input"]);

/**
 * The elements of a piece of HTML in order with their attributes, its texts, and what is not closed as it was opened.
 */
export function parsed(html: string): {
  elements: { name: string; attributes: Record<string, string> }[];
  text: string;
  problems: string[];
} {
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  const open: string[] = [];
  const problems: string[] = [];
  let text = "";
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        elements.push({ name, attributes });
        open.push(name);
      },
      ontext: (piece) => void (text += piece),
      onclosetag(name, implied) {
        if (implied && !VOID.has(name)) problems.push(`<${name}> is not closed`);
        const last = open.pop();
        if (last !== name) problems.push(`</${name}> closes <${last ?? ""}>`);
      },
    },
    { decodeEntities: true, lowerCaseTags: false, recognizeSelfClosing: true },
  );
  parser.write(html.replace(/<(rect|circle|polyline)([^>]*)\/>/g, "<$1$2></$1>"));
  parser.end();
  return { elements, text, problems };
}
