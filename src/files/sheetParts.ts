import type { Sheet, Table } from "../sheet/book";
import { areaText } from "../sheet/address";
import { chartXml } from "./chartWriter";
import { addRelationship, draftRelationships, draftText, dropPart, freeId, freePart, hasPart, putPart, reachable, relationshipsXml, relationshipXml, sweep, type Draft } from "./draft";
import { drawingXml, ourCharts } from "./drawingWriter";
import { contentTypes, namespaces, XML_DECLARATION } from "./namespaces";
import { relationshipsPart, type Relationship } from "./package";
import { sheetXml, type SheetLinks } from "./sheetWriter";
import type { StyleBook } from "./stylesWriter";
import { TAG_PROPERTY } from "./tag";
import { attributesText, childNamed, childrenNamed, parseXml, relationshipId, type XmlElement } from "./xml";

/** What the parts of a sheet need to know of the workbook. */
export interface PartsContext {
  styles: StyleBook;
  /** The name of the body font, for charts. */
  font: string;
  rowHeight: number;
  selected: boolean;
  /** The cell metadata of formulas that spill; puts it in place when it is first asked for. */
  dynamicArray: () => number;
  /** The folder of the workbook part, with its slash: "xl/". */
  folder: string;
}

/** What she may have put on our sheet with Excel that stays with it when its cells are written again. */
const kept = new Set(["comments", "vmlDrawing", "threadedComment", "printerSettings", "customProperty"]);

/**
 * Writes the part of a sheet and those that belong to it: tag, drawing, charts, tables. A part that was there keeps its name;
 * so do its drawing and charts. Notes and the printer's settings on it stay.
 */
export function putSheet(draft: Draft, part: string, sheet: Sheet, context: PartsContext): void {
  const ns = namespaces(draft.pack.strict);
  const before = parseXml(shell(draftText(draft, part) ?? ""));
  const old = draftRelationships(draft, part);
  const orphans = new Set(old.flatMap(({ external, target, kind }) => (external || kept.has(kind) ? [] : [...reachable(draft, [target])])));
  const related: Relationship[] = old.filter(({ kind, external }) => kept.has(kind) && !external);
  const relate = (kind: string, target: string): string => {
    const same = related.find((other) => other.kind === kind && other.target === target);
    const id = same?.id ?? freeId(related.map((other) => other.id));
    if (!same) related.push({ id, kind, target, external: false });
    return id;
  };

  const links: SheetLinks = { properties: [], tables: [] };
  const pointing = (element: XmlElement | undefined) => {
    const id = element && relationshipId(element.attributes);
    return related.some((other) => other.id === id) ? id : undefined;
  };
  for (const property of childrenNamed(childNamed(before, "customProperties"), "customPr")) {
    const id = pointing(property);
    if (id !== undefined) links.properties.push({ name: property.attributes["name"] ?? "", id });
  }
  links.printer = pointing(childNamed(before, "pageSetup"));
  links.legacyDrawing = pointing(childNamed(before, "legacyDrawing"));
  putTag(draft, sheet, links, related, relate, context.folder);
  putTables(draft, sheet, links, old, relate, context.folder);

  const drawing = putDrawing(draft, sheet, old.find(({ kind }) => kind === "drawing")?.target, context);
  if (drawing !== undefined) links.drawing = relate("drawing", drawing);

  putPart(draft, part, sheetXml(sheet, { ...context, namespaces: ns, links }), contentTypes.worksheet);
  const relationships = relationshipsPart(part);
  if (related.length > 0) putPart(draft, relationships, relationshipsXml(related.map(({ id, kind, target }) => relationshipXml(draft, part, id, kind, target))));
  else if (hasPart(draft, relationships)) dropPart(draft, relationships);
  sweep(draft, orphans);
}

/** The sheet's XML without its cells. */
const shell = (xml: string): string => xml.replace(/<((?:[\w.-]+:)?sheetData)(?:\s[^<>]*)?>[\s\S]*<\/\1\s*>/, "");

