import { placeWords } from "../../sheet/wordPlaces";
import type { WordContent, WordMarker, WordPlace, WordStray, WordText } from "../../sheet/wordText";
import { plainText, printOf } from "../../sheet/wordPrint";
import { bracedIn, OVER_PARAGRAPHS, type Braced } from "./braces";
import { blocksXml } from "./draw";
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
  let shown = -1;
  const indices = scan.paragraphs.map(({ shadow }) => (shadow ? 0 : ++shown));
  const indexOf = (at: number): number => indices[at] ?? 0;
  const { markers, strays } = markersIn(scan, indexOf);
  return {
    scan,
    markers,
    text: {
      paragraphs: scan.paragraphs.filter(({ shadow }) => !shadow).map(described),
      places: scan.controls.flatMap((control, id) => (control.shadow ? [] : [placeOf(control, id, indexOf, memory)])),
      titles: scan.titles.filter(Boolean),
      markers: markers.flatMap(({ marker, paragraph }) => (paragraph.shadow ? [] : [marker])),
      strays,
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
    ...(control.locked ? { locked: control.locked } : {}),
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

const SPLIT =
  "Märket börjar och slutar i olika delar av texten (en länk, ett fält, en innehållskontroll, en tabb, en radbrytning). Skriv det på nytt i ett svep.";

/** Stands for text that is not the user's to mark: a field's, or the add-in's own. */
const MASK = "\uFFFC";

const maskedText = ({ pieces }: Paragraph): string =>
  pieces.map(({ text, field, mine }) => (field || mine ? MASK.repeat(text.length) : text)).join("");

/** Markers of the document's text, and what looks like one. */
function markersIn({ paragraphs }: Scan, indexOf: (at: number) => number): { markers: Marked[]; strays: WordStray[] } {
  const markers: Marked[] = [];
  const strays: WordStray[] = [];
  /** The half marker that the paragraph before ended with. */
  let open: WordStray | undefined;
  paragraphs.forEach((paragraph, at) => {
    if (paragraph.mine) return;
    const text = maskedText(paragraph);
    const place = placeWords(paragraph);
    const before = open;
    open = undefined;
    bracedIn(text).forEach((braced, order, all) => {
      const { to, typed, fault, half, loose } = braced;
      if (fault === undefined)
        markers.push({
          marker: markerOf(paragraph, text, braced, { id: markers.length, index: indexOf(at) }),
          paragraph,
          to,
        });
      else if (paragraph.shadow) return;
      else if (half === "ends" && order === 0 && before && before.place === place) before.reason = OVER_PARAGRAPHS;
      else {
        const asked = loose ? { loose: braced.text } : {};
        const stray = { typed: typed.replaceAll(MASK, ""), place, heading: paragraph.heading, reason: fault, ...asked };
        strays.push(stray);
        if (half === "begins" && order === all.length - 1) open = stray;
      }
    });
  });
  return { markers, strays };
}

function markerOf(
  paragraph: Paragraph,
  text: string,
  { typed, text: asked, from, to }: Braced,
  { id, index }: { id: number; index: number },
): WordMarker {
  const { pieces } = piecesBetween(paragraph, from, to);
  const isSplit = new Set(pieces.map(({ container }) => container)).size > 1;
  const broken = isSplit || asked.includes(MASK) || pieces.some(({ element }) => !element);
  const blocked = broken ? SPLIT : pieces.find((piece) => piece.blocked)?.blocked;
  return {
    kind: "marker",
    id,
    typed: typed.replaceAll(MASK, "…"),
    text: asked,
    alone: text.trim() === typed,
    ...(blocked ? { blocked } : {}),
    place: placeWords(paragraph),
    paragraph: index,
    at: from,
    heading: paragraph.heading,
    where: paragraph.where,
  };
}
