import { shownHeaders } from "../../src/recognise/grid/shownHeaders";
import { newSheet, setCell, type Sheet, type Value } from "../../src/sheet/book";
import { read, roles, sheet } from "./kit";

/** A header as Excel holds it: a value, with its number format where it has one. */
type Held = Value | readonly [value: number, format: string];

const isFormatted = (held: Held): held is readonly [number, string] => Array.isArray(held);

/** A goal table on row 3, under a title. */
function table(headers: readonly Held[], rows: readonly (readonly Value[])[]): Sheet {
  const made = newSheet("Mål");
  setCell(made, 0, 0, "Måluppföljning 2024");
  headers.forEach((held, c) =>
    isFormatted(held) ? setCell(made, 2, c, held[0], { numberFormat: held[1] }) : setCell(made, 2, c, held),
  );
  rows.forEach((cells, r) => cells.forEach((value, c) => setCell(made, 3 + r, c, value)));
  return made;
}

const FIRST = ["Mål", "Indikator", "Målvärde 2024", "Utfall 2023"] as const;
const ROWS = [
  ["Trygga barn", "Andel behöriga (%)", "minst 85 %", "83 %", "84 %"],
  ["God mat", "Andel trygga (%)", "minst 90 %", "88 %", "91 %"],
  ["Nöjda invånare", "Andel nöjda (%)", "minst 70 %", "68 %", "71 %"],
] as const;
const LEFT = "A goal, B indicator, C target 2024, D outcome 2023";

describe("one header that is no text hides no table, and is read as the cell shows it", () => {
  test.each<[what: string, header: Held, last: string]>([
    ["the last day of the year", [45657, "yyyy\\-mm\\-dd"], "E outcome 2024"],
    ["a month that Excel made a date of", [45505, "mmm\\-yy"], "E outcome 2024-08"],
    ["a day of which only the year is shown", [45657, "yyyy"], "E outcome 2024"],
    ["a year as a number", 2024, "E outcome 2024"],
    ["a number", 1, "E other"],
    ["a share", [0.5, "0%"], "E other"],
    ["a truth value", true, "E other"],
    ["an error", { error: "#REF!" }, "E other"],
    ["an error in a word for values", { error: "#VALUE!" }, "E other"],
  ])("%s", (_, header, last) => {
    const found = read(table([...FIRST, header], ROWS));
    expect(roles(found)).toBe(`${LEFT}, ${last}`);
    expect(found.plan.indicators.map(({ title }) => title)).toEqual(ROWS.map(([, title]) => title));
  });

  test.each<[what: string, over: number]>([
    ["the goals", 0],
    ["the measures", 1],
  ])("a day over %s leaves them what they are", (_, over) => {
    const headers: Held[] = [...FIRST, "Utfall 2024"];
    headers[over] = [45657, "yyyy\\-mm\\-dd"];
    const { plan } = read(table(headers, ROWS));
    expect([plan.areas.length, plan.goals.map(({ title }) => title)]).toEqual([0, ROWS.map(([goal]) => goal)]);
    expect(plan.indicators.map(({ title }) => title)).toEqual(ROWS.map(([, title]) => title));
  });

  test("over the first column too", () =>
    expect(
      roles(
        read(
          table(
            [1, "Indikator", "Målvärde 2024", "Utfall 2024"],
            ROWS.map(([, title, target, outcome], at) => [at + 1, title, target, outcome]),
          ),
        ),
      ),
    ).toBe("A number, B indicator, C target 2024, D outcome 2024"));

  test.each<[what: string, below: Held[], last: string]>([
    ["days", [2024, [45291, "yyyy\\-mm\\-dd"], [45657, "yyyy\\-mm\\-dd"]], "D outcome 2023, E outcome 2024"],
    ["months", [null, [45505, "mmm\\-yy"], [45627, "mmm\\-yy"]], "D outcome 2024-08, E outcome 2024-12"],
    ["years that are shown of days", [2024, [45291, "yyyy"], [45657, "yyyy"]], "D outcome 2023, E outcome 2024"],
  ])("a second row of headers that is nothing but dates: %s", (_, below, last) => {
    const made = table(["Mål", "Indikator", "Målvärde 2024", "Utfall", null], [[], ...ROWS]);
    [null, null, ...below].forEach((held, c) =>
      isFormatted(held!) ? setCell(made, 3, c, held[0], { numberFormat: held[1] }) : setCell(made, 3, c, held!),
    );
    made.merges.push({ top: 2, left: 3, bottom: 2, right: 4 });
    const found = read(made);
    expect(roles(found)).toBe(`A goal, B indicator, C target 2024, ${last}`);
    expect(found.plan.indicators.map(({ title }) => title)).toEqual(ROWS.map(([, title]) => title));
  });

  test.each<[what: string, first: Held[]]>([
    ["a row of its own, with a title", ["Trygga barn", "Klart", [45291, "yyyy\\-mm\\-dd"], [45657, "yyyy\\-mm\\-dd"]]],
    ["one date alone", [null, null, [45291, "yyyy\\-mm\\-dd"], null]],
    ["numbers that are no dates", [null, null, 45291, 45657]],
  ])("dates below headers that are values stay what they are: %s", (_, first) => {
    const made = table([...FIRST, "Utfall 2024"], [[], ...ROWS]);
    first.forEach((held, c) =>
      isFormatted(held) ? setCell(made, 3, c, held[0], { numberFormat: held[1] }) : setCell(made, 3, c, held),
    );
    expect(shownHeaders(made).cells.size).toBe(0);
  });

  test("what stands under it and is not read is listed", () => {
    const { problems, coverage } = read(table([...FIRST, { error: "#REF!" }], ROWS));
    expect(problems.map(({ code, cell }) => [code, cell])).toEqual([["oläst-kolumn", "Mål!E3"]]);
    expect(coverage.mapped + coverage.reported).toBe(coverage.nonEmpty);
  });
});

describe("a row of data keeps its values", () => {
  const same = (drawn: Sheet): void => expect(shownHeaders(drawn).sheet).toBe(drawn);
  test("right below the headers", () =>
    same(
      sheet(
        "Mål",
        `
    Mål         | Indikator      | Målvärde | Utfall | Klart
    Trygga barn | Antal besökare | 85       | 90     | 2024-12-31
    God mat     | Antal klagomål | 5        | 4      | 2024-12-31
  `,
      ),
    ));
  test("where its texts are words of headers", () =>
    same(
      sheet(
        "Mål",
        `
    Nämnd     | Mål       | Utfall
    Målvärde  | Indikator | 85
    Kommentar | Indikator | 86
  `,
      ),
    ));
});
