import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PERSONALITIES } from "../../workbench/host";

interface Kinds {
  OF_ALL: string;
  projectsOf(project: object, warm: object): { globals?: { EXCEL: string } }[];
}
const { OF_ALL, projectsOf } = jest.requireActual<Kinds>("./kinds.js");

test("every kind of Excel has a project of its own", () => {
  const names = projectsOf({}, {}).flatMap(({ globals }) => (globals ? [globals.EXCEL] : []));
  expect(names).toEqual(PERSONALITIES.map(({ name }) => name));
});

test("the one suite that is not run again in each opens no workbook without naming its kind", () => {
  const text = readFileSync(join(__dirname, `${OF_ALL}.test.ts`), "utf8");
  const opened = text.match(/openHost\([^)]*\)/g) ?? [];
  expect(opened.length).toBeGreaterThan(3);
  expect(opened.filter((call) => !call.includes("personality"))).toEqual([]);
});
