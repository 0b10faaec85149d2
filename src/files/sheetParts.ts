import type { Sheet, Table } from "../sheet/book";
import { areaText } from "../sheet/address";
import { chartXml } from "./chartWriter";
import {
  addRelationship,
  draftRelationships,
  draftText,
  dropPart,
  freePart,
  hasPart,
  putPart,
  reachable,
  removeRelationships,
  sweep,
  type Draft,
} from "./draft";
import { anchors, drawingXml } from "./drawingWriter";
import { keptElements } from "./keptElements";
import { contentTypes, namespaces, XML_DECLARATION } from "./namespaces";
import { relationshipsPart, type Relationship } from "./package";
import { tableOf, withoutCells } from "./sheetReader";
import { sheetXml, type SheetLinks } from "./sheetWriter";
import type { StyleBook } from "./stylesWriter";
import { TAG_PROPERTY } from "../sheet/ownSheets";
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

/** What is written from the sheet itself; all else that a sheet points to stays when its cells are written again. */
const WRITTEN = new Set(["drawing", "table"]);

/**
 * Writes the part of a sheet and those that belong to it: tag, drawing, charts, tables. A part that was there keeps its
 * name; so do its drawing and charts. What the user has put on it beside cells, looks and rules stays.
 */
export function putSheet(draft: Draft, part: string, sheet: Sheet, context: PartsContext): void {
  const text = draftText(draft, part) ?? "";
  const before = parseXml(withoutCells(text));
  const old = draftRelationships(draft, part);
  const staying = old.filter(({ kind }) => !WRITTEN.has(kind));
  const orphans = reachable(
    draft,
    old.flatMap(({ kind, target, external }) => (!external && WRITTEN.has(kind) ? [target] : [])),
  );
  const used = new Set(staying.map(({ id }) => id));
  const relate: Relate = (kind, target) => {
    const id = addRelationship(draft, part, kind, target);
    used.add(id);
    return id;
  };

  const pointing = (element: XmlElement | undefined) => {
    const id = element && relationshipId(element.attributes);
    return staying.some((relationship) => relationship.id === id) ? id : undefined;
  };
  const properties = childrenNamed(childNamed(before, "customProperties"), "customPr").flatMap((property) => {
    const id = pointing(property);
    return id === undefined ? [] : [{ name: property.attributes["name"] ?? "", id }];
  });
  const drawing = putDrawing(draft, sheet, old.find(({ kind }) => kind === "drawing")?.target, context);
  const links: SheetLinks = {
    properties: putTag(draft, sheet, properties, staying, relate, context.folder),
    printer: pointing(childNamed(before, "pageSetup")),
    drawing: drawing === undefined ? undefined : relate("drawing", drawing),
    tables: putTables(draft, sheet, old, relate, context.folder),
  };
  putPart(
    draft,
    part,
    sheetXml(sheet, { ...context, namespaces: namespaces(draft.pack.strict), links, kept: keptElements(text) }),
    contentTypes.worksheet,
  );
  removeRelationships(draft, part, ({ id }) => !used.has(id));
  sweep(draft, orphans);
}

/** Adds a relationship from the sheet, unless it is there; gives its id. */
type Relate = (kind: string, target: string) => string;

/** Writes the sheet's tag, and gives the sheet's custom properties with it among them. */
function putTag(
  draft: Draft,
  { tag }: Sheet,
  properties: SheetLinks["properties"],
  kept: Relationship[],
  relate: Relate,
  folder: string,
): SheetLinks["properties"] {
  if (tag === undefined) return properties;
  const existing = properties.find(({ name }) => name === TAG_PROPERTY);
  const part =
    kept.find(({ id }) => id === existing?.id)?.target ?? freePart(draft, (n) => `${folder}customProperty${n}.bin`);
  const utf16 = Uint8Array.from({ length: tag.length * 2 }, (_, i) =>
    i % 2 === 0 ? tag.charCodeAt(i / 2) & 255 : tag.charCodeAt((i - 1) / 2) >> 8,
  );
  putPart(draft, part, utf16, contentTypes.customProperty);
  return existing ? properties : [{ name: TAG_PROPERTY, id: relate("customProperty", part) }, ...properties];
}

/**
 * Writes the sheet's tables; a part that was there is used again for the table of the same number, and left as it is
 * when that is the same table. Gives their relationships.
 */
function putTables(draft: Draft, sheet: Sheet, old: Relationship[], relate: Relate, folder: string): string[] {
  const parts = old.filter(({ kind }) => kind === "table").map(({ target }) => target);
  return sheet.tables.map((table, i) => {
    const part = parts[i] ?? freePart(draft, (n) => `${folder}tables/table${n}.xml`);
    const before = parseXml(draftText(draft, part) ?? "");
    const id = before?.attributes["id"] ?? String(freeTableId(draft));
    if (JSON.stringify(tableOf(before)) !== JSON.stringify(table))
      putPart(draft, part, tableXml(table, id, namespaces(draft.pack.strict).main), contentTypes.table);
    return relate("table", part);
  });
}

/** Table ids are unique in the workbook. */
function freeTableId(draft: Draft): number {
  const names = new Set(
    [...draft.pack.parts.keys(), ...draft.put.keys()].filter(
      (name) => name.endsWith(".xml") && name.split("/").at(-2) === "tables",
    ),
  );
  return (
    Math.max(0, ...[...names].map((name) => Number(parseXml(draftText(draft, name) ?? "")?.attributes["id"]) || 0)) + 1
  );
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

/**
 * Writes the sheet's charts and the drawing that shows them; returns the drawing's part, or undefined when nothing is
 * drawn.
 */
function putDrawing(
  draft: Draft,
  sheet: Sheet,
  before: string | undefined,
  { font, folder }: PartsContext,
): string | undefined {
  const text = before === undefined ? null : draftText(draft, before);
  if (sheet.charts.length === 0 && text === null) return undefined;
  const part =
    text === null || before === undefined ? freePart(draft, (n) => `${folder}drawings/drawing${n}.xml`) : before;
  const ns = namespaces(draft.pack.strict);

  const related = draftRelationships(draft, part);
  const own = anchors(parseXml(text ?? ""), new Set(sheet.charts.map(({ name }) => name))).filter(
    (anchor) => anchor.own,
  );
  const used = own.flatMap(({ chart }) => related.filter(({ id }) => id === chart));
  const ids = sheet.charts.map((chart, i) => {
    const target = used[i]?.target ?? freePart(draft, (n) => `${folder}charts/chart${n}.xml`);
    // What Excel hung on the chart since (colours, style) belongs to the chart that was there.
    if (hasPart(draft, relationshipsPart(target))) dropPart(draft, relationshipsPart(target));
    putPart(draft, target, chartXml(chart, font, ns), contentTypes.chart);
    return used[i]?.id ?? addRelationship(draft, part, "chart", target);
  });
  const surplus = new Set(used.slice(ids.length).map(({ id }) => id));
  removeRelationships(draft, part, ({ id }) => surplus.has(id));
  const drawing = drawingXml(sheet.charts, ids, text, ns);
  if ((parseXml(drawing)?.children.length ?? 0) === 0) return undefined;
  putPart(draft, part, drawing, contentTypes.drawing);
  return part;
}
