import type { AssessedPlan, Assessment, Grade } from "../domain/assessment";
import { grouped } from "../domain/grouped";
import { isUndecided } from "../domain/styrmodell";
import type { Area } from "../sheet/address";
import { setCell, type Sheet } from "../sheet/book";
import { MOST_STEPS } from "../assess/proposal/wordedScale";
import { distinctGoals } from "./counted";
import { gradeText } from "./gradeText";
import { LOOK } from "./look";
import { SAY } from "./sentences";

/** The words that goals of a level may be given as long as no styrmodell is decided, best first. */
export interface PrintedChoices {
  level: string;
  texts: string[];
}

const place = (grade: Grade): number => (grade.kind === "step" ? (grade.index ?? 0) : MOST_STEPS);

/** The words that are printed for the goals of each level: until a styrmodell is decided nobody has others. */
export function printedChoices(assessed: AssessedPlan): PrintedChoices[] {
  if (!isUndecided(assessed.styrmodell)) return [];
  const inTable = ({ cell }: Assessment): boolean => cell !== undefined;
  const printed = distinctGoals(assessed).flatMap(({ node, printed: own, committee, overall }) =>
    [own, ...committee, overall].flatMap((one) =>
      one && inTable(one) ? [{ level: node.level, grade: one.grade }] : [],
    ),
  );
  return [...grouped(printed, ({ level }) => level)].map(([level, grades]) => ({
    level,
    texts: [
      ...new Set(
        grades
          .map(({ grade }) => grade)
          .sort((a, b) => place(a) - place(b))
          .map(gradeText),
      ),
    ],
  }));
}

/** Where the words of a level stand. */
type WrittenChoices = Pick<PrintedChoices, "texts"> & { area: Area };

/** Writes the words at the foot of a sheet, where the dropdowns of others have them. Answers with their places by level. */
export function writeChoices(sheet: Sheet, choices: readonly PrintedChoices[]): Map<string, WrittenChoices> {
  const written = new Map<string, WrittenChoices>();
  for (const { level, texts } of choices) {
    const top = sheet.values.length + 2;
    setCell(sheet, top - 1, 0, SAY.printedChoices(level), LOOK.muted);
    texts.forEach((text, at) => setCell(sheet, top + at, 0, text, { ...LOOK.text, horizontal: "left" }));
    written.set(level, { texts, area: { top, left: 0, bottom: top + texts.length - 1, right: 0 } });
  }
  return written;
}
