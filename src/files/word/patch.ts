import { hash } from "../../sheet/hash";
import { printOf } from "../../sheet/wordPrint";
import type { WordContent } from "../../sheet/wordText";
import { setAttribute, xmlAttribute, xmlText, type Splice, type XmlElement } from "../xml";
import { textOf, type Control, type Paragraph, type ParagraphPiece } from "./scan";
import { is, source, within, wordChild, wordPart, type WordPart } from "./tree";

/** Word cuts a control's title and refuses a longer tag (docs/arsredovisning.md, Words gränser). */
const LONGEST = 64;

/** Ids of content controls: unique in the document. */
export interface Ids {
  taken: Set<number>;
  /** The id to try next, of keys that have got one. */
  next: Map<string, number>;
}

/** A number that no control has, the same for the same document and key. */
function freeId({ taken, next }: Ids, key: string): number {
  let id = next.get(key) ?? parseInt(hash(key), 36) * 64 + 1;
  while (taken.has(id)) id++;
  taken.add(id);
  next.set(key, id + 1);
  return id;
}

/** What is remembered of a content: its key, and a print of its text. */
export const tagOf = (key: string, text: string): string => `${key}#${printOf(text)}`;

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text);

/** What a control holds: plain text, one of some words, or (no element) anything. */
function kindXml(w: string, content: WordContent): string {
  if (content.kind === "text") return `<${w}text/>`;
  if (content.kind !== "word") return "";
  const items = content.options
    .map(xmlAttribute)
    .map((option) => `<${w}listItem ${w}displayText="${option}" ${w}value="${option}"/>`);
  return `<${w}dropDownList>${items.join("")}</${w}dropDownList>`;
}

/** A content control. `inside`: runs, or whole paragraphs; `looks`: run properties of the surrounding text. */
export function controlXml(
  w: string,
  of: { key: string; name: string; text: string; content: WordContent; inside: string; looks: string; ids: Ids },
): string {
  const { key, name, text, content, inside, looks, ids } = of;
  const kind = kindXml(w, content);
  return `<${w}sdt><${w}sdtPr>${looks}<${w}alias ${w}val="${xmlAttribute(shortened(name))}"/><${w}tag ${w}val="${xmlAttribute(tagOf(key, text))}"/><${w}id ${w}val="${freeId(ids, key)}"/>${kind}</${w}sdtPr><${w}sdtContent>${inside}</${w}sdtContent></${w}sdt>`;
}

const textXml = (w: string, text: string): string => `<${w}t xml:space="preserve">${xmlText(text)}</${w}t>`;
const oneLine = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.trim())
    .join(" ");

/** The run properties of a run, as they stand. */
const looksOf = (part: WordPart, run: XmlElement): string => {
  const properties = wordChild(part, run, "rPr");
  return properties ? source(part, properties.start, properties.end) : "";
};

/** A unit of a paragraph (a run, or an insertion around runs) without what stands from, or up to, a place in a text. */
function cut(part: WordPart, unit: XmlElement, piece: ParagraphPiece, at: number, side: "before" | "after"): string {
  const { element, run } = piece;
  if (!element) return "";
  const w = part.prefix;
  const text = side === "before" ? element.text.slice(0, at) : element.text.slice(at);
  const kept = text === "" ? "" : textXml(w, text);
  const children = run.children.filter((child) => !is(part, child, "rPr"));
  const index = children.indexOf(element);
  const others = (side === "before" ? children.slice(0, index) : children.slice(index + 1))
    .map((child) => source(part, child.start, child.end))
    .join("");
  const inside = side === "before" ? others + kept : kept + others;
  const made = inside === "" ? "" : source(part, run.start, run.inner) + looksOf(part, run) + inside + `</${w}r>`;
  if (unit === run) return made;
  const [outer, rest] =
    side === "before"
      ? [source(part, unit.inner, run.start) + made, ""]
      : ["", made + source(part, run.end, unit.close)];
  const all = outer + rest;
  return all === "" ? "" : source(part, unit.start, unit.inner) + all + source(part, unit.close, unit.end);
}

/** The pieces of a paragraph from one place in its text to another, and where in the first and the last they are. */
export function piecesBetween(
  { pieces }: Pick<Paragraph, "pieces">,
  from: number,
  to: number,
): { pieces: ParagraphPiece[]; first: number; last: number } {
  const found: ParagraphPiece[] = [];
  let first = 0;
  let last = 0;
  let at = 0;
  for (const piece of pieces) {
    const end = at + piece.text.length;
    if (end > from && at < to) {
      if (found.length === 0) first = from - at;
      last = to - at;
      found.push(piece);
    }
    at = end;
  }
  return { pieces: found, first, last };
}

/** Marks in the text that begin something stand before the control, others after it. */
const BEGINS = "Start";

/**
 * The splice that replaces the text between two positions of a paragraph by a control's runs. Elements between the runs
 * (bookmarks, comments, deleted text) are kept before or after it.
 */
