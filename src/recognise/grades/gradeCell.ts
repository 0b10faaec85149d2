import { factsOf } from "../../interpret/facts";
import { rowWords } from "../../lexicon/rowWords";
import { bySpaces, hasLetter, trimmedEnd } from "../../domain/shapes";
import type { GradeNote, PlanNode } from "../../domain/plan";
import { OWN_WORDS, type Scale, type StepClass } from "../../domain/scale";
import { scaleForTexts, STANDARD_SCALE, stepNamed } from "../../domain/scales";
import { CLASS_OF, initialsOf, matchesIn, meaningOf, readGrade } from "../../interpret/choice/grade";
import { nearestStep } from "../../interpret/choice/betweenSteps";
import { judgementIn } from "../../interpret/choice/judgement";
import { saysInWordsNotJudged } from "../../interpret/choice/notJudged";
import { textKey } from "../../interpret/text/text";
import { contains } from "../../sheet/address";
import { goalColumns, type Column } from "../column";
import { CLASS_OF_LIGHT, colourWord } from "../../interpret/choice/colour";
import { isTick } from "../roles/cellShares";
import { cellText, formatOf, isBlank, placeOf, textOf, type Grid } from "../grid/grid";
import { grouped } from "../../domain/grouped";
import { isAgainstLights } from "./againstLights";
import { isAgainstSigns } from "./againstSigns";
import { gradeByMark, statedGrade } from "./joinedGrade";
import { legendInHeader } from "../layout/legendInHeader";
import { inkAt } from "../legend/entry";
import { legendOf, type Legend } from "../legend/legend";
import { firstRows, type Region } from "../layout/tableRegion";
import { lightAt, lightOf, shownAt, signalAt } from "./signal";

/**
 * Whether a column of grades or comments is about the goals: a committee's or an overall judgement, unless it judges
 * the measures of a goal separately; a column filled only where a goal begins, although the rows below it have
 * measures, unless it comments the grades that each of them has; a column left of the measures with one value for all rows of a goal, when the measures have another right
 * of them.
 */
function belongsToGoal(
  region: Region,
  column: Column,
  goal: Column,
  lower: Column,
  others: readonly Column[],
  explained: ReadonlySet<number>,
): boolean {
  if (lower.set !== undefined) return column.set === undefined;
  if (isFilledOnFirstOfParted(region, column)) return true;
  const at = withinGoals(region, column.column, goal.column, lower.column, explained);
  if (column.role === "comment" && lower.role !== "activity") {
    const besideMeasures = others.some(
      (one) => withinGoals(region, one.column, goal.column, lower.column, explained).below > 0,
    );
    const areGoals = areOfMost(at) && at.open > 0 && !besideMeasures;
    return at.below === 0 && (areGoals || mergedAlike(region, column.column, goal.column));
  }
  const between = column.column > goal.column && column.column < lower.column;
  if (isOneCard(region)) return between;
  if (region.records && (between || closesGoals(region, column, goal, lower))) return true;
  return isOfGoalByPlaces(column, lower, others, at);
}

/** On records: of every goal with several measures only the last has the field, which ends what is written of the goal. */
function closesGoals({ grid, first, last }: Region, { column }: Column, goal: Column, lower: Column): boolean {
  const has = (row: number, one: number): boolean => !isBlank(grid.sheet.values[row]?.[one]);
  const goals: number[][] = [];
  for (let row = first; row <= last; row++) {
    if (has(row, goal.column) || goals.length === 0) goals.push([]);
    if (has(row, lower.column)) goals.at(-1)!.push(row);
  }
  const parted = goals.filter((rows) => rows.length > 1);
  return (
    parted.length > 0 && parted.every((rows) => rows.every((row, i) => has(row, column) === (i === rows.length - 1)))
  );
}

