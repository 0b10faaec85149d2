import { isInterim, sameFollowUp } from "../assess/periods";
import { periodNote } from "../assess/saidPeriod";
import type { AssessedIndicator, AssessedPlan } from "../domain/assessment";
import { grouped } from "../domain/grouped";
import type { Problem } from "../domain/problem";
import { isUndecided, levelOf } from "../domain/styrmodell";
import type { Recognition } from "../domain/plan";
import { parseRef, sheetOf } from "../sheet/address";
import { distinctIndicators } from "../report/counted";
import { readMemory, writeMemory, type Memory } from "../report/continuity/memory";
import { periodText } from "../interpret/time/period";
import type { Book } from "../sheet/book";
import { assessIn, type Assessed, type AssessInput } from "./assessed";
import type { Command } from "./command";
import { isOfWords, type Question } from "./question";
import { textKey } from "../interpret/text/text";
import { questionsOf } from "./questions";
import { decidedSheetOf } from "./styrmodell";
import { lostLines } from "./lostLines";
import { undecidedWords, type UndecidedWords } from "./undecidedWords";
import { unreadGrades, type UnreadGrades } from "./unreadGrades";

/** What must be settled before anything is written *Till fullmäktige*. */
export interface OpenForFinal {
  /** The question's; `DECISION` for the styrmodell. */
  id: string;
  /** Of several that are asked about together the id of each: each is left by itself. */
  ids?: string[];
  /** "" for the styrmodell, which is of the whole workbook. */
  cell: string;
  /** One sentence: what is open. */
  sentence: string;
}

/** The id of the decision that a final waits for: it cannot be left. */
export const DECISION = "styrmodell";

/** A question that is left unassessed for a period. */
interface Left {
  id: string;
  /** Canonical: the answer ends with it. */
  period: string;
}

const isLeft = (value: unknown): value is Left =>
  typeof value === "object" &&
  value !== null &&
  "id" in value &&
  typeof value.id === "string" &&
  "period" in value &&
  typeof value.period === "string";

function leftIn(memory: Memory): Left[] {
  const kept: unknown = memory["left"];
  return Array.isArray(kept) ? kept.filter(isLeft) : [];
}

/** The questions of a reading that are left unassessed for its period, by id. */
export function leftQuestions({ memory }: Book, period: string): Set<string> {
  return new Set(
    leftIn(readMemory(memory).memory).flatMap((one) => (sameFollowUp(one.period, period) ? [one.id] : [])),
  );
}

/** Whether it is decided that a measure has its printed grade, whatever is answered about its target and its outcomes. */
function standsAsPrinted(
  { node, printed, published }: AssessedIndicator,
  { styrmodell, period }: AssessedPlan,
): boolean {
  if (isUndecided(styrmodell)) return false;
  const level = levelOf(styrmodell, node, isInterim(period) ? "delår" : "helår", "measure");
  return level?.judge === "printed" && printed?.grade.kind === "step" && published === printed.grade;
}

/** The cells of targets and outcomes, each with its measures. */
function measuresByCell(assessed: AssessedPlan): Map<string, AssessedIndicator[]> {
  const found = new Map<string, AssessedIndicator[]>();
  for (const one of distinctIndicators(assessed))
    for (const { cell } of [...one.node.targets, ...one.node.outcomes])
      found.set(cell, [...(found.get(cell) ?? []), one]);
  return found;
}

/**
 * Whether the answer may change a grade: which measure others' values are of changes none, nor does what a target or an
 * outcome is where the printed grade counts.
 */
function changesGrade(assessed: AssessedPlan): (question: Question) => boolean {
  const measures = measuresByCell(assessed);
  const isOpen = (cell: string): boolean => {
    const found = measures.get(cell) ?? [];
    return found.length === 0 || !found.every((one) => standsAsPrinted(one, assessed));
  };
  return (question) =>
    question.choices.every(({ reply }) => reply.keep !== "kolada") &&
    (isOfWords(question) || [question.cell, ...question.also].some(isOpen));
}

/** That nothing is decided, and where to decide. */
const UNDECIDED = "Styrmodellen är inte vald. Välj i Så bedömer vi.";

/**
 * That measures have another value for the time of the one that is shown, a sheet each: which of the two is the year's is
 * not known, also where the printed grade counts.
 */
