import { hasLetter, numberBefore, trimmedEnd } from "../../domain/shapes";
import { textKey } from "../../interpret/text/text";
import { titleParts } from "../../interpret/header/title";
import { columnHeads } from "../../lexicon/columnHeads";
import type { Column } from "../column";
import type { FoundTable } from "../foundTables";
import { cellText } from "../grid/grid";
import { columnTexts, type PagePart, type Region } from "../layout/tableRegion";
import { pointersOf } from "../plan/pointer";
import type { NodeStatement, PlanStatement } from "../plan/statement";

/**
 * Tables whose "Mål-ID" holds codes alone ("E1", "M1"): where another table of the workbook names what they stand for, they
 * point at its goals; else they are the numbers of the rows, and no goals.
 */
export function withKeys(found: readonly FoundTable[]): FoundTable[] {
  return found.map((one) => {
    const keys = one.columns.filter((column) => isOfKeys(one.region, column));
    if (keys.length === 0) return one;
    const known = new Set(found.flatMap((other) => (other === one ? [] : numbersIn(other))));
    const isPointer = ({ column }: Column): boolean =>
      columnTexts(one.region, column).some((text) => pointersIn(text).some((number) => known.has(textKey(number))));
    const alone = keys.filter((column) => !isPointer(column));
    const columns = one.columns.map((column) =>
      alone.includes(column) ? { ...column, role: "number" as const } : column,
    );
    return alone.length === 0 ? one : { ...one, columns };
  });
}

/**
 * Tables with the numbers of the council's goals beside goals of others ("KF-mål nr | Nämndens mål"): the numbers are no
 * nämnd goal's own. Each stands for its goal, which another table may name.
 */
export function withCouncilNumbers(found: readonly FoundTable[]): FoundTable[] {
  return found.map((one) => {
    const numbers = one.columns.find((column) => isOfCouncilNumbers(one, column));
    if (numbers === undefined) return one;
    const goals = asGoals(numbers);
    const columns = one.columns.map((column) => (column === numbers ? goals : column));
    const { page } = one.region;
    const region = page
      ? { ...one.region, page: { ...page, statements: withGoalsOver(one.region, page, goals) } }
      : one.region;
    return { ...one, region, columns };
  });
}

/** Numbers of nodes that a page has of its numbers' goals: beyond those of its titles. */
const BEYOND = 1_000_000;

/** What a page states, with the goals that a column's numbers stand for over those that stand beside them. */
function withGoalsOver(
  { grid }: Region,
  { statements }: PagePart,
  { column, numbersOf = "", reading }: Column,
): PlanStatement[] {
  let over: NodeStatement | undefined;
  return statements.flatMap((one): PlanStatement[] => {
    const { row } = one;
    const text = cellText(grid, row, column);
    const isNumber = pointersIn(text).length > 0;
    if (one.kind === "furniture" && one.column === column && isNumber) return [];
    if (!("node" in one)) return [one];
    const { number, ...bare } = one;
    const own = number === text ? bare : one;
    if (one.kind !== "goal") return [own];
    if (isNumber)
      over = {
        ...{ row, column, kind: "goal", node: BEYOND + row, under: one.under },
        ...{ title: `${numbersOf} ${text}`, level: reading.words },
      };
    return over === undefined ? [own] : [...(isNumber ? [over] : []), { ...own, under: over.node }];
  });
}

const isOfWhole = ({ header }: Column): boolean => columnHeads.has(header, "goalsOfWhole");

function isOfCouncilNumbers({ region, columns }: FoundTable, column: Column): boolean {
  const goals = columns.filter(({ role }) => role === "goal" || role === "area");
  const texts = column.role === "number" || column.role === "other" ? columnTexts(region, column.column) : [];
  return (
    isOfWhole(column) &&
    (columnHeads.has(column.header, "ofNumbers") || (column.reading.scores.goal ?? 0) > 0) &&
    column.holds === undefined &&
    goals.some(({ role, header }) => role === "goal" && columnHeads.has(header, "goalsOfCommittee", "goalsOfUnit")) &&
    !goals.some(isOfWhole) &&
    texts.length > 0 &&
    texts.every((text) => pointersIn(text).length > 0)
  );
}

/** A column of numbers as one of the goals that they stand for. */
function asGoals(column: Column): Column {
  const bare = (words: string): string =>
    trimmedEnd(
      words
        .split(" ")
        .filter((word) => hasLetter(word) && !columnHeads.has(word, "ofNumbers"))
        .join(" "),
      ",:",
    );
  const header = bare(column.header);
  const reading = { ...column.reading, words: bare(column.reading.words) };
  return { ...column, role: "goal", header, reading, numbersOf: header.includes(" ") ? "Mål" : header };
}

/** Whether a header names numbers of goals, and all cells are codes. */
const isOfKeys = (region: Region, { column, role, numbersOf, reading: { scores } }: Column): boolean =>
  role === "goal" &&
  numbersOf === undefined &&
  (scores.number ?? 0) >= (scores.goal ?? 0) &&
  columnTexts(region, column).every((text) => pointersIn(text).length > 0);

/** The numbers that a text refers to, where it is nothing more. */
const pointersIn = (text: string): string[] =>
  (pointersOf({ title: text })[0] ?? []).flatMap((pointer) => ("title" in pointer ? [] : [pointer.number]));

/** The numbers of a table's goals: in a column of their own, or before the titles. */
function numbersIn({ region, columns }: FoundTable): string[] {
  if (region.page)
    return region.page.statements
      .flatMap((one) => ("title" in one ? [numberBefore(one.title) ?? ""] : []))
      .filter(Boolean);
  const texts = columns
    .filter(({ role }) => role === "goal" || role === "area" || role === "number")
    .flatMap(({ column }) => columnTexts(region, column));
  return texts.flatMap((text) => [titleParts(text).number ?? text].map(textKey));
}
