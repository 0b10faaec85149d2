import { escapeText } from "../../src/sheet/svg";

/** Words within a line: code, strong and emphasised text, and links, whose texts alone are kept. */
const words = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((piece) =>
      piece.startsWith("`")
        ? `<code>${escapeText(piece.slice(1, -1))}</code>`
        : escapeText(piece)
            .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
            .replace(/\*\*([^*]+)\*\*/g, "<b>$1</b>")
            .replace(/\*([^*]+)\*/g, "<i>$1</i>"),
    )
    .join("");

function table(lines: string[]): string {
  const cells = (line: string): string[] =>
    line
      .replace(/^\||\|$/g, "")
      .split("|")
      .map((one) => one.trim());
  const [head, , ...rows] = lines.map(cells);
  const row = (tag: string, of: string[]): string =>
    `<tr>${of.map((one) => `<${tag}>${words(one)}</${tag}>`).join("")}</tr>`;
  return `<table><thead>${row("th", head!)}</thead><tbody>${rows.map((one) => row("td", one)).join("")}</tbody></table>`;
}

/** A block of lines without a blank one between: as far as the leaflet uses them. */
function block(text: string): string {
  const lines = text.split("\n");
  const [, marks = "", title] = /^(#+) (.*)$/.exec(text) ?? [];
  if (title !== undefined) return `<h${marks.length}>${words(title)}</h${marks.length}>`;
  if (text.startsWith("|")) return table(lines);
  if (/^\d+\. /.test(text))
    return `<ol>${lines.map((one) => `<li>${words(one.replace(/^\d+\. /, ""))}</li>`).join("")}</ol>`;
  return `<p>${words(lines.join(" "))}</p>`;
}

const STYLE = `@page{size:A4;margin:15mm 16mm}
body{font:10pt/1.36 "Segoe UI",Carlito,Arial,sans-serif;color:#1C2733;max-width:180mm;margin:8mm auto;padding:0 5mm}
h1{font-size:16pt;line-height:1.2;margin:0 0 4pt}h2{font-size:12pt;margin:11pt 0 3pt;break-after:avoid}
p,ol,table{margin:3pt 0}ol{padding-left:16pt;break-inside:avoid}code{font:9pt Consolas,"DejaVu Sans Mono",monospace}
table{width:100%;border-collapse:collapse}th{text-align:left;border-bottom:1pt solid #5A6570;color:#1F4E79}
th,td{padding:1.5pt 6pt 1.5pt 0;vertical-align:top}td{border-bottom:.5pt solid #C9D0D6}td:first-child{width:24%}tr{break-inside:avoid}
@media print{body{margin:0;padding:0;max-width:none}}`;

/** The leaflet for IT as one page that fetches nothing, printed on two A4. */
export function leafletHtml(markdown: string): string {
  const blocks = markdown.trim().split(/\n{2,}/);
  const title = /^# (.*)$/m.exec(markdown)?.[1] ?? "";
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
<style>${STYLE}</style>
</head>
<body><main>
${blocks.map(block).join("\n")}
</main></body>
</html>
`;
}
