import { ofPeriod } from "../assess/periods";
import { grouped } from "../domain/grouped";
import type { Recognition } from "../domain/plan";
import { NOT_DECIDED, type Styrmodell } from "../domain/styrmodell";
import type { Edit } from "../excel/edit";
import { periodText } from "../interpret/time/period";
import { textKey } from "../interpret/text/text";
import { FIELDS } from "../model/words";
import { readStyrmodell } from "../report/styrmodellReader";
import { formulaAt, valueAt, type Book, type Sheet } from "../sheet/book";
import { plainText } from "../sheet/plain";
import { rulesInWords, type LevelInWords } from "./rulesInWords";
import { decidedSheetOf } from "./styrmodell";
import { undecidedWords } from "./undecidedWords";

/** The decided words and rules that a new period is to be judged by, to be kept or changed. */
export interface DecidedRules {
  /** The sheet that they stand on. */
  sheet: string;
  title: string;
  /** Who has decided them and when, and when they were last kept, as the sheet says; "" where it does not. */
  decision: string;
  levels: LevelInWords[];
  /** They have been kept for the new period. */
  kept: boolean;
  /** Printed words of the ending period that no scale has, each once. */
  added: string[];
  /** Steps of the scales it is graded on that nothing is graded. */
  unused: string[];
}

/** Between a decision and when it was last kept. */
const KEPT_MARK = "; gäller ";

/** "gäller 2025 efter genomgång 2026-01-12". */
const keptWords = (period: string, day: string): string => `gäller ${periodText(period)} efter genomgång ${day}`;

const isKeptFor = (decision: string, period: string): boolean =>
  decision.split("; ").some((part) => part.startsWith(keptWords(period, "")));

/** The decision with when it was kept for a period, in the place of when it was kept before. */
function withKept(decision: string, period: string, day: string): string {
  const [first = ""] = decision.split(KEPT_MARK);
  const words = keptWords(period, day);
  return first === "" || first.startsWith("gäller ") ? words : `${first}; ${words}`;
}

/** How the printed words of a period stand to the scales of a styrmodell: those that none has, and steps that are not used. */
function wordsOf(
  recognition: Recognition,
  styrmodell: Styrmodell,
  period: string,
): Pick<DecidedRules, "added" | "unused"> {
  const {
    plan: { goals, indicators },
    period: reported,
  } = recognition;
  const notes = [...goals, ...indicators].flatMap(({ grades }) =>
    ofPeriod(grades, period, ({ period: own = reported }) => own).filter(({ by }) => by !== "computed"),
  );
  const added = undecidedWords(recognition, { styrmodell, period }).flatMap(({ words }) => words);
  const used = new Set(notes.map(({ scale, step }) => `${scale} ${step}`));
  const graded = styrmodell.scales.filter(({ name }) =>
    notes.some(({ scale, step }) => scale === name && step !== undefined),
  );
  return {
    added: [...grouped(added, textKey).values()].flatMap(([first]) => first ?? []),
    unused: graded.flatMap(({ name, steps }) =>
      steps.flatMap(({ label }, at) => (used.has(`${name} ${at}`) ? [] : label)),
    ),
  };
}

/** The decided rules of a workbook; undefined where nobody has decided any, or its sheet cannot be read. */
export function decidedRules(
  book: Book,
  recognition: Recognition,
  { from, to }: { from: string; to: string },
): DecidedRules | undefined {
  const sheet = decidedSheetOf(book);
  const read = sheet && readStyrmodell(sheet);
  if (!sheet || !read?.ok) return undefined;
  const { title, decision = "" } = read.styrmodell;
  return {
    sheet: sheet.name,
    title,
    decision,
    levels: rulesInWords(read.styrmodell),
    kept: isKeptFor(decision, to),
    ...wordsOf(recognition, read.styrmodell, from),
  };
}

/** The row of the decision on the sheet; undefined where it has none. */
const decisionRow = (sheet: Sheet): number | undefined => {
  const row = sheet.values.findIndex((cells) => textKey(plainText(cells?.[0] ?? null)) === textKey(FIELDS.decision));
  return row < 0 ? undefined : row;
};

/** The change of the cell with the decision that keeps the rules for a period; undefined where there is no such cell. */
export function keptRules(book: Book, period: string, day: string): Edit | undefined {
  const sheet = decidedSheetOf(book);
  const row = sheet && decisionRow(sheet);
  if (!sheet || row === undefined || formulaAt(sheet, row, 1) !== undefined) return undefined;
  const value = valueAt(sheet, row, 1);
  const decision = plainText(value).trim();
  if (decision.toLowerCase() === NOT_DECIDED) return undefined;
  return {
    sheet: sheet.name,
    row,
    column: 1,
    was: { value },
    becomes: { value: withKept(decision, period, day) },
  };
}
