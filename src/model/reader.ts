import { isColor } from "../domain/shapes";
import { keysOf } from "../domain/keys";
import { problem } from "../domain/problem";
import type { Problem } from "../domain/problem";
import { KIND_WORDS, KINDS, PART_WORDS, STANDARD_PARTS } from "../domain/reportParts";
import type { ReportPart } from "../domain/reportParts";
import type { Scale, State, Step, StepClass } from "../domain/scale";
import type { Level, Styrmodell, Settings } from "../domain/styrmodell";
import { textKey } from "../interpret/text/text";
import { readRollup } from "./rollupWords";
import { claimedTwice, plainNumber, readCondition, stepOf, swedish } from "./ruleWords";
import {
  BARRED,
  BETWEEN,
  BLOCKS,
  CHANGES_FROM,
  CLASSES,
  FIELDS,
  heldNamed,
  HEADERS,
  JUDGES,
  LATER_BLOCKS,
  LATER_HEADERS,
  levelNamed,
  MISSING,
  ORDERS,
  ROUNDINGS,
  SCALE_HEADING,
} from "./words";
import type { BlockName } from "./words";

/** The cells of the sheet Styrmodell, wherever they stand. Rows and columns count from 0. */
export interface StyrmodellCells {
  rows: number;
  /** How many columns have been written in the row. */
  width(row: number): number;
  /** As it is shown, without space at the ends; "" when it is blank. */
  text(row: number, column: number): string;
  /** The cell's number (50 for one formatted as 50 %), else null. */
  number(row: number, column: number): number | null;
  /** How a problem names the cell. */
  reference(row: number, column: number): string;
}

/** One block of the sheet: its heading's row and the rows below it that hold anything. */
interface Block {
  heading: number;
  rows: number[];
}

const BLOCK_KEYS = new Map(keysOf(BLOCKS).map((name) => [textKey(BLOCKS[name]), name]));
const SCALE_KEY = textKey(SCALE_HEADING);

const isFilled = (cells: StyrmodellCells, row: number): boolean =>
  Array.from({ length: cells.width(row) }, (_, column) => cells.text(row, column)).some((text) => text !== "");

/** The blocks of the sheet, each scale's with its name. */
function blocksOf(cells: StyrmodellCells): { named: Map<BlockName, Block>; scales: { name: string; block: Block }[] } {
  const named = new Map<BlockName, Block>();
  const scales: { name: string; block: Block }[] = [];
  let block: Block | undefined;
  for (let row = 0; row < cells.rows; row++) {
    const first = cells.text(row, 0);
    const key = textKey(first);
    const name = BLOCK_KEYS.get(key);
    if (name && !named.has(name)) named.set(name, (block = { heading: row, rows: [] }));
    else if (key.startsWith(`${SCALE_KEY}:`) || key === SCALE_KEY)
      scales.push({ name: first.slice(first.indexOf(":") + 1).trim(), block: (block = { heading: row, rows: [] }) });
    else if (isFilled(cells, row)) block?.rows.push(row);
  }
  return { named, scales };
}

/** Reads cells and collects the problems with them. */
class Reader {
  readonly problems: Problem[] = [];

  constructor(readonly cells: StyrmodellCells) {}

  wrong(row: number, column: number, what: string): void {
    this.problems.push(problem("styrmodell-rad", this.cells.reference(row, column), what));
  }

  /** Rows of a table by its headers: the row's number, and the column of each header. */
  table(block: Block | undefined, headers: readonly string[]): { rows: number[]; column: Record<string, number> } {
    if (!block) return { rows: [], column: {} };
    const headerRow = block.rows.find((row) => textKey(this.cells.text(row, 0)) === textKey(headers[0]!));
    if (headerRow === undefined) {
      this.wrong(block.heading, 0, `rubrikraden som börjar med ”${headers[0]!}” saknas`);
      return { rows: [], column: {} };
    }
    const column: Record<string, number> = {};
    const width = this.cells.width(headerRow);
    for (let c = width - 1; c >= 0; c--) {
      const header = headers.find((one) => textKey(one) === textKey(this.cells.text(headerRow, c)));
      if (header) column[header] = c;
    }
    for (const header of headers)
      if (column[header] === undefined && !LATER_HEADERS.includes(header))
        this.wrong(headerRow, 0, `kolumnen ”${header}” saknas`);
    return { rows: block.rows.filter((row) => row > headerRow), column };
  }

