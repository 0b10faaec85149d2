import { grouped } from "../../domain/grouped";
import type { WordKind } from "../../sheet/wordKind";
import type { WordChange, WordPlace, WordUnit } from "../../sheet/wordText";
import { appendChild, splice, type Splice, type XmlElement } from "../xml";
import { blocksXml, paragraphXml } from "./draw";
import { memoryParts, printed, type WordMemory } from "./memory";
import { mergedXml } from "./merged";
import { writeWordPackage, type WordPackage } from "./package";
import { blockSplices, controlXml, inlineSplice, propertySplices, tagOf, textSplices, type Ids } from "./patch";
import { piecesOf, type Setting } from "./pieces";
import { readParts, textIn, type Marked, type Read } from "./read";
import { scanPart, type Control, type Paragraph, type Scan } from "./scan";
import { unitsOf } from "./units";
import { is, source, within, wordChild, wordPart, wordValue, type WordPart } from "./tree";

type PlaceChange = Extract<WordChange, { to: { kind: "place" } }>;
type MarkerChange = Extract<WordChange, { to: { kind: "marker" } }>;
type EndChange = Extract<WordChange, { to: "end" }>;

const isPlace = (change: WordChange): change is PlaceChange => change.to !== "end" && change.to.kind === "place";
const isMarker = (change: WordChange): change is MarkerChange => change.to !== "end" && change.to.kind === "marker";
const isEnd = (change: WordChange): change is EndChange => change.to === "end";

const NOT_THERE = "Det gick inte att skriva där. Flytta texten till ett vanligt stycke.";

export interface WordWritten {
  bytes: Uint8Array;
  /** What could not be put in, each with a Swedish sentence. */
  refused: { change: WordChange; reason: string }[];
}

/** The document with the changes: texts of controls first, then markers, then what is appended. */
export function written(
  file: WordPackage,
  read: Read,
  changes: WordChange[],
  how: { now: Date; as: WordKind },
): WordWritten {
  const refused: WordWritten["refused"] = [];
  const refuse = (change: WordChange): void => void refused.push({ change, reason: NOT_THERE });
  const ids = idsIn(file);
  const filled = changedParts(file, placeSplices(file, read, changes.filter(isPlace), refuse));
  const reread = readParts(filled.parts, filled.styles);
  const marked = changedParts(filled, markerSplices(filled, reread, changes.filter(isMarker), ids, refuse));
  const ended = changedParts(marked, endSplices(marked, changes.filter(isEnd), ids));
  const texts = new Map(
    ended.parts.flatMap(({ part: { name, text } }, at) => (text === file.parts[at]?.part.text ? [] : [[name, text]])),
  );
  const refusedChanges = new Set(refused.map(({ change }) => change));
  const left = changes.filter((change) => !refusedChanges.has(change));
  for (const [name, text] of remembered(file, ended, left)) texts.set(name, text);
  return { bytes: writeWordPackage(file, texts, how), refused };
}

/**
 * The parts that remember the contents of whole-paragraph places, when one has been written, and that the document has
 * been bound, when it had no such part.
 */
function remembered(file: WordPackage, ended: WordPackage, changes: WordChange[]): Map<string, string> {
  const wrote = changes.flatMap(({ key, content }): [string, WordUnit[]][] =>
    content.kind === "blocks" ? [[tagOf(key, textIn(content)), printed(unitsOf(content))]] : [],
  );
  const [main] = file.parts;
  const { controls } = readParts(ended.parts, ended.styles).scan;
  const isInBody = file.memory.isInBody || controls.some(({ where }) => where === "body");
  const isKnown = file.memory.part !== undefined && isInBody === (file.memory.isInBody ?? false);
  if (!main || changes.length === 0 || (wrote.length === 0 && isKnown)) return new Map();
  const known = new Map([...file.memory.places, ...wrote]);
  const stand = new Set(controls.map(({ key, print }) => `${key}#${print ?? ""}`));
  const places: WordMemory["places"] = new Map([...known].filter(([tag]) => stand.has(tag)));
  return memoryParts(
    file.pack,
    file.memory,
    { places, ...(isInBody ? { isInBody } : {}) },
    { main: main.part.name, strict: file.strict },
  );
}

/** Changes of parts, by their names. */
type Splices = Map<string, Splice[]>;

function add(splices: Splices, { name }: WordPart, changes: Splice[]): void {
  const made = splices.get(name);
  if (made) made.push(...changes);
  else splices.set(name, [...changes]);
}

/** The file with its parts changed and read again. @throws when a change has left a part that is no XML. */
function changedParts(file: WordPackage, splices: Splices): WordPackage {
  return {
    ...file,
    parts: file.parts.map(({ part, where }) => {
      const changes = splices.get(part.name);
      if (!changes) return { part, where };
      const changed = wordPart(part.name, splice(part.text, changes));
      if (!changed) throw new Error(`${part.name} would no longer be XML.`);
      return { part: changed, where };
    }),
  };
}

