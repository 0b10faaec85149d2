import { plainLines } from "../domain/shapes";
import type { Scale } from "../domain/scale";
import { decimalsOf } from "../interpret/number/formatNumber";
import { formatFactor, formatMeasure, readValue } from "../interpret/number/number";
import { textKey } from "../interpret/text/text";
import { labelOf } from "../report/gradeText";
import { cellRef } from "../sheet/address";
import { isError, type Value } from "../sheet/book";
import { shownInstead } from "../sheet/display";
import { plainText } from "../sheet/plain";
import { asMeant, readFigure, sameFigure, shown, yardstickOf, type Figure } from "./figure";
import { isIndicator, type Matched } from "./matching";
import { isMeasureText, type Heading, type Places, type Spot } from "./place";
import type { Seat, SeatField, Seats } from "./seats";
import { jumpOf } from "./plausibility";
import { FIELD_WORDS, type Field, type Submitted } from "./submission";

/** What is written into a cell of the collecting table. */
export interface CellWrite {
  sheet: string;
  row: number;
  column: number;
  was: { value: Value; formula?: string };
  becomes: Value;
  /** The header of its column, where it is new: written with the first value that goes into it. */
  heading?: Heading;
}

/** What is written into a committee's open cell for a goal: its grade or its comment. */
export type SeatWrite = Seat & { field: SeatField; becomes: string };

/**
 * What one cell of a submission states against the cell of the collecting table, or against the open cell of the goal's
 * status sheet.
 */
export type Compared =
  | { kind: "unread"; why: string }
  | { kind: "unchanged"; cell: string; after: string; text: string }
  | {
      kind: "new" | "changed";
      /** `Mål!F5`; "" where there is no cell for it yet. */
      cell: string;
      before: string;
      after: string;
      /** Equal for two cells with the same content, however they are written. */
      text: string;
      ask: string[];
      notes: string[];
      /** Why it has no cell, or why nothing can be written in it. */
      unplaced?: string;
      /** At most one of the two; without either there is no cell for it. */
      write?: CellWrite;
      seat?: SeatWrite;
    };

/** What fields are compared with. */
export interface ComparisonContext {
  places: Places;
  seats: Seats;
  scaleOf: (node: Matched) => Scale | undefined;
  /** Whether a goal's or a measure's grade is handed in. */
  isGraded: (node: Matched) => boolean;
  /** Canonical: what is collected. */
  period: string;
  /** Who hands in and when, before a comment that is added to another: "Socialnämnden 2024-09-12". */
  signature: string;
  /** Undefined: not known. */
  committee: string | undefined;
}

/** A cell holds no longer text. */
const LONGEST = 32_767;

/** Why a field cannot belong to a node; undefined where it can. */
function misplaced(
  node: Matched,
  field: Field,
  { value }: Submitted,
  { isGraded }: ComparisonContext,
): string | undefined {
  if (isError(value)) return `Cellen visar felet ${plainText(value)}. Rätta den i inlämningen.`;
  if (isIndicator(node))
    return field === "grade" && !isGraded(node)
      ? "En bedömning hör till ett mål, och raden är en indikator."
      : undefined;
  return field === "outcome" || field === "forecast"
    ? `Ett ${FIELD_WORDS[field]} hör till en indikator, och raden är ett mål.`
    : undefined;
}

/** The cell that a field belongs in: one of the table, else the committee's open cell; with its current contents. */
interface Home {
  spot?: Spot;
  seat?: Seat;
  standing: Today;
  /** `Mål!F5`; "" where there is no cell yet. */
  cell: string;
  /** Why there is no place. */
  missing?: string;
}

function homeOf(node: Matched, field: Field, { places, seats, committee }: ComparisonContext): Home {
  const place = places(node, field, committee);
  const seat = !place.ok && (field === "grade" || field === "comment") ? seats(node, committee) : undefined;
  if (!seat) {
    const spot = place.ok ? place.spot : place.offered;
    if (spot) return { spot, standing: spot, cell: cellRef(spot.sheet, spot.row, spot.column) };
    return { standing: undefined, cell: "", missing: place.ok ? "" : place.reason };
  }
  const value = (field === "grade" ? seat.grade : seat.comment) ?? null;
  return { seat, standing: { value }, cell: seat.cell ?? "" };
}

/**
 * Compares one field: figures by value on the indicator's scale, grades by their label, comments but for line ends and
 * outer spaces.
 */
