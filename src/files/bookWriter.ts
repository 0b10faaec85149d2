import type { DefinedName, Sheet } from "../sheet/book";
import type { Font } from "../sheet/format";
import { bookOf, readMemory } from "./bookReader";
import { patchCells } from "./cellPatch";
import { putCustomXml } from "./customXml";
import type { CoreProperties } from "./coreProperties";
import { patchColumns, widthsChanged } from "./columnPatch";
import { changedBeside, changedCells } from "./difference";
import {
  addRelationship,
  draftRelationships,
  draftText,
  dropPart,
  finishDraft,
  freePart,
  newDraft,
  putPart,
  reachable,
  removeRelationships,
  sweep,
  type Draft,
} from "./draft";
import { withDynamicArrays } from "./metadata";
import { contentTypes, namespaces } from "./namespaces";
import { listedSheets, Refused, structureLocked, type ListedSheet, type XlsxPackage } from "./package";
import { putSheet, type PartsContext } from "./sheetParts";
import { emptyPackage, plainStyles } from "./skeleton";
import { openStyles } from "./stylesWriter";
import { memoryParts } from "../sheet/memoryParts";
import { MEMORY_NAMESPACE, MEMORY_REST_NAMESPACE } from "../sheet/ownSheets";
import { readStyles } from "./styles";
import { workbookXml, type Target } from "./workbookPart";
import { childNamed, childrenNamed, numberOf, parseXml, removal, splice, type XmlElement } from "./xml";
import { DAMAGED } from "./zip";

/** Changes to write into a workbook. */
export interface BookChanges {
  /**
   * Own sheets, each with its tag: it takes the place of the sheet with that tag, or comes last. Sheets without a tag
   * are new source sheets and come last.
   */
  sheets: Sheet[];
  /** Names of own sheets in the workbook that have lost their tags, by tag. */
  untagged?: Map<string, string>;
  /** Source sheets by name, in the version to write: changed cells are written, other changes are refused. */
  edited?: Sheet[];
  /** Tags of own sheets to remove. */
  remove?: string[];
  /** The text of the add-in's own custom XML part. */
  memory?: string;
  /** The add-in's names to add, or to give a new meaning. */
  names?: DefinedName[];
  /** The body font of a new workbook, and what it says of itself: a workbook that is there keeps its own. */
  font?: Font;
  properties?: CoreProperties;
}

export type BookWritten = { ok: true; bytes: Uint8Array } | { ok: false; reason: string };

const LOCKED =
  "Arbetsbokens struktur är skyddad, så inga blad kan läggas till, tas bort eller byta namn. Ta bort skyddet under Granska – Skydda arbetsbok och försök igen.";
const SIGNED =
  "Arbetsboken är digitalt signerad, och signaturen skulle sluta gälla. Ta bort signaturen i Excel, eller använd en kopia utan.";
const sameTag = (names: string[]): string =>
  `Bladen ${names.map((name) => `”${name}”`).join(" och ")} är båda märkta som samma blad. Ta bort ett av dem och försök igen.`;

/** Where each sheet that is written is to stand, and the listed sheets that go. */
interface Places {
  targets: Target[];
  removed: ListedSheet[];
}

/** Refuses two sheets of one tag. */
function placesOf(
  draft: Draft,
  pack: XlsxPackage,
  folder: string,
  listed: ListedSheet[],
  changes: BookChanges,
): Places {
  const { sheets, untagged, remove = [] } = changes;
  const tagOf = ({ part, name }: ListedSheet, tag: string): string | undefined =>
    pack.tags.get(part) ?? (untagged?.get(tag) === name ? tag : undefined);
  const tagged = (tag: string): ListedSheet[] => {
    const same = listed.filter((sheet) => tagOf(sheet, tag) === tag);
    if (same.length > 1) throw new Refused(sameTag(same.map(({ name }) => name)));
    return same;
  };
  const tags = sheets.flatMap(({ tag }) => tag ?? []);
  if (new Set(tags).size < tags.length) throw new Error("Two of the sheets have the same tag.");
  const removed = remove.flatMap(tagged);
  const listedOf = ({ tag }: Sheet): ListedSheet | undefined => (tag === undefined ? undefined : tagged(tag)[0]);
  const targets = sheets.map((sheet): Target => {
    const there = listedOf(sheet);
    const part = there?.part ?? freePart(draft, (n) => `${folder}worksheets/sheet${n}.xml`);
    return { sheet, listed: there, part };
  });
  return { targets, removed };
}

/** Whether sheets come, go, are renamed, hidden or shown. */
const restructures = ({ targets, removed }: Places): boolean =>
  removed.length > 0 ||
  targets.some(({ sheet, listed }) => listed?.name !== sheet.name || listed.visibility !== sheet.visibility);

