import { reasonOf } from "../assess/reason";
import { judgeLine, type PlacedLine, type LineJudgement } from "../assess/line";
import { hasKey } from "../domain/keys";
import type { Styrmodell } from "../domain/styrmodell";
import { stepOf } from "../assess/steps";
import { authorText } from "../domain/reason";
import { readValue } from "../interpret/number/number";
import { broadcast, type NamedGrid } from "./broadcast";
import {
  errorIn,
  isErrorCell,
  LONGEST_TEXT,
  notJudged,
  quoted,
  wordsIn,
  type Answer,
  type Answered,
  type Cell,
  type Result,
  type Arguments,
} from "./cell";
import { gradingModel } from "./model";
import { readOptions, type Option } from "./options";

/**
 * The fields of a line that `tillval` gives, by their Swedish names; `words`: a number is no answer there, so that a
 * blank that comes as 0 is a blank.
 */
const FIELDS = {
  enhet: { field: "unit", words: true },
  indikator: { field: "indicator", words: true },
  mål: { field: "goal", words: true },
  prognos: { field: "forecast", words: false },
  referens: { field: "reference", words: false },
  period: { field: "period", words: true },
  måttslag: { field: "measure", words: true },
  nivå: { field: "level", words: true },
  nämnd: { field: "body", words: true },
} as const satisfies Record<string, { field: keyof PlacedLine; words: boolean }>;

/** The names that may stand in `tillval` of BEDÖM, UPPFYLLNAD and FÖRKLARA. */
export type GradingOption = keyof typeof FIELDS | "regler";

const OPTIONS: Option[] = [
  ...Object.keys(FIELDS).map((name): Option => ({
    name,
    perRow: true,
    ...(name === "referens" ? { many: true } : {}),
  })),
  { name: "regler", perRow: false },
];

/** A cell as a field of a line, or undefined for a blank. */
const fieldOf = (cell: Cell, words: boolean): string | number | undefined => {
  if (words) return wordsIn(cell);
  return cell === null || isErrorCell(cell) ? undefined : typeof cell === "boolean" ? wordsIn(cell) : cell;
};

/** The numbers of several cells; a missing value is left out, and an error or another text stops with a sentence. */
function numbersIn(cells: Cell[]): Result<number[]> {
  const numbers: number[] = [];
  for (const cell of cells) {
    const read = isErrorCell(cell) ? null : readValue(cell);
    if (!read || read.kind === "word" || read.kind === "problem")
      return {
        ok: false,
        reason: `Ett värde i tillvalet referens är inget tal: ${isErrorCell(cell) ? "ett felvärde" : quoted(String(cell))}. Rätta cellen.`,
      };
    if (read.kind === "number") numbers.push(read.value);
  }
  return { ok: true, value: numbers };
}

/** A parameter with one cell per row, with its name in sentences. */
interface Column extends NamedGrid {
  field: keyof PlacedLine;
  words: boolean;
  definite: string;
}

/**
 * Each row's answer, for the arguments utfall, mål, riktning, startvärde, skala, tillval. A row without outcome, target
 * and forecast is blank; an error value is stated in its row; an error in `skala`, `tillval` or sizes fails the call.
 */
function ofRows(
  [outcome, target, direction, baseline, scale, more]: Arguments,
  answer: (line: PlacedLine, styrmodell: Styrmodell) => Answered,
): Answer {
  const stated = readOptions(more, OPTIONS);
  if (!stated.ok) return stated;
  const { one, many, perRow } = stated.value;
  const rules = one.get("regler");
  const model = gradingModel(scale, wordsIn(rules));
  if (!model.ok) return model;

  const columns: Column[] = [
    { name: "utfall", definite: "utfallet", grid: outcome, field: "outcome", words: false },
    { name: "mål", definite: "målet", grid: target, field: "target", words: false },
    { name: "riktning", definite: "riktningen", grid: direction, field: "direction", words: true },
    { name: "startvärde", definite: "startvärdet", grid: baseline, field: "baseline", words: false },
  ];
  const others = numbersIn(many.get("referens") ?? []);
  if (!others.ok) return others;
  const constants = [...one]
    .filter(([name]) => name !== "regler")
    .map(([name, cell]): NamedGrid => ({ name: `tillvalet ${name}`, grid: [[cell]] }));
  for (const { name, grid } of [...constants, ...perRow]) {
    const option = name.slice("tillvalet ".length);
    if (hasKey(FIELDS, option)) columns.push({ name, definite: name, grid, ...FIELDS[option] });
  }
  return broadcast(columns, (cells) => {
    const line: Partial<Record<keyof PlacedLine, string | number>> = {};
    for (const [i, { field, words, definite }] of columns.entries()) {
      const cell = cells[i] ?? null;
      if (isErrorCell(cell)) return errorIn(definite, cell);
      const value = fieldOf(cell, words);
      if (value !== undefined) line[field] = value;
    }
    if (others.value.length > 0) (line as PlacedLine).reference = others.value;
    if (line.outcome === undefined && line.target === undefined && line.forecast === undefined) return "";
    return answer(line as PlacedLine, model.value);
  });
}

/** The author's reason from `gradeLine`: what to mend in the formula. */
function reasonFor(judged: LineJudgement): string {
  if ("why" in judged) return judged.why;
  const { judgement, target } = judged;
  return judgement.of.reading.kind === "text" ? target.why : authorText(reasonOf(judgement));
}

const NO_ATTAINMENT =
  "måluppfyllnad räknas bara när målet är ett lägsta eller högsta värde över noll och utfallet inte är negativt.";

/** BEDÖM: the label of the step or the state, else the reason why there is none, as from `gradeLine`. */
export const judgeRows = (args: Arguments): Answer =>
  ofRows(args, (line, styrmodell) => {
    const { grade } = stepOf(line, styrmodell);
    return grade?.label ?? notJudged(reasonFor(judgeLine(line, styrmodell)));
  });

/** UPPFYLLNAD: outcome against target as a ratio (0.95), defined for least and most values only. */
export const attainmentRows = (args: Arguments): Answer =>
  ofRows(args, (line, styrmodell) => {
    const judged = judgeLine(line, styrmodell);
    if ("why" in judged || judged.judgement.met === null) return notJudged(reasonFor(judged));
    return judged.judgement.attainment ?? notJudged(NO_ATTAINMENT);
  });

/** FÖRKLARA: the reason, and how the target was read where the reading differs from its words. */
export const reasonRows = (args: Arguments): Answer =>
  ofRows(args, (line, styrmodell) => {
    const judged = judgeLine(line, styrmodell);
    const why = reasonFor(judged);
    const target = "judgement" in judged ? judged.target.why : "";
    const text =
      target === "" || target === why || AS_IT_STANDS.some((words) => target.startsWith(words))
        ? why
        : `${why} Målet ${target}`;
    return text.slice(0, LONGEST_TEXT);
  });

const AS_IT_STANDS = ["Läst som det står", "Raden har inget mål"];
