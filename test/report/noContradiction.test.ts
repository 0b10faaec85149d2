import { assess } from "../../src/assess/assess";
import { indicatorsIn } from "../../src/domain/assessment";
import { standard } from "../../src/domain/presets/standard";
import { boardOf } from "../../src/report/board/board";
import { aimText } from "../../src/report/figure";
import { differingIn, reasonsIn } from "../../src/report/goalReason";
import { book, read as recognised, sheet } from "../recognise/kit";
import { reportOf } from "./annual/kit";

/* Sentences on one page that speak against each other, or the same row twice: found on the pages of real tables. */

const read = (text: string) => assess(recognised(sheet("Mål", text)), standard, { period: "2024" });
const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const whys = (text: string): string[] =>
  boardOf({ assessed: read(text), changes: null, entries: [] }).rows.map(({ why }) => plain(why));
/** The Word document of a table: its texts, and its tables' rows with the cells parted by bars. */
async function printed(text: string): Promise<string[]> {
  const { document } = await reportOf(book(sheet("Mål", text)), { kind: "arsredovisning", into: "document" });
  return document.blocks.flatMap((block) => {
    if (block.kind === "text") return [plain(block.text)];
    if (block.kind === "counts") return block.rows.map(({ label, counts }) => `${label} | ${counts.join(" ")}`);
    if (block.kind !== "table") return [];
    return block.rows.map(({ cells }) =>
      cells.map((cell) => (cell && "text" in cell ? plain(cell.text) : "")).join(" | "),
    );
  });
}

describe("a goal whose grade is the source's, and whose measure gives none", () => {
  const ONE = `
    Mål                                    | Utfall 2023 | Utfall 2024  | Måluppfyllelse
    Kostnaderna ska vara i balans          | 3,1 %       | 7,8 %        | Målet nås inte
  `;

  test("is not said to be unjudged on the måltavla", () => {
    expect(whys(ONE)).toEqual(["Underlagets bedömning gäller: ”Målet nås inte”."]);
  });

  test("rests on this year's outcome, and on nothing where there is none", () => {
    const basis = (text: string) => read(text).areas.flatMap(({ goals }) => goals.map((goal) => goal.basis));
    expect(basis(ONE)).toEqual(["measured"]);
    const alone = `
      Område  | Mål                            | Bedömning 2024
      Ekonomi | Kostnaderna ska vara i balans  | Uppnås inte
      Ekonomi | Intäkterna ska vara i balans   | Uppnås
    `;
    expect(basis(alone)).toEqual(["none", "none"]);
  });

  test("rests on an older value that stands in the year's cell with its own year", () => {
    const measures = read(`
      Mål   | Indikator      | Utfall 2024 | Målvärde 2026 | Måluppfyllelse
      Klimat | Utsläpp, ton  | 3,7 (2023)  | 3,0           | Delvis uppfyllt
      Klimat | Resor, antal  | 120         | 130           | Delvis uppfyllt
      Klimat | Energi, kWh   |             | 130           | Delvis uppfyllt
    `).areas.flatMap(({ goals }) => goals.flatMap(({ indicators }) => indicators));
    expect(measures.map(({ basis }) => basis)).toEqual(["older", "measured", "none"]);
  });

  test("has in its reason only that nothing else can be computed", () => {
    const plan = read(ONE);
    const goal = plan.areas.flatMap(({ goals }) => goals)[0]!;
    expect(reasonsIn({ assessed: plan, differing: differingIn(plan) }).own(goal, goal.indicators[0]!)).toBe(
      "Målvärde saknas, så ingen bedömning kan beräknas.",
    );
  });

  test("shown in its own words, has why no other can be computed", () => {
    expect(whys(ONE.replace("Målet nås inte", "Uppnås inte"))).toEqual([
      "Målvärde saknas, så ingen bedömning kan beräknas.",
    ]);
  });
});

test("a report says of a measure's printed grade that it holds, and not that it cannot be judged", async () => {
  const lines = await printed(`
    Mål    | Indikator         | Utfall 2024 | Målvärde 2024 | Bedömning
    Klimat | Fossilfria fordon | > 70 %      | minst 70 %    | Uppnås
  `);
  const row = lines.find((line) => line.startsWith("– Fossilfria fordon"))!;
  expect(row).toContain("Underlagets bedömning gäller: ”Uppnås”. Kan inte beräknas: utfallet är angivet som en gräns.");
  expect(lines.join("\n")).not.toContain("Kan inte bedömas");
});

test("what is neither measured nor has a target lacks both", () => {
  const reasons = read(`
    Mål   | Indikator    | Målvärde 2024 | Utfall 2024
    Skola | Nöjda, andel |               |
    Skola | Trygga, andel |              | 71 %
    Skola | Stolta, andel | minst 80 %   | 82 %
  `)
    .areas.flatMap(indicatorsIn)
    .map(({ verdict }) => verdict.reason);
  expect(reasons.slice(0, 2)).toEqual([
    "Utfall och målvärde saknas, så ingen bedömning görs.",
    "Målvärde saknas, så utfallet bedöms inte.",
  ]);
});

describe("after ”mot”", () => {
  const aims = (...targets: string[]): string[] =>
    read(
      [
        "Mål | Indikator | Målvärde 2024 | Utfall 2024",
        ...targets.map((target, at) => `Vård | Andel nöjda patienter på avdelning ${at + 1}, % | ${target} | 40 %`),
      ].join("\n"),
    )
      .areas.flatMap(indicatorsIn)
      .map((one) => plain(aimText(one)));

  test("a figure alone has the bound that it is judged by, as in the reasons", () => {
    expect(aims("80 %", "78")).toEqual(["minst 80 %", "minst 78 %"]);
  });
  test("a bound in the cell's own words has them, with a small letter", () => {
    expect(aims("Minst 80 %", "lägst 60 %")).toEqual(["minst 80 %", "lägst 60 %"]);
  });
  test("a bound without a unit has the measure's", () => {
    expect(aims("minst 80", "Minst 60 av alla")).toEqual(["minst 80 %", "minst 60 av alla"]);
  });
});

describe("an årsredovisning of one area", () => {
  const ONE_AREA = printed(`
    Område | Mål                        | Nämndens bedömning 2024
    Skola  | Eleverna ska lyckas bättre | Uppnås
    Skola  | Personalen ska trivas väl  | Uppnås inte
  `);

  test("counts it once, in its bar: no table of one row beside it", async () => {
    const counts = (await ONE_AREA).filter((line) => /^(Skola|Alla) \| \d/.test(line));
    expect(counts).toEqual([]);
  });
});

test("measures alone are weighed by no rule, and none is stated", async () => {
  const method = (
    await printed(`
    Indikator     | Utfall 2024 | Målvärde 2024
    Nöjda, andel  | 84 %        | minst 80 %
  `)
  ).find((line) => line.startsWith("Styrmodell:"))!;
  expect(method.match(/Indikator:/g)).toHaveLength(1);
  expect(method).not.toContain("mer än hälften");
});
