import { isDate } from "../domain/shapes";
import type { AssessedGoal, AssessedPlan, Entry } from "../domain/assessment";
import { measuresApart, measuresInstead } from "./board/bar";
import { NO_AREA } from "../assess/areas";
import { parseCell } from "../sheet/address";
import { setCell, setFormula } from "../sheet/book";
import type { Sheet } from "../sheet/book";
import type { Block } from "../sheet/document";
import { countBlocks } from "./annual/counts";
import { nodeFacts } from "./annual/nodeFacts";
import { areaTable, countedAgain } from "./areaTable";
import type { AreaTable } from "./areaTable";
import { basisSentence, begunSentence } from "./basisSentence";
import { blockSheet } from "./blockSheet";
import { changesSentence, changesSince } from "./changes";
import type { ReportContext } from "./context";
import { onSheet } from "./gradeCells";
import { changeList, differing, listBlocks, missed, unassessed } from "./listings";
import type { Listing } from "./listings";
import { LOOK } from "./look";
import { planMethod } from "./method";
import { periodTitle, reportTitle } from "./periodTitle";
import type { AreaSheet } from "./areaSheet";
import { countedNoun, hasGoals, isMeasuredAlone, nounOfMeasures } from "./measuresAlone";
import { measuresLead } from "./measuresLead";
import { headline, levelHeadline } from "./tally";
import { nameOf } from "./nodeName";
import { SAY } from "./sentences";
import { countable, countedLevels, distinctGoals, distinctIndicators, levelCalled } from "./counted";
import type { Lead, LevelCounts, Tally } from "./tally";
import { severalOf } from "../assess/wording";
import { capital } from "../interpret/text/text";

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

const note = (text: string): Block[] => (text === "" ? [] : [{ kind: "text", look: "note", text }]);

/** The areas without goals, which have no row in the table. */
function goalless({ assessed }: OverviewInput): string {
  const { areas } = assessed;
  const without = (hasGoals(assessed) ? areas : [])
    .filter((area) => area.goals.length === 0 || isMeasuredAlone(area))
    .map(({ node }) => (node.id === NO_AREA.id ? `${nounOfMeasures(assessed).many} utan område` : nameOf(node)));
  return without.length > 0 && without.length < areas.length ? SAY.areasWithoutGoals(without) : "";
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

/** The tables of areas: of all that is counted, and of each level, where there are several. */
function areaTables(input: OverviewInput): { all?: AreaTable; levels: (AreaTable & { level: string })[] } {
  const { assessed, counted } = input;
  const apart = levelsApart(assessed);
  const named = (words: string): string => `${capital(words)} per område och bedömning`;
  const { many } = countedNoun(distinctGoals(counted));
  return {
    ...(addsLevels(input, apart) ? {} : { all: areaTable({ ...input, assessed: counted, name: named(many) }) }),
    levels: apart.map((level) => ({
      level,
      ...areaTable({ ...input, level, name: named(severalOf(levelCalled(assessed, level))) }),
    })),
  };
}

/**
 * What stands first: the counts of measures, where no goal is graded since they are only counted, then those of goals
 * unless these are counted level by level. A final has no goals that all are without a grade, and no cells of theirs.
 */
function countsFirst(input: OverviewInput, { all, levels }: ReturnType<typeof areaTables>) {
  const { assessed, context } = input;
  const isOfMeasures = measuresApart(assessed, distinctGoals(assessed)).length > 0;
  const byNode = nodeFacts(assessed, { entries: context.entries ?? [], decided: null });
  const measures = isOfMeasures ? countBlocks({ assessed, byNode }) : [];
  const isAlone = isOfMeasures && context.isFinal === true;
  const goals = all ? [all.block] : levels.map(({ block }) => block);
  return {
    isAlone,
    first: [...measures, ...(isAlone ? [] : goals)],
    after: all && !isAlone ? levels.map(({ block }) => block) : [],
  };
}

/**
 * The overview: areas × steps, changes, what is not assessed and why, and the rules of judgement. The time of reading
 * stands beside the page.
 */
export function overviewSheet(input: OverviewInput): Overview {
  const { assessed, counted, name, tag, tallies, context } = input;
  const { organisation, isFinal = false, standing, now, version } = context;
  const tables = areaTables(input);
  const { all, levels } = tables;
  const { isAlone, first, after } = countsFirst(input, tables);
  // Where no goal is graded, since they are only counted, none of them is without a grade that it should have.
  const judged = measuresInstead(assessed, distinctGoals(assessed)) ?? assessed;
  const measures = measuresLead(assessed, distinctIndicators(assessed));
  /** The sentence at the top, by the cells of the tables' sums. */
  const leadOf = (cellsOf: (table: AreaTable) => string[]): Lead =>
    levels.length > 0
      ? levelHeadline(
          levels.map((one) => ({ ...one, cells: cellsOf(one) })),
          tallies,
          assessed,
          measures,
        )
      : headline(tallies, all?.counts ?? [], all ? cellsOf(all) : [], countedNoun(distinctGoals(counted)), measures);
  const lead: Block = { kind: "text", look: "lead", text: leadOf(({ cellsIn }) => cellsIn([])).value };
  const method: Block = { kind: "text", look: "body", text: planMethod(assessed, isFinal) };
  const period = periodTitle(assessed.period);
  const { sheet, rowOf, totals, last } = blockSheet({
    ...{ name, tag, organisation, period, standing: standing?.get(tag) },
    above: [organisation, "Översikt", period],
    title: reportTitle(assessed.period),
    blocks: [
      lead,
      ...note(notes(input)),
      ...first,
      ...note(goalless(input)),
      ...changeLists(input).flatMap(listBlocks),
      ...after,
      ...[unassessed(judged, isFinal), missed(assessed)].flatMap(listBlocks),
      { kind: "heading", level: 2, text: "Så bedöms målen" },
      method,
    ],
  });
  const cellsOf = ({ block, cellsIn }: AreaTable): string[] => (isAlone ? [] : cellsIn(totals.get(block) ?? []));
  const { formula, value } = leadOf(cellsOf);
  setFormula(sheet, rowOf.get(lead) ?? 0, 0, formula, value, LOOK.lead);
  setCell(sheet, rowOf.get(method) ?? 0, last + 2, stampText(now, version), { ...LOOK.muted, wrap: false });
  const named = (table: AreaTable): string[] =>
    cellsOf(table).map((cell) => (parseCell(cell) ? onSheet(name, cell) : cell));
  return {
    sheet,
    totals: all ? named(all) : [],
    levels: levels.map((one) => ({ level: one.level, counts: one.counts, cells: named(one) })),
  };
}
