import { sumOf } from "../domain/sum";
import { countedLabel } from "../domain/shapes";
import { PALETTE } from "../domain/colors";
import {
  type BarBlock,
  barText,
  type Block,
  type Content,
  type CountsBlock,
  countText,
  gradeBound,
  longestBar,
  type ReportDocument,
  type TableBlock,
} from "./document";
import { SYMBOL_FACE } from "./symbolFont";
import { DOCUMENT_CELL, DOCUMENT_PAGE, LIST_AFTER, LIST_INDENT, SINGLE, TEXTS, type TextStyle } from "./documentLooks";
import { historySvg } from "./history";
import { escapeText, inkOn, SELF_CONTAINED } from "./svg";
import { countWidths, pageShape, type PageShape } from "./tableShape";

/** How a style's text is set on paper, as in Word. */
const set = (selector: string, style: TextStyle, more = ""): string => {
  const { size, before, after, line } = TEXTS[style];
  return `${selector}{font-size:${size}pt;line-height:${(line * SINGLE).toFixed(3)};margin:${before}pt 0 ${after}pt${more}}`;
};

/** The texts of a cell keep their distance inside it. */
const setCell = (selector: string, style: TextStyle): string => {
  const { before, after } = TEXTS[style];
  return set(selector, style, `;padding:${before}pt ${DOCUMENT_CELL.sides / 2}pt ${after}pt`);
};

const PAPER = [
  set(".eyebrow,.note", "Anmarkning"),
  set("h1", "Title"),
  set(".lead", "Ingress"),
  set("h2", "Heading1"),
  set("h3", "Heading2"),
  set(".body", "Normal"),
  set("ol,li", "Punkt"),
  `ol{margin-bottom:${LIST_AFTER}pt;padding-left:${LIST_INDENT}pt}`,
  set("caption", "Caption", ";padding:0"),
  setCell("thead th", "Tabellrubrik"),
  setCell("tbody td,tbody th", "Tabelltext"),
  setCell(".dense tbody td,.dense tbody th", "TabelltextTat"),
  "table{margin:0}",
  `tbody td,tbody th{border-top-width:${DOCUMENT_CELL.rule}pt}`,
  // As in Word, the widths are kept to where a page has just room for all rows.
  ".dense{table-layout:fixed}",
  ".history{height:8pt}",
  ".bar.whole{max-width:none;margin:0}",
  ".bar.whole span{padding:0 .2rem;font-size:9pt;line-height:1.2}",
].join("");

/**
 * On a screen too narrow for its columns a table's rows are entries: what the row is about, then each value under its
 * column's header. A column beyond the edge would not be seen.
 */
const NARROW = [
  ".table{overflow:visible}",
  ".table table,.table caption,.table tbody,.table th,.table td{display:block}",
  ".table colgroup{display:none}",
  ".table thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}",
  `.table tbody tr{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;padding:.5rem 0;border-top:1px solid ${PALETTE.hairline}}`,
  ".table tbody td,.table tbody th{min-width:0;padding:0;border:0;text-align:left}",
  ".table tbody th,.table td:has(.bar){flex-basis:100%}",
  ".table td:empty{display:none}",
  `.table td[data-of]::before{content:attr(data-of);display:block;font-size:.75rem;color:${PALETTE.muted}}`,
].join("");

