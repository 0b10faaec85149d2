import { BY_WORDS } from "../assess/proposal/ownScale";
import { ofPeriod } from "../assess/periods";
import { unreadOn } from "../assess/proposal/unreadWord";
import type { AssessedPlan } from "../domain/assessment";
import { grouped } from "../domain/grouped";
import type { Recognition } from "../domain/plan";
import type { Scale } from "../domain/scale";
import { KNOWN_SCALES } from "../domain/scales";
import type { Styrmodell } from "../domain/styrmodell";
import { textKey } from "../interpret/text/text";
import { gradePlaces } from "./gradePlaces";

/** Printed words of one column that are on no scale whose order is decided. */
export interface UndecidedWords {
  /** Its cells with them, in the order of the workbook. */
  cells: string[];
  /** Each word once. */
  words: string[];
  /** Absent: they stand in no column of a table. */
  header?: string;
}

/** The scales whose order is stated, of the styrmodell, of a legend or by a person's answer, and the known ones, whose words are no one's own. */
function decidedScales({ scales = [] }: Recognition, styrmodell: Styrmodell): Scale[] {
  const own = scales.flatMap(({ scale }) => (scale.source === BY_WORDS ? [] : [scale]));
  return [...styrmodell.scales, ...own, ...KNOWN_SCALES];
}

/** The columns with printed words of the period that no decided scale has; not words that say that nothing is judged. */
export function undecidedWords(
  recognition: Recognition,
  { styrmodell, period }: Pick<AssessedPlan, "styrmodell" | "period">,
): UndecidedWords[] {
  const { goals, indicators } = recognition.plan;
  const places = gradePlaces(recognition);
  const unread = unreadOn(decidedScales(recognition, styrmodell));
  const found = [...goals, ...indicators].flatMap(({ level, grades }) =>
    ofPeriod(grades, period, ({ period: own = recognition.period }) => own).flatMap((note) => {
      const word = unread(note);
      return note.cell !== undefined && word !== null ? [{ level, word, cell: note.cell }] : [];
    }),
  );
  return [...grouped(found, ({ cell, level }) => places.get(cell)?.column ?? level).values()].map((same) => {
    const header = same.flatMap(({ cell }) => places.get(cell)?.header ?? [])[0];
    const words = grouped(same, ({ word }) => textKey(word));
    return {
      cells: [...new Set(same.map(({ cell }) => cell))],
      words: [...words.values()].flatMap(([first]) => first?.word ?? []),
      ...(header === undefined ? {} : { header }),
    };
  });
}
