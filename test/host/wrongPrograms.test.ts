import { inWhole } from "../whole";
import { codeOf, inExcel, tableAt } from "./excel";
import { WRONG_PROGRAMS, type WrongProgram } from "./wrongPrograms";

const answerTo = (program: WrongProgram): Promise<string> =>
  inExcel(async (context, sheet, host) => {
    host.book.sheets[0]!.tables.push(tableAt("Ett", "X1:Y3", ["Mål", "Utfall"]));
    context.workbook.worksheets.add("Dold").visibility = "Hidden";
    await context.sync();
    return codeOf(async () => {
      program.run(sheet, context.workbook);
      await context.sync();
    });
  });

test("at least 180 programs are tried, each another", () => {
  expect(WRONG_PROGRAMS.length).toBeGreaterThanOrEqual(180);
  expect(new Set(WRONG_PROGRAMS.map(({ name }) => name)).size).toBe(WRONG_PROGRAMS.length);
});

/** Every twelfth of them, or the others: each is run in an Excel of its own. */
const isSampled = (_: WrongProgram, at: number): boolean => at % 12 === 0;
async function areRefused(programs: WrongProgram[]): Promise<void> {
  const answers = await Promise.all(programs.map(async (one) => [one.name, await answerTo(one)]));
  expect(answers).toEqual(programs.map(({ name, code }) => [name, code]));
}

test("what Excel refuses is refused, each with its code: a twelfth of the programs", () =>
  areRefused(WRONG_PROGRAMS.filter(isSampled)));

inWhole("what Excel refuses is refused, each with its code: the other programs", () =>
  areRefused(WRONG_PROGRAMS.filter((one, at) => !isSampled(one, at))),
);
