import type { CellFacts, Evidence, Mark } from "../domain/proof";
import type { Measurement, Target } from "../domain/plan";
import type { ProblemCode } from "../domain/problem";
import { isChange } from "../domain/reading";
import { factsOf } from "../interpret/facts";
import { isTime, wholeOf } from "../interpret/number/unit";
import { stem } from "../interpret/text/similarity";
import { capital, textKey } from "../interpret/text/text";
import { limitHolds, sameExtent } from "./extent";
import { headerOver } from "./heading";
import { isStop, problemAt, type Chosen, type Measured, type Stop } from "./measured";
import { takenAlike } from "./takenAlike";
import { yearOf } from "./periods";
import { answeredOr } from "./settled";
import { columnUnit } from "./side";

/** What stands before the cell in its address, quoted as there: "Mål" of "Mål!A5". */
export const sheetPart = (cell: string): string => cell.slice(0, cell.lastIndexOf("!"));

/** What an answer about a mark is about: the sign, wherever it stands on its sheet. */
export const markKey = (cell: string, sign: string): string => `${sheetPart(cell)} ${sign}`;

/** What an answer about a merged outcome is about: the merged area. */
export const spreadKey = (cell: string, spread: string): string => `${sheetPart(cell)} ${spread}`;

/** The mark that nobody knows what it says: without a note, or with one about a part of the year that it does not name. */
export const unknownMark = ({ marks }: CellFacts): Mark | undefined =>
  marks?.find(({ note }) => note === undefined || (note.about === "period" && !note.period));

/** What an answer about words is about: the words, on their sheet. */
export const wordsKey = (cell: string, text: string): string => `${sheetPart(cell)} ${text}`;

type Note = NonNullable<Mark["note"]>;

const markAbout = ({ marks }: CellFacts, about: Note["about"]): Mark | undefined =>
  marks?.find(({ note }) => note?.about === about);

/** The note of a value that limits what it is of ("scope"), or says that it is not right ("doubt"). */
export const noteAbout = (one: CellFacts, about: Note["about"]): Note | undefined => markAbout(one, about)?.note;

/** Whether the target, or the measure's name, says the same limit in the same words. */
const saysAlike = (text: string | undefined, limit: string): boolean =>
  text !== undefined && textKey(text).includes(textKey(limit));

/** A sign that nobody knows what it says is settled by an answer; null: the cell has none. */
function signRead(of: Measured, one: Measurement | Target): Evidence | Stop | null {
  const unknown = unknownMark(one);
  if (!unknown) return null;
  return answeredOr(
    of.around,
    ["mark", markKey(one.cell, unknown.sign)],
    `Märket ”${unknown.sign}” ändrar inte värdet`,
    problemAt({ text: unknown.sign, cell: one.cell }, "okänd-not"),
  );
}

/** The question about a value's note: what a comment says is asked about at the comment, the note of a sign at the value. */
const askedOf = (code: ProblemCode, { text, cell }: Note, sign: string | undefined, one: Measurement | Target): Stop =>
  problemAt({ text, cell: sign === "" ? cell : one.cell }, code);

/** Whether a limit is that the value is of several years, and the target or the measure is so too. */
function areOfYears(
  { around, indicator = "", targetCell = "", targetSays }: Measured,
  limit: string,
  other = "",
): boolean {
  if (!factsOf(limit).isMeanOfYears) return false;
  const heading = around?.headingOf(targetCell);
  const texts = [other, indicator, heading?.text ?? "", heading?.together?.text ?? "", targetSays?.text ?? ""];
  return texts.some((text) => factsOf(text).isMeanOfYears || factsOf(text).yearsTogether !== null);
}

/** Whether the other side and the measure's name together name all that the limit is of, and leave out where it does. */
function namesLimit({ indicator = "" }: Measured, limit: string, other = ""): boolean {
  const { named, isLeftOut } = factsOf(limit).limited;
  const beside = `${other} ${indicator}`;
  return (
    named.length > 0 &&
    named.every((word) => textKey(beside).includes(word)) &&
    factsOf(beside).limited.isLeftOut === isLeftOut
  );
}

/** Whether the other side, or the measure's name, has the limit too. */
const isLimitedAlike = (of: Measured, limit: string, other: string | undefined): boolean =>
  [other, of.indicator].some((text) => saysAlike(text, limit)) ||
  namesLimit(of, limit, other) ||
  areOfYears(of, limit, other);

/** What says, in the value's cell, its notes or the row's comments, that it is not comparable with earlier ones; undefined: nothing. */
export const saidIncomparable = (
  { incomparable }: Measured,
  { text, cell, marks = [] }: Measurement,
): { text: string; cell: string } | undefined =>
  [{ text, cell }, ...marks.flatMap(({ note }) => note ?? []), incomparable ?? []]
    .flat()
    .find((one) => factsOf(one.text).isIncomparable);

