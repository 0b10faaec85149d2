import { isDate } from "../domain/shapes";
import type { AssessedGoal, AssessedPlan, Entry } from "../domain/assessment";
import { NO_AREA } from "../assess/areas";
import { a1, fixedArea } from "../sheet/address";
import type { Sheet } from "../sheet/book";
import { areaTable, countedAgain, FIRST_COUNT, NAME, WIDE } from "./areaTable";
import type { AreaTable } from "./areaTable";
import { paginate } from "./breaks";
import { basisSentence, begunSentence } from "./basisSentence";
import { changesSentence, changesSince } from "./changes";
import type { ReportContext } from "./context";
import { countsChart, onSheet } from "./gradeCells";
import { columnCharacters, DENSE, INDENT, linePoints, PADDING, rowHeight, wordWidth, wrapped } from "./height";
import { textWidth } from "../sheet/textWidth";
import { writeLeftovers } from "./continuity/leftover";
import { changeList, differing, missed, unassessed, withCellsAt, writeListing } from "./listings";
import type { Listing } from "./listings";
import { LOOK, printSetup, SIZES } from "./look";
import { planMethod } from "./method";
import { Page, type Cell } from "./page";
import { isCharted } from "./statusTop";
import { FULL_CHARACTERS, MARGIN } from "./shareWidths";
import { periodTitle, reportTitle } from "./periodTitle";
import type { AreaSheet } from "./areaSheet";
import { countedNoun, hasGoals, isMeasuredAlone, nounOfMeasures } from "./measuresAlone";
import { measuresLead } from "./measuresLead";
import { headline, levelHeadline, talliesAt } from "./tally";
import { nameOf } from "./nodeName";
import { SAY } from "./sentences";
import { countable, countedLevels, distinctGoals, distinctIndicators } from "./counted";
import type { Lead, LevelCounts, Tally } from "./tally";
import { severalOf } from "../assess/wording";
import { capital } from "../interpret/text/text";

/**
 * Characters: names, each count, or as many as its longest word needs up to `widest`, all goals, addresses beside the
 * page; bars and reasons have at least `wide`.
 */
const WIDTHS = { name: 44, wide: 30, count: 13, widest: 18, total: 8, cell: 34 };

/**
 * Bars and reasons have what the other columns leave of a page at full size: names of their own lists are on one
 * line as far as there is room for them.
 */
function widthsFor(labels: Tally[], counts: number, lists: Listing[]): number[] {
  const { name, wide, total, cell } = WIDTHS;
  const longestWord = wordWidth(
    labels.map(({ label }) => label),
    SIZES.text,
    true,
  );
  const count = Math.max(WIDTHS.count, Math.min(WIDTHS.widest, Math.ceil(longestWord + INDENT)));
  const room = Math.floor(FULL_CHARACTERS - (name + counts * count + total + (counts + 3) * MARGIN));
  const names = lists.flatMap(({ rows }) => rows.map(([first]) => String(first?.value ?? "")));
  const longest = Math.max(0, ...names.map((text) => columnCharacters(textWidth(text, { size: SIZES.text }))));
  const more = Math.max(0, Math.min(longest - name, room - wide));
  return [name + more, Math.max(wide, room - more), ...Array<number>(counts).fill(count), total, cell];
}
/** Columns of the fields in the block "Kvarlämnat". */
const LEFT_PLACES = {
  what: NAME,
  text: WIDE,
  period: FIRST_COUNT,
  who: FIRST_COUNT + 1,
  where: FIRST_COUNT + 2,
  key: FIRST_COUNT + 3,
};
interface OverviewInput {
  assessed: AssessedPlan;
  /** The plan whose goals are counted: its measures, where it has none. */
  counted: AssessedPlan;
  areas: AreaSheet[];
  name: string;
  tag: string;
  tallies: Tally[];
  /** Whether a goal is among those that are counted. */
  counts: (goal: AssessedGoal) => boolean;
  context: ReportContext;
}

/** "Läst 2022-02-11 14:05 av Måltavlan 0.1.0". */
const stampText = (now: string, version: string): string =>
  `Läst ${now.slice(0, 10)} ${now.slice(11, 16)} av Måltavlan ${version}`;

/** The time and version on an existing overview; undefined where it has none. */
export function stampOf({ values }: Sheet): { now: string; version: string } | undefined {
  for (const value of values.flat()) {
    const text = typeof value === "string" ? value : "";
    const [read, day = "", time, by, name, version, ...more] = text.split(" ");
    const isStamp = read === "Läst" && isDate(day) && by === "av" && name === "Måltavlan" && more.length === 0;
    if (isStamp && version !== undefined) return { now: `${day}T${time}`, version };
  }
  return undefined;
}

