import type { GradeNote } from "../domain/plan";
import { STATES, stepsOf, type Scale, type StepClass } from "../domain/scale";
import { readGrade } from "../interpret/grade";
import { textKey } from "../interpret/text";
import { colourWord } from "./fill";
import { cellText, filled, formatOf, refAt, type Grid } from "./grid";
import { initialsOf } from "./initial";
import { labelAt } from "./layout/label";

/** One mark that a sheet explains: "● uppnås", a green cell beside "Målet är uppnått", "Röd = ej uppnått". */
interface Entry {
  /** A symbol as written, a colour's word, or a grade's own word. */
  mark: string;
  /** The fill itself, where the mark is one. */
  fill?: string;
  meaning: string;
  row: number;
  column: number;
  /** A grade in words beside a text: a row of any table looks so, and only a whole scale in order is a legend. */
  graded?: true;
}

/** What a sheet's own explanations of its marks say. */
export interface Legend {
  /** Rows that hold nothing but explanations and the heading over them. */
  rows: ReadonlySet<number>;
  /** The grade that a mark stands for, "ambiguous" where two are given, null where it is not explained. */
  means(mark: { text: string; fill?: string }):
    | (Pick<GradeNote, "scale" | "step"> & {
        meaning: string;
        /** The order of its scale is not known. */ asked?: true;
      })
    | "ambiguous"
    | null;
  /** A scale that is explained here and known nowhere else. */
  proposed?: { scale: Scale; cells: string[] };
}

const NONE: Legend = { rows: new Set(), means: () => null };

const SYMBOL = "[\\p{Extended_Pictographic}~≈●◐○◑◕◔◉◇■□▲▼△▽◆★☆✓✔✗✘✖✕↑→↓↗↘⬆⬇➡–-]\\ufe0f?";
const SYMBOL_ALONE = new RegExp(`^(?:${SYMBOL}){1,2}$`, "u");
const COLOUR = "(?:mörk|ljus)?(?:grön|gul|röd|orange|blå|grå|svart|vit|lila)t?a?";
const COLOUR_ALONE = new RegExp(`^${COLOUR}$`, "iu");
const COLOUR_SAYS = new RegExp(
  `^(${COLOUR})(?: färg| cell| pil| markering| cirkel)?\\s*(?:=|:|–|betyder|är)\\s*(.{3,120})$`,
  "iu",
);
const SYMBOL_SAYS = new RegExp(
  `(?<=^|[\\s,;|])(${SYMBOL})\\s*[=:]?\\s*(\\p{L}[^~≈●◐○◑◕◔■□▲▼◆★☆✓✔✗✘✖\\p{Extended_Pictographic}]{2,80})`,
  "gu",
);
const HEADING =
  /^(?:tecken|färg|symbol|status|bedömnings|betygs|kort )?(?:förklaring|nyckel|skala|skalan|koder)\p{L}*(?: (?:till|av|för) .*| ?\(.*\))?:?$|^(?:färgernas|symbolernas|pilarnas|färgmarkeringarnas) (?:betydelse|innebörd):?$|^(?:så|hur) (?:läser|tolkar) (?:du|man).*$|^förklaring.*$|^legend:?$/iu;

/** The header over what marks mean, beside the marks. */
const MEANING = /^(?:betydelse|betyder|innebörd|förklaring)$/iu;

/** Sheets with more rows are lists: their legends stand at the top or at the foot. */
const WHOLE = 3000;
const EDGE = 80;

const legends = new WeakMap<Grid, { scales: readonly Scale[]; legend: Legend }>();

/**
 * What a header says that its column's marks mean, by their keys: "Bedömning (1 = uppnått, 2 = delvis, 3 = ej
 * uppnått)". Empty where it explains fewer than two.
 */
export function legendInHeader(header: string): ReadonlyMap<string, string> {
  const found = [...header.matchAll(IN_HEADER)].map(([, mark, meaning]): [string, string] => [
    textKey(mark!),
    meaning!.trim(),
  ]);
  return new Map(found.length > 1 ? found : []);
}

const IN_HEADER = /([\p{L}\p{N}]{1,8}|[^\s\p{L}\p{N}(),;/]{1,2})\s*[=:]\s*([^,;/()=]{3,60})(?=[,;/)]|$)/gu;