  /** The rows of a table, each read by its headers. */
  rows(block: Block | undefined, headers: readonly string[]): Row[] {
    const { rows, column } = this.table(block, headers);
    return rows.map((row) => new Row(this, row, column));
  }

  /** The value beside a name in column A; the heading's row when the name is missing. */
  field(block: Block | undefined, name: string): { row: number; text: string } {
    const row = block?.rows.find((one) => textKey(this.cells.text(one, 0)) === textKey(name));
    return { row: row ?? block?.heading ?? 0, text: row === undefined ? "" : this.cells.text(row, 1) };
  }

  text(row: number, column: number | undefined): string {
    return column === undefined ? "" : this.cells.text(row, column);
  }

  /** A number, also one formatted as a percentage (0.5 shown as 50 % is 50); null and a problem for anything else. */
  number(row: number, column: number | undefined, what: string): number | null {
    if (column === undefined) return null;
    const read = this.cells.number(row, column) ?? plainNumber(this.cells.text(row, column).replace("%", ""));
    if (read === null) this.wrong(row, column, `${what} ska vara ett tal`);
    return read;
  }

  /** One of the words of a table, by key; null and a problem for any other word. */
  word<T extends string>(row: number, column: number | undefined, words: Record<T, string>, what: string): T | null {
    if (column === undefined) return null;
    const printed = this.text(row, column);
    const found = keysOf(words).find((key) => textKey(words[key]) === textKey(printed));
    if (found === undefined)
      this.wrong(row, column, `${what} ”${printed}” är okänd; skriv ${Object.values(words).join(", ")}`);
    return found ?? null;
  }
}

/** A row of a table, by the headers of its columns. A cell under a header that the sheet lacks is blank. */
class Row {
  constructor(
    private readonly reader: Reader,
    private readonly at: number,
    private readonly column: Record<string, number>,
  ) {}

  text(header: string): string {
    return this.reader.text(this.at, this.column[header]);
  }

  number(header: string, what: string): number | null {
    return this.reader.number(this.at, this.column[header], what);
  }

  word<T extends string>(header: string, words: Record<T, string>, what: string): T | null {
    return this.reader.word(this.at, this.column[header], words, what);
  }

  /** A problem with the cell under a header. */
  wrong(header: string, what: string): void {
    this.reader.wrong(this.at, this.column[header] ?? 0, what);
  }
}

const listed = (text: string): string[] =>
  text
    .split(";")
    .map((one) => one.trim())
    .filter((one) => one !== "");

const COLORS = ["Textfärg", "Fyllning", "Stapel"] as const;

function readColors(row: Row): Step["colors"] {
  const codes = COLORS.map((name) => row.text(name).toUpperCase());
  if (codes.every((code) => code === "")) return undefined;
  COLORS.forEach((name) => {
    const code = row.text(name).toUpperCase();
    if (!isColor(code))
      row.wrong(name, code === "" ? "ange alla tre färgerna eller ingen" : `färgen ”${code}” ska skrivas som #1B5E20`);
  });
  const [ink = "", fill = "", bar = ""] = codes;
  return { ink, fill, bar };
}

function readStep(row: Row, label: string, kind: StepClass | "none"): Step {
  const meaning = row.text("Betydelse");
  const symbol = row.text("Symbol");
  const colors = readColors(row);
  const value = row.text("Värde") === "" ? null : row.number("Värde", "värdet");
  const barred = row.text("Vid helår");
  if (symbol === "") row.wrong("Symbol", `steget ”${label}” saknar symbol`);
  if (barred !== "" && textKey(barred) !== BARRED) row.wrong("Vid helår", `skriv ”${BARRED}” eller lämna cellen tom`);
  return {
    label,
    class: kind === "none" ? null : kind,
    ...(meaning ? { meaning } : {}),
    symbol,
    ...(colors ? { colors } : {}),
    synonyms: listed(row.text("Även skrivet")),
    ...(value !== null ? { value } : {}),
    ...(barred ? { barredAtYearEnd: true } : {}),
  };
}