/** The notes under the sentence at the top: changes, and goals in several areas. */
function notes({ assessed, areas, counts, context }: OverviewInput): string {
  const changes = changesSince(assessed, context.log ?? []);
  const shared = new Set(countedAgain(areas, counts).map(({ goal }) => goal)).size;
  return [
    changes ? changesSentence(changes) : "",
    shared > 0 ? SAY.inSeveralAreas(shared) : "",
    basisSentence(distinctGoals(assessed).filter(countable(assessed))),
    begunSentence(assessed),
  ]
    .filter(Boolean)
    .join(" ");
}

/** The levels that are counted apart: all of them, when they are several. */
export function levelsApart(assessed: AssessedPlan): string[] {
  const levels = countedLevels(assessed);
  return levels.length > 1 ? levels : [];
}

/** The overview sheet, and the cells of its sums for other sheets to refer to. */
interface Overview {
  sheet: Sheet;
  totals: string[];
  /** Of each level, where there are several. */
  levels: LevelCounts[];
}

/** Eyebrow, title, a row for the sentence, and the notes under it. Returns the row of the sentence. */
function titleRows(page: Page, input: OverviewInput, last: number): number {
  const period = periodTitle(input.assessed.period);
  const eyebrow = [input.context.organisation, "Översikt", period].filter(Boolean).join(" · ");
  page.line([{ value: eyebrow, look: LOOK.eyebrow }], { height: 15 });
  page.line([{ value: reportTitle(input.assessed.period), look: LOOK.title }], { height: 27 });
  const lead = page.row;
  page.gap(18);
  page.across({ value: notes(input) || null, look: LOOK.muted }, NAME, last, 2);
  page.gap(8);
  return lead;
}

/** The sentence at the top, in the row that was left for it: over the page, and wrapped where it is longer than that. */
function writeLead(page: Page, row: number, lead: Lead, last: number): void {
  const text = { text: lead.value, look: { size: SIZES.lead }, characters: page.charactersOf(NAME, last) };
  const isLong = wrapped(text.text, text.look, text.characters).length > 1;
  page.put(row, NAME, { ...lead, look: { ...LOOK.lead, wrap: isLong } });
  if (!isLong) return;
  page.sheet.merges.push({ top: row, left: NAME, bottom: row, right: last });
  page.sheet.rows.set(row, { height: rowHeight([text]) });
}

/** The areas without goals, which have no row in the table. */
function goalless(page: Page, { assessed }: OverviewInput, last: number): void {
  const { areas } = assessed;
  const without = (hasGoals(assessed) ? areas : [])
    .filter((area) => area.goals.length === 0 || isMeasuredAlone(area))
    .map(({ node }) => (node.id === NO_AREA.id ? `${nounOfMeasures(assessed).many} utan område` : nameOf(node)));
  if (without.length > 0 && without.length < areas.length)
    page.across({ value: SAY.areasWithoutGoals(without), look: LOOK.muted }, NAME, last);
}

/** How the goals are judged, and when the workbook was read. */
function methodRows(page: Page, { assessed, context }: OverviewInput, last: number): void {
  page.heading("Så bedöms målen", LOOK.section);
  page.across({ value: planMethod(assessed, context.isFinal === true), look: LOOK.text }, NAME, last);
  page.gap(6);
  const stamp = { value: stampText(context.now, context.version), look: { ...LOOK.muted, wrap: false } };
  // A reader of a final does not ask when it was read: the stamp stands beside the page.
  const beside = context.isFinal ? Array<Cell>(last + 1).fill({ value: null, look: LOOK.text }) : [];
  page.line([...beside, stamp], { height: linePoints(SIZES.text) + 4 });
}

/** A bar per area, drawn from a table's counts; none where nothing is counted. */
function chartOver(
  page: Page,
  { name, tallies }: OverviewInput,
  title: string,
  { top, bottom, areas }: AreaTable,
): void {
  if (!areas.some(({ counts }) => isCharted(counts))) return;
  const range = (column: number): string => onSheet(name, fixedArea({ top, left: column, bottom, right: column }));
  page.sheet.charts.push(
    countsChart({
      name: title,
      place: { from: { row: top, column: WIDE }, to: { row: bottom + 1, column: WIDE + 1 } },
      names: { range: range(NAME), cached: areas.map((area) => area.name) },
      tallies,
      values: tallies.map((_, index) => range(FIRST_COUNT + index)),
      counts: areas.map(({ counts }) => counts),
      characters: page.charactersOf(WIDE, WIDE),
    }),
  );
}

