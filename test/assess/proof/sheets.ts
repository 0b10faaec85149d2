import type { Answer } from "../../../src/commands/answer";
import { assessIn, type Assessed } from "../../../src/commands/assessed";
import { questionsOf } from "../../../src/commands/questions";
import { indicatorsIn } from "../../../src/domain/assessment";
import { standard } from "../../../src/domain/presets/standard";
import type { Styrmodell } from "../../../src/domain/styrmodell";
import { readMemory, writeMemory } from "../../../src/report/continuity/memory";
import type { Sheet } from "../../../src/sheet/book";
import { book, sheet } from "../../recognise/kit";

/** What is said of the measures of sheets, and what is asked. */
export interface Given {
  period: string;
  /** Each measure with whether its target is met; what is not established, where it is not judged. */
  measures: string[];
  asked: string[];
  choices: Answer[][];
}

/** A styrmodell that leaves open what a bare change is counted from. */
const OPEN: Styrmodell = { ...standard, settings: { ...standard.settings, changesFrom: "asked" } };

/** Sheets read and assessed, with answers. */
export function read(
  sheets: Sheet[],
  answers: readonly Answer[] = [],
  period?: string,
  styrmodell: Styrmodell | "undecided" = OPEN,
): Assessed {
  const memory = writeMemory({ ...readMemory(undefined).memory, answers });
  const made = assessIn(
    { ...book(...sheets), memory },
    { ...(styrmodell === "undecided" ? {} : { styrmodell }), ...(period === undefined ? {} : { period }) },
  );
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

/** The same in short. */
export function given(...of: Parameters<typeof read>): Given {
  const { assessed, recognition } = read(...of);
  const questions = questionsOf(recognition, assessed);
  return {
    period: assessed.period,
    measures: assessed.areas
      .flatMap(indicatorsIn)
      .map(({ node, verdict }) => `${node.title}: ${verdict.met ?? verdict.unproved ?? "?"}`),
    asked: questions.map(({ asks }) => asks),
    choices: questions.map(({ choices }) =>
      choices.flatMap(({ reply }) => (reply.keep === "answer" ? [...reply.answers] : [])),
    ),
  };
}

/** Two ordinary rows. */
export const ROWS = `
  Nöjda brukare, % | minst 80 % | 85 %
  Antal besök | minst 100 | 90`;

/** A sheet with a header and rows. */
export const table = (header: string, name = "Mål", rows = ROWS): Sheet => sheet(name, `\n${header}${rows}`);
