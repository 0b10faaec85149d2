import type { WordWhere } from "../../sheet/wordText";
import { childNamed, type XmlElement } from "../xml";
import type { Styles } from "./styles";
import { is, within, wordChild, wordValue, type WordPart } from "./tree";

/** A stretch of a paragraph's text, with its enclosing elements. */
export interface ParagraphPiece {
  text: string;
  /** The w:t; absent for a tab or a line break. */
  element?: XmlElement;
  run: XmlElement;
  /** The child of the container that encloses the run: the run itself, or the insertion (w:ins) around it. */
  unit: XmlElement;
  container: XmlElement;
  /** Made by a field, which makes it again. */
  field: boolean;
  /** In a control of the add-in. */
  mine: boolean;
  /** Why nothing can be put here. */
  blocked?: string;
}

export interface Paragraph {
  /** Its index among the paragraphs of the document. */
  order: number;
  part: WordPart;
  element: XmlElement;
  pieces: ParagraphPiece[];
  heading: string;
  level?: number;
  where: WordWhere;
  row?: number;
  /** The fallback that older programs show instead of a text box next to it (mc:Fallback). */
  shadow: boolean;
  /** The text is in a control of the add-in. */
  mine: boolean;
}

/** A content control of the add-in. */
export interface Control {
  part: WordPart;
  element: XmlElement;
  properties: XmlElement;
  content: XmlElement;
  key: string;
  /** Of the text that was last written; absent: never written. */
  print?: string;
  paragraph: number;
  at: number;
  heading: string;
  where: WordWhere;
  shadow: boolean;
  block: boolean;
  /** Why its content is not to be changed. */
  locked?: string;
  /** A line for each paragraph. */
  lines: string[];
}

export interface Scan {
  paragraphs: Paragraph[];
  controls: Control[];
  /** Of other content controls. */
  titles: string[];
}

/** Keys that a tag may begin with. */
const KEYS = ["goal:", "indicator:", "area:", "count:", "part:"];

/** Why nothing may be put into a content control of the user's, by what its properties hold. */
const CLOSED: [child: string, reason: string][] = [
  ["dataBinding", "Märket står i en innehållskontroll som hämtar sin text någon annanstans"],
  ["group", "Märket står i en grupp, där bara innehållskontroller kan ändras"],
  ["text", "Märket står i en innehållskontroll för oformaterad text"],
  ["dropDownList", "Märket står i en listruta"],
  ["comboBox", "Märket står i en listruta"],
  ["date", "Märket står i en innehållskontroll för datum"],
];

const UNLOCK = "Lås upp den under Utvecklare – Egenskaper.";
const LOCKED = `Innehållskontrollen är låst. ${UNLOCK}`;
const BOUND =
  "Innehållskontrollen är bunden till data i dokumentet, som skulle skriva över uppgiften. Ta bort bindningen i Word, eller sätt märket på nytt utanför kontrollen.";

const isLocked = (part: WordPart, properties: XmlElement | undefined): boolean =>
  (wordValue(part, properties, "lock") ?? "").toLowerCase().endsWith("contentlocked");

/** Whether a control takes its text from data of the document, in Word's first form or that of 2013. */
const isBound = (properties: XmlElement | undefined): boolean => childNamed(properties, "dataBinding") !== undefined;

/** Why a control's content is not to be changed; undefined where it may be. */
function lockOf(part: WordPart, properties: XmlElement | undefined): string | undefined {
  if (isLocked(part, properties)) return LOCKED;
  return isBound(properties) ? BOUND : undefined;
}

function closedBy(part: WordPart, properties: XmlElement | undefined): string | undefined {
  const closed = CLOSED.find(([child]) =>
    child === "dataBinding" ? isBound(properties) : wordChild(part, properties, child),
  );
  if (closed) return `${closed[1]}. Skriv det utanför.`;
  return isLocked(part, properties) ? `Märket står i en innehållskontroll som är låst. ${UNLOCK}` : undefined;
}

/** Where the walk is. */
interface At {
  where: WordWhere;
  shadow: boolean;
  mine: boolean;
  row?: number;
  blocked?: string;
  /** Why the contents of the controls around it are not to be changed. */
  locked?: string;
  /** Of the paragraph that is being read. */
  paragraph?: Paragraph;
  container?: XmlElement;
  unit?: XmlElement;
  run?: XmlElement;
  /** The add-in's controls around it. */
  controls: Control[];
}

interface State extends Scan {
  part: WordPart;
  styles: Styles;
  heading: string;
  rows: number;
  /** Fields that have begun and not ended. */
  fields: number;
}

/** Elements whose text is deleted, or is not text of the document. */
export const GONE = ["del", "moveFrom", "pPr", "rPr", "sdtPr", "tblPr", "tcPr", "trPr", "sectPr"];
const INSERTED = ["ins", "moveTo"];
export const CHARACTERS: Record<string, string> = { tab: "\t", br: "\n", cr: "\n", noBreakHyphen: "-" };

/** Reads a part: its paragraphs in order, and the add-in's controls. `from` goes on where another part ended. */
export function scanPart(part: WordPart, where: WordWhere, styles: Styles, from: Scan): void {
  const state: State = { ...from, part, styles, heading: "", rows: from.paragraphs.length, fields: 0 };
  walkAll(state, part.root, { where, shadow: false, mine: false, controls: [] });
}

function walkAll(state: State, element: XmlElement, at: At): void {
  for (const child of element.children) walk(state, child, at);
}

