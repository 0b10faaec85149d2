import { standard } from "../../src/domain/presets/standard";
import { scalesFor } from "../../src/commands/styrmodell";
import type { RecognisedTable, Role } from "../../src/domain/plan";
import {
  correctionOf,
  noCorrections,
  readCorrections,
  withCorrection,
  withoutCorrection,
  type Corrections,
} from "../../src/recognise/corrections/correction";
import { lastText } from "../../src/recognise/corrections/corrected";
import { markedTable } from "../../src/recognise/corrections/marked";
import { recognise } from "../../src/recognise/recognise";
import type { Sheet } from "../../src/sheet/book";
import { book, read, roles, sheet, tree } from "./kit";
import { dear } from "../whole";

const DRAWN = `
  Indikator     | Läge | Utfall 2021 | Målvärde   | Avser
  Trygga elever | 90 % | 91 %        | minst 90 % | KS
  Nöjda brukare | 85 % | 80 %        | minst 90 % | SN
`;

/** The reader's finding, and the user's answer to it. */
function said(
  drawn: Sheet,
  change: (table: RecognisedTable) => RecognisedTable | null,
  earlier = noCorrections(),
): Corrections {
  const { tables } = recognise(book(drawn), { scales: scalesFor(standard), corrections: earlier });
  const after = change(tables[0]!);
  const table = correctionOf(tables[0]!, after, tables, after ? lastText(book(drawn), after) : "");
  return table
    ? readCorrections(JSON.parse(JSON.stringify(withCorrection(earlier, { kind: "table", table }))))
    : earlier;
}

const again = (corrections: Corrections, ...sheets: Sheet[]) =>
  recognise(book(...sheets), { scales: scalesFor(standard), corrections });

const role =
  (column: string, to: Role, period?: string) =>
  (table: RecognisedTable): RecognisedTable => ({
    ...table,
    columns: table.columns.map((one) =>
      one.column === column ? { ...one, role: to, ...(period ? { period } : {}) } : one,
    ),
  });

const corrected = said(sheet("Mål", DRAWN), role("B", "baseline", "2018"));

test.each<[string, Sheet, string]>([
  ["as it was", sheet("Mål", DRAWN), "A indicator, B baseline 2018, C outcome 2021, D target, E owner"],
  [
    "rows inserted above",
    sheet("Mål", `Uppföljning\n\n\n${DRAWN.trim()}`),
    "A indicator, B baseline 2018, C outcome 2021, D target, E owner",
  ],
  [
    "a column inserted before it",
    sheet(
      "Mål",
      "Indikator | Källa | Läge | Utfall 2021 | Målvärde\nTrygga elever | SCB | 90 % | 91 % | minst 90 %\nNöjda brukare | SCB | 85 % | 80 % | minst 90 %",
    ),
    "A indicator, B source, C baseline 2018, D outcome 2021, E target",
  ],
  [
    "the sheet renamed",
    sheet("Mål och mått 2021", DRAWN),
    "A indicator, B baseline 2018, C outcome 2021, D target, E owner",
  ],
  [
    "next year's headers",
    sheet("Mål", DRAWN.replace("2021", "2022")),
    "A indicator, B baseline 2018, C outcome 2022, D target, E owner",
  ],
  [
    "another table altogether",
    sheet("Mål", "Nyckeltal | Läge | Bedömning\nTrygga elever | norr | Uppnås\nNöjda brukare | söder | Uppnås"),
    "A indicator, B other, C grade",
  ],
])("a column's role by content as well as address: %s", (_, drawn, expected) => {
  expect(roles(again(corrected, drawn))).toBe(expected);
});

test("a header that comes twice is distinguished by its neighbours, also when columns move", () => {
  const two = (order: string): Sheet =>
    sheet(
      "Mål",
      `Indikator | ${order} | Målvärde\nTrygga elever | ett ord | 91 % | två ord | minst 90 %\nNöjda brukare | tre ord | 80 % | fyra ord | minst 90 %`,
    );
  const second = said(two("Extra | Utfall 2021 | Extra"), role("D", "comment"));
  expect(roles(again(second, two("Extra | Utfall 2021 | Extra")))).toBe(
    "A indicator, B other, C outcome 2021, D comment, E target",
  );
});

