import fc from "fast-check";
import { SAMPLES } from "../../samples/samples";
import { scalesFor } from "../../src/commands/styrmodell";
import { standard } from "../../src/domain/presets/standard";
import type { Recognition } from "../../src/domain/plan";
import {
  correctionOf,
  noCorrections,
  withCorrection,
  type Corrections,
} from "../../src/recognise/corrections/correction";
import type { TableResult } from "../../src/recognise/plan/table";
import { Tree } from "../../src/recognise/plan/tree";
import { recognise } from "../../src/recognise/recognise";
import { type Sheet, cellKey } from "../../src/sheet/book";
import { contentsDigest } from "../../src/sheet/digest";
import { dear, runs } from "../whole";
import { columnOf, insertColumn, insertRow, merge, rowOf } from "./edits";
import { book, sheet, look, plan, read } from "./kit";

/** A workbook as it stands, with what its user has corrected. */
interface State {
  sheets: Sheet[];
  corrections: Corrections;
}

const scales = scalesFor(standard);
const recognised = ({ sheets, corrections }: State): Recognition => recognise(book(...sheets), { scales, corrections });

/** Sheets with so many rows are read anew each time. */
const TOO_LONG = 2001;

/** The same workbook without anything that is kept from one reading to the next: empty rows make its sheets too long. */
function readAnew({ sheets, corrections }: State): Recognition {
  const long = structuredClone(sheets);
  for (const { values } of long) values.length = Math.max(values.length, TOO_LONG);
  return recognised({ sheets: long, corrections });
}

/** The sheets whose tables' rows are read, and of how many tables they are kept. */
function readIn(run: () => void): { read: string[]; kept: number } {
  const read = jest.spyOn(Tree.prototype, "contributed");
  const taken = jest.spyOn(Tree.prototype, "take");
  run();
  const found = {
    read: read.mock.results.map(({ value }) => (value as { result: TableResult }).result.table.sheet),
    kept: taken.mock.results.filter(({ value }) => value === true).length,
  };
  jest.restoreAllMocks();
  return found;
}

/** Goals of the council on each committee's sheet; a measure on two sheets; marks that another sheet explains. */
const shared = (): Sheet[] => [
  sheet(
    "Läsanvisning",
    `
    Teckenförklaring
    ● | uppnås
    ◐ | uppnås delvis
    ○ | uppnås inte
  `,
  ),
  ...["Skola", "Vård", "Teknik"].map((name, i) =>
    sheet(
      name,
      `
      ${name}
      Mål              | Nämnd     | Indikator          | Målvärde   | Utfall 2022 | Utfall 2023 | Läge | Kommentar
      1. Trygg kommun  | ${name}   | Andel trygga       | minst 80 % | 76          | ${i + 70}   | ●    | Bra ${i}.
                       |           | Väntetid ${i}      | 5 dagar    | 6           | ${i + 3}    | ○    |
      2. God ekonomi   | ${name}   | Soliditet ${name}  | ska öka    | 40          | 41          | ◐    | Läge ${i}.
                       |           | Antal ${i}         | ${i + 3}   | 3           | 4           |      |
    `,
    ),
  ),
];

test("after an edited cell only the rows of its sheet are read", () => {
  const sheets = shared();
  const state = { sheets, corrections: noCorrections() };
  expect(readIn(() => recognised(state))).toEqual({ read: ["Skola", "Vård", "Teknik"], kept: 0 });
  expect(readIn(() => recognised(state))).toEqual({ read: [], kept: 3 });
  sheets[2]!.values[2]![5] = 99;
  expect(readIn(() => recognised(state))).toEqual({ read: ["Vård"], kept: 2 });
});

test("a measure of another sheet's table is read again where that table has given it something else", () => {
  const sheets = shared();
  const state = { sheets, corrections: noCorrections() };
  recognised(state);
  // The measure is the same as on the sheet for Vård, which so gets another outcome before its own.
  sheets[1]!.values[2]![5] = 12;
  expect(readIn(() => recognised(state)).read).toEqual(["Skola", "Vård", "Teknik"]);
  expect(recognised(state)).toEqual(readAnew(state));
});

test("what is done to a plan does not reach the next reading", () => {
  const state = { sheets: shared(), corrections: noCorrections() };
  const first = JSON.stringify(recognised(state));
  damage(recognised(state));
  expect(JSON.stringify(recognised(state))).toBe(first);
});

