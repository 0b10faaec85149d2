import type { GradeNote } from "../domain/plan";
import type { Scale, ScaleMatch, StepClass } from "../domain/scale";
import { scaleForTexts } from "../domain/scales";
import { readGrade } from "../interpret/grade";
import { textKey } from "../interpret/text";
import type { Column } from "./column";
import { colourWord } from "./fill";
import { formatOf, isBlank, textOf } from "./grid";
import { legendOf } from "./legend";
import type { Region } from "./region";

/** Whether a column of grades speaks of the goals: it is filled only where a goal begins, though rows below it have measures. */
export function belongsToGoal(region: Region, column: Column, goal: Column | undefined, indicator: Column | undefined): boolean {
  if (!goal || !indicator) return false;
  const { grid, first, last } = region;
  let onGoal = 0;
  let below = 0;
  let open = 0;
  for (let r = first; r <= Math.min(last, first + 400); r++) {
    if (isBlank(grid.sheet.values[r]?.[indicator.column])) continue;
    const graded = !isBlank(grid.sheet.values[r]?.[column.column]);
    const begins = !isBlank(grid.sheet.values[r]?.[goal.column]);
    if (graded && begins) onGoal++;
    if (graded && !begins) below++;
    if (!graded && !begins) open++;
  }
  return onGoal > 0 && below === 0 && open > 0;
}

/** A grade as its cell says it, with what is wrong with it if anything is. */
export type GradeFound = Pick<GradeNote, "text" | "scale" | "step"> & { problem?: "okänd-bedömning" | "okänd-färg" | "okänd-ordning" | "tvetydig-bedömning" };

/** Reads grades: in a row's cell, words first, else the fill; or a text from elsewhere. Each text of a column is looked up once, on the scale most of them stand on. */
export function gradesOf(region: Region, columns: Column[], scales: readonly Scale[]): { gradeIn(column: Column, row: number): GradeFound | null; gradeOf(text: string): GradeFound } {
  const { grid } = region;
  const preferred = new Map(columns.map((column) => [column, scaleOf(region, column, scales)]));
  const legend = legendOf(grid, scales);
  const known = new Map<string, GradeFound>();
  const asked = new Set<string>();
  const gradeIn = (column: Column, row: number): GradeFound | null => {
    const value = grid.sheet.values[row]?.[column.column];
    const fill = formatOf(grid, row, column.column)?.fill;
    const colour = isBlank(value) && fill ? colourWord(fill) : null;
    if (isBlank(value) && !colour) return null;
    const text = colour ?? textOf(value);
    const key = `${column.column} ${text}`;
    let found = known.get(key + (colour ? fill : ""));
    if (!found) known.set(key + (colour ? fill : ""), (found = explained(text, colour ? fill : undefined) ?? lookUp(text, preferred.get(column) ?? null, scales, colour !== null)));
    if (found.problem !== "okänd-ordning" || !asked.has(found.scale!)) {
      if (found.problem === "okänd-ordning") asked.add(found.scale!);
      return found;
    }
    const { problem: _, ...again } = found;
    return again;
  };
  /** By the sheet's own legend. */
  function explained(text: string, fill: string | undefined): GradeFound | null {
    const means = legend.means({ text, fill });
    if (means === "ambiguous") return { text, problem: "tvetydig-bedömning" };
    if (!means) return null;
    const { meaning, ...note } = means;
    return { text: fill ? meaning : text, ...note };
  }
  return { gradeIn, gradeOf: (text) => lookUp(text, null, scales, false) };
}

function lookUp(text: string, preferred: Scale | null, scales: readonly Scale[], colour: boolean): GradeFound {
  const found = (preferred && readGrade(text, [preferred])) || readGrade(text, [...scales]);
  if (!found) return { text, problem: colour ? "okänd-färg" : "okänd-bedömning" };
  const matches = "ambiguous" in found ? found.ambiguous : [found];
  const match = matches[0]!;
  if (matches.some((other) => meaning(other) !== meaning(match))) return { text, problem: "tvetydig-bedömning" };
  if ("step" in match && match.index === undefined) return { text, scale: match.scale.name, problem: "okänd-ordning" };
  return { text, scale: match.scale.name, ...("step" in match ? { step: match.index } : {}) };
}

/** What a text means on a scale: a step's class, null for a step without one, "state", or undefined when it is not on the scale. */
function classOn(text: string, scale: Scale): StepClass | null | "state" | undefined {
  const match = readGrade(text, [scale]);
  return !match || "ambiguous" in match ? undefined : meaning(match);
}

const meaning = (match: ScaleMatch): StepClass | null | "state" => ("step" in match ? match.step.class : "state");

/** The scale that the column's grades stand on to the word, else the one on which most of them can be found; none where two such differ. */
function scaleOf(region: Region, column: Column, scales: readonly Scale[]): Scale | null {
  const { grid, first, last } = region;
  const texts = new Map<string, string>();
  for (let r = first; r <= last && texts.size < 40; r++) {
    const value = grid.sheet.values[r]?.[column.column];
    const fill = formatOf(grid, r, column.column)?.fill;
    const text = isBlank(value) ? (fill ? colourWord(fill) : null) : textOf(value);
    if (text) texts.set(textKey(text), text);
  }
  const exact = scaleForTexts([...texts.values()], [...scales]);
  if (exact) return exact;
  const asked = [...texts.values()].filter((text) => text.length <= 200);
  const found = scales.map((scale) => ({ scale, classes: asked.map((text) => classOn(text, scale)) }));
  const hits = ({ classes }: (typeof found)[number]): number => classes.filter((one) => one !== undefined).length;
  const most = Math.max(0, ...found.map(hits));
  const best = found.filter((one) => most > 0 && hits(one) === most);
  return best.every(({ classes }) => classes.every((one, i) => one === best[0]!.classes[i])) ? (best[0]?.scale ?? null) : null;
}

