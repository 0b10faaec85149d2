import { report } from "../../src/commands/report";
import { status } from "../../src/commands/status";
import { STYRMODELL_TAG } from "../../src/report/tags";
import { documentHtml } from "../../src/sheet/documentHtml";
import { around, bookOf } from "./workbook";

/*
 * Until a styrmodell is decided every printed grade keeps the word that its cell has, in sheets and in reports.
 */

const GOALS = ["Trygg skola", "Rent vatten", "Nöjda invånare"];

/** What `status` and `report` write of goals with these printed grades, cell by cell; the sheet Styrmodell is ours. */
async function writtenOf(words: string[]): Promise<string[]> {
  const table = [["Mål", "Bedömning 2024"], ...words.map((word, at) => [GOALS[at]!, word])];
  const drafts = around(bookOf({ Mål: table })).surroundings;
  const sheets = await status.perform({}, drafts);
  const draft = await report.perform({ kind: "arsredovisning", into: "document" }, drafts);
  if (!sheets.ok || !draft.ok) throw new Error("Nothing is written.");
  const html = documentHtml(draft.value.document).replace(/<style.*?<\/style>/gs, "");
  return [
    ...sheets.value.sheets
      .filter(({ tag }) => tag !== STYRMODELL_TAG)
      .flatMap(({ values }) => values.flatMap((cells) => (cells ?? []).map(String))),
    ...html.replace(/<[^>]*>/g, "\n").split("\n"),
  ];
}

test.each<[printed: string[], shown: string[], ours: RegExp]>([
  [["Uppnått", "Ej uppnått", "Uppnått"], ["● Uppnått", "○ Ej uppnått"], /uppnås/i],
  [
    ["Uppnås/överträffas", "Uppnås delvis", "Uppnås inte"],
    ["● Uppnås/överträffas", "◐ Uppnås delvis", "○ Uppnås inte"],
    /uppnås(?!\/| inte| delvis)/i,
  ],
  [
    ["Målet är uppnått", "Målet ej uppnått", "Delvis"],
    ["● Målet är uppnått", "○ Målet ej uppnått", "◐ Delvis"],
    /uppnås/i,
  ],
])("%j are told as they are printed, and in none of our words", async (printed, shown, ours) => {
  const written = await writtenOf(printed);
  expect(written).toEqual(expect.arrayContaining(shown));
  expect(written.filter((text) => ours.test(text))).toEqual([]);
});

test("of two words for one step each goal keeps its own, and they are counted together", async () => {
  const written = await writtenOf(["Uppnått", "Uppnås", "Uppnått"]);
  expect(written).toEqual(expect.arrayContaining(["● Uppnått", "● Uppnås", "Alla tre målen är uppnådda."]));
});
