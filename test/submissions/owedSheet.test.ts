import type { Change, Diff, Handing } from "../../src/submissions/diff";
import { notedOn, owedSheet } from "../../src/submissions/owedSheet";
import { setCell, type Sheet } from "../../src/sheet/book";

type Missing = Diff["missing"][number];
const missing = (committee: string, owed: number, more: Partial<Missing> = {}): Missing => ({
  committee,
  handedIn: true,
  undecided: null,
  owed: Array.from({ length: owed }, (_, at) => ({
    node: `mål:${at}`,
    title: `Mål ${at + 1}`,
    fields: ["grade" as const],
  })),
  ...more,
});
const diff = (all: Missing[], more: Partial<Diff> = {}): Diff => ({
  period: "2024",
  handings: [],
  changes: [],
  unchanged: 0,
  confirmed: [],
  reworded: [],
  unknown: [],
  unread: [],
  beside: [],
  missing: all,
  ...more,
});
const NOTHING = { notes: new Map(), left: [] };
const written = (made: Diff): Sheet => owedSheet(made, "2025-02-11 14:05", "Inlämningar", NOTHING);
/** The rows below the header. */
const rows = (made: Diff): (string | number | null | undefined)[][] => {
  const { values } = written(made);
  const header = values.findIndex((cells) => cells?.includes("Nämnd"));
  return values.slice(header + 1).map((cells) => (cells ?? []).slice(0, 6) as (string | number)[]);
};
const opening = (made: Diff): string => String(written(made).values[1]![0]);
const change = (committee: string) => ({ committee }) as Change;

test("those that owe most first, then by name", () =>
  expect(
    rows(diff([missing("Miljönämnden", 1), missing("Bygg", 1), missing("Skolnämnden", 3)])).map(([who]) => who),
  ).toEqual(["Skolnämnden", "Bygg", "Miljönämnden"]));

test.each([
  [10, 10, undefined],
  [11, 10, "och 1 till"],
  [14, 10, "och 4 till"],
])("of %i that are owed %i are named, then how many more", (owed, named, more) => {
  const what = String(rows(diff([missing("Skolnämnden", owed)]))[0]![5]).split("\n");
  expect(what.filter((line) => line.includes("Mål "))).toHaveLength(named);
  expect(what[named]).toBe(more);
});

test("a nämnd is done when nothing is owed, open or undecided; silent when nothing has come", () => {
  const all = [
    missing("Klar", 0),
    missing("Öppen", 0),
    missing("Obeslutad", 0, { undecided: "förslag" }),
    missing("Skyldig", 2),
    missing("Tyst", 2, { handedIn: false }),
  ];
  const made = diff(all, { changes: [change("Öppen")] });
  expect(opening(made)).toMatch(/^1 av 5 nämnder är klara, 1 har inte lämnat in\. Läst 2025-02-11 14:05\./);
  expect(
    Object.fromEntries(rows(made).map(([who, handedIn, , open, owed, what]) => [who, [handedIn, open, owed, what]])),
  ).toMatchObject({
    Klar: ["ja", 0, 0, null],
    Öppen: ["ja", 1, 0, null],
    Obeslutad: ["ja", 0, 0, "nämndens beslut"],
    Tyst: ["nej", 0, 2, expect.stringContaining("Mål 1")],
  });
});

test("what has come and states nothing that could be read is neither handed in nor silent", () => {
  const handing = (standing?: Handing["standing"]) => ({ committee: "Skolnämnden", standing }) as Handing;
  const made = diff([missing("Skolnämnden", 2, { handedIn: false })], {
    handings: [handing("förslag"), handing(), handing("förslag")],
  });
  expect(rows(made)[0]!.slice(0, 3)).toEqual(["Skolnämnden", "inte läst", "förslag, status saknas"]);
  expect(opening(made)).toContain("0 har inte lämnat in");
});

test("what has come in before has its status of the log", () =>
  expect(
    rows(
      diff([
        missing("Bygg", 0),
        missing("Kultur", 0, { undecided: "förslag" }),
        missing("Vård", 0, { handedIn: false }),
      ]),
    ).map((cells) => cells.slice(0, 3)),
  ).toEqual([
    ["Bygg", "ja", "beslutad"],
    ["Kultur", "ja", "förslag"],
    ["Vård", "nej", null],
  ]));

describe("what a person has written on it", () => {
  const made = diff([missing("Skolnämnden", 2), missing("Miljönämnden", 1)]);
  const noted = (write: (sheet: Sheet, header: number, note: number) => void, now = made) => {
    const sheet = written(made);
    const known = new Set(sheet.values.flat());
    const header = sheet.values.findIndex((cells) => cells?.includes("Nämnd"));
    write(sheet, header, sheet.values[header]!.indexOf("Anteckning"));
    const { notes, left } = notedOn(sheet, now, (value) => known.has(value));
    return [[...notes], left.map(({ text }) => text)];
  };
  test("a note beside a nämnd is the nämnd's", () =>
    expect(noted((sheet, header, note) => setCell(sheet, header + 1, note, "Påmind"))).toEqual([
      [["skolnämnden", "Påmind"]],
      [],
    ]));
  test("a note beside a nämnd that the plan does not have any more, and one beside nobody, are kept below", () => {
    const write = (sheet: Sheet, header: number, note: number): void => setCell(sheet, header + 1, note, "Påmind");
    expect(noted(write, diff([missing("Miljönämnden", 1)]))).toEqual([[], ["Påmind"]]);
    expect(noted((sheet, header, note) => setCell(sheet, header + 6, note, "Ring alla"))).toEqual([[], ["Ring alla"]]);
  });
  test("a text elsewhere is kept; what was written there is not", () =>
    expect(noted((sheet) => setCell(sheet, 0, 9, "Se protokollet"))).toEqual([[], ["Se protokollet"]]));
});
