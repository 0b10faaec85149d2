import { assess } from "../../src/assess/assess";
import { standard } from "../../src/domain/presets/standard";
import { undecided } from "../../src/domain/presets/undecided";
import { boardOf } from "../../src/report/board/board";
import { logRows } from "../../src/report/continuity/log";
import { countedNoun } from "../../src/report/measuresAlone";
import { statusSheets } from "../../src/report/status";
import { read, sheet, book } from "../recognise/kit";
import { grid } from "./grid";
import { goal, node, state } from "./plan";
import { reportOf, shapes } from "./annual/kit";

const ofLevels = (...levels: string[]) =>
  levels.map((level, at) => goal(node(level, `Rad ${at}`), state("ej bedömd"), ""));

test.each<[levels: string[], noun: string]>([
  [["mål", "mål"], "mål"],
  [["nämndmål", "kf-mål"], "mål"],
  [["aktivitet", "aktivitet"], "aktiviteter"],
  [["åtgärd"], "åtgärder"],
  [["mål", "åtgärd"], "mål"],
  [[], "mål"],
])("%j are counted as %s", (levels, noun) => expect(countedNoun(ofLevels(...levels)).many).toBe(noun));

test("measures alone are what their table calls them, in what is counted, in headers and in titles", () => {
  const plan = assess(
    read(
      sheet(
        "Kvalitet",
        "Område | Nyckeltal | Mål 2024 | Utfall 2024\nSkola | Läsare, % | minst 90 % | 93 %\nSkola | Nöjda, % | minst 80 % | 60 %",
      ),
    ),
    standard,
    { period: "2024" },
  );
  expect(boardOf({ assessed: plan, changes: null, entries: [] }).noun.many).toBe("nyckeltal");
  const context = { now: "2025-02-03T10:00", version: "1", taken: [], styrmodellSheet: "Styrmodell" };
  const made = statusSheets(plan, context);
  const text = made.map((one) => grid(one)).join("\n");
  expect(text).toContain("1 av 2 nyckeltal uppnås och 1 uppnås inte.");
  expect(text).not.toMatch(/indikator/iu);
  const area = made.find(({ name }) => name === "Skola")!;
  expect(logRows(area, { area: "Skola", stamp: "", styrmodell: "" }).map(({ title }) => title)).toEqual([
    "Läsare, %",
    "Nöjda, %",
  ]);
});

describe("measures without goals, with activities beside them", () => {
  const recognition = read(
    sheet(
      "Kvalitet",
      `
Område | Indikator | Mål 2024 | Utfall 2024 | Åtgärd
Lärande | Andel behöriga | minst 90 % | 93 % | Studieverkstad
Lärande | "Jag är nöjd" | minst 80 % | 60 % |
Trygghet | Andel trygga | minst 85 % | 80 % | Rastvärdar`,
    ),
  );
  const plan = assess(recognition, standard, { period: "2024" });

  test("are what is counted: the activities are listed", () => {
    expect(recognition.plan.goals.map(({ title }) => title)).toEqual(["Studieverkstad", "Rastvärdar"]);
    const board = boardOf({ assessed: plan, changes: null, entries: [] });
    expect(board.noun.many).toBe("indikatorer");
    expect(board.bar.map(({ count }) => count)).toEqual([1, 1, 1, 0]);
    expect(board.rows.map(({ name }) => name).sort()).toEqual(['"Jag är nöjd"', "Andel behöriga", "Andel trygga"]);
  });

  test("have their own grades on the sheets, which ask for none of an activity", () => {
    const context = { now: "2025-02-03T10:00", version: "1", taken: [], styrmodellSheet: "Styrmodell" };
    const [learning] = statusSheets(plan, context).filter(({ name }) => name.includes("Lärande"));
    const text = grid(learning!);
    expect(text).toContain("1 av 2 indikatorer uppnås och 1 uppnås inte.");
    expect(text).toContain("Studieverkstad");
    expect(text).not.toMatch(/– Ej bedömd|Saknas|inga indikatorer/);
  });

  test("a title's own quotation marks are single ones within a sentence", () => {
    const two = { ...plan, areas: plan.areas.map((area) => ({ ...area, goals: [] })) };
    expect(boardOf({ assessed: two, changes: null, entries: [] }).lead).toContain("”’Jag är nöjd’”");
  });
});

const MEASURES = sheet(
  "Mål",
  `
  Område | Indikator            | Målvärde   | Utfall 2024
  Miljö  | Återvunnet avfall, % | minst 60 % | 66 %
  Miljö  | Fossilfria bilar, %  | minst 80 % | 41 %
  Skola  | Sjukfrånvaro, %      | högst 6 %  | 5 %
`,
);
const spaced = (row: string[]): string[] => row.map((text) => text.replaceAll("\u00a0", " "));
const reported = reportOf(book(MEASURES), { kind: "arsredovisning", into: "document" });

test("where there are no goals a report is about the measures, each with target, outcome, grade and why", async () => {
  const { document, docx } = { ...(await reported), ...(await shapes(await reported)) };
  const texts = document.blocks.flatMap((block) => (block.kind === "text" ? [block.text] : []));
  expect(texts[0]).toBe("2 av 3 indikatorer uppnås och 1 uppnås inte.");
  const rows = docx.flat().map(spaced);
  for (const [name, target, value] of [
    ["Återvunnet avfall, %", "minst 60 %", "66 %"],
    ["Fossilfria bilar, %", "minst 80 %", "41 %"],
    ["Sjukfrånvaro, %", "högst 6 %", "5 %"],
  ])
    expect(rows.filter((row) => row[0] === name && row.includes(target!) && row.includes(value!))).not.toEqual([]);
  expect(rows.find(([name]) => name === "Fossilfria bilar, %")!.join(" ")).toContain("Uppnås inte");
});

test("the måltavla of such a plan shows the measures, the missed first, and counts them", async () => {
  const { docx } = await shapes(await reported);
  const board = docx.find(([header]) => header![0] === "Indikatorer")!;
  expect(board.slice(1).map(([name]) => name)).toEqual([
    "Fossilfria bilar, %",
    "Återvunnet avfall, %",
    "Sjukfrånvaro, %",
  ]);
});

test("what a forecast tells at delår is expected and not reached, in cells, counts and the sentence", () => {
  const plan = assess(
    read(
      sheet(
        "Mått",
        "Delårsrapport per 31 augusti 2024\nMått | Målvärde 2024 | Utfall jan–aug 2024 | Prognos 2024\nTrygghetsindex | minst 70 | 69 | 72\nInbrott | högst 50 | 31 | 61",
      ),
    ),
    undecided,
    { period: "2024-01–2024-08" },
  );
  const context = { now: "2024-10-03T10:00", version: "1", taken: [], styrmodellSheet: "Styrmodell" };
  const text = statusSheets(plan, context)
    .map((one) => grid(one))
    .join("\n");
  expect(text).toContain("● Väntas nå målvärdet");
  expect(text).toContain("1 av 2 mått väntas nå målvärdet och 1 väntas inte nå målvärdet.");
});
