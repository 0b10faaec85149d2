import {
  beginsWithDigit,
  beginsWithYear,
  depthOf,
  endsIn,
  hasDigit,
  hasLetter,
  hasOnlyCapitals,
  hasWordOf,
  isDrawnLine,
  splitLabel,
  trimmedEnd,
  withoutColon,
  withoutLast,
} from "../../domain/shapes";
import type { Role } from "../../domain/plan";
import type { Scale } from "../../domain/scale";
import { readGrade } from "../../interpret/choice/grade";
import { readValue } from "../../interpret/number/number";
import { readPeriod } from "../../interpret/time/period";
import { looseGrammar } from "../../interpret/text/grammar";
import { clean } from "../../interpret/text/text";
import { beginsWithWord, hasWord } from "../../lexicon/lexicon";
import { isCommittee, looksLikeHeader, readHeader } from "../../interpret/header/header";
import { isDocumentTitle, titleParts } from "../../interpret/header/title";
import { quantitiesIn, readSentence } from "../../interpret/targets/sentence";
import { cellText, formatOf, printed, type Grid } from "../grid/grid";
import { withoutMargin } from "../layout/margin";
import { grouped } from "../../domain/grouped";
import { isVerdict } from "./verdict";

/**
 * A row of a page that is written line by line: one text, perhaps with a mark before it or a value beside it.
 */
export interface Line {
  row: number;
  /** Column of its words. */
  column: number;
  /** Its words, without the mark. */
  text: string;
  /** A short code or a bullet before the words: "S", "•". */
  mark?: string;
  /** What makes it look like other lines: mark, font, fill, numbering. */
  look: string;
  bold: boolean;
  label?: LineLabel;
  /** The same text is on several lines of the page. */
  returns?: true;
  list?: ListPlace;
  pair?: PairPart;
  /** A label that comes back says that it begins a record: "Vårt mål: …". */
  begins?: true;
  /** A heading right above a list that it does not name. */
  heads?: true;
  /** A heading that only names goals, where a list has them. */
  titled?: true;
  /** Its number is in the row below: "Nyckeltal MP.4.3.1 …". */
  number?: string;
  /** One of several steps that are taken one after the other. */
  isStep?: true;
  /** A figure beside its words, before the lines around show what it is. */
  beside?: CellText;
  /** The figures of the measure that the line names, and what each of them is. */
  figures?: readonly LineFigure[];
  /** Nothing but a figure. */
  isFigure?: true;
  /** All cells of the row that form the line. */
  columns: readonly number[];
  /** What stands beside a label and its value: a line of its own. */
  aside?: CellText;
  /** The cells of the rows below in which its words go on. */
  more?: readonly Pick<CellText, "row" | "column">[];
}

/** A text with the cell that it stands in. */
export interface CellText {
  row: number;
  column: number;
  text: string;
}

export type FigureRole = "target" | "outcome" | "baseline" | "forecast" | "grade";

/** A figure, or a grade beside the figures, with what it is and the header over it. */
export interface LineFigure extends CellText {
  role: FigureRole;
  header?: string;
  period?: string;
}

/**
 * A line's place in a list. A list is lines of one form below one another: points, numbers, or short headings with
 * sentences under them.
 */
export interface ListPlace {
  /** What the list is of, by the line or the heading that leads in to it. */
  of: "goal" | "measure" | "activity" | "effect";
  /** Named by the line right above it; else by the page or the section, and the items confirm it. */
  led: boolean;
  /** How many items it has. */
  size: number;
}

/**
 * What a line is in a pair or a triple of lines. `name`: a measure, above its target; `told`: a goal in its own sentence,
 * `answer`: the line that tells where it came, `verdict`: the one that judges it,
 * `said`: one beside these.
 */
export type PairPart = "name" | "target" | "goal" | "outcome" | "told" | "answer" | "verdict" | "said";

/** What the nearest heading or lead above a line, that names goals or measures, names; or that it heads other things. */
export type Section = "goal" | "measure" | "other" | null;

/** A label, alone or with its value: "Status", "Önskat läge: över 7,5 poäng", "Nämndens bedömning". */
export interface LineLabel {
  name: string;
  /** null: a label by its coming back, of no known meaning. */
  role: Role | null;
  period?: string;
  /** The code beside it: "Indikator AP.2.1:1". */
  number?: string;
  value?: { column: number; text: string };
  /** It asks for a judgement of the goal, though measures stand between. */
  ofGoal?: true;
  /** Labels of other columns in the same row; what they say stands below them. */
  others?: readonly { column: number; name: string; role: Role }[];
}

