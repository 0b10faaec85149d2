import { assess } from "../assess/assess";
import { sameFollowUp } from "../assess/periods";
import type { Entry } from "../domain/assessment";
import { problem } from "../domain/problem";
import { balanceOf } from "../report/annual/balance";
import { checks } from "../report/checks";
import type { Check } from "../report/checkCodes";
import { DECIDED_TAG, readDecided } from "../report/decided";
import { anchored } from "../report/continuity/anchors";
import { LOG_TAG, readLog } from "../report/continuity/logReader";
import { readMemory } from "../report/continuity/memory";
import type { Made } from "../report/continuity/memory";
import { openCells } from "../report/continuity/refresh";
import { auditAnswersIn, auditQuestions, besideQuestions, type AuditQuestion } from "../report/revision/questions";
import { statusTag } from "../report/tags";
import type { Book, Sheet } from "../sheet/book";
import { assessIn, type Assessed, type AssessInput } from "./assessed";
import { noGoals } from "./unread";
import type { Command } from "./command";
import { lostLines } from "./lostLines";
import { unreadGrades } from "./unreadGrades";
import { withJudgements } from "../report/continuity/judgements";
import { preliminaryIn } from "./preliminary";
import { sourcesOf } from "./recognised";
import { entriesPrint, modelPrint } from "../report/continuity/sourceHashes";

export { besideQuestions };
export type { AuditQuestion, Check };

/** The digests of what the own sheets would be made from now. */
export function madeOf(book: Book, { assessed, styrmodell }: Assessed): Made {
  const { memory } = readMemory(book.memory);
  const tags = new Set(assessed.areas.map(({ node }) => statusTag(node.id)));
  const cells = book.sheets.filter(({ tag }) => tag !== undefined && tags.has(tag)).flatMap(openCells);
  return {
    sources: sourcesOf(book),
    styrmodell: modelPrint(styrmodell),
    entries: entriesPrint(withJudgements(memory, cells).filter(({ period }) => sameFollowUp(period, assessed.period))),
    period: assessed.period,
  };
}

/** The decided plan with its sheet; undefined: none is locked. */
function decidedIn({ sheets }: Book): { sheet: Sheet; rows: ReturnType<typeof readDecided> } | undefined {
  const sheet = sheets.find(({ tag }) => tag === DECIDED_TAG);
  return sheet && { sheet, rows: readDecided(sheet) };
}

/** The checks of a workbook that has been graded. */
export function checksOf(book: Book, graded: Assessed): Check[] {
  const { assessed, entries, recognition } = graded;
  const decided = decidedIn(book);
  const { memory } = readMemory(book.memory);
  const lostGrades = unreadGrades(book, recognition)
    .flatMap(({ grades }) => grades)
    .map(({ code, cell, text }) => problem(code, cell, text));
  const ofPeriod = ({ period }: Entry): boolean => period === assessed.period;
  return checks({
    assessed,
    preliminary: preliminaryIn(book, assessed),
    entries: entries.filter(ofPeriod),
    sheets: book.sheets,
    unfinished: book.unfinished ?? [],
    lacking: book.lacking,
    memory,
    made: madeOf(book, graded),
    log: readLog(book.sheets.find(({ tag }) => tag === LOG_TAG)),
    lost: [...lostLines(book, recognition), ...lostGrades],
    ...(decided ? { decided } : {}),
  });
}

/** Revisorns frågor about a workbook that has been graded, with the answers of the year. */
export function auditQuestionsOf(
  book: Book,
  { assessed, entries, recognition, styrmodell }: Assessed,
): AuditQuestion[] {
  const { sheet, rows } = decidedIn(book) ?? {};
  const commented = entries.filter(({ period, comment, reason }) => period === assessed.period && (comment ?? reason));
  return auditQuestions(
    {
      assessed,
      ofYear: (period) => assess(recognition, styrmodell, { period }),
      sheets: book.sheets,
      balance: balanceOf(book.sheets, assessed.period),
      log: readLog(book.sheets.find(({ tag }) => tag === LOG_TAG)),
      ...(sheet && rows ? { decided: { sheet: sheet.name, rows } } : {}),
      commented: new Set([...commented.map(({ goal }) => goal), ...Object.keys(assessed.motives ?? {})]),
      tables: recognition.tables,
      left: recognition.left ?? [],
    },
    auditAnswersIn(readMemory(book.memory).memory),
  );
}

/** What *Kontrollera* finds, and what an auditor would ask. */
export interface Checked {
  checks: Check[];
  questions: AuditQuestion[];
}

/**
 * Kontrollera: lists what is out of date and why, what differs from the decision, and what an auditor would ask about.
 * Writes nothing.
 */
export const auditBook: Command<AssessInput, Checked> = {
  id: "audit",
  label: "Kontrollera",
  async perform(input, around) {
    const { workbook, progress } = around;
    progress("Läser arbetsboken", 0);
    const book = anchored(await workbook.read());
    progress("Kontrollerar", 0.5);
    const made = assessIn(book, input, around);
    if (!made.ok) return made;
    const { areas, coverage } = made.value.assessed;
    if (areas.length === 0) return { ok: false, reason: noGoals("kontrollera", coverage) };
    const checks = checksOf(book, made.value);
    const questions = auditQuestionsOf(book, made.value);
    progress("Klart", 1);
    return { ok: true, value: { checks, questions } };
  },
};
