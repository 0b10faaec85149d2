import { mapAnswer } from "../../src/commands/mapAnswer";
import { recogniseIn } from "../../src/commands/map";
import { mapInText } from "../../src/commands/statedMap";
import { standard } from "../../src/domain/presets/standard";
import type { Plan, PlanNode, Recognition } from "../../src/domain/plan";
import { wholePart } from "../../src/interpret/text/wholePart";
import { textOf } from "../../src/recognise/grid/grid";
import { parseRef } from "../../src/sheet/address";
import { formatAt, valueAt } from "../../src/sheet/book";
import { displayText } from "../../src/sheet/display";
import { book, sheet } from "../recognise/kit";
import { inTurn, sampled } from "../whole";
import { around } from "./workbook";
import { randomOf, WRONG_CELLS, wrongAnswer, wrongCells } from "./wrongAnswers";

const make = () =>
  book(
    sheet(
      "Mål",
      `
Mål och mått 2024 för nämnden
Mål|Indikator|Målvärde 2024|Utfall 2023|Utfall 2024|Bedömning
Trygg skola|Trygga elever, andel|minst 90 %|88 %|91 %|Uppnås
|Nöjda elever, andel|minst 80 %|74 %|70 %|Uppnås inte
Ren stad|Nöjda med städningen, andel|minst 70 %|71 %|75 %|Uppnås
Snygg stad|Klagomål, antal|högst 10|12|8|Uppnås`,
    ),
    sheet("Lista", "Område|Mått|Utfall 2024\nVård|Vårdköer, dagar|34\nOmsorg|Nöjda äldre, andel|81 %"),
    sheet("Annat", "Kontakt|Telefon\nKansliet|12 34 56"),
  );

const drawn = make();
const readNow = (of = drawn): Recognition => {
  const read = recogniseIn(of, standard);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
};
const first = readNow();

const nodesIn = ({ areas, goals, indicators }: Plan): PlanNode[] => [...areas, ...goals, ...indicators];

/** What the plan has of each cell, as text and as number. */
const factsIn = (plan: Plan): { cell: string; text: string; value?: number | null }[] =>
  nodesIn(plan).flatMap((node) => [
    { cell: node.cell, text: node.title },
    ...node.grades.flatMap(({ cell, text }) => (cell === undefined ? [] : [{ cell, text }])),
    ...(node.kind === "indicator"
      ? [
          ...node.targets,
          ...[...node.outcomes, ...node.forecasts, ...node.comparisons, ...(node.baseline ? [node.baseline] : [])],
        ]
      : []),
  ]);

/** Whether a text stands whole in a cell, as it is held or as it is shown; a title also with what stands below it, where it may go on. */
function isPrinted(cell: string, text: string): boolean {
  const { sheet: name, area } = parseRef(cell)!;
  const from = drawn.sheets.find((one) => one.name === name)!;
  const rows = from.values.slice(area.top).map((_, down) => area.top + down);
  const written = rows.map((row) => textOf(valueAt(from, row, area.left)));
  const shown = rows.map((row) =>
    displayText(valueAt(from, row, area.left), formatAt(from, row, area.left)?.numberFormat),
  );
  const spaced = shown.map((one) => one.replace("%", " %"));
  return [written, shown, spaced].some(
    (ways) => wholePart(ways[0] ?? "", text) !== null || wholePart(ways.join("\n"), text) !== null,
  );
}

/** Per cent is a number with a format: 0,91 is printed 91 %. */
const numbersOf = (plan: Plan): Map<string, number | null | undefined> =>
  new Map(factsIn(plan).flatMap(({ cell, value }) => (typeof value === "number" ? [[cell, value] as const] : [])));
const valuesFirst = numbersOf(first.plan);

/** What the targets in each cell say. */
const targetsOf = (plan: Plan): Map<string, string> =>
  new Map(
    plan.indicators.flatMap(({ targets }) => targets.map(({ cell, reading }) => [cell, JSON.stringify(reading)])),
  );
const targetsFirst = targetsOf(first.plan);

