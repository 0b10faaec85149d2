import type { Indicator, GoalNode } from "../../src/domain/plan";
import { rewordings } from "../../src/recognise/plan/rewording";
import { ENDLESS, processorTime } from "../processorTime";
import { read, sheet } from "./kit";
import { dear } from "../whole";

/** Goals in the order given, each on the sheet before its "!"; "3: …" gives a number. */
function goals(...texts: string[]): GoalNode[] {
  return texts.map((text, row) => {
    const [, on = "Mål", number, title = ""] = /^(?:(\w+)!)?(?:(\d+): )?(.*)$/.exec(text)!;
    return {
      kind: "goal",
      id: text,
      level: "mål",
      title,
      owners: [],
      parents: [],
      cell: `${on}!B${row + 2}`,
      grades: [],
      comments: [],
      ...(number ? { number } : {}),
    };
  });
}

const told = (...texts: string[]): string[] =>
  rewordings({ areas: [], goals: goals(...texts), indicators: [] }).map(({ cell }) => cell);

test.each<[string, string, string]>([
  ["an ending", "Trygg kommun", "Trygga kommunen"],
  ["small words", "En skola för alla", "Skolan är för alla"],
  ["order", "Trygghet och hälsa", "Hälsa och trygghet"],
  ["a hyphen", "Nöjd-Inflytande-Index", "Nöjd Inflytande Index"],
  ["a letter", "Soliditet", "Solditet"],
  ["two letters changed over", "Minskad klimatpåverkan", "Minskad klimatpåvrekan"],
  [
    "a word more in a long title, on another sheet",
    "KF!Barn och unga har en meningsfull fritid med många vuxna",
    "BUN!Barn och unga har en meningsfull fritid med många trygga vuxna",
  ],
  [
    "another word in a long title, on another sheet",
    "KF!Andel elever i grundskolan som når kunskapskraven i alla ämnen",
    "BUN!Andel elever i grundskolan som når kunskapskraven i samtliga ämnen",
  ],
  ["the same number and nearly the same words", "1: Barn ska må bra", "1: Barn och unga ska må bra"],
])("told: %s", (_, earlier, later) =>
  expect(told("Ordning i ekonomin", earlier, later, "Attraktiv arbetsgivare")).toHaveLength(1),
);

test.each<[string, string, string]>([
  ["another group", "Andel nöjda brukare i hemtjänsten", "Andel nöjda brukare i särskilt boende"],
  ["another age", "Behöriga elever i årskurs 6", "Behöriga elever i årskurs 9"],
  ["another year", "Trygg kommun 2022", "Trygg kommun 2023"],
  ["the opposite", "Nöjda brukare i all vår verksamhet", "Onöjda brukare i all vår verksamhet"],
  [
    "a word that turns it",
    "Elever i grundskolan som har nått alla kunskapskrav",
    "Elever i grundskolan som inte har nått alla kunskapskrav",
  ],
  ["share and number", "Andel resor med buss", "Antal resor med buss"],
  ["the same words", "Trygg kommun", "Trygg kommun"],
  ["the same number in another list", "1: Trygg och säker skola", "1: Ekonomi i balans"],
  [
    "one word more in a long title, where both stand on one sheet",
    "KF!Barn och unga har en meningsfull fritid med många vuxna",
    "KF!Barn och unga har en meningsfull fritid med många trygga vuxna",
  ],
])("left alone: %s", (_, earlier, later) =>
  expect(told("Ordning i ekonomin", earlier, later, "Attraktiv arbetsgivare")).toEqual([]),
);

test("a series is no rewording", () => {
  expect(told(..."bcdfghjk".split("").map((letter) => `Antal besök hos verksamheten${letter}`))).toEqual([]);
});

test("both cells are named, neither is merged, and the later cell is accounted for as reported", () => {
  const head = "Mål | Indikator | Målvärde 2021 | Utfall 2021";
  const { problems, plan, coverage } = read(
    sheet("KS", `${head}\nTrygg kommun | Andel trygga | minst 80 % | 82 %`),
    sheet("BUN", `${head}\nEn trygg kommun | Andelen trygga | minst 80 % | 82 %`),
  );
  expect(problems.map(({ code, cell, message }) => ({ code, cell, message }))).toEqual([
    {
      code: "snarlik-formulering",
      cell: "BUN!A2",
      message:
        "”En trygg kommun” liknar ”Trygg kommun” i KS!A2, men orden är inte desamma och de läses som två. Skriv samma ord på båda ställena om det är ett och samma; annars behöver inget göras.",
    },
    {
      code: "snarlik-formulering",
      cell: "BUN!B2",
      message:
        "”Andelen trygga” liknar ”Andel trygga” i KS!B2, men orden är inte desamma och de läses som två. Skriv samma ord på båda ställena om det är ett och samma; annars behöver inget göras.",
    },
  ]);
  expect(plan.goals.map(({ title }) => title)).toEqual(["Trygg kommun", "En trygg kommun"]);
  expect([coverage.nonEmpty, coverage.mapped, coverage.reported]).toEqual([16, 14, 2]);
});

dear("tens of thousands of titles of common words are compared in seconds", () => {
  const words = Array.from(
    { length: 3000 },
    (_, i) => `ord${String.fromCharCode(97 + (i % 26), 97 + (Math.floor(i / 26) % 26), 97 + Math.floor(i / 676))}slut`,
  );
  const indicators = Array.from({ length: 30_000 }, (_, i): Indicator => ({
    ...goals(
      `${words[(i * 7) % 3000]} ${words[(i * 13) % 2999]} ${words[(i * 17) % 2989]} ${words[(i * 29) % 2971]}`,
    )[0]!,
    kind: "indicator",
    cell: `Blad1!A${i + 2}`,
    targets: [],
    outcomes: [],
    forecasts: [],
    comparisons: [],
  }));
  const seconds = processorTime();
  rewordings({ areas: [], goals: [], indicators });
  expect(seconds()).toBeLessThan(ENDLESS);
});
