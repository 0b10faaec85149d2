import { afterSign } from "../domain/shapes";
import { gradeAt, placeOn } from "../assess/conversion";
import { placeOfLine } from "../assess/line";
import { STATE_SYMBOL } from "../domain/colors";
import { keysOf } from "../domain/keys";
import { PRESETS, presetNamed } from "../domain/presets";
import { undecided } from "../domain/presets/undecided";
import { STATES, stepsOf, type Scale, type State, type Step, type StepClass, type StepRow } from "../domain/scale";
import { KNOWN_SCALES, STANDARD_SCALE, TARGET_SCALE } from "../domain/scales";
import { EVERY, levelOf, scaleOf, type GradingRule, type Level, type Styrmodell } from "../domain/styrmodell";
import { plainNumber, readCondition, stepOf } from "../model/ruleWords";
import { readStyrmodellCells, type StyrmodellCells } from "../model/reader";
import { BARRED, BLOCKS, CLASSES, HEADERS, SYNONYM_MARK } from "../model/words";
import { textKey } from "../interpret/text/text";
import { firstOf, isErrorCell, isNothing, quoted, widthOf, wordsIn, type Cell, type Grid, type Result } from "./cell";

/** What the argument `skala` names: a styrmodell whole, or a scale alone. */
export type Model = { styrmodell: Styrmodell } | { scale: Scale };

const wrong = (reason: string): { ok: false; reason: string } => ({ ok: false, reason });

/** The row that BEDÖM grades by where neither level nor nämnd is given, as `gradeLine` does. */
const measuredBy = (styrmodell: Styrmodell): Level | undefined =>
  levelOf(styrmodell, placeOfLine(styrmodell), "helår", "measure");
const measuredOn = (styrmodell: Styrmodell): Scale | undefined =>
  scaleOf(styrmodell, placeOfLine(styrmodell), "helår", "measure");

const scaleNamed = (name: string): Scale | undefined => {
  const text = textKey(name);
  const isNamed = (scale: Scale): boolean => textKey(scale.name) === text;
  return KNOWN_SCALES.find(isNamed) ?? PRESETS.flatMap(({ scales }) => scales).find(isNamed);
};

/**
 * What `skala` holds: the name of a styrmodell or of a known scale, the whole sheet Styrmodell, or the rows of a scale
 * (label; or label and class and on, as they stand on that sheet). null: nothing is given.
 */
export function readModel(grid: Grid): Result<Model | null> {
  if (isNothing(grid)) return { ok: true, value: null };
  if (grid.some((row) => row.some(isErrorCell)))
    return wrong("Skalan innehåller ett felvärde. Rätta formeln i cellen.");
  if (grid.length > 1 || widthOf(grid) > 1) return isWholeSheet(grid) ? wholeSheet(grid) : scaleOfRows(grid);
  const name = wordsIn(firstOf(grid)) ?? "";
  const styrmodell = presetNamed(name);
  if (styrmodell) return { ok: true, value: { styrmodell } };
  const scale = scaleNamed(name);
  if (scale) return { ok: true, value: { scale } };
  return wrong(
    `Skalan ${quoted(name)} finns inte. Skriv en styrmodell (${PRESETS.map((preset) => preset.name).join(", ")}), en skala (till exempel Måluppfyllelse eller Trafikljus), eller markera skalans rader på bladet Styrmodell.`,
  );
}

const LEVELS = textKey(BLOCKS.levels);
const isWholeSheet = (grid: Grid): boolean =>
  grid.some(([first]) => typeof first === "string" && textKey(first) === LEVELS);

/** Whether a blank in this range came as a blank, so that a zero in it is a zero. */
const hasBlanks = (grid: Grid): boolean => grid.some((row) => row.includes(null));

/** The last sheet that was read: many cells pass the same one. */
let last: { key: string; stated: Result<Model> } | undefined;

function wholeSheet(grid: Grid): Result<Model> {
  const key = JSON.stringify(grid);
  if (last?.key !== key) {
    const read = readStyrmodellCells(cellsOf(grid));
    const [problem] = read.ok ? [] : read.problems;
    last = {
      key,
      stated: read.ok
        ? { ok: true, value: { styrmodell: read.styrmodell } }
        : wrong(problem ? `${problem.cell}: ${problem.message}` : ""),
    };
  }
  return last.stated;
}