/** Without a text or a number that the workbook does not have in that cell, and with every number as it was. */
function expectTrue(text: string, plan: Plan): void {
  for (const { cell, text: stated, value } of factsIn(plan)) {
    if (value === undefined) expect([text, cell, stated, isPrinted(cell, stated)]).toEqual([text, cell, stated, true]);
    const before = valuesFirst.get(cell);
    if (before !== undefined && value !== undefined) expect([text, cell, value]).toEqual([text, cell, before]);
  }
  for (const [cell, says] of targetsOf(plan))
    expect([text, cell, says]).toEqual([text, cell, targetsFirst.get(cell) ?? says]);
}

/** What an answer came to: the sentence that refuses it, or what is read by it. */
function outcome(text: string): { refused: string } | { plan: Plan } {
  const map = mapInText(text);
  const read = map.ok ? recogniseIn(drawn, standard, map.value) : map;
  return read.ok ? { plan: read.value.plan } : { refused: read.reason };
}

/** Where in the answer or in the workbook it is wrong. */
const PLACE = /tables\b|scale\[|unsure\[|Kartan|JSON|rad \d/u;

function expectPlace(text: string, refused: string): void {
  expect([text, refused]).toEqual([text, expect.stringMatching(PLACE)]);
  expect([text, refused.split("\n").length, refused.endsWith(".")]).toEqual([text, 1, true]);
}

const seeds = Array.from({ length: 10 }, (_, i) => [i + 1] as const);

sampled(5, seeds)("fifty wrong answers of seed %i are refused with their place, or change no value", (seed) => {
  const random = randomOf(seed);
  let refusals = 0;
  for (let i = 0; i < 50; i++) {
    const text = wrongAnswer(drawn, first, random);
    const came = outcome(text);
    if ("refused" in came) {
      refusals++;
      expectPlace(text, came.refused);
      continue;
    }
    expectTrue(text, came.plan);
  }
  // Both are met: refusals, and readings that differ.
  expect(refusals).toBeGreaterThan(10);
  expect(refusals).toBeLessThan(45);
  // The workbook is as it was, and so is what is read of it.
  expect(drawn).toEqual(make());
  expect(readNow().plan).toEqual(first.plan);
});

/** So many answers of each way. */
const EACH = 8;

/** Of single cells, by the way in which they are wrong: how many of so many are refused, and how many are kept as shown. */
const CELLS: Record<keyof typeof WRONG_CELLS, "refused" | "some" | "shown"> = {
  "any cell, or one of nothing": "some",
  "a text or a level that nobody has written": "refused",
  "a text of another cell": "refused",
  "a part of a number or of a word": "refused",
  "a range too large, or none": "some",
  "titles that stand under each other": "refused",
  "one cell that is one thing twice, or something and nothing": "refused",
  // A cell may be two things: what that gives is shown.
  "one cell that is two things": "shown",
  "all of a cell, and a part of it": "shown",
  "a value under what is none": "refused",
  "what only a measure has, of what is none": "refused",
};

inTurn(7)(Object.entries(CELLS) as [keyof typeof CELLS, string][])(
  "what an answer says of cells, %s: %s",
  async (name, what) => {
    const random = randomOf(53);
    const [table] = first.tables;
    let refusals = 0;
    for (let i = 0; i < EACH; i++) {
      const cells = wrongCells(WRONG_CELLS[name], random);
      const text = JSON.stringify({ tables: [{ ...table, columns: [], headerRows: [2], cells }] });
      const came = outcome(text);
      if ("refused" in came) {
        refusals++;
        expectPlace(text, came.refused);
      } else expectTrue(text, came.plan);
      const { surroundings, book: now } = around(make());
      const kept = await mapAnswer.perform({ text, accept: [0] }, surroundings);
      expect([text, now().sheets]).toEqual([text, drawn.sheets]);
      if (kept.ok) expectTrue(text, readNow(now()).plan);
      else expect([text, now().memory]).toEqual([text, undefined]);
    }
    expect(
      what === "refused" ? refusals === EACH : what === "some" ? refusals > 0 && refusals < EACH : refusals === 0,
    ).toBe(true);
  },
);
