import { scalesFor } from "../../src/commands/styrmodell";
import { byCommittee } from "../../src/submissions/committees";
import { indexOf } from "../../src/submissions/matching";
import { ownersByNode, senderOf } from "../../src/submissions/sender";
import { recognise } from "../../src/recognise/recognise";
import { newBook, newSheet, setCell, type Sheet } from "../../src/sheet/book";
import { standard } from "../../src/domain/presets/standard";
import { readOwnLayout } from "../../src/submissions/ownLayout";
import { textKey } from "../../src/interpret/text/text";
import { sheet } from "../recognise/kit";
import { merge } from "../../src/commands/merge";
import { around } from "../commands/workbook";
import { fileOf } from "../excel/kit";

const read = (drawing: string, { name = "Blad1", period = "2024" } = {}) =>
  readOwnLayout(sheet(name, drawing), "", { period, scales: scalesFor(standard) });
const stated = (drawing: string, more: { name?: string; period?: string } = {}) =>
  read(drawing, more)!.submission.rows.map(({ title, fields }) => [
    title,
    ...Object.entries(fields).map(([field, one]) => `${field} ${one.value}`),
  ]);

const TABLE = `
  Mål         | Indikator     | Målvärde 2024 | Utfall 2023 | Utfall 2024 | Prognos 2024 | Kommentar
  Trygga barn | Trygga elever | minst 80 %    | 76 %        | 82 %        | 83 %         | Enkäten i maj
  Rena gator  | Nöjda         | minst 60 %    | 55 %        |             | 61 %         |
`;

test("the values of the period by row; blanks are no values, and other periods' are counted", () => {
  expect(stated(TABLE)).toEqual([
    ["Trygga barn"],
    ["Rena gator"],
    ["Trygga elever", "outcome 0.82", "forecast 0.83", "comment Enkäten i maj"],
    ["Nöjda", "forecast 0.61"],
  ]);
  const { period, notes } = read(TABLE)!.submission;
  expect([period, notes]).toEqual(["2024", ["2 värden för andra perioder (2023) jämförs inte."]]);
});

test("at delår the forecast of the year is handed in, and is no value of another period", () => {
  const interim = `
  Mål         | Indikator     | Mål 2025   | 2024 | Jan–aug 2025 | Prognos | Kommentar
  Trygga barn | Trygga elever | minst 80 % | 76 % | 78 %         | 83 %    | Enkäten i maj
  Rena gator  | Nöjda         | minst 60 % | 55 % | 57 %         | 61 %    |`;
  const { rows, notes } = read(interim, { period: "2025 T2" })!.submission;
  expect(rows.flatMap(({ fields }) => fields.forecast?.value ?? [])).toEqual([0.83, 0.61]);
  expect(notes).toEqual(["2 värden för andra perioder (2024) jämförs inte."]);
});

test("of a month beside the year so far the one collected is handed in, and the other is counted", () => {
  const both = `
  Mål         | Indikator     | Mål 2025   | Utfall aug 2025 | Utfall jan–aug 2025
  Trygga barn | Trygga elever | minst 80 % | 78 %            | 81 %
  Rena gator  | Nöjda         | minst 60 % | 57 %            | 62 %`;
  const { rows, notes } = read(both, { period: "2025-01–08" })!.submission;
  expect(rows.flatMap(({ fields }) => fields.outcome?.value ?? [])).toEqual([0.81, 0.62]);
  expect(notes).toEqual(["2 värden för andra perioder (augusti 2025) jämförs inte."]);
});

test("where it has nothing of the period the latest that it has is read, as of that period", () => {
  const { period, notes } = read(TABLE, { period: "2026" })!.submission;
  expect([period, notes]).toEqual(["2024", ["2 värden för andra perioder (2023) jämförs inte."]]);
});

