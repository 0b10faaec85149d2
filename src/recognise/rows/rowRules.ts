import { sumOf } from "../../domain/sum";
import { factsOf } from "../../interpret/facts";
import { isFigureCell } from "../layout/couldHead";
import { parseCell } from "../../sheet/address";
import { firstCall, tokens, type Token } from "../../sheet/formulaText";
import { assessing } from "../../lexicon/assessing";
import { rowWords } from "../../lexicon/rowWords";
import { columnHeads } from "../../lexicon/columnHeads";
import { readGrade } from "../../interpret/choice/grade";
import {
  areDigits,
  beginsWithDigit,
  hasDigit,
  hasLetter,
  isDrawnLine,
  isNumberedUnder,
  lettersIn,
  splitLabel,
  trimmedEnd,
  withoutColon,
} from "../../domain/shapes";
import { readValue } from "../../interpret/number/number";
import { limitsRowAbove } from "../../interpret/text/remark";
import { textKey } from "../../interpret/text/text";
import { looseGrammar } from "../../interpret/text/grammar";
import { formulaAt } from "../../sheet/book";
import type { Column } from "../column";
import { cellText } from "../grid/grid";
import { labelAt, toldVerdictAt, verdictAt, type Label } from "../layout/label";
import { isPageEdge, MOST_IN_FOOT } from "../layout/pageEdge";
import { countsRows } from "./note";
import { endsSentence, namesMeasure as beginsAsMeasure } from "./wording";
import { countsSome } from "../roles/cellShares";
import { figuresOfRow } from "../roles/qualifier";
import { rowsOf } from "../layout/tableRegion";
import type { RowKind } from "./kind";
import { isNumbered } from "./outline";
import {
  filledIn,
  isBeforeHeader,
  isGroupRow,
  isHeader,
  isOfMeasures,
  isTitle,
  lookOf,
  saysShall,
  statesGoalLevel,
  tells,
  valuesIn,
  type RowTable,
} from "./rowTable";
import { isDocumentTitle, titleParts } from "../../interpret/header/title";

/** A row that is not blank, as the rules see it. */
export interface RowSeen {
  table: RowTable;
  row: number;
  /** Columns with something in the row, and the text of the first. */
  here: readonly number[];
  text: string;
  /** The columns of values among them. */
  values: readonly Column[];
  /** What the row above was taken for. */
  above: RowKind | undefined;
}

export const seeRow = (table: RowTable, row: number, here: readonly number[], above: RowKind | undefined): RowSeen => ({
  table,
  row,
  here,
  text: cellText(table.region.grid, row, here[0]!),
  values: valuesIn(table, row, here),
  above,
});

/**
 * "Omdöme | I hamn | I gång, men släpar | Missas" below a table: the header of its column of grades beside short words, none
 * of them in that column.
 */
function listsGradeWords({ table: { columns, region }, row, here, text }: RowSeen): boolean {
  const judged = columns.find(({ role, header }) => role === "grade" && textKey(header) === textKey(text));
  const words = here.slice(1).map((column) => cellText(region.grid, row, column));
  return (
    judged !== undefined &&
    !here.includes(judged.column) &&
    words.length >= FEWEST_WORDS &&
    words.every((word) => word.length <= LONGEST_WORD && hasLetter(word.charAt(0)) && !hasDigit(word)) &&
    new Set(words.map(textKey)).size === words.length
  );
}

const FEWEST_WORDS = 2;
/** Characters. */
const LONGEST_WORD = 30;

/** What a row is by itself: the first rule that holds. What its neighbours make of it, rowSequence.ts decides. */
interface RowRule {
  id: string;
  kind: RowKind;
  when(row: RowSeen): boolean;
}

const rule = (kind: RowKind, id: string, when: RowRule["when"]): RowRule => ({ id, kind, when });