/** The label of a step or state, unique in its scale. */
function readLabel(row: Row, labels: Set<string>): string {
  const label = row.text("Etikett");
  if (label === "") row.wrong("Etikett", "steget saknar etikett");
  else if (labels.has(textKey(label))) row.wrong("Etikett", `steget ”${label}” står två gånger i skalan`);
  labels.add(textKey(label));
  return label;
}

function readScale(reader: Reader, name: string, block: Block): Scale {
  const steps: Step[] = [];
  const states: State[] = [];
  const labels = new Set<string>();
  for (const row of reader.rows(block, HEADERS.scale)) {
    const kind = row.word<StepClass | "none" | "state">("Klass", CLASSES, "klassen");
    const label = readLabel(row, labels);
    if (kind === "state") states.push({ label, synonyms: listed(row.text("Även skrivet")) });
    else if (kind !== null) steps.push(readStep(row, label, kind));
  }
  const order = reader.field(block, FIELDS.order);
  const stated = reader.word(order.row, 1, ORDERS, "ordningen") ?? "stated";
  const source = reader.field(block, FIELDS.source).text;
  const decimals = reader.field(block, FIELDS.between);
  const between = decimals.text === "" ? null : reader.word(decimals.row, 1, BETWEEN, "regeln för decimaler");
  if (name === "") reader.wrong(block.heading, 0, "skalan saknar namn");
  if (stated === "stated" && (steps.length < 2 || steps.length > 6))
    reader.wrong(block.heading, 0, `skalan ”${name}” har ${steps.length} steg; en skala har två till sex`);
  return { name, steps, states, order: stated, ...(between ? { between } : {}), ...(source ? { source } : {}) };
}

/** The rows of a level: its word, whose they are and the kind of period. */
type LevelKey = Pick<Level, "level" | "body" | "when">;

function readLevelKey(row: Row): LevelKey | null {
  const word = row.text("Nivå");
  const held = heldNamed(row.text("Gäller"));
  if (word === "") row.wrong("Nivå", "raden saknar nivå");
  if (held === null)
    row.wrong("Gäller", `”${row.text("Gäller")}” är okänt; skriv till exempel delår eller Socialnämnden`);
  return word === "" || held === null ? null : { level: levelNamed(word), ...held };
}

const levelAt = (levels: Level[], key: LevelKey): Level | undefined =>
  levels.find(
    (level) =>
      level.level === key.level && level.when === key.when && textKey(level.body ?? "") === textKey(key.body ?? ""),
  );

/** Who judges a level; undefined where the cell is blank, or the sheet has no such column. */
const readJudge = (row: Row): Level["judge"] =>
  row.text("Bedöms av") === "" ? undefined : (row.word("Bedöms av", JUDGES, "den som bedömer") ?? undefined);

/** The scale that a cell names. */
function readNamedScale(row: Row, header: string, scales: Scale[]): Scale | undefined {
  const printed = row.text(header);
  const scale = scales.find((one) => textKey(one.name) === textKey(printed));
  if (!scale) row.wrong(header, `skalan ”${printed}” finns inte på bladet`);
  return scale;
}

function readCoverage(row: Row): number | null {
  const coverage = row.number("Minst andel bedömda (%)", "andelen");
  if (coverage !== null && (coverage < 0 || coverage > 100))
    row.wrong("Minst andel bedömda (%)", "andelen ska vara mellan 0 och 100");
  return coverage;
}

function readLevel(row: Row, scales: Scale[]): Level | null {
  const key = readLevelKey(row);
  const scale = readNamedScale(row, "Skala", scales);
  const coverage = readCoverage(row);
  const missing = row.word<Level["missing"]>("Underliggande utan bedömning", MISSING, "regeln");
  const judge = readJudge(row);
  if (!key || !scale || coverage === null || missing === null) return null;
  return {
    ...key,
    scale: scale.name,
    grading: [],
    rollup: [],
    coverage,
    missing,
    ...(judge ? { judge } : {}),
  };
}

