import type { Coverage } from "../../domain/plan";
import type { Scale } from "../../domain/scale";
import { readGrade } from "../../interpret/choice/grade";
import { insideMerge } from "../account";
import { placed } from "../foundTables";
import { isBlank, refAt, textOf, type Grid } from "../grid/grid";
import type { Region } from "../layout/tableRegion";
import { legendOf } from "../legend/legend";
import { mayBeGoal } from "../rows/wording";
import { readHeader } from "../../interpret/header/header";
import { enumerates, speaksOfGoals } from "../../interpret/targets/goalSentence";

const SUSPECTS = 100;

/** Most distinct texts outside the tables that are examined; a sheet with more is a list. */
const ASKED = 1500;

/**
 * Cells with a value that no table holds; those with the words of goals, targets or grades are named, and a grade beside
 * the rows of a table.
 */
export function outside(grids: Grid[], regions: Region[], scales: readonly Scale[]): Coverage["outside"] {
  let nonEmpty = 0;
  const suspicious: string[] = [];
  const asked = new Map<string, boolean>();
  const suspect = (text: string): boolean => {
    const known = asked.get(text);
    if (known !== undefined || asked.size >= ASKED) return known ?? false;
    const answer = isSuspicious(text, scales);
    asked.set(text, answer);
    return answer;
  };
  for (const grid of grids) {
    const areas = regions.filter((region) => region.grid.sheet.name === grid.sheet.name).map(placed);
    grid.sheet.values.forEach((row, r) => {
      const here = areas.filter(({ top, bottom }) => r >= top && r <= bottom);
      const explains = legendOf(grid, scales).rows.has(r);
      if (row === undefined || here.some(({ left, right }) => left === 0 && right >= row.length - 1)) return;
      row.forEach((value, c) => {
        if (isBlank(value) || here.some(({ left, right }) => c >= left && c <= right) || insideMerge(grid, r, c))
          return;
        nonEmpty++;
        if (
          !explains &&
          suspicious.length < SUSPECTS &&
          typeof value === "string" &&
          value.length <= LONGEST_SUSPECT &&
          (suspect(textOf(value)) || (here.length > 0 && readGrade(textOf(value), scales) !== null))
        )
          suspicious.push(refAt(grid, r, c));
      });
    });
  }
  return { nonEmpty, suspicious };
}

/** A longer text is not asked. */
const LONGEST_SUSPECT = 600;

function isSuspicious(text: string, scales: readonly Scale[]): boolean {
  if (text.length > 60) return speaksOfGoals(text) || enumerates(text) || mayBeGoal(text);
  const { goal = 0, target = 0, indicator = 0, grade = 0 } = readHeader(text).scores;
  // "Målbild" is a word for both goals and targets, and for nothing else.
  if (Math.max(goal + target, indicator, grade) >= 0.9) return true;
  // A single word may be of anything, but for one that somebody has said is a grade.
  const words = text.includes(" ") ? scales : scales.filter(({ byPerson }) => byPerson);
  return text.length > 3 && readGrade(text, words) !== null;
}
