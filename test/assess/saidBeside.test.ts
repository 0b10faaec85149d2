import { notedOn } from "../../src/assess/reservations";
import { cellKey } from "../../src/sheet/book";
import { given, table } from "./proof/sheets";

/** What stands beside values, over them or under them, and says what they are of. */

const HEADER = "Mått | Mål 2024 | Utfall 2024";

/** The first of two rows, with a comment on its outcome. */
const commented = (comment: string): ReturnType<typeof given> => {
  const sheet = table(HEADER);
  sheet.notes.set(cellKey(1, 2), comment);
  return given([sheet], [], undefined, "undecided");
};

describe("a comment on the outcome's own cell", () => {
  test.each([
    "Källa: brukarundersökningen",
    "Enkät i oktober, 612 svar",
    "Uppgiften hämtad ur lönesystemet 2025-01-14",
    "Kontrollräknat av controller",
  ])("”%s” changes nothing", (comment) => {
    const { measures, asked } = commented(comment);
    expect(measures[0]).toBe("Nöjda brukare, %: true");
    expect(asked).toEqual([]);
  });

  test.each(["Pratade med Karin om den här", "Det här är ju inte hela bilden"])(
    "”%s”, which nobody can read, is asked about, and settled by an answer",
    (comment) => {
      const { measures, asked, choices } = commented(comment);
      expect(measures).toEqual(["Nöjda brukare, %: whole", "Antal besök: false"]);
      expect(asked).toEqual([`”${comment}” står vid värdet. Gäller det ändå?`]);
      const sheet = table(HEADER);
      sheet.notes.set(cellKey(1, 2), comment);
      expect(given([sheet], choices[0]).measures[0]).toBe("Nöjda brukare, %: true");
    },
  );

  test.each([
    "Siffran är från 2023, årets mätning blev inställd",
    "Ingen enkät i år – lade in fjolårets siffra så länge",
    "Endast högstadiet, lägre årskurser saknar registrering",
    "Södra området har inte kunnat rapportera efter systembytet",
  ])("”%s” takes the grade", (comment) => expect(commented(comment).measures[0]).not.toMatch(/true|false/));
});

describe("a sentence of the row in a column that nothing else is read of", () => {
  const LIMITS = "Avslagen fick av misstag ingen enkät";
  const rows = (said: string): string =>
    `\n  Nöjda sökande, % | minst 80 | 83 | ${said}\n  Nöjda elever, % | minst 80 | 85 |`;
  const of = (header: string, said: string) => given([table(`${HEADER} | ${header}`, "Mål", rows(said))]).measures;

  test.each([
    ["Randanteckning", LIMITS, "whole"],
    ["Ansvarig", LIMITS, "whole"],
    ["Randanteckning", "Flera vakanser under våren men nu är alla på plats", "true"],
    ["Ansvarig", "Barn- och utbildningsförvaltningen, verksamhetschef förskola", "true"],
    // What a measure is, no figure of it.
    ["Definition", LIMITS, "true"],
  ])("under ”%s”: %s: %s", (header, said, gives) =>
    expect(of(header, said)).toEqual([`Nöjda sökande, %: ${gives}`, "Nöjda elever, %: true"]),
  );

  test("a note on the measure's name is of the row too", () => {
    const sheet = table(HEADER, "Mål", "\n  Nöjda sökande, % | minst 80 | 83\n  Nöjda elever, % | minst 80 | 85");
    sheet.notes.set(cellKey(1, 0), LIMITS);
    sheet.notes.set(cellKey(2, 0), "Mäts i oktober varje år");
    expect(given([sheet]).measures).toEqual(["Nöjda sökande, %: whole", "Nöjda elever, %: true"]);
  });

  test("of a forecast, but for what forecasts are", () => {
    const header = "Mått | Mål 2024 | Utfall augusti 2024 | Prognos 2024 | Kommentar";
    const of = (said: string) =>
      given([
        table(
          header,
          "Delår",
          `\n  Nöjda sökande, % | minst 80 | 78 | 83 | ${said}\n  Nöjda elever, % | minst 80 | 79 | 85 |`,
        ),
      ]).measures[0];
    expect([of("Prognosen är gammal, sedan dess har två skolor lagts ned"), of("Osäkert, beror på hösten")]).toEqual([
      "Nöjda sökande, %: whole",
      "Nöjda sökande, %: true",
    ]);
  });
});