/**
 * The overview: areas × steps, changes, what is not assessed and why, and the rules of judgement. Its rows stand closer
 * where that saves a page.
 */
export function overviewSheet(input: OverviewInput): Overview {
  const airy = overviewWith(input, PADDING);
  if (airy.pages === 1) return airy;
  const dense = overviewWith(input, DENSE);
  return dense.pages < airy.pages ? dense : airy;
}

/** Whether one table of all goals would add levels, which are counted each in a table of its own. */
const addsLevels = ({ counted }: OverviewInput, apart: string[]): boolean =>
  apart.length > 0 &&
  new Set(
    distinctGoals(counted)
      .filter(countable(counted))
      .map(({ node }) => node.level),
  ).size > 1;

/** In a draft where grades differ, and what has changed since the period before. */
function changeLists({ assessed, areas, context }: OverviewInput): Listing[] {
  const changes = changesSince(assessed, context.log ?? []);
  const entriesOf = (id: string): Entry[] =>
    (context.entries ?? []).filter((entry) => entry.goal === id && entry.period === assessed.period);
  return [
    ...(context.isFinal ? [] : [differing(assessed, areas, entriesOf)]),
    ...(changes ? [changeList(changes, areas)] : []),
  ];
}

/** The overview with so many points below the text of a row, and how many pages it takes. */
function overviewWith(input: OverviewInput, padding: number): Overview & { pages: number } {
  const { assessed, name, tag, tallies, context } = input;
  // What leads back to a cell is for who made the sheet: it stands beside what is printed.
  const reasons = [unassessed(assessed, context.isFinal), missed(assessed)];
  const apart = levelsApart(assessed);
  const labels = [tallies, ...apart.map((level) => talliesAt(tallies, level, assessed))].flat();
  const page = new Page(name, widthsFor(labels, tallies.length, reasons), padding);
  const { sheet } = page;
  const last = FIRST_COUNT + tallies.length;
  const leadRow = titleRows(page, input, last);
  const noun = countedNoun(distinctGoals(input.counted));
  const table = addsLevels(input, apart) ? undefined : areaTable(page, { ...input, assessed: input.counted, noun });
  goalless(page, input, last);
  const starts: number[] = [];
  const parted: number[] = [];
  const list = (listings: Listing[]): void =>
    listings.forEach((listing) => {
      if (starts.at(-1) !== page.row) starts.push(page.row);
      if (listing.rows.length > 0) parted.push(page.row);
      writeListing(page, withCellsAt(listing, last + 1), last + 1);
    });
  const eachLevel = (): { level: string; table: AreaTable }[] =>
    apart.map((level) => {
      starts.push(page.row);
      page.heading(capital(severalOf(level)), LOOK.section);
      return { level, table: areaTable(page, { ...input, level, noun }) };
    });
  const first = table ? [] : eachLevel();
  list(changeLists(input));
  const byLevel = table ? eachLevel() : first;
  const cellsOf = ({ total }: AreaTable): string[] => tallies.map((_, index) => a1(total, FIRST_COUNT + index));
  const totals = table ? cellsOf(table) : [];
  const counted = byLevel.map(({ level, table: own }) => ({ level, counts: own.counts, cells: cellsOf(own) }));
  const measures = measuresLead(assessed, distinctIndicators(assessed));
  const lead =
    byLevel.length > 0
      ? levelHeadline(counted, tallies, assessed, measures)
      : headline(tallies, table?.counts ?? [], totals, noun, measures);
  writeLead(page, leadRow, lead, last);
  list(reasons);
  starts.push(page.row);
  methodRows(page, input, last);
  const left = context.standing?.get(tag)?.left ?? [];
  if (left.length > 0) starts.push(page.row);
  writeLeftovers(page, left, LEFT_PLACES, last);

  if (table) chartOver(page, input, `${capital(noun.many)} per område och bedömning`, table);
  for (const { level, table: own } of byLevel)
    chartOver(page, input, `${capital(severalOf(level))} per område och bedömning`, own);
  sheet.tag = tag;
  sheet.print = {
    ...printSetup(context.organisation, name, periodTitle(assessed.period)),
    area: { top: 0, left: 0, bottom: page.row - 1, right: last },
  };
  const pages = paginate(sheet, starts, { parted });
  const named = (cells: string[]): string[] => cells.map((cell) => onSheet(name, cell));
  return { pages, sheet, totals: named(totals), levels: counted.map((one) => ({ ...one, cells: named(one.cells) })) };
}
