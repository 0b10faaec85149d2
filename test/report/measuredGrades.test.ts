import { assess } from "../../src/assess/assess";
import { GRADE_COLORS } from "../../src/domain/colors";
import { standard } from "../../src/domain/presets/standard";
import { statusSheets } from "../../src/report/status";
import { formatAt, type Sheet } from "../../src/sheet/book";
import { read, sheet } from "../recognise/kit";

/** A measure's own grade on the paper of a status sheet: beside its target, in its colour, and never counted. */
const sheetOf = (drawing: string): Sheet =>
  statusSheets(assess(read(sheet("Skola", drawing)), standard), {
    now: "2025-02-11T14:05",
    version: "0.0.0",
    styrmodellSheet: "Styrmodell",
    taken: [],
  }).find(({ tag }) => tag?.startsWith("status:"))!;

const at = ({ values }: Sheet, text: string): { row: number; column: number } => {
  const row = values.findIndex((cells) => cells?.includes(text));
  return { row, column: values[row]?.indexOf(text) ?? -1 };
};

const made = sheetOf(`
  Mål              | Indikator              | Målvärde   | Utfall 2024
  Alla klarar sig  | Behöriga elever, andel | minst 85 % | 88 %
  Alla klarar sig  | Frånvarande, andel     | högst 5 %  | 9 %
  Alla klarar sig  | Läsförståelse, andel   | minst 80 % |
`);

test("each measure has its grade in a printed column right of its target, as text in its colour without a fill", () => {
  const { row: header, column: target } = at(made, "Målvärde");
  const grades = target + 1;
  expect(made.values[header]![grades]).toBe("Bedömning");
  expect(made.print.area!.right).toBeGreaterThanOrEqual(grades);
  const given = ["Behöriga elever, andel", "Frånvarande, andel", "Läsförståelse, andel"].map((title) => {
    const { row } = at(made, title);
    const { font, fill } = formatAt(made, row, grades) ?? {};
    return [made.values[row]![grades], font?.color, fill];
  });
  expect(given).toEqual([
    ["● Uppnås", GRADE_COLORS.reached.ink, undefined],
    ["○ Uppnås inte", GRADE_COLORS.notReached.ink, undefined],
    ["– Ej bedömd", GRADE_COLORS.state.ink, undefined],
  ]);
});

test("the goal's grade alone is in the column that the counts are of", () => {
  const { row: header, column } = at(made, "Publicerad");
  const published = made.values.slice(header + 1).flatMap((cells) => cells?.[column] ?? []);
  expect(published).toEqual(["○ Uppnås inte"]);
});

test("a sheet whose goals are their own measures, or whose measures have no grade, has no such column", () => {
  const themselves = sheetOf(`
    Mål                                  | Målvärde   | Utfall 2024
    Andelen behöriga elever ska vara hög | minst 85 % | 88 %
    Frånvaron ska vara låg               | högst 5 %  | 9 %
  `);
  const ungraded = sheetOf(`
    Mål             | Indikator              | Utfall 2024 | Bedömning
    Alla klarar sig | Behöriga elever, andel | 88 %        |
    Alla trivs      | Trygga elever, andel   | 80 %        |
  `);
  const printedHeaders = (one: Sheet): unknown[] => {
    const { row } = at(one, "Publicerad");
    return one.values[row]!.slice(0, one.print.area!.right + 1);
  };
  for (const one of [themselves, ungraded]) expect(printedHeaders(one)).not.toContain("Bedömning");
});

test("where titles go on two lines beside them, grades are in words all the same: a sign alone tells a reader nothing", () => {
  const titles = [1, 2, 3, 4].map((at) => `Elever i årskurs ${at} som är behöriga till yrkesprogram, kommunala skolor`);
  const long = sheetOf(
    ["Mål | Ansvarig | Indikator | Utfall 2023 | Utfall 2024 | Målvärde"]
      .concat(
        titles.map(
          (title) => `Alla elever klarar skolan | Barn- och utbildningsnämnden | ${title} | 80 % | 70 % | minst 90 %`,
        ),
      )
      .join("\n"),
  );
  const { row: header, column } = at(long, "Bedömning");
  expect(long.values[header]![column - 1]).toBe("Målvärde");
  for (const title of titles) {
    const { row } = at(long, title);
    expect([long.values[row]![column], formatAt(long, row, column)?.font?.color]).toEqual([
      "○ Uppnås inte",
      GRADE_COLORS.notReached.ink,
    ]);
  }
});