function twiceIn(assessed: AssessedPlan): OpenForFinal[] {
  const twice = distinctIndicators(assessed).flatMap(({ node: { title }, outcome, withdrawn }) =>
    outcome?.rival === undefined || withdrawn !== undefined
      ? []
      : [{ title, outcome, rival: outcome.rival, sheet: sheetOf(outcome.cell) }],
  );
  return [...grouped(twice, ({ sheet }) => sheet)].flatMap(([sheet, [first, ...others]]) => {
    if (!first) return [];
    const { title, outcome, rival } = first;
    const said = periodNote(outcome);
    const both = `Båda gäller ${said === undefined ? "samma period" : `${periodText(outcome.period)} enligt ”${said}”`}`;
    const more = others.length > 0 ? `, och så är det för ${others.length} mått till på bladet ”${sheet}”` : "";
    const apart = said === undefined ? "skriv i rubrikerna vad som skiljer dem" : "rätta kommentaren";
    const sentence = `${title}: Är det här utfallet, eller det i ${rival}? ${both}${more}. Behåll ett av dem, eller ${apart}.`;
    return { id: `två värden ${sheet}`, cell: outcome.cell, sentence };
  });
}

/** The ids of what is left one by one: a page may have lost all of its goals. */
const LOST = "olästa bedömningar";

/** Cells that a line names besides its own. */
const MOST_NAMED = 12;

/** That printed grades of a sheet are of nothing that was read there: its goals may be others. */
function lostIn({ sheet, grades: [first, ...others] }: UnreadGrades): OpenForFinal {
  const { cell = "", text = "" } = first ?? {};
  const named = others.slice(0, MOST_NAMED).map((one) => one.cell.slice(one.cell.lastIndexOf("!") + 1));
  const rest = others.length > named.length ? " …" : "";
  const more = others.length > 0 ? ` och ${others.length} till (${named.join(", ")}${rest})` : "";
  return {
    id: `${LOST} ${sheet}`,
    cell,
    sentence: `Är målen på bladet ”${sheet}” rätt lästa? Bedömningen ”${text}”${more} hör inte till något läst mål. Markera cellerna under Peka och rätta, eller lämna frågan för sig med dess nummer.`,
  };
}

/** Words of a column that a line quotes. */
const MOST_QUOTED = 4;

/** That the words of a column are on no scale whose order is decided. */
function undecidedLine({ cells, words, header }: UndecidedWords, where: (word: string) => string): OpenForFinal {
  const [cell = "", ...others] = cells;
  const quoted = words.slice(0, MOST_QUOTED).map((word) => `”${word}”`);
  const more = words.length > quoted.length ? ` och ${words.length - quoted.length} ord till` : "";
  const column = header === undefined ? "" : ` i kolumnen ”${header}”`;
  const last = others.at(-1);
  const until = last === undefined ? "" : ` (${cells.length} celler till och med ${last})`;
  const [stands, word] = words.length === 1 ? ["Ordet", "ordet"] : ["Orden", "orden"];
  return {
    id: `oordnade ord ${cell}`,
    cell,
    sentence: `${stands} ${quoted.join(", ")}${more}${column}${until} står inte på någon vald skala. ${where(word)} Annars: rätta ${word}.`,
  };
}

/** The columns with words that nobody has decided the order of; those that a question is about are asked about there. */
function undecidedColumns(book: Book, { assessed, recognition, styrmodell }: Assessed): OpenForFinal[] {
  if (isUndecided(styrmodell)) return [];
  const questions = questionsOf(recognition, assessed, isOfWords).flatMap((one) => [one, ...(one.list ?? [])]);
  const asked = new Set(questions.flatMap(({ cell, also }) => [cell, ...also]));
  // What is to be put in order is asked about once, in whichever columns the words stand.
  const ordered = new Set(questions.flatMap(({ order }) => order?.labels ?? []).map(textKey));
  return undecidedWords(recognition, assessed)
    .filter(
      ({ cells, words }) => !cells.some((cell) => asked.has(cell)) && !words.every((one) => ordered.has(textKey(one))),
    )
    .map((words) => undecidedLine(words, whereDecided(book)));
}

/** Where words get a place on a scale: on the sheet that is decided, else in what is still to be chosen. */
function whereDecided(book: Book): (word: string) => string {
  const sheet = decidedSheetOf(book);
  return (word) =>
    sheet
      ? `Skriv ${word} i nivåns skala på bladet ”${sheet.name}”, som steg eller under Även skrivet; eller ta bort bladet och välj om i Så bedömer vi.`
      : `Säg ordningen i Så bedömer vi, på kommandoraden med propose --order 'bäst; …; sämst' --accept all, och välj sedan ingen annan styrmodell.`;
}