/** Whether a column speaks of goals, by its header and by the rows that it is filled in. */
function isOfGoalByPlaces(column: Column, lower: Column, others: readonly Column[], at: WithinGoals): boolean {
  const { onGoal, below, open, same } = at;
  if (isOfGoalByWords(column)) return below === 0 && same !== "differs";
  if (onGoal > 0 && below === 0 && open > 0) return true;
  if (lower.role === "activity") return below + open === 0 && same === null && !column.reading.words.includes("status");
  return same === "same" && standsAmong(column, lower, others);
}

const isOneCard = ({ grid, first, last }: Region): boolean => grid.turned === true && first === last;

/** Left of the measures, with others right of them. */
const standsAmong = (column: Column, lower: Column, others: readonly Column[]): boolean =>
  column.column < lower.column && others.some((other) => other.column > lower.column);

/** A row that is parted into a goal and its measure has the column's value in the goal's part. */
const isFilledOnFirstOfParted = ({ parted }: Region, { column }: Column): boolean =>
  [...(parted?.values() ?? [])].some(([one, next]) => !isBlank(one![column]) && isBlank(next![column]));

const isOfGoalByWords = ({ owner, reading }: Column): boolean =>
  rowWords.has(reading.words, "ofGoal") ||
  owner !== undefined ||
  reading.by === "committee" ||
  reading.by === "overall";

/**
 * The columns of grades and comments that speak of a table's goals, and not of the measures or activities below them.
 * `explained`: rows of a legend.
 */
export function goalRemarks(
  region: Region,
  columns: readonly Column[],
  explained: ReadonlySet<number>,
): ReadonlySet<Column> {
  const goal = goalColumns(columns).at(-1);
  const lower = columns.find(({ role }) => role === "indicator") ?? columns.find(({ role }) => role === "activity");
  if (!goal || !lower) return new Set();
  const grades = columns.filter(({ role }) => role === "grade");
  const ofGoals = new Set(
    columns.filter(
      (column) =>
        (column.role === "grade" || column.role === "comment") &&
        belongsToGoal(region, column, goal, lower, grades, explained),
    ),
  );
  // "Bedömning av mål | Kommentar": the column right beside is about the same.
  columns.forEach((column, i) => {
    const before = columns[i - 1];
    if (
      column.role === "comment" &&
      before?.role === "grade" &&
      rowWords.has(before.reading.words, "ofGoal") &&
      ofGoals.has(before)
    )
      ofGoals.add(column);
  });
  return ofGoals;
}

interface WithinGoals {
  /** Rows of measures where a goal begins. */
  goals: number;
  onGoal: number;
  below: number;
  open: number;
  same: "same" | "differs" | null;
}

/**
 * How a column's grades are placed on the rows of measures: where a goal begins, on later rows of a goal that is left
 * blank below (`open`: none), and whether rows that repeat a goal have equal ones; null without grades.
 */
function withinGoals(
  region: Region,
  column: number,
  goal: number,
  indicator: number,
  explained: ReadonlySet<number>,
): WithinGoals {
  const { grid } = region;
  const rows = firstRows(region)
    .filter((row) => !explained.has(row))
    .map((row) => ({
      title: cellText(grid, row, goal),
      grade: cellText(grid, row, column) || (signalAt(grid, row, column) ?? ""),
      measured: !isBlank(grid.sheet.values[row]?.[indicator]),
    }));
  const measured = rows.filter((row) => row.measured);
  const graded = rows.filter(({ title, grade }) => title !== "" && grade !== "");
  const repeated = [...grouped(graded, ({ title }) => title).values()].filter((same) => same.length > 1);
  const differs = repeated.some((same) => same.some(({ grade }) => grade !== same[0]!.grade));
  return {
    goals: measured.filter(({ title }) => title !== "").length,
    onGoal: measured.filter(({ title, grade }) => title !== "" && grade !== "").length,
    below: measured.filter(({ title, grade }) => title === "" && grade !== "").length,
    open: measured.filter(({ title, grade }) => title === "" && grade === "").length,
    same: repeated.length === 0 ? null : differs ? "differs" : "same",
  };
}

/** Several, where more than half of the goals begin: fewer may be of the measures that stand there. */
const areOfMost = ({ onGoal, goals }: WithinGoals): boolean => onGoal > 1 && onGoal * 2 > goals;