const LONGEST_LABEL = 60;
const MARK = /^(?:[A-ZÅÄÖ]{1,2}|[•▪●*–-]|\d{1,2}(?:\.\d{1,2})*[.)]?|[a-h]\))$/u;
const BULLET = /^\s*([•▪●–-]|[a-zåäö][.)](?=\s+\p{Lu}))\s+(?=\S)/u;

/** A sentence, or a heading with a number or a dash: none of them is a label. */
const isNoLabel = (text: string): boolean =>
  endsIn(text, ".!?") ||
  beginsWithDigit(text) ||
  NO_LABEL.test(text) ||
  splitLabel(text, 0, text.length, false) !== null;
const NO_LABEL = looseGrammar("_ (– | -) _ W | är | består | ska | skall | omfattar | innebär | som | is | are");

/** A label's word right before a code: "IndikatorAP.2.1:1", "Indikator 2.1"; a day before a value is none. */
const CODED =
  /^(\p{Lu}?\p{Ll}{2,})\s*(?!\d\d?\.\d\d?(?:\.\d+)?:\s)((?:[A-ZÅÄÖ]{1,3}\.?\s?)?\d(?:[\d.:]|\s(?=\d))*\p{Ll}?)\.?$/u;
/** A label's word before a code of letters and points: "Indikator ME.C.Q74". */
const CODED_LETTERS = /^(\p{Lu}?\p{Ll}{2,})\s+([A-ZÅÄÖ]{1,4}(?:\.\s?[A-ZÅÄÖ\d]{1,4})+)\.?$/u;
/** Several words of a label before a code of letters and figures: "Långsiktigt mål till 2040 LM.3". */
const CODED_LAST = /^(\S.*\S)\s([A-ZÅÄÖ]{1,4}\.?\d{1,3}(?:[.:]\d{1,3})*)\.?$/u;
const NUMBERED_LABEL = /^(\d{1,3}\p{Ll}?)\.\s+(\p{L}+)$/u;

/** Questions that ask how it went or what was done are labels: "Når vi målet?"; others are a reader's. */
const ASKED: ReadonlySet<Role> = new Set<Role>(["grade", "outcome", "comment", "activity"]);

/** The role of a label's words, or undefined for other words. */
function labelRole(written: string): Role | undefined {
  if (!written.endsWith("?")) return roleOf(written);
  const asked = roleOf(trimmedEnd(written, " ?"));
  return asked !== undefined && ASKED.has(asked) ? asked : undefined;
}

function roleOf(name: string): Role | undefined {
  if (name.toLowerCase() === "uppföljning") return "outcome";
  if (name.length > LONGEST_LABEL || isNoLabel(name) || isCommittee(name) || isDocumentTitle(name)) return undefined;
  const undated = DAY_LAST.replace(name, () => "");
  const timeless = undated.replace(/(?:19|20)\d\d(?:[-–/]\d{2,4})?|(?<!\p{L})[tTkKqQ]\d(?!\d)/gu, "");
  if (hasDigit(timeless)) return undefined;
  if (beginsWithWord(name, "explains")) return "comment";
  if (!looksLikeHeader(name)) return undefined;
  const role = surestRole(name);
  return undated === name || DATED.has(role) ? role : undefined;
}

function surestRole(name: string): Role | undefined {
  const { scores } = readHeader(name);
  if ((scores.comment ?? 0) >= 0.75) return "comment";
  const [role, score = 0] = Object.entries(scores).sort((a, b) => b[1] - a[1])[0] ?? [];
  return score >= 0.75 ? (role as Role) : undefined;
}

/** Roles of labels that a day may end; of another it is a number: "Mål 1.2". */
const DATED: ReadonlySet<Role | undefined> = new Set<Role | undefined>(["outcome", "forecast", "baseline", "grade"]);

/** "Utfall 31.12", "Resultat per 31.12.2023", "Läge 31 aug": a day that ends a label. */
const DAY_LAST = looseGrammar("[⟨] D (/ | .) D [(/ | .) (Y | D2)] [⟩] $ | [⟨] D [.] {month} [Y] [⟩] $");

/** "Label: value" in one cell. */
function parted(text: string): { name: string; value: string } | null {
  const [, name, value] = /^((?:[^:.!?]|(?<=\d)\.(?=\d)){2,60}\??)\s*:\s*(\S.*)$/su.exec(text) ?? [];
  return name === undefined || value === undefined ? null : { name: clean(name), value: clean(value) };
}