export function compareField(node: Matched, field: Field, stated: Submitted, context: ComparisonContext): Compared {
  const why = misplaced(node, field, stated, context) ?? hiddenIn(field, stated);
  if (why !== undefined) return { kind: "unread", why };
  const { spot, seat, standing, cell, missing } = homeOf(node, field, context);
  const { same, after, text, becomes, ask, notes } = meet(node, field, stated, standing, cell, context);
  if (same) return { kind: "unchanged", cell, after, text };
  const unplaced = missing ?? spot?.closed;
  const before = standing ? shown(standing) : "";
  return {
    kind: before === "" ? "new" : "changed",
    cell,
    before,
    after,
    text,
    ask: [...ask, ...(unplaced === undefined ? doubtsOfSpot(spot, cell) : [])],
    ...(unplaced === undefined ? {} : { unplaced }),
    notes: [
      ...(stated.formula === undefined ? [] : ["I cellen står en formel. Värdet som den visar är läst."]),
      ...notes,
      ...(seat ? ["Står i nämndens ruta på målets statusblad."] : []),
    ],
    ...(becomes === undefined || unplaced !== undefined ? {} : written(becomes, spot, seat, field)),
  };
}

/** Why a figure is not taken over whose cell shows something else in its place: what the nämnd hides is not published. */
const hiddenIn = (field: Field, { value, format }: Submitted): string | undefined =>
  (field === "outcome" || field === "forecast") &&
  typeof value === "number" &&
  shownInstead(value, format) !== undefined
    ? "Cellens format visar inte talet, så det förs inte in. Be nämnden skriva det som ska redovisas."
    : undefined;

/** Questions about the cell of the table that a value would be written in. */
const doubtsOfSpot = (spot: Spot | undefined, cell: string): string[] => [
  ...(spot?.formula === undefined ? [] : [`I ${cell} står en formel, som ersätts av värdet.`]),
  ...(spot?.shared === undefined ? [] : [spot.shared]),
  ...(spot?.heading === undefined
    ? []
    : [
        `Tabellen har ingen kolumn för den. Väljs den skrivs rubriken ”${spot.heading.text}” i ${cellRef(spot.sheet, spot.heading.row, spot.column)}.`,
      ]),
];

/** The write of a value: into the table's cell, else into the committee's open cell. */
function written(
  becomes: Value,
  spot: Spot | undefined,
  seat: Seat | undefined,
  field: Field,
): { write?: CellWrite; seat?: SeatWrite } {
  if (spot) {
    const { sheet, row, column, value, formula, heading } = spot;
    const was = { value, ...(formula === undefined ? {} : { formula }) };
    return { write: { sheet, row, column, was, becomes, ...(heading ? { heading } : {}) } };
  }
  return seat && (field === "grade" || field === "comment")
    ? { seat: { ...seat, field, becomes: plainText(becomes) } }
    : {};
}

/** Compares a submitted cell with the current one. */
function meet(
  node: Matched,
  field: Field,
  stated: Submitted,
  standing: Today,
  cell: string,
  { scaleOf, period, signature }: ComparisonContext,
): Met {
  if (field === "grade") return grade(stated, standing, colouredGrade(node, cell), scaleOf(node));
  return field === "comment" ? comment(stated, standing, signature) : figure(node, stated, standing, period);
}

/** What stands today in the table's cell or in the open cell. */
type Today = Spot | Pick<Spot, "value"> | undefined;

interface Met {
  same: boolean;
  after: string;
  text: string;
  /** What the cell is to hold; absent: it cannot hold it. */
  becomes?: Value;
  ask: string[];
  notes: string[];
}

const valueOf = (spot: Today): Value => spot?.value ?? null;

function figure(node: Matched, stated: Submitted, spot: Today, period: string): Met {
  const yardstick = isIndicator(node) ? yardstickOf(node) : {};
  const now = asMeant(readFigure(stated, yardstick), shown(stated));
  const was = readFigure(spot ?? { value: null }, yardstick);
  const ask = "ask" in now && now.ask ? [now.ask] : [];
  const notes = notesOf(now, stated);
  // What cannot be read for sure is kept as it was written.
  if (now.kind !== "number" || (ask.length > 0 && typeof stated.value !== "number")) {
    const text = shown(stated);
    if (ask.length === 0) ask.push(...overNumber(text, was, spot));
    const same = spot !== undefined && (shown(spot) === text || (sameFigure(was, now) && ask.length === 0));
    return { same, after: text, text: textKey(text), becomes: text, ask, notes };
  }
  if (now.confirm !== undefined) ask.push(now.confirm);
  const jump = ask.length > 0 ? undefined : jumpOf(node, now.value, now.unit, period);
  if (jump) ask.push(jump);
  return {
    same: sameFigure(was, now),
    after: measured(now),
    text: String(Number(now.value.toPrecision(15))),
    becomes: inCell(now, spot),
    ask,
    notes,
  };
}

