import type { Recognition, RecognisedTable } from "../domain/plan";
import type { Styrmodell } from "../domain/styrmodell";
import { readCorrections, type Corrections } from "../recognise/correction";
import { recognise } from "../recognise/recognise";
import { readMemory } from "../report/memory";
import type { Book } from "../sheet/book";
import { answered, answersIn } from "./answer";
import type { Outcome } from "./command";
import { withKoladaIn, type KoladaLinks } from "./kolada";
import { scalesFor } from "./styrmodell";

/** What a person has corrected in the workbook, from the add-in's memory of it. */
export const correctionsIn = (book: Book): Corrections => readCorrections(readMemory(book.memory).memory.corrections);

/**
 * The workbook as every command reads it: by the tables of a map where one is given, else by our own finding and what a person has corrected and answered.
 * A map that names a sheet that is not there is refused.
 */
export function recogniseIn(book: Book, styrmodell: Styrmodell, map?: RecognisedTable[]): Outcome<Recognition & { kolada?: KoladaLinks }> {
  const unknown = map?.find(({ sheet }) => !book.sheets.some(({ name }) => name === sheet));
  if (unknown) return { ok: false, reason: `Kartan nämner bladet ”${unknown.sheet}”, som inte finns i arbetsboken. Läs av arbetsboken igen, eller rätta namnet i kartan.` };
  const scales = scalesFor(styrmodell);
  const recognised = withKoladaIn(book, recognise(book, { scales, map, corrections: correctionsIn(book) }));
  return { ok: true, value: answered(recognised, answersIn(readMemory(book.memory).memory), scales) };
}