/** What holds in a sheet: its own legend, and for marks that it does not explain those of the other sheets. */
export function legendOf(grid: Grid, scales: readonly Scale[]): Legend {
  const own = ownLegend(grid, scales);
  const others = otherLegends(grid, scales);
  if (others.length === 0) return own;
  const means: Legend["means"] = (mark) => {
    for (const legend of [own, ...others]) {
      const found = legend.means(mark);
      if (found !== null) return found;
    }
    return null;
  };
  return { ...own, means };
}

/** The legends of the other sheets that have one. */
export const otherLegends = (grid: Grid, scales: readonly Scale[]): Legend[] =>
  ((grid.source ?? grid).others ?? []).map((other) => ownLegend(other, scales)).filter((legend) => legend !== NONE);

/** The legend of a sheet; looked for once. */
function ownLegend(grid: Grid, scales: readonly Scale[]): Legend {
  const known = legends.get(grid);
  if (known?.scales === scales) return known.legend;
  const legend = grid.used ? findLegend(grid, scales) : NONE;
  legends.set(grid, { scales, legend });
  return legend;
}

function findLegend(grid: Grid, scales: readonly Scale[]): Legend {
  const { top, bottom, left, right } = grid.used!;
  const rows = new Set<number>();
  const entries: Entry[] = [];
  let run: { row: number; found: Entry[]; sure: boolean }[] = [];
  let heading: number | null = null;
  const close = (): void => {
    const found = run.flatMap((one) => one.found);
    const marks = new Set(found.map(({ mark, fill }) => fill ?? mark));
    const rowsOfATable = heading === null && found.every((entry) => entry.graded) && !isWholeScale(found, scales);
    const graded = found.filter(({ meaning }) => readGrade(meaning, [...scales]) !== null).length;
    if (
      marks.size > 1 &&
      !rowsOfATable &&
      (heading !== null || run.some(({ sure }) => sure) || graded * 2 >= found.length)
    ) {
      entries.push(...found);
      for (const { row } of run) rows.add(row);
      if (heading !== null) rows.add(heading);
    }
    run = [];
    heading = null;
  };
  for (let r = top; r <= bottom + 1; r++) {
    if (bottom - top > WHOLE && r === top + EDGE) r = bottom - EDGE;
    const here = filled(grid, r, left, right);
    const text = here.length === 1 ? cellText(grid, r, here[0]!) : "";
    const first = filled(grid, r - 1, left, right).length === 0 || r === top || heading !== null || run.length > 0;
    const found =
      here.length === 0 || here.length > 6
        ? null
        : entriesIn(grid, r, here, { first, under: heading !== null || run.length > 0 }, scales);
    if (found && (first || found.sure)) run.push({ row: r, ...found });
    else if (here.length === 0 && heading !== null && run.length === 0) continue;
    else {
      if (run.length > 0 && here.length === 1 && /^(?:ingen|utan|tom|vit) (?:färg|cell|markering|symbol)/iu.test(text))
        run.push({ row: r, found: [], sure: false });
      else close();
      if (
        (here.length === 1 && text.length <= 60 && HEADING.test(text)) ||
        (here.length === 2 && MEANING.test(cellText(grid, r, here[1]!)))
      )
        heading = r;
    }
  }
  return entries.length === 0 ? NONE : legendFrom(grid, entries, rows, scales);
}

