import type { Coverage, LeftSheet, Plan, ProposedScale, Recognition, RecognisedTable, Role } from "../domain/plan";
import { problem, type Problem } from "../domain/problem";
import type { Scale } from "../domain/scale";
import type { StatedMap, StatedTable } from "../domain/statedMap";
import { comparePeriods, isUndated, yearOf } from "../interpret/time/period";
import { textKey } from "../interpret/text/text";
import { cellRef } from "../sheet/address";
import type { Book } from "../sheet/book";
import { countedFrom } from "../sheet/dateSystem";
import { headingsOf, isSuperseded, organisationOf, periodAround } from "./headings";
import { findTables } from "./choose";
import { tablesOf } from "./sheetTables";
import { namesNodes, type FoundTable } from "./foundTables";
import { toldOfLeft } from "./workbook/leftSheets";
import { lostCorrection } from "./corrections/corrected";
import { isTurned, nameOf, scalesUnused, statedScales } from "./corrections/statedScales";
import { noCorrections, scalesOf, type Corrections } from "./corrections/correction";
import { notHeld } from "./corrections/held";
import { withoutSaidNothing } from "./corrections/saidNothing";
import { withUnsaid, type ReadAround, type ReadPlan } from "./corrections/unsaid";
import { mappedTables, withStatedPeriods, type MappedTable } from "./corrections/map";
import { cellsUnheld, withSaidCells, type SaidCells } from "./corrections/saidCells";
import { placeStated, type Unheld } from "./corrections/statedPlaces";
import { keptGrid, keptGrids, keptScales } from "./grid/sheetCache";
import { legendOf } from "./legend/legend";
import { withoutArchives } from "./workbook/olderSheets";
import { outside } from "./workbook/outside";
import { ownGoals } from "./workbook/ownGoals";
import { rewordings } from "./plan/rewording";
import { datedTables, somePartOf } from "./workbook/interimTables";
import { planOf, saidYearOf, titledYearsOf } from "./workbook/planTables";
import { limitedOf } from "./workbook/limitedTables";
import { aimTimeOf, changesFromOf, togetherOf } from "./workbook/togetherTables";
import { CAME, interimsIn, yearInUse } from "./workbook/reportedYear";
import { markLooks } from "./plan/lookMarks";
import { markStruck } from "./plan/strikethrough";
import { notesElsewhere } from "./plan/keyedNotes";
import { readKeptTable } from "./plan/keptTable";
import { Tree } from "./plan/tree";
import { dateByTables, withoutAskedBefore } from "./plan/tablePeriods";
import { noteColumns } from "./plan/columnNotes";
import { noteApart, noteByNumbers } from "./plan/numberedNotes";
import { noteParts } from "./plan/partLines";
import { targetsInNames } from "./plan/targetsInNames";
import { markTimes } from "./plan/when";
import { joinedProposals } from "./grades/proposal";
import { isHidden, isSource, untagged } from "./grid/sources";
import { refAt, type Grid } from "./grid/grid";
import { linesApart, type LineApart } from "./layout/linesApart";
import type { Region } from "./layout/tableRegion";
import { namingOf, settingOf, type TableSetting } from "./workbook/tableSetting";
import { unitSheets } from "./workbook/unitSheets";
import { unreadBlocks } from "./workbook/unread";

export interface RecogniseOptions {
  /** Scales that printed grades may stand on, the styrmodell's own first. */
  scales: readonly Scale[];
  /** What is stated of the workbook: its tables instead of those that are found, each read around what is stated. */
  map?: StatedMap;
  /** The period that is to be reported, canonical; absent: the workbook's own. What an archive is follows it. */
  period?: string;
  /** Called when a sheet has been looked through, with how many have been and are to be. */
  sheetRead?: (read: number, of: number) => void;
  /** Tables are what their headers make them, whatever labels learnt from other tables say of their cells. */
  headersAlone?: boolean;
  /** The user's earlier corrections in this workbook: they override recognition. A map of tables overrides them. */
  corrections?: Corrections;
}