/** Every number that a control of the document has. */
function idsIn({ parts }: WordPackage): Ids {
  const taken = new Set<number>();
  for (const { part } of parts)
    for (const element of within(part.root))
      if (is(part, element, "sdtPr")) taken.add(Number(wordValue(part, element, "id") ?? 0));
  return { taken, next: new Map() };
}

const contains = (outer: Control, inner: Control): boolean =>
  outer !== inner &&
  outer.part === inner.part &&
  outer.element.start <= inner.element.start &&
  inner.element.end <= outer.element.end;

/** Finds the control of a place, and what an older program shows in its stead. */
function controlFinder({ controls }: Scan): (place: WordPlace) => Control[] {
  const shadows = grouped(
    controls.filter(({ shadow }) => shadow),
    ({ key, part }) => `${key} ${part.name}`,
  );
  return ({ id, key }) => {
    const control = controls[id];
    return control ? [control, ...(shadows.get(`${key} ${control.part.name}`) ?? [])] : [];
  };
}

function placeSplices(
  file: WordPackage,
  { scan }: Read,
  changes: PlaceChange[],
  refuse: (change: WordChange) => void,
): Splices {
  const splices: Splices = new Map();
  const controlsOf = controlFinder(scan);
  const whole = changes.flatMap(({ to, content }) => (content.kind === "blocks" ? controlsOf(to) : []));
  const done = new Set<Control>();
  for (const change of changes)
    for (const control of controlsOf(change.to)) {
      if (done.has(control) || whole.some((outer) => contains(outer, control))) continue;
      done.add(control);
      const inside = contentSplices(file, scan, control, change);
      if (inside)
        add(splices, control.part, [...propertySplices(control, change.key, textIn(change.content)), ...inside]);
      else refuse(change);
    }
  return splices;
}

function contentSplices(
  file: WordPackage,
  scan: Scan,
  control: Control,
  { content, merged }: PlaceChange,
): Splice[] | null {
  if (content.kind !== "blocks") return textSplices(control, content.text);
  const { part, content: element, block } = control;
  if (!block) return null;
  const setting = settingAt(file, scan, part, element.start, control.paragraph);
  const inside = merged
    ? mergedXml(control, merged, piecesOf(content.blocks, setting), setting)
    : blocksXml(content.blocks, setting);
  return [
    { start: element.start, end: element.end, text: `<${part.prefix}sdtContent>${inside}</${part.prefix}sdtContent>` },
  ];
}

/** Text width of an A4 page in portrait with Word's own margins, in twentieths of a point. */
const USUAL_WIDTH = 9026;

const sizeOf = (part: WordPart, element: XmlElement | undefined, name: string): number =>
  Number(element?.attributes[`${part.prefix}${name}`] ?? NaN);

/** The text width of the section at a position. */
function widthAt(part: WordPart, at: number): number {
  const section = [...within(part.root)].find((element) => is(part, element, "sectPr") && element.start >= at);
  const size = wordChild(part, section, "pgSz");
  const margins = wordChild(part, section, "pgMar");
  const width = sizeOf(part, size, "w") - sizeOf(part, margins, "left") - sizeOf(part, margins, "right");
  return width > 1000 ? width : USUAL_WIDTH;
}

function settingAt({ styles }: WordPackage, { paragraphs }: Scan, part: WordPart, at: number, before: number): Setting {
  const level = paragraphs
    .slice(0, before)
    .findLast((one) => one.part === part && one.level !== undefined && !one.mine)?.level;
  return { prefix: part.prefix, styles, width: widthAt(part, at), level: level ?? 0 };
}

/** The edits of a paragraph's markers. */
interface Edited {
  paragraph: Paragraph;
  edits: { marked: Marked; change: MarkerChange }[];
}

function markerSplices(
  file: WordPackage,
  { scan, markers }: Read,
  changes: MarkerChange[],
  ids: Ids,
  refuse: (change: WordChange) => void,
): Splices {
  const asked = new Map<Paragraph, Edited>();
  const markedBy = markerFinder(markers);
  for (const change of changes)
    for (const marked of markedBy(change)) {
      const { paragraph } = marked;
      const edited = asked.get(paragraph) ?? { paragraph, edits: [] };
      edited.edits.push({ marked, change });
      asked.set(paragraph, edited);
    }
  const made = [...asked.values()].map((edited) => ({
    edited,
    splices: paragraphSplices(file, scan, edited.paragraph, edited.edits, ids),
  }));
  const crossing = crossed(made);
  const splices: Splices = new Map();
  for (const { edited, splices: own } of made)
    if (own && !crossing.has(edited)) add(splices, edited.paragraph.part, own);
    else for (const { change } of edited.edits) refuse(change);
  return splices;
}

