import { merge } from "../../src/commands/merge";
import type { Sheet, Value } from "../../src/sheet/book";
import { fileOf, NOW } from "../excel/kit";
import { sent } from "./repaste";
import { setTop } from "./topField";

const COMMITTEE = "Socialnämnden";

/** What is reported for a committee's template submitted with other values beside these labels of its top. */
async function handedIn(top: Record<string, Value>): Promise<{ ask: string[]; notes: string[] }> {
  const { book, template } = await sent();
  const sheet: Sheet = template(COMMITTEE);
  for (const [label, value] of Object.entries(top)) setTop(sheet, label, value);
  const workbook = { read: async () => book(), write: async () => undefined, edit: async () => undefined };
  const done = await merge.perform(
    { files: [{ name: "sn.xlsx", bytes: fileOf([sheet]) }], accept: "none" },
    { workbook: workbook as never, now: NOW, progress: () => undefined },
  );
  if (!done.ok) throw new Error(done.reason);
  const { ask = [], notes = [] } = done.value.diff.handings[0] ?? {};
  return { ask, notes };
}

const OLDER = /^Mallen hör till planversion 1abc\. Nu gäller /;
const MISSING = "Mallens planversion saknas. Raderna är jämförda med dagens plan, en för en.";

test("a template of the plan as it is needs no word about its version", async () => {
  const { ask, notes } = await handedIn({});
  expect(ask).toEqual([]);
  expect(notes).not.toContain(MISSING);
});

test("a template of another plan is asked about", async () => {
  expect((await handedIn({ Planversion: "1abc" })).ask).toEqual([expect.stringMatching(OLDER)]);
});

test("of a template of another period the period is asked about and not the version: its plan is another by itself", async () => {
  const { ask } = await handedIn({ Planversion: "1abc", Period: "2022" });
  expect(ask).toContain("Inlämningen gäller 2022, inte 2024.");
  expect(ask).not.toContainEqual(expect.stringMatching(OLDER));
});

test("a template that has lost its version is compared row by row, and that is noted", async () => {
  const { ask, notes } = await handedIn({ Planversion: null });
  expect(ask).toEqual([]);
  expect(notes).toContain(MISSING);
});
