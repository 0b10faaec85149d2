import { book, sheet } from "../../recognise/kit";
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
    "an area whose goals are hardly judged is not compared, nor one of a single goal",
    { Skola: "UU", Omsorg: "UI", Miljö: "UDI", Kultur: "I----", Ekonomi: "I" },
    "Högst måluppfyllelse finns inom ”Skola”, lägst inom ”Miljö”.",
  ],
  ["where less than half is reached is no area of the most", { Skola: "UDII", Omsorg: "III", Miljö: "DDI" }, undefined],
  ["two areas are read off the table", { Skola: "UU", Omsorg: "II" }, undefined],
  ["areas that are all alike are not told apart", { Skola: "UI", Omsorg: "UI", Miljö: "UI" }, undefined],
])("%s", async (_, areas, wanted) => expect(await said(areas)).toBe(wanted));

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
