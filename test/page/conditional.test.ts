import { parseArea } from "../../src/sheet/address";
import { newBook, newSheet, setCell, type ConditionalFormat } from "../../src/sheet/book";
import { evaluator } from "../../workbench/host/formulas/evaluate";
import { conditions } from "../../workbench/page/conditional";

const RED = { fill: "#FF0000" };
const GREEN = { fill: "#00FF00", font: { bold: true } };

/** The effect of the rules on A1:A4, which hold 1, 5, "Uppnås" and nothing, beside B1:B4 with 4, 4, "x" and nothing. */
function fills(...rules: ConditionalFormat[]): (string | undefined)[] {
  const book = newBook();
  const sheet = newSheet("Blad");
  book.sheets.push(sheet);
  [1, 5, "Uppnås"].forEach((value, row) => setCell(sheet, row, 0, value));
  [4, 4, "x"].forEach((value, row) => setCell(sheet, row, 1, value));
  book.names.push({ name: "Gräns", refersTo: "Blad!$B$1" });
  sheet.conditionalFormats = rules;
  const condition = conditions(sheet, evaluator(book));
  return [0, 1, 2, 3].map((row) => {
    const made = condition(row, 0);
    if (made?.icon) return `${made.icon.symbol} ${made.icon.color} ${made.icon.name}`;
    return made?.bar ? `${made.bar.color} ${made.bar.share}` : made?.format.fill;
  });
}
const areas = [parseArea("A1:A4")!];
const none = undefined;

test.each<[string, ConditionalFormat[], (string | undefined)[]]>([
  [
    "a formula follows the cell",
    [{ kind: "expression", areas, formula: "A1>B1", format: RED }],
    [none, "#FF0000", none, none],
  ],
  [
    "a formula with a name and a function",
    [{ kind: "expression", areas, formula: "AND(ISNUMBER($A1),$A1<Gräns)", format: RED }],
    ["#FF0000", none, none, none],
  ],
  [
    "a text is equal without regard to case",
    [{ kind: "cellValue", areas, operator: "equal", formulas: ['"uppnås"'], format: RED }],
    [none, none, "#FF0000", none],
  ],
  [
    "between; a blank is 0",
    [{ kind: "cellValue", areas, operator: "between", formulas: ["0", "1"], format: RED }],
    ["#FF0000", none, none, "#FF0000"],
  ],
  ["an error is no answer", [{ kind: "expression", areas, formula: "A1/0>1", format: RED }], [none, none, none, none]],
  [
    "the first rule decides",
    [
      { kind: "expression", areas, formula: "A1=5", format: RED },
      { kind: "expression", areas, formula: "TRUE", format: GREEN },
    ],
    ["#00FF00", "#FF0000", "#00FF00", "#00FF00"],
  ],
  [
    "a data bar is as long as its number",
    [{ kind: "dataBar", areas, color: "#0000FF", max: 10 }],
    ["#0000FF 0.1", "#0000FF 0.5", none, none],
  ],
  [
    "an icon by where the number stands between the least and the greatest",
    [
      {
        kind: "iconSet",
        areas,
        set: "3TrafficLights1",
        from: [
          { kind: "percent", value: 33 },
          { kind: "percent", value: 67 },
        ],
      },
    ],
    ["● #B3261E ikon 1 av 3", "● #2E7D32 ikon 3 av 3", none, none],
  ],
  [
    "an icon by a number, the lowest best",
    [
      {
        kind: "iconSet",
        areas,
        set: "3Arrows",
        from: [
          { kind: "number", value: 2 },
          { kind: "number", value: 5 },
        ],
        reversed: true,
      },
    ],
    ["↑ #2E7D32 ikon 3 av 3", "↓ #B3261E ikon 1 av 3", none, none],
  ],
  [
    "icons of five grey levels",
    [
      {
        kind: "iconSet",
        areas,
        set: "5Quarters",
        from: [20, 40, 60, 80].map((value) => ({ kind: "percent" as const, value })),
      },
    ],
    ["○ #5A6570 ikon 1 av 5", "● #5A6570 ikon 5 av 5", none, none],
  ],
  ["what has no words does nothing", [{ kind: "other", areas, type: "iconSet" }], [none, none, none, none]],
])("%s", (_, rules, expected) => expect(fills(...rules)).toEqual(expected));

test("stopIfTrue keeps later rules from adding to the look", () => {
  const rule = (formula: string, format: object, stopIfTrue = false): ConditionalFormat => ({
    kind: "expression",
    areas,
    formula,
    format,
    stopIfTrue,
  });
  const book = newBook();
  const sheet = newSheet("Blad");
  book.sheets.push(sheet);
  setCell(sheet, 0, 0, 1);
  const look = (stop: boolean): unknown => {
    sheet.conditionalFormats = [rule("A1=1", { fill: "#FF0000" }, stop), rule("A1=1", { font: { bold: true } })];
    return conditions(sheet, evaluator(book))(0, 0)?.format.font?.bold;
  };
  expect([look(false), look(true)]).toEqual([true, undefined]);
});
