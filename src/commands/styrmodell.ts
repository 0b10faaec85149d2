import { KNOWN_SCALES } from "../domain/scales";
import { standard } from "../domain/presets/standard";
import type { Scale } from "../domain/scale";
import type { Styrmodell } from "../domain/styrmodell";
import { BLOCKS } from "../model/words";
import { readStyrmodell } from "../report/styrmodellReader";
import { STYRMODELL_NAME, STYRMODELL_TAG } from "../report/tags";
import type { Book, Sheet } from "../sheet/book";
import type { Outcome } from "./command";

const isBlank = ({ values, formulas }: Sheet): boolean =>
  formulas.size === 0 && values.every((row) => !row || row.every((value) => value === null));

/**
 * The sheet that holds a workbook's styrmodell: an own sheet by its tag, else a source sheet with its name and its
 * headings. An own sheet that *Ångra* has emptied holds none.
 */
export const styrmodellSheetOf = (book: Book): Sheet | undefined =>
  book.sheets.find((sheet) => sheet.tag === STYRMODELL_TAG && !isBlank(sheet)) ??
  book.sheets.find(
    ({ tag, name, values }) =>
      tag === undefined &&
      name.toLowerCase() === STYRMODELL_NAME.toLowerCase() &&
      values.some((row) => row?.[0] === BLOCKS.levels),
  );

/**
 * The styrmodell that counts: the one asked for, else the workbook's own sheet, else the standard. A row that cannot be
 * read is a refusal.
 */
export function styrmodellFor(book: Book, asked?: Styrmodell): Outcome<Styrmodell> {
  if (asked) return { ok: true, value: asked };
  const sheet = styrmodellSheetOf(book);
  if (!sheet) return { ok: true, value: standard };
  const read = readStyrmodell(sheet);
  if (read.ok) return { ok: true, value: read.styrmodell };
  const [first, ...more] = read.problems;
  return {
    ok: false,
    reason: `${first?.cell}: ${first?.message}${more.length > 0 ? ` Ytterligare ${more.length} ${more.length === 1 ? "cell" : "celler"} behöver rättas.` : ""}`,
  };
}

/** Scales to look up printed grades on, the styrmodell's own first. */
export const scalesFor = (styrmodell: Styrmodell): Scale[] => [
  ...styrmodell.scales,
  ...KNOWN_SCALES.filter(({ name }) => styrmodell.scales.every((scale) => scale.name !== name)),
];
