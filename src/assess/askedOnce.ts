import type { AssessedPlan } from "../domain/assessment";
import type { Recognition } from "../domain/plan";
import { problem, type Problem, type ProblemCode } from "../domain/problem";
import { clean } from "../interpret/text/text";
import { markKey } from "./cellProof";
import type { Context } from "./printed";

/** Where an assessment reports its problems, and what is told of all of them in the end. */
interface ProblemReport {
  report: Context["problem"];
  close: () => Pick<AssessedPlan, "problems" | "coverage">;
}

/**
 * What a target may mean is asked about the one that is graded: once for a row, and not for a year that nobody grades.
 */
const OF_GRADED: ReadonlySet<ProblemCode> = new Set(["osäker-riktning", "nivå-eller-förändring"]);

/** Asked once for each sign of a sheet. */
const OF_SHEET: ReadonlySet<ProblemCode> = new Set(["okänd-not"]);

/** Asked once for the whole workbook, at the first target that it is about. */
const OF_BOOK: ReadonlySet<ProblemCode> = new Set(["okänd-jämförelse"]);

/** Asked about the words of a name, a header or a note, which are a part of what stands in a cell. */
const OF_WORDS: ReadonlySet<ProblemCode> = new Set([
  "flera-år",
  "varje-grupp",
  "avgränsat-värde",
  "ifrågasatt-värde",
  "ifrågasatt-mål",
  "annan-tid",
  "oläst-kommentar",
  "prognos-som-utfall",
  "planerat-som-utfall",
  "okänd-kolumn",
]);

const keyOf = ({ code, cell }: Pick<Problem, "code" | "cell">): string =>
  OF_BOOK.has(code) ? code : `${code} ${cell}`;

/** The problems of a reading and those of its assessment, each once; cells that are not asked about are understood. */
export function askedOnce({ problems: read, coverage }: Recognition): ProblemReport {
  const found = new Map<string, Problem>();
  const known = new Set(read.filter(({ code }) => !OF_GRADED.has(code)).map(keyOf));
  return {
    report: (code, cell, text, hint) => {
      const key = OF_SHEET.has(code) ? `${code} ${markKey(cell, text)}` : keyOf({ code, cell });
      if (known.has(key) || found.has(key)) return;
      const made = problem(code, cell, clean(text), hint === undefined ? "" : `: ${hint}`);
      found.set(key, {
        ...made,
        ...(hint === undefined ? {} : { hint }),
        ...(OF_WORDS.has(code) ? { about: clean(text) } : {}),
      });
    },
    close: () => {
      const problems = read.flatMap((one) => (OF_GRADED.has(one.code) ? (found.get(keyOf(one)) ?? []) : one));
      const told = new Set(problems.map(keyOf));
      const cells = new Set(problems.map(({ cell }) => cell));
      const understood = new Set(read.flatMap(({ cell }) => (cells.has(cell) ? [] : cell))).size;
      return {
        problems: [...problems, ...[...found.values()].filter((one) => !told.has(keyOf(one)))],
        coverage: {
          ...coverage,
          mapped: coverage.mapped + understood,
          reported: coverage.reported - understood,
        },
      };
    },
  };
}
