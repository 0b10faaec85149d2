import { sheet } from "../../recognise/kit";
import { newBook } from "../../../src/sheet/book";
import { reportOf } from "./kit";

const goalOf = (title: string, measures: number): string =>
  Array.from(
    { length: measures },
    (_, at) => `${at === 0 ? title : ""} | ${title}: mått ${at + 1} | ${80 + at} % | minst 85 %`,
  ).join("\n");
const made = async (...goals: string[]) =>
  reportOf(
    { ...newBook(), sheets: [sheet("Mål", ["Mål | Indikator | Utfall 2024 | Målvärde 2024", ...goals].join("\n"))] },
    { kind: "arsredovisning", period: "2024" },
  );

test("no row of a goal is alone on a page: it stays with its first measure, and its last two with each other", async () => {
  const { document } = await made(goalOf("Skola", 2), goalOf("Vård", 3), goalOf("Klimat", 4));
  const table = document.blocks.find((block) => block.kind === "table" && block.columns[0]?.name === "title");
  const kept = table?.kind === "table" ? table.rows.map(({ keep = false }) => keep) : [];
  expect(kept).toEqual([true, true, false, true, false, true, false, true, false, false, true, false]);
});

test("every table of a report fills the page", async () => {
  const { sheets } = await made(goalOf("Trafiksäkerhetsarbete", 2), goalOf("Vård", 2));
  for (const { name, columns, print } of sheets) {
    const printed = Array.from({ length: print.area!.right + 1 }, (_, at) => columns.get(at)!.width!);
    const pixels = printed.reduce((sum, width) => sum + width * 7 + 5, 0);
    // 756.9 points across A4 on its side inside the margins.
    expect([name, pixels * 0.75 > 750]).toEqual([name, printed.length > 1]);
  }
});
