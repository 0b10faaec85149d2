import { assess } from "../../src/assess/assess";
import { standard } from "../../src/domain/presets/standard";
import { boardOf } from "../../src/report/board/board";
import { logRows } from "../../src/report/continuity/log";
import { countedNoun } from "../../src/report/measuresAlone";
import { statusSheets } from "../../src/report/status";
import { read, sheet } from "../recognise/kit";
import { grid } from "./grid";
import { goal, node, state } from "./plan";

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