test("a comment that nobody can read is asked about and printed nowhere: it is the office's own", () => {
  const note = { cell: "Mål!C2", text: "Pratade med Karin om den här" };
  const of = (about: "unread" | "certainty"): unknown =>
    notedOn("outcome", { marks: [{ sign: "", note: { ...note, about } }] });
  expect(of("unread")).toEqual([]);
  expect(of("certainty")).toEqual([{ of: "outcome", ...note }]);
});

describe("what changes are counted from", () => {
  const rows = "\nNöjda brukare, % | öka | 82 | 85";
  const header = "Mått | Mål 2024 | Utfall 2023 | Utfall 2024";

  test.each([
    "Öka och minska i kolumnen Mål avser jämförelse med året före.",
    "När målet är ”öka” eller ”minska” jämförs med föregående år.",
  ])("is said by a line over the table: %s", (line) =>
    expect(given([table(`Uppföljning 2024\n${line}\n\n${header}`, "Mål", rows)])).toMatchObject({
      measures: ["Nöjda brukare, %: true"],
      asked: [],
    }),
  );

  it("is asked about where nothing says it", () =>
    expect(given([table(header, "Mål", rows)]).measures).toEqual(["Nöjda brukare, %: reference"]));
});

test("a case number over a table is no year", () =>
  expect(given([table(`Personalekonomisk uppföljning\nDiarienr 2025:114\n\n${HEADER}`)]).measures).toEqual([
    "Nöjda brukare, %: true",
    "Antal besök: false",
  ]));

test("the title of a plan for the next year, and of one for several years, does not decide which year is reported", () => {
  const followed = table(HEADER);
  const plan = table(
    "Verksamhetsplan 2025\n\nMått | Läge nu | Vi siktar på",
    "VP 25",
    "\nDigitala besök | 12 % | minst 15 %",
  );
  expect(given([followed, plan])).toMatchObject({ period: "2024" });
  const card = table("Styrkort 2023–2025\n\nMått | Målvärde | Läge", "Bolag", "\nKundnöjdhet, index | minst 75 | 76");
  expect(given([followed, card])).toMatchObject({ period: "2024" });
});

test("a value that is merged over the columns of both terms is the year's; two of them are not", () => {
  const sheet = table(
    "Mått | Mål | Utfall 2024 vt | Utfall 2024 ht",
    "Mål",
    "\nBehöriga lärare | minst 75 % | 77 % | \nFrånvaro | högst 8 % | 7,1 % | 9,2 %",
  );
  sheet.merges.push({ top: 1, left: 2, bottom: 1, right: 3 });
  const { measures } = given([sheet], [], "2024");
  expect(measures[0]).toBe("Behöriga lärare: true");
  expect(measures[1]).not.toMatch(/true/);
});

describe("a target", () => {
  test.each([
    "95 % när utbyggnaden är färdig",
    "minst 45 % i snitt över lånens löptid",
    "8 % (förslag, ej beslutat)",
    "minst 80 % och samma nivå för kvinnor och män",
  ])("”%s” is a person's to judge", (target) =>
    expect(given([table(HEADER, "Mål", `\nAndel, % | ${target} | 97 %`)]).measures[0]).not.toMatch(/true|false/),
  );
});

test("two figures of women and men are no share", () =>
  expect(
    given([table(HEADER, "Mål", "\nI arbete efter insats, kv / m, % | minst 45 | 41 / 49")]).measures[0],
  ).not.toMatch(/true|false/));