/** Everything that can be changed is: lists get longer, texts and numbers others. */
function damage(data: unknown): void {
  if (typeof data !== "object" || data === null) return;
  if (Array.isArray(data)) data.push("skräp");
  for (const [name, value] of Object.entries(data)) {
    // Readings are kept by the reader of targets, and scales by their reader: neither may be changed.
    if (name === "reading" || name === "scale" || name === "scales" || name === "dated") continue;
    damage(value);
    const property = Object.getOwnPropertyDescriptor(data, name);
    if (typeof value === "string" && property?.writable) Object.assign(data, { [name]: `${value}!` });
  }
}

const CELLS = [
  "minst 80 %",
  "högst 5 dagar",
  "ska öka",
  "12",
  7,
  0.5,
  null,
  "●",
  "○",
  "Uppnås inte",
  "1. Trygg kommun",
  "Mål 1",
  "Andel trygga",
  "varav flickor",
  "Utgår",
  "Öka",
  "Summa",
] as const;
const HEADERS = ["Mål", "Indikator", "Målvärde", "Utfall 2023", "Utfall 2024", "Läge", "Kommentar", "Ansvarig", ""];
const LEGENDS = ["● = uppnås", "● | uppnås inte", "◐ | uppnås", "Grön = uppnås", "○ = uppnås delvis"];
const ROLES_GIVEN = ["goal", "indicator", "target", "outcome", "comment", "grade", "other"] as const;

type Edit = (state: State, on: Sheet, a: number, b: number) => void;

const nth = <T>(all: readonly T[], at: number): T => all[at % all.length]!;

/** What a user does to a workbook. */
const EDITS: Record<string, Edit> = {
  "a cell is written": (_, on, a, b) => {
    const [row, column] = [rowOf(on, a), columnOf(on, b)];
    while (on.values.length <= row) on.values.push([]);
    (on.values[row] ??= [])[column] = nth(CELLS, a + b);
  },
  "a cell of another sheet is copied": ({ sheets }, on, a, b) => {
    const from = nth(sheets, b);
    const [row, column] = [rowOf(on, a), columnOf(on, b)];
    (on.values[row] ??= [])[column] = from.values[rowOf(from, a)]?.[columnOf(from, b)] ?? null;
  },
  "a row is inserted": (_, on, a, b) => insertRow(on, rowOf(on, a), b % 2 ? [] : [...(on.values[rowOf(on, b)] ?? [])]),
  "a row is deleted": (_, on, a) => {
    on.values.splice(rowOf(on, a), 1);
    on.formats.splice(rowOf(on, a), 1);
  },
  "a column is inserted": (_, on, a) => insertColumn(on, columnOf(on, a)),
  "a sheet is renamed": ({ sheets }, on, a) => {
    const name = nth(["Bygg", "Kultur", "Uppföljning 2024", "Delår"], a);
    if (!sheets.some((one) => one.name === name)) on.name = name;
  },
  "a sheet is copied": ({ sheets }, on, a) => {
    const name = `${on.name} (${2 + (a % 3)})`;
    if (sheets.length < 8 && !sheets.some((one) => one.name === name)) sheets.push({ ...structuredClone(on), name });
  },
  "a sheet is deleted": ({ sheets }, on) => {
    if (sheets.length > 2) sheets.splice(sheets.indexOf(on), 1);
  },
  "a sheet is moved": ({ sheets }, on) => sheets.unshift(...sheets.splice(sheets.indexOf(on), 1)),
  "a legend is changed": (_, on, a, b) => insertRow(on, b % 2 ? 0 : on.values.length, nth(LEGENDS, a).split(" | ")),
  "a header is changed": (_, on, a, b) => {
    const header = on.values.find((row) => (row ?? []).filter((cell) => typeof cell === "string").length > 3);
    if (header) header[a % header.length] = nth(HEADERS, b);
  },
  "cells are merged": (_, on, a, b) => {
    const [top, left] = [rowOf(on, a), columnOf(on, b)];
    merge(on, { top, left, bottom: top + 1, right: left + (b % 2) });
  },
  "a row is struck through": (_, on, a) => {
    on.formats[rowOf(on, a)] = (on.values[rowOf(on, a)] ?? []).map(() => ({ font: { strike: true } }));
  },
  "a column is corrected": (state, _, a, b) => {
    const before = recognised(state);
    const { tables } = before;
    if (tables.length === 0) return;
    const table = nth(tables, a);
    const at = b % Math.max(1, table.columns.length);
    const columns = table.columns.map((one, i) => (i === at ? { ...one, role: nth(ROLES_GIVEN, a + b) } : one));
    const given = correctionOf(table, a % 7 === 0 ? null : { ...table, columns }, tables);
    if (given) state.corrections = withCorrection(state.corrections, { kind: "table", table: given });
  },
  "a side is corrected": (state, _, a, b) => {
    const { indicators } = recognised(state).plan;
    if (indicators.length === 0) return;
    const direction = { indicator: nth(indicators, a).title, direction: b % 2 ? "higher" : "lower" } as const;
    state.corrections = withCorrection(state.corrections, { kind: "direction", direction });
  },
  "a scale is put in order": (state, _, a) => {
    const [proposed] = recognised(state).scales ?? [];
    const labels = (proposed?.scale.steps ?? []).map(({ label }) => label);
    if (!proposed) return;
    const scale = { name: proposed.scale.name, labels: a % 2 ? labels : [...labels].reverse() };
    state.corrections = withCorrection(state.corrections, { kind: "scale", scale });
  },
  "the corrections are taken back": (state) => (state.corrections = noCorrections()),
};