/**
 * Finds the goal tables of a workbook and reads them into one plan, every value with its cell.
 * Own sheets (with a tag) and hidden sheets are never read. A workbook without goal tables gives an empty plan.
 * A sheet whose rows a map states otherwise than its headers have them is read once more, by what each cell is. Scales of a
 * map that order no grade are problems: one that turns a known scale is not read with, of one that no grade stands on
 * nothing is.
 */
export function recognise(given: Book, options: RecogniseOptions): Recognition {
  const { map } = options;
  if (!map?.scale) return recogniseRows(given, options);
  const scale = map.scale.filter((words) => !isTurned(words, options.scales));
  const recognition = recogniseRows(given, { ...options, map: { ...map, scale } });
  if (recognition.refused !== undefined) return recognition;
  const { scales = [], ...read } = recognition;
  const unused = scalesUnused(map.scale, scale, read.plan);
  const names = new Set(unused.map(({ words }) => nameOf(words)));
  const used = scales.filter((one) => !names.has(one.scale.name));
  const cell = cellRef(map.tables[0]?.sheet ?? given.sheets[0]?.name ?? "", 0, 0);
  const told = unused.map(({ words, at }) =>
    problem("skala-i-karta", cell, words.map((word) => `”${word}”`).join(", "), String(at)),
  );
  return { ...read, problems: [...read.problems, ...told], ...(used.length > 0 ? { scales: used } : {}) };
}

function recogniseRows(given: Book, options: RecogniseOptions): Recognition {
  const byCells = new Set<string>();
  const first = recogniseOnce(given, options, byCells);
  let last = first;
  for (let sheet = last.unheld?.ofRows; sheet !== undefined && !byCells.has(sheet); sheet = last.unheld?.ofRows) {
    byCells.add(sheet);
    last = recogniseOnce(given, options, byCells);
  }
  return (last.unheld ? first : last).recognition;
}

/** What is read, and what a map states that it is not. */
interface ReadOnce {
  recognition: Recognition;
  unheld: Unheld | null;
}

/** `byCells`: sheets of the map that are read by what each cell is. */
function recogniseOnce(given: Book, options: RecogniseOptions, byCells: ReadonlySet<string>): ReadOnce {
  const { map, corrections = noCorrections() } = options;
  const book = countedFrom(given, { date1904: false });
  const grids = keptGrids(book.sheets.filter(isSource));
  const scales = scalesInUse(options);
  const names = book.sheets.map(({ name }) => name);
  const { titled, stated, lost, left, given: said, around } = tablesFor(grids, options, scales, { byCells, names });
  const regions = titled.map(({ region }) => region);
  const tree = new Tree();
  const apart = linesApart(grids, regions);
  const { tables, proposals, ...rows } = readTables(titled, { scales, corrections, apart }, tree);
  const { plan: whole, ...read } = around.reduce(withUnsaid, { plan: tree.plan(), problems: rows.problems });
  const problems = withoutSaidNothing(read.problems, map?.tables ?? [], around);
  const unheld = said.flatMap((one) => cellsUnheld(one, whole, names));
  const refused = map ? refusedOf(map, { stated, titled, tables, whole }) : null;
  markStruck(whole, grids);
  markLooks(whole, grids, tables, scales);
  markTimes(whole, tables, grids);
  noteLines(whole, tables, regions, apart);
  targetsInNames(whole, tables);
  const older = dateByTables(
    whole,
    tables,
    regions.map((region) => periodAround(region)),
  );
  const { period, plan, ...archives } = reportedIn(titled, tables, whole, tree, options);
  const asked = withoutAskedBefore(problems, older, options.period ?? period);
  const before = [
    ...lost.map((correction) => lostCorrection(correction, book)),
    ...unheld,
    ...asked,
    ...problemsOfSheets(book, scales),
    ...left.problems,
    ...unreadBlocks(notLeft(grids, corrections, left.left), regions),
  ];
  const reworded = rewordings(plan);
  const coverage = { ...rows.coverage, outside: outside(grids, regions, scales) };
  mapAgain(coverage, rows.problems, problems);
  mapAgain(coverage, problems, asked);
  report(coverage, new Set([...reworded.map(({ cell }) => cell), ...archives.unused]), before);
  const organisation = organisationOf(regions);
  const own = [
    ...[...statedScales(map), ...scalesOf(corrections)].map((scale) => ({ scale, cells: [] })),
    ...new Set(regions.flatMap(({ grid }) => legendOf(grid, scales).proposed ?? [])),
    ...joinedProposals(proposals),
  ];
  const leftOut = [...left.left, ...archives.left];
  const recognition: Recognition = {
    tables,
    plan,
    problems: [...before, ...reworded, ...archives.problems],
    coverage,
    period,
    ...(own.length > 0 ? { scales: own } : {}),
    ...(leftOut.length > 0 ? { left: leftOut } : {}),
    ...(organisation ? { organisation } : {}),
    ...(refused ? { refused: refused.reason } : {}),
  };
  return { recognition, unheld: refused };
}