/** A change from a value that this one is said not to be comparable with is told by an answer alone; null: it is not said. */
function comparable(of: Measured, measurement: Measurement): Evidence | Stop | null {
  const { reading, around } = of;
  const isMoved = isChange(reading) || (reading.kind === "allOf" && reading.parts.some(isChange));
  const said = isMoved ? saidIncomparable(of, measurement) : undefined;
  return said ? limitHolds(around, said, "Värdet går att jämföra med det tidigare") : null;
}

/** The value of one group of people alone is held against everybody's target only by an answer; null: it is not one. */
function groupShared(of: Measured, { group = "", cell }: Measurement): Evidence | Stop | null {
  const names = [of.targetText, of.indicator, of.goal, headerOver(of.around, of.targetCell)];
  if (!of.isLoneGroup || names.some((text) => saysAlike(text, group))) return null;
  const text = capital(group);
  return limitHolds(of.around, { text, cell }, `”${text}” gäller både utfall och mål`);
}

/** A limit is of both sides where the other, or the measure's name, says it too, or by an answer; null: there is none. */
function limitShared(of: Measured, one: Measurement | Target, other: string | undefined): Evidence | Stop | null {
  const { note, sign } = markAbout(one, "scope") ?? {};
  if (!note || isLimitedAlike(of, note.text, other)) return null;
  const asked = askedOf("avgränsat-värde", note, sign, one);
  return answeredOr(of.around, ["scope", note.cell], `Noten ”${note.text}” gäller både utfall och mål`, asked);
}

/** What a note says that leaves it open whether a value is the period's, and how it is asked about. */
const DOUBTS = [
  ["doubt", "ifrågasatt-värde"],
  ["time", "annan-tid"],
  ["unread", "oläst-kommentar"],
] as const;

const doubted = (one: CellFacts): { mark: Mark; code: ProblemCode } | undefined =>
  DOUBTS.flatMap(([about, code]) => {
    const mark = markAbout(one, about);
    return mark ? [{ mark, code }] : [];
  })[0];

/** The note that says that a value is not right or of another time, or that nobody knows what it says of it. */
export const doubtOf = (one: CellFacts): Note | undefined => doubted(one)?.mark.note;

/**
 * A value that a note says is not right decides nothing but by an answer, nor one that a note says is of another time or that is
 * not read, and that the other side or the measure's name does not say too; null: none.
 */
function undoubted(of: Measured, one: Measurement | Target, other: string | undefined): Evidence | Stop | null {
  const { mark: { note, sign } = {}, code } = doubted(one) ?? {};
  if (!note || !code || (note.about !== "doubt" && isLimitedAlike(of, note.text, other))) return null;
  return answeredOr(of.around, ["scope", note.cell], `Värdet gäller (”${note.text}”)`, askedOf(code, note, sign, one));
}

/** How a line over or under a table is asked about, by what it says. */
const LINES = {
  scope: "avgränsat-värde",
  above: "avgränsat-värde",
  time: "annan-tid",
  doubt: "ifrågasatt-värde",
  unread: "oläst-kommentar",
} as const satisfies Record<string, ProblemCode>;

/**
 * A value decides by an answer alone where a line over or under its table limits all of it, and neither the target nor the
 * measure's name says so too; null: none does. What is above a committee limits its outcomes alone, and a forecast is of
 * another time than an outcome.
 */
function lineRead(of: Measured, { measurement, by }: Chosen): Evidence | Stop | null {
  const limited = of.around?.headingOf(measurement.cell)?.limited;
  if (!limited) return null;
  const { about, text, cell } = limited;
  const isApart = (about === "above" && !of.isOfCommittee) || (about === "unread" && by === "forecast");
  if (isApart || isLimitedAlike(of, text, of.target && aimWithBeside(of, of.target))) return null;
  return answeredOr(of.around, ["scope", cell], `Värdet gäller (”${text}”)`, problemAt({ text, cell }, LINES[about]));
}

/** Words beside a value that nobody knows: not the lexicon, and neither the measure's name, its goal, its target nor the header. */
function unknownWords({ indicator, goal, targetText, around }: Measured, { text, cell }: Measurement): Stop | null {
  const unknown = factsOf(text).unknownBeside;
  if (unknown.length === 0) return null;
  const names = [indicator, goal, targetText, headerOver(around, cell)].map((name = "") => textKey(name));
  const isNamed = (word: string): boolean => names.some((name) => name.includes(stem(textKey(word))));
  return unknown.every(isNamed) ? null : problemAt({ text, cell }, "utfall-ej-läst");
}

