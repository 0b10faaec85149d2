import type { GradeNote } from "../domain/plan";
import type { Scale, ScaleMatch, StepClass } from "../domain/scale";
import { scaleForTexts } from "../domain/scales";
import { readGrade } from "../interpret/grade";
import { textKey } from "../interpret/text";
import { contains } from "../sheet/address";
import type { Column } from "./column";
import { CHECK } from "./evidence";
import { colourWord } from "./fill";
import { cellText, isBlank, textOf, type Grid } from "./grid";
import { initialsOf } from "./initial";
import { legendInHeader, legendOf } from "./legend";
import type { Region } from "./region";
import { shownAt, signalAt } from "./signal";

/**
 * Whether a column of grades speaks of the goals: a committee's or an overall judgement, which stand on goals; one that is filled only where a goal begins,
 * though rows below it have measures; one left of the measures, the same in all rows of a goal, where the measures have another right of them.
 */
export function belongsToGoal(region: Region, column: Column, goal: Column | undefined, indicator: Column | undefined, others: Column[]): boolean {
  if (!goal || !indicator) return false;
  if (column.reading.by === "committee" || column.reading.by === "overall") return true;
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
  if (onGoal > 0 && below === 0 && open > 0) return true;
  return column.column < indicator.column && others.some((other) => other.column > indicator.column) && sameWithin(region, column.column, goal.column);
}

function sameWithin({ grid, first, last }: Region, column: number, goal: number): boolean {
  const grades = new Map<string, string>();
  let again = 0;
  for (let r = first; r <= Math.min(last, first + 400); r++) {
    const title = cellText(grid, r, goal);
    const grade = cellText(grid, r, column);
    if (title === "" || grade === "") continue;
    if ((grades.get(title) ?? grade) !== grade) return false;
    if (grades.has(title)) again++;
    grades.set(title, grade);
  }
  return again > 0;
}

const underPicture = ({ sheet, turned }: Grid, row: number, column: number): boolean =>
  sheet.pictures?.some((area) => (turned ? contains(area, column, row) : contains(area, row, column))) === true;

/** A grade as its cell says it, with what is wrong with it if anything is. */
export type GradeFound = Pick<GradeNote, "text" | "scale" | "step"> & { problem?: "okänd-bedömning" | "okänd-färg" | "villkorsfärg" | "bild-över-cell" | "okänd-ordning" | "tvetydig-bedömning" };

/** Reads grades: in a row's cell, words first, else the fill; or a text from elsewhere. Each text of a column is looked up once, on the scale most of them stand on. */
export function gradesOf(region: Region, columns: Column[], scales: readonly Scale[]): { gradeIn(column: Column, row: number): GradeFound | null; gradeOf(text: string, fill?: string): GradeFound } {
  const { grid } = region;
  const preferred = new Map(columns.map((column) => [column, scaleOf(region, column, scales)]));
  const initials = initialsOf(textsIn(region, columns));
  const byHeader = new Map(columns.map((column) => [column, legendInHeader(column.header)]));
  const legend = legendOf(grid, scales);
  const known = new Map<string, GradeFound>();
  const asked = new Set<string>();
  const gradeIn = (column: Column, row: number): GradeFound | null => {
    const value = grid.sheet.values[row]?.[column.column];
    const shown = isBlank(value) || typeof value === "number" ? shownAt(grid, row, column.column) : null;
    const fill = shown && shown !== "unknown" ? shown.fill : undefined;
    const colour = fill ? colourWord(fill) : null;
    if (isBlank(value) && !colour) return shown === "unknown" ? { text: "", problem: "villkorsfärg" } : underPicture(grid, row, column.column) ? { text: "", problem: "bild-över-cell" } : null;
    if (typeof value === "number" && shown === "unknown") return { text: textOf(value), problem: "villkorsfärg" };
    const written = colour ?? textOf(value);
    const text = column.ticked !== undefined && CHECK.test(written) ? column.ticked : written;
    const key = `${column.column} ${text}`;
    let found = known.get(key + (colour ? fill : ""));
    if (!found) known.set(key + (colour ? fill : ""), (found = explained(text, colour ? fill : undefined) ?? lookUp(text, preferred.get(column) ?? null, scales, colour !== null, byHeader.get(column)?.get(textKey(text)) ?? initials?.(text) ?? null)));
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
  return { gradeIn, gradeOf: (text, fill) => explained(text, fill) ?? lookUp(text, null, scales, fill !== undefined) };
}

/** The texts of the table's grades; of a long table the first will do. */
function textsIn({ grid, first, last }: Region, columns: readonly Column[]): Set<string> {
  const texts = new Set<string>();
  for (const { column } of columns) for (let r = first; r <= Math.min(last, first + 2000) && texts.size < 40; r++) if (!isBlank(grid.sheet.values[r]?.[column])) texts.add(cellText(grid, r, column));
  return texts;
}

/** `says`: the word that the text stands for. */
function lookUp(text: string, preferred: Scale | null, scales: readonly Scale[], colour: boolean, says: string | null = null): GradeFound {
  const word = says ?? text;
  const found = (preferred && readGrade(word, [preferred])) || readGrade(word, [...scales]);
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
    const fill = isBlank(value) || typeof value === "number" ? signalAt(grid, r, column.column) : undefined;
    const text = fill ? colourWord(fill) : textOf(value);
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

