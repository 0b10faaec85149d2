import { standard } from "../../src/domain/presets/standard";
import { report } from "../../src/commands/report";
import { excelWorkbook } from "../../src/excel/workbook";
import { namedTexts } from "./namedTexts";
import { desk, NOW, table, type Desk } from "./story";
import { dear } from "../whole";

const GOALS = [
  ["Område", "Mål", "Indikator", "Målvärde", "Utfall 2022", "Utfall 2023", "Utfall 2024"],
  ["Skola", "Trygga barn", "Trygga elever, andel", "minst 90 %", "88 %", "90 %", "91 %"],
  ["Skola", "Nöjda barn", "Nöjda elever, andel", "minst 90 %", "70 %", "80 %", "72 %"],
  ["Skola", "Friska barn", "Simkunniga elever, andel", "minst 90 %", "", "", ""],
];
const KEY = "samlad bedömning: område:skola";
const OWN = "Tryggheten i skolan ökar, men trivseln har brutit sin uppgång.";

const textIn = async ({ host }: Desk): Promise<string | undefined> => {
  const done = await report.perform(
    { kind: "arsredovisning", into: "document", styrmodell: standard },
    { workbook: excelWorkbook(host.Excel), now: NOW, progress: () => undefined },
  );
  if (!done.ok) throw new Error(done.reason);
  const fact = namedTexts(done.value.document).find(({ id }) => id === `goals/${KEY}`);
  return fact?.content.text.replaceAll("\u00a0", " ");
};

test("the samlad bedömning of an area: what its figures say in the report, and on its sheet the highest and lowest, turning and missing as well", async () => {
  const at = await desk(table("Mål", GOALS));
  expect(await textIn(at)).toBe(
    [
      "1 av 3 mål uppnås och 1 uppnås inte; 1 är inte bedömt.",
      "1 av 2 jämförbara indikatorer har förbättrats och 1 har försämrats sedan föregående mätning.",
    ].join(" "),
  );
  await at.status();
  const sheet = at.host.book.sheets.find(({ tag }) => tag === "status:område:skola")!;
  const drafted = sheet.values.flat().join("\n").replaceAll("\u00a0", " ");
  for (const sentence of [
    "Högst måluppfyllelse har ”Trygga elever”, 91 % mot minst 90 %, och lägst ”Nöjda elever”, 72 % mot minst 90 %.",
    "”Nöjda elever” vänder till en försämring: 70 % (2022), 80 % (2023), 72 % (2024).",
    "Utfall saknas för ”Simkunniga elever”.",
  ])
    expect(drafted).toContain(sentence);
});

dear(
  "what a person writes in its open cell stands instead, on the sheet and in the report, and is carried when sheets are written again",
  async () => {
    const at = await desk(table("Mål", GOALS));
    await at.status();
    const sheet = at.host.book.sheets.find(({ tag }) => tag === "status:område:skola")?.name ?? "";
    await at.type(sheet, at.at(sheet, KEY, "Kommentar"), OWN);
    for (let again = 0; again < 3; again++) {
      expect(await textIn(at)).toBe(OWN);
      const done = await at.status();
      expect(done.custody).toMatch(/^1 av 1 /);
      expect(at.shows(sheet, KEY, "Kommentar")).toBe(OWN);
      expect(at.texts(sheet)).toContain("Samlad bedömning");
      expect(at.texts(sheet).some((text) => text.includes("Högst måluppfyllelse"))).toBe(false);
      expect(at.left(sheet)).toEqual([]);
    }
  },
);

dear(
  "at another period the cell is open again, and what was written stands as the previous one and in the log",
  async () => {
    const at = await desk(table("Mål", GOALS));
    await at.status({ period: "2023" });
    const sheet = at.host.book.sheets.find(({ tag }) => tag === "status:område:skola")?.name ?? "";
    await at.type(sheet, at.at(sheet, KEY, "Kommentar"), OWN);
    await at.status({ period: "2024" });
    expect(at.shows(sheet, KEY, "Kommentar")).toBe(null);
    expect(at.shows(sheet, KEY, "Föregående")).toBe(OWN);
    expect(at.texts("Måltavlans logg")).toContain(OWN);
    expect(await textIn(at)).toMatch(/^1 av 3 mål uppnås/);
  },
);

test("each sentence of a draft is with its cells among what the author looks over", async () => {
  const at = await desk(table("Mål", GOALS));
  await at.status();
  const sheet = at.host.book.sheets.find(({ name }) => name === "Att rätta");
  const top = sheet?.values.findIndex((row) => row?.[0] === "Så är utkasten till samlad bedömning gjorda") ?? -1;
  const cells = sheet?.values[top + 1]?.indexOf("Ur cellerna") ?? -1;
  const rows = (sheet?.values ?? []).slice(top).filter((row) => row?.[0] === "Skola");
  expect(rows.map((row) => [row?.[1], row?.[cells]].map((text) => String(text).replaceAll("\u00a0", " ")))).toEqual([
    ["1 av 3 mål uppnås och 1 uppnås inte; 1 är inte bedömt.", "Mål!B2:B4"],
    [
      "Högst måluppfyllelse har ”Trygga elever”, 91 % mot minst 90 %, och lägst ”Nöjda elever”, 72 % mot minst 90 %.",
      "Mål!G2, D2, G3, D3",
    ],
    ["1 av 2 jämförbara indikatorer har förbättrats och 1 har försämrats sedan föregående mätning.", "Mål!G2:G3"],
    ["”Nöjda elever” vänder till en försämring: 70 % (2022), 80 % (2023), 72 % (2024).", "Mål!E3:G3"],
    ["Utfall saknas för ”Simkunniga elever”.", "Mål!C4"],
  ]);
});
