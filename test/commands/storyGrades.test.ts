import { parseCell } from "../../src/sheet/address";
import { desk, table, type Desk } from "./story";
import { inTurn } from "../whole";

const MARCH = table("Mål", [
  ["Område", "Mål", "Ansvarig", "Indikator", "Målvärde 2024", "Utfall 2024"],
  ["Skola", "Trygga barn", "BUN", "Trygga elever", "minst 90 %", "91 %"],
  ["Skola", "Alla klarar skolan", "BUN", "Behöriga elever", "minst 85 %", "82 %"],
  ["Skola", "Rörelse varje dag", "KFN", "Elever som rör sig", "minst 60 %", "61 %"],
]);

/** A goal on the sheet: its row, its sentence of how many of how many, and the count of each step. */
async function states(day: Desk, goal: string): Promise<{ published: unknown; sentence: unknown; counts: unknown[] }> {
  const values = await day.calculated("Skola");
  const { row, column } = parseCell(day.at("Skola", goal, "Publicerad"))!;
  return {
    published: values[row]![column],
    sentence: values[2]![0],
    counts: values[5]!.filter((value) => typeof value === "number"),
  };
}

describe("what is typed in an open cell is published and counted as the next writing says it is", () => {
  const barn = "mål:trygga barn";
  let day: Desk;
  const samlad = (): string => day.at("Skola", barn, "Samlad");

  beforeAll(async () => {
    day = await desk(MARCH);
    await day.status();
  });

  test("as it was written", async () => {
    expect(await states(day, barn)).toEqual({
      published: "● Uppnås",
      sentence: "2 av 3 mål uppnås och 1 uppnås delvis.",
      counts: [2, 1, 0, 0],
    });
  });

  inTurn(4)([
    ["a label without its symbol", "uppnås inte", "○ Uppnås inte", [1, 1, 1, 0]],
    ["a label with its symbol", "◐ Uppnås delvis", "◐ Uppnås delvis", [1, 2, 0, 0]],
    ["an answer that is no step", "Svårbedömt", "– Svårbedömt", [1, 1, 0, 1]],
    ["a word on no scale: what is computed stands", "Toppen", "● Uppnås", [2, 1, 0, 0]],
    ["a wildcard is a word like others", "*", "● Uppnås", [2, 1, 0, 0]],
    ["nothing", "", "● Uppnås", [2, 1, 0, 0]],
  ])("%s", async (_, typed, shown, counts) => {
    await day.type("Skola", samlad(), typed);
    const typing = await states(day, barn);
    expect(typing).toMatchObject({ published: shown, counts });
    const { assessed } = await day.status();
    expect(await states(day, barn)).toEqual(typing);
    expect(assessed.problems.map(({ code }) => code)).toEqual(
      ["Toppen", "*"].includes(typed) ? ["okänd-bedömning"] : [],
    );
  });

  test("a word on no scale stays where the user wrote it", async () => {
    await day.type("Skola", samlad(), "Toppen");
    await day.status();
    expect([day.shows("Skola", barn, "Samlad"), day.shows("Skola", barn, "Publicerad")]).toEqual([
      "Toppen",
      "● Uppnås",
    ]);
  });
});