/** The tables that are read, those of a map as they are stated, and what the user has corrected or left. */
interface TablesToRead extends Omit<ReturnType<typeof findTables>, "found"> {
  /** Those with a column that names goals, measures or activities. */
  titled: readonly FoundTable[];
  /** Those of a map, in its order. */
  stated: readonly MappedTable[];
  /** What a person has said of single cells, by sheet. */
  given: SaidCells["given"];
  /** The sheets that are read by what is stated of their cells. */
  around: readonly ReadAround[];
}

function tablesFor(
  grids: Grid[],
  { map, corrections = noCorrections(), headersAlone = false, sheetRead }: RecogniseOptions,
  scales: readonly Scale[],
  { byCells, names }: { byCells: ReadonlySet<string>; names: readonly string[] },
): TablesToRead {
  if (sheetRead) lookThrough(grids, scales, sheetRead);
  const { found, ...others } = findTables(grids, corrections, scales, headersAlone);
  const planOf = (some: readonly FoundTable[]): ReadPlan => {
    const tree = new Tree();
    const { problems } = readTables(
      datedTables(some, grids).filter(namesNodes),
      { scales, corrections, apart: [] },
      tree,
    );
    return { plan: tree.plan(), problems };
  };
  if (!map) {
    const { tables, held, given } = withSaidCells(grids, found, corrections, { scales, planOf, names });
    const lost = others.lost.filter((one) => !held.includes(one));
    const around = given.flatMap((one) => one.around ?? []);
    return { ...others, lost, given, around, titled: datedTables(tables, grids).filter(namesNodes), stated: [] };
  }
  const mapped = mappedTables(grids, map.tables, { found, scales, planOf, byCells });
  const dated = datedTables(mapped, grids);
  const stated = mapped.map((one, i) => withStatedPeriods({ ...one, ...dated[i]! }));
  const around = [...new Set(stated.flatMap((one) => one.around ?? []))];
  return { titled: stated.filter(namesNodes), stated, given: [], around, lost: [], left: toldOfLeft([]) };
}

/** Looks each sheet through, which is done once whoever asks for it, and tells how many have been. */
function lookThrough(grids: Grid[], scales: readonly Scale[], sheetRead: (read: number, of: number) => void): void {
  for (const [i, grid] of grids.entries()) {
    tablesOf(grid, scales);
    sheetRead(i + 1, grids.length);
  }
}

/** What a map states that cannot be followed, or that is not so once all is read; the plan's nodes are placed as stated. */
const refusedOf = (map: StatedMap, reading: Parameters<typeof notHeld>[1]): Unheld | null =>
  placeStated(reading.whole, map.tables, readByTheirCells(reading.stated), gradedByTheirCells(reading.stated)) ??
  notHeld(map, reading);

const readByTheirCells = (stated: readonly MappedTable[]): ReadonlySet<StatedTable> =>
  new Set(stated.flatMap(({ around }) => around?.tables ?? []));

const gradedByTheirCells = (stated: readonly MappedTable[]): ReadonlySet<string> =>
  new Set(
    stated.flatMap(({ around }) =>
      (around?.given ?? []).flatMap((one) => (one.isOfRows ? cellRef(around!.sheet.name, one.row, one.column) : [])),
    ),
  );

/** Puts what lines say of measures and of columns, by their numbers and names, on those. */
function noteLines(
  plan: Plan,
  tables: readonly RecognisedTable[],
  regions: readonly Region[],
  apart: readonly LineApart[],
): void {
  noteByNumbers(plan, regions);
  noteParts(plan, regions);
  noteApart(plan, apart);
  noteColumns(plan, tables, regions);
}

