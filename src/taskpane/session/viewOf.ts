import type { Assessed } from "../../commands/assessed";
import { columnNames } from "../../commands/columnNames";
import { gradesToSet } from "../../commands/judge";
import { koladaView } from "../../commands/kolada";
import { otherYears, periodsIn } from "../../commands/periods";
import { leftQuestions, openForFinal } from "../../commands/final";
import { isOfWords, type Question } from "../../commands/question";
import { questionsOf } from "../../commands/questions";
import { DOCUMENT_KINDS, reportOf, reportSheetsIn } from "../../commands/reportNames";
import { rulesInWords } from "../../commands/rulesInWords";
import { statusNames } from "../../commands/statusNames";
import { decidedSheetOf } from "../../commands/styrmodell";
import { indicatorsIn, publishedAs } from "../../domain/assessment";
import type { AssessedArea, AssessedGoal, AssessedIndicator, Assessment, Entry, Grade } from "../../domain/assessment";
import { tableOf } from "../../domain/keys";
import { PRESETS } from "../../domain/presets";
import { undecided } from "../../domain/presets/undecided";
import { authorText } from "../../domain/reason";
import { isUndecided, type Styrmodell } from "../../domain/styrmodell";
import type { Plan, Recognition } from "../../domain/plan";
import { parseRef } from "../../sheet/address";
import { usedArea, type Book } from "../../sheet/book";
import { submissionsView } from "../../commands/submissions";
import { unsureIn } from "../../commands/unsure";
import { wordSourcesOf } from "../../commands/wordSources";
import type { AreaView, Differing, GoalView, IndicatorView, Setting, Share, StyrmodellView, View } from "./view";

/** What the pane shows of a workbook that has been read and graded at a time. `behind`: see `View`. */
export function viewOf(book: Book, made: Assessed, at: Date, behind: boolean): View {
  const { styrmodell, recognition, assessed, entries } = made;
  const { tables, plan, coverage } = recognition;
  const filled = book.sheets.filter((one) => usedArea(one) !== null);
  const kolada = koladaView(plan, recognition.kolada);
  const entriesOf = entriesByGoal(entries.filter(({ period }) => period === assessed.period));
  return {
    at,
    counts: { areas: plan.areas.length, goals: goalsIn(assessed.areas), indicators: plan.indicators.length },
    coverage,
    blank: filled.every(({ tag }) => tag !== undefined),
    tables,
    names: tables.map((table) => columnNames(book, table)),
    unsure: unsureIn(book, tables),
    left: recognition.left ?? [],
    problems: inOrder(book, assessed.problems),
    ...differing(assessed),
    questions: inOrder(book, questionsIn(book, recognition, assessed)),
    open: openForFinal(book, made),
    areas: assessed.areas.map((area) => areaView(area, styrmodell, assessed.period, entriesOf)),
    period: assessed.period,
    periods: periodsIn(recognition, assessed.period),
    otherYears: otherYears(assessed),
    styrmodell: styrmodellView(book, styrmodell, hasPrinted(plan) || listsWords(book, recognition)),
    presets: CHOICES.map(({ name, title }) => ({ name, title })),
    sheets: statusNames(book, assessed),
    empty: book.sheets.filter((sheet) => sheet.tag !== undefined && !filled.includes(sheet)).length,
    report: {
      kind: reportOf(assessed.period),
      standing: tableOf(DOCUMENT_KINDS, (kind) => reportSheetsIn({ ...book, sheets: filled }, kind)),
    },
    behind,
    submissions: submissionsView(book, plan),
    ...(kolada ? { kolada } : {}),
  };
}

/** What is asked in Tolka, but for what is left: until a styrmodell is decided, what words of grades mean is asked in Så bedömer vi. */
function questionsIn(book: Book, recognition: Assessed["recognition"], assessed: Assessed["assessed"]): Question[] {
  const left = leftQuestions(book, assessed.period);
  return questionsOf(
    recognition,
    assessed,
    (one) => !left.has(one.id) && (!isUndecided(assessed.styrmodell) || !isOfWords(one)),
  );
}

/** Where a printed grade and the numbers differ, and how many could be compared. */
function differing({ areas, disagreements }: Assessed["assessed"]): Pick<View, "disagreements" | "compared"> {
  const judged = new Map<string, { title: string; printed?: Grade; computed?: Grade }>();
  for (const area of areas) {
    for (const { node, printed, computed } of area.goals)
      judged.set(node.id, { title: node.title, printed: printed?.grade, computed: computed?.grade });
    for (const { node, printed, verdict } of indicatorsIn(area))
      judged.set(node.id, { title: node.title, printed: printed?.grade, computed: verdict.grade ?? undefined });
  }
  return {
    disagreements: disagreements.map(({ id, printed, computed, why, cell }): Differing => {
      const known = judged.get(id);
      return {
        title: known?.title ?? id,
        printed: known?.printed ?? { kind: "state", label: printed },
        computed: known?.computed ?? { kind: "state", label: computed },
        why,
        cell,
      };
    }),
    compared: [...judged.values()].filter(
      // A word of a scale whose order nobody has said compares with nothing.
      ({ printed, computed }) => printed?.kind === "step" && printed.index !== undefined && computed?.kind === "step",
    ).length,
  };
}

