import { assessIn } from "../../src/commands/assessed";
import { standard } from "../../src/domain/presets/standard";
import { newBook } from "../../src/sheet/book";
import { sheet } from "../recognise/kit";

const NAMES = [
  "Arboga",
  "Askersund",
  "Degerfors",
  "Hallsberg",
  "Hällefors",
  "Karlskoga",
  "Kumla",
  "Köping",
  "Laxå",
  "Lekeberg",
  "Nora",
];

/**
 * The verdict of one indicator beside an export with the own municipality's rows and as many others as there are
 * values.
 */
function verdict({
  target,
  indicator = "Elever som är behöriga, andel (N15419)",
  outcome = "",
  own,
  others,
  more = "",
}: {
  target: string;
  indicator?: string;
  outcome?: string;
  own: string[];
  others: (string | number)[];
  more?: string;
}): [boolean | null, string] {
  const rows = [...own, ...others.map((value, i) => `${NAMES[i]} | Totalt | ${value}`)].join("\n");
  const made = assessIn(
    {
      ...newBook(),
      sheets: [
        sheet(
          "Mål",
          `Lindesbergs kommun\nMål | Indikator | Målvärde 2023 | Utfall 2023\nSkola | ${indicator} | ${target} | ${outcome}`,
        ),
        sheet("Kolada", `Behöriga, andel (%) (N15419)\n | | 2023\n${rows}\n${more}`),
      ],
    },
    { styrmodell: standard, period: "2023" },
  );
  if (!made.ok) throw new Error(made.reason);
  const [one] = made.value.assessed.areas.flatMap(({ goals, indicators }) => [
    ...indicators,
    ...goals.flatMap((goal) => goal.indicators),
  ]);
  return [one!.verdict.met, one!.verdict.reason.replace(/\s/g, " ")];
}

const ten = [91, 90, 85, 84, 83, 82, 81, 80, 79];

