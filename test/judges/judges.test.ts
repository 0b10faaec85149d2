import { readFileSync } from "node:fs";
import { libreOffice } from "../oracles/tools";
import { SAMPLES } from "../../samples/samples";
import { inWhole, step } from "../whole";
import { opcFaultsOfEach } from "./opc";
import { bytesOf, JUDGED, makeOutputs, type Output } from "./outputs";
import { recalculated, resultsLeft } from "./recalculated";
import { repairs } from "./repairs";
import { sdk, sdkFaults } from "./sdk";

let outputs: Output[] = [];
let remove = (): void => undefined;
beforeAll(async () => {
  ({ outputs, remove } = await makeOutputs());
});
afterAll(() => remove());

/** The findings of a judge, by output. */
async function against(judge: (output: Output) => Promise<string[]> | string[]): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const output of outputs) {
    const faults = await judge(output);
    if (faults.length > 0) found[output.name] = faults;
  }
  return found;
}

/** What the commands write of every sample, by the names in `outputs.ts`; what only some have to write is not among them. */
const ALWAYS = [
  "status.xlsx",
  "beslutad.xlsx",
  "ny period.xlsx",
  "arsredovisning.docx",
  "revision.docx",
  "revision.xlsx",
  "infört.docx",
  "infört.docm",
  "infört.dotm",
  "infört.dotx",
];

test("every sample gives workbooks, and documents of each of Word's kinds", () => {
  const names = outputs.map(({ name }) => name);
  for (const sample of JUDGED)
    expect([sample, ALWAYS.filter((one) => !names.includes(`${sample}/${one}`))]).toEqual([sample, []]);
});

(sdk === null ? test.skip : inWhole)("Microsoft's Open XML SDK has nothing against any of them", async () => {
  // A process for each: in the nightly run all, else every twelfth, and the first of each kind of file.
  const isFirst = (one: Output): boolean => one === outputs.find(({ ending }) => ending === one.ending);
  const asked = outputs.filter((one, at) => at % step(12, 1) === 0 || isFirst(one));
  expect(await against((output) => (asked.includes(output) ? sdkFaults(bytesOf(output), output.ending) : []))).toEqual(
    {},
  );
});

test("the schemas of packages have nothing against any of them", async () => {
  const faults = await opcFaultsOfEach(outputs.map(bytesOf));
  expect(await against((output) => faults[outputs.indexOf(output)]!)).toEqual({});
});

test("there is nothing in any of them that Excel repairs", async () => {
  expect(await against((output) => (output.ending === "xlsx" ? repairs(bytesOf(output)) : []))).toEqual({});
});

(JUDGED.length === Object.keys(SAMPLES).length ? inWhole : test.skip)(
  "the README claims no more than what was judged",
  () => {
    const books = workbooks().length;
    expect(readFileSync("README.md", "utf8").replaceAll(/\s+/g, " ")).toContain(
      `over the ${books} workbooks and ${outputs.length - books} documents that the commands write`,
    );
  },
);

const workbooks = (): Output[] => outputs.filter(({ ending }) => ending === "xlsx");

test("results are taken out of what is handed to LibreOffice", async () => {
  expect(await against((output) => (output.ending === "xlsx" ? resultsLeft(output) : []))).toEqual({});
});

(libreOffice ? test : test.skip)("LibreOffice gives every formula of every workbook the result in it", () => {
  const { formulas, differ } = recalculated(workbooks());
  expect(differ).toEqual({});
  expect(formulas).toBeGreaterThan(1_000);
});