const coded = (bare: string): RegExpExecArray | null =>
  CODED.exec(bare) ?? CODED_LETTERS.exec(bare) ?? CODED_LAST.exec(bare);

/** A label on its own, with its code or number. */
function bareLabel(text: string): LineLabel | undefined {
  const bare = withoutColon(text);
  const role = labelRole(bare);
  if (role !== undefined) return { name: bare, role, ...periodOf(bare) };
  // "11. Målepunkt": a numbered word for goals or measures names one of them.
  const [, before, word = ""] = NUMBERED_LABEL.exec(bare) ?? [];
  if (before !== undefined && looksLikeHeader(word) && !isCommittee(word))
    return { name: word, role: "indicator", number: before };
  const [, name = "", number] = coded(bare) ?? [];
  const ofCode = number === undefined ? undefined : labelRole(name);
  if (ofCode === undefined || number === undefined) return undefined;
  // A line with a number of its own is a goal, not a figure: "Mål till 2040 LM.3".
  const named = ofCode === "target" && hasWord(name, "goalNoun") ? "goal" : ofCode;
  return { name, role: named, number: withoutLast(number, ".:") };
}

const periodOf = (name: string): { period?: string } => {
  const { period } = readHeader(name);
  return period === undefined ? {} : { period };
};

function labelOf(text: string, column: number, scales: readonly Scale[]): LineLabel | undefined {
  const alone = bareLabel(text);
  if (alone) return alone;
  const both = parted(text);
  if (!both) return undefined;
  const { name } = both;
  const value = { column, text: both.value };
  const isGrade = (said: string): boolean => readGrade(said, [...scales]) !== null;
  // "Uppfyllt: Ja": of two verdicts the first is the question.
  const isLabel = name.endsWith("?") || !isGrade(name);
  const role = isLabel ? labelRole(name) : isGrade(both.value) ? "grade" : undefined;
  if (role !== undefined) return { name, role, ...periodOf(name), value };
  const year = readPeriod(name)?.canonical;
  return year === undefined ? undefined : { name, role: "outcome", period: year, value };
}

/** The line that a row is; null for a blank row, or one of several texts or of figures. */
export function lineAt(grid: Grid, row: number, left: number, right: number, scales: readonly Scale[]): Line | null {
  const columns = withoutMargin(grid, row, { left, right });
  const marked = columns.length > 1 && MARK.test(cellText(grid, row, columns[0]!));
  const column = columns[marked ? 1 : 0];
  if (column === undefined) return null;
  return valuedLine(grid, row, columns, scales) ?? textLine(grid, row, columns, marked, scales);
}

function textLine(
  grid: Grid,
  row: number,
  columns: readonly number[],
  marked: boolean,
  scales: readonly Scale[],
): Line | null {
  const [column, ...beside] = marked ? columns.slice(1) : columns;
  if (column === undefined || typeof grid.sheet.values[row]?.[column] !== "string") return null;
  const written = cellText(grid, row, column);
  const mark = marked ? cellText(grid, row, columns[0]!) : BULLET.exec(written)?.[1];
  const text = written.replace(BULLET, "");
  if (!hasLetter(text) && !isDrawnLine(text)) return null;
  const label = headsSection(text) ? undefined : labelOf(text, column, scales);
  const line: Line = {
    row,
    column,
    text,
    look: lookOf(grid, row, column, text, mark),
    bold: formatOf(grid, row, column)?.font?.bold === true,
    columns,
    ...(mark === undefined ? {} : { mark }),
    ...(label ? { label } : {}),
  };
  return beside.length === 0 ? line : withBeside(grid, line, beside);
}

/** Words with a figure beside them, on either side, or a figure alone; null for any other row. */
function valuedLine(grid: Grid, row: number, columns: readonly number[], scales: readonly Scale[]): Line | null {
  if (columns.length > 2) return null;
  const figure = columns.find((column) => figureAt(grid, row, column) !== null);
  const column = columns.find((one) => one !== figure) ?? figure;
  if (figure === undefined || column === undefined) return null;
  if (column === figure && hasLetter(cellText(grid, row, column)) && !isNumber(grid, row, column)) return null;
  const beside = { row, column: figure, text: figureAt(grid, row, figure) ?? "" };
  const text = cellText(grid, row, column);
  const line: Line = { row, column, text, look: lookOf(grid, row, column, text), bold: false, columns };
  if (column === figure) return { ...line, text: beside.text, isFigure: true };
  const isName =
    hasWordOf(2, text) &&
    !labelOf(text, column, scales) &&
    figureAt(grid, row, column) === null &&
    readGrade(text, [...scales]) === null;
  return isName ? { ...line, text: withoutColon(text), beside } : null;
}

