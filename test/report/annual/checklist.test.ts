import { checklistsIn } from "../../../src/report/annual/checklist";
import type { RecognisedTable } from "../../../src/domain/plan";
import { read, sheet } from "../../recognise/kit";

const GOALS = sheet(
  "Mål",
  "Mål | Indikator | Målvärde | Utfall 2024\nTrygga barn | Trygga elever | minst 90 % | 91 %\nGod mat | Nöjda elever | minst 80 % | 75 %",
);
const found = (drawing: string) => {
  const sheets = [GOALS, sheet("Kriterier", drawing)];
  const { tables, plan } = read(...sheets);
  return checklistsIn(sheets, tables, plan.goals).map(({ name, criteria, goals }) => [
    name,
    criteria,
    goals.map(({ id, ticks }) => [id, ...ticks]),
  ]);
};

test("a row per goal, a column per criterion: boxes and ticks", () => {
  expect(
    found(
      "Mål | Ansvarig | Medborgarnas nytta | Syns en förflyttning | Få och styrande\nTrygga barn | BUN | ☑ | ✔ | ✓\nGod mat | BUN | ☐ | ✗ |",
    ),
  ).toEqual([
    [
      "Kriterier",
      ["Medborgarnas nytta", "Syns en förflyttning", "Få och styrande"],
      [
        ["mål:trygga barn", true, true, true],
        ["mål:god mat", false, false, null],
      ],
    ],
  ]);
});

test.each([
  [
    "a matrix of crosses says who, not whether",
    "Mål | Kommunstyrelsen | Barnnämnden\nTrygga barn | X | \nGod mat | | X",
  ],
  [
    "one column is no list of criteria",
    "Mål | Ansvarig | Medborgarnas nytta\nTrygga barn | BUN | ☑\nGod mat | BUN | ☐",
  ],
  [
    "a column with other words is none",
    "Mål | Ansvarig | Medborgarnas nytta | Anteckning\nTrygga barn | BUN | ☑ | Ring Anna\nGod mat | BUN | ☐ | Klart",
  ],
  ["ticks without goals are none", "Medborgarnas nytta | Syns\n☑ | ☐\n☐ | ☑"],
])("%s", (_, drawing) => {
  expect(found(drawing).filter(([, , goals]) => (goals as unknown[]).length > 0)).toEqual([]);
});

describe("of a recognised table", () => {
  const KNOWN = ["Trygga barn", "God mat"].map((title) => ({ id: title, title }));
  const drawn = sheet("Krav", "Mål | Nytta | Syns\nTrygga barn | ☑ | ☐\nGod mat | ☐ | ☑");
  const TABLE: RecognisedTable = {
    ...{ sheet: "Krav", range: "A1:C3", headerRows: [1], orientation: "rows" },
    columns: (["goal", "other", "other"] as const).map((role, at) => ({
      ...{ column: "ABC"[at]!, header: ["Mål", "Nytta", "Syns"][at]!, role, confidence: 1 },
    })),
  };
  const lists = (table: Partial<RecognisedTable> = {}, of = drawn) =>
    checklistsIn([of], [{ ...TABLE, ...table }], KNOWN).map(({ criteria, goals }) => [criteria, goals.length]);
  const BOTH = [["Nytta", "Syns"], 2];
  test("its rows alone are its goals, and it is read once", () => {
    expect(lists()).toEqual([BOTH]);
    expect(lists({ range: "A1:C2" })).toEqual([[["Nytta", "Syns"], 1]]);
    expect(lists({ headerRows: [1, 2] })).toEqual([[["Nytta", "Syns"], 1]]);
  });
  test("what its columns were read as else is no criterion", () => {
    const columns = TABLE.columns.map((one, at) => (at === 1 ? { ...one, role: "grade" as const } : one));
    expect(lists({ columns })).toEqual([]);
  });
  test("of a table on its side the rows are no goals", () => expect(lists({ orientation: "columns" })).toEqual([]));
});

test("the add-in's own sheets have none", () => {
  const goals = ["Trygga barn", "God mat"].map((title) => ({ id: title, title }));
  const drawn = sheet("Krav", "Krav | Trygga barn | God mat\nNytta | ja | nej\nSyns | nej | ja");
  expect(checklistsIn([drawn], [], goals)).toHaveLength(1);
  expect(checklistsIn([{ ...drawn, tag: "report:krav" }], [], goals)).toEqual([]);
});