/** Two values under a header of two years ("70 / 85" under "Utfall 2023/2024"), or of women and men by the name, are no share. */
function ofTwo({ around, indicator = "" }: Measured, { text, cell }: Measurement): Stop | null {
  const header = headerOver(around, cell);
  const facts = factsOf(text);
  const isPaired = facts.isPairedWith(header) || [indicator, header].some((words) => facts.isOfSexesIn(words));
  return isPaired ? problemAt({ text, cell }, "utfall-ej-läst") : null;
}

/**
 * "8 (10)" beside 7 for the year before: the figure in brackets is not that year's, and may be another value of this one. Where that
 * year's has one too it is of something else.
 */
function besideEarlier({ outcomes }: Measured, { text, cell, period, group, previous }: Measurement): Stop | null {
  const before = (yearOf(period) ?? 0) - 1;
  const earlier = outcomes.find((one) => one.group === group && one.value !== null && one.period === String(before));
  return previous === undefined || !earlier || earlier.value === previous || earlier.text.includes("(")
    ? null
    : problemAt({ text, cell }, "utfall-ej-läst");
}

/** What establishes that a cell is read whole: an answer; null: the cell itself; a stop: nothing does. */
function wholeIn(of: Measured, one: Measurement | Target, other: string | undefined): Evidence | Stop | null {
  if (one.readBy) return one.readBy;
  if (one.struck === "mixed") return problemAt(one, "delvis-struket");
  const sign = signRead(of, one);
  return sign && isStop(sign) ? sign : (undoubted(of, one, other) ?? limitShared(of, one, other) ?? sign);
}

/** An outcome's text with its notes, and with the group of people that it is of, as its header names it too. */
const withBeside = ({ around }: Measured, { group, text, cell, marks = [] }: Measurement): string => {
  const heading = group === undefined ? [] : [group, headerOver(around, cell)];
  return [text, ...heading, ...marks.flatMap(({ note }) => note?.text ?? [])].join(" ");
};

/** A target's text with its notes, and with the header over it, which may limit it as the outcomes' header does. */
const aimWithBeside = ({ around }: Measured, { text, cell, marks = [] }: Target): string =>
  [text, headerOver(around, cell), ...marks.flatMap(({ note }) => note?.text ?? [])].join(" ");

/** What establishes that the cells of outcome and target are read whole, besides themselves; null: they do. */
export function wholeBy(of: Measured, chosen: Chosen): Evidence | Stop | null {
  const { measurement } = chosen;
  const found = [
    wholeIn(of, measurement, of.target && aimWithBeside(of, of.target)),
    measurement.readBy
      ? null
      : (ofTwo(of, measurement) ?? besideEarlier(of, measurement) ?? unknownWords(of, measurement)),
    groupShared(of, measurement),
    sameExtent(of, measurement),
    takenAlike(of, measurement),
    comparable(of, measurement),
    lineRead(of, chosen),
    ...(of.target ? [wholeIn(of, of.target, withBeside(of, measurement))] : []),
  ];
  return found.find((one) => one !== null && isStop(one)) ?? found.find((one) => one !== null) ?? null;
}

/** A scale of points has a whole of no more. */
const LONGEST_SCALE = 10;

/** Whether a value "A / B" is so many of so many: its target, its measure or another of its values is a part too, or it is a mark. */
function isSlashedPart(of: Measured, { value, decimals, cell }: Measurement, whole: number): boolean {
  const { reading, outcomes } = of;
  const asked = "unit" in reading ? reading.unit : undefined;
  const row = columnUnit(of);
  if (isTime(row) || isTime(asked)) return false;
  const isAimedSo = asked === "%" || row === "%" || wholeOf(asked) !== null;
  const isWholeAimed = "value" in reading && reading.value === whole;
  const isMark = whole <= LONGEST_SCALE && (decimals ?? 0) > 0 && value !== null;
  return isAimedSo || isWholeAimed || isMark || outcomes.some((one) => one.cell !== cell && wholeOf(one.unit) !== null);
}

/** "41 / 67" where nothing is a share is two values; null: it is none such. */
function slashedBy(of: Measured, { measurement }: Chosen): Stop | null {
  const { text, cell, unit, readBy } = measurement;
  const whole = text.includes("/") ? wholeOf(unit) : null;
  if (whole === null || readBy || isSlashedPart(of, measurement, whole)) return null;
  return problemAt({ text, cell }, "dubbelt-värde");
}

/** An outcome that is merged over several measures is none of theirs, unless an answer says so, nor are two values one; null: it is one. */
export function spreadBy(of: Measured, chosen: Chosen): Evidence | Stop | null {
  const { spread, text, cell } = chosen.measurement;
  if (spread === undefined) return slashedBy(of, chosen);
  const told = `Utfallet ”${text}” gäller vart och ett av måtten`;
  return answeredOr(of.around, ["spread", spreadKey(cell, spread)], told, problemAt({ text, cell }, "delat-utfall"));
}
