import { codeOf, inExcel } from "./excel";
import { WRONG_PROGRAMS, type WrongProgram } from "./wrongPrograms";

const answerTo = (program: WrongProgram): Promise<string> =>
  inExcel(async (context, sheet) => {
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

test("what Excel refuses is refused, each with its code", async () => {
  const answers = await Promise.all(WRONG_PROGRAMS.map(async (one) => [one.name, await answerTo(one)]));
  expect(answers).toEqual(WRONG_PROGRAMS.map(({ name, code }) => [name, code]));
});