/** Edits whose changes reach into those of an outer paragraph: a text box between two of its markers. */
function crossed(made: { edited: Edited; splices: Splice[] | null }[]): Set<Edited> {
  const found = new Set<Edited>();
  const all = made
    .flatMap(({ edited, splices }) => (splices ?? []).map((one) => ({ edited, ...one })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const ends = new Map<WordPart, number>();
  for (const { edited, start, end } of all) {
    const { part } = edited.paragraph;
    if (start < (ends.get(part) ?? 0)) found.add(edited);
    else ends.set(part, end);
  }
  return found;
}

/** Finds the marker of a change, and its copy in what an older program shows. */
function markerFinder(markers: Marked[]): (change: MarkerChange) => Marked[] {
  const byId = new Map(markers.map((one) => [one.marker.id, one]));
  const shadows = grouped(
    markers.filter(({ paragraph }) => paragraph.shadow),
    ({ marker, paragraph }) => `${marker.typed} ${paragraph.part.name}`,
  );
  return ({ to }) => {
    const own = byId.get(to.id);
    if (!own) return [];
    const copies = shadows.get(`${to.typed} ${own.paragraph.part.name}`) ?? [];
    return [own, ...copies.filter((one) => one !== own)];
  };
}

function paragraphSplices(
  file: WordPackage,
  scan: Scan,
  paragraph: Paragraph,
  edits: { marked: Marked; change: MarkerChange }[],
  ids: Ids,
): Splice[] | null {
  const { part, element } = paragraph;
  const [first] = edits;
  if (first?.change.content.kind === "blocks") {
    const { change, marked } = first;
    const setting = settingAt(file, scan, part, element.start, paragraph.order);
    return blockSplices(paragraph, marked.marker.at, marked.to, wholeControl(change, setting, ids));
  }
  const before = source(part, element.start, element.end);
  let after = before;
  for (const { marked, change } of [...edits].sort((a, b) => b.marked.marker.at - a.marked.marker.at)) {
    const next = withControl(part, after, marked, change, ids, file);
    if (next === null) return null;
    after = next;
  }
  return [narrowed(before, after, element.start)];
}

/** A block control; it holds whole paragraphs. */
function wholeControl({ key, name, content }: MarkerChange | EndChange, setting: Setting, ids: Ids): string {
  const inside = content.kind === "blocks" ? blocksXml(content.blocks, setting) : "";
  return controlXml(setting.prefix, { key, name, text: textIn(content), content, inside, looks: "", ids });
}

/** A paragraph with a control in place of one of its markers; null where that cannot be done. */
function withControl(
  part: WordPart,
  xml: string,
  { marker, to }: Marked,
  { key, name, content }: MarkerChange,
  ids: Ids,
  { styles }: WordPackage,
): string | null {
  if (content.kind === "blocks") return null;
  const opening = source(part, part.root.start, part.root.inner);
  const separatePart = wordPart(part.name, `${opening}${xml}</${part.root.prefix}${part.root.name}>`);
  if (!separatePart) return null;
  const scan: Scan = { paragraphs: [], controls: [], titles: [] };
  scanPart(separatePart, "body", styles, scan);
  const [paragraph] = scan.paragraphs;
  const change =
    paragraph &&
    inlineSplice(
      paragraph,
      marker.at,
      to,
      (inside, looks) => controlXml(part.prefix, { key, name, text: textIn(content), content, inside, looks, ids }),
      content.text,
    );
  if (!change) return null;
  const shift = opening.length;
  return splice(xml, [{ start: change.start - shift, end: change.end - shift, text: change.text }]);
}

/** The smallest change that turns one text into another. */
function narrowed(before: string, after: string, at: number): Splice {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { start: at + head, end: at + before.length - tail, text: after.slice(head, after.length - tail) };
}

/** Splices for what is appended: before the properties of the last section, which end the body. */
function endSplices(file: WordPackage, changes: EndChange[], ids: Ids): Splices {
  const splices: Splices = new Map();
  const main = file.parts[0]?.part;
  const body = main && wordChild(main, main.root, "body");
  if (!main || !body || changes.length === 0) return splices;
  const last = body.children.at(-1);
  const section = last && is(main, last, "sectPr") ? last : undefined;
  const at = section?.start ?? body.close;
  const setting: Setting = { prefix: main.prefix, styles: file.styles, width: widthAt(main, at), level: 1 };
  const text = changes
    .map(
      (change) =>
        paragraphXml({ text: change.heading, role: "heading", level: 1, keep: true }, setting) +
        wholeControl(change, setting, ids),
    )
    .join("");
  add(splices, main, [section ? { start: at, end: at, text } : appendChild(main.text, body, text)]);
  return splices;
}
