import { publishedAs } from "../domain/assessment";
import type { AssessedArea, AssessedGoal, AssessedPlan } from "../domain/assessment";
import { scaleOf } from "../domain/styrmodell";
import { bound } from "../interpret/number/unit";
import type { ColumnText } from "../sheet/columnWidths";
import { gradeBound } from "../sheet/document";
import type { TextLook } from "../sheet/textWidth";
import { targetText } from "./figure";
import { differingIn, measuredByItself, reasonsIn } from "./goalReason";
import { gradeText, stateText, stepText } from "./gradeText";
import { fewLines, fitted, INDENT, lineWidth, wordWidth, wrapped } from "../sheet/height";
import { SIZES } from "./look";
import { isMeasuredAlone } from "./measuresAlone";
import { FULL_CHARACTERS, MARGIN, type Needs, PAGE_CHARACTERS, SENTENCES, sharedPaper } from "../sheet/sharedPaper";
import { standingLines } from "./standing";
import {
  figuresIn,
  groupText,
  hasReasons,
  isPrinted,
  numbersIn,
  outcomesOf,
  ownersShown,
  shownOf,
  sourceGrades,
  standBelow,
  statusColumns,
  timesIn,
  type ColumnName,
  type ColumnWords,
  type Shown,
} from "./statusColumns";
import { whenOf } from "./tally";

/** A column as it is drawn on a sheet. */
export type StatusColumn = ColumnWords & Needs;

const clamp = (width: number, least: number, most: number): number => Math.min(most, Math.max(least, width));

/** Characters of figures that are described in words. */
const WORDED = [20, 28];

const TEXT: TextLook = { size: SIZES.text };
const BOLD: TextLook = { ...TEXT, bold: true };

/** Wide enough for the longest number: "ÖM.11.4.51" is one word. */
const numberWidth = (numbers: string[]): number => Math.min(13, fitted(numbers, BOLD, [4, 8]));

/** Wide enough for a grade's symbol with its first word, and for every other word. */
const firstWords = (grades: string[], bold = false): number => wordWidth(grades.map(gradeBound), SIZES.text, bold) + 1;

/** No column of owners is wider, in characters. */
const WIDEST_OWNERS = 30;

/**
 * Wide enough for each name: on one line where no reason needs room beside it, else as far as it goes for the longest
 * list of them on a few lines.
 */
function ownerWidth(lists: string[][], below: boolean): Pick<StatusColumn, "width" | "least"> {
  const texts = lists.map((owners) => owners.join(", "));
  const least = clamp(
    wordWidth(
      texts.map((text) => `${text},`),
      SIZES.text,
    ),
    9,
    23,
  );
  const width = below
    ? clamp(lineWidth(texts, TEXT), least, WIDEST_OWNERS)
    : fewLines(texts, { size: SIZES.text }, [least, 23, WIDEST_OWNERS]);
  return { width: width + INDENT, least: least + INDENT };
}

/**
 * Width of the column "Föregående" on screen: as wide as its texts need, so that they make no printed row higher.
 * Characters.
 */
const previousWidth = (texts: string[]): number => fewLines(texts, { size: SIZES.text }, [20, 34, 60, 90], 1);
/** The same of the source's grades, in its own words ("Vi har inte nått målet men är på rätt väg"). */
const printedWidth = (texts: string[]): number => clamp(lineWidth(texts, TEXT) + 1, GRADES.screen[0], 60);
/** Width where comments are typed, whatever they hold: they are printed in full below the row. */
const COMMENT = 60;

/** Width of a title when no reason needs the room. Characters. */
const WIDE_TITLE = 70;

/** Every grade that may be set for the goals: the steps of their scales, and their states. */
const settable = ({ goals, plan: { styrmodell, period } }: Shown): string[] =>
  [...new Set(goals.flatMap(({ node }) => scaleOf(styrmodell, node, whenOf(period)) ?? []))].flatMap((scale) => [
    ...scale.steps.map(stepText),
    ...scale.states.map(stateText),
  ]);

/** Bounds of a grade's column, in characters: on paper, in bold, and on screen. A longer grade takes a second line. */
const GRADES = { paper: [13, 19], screen: [12, 20] } as const;
/** Where no reason needs the room, every grade fits on one line, states too; the longest where no figures do either. */
const WIDE_GRADE = { figures: 27, alone: 40 } as const;