function walk(state: State, element: XmlElement, at: At): void {
  const { part } = state;
  if (element.name === "AlternateContent") {
    for (const child of element.children)
      walkAll(state, child, { ...at, shadow: at.shadow || child.name === "Fallback" });
  } else if (!is(part, element, element.name)) walkAll(state, element, at);
  else if (GONE.includes(element.name)) return;
  else if (element.name === "p") walkParagraph(state, element, at);
  else if (element.name === "sdt") walkControl(state, element, at);
  else if (element.name === "tr") walkAll(state, element, { ...at, row: ++state.rows });
  else if (element.name === "txbxContent")
    walkAll(state, element, {
      ...at,
      where: "text box",
      paragraph: undefined,
      unit: undefined,
      run: undefined,
      blocked: undefined,
    });
  else if (at.paragraph) walkInline(state, element, at, at.paragraph);
  else walkAll(state, element, at);
}

function walkParagraph(state: State, element: XmlElement, at: At): void {
  const { part, styles } = state;
  const level = at.where === "body" && at.row === undefined ? styles.levelOf(part, element) : undefined;
  const paragraph: Paragraph = {
    order: state.paragraphs.length,
    part,
    element,
    pieces: [],
    heading: state.heading,
    ...(level ? { level } : {}),
    where: at.where,
    ...(at.row === undefined ? {} : { row: at.row }),
    shadow: at.shadow,
    mine: at.mine,
  };
  state.paragraphs.push(paragraph);
  for (const control of at.controls) control.lines.push("");
  walkAll(state, element, { ...at, paragraph, container: element, unit: undefined, run: undefined });
  const text = textOf(paragraph);
  if (level && text.trim() !== "") state.heading = text.trim();
}

export const textOf = ({ pieces }: Pick<Paragraph, "pieces">): string => pieces.map(({ text }) => text).join("");

/** Where a control stands: in a paragraph, or around those that follow. */
const spotOf = (
  { paragraphs }: State,
  paragraph: Paragraph | undefined,
): Pick<Control, "paragraph" | "at" | "block" | "lines"> =>
  paragraph
    ? { paragraph: paragraph.order, at: textOf(paragraph).length, block: false, lines: [""] }
    : { paragraph: paragraphs.length, at: 0, block: true, lines: [] };

function walkControl(state: State, element: XmlElement, at: At): void {
  const { part } = state;
  const properties = wordChild(part, element, "sdtPr");
  const content = wordChild(part, element, "sdtContent");
  if (!content) return;
  const [key, print] = (wordValue(part, properties, "tag") ?? "").split("#");
  const locked = at.locked ?? lockOf(part, properties);
  const inside: At = at.paragraph && at.unit === undefined ? { ...at, container: content } : at;
  if (!properties || key === undefined || !KEYS.some((kind) => key.startsWith(kind))) {
    state.titles.push(wordValue(part, properties, "alias") ?? "");
    walkAll(state, content, { ...inside, locked, blocked: at.blocked ?? closedBy(part, properties) });
    return;
  }
  const control: Control = {
    part,
    element,
    properties,
    content,
    key,
    ...(print ? { print } : {}),
    ...spotOf(state, at.paragraph),
    heading: state.heading,
    where: at.where,
    shadow: at.shadow,
    locked,
  };
  state.controls.push(control);
  walkAll(state, content, { ...inside, locked, mine: true, controls: [...at.controls, control] });
}

function walkInline(state: State, element: XmlElement, at: At, paragraph: Paragraph): void {
  const { name } = element;
  if (name === "r") walkAll(state, element, { ...at, run: element, unit: at.unit ?? element });
  else if (name === "fldChar") {
    const type = element.attributes[`${state.part.prefix}fldCharType`];
    state.fields += type === "begin" ? 1 : type === "end" ? -1 : 0;
  } else if (name === "fldSimple") {
    state.fields++;
    walkAll(state, element, at);
    state.fields--;
  } else if (INSERTED.includes(name)) walkAll(state, element, { ...at, unit: at.unit ?? element });
  else if (name === "t" || name in CHARACTERS) addPiece(state, element, at, paragraph);
  else if (at.unit === undefined) walkAll(state, element, { ...at, container: element });
  else walkAll(state, element, at);
}

function addPiece(state: State, element: XmlElement, at: At, paragraph: Paragraph): void {
  const { run, unit, container } = at;
  if (!run || !unit || !container) return;
  const text = CHARACTERS[element.name] ?? element.text;
  paragraph.pieces.push({
    text,
    ...(element.name === "t" ? { element } : {}),
    run,
    unit,
    container,
    field: state.fields > 0,
    mine: at.mine,
    ...(at.blocked ? { blocked: at.blocked } : {}),
  });
  for (const { lines } of at.controls) lines.push((lines.pop() ?? "") + text);
}

/** Contents of a control that replacing it would lose, in Swedish. */
const HELD: [names: string[], reason: string][] = [
  [["commentRangeStart", "commentRangeEnd", "commentReference"], "en kommentar"],
  [["footnoteReference", "endnoteReference"], "en fotnot"],
  [["ins", "del", "moveFrom", "moveTo"], "en spårad ändring"],
  [["drawing", "pict", "object"], "en bild"],
];

/** Marks that Word sets itself, and sets again. */
const OWN_BOOKMARKS = ["_Toc", "_GoBack", "_Hlk"];

export function heldBy({ part, content }: Pick<Control, "part" | "content">): string[] {
  const inside = [...within(content)];
  const held = HELD.filter(([names]) => inside.some((element) => is(part, element, ...names))).map(
    ([, reason]) => reason,
  );
  const marked = inside.some(
    (element) =>
      is(part, element, "bookmarkStart") &&
      !OWN_BOOKMARKS.some((own) => element.attributes[`${part.prefix}name`]?.startsWith(own)),
  );
  return marked ? [...held, "ett bokmärke"] : held;
}