/** What a row explains, when it does nothing else; `sure`: it says itself that it does ("Grön = uppnått"). */
function entriesIn(
  grid: Grid,
  row: number,
  here: number[],
  { first, under }: { first: boolean; under: boolean },
  scales: readonly Scale[],
): { found: Entry[]; sure: boolean } | null {
  if (labelAt(grid, row, here[0]!, here.at(-1)!)) return null;
  const texts = here.map((column) => ({ column, text: cellText(grid, row, column) }));
  const said = texts.flatMap(({ column, text }): Entry[] => {
    const several = text.length <= 200 ? [...legendInHeader(text)] : [];
    if (several.some(([, meaning]) => readGrade(meaning, [...scales]) !== null))
      return several.map(([mark, meaning]) => ({ mark, meaning, row, column }));
    const colour = COLOUR_SAYS.exec(text);
    if (colour) return [{ mark: colour[1]!, meaning: colour[2]!, row, column }];
    const symbols = [...text.matchAll(SYMBOL_SAYS)];
    return text.length <= 200 && symbols.length > 0 && text.trimStart().startsWith(symbols[0]![1]!)
      ? symbols.map(([, mark, meaning]) => ({
          mark: mark!,
          meaning: meaning!.trim().replace(/[,;|]$/, ""),
          row,
          column,
        }))
      : [];
  });
  const apart = new Set(said.map(({ column }) => column));
  if (said.length > 0 && texts.every(({ column, text }) => apart.has(column) || HEADING.test(text)))
    return { found: said, sure: said.length > 1 || COLOUR_SAYS.test(texts.at(-1)!.text) };
  if (here.length > 2 || !first) return null;
  const [one, two] = texts;
  if (one && two && isMark(one.text) && !isMark(two.text))
    return {
      found: [{ mark: one.text, fill: signal(grid, row, one.column), meaning: two.text, row, column: one.column }],
      sure: false,
    };
  if (one && two && isMark(two.text) && !isMark(one.text) && under)
    return {
      found: [{ mark: two.text, fill: signal(grid, row, two.column), meaning: one.text, row, column: two.column }],
      sure: false,
    };
  const word =
    one && two ? [one, two].find(({ text }) => text.length <= 40 && readGrade(text, [...scales]) !== null) : undefined;
  if (word) {
    const code = texts.find(({ text }) => CODE.test(text)) ?? word;
    const { column } = code;
    return {
      found: [{ mark: code.text, fill: signal(grid, row, column), meaning: word.text, row, column, graded: true }],
      sure: false,
    };
  }
  if (one && two && under && two.text.length > one.text.length && one.text.length <= 40)
    return {
      found: [{ mark: one.text, fill: signal(grid, row, one.column), meaning: one.text, row, column: one.column }],
      sure: false,
    };
  if (!one || two) return null;
  const beside = [one.column - 1, one.column + 1, one.column + 2].find(
    (column) =>
      column >= 0 &&
      signal(grid, row, column) !== undefined &&
      signal(grid, row, column) !== formatOf(grid, row, one.column)?.fill,
  );
  const column = beside ?? (under && signal(grid, row, one.column) !== undefined ? one.column : undefined);
  if (column === undefined) return null;
  const fill = signal(grid, row, column)!;
  return { found: [{ mark: colourWord(fill)!, fill, meaning: one.text, row, column }], sure: false };
}

/** Each step of one scale once, from best to worst or from worst to best. */
function isWholeScale(found: Entry[], scales: readonly Scale[]): boolean {
  return scales.some((scale) => {
    if (scale.steps.length !== found.length || found.length < 2) return false;
    const steps = found
      .map(({ meaning }) => readGrade(meaning, [scale]))
      .map((match) => (match && "step" in match ? (match.index ?? -1) : -1));
    return steps.every((step, i) => step === i) || steps.every((step, i) => step === found.length - 1 - i);
  });
}

/** A letter or two that stands for a grade. */
const CODE = /^[A-ZÅÄÖ]{1,2}$/u;

const isMark = (text: string): boolean => SYMBOL_ALONE.test(text) || COLOUR_ALONE.test(text);

/** The fill of a cell when it is a signal's colour. */
function signal(grid: Grid, row: number, column: number): string | undefined {
  const fill = formatOf(grid, row, column)?.fill;
  return fill !== undefined && colourWord(fill) !== null ? fill : undefined;
}

