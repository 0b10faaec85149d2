import { read, sheet } from "./kit";

/* Blank rows that somebody has put in over the years. */

const table = (header: string, ...rows: string[]) =>
  read(sheet("Mål", [`${header} | Aktuellt värde | Målsatt värde | Rätt väg | Källa`, ...rows].join("\n")));
const titles = ({ plan }: ReturnType<typeof read>): string[] => plan.indicators.map(({ title }) => title);

const ROWS = [
  "Andel nöjda deltagare | 0,84 | minst 80 % | ↗ | SCB",
  "Unga som varken arbetar | 0,098 | högst 8 % | → | SCB",
];
const MISSING = "Handläggningstid för bistånd | uppgift saknas | uppgift saknas | | Corren";
const LATER = [
  "Elever behöriga till gymnasiet | 0,816 | minst 88 % | ↘ | SCB",
  "Besök på biblioteken | 5,1 | minst 5,0 | ↗ | SCB",
];

test("a row of words after one heads no table of its own, under a header that hardly is known", () => {
  const found = read(
    sheet(
      "Det goda livet",
      [
        "Exempelkommun",
        "Prioriterat område: Det goda livet",
        "",
        "Uppföljning | Aktuellt värde | Målsatt värde | Rätt väg | Källa",
        "Resultatmål 8. En meningsfull fritid",
        ...ROWS,
        "Resultatmål 9. En omsorg att lita på",
        "Tiden för att få plats | 293 dagar | inom 90 dagar | ↘ | Corren",
        "",
        MISSING,
        "Resultatmål 10. En skola att lita på",
        ...LATER,
      ].join("\n"),
    ),
  );
  expect(titles(found)).toEqual([
    "Andel nöjda deltagare",
    "Unga som varken arbetar",
    "Tiden för att få plats",
    "Handläggningstid för bistånd",
    "Elever behöriga till gymnasiet",
    "Besök på biblioteken",
  ]);
});

test("a legend under its heading goes on after one", () => {
  const found = table(
    "Nyckeltal",
    ...ROWS,
    "",
    "Teckenförklaring",
    "Vi är på rätt väg | | | ↗",
    "",
    "Ingen förändring | | | →",
    "Vi är på fel väg | | | ↘",
  );
  expect(titles(found)).toEqual(["Andel nöjda deltagare", "Unga som varken arbetar"]);
});
