import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { documentDocx } from "../../src/files/word/report";
import { newBook } from "../../src/sheet/book";
import type { ReportResult } from "../../src/commands/report";
import { countable, distinctGoals } from "../../src/report/counted";
import { NOW, reportOf, sampleReport } from "../report/annual/kit";
import { sheet } from "../recognise/kit";
import { shareOf } from "../whole";
import { convert, libreOffice } from "./tools";

/** Four areas with three goals each, two or three measures under each, as a municipality of the middle size has it. */
const AREAS = ["Barn och unga", "Omsorg och försörjning", "Hållbart samhälle", "Ekonomi och medarbetare"];
const GOALS = [
  "Alla elever ska klara skolan och gå vidare till gymnasiet",
  "Förskolan ska ge alla barn en god start i livet",
  "Barn och unga ska må bra och känna sig trygga",
  "Äldre ska känna sig trygga i sin vardag",
  "Fler ska försörja sig själva",
  "Den som behöver stöd ska få det i tid",
  "Kommunen ska minska sin klimatpåverkan",
  "Det ska vara enkelt att bo och driva företag här",
  "Invånarna ska ha nära till natur och kultur",
  "Ekonomin ska vara långsiktigt hållbar",
  "Kommunen ska vara en attraktiv arbetsgivare",
  "Lokalerna ska användas mer och kosta mindre",
];
const OWNERS = ["BUN", "SN", "SBN", "KS"];
const measures = (goal: number): string[][] =>
  Array.from({ length: goal % 2 === 0 ? 3 : 2 }, (_, at) => [
    [
      `Nöjda med det som mål ${goal + 1} rör`,
      `Handläggning inom målet ${goal + 1} i tid`,
      `Förbättring under mål ${goal + 1}`,
    ][at]! + ", andel",
    OWNERS[Math.floor(goal / 3)]!,
    ...[80, 82, 84].map((start) => `${start + ((goal * 3 + at * 2) % 11)} %`),
    "minst 86 %",
    at === 1 ? "Fler har fått svar i tid sedan rutinen ändrades under våren." : "",
  ]);
const ROWS = GOALS.flatMap((goal, at) => [
  ...(at % 3 === 0 ? [[`Område ${at / 3 + 1}: ${AREAS[at / 3]!}`]] : []),
  ...measures(at).map((row, first) => [
    first === 0 ? String(at + 1) : "",
    first === 0 ? goal : "",
    ...row,
    first === 0 ? (at === 9 ? "Finansiellt mål" : "Verksamhetsmål") : "",
  ]),
]);
const HEADER =
  "Nr | Mål | Indikator | Ansvarig | Utfall 2022 | Utfall 2023 | Utfall 2024 | Målvärde 2024 | Kommentar | GEH";

/** The text of each page of a report in Word, with single spaces. */
async function pagesOf({ document }: ReportResult): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "maltavlan-pages-"));
  try {
    const file = join(folder, "rapport.docx");
    writeFileSync(file, documentDocx(document, NOW));
    convert(file, "pdf", folder);
    if (process.env.KEEP) writeFileSync(process.env.KEEP, readFileSync(join(folder, "rapport.pdf")));
    return execFileSync("pdftotext", ["-layout", join(folder, "rapport.pdf"), "-"], { encoding: "utf8" })
      .split("\f")
      .slice(0, -1)
      .map((page) => page.replace(/\s+/g, " "));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

(libreOffice ? test : test.skip)(
  "twelve goals are a report of at most seven pages, and none of them is lost",
  async () => {
    const book = {
      ...newBook(),
      sheets: [sheet("Måluppföljning 2024", [HEADER, ...ROWS.map((row) => row.join(" | "))].join("\n"))],
    };
    const pages = await pagesOf(await reportOf(book, { kind: "arsredovisning", into: "document" }));
    expect(pages.length).toBeLessThanOrEqual(7);
    const [first = "", ...others] = pages;
    // Every goal on the first page, also those whose row takes two lines.
    const numbers = GOALS.map((_, at) => at + 1);
    const stands = (page: string) => (goal: number) =>
      new RegExp(`(?<!\\d)${goal} ${GOALS[goal - 1]!.slice(0, 12)}`).test(page);
    expect(numbers.filter((goal) => !stands(first)(goal))).toEqual([]);
    for (const goal of numbers) {
      expect(others.join(" ")).toContain(`– Nöjda med det som mål ${goal} rör`);
      expect(others.join(" ")).toContain(`– Handläggning inom målet ${goal} i`);
    }
  },
  120_000,
);

/** Pages that a report of so many goals may have: as twelve on seven, and no report needs fewer. */
const mostPages = (goals: number): number => Math.max(7, Math.ceil((7 * goals) / 12));

/** The names of the goals on the måltavla, each as far as it certainly fits on its first line; not the headings of levels. */
const onBoard = ({ document: { blocks } }: ReportResult): string[] => {
  const at = blocks.findIndex((block) => block.kind === "heading" && block.id === "board");
  const table = blocks.slice(at).find((block) => block.kind === "table");
  if (table?.kind !== "table") return [];
  return table.rows.flatMap(({ kind, cells: [name] }) =>
    kind !== "group" && name && "text" in name ? [name.text.slice(0, 14)] : [],
  );
};

/** How many rows of a sample's måltavla are on the first page. */
const ON_FIRST: [sample: string, rows: number][] = [
  ["exempelkommun", 8],
  ["katrineholm", 7],
  ["lindesberg", 13],
  ["lindesberg-kolada", 13],
  ["mariestad", 17],
  ["motala", 14],
  ["stratsys", 12],
  ["vaggeryd", 7],
  ["verkliga-rader", 15],
];

(libreOffice ? test.each : test.skip.each)(shareOf(ON_FIRST))(
  "%s: %i rows of the måltavla are on Word's first page, and the report is no longer than its goals ask for",
  async (name, rows) => {
    const made = await sampleReport(name, "arsredovisning", undefined, "document");
    const { assessed } = made.facts;
    const goals = distinctGoals(assessed).filter(countable(assessed)).length;
    const pages = await pagesOf(made);
    const names = onBoard(made);
    expect(names).toHaveLength(rows);
    expect(names.filter((one) => !pages[0]!.includes(one))).toEqual([]);
    expect(pages.length).toBeLessThanOrEqual(mostPages(goals));
  },
  120_000,
);