const STYLE = `${SYMBOL_FACE.css}
:root{color-scheme:light}
body{margin:0 auto;max-width:76rem;padding:2rem 1.5rem;font:15px/1.45 ${SYMBOL_FACE.name},Calibri,Carlito,"Segoe UI",Arial,sans-serif;color:${PALETTE.ink};background:#fff}
.eyebrow,.note,caption{color:${PALETTE.muted}}
.eyebrow{margin:0 0 .25rem;font-size:.9rem}
h1{margin:0 0 1rem;font-size:1.6rem}
h2{margin:2rem 0 .5rem;font-size:1.2rem}
h3{margin:1.5rem 0 .25rem;font-size:1rem}
.lead{font-size:1.1rem}
.note{font-size:.85rem}
p,td,th{white-space:pre-line;overflow-wrap:break-word;hyphens:auto}
.table{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem}
caption{text-align:left;font-size:.85rem;padding-bottom:.25rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th{font-weight:600;text-align:left;vertical-align:bottom}
thead th{color:${PALETTE.accent};font-size:.85rem;border-bottom:2px solid ${PALETTE.accent};padding:.25rem .5rem}
tbody td,tbody th{border-top:1px solid ${PALETTE.hairline};font-size:.9rem;padding:.25rem .5rem;vertical-align:top;font-weight:400}
tr.group th{font-weight:600;padding-top:.8rem}
tr.total td,tr.total th{font-weight:600;border-top:1px solid ${PALETTE.accent}}
.right{text-align:right;font-variant-numeric:tabular-nums}
.center{text-align:center}
.bold{font-weight:600}
.muted{color:${PALETTE.muted}}
.grade{font-weight:600}
.grade.filled{padding:.1rem .3rem;display:inline-block}
.bar{display:flex;min-width:8rem}
.bar.whole{flex-wrap:wrap;margin:.5rem 0;font-weight:600}
.bar.whole span{padding:.25rem .2rem;min-width:max-content;white-space:nowrap}
ol{margin:.25rem 0 1rem;padding-left:1.4rem}
.history{display:block;width:5.5rem;max-width:100%;height:1.3rem}
.bar span{padding:0 .2rem;text-align:center;min-width:min-content}
nav ul{margin:0;padding:0;list-style:none;columns:14rem}
a{color:${PALETTE.accent}}
@media screen and (max-width:48rem){body{padding:1rem}${NARROW}}
@media (forced-colors:active){.bar span,.grade.filled{border:1px solid}}
@media print{@page{size:A4 landscape;margin:15mm}nav{display:none}.table{overflow:visible}body{max-width:none;padding:0}${PAPER}thead{display:table-header-group}tr,.counts{break-inside:avoid}tbody tr:first-child{break-before:avoid}h2.page,h3.page{break-before:page}h2,h3,p:has(+.table),tr.group,tr.keep,caption{break-after:avoid}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}`;

function contentHtml(content: Content | null): string {
  if (content === null) return "";
  if (content.kind === "history") return historySvg(content);
  const text = escapeText(content.kind === "grade" ? gradeBound(content.text) : content.text);
  if (content.kind === "grade")
    return `<span class="grade${content.fill ? " filled" : ""}" style="color:${content.ink}${content.fill ? `;background:${content.fill}` : ""}">${text}</span>`;
  return content.look ? `<span class="${content.look}">${text}</span>` : text;
}

/** The header that a cell's value is shown under on a narrow screen. */
const under = (header = ""): string => (header === "" ? "" : ` data-of="${escapeText(header)}"`);

/** The widths of a table's columns, which share a page's. */
const columnsHtml = (widths: number[]): string =>
  `<colgroup>${widths.map((width) => `<col style="width:${((100 * width) / DOCUMENT_PAGE.width).toFixed(1)}%">`).join("")}</colgroup>`;

function tableHtml(block: TableBlock, shape: PageShape): string {
  const { name, headed, dense, columns, rows } = shape.shown(block);
  const widths = columnsHtml(shape.widths(block, DOCUMENT_PAGE.width));
  const side = (index: number): string => {
    const place = columns[index]?.side ?? "left";
    return place === "left" ? "" : ` class="${place}"`;
  };
  const head = columns.map(({ header }, index) => `<th scope="col"${side(index)}>${escapeText(header)}</th>`).join("");
  const body = rows.map(({ kind, cells, keep }) => {
    if (kind === "group")
      return `<tr class="group"><th scope="rowgroup" colspan="${columns.length}">${contentHtml(cells[0] ?? null)}</th></tr>`;
    const inside = columns
      .map((_, index) =>
        index === 0
          ? `<th scope="row"${side(0)}>${contentHtml(cells[0] ?? null)}</th>`
          : `<td${side(index)}${under(columns[index]?.header)}>${contentHtml(cells[index] ?? null)}</td>`,
      )
      .join("");
    return `<tr${kind === "total" ? ' class="total"' : keep ? ' class="keep"' : ""}>${inside}</tr>`;
  });
  return `<div class="table" role="region" tabindex="0" aria-label="${escapeText(name)}"><table${dense ? ' class="dense"' : ""}><caption${headed ? ' class="unseen"' : ""}>${escapeText(name)}</caption>${widths}<thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table></div>`;
}

