import { setCell } from "../../src/sheet/book";
import { given, table } from "./proof/sheets";

/** Targets and outcomes with a column of units each. */

const NAMES = [
  "Svinn",
  "Rester",
  "Ekologiskt",
  "Kött",
  "Lunch",
  "Mellanmål",
  "Drift",
  "Underhåll",
  "Svarstid",
  "Portion",
  "Kurser",
  "Träffar",
];

/** What is said of a row: its target and outcome, each with its unit. */
const ROWS: [target: string, ofTarget: string, outcome: string, ofOutcome: string, says: string][] = [
  ["högst 40", "g/portion", "36", "g/portion", "true"],
  ["högst 45", "g/portion", "612", "kg/vecka", "quantity"],
  ["minst 30", "% av värdet", "27", "% av värdet", "false"],
  ["minst 85", "% av värdet", "88", "% av vikten", "quantity"],
  ["minst 80", "% nöjda", "4,1", "medel 1–5", "quantity"],
  ["minst 80", "% nöjda", "82", "%", "true"],
  ["högst 9", "mnkr", "8 700", "tkr", "true"],
  ["högst 9", "mnkr", "9 200", "tkr", "false"],
  ["högst 90", "minuter", "2", "timmar", "false"],
  ["högst 30", "kr inkl. moms", "28", "kr exkl. moms", "quantity"],
  ["minst 12", "st", "14", "kurser", "true"],
  ["minst 12", "", "14", "kurser", "true"],
];

const LAYOUTS: [header: string, row: (of: (typeof ROWS)[number]) => string][] = [
  ["Mått | Mål 2024 | Enhet | Utfall 2024 | Enhet", ([t, tu, o, ou]) => `${t} | ${tu} | ${o} | ${ou}`],
  ["Mått | Mål 2024 | Enhet mål | Utfall 2024 | Enhet utfall", ([t, tu, o, ou]) => `${t} | ${tu} | ${o} | ${ou}`],
  ["Mått | Målets enhet | Mål 2024 | Utfall 2024 | Utfallets enhet", ([t, tu, o, ou]) => `${tu} | ${t} | ${o} | ${ou}`],
  ["Mått | Utfall 2024 | Enhet utfall | Mål 2024 | Enhet mål", ([t, tu, o, ou]) => `${o} | ${ou} | ${t} | ${tu}`],
];

const saidOf = (measures: string[]): string[] => measures.map((one) => String(one.split(": ").at(-1)));

test.each(LAYOUTS)("under %s", (header, row) => {
  const rows = ROWS.map((of, i) => `\n${NAMES[i]} | ${row(of)}`).join("");
  expect(saidOf(given([table(header, "Mål", rows)], [], undefined, "undecided").measures)).toEqual(
    ROWS.map(([, , , , says]) => says),
  );
});

test("merged headers over a value and its unit", () => {
  const made = table("Mått | Mål 2024 | | Utfall 2024 |", "Mål", "\n | Värde | Enhet | Värde | Enhet");
  ROWS.forEach(([target, ofTarget, outcome, ofOutcome], i) =>
    [NAMES[i]!, target, ofTarget, outcome, ofOutcome].forEach((text, column) => {
      if (text !== "") setCell(made, 2 + i, column, text);
    }),
  );
  made.merges.push({ top: 0, left: 1, bottom: 0, right: 2 }, { top: 0, left: 3, bottom: 0, right: 4 });
  expect(saidOf(given([made], [], undefined, "undecided").measures)).toEqual(ROWS.map(([, , , , says]) => says));
});

test("one column of units is of both sides", () => {
  const rows = ROWS.slice(0, 2).map(([target, unit, outcome], i) => `\n${NAMES[i]} | ${unit} | ${target} | ${outcome}`);
  expect(saidOf(given([table("Mått | Enhet | Mål 2024 | Utfall 2024", "Mål", rows.join(""))]).measures)).toEqual([
    "true",
    "false",
  ]);
});