/** Writes the changes into the package; see `writeBook` of xlsx.ts. */
export function writePackage(original: XlsxPackage | null, changes: BookChanges, now: Date): BookWritten {
  const pack = original ?? emptyPackage(changes.font ?? {}, now, changes.properties);
  if (pack.signed) return { ok: false, reason: SIGNED };
  const draft = newDraft(pack);
  const text = draftText(draft, pack.workbook);
  const root = text === null ? null : parseXml(text);
  if (text === null || !root) throw new Refused(DAMAGED);
  const listed = listedSheets(root, draftRelationships(draft, pack.workbook));
  const folder = pack.workbook.slice(0, pack.workbook.lastIndexOf("/") + 1);
  const places = placesOf(draft, pack, folder, listed, changes);
  const { targets, removed } = places;
  checkNames(listed, removed, targets);
  if (structureLocked(root) && restructures(places)) return { ok: false, reason: LOCKED };

  const edits = editsOf(pack, listed, changes.edited ?? []);
  writeSheets(draft, targets, edits, root, folder, original === null);
  removeSheets(draft, removed);
  dropStaleChain(draft, [
    ...removed,
    ...edits.map(({ listed: there }) => there),
    ...targets.flatMap(({ listed: there }) => there ?? []),
  ]);
  if (changes.memory !== undefined) putMemory(draft, changes.memory);
  const ids = targets.map(
    ({ part, listed: there }) => there?.relationship ?? addRelationship(draft, pack.workbook, "worksheet", part),
  );
  const workbook = workbookXml({
    text,
    root,
    listed,
    removed,
    targets,
    ids,
    names: changes.names ?? [],
    recalculated: edits.length > 0,
    strict: pack.strict,
  });
  putPart(draft, pack.workbook, workbook);
  putProperties(draft);
  return { ok: true, bytes: finishDraft(draft, now) };
}

/** A source sheet with cells to change. */
interface Edit {
  listed: ListedSheet;
  before: Sheet;
  after: Sheet;
  cells: number[];
  /** The new widths of its columns. */
  widths: Map<number, number>;
}

/** The edits of the source sheets; none for an unchanged one. Refuses changes outside cells. */
function editsOf(pack: XlsxPackage, listed: ListedSheet[], edited: Sheet[]): Edit[] {
  if (edited.length === 0) return [];
  const { sheets } = bookOf(pack);
  return edited.flatMap((after) => {
    const there = listed.find(({ name }) => name === after.name);
    const before = there && sheets[listed.indexOf(there)];
    if (!before) throw new Error(`No sheet is called ${after.name}.`);
    const changedPart = changedBeside(before, after);
    if (changedPart !== undefined)
      throw new Refused(
        `På bladet ”${after.name}” har ${changedPart} ändrats. Det kan inte sparas här: gör den ändringen i Excel.`,
      );
    const cells = changedCells(before, after);
    const widths = widthsChanged(before, after);
    return cells.length + widths.size === 0 ? [] : [{ listed: there, before, after, cells, widths }];
  });
}

function checkNames(listed: ListedSheet[], removed: ListedSheet[], targets: Target[]): void {
  const replaced = new Set(targets.flatMap(({ listed: there }) => there ?? []));
  const names = [
    ...listed.filter((sheet) => !removed.includes(sheet) && !replaced.has(sheet)).map(({ name }) => name),
    ...targets.map(({ sheet }) => sheet.name),
  ];
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name.toLowerCase()) && targets.some(({ sheet }) => sheet.name.toLowerCase() === name.toLowerCase()))
      throw new Error(`Two sheets would be called ${name}.`);
    seen.add(name.toLowerCase());
  }
}

