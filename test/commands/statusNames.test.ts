import { otherYears, periodsIn } from "../../src/commands/periods";
import { assessIn } from "../../src/commands/assessed";
import { rulesInWords } from "../../src/commands/rulesInWords";
import { status } from "../../src/commands/status";
import { statusNames } from "../../src/commands/statusNames";
import { lindesberg } from "../../src/domain/presets/lindesberg";
import { newSheet, type Book } from "../../src/sheet/book";
import { around, bookOf } from "./workbook";

const book = bookOf({
  Översikt: [["Anteckningar"]],
  Mål: [
    ["Område", "Mål", "Indikator", "Målvärde 2024", "Utfall 2022", "Utfall 2023", "Utfall 2024"],
    ["Skola", "Trygg skola", "Andel trygga elever", "minst 90 %", "85 %", "88 %", "91 %"],
    ["Omsorg", "Nöjda brukare", "Andel nöjda", "minst 80 %", "", "79 %", "81 %"],
  ],
});

const made = (of: Book) => {
  const outcome = assessIn(of, {});
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
};

describe("the sheets that will be written", () => {
  it("have the names that they are then given, and are there afterwards", async () => {
    const before = statusNames(book, made(book).assessed);
    expect(before).toEqual(
      ["Måltavla", "Status Översikt", "Skola", "Omsorg", "Att rätta", "Styrmodell"].map((name) => ({
        name,
        standing: false,
        emptied: false,
        ...(name === "Att rätta" ? { ofDraft: true } : {}),
      })),
    );
    const { surroundings, book: now } = around(book);
    expect((await status.perform({}, surroundings)).ok).toBe(true);
    const names = now().sheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(before.map(({ name }) => name)));
    // The sheet Styrmodell holds from then on, and is not written again.
    expect(statusNames(now(), made(now()).assessed)).toEqual(
      before.slice(0, -1).map(({ name }) => ({ name, standing: true, emptied: false })),
    );
    const emptied = {
      ...now(),
      sheets: now().sheets.map((sheet) =>
        sheet.name === "Omsorg" ? { ...newSheet("Omsorg"), tag: sheet.tag } : sheet,
      ),
    };
    expect(
      statusNames(emptied, made(emptied).assessed)
        .filter((one) => one.emptied)
        .map(({ name }) => name),
    ).toEqual(["Omsorg"]);
  });
});

it("periods to choose between are those with a value, latest first, and the one that is chosen", () => {
  const { recognition } = made(book);
  expect(periodsIn(recognition, "2024").map(({ canonical }) => canonical)).toEqual(["2024", "2023", "2022"]);
  expect(periodsIn(recognition, "2025 delår").map(({ words }) => words)[0]).toBe("delår 2025");
  expect(periodsIn({ ...recognition, plan: { areas: [], goals: [], indicators: [] } }, "")).toEqual([]);
});

it("where most measures are of another year than the period's, it says so, and what to do", () => {
  const table = (year: number, ...names: string[]) => [
    ["Mål", "Indikator", `Målvärde ${year}`, `Utfall ${year}`],
    ...names.map((name) => [`Bättre ${name}`, `Andel ${name}`, "minst 80 %", "82 %"]),
  ];
  const several = bookOf({
    "Kultur 2016": table(2016, "nöjda", "trygga", "besök"),
    "Miljö 2018": table(2018, "rena", "gröna"),
    "Skola 2022": table(2022, "behöriga"),
  });
  const { assessed } = made(several);
  expect(assessed.period).toBe("2022");
  expect(otherYears(assessed)).toBe(
    "Bedömningen gäller 2022, men 5 av 6 mått har sitt senaste utfall för 2016–2018 och bedöms inte. Välj en annan period, eller ha tabeller för olika år i var sin arbetsbok.",
  );
  expect(otherYears(made(book).assessed)).toBe("");
});

it("an outcome of the period that cannot be read is no outcome of another year", () => {
  const unread = bookOf({
    Mål: [
      ["Mål", "Indikator", "Målvärde 2024", "Utfall 2023", "Utfall 2024"],
      ["Nöjda barn", "Andel nöjda", "minst 80 %", "82 %", "> 70 %"],
    ],
  });
  expect(otherYears(made(unread).assessed)).toBe("");
});

it("a styrmodell in words says each level with its steps and rules", () => {
  expect(rulesInWords(lindesberg).find(({ level }) => level === "kvalitetsfaktor")).toEqual({
    level: "kvalitetsfaktor",
    scale: ["● Kvalitén uppnås", "◐ Kvalitén är på väg att uppnås", "○ Kvalitén är på väg att inte uppnås"],
    measured: "Kvalitén uppnås när målvärdet är nått",
    rollup: "samlad bedömning",
  });
});

test("where goals are only counted and measures judged, a status sheet has no bar of goals, and none of them is listed as not judged", async () => {
  const rows = [
    ["Mål", "Indikator", "Målvärde 2024", "Utfall 2024"],
    ["Trygg skola", "Nöjda elever, %", "minst 80 %", "85 %"],
    [null, "Trygga elever, %", "minst 80 %", "70 %"],
  ];
  const done = await status.perform({}, around(bookOf({ Mål: rows })).surroundings);
  if (!done.ok) throw new Error(done.reason);
  const sheets = done.value.sheets.filter(({ tag }) => tag !== "styrmodell");
  expect(sheets.map(({ name, charts }) => [name, charts.length])).toContainEqual(["Måltavla", 1]);
  expect(sheets.filter(({ name }) => name.startsWith("Status")).flatMap(({ charts }) => charts)).toEqual([]);
  expect(sheets.flatMap(({ values }) => values.flat())).not.toContainEqual(
    expect.stringContaining("Mål utan sammanvägd bedömning"),
  );
});