/** The workbook's own period, and the plan without what only sheets of other years than the reported one state. */
function reportedIn(
  titled: readonly FoundTable[],
  tables: readonly RecognisedTable[],
  whole: Plan,
  tree: Tree,
  options: RecogniseOptions,
): ReturnType<typeof withoutArchives> & { period: string } {
  const around = titled.map(({ region }) => ({ period: periodAround(region), isSuperseded: isSuperseded(region) }));
  const dated = titled.map((one, i) => ({ ...one, around: around[i]!.period }));
  const measured = [...inUse(dated, measuredIn(tree)), ...interimsIn(dated)];
  const headed = tables.flatMap(({ columns }) =>
    columns.flatMap(({ role, period = "" }) => (CAME.has(role) ? period : [])),
  );
  const period = periodOf(
    whole,
    measured,
    around.map((one) => one.period),
    headed,
  );
  const periods = [options.period ?? "", period];
  return { period, ...withoutArchives(tables, around, whole, periods, takenSheets(options)) };
}

/** Scales described by the user, then those of the styrmodell; of two with one name, the user's. */
function scalesInUse({ scales: known, map, corrections = noCorrections() }: RecogniseOptions): readonly Scale[] {
  const own = [...statedScales(map), ...scalesOf(corrections)];
  return keptScales([...own, ...known.filter(({ name }) => !own.some((scale) => scale.name === name))]);
}

interface TablesRead {
  tables: RecognisedTable[];
  problems: Problem[];
  proposals: ProposedScale[];
  coverage: Omit<Coverage, "outside">;
}

/** What tables are read by, besides their own cells. */
interface ReadBy {
  scales: readonly Scale[];
  corrections: Corrections;
  /** The lines of sheets without a table. */
  apart: readonly LineApart[];
}

/** Reads each table into the tree. */
function readTables(found: readonly FoundTable[], { scales, corrections, apart }: ReadBy, tree: Tree): TablesRead {
  const directions = new Map(corrections.directions.map(({ indicator, direction }) => [textKey(indicator), direction]));
  const naming = namingOf(found);
  const read: TablesRead = {
    tables: [],
    problems: [],
    proposals: [],
    coverage: { nonEmpty: 0, mapped: 0, reported: 0 },
  };
  const settings = withUnits(
    found,
    found.map(({ region, columns }) => settingOf(region, columns, naming)),
  );
  const regions = found.map(({ region }) => region);
  const own = ownGoals(found.map((one, i) => ({ ...one, ...settings[i] })));
  for (const [i, { region, columns }] of found.entries()) {
    const setting = {
      ...settings[i]!,
      ownGoals: own,
      scales,
      directions,
      municipality: organisationOf([region]) ?? "",
      headings: [...headingsOf(region), region.grid.sheet.name],
      notes: notesElsewhere(region.grid.source ?? region.grid),
    };
    const result = readKeptTable(region, columns, setting, tree);
    read.tables.push({
      ...result.table,
      ...planOf(region),
      ...saidYearOf(region, columns),
      ...titledYearsOf(region),
      ...somePartOf(region),
      ...togetherOf(region, regions),
      ...aimTimeOf(region, regions, columns),
      ...changesFromOf(region, regions, apart),
      ...limitedOf(region, { regions, apart, columns, dated: setting.period }),
    });
    read.problems.push(...result.problems);
    read.proposals.push(...result.scales);
    for (const count of ["nonEmpty", "mapped", "reported"] as const) read.coverage[count] += result[count];
  }
  return read;
}

/**
 * A sheet with one unit's figures of measures that others have too is that unit's, as a committee's sheet is the committee's.
 * Its measures are under the unit's own goals; where its table states areas, which all units share, they are the unit's part.
 */
function withUnits(found: readonly FoundTable[], settings: readonly TableSetting[]): readonly TableSetting[] {
  const units = unitSheets(found.map((one, i) => ({ ...one, ...settings[i]! })));
  return settings.map((setting, i) => {
    const { region, columns } = found[i]!;
    const { grid, area } = region;
    const unit = units.get(grid.sheet.name);
    if (unit === undefined) return setting;
    const ofUnit = { title: unit, cell: refAt(grid, area.top, area.left), isStated: true };
    const has = (role: Role): boolean => columns.some((one) => one.role === role);
    return { ...setting, owner: unit, area: ofUnit, ...(has("area") && !has("goal") ? { part: unit } : {}) };
  });
}