const isNumber = (grid: Grid, row: number, column: number): boolean =>
  readValue(cellText(grid, row, column)).kind === "number";

/** A figure with its unit or its bound, as the cell shows it; null for any other cell. */
function figureAt(grid: Grid, row: number, column: number): string | null {
  const value = grid.sheet.values[row]?.[column];
  const text = printed(value ?? null, formatOf(grid, row, column)?.numberFormat);
  if (typeof value === "number") return text;
  return typeof value === "string" && text.length <= LONGEST_FIGURE && saysFigure(text) ? text : null;
}

/** "85 %", ">10%", "0–20 procent av nettovinsten": begins with the figure or its bound. */
const saysFigure = (text: string): boolean =>
  (/^[<>≤≥~–-]?\s?\d/u.test(text) || beginsWithWord(text, "atLeast", "atMost", "over", "under")) &&
  !/^\d{1,3}(?:[.)]|(?:\.\d{1,3})+\.?(?=\s\p{Lu}))\s/u.test(text) &&
  !beginsWithYear(text) &&
  quantitiesIn(readSentence(text)).length > 0;

const LONGEST_FIGURE = 60;

/** Mark, font, fill and numbering of a line, as one text. */
function lookOf(grid: Grid, row: number, column: number, text: string, mark = ""): string {
  const { font, fill } = formatOf(grid, row, column) ?? {};
  return [mark, font?.bold === true, font?.size, font?.color, fill, depthOf(text)].join(" ");
}

/** A line with texts to the right of its words: labels of their own, or the value of its label. */
function withBeside(grid: Grid, line: Line, beside: readonly number[]): Line | null {
  const { row, label } = line;
  const others = beside.map((column) => {
    const name = withoutColon(cellText(grid, row, column));
    return { column, name, role: labelRole(name) };
  });
  if (
    label &&
    !label.value &&
    others.every((one): one is { column: number; name: string; role: Role } => one.role !== undefined)
  )
    return { ...line, label: { ...label, others } };
  if (beside.length > 1 || !label) return null;
  if (label.value) return label.role === "grade" ? withAside(grid, line, beside[0]!) : null;
  return {
    ...line,
    label: { ...label, value: { column: beside[0]!, text: cellText(grid, row, beside[0]!) } },
  };
}

/** "Uppfyllt: Ja" with a comment beside it. */
function withAside(grid: Grid, { columns, ...line }: Line, column: number): Line | null {
  const text = cellText(grid, line.row, column);
  return hasLetter(text) && typeof grid.sheet.values[line.row]?.[column] === "string"
    ? { ...line, columns: columns.filter((one) => one !== column), aside: { row: line.row, column, text } }
    : null;
}

/** The level's word and the number before a line's words, with any separator: "Delmål 6.1; 80 % lägre …". */
export const levelOf = (text: string): { level?: string; number?: string } =>
  titleParts(text.replace(/^([^;]{3,40});/u, "$1:"));

/** Words of a heading in capitals. */
const FEWEST_IN_CAPITALS = 4;

/**
 * Whether a text heads a section of a paper: numbered in several parts, or several words in capitals and no figures,
 * which do not only say that goals, measures or fields come.
 */
export const headsSection = (text: string): boolean => depthOf(text) > 1 || isHeadInCapitals(text);

const isHeadInCapitals = (text: string): boolean =>
  hasOnlyCapitals(text) &&
  !hasDigit(text) &&
  text.split(" ").length >= FEWEST_IN_CAPITALS &&
  !hasWord(text, "goalNoun", "measureNoun", "fieldNoun");