/** A cell is merged over the same rows as its goal. */
const mergedAlike = (region: Region, column: number, goal: number): boolean =>
  firstRows(region).some((row) => {
    const [own, other] = [region.grid.merged(row, column), region.grid.merged(row, goal)];
    const isAlike = own?.top === other?.top && own?.bottom === other?.bottom;
    return own !== undefined && isAlike && own.bottom > own.top && own.left === own.right;
  });

function underPicture(grid: Grid, row: number, column: number): boolean {
  const at = placeOf(grid, row, column);
  return grid.sheet.pictures?.some((area) => contains(area, at.row, at.column)) === true;
}

/** A grade from its cell, with its problem, if any. */
export type GradeFound = Pick<GradeNote, "text" | "scale" | "step" | "unread"> & {
  problem?:
    | "okänd-bedömning"
    | "mening-utan-steg"
    | "okänd-färg"
    | "villkorsfärg"
    | "bild-över-cell"
    | "okänd-ordning"
    | "tvetydig-bedömning";
};

/** Adds a grade to a node, one for each cell. */
export function addGrade(node: PlanNode, grade: GradeNote): void {
  if (!node.grades.some(({ cell }) => cell === grade.cell)) node.grades.push(grade);
}

/**
 * Reads grades: in a row's cell, words first, else the fill; or a text from elsewhere. Each text of a column is looked
 * up once, on the scale most of them stand on, and those of a page likewise. `beside`: the grades that a page tells.
 */
export const gradesOf = (
  region: Region,
  columns: Column[],
  scales: readonly Scale[],
  beside: readonly string[] = [],
): GradeReader => new GradeReader(region, columns, scales, beside);

/** What a cell states in words or by its colour, before it is looked up. */
interface Written {
  text: string;
  /** Where the colour states it. */
  fill?: string;
}

/** What a cell states cannot be known. */
type Untold = { text: string; problem: NonNullable<GradeFound["problem"]>; unread: true };

class GradeReader {
  private readonly preferred: ReadonlyMap<Column, Scale | null>;
  private readonly ofPage: Scale | null;
  private readonly initials: ReturnType<typeof initialsOf>;
  private readonly byHeader: ReadonlyMap<Column, ReadonlyMap<string, string>>;
  private readonly legend: Legend;
  /** Columns whose marks are kept apart by their ink alone. */
  private readonly inked: ReadonlySet<Column>;
  /** Columns whose words are on a known scale what the lights of their cells deny, or whose signs are not drawn as one is. */
  private readonly denied: ReadonlySet<Column>;
  private readonly known = new Map<string, GradeFound>();
  /** Scales whose order has been asked for: once is enough. */
  private readonly asked = new Set<string>();

  constructor(
    private readonly region: Region,
    columns: Column[],
    private readonly scales: readonly Scale[],
    beside: readonly string[],
  ) {
    this.ofPage = scaleOfTexts(beside, scales);
    this.preferred = new Map(
      columns.map((column) => [
        column,
        scaleOf(region, [column], scales) ?? (columns.length > 1 ? scaleOf(region, columns, scales) : null),
      ]),
    );
    this.initials = initialsOf(textsIn(region, columns));
    this.byHeader = new Map(columns.map((column) => [column, legendInHeader(column.header)]));
    this.legend = legendOf(region.grid, scales);
    this.inked = new Set(
      columns.filter(({ column, ticked }) => ticked === undefined && isInked(region, column, this.legend)),
    );
    this.denied = new Set(
      columns.filter(
        (column) =>
          isAgainstLights(region, column, (text) => this.endOf(column, text)) ||
          isAgainstSigns(textsIn(region, [column]), this.preferred.get(column) ?? null, scales),
      ),
    );
  }

