import type { Coverage, Plan, ProposedScale, Recognition, RecognisedTable } from "../domain/plan";
import { problem, type Problem } from "../domain/problem";
import type { Scale } from "../domain/scale";
import { readGrade } from "../interpret/grade";
import { comparePeriods } from "../interpret/period";
import { textKey } from "../interpret/text";
import { cellRef } from "../sheet/address";
import type { Book, Sheet } from "../sheet/book";
import { insideMerge } from "./account";
import {
  committeeOver,
  goalOnTop,
  headingsOf,
  isPlain,
  nameInFull,
  organisationOf,
  periodAround,
  titlesApart,
  titlesOf,
} from "./around";
import type { Column } from "./column";
import { lostCorrection } from "./corrections/corrected";
import { noCorrections, scalesOf, type Corrections } from "./corrections/correction";
import { findTables, placed, tablesOf } from "./choose";
import { isBlank, refAt, textOf, type Grid } from "./grid";
import { keptGrid, keptScales } from "./kept";
import { legendOf } from "./legend";
import { readHeader } from "./lexicon";
import { mappedRegions } from "./corrections/map";
import { joinedProposals } from "./proposal";
import type { Region } from "./layout/tableRegion";
import { rowsOfAims } from "./layout/written";
import { readTable } from "./plan/table";
import { rewordings } from "./plan/rewording";
import { markTimes } from "./plan/when";
import { markStruck } from "./plan/struck";
import type { Setting } from "./plan/setting";
import { speaksOfGoals } from "./rows/speaks";
import { titleParts } from "./rows/title";
import { Tree } from "./plan/tree";

export interface RecogniseOptions {
  /** Scales that printed grades may stand on, the styrmodell's own first. */
  scales: readonly Scale[];
  /** Tables as `read` once gave them, corrected by a person: used instead of recognition. */
  map?: RecognisedTable[];
  /** A person's earlier corrections in this workbook: win over recognition. A map goes before them. */
  corrections?: Corrections;
}

/**
 * Finds the goal tables of a workbook and reads them into one plan, every value with its cell.
 * Our own sheets (with a tag) and hidden sheets are never read. A workbook without goal tables gives an empty plan.
 */
export function recognise(
  book: Book,
  { map, corrections = noCorrections(), scales: known }: RecogniseOptions,
): Recognition {
  const grids = book.sheets.filter(isSource).map(keptGrid);
  for (const grid of grids) grid.others = grids.length > 1 ? grids.filter((other) => other !== grid) : [];
  const ordered = scalesOf(corrections);
  const scales = keptScales([...ordered, ...known.filter(({ name }) => !ordered.some((scale) => scale.name === name))]);
  const { found, lost } = map
    ? { found: mappedRegions(grids, map, scales), lost: [] }
    : findTables(grids, corrections, scales);
  const regions = found.filter(
    ({ region, columns }) =>
      region.written !== undefined ||
      columns.some(({ role }) => role === "goal" || role === "indicator" || role === "activity"),
  );
  const directions = new Map(corrections.directions.map(({ indicator, direction }) => [textKey(indicator), direction]));
  const tree = new Tree();
  const proposals: ProposedScale[] = [];
  const problems: Problem[] = lost.map((correction) => lostCorrection(correction, book));
  const tables: RecognisedTable[] = [];
  const coverage: Coverage = { nonEmpty: 0, mapped: 0, reported: 0, outside: { nonEmpty: 0, suspicious: [] } };
  const naming: Naming = {
    bySheet: sheetsAsAreas(regions),
    apart: titlesApart(regions),
  };
  for (const { region, columns } of regions) {
    const result = readTable(
      region,
      columns,
      {
        ...settingOf(region, columns, naming),
        scales,
        directions,
        ours: organisationOf([region]) ?? "",
        headings: [...headingsOf(region), region.grid.sheet.name],
      },
      tree,
    );
    tables.push(result.table);
    problems.push(...result.problems);
    proposals.push(...result.scales);
    coverage.nonEmpty += result.nonEmpty;
    coverage.mapped += result.mapped;
    coverage.reported += result.reported;
  }
  for (const { name } of untagged(book)) problems.push(problem("blad-utan-märkning", cellRef(name, 0, 0), name));
  for (const sheet of book.sheets.filter(isHidden)) {
    if (tablesOf(keptGrid(sheet), scales).length > 0)
      problems.push(problem("dolt-blad", cellRef(sheet.name, 0, 0), sheet.name));
  }
  coverage.outside = outside(
    grids,
    regions.map(({ region }) => region),
    scales,
  );
  const plan = tree.plan();
  markStruck(plan, grids);
  markTimes(plan, tables, grids);
  const told = new Set(problems.map(({ cell }) => cell));
  for (const reworded of rewordings(plan)) {
    problems.push(reworded);
    if (told.has(reworded.cell)) continue;
    coverage.mapped--;
    coverage.reported++;
  }
  const organisation = organisationOf(regions.map(({ region }) => region));
  const period = periodOf(plan, tree.periods) || latest(regions.map(({ region }) => periodAround(region)));
  const legends = new Set(regions.flatMap(({ region }) => legendOf(region.grid, scales).proposed ?? []));
  const own = [
    ...scalesOf(corrections).map((scale) => ({ scale, cells: [] })),
    ...legends,
    ...joinedProposals(proposals),
  ];
  return {
    tables,
    plan,
    problems,
    coverage,
    period,
    ...(own.length > 0 ? { scales: own } : {}),
    ...(organisation ? { organisation } : {}),
  };
}