/** Short texts that come back as labels do, each with something below it: what they mean is not known. */
export function returningLabels(lines: readonly Line[], scales: readonly Scale[]): Line[] {
  const counts = new Map<string, number>();
  const all = new Map<string, number>();
  for (const { text, label, isFigure } of lines) {
    all.set(text, (all.get(text) ?? 0) + 1);
    if (!label && !isFigure && text.length <= LONGEST_LABEL && !endsIn(text, ".!?") && !isVerdict(text, scales))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const prefixes = returningPrefixes(lines);
  const asked = askedVerdicts(lines, scales);
  const alone = sayNothing(lines, (text) => (counts.get(text) ?? 0) >= RETURNS);
  let valueNext = false;
  return lines.map((written, i) => {
    const one = isOwnersValue(written, lines[i - 1]) ? withoutLabel(written) : withPrefix(written, prefixes);
    const returning: Line = (all.get(one.text) ?? 0) > 1 ? { ...one, returns: true } : one;
    const line: Line = alone.has(one.text) && !one.label ? { ...returning, titled: true } : returning;
    if (line.label) {
      valueNext = !line.label.value;
      return line;
    }
    if (asked.has(line.text)) return { ...line, label: { name: line.text, role: "grade" } };
    const returns =
      !valueNext && (counts.get(line.text) ?? 0) >= RETURNS && !isCommittee(line.text) && !alone.has(line.text);
    valueNext = returns;
    return returns ? { ...line, label: { name: line.text, role: null } } : line;
  });
}

/**
 * Texts that come back and head nothing: in most of their places the next record, a blank row or the end of the page is
 * below them ("Visa mer").
 */
function sayNothing(lines: readonly Line[], returns: (text: string) => boolean): ReadonlySet<string> {
  const gaps = lines.slice(1).map(({ row }, i) => row - lines[i]!.row);
  const near = gaps.filter((gap) => gap === 1).length * 2 > gaps.length ? 1 : Infinity;
  const isNext = ({ row }: Line, below: Line | undefined): below is Line =>
    below !== undefined && below.row - row <= near;
  const uses = grouped(
    lines.flatMap((line, i) => (returns(line.text) && !line.text.endsWith(":") ? [{ line, below: lines[i + 1] }] : [])),
    ({ line }) => line.text,
  );
  const heading = new Set(
    [...uses].flatMap(([text, all]) =>
      all.every(({ line, below }) => isNext(line, below) && !below.label && !returns(below.text)) ? [text] : [],
    ),
  );
  const isAlone = ({ line, below }: { line: Line; below: Line | undefined }): boolean =>
    !isNext(line, below) || below.label?.role === "goal" || heading.has(below.text);
  return new Set([...uses].flatMap(([text, all]) => (all.filter(isAlone).length * 2 > all.length ? [text] : [])));
}

/** "Målet uppfyllt" over "Ja", each time that it stands on the page: it asks for the judgement below it. */
function askedVerdicts(lines: readonly Line[], scales: readonly Scale[]): ReadonlySet<string> {
  const isOne = (line: Line | undefined): boolean => line !== undefined && !line.label && isVerdict(line.text, scales);
  const twice = lines.flatMap((line, i) => (isOne(line) && isOne(lines[i + 1]) ? [line.text] : []));
  const others = new Set(lines.flatMap((line, i) => (isOne(lines[i + 1]) ? [] : [line.text])));
  return new Set(twice.filter((text, i) => !others.has(text) && twice.indexOf(text) !== i));
}

/** The words before a colon that are the same on several lines, each with words of its own after them: "Effekt: …". */
function returningPrefixes(lines: readonly Line[]): ReadonlySet<string> {
  const said = new Map<string, Set<string>>();
  for (const { text, label, mark } of lines) {
    const both = label || mark !== undefined ? null : parted(text);
    if (both && !hasDigit(both.name)) said.set(both.name, (said.get(both.name) ?? new Set<string>()).add(both.value));
  }
  return new Set([...said].flatMap(([name, values]) => (values.size >= RETURNS ? [name] : [])));
}

function withPrefix(line: Line, prefixes: ReadonlySet<string>): Line {
  const both = line.label || line.mark !== undefined ? null : parted(line.text);
  if (!both || !prefixes.has(both.name)) return line;
  return { ...line, label: { name: both.name, role: null, value: { column: line.column, text: both.value } } };
}

/** "Nämnd" right below "Beslutats av" states who, and is no label of who answers. */
const isOwnersValue = ({ label }: Line, above: Line | undefined): boolean =>
  label?.role === "owner" && !label.value && above?.label?.role === "comment" && !above.label.value;

function withoutLabel({ label: _, ...line }: Line): Line {
  return line;
}

/** Least occurrences of a text on a page that make it a label. */
const RETURNS = 3;

/** What is known of a line's place among the others. */
export type Listed = Pick<Line, "list" | "pair" | "heads" | "titled">;

/** By line. */
export type Places = (Listed | undefined)[];
