import type { Recognition } from "../../src/domain/plan";
import { problem } from "../../src/domain/problem";
import { claimsOf } from "./real/claims";
import { tableOf } from "./real/drawing";

const drawn = (lines: string): ReturnType<typeof tableOf> =>
  tableOf("prov", `hand: prov\nsource: prov\nsheet: Blad1\n${lines}`);

/** A reading with one measure, whose target and outcomes stand in these cells. */
function reading(targets: Record<string, string>, outcomes: Record<string, string>): Recognition {
  const at = (cell: string) => ({ cell: `Blad1!${cell}`, text: "80" });
  const indicator = {
    title: "Resor",
    grades: [],
    targets: Object.entries(targets).map(([cell, period]) => ({ ...at(cell), period, reading: { kind: "yesno" } })),
    outcomes: Object.entries(outcomes).map(([cell, period]) => ({ ...at(cell), period, value: 80 })),
    forecasts: [],
  };
  return { period: "2023", plan: { areas: [], goals: [], indicators: [indicator] } } as unknown as Recognition;
}

describe("values held against the labels of their cells", () => {
  const table = drawn(`
columns: A indicator | B target 2023 | C outcome | D outcome 2023-08 | E other | F other target
title | Måluppföljning
head | Mått | Mål 2023 | Utfall 2022 | jan–aug 2023 | Avvikelse | Mål 2024
row | Resor | 80 | 78 | 79 | -1 | 82`);

  it("are surplus in a cell with another label, and not where the label names them though no fact does", () => {
    const { surplus } = claimsOf(
      table,
      reading({ E3: "2023", F3: "2024", B3: "2023" }, { B3: "2023", C3: "2022" }),
      [],
    );
    expect(surplus).toEqual([
      "target Blad1!E3 ”80” of ”Resor”: labelled other",
      "outcome Blad1!B3 ”80” of ”Resor”: labelled target",
    ]);
  });

  it("are surplus in a row of headers, where the label of the column is of the rows below", () =>
    expect(claimsOf(table, reading({ B2: "2023" }, {}), []).surplus).toHaveLength(1));

  it("are no surplus where a problem names their cell", () => {
    const told = [problem("utfall-ej-läst", "Blad1!E3", "-1")];
    expect(claimsOf(table, reading({ E3: "2023" }, {}), told).surplus).toEqual([]);
  });

  it("have the period of the label, else the only year of the header above", () => {
    const { dated, misdated } = claimsOf(table, reading({ B3: "2024" }, { C3: "2022", D3: "2023" }), []);
    expect(dated).toBe(3);
    expect(misdated).toEqual([
      "target Blad1!B3 ”80” of ”Resor”: 2024, labelled 2023",
      "outcome Blad1!D3 ”80” of ”Resor”: 2023, labelled 2023-08",
    ]);
  });

  it("may be dated closer than the label does, and the same end in other words", () =>
    expect(claimsOf(table, reading({ B3: "2023 T2" }, { D3: "2023 T2" }), []).misdated).toEqual([]));

  it("have no known period where neither label nor header states a year, or the header states two", () => {
    const undated = drawn(`
columns: A indicator | B outcome | C outcome 2021
title | Måluppföljning
head | Mått | Utfall 2022 och 2023 | Läget
row | Resor | 80 | 78`);
    expect(claimsOf(undated, reading({}, { B3: "2022", C3: "" }), []).dated).toBe(0);
  });

  it("are not asked of a table without labelled cells", () =>
    expect(claimsOf({ ...table, cells: undefined }, reading({ E3: "2023" }, {}), []).surplus).toEqual([]));
});