  /** The class of the step that a text of a column is on the known scales; null: none. */
  private endOf(column: Column, text: string): StepClass | null {
    const { scale: name, step } = lookUp(text, this.preferred.get(column) ?? null, this.scales, false);
    const scale = step === undefined ? undefined : this.scales.find((one) => one.name === name);
    return scale?.byPerson || step === undefined ? null : (scale?.steps[step]?.class ?? null);
  }

  /** The grade in a column's cell; null without one. */
  readonly gradeIn = (column: Column, row: number): GradeFound | null => {
    const written = this.writtenIn(column, row);
    if (written === null || "problem" in written) return written;
    const key = `${column.column} ${written.text}${written.fill ?? ""}`;
    let found = this.known.get(key);
    if (!found) this.known.set(key, (found = this.find(column, written)));
    if (found.problem !== "okänd-ordning") return found;
    const { problem: _, ...again } = found;
    const of = found.scale ?? column.header;
    if (this.asked.has(of)) return again;
    this.asked.add(of);
    return found;
  };

  /** A grade by text or fill, in any cell. */
  readonly gradeOf = (text: string, fill?: string): GradeFound =>
    this.stated(text) ?? this.explained({ text, fill }) ?? this.onScales(text, this.ofPage, fill !== undefined);

  /** On the scales in use: what the workbook's own has is of that, whatever the word means on the known ones. */
  private onScales(text: string, preferred: Scale | null, colour: boolean, meaning?: string | null): GradeFound {
    const found = lookUp(text, preferred, this.scales, colour, meaning);
    return found.problem === "tvetydig-bedömning" ? (this.onOwnWords(text) ?? found) : found;
  }

  private find(column: Column, written: Written): GradeFound {
    const { text, fill } = written;
    const meaning = this.byHeader.get(column)?.get(textKey(text)) ?? this.initials?.(text) ?? null;
    const own =
      this.stated(text) ?? (meaning === null ? null : this.stated(meaning)) ?? this.explained(written) ?? null;
    if (own === null && this.denied.has(column)) return { text, problem: "okänd-ordning", unread: true };
    return own ?? this.onScales(text, this.preferred.get(column) ?? null, fill !== undefined, meaning);
  }

  /** By words first, else by fill; null without either, a problem when they cannot be read. */
  private writtenIn(column: Column, row: number): Written | Untold | null {
    const { grid } = this.region;
    const value = grid.sheet.values[row]?.[column.column];
    if (isBlank(value) || typeof value === "number") {
      const shown = shownAt(grid, row, column.column);
      const light = lightOf(shown);
      if (light) return { fill: light.fill, text: tickedText(column, light.word) };
      if (shown === "unknown") return { text: textOf(value), problem: "villkorsfärg", unread: true };
    }
    if (isBlank(value))
      return underPicture(grid, row, column.column) ? { text: "", problem: "bild-över-cell", unread: true } : null;
    const ink =
      this.inked.has(column) && typeof value === "string" ? colourOfMark(grid, row, column.column) : undefined;
    if (ink === null)
      return {
        text: textOf(value),
        problem: hasConditions(grid, row, column.column) ? "villkorsfärg" : "okänd-färg",
        unread: true,
      };
    return { text: tickedText(column, ink ?? statedGrade(textOf(value))) };
  }

  /**
   * By a scale that a person has stated, before all others: of several by the first that has these very words. A mark is of
   * it where she has stated the mark.
   */
  private stated(text: string): GradeFound | null {
    const own = this.scales.filter(({ byPerson }) => byPerson);
    if (own.length === 0) return null;
    const key = textKey(text);
    const exact = own.find(({ steps }) => steps.some(({ label }) => textKey(label) === key));
    const found = exact || hasLetter(text) ? readGrade(text, exact ? [exact] : own) : null;
    if (!found || "ambiguous" in found || !("step" in found) || found.index === undefined) return null;
    return { text, scale: found.scale.name, step: found.index };
  }