/** Characters of a column of grades: wide enough for each first word, on one line where that is short, else on two if there is room. */
function gradeWidth(shown: Shown, where: keyof typeof GRADES, roomy = false): number {
  const bold = where === "paper";
  const [least, narrow] = GRADES[where];
  const indent = bold ? INDENT : 0;
  const most = roomy ? WIDE_GRADE[shown.indicators.length > 0 ? "figures" : "alone"] : narrow;
  const alone = isMeasuredAlone(shown) ? shown.indicators : [];
  const given = bold ? [...shown.goals, ...alone].map((one) => gradeText(publishedAs(one))) : judgedGrades(shown);
  const look = bold ? BOLD : TEXT;
  const all = [...given, ...settable(shown)];
  const widthOf = (text: string): number => lineWidth([text], look) + 1;
  const lines = all.map(widthOf).filter((width) => width <= most);
  const longer = all.filter((text) => widthOf(text) > most);
  const folded = longer.length > 0 ? fewLines(longer, look, [narrow, most], 2) : least;
  return clamp(Math.max(firstWords(given, bold), folded, ...lines), least, most) + indent;
}

/** The judgements shown beside the published grade, those of the source apart. */
const judgedGrades = ({ goals, indicators }: Shown): string[] => [
  ...goals.flatMap(({ computed, overall, committee }) =>
    [computed, overall, ...committee].flatMap((one) => (one ? [gradeText(one.grade)] : [])),
  ),
  ...indicators.flatMap(({ verdict: { grade }, basis }) =>
    grade ? [gradeText(publishedAs({ published: grade, basis }))] : [],
  ),
];

type Width = Pick<StatusColumn, "width" | "least">;

/** A title, as wide as its longest word where a reason has a column, else with the room. */
function titleWidth(shown: Shown): Width {
  const titles = shown.all.map(({ node }) => node.title);
  const word = wordWidth(titles, SIZES.text, true) + 2;
  const least = clamp(word, 28, 40);
  if (standBelow(shown)) return { width: WIDE_TITLE, least };
  const oneLine = clamp(lineWidth(titles, BOLD) + 2, 32, WIDE_TITLE);
  return { width: hasReasons(shown) ? clamp(word, 32, 40) : oneLine, least };
}

function outcomeWidth({ header, period = "" }: ColumnWords, { indicators }: Shown): Width {
  const texts = indicators.flatMap((indicator) =>
    outcomesOf(indicator, period).map((outcome) => groupText(indicator, outcome)),
  );
  return { width: Math.max(7, wordWidth([header], SIZES.text, true), fitted(texts, BOLD, [7, 12, ...WORDED])) };
}

const onScreen = (_: ColumnWords, shown: Shown): Width => ({ width: gradeWidth(shown, "screen") });

/** How wide each column is, by what stands in it. Characters. */
const WIDTHS: Readonly<Record<ColumnName, (column: ColumnWords, shown: Shown) => Width>> = {
  number: (_, shown) => ({ width: numbersIn(shown).length > 0 ? numberWidth(numbersIn(shown)) : 1.5 }),
  title: (_, shown) => titleWidth(shown),
  level: (_, { goals }) => ({
    width:
      fitted(
        goals.map(({ node }) => node.level),
        TEXT,
        [9, 21],
      ) + INDENT,
  }),
  owner: (_, shown) => ownerWidth(ownersShown(shown), standBelow(shown)),
  when: (_, shown) => ({ width: fitted(timesIn(shown), TEXT, [10, 18]) + INDENT }),
  outcome: outcomeWidth,
  forecast: (_, shown) => ({ width: fitted(figuresIn.forecast(shown), TEXT, [8, 12]) }),
  target: (_, shown) => ({ width: fitted(figuresIn.target(shown), TEXT, [11, 14, ...WORDED]) + INDENT }),
  measured: (_, shown) => ({ width: fitted(figuresIn.measured(shown), TEXT, [12, GRADES.screen[1]]) + INDENT }),
  trend: (_, shown) => ({ width: fitted(figuresIn.trend(shown), TEXT, [8, 12, ...WORDED]) }),
  others: (_, shown) => ({ width: fitted(figuresIn.others(shown), TEXT, [12, 28]) + INDENT, least: 12 + INDENT }),
  computed: (column, shown) => ({
    width: isPrinted(column) ? gradeWidth(shown, "paper", standBelow(shown)) : gradeWidth(shown, "screen"),
  }),
  published: (column, shown) => ({
    // Where no reason has a column, grades have the room.
    width: isPrinted(column)
      ? gradeWidth(shown, "paper", standBelow(shown) || !hasReasons(shown))
      : gradeWidth(shown, "screen"),
  }),
  reason: () => ({ width: 46 }),
  comment: () => ({ width: COMMENT }),
  attainment: () => ({ width: 14 }),
  printed: (_, shown) => ({ width: printedWidth(sourceGrades(shown)) }),
  committee: onScreen,
  overall: onScreen,
  previous: (_, { previous }) => ({ width: previousWidth(previous) }),
  source: (_, { all }) => ({
    width: clamp(
      lineWidth(
        all.map(({ node }) => node.cell),
        TEXT,
      ),
      12,
      34,
    ),
  }),
  key: () => ({ width: 16 }),
};