const WORKBOOKS: Record<string, () => Sheet[]> = { ...SAMPLES, shared };

const edits = fc.array(
  fc.record({
    edit: fc.constantFrom(...Object.keys(EDITS)),
    on: fc.nat(7),
    a: fc.nat(400),
    b: fc.nat(400),
    /** First back to how the workbook was so many edits ago. */
    back: fc.constantFrom(0, 0, 0, 0, 1, 2),
  }),
  { minLength: 1, maxLength: 6 },
);

/** Workbooks that are edited, each a few times. */
const EDITED = runs(4, 60);

dear(
  "a reading with what is kept is a reading from nothing, whatever is edited",
  () => {
    const used = { kept: 0, read: 0 };
    fc.assert(
      fc.property(fc.constantFrom("shared", "shared", ...Object.keys(WORKBOOKS)), edits, (name, each) => {
        const states: State[] = [{ sheets: WORKBOOKS[name]!(), corrections: noCorrections() }];
        recognised(states[0]!);
        for (const { edit, on, a, b, back } of each) {
          const state = structuredClone(states[Math.max(0, states.length - 1 - back)]!);
          EDITS[edit]!(state, nth(state.sheets, on), a, b);
          states.push(state);
          let kept: Recognition | undefined;
          const counts = readIn(() => (kept = recognised(state)));
          used.read += counts.read.length;
          used.kept += counts.kept;
          // In text too: the order of fields is that of what `read --json` prints.
          expect(JSON.stringify(kept)).toBe(JSON.stringify(readAnew(state)));
          damage(kept);
        }
      }),
      { numRuns: EDITED, seed: 18 },
    );
    // Neither of the two is a reading of nothing but the other kind.
    expect(Math.min(used.kept, used.read)).toBeGreaterThan(2 * EDITED);
  },
  600_000,
);

describe("a sheet that is kept from one reading to the next", () => {
  const TABLE = `
    Mål          | Indikator       | Målvärde    | Utfall 2023
    Trygg kommun | Andel trygga    | minst 80 %  | 76
    God skola    | Andel behöriga  | minst 90 %  | 91
  `;

  test("a sheet that is read again gives the same plan, and an edited one its own", () => {
    const first = read(sheet("Mål", TABLE));
    expect(read(sheet("Mål", TABLE))).toEqual(first);
    const edited = sheet("Mål", TABLE);
    edited.values[1]![2] = "minst 85 %";
    expect(plan(edited).join("\n")).toContain("minst 85 %");
    expect(read(sheet("Mål", TABLE))).toEqual(first);
  });

  test("a workbook that is changed in place after it was read changes nothing of what is kept", () => {
    const merged = (): Sheet => look(sheet("Mål", TABLE), { merge: ["A5:D5"] });
    const one = merged();
    const first = read(one);
    one.merges[0]!.top = 1;
    one.values[1]![3] = 12;
    one.values.splice(0, 1);
    expect(read(merged())).toEqual(first);
  });

  test.each<[string, (one: Sheet) => void]>([
    ["its name", (one) => (one.name = "Annat")],
    ["a value", (one) => (one.values[1]![3] = 77)],
    ["where a value stands", (one) => one.values.unshift([])],
    ["a number as text", (one) => (one.values[1]![3] = "76")],
    ["bold", (one) => (one.formats[1] = [{ font: { bold: true } }])],
    ["a note", (one) => one.notes.set(cellKey(1, 1), "avser 2022")],
    ["a formula", (one) => one.formulas.set(cellKey(1, 3), "=1+1")],
    ["a merge", (one) => one.merges.push({ top: 1, left: 0, bottom: 2, right: 0 })],
    ["a hidden row", (one) => one.rows.set(1, { hidden: true })],
  ])("sheets that differ in %s have other digests", (_, change) => {
    const other = sheet("Mål", TABLE);
    change(other);
    expect(contentsDigest(other)).not.toBe(contentsDigest(sheet("Mål", TABLE)));
    expect(contentsDigest(sheet("Mål", TABLE))).toBe(contentsDigest(sheet("Mål", TABLE)));
  });
});
