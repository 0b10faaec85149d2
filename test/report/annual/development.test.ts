import { developmentBlocks } from "../../../src/report/annual/development";
import { FIELDS, type LogRow } from "../../../src/report/continuity/logReader";
import { book, sheet } from "../../recognise/kit";
import { reportOf } from "./kit";

const TEXT = `
  Mål          | Nämndens bedömning 2024
  Trygga barn  | Uppnås
  Glada barn   | Uppnås inte
  Lugna barn   | Uppnås inte
`;
const made = reportOf(book(sheet("Mål", TEXT)), { kind: "mandatperiod", into: "document", period: "2024" });

const logged = (period: string, goal: string, published: string): LogRow => ({
  ...(Object.fromEntries(FIELDS.map((field) => [field, ""])) as Record<(typeof FIELDS)[number], string>),
  key: `mål:${goal}`,
  period,
  published,
});
const year = (period: string, ...grades: string[]): LogRow[] =>
  ["trygga barn", "glada barn", "lugna barn"].map((goal, at) => logged(period, goal, grades[at] ?? ""));

async function rowsWith(log: LogRow[]): Promise<(string | number)[][]> {
  const { facts } = await made;
  return developmentBlocks({ ...facts, log }).flatMap((block) =>
    block.kind === "counts" ? block.rows.map(({ label, counts }) => [label, ...counts]) : [],
  );
}

test("each year of the term occurs once, by its last period, the reported one last", async () => {
  const log = [
    ...year("2019", "● Uppnås", "● Uppnås", "● Uppnås"),
    ...year("2023", "● Uppnås", "◐ Uppnås delvis", "○ Uppnås inte"),
    ...year("2022-08", "○ Uppnås inte", "○ Uppnås inte", "○ Uppnås inte"),
    ...year("2022", "● Uppnås", "● Uppnås", "○ Uppnås inte"),
    ...year("2024-08", "● Uppnås", "● Uppnås", "● Uppnås"),
  ];
  // Best to worst, then not assessed. 2019 is another term's; of 2022 and 2024 the whole year counts.
  expect(await rowsWith(log)).toEqual([
    ["2022", 2, 0, 1, 0],
    ["2023", 1, 1, 1, 0],
    ["2024", 1, 0, 2, 0],
  ]);
});

test("of one year alone, a sentence that only that is known; none to the council", async () => {
  const { facts } = await made;
  expect(developmentBlocks({ ...facts, log: year("2024-08", "● Uppnås") })).toEqual([
    {
      kind: "text",
      look: "note",
      text: "Bedömningar finns bara för helår 2024, så utvecklingen under mandatperioden visas inte.",
    },
  ]);
  expect(developmentBlocks({ ...facts, log: [], isFinal: true })).toEqual([]);
});
