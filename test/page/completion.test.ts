import { functionsJson } from "../../src/functions/metadata";
import { completed, suggested } from "../../workbench/page/completion";
import { broken, cell, goTo, inBrowser, until, workbench } from "./kit";

const { open } = workbench();
const names = (before: string): string[] => suggested(before).map(({ name }) => name);

/** The functions that the file which Excel reads names. */
const metadata = (functionsJson("") as { functions: { name: string }[] }).functions.map(({ name }) => `MAL.${name}`);

test("every MAL function is among those that begin with its namespace", () => {
  expect(names("=MAL.").sort()).toEqual(metadata.sort());
});

test.each([
  ["=SUM", ["SUMMA", "SUMMA.OM", "SUMMA.OMF"]],
  ["=1+sum", ["SUMMA", "SUMMA.OM", "SUMMA.OMF"]],
  ['="=SUM', []],
  ["SUM", []],
  ["=F5", []],
  ["=A1;", []],
])("%s suggests %j", (before, expected) => expect(names(before)).toEqual(expected));

test("what is taken replaces the word that was typed, and nothing before it", () => {
  const [one] = suggested("=OM(A1=1;mal.bed");
  expect(completed("=OM(A1=1;mal.bed", one!)).toBe("=OM(A1=1;MAL.BEDÖM(");
});

inBrowser("functions are listed while a formula is typed, and one is taken by Tab", async () => {
  const { page, trouble } = await open();
  await goTo(page, "M13");
  await page.keyboard.type("=mal.bed");
  await page
    .getByRole("option", { name: /^MAL\.BEDÖM / })
    .first()
    .waitFor();
  expect(await broken(page, "page")).toEqual([]);
  await page.keyboard.press("Tab");
  await page.keyboard.type("G13;H13)");
  await page.keyboard.press("Enter");
  await until(() => cell(page, "M13").textContent(), "Når inte målvärdet");
  expect(trouble).toEqual([]);
});