function putTag(draft: Draft, sheet: Sheet, links: SheetLinks, related: Relationship[], relate: (kind: string, target: string) => string, folder: string): void {
  if (sheet.tag === undefined) return;
  const existing = links.properties.find(({ name }) => name === TAG_PROPERTY);
  const part = related.find(({ id }) => id === existing?.id)?.target ?? freePart(draft, (n) => `${folder}customProperty${n}.bin`);
  const text = new Uint8Array(sheet.tag.length * 2);
  for (let i = 0; i < sheet.tag.length; i++) {
    text[2 * i] = sheet.tag.charCodeAt(i) & 255;
    text[2 * i + 1] = sheet.tag.charCodeAt(i) >> 8;
  }
  putPart(draft, part, text, contentTypes.customProperty);
  if (!existing) links.properties.unshift({ name: TAG_PROPERTY, id: relate("customProperty", part) });
}

/** Writes the sheet's tables; a part that was there is used again for the table of the same number. */
function putTables(draft: Draft, sheet: Sheet, links: SheetLinks, old: Relationship[], relate: (kind: string, target: string) => string, folder: string): void {
  const parts = old.filter(({ kind }) => kind === "table").map(({ target }) => target);
  sheet.tables.forEach((table, i) => {
    const part = parts[i] ?? freePart(draft, (n) => `${folder}tables/table${n}.xml`);
    const id = parseXml(draftText(draft, part) ?? "")?.attributes["id"] ?? String(freeTableId(draft));
    putPart(draft, part, tableXml(table, id, namespaces(draft.pack.strict).main), contentTypes.table);
    links.tables.push(relate("table", part));
  });
}

/** Table ids are unique in the workbook. */
function freeTableId(draft: Draft): number {
  const names = new Set([...draft.pack.parts.keys(), ...draft.put.keys()].filter((name) => /\/tables\/[^/]*\.xml$/.test(name)));
  return Math.max(0, ...[...names].map((name) => Number(parseXml(draftText(draft, name) ?? "")?.attributes["id"]) || 0)) + 1;
}

function tableXml(table: Table, id: string, main: string): string {
  const columns = table.columns.map((name, i) => `<tableColumn${attributesText({ id: i + 1, name })}/>`).join("");
  const ref = areaText(table.area);
  const filtered = areaText({ ...table.area, bottom: table.area.bottom - (table.totalsRow ? 1 : 0) });
  const attributes = attributesText({
    id,
    name: table.name,
    displayName: table.name,
    ref,
    headerRowCount: table.headerRow ? undefined : 0,
    totalsRowCount: table.totalsRow ? 1 : undefined,
    totalsRowShown: table.totalsRow ? undefined : 0,
  });
  return (
    `${XML_DECLARATION}<table xmlns="${main}"${attributes}>${table.headerRow ? `<autoFilter ref="${filtered}"/>` : ""}` +
    `<tableColumns count="${table.columns.length}">${columns}</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`
  );
}

/** Writes the sheet's charts and the drawing that shows them; returns the drawing's part, or undefined when nothing is drawn. */
function putDrawing(draft: Draft, sheet: Sheet, before: string | undefined, { font, folder }: PartsContext): string | undefined {
  const text = before === undefined ? null : draftText(draft, before);
  if (sheet.charts.length === 0 && text === null) return undefined;
  const part = text === null ? freePart(draft, (n) => `${folder}drawings/drawing${n}.xml`) : before!;
  const ns = namespaces(draft.pack.strict);

  const related = draftRelationships(draft, part);
  const ours = text === null ? [] : ourCharts(text, new Set(sheet.charts.map(({ name }) => name)));
  const used = ours.flatMap((id) => related.filter((relationship) => relationship.id === id));
  const ids = sheet.charts.map((chart, i) => {
    const target = used[i]?.target ?? freePart(draft, (n) => `${folder}charts/chart${n}.xml`);
    // What Excel hung on the chart since (colours, style) belongs to the chart that was there.
    if (hasPart(draft, relationshipsPart(target))) dropPart(draft, relationshipsPart(target));
    putPart(draft, target, chartXml(chart, font, ns), contentTypes.chart);
    return used[i]?.id ?? addRelationship(draft, part, "chart", target);
  });
  const surplus = new Set(used.slice(ids.length).map(({ id }) => id));
  const kept = draftRelationships(draft, part).filter(({ id }) => !surplus.has(id));
  if (surplus.size > 0) putPart(draft, relationshipsPart(part), relationshipsXml(kept.map(({ id, kind, target }) => relationshipXml(draft, part, id, kind, target))));
  const drawing = drawingXml(sheet.charts, ids, text, ns);
  if ((parseXml(drawing)?.children.length ?? 0) === 0) return undefined;
  putPart(draft, part, drawing, contentTypes.drawing);
  return part;
}