/**
 * A visible source sheet. A copy of an own sheet, or one that lost its tag in another program, is known by its own
 * words.
 */
const isSource = (sheet: Sheet): boolean => sheet.visibility === "visible" && isHers(sheet);

/** Read only to say that it is there. */
const isHidden = (sheet: Sheet): boolean => sheet.visibility !== "visible" && isHers(sheet);

const isHers = (sheet: Sheet): boolean => sheet.tag === undefined && !isWritten(sheet) && !hasText(sheet, TEMPLATE);

/** The heading of a template: one that has come back is read as a submission. */
const TEMPLATE = /^Inlämning: /;

/**
 * The header over the row keys of a status sheet, the stamp of the overview, the first heading of Styrmodell, the
 * titles of matrix and log.
 */
const OUR_WORDS =
  /^(?:Nyckel · |(?:Läst|Skrivs) .*av Måltavlan|(?:Om styrmodellen|Vem ansvarar för vad, och var finns luckor|Loggat)$)/;

const isWritten = (sheet: Sheet): boolean => hasText(sheet, OUR_WORDS);

/**
 * Own sheets in a workbook where none has its tag: another program has saved it without them. A single one without is a
 * copy, and the user's.
 */
const untagged = ({ sheets }: Book): Sheet[] =>
  sheets.every(({ tag }) => tag === undefined) ? sheets.filter(isWritten) : [];

const hasText = ({ values }: Sheet, words: RegExp): boolean =>
  values.slice(0, 400).some((row) => row?.some((value) => typeof value === "string" && words.test(value)));

const latest = (periods: Iterable<string>): string =>
  [...new Set(periods)].filter(Boolean).sort(comparePeriods).at(-1) ?? "";

/** The latest period with any outcome, else with any grade, else "". */
function periodOf({ goals, indicators }: Plan, measured: Set<string>): string {
  return (
    latest(measured) ||
    latest([...goals, ...indicators].flatMap(({ grades }) => grades.map(({ period }) => period ?? "")))
  );
}

/** What names the tables of a workbook beside each other: their sheets, and the lines above them. */
interface Naming {
  bySheet: ReadonlySet<string>;
  apart: ReturnType<typeof titlesApart>;
}

function settingOf(region: Region, columns: Column[], naming: Naming): Pick<Setting, "period" | "area" | "owner"> {
  const owner = committeeOver(region);
  const area = areaAround(region, columns, naming, owner);
  return { period: periodAround(region), ...(area ? { area } : {}), ...(owner ? { owner: owner.name } : {}) };
}

