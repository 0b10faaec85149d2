import type { Plan } from "../src/domain/plan";
import { koladaBlocks } from "../src/recognise/kolada/kolada";
import { joined, linkMeasures, withKolada } from "../src/recognise/kolada/links";
import { municipalities } from "../src/interpret/header/place";
import { newSheet, type Sheet, type Value } from "../src/sheet/book";

/**
 * An export of 290 municipalities × 20 years × 50 measures, as Kolada lays it out and as a row per value: `tsx
 * bench/kolada.ts wide|long`.
 */
const YEARS = Array.from({ length: 20 }, (_, i) => 2004 + i);
const IDS = Array.from({ length: 50 }, (_, i) => `N${String(10_000 + i * 7)}`);
const PLACES = ["Riket", ...municipalities()];

let state = 1;
const next = (): number => ((state = (state * 48_271) % 2_147_483_647) % 1000) / 10;

function wide(): Sheet {
  const sheet = newSheet("Kolada");
  const rows: (Value | undefined)[][] = [];
  for (const id of IDS) {
    rows.push([`Mått om verksamheten, andel (%) (${id})`], [null, null, ...YEARS]);
    for (const place of PLACES) rows.push([place, "Totalt", ...YEARS.map(() => next())]);
    rows.push([]);
  }
  sheet.values = rows as Sheet["values"];
  return sheet;
}

function long(): Sheet {
  const sheet = newSheet("Kolada");
  const rows: (Value | undefined)[][] = [["kpi", "municipality", "year", "gender", "value"]];
  for (const id of IDS) for (const place of PLACES) for (const year of YEARS) rows.push([id, place, year, "T", next()]);
  sheet.values = rows as Sheet["values"];
  return sheet;
}

const plan: Plan = {
  areas: [],
  goals: [],
  indicators: IDS.map((id) => ({
    kind: "indicator",
    id,
    level: "indikator",
    title: `Mått (${id})`,
    owners: [],
    parents: [],
    cell: "Mål!A1",
    grades: [],
    comments: [],
    targets: [],
    outcomes: [],
    forecasts: [],
    comparisons: [],
  })),
};

for (const [name, make] of Object.entries({ wide, long })) {
  const sheet = make();
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const measures = joined(koladaBlocks(sheet).flatMap((block) => block.measures));
  const found = performance.now();
  const { indicators } = withKolada(plan, measures, linkMeasures(plan, measures), "Lindesbergs kommun");
  const done = performance.now();
  const values = indicators.reduce(
    (sum, { outcomes, comparisons, others = [] }) =>
      sum + outcomes.length + comparisons.length + others.reduce((all, field) => all + field.values.length, 0),
    0,
  );
  const heap = Math.round((process.memoryUsage().heapUsed - before) / 1e6);
  process.stdout.write(
    `${name}: ${values} values of ${measures.length} measures; found ${((found - start) / 1000).toFixed(2)} s, all linked ${((done - start) / 1000).toFixed(2)} s, heap +${heap} MB, peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`,
  );
}