function cellsOf(grid: Grid): StyrmodellCells {
  const zeroIsBlank = !hasBlanks(grid);
  const at = (row: number, column: number): Cell => grid[row]?.[column] ?? null;
  return {
    rows: grid.length,
    width: (row) => (grid[row] ?? []).length,
    text: (row, column) => (at(row, column) === 0 && !zeroIsBlank ? "0" : (wordsIn(at(row, column)) ?? "")),
    number: (row, column) => {
      const cell = at(row, column);
      return typeof cell === "number" ? cell : null;
    },
    reference: (row, column) => `Bladet Styrmodell, rad ${row + 1}, kolumn ${column + 1}`,
  };
}

const CLASS_WORDS = keysOf(CLASSES).map((name) => [name, CLASSES[name]] as const);

/** The column of a step's value for a weighted mean, as on the sheet Styrmodell. */
const VALUE = HEADERS.scale.indexOf("Värde");

/** A row of a scale as its cells state it, by the columns of the sheet Styrmodell. */
interface ScaleRow {
  text: string;
  kind?: string;
  symbol?: string;
  meaning?: string;
  synonyms: string[];
  value?: string;
  barred?: string;
}

function scaleRowsOf(grid: Grid): ScaleRow[] {
  const zeroIsValue = hasBlanks(grid);
  return grid.flatMap((row) => {
    const texts = row.map((cell, column) => (column === VALUE && cell === 0 && zeroIsValue ? "0" : wordsIn(cell)));
    const [text, kind, , symbol, meaning, synonyms = "", value, barred] = texts;
    const also = synonyms.split(SYNONYM_MARK.trim()).map((one) => one.trim());
    return text === undefined
      ? []
      : [{ text, kind, symbol, meaning, synonyms: also.filter((one) => one !== ""), value, barred }];
  });
}

/** The class of a row; undefined for an unknown word. */
const classOf = (kind: string | undefined): StepClass | "none" | "state" | undefined =>
  kind === undefined ? "none" : CLASS_WORDS.find(([, word]) => word === textKey(kind))?.[0];

const labelOf = ({ text }: ScaleRow): string => afterSign(text).label;

/** Properties of a row's step besides label, class and synonyms. */
function detailsOf({ symbol, meaning, value, barred }: ScaleRow): Partial<Step> {
  const number = value === undefined ? null : plainNumber(value);
  return {
    ...(symbol ? { symbol } : {}),
    ...(meaning ? { meaning } : {}),
    ...(number === null ? {} : { value: number }),
    ...(barred === BARRED ? { barredAtYearEnd: true } : {}),
  };
}

/** With labels alone the first step means that the target is met, the last that it is not, and those between partly. */
const classByPlace = (place: number, steps: number): StepClass =>
  place === 0 ? "reached" : place === steps - 1 ? "notReached" : "partly";

/** A scale of its rows, best first. */
function scaleOfRows(grid: Grid): Result<Model> {
  const rows = scaleRowsOf(grid);
  const unknown = rows.find(({ kind }) => classOf(kind) === undefined);
  if (unknown)
    return wrong(
      `Klassen ${quoted(unknown.kind ?? "")} i skalan är okänd: skriv ${Object.values(CLASSES).join(", ")}.`,
    );
  const labelsAlone = rows.every(({ kind }) => kind === undefined);
  const isState = (row: ScaleRow): boolean =>
    classOf(row.kind) === "state" || (labelsAlone && afterSign(row.text).sign === STATE_SYMBOL);
  const states = rows.filter(isState).map((row): State => ({ label: labelOf(row), synonyms: row.synonyms }));
  const graded = rows.filter((row) => !isState(row));
  if (graded.length < 2 || graded.length > 6)
    return wrong(
      `Skalan har ${graded.length === 1 ? "ett" : graded.length} steg. Markera dess två till sex steg, bäst först.`,
    );
  const steps = graded.map((row, place): StepRow => {
    const stated = classOf(row.kind);
    const kind = stated === undefined || stated === "none" || stated === "state" ? null : stated;
    return [labelOf(row), labelsAlone ? classByPlace(place, graded.length) : kind, row.synonyms, detailsOf(row)];
  });
  return {
    ok: true,
    value: {
      scale: {
        name: "i området",
        steps: stepsOf(steps),
        states: states.length > 0 ? states : STATES,
        order: "stated",
      },
    },
  };
}