test("not a goal table, until the user takes it back", () => {
  const ignored = said(sheet("Mål", DRAWN), () => null);
  expect(again(ignored, sheet("Mål", `Rubrik\n\n${DRAWN.trim()}`)).tables).toEqual([]);
  expect(
    again(withoutCorrection(ignored, read(sheet("Mål", DRAWN)).tables[0]!), sheet("Mål", DRAWN)).tables,
  ).toHaveLength(1);
});

test("header rows and area that the user sets are found again by their texts", () => {
  const drawn = (above: string, more = ""): Sheet =>
    sheet(
      "Blad1",
      `${above}Det vi mäter | Hit ska vi | Så blev det\nTrygga elever | minst 90 % | 91 %\n${more}Nöjda brukare | minst 90 % | 80 %\nRing Eva om detta\n`,
    );
  const table: RecognisedTable = {
    sheet: "Blad1",
    range: "A1:C3",
    headerRows: [1],
    orientation: "rows",
    columns: [
      { column: "A", header: "Det vi mäter", role: "indicator", confidence: 1 },
      { column: "B", header: "Hit ska vi", role: "target", confidence: 1 },
      { column: "C", header: "Så blev det", role: "outcome", period: "2021", confidence: 1 },
    ],
  };
  const first = drawn("");
  const corrections = withCorrection(noCorrections(), {
    kind: "table",
    table: correctionOf(null, table, [], lastText(book(first), table))!,
  });
  const moved = again(corrections, drawn("Ny rad\nNy rad\n", "Rena skolgårdar | högst 5 | 4\n"));
  expect(moved.tables[0]).toMatchObject({ range: "A3:C6", headerRows: [3] });
  expect(tree(moved.plan, "2021")).toEqual([
    "indikator: Trygga elever → minst 90 % 2021: 91",
    "indikator: Rena skolgårdar → högst 5 2021: 4",
    "indikator: Nöjda brukare → minst 90 % 2021: 80",
  ]);
});

test("what the user says later of the same column wins, of another column is added", () => {
  const twice = said(sheet("Mål", DRAWN), role("B", "comparison"), corrected);
  expect(roles(again(twice, sheet("Mål", DRAWN)))).toBe(
    "A indicator, B comparison 2018, C outcome 2021, D target, E owner",
  );
  const added = said(sheet("Mål", DRAWN), role("E", "source"), corrected);
  expect(roles(again(added, sheet("Mål", DRAWN)))).toBe(
    "A indicator, B baseline 2018, C outcome 2021, D target, E source",
  );
});

test("a correction whose table is gone is reported, and the rest is read", () => {
  const { problems, tables } = again(corrected, sheet("Mål", "Mål | Bedömning\nTrygga barn | Uppnås"));
  expect(problems.map(({ code, cell }) => [code, cell])).toEqual([["rättelse-utan-tabell", "Mål!A1"]]);
  expect(tables).toHaveLength(1);
});

test("the side of a bare target, and the order of a scale, as the user gives them", () => {
  const drawn = sheet(
    "Mål",
    `
    Indikator      | Utfall 2021 | Målvärde | Bedömning
    Ärenden per år | 120         | 100      | Toppen
    Samtal per år  | 90          | 100      | Botten
  `,
  );
  const corrections = withCorrection(
    withCorrection(noCorrections(), {
      kind: "direction",
      direction: { indicator: "Ärenden per år", direction: "lower" },
    }),
    { kind: "scale", scale: { name: "Vår skala", labels: ["Toppen", "Mitten", "Botten"] } },
  );
  const { plan } = again(corrections, drawn);
  expect(plan.indicators.map(({ targets }) => [targets[0]!.reading.kind, targets[0]!.reading.assumed])).toEqual([
    ["max", undefined],
    ["min", true],
  ]);
  expect(plan.indicators.map(({ grades }) => [grades[0]!.scale, grades[0]!.step])).toEqual([
    ["Vår skala", 0],
    ["Vår skala", 2],
  ]);
});