export const ROW_RULES: readonly RowRule[] = [
  rule("header", "the header comes back", ({ table, row }) => isHeader(table, row)),
  rule("data", "a column states the row's level", ({ table, row }) => table.levels?.has(row) ?? false),
  rule(
    "note",
    "a document's title, a drawn line, a heading of measures",
    ({ here, text }) => here.length === 1 && (isDocumentTitle(text) || isDrawnLine(text) || announcesMeasures(text)),
  ),
  rule(
    "note",
    "the head or the foot of a page",
    ({ table: { region }, row, here }) =>
      here.length <= MOST_IN_FOOT && isPageEdge(region.grid, row, region.area.left, region.area.right),
  ),
  rule(
    "note",
    "the head of a page, between the foot before it and the header that comes back",
    ({ table, row, here }) =>
      here.length === 1 &&
      isBeforeHeader(table, row) &&
      isPageEdge(table.region.grid, row - 1, table.region.area.left, table.region.area.right),
  ),
  rule(
    "note",
    "states that nothing was measured",
    ({ table: { lowest }, here, text }) =>
      here.length === 1 && here[0] === lowest?.column && text.includes(" ") && factsOf(text).isMissing,
  ),
  rule("skipped", "the word of a column of grades, and the words that it may have", listsGradeWords),
  rule("data", "a measure after the word for a grade", isMeasureAfterLabel),
  rule("label", "a verdict on the rows above, in their column of grades", (row) => verdictOn(row) !== null),
  rule("note", "the verdict of all goals of the table together", judgesAll),
  rule("note", "the conclusion on god ekonomisk hushållning", concludesOnHousekeeping),
  rule("label", "a label and its value", isLabel),
  rule("label", "a verdict alone below a heading", judgesHeading),
  rule(
    "label",
    "a sentence that begins with its verdict on the goal above",
    ({ table: { region }, row, above }) =>
      above !== undefined && toldVerdictAt(region.grid, row, region.area.left, region.area.right) !== null,
  ),
  rule(
    "note",
    "a sentence between a heading and the header that comes back",
    ({ table, row, here, text, above }) =>
      here.length === 1 && above === "group" && tells(table, text) && isBeforeHeader(table, row),
  ),
  rule(
    "group",
    "a heading over a header that comes back",
    ({ table, row, here }) => here.length === 1 && row > table.region.first && isBeforeHeader(table, row),
  ),
  rule(
    "group",
    "a text whose number the next row's goes on from",
    ({ table, row, here, text }) => here.length === 1 && isNumberedUnder(textBelow(table, row), text),
  ),
  rule(
    "about",
    "a comment that says it is one",
    ({ table, row, here, text }) => row > table.region.first && here.length <= 2 && isRemark(text),
  ),
  rule(
    "about",
    "a line in brackets, or after a dash, that limits the row above",
    ({ table, row, here, text, above }) =>
      above === "data" && row > table.region.first && here.length === 1 && limitsRowAbove(text),
  ),
  rule("data", "figures of women, men or all", ({ table, row }) => isGroupRow(table, row)),
  rule(
    "data",
    "a measure over figures of women, men or all",
    ({ table, row, here }) => isGroupRow(table, row + 1) && isGroupRow(table, row + 2) && isTitle(table, here[0]),
  ),
  rule(
    "data",
    "a measure over rows that say which of its figures they hold",
    ({ table, row, here }) =>
      here.length === 1 &&
      here[0] === table.lowest?.column &&
      namesFigures(table, row + 1) &&
      namesFigures(table, row + 2),
  ),
  rule(
    "data",
    "a title that is merged down over the rows below",
    ({ table: { region, titles }, row, here: [only, ...others] }) => {
      const merge = only === undefined || others.length > 0 ? undefined : region.grid.merged(row, only);
      return (
        merge !== undefined &&
        merge.bottom > row &&
        merge.left === merge.right &&
        titles.some(({ column }) => column === only) &&
        titles.some(({ column }) => column > merge.right)
      );
    },
  ),
  rule("note", "how many of the rows are something", ({ text }) => countsRows(text)),
  rule("derived", "how often each step stands above", countsStepsAbove),
  rule("derived", "a sum or a mean with figures", (row) => isDerived(row) && (hasFigures(row) || isStated(row))),
  rule("data", "a sum or a mean without figures", isDerived),
  rule("group", "a text merged over the column of titles", isBar),
  rule("group", "words by themselves left of the titles, in a column of marks or numbers", isAboveMarks),
  rule("data", "values of a measure", ({ values }) => values.some(isOfMeasures)),
  rule(
    "group",
    "a goal that states its level, with a grade or an owner",
    ({ table, values, text }) =>
      table.isMeasured && values.length > 0 && (statesGoalLevel(text) || (table.headsAreNumbered && isNumbered(text))),
  ),
  rule(
    "group",
    "a grade or an owner beside a title that looks unlike those of measures",
    ({ table, row, here, values }) =>
      table.isMeasured &&
      values.length > 0 &&
      table.dataLook !== null &&
      isTitle(table, here[0]) &&
      lookOf(table.region.grid, row, here[0]!) !== table.dataLook,
  ),
  rule(
    "group",
    "a grade or an owner beside an aim, or beside a text merged over the figures, where other rows have figures",
    ({ table, row, here, text, values }) =>
      table.isMeasured &&
      values.length > 0 &&
      isTitle(table, here[0]) &&
      (isMergedOverFigures(table, row, here[0]!) ||
        (here[0] === table.lowest?.column && saysShall(text) && !table.aims.has(here[0]!))),
  ),
  rule(
    "group",
    "a grade or an owner beside the title over each run of measured rows",
    ({ table, row, here, values }) => values.length > 0 && isTitle(table, here[0]) && table.judgedHeads.has(row),
  ),
  rule("data", "a grade or an owner", ({ values }) => values.length > 0),
  rule(
    "group",
    "a table without values: the first of several titles alone",
    ({ table: { values, titles }, here }) =>
      values.length === 0 && here.length === 1 && titles.length > 1 && here[0] === titles[0]!.column,
  ),
  rule("data", "a table without values", ({ table: { values } }) => values.length === 0),
  rule("data", "more than two texts", ({ here }) => here.length > 2),
  rule("group", "a text merged over its neighbours, or after its number", ({ table: { region }, row, here, text }) => {
    const at = here.length === 2 && text.length <= LONGEST_NUMBER ? here[1]! : here[0]!;
    const merge = region.grid.merged(row, at);
    return merge !== undefined && merge.right > merge.left;
  }),
  rule(
    "data",
    "the lowest title beside another text",
    ({ table: { lowest, titles }, here }) =>
      lowest !== undefined && here.includes(lowest.column) && titles.length > 1 && here.length > 1,
  ),
  rule(
    "data",
    "a goal beside its area or the goal over it",
    ({ table: { titles }, here }) =>
      titles.filter(({ column, role }) => here.includes(column) && (role === "area" || role === "goal")).length > 1,
  ),
  rule(
    "data",
    "the lowest title, those left of it blank",
    ({ table: { lowest, titles }, here }) =>
      lowest !== undefined &&
      here.includes(lowest.column) &&
      titles.some(({ column }) => column < lowest.column) &&
      !here.some((c) => c < lowest.column),
  ),
  rule("data", "looks like the rows with values", ({ table, row, here }) => {
    const { dataLook, beginsWithHeading, region } = table;
    return (
      dataLook !== null &&
      lookOf(region.grid, row, here[0]!) === dataLook &&
      !beginsWithHeading &&
      !isWordedAsHeading(table, here[0]!, cellText(region.grid, row, here.at(-1)!))
    );
  }),
  rule("group", "a text without values", () => true),
];