test("values without a period are of the one collected", () => {
  const { period, rows } = read(
    "Mål | Indikator | Utfall\nTrygga barn | Trygga elever | 82 %\nRena gator | Nöjda | 61 %",
  )!.submission;
  expect([period, rows.flatMap(({ fields }) => (fields.outcome ? [fields.outcome.value] : []))]).toEqual([
    undefined,
    [0.82, 0.61],
  ]);
});

test("the municipality that its title names is read", () =>
  expect(read(`Ljungfors kommun – Socialnämndens årsuppföljning 2024\n${TABLE}`)!.submission.organisation).toBe(
    "Ljungfors kommun",
  ));

test("what stands above its headers is no part of the table; the nämnd's name is read", () => {
  const { reads, submission } = read(`Socialnämnden\nKontakt: Anna på kansliet${TABLE}`)!;
  expect(submission.committee).toBe("Socialnämnden");
  expect([0, 1, 2, 3].map((row) => reads(row, 0))).toEqual([true, false, true, true]);
});

describe("whether the nämnd has decided", () => {
  const told = (top: string): (string | undefined)[] => {
    const { standing, meeting, paragraph } = read(`Socialnämnden\n${top}${TABLE}`)!.submission;
    return [standing, meeting, paragraph];
  };
  test.each([
    ["Beslutad BUN 2026-02-04 § 12", "2026-02-04", "§ 12"],
    ["Beslutat av socialnämnden 2025-01-29, §7", "2025-01-29", "§ 7"],
    ["Beslutade i kultur- och fritidsnämnden § 103 (2025-02-18)", "2025-02-18", "§ 103"],
    ["Beslutad", undefined, undefined],
    ["Status | Beslutad 2025-02-04\n", "2025-02-04", undefined],
  ])("%s: decided", (top, meeting, paragraph) => expect(told(top)).toEqual(["beslutad", meeting, paragraph]));
  test.each(["Förslag", "Förslag 2025-01-14", "Status | Förslag"])("%s: a proposal", (top) =>
    expect(told(top)).toEqual(["förslag", undefined, undefined]),
  );
  test.each([
    "Beslutade mål för året",
    "Förslag till mål och indikatorer",
    "Beslutas i mars",
    "Beslutad av kommunfullmäktige 2024-06-17 § 87",
    "Enligt beslut 2025-02-04 § 12",
  ])("%s: says nothing of that", (top) => expect(told(top)).toEqual([undefined, undefined, undefined]));
  test("the cells that tell it are read, also below the table", () => {
    const { reads, submission } = read(`Socialnämnden${TABLE}\n\nStatus | Beslutad SN 2025-02-04 § 12`)!;
    expect(submission.paragraph).toBe("§ 12");
    expect([0, 1].map((column) => reads(6, column))).toEqual([true, true]);
  });
});

test("a sheet without a goal table is none", () => expect(read("Hej, här kommer vår inlämning.")).toBeNull());

