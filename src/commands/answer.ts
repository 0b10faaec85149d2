import type { GradeNote, Indicator, Measurement, Plan, PlanNode, Recognition, Target } from "../domain/plan";
import { hasKey, isText } from "../domain/keys";
import type { ProblemCode } from "../domain/problem";
import { SETTLED_KINDS } from "../domain/proof";
import type { CellFacts, Evidence, Settled } from "../domain/proof";
import type { Scale, ScaleMatch } from "../domain/scale";
import { answered as establishes } from "../assess/settled";
import { readGrade } from "../interpret/choice/grade";
import { readValue } from "../interpret/number/number";
import { isRule } from "../domain/reading";
import { readTarget } from "../interpret/targets/target";
import { textKey } from "../interpret/text/text";
import type { DirectionCorrection } from "../recognise/corrections/correction";
import { readMemory, writeMemory, type Memory } from "../report/continuity/memory";
import { sameWording } from "../report/decided";
import { wallClock } from "./clock";
import type { Command } from "./command";

/**
 * The user's answer about a printed text: it is read as if it were `as`. Kept by the text and by the goal or indicator
 * that it belongs to, never by its cell, so it follows a row that is moved and lapses when the text changes.
 */
export interface Answer {
  what: "target" | "outcome" | "grade" | Settled["what"];
  /** The indicator's id; "" for a grade, whose word means the same everywhere; what a settled answer is about. */
  id: string;
  /** The text; the reported period that a settled answer ends with. */
  printed: string;
  /** As it could be typed in the cell; "" for a target that only a person can judge. */
  as: string;
  /** When it was answered, "2024-02-11T14:05"; absent in workbooks from before that was kept. Excel does not tell who. */
  when?: string;
}

/** Kinds of answers that are about what is established, and not about a text. */
const OF_PROOF: ReadonlySet<string> = new Set(SETTLED_KINDS);
const isSettled = (answer: Answer): answer is Answer & { what: Settled["what"] } => OF_PROOF.has(answer.what);

type TextAnswer = Exclude<Answer["what"], Settled["what"]>;

/** The problem codes that each kind of answer about a text settles. */
const SETTLED: Record<TextAnswer, ProblemCode[]> = {
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
    "delvis-struket",
  ],
  outcome: [
    "utfall-ej-läst",
    "tvetydigt-tal",
    "noll-som-streck",
    "gräns-som-utfall",
    "datum-i-talkolumn",
    "delvis-struket",
  ],
  grade: ["okänd-bedömning", "mening-utan-steg", "tvetydig-bedömning"],
};

const UNREADABLE: Record<TextAnswer, string> = {
  target: "Skriv det som till exempel ”minst 80 %”, ”högst 5” eller ”ska öka”.",
  outcome: "Skriv ett tal, till exempel ”76 %”.",
  grade: "Välj en av bedömningarna.",
};

/** The answers stored in a memory; entries that cannot be parsed are skipped. */
export function answersIn(memory: Memory): Answer[] {
  const kept = memory["answers"];
  return (Array.isArray(kept) ? kept : []).flatMap((one: Partial<Answer> | null): Answer[] => {
    const { what, id, printed, as, when } = one ?? {};
    return what !== undefined && (what in SETTLED || OF_PROOF.has(what)) && isText(id) && isText(printed) && isText(as)
      ? [{ what, id, printed, as, ...(isText(when) ? { when } : {}) }]
      : [];
  });
}

const sameText = (a: Answer, b: Answer): boolean => a.what === b.what && a.id === b.id && a.printed === b.printed;

/** Whether an answer can be parsed on its own: a rule, a number. A grade is looked up where it is used. */
function isReadable({ what, as }: Answer): boolean {
  if (OF_PROOF.has(what)) return as !== "";
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
  async perform(given, { workbook, now, progress }) {
    const unreadable = given.find((one) => !isReadable(one));
    if (unreadable)
      return {
        ok: false,
        reason: `”${unreadable.as}” gick inte att tolka. ${hasKey(UNREADABLE, unreadable.what) ? UNREADABLE[unreadable.what] : "Välj ett av svaren."}`,
      };
    progress("Läser arbetsboken", 0);
    const { memory, warning } = readMemory((await workbook.read()).memory);
    if (warning) return { ok: false, reason: warning };
    progress("Sparar svaret", 0.7);
    const before = answersIn(memory).filter((one) => !given.some((other) => sameText(one, other)));
    await workbook.write(
      [],
      writeMemory({ ...memory, answers: [...before, ...given.map((one) => ({ ...one, when: wallClock(now) }))] }),
    );
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

  settle(cell: string | undefined, what: TextAnswer): void {
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
  const settled = answers
    .filter(isSettled)
    .map(({ what, id, printed, as, when }) => ({ what, of: id, period: printed, as, ...(when ? { when } : {}) }));
  return {
    ...recognition,
    ...(settled.length > 0 ? { settled } : {}),
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

/** What an answer about a text establishes. */
const readBy = (answer: Answer): Evidence => establishes(`”${answer.printed}” läses som ”${answer.as}”`, answer);

/** The answer is what a cell says of which a part is struck through or raised: its own text has digits that do not count. */
const counted = ({ struck }: CellFacts, { as }: Answer): { text?: string } => (struck === "mixed" ? { text: as } : {});

/**
 * A recognition in which targets whose side the user has answered say so: bare numbers of the measures that the answers
 * name.
 */
export function withSides<T extends Recognition>(recognition: T, directions: readonly DirectionCorrection[]): T {
  if (directions.length === 0) return recognition;
  const sides = new Map(directions.map((one) => [textKey(one.indicator), one]));
  const sideBy = (answer: DirectionCorrection): Evidence =>
    establishes(`${answer.direction === "higher" ? "Högre" : "Lägre"} är bättre för ”${answer.indicator}”`, answer);
  const sided = (target: Target, answer: DirectionCorrection): Target =>
    target.sideBy === undefined && readTarget({ text: target.text }).reading.assumed
      ? { ...target, sideBy: sideBy(answer) }
      : target;
  const indicators = recognition.plan.indicators.map((node) => {
    const answer = sides.get(textKey(node.title));
    return answer ? { ...node, targets: node.targets.map((target) => sided(target, answer)) } : node;
  });
  return { ...recognition, plan: { ...recognition.plan, indicators } };
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
  return {
    ...target,
    ...counted(target, answer),
    reading,
    readBy: readBy(answer),
    why: `Läses som ”${answer.as}”, enligt ert svar.`,
  };
}

function answeredOutcome(outcome: Measurement, node: Indicator, applied: Applied): Measurement {
  const answer = applied.about("outcome", node.id, outcome.text);
  const read = answer && readValue(answer.as);
  if (!answer || read?.kind !== "number") return outcome;
  applied.settle(outcome.cell, "outcome");
  const { value, decimals, unit } = read;
  return {
    ...outcome,
    ...counted(outcome, answer),
    value,
    decimals,
    readBy: readBy(answer),
    ...(unit ? { unit } : {}),
  };
}