function readLevels(reader: Reader, block: Block | undefined, scales: Scale[]): Level[] {
  const levels: Level[] = [];
  for (const row of reader.rows(block, HEADERS.levels)) {
    const level = readLevel(row, scales);
    if (level && levelAt(levels, level)) row.wrong("Nivå", `nivån ”${row.text("Nivå")}” står två gånger`);
    else if (level) levels.push(level);
  }
  return levels;
}

/** Adds a rule of sammanvägning to its level. */
function readRollupRule(row: Row, level: Level, scale: Scale | undefined): void {
  const read = readRollup(row.text("Regel"), scale);
  if (read.ok) level.rollup.push(read.rule);
  else row.wrong("Regel", read.reason);
}

/** Adds a grading rule of a measured level. */
function readGradingRule(row: Row, level: Level, scale: Scale | undefined): void {
  const read = readCondition(row.text("Regel"));
  const step = stepOf(scale, row.text("Steg"));
  if (!read.ok) row.wrong("Regel", read.reason);
  if (step === null || step >= (scale?.steps.length ?? 0))
    row.wrong("Steg", `steget ”${row.text("Steg")}” finns inte i nivåns skala`);
  else if (read.ok) {
    const twice = claimedTwice(level.grading.at(-1), read.rule);
    if (twice !== null)
      row.wrong("Regel", `värdet ${swedish(twice)} % hör till två steg; ange vilket av dem som gäller`);
    level.grading.push({ ...read.rule, step });
  }
}

const RULES = { grading: readGradingRule, rollup: readRollupRule };

/** Adds the rules of a block to their levels, in order. */
function readRules(
  reader: Reader,
  block: Block | undefined,
  kind: keyof typeof RULES,
  levels: Level[],
  scales: Scale[],
): void {
  for (const row of reader.rows(block, HEADERS[kind])) {
    const key = readLevelKey(row);
    const level = key && levelAt(levels, key);
    if (level)
      RULES[kind](
        row,
        level,
        scales.find((one) => one.name === level.scale),
      );
    else if (key) row.wrong("Nivå", `nivån ”${row.text("Nivå")}” står inte under ”${BLOCKS.levels}”`);
  }
}

/** A step of a scale that a cell names. */
function readNamedStep(row: Row, header: string, scale: Scale | undefined): number | null {
  if (!scale) return null;
  const printed = row.text(header);
  const step = stepOf(scale, printed);
  if (step === null) row.wrong(header, `steget ”${printed}” finns inte i skalan ”${scale.name}”`);
  return step;
}

function readConversions(reader: Reader, block: Block | undefined, scales: Scale[]): Styrmodell["conversions"] {
  const conversions: Styrmodell["conversions"] = [];
  for (const row of reader.rows(block, HEADERS.conversions)) {
    const from = readNamedScale(row, "Från skala", scales);
    const to = readNamedScale(row, "Till skala", scales);
    const first = readNamedStep(row, "Från steg", from);
    const second = readNamedStep(row, "Till steg", to);
    if (!from || !to || first === null || second === null) continue;
    let conversion = conversions.find((one) => one.from === from.name && one.to === to.name);
    if (!conversion) conversions.push((conversion = { from: from.name, to: to.name, steps: [] }));
    if (conversion.steps.length !== first)
      row.wrong("Från steg", `stegen från ”${from.name}” ska stå i skalans ordning`);
    conversion.steps.push(second);
  }
  return conversions;
}