test("all that the user has corrected stands when rows and columns are inserted: a table's area, no goal table, a scale's order, a side", () => {
  const rows = "Ärenden per år | 120 | 100 | Toppen\nSamtal per år | 90 | 100 | Botten";
  const drawn = sheet("Mål", `Indikator | Utfall 2021 | Målvärde | Bedömning\n${rows}`);
  const moved = sheet(
    "Mål",
    `Ny rubrik | | | | |\n | | | | |\n | Indikator | Källa | Utfall 2021 | Målvärde | Bedömning\n${rows
      .split("\n")
      .map((row) => ` | ${row.replace(" | ", " | SCB | ")}`)
      .join("\n")}`,
  );
  const set = withCorrection(
    withCorrection(said(drawn, role("C", "baseline")), {
      kind: "direction",
      direction: { indicator: "Ärenden per år", direction: "lower" },
    }),
    { kind: "scale", scale: { name: "Vår skala", labels: ["Toppen", "Mitten", "Botten"] } },
  );
  const found = again(set, moved);
  expect(roles(found)).toBe("B indicator, C source, D outcome 2021, E baseline, F grade");
  expect(found.plan.indicators.map(({ grades }) => grades.map(({ scale, step }) => [scale, step]))).toEqual([
    [["Vår skala", 0]],
    [["Vår skala", 2]],
  ]);
  const aside = again(
    withCorrection(noCorrections(), {
      kind: "direction",
      direction: { indicator: "Ärenden per år", direction: "lower" },
    }),
    moved,
  );
  expect(aside.plan.indicators.map(({ targets }) => targets[0]!.reading.kind)).toEqual(["max", "min"]);
  expect(
    again(
      said(drawn, () => null),
      moved,
    ).tables,
  ).toEqual([]);
  const shorter = said(drawn, (table) => ({ ...table, range: "A1:D2" }));
  expect(again(shorter, drawn).plan.indicators).toHaveLength(1);
  expect(again(shorter, moved).tables[0]).toMatchObject({ range: "B3:F4", headerRows: [3] });
});

/** A person points at ranges, one after the other. */
const pointed = (drawn: Sheet, ...ranges: string[]): Corrections =>
  ranges.reduce((earlier, range) => {
    const table = markedTable(book(drawn), { sheet: drawn.name, range }, scalesFor(standard))!;
    const made = correctionOf(null, table, again(earlier, drawn).tables, lastText(book(drawn), table))!;
    return withCorrection(earlier, { kind: "table", table: { ...made, columns: [] } });
  }, noCorrections());

test("a marked table under two rows of headers is read, also where it has moved", () => {
  const rows = `Indikator | Utfall | | Målvärde
   | 2022 | 2023 |
  Trygga elever | 90 % | 91 % | minst 90 %
  Nöjda brukare | 85 % | 80 % | minst 90 %`;
  const marked = pointed(sheet("Mål", rows), "A1:D4");
  const found = again(marked, sheet("Mål", `Ny rad\n\n${rows}`));
  expect(found.problems.map(({ code }) => code)).not.toContain("rättelse-utan-tabell");
  expect(found.tables.map(({ range, headerRows }) => [range, headerRows])).toEqual([["A3:D6", [3, 4]]]);
  expect(tree(found.plan, "2023")).toEqual([
    "indikator: Trygga elever → minst 90 % 2022: 90, 2023: 91",
    "indikator: Nöjda brukare → minst 90 % 2022: 85, 2023: 80",
  ]);
});

dear("blocks that are marked one by one keep the goals and areas above them", () => {
  const rows = `Mål 2024 med plan
  MÅLOMRÅDE ATTRAKTIV KOMMUN
  Kommunen växer genom inflyttning och nya företag.
  Mått | 2024 | 2025 | Ansvarig
  Befolkning 31 dec, antal | minst 5750 | minst 5800 | KS
  Nya företag per 1 000 invånare | minst 4,5 | minst 5 | KS
  Boende och besökare känner sig trygga.
  Mått | 2024 | 2025 | Ansvarig
  Trygghetsindex | minst 7,5 | minst 7,6 | KS
  Anmälda brott, antal | högst 45 | högst 40 | KS`;
  const drawn = sheet("Mål", rows);
  const parents = ({ plan }: ReturnType<typeof again>): [string, string[]][] =>
    plan.indicators.map(({ title, parents: above }) => [
      title,
      above.map((id) => plan.goals.find((goal) => goal.id === id)?.title ?? id),
    ]);
  const growth = ["Kommunen växer genom inflyttning och nya företag."];
  const safety = ["Boende och besökare känner sig trygga."];
  const marked = again(pointed(drawn, "A4:D6", "A8:D10"), drawn);
  expect(parents(marked)).toEqual([
    ["Befolkning 31 dec, antal", growth],
    ["Nya företag per 1 000 invånare", growth],
    ["Trygghetsindex", safety],
    ["Anmälda brott, antal", safety],
  ]);
  expect(marked.plan.areas.map(({ title }) => title)).toEqual(
    again(noCorrections(), drawn).plan.areas.map(({ title }) => title),
  );
});