/** A figure with its unit and every decimal that it has: what is shown is what is written. */
const measured = ({ value, unit, decimals }: Extract<Figure, { kind: "number" }>): string =>
  formatMeasure(value, unit, Math.max(decimals, decimalsOf(value))).replaceAll("\u00a0", " ");

/** A question about a text that replaces a number of the table. */
const overNumber = (text: string, was: Figure, spot: Today): string[] =>
  spot && was.kind === "number" ? [`Tabellen har ”${shown(spot)}”, som ersätts av ”${text}”.`] : [];

/** Remarks on how a figure was read. */
const notesOf = (now: Figure, stated: Submitted): string[] => [
  ...("note" in now && now.note ? [now.note] : []),
  ...hiddenDigits(stated),
];

/** A remark on a typed number of which the cell shows fewer digits than it holds, and than are taken over. */
function hiddenDigits(stated: Submitted): string[] {
  const { value, formula } = stated;
  if (typeof value !== "number" || formula !== undefined) return [];
  const read = readFigure(stated, {});
  if (read.kind !== "number" || Number(read.value.toFixed(read.decimals)) === Number(read.value.toPrecision(15)))
    return [];
  return [`Cellen visar ”${shown(stated)}” men innehåller ${plainText(value)}, som förs in.`];
}

/**
 * A number as the table writes it: a fraction in a percent cell, in full in a cell that shows thousands, with its unit
 * where the cell, or a blank cell's measure, holds such texts, else plain.
 */
function inCell(figure: Extract<Figure, { kind: "number" }>, spot: Today): Value {
  const { value, unit } = figure;
  const factor = spot && "format" in spot ? formatFactor(spot.format) : 1;
  if (factor !== 1) return Number((value / factor).toPrecision(15));
  const isText = hasUnit(spot?.value, unit) || (spot !== undefined && "besideTexts" in spot);
  return isText && unit !== undefined ? measured(figure) : value;
}

/** Whether a cell holds a text of a figure with this unit. */
function hasUnit(value: Value | undefined, unit: string | undefined): boolean {
  const read = typeof value === "string" && isMeasureText(value) ? readValue(value) : null;
  return read?.kind === "number" && read.unit === unit;
}

/** A grade given by colour only has no text in its cell. */
const colouredGrade = ({ grades }: Matched, cell: string): string =>
  grades.find((one) => one.cell === cell && cell !== "")?.text ?? "";

function grade(stated: Submitted, spot: Today, coloured: string, scale: Scale | undefined): Met {
  const words = labelOf(shown(stated));
  const all = [...(scale?.steps ?? []), ...(scale?.states ?? [])];
  const known = all.find(({ label, synonyms }) =>
    [label, ...synonyms].some((text) => textKey(text) === textKey(words)),
  );
  const label = known?.label ?? shown(stated);
  const ask =
    scale && !known
      ? [`”${shown(stated)}” finns inte på skalan ${scale.name}: ${scale.steps.map((step) => step.label).join(", ")}.`]
      : [];
  const now = textKey(labelOf(plainText(valueOf(spot)) || coloured));
  return {
    same: now === textKey(label) || now === textKey(words),
    after: label,
    text: textKey(label),
    becomes: label,
    ask,
    notes: [],
  };
}

const ends = (text: string): string => plainLines(text).trim();

/**
 * A comment is appended to the existing one, with committee and date, and never replaces it; one that is already there
 * is no change. A text that does not fit in the cell is not cut: a person must shorten it.
 */
function comment(stated: Submitted, spot: Today, signature: string): Met {
  const text = ends(shown(stated));
  const standing = ends(plainText(valueOf(spot)));
  const becomes = standing === "" ? text : `${standing}\n${signature}: ${text}`;
  const tooLong = becomes.length > LONGEST;
  return {
    same: `\n${standing}\n`.includes(`\n${text}\n`) || `${standing}\n`.includes(`: ${text}\n`),
    after: text,
    text,
    ...(tooLong ? {} : { becomes }),
    ask: tooLong
      ? [
          `Kommentaren får inte plats: cellen rymmer ${LONGEST} tecken och texten blir ${becomes.length}. Korta den i inlämningen.`,
        ]
      : [],
    notes: standing === "" ? [] : ["Kommentaren läggs till under den som står där."],
  };
}
