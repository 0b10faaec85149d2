import { newSheet, setCell, type Sheet, type Value } from "../../../src/sheet/book";
import type { Chance } from "./chance";
import type { Layout } from "./truth";
import { OWNERS } from "./words";

type Rows = Value[][];

const PEOPLE = ["Anna Berg", "Per Lund", "Eva Holm", "Nils Ek", "Sara Dahl", "Omar Said"];
const ACCOUNTS: [number, string][] = [
  [3011, "Försäljning"],
  [4010, "Inköp av material"],
  [5010, "Löner"],
  [5610, "Arbetsgivaravgifter"],
  [6010, "Hyra av lokaler"],
  [7010, "Avskrivningar"],
];

/** Tables in the same workbooks that are not goal tables. */
const DECOYS: Record<string, (dice: Chance) => Rows> = {
  budget: (dice) => [
    ["Verksamhet", "Budget 2021", "Utfall 2021", "Avvikelse"],
    ...dice
      .some(OWNERS, 5)
      .map((name): Value[] => [name, 90 + dice.below(500) / 10, 95 + dice.below(500) / 10, dice.below(90) / 10 - 4]),
  ],
  "budget with forecast": (dice) => [
    ["Nämnd", "Budget", "Prognos", "Avvikelse", "Kommentar"],
    ...dice
      .some(OWNERS, 5)
      .map((name): Value[] => [
        name,
        100 + dice.below(900),
        100 + dice.below(900),
        dice.below(30) - 15,
        dice.may(0.5) ? "Högre kostnader för placeringar" : null,
      ]),
  ],
  accounts: (dice) => [
    ["Konto", "Benämning", "Utfall 2020", "Utfall 2021"],
    ...ACCOUNTS.map(([number, name]): Value[] => [number, name, dice.below(90000), dice.below(90000)]),
  ],
  staff: (dice) => [
    ["Namn", "Förvaltning", "Befattning", "Anställd"],
    ...dice
      .some(PEOPLE, 4)
      .map((name): Value[] => [
        name,
        dice.pick(OWNERS),
        dice.pick(["Handläggare", "Controller", "Rektor"]),
        43000 + dice.below(2000),
      ]),
  ],
  contacts: (dice) => [
    ["Nämnd", "Ansvarig", "Telefon", "E-post"],
    ...dice
      .some(OWNERS, 5)
      .map((name): Value[] => [
        name,
        dice.pick(PEOPLE),
        `0${dice.below(99)}-${10000 + dice.below(80000)}`,
        "namn@kommun.example",
      ]),
  ],
  comparison: (dice) => [
    ["Kommun", "2019", "2020", "2021"],
    ...["Motala", "Vaggeryd", "Katrineholm", "Mariestad", "Lindesberg"].map((name): Value[] => [
      name,
      dice.below(99),
      dice.below(99),
      dice.below(99),
    ]),
  ],
  "income statement": (dice) => [
    ["Resultaträkning, mnkr", "Bokslut 2020", "Budget 2021", "Bokslut 2021"],
    ...[
      "Verksamhetens intäkter",
      "Verksamhetens kostnader",
      "Avskrivningar",
      "Skatteintäkter",
      "Finansnetto",
      "Årets resultat",
    ].map((name): Value[] => [name, dice.below(900), dice.below(900), dice.below(900)]),
  ],
  pivot: (dice) => [
    ["Radetiketter", "Summa av Belopp", "Antal av Id"],
    ...dice.some(OWNERS, 4).map((name): Value[] => [name, dice.below(9000), dice.below(90)]),
    ["Totalsumma", 23000, 210],
  ],
  meetings: (dice) => [
    ["Datum", "Aktivitet", "Plats"],
    ...[1, 2, 3].map((month): Value[] => [
      `2021-0${month}-14`,
      dice.pick(["Beredning", "Sammanträde", "Utbildning"]),
      "Stadshuset",
    ]),
  ],
  investments: (dice) => [
    ["Projekt", "Total budget", "Utfall 2021", "Prognos", "Status"],
    ...["Ny förskola", "Ombyggnad torget", "Reningsverk", "Idrottshall"].map((name): Value[] => [
      name,
      dice.below(90000),
      dice.below(9000),
      dice.below(90000),
      dice.pick(["Pågår", "Avslutat"]),
    ]),
  ],
  population: (dice) => [
    ["Ålder", "2019", "2020", "2021"],
    ...["0–5 år", "6–15 år", "16–19 år", "20–64 år", "65– år"].map((name): Value[] => [
      name,
      dice.below(9000),
      dice.below(9000),
      dice.below(9000),
    ]),
  ],
  staffing: (dice) =>
    [
      ["Personalnyckeltal", "Kvinnor", "Män", "Totalt"],
      ["Antal anställda", 900, 300, 1200],
      ["Medelålder", 45 + dice.below(4), 46, 45],
    ].map((row): Value[] => row),
};

/** Puts one of them into the sheet, or on a sheet of its own, and records its place. */
export function layDecoy(layout: Layout, dice: Chance, sheet?: Sheet, at = { row: 0, column: 0 }): void {
  const kind = dice.pick(Object.keys(DECOYS));
  const into =
    sheet ?? newSheet(dice.pick(["Budget", "Bilaga", "Underlag", "Personal", "Data"]) + layout.sheets.length);
  if (!sheet) layout.sheets.push(into);
  const rows = DECOYS[kind]!(dice);
  rows.forEach((row, r) =>
    row.forEach(
      (value, c) =>
        value !== null &&
        setCell(
          into,
          at.row + r,
          at.column + c,
          value,
          r === 0 && dice.may(0.5) ? { font: { bold: true } } : undefined,
        ),
    ),
  );
  layout.decoys.push({
    sheet: into.name,
    top: at.row,
    left: at.column,
    bottom: at.row + rows.length - 1,
    right: at.column + rows[0]!.length - 1,
  });
  layout.traits.push(`decoy ${kind}`);
}