/** "Mål", "Utfall" or "Riket", with something beside it. */
function namesFigures({ region, lowest }: RowTable, row: number): boolean {
  if (!lowest || row > region.last) return false;
  const isFilled = filledIn({ region }, row).some((column) => column > lowest.column);
  return isFilled && figuresOfRow(cellText(region.grid, row, lowest.column)) !== null;
}

/** The first text of the next row that is not blank. */
function textBelow(table: RowTable, row: number): string {
  const { grid, last } = table.region;
  for (let below = row + 1; below <= last; below++) {
    const [first] = filledIn(table, below);
    if (first !== undefined) return cellText(grid, below, first);
  }
  return "";
}

/** "Kommentar: …". */
function isRemark(text: string): boolean {
  const end = text.indexOf(":");
  return end > 0 && text.slice(end + 1).trim() !== "" && rowWords.has(text.slice(0, end), "remark");
}

/** "Felles indikatorer:", "Nämndens nyckeltal" and "5.3 Effektmått" state what the rows below are, and name no goal. */
export function announcesMeasures(text: string): boolean {
  const { level, number, title } = titleParts(text);
  const words = withoutColon(title).split(" ");
  const least = number === undefined ? 2 : 1;
  const isShort = words.length >= least && words.length <= 4;
  return isShort && level === undefined && columnHeads.has(words.at(-1) ?? "", "measures");
}

