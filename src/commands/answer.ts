import type { GradeNote, Indicator, Measurement, Plan, PlanNode, Recognition, Target } from "../domain/plan";
import type { ProblemCode } from "../domain/problem";
import type { Scale, ScaleMatch } from "../domain/scale";
import { readGrade } from "../interpret/choice/grade";
import { readValue } from "../interpret/number/number";
import { isRule } from "../domain/reading";
import { readTarget } from "../interpret/target/target";
import { readMemory, writeMemory, type Memory } from "../report/continuity/memory";
import { sameWording } from "../report/decided";
import type { Command } from "./command";

/**
 * The user's answer about a printed text: it is read as if it were `as`. Kept by the text and by the goal or indicator
 * that it belongs to, never by its cell, so it follows a row that is moved and lapses when the text changes.
 */
export interface Answer {
  what: "target" | "outcome" | "grade";
  /** The indicator's id; "" for a grade, whose word means the same everywhere. */
  id: string;
  printed: string;
  /** As it could be typed in the cell; "" for a target that only a person can judge. */
  as: string;
}

/** The problem codes that each kind of answer settles. */
const SETTLED: Record<Answer["what"], ProblemCode[]> = {
  target: [
    "mål-ej-läst",
    "tvetydigt-tal",
    "osäker-riktning",
    "nivå-eller-förändring",
    "flera-värden",
    "okänt-måldatum",
    "ungefärligt-mål",
    "flera-år",
    "del-av-året",
  ],
  outcome: ["utfall-ej-läst", "tvetydigt-tal", "gräns-som-utfall", "datum-i-talkolumn"],
  grade: ["okänd-bedömning", "tvetydig-bedömning"],
};

const UNREADABLE: Record<Answer["what"], string> = {
  target: "Skriv det som till exempel ”minst 80 %”, ”högst 5” eller ”ska öka”.",
  outcome: "Skriv ett tal, till exempel ”76 %”.",
  grade: "Välj en av bedömningarna.",
};

const isText = (value: unknown): value is string => typeof value === "string";

/** The answers stored in a memory; entries that cannot be parsed are skipped. */
export function answersIn(memory: Memory): Answer[] {
  const kept = memory["answers"];
  return (Array.isArray(kept) ? kept : []).flatMap((one: Partial<Answer> | null): Answer[] => {
    const { what, id, printed, as } = one ?? {};
    return (what === "target" || what === "outcome" || what === "grade") && isText(id) && isText(printed) && isText(as)
      ? [{ what, id, printed, as }]
      : [];
  });
}

const sameText = (a: Answer, b: Answer): boolean => a.what === b.what && a.id === b.id && a.printed === b.printed;

/** Whether an answer can be parsed on its own: a rule, a number. A grade is looked up where it is used. */
function isReadable({ what, as }: Answer): boolean {
  if (what === "outcome") return readValue(as).kind === "number";
  if (what === "grade" || as === "") return true;
  const { reading, problem } = readTarget({ text: as });
  return isRule(reading) && problem !== "mål-ej-läst" && problem !== "tvetydigt-tal";
}

/**
 * Svara: keeps answers with the workbook, the same one for each node that it is about, so that every later reading
 * follows them. No sheet is touched.
 */
export const answer: Command<readonly Answer[], null> = {
  id: "answer",
  label: "Svara",
  async perform(given, { workbook, progress }) {
    const unreadable = given.find((one) => !isReadable(one));
    if (unreadable)
      return { ok: false, reason: `”${unreadable.as}” gick inte att tolka. ${UNREADABLE[unreadable.what]}` };
    progress("Läser arbetsboken", 0);
    const { memory, warning } = readMemory((await workbook.read()).memory);
    if (warning) return { ok: false, reason: warning };
    progress("Sparar svaret", 0.7);
    const before = answersIn(memory).filter((one) => !given.some((other) => sameText(one, other)));
    await workbook.write([], writeMemory({ ...memory, answers: [...before, ...given] }));
    progress("Klart", 1);
    return { ok: true, value: null };
  },
};