  /** By the sheet's own legend. */
  private explained({ text, fill }: Written): GradeFound | null {
    const means = this.legend.means({ text, fill });
    if (means === "ambiguous") return { text, problem: "tvetydig-bedömning", unread: true };
    if (means === "place") return { text, problem: "okänd-bedömning", unread: true };
    if (!means) return null;
    const { meaning, asked, ...note } = means;
    const found = { text: fill ? meaning : text, ...note };
    return asked ? (this.onOwnWords(found.text) ?? { ...found, problem: "okänd-ordning" }) : found;
  }

  /**
   * By the only scale of the workbook's own words on Styrmodell that has this one: no legend is asked about it again. Where
   * its order is not decided that is asked. Null: none has it, or several.
   */
  private onOwnWords(text: string): GradeFound | null {
    const own = this.scales.filter((one) => one.source === OWN_WORDS && stepNamed(one, text) !== undefined);
    const decided = own.filter(({ order }) => order === "stated");
    const [scale, ...others] = decided.length > 0 ? decided : own;
    if (!scale || others.length > 0) return null;
    return decided.length > 0
      ? { text, scale: scale.name, step: stepNamed(scale, text)! }
      : { text, scale: scale.name, problem: "okänd-ordning" };
  }
}

/** A tick under a step of a scale is that step. */
const tickedText = ({ ticked }: Column, text: string): string => (ticked !== undefined && isTick(text) ? ticked : text);

/** The same mark in all rows: its colour is the grade. */
function isInked(region: Region, column: number, legend: Legend): boolean {
  const rows = firstRows(region).filter((row) => !legend.rows.has(row));
  const [mark = "", ...others] = rows.flatMap((row) => cellText(region.grid, row, column) || []);
  return (
    others.length > 0 &&
    others.every((other) => other === mark) &&
    [..."●⬤■◆▲►➔➤⚫◼"].includes(mark) &&
    legend.means({ text: mark }) === null
  );
}

/** The word for the colour of a cell's mark, or of the cell; null where it has none that is known. */
const colourOfMark = (grid: Grid, row: number, column: number): string | null =>
  inkAt(grid, row, column) ?? colourWord(formatOf(grid, row, column)?.fill ?? "");

function hasConditions(grid: Grid, row: number, column: number): boolean {
  const at = placeOf(grid, row, column);
  return grid.sheet.conditionalFormats.some(({ areas }) => areas.some((area) => contains(area, at.row, at.column)));
}

/** The texts of the table's grades; of a long table the first will do. */
function textsIn({ grid, first, last }: Region, columns: readonly Column[]): Set<string> {
  const texts = new Set<string>();
  for (const { column } of columns)
    for (let r = first; r <= Math.min(last, first + 2000) && texts.size < 40; r++)
      if (!isBlank(grid.sheet.values[r]?.[column])) texts.add(cellText(grid, r, column));
  return texts;
}

/** What no scale has: that the row is gone or nothing is judged is no grade, and asks nothing. */
function unread(text: string, colour: boolean): GradeFound {
  if (factsOf(text).isWithdrawn || saysInWordsNotJudged(text)) return { text };
  return { text, problem: colour ? "okänd-färg" : judgementIn(text) ? "mening-utan-steg" : "okänd-bedömning" };
}

/**
 * A sentence of which the clause that decides is sure: "ett tufft år, men målet är uppnått" is the one step of a scale that
 * is reached; null: no clause is, or the scale has several.
 */
function bySentence(text: string, scale: Scale): GradeFound | null {
  const told = judgementIn(text);
  if (!told?.namesGoal || !told.isWhole || told.as === null || scale.order !== "stated") return null;
  const [step, ...others] = scale.steps.flatMap((one, at) => (one.class === CLASS_OF[told.as!] ? [at] : []));
  return step === undefined || others.length > 0 ? null : { text, scale: scale.name, step };
}

/** Decimals between the steps of a scale that takes them; null: it is none of any. */
function betweenSteps(text: string, scales: readonly Scale[]): GradeFound | null {
  const scale = scales.find((one) => one.between && nearestStep(text, one) !== null);
  return scale ? { text, scale: scale.name, step: nearestStep(text, scale)! } : null;
}

