import type { Scale } from "../domain/scale";
import { formatMeasure } from "../interpret/number";
import { textKey } from "../interpret/text";
import { labelOf } from "../report/gradeText";
import { cellRef } from "../sheet/address";
import { isError, type Value } from "../sheet/book";
import { plainText } from "../sheet/plain";
import { readFigure, sameFigure, shown, yardstickOf, type Figure } from "./figure";
import { isIndicator, type Matched } from "./matching";
import type { Places, Spot } from "./place";
import { FIELD_WORDS, type Field, type Said } from "./submission";

/** What one cell of a submission says against the cell of the collecting table. */
export type Compared =
  | { kind: "unread"; why: string }
  | { kind: "unchanged"; cell: string; after: string; says: string }
  | {
      kind: "new" | "changed";
      /** `Mål!F5`; "" where the table has no place for it. */
      cell: string;
      before: string;
      after: string;
      /** The same for two cells that say the same, however they are written. */
      says: string;
      ask: string[];
      notes: string[];
      write?: { sheet: string; row: number; column: number; was: { value: Value; formula?: string }; becomes: Value };
    };

interface Context {
  places: Places;
  scaleOf: (goal: Matched) => Scale | undefined;
}

/** A cell holds no longer text. */
const LONGEST = 32_767;

/** Compares one field: figures by what they say on the indicator's scale, grades by their label, comments but for line ends and outer spaces. */
export function compareField(
  node: Matched,
  field: Field,
  said: Said,
  { places, scaleOf }: Context,
  committee: string,
): Compared {
  const notes = said.formula === undefined ? [] : ["I cellen står en formel. Värdet som den visar är läst."];
  if (isError(said.value))
    return { kind: "unread", why: `Cellen visar felet ${plainText(said.value)}. Rätta den i inlämningen.` };
  const wrong = isIndicator(node) ? field === "grade" : field === "outcome" || field === "forecast";
  if (wrong)
    return {
      kind: "unread",
      why: isIndicator(node)
        ? "En bedömning hör till ett mål, och raden är en indikator."
        : `Ett ${FIELD_WORDS[field]} hör till en indikator, och raden är ett mål.`,
    };
  const place = places(node, field, committee);
  const spot = place.ok ? place.spot : undefined;
  const cell = spot ? cellRef(spot.sheet, spot.row, spot.column) : "";
  const met =
    field === "grade"
      ? grade(said, spot, standing(node, cell), scaleOf(node))
      : field === "comment"
        ? comment(said, spot)
        : figure(node, said, spot);
  if (met.same) return { kind: "unchanged", cell, after: met.after, says: met.says };
  const ask = [...met.ask];
  if (!place.ok) ask.push(place.reason);
  if (spot?.formula !== undefined) ask.push(`I ${cell} står en formel, som ersätts av värdet.`);
  const before = spot ? shown(spot) : "";
  const write = spot && {
    sheet: spot.sheet,
    row: spot.row,
    column: spot.column,
    was: { value: spot.value, ...(spot.formula === undefined ? {} : { formula: spot.formula }) },
    becomes: met.becomes,
  };
  return {
    kind: before === "" ? "new" : "changed",
    cell,
    before,
    after: met.after,
    says: met.says,
    ask,
    notes: [...notes, ...met.notes],
    ...(write ? { write } : {}),
  };
}

interface Met {
  same: boolean;
  after: string;
  says: string;
  becomes: Value;
  ask: string[];
  notes: string[];
}

const valueOf = (spot: Spot | undefined): Value => spot?.value ?? null;

function figure(node: Matched, said: Said, spot: Spot | undefined): Met {
  const yardstick = isIndicator(node) ? yardstickOf(node) : {};
  const now = readFigure(said, yardstick);
  const was: Figure = spot ? readFigure(spot, yardstick) : { kind: "blank" };
  const ask = "ask" in now && now.ask ? [now.ask] : [];
  const notes = "note" in now && now.note ? [now.note] : [];
  // What cannot be read for sure is kept as it was written.
  if (now.kind !== "number" || ask.length > 0) {
    const text = shown(said);
    const same = spot !== undefined && (shown(spot) === text || (sameFigure(was, now) && ask.length === 0));
    return {
      same,
      after: text,
      says: textKey(text),
      becomes: now.kind === "number" && typeof said.value === "number" ? inCell(now, spot) : text,
      ask,
      notes,
    };
  }
  return {
    same: sameFigure(was, now),
    after: formatMeasure(now.value, now.unit, now.decimals).replaceAll("\u00a0", " "),
    says: String(Number(now.value.toPrecision(15))),
    becomes: inCell(now, spot),
    ask,
    notes,
  };
}

/** A number as the table writes it: a fraction in a percent cell, with its unit where the cell holds such a text, else plain. */
function inCell({ value, unit, decimals }: Extract<Figure, { kind: "number" }>, spot: Spot | undefined): Value {
  if (spot?.format?.includes("%")) return Number((value / 100).toPrecision(15));
  const written = typeof spot?.value === "string" && /\d.*\p{L}|%/u.test(spot.value);
  return written && unit !== undefined ? formatMeasure(value, unit, decimals).replaceAll("\u00a0", " ") : value;
}

/** A grade that is a colour alone stands in its cell without a text. */
const standing = ({ grades }: Matched, cell: string): string =>
  grades.find((one) => one.cell === cell && cell !== "")?.text ?? "";

function grade(said: Said, spot: Spot | undefined, coloured: string, scale: Scale | undefined): Met {
  const words = labelOf(shown(said));
  const all = [...(scale?.steps ?? []), ...(scale?.states ?? [])];
  const known = all.find(({ label, synonyms }) =>
    [label, ...synonyms].some((text) => textKey(text) === textKey(words)),
  );
  const label = known?.label ?? shown(said);
  const ask =
    scale && !known
      ? [`”${words}” finns inte på skalan ${scale.name}: ${scale.steps.map((step) => step.label).join(", ")}.`]
      : [];
  const now = textKey(labelOf(plainText(valueOf(spot)) || coloured));
  return {
    same: now === textKey(label) || now === textKey(words),
    after: label,
    says: textKey(label),
    becomes: label,
    ask,
    notes: [],
  };
}

const ends = (text: string): string => text.replace(/\r\n?/g, "\n").trim();

function comment(said: Said, spot: Spot | undefined): Met {
  const whole = ends(shown(said));
  const text = whole.slice(0, LONGEST);
  return { same: ends(plainText(valueOf(spot))) === text, after: text, says: text, becomes: text, ask: [], notes: [] };
}