export function inlineSplice(
  paragraph: Paragraph,
  from: number,
  to: number,
  control: (inside: string, looks: string) => string,
  text: string,
): Splice | null {
  const { part } = paragraph;
  const { pieces, first, last } = piecesBetween(paragraph, from, to);
  const [start, end] = [pieces[0], pieces.at(-1)];
  if (!start?.element || !end?.element) return null;
  const units = start.container.children.filter(
    ({ start: at, end: to_ }) => at >= start.unit.start && to_ <= end.unit.end,
  );
  const marked = new Set(pieces.map(({ unit }) => unit));
  const beside = units.filter((unit) => !marked.has(unit));
  const kept = (begins: boolean): string =>
    beside
      .filter(({ name }) => name.endsWith(BEGINS) === begins)
      .map((unit) => source(part, unit.start, unit.end))
      .join("");
  const looks = looksOf(part, start.run);
  const run = `<${part.prefix}r>${looks}${textXml(part.prefix, oneLine(text))}</${part.prefix}r>`;
  const { unit } = start;
  const inside =
    unit === start.run ? run : source(part, unit.start, unit.inner) + run + source(part, unit.close, unit.end);
  return {
    start: start.unit.start,
    end: end.unit.end,
    text:
      cut(part, start.unit, start, first, "before") +
      kept(true) +
      control(inside, looks) +
      kept(false) +
      cut(part, end.unit, end, last, "after"),
  };
}

/** The changes that make one text of all the texts in a control, where it keeps everything else: looks, marks, comments. */
export function textSplices(control: Pick<Control, "part" | "content" | "block">, text: string): Splice[] | null {
  const { part, content } = control;
  const w = part.prefix;
  const deleted = new Set(
    [...within(content)].filter((one) => is(part, one, "del", "moveFrom")).flatMap((one) => [...within(one)]),
  );
  const texts = [...within(content)].filter((one) => is(part, one, "t") && !deleted.has(one));
  const [first, ...others] = texts;
  if (!first) return emptySplices(control, text);
  return [
    { start: first.start, end: first.end, text: textXml(w, oneLine(text)) },
    ...others
      .filter((one) => one.text !== "")
      .map((one) => ({ start: one.start, end: one.end, text: `<${w}t></${w}t>` })),
  ];
}

/** Inserts a run where there is none: first in the control's first paragraph, or in a control inside a paragraph. */
function emptySplices(
  { part, content, block }: Pick<Control, "part" | "content" | "block">,
  text: string,
): Splice[] | null {
  const w = part.prefix;
  const run = `<${w}r>${textXml(w, oneLine(text))}</${w}r>`;
  if (content.close === content.end && content.inner === content.end)
    return block ? null : [{ start: content.start, end: content.end, text: `<${w}sdtContent>${run}</${w}sdtContent>` }];
  const paragraph = [...within(content)].find((one) => is(part, one, "p"));
  if (!paragraph) return block ? null : [{ start: content.inner, end: content.inner, text: run }];
  if (paragraph.inner === paragraph.end)
    return [
      {
        start: paragraph.start,
        end: paragraph.end,
        text: `${source(part, paragraph.start, paragraph.end - 2)}>${run}</${w}p>`,
      },
    ];
  const properties = wordChild(part, paragraph, "pPr");
  const at = properties?.end ?? paragraph.inner;
  return [{ start: at, end: at, text: run }];
}

/** The changes of a control's properties: what is remembered, and that it no longer shows Word's prompt. */
export function propertySplices({ part, properties }: Control, key: string, text: string): Splice[] {
  const tag = wordChild(part, properties, "tag");
  const prompt = wordChild(part, properties, "showingPlcHdr");
  return [
    ...(tag ? [setAttribute(part.text, tag, `${part.prefix}val`, tagOf(key, text))] : []),
    ...(prompt ? [{ start: prompt.start, end: prompt.end, text: "" }] : []),
  ];
}

/** The lines of paragraphs written as XML, as they are read back. */
export function linesOf(prefix: string, xml: string): string[] {
  const name = prefix.slice(0, -1);
  const part = wordPart(
    "",
    `<${prefix}body xmlns:${name}="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${xml}</${prefix}body>`,
  );
  if (!part) return [];
  return [...within(part.root)]
    .filter((one) => is(part, one, "p"))
    .map((one) =>
      [...within(one)].map((each) => (is(part, each, "t") ? each.text : is(part, each, "br") ? "\n" : "")).join(""),
    );
}

/**
 * The change that puts a block control in place of a paragraph that holds nothing but its marker; one that holds more (a
 * section's end, a bookmark, a comment) stays below it, without the marker.
 */
export function blockSplices(paragraph: Paragraph, from: number, to: number, control: string): Splice[] {
  const { part, element } = paragraph;
  const { pieces } = piecesBetween(paragraph, 0, textOf(paragraph).length);
  const runs = new Set(pieces.map(({ unit }) => unit));
  const properties = wordChild(part, element, "pPr");
  const bare = element.children.every(
    (child) => runs.has(child) || child === properties || is(part, child, "proofErr"),
  );
  if (bare && !wordChild(part, properties, "sectPr"))
    return [{ start: element.start, end: element.end, text: control }];
  const marked = piecesBetween(paragraph, from, to).pieces.flatMap(({ element: one }) => one ?? []);
  return [
    { start: element.start, end: element.start, text: control },
    ...marked.map((one) => ({ start: one.start, end: one.end, text: `<${part.prefix}t></${part.prefix}t>` })),
  ];
}
