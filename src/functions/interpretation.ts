import type { Reading, ReadingKind } from "../domain/reading";
import { printReading } from "../interpret/targets/readingText";
import { readTarget } from "../interpret/targets/target";
import { cellAt, sizeOf } from "./broadcast";
import {
  errorIn,
  isErrorCell,
  LONGEST_TEXT,
  widthOf,
  wordsIn,
  type Answer,
  type Answered,
  type Arguments,
} from "./cell";

/** Kinds of target, as TOLKA names them. */
const KINDS: Record<ReadingKind, string> = {
  min: "minst",
  max: "högst",
  range: "intervall",
  increase: "öka",
  decrease: "minska",
  increaseBy: "öka med",
  decreaseBy: "minska med",
  fromTo: "från–till",
  unchanged: "oförändrat",
  rank: "plats",
  percentile: "andel bästa",
  comparison: "jämförelse",
  yesno: "ja/nej",
  allOf: "flera villkor",
  text: "bedöms av en person",
  none: "inget mål",
};

/** How many cells a reading takes: the reading in words, its kind, value, second value, unit, due date. */
const WIDTH = 6;

const cellsOf = (reading: Reading): Answered[] => [
  printReading(reading).slice(0, LONGEST_TEXT),
  KINDS[reading.kind],
  "value" in reading ? reading.value : "",
  "value2" in reading ? reading.value2 : "",
  reading.unit ?? "",
  reading.due ?? "",
];

/**
 * TOLKA: one row per target with its reading; a blank row for a blank. The call fails unless the targets are in one
 * column.
 */
export function interpretRows([target, indicator]: Arguments): Answer {
  if (widthOf(target) > 1 || widthOf(indicator) > 1)
    return { ok: false, reason: "Markera måltexterna i en enda kolumn: svaret fyller kolumnerna till höger." };
  const size = sizeOf([
    { name: "måltext", grid: target },
    { name: "indikator", grid: indicator },
  ]);
  if (!size.ok) return size;
  const blank = (first: Answered): Answered[] => [first, ...Array.from({ length: WIDTH - 1 }, () => "")];
  const rows = Array.from({ length: size.value.rows }, (_, row): Answered[] => {
    const text = cellAt(target, row, 0);
    const by = cellAt(indicator, row, 0);
    if (isErrorCell(text)) return blank(errorIn("målet", text));
    if (isErrorCell(by)) return blank(errorIn("indikatorn", by));
    const about = wordsIn(by);
    if (text === null && about === undefined) return blank("");
    return cellsOf(readTarget({ text, indicator: about }).reading);
  });
  return { ok: true, rows };
}
