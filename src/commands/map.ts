import { yearOf } from "../assess/periods";
import type { Recognition } from "../domain/plan";
import type { StatedMap } from "../domain/statedMap";
import type { Styrmodell } from "../domain/styrmodell";
import { readCorrections } from "../recognise/corrections/correction";
import { recognise, type RecogniseOptions } from "../recognise/recognise";
import { readMemory } from "../report/continuity/memory";
import { motivesIn } from "../report/motives";
import { isSource, type Book } from "../sheet/book";
import { answered, answersIn, withSides } from "./answer";
import type { Outcome, Surroundings } from "./command";
import { withoutHandedIn } from "./handedIn";
import { faultInBook } from "./mapInBook";
import { withMovedRows } from "./movedRows";
import { linksIn, withKoladaIn, type KoladaLinks } from "./kolada";
import { scalesFor } from "./styrmodell";

/**
 * Who is told what of what was asked for is not used (nobody, where a result lists it), and how many of the sheets have
 * been looked through.
 */
export type Telling = Pick<Surroundings, "tell"> & Pick<RecogniseOptions, "sheetRead">;

/**
 * The workbook as every command reads it: by the tables of a map where one is given, else by recognition with the
 * user's corrections and answers. Sheets marked as submissions are left out. A map that the
 * workbook does not have, or that cannot be held to, is refused. `period`: the one to report, canonical; absent: the workbook's own.
 * What of a map is not used is told to `around`, where the caller's result has no list of what could not be read.
 */
export function recogniseIn(
  book: Book,
  styrmodell: Styrmodell,
  stated?: StatedMap,
  period?: string,
  { tell, sheetRead }: Telling = {},
): Outcome<Recognition & { kolada?: KoladaLinks }> {
  const held = stated && heldIn(book, stated, () => recogniseIn(book, styrmodell, undefined, period));
  if (held && !held.ok) return held;
  const map = held?.value;
  const scales = scalesFor(styrmodell);
  const { memory } = readMemory(book.memory);
  const corrections = readCorrections(memory.corrections);
  const recognised = withKoladaIn(
    book,
    recognise(
      { ...book, sheets: withoutHandedIn(book, memory) },
      { scales, map, corrections, sheetRead, ...(period === undefined ? {} : { period }) },
    ),
    linksIn(memory),
  );
  if (recognised.refused !== undefined) return { ok: false, reason: recognised.refused };
  for (const sentence of unusedOfMap(recognised)) tell?.(sentence);
  const read = withSides(answered(recognised, answersIn(memory), scales), corrections.directions);
  const motives = motivesIn(book.sheets.filter(isSource), read);
  return { ok: true, value: Object.keys(motives).length > 0 ? { ...read, motives } : read };
}

/** A map as the workbook has it now, or what in it the workbook does not have; without tables, where the workbook has some, it is none. */
function heldIn(book: Book, stated: StatedMap, read: () => Outcome<Recognition>): Outcome<StatedMap> {
  const moved = withMovedRows(stated, book);
  if (!moved.ok) return moved;
  const fault = faultInBook(moved.value, book);
  if (fault) return { ok: false, reason: fault };
  const found = stated.tables.length === 0 ? read() : null;
  const [table] = found?.ok ? found.value.tables : [];
  return table
    ? {
        ok: false,
        reason: `Kartan har inga tabeller i tables, men arbetsboken har en i ${table.range} på bladet ”${table.sheet}”. Ange de tabeller som ska läsas, eller läs utan karta.`,
      }
    : moved;
}

/** What of a map is not used, a sentence each. */
export const unusedOfMap = ({ problems }: Pick<Recognition, "problems">): string[] =>
  problems.flatMap(({ code, message }) => (code === "skala-i-karta" ? message : []));

/** Whether a recognition without a period of its own holds for a period: which sheets are archives follows the year. */
export const holdsFor = (recognition: Recognition, period: string | undefined): boolean =>
  period === undefined || yearOf(period) === yearOf(recognition.period);
