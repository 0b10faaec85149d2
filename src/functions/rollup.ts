import { rollUp, type Child } from "../assess/rollup";
import { keysOf } from "../domain/keys";
import { presetNamed } from "../domain/presets";
import { undecided } from "../domain/presets/undecided";
import type { Scale } from "../domain/scale";
import { levelOf, type Level, type RollupRule, type Styrmodell } from "../domain/styrmodell";
import { readRollup } from "../model/rollupWords";
import { plainNumber } from "../model/ruleWords";
import { MISSING } from "../model/words";
import { textKey } from "../interpret/text/text";
import { cellAt, sizeOf } from "./broadcast";
import {
  firstOf,
  isErrorCell,
  isNothing,
  notJudged,
  only,
  quoted,
  widthOf,
  wordsIn,
  type Answer,
  type Cell,
  type Grid,
  type Result,
  type Arguments,
} from "./cell";
import { gradeText, notOnScale, placeOfGrades, readOn, scaleFor } from "./grades";
import { readModel } from "./model";
import { readOptions } from "./options";

/** The names that may stand in `tillval` of SAMLA. */
const OPTION_NAMES = ["nivå", "nämnd", "täckning", "saknade"] as const;
export type RollupOption = (typeof OPTION_NAMES)[number];

/** A rule, or several in order with a comma between ("majoritet, sämst"), or one in each cell. */
export function rulesIn(grid: Grid, scale: Scale): Result<RollupRule[]> {
  const rules: RollupRule[] = [];
  if (grid.some((row) => row.some(isErrorCell)))
    return { ok: false, reason: "Argumentet regel innehåller ett felvärde. Rätta formeln i cellen." };
  for (const words of grid.flat().map((cell) => wordsIn(cell))) {
    if (words === undefined) continue;
    const whole = readRollup(words, scale);
    const reads = whole.ok ? [whole] : words.split(/,\s*(?=\p{L})/u).map((part) => readRollup(part, scale));
    const bad = reads.find((read) => !read.ok);
    if (bad && !bad.ok)
      return { ok: false, reason: `I argumentet regel: ${bad.reason}. Skriv till exempel majoritet, sämst.` };
    rules.push(...reads.flatMap((read) => (read.ok ? [read.rule] : [])));
  }
  return { ok: true, value: rules };
}

/** The preset that `regel` names in place of rules. */
const presetIn = (rule: Grid): Styrmodell | undefined =>
  rule.length === 1 && widthOf(rule) === 1 ? presetNamed(wordsIn(firstOf(rule)) ?? "") : undefined;

/** The styrmodell that `skala` names, else the one that says that none is decided. What is wrong with `skala` is found by `scaleFor`. */
function styrmodellIn(scale: Grid): Styrmodell {
  const model = readModel(scale);
  return model.ok && model.value && "styrmodell" in model.value ? model.value.styrmodell : undecided;
}

/** A share of 1–100 percent. A number zero is what a reference to an empty cell gives, and counts as a blank. */
function coverageIn(cell: Cell | undefined, otherwise: number): Result<number> {
  const text = wordsIn(cell);
  if (text === undefined) return { ok: true, value: otherwise };
  const share = plainNumber(text.replace("%", ""));
  return share === null || share < 1 || share > 100
    ? { ok: false, reason: "Tillvalet täckning ska vara ett tal mellan 1 och 100." }
    : { ok: true, value: share };
}

/** The level that weighs: of the styrmodell, on the scale, with rules, coverage and missing as given. */
function levelFor(rule: Grid, styrmodell: Styrmodell, scale: Scale, more: Map<string, Cell>): Result<Level> {
  const asked = placeOfGrades(styrmodell, more);
  const level = levelOf(styrmodell, asked);
  if (!level)
    return {
      ok: false,
      reason: `Nivån ${quoted(wordsIn(more.get("nivå")) ?? asked.level)} finns inte i styrmodellen ${styrmodell.name}.`,
    };
  const rollup: Result<RollupRule[]> = isNothing(rule) ? { ok: true, value: level.rollup } : rulesIn(rule, scale);
  if (!rollup.ok) return rollup;
  const coverage = coverageIn(more.get("täckning"), level.coverage);
  if (!coverage.ok) return coverage;
  const text = wordsIn(more.get("saknade")) ?? MISSING[level.missing];
  const missing = keysOf(MISSING).find((name) => MISSING[name] === textKey(text));
  if (!missing)
    return {
      ok: false,
      reason: `Tillvalet saknade är ${quoted(text)}. Skriv ${Object.values(MISSING).join(", ")}.`,
    };
  return { ok: true, value: { ...level, scale: scale.name, rollup: rollup.value, coverage: coverage.value, missing } };
}

/** A cell's weight, 1 for a blank; null for anything but a number. */
function weightIn(cell: Cell): number | null {
  if (cell === null) return 1;
  if (typeof cell === "string") return plainNumber(cell);
  return typeof cell === "number" ? cell : null;
}

/**
 * Grades with their weights; or a sentence about the first that cannot be read, since leaving it out would change the
 * result.
 */
function childrenIn(grades: Grid, weights: Grid, scale: Scale, rows: number, columns: number): Result<Child[]> {
  const children: Child[] = [];
  const given: Grid = isNothing(weights) ? [[null]] : weights;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const text = gradeText(cellAt(grades, row, column));
      if (text === undefined) continue;
      const grade = readOn(text, scale);
      if (!grade) return { ok: false, reason: notOnScale(text, scale) };
      const weight = weightIn(cellAt(given, row, column));
      if (weight === null || weight < 0)
        return { ok: false, reason: `vikten för ${quoted(text)} är inget tal från noll och uppåt.` };
      children.push({ grade, weight, what: "mål" });
    }
  }
  return children.length === 0
    ? { ok: false, reason: "det finns inga bedömningar att väga samman." }
    : { ok: true, value: children };
}

const NO_RULE = "Ange argumentet regel för att väga samman, till exempel majoritet, sämst.";

/** SAMLA: several grades as one, by the rules in turn. */
export function rollUpCells([grades, rule, scaleGrid, weights, more]: Arguments): Answer {
  const options = readOptions(
    more,
    OPTION_NAMES.map((name) => ({ name, perRow: false })),
  );
  if (!options.ok) return options;
  const { one } = options.value;
  const preset = presetIn(rule);
  const styrmodell = preset ?? styrmodellIn(scaleGrid);
  const scale = scaleFor(preset && isNothing(scaleGrid) ? [[preset.name]] : scaleGrid, grades, one);
  if (!scale.ok) return scale;
  const level = levelFor(preset ? [[null]] : rule, styrmodell, scale.value, one);
  if (!level.ok) return level;
  const size = sizeOf([
    { name: "bedömningar", grid: grades },
    { name: "vikter", grid: weights },
  ]);
  if (!size.ok) return size;
  const children = childrenIn(grades, weights, scale.value, size.value.rows, size.value.columns);
  if (!children.ok) return only(notJudged(children.reason));
  const { grade, reason } = rollUp(children.value, level.value, { ...styrmodell, scales: [scale.value] });
  const isUntold = level.value.rollup.every((one) => one.rule === "antal");
  return only(grade?.label ?? notJudged(isUntold ? `${reason} ${NO_RULE}` : reason));
}