/** What a label means on the first of the scales that has it: the styrmodell's own stand first. */
function onScale(label: string, scales: readonly Scale[]): ScaleMatch | undefined {
  for (const scale of scales) {
    const match = readGrade(label, [scale]);
    if (match && !("ambiguous" in match)) return match;
  }
}

/** The answers as they are applied to a recognition, and the problems that they settle, by cell. */
class Applied {
  readonly settled = new Map<string, ProblemCode[]>();

  constructor(private readonly answers: readonly Answer[]) {}

  /** The answer about a text. */
  about(what: Answer["what"], id: string, text: string): Answer | undefined {
    return this.answers.find((one) => one.what === what && one.id === id && sameWording(one.printed, text));
  }

  settle(cell: string | undefined, what: Answer["what"]): void {
    if (cell) this.settled.set(cell, SETTLED[what]);
  }
}

/** A recognition with the user's answers: the texts that they explain are read anew, and their problems are gone. */
export function answered<T extends Recognition>(
  recognition: T,
  answers: readonly Answer[],
  scales: readonly Scale[],
): T {
  if (answers.length === 0) return recognition;
  const applied = new Applied(answers);
  const plan = answeredPlan(recognition.plan, applied, scales);
  const problems = recognition.problems.filter(({ code, cell }) => !applied.settled.get(cell)?.includes(code));
  const still = new Set(problems.map(({ cell }) => cell));
  const gone = new Set(recognition.problems.flatMap(({ cell }) => (still.has(cell) ? [] : [cell]))).size;
  const { mapped, reported } = recognition.coverage;
  return {
    ...recognition,
    plan,
    problems,
    coverage: { ...recognition.coverage, mapped: mapped + gone, reported: reported - gone },
  };
}

function answeredPlan(plan: Plan, applied: Applied, scales: readonly Scale[]): Plan {
  const titles = new Map(plan.goals.map(({ id, title }) => [id, title]));
  const graded = <T extends PlanNode>(node: T): T => ({
    ...node,
    grades: node.grades.map((note) => answeredGrade(note, applied, scales)),
  });
  return {
    areas: plan.areas,
    goals: plan.goals.map(graded),
    indicators: plan.indicators.map((node) => {
      const goal = node.parents.map((parent) => titles.get(parent)).find((title) => title !== undefined);
      return {
        ...graded(node),
        targets: node.targets.map((target) => answeredTarget(target, node, goal, applied)),
        outcomes: node.outcomes.map((outcome) => answeredOutcome(outcome, node, applied)),
      };
    }),
  };
}

/** A grade that recognition found on no scale, read as answered. */
function answeredGrade(note: GradeNote, applied: Applied, scales: readonly Scale[]): GradeNote {
  const answer = note.step === undefined ? applied.about("grade", "", note.text) : undefined;
  const match = answer && onScale(answer.as, scales);
  if (!match) return note;
  applied.settle(note.cell, "grade");
  const scale = match.scale.name;
  if (!("step" in match)) return { ...note, text: match.state.label, scale };
  return { ...note, text: match.step.label, scale, ...(match.index === undefined ? {} : { step: match.index }) };
}

function answeredTarget(target: Target, node: Indicator, goal: string | undefined, applied: Applied): Target {
  const answer = applied.about("target", node.id, target.text);
  if (!answer) return target;
  applied.settle(target.cell, "target");
  if (answer.as === "")
    return { ...target, reading: { kind: "text" }, why: "Målet bedöms av en person, enligt ert svar." };
  const { reading } = readTarget({ text: answer.as, indicator: node.title, goal, unit: node.unit });
  return { ...target, reading, why: `Läses som ”${answer.as}”, enligt ert svar.` };
}

function answeredOutcome(outcome: Measurement, node: Indicator, applied: Applied): Measurement {
  const answer = applied.about("outcome", node.id, outcome.text);
  const read = answer && readValue(answer.as);
  if (read?.kind !== "number") return outcome;
  applied.settle(outcome.cell, "outcome");
  const { value, decimals, unit } = read;
  return { ...outcome, value, decimals, ...(unit ? { unit } : {}) };
}