test("marked tables under the same headers stand beside each other, each below its own title, and keep their order", () => {
  const block = (title: string, measure: string): string =>
    `${title}\nIndikator | Utfall 2023 | Målvärde\n${measure} | 91 % | minst 90 %\nSumma | 1 | 1\n\n`;
  const drawn = block("Skola", "Trygga elever") + block("Omsorg", "Nöjda brukare");
  const marked = pointed(sheet("Mål", drawn), "A7:C8", "A2:C3");
  const expected = [
    "område: Skola",
    "  indikator: Trygga elever → minst 90 % 2023: 91",
    "område: Omsorg",
    "  indikator: Nöjda brukare → minst 90 % 2023: 91",
  ];
  const here = again(marked, sheet("Mål", drawn));
  expect(here.tables.map(({ range }) => range)).toEqual(["A2:C3", "A7:C8"]);
  expect(tree(here.plan, "2023")).toEqual(expected);
  const moved = again(marked, sheet("Mål", `Ny rad\nNy rad\n${drawn}`));
  expect(moved.tables.map(({ range }) => range)).toEqual(["A4:C5", "A9:C10"]);
  expect(tree(moved.plan, "2023")).toEqual(expected);
});

test("a map that only points at tables gives them the titles above their headers", () => {
  const block = (title: string, measure: string): string =>
    `${title}\nIndikator | Utfall 2023 | Målvärde\n${measure} | 91 % | minst 90 %\n\n`;
  const drawn = sheet("Mål", block("Skola", "Trygga elever") + block("Omsorg", "Nöjda brukare"));
  const map = ["A2:C3", "A6:C7"].map((range) => ({
    sheet: "Mål",
    range,
    headerRows: [],
    orientation: "rows" as const,
    columns: [],
  }));
  const { plan } = recognise(book(drawn), { scales: scalesFor(standard), map: { tables: map } });
  expect(tree(plan, "2023")).toEqual([
    "område: Skola",
    "  indikator: Trygga elever → minst 90 % 2023: 91",
    "område: Omsorg",
    "  indikator: Nöjda brukare → minst 90 % 2023: 91",
  ]);
});

test("a column corrected in one of two marked tables under the same headers is that table's", () => {
  const block = "Indikator | Läge | Utfall 2023\nTrygga elever | 90 % | 91 %\n\n";
  const drawn = sheet("Mål", block + block.replace("Trygga elever", "Nöjda brukare"));
  const marked = pointed(drawn, "A1:C2", "A4:C5");
  const { tables } = again(marked, drawn);
  const changed = correctionOf(tables[1]!, role("B", "baseline", "2018")(tables[1]!), tables)!;
  const found = again(withCorrection(marked, { kind: "table", table: changed }), drawn);
  expect(found.tables.map(({ columns }) => columns[1]!.role)).toEqual([tables[0]!.columns[1]!.role, "baseline"]);
  const forgotten = withoutCorrection(marked, tables[1]!);
  expect(forgotten.tables.map(({ range }) => range)).toEqual(["A1:C2"]);
});

test("broken entries in the memory are no corrections", () => {
  expect(readCorrections(null)).toEqual(noCorrections());
  expect(
    readCorrections({ tables: [{ sheet: 1 }, "x"], scales: 7, directions: [{ indicator: "a", direction: "up" }] }),
  ).toEqual(noCorrections());
});
