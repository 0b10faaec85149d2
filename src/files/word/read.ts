import type { WordContent, WordMarker, WordPlace, WordText } from "../../sheet/wordText";
import { plainText, printOf } from "../../sheet/wordPrint";
import { blocksXml } from "./blocks";
import type { WordMemory } from "./memory";
import type { WordPackage } from "./package";
import { linesOf, piecesBetween } from "./patch";
import { heldBy, scanPart, textOf, type Control, type Paragraph, type Scan } from "./scan";
import { NO_STYLES, type Styles } from "./styles";
import { wordChild } from "./tree";
import { unitsIn } from "./units";

/** The text of a content, as it is read back from the document. */
export const textIn = (content: WordContent): string =>
  content.kind === "blocks"
    ? plainText(linesOf("w:", blocksXml(content.blocks, { prefix: "w:", styles: NO_STYLES, width: 9000, level: 1 })))
    : plainText([content.text]);

/** A document's text, with the elements that it was read from. */
export interface Read {
  scan: Scan;
  markers: Marked[];
  text: WordText;
}

/** `memory`: of the last writing; without it no place has known pieces. */
export function readParts(
  parts: WordPackage["parts"],
  styles: Styles,
  memory: WordMemory = { places: new Map() },
): Read {
  const scan: Scan = { paragraphs: [], controls: [], titles: [] };
  for (const { part, where } of parts) scanPart(part, where, styles, scan);
  const shown = scan.paragraphs.flatMap((one, at) => (one.shadow ? [] : [at]));
  const indexOf = (at: number): number => Math.max(0, shown.indexOf(at));
  const markers = markersIn(scan, indexOf);
  return {
    scan,
    markers,
    text: {
      paragraphs: scan.paragraphs.filter(({ shadow }) => !shadow).map(described),
      places: scan.controls.flatMap((control, id) => (control.shadow ? [] : [placeOf(control, id, indexOf, memory)])),
      titles: scan.titles.filter(Boolean),
      markers: markers.flatMap(({ marker, paragraph }) => (paragraph.shadow ? [] : [marker])),
    },
  };
}

const described = (paragraph: Paragraph): WordText["paragraphs"][number] => ({
  text: textOf(paragraph),
  heading: paragraph.heading,
  ...(paragraph.level ? { level: paragraph.level } : {}),
  where: paragraph.where,
  ...(paragraph.mine ? { bound: true as const } : {}),
  ...(paragraph.row === undefined ? {} : { row: paragraph.row }),
});

/** What has become of a place's text since it was written. */
function stateOf(text: string, print: string | undefined): WordPlace["state"] {
  if (print === undefined) return "new";
  if (text === "") return "emptied";
  return printOf(text) === print ? "written" : "overtyped";
}

function placeOf(control: Control, id: number, indexOf: (at: number) => number, memory: WordMemory): WordPlace {
  const { part, properties, print } = control;
  const text = plainText(control.lines);
  const prompt = wordChild(part, properties, "showingPlcHdr") !== undefined;
  const options = wordChild(part, properties, "dropDownList")?.children.flatMap((item) => {
    const shown = item.attributes[`${part.prefix}displayText`] ?? item.attributes[`${part.prefix}value`];
    return shown === undefined ? [] : [shown];
  });
  const base = control.block ? memory.places.get(`${control.key}#${print ?? ""}`) : undefined;
  return {
    kind: "place",
    id,
    key: control.key,
    text: prompt ? "" : text,
    state: stateOf(prompt ? "" : text, print),
    ...(options ? { options } : {}),
    block: control.block,
    holds: heldBy(control),
    ...(base ? { pieces: { base, here: unitsIn(control) } } : {}),
    paragraph: indexOf(control.paragraph),
    at: control.at,
    heading: control.heading,
    where: control.where,
  };
}

/** A marker with the elements that it was read from. */
export interface Marked {
  marker: WordMarker;
  paragraph: Paragraph;
  to: number;
}

const MARKER = /\{\{([^{}]{1,300})\}\}|\{([^{}|]{1,80}(?:\|[^{}|]{1,80}){1,2})\}/g;

const SPLIT =
  "Märket börjar och slutar i olika delar av texten (en länk, en spårad ändring, en innehållskontroll). Skriv det på nytt i ett svep.";

function markersIn({ paragraphs }: Scan, indexOf: (at: number) => number): Marked[] {
  let id = 0;
  return paragraphs.flatMap((paragraph, at) => {
    if (paragraph.mine) return [];
    const text = textOf(paragraph);
    return [...text.matchAll(MARKER)].flatMap((match): Marked[] => {
      const to = match.index + match[0].length;
      const { pieces } = piecesBetween(paragraph, match.index, to);
      if (pieces.some(({ field }) => field)) return [];
      const isSplit = new Set(pieces.map(({ container }) => container)).size > 1;
      const broken = isSplit || pieces.some(({ element }) => !element);
      const blocked = broken ? SPLIT : pieces.find((piece) => piece.blocked)?.blocked;
      const marker: WordMarker = {
        kind: "marker",
        id: id++,
        typed: match[0],
        text: (match[1] ?? match[2] ?? "").trim(),
        alone: text.trim() === match[0],
        ...(blocked ? { blocked } : {}),
        paragraph: indexOf(at),
        at: match.index,
        heading: paragraph.heading,
        where: paragraph.where,
      };
      return [{ marker, paragraph, to }];
    });
  });
}