describe("percentile and place by an export, worked out by hand", () => {
  test.each<[string, Parameters<typeof verdict>[0], boolean | null, string]>([
    // 10 values: a quarter is 2,5, rounded down to 2; the second is 90.
    [
      "ten values are enough",
      { target: "bästa 25 %", own: ["Lindesberg | Totalt | 90,5"], others: ten },
      true,
      "90,5 % (källa: Kolada) mot 90,5 %, gränsen för bästa 25 % (källa: Kolada): precis på gränsen, plats 2 av 10 kommuner med ett värde",
    ],
    [
      "nine are not",
      { target: "bästa 25 %", own: ["Lindesberg | Totalt | 90,5"], others: ten.slice(0, 8) },
      null,
      "9 kommuner har ett värde",
    ],
    // Sorted 91 90 90 85 …: the limit is the second, 90, and three are at or above it.
    [
      "a tie at the limit is met by all who share it",
      { target: "bästa 25 %", own: ["Lindesberg | Totalt | 90"], others: ten },
      true,
      "delad plats 2 av 10",
    ],
    [
      "just below the tie",
      { target: "bästa 25 %", own: ["Lindesberg | Totalt | 89,9"], others: [91, 90, 90, 84, 83, 82, 81, 80, 79] },
      false,
      "mot 90,0 %, gränsen för bästa 25 % (källa: Kolada): 0,1 procentenheter lägre, plats 4 av 10",
    ],
    // Lower is better: sorted 79 80 81 …; the second is 80.
    [
      "lower is better",
      {
        target: "bästa 25 %",
        indicator: "Elever med hög frånvaro, andel (N15419)",
        own: ["Lindesberg | Totalt | 80,5"],
        others: ten,
      },
      false,
      "mot 80,0 %, gränsen för bästa 25 % (källa: Kolada): 0,5 procentenheter högre, plats 3 av 10",
    ],
    [
      "lower is better, met",
      {
        target: "bästa 25 %",
        indicator: "Elever med hög frånvaro, andel (N15419)",
        own: ["Lindesberg | Totalt | 79,5"],
        others: ten,
      },
      true,
      "plats 2 av 10",
    ],
    [
      "the own value is missing",
      { target: "bästa 25 %", own: ["Lindesberg | Totalt | .."], others: ten },
      null,
      "Utfall saknas",
    ],
    [
      "the own municipality is not in the export",
      { target: "bästa 25 %", own: [], others: ten },
      null,
      "Utfall saknas",
    ],
    [
      "others without a value are counted and said",
      { target: "bästa 25 %", own: ["Lindesberg | Totalt | 95"], others: [...ten, "..", "-"] },
      true,
      "plats 1 av 10 kommuner med ett värde (2 saknar värde)",
    ],
    [
      "the country and groups are no municipalities",
      {
        target: "bland de 3 bästa",
        own: ["Lindesberg | Totalt | 86", "Riket | Totalt | 99", "Örebro läns kommuner (ovägt medel) | Totalt | 98"],
        others: ten,
      },
      true,
      "Plats 3 mot plats 3: precis på målet (86 %, källa: Kolada; 10 kommuner har ett värde)",
    ],
    [
      "women and men only: each for itself, and the others' totals are not theirs",
      { target: "bästa 25 %", own: ["Lindesberg | Kvinnor | 95", "Lindesberg | Män | 70"], others: ten },
      null,
      "Ett entydigt värde för bästa 25 % saknas",
    ],
    [
      "the table's own outcome overrides the export's",
      { target: "bästa 25 %", outcome: "78 %", own: ["Lindesberg | Totalt | 95"], others: ten },
      false,
      "78 % mot 90 %, gränsen för bästa 25 % (källa: Kolada): 12 procentenheter lägre, plats 10 av 10",
    ],
    [
      "the side is not known",
      {
        target: "bästa 25 %",
        indicator: "Nettokostnadsavvikelse (N15419)",
        own: ["Lindesberg | Totalt | 90"],
        others: ten,
      },
      null,
      "Det framgår inte om högre eller lägre är bättre",
    ],
    [
      "a named municipality",
      { target: "bättre än Karlskoga", own: ["Lindesberg | Totalt | 83"], others: ten },
      true,
      "83 % (källa: Kolada) mot 82 % för Karlskoga (källa: Kolada): 1 procentenhet högre",
    ],
    [
      "the own county's, not another's",
      {
        target: "bättre än länet",
        own: [
          "Lindesberg | Totalt | 83",
          "Region Skåne | Totalt | 70",
          "Örebro läns kommuner (ovägt medel) | Totalt | 84",
        ],
        others: ten,
      },
      false,
      "mot 84 % för länet (källa: Kolada)",
    ],
    [
      "the region of another county is not the own county",
      { target: "bättre än länet", own: ["Lindesberg | Totalt | 83", "Region Skåne | Totalt | 70"], others: ten },
      null,
      "Ett entydigt värde för länet saknas",
    ],
    [
      "two groups of alike municipalities that differ",
      {
        target: "bättre än liknande kommuner",
        own: [
          "Lindesberg | Totalt | 83",
          "Liknande kommuner socioekonomi, Lindesberg | Totalt | 82",
          "Liknande kommuner äldreomsorg, Lindesberg | Totalt | 84",
        ],
        others: ten,
      },
      null,
      "Ett entydigt värde för liknande kommuner saknas",
    ],
    [
      "groups of alike municipalities have no place among them",
      {
        target: "bland de 3 bästa",
        own: ["Lindesberg | Totalt | 86", "Liknande kommuner socioekonomi, Lindesberg | Totalt | 99"],
        others: ten,
      },
      true,
      "Plats 3 mot plats 3: precis på målet (86 %, källa: Kolada; 10 kommuner har ett värde)",
    ],
    [
      "riket beside the unweighted mean of all",
      {
        target: "bättre än riket",
        own: ["Lindesberg | Totalt | 83", "Alla kommuner (ovägt medel) | Totalt | 84", "Riket | Totalt | 82"],
        others: ten,
      },
      true,
      "mot 82 % för riket (källa: Kolada)",
    ],
    [
      "a value that stands twice and differs counts for nothing",
      {
        target: "bättre än riket",
        own: ["Lindesberg | Totalt | 83", "Riket | Totalt | 82"],
        others: [],
        more: "\nBehöriga, andel (%) (N15419)\n | | 2023\nRiket | Totalt | 84\nLindesberg | Totalt | 83",
      },
      null,
      "Ett entydigt värde för riket saknas",
    ],
  ])("%s", (_, of, met, why) => expect(verdict(of)).toEqual([met, expect.stringContaining(why)]));
});