function writeSheets(
  draft: Draft,
  targets: Target[],
  edits: Edit[],
  root: XmlElement,
  folder: string,
  made: boolean,
): void {
  const { workbook, strict } = draft.pack;
  const stylesPart =
    draftRelationships(draft, workbook).find(({ kind, external }) => kind === "styles" && !external)?.target ??
    `${folder}styles.xml`;
  const stylesText = draftText(draft, stylesPart);
  const before = stylesText ?? plainStyles({}, strict);
  const styles = openStyles(before);
  const { font } = readStyles(parseXml(before), null);
  let metadata: number | undefined;
  const dynamicArray = () => (metadata ??= putDynamicArrays(draft, folder));
  const active = numberOf(childNamed(childNamed(root, "bookViews"), "workbookView")?.attributes["activeTab"]) ?? 0;
  const listed = childrenNamed(childNamed(root, "sheets"), "sheet");
  targets.forEach(({ sheet, part, listed: there }, i) => {
    const context: PartsContext = {
      styles,
      font: font.name ?? "Calibri",
      rowHeight: Math.round(((font.size ?? 11) * 15) / 11 / 0.75) * 0.75,
      dynamicArray,
      selected: there ? listed[active] === there.element : made && i === 0,
      folder,
    };
    putSheet(draft, part, sheet, context);
  });
  for (const { listed: there, before: was, after: is, cells, widths } of edits) {
    const text = draftText(draft, there.part);
    if (text === null) continue;
    const patched = cells.length === 0 ? text : patchCells(text, was, is, cells, { styles, dynamicArray });
    putPart(draft, there.part, patchColumns(patched, widths));
  }
  const after = styles.text();
  if (after !== stylesText && targets.length + edits.length > 0) {
    putPart(draft, stylesPart, after, stylesText === null ? contentTypes.styles : undefined);
    addRelationship(draft, workbook, "styles", stylesPart);
  }
}

/** Makes sure that the workbook has the cell metadata of dynamic arrays, and gives its number. */
function putDynamicArrays(draft: Draft, folder: string): number {
  const { workbook, strict } = draft.pack;
  const part =
    draftRelationships(draft, workbook).find(({ kind, external }) => kind === "sheetMetadata" && !external)?.target ??
    freePart(draft, (n) => `${folder}metadata${n === 1 ? "" : n}.xml`);
  const before = draftText(draft, part);
  const { text, index } = withDynamicArrays(before, namespaces(strict).main);
  if (text !== before) putPart(draft, part, text, contentTypes.metadata);
  addRelationship(draft, workbook, "sheetMetadata", part);
  return index;
}

function removeSheets(draft: Draft, removed: ListedSheet[]): void {
  if (removed.length === 0) return;
  const ids = new Set(removed.map(({ relationship }) => relationship));
  const parts = reachable(
    draft,
    removed.map(({ part }) => part),
  );
  removeRelationships(draft, draft.pack.workbook, ({ id }) => ids.has(id));
  sweep(draft, parts);
}

/**
 * The calculation chain names cells with formulas. One that names a sheet whose cells changed is left out; Excel makes
 * it anew.
 */
function dropStaleChain(draft: Draft, sheets: ListedSheet[]): void {
  const chain = draftRelationships(draft, draft.pack.workbook).find(
    ({ kind, external }) => kind === "calcChain" && !external,
  );
  const cells = chain ? childrenNamed(parseXml(draftText(draft, chain.target) ?? ""), "c") : [];
  const ids = new Set(sheets.map(({ id }) => String(id)));
  if (!chain || !cells.some(({ attributes }) => ids.has(attributes["i"] ?? ""))) return;
  removeRelationships(draft, draft.pack.workbook, ({ id }) => id === chain.id);
  dropPart(draft, chain.target);
}

/** The id of the add-in's n:th custom XML part, from 1. */
const memoryId = (n: number): string => `{6D616C74-6176-4C61-8E00-${n.toString(16).toUpperCase().padStart(12, "0")}}`;

/** Puts the memory into the parts that it stood in, and into new ones where they are too few. */
function putMemory(draft: Draft, memory: string): void {
  const { workbook } = draft.pack;
  const before = readMemory(draft.pack, draftRelationships(draft, workbook)) ?? { parts: [], text: undefined };
  if (before.text === memory) return;
  const { main, rest } = memoryParts(memory);
  for (const [i, xml] of [main, ...rest].entries()) {
    const namespace = i === 0 ? MEMORY_NAMESPACE : MEMORY_REST_NAMESPACE;
    putCustomXml(draft, before.parts[i], xml, { id: memoryId(i + 1), namespace });
  }
  const surplus = new Set(before.parts.slice(1 + rest.length));
  const orphans = reachable(draft, [...surplus]);
  removeRelationships(draft, workbook, ({ kind, target }) => kind === "customXml" && surplus.has(target));
  sweep(draft, orphans);
}

/** app.xml lists the sheets' names; the list may be left out, and Excel writes a new one. */
function putProperties(draft: Draft): void {
  const part = draftRelationships(draft, "").find(
    ({ kind, external }) => kind === "extended-properties" || (kind === "extendedProperties" && !external),
  )?.target;
  const text = part === undefined ? null : draftText(draft, part);
  if (part === undefined || text === null) return;
  const lists =
    parseXml(text)?.children.filter(({ name }) => name === "HeadingPairs" || name === "TitlesOfParts") ?? [];
  if (lists.length > 0) putPart(draft, part, splice(text, lists.map(removal)));
}