/** That the grades of a column are colours by a rule that cannot be worked out: what they are nobody has read. */
function colouredByRules({ problems }: Recognition): OpenForFinal[] {
  const cells = problems.flatMap(({ code, cell }) => (code === "villkorsfärg" ? [cell] : []));
  const columnOf = (cell: string): string => `${sheetOf(cell)} ${parseRef(cell)?.area.left}`;
  return [...grouped(cells, columnOf).values()].map((own) => {
    const [cell = "", last = cell] = [own[0], own.at(-1)];
    const which = own.length > 1 ? ` (${own.length} celler till och med ${last})` : "";
    return {
      id: `villkorsfärg ${cell}`,
      cell,
      sentence: `Vilka bedömningar står i kolumnen${which}? Färgerna styrs av ett villkor som inte går att räkna ut här. Skriv bedömningarna med ord, eller fyll cellerna med färgerna.`,
    };
  });
}

const lostLine = ({ cell, message }: Problem): OpenForFinal => ({ id: `oläst rad ${cell}`, cell, sentence: message });

/** What is open before a final: that nothing is decided, and each question that may change a grade and is not left. */
export function openForFinal(book: Book, made: Assessed): OpenForFinal[] {
  const { assessed, recognition, styrmodell } = made;
  const left = leftQuestions(book, assessed.period);
  const changes = changesGrade(assessed);
  const questions = questionsOf(recognition, assessed, (one) => !left.has(one.id) && changes(one));
  return [
    ...(isUndecided(styrmodell) ? [{ id: DECISION, cell: "", sentence: UNDECIDED }] : []),
    ...unreadGrades(book, recognition)
      .map(lostIn)
      .filter(({ id }) => !left.has(id)),
    ...[
      ...undecidedColumns(book, made),
      ...colouredByRules(recognition),
      ...lostLines(book, recognition).map(lostLine),
      ...twiceIn(assessed),
    ].filter(({ id }) => !left.has(id)),
    // What is asked about may be quoted in the question itself.
    ...questions.map(({ id, cell, title, asks, list }) => ({
      id,
      cell,
      ...(list ? { ids: list.map((one) => one.id) } : {}),
      sentence: asks.includes(`”${title}”`) ? asks : `${title}: ${asks}`,
    })),
  ];
}

/** Why a final cannot be written: what is open, a line each with its number; null: nothing is. */
export function notFinal(open: readonly OpenForFinal[]): string | null {
  if (open.length === 0) return null;
  const lines = open.map(({ cell, sentence }, i) => `  ${i + 1}. ${cell === "" ? "" : `${cell}: `}${sentence}`);
  const [first] = open;
  const alone = first?.id === DECISION ? "detta är avgjort" : "detta är avgjort, eller lämnas obedömt";
  return [
    `Till fullmäktige skrivs när ${open.length === 1 ? alone : `dessa ${open.length} är avgjorda, eller lämnas obedömda`}:`,
    ...lines,
  ].join("\n");
}

export interface LeaveInput extends AssessInput {
  /** "all", the ids of questions, or their numbers in the list, from 1. */
  leave: "all" | readonly (string | number)[];
}

/**
 * Lämnas obedömt: questions that stay open for the period without standing in the way of a final. What they are about has
 * no grade, as before; the decision itself cannot be left. No sheet is changed.
 */
export const leave: Command<LeaveInput, { left: number }> = {
  id: "leave",
  label: "Lämna obedömt",
  async perform({ leave: which, ...input }, { workbook, progress }) {
    progress("Läser arbetsboken", 0);
    const book = await workbook.read();
    const { memory, warning } = readMemory(book.memory);
    if (warning) return { ok: false, reason: warning };
    const made = assessIn(book, input);
    if (!made.ok) return made;
    const { period } = made.value.assessed;
    const given = openForFinal(book, made.value).filter(
      ({ id }, i) =>
        id !== DECISION && (which === "all" ? !id.startsWith(LOST) : which.includes(id) || which.includes(i + 1)),
    );
    progress("Sparar svaret", 0.7);
    const left = [...leftIn(memory), ...given.flatMap(({ id, ids = [id] }) => ids.map((one) => ({ id: one, period })))];
    await workbook.write([], writeMemory({ ...memory, left }));
    progress("Klart", 1);
    return { ok: true, value: { left: given.length } };
  },
};
