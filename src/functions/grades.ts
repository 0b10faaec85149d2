import { swedishErrorName } from "../domain/errorNames";
import { isErrorName } from "../domain/shapes";
import { MET_FACT } from "../domain/assessment";
import type { Grade } from "../domain/assessment";
import { PRESETS } from "../domain/presets";
import type { Scale } from "../domain/scale";
import { KNOWN_SCALES, scaleForTexts, STANDARD_SCALE, TARGET_SCALE } from "../domain/scales";
import { EVERY, levelOf, levelWithout, type Level, type LevelName, type Styrmodell } from "../domain/styrmodell";
import { gradeBetween } from "../assess/betweenSteps";
import { gradeAt } from "../assess/conversion";
import { HOUSEKEEPING } from "../assess/geh";
import { placeOfLine } from "../assess/line";
import { bandScale } from "../interpret/choice/bands";
import { readGrade } from "../interpret/choice/grade";
import { textKey } from "../interpret/text/text";
import { isErrorCell, isNotJudged, quoted, wordsIn, type Cell, type Grid, type Result } from "./cell";
import { readModel } from "./model";

/** The grade of a row that BEDÖM could not grade. */
const NOT_JUDGED: Grade = { kind: "state", label: "Ej bedömd" };

/** The texts of the cells that are not blank, and the names of errors in Swedish. */
const textsOf = (grid: Grid): string[] => grid.flatMap((row) => row.flatMap((cell) => gradeText(cell) ?? []));

const isDefinite = (text: string): boolean => !isNotJudged(text) && !isErrorName(text);

/** The usual name of the level that grades are weighed on. */
const USUAL_LEVEL = "mål";

const weighs = ({ rollup }: Level): boolean => rollup.some(({ rule }) => rule !== "antal" && rule !== "person");

/** The row of a styrmodell that grades are weighed by: of the options nivå and nämnd, else the goals' own. */
export function placeOfGrades(styrmodell: Styrmodell, options: ReadonlyMap<string, Cell> = new Map()): LevelName {
  const isOther = styrmodell.levels.some((row) => row.level === EVERY.level && weighs(row));
  const isOwn = (row: Level): boolean => !isOther && row.level !== HOUSEKEEPING && weighs(row);
  const level = wordsIn(options.get("nivå")) ?? levelWithout(styrmodell, USUAL_LEVEL, isOwn);
  return placeOfLine(styrmodell, { level, body: wordsIn(options.get("nämnd")) });
}

/**
 * The scale that `skala` names, of a styrmodell with several the one that all the texts stand on, the level's own
 * first; without one any known scale, the product's own first.
 */
export function scaleFor(grid: Grid, grades: Grid, options?: ReadonlyMap<string, Cell>): Result<Scale> {
  const model = readModel(grid);
  if (!model.ok) return model;
  if (model.value && "scale" in model.value) return { ok: true, value: model.value.scale };
  const texts = [...new Set(textsOf(grades).filter(isDefinite))].slice(0, MOST_TEXTS);
  if (model.value) {
    const { styrmodell } = model.value;
    const named = levelOf(styrmodell, placeOfGrades(styrmodell, options))?.scale;
    const [first = STANDARD_SCALE] = styrmodell.scales;
    const own = styrmodell.scales.find(({ name }) => name === named) ?? first;
    return { ok: true, value: texts.length === 0 ? own : (standsOn(texts, styrmodell.scales) ?? own) };
  }
  const scale =
    texts.length === 0
      ? STANDARD_SCALE
      : (bandScale(texts) ??
        standsOn(texts, [...KNOWN_SCALES, TARGET_SCALE, ...PRESETS.flatMap(({ scales }) => scales)]));
  return scale
    ? { ok: true, value: scale }
    : {
        ok: false,
        reason: `Det framgår inte vilken skala bedömningarna står på (${texts.slice(0, SHOWN_TEXTS).map(quoted).join(", ")}). Ange argumentet skala.`,
      };
}

/** The scale that has the texts as they are written, else the first on which all can be read. */
const standsOn = (texts: string[], scales: Scale[]): Scale | undefined =>
  scaleForTexts(texts, scales) ?? scales.find((one) => texts.every((text) => readOn(text, one) !== null));

/** How many different texts a sentence quotes. */
const SHOWN_TEXTS = 3;

/** So many different texts are enough to find their scale. */
const MOST_TEXTS = 50;

/** Texts that have been read, with their grades, by scale: many cells repeat the same text. */
const remembered = new WeakMap<Scale, Map<string, Grade | null>>();

/** "Når inte målvärdet" from BEDÖM means that no rule gives a grade; on a scale with just those words it is a grade. */
const isFactOnly = (text: string, scale: Scale): boolean =>
  FACTS.includes(textKey(text)) &&
  !scale.steps.some(({ label, synonyms }) => [label, ...synonyms].some((words) => textKey(words) === textKey(text)));

const FACTS = Object.values(MET_FACT).map(textKey);

/** A text as a grade on the scale; null when it is none, or could be several. */
export function readOn(text: string, scale: Scale): Grade | null {
  if (isErrorName(text)) return null;
  if (isNotJudged(text) || isFactOnly(text, scale)) return NOT_JUDGED;
  const known = remembered.get(scale) ?? new Map<string, Grade | null>();
  remembered.set(scale, known);
  const before = known.get(text);
  if (before !== undefined) return before;
  const grade = gradeBetween(text, scale) ?? stepOn(text, scale);
  if (known.size < 10_000) known.set(text, grade);
  return grade;
}

/** A text as a step or a state of the scale. */
function stepOn(text: string, scale: Scale): Grade | null {
  const found = readGrade(text, [scale]);
  return found === null || "ambiguous" in found
    ? null
    : "state" in found
      ? { kind: "state", scale: scale.name, label: found.state.label }
      : gradeAt(scale, scale.steps.indexOf(found.step));
}

/** The grades of a range, blanks left out; a sentence about the first cell that holds none. */
export function gradesIn(grid: Grid, scale: Scale): Result<Grade[]> {
  const grades: Grade[] = [];
  for (const text of textsOf(grid)) {
    const grade = readOn(text, scale);
    if (!grade) return { ok: false, reason: notOnScale(text, scale) };
    grades.push(grade);
  }
  return { ok: true, value: grades };
}

/** Why a text is no grade. */
export const notOnScale = (text: string, scale: Scale): string =>
  isErrorName(text)
    ? `en bedömning är felvärdet ${text}. Rätta formeln, eller lämna cellen tom.`
    : `${quoted(text)} är ingen bedömning på skalan ${scale.name} (${scale.steps.map(({ label }) => label).join(", ")}).`;

/** A cell that may hold a grade, as its text. */
export const gradeText = (cell: Cell): string | undefined =>
  isErrorCell(cell) ? swedishErrorName(cell.error) : wordsIn(cell);