function legendFrom(grid: Grid, entries: Entry[], rows: Set<number>, scales: readonly Scale[]): Legend {
  const steps = entries.filter(({ meaning }) => !isState(meaning, scales));
  const own =
    scales.find((scale) => steps.length > 1 && steps.every(({ meaning }) => readGrade(meaning, [scale]) !== null)) ??
    scales.find(
      (scale) =>
        steps.length > 1 &&
        steps.filter(({ meaning }) => readGrade(meaning, [scale]) !== null).length * 10 >= steps.length * 7,
    );
  const proposal = own ? null : proposedScale(grid, steps);
  const scale = own ?? proposal;
  const keyOf = ({ mark, fill }: { mark: string; fill?: string }): string =>
    SYMBOL_ALONE.test(mark) ? mark : (fill ?? textKey(mark));
  const byMark = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const key of new Set([
      keyOf(entry),
      ...(entry.fill ? [entry.fill, colourWord(entry.fill)!] : [colourOf(entry.mark)]),
    ]))
      if (key) byMark.set(key, [...(byMark.get(key) ?? []), entry]);
  }
  return {
    rows,
    means: ({ text, fill }) => {
      const found =
        (fill ? (byMark.get(fill) ?? byMark.get(colourWord(fill) ?? "")) : undefined) ??
        byMark.get(text) ??
        byMark.get(textKey(text));
      if (!found) return null;
      if (new Set(found.map(({ meaning }) => textKey(meaning))).size > 1) return "ambiguous";
      const { meaning } = found[0]!;
      if (!scale) return null;
      const match = readGrade(meaning, [scale]);
      const state = isState(meaning, scales);
      if (state || !match || "ambiguous" in match) return state ? { meaning, scale: scale.name } : null;
      return {
        meaning,
        scale: scale.name,
        ...("step" in match ? (match.index === undefined ? { asked: true as const } : { step: match.index }) : {}),
      };
    },
    ...(proposal
      ? { proposed: { scale: proposal, cells: steps.map(({ row, column }) => refAt(grid, row, column)) } }
      : {}),
  };
}

/** "Grönt", "gröna" → "grön". */
const colourOf = (mark: string): string =>
  /^(?:mörk|ljus)?(grön|gul|röd|orange|blå|grå|svart|vit|lila)/iu.exec(mark)?.[1]?.toLowerCase() ?? "";

/** Whether a text is an answer that is no step, on every scale that has it. */
export function isState(meaning: string, scales: readonly Scale[]): boolean {
  const match = readGrade(meaning, [...scales]);
  return match !== null && ("ambiguous" in match ? match.ambiguous.every((one) => "state" in one) : "state" in match);
}

/** Marks whose order everybody knows, best first. */
const ORDERS: string[][] = [
  ["grön", "gul", "orange", "röd"],
  ["●", "◕", "◑", "◐", "◔", "○"],
  ["🟢", "🟡", "🟠", "🔴"],
  ["😊", "😐", "☹"],
];
const CLASSES: Record<string, StepClass> = {
  grön: "reached",
  "🟢": "reached",
  "●": "reached",
  gul: "partly",
  "🟡": "partly",
  "◐": "partly",
  orange: "partly",
  röd: "notReached",
  "🔴": "notReached",
  "○": "notReached",
};

/** A scale of the meanings that the sheet gives; its order is asked for where its marks do not state one. */
function proposedScale(grid: Grid, entries: Entry[]): Scale | null {
  const distinct = entries.filter(
    ({ meaning }, i) => entries.findIndex((other) => textKey(other.meaning) === textKey(meaning)) === i,
  );
  if (distinct.length < 2 || distinct.length > 6 || distinct.some(({ meaning }) => meaning.length > 80)) return null;
  const letters = initialsOf(new Set(distinct.map(({ mark }) => mark)));
  const marks = distinct.map(
    ({ mark, fill }) => letters?.(mark) ?? (fill ? colourWord(fill)! : colourOf(mark) || mark),
  );
  const order = ORDERS.find(
    (known) => marks.every((mark) => known.includes(mark)) && new Set(marks).size === marks.length,
  );
  const ranked = order
    ? distinct
        .map((entry, i) => ({ entry, mark: marks[i]! }))
        .sort((a, b) => order.indexOf(a.mark) - order.indexOf(b.mark))
    : distinct.map((entry, i) => ({ entry, mark: marks[i]! }));
  return {
    name: `Teckenförklaring ${grid.sheet.name}`,
    steps: stepsOf(ranked.map(({ entry: { meaning }, mark }) => [meaning, order ? (CLASSES[mark] ?? null) : null])),
    states: STATES,
    order: order ? "stated" : "asked",
    source: "Teckenförklaringen i arbetsboken",
  };
}
