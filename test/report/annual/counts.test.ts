import { standard } from "../../../src/domain/presets/standard";
import { countBlocks } from "../../../src/report/annual/counts";
import { nodeFacts } from "../../../src/report/annual/nodeFacts";
import { book, sheet } from "../../recognise/kit";
import { assessed, goal, node, step, welfare } from "../plan";
import { reportOf } from "./kit";

/** The report's sentences on its areas: each given by the grades of its goals, in letters: U, D, I, or "-" for none. */
async function said(areas: Record<string, string>): Promise<string | undefined> {
  const words: Record<string, string> = { U: "Uppnås", D: "Uppnås delvis", I: "Uppnås inte", "-": "" };
  const rows = Object.entries(areas).flatMap(([area, grades]) =>
    [...grades].map((grade, at) => `${area} | Mål ${at + 1} för ${area.toLowerCase()} | ${words[grade]!}`),
  );
  const text = ["Område | Mål | Nämndens bedömning 2024", ...rows].join("\n");
  const { document } = await reportOf(book(sheet("Mål", text)), {
    kind: "arsredovisning",
    into: "document",
    period: "2024",
  });
  return document.blocks.flatMap((block) =>
    block.kind === "text" && block.text.startsWith("Högst måluppfyllelse finns") ? [block.text] : [],
  )[0];
}

test.each<[string, Record<string, string>, string | undefined]>([
  [
    "the most and the least are named",
    { Skola: "UUI", Omsorg: "UII", Miljö: "UDI" },
    "Högst måluppfyllelse finns inom ”Skola”, lägst inom ”Omsorg”.",
  ],
  [
    "those that are alike together",
    { Skola: "UU", Omsorg: "II", Miljö: "III", Kultur: "UI" },
    "Högst måluppfyllelse finns inom ”Skola”, lägst inom ”Omsorg” och ”Miljö”.",
  ],
  [
    "of areas where as much is reached, what is partly reached decides",
    { Skola: "UI", Omsorg: "II", Miljö: "UD" },
    "Högst måluppfyllelse finns inom ”Miljö”, lägst inom ”Omsorg”.",
  ],
  [
    "none where a goal of any area is not judged",
    { Skola: "UU", Omsorg: "UI", Miljö: "UDI", Kultur: "UI-" },
    undefined,
  ],
  ["nor where an area has a single goal", { Skola: "UU", Omsorg: "UI", Miljö: "UDI", Ekonomi: "I" }, undefined],
  ["where less than half is reached is no area of the most", { Skola: "UDII", Omsorg: "III", Miljö: "DDI" }, undefined],
  ["two areas are read off the table", { Skola: "UU", Omsorg: "II" }, undefined],
  ["areas that are all alike are not told apart", { Skola: "UI", Omsorg: "UI", Miljö: "UI" }, undefined],
])("%s", async (_, areas, wanted) => expect(await said(areas)).toBe(wanted));

test("areas are compared by the goals of the level that is counted first: levels are not added", () => {
  // By the resultatmål alone Omsorg is the lowest; with the uppdrag added it would be Miljö.
  const grades: [area: string, goals: string, tasks: string][] = [
    ["Skola", "UU", "UU"],
    ["Omsorg", "II", "UUUUUU"],
    ["Miljö", "UI", "IIIIII"],
  ];
  const of = (level: string, area: string, letters: string) =>
    [...letters].map((one, at) =>
      goal(node(level, `${level} ${at} ${area}`), step(standard, "mål", one === "U" ? 0 : 2), ""),
    );
  const plan = {
    ...assessed,
    areas: grades.map(([area, goals, tasks]) => ({
      ...welfare,
      node: node("område", area),
      indicators: [],
      goals: [...of("resultatmål", area, goals), ...of("uppdrag", area, tasks)],
    })),
  };
  const byNode = nodeFacts(plan, { entries: [], decided: null });
  expect(countBlocks({ assessed: plan, byNode })[0]).toMatchObject({
    text: "Högst måluppfyllelse finns inom ”Skola”, lägst inom ”Omsorg”.",
  });
});

test("a level has no columns of the steps that only another level's goals stand on", async () => {
  const sheets = book(
    sheet(
      "Mål",
      `
      Område | Grunduppdrag | Bedömning 2024
      Skola  | Skola        | Grunduppdraget uppnås till stor del
      Omsorg | Omsorg       | Grunduppdraget uppnås till stor del

      Område | Kvalitetsfaktor | Bedömning 2024
      Skola  | Trygga elever   | Kvalitén uppnås
      Omsorg | Nöjda gäster    | Kvalitén är på väg att uppnås
      Miljö  | Rent vatten     | Kvalitén är på väg att inte uppnås
    `,
    ),
  );
  const input = { kind: "arsredovisning", into: "document", period: "2024", styrmodell: undefined } as const;
  const { document } = await reportOf(sheets, input);
  const headers = document.blocks.flatMap((block) =>
    block.kind === "counts" ? [block.steps.map(({ label }) => label)] : [],
  );
  expect(headers).toEqual([
    ["◆ Grunduppdraget uppnås till stor del", "– Ej bedömda"],
    ["● Kvalitén uppnås", "◐ Kvalitén är på väg att uppnås", "○ Kvalitén är på väg att inte uppnås", "– Ej bedömda"],
  ]);
});