/**
 * A label and its value; the name of a company in a column of owners is a value, whatever words it has, and a verdict that
 * counts the rows ("Dom: 6 av 7 mål nås") is none of one goal.
 */
function isLabel({ table: { region, columns }, row, here }: RowSeen): boolean {
  const label = labelAt(region.grid, row, region.area.left, region.area.right);
  return (
    label !== null &&
    !(label.role === "grade" && countsSome(label.text)) &&
    !(label.role === "owner" && columns.some(({ column, role }) => column === here[0] && role === "owner"))
  );
}

const verdictOn = ({ table: { region, columns }, row, here }: RowSeen): Label | null =>
  here.length > 2
    ? null
    : verdictAt(region.grid, row, region.area.left, region.area.right, (at) =>
        columns.some(({ column, role }) => column === at && role === "grade"),
      );

/** "Samlad bedömning: …" last, below goals that each have a grade of their own. */
function judgesAll({ table: { region, lowest, columns }, row, here, text }: RowSeen): boolean {
  const isLast = here.length <= 2 && row === region.last && lowest?.role === "goal";
  return isLast && columns.some(({ role }) => role === "grade") && rowWords.has(text, "wholeVerdict");
}

/**
 * "God ekonomisk hushållning | Uppnås" below measured goals, with neither a measure, a figure nor a number of its own: what is concluded from the goals, and none of them.
 */
function concludesOnHousekeeping({ table, row, here, text, values }: RowSeen): boolean {
  const { columns, region, isMeasured } = table;
  const isBare = columns.every(({ role, column }) => !OF_ITS_OWN.has(role) || !here.includes(column));
  const isBelowAll = rowsOf(region).every((other) => other <= row || !hasMeasured(table, other));
  return (
    isMeasured &&
    isBare &&
    isBelowAll &&
    row > region.first &&
    values.some(({ role }) => role === "grade") &&
    assessing.has(text, "housekeeping")
  );
}
const OF_ITS_OWN: ReadonlySet<Column["role"]> = new Set([
  "number",
  "indicator",
  "target",
  "outcome",
  "forecast",
] as const);

const hasMeasured = (table: RowTable, row: number): boolean =>
  valuesIn(table, row, filledIn(table, row)).some(isOfMeasures);

/** "Status plan: Andel genomförda åtgärder" in a column of measures, where the words after the colon are no grade. */
function isMeasureAfterLabel({ table: { region, lowest, scales }, row, here }: RowSeen): boolean {
  const label = labelAt(region.grid, row, region.area.left, region.area.right);
  return (
    label?.role === "grade" &&
    here.length === 1 &&
    lowest?.role === "indicator" &&
    here[0] === lowest.column &&
    beginsAsMeasure(label.text) &&
    !endsSentence(label.text) &&
    readGrade(label.text, scales) === null
  );
}

/** A longer text is about the goal, and no verdict alone. */
const LONGEST_VERDICT = 40;

/** "Målet är uppfyllt" alone below a heading, or below the measures of goals that are headings, judges the heading. */
function judgesHeading({ table: { scales, titles, isMeasured }, here, text, above }: RowSeen): boolean {
  const isBelow = above === "group" || (above === "data" && isMeasured && titles.every(isOfMeasure));
  const isVerdictAlone = here.length === 1 && isBelow && text.length <= LONGEST_VERDICT;
  return isVerdictAlone && rowWords.has(text, "goalWord") && readGrade(text, scales) !== null;
}

const isOfMeasure = ({ role }: Column): boolean => role === "indicator";

/** Sums, counts and means of the rows. */
function isDerived(seen: RowSeen): boolean {
  return isCalledDerived(seen) || totalsRowsAbove(seen) || sumsRowsAbove(seen) || countsMarksAbove(seen);
}

/**
 * By its words, where its figures do not say otherwise: a sum is named in a few words, and "Totalt antal väntande till första
 * besök" is a measure, "Totalt svinn per portion" too. So is what has a target of its own ("Total sjukfrånvaro", "Andel
 * uppnådda mål", "Snitt meritvärde"), where its figures are no sum and no mean of those above.
 */