/** What a whole table stands under: a title that says it, the goal that heads the sheet, a committee, the sheet's name. */
function areaAround(
  region: Region,
  columns: Column[],
  { bySheet, apart }: Naming,
  owner: ReturnType<typeof committeeOver>,
): Setting["area"] {
  const labelled = titlesOf(region).find(({ text }) => AREA.test(titleParts(text).level ?? ""));
  if (labelled) return { title: titleParts(labelled.text).title, cell: labelled.cell, said: true };
  const ownTitle = columns.every(({ role }) => role !== "area") ? apart.get(region) : undefined;
  if (ownTitle) return { title: ownTitle.text, cell: ownTitle.cell, said: false };
  const goal = goalOnTop(region);
  if (goal) return { title: goal.text, cell: goal.cell, said: false };
  if (owner?.cell !== undefined) return { title: owner.name, cell: owner.cell, said: false };
  const sheet = region.grid.sheet.name;
  if (columns.some(({ role }) => role === "area") || !bySheet.has(sheet)) return undefined;
  const full = nameInFull(region);
  return full
    ? { title: full.text, cell: full.cell, said: false }
    : { title: sheet, cell: refAt(region.grid, region.area.top, region.area.left), said: false };
}

const AREA = /(?:område|perspektiv)$/u;

/**
 * Where several sheets hold goal tables and none says its area, the sheets' own names are the areas, unless they are
 * plain ones.
 */
function sheetsAsAreas(regions: { region: Region; columns: Column[] }[]): Set<string> {
  const names = new Set(
    regions
      .filter(({ columns }) => columns.every(({ role }) => role !== "area"))
      .map(({ region }) => region.grid.sheet.name),
  );
  for (const name of names) if (isPlain(name)) names.delete(name);
  return names.size > 1 ? names : new Set();
}

const SUSPECTS = 100;

/** How many different texts beyond the tables are asked; a sheet with more is a list. */
const ASKED = 1500;

/** Cells with a value that no table holds; those with the words of goals, targets or grades are named. */
function outside(grids: Grid[], regions: Region[], scales: readonly Scale[]): Coverage["outside"] {
  let nonEmpty = 0;
  const suspicious: string[] = [];
  const asked = new Map<string, boolean>();
  const suspect = (text: string): boolean => {
    const known = asked.get(text);
    if (known !== undefined || asked.size >= ASKED) return known ?? false;
    const answer = isSuspicious(text, scales);
    asked.set(text, answer);
    return answer;
  };
  for (const grid of grids) {
    const areas = regions.filter((region) => region.grid.sheet.name === grid.sheet.name).map(placed);
    /** Asked for at the first text beyond the tables: it reads the whole sheet. */
    let aims: Set<number> | undefined;
    grid.sheet.values.forEach((row, r) => {
      const here = areas.filter(({ top, bottom }) => r >= top && r <= bottom);
      const explains = legendOf(grid, scales).rows.has(r);
      if (row === undefined || here.some(({ left, right }) => left === 0 && right >= row.length - 1)) return;
      row.forEach((value, c) => {
        if (isBlank(value) || here.some(({ left, right }) => c >= left && c <= right) || insideMerge(grid, r, c))
          return;
        nonEmpty++;
        if (
          !explains &&
          suspicious.length < SUSPECTS &&
          typeof value === "string" &&
          value.length <= LONGEST_SUSPECT &&
          ((aims ??= rowsOfAims(grid, scales)).has(r) || suspect(textOf(value)))
        )
          suspicious.push(refAt(grid, r, c));
      });
    });
  }
  return { nonEmpty, suspicious };
}

/** A longer text is not asked. */
const LONGEST_SUSPECT = 600;

function isSuspicious(text: string, scales: readonly Scale[]): boolean {
  if (text.length > 60) return speaksOfGoals(text);
  const { scores } = readHeader(text);
  if (Math.max(scores.goal ?? 0, scores.indicator ?? 0, scores.target ?? 0, scores.grade ?? 0) >= 0.9) return true;
  const grade = text.length > 3 && text.includes(" ") ? readGrade(text, [...scales]) : null;
  return grade !== null;
}