/** The styrmodeller to choose among, first that none is decided. */
const CHOICES = [undecided, ...PRESETS];

const hasPrinted = ({ goals, indicators }: Plan): boolean =>
  [...goals, ...indicators].some(({ grades }) => grades.some(({ by }) => by !== "computed"));

/** Whether the workbook lists the words that grades are to be given in, where none is printed: a template with a legend. */
const listsWords = (book: Book, recognition: Recognition): boolean =>
  wordSourcesOf(book, recognition).listed !== undefined;

function styrmodellView(book: Book, styrmodell: Styrmodell, printed: boolean): StyrmodellView {
  const sheet = decidedSheetOf(book)?.name;
  return {
    name: CHOICES.some(({ name }) => name === styrmodell.name) ? styrmodell.name : "",
    title: styrmodell.title,
    ...(styrmodell.source ? { source: styrmodell.source } : {}),
    levels: rulesInWords(styrmodell),
    ...(styrmodell.decision && !isUndecided(styrmodell) ? { decision: styrmodell.decision } : {}),
    undecided: isUndecided(styrmodell),
    printed,
    ...(sheet ? { sheet } : {}),
  };
}

/** In the order of the workbook: sheet by sheet, row by row; items without a cell last. */
function inOrder<T extends { cell: string }>(book: Book, items: T[]): T[] {
  const sheets = new Map(book.sheets.map(({ name }, i) => [name, i]));
  const placed = items.map((item) => {
    const place = parseRef(item.cell);
    const { top = 0, left = 0 } = place?.area ?? {};
    return { item, sheet: (place && sheets.get(place.sheet)) ?? Infinity, top, left };
  });
  return placed
    .sort((a, b) => (a.sheet === b.sheet ? a.top - b.top || a.left - b.left : a.sheet - b.sheet))
    .map(({ item }) => item);
}

function entriesByGoal(entries: Entry[]): Map<string, GoalView["set"]> {
  const byGoal = new Map<string, GoalView["set"]>();
  for (const { goal, by, grade, comment } of entries) {
    const setting: Setting = { ...(grade ? { grade } : {}), ...(comment ? { comment } : {}) };
    byGoal.set(goal, { [by]: setting, ...byGoal.get(goal) });
  }
  return byGoal;
}

const titled = ({ number, title }: { number?: string; title: string }): string =>
  number ? `${number} ${title}` : title;

function areaView(
  { node, goals, indicators }: AssessedArea,
  styrmodell: Styrmodell,
  period: string,
  entriesOf: Map<string, GoalView["set"]>,
): AreaView {
  return {
    id: node.id,
    title: titled(node),
    shares: sharesOf((goals.length > 0 ? goals : indicators).map(publishedAs)),
    goals: goals.map((goal) => goalView(goal, styrmodell, period, entriesOf.get(goal.node.id) ?? {})),
    indicators: indicators.map(indicatorView),
  };
}

/** How many goals there are, steps of processes apart. */
const goalsIn = (areas: AssessedArea[]): number =>
  new Set(areas.flatMap(({ goals }) => goals.filter(({ step }) => !step)).map(({ node }) => node.id)).size;

function goalView(
  {
    node,
    depth,
    step,
    published,
    reason,
    disagreement,
    printed,
    computed,
    committee,
    overall,
    indicators,
  }: AssessedGoal,
  styrmodell: Styrmodell,
  period: string,
  set: GoalView["set"],
): GoalView {
  const judged = [printed, computed, ...committee, overall].filter((one): one is Assessment => one !== undefined);
  return {
    id: node.id,
    title: titled(node),
    owners: node.owners,
    depth,
    ...(step ? { step } : {}),
    cell: node.cell,
    published,
    reason,
    judged,
    ...(disagreement ? { disagreement } : {}),
    labels: gradesToSet(styrmodell, node, period),
    set,
    indicators: indicators.map(indicatorView),
  };
}

const indicatorView = ({ node, published, verdict, basis }: AssessedIndicator): IndicatorView => ({
  id: node.id,
  title: titled(node),
  owners: node.owners,
  published: publishedAs({ published, basis }),
  reason: authorText(verdict),
  cell: node.cell,
});

/** Grades on a scale without a known order come after those with one, and before states. */
const orderOf = (grade: Grade): number => (grade.kind === "step" ? (grade.index ?? 100) : 200);

/** How many hold each published grade: best first, states last. */
function sharesOf(grades: Grade[]): Share[] {
  const shares = new Map<string, Share>();
  for (const published of grades) {
    const key =
      published.kind === "step" ? `${published.scale} ${published.index ?? published.label}` : published.label;
    const share = shares.get(key) ?? { grade: published, count: 0 };
    share.count++;
    shares.set(key, share);
  }
  return [...shares.values()].sort((a, b) => orderOf(a.grade) - orderOf(b.grade));
}