/** How narrow titles and reasons may become, and how wide: a longer line is hard to read. Characters. */
const TITLE = { least: 28, most: 40 };
const REASON = { least: 30, most: 62 };

/** The columns of an area's sheet, as wide as what they state: those that are printed share the page. */
export function laidStatusColumns(
  area: AssessedArea,
  plan: AssessedPlan,
  previous: string[],
  isFinal = false,
): StatusColumn[] {
  const shown = shownOf(area, plan, previous, isFinal);
  const rows = runningTexts(shown);
  const columns = statusColumns(shown).map((one): StatusColumn => {
    const texts = rows.map((row) => row[one.name] ?? { text: "" });
    return { ...one, ...WIDTHS[one.name](one, shown), ...(one.name in (rows[0] ?? {}) ? { texts } : {}) };
  });
  const printed = sharedPaper(sharing(columns.filter(isPrinted)), {
    across: PAGE_CHARACTERS,
    full: FULL_CHARACTERS,
    margin: MARGIN,
    size: SIZES.text,
    inside: ({ width }) => width - INDENT,
  });
  return [...printed, ...columns.filter((one) => !isPrinted(one))];
}

/**
 * The columns with what titles share the page with: reasons, else targets that are sentences, else owners. Targets in
 * sentences are tried wider beside reasons.
 */
function sharing(columns: StatusColumn[]): StatusColumn[] {
  const [reason, target, owner] = ["reason", "target", "owner"].map((one) => columns.find(({ name }) => name === one));
  const isLong = target?.texts?.some(({ text }) => wrapped(text, TEXT, target.width).length > 1) === true;
  const beside = reason ?? (isLong ? target : owner);
  return columns.map((one): StatusColumn => {
    const { name, width, least = width } = one;
    if (name === "number" || name === "published") return { ...one, asWritten: true };
    if (name === "title" && beside)
      return {
        ...one,
        shares: "names",
        least: Math.max(TITLE.least, one.least ?? 0),
        width: Math.max(TITLE.most, width),
      };
    if (one === reason) return { ...one, shares: "texts", least: REASON.least, width: REASON.most };
    if (one === beside)
      return { ...one, shares: "texts", least, width: one === target ? Math.max(REASON.most, width) : width };
    return one === target ? { ...one, wider: SENTENCES.filter((wide) => wide > width) } : one;
  });
}

/** The texts of a row that may take several lines, by the names of their columns. */
type RunningTexts = Partial<Record<ColumnName, ColumnText>>;

/** What stands in running text, row by row: a goal's reason stands below it where its measures have rows. */
function runningTexts({ goals, indicators, plan, isFinal }: Shown): RunningTexts[] {
  const reasons = reasonsIn({ assessed: plan, isFinal, differing: differingIn(plan) });
  const reasonOf = (goal: AssessedGoal): string =>
    indicators.length > 0 ? "" : reasons.goal(goal) + reasons.computed(goal);
  const row = (title: ColumnText, beside: Partial<Record<ColumnName, string>>): RunningTexts => ({
    title,
    ...Object.fromEntries(Object.entries(beside).map(([name, text]) => [name, { text: bound(text) }])),
  });
  return [
    ...goals.map((goal) => {
      const own = measuredByItself(goal);
      const [target, owner] = [own ? targetText(own) : "", goal.node.owners.join(", ")];
      return row({ text: goal.node.title, bold: true }, { reason: reasonOf(goal), target, owner, others: "" });
    }),
    ...indicators.map((one) => {
      const [target, owner, others] = [targetText(one), one.node.owners.join(", "), standingLines(one).join("\n")];
      return row({ text: one.node.title }, { reason: reasons.measure(one), target, owner, others });
    }),
  ];
}