/** Own sheets that have lost their tags, and hidden sheets with tables. */
const problemsOfSheets = (book: Book, scales: readonly Scale[]): Problem[] => [
  ...untagged(book).map(({ name }) => problem("blad-utan-märkning", cellRef(name, 0, 0), name)),
  ...book.sheets
    .filter((sheet) => isHidden(sheet) && tablesOf(keptGrid(sheet), scales).length > 0)
    .map(({ name }) => problem("dolt-blad", cellRef(name, 0, 0), name)),
];

/** Cells that were mapped, and that a later look at the whole plan reports, unless something of them is reported already. */
function report(coverage: Coverage, cells: ReadonlySet<string>, before: readonly Problem[]): void {
  const reported = new Set(before.map(({ cell }) => cell));
  const moved = [...cells].filter((cell) => !reported.has(cell)).length;
  coverage.mapped -= moved;
  coverage.reported += moved;
}

/** The sheets without those that a person ignores, or that are told as left. */
const notLeft = (grids: readonly Grid[], corrections: Corrections, left: readonly LeftSheet[]): Grid[] =>
  grids.filter(
    ({ sheet }) =>
      !corrections.tables.some((one) => one.ignored && one.sheet === sheet.name) &&
      !left.some((one) => one.sheet === sheet.name),
  );

/** Cells that were reported, and that nothing is asked of any more; and the other way round. */
function mapAgain(coverage: Omit<Coverage, "outside">, before: readonly Problem[], now: readonly Problem[]): void {
  const cellsIn = (problems: readonly Problem[]): number => new Set(problems.map(({ cell }) => cell)).size;
  const moved = cellsIn(before) - cellsIn(now);
  coverage.mapped += moved;
  coverage.reported -= moved;
}

/** The sheets that a person has said hold goal tables: by a mark, or by a line of a map that only points at one. */
const takenSheets = ({ map, corrections = noCorrections() }: RecogniseOptions): ReadonlySet<string> =>
  new Set(
    map
      ? map.tables.flatMap(({ sheet, columns, lines }) => (columns.length === 0 && !lines ? [sheet] : []))
      : corrections.tables.flatMap(({ sheet, placed, ignored }) => (placed && !ignored ? [sheet] : [])),
  );

const latest = (periods: Iterable<string>): string =>
  [...new Set(periods)].filter(Boolean).sort(comparePeriods).at(-1) ?? "";

/** Periods with outcomes; one that only single rows or cells name, not the headers or titles above, is no book's. */
function measuredIn({ periods }: Tree): string[] {
  const named = [...periods].filter(([period]) => period !== "");
  const most = Math.max(0, ...named.map(([, { outcomes }]) => outcomes));
  return named.flatMap(([period, { outcomes, headed }]) => (headed > 0 || outcomes * FEW > most ? [period] : []));
}

/** At most one for so many of the period with most outcomes. */
const FEW = 4;

/** Periods with outcomes, without those after the latest year that is in use, where any is. */
function inUse(tables: Parameters<typeof yearInUse>[0], periods: readonly string[]): readonly string[] {
  const year = yearInUse(
    tables,
    periods.flatMap((period) => yearOf(period) ?? []),
  );
  return year === undefined ? periods : periods.filter((period) => (yearOf(period) ?? year) <= year);
}

/**
 * The latest period of the year in use, else with any grade, else of the titles, else of the headers of outcomes that
 * nobody has filled in (`headed`), else ""; a part of a year that nothing states only where none of them states a year.
 */
function periodOf(
  { goals, indicators }: Plan,
  measured: readonly string[],
  titled: readonly string[],
  headed: readonly string[],
): string {
  const graded = [...goals, ...indicators].flatMap(({ grades }) => grades.map(({ period }) => period ?? ""));
  const periods = [measured, graded, titled, headed].map(latest).filter(Boolean);
  return periods.find((period) => !isUndated(period)) ?? periods[0] ?? "";
}