describe("whose it is", () => {
  const whose = (top: string, { name = "Blad1", owners = ["", ""] } = {}): string | undefined =>
    read(
      `${top}\n\nMål | Ansvarig | Indikator | Utfall 2024\nTrygga barn | ${owners[0]} | Trygga elever | 82 %\nRena gator | ${owners[1]} | Nöjda | 61 %`,
      { name },
    )!.submission.committee;
  test.each<[what: string, top: string, committee: string | undefined]>([
    ["a nämnd's name", "Socialnämnden", "Socialnämnden"],
    ["with the period after it", "Socialnämnden, delår 2024", "Socialnämnden"],
    ["with two periods", "Socialnämnden | 2024", "Socialnämnden"],
    ["in a sentence is not a name", "Måluppfyllelse enligt Socialnämnden under året", undefined],
    ["something else", "Uppföljning av mål 2024", undefined],
  ])("above the table %s", (_, top, committee) => expect(whose(top)).toBe(committee));
  test.each<[what: string, top: string, committee: string | undefined]>([
    ["with more words after it", "Nämnden för simhallen 1 – uppföljning helår 2024", "Nämnden för simhallen 1"],
    ["after them", "Uppföljning 2024: nämnden för simhallen 11", "Nämnden för simhallen 11"],
    ["in the genitive", "Socialnämndens svar 2024", "Socialnämnden"],
    ["the longer one", "Svar 2024 från barn- och socialnämnden", "Barn- och socialnämnden"],
    ["two of them", "Socialnämnden och Nämnden för simhallen 1", undefined],
    ["one that the plan has not", "Kulturnämndens svar 2024", undefined],
    ["in a sentence", "Det här har vi gjort med Socialnämnden.", undefined],
  ])("of the plan's nämnder %s", (_, top, committee) => {
    const names = ["Nämnden för simhallen 1", "Nämnden för simhallen 11", "Socialnämnden", "Barn- och socialnämnden"];
    const committees = {
      byName: new Map(names.map((name) => [textKey(name), { committee: name, goals: [], indicators: [] }])),
      without: new Map(),
      people: new Map(),
      steps: new Map(),
    };
    const made = sheet("Blad1", `${top}\n${TABLE}`);
    const { submission, reads } = readOwnLayout(made, "", { period: "2024", scales: scalesFor(standard), committees })!;
    expect(submission.committeeInTitle && submission.committee).toBe(committee);
    expect(reads(0, 0)).toBe(committee !== undefined);
  });
  test("the sheet's name, before what is above", () =>
    expect(whose("Socialnämnden", { name: "Kulturnämnden" })).toBe("Kulturnämnden"));
  test("else the only one who answers for its rows", () => {
    expect(whose("Mål 2024", { owners: ["BUN", "BUN"] })).toBe("BUN");
    expect(whose("Mål 2024", { owners: ["BUN", "SN"] })).toBeUndefined();
  });
});

describe("which cells the table accounts for", () => {
  const unread = (drawing: string): string[] => {
    const made = sheet("Blad1", drawing);
    const { reads } = readOwnLayout(made, "", { period: "2024", scales: scalesFor(standard) })!;
    return made.values.flatMap((cells, row) =>
      (cells ?? []).flatMap((value, column) => (typeof value === "string" && !reads(row, column) ? [value] : [])),
    );
  };
  test("headers, what describes a row, values, targets and references; not a note below", () =>
    expect(unread(`${TABLE}\n\n | | | | | | | | Ring Anna`)).toEqual(["Ring Anna"]));
  test("on its side as well", () =>
    expect(
      unread(`
        Mål           | Trygga barn   | Rena gator
        Indikator     | Trygga elever | Nöjda
        Ansvarig      | BUN           | TN
        Målvärde 2024 | minst 80 %    | minst 60 %
        Utfall 2024   | 82 %          | 61 %
      `),
    ).toEqual([]));
});

test("in a table on its side what names and describes the columns is the table's, not beside it", () => {
  const drawing = `
    Mål           | Trygga barn   | Rena gator
    Indikator     | Trygga elever | Nöjda
    Ansvarig      | Skolchefen    | Teknikchefen
    Målvärde 2024 | minst 80 %    | minst 60 %
    Utfall 2024   | 82 %          | 61 %
    Kommentar     | Fler svarade  | Färre svarade


    | | | | Med vänlig hälsning, Kim`;
  const own = read(drawing)!;
  const beside = sheet("Blad1", drawing).values.flatMap((cells, row) =>
    (cells ?? []).flatMap((value, column) => (value !== null && !own.reads(row, column) ? [value] : [])),
  );
  expect(own.submission.rows.map(({ title }) => title)).toEqual([
    "Trygga barn",
    "Rena gator",
    "Trygga elever",
    "Nöjda",
  ]);
  expect(beside).toEqual(["Med vänlig hälsning, Kim"]);
});

