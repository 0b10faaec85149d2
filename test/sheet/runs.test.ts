import { cellKey, newSheet, setCell, type Run, type RunLook } from "../../src/sheet/book";
import { meantText, struckIn, withMeantTexts } from "../../src/sheet/runs";

/** A text whose parts in brackets look so: "38[2]". */
function drawn(drawing: string, look: RunLook): { text: string; runs: Run[] } {
  const [before = "", inside = "", after = ""] = drawing.split(/[[\]]/);
  return { text: before + inside + after, runs: [{ from: before.length, to: before.length + inside.length, look }] };
}

test.each<[string, RunLook, string]>([
  ["[110]95", "struck", "95"],
  ["[minst 80 % ]minst 85 %", "struck", "minst 85 %"],
  ["95 [110]", "struck", "95"],
  ["38[2]", "raised", "38²"],
  ["38 m[2]", "raised", "38 m²"],
  ["59[a]", "raised", "59ᵃ"],
  ["59[1)]", "raised", "59¹⁾"],
  ["59[**]", "raised", "59**"],
])("%s, %s, means %s", (drawing, look, meant) => {
  const { text, runs } = drawn(drawing, look);
  expect(meantText(runs, text)).toBe(meant);
});

test("a struck part within a raised one is no part of the text", () => {
  const runs: Run[] = [
    { from: 2, to: 4, look: "raised" },
    { from: 3, to: 4, look: "struck" },
  ];
  expect(meantText(runs, "3812")).toBe("38¹");
});

test("a sheet with its texts as they are meant; the sheet itself is left as it was", () => {
  const sheet = newSheet("Mål");
  setCell(sheet, 0, 0, "11095");
  setCell(sheet, 0, 1, "90");
  sheet.runs = new Map([[cellKey(0, 0), [{ from: 0, to: 3, look: "struck" }]]]);
  expect(withMeantTexts(sheet).values).toEqual([["95", "90"]]);
  expect(sheet.values).toEqual([["11095", "90"]]);
  expect([struckIn(sheet, 0, 0), struckIn(sheet, 0, 1)]).toEqual(["part", undefined]);
});

test("another value in the cell has no look of the one before it", () => {
  const sheet = newSheet("Mål");
  sheet.runs = new Map([[cellKey(0, 0), [{ from: 0, to: 3, look: "struck" }]]]);
  setCell(sheet, 0, 0, "97");
  expect(struckIn(sheet, 0, 0)).toBeUndefined();
});
