import { clash, KNOWN_SCALES } from "../domain/scales";
import { undecided } from "../domain/presets/undecided";
import { OWN_WORDS, type Scale } from "../domain/scale";
import { isUndecided, type Styrmodell } from "../domain/styrmodell";
import { BLOCKS } from "../model/words";
import { fingerprint } from "../report/continuity/fingerprint";
import { modelPrint } from "../report/continuity/sourceHashes";
import { styrmodellSheet } from "../report/styrmodell";
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

/** The sheet Styrmodell where it holds one that somebody has decided: not the one that says that nobody has. */
export function decidedSheetOf(book: Book): Sheet | undefined {
  const sheet = styrmodellSheetOf(book);
  const read = sheet && readStyrmodell(sheet);
  return read?.ok && isUndecided(read.styrmodell) ? undefined : sheet;
}

/** Whether a sheet Styrmodell is our own and says that nobody has decided, in the words that we wrote alone. */
export const isReplaceable = (sheet: Sheet): boolean =>
  sheet.tag === STYRMODELL_TAG && fingerprint(styrmodellSheet(undecided, sheet.name)) === fingerprint(sheet);

/** Whether a sheet Styrmodell states a styrmodell, whoever has decided it. */
export function isOf(sheet: Sheet, styrmodell: Styrmodell): boolean {
  const read = readStyrmodell(sheet);
  const print = (one: Styrmodell): string => modelPrint({ ...one, decision: undefined });
  return read.ok && print(read.styrmodell) === print(styrmodell);
}

/**
 * The styrmodell that counts: the one asked for, else the workbook's own sheet, else the one that says that none is
 * decided. A row that cannot be read is a refusal.
 */
export function styrmodellFor(book: Book, asked?: Styrmodell): Outcome<Styrmodell> {
  if (asked) return { ok: true, value: asked };
  const sheet = styrmodellSheetOf(book);
  if (!sheet) return { ok: true, value: undecided };
  const read = readStyrmodell(sheet);
  if (read.ok) return { ok: true, value: read.styrmodell };
  const [first, ...more] = read.problems;
  return {
    ok: false,
    reason: `${first?.cell}: ${first?.message}${more.length > 0 ? ` Ytterligare ${more.length} ${more.length === 1 ? "cell" : "celler"} behöver rättas.` : ""}`,
  };
}

/**
 * Scales to look up printed grades on, the styrmodell's own first; a known scale on which one of the workbook's own words
 * means something else is left out.
 */
export const scalesFor = ({ scales }: Styrmodell): Scale[] => {
  const own = scales.filter(({ source, order }) => source === OWN_WORDS && order === "stated");
  return [
    ...own,
    ...scales.filter((one) => !own.includes(one)),
    ...KNOWN_SCALES.filter(
      (known) => scales.every(({ name }) => name !== known.name) && !own.some((scale) => clash(scale, known)),
    ),
  ];
};