test("a title's nämnd is the sender, unless most of the rows are another's: it may name whom it is for", () => {
  const owned = `Mål | Ansvarig | Indikator | Målvärde 2024 | Utfall 2024
    Trygga barn | Skolnämnden | Trygga elever, % | minst 80 | 82
    Rena gator | Gatunämnden | Nöjda, % | minst 60 | 61
    God service | Kommunstyrelsen | Svar i tid, % | minst 60 | 61`;
  const { plan } = recognise({ ...newBook(), sheets: [sheet("Mål", owned)] }, { scales: scalesFor(standard) });
  const committees = byCommittee(plan);
  const senders = { index: indexOf(plan), committees, owners: ownersByNode(committees) };
  const from = (top: string): unknown[] => {
    const made = sheet("Svar", `${top}\n\nIndikator | Utfall 2024\nTrygga elever, % | 83`);
    const { submission } = readOwnLayout(made, "", { period: "2024", scales: scalesFor(standard), committees })!;
    const { name, ask, notes } = senderOf(submission, senders);
    return [name, ...ask, ...notes];
  };
  expect(from("Skolnämndens svar 2024")).toEqual(["Skolnämnden"]);
  expect(from("Svar till kommunstyrelsen")).toEqual([
    "Skolnämnden",
    "I rubriken står Kommunstyrelsen. De flesta raderna hör till Skolnämnden.",
  ]);
  expect(from("Svar 2024")).toEqual([
    "Skolnämnden",
    "Nämnden står inte i inlämningen. De flesta raderna hör till Skolnämnden.",
  ]);
});

const ROWS = [
  ["Trygg äldreomsorg", "Andel nöjda brukare (%)", "Socialnämnden"],
  ["Tidigt stöd", "Antal familjer i öppen förskola", "Socialnämnden"],
  ["Snabba bygglov", "Handläggningstid för bygglov (dagar)", "Byggnadsnämnden"],
  ["Rent vatten", "Antal prov med anmärkning", "Byggnadsnämnden"],
] as const;

function sheetOf(name: string, rows: (string | number | null)[][]): Sheet {
  const sheet = newSheet(name);
  rows.forEach((cells, r) => cells.forEach((value, c) => setCell(sheet, r, c, value)));
  return sheet;
}

const plan = sheetOf("Mål", [
  ["Mål", "Indikator", "Ansvarig nämnd", "Målvärde 2024", "Utfall 2024"],
  ...ROWS.map(([goal, indicator, owner]) => [goal, indicator, owner, "minst 80", null]),
]);

/** Who a file without a nämnd's name, with these rows of the plan, is taken to be from. */
async function sender(rows: number[]): Promise<{ committee: string; asks: boolean }> {
  const { surroundings } = around({ ...newBook(), sheets: [plan] });
  const sent = sheetOf("Blad1", [
    ["Indikator", "Utfall 2024"],
    ...rows.map((row): (string | number)[] => [ROWS[row]![1], 80 + row]),
  ]);
  const done = await merge.perform(
    { files: [{ name: "svar.xlsx", bytes: fileOf([sent]) }], accept: "none" },
    surroundings as never,
  );
  if (!done.ok) throw new Error(done.reason);
  const [handing] = done.value.diff.handings;
  return {
    committee: handing!.committee,
    asks: handing!.ask.includes("Det framgår inte vilken nämnd inlämningen kommer från."),
  };
}

test.each<[string, number[], string | null]>([
  ["all of one", [0, 1], "Socialnämnden"],
  ["two of three", [0, 1, 2], "Socialnämnden"],
  ["half is no majority", [0, 1, 2, 3], null],
  ["one of two", [0, 2], null],
])(
  "a file that names no nämnd is from the one that more than half of its rows belong to: %s",
  async (_, rows, name) => {
    const { committee, asks } = await sender(rows);
    expect(asks).toBe(name === null);
    if (name !== null) expect(committee).toBe(name);
  },
);