function countsHtml(block: CountsBlock): string {
  const { name, of, steps, rows } = block;
  const longest = longestBar(block);
  const widths = countWidths(block, DOCUMENT_PAGE.width, true);
  const room = widths.at(-1) ?? 0;
  const headers = [of, ...steps.map(({ label }) => label), "Fördelning"];
  const head = headers
    .map(
      (header, index) =>
        `<th scope="col"${index > 0 && index <= steps.length ? ' class="right"' : ""}>${escapeText(header)}</th>`,
    )
    .join("");
  const body = rows.map(({ label, counts, total, again }) => {
    const sum = sumOf(counts);
    const parts = steps
      .map((step, index) => {
        const { bar: color } = step;
        const count = counts[index] ?? 0;
        return count <= 0
          ? ""
          : `<span style="flex:${count};background:${color};color:${inkOn(color)}">${barText(count, step, (room * count) / (total ? sum : longest))}</span>`;
      })
      .join("");
    const width = total ? 100 : Math.round((100 * sum) / longest);
    const bar = again ? "" : `<div class="bar" style="width:${width}%" aria-hidden="true">${parts}</div>`;
    return `<tr${total ? ' class="total"' : ""}><th scope="row">${escapeText(label)}</th>${counts.map((count, index) => `<td class="right"${under(headers[index + 1])}>${countText(count)}</td>`).join("")}<td>${bar}</td></tr>`;
  });
  return `<div class="table counts" role="region" tabindex="0" aria-label="${escapeText(name)}"><table><caption>${escapeText(name)}</caption>${columnsHtml(widths)}<thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table></div>`;
}

function barHtml({ name, segments }: BarBlock): string {
  const parts = segments
    .filter(({ count }) => count > 0)
    .map(
      ({ label, count, color }) =>
        `<span style="flex:${count};background:${color};color:${inkOn(color)}">${escapeText(countedLabel(count, label))}</span>`,
    );
  return `<div class="bar whole" role="img" aria-label="${escapeText(name)}">${parts.join("")}</div>`;
}

type PartHeading = Extract<Block, { kind: "heading" }> & { level: 2; id: string };
const isPart = (block: Block): block is PartHeading =>
  block.kind === "heading" && block.level === 2 && block.id !== undefined;

/** A page with this many parts or more begins with links to them. */
const MANY = 4;

/** Links to the parts of a long report. */
function contentsHtml(blocks: Block[]): string[] {
  const links = blocks
    .filter(isPart)
    .map(({ id, text }) => `<li><a href="#${escapeText(id)}">${escapeText(text)}</a></li>`);
  return links.length < MANY ? [] : [`<nav aria-label="Innehåll"><ul>${links.join("")}</ul></nav>`];
}

function blockHtml(block: Block, shape: PageShape): string {
  switch (block.kind) {
    case "heading":
      return `<h${block.level}${isPart(block) ? ` id="${escapeText(block.id)}"` : ""}${block.newPage ? ' class="page"' : ""}>${escapeText(block.text)}</h${block.level}>`;
    case "text":
      return `<p class="${block.look}">${escapeText(block.text)}</p>`;
    case "list":
      return `<ol>${block.items.map((item) => `<li>${escapeText(item)}</li>`).join("")}</ol>`;
    case "bar":
      return barHtml(block);
    case "table":
      return tableHtml(block, shape);
    case "counts":
      return countsHtml(block);
  }
}

/**
 * A report as one self-contained, accessible page in Swedish: headings in order, tables with captions and header cells,
 * nothing loaded.
 */
export function documentHtml({ title, eyebrow, blocks, footer, author }: ReportDocument): string {
  const first = blocks.findIndex(isPart);
  const shape = pageShape(blocks);
  const body = blocks.map((block) => blockHtml(block, shape));
  if (first >= 0) body.splice(first, 0, ...contentsHtml(blocks));
  return `<!doctype html>
<html lang="sv-SE">
<head>
<meta charset="utf-8">
${SELF_CONTAINED}
${author === undefined ? "" : `<meta name="author" content="${escapeText(author)}">\n`}<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeText([title, eyebrow].filter(Boolean).join(" – "))}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="eyebrow">${escapeText(eyebrow)}</p>
<h1>${escapeText(title)}</h1>
${body.join("\n")}
</main>
<footer><p class="note">${escapeText(footer)}</p></footer>
</body>
</html>
`;
}
