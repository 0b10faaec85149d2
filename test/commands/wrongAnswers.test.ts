import { recogniseIn } from "../../src/commands/map";
import { mapInText } from "../../src/commands/statedMap";
import { standard } from "../../src/domain/presets/standard";
import type { Plan, PlanNode, Recognition } from "../../src/domain/plan";
import { textKey } from "../../src/interpret/text/text";
import { textOf } from "../../src/recognise/grid/grid";
import { parseRef } from "../../src/sheet/address";
import { valueAt } from "../../src/sheet/book";
import { book, sheet } from "../recognise/kit";
import { sampled } from "../whole";
import { randomOf, wrongAnswer } from "./wrongAnswers";

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
      ? [...node.targets, ...[...node.outcomes, ...node.forecasts, ...node.comparisons].map((one) => one)]
      : []),
  ]);

const printed = (cell: string): string => {
  const { sheet: name, area } = parseRef(cell)!;
  return textKey(
    textOf(
      valueAt(
        drawn.sheets.find((one) => one.name === name)!,
        area.top,
        area.left,
      ),
    ),
  );
};

/** Per cent is a number with a format: 0,91 is printed 91 %. */
const numbersOf = (plan: Plan): Map<string, number | null | undefined> =>
  new Map(factsIn(plan).flatMap(({ cell, value }) => (typeof value === "number" ? [[cell, value] as const] : [])));
const valuesFirst = numbersOf(first.plan);

/** What an answer came to: the sentence that refuses it, or what is read by it. */
function outcome(text: string): { refused: string } | { plan: Plan } {
  const map = mapInText(text);
  const read = map.ok ? recogniseIn(drawn, standard, map.value) : map;
  return read.ok ? { plan: read.value.plan } : { refused: read.reason };
}

/** Where in the answer or in the workbook it is wrong. */
const PLACE = /tables\b|scale\[|unsure\[|Kartan|JSON|rad \d/u;

const seeds = Array.from({ length: 10 }, (_, i) => [i + 1] as const);

sampled(5, seeds)("fifty wrong answers of seed %i are refused with their place, or change no value", (seed) => {
  const random = randomOf(seed);
  let refusals = 0;
  for (let i = 0; i < 50; i++) {
    const text = wrongAnswer(drawn, first, random);
    const came = outcome(text);
    if ("refused" in came) {
      refusals++;
      expect([text, came.refused]).toEqual([text, expect.stringMatching(PLACE)]);
      expect([text, came.refused.split("\n").length, came.refused.endsWith(".")]).toEqual([text, 1, true]);
      continue;
    }
    for (const { cell, text: stated, value } of factsIn(came.plan)) {
      if (value === undefined) expect([text, printed(cell)]).toEqual([text, expect.stringContaining(textKey(stated))]);
      const before = valuesFirst.get(cell);
      if (before !== undefined && value !== undefined) expect([text, cell, value]).toEqual([text, cell, before]);
    }
  }
  // Both are met: refusals, and readings that differ.
  expect(refusals).toBeGreaterThan(10);
  expect(refusals).toBeLessThan(45);
  // The workbook is as it was, and so is what is read of it.
  expect(drawn).toEqual(make());
  expect(readNow().plan).toEqual(first.plan);
});
