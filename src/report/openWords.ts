import { wordOf } from "../assess/proposal/gradeWord";
import type { AssessedPlan } from "../domain/assessment";
import { grouped } from "../domain/grouped";
import { andMore } from "../domain/listed";
import type { GradeNote } from "../domain/plan";
import type { Problem, ProblemCode } from "../domain/problem";
import { isUndecided } from "../domain/styrmodell";
import { textKey } from "../interpret/text/text";
import { check, type Check } from "./checkCodes";
import { distinctGoals, distinctIndicators, once } from "./counted";

/** What is wrong with a printed grade whose word has no place on a scale. */
const OF_WORDS: ReadonlySet<ProblemCode> = new Set([
  "okänd-bedömning",
  "mening-utan-steg",
  "tvetydig-bedömning",
  "okänd-ordning",
]);

/** Words that a sentence quotes. */
const QUOTED = 4;

/**
 * Splits what could not be read. `words`: until a styrmodell is decided, the printed words without a place on a scale, which
 * are one question and nothing to mend; null: there are none, or one is decided. `others`: everything else.
 */
export const openWords = once((assessed: AssessedPlan): { words: Check | null; others: readonly Problem[] } => {
  const { problems, styrmodell } = assessed;
  if (!isUndecided(styrmodell)) return { words: null, others: problems };
  const notes = [...assessed.areas, ...distinctGoals(assessed), ...distinctIndicators(assessed)].flatMap(
    ({ node }) => node.grades,
  );
  const asked = new Map(notes.flatMap((note) => (wordOf(note) === null ? [] : [[note.cell, note] as const])));
  const open = problems.filter(({ code, cell }) => OF_WORDS.has(code) && asked.has(cell));
  // The order of a scale is asked at the first of its words.
  const scales = new Set(open.flatMap(({ code, cell }) => (code === "okänd-ordning" ? [asked.get(cell)?.scale] : [])));
  const isOpen = ({ cell, scale }: GradeNote): boolean =>
    open.some((one) => one.cell === cell) || (scale !== undefined && scales.has(scale));
  const words = grouped(
    notes.filter(isOpen).flatMap((note) => wordOf(note) ?? []),
    textKey,
  );
  const [first] = open;
  return {
    words: first
      ? check("ord-utan-plats", first.cell, { words: inWords([...words.values()].flatMap(([word]) => word ?? [])) })
      : null,
    others: problems.filter((one) => !open.includes(one)),
  };
});

const inWords = (words: readonly string[]): string =>
  `${words.length === 1 ? "Ordet" : "Orden"} ${andMore(
    words.map((word) => `”${word}”`),
    QUOTED,
  )}`;