/** `says`: the full word behind the text. */
function lookUp(
  text: string,
  preferred: Scale | null,
  scales: readonly Scale[],
  colour: boolean,
  stated: string | null = null,
): GradeFound {
  const word = stated ?? denied(text, preferred) ?? afterColour(text, scales) ?? text;
  const on = (label: string): ReturnType<typeof readGrade> =>
    (preferred && readGrade(label, [preferred])) || readGrade(label, [...scales]);
  const found = on(word) ?? gradeByMark(word, on);
  if (!found)
    return bySentence(text, preferred ?? STANDARD_SCALE) ?? betweenSteps(text, scales) ?? unread(text, colour);
  const matches = matchesIn(found);
  const match = matches[0]!;
  if (matches.some((other) => meaningOf(other) !== meaningOf(match)) || isDegreeBeside(word, preferred))
    return { text, problem: "tvetydig-bedömning" };
  if ("step" in match && match.index === undefined) return { text, scale: match.scale.name, problem: "okänd-ordning" };
  return { text, scale: match.scale.name, ...("step" in match ? { step: match.index } : {}) };
}

/** "I hög grad" is the best of degrees, and less than "Uppfyllt" in a column of such words. */
const isDegreeBeside = (word: string, scale: Scale | null): boolean =>
  scale !== null && rowWords.has(word, "degree") && readGrade(word, [scale]) === null;

/** "Ej" by itself, beside the words of a scale with one step that is not reached, is that step. */
function denied(text: string, scale: Scale | null): string | null {
  const steps = scale?.steps.filter((step) => step.class === "notReached") ?? [];
  return steps.length === 1 && rowWords.has(text, "deniedFirst") && bySpaces(text).length === 1
    ? steps[0]!.label
    : null;
}

/** "Gul Delvis uppfyllt", "Gul, delvis": a colour and a word that state the same. */
function afterColour(text: string, scales: readonly Scale[]): string | null {
  const [colour = "", ...words] = bySpaces(text);
  const step = CLASS_OF_LIGHT.get(trimmedEnd(colour.toLowerCase(), ",;:"));
  const word = words.join(" ");
  if (step === undefined || word === "") return null;
  return matchesIn(readGrade(word, [...scales])).some((match) => meaningOf(match) === step) ? word : null;
}

/**
 * What a text means on a scale: a step's class, null for a step without one, "state", or undefined when it is not on
 * the scale.
 */
function classOn(text: string, scale: Scale): StepClass | null | "state" | undefined {
  const match = readGrade(text, [scale]);
  return !match || "ambiguous" in match ? undefined : meaningOf(match);
}

/** The scale of the columns' grades, see `scaleOfTexts`. */
function scaleOf(region: Region, columns: readonly Column[], scales: readonly Scale[]): Scale | null {
  const { grid, first, last } = region;
  const texts = new Map<string, string>();
  for (const column of columns)
    for (let r = first; r <= last && texts.size < 40; r++) {
      const value = grid.sheet.values[r]?.[column.column];
      const light = isBlank(value) || typeof value === "number" ? lightAt(grid, r, column.column) : undefined;
      const text = light?.word ?? textOf(value);
      if (text) texts.set(textKey(text), text);
    }
  return scaleOfTexts([...texts.values()], scales);
}

/** The scale with all of the texts, else the one with most of them; none when two such scales disagree. */
function scaleOfTexts(texts: readonly string[], scales: readonly Scale[]): Scale | null {
  const exact = scaleForTexts([...texts], [...scales]);
  if (exact) return exact;
  const asked = texts.filter((text) => text.length <= 200);
  const found = scales.map((scale) => ({ scale, classes: asked.map((text) => classOn(text, scale)) }));
  const hits = ({ classes }: (typeof found)[number]): number => classes.filter((one) => one !== undefined).length;
  const most = Math.max(0, ...found.map(hits));
  const best = found.filter((one) => most > 0 && hits(one) === most);
  return best.every(({ classes }) => classes.every((one, i) => one === best[0]!.classes[i]))
    ? (best[0]?.scale ?? null)
    : null;
}