function isCalledDerived(seen: RowSeen): boolean {
  const text = seen.text.toLowerCase();
  const [name] = splitLabel(text, 1, text.length) ?? [text];
  if (!rowWords.has(name, "sum") && !isMean(text)) return false;
  if (CALLED_SUM.test(text)) return true;
  if (NAMED_TOTAL.test(text)) return false;
  const isNamed = NAMES_MORE.test(text) && !OF_ALL.test(text) && !rowWords.has(text, "wholeVerdict");
  return !(isNamed && seen.values.some(({ role }) => role === "target") && !addsUp(seen));
}

/** The mean of the rows, of a few words: "Medelvärde elever åk 5 som …" is a measure. */
const isMean = (text: string): boolean => rowWords.has(text, "mean") && lettersIn(text).length <= 3;

/** "Summa tillsyner och hembesök", with a target too: the sum of the rows, however many of them are shown. */
const CALLED_SUM = looseGrammar("^ *summa");
const NAMES_MORE = looseGrammar("^ W W");
/** Of more words than a sum has, or per something. */
const NAMED_TOTAL = looseGrammar("^ total* W (W W W | per W)");

/** "Totalt nämnden", "Snitt alla enheter": what the rows above are parts of. */
const OF_ALL = looseGrammar("^ W [för | i | av] ({council} | {everyOne} | hela | kommun* | region*)");

/** Some figure of the row is the sum or the mean of those above it, of two at least. */
const addsUp = ({ table: { region }, row, values }: RowSeen): boolean =>
  values.some(({ column }) => {
    const figure = figureAt(region, row, column);
    const parts = rowsAbove(region, row).flatMap((above) => figureAt(region, above, column) ?? []);
    const sum = sumOf(parts);
    const isNear = (one: number): boolean => Math.abs(one - figure!) <= ROUNDED * Math.abs(figure!);
    return figure !== null && parts.length > 1 && (isNear(sum) || isNear(sum / parts.length));
  });

const rowsAbove = ({ first }: RowTable["region"], row: number): number[] => rowsOf({ first, last: row - 1 });

/** So much of a sum may be lost where its parts are rounded. */
const ROUNDED = 0.01;

function figureAt({ grid }: RowTable["region"], row: number, column: number): number | null {
  const value = grid.sheet.values[row]?.[column];
  if (typeof value === "number") return value;
  const read = typeof value === "string" ? readValue(value) : null;
  return read?.kind === "number" ? read.value : null;
}

/** Functions that sum up other cells. */
const SUMMING = new Set(["SUM", "SUBTOTAL", "AVERAGE", "COUNT", "COUNTA", "COUNTIF", "COUNTIFS"]);

/**
 * "Hela kommunen": most figures are formulas that sum up the rows above, whatever the row is called, and none is a target
 * of its own.
 */
function sumsRowsAbove(seen: RowSeen): boolean {
  const { grid } = seen.table.region;
  if (grid.sheet.formulas.size === 0) return false;
  const sums = seen.here.filter((column) => {
    const formula = formulaAt(grid.sheet, seen.row, column) ?? "";
    return SUMMING.has(firstCall(formula)) && pointsAbove(seen, column, tokens(formula));
  });
  const hasTarget = seen.values.some(({ role, column }) => role === "target" && !sums.includes(column));
  return sums.length > 0 && sums.length * 2 >= seen.here.length - 1 && !hasTarget;
}

/** The formula's first range is two rows or more of the same column and table, above the row. */
function pointsAbove({ table: { region }, row }: RowSeen, column: number, formula: readonly Token[]): boolean {
  const at = formula.findIndex(({ kind }) => kind === "cell");
  const [first, colon, last] = formula.slice(at);
  if (at < 0 || colon?.text !== ":" || last?.kind !== "cell" || formula.some(({ text }) => text.endsWith("!")))
    return false;
  const [from, to] = [first!, last].map(({ text }) => parseCell(text.replaceAll("$", "")));
  return (
    from?.column === column && to?.column === column && from.row >= region.first && from.row < to.row && to.row < row
  );
}

/** "Antal U | 4 | 1 | 2": the figures under grades, two at least, are how often one and the same grade stands above them. */
function countsMarksAbove({ table: { region }, row, values }: RowSeen): boolean {
  const counts = values.filter(({ role, evidence }) => role === "grade" && evidence.number < 0.5);
  if (counts.length < 2 || counts.some(({ column }) => figureAt(region, row, column) === null)) return false;
  const above = ({ column }: Column): string[] =>
    rowsAbove(region, row).map((one) => cellText(region.grid, one, column));
  const marks = new Set(above(counts[0]!).filter((text) => text !== "" && !hasDigit(text)));
  return [...marks].some((mark) =>
    counts.every(
      (column) => figureAt(region, row, column.column) === above(column).filter((text) => text === mark).length,
    ),
  );
}

