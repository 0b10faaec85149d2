import { status } from "../../src/commands/status";
import { GRADE_COLORS } from "../../src/domain/colors";
import type { AssessedGoal, AssessedIndicator, Grade } from "../../src/domain/assessment";
import { afterSign } from "../../src/domain/shapes";
import { TARGET_SCALE } from "../../src/domain/scales";
import { distinctGoals, distinctIndicators } from "../../src/report/counted";
import type { Sheet } from "../../src/sheet/book";
import { STYRMODELL_TAG } from "../../src/report/tags";
import { SAMPLES } from "../../samples/samples";
import { around, bookOf } from "../commands/workbook";
import { inTurn } from "../whole";

/* No red that nobody decided: of a sample without its sheet Styrmodell, on every sheet that is written but the one of scales. */

type One = AssessedGoal | AssessedIndicator;

const isRed = (grade: Grade | undefined): grade is Grade =>
  grade?.kind === "step" && grade.step.class === "notReached" && grade.scale !== TARGET_SCALE.name;

/** The grades that stand in cells of the workbook for a goal or a measure. */
const printedGrades = (one: One): Grade[] =>
  [one.printed, ...("committee" in one ? [...one.committee, one.overall] : [])].flatMap((by) =>
    by?.cell === undefined ? [] : [by.grade],
  );

/** The texts of a sheet's red cells. */
const redTexts = ({ values, formats }: Sheet): string[] =>
  values.flatMap((cells, row) =>
    (cells ?? []).flatMap((value, column) => {
      const { fill, font } = formats[row]?.[column] ?? {};
      const isOfRed = fill === GRADE_COLORS.notReached.fill || font?.color === GRADE_COLORS.notReached.ink;
      return isOfRed && value !== null && value !== "" ? [String(value)] : [];
    }),
  );

inTurn(Object.keys(SAMPLES).length)(Object.keys(SAMPLES))(
  "%s without a styrmodell is red only where its own table is",
  async (name) => {
    const sources = SAMPLES[name]!().filter(({ tag }) => tag === undefined);
    const { surroundings } = around({ ...bookOf({}), sheets: sources });
    const done = await status.perform({}, surroundings);
    if (!done.ok) throw new Error(done.reason);
    const { assessed, sheets } = done.value;
    const all: One[] = [...distinctGoals(assessed), ...distinctIndicators(assessed)];
    const red = all.filter(({ published }) => isRed(published));
    expect(red.filter((one) => !printedGrades(one).some(isRed)).map(({ node }) => node.title)).toEqual([]);
    const words = all
      .flatMap(printedGrades)
      .filter(isRed)
      .map(({ label }) => label);
    const cells = sources.flatMap(({ values }) => values.flat().map(String));
    // Of grades alone, a count or a symbol of them.
    const counts = red.length > 0 ? /^(\d+|○)$/ : /^0?$/;
    const isPrinted = (text: string): boolean =>
      counts.test(text) || words.some((word) => text.endsWith(word)) || cells.includes(afterSign(text).label);
    const shown = sheets.filter(({ tag }) => tag !== STYRMODELL_TAG);
    expect(shown.flatMap(redTexts).filter((text) => !isPrinted(text))).toEqual([]);
  },
);