function readSettings(reader: Reader, block: Block | undefined): Settings {
  const rounding = reader.field(block, FIELDS.rounding);
  const known = ROUNDINGS.find((one) => textKey(one) === textKey(rounding.text));
  if (!known)
    reader.wrong(rounding.row, 1, `avrundningen ”${rounding.text}” är okänd; skriv ${ROUNDINGS.join(" eller ")}`);
  const amount = (name: string): number => {
    const { row } = reader.field(block, name);
    const value = reader.number(row, 1, name);
    if (value !== null && value < 0) reader.wrong(row, 1, `${name} kan inte vara negativt`);
    return value ?? 0;
  };
  const from = reader.field(block, FIELDS.changesFrom);
  const isAsked = from.text !== "" && reader.word(from.row, 1, CHANGES_FROM, "jämförelsen") === "asked";
  return {
    rounding: known ?? "exakt",
    oldestOutcome: amount(FIELDS.oldestOutcome),
    tolerance: amount(FIELDS.tolerance),
    ...(isAsked ? { changesFrom: "asked" as const } : {}),
  };
}

/** A part's place in each kind of report; a blank cell leaves it out. */
function readPlaces(row: Row): ReportPart["places"] {
  const places: ReportPart["places"] = {};
  for (const kind of KINDS) {
    const place = row.text(KIND_WORDS[kind]) === "" ? null : row.number(KIND_WORDS[kind], "platsen");
    if (place !== null) places[kind] = place;
  }
  return places;
}

function readParts(reader: Reader, block: Block | undefined): ReportPart[] {
  return reader.rows(block, HEADERS.parts).flatMap((row): ReportPart[] => {
    const part = row.word("Del", PART_WORDS, "delen");
    const places = readPlaces(row);
    const heading = row.text("Rubrik");
    return part === null ? [] : [{ part, places, ...(heading ? { heading } : {}) }];
  });
}

/** The styrmodell that a sheet states, or every cell that cannot be read with one sentence each. */
export function readStyrmodellCells(
  cells: StyrmodellCells,
): { ok: true; styrmodell: Styrmodell } | { ok: false; problems: Problem[] } {
  const reader = new Reader(cells);
  const { named, scales: scaleBlocks } = blocksOf(cells);
  for (const name of keysOf(BLOCKS)) {
    if (!named.has(name) && !LATER_BLOCKS.includes(name))
      reader.wrong(0, 0, `rubriken ”${BLOCKS[name]}” saknas på bladet`);
  }
  if (scaleBlocks.length === 0) reader.wrong(0, 0, `rubriken ”${SCALE_HEADING}…” saknas på bladet`);
  if (reader.problems.length > 0) return { ok: false, problems: reader.problems };

  const scales = scaleBlocks.map(({ name, block }) => readScale(reader, name, block));
  const about = named.get("about");
  const name = reader.field(about, FIELDS.name);
  const title = reader.field(about, FIELDS.title);
  const source = reader.field(about, FIELDS.source).text;
  const decision = reader.field(about, FIELDS.decision).text;
  const contact = reader.field(about, FIELDS.contact).text;
  if (name.text === "") reader.wrong(name.row, 1, "styrmodellen saknar namn");
  const levels = readLevels(reader, named.get("levels"), scales);
  readRules(reader, named.get("grading"), "grading", levels, scales);
  readRules(reader, named.get("rollup"), "rollup", levels, scales);
  const conversions = readConversions(reader, named.get("conversions"), scales);
  const settings = readSettings(reader, named.get("settings"));
  const parts = named.has("parts") ? readParts(reader, named.get("parts")) : STANDARD_PARTS;
  if (reader.problems.length > 0) return { ok: false, problems: reader.problems };
  return {
    ok: true,
    styrmodell: {
      name: name.text,
      title: title.text || name.text,
      ...(source ? { source } : {}),
      ...(decision ? { decision } : {}),
      ...(contact ? { contact } : {}),
      scales,
      levels,
      conversions,
      settings,
      parts,
    },
  };
}

/**
 * Where each scale's steps and states stand, by its name: the rows, in order, and the column of each header. A scale
 * without rows is left out.
 */
export function scaleTables(
  cells: StyrmodellCells,
): { name: string; rows: number[]; column: Record<string, number> }[] {
  const reader = new Reader(cells);
  return blocksOf(cells).scales.flatMap(({ name, block }) => {
    const table = reader.table(block, HEADERS.scale);
    return table.rows.length > 0 ? [{ name, ...table }] : [];
  });
}