/** "Klart 3, nära 4" alone below the rows: as often stands each of the words in a column of grades. */
function countsStepsAbove({ table: { region, values }, row, here, text }: RowSeen): boolean {
  const counts = text
    .toLowerCase()
    .split(", ")
    .map((part) => ({ step: part.slice(0, part.lastIndexOf(" ")), n: part.slice(part.lastIndexOf(" ") + 1) }));
  if (here.length !== 1 || counts.length < 2 || !counts.every(({ n }) => areDigits(n))) return false;
  return values.some(({ role, column }) => {
    if (role !== "grade") return false;
    const above = rowsAbove(region, row).map((one) => cellText(region.grid, one, column).toLowerCase());
    return counts.every(({ step, n }) => above.filter((one) => one === step).length === Number(n));
  });
}

/** "Trygghet Totalt" under the rows of Trygghet, as a pivot table prints it. */
function totalsRowsAbove({ table: { region, lowest }, row, here: [column], text }: RowSeen): boolean {
  const [last] = rowWords.hits(text, "totalLast");
  const of = trimmedEnd(text.slice(0, last?.from ?? 0), " ,:–-");
  if (of === "" || column === undefined || column === lowest?.column) return false;
  for (let r = row - 1; r >= region.first; r--) {
    const above = cellText(region.grid, r, column);
    if (above !== "") return above === of;
  }
  return false;
}

/** The first text has something beside it in a table with values, or only figures. */
const hasFigures = ({ table: { region, values }, row, here: [, ...beside] }: RowSeen): boolean =>
  beside.length > 0 &&
  (values.length > 0 || beside.every((column) => isFigureCell(region.grid.sheet.values[row]?.[column])));

/** "Antal gröna: 2 av 7": alone in its row, in a table with values. */
const isStated = ({ table: { values }, here, text }: RowSeen): boolean =>
  here.length === 1 &&
  values.length > 0 &&
  text
    .split(":")
    .slice(1)
    .some((part) => beginsWithDigit(part.trimStart()));

/** A text merged across a column of titles, outside them all. */
function isBar({ table, row, here }: RowSeen): boolean {
  const bar = here.length === 1 ? table.region.grid.merged(row, here[0]!) : undefined;
  return (
    bar !== undefined &&
    table.titles.some(({ column }) => column > bar.left && column <= bar.right) &&
    !isTitle(table, bar.left)
  );
}

/** Some words where the rows of measures have an arrow, a unit or a year before the title, or words among numbers. */
function isAboveMarks({ table: { titles, columns }, here, text, values: [marks] }: RowSeen): boolean {
  const [only, ...others] = here;
  if (only === undefined || others.length > 0) return false;
  const isAmongNumbers = columns.some(({ column, role }) => column === only && role === "number");
  const isOtherThanMarks =
    marks === undefined
      ? isAmongNumbers && text.length > LONGEST_NUMBER && !hasDigit(text)
      : marks.evidence.length <= LONGEST_MARK && text.split(" ").length > 2;
  return isOtherThanMarks && titles.length > 0 && titles.every(({ column }) => column > only);
}

/** Of a number before a title: "1", "12.1". */
const LONGEST_NUMBER = 6;

/** A title's cell goes on over a column of targets or outcomes: no figure of its own can stand there. */
function isMergedOverFigures({ region: { grid }, columns }: RowTable, row: number, title: number): boolean {
  const merge = grid.merged(row, title);
  return (
    merge !== undefined &&
    columns.some(
      ({ column, role }) => (role === "target" || role === "outcome") && column > merge.left && column <= merge.right,
    )
  );
}

/** Mean length of the texts of a column of marks. */
const LONGEST_MARK = 12;

/** A heading that states its level, or an aim, in a table whose rows are names of measures. */
const isWordedAsHeading = ({ aims }: RowTable, column: number, text: string): boolean =>
  statesGoalLevel(text) || (saysShall(text) && !aims.has(column));