/**
 * The rules of `regler`: a styrmodell's name, or rules parted by ";", one for each step from the best, or each with its
 * step ("annars → Uppnås inte").
 */
function readRules(words: string, scale: Scale): Result<GradingRule[]> {
  const preset = presetNamed(words);
  if (preset)
    return {
      ok: true,
      value: onScale(measuredBy(preset)?.grading ?? [], measuredOn(preset) ?? scale, scale),
    };
  const rules: GradingRule[] = [];
  for (const [i, one] of words
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .entries()) {
    const [condition = "", label] = one.split("→").map((part) => part.trim());
    const read = readCondition(condition);
    if (!read.ok)
      return wrong(`I tillvalet regler: ${read.reason}. Skriv till exempel uppnått; måluppfyllnad ≥ 90 %; annars.`);
    const step = label === undefined ? i : stepOf(scale, label);
    if (step === null || step >= scale.steps.length)
      return wrong(
        `I tillvalet regler: ${label === undefined ? `regel ${i + 1} har inget steg, eftersom skalan ${scale.name} har ${scale.steps.length}` : `steget ${quoted(label)} finns inte i skalan ${scale.name}`}.`,
      );
    rules.push({ ...read.rule, step });
  }
  return { ok: true, value: rules };
}

/** The rules with their steps on another scale, by class; a rule whose step has no place there falls away. */
const onScale = (rules: GradingRule[], from: Scale, to: Scale): GradingRule[] =>
  rules.flatMap((rule) => {
    const step = placeOn(gradeAt(from, rule.step), to, []);
    return step === null ? [] : [{ ...rule, step }];
  });

/**
 * Without rules of its own a scale only tells whether the target is met: by the step that means so, and by the other where
 * there are just two. What else would be a threshold that nobody has decided.
 */
const factRules = (scale: Scale): GradingRule[] => {
  const rules = onScale(measuredBy(undecided)?.grading ?? [], TARGET_SCALE, scale);
  return scale.steps.length === 2 ? rules : rules.filter(({ rule }) => rule === "uppnått");
};

const firstLabel = ({ steps }: Scale): string => steps.map(({ label }) => label)[0] ?? "";

/** The styrmodell with one level, for what is measured, graded on a scale by these rules. */
function graded(base: Styrmodell, scale: Scale, grading: GradingRule[]): Styrmodell {
  const level: Level = {
    ...(measuredBy(base) ?? measuredBy(undecided)!),
    level: EVERY.measure,
    body: undefined,
    when: undefined,
    scale: scale.name,
    grading,
  };
  return { ...base, scales: [scale], levels: [level] };
}

/** What grades where `skala` is left out: the preset that `regler` names, else its rules on the words of most reports. */
function withoutScale(rules: string | undefined): Model {
  if (rules === undefined) return { styrmodell: undecided };
  const preset = presetNamed(rules);
  return preset ? { styrmodell: preset } : { scale: STANDARD_SCALE };
}

/**
 * The styrmodell that a row is graded by: `skala` and `regler` as given, whether the target is met for a scale without
 * rules of its own.
 */
export function gradingModel(grid: Grid, rules: string | undefined): Result<Styrmodell> {
  const read = readModel(grid);
  if (!read.ok) return read;
  const model = read.value ?? withoutScale(rules);
  const base = "styrmodell" in model ? model.styrmodell : undecided;
  if ("styrmodell" in model && rules === undefined) return { ok: true, value: base };
  const scale = "scale" in model ? model.scale : measuredOn(base);
  if (!scale)
    return wrong(
      "Styrmodellen har ingen skala för indikatorer. Lägg till nivån indikator, eller övriga nivåer, på bladet Styrmodell.",
    );
  const grading: Result<GradingRule[]> =
    rules === undefined ? { ok: true, value: factRules(scale) } : readRules(rules, scale);
  if (!grading.ok) return grading;
  if (grading.value.length === 0 || (rules === undefined && !grading.value.some(({ rule }) => rule === "uppnått"))) {
    return wrong(
      `Det framgår inte vilket steg på skalan ${scale.name} som betyder att målet är nått. Ange tillvalet regler, till exempel ”uppnått → ${firstLabel(scale)}”.`,
    );
  }
  return { ok: true, value: graded(base, scale, grading.value) };
}
