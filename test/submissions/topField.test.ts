import { type MergeResult, merge } from "../../src/commands/merge";
import type { Sheet, Value } from "../../src/sheet/book";
import { reminderList } from "../../src/submissions/reminders";
import { NOW, fileOf } from "../excel/kit";
import { filledTemplate, sent, wishesOf } from "./repaste";
import { setTop } from "./topField";
import { dear } from "../whole";

describe("the box Inget att rapportera", () => {
  const COMMITTEE = "Socialnämnden";

  /** What is compared when a nämnd hands in its template with a word in the box *Inget att rapportera*. */
  async function handedIn(word: string, made: (sheet: Sheet) => Sheet = (sheet) => sheet): Promise<MergeResult> {
    const { book, template } = await sent();
    const sheet = made(template(COMMITTEE));
    setTop(sheet, "Inget att rapportera", word);
    const workbook = { read: async () => book(), write: async () => undefined, edit: async () => undefined };
    const done = await merge.perform(
      { files: [{ name: "sn.xlsx", bytes: fileOf([sheet]) }], accept: "none" },
      { workbook: workbook as never, now: NOW, progress: () => undefined },
    );
    if (!done.ok) throw new Error(done.reason);
    return done.value;
  }
  const owes = ({ diff }: MergeResult) => diff.missing.find(({ committee }) => committee === COMMITTEE);

  test.each(["ja", "Ja", "x"])(
    "a nämnd that says %s to having nothing to report has handed in, and owes no row",
    async (word) => {
      const result = await handedIn(word);
      expect(owes(result)).toMatchObject({ handedIn: true, owed: [] });
      expect(result.diff.handings).toMatchObject([
        { committee: COMMITTEE, notes: ["Nämnden har inget att rapportera."] },
      ]);
      expect(reminderList(result.diff)).not.toContain(
        "Vi har inte fått in någon uppföljning för 2024 från Socialnämnden",
      );
    },
  );

  test("an empty box is no yes: the rows are owed", async () => {
    const result = await handedIn("nej");
    expect(owes(result)).toMatchObject({ handedIn: false });
    expect(owes(result)?.owed.length).toBeGreaterThan(0);
  });

  dear("yes above values that are filled in is asked about, and none is taken over unasked", async () => {
    const { rows } = await sent();
    const { diff } = await handedIn("ja", (sheet) => filledTemplate(sheet, wishesOf(rows, COMMITTEE)));
    expect(diff.handings[0]?.ask).toEqual(["Nämnden säger sig inte ha något att rapportera, men har fyllt i värden."]);
    expect(diff.changes.filter(({ ask }) => ask.length === 0)).toEqual([]);
    expect(diff.changes.length).toBeGreaterThan(0);
  });

  test("another word in the box is named, with what to write", async () => {
    const { diff } = await handedIn("kanske");
    expect(diff.handings[0]?.notes).toContain("I rutan ”Inget att rapportera” står ”kanske”. Skriv ja eller nej.");
  });
});

describe("the plan's version", () => {
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

  dear("a template of another plan is asked about", async () => {
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
});
