import { BY_WORDS } from "../assess/proposal/ownScale";
import { isNoStep } from "../assess/proposal/states";
import { ofPeriod } from "../assess/periods";
import { wordOf } from "../assess/proposal/printedLevels";
import type { AssessedPlan } from "../domain/assessment";
import { grouped } from "../domain/grouped";
import type { GradeNote, Recognition } from "../domain/plan";
import type { Scale } from "../domain/scale";
import { KNOWN_SCALES } from "../domain/scales";
import { readGrade } from "../interpret/choice/grade";
import { factsOf } from "../interpret/facts";
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
function decidedScales({ scales = [] }: Recognition, { styrmodell }: AssessedPlan): Scale[] {
  const own = scales.flatMap(({ scale }) => (scale.source === BY_WORDS ? [] : [scale]));
  return [...[...styrmodell.scales, ...own].filter(({ order }) => order === "stated"), ...KNOWN_SCALES];
}

/** The columns with printed words of the period that no decided scale has; not words that say that nothing is judged. */
export function undecidedWords(recognition: Recognition, assessed: AssessedPlan): UndecidedWords[] {
  const { goals, indicators } = recognition.plan;
  const { period } = assessed;
  const places = gradePlaces(recognition);
  const decided = decidedScales(recognition, assessed);
  const names = new Set(decided.map(({ name }) => name));
  const isUndecided = (note: GradeNote): boolean => {
    const word = wordOf(note);
    if (word === null || note.by === "computed" || isNoStep(word) || factsOf(word).isWithdrawn) return false;
    return !names.has(note.scale ?? "") && readGrade(word, decided) === null;
  };
  const found = [...goals, ...indicators].flatMap(({ level, grades }) =>
    ofPeriod(grades, period, ({ period: own = recognition.period }) => own).flatMap((note) =>
      note.cell !== undefined && isUndecided(note) ? [{ level, note, cell: note.cell }] : [],
    ),
  );
  return [...grouped(found, ({ cell, level }) => places.get(cell)?.column ?? level).values()].map((same) => {
    const header = same.flatMap(({ cell }) => places.get(cell)?.header ?? [])[0];
    const words = grouped(same, ({ note }) => textKey(wordOf(note) ?? ""));
    return {
      cells: [...new Set(same.map(({ cell }) => cell))],
      words: [...words.values()].flatMap(([first]) => (first ? (wordOf(first.note) ?? []) : [])),
      ...(header === undefined ? {} : { header }),
    };
  });
}
