import { linesOf } from "../domain/shapes";
import type { StatedCell, StatedTable } from "../domain/statedMap";
import { withBoundWords } from "../interpret/targets/boundAround";
import { clean, textKey } from "../interpret/text/text";
import { areBeside, wholePart, type PartSpan } from "../interpret/text/wholePart";
import { isOfTitle, LABEL_OF } from "../recognise/labelled/given";
import { MEANINGS } from "../recognise/labels/classes";

/** Why the `text` of a stated cell is no part of what the cell shows, in words that follow the place; null: it is. */
export function partFault(shown: string, stated: StatedCell, { cells = [] }: StatedTable): string | null {
  const { text = "", is } = stated;
  const span = wholePart(shown, text);
  if (!span)
    return textKey(shown).includes(textKey(text))
      ? cutPart(text)
      : textKey(text).startsWith(`${textKey(shown)} `)
        ? `har bara början av ”${text}”. Ta bort text; fortsätter titeln på raden under, ange den raden i rows med join.`
        : `har inte texten ”${text}”. Skriv den som den står i bladet, eller ta bort text.`;
  // "9 – 90 %" may be a range, or a title and its value: it is the latter where both are stated.
  const others = cells.filter((one) => one.cells === stated.cells && one !== stated);
  if (is === "none" && others.every((one) => one.text === undefined || one.is === "none"))
    return `säger att ”${text}” inte räknas, men inte vad resten är. Ange i stället den del som räknas i text, och vad den är i is.`;
  const isLined = others.some((one) => one.text !== undefined && isBeside(shown, one.text, span));
  if (span.isJoined && isOfTitle(is) && !isLined) return cutPart(text);
  if (!MEANINGS[LABEL_OF[is]].gives.includes("target")) return null;
  const bound = boundPart(shown, text);
  return bound && `säger ”${bound}” och inte bara ”${text}”. Skriv ”${bound}” i text.`;
}

function isBeside(shown: string, other: string, span: PartSpan): boolean {
  const beside = wholePart(shown, other);
  return beside !== null && areBeside(shown, beside, span);
}

/** A part with the words around it, in its line of the text, that change what it says as a target. */
function boundPart(shown: string, text: string): string | null {
  const line = linesOf(shown).find((one) => wholePart(one, text)) ?? shown;
  const span = wholePart(line, text);
  const whole = clean(line);
  return span && withBoundWords(whole.slice(0, span.from), whole.slice(span.from, span.to), whole.slice(span.to));
}

export const cutPart = (text: string): string =>
  `har ”${text}” bara inuti ett längre ord eller tal. Skriv hela ordet eller talet som det står i bladet.`;
