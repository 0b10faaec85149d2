/** @jest-environment ./test/taskpane/page.js */
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { readFileSync } from "node:fs";
import { newSheet, type Book } from "../../src/sheet/book";
import { waitingAsks } from "../../src/taskpane/asks";
import {
  after,
  bookOf,
  broken,
  choose,
  fakeHost,
  fold,
  ownOf,
  press,
  statusText,
  sampleBook,
  section,
  show,
  textOf,
  write,
  writeReport,
  writeStatus,
  type FakeHost,
} from "./kit";
import { dear, inWhole, sampled } from "../whole";

const items = (name: string | RegExp): string[] => within(section(name)).getAllByRole("listitem").map(textOf);
/** What is shown below the heading of an open step. */
const inside = (name: string): HTMLElement => section(name).querySelector<HTMLElement>("[data-folds]")!;
const buttons = (): string[] => screen.getAllByRole("button").map(textOf);

async function readBook(host: FakeHost): Promise<FakeHost> {
  show(host);
  await press("Läs av arbetsboken");
  return host;
}

const exempelkommun = (refuse = {}) => fakeHost(sampleBook("exempelkommun"), refuse);
/** The same, where nobody has decided a styrmodell: without its sheet. */
function undecided(): FakeHost {
  const book = sampleBook("exempelkommun");
  return fakeHost({ ...book, sheets: book.sheets.filter(({ name }) => name !== "Styrmodell") });
}

inWhole(
  "what Excel refused of the looks is reported beside what was written, and is tried again without writing anew",
  async () => {
    const refused = "Allt innehåll är skrivet, men det här kunde inte göras: sidinställningen på bladet ”Översikt”.";
    let lacking = refused;
    const host = { ...exempelkommun(), lacking: () => lacking, makeLooks: async () => void (lacking = "") };
    show(host);
    await press("Läs av arbetsboken");
    expect(statusText()).not.toContain(refused);
    await writeStatus();
    expect(statusText()).toContain(refused);
    const text = statusText().replace(` ${refused}`, "");
    const times = host.written.length;
    await press("Försök igen");
    expect(host.written).toHaveLength(times);
    expect(statusText()).toBe(text);
    expect(screen.queryByRole("button", { name: "Försök igen" })).toBeNull();
    await press("Ångra");
    expect(host.book.sheets).toEqual(sampleBook("exempelkommun").sheets);
  },
);

/** Makes *Ångra* empty the own sheets that were new. */
function emptyOnUndo(host: FakeHost): void {
  const before = new Set(sampleBook("exempelkommun").sheets.map(({ name }) => name));
  host.takeBack = async () => {
    const sheets = host.book.sheets.map((sheet) =>
      sheet.tag === undefined || before.has(sheet.name) ? sheet : { ...newSheet(sheet.name), tag: sheet.tag },
    );
    host.book = { ...host.book, sheets };
    return { restored: 12, left: [] };
  };
}

describe("first run", () => {
  dear("is one paragraph and one button, and nothing of what comes later", async () => {
    show(exempelkommun());
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Måltavlan");
    expect(buttons()).toEqual(["Läs av arbetsboken"]);
    expect(statusText()).toBe("");
    expect(await broken()).toEqual([]);
  });

  dear("begins at once with what was asked for before the pane was there", async () => {
    const asks = waitingAsks();
    asks.ask({ task: { do: "read" } });
    show(exempelkommun(), { asks });
    await after(() => undefined);
    expect(statusText()).toContain("Arbetsboken är läst.");
  });

  dear(
    "shows the status sheets before they are written when the ribbon asks for them, without having been read first",
    async () => {
      const asks = waitingAsks();
      const host = exempelkommun();
      show(host, { asks });
      await after(() => asks.ask({ task: { do: "proof", of: "status" }, opens: "status" }));
      expect(host.written).toEqual([]);
      expect(statusText()).toMatch(/^Inget är skrivet ännu\. 8 nya blad, \d+ saker att se över\.$/);
      expect(screen.getByRole("group", { name: "Måltavla som det skrivs ut" })).toBeDefined();
      await press(/^Skriv .*statusblad/);
      expect(host.written).toHaveLength(1);
    },
  );

  inWhole("tells three things the first time, and never again once they are seen or skipped", async () => {
    const host = exempelkommun();
    host.own = ownOf();
    await readBook(host);
    expect(textOf(section("Introduktion"))).toMatch(/^1 av 3 Skillnaderna först/);
    expect(await broken()).toEqual([]);
    await press("Visa nästa");
    await press("Visa nästa");
    expect(textOf(section("Introduktion"))).toMatch(/^3 av 3 Allt går att ångra/);
    await press("Börja");
    expect(screen.queryByRole("region", { name: "Introduktion" })).toBeNull();
    cleanup();
    await readBook(host);
    expect(screen.queryByRole("region", { name: "Introduktion" })).toBeNull();
    cleanup();
    host.own = ownOf();
    await readBook(host);
    await press("Hoppa över");
    expect(screen.queryByRole("region", { name: "Introduktion" })).toBeNull();
    expect(host.own.read("introduced")).toEqual(["yes"]);
  });

  it("opens the step that the ribbon asks for", async () => {
    const asks = waitingAsks();
    show(exempelkommun(), { asks });
    await after(() => asks.ask({ task: { do: "check" }, opens: "check" }));
    expect(items("Kontrollera").length).toBeGreaterThan(0);
    expect(statusText()).toMatch(/^Kontrollen är klar: \d+ saker att se över\.$/);
  });
});

describe("exempelkommun, read", () => {
  dear("says first where the grades in the table and the numbers differ: title, grades, reason, cell", async () => {
    await readBook(exempelkommun());
    expect(items(/^Bedömningar som skiljer sig/)).toEqual([
      "Brukare som är nöjda med hemtjänsten, andel J13 I tabellen: ● Uppnås →. Enligt talen: ◐ Uppnås delvis 88 % mot minst 90 %: 2 procentenheter under målet, samma som 2023. Uppnås delvis, eftersom minst 90 % av målvärdet är nått.",
      "Väntetid till särskilt boende, medelvärde i dagar J14 I tabellen: ● Uppnås →. Enligt talen: ◐ Uppnås delvis 41 dagar mot högst 40 dagar: 1 dag över gränsen, bättre än 2023 (47 dagar). Uppnås delvis, eftersom måluppfyllnaden (98 %) är minst 90 %.",
      "Hållbart medarbetarengagemang, index J30 I tabellen: ● Uppnås →. Enligt talen: ◐ Uppnås delvis 79,6 mot minst 80: 0,4 under målet, bättre än 2022 (78). Uppnås delvis, eftersom minst 90 % av målvärdet är nått.",
    ]);
    expect(statusText()).toBe(
      "Arbetsboken är läst. 3 bedömningar skiljer sig. 4 områden, 8 mål, 21 indikatorer. 1 fråga. 3 att se över.",
    );
    expect(await broken()).toEqual([]);
  });

  it("shows the steps of the flow, each with where it stands", async () => {
    await readBook(exempelkommun());
    expect(screen.getAllByRole("heading", { level: 2 }).map(textOf)).toEqual([
      "Läs av kl. 14:05 · 3 skillnader",
      "Tolka 1 fråga",
      "Så bedömer vi Kommunfullmäktige 2023-12-11 § 167 (exempel)",
      "Bedöm 8 mål",
      "Statusblad 2024 · 8 nya blad",
      "Inlämningar",
      "Årsredovisning 2024",
      "Kontrollera",
      "Styrmodell Måltavlans standard",
    ]);
  });

  it("moves the focus from the button that is gone to the first step", async () => {
    show(exempelkommun());
    screen.getByRole("button", { name: "Läs av arbetsboken" }).focus();
    await press("Läs av arbetsboken");
    expect(textOf(document.activeElement!)).toMatch(/^Läs av/);
  });

  inWhole("counts areas, goals, indicators and cells", async () => {
    await readBook(exempelkommun());
    const counts = screen
      .getAllByRole("definition")
      .map((number) => `${textOf(number)} ${textOf(number.previousElementSibling!)}`);
    expect(counts).toEqual(["4 områden", "8 mål", "21 indikatorer"]);
    expect(screen.getByText(/celler i tabellerna/).textContent).toBe(
      "212 av 214 celler i tabellerna är lästa, 2 tas upp under Att se över.",
    );
  });

  it("gives every problem its message", async () => {
    await readBook(exempelkommun());
    await fold("Att se över");
    expect(items(/^Att se över/)).toEqual([
      "G20 ”> 70 %” är en gräns, inget utfall. Skriv det uppmätta värdet.",
      "H24 Det framgår inte om målet ”2,0 %” är ett lägsta eller ett högsta värde. Skriv ”minst” eller ”högst” före talet.",
      "G28 Cellen innehåller felvärdet #DIV/0!. Rätta formeln, eller lämna cellen tom om värdet saknas.",
    ]);
  });

  inWhole("shows any cell that is clicked", async () => {
    const host = await readBook(exempelkommun());
    await fold("Tabeller");
    await fold("Att se över");
    for (const cell of ["J13", "G28", "A1:L31", "H5"])
      await press(`${cell} på bladet Måluppföljning 2024, visa i arbetsboken`);
    expect(host.selected).toEqual(["J13", "G28", "A1:L31", "H5"].map((cell) => `'Måluppföljning 2024'!${cell}`));
  });

  it("is walked with the keyboard: all that can be pressed can be reached, and Enter shows the cell", async () => {
    const host = await readBook(exempelkommun());
    await fold("Att se över");
    for (const button of screen.getAllByRole("button"))
      expect({ button: textOf(button), reached: button.tabIndex }).toEqual({ button: textOf(button), reached: 0 });
    await after(() => fireEvent.keyDown(screen.getByRole("button", { name: /^G20/ }), { key: "Enter" }));
    expect(host.selected).toEqual(["'Måluppföljning 2024'!G20"]);
  });

  it("says the sheet of each cell where tables are on several", async () => {
    const table = (indicator: string) => [
      ["Indikator", "Målvärde 2024", "Utfall 2024"],
      [indicator, "minst 80 %", "> 70 %"],
    ];
    const host = await readBook(
      fakeHost(bookOf({ Skola: table("Andel trygga elever"), "Vård och omsorg": table("Andel nöjda brukare") })),
    );
    await fold("Att se över");
    await press("Vård och omsorg C2, visa i arbetsboken");
    expect(host.selected).toEqual(["'Vård och omsorg'!C2"]);
  });
});

describe("Årsredovisning", () => {
  const inStep = () => within(section("Årsredovisning"));
  const report = async (host: FakeHost): Promise<FakeHost> => {
    await readBook(host);
    await fold("Årsredovisning");
    return host;
  };

  dear("writes the report that is chosen, links to its sheets, and takes it back", async () => {
    const host = await report(exempelkommun());
    expect(inStep().getAllByRole("option").map(textOf)).toEqual([
      "Delårsrapport",
      "Årsredovisning",
      "Halvtid",
      "Mandatperiod",
      "Revisionsbilaga",
    ]);
    expect(inStep().getByRole<HTMLSelectElement>("combobox", { name: "Rapport" }).value).toBe("arsredovisning");
    await writeReport();
    const [sheets] = host.written;
    expect(statusText()).toMatch(/^Rapporten \(årsredovisning\) är skriven: /);
    expect(items("Årsredovisning")).toEqual(sheets!.filter((name) => name !== "Måltavlans logg"));
    expect(host.book.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(sheets!));
    await press(`${sheets![0]}, visa bladet`, section("Årsredovisning"));
    expect(host.selected).toEqual([`'${sheets![0]}'!A1`]);
    expect(await broken()).toEqual([]);
    await press("Ångra");
    expect(inStep().getByRole("button", { name: "Granska rapporten" })).toBeDefined();
    expect(host.book.sheets).toEqual(sampleBook("exempelkommun").sheets);
  });

  inWhole("that Ångra has emptied is no report: no sheet of it is shown", async () => {
    const host = await report(exempelkommun());
    await writeReport();
    emptyOnUndo(host);
    await press("Ångra");
    expect(inStep().queryAllByRole("listitem")).toEqual([]);
    expect(inStep().getByRole("button", { name: "Granska rapporten" })).toBeDefined();
  });

  sampled(4, [
    ["Ladda ner som Word", "docx", [0x50, 0x4b]],
    ["Ladda ner som HTML", "html", [...new TextEncoder().encode("<!")]],
    ["Ladda ner som CSV", "csv", [0xef, 0xbb]],
    ["Ladda ner som JSON", "json", [...new TextEncoder().encode("{\n")]],
  ] as const)("%s: one file, and the workbook as it was", async (button, ending, begins) => {
    const host = await report(exempelkommun());
    const before = host.book;
    await choose("Rapport", "Halvtid");
    await press(button);
    await screen.findByText(/^Rapporten är hämtad som/, { selector: "[role=status]" });
    expect(host.saved.map(({ name }) => name)).toEqual([`Måluppfyllelse 2024, Exempelkommun, Halvtid.${ending}`]);
    expect([...host.saved[0]!.bytes.slice(0, 2)]).toEqual(begins);
    expect(host.book).toBe(before);
    expect(screen.queryByRole("button", { name: "Ångra" })).toBeNull();
  });

  it("shows each kind of report that can be chosen, with its own sheets", async () => {
    const host = await report(exempelkommun());
    for (const option of inStep().getAllByRole("option").map(textOf)) {
      await choose("Rapport", option);
      expect(inStep().getByRole<HTMLSelectElement>("combobox", { name: "Rapport" }).selectedOptions[0]!.text).toBe(
        option,
      );
      expect(inStep().getByRole("button", { name: "Granska rapporten" })).toBeDefined();
    }
    await writeReport();
    const [sheets] = host.written;
    expect(statusText()).toMatch(/^Rapporten \(revisionsbilaga\) är skriven: /);
    expect(items("Årsredovisning")).toEqual(sheets);
    await choose("Rapport", "Årsredovisning");
    expect(inStep().queryAllByRole("listitem")).toEqual([]);
  });

  it("begins with the delårsrapport when the period is one", async () => {
    const host = fakeHost(
      bookOf({
        Mål: [
          ["Mål", "Indikator", "Målvärde 2024", "Utfall delår 2024"],
          ["Trygg skola", "Andel trygga elever", "minst 80 %", "85 %"],
        ],
      }),
    );
    await report(host);
    expect(inStep().getByRole<HTMLSelectElement>("combobox", { name: "Rapport" }).value).toBe("delar");
  });
});

describe("grades that agree with the numbers", () => {
  const table = (grade: string, outcome: string) =>
    bookOf({
      Mål: [
        ["Indikator", "Målvärde 2024", "Utfall 2024", "Bedömning"],
        ["Andel nöjda brukare", "minst 80 %", outcome, grade],
        ["Andel behöriga lärare", "minst 70 %", "71 %", "Uppnås"],
      ],
    });

  it.each([
    [
      "two that could be compared",
      table("Uppnås", "85 %"),
      "2 bedömningar kan jämföras med talen, och ingen skiljer sig.",
    ],
    ["one", table("", "85 %"), "1 bedömning kan jämföras med talen och skiljer sig inte."],
    [
      "grades, but no numbers to compare with",
      bookOf({
        Mål: [
          ["Mål", "Bedömning"],
          ["Trygg skola", "Uppnås"],
        ],
      }),
      "Tabellerna har inga bedömningar som kan jämföras med talen.",
    ],
  ])("%s", async (_, book, words) => {
    await readBook(fakeHost(book));
    expect(textOf(section("Bedömningar och tal"))).toBe(`Bedömningar och tal ${words}`);
  });
});

describe("a column read as something else than it is", () => {
  inWhole("shows what each was taken for, and why, without a share of sureness", async () => {
    await readBook(exempelkommun());
    await fold("Tabeller");
    const columns = items(/^Tabeller/).filter((row) => row.includes(" · ") && !row.includes("kolumner"));
    expect(columns).toHaveLength(12);
    expect(columns.filter((row) => row.includes("%\u00a0säker") || row.includes("% säker"))).toEqual([]);
    const role = screen.getByRole<HTMLSelectElement>("combobox", { name: "Utfall 2024 läses som" });
    expect(role.selectedOptions[0]!.text).toBe("utfall");
    expect(await broken()).toEqual([]);
  });

  dear("is corrected in its list, at once, and is kept with the workbook", async () => {
    const host = await readBook(exempelkommun());
    await fold("Tabeller");
    await choose("Utfall 2024 läses som", "läses inte");
    expect(statusText()).toBe("”Utfall 2024” läses inte längre, i den här arbetsboken.");
    expect(host.written).toEqual([[]]);
    expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Period" }).selectedOptions[0]!.text).toBe("2023");
    await press("Läs av igen");
    expect(
      screen.getByRole<HTMLSelectElement>("combobox", { name: "Utfall 2024 läses som" }).selectedOptions[0]!.text,
    ).toBe("läses inte");
  });

  inWhole("is taken back with Ångra", async () => {
    const host = await readBook(exempelkommun());
    await fold("Tabeller");
    await choose("Utfall 2024 läses som", "läses inte");
    await press("Ångra");
    expect(host.book.memory).toBe(sampleBook("exempelkommun").memory);
    expect(
      screen.getByRole<HTMLSelectElement>("combobox", { name: "Utfall 2024 läses som" }).selectedOptions[0]!.text,
    ).toBe("utfall");
    expect(screen.queryByRole("button", { name: "Ångra" })).toBeNull();
  });

  inWhole("and a table that is none is left out", async () => {
    await readBook(exempelkommun());
    await fold("Tabeller");
    await press("Det här är ingen måltabell");
    expect(screen.getByRole("heading", { name: "Ingen måltabell hittades" })).toBeDefined();
  });

  it("a table with its headers down the side is reported row by row", async () => {
    const sideways = [
      ["Indikator", "Andel nöjda", "Andel behöriga"],
      ["Målvärde 2024", "minst 80 %", "minst 70 %"],
      ["Utfall 2024", "79 %", "72 %"],
      ["Bedömning", "Uppnås", "Uppnås"],
    ];
    const host = await readBook(fakeHost(bookOf({ Mål: [[], [], ...sideways.map((row) => [null, ...row])] })));
    await fold("Tabeller");
    expect(
      screen.getAllByRole("combobox", { name: /läses som$/ }).map((list) => list.getAttribute("aria-label")),
    ).toEqual(["Indikator läses som", "Målvärde 2024 läses som", "Utfall 2024 läses som", "Bedömning läses som"]);
    await press("B5 på bladet Mål, visa i arbetsboken");
    expect(host.selected).toEqual(["Mål!B5"]);
  });
});

describe("Tolka", () => {
  dear("asks one question, with its cell shown, and the answer settles it", async () => {
    const host = await readBook(exempelkommun());
    await fold("Tolka");
    expect(textOf(section("Fråga 1 av 1"))).toBe(
      "Fråga 1 av 1 Nettokostnadsavvikelse i individ- och familjeomsorgen H24 Är målet ”2,0 %” ett lägsta eller ett högsta värde? Minst 2,0 %: högre är bättre Högst 2,0 %: lägre är bättre",
    );
    expect(host.selected).toEqual(["'Måluppföljning 2024'!H24"]);
    expect(await broken()).toEqual([]);
    await press("Högst 2,0 %: lägre är bättre");
    expect(statusText()).toBe("Svaret är sparat i arbetsboken. Inga frågor är kvar.");
    expect(textOf(section("Tolka"))).toContain("inga frågor");
    expect(host.written).toEqual([[]]);
    await press("Läs av igen");
    expect(textOf(section("Tolka"))).toContain("inga frågor");
  });

  const table = (target: string, outcome: string | number, unit = "") =>
    bookOf({
      Mål: [
        ["Indikator", "Startvärde 2023", "Målvärde 2024", "Utfall 2024"],
        ["Andel nöjda brukare", `70${unit}`, target, outcome],
        ["Andel behöriga lärare", "65 %", "minst 70 %", "71 %"],
      ],
    });

  inWhole("a target whose number reads two ways is asked for, and the user's own words are read", async () => {
    await readBook(
      fakeHost(
        bookOf({
          Mål: [
            ["Indikator", "Målvärde 2024", "Utfall 2024"],
            ["Antal besökare", "minst 1.233", 1300],
            ["Antal lån", "minst 500", 510],
          ],
        }),
      ),
    );
    await fold("Tolka");
    expect(textOf(section(/^Fråga 1/))).toContain("Vilket tal är ”minst 1.233”?");
    await write("Läs ”minst 1.233” som", "många");
    await press("Spara svaret");
    expect(statusText()).toBe(
      "”många” gick inte att tolka. Skriv det som till exempel ”minst 80 %”, ”högst 5” eller ”ska öka”.",
    );
    await write("Läs ”minst 1.233” som", "minst 1 233");
    await press("Spara svaret");
    expect(statusText()).toContain("Inga frågor är kvar.");
    await fold("Bedöm");
    expect(textOf(section("Bedöm"))).toContain("1 300 besökare mot minst 1 233 besökare: 67 besökare över målet.");
  });

  it.each([
    [
      "Procent av startvärdet",
      "74 % mot minst 73,5 % (räknat från 70 %, startvärdet 2023): 0,5 procentenheter över målet.",
    ],
    ["Procentenheter", "74 % mot minst 75 % (räknat från 70 %, startvärdet 2023): 1 procentenhet under målet."],
  ])("%s, where the grade depends on it", async (choice, reason) => {
    await readBook(fakeHost(table("öka med 5 %", "74 %", " %")));
    await fold("Tolka");
    expect(textOf(section(/^Fråga 1/))).toContain("Är ”öka med 5 %” räknat i procent eller i procentenheter?");
    await press(choice);
    expect(statusText()).toContain("Inga frågor är kvar.");
    await fold("Bedöm");
    expect(textOf(section("Bedöm"))).toContain(reason);
  });

  it("goes from question to question, and shows the cell of each", async () => {
    const host = await readBook(
      fakeHost(
        bookOf({
          Mål: [
            ["Indikator", "Målvärde 2024", "Utfall 2024"],
            ["Kostnadstäckning", "2,0", "3"],
            ["Antal besökare", "minst 1.233", 1300],
            ["Andel nöjda", "minst 80 %", "81 %"],
          ],
        }),
      ),
    );
    await fold("Tolka");
    expect(screen.getByRole("region", { name: "Fråga 1 av 2" })).toBeDefined();
    await press("Nästa");
    expect(screen.getByRole("region", { name: "Fråga 2 av 2" })).toBeDefined();
    expect(host.selected).toEqual(["Mål!B2", "Mål!B3"]);
  });

  dear("asks for the sides of several measures in one list, each with its own answers", async () => {
    await readBook(
      fakeHost(
        bookOf({
          Mål: [
            ["Indikator", "Målvärde 2023", "Utfall 2023", "Målvärde 2024", "Utfall 2024"],
            ["Omsättning per kiosk", 205, 204, 215, 212],
            ["Skåp i korridoren", 30, 30, 30, 31],
            ["Torgytor", 12, 12, 11, 12],
            ["Andel nöjda", "minst 80 %", "81 %", "minst 80 %", "81 %"],
          ],
        }),
      ),
    );
    await fold("Att se över");
    expect(textOf(section("Läs av"))).toContain("För 3 mått framgår det inte vilket håll som är bättre.");
    expect(textOf(section("Läs av"))).toContain("Också D3, D4.");
    await fold("Tolka");
    const list = section("Fråga 1 av 1");
    expect(textOf(list)).toContain("3 ställen Vilket håll är bättre? Ta förslaget (2 av 3)");
    expect(list.querySelectorAll("[role=listitem]")).toHaveLength(3);
    expect(await broken()).toEqual([]);
    await press("Minst 30: högre är bättre");
    expect(textOf(section("Fråga 1 av 1"))).toContain("2 ställen Vilket håll är bättre? Ta förslaget (alla 2)");
    await press("Ta förslaget (alla 2)");
    expect(statusText()).toContain("Inga frågor är kvar.");
  });
});

describe("Bedöm", () => {
  dear("is a tree: areas with their counts, goals with grade and reason, indicators below", async () => {
    await readBook(exempelkommun());
    await fold("Bedöm");
    expect(
      screen
        .getAllByRole("heading", { level: 3 })
        .map(textOf)
        .filter((title) => /^\d /.test(title)),
    ).toEqual(["1 Barn och unga", "2 Omsorg och försörjning", "3 Hållbart samhälle", "4 Ekonomi och medarbetare"]);
    await fold("1 Barn och unga");
    expect(screen.getAllByRole("heading", { level: 4 }).map(textOf)).toEqual([
      "1 Alla elever ska klara skolan ◐ Uppnås delvis",
      "2 Förskolan ska ge alla barn en god start ● Uppnås",
    ]);
    await fold("1 Alla elever");
    expect(textOf(section("Bedöm"))).toContain("Uppnås delvis, eftersom majoriteten avgör.");
    expect(textOf(section("Bedöm"))).toContain("84,6 % mot minst 85 %");
    expect(await broken()).toEqual([]);
  });

  inWhole(
    "nämndens grade with a reason is kept, shown beside the computed one, and is on the status sheet when it is written",
    async () => {
      const host = await readBook(exempelkommun());
      await fold("Bedöm");
      await fold("1 Barn och unga");
      await fold("1 Alla elever");
      await press("Nämndens bedömning av 1 Alla elever ska klara skolan");
      await choose("Nämndens bedömning", "Uppnås");
      await write(/^Motivering/, "Elevhälsan är utbyggd.");
      expect(await broken()).toEqual([]);
      await press("Spara bedömningen");
      expect(statusText()).toContain("Bedömningen är sparad i arbetsboken");
      expect(screen.getAllByRole("heading", { level: 4 }).map(textOf)[0]).toBe(
        "1 Alla elever ska klara skolan ● Uppnås",
      );
      expect(textOf(section("Bedöm"))).toContain("1 där bedömningarna skiljer sig");
      expect(textOf(section("Bedöm"))).toContain("Nämndens ● Uppnås Elevhälsan är utbyggd.");
      await press(/^Granska .*statusblad/);
      await press(/^Skriv .*statusblad/);
      const cells = host.book.sheets.find(({ name }) => name === "1 Barn och unga")!.values.flat();
      expect(cells).toContain("● Uppnås");
      expect(cells).toContain("Elevhälsan är utbyggd.");
      await fold("Läs av");
      await press("Läs av igen");
      await fold("Bedöm");
      expect(screen.getAllByRole("heading", { level: 4 }).map(textOf)[0]).toBe(
        "1 Alla elever ska klara skolan ● Uppnås",
      );
    },
  );
});

describe("looking in Bedöm", () => {
  const goalsShown = (): string[] =>
    within(section("Bedöm"))
      .queryAllByRole("heading", { level: 4 })
      .map((one) => textOf(one).replace(/ [●◐○–] .*/, ""));

  inWhole("finds a goal by its own words and by those of its indicators, and by a cell", async () => {
    await readBook(exempelkommun());
    await fold("Bedöm");
    const search = (words: string): Promise<void> =>
      after(() =>
        fireEvent.change(screen.getByRole("searchbox", { name: "Sök mål och mått" }), { target: { value: words } }),
      );
    await search("hemtjänst");
    expect(goalsShown()).toEqual(["3 Äldre ska känna sig trygga i sin vardag"]);
    // It is open at the measure, and at no other of the goal's.
    const goal = screen.getByRole("button", { name: /^3 Äldre ska känna sig trygga/ });
    expect(goal.getAttribute("aria-expanded")).toBe("true");
    const measures = within(goal.closest<HTMLElement>(".fui-AccordionItem")!).getAllByRole("listitem").map(textOf);
    expect(measures.map((text) => /^.*hemtjänst/.exec(text)?.[0])).toEqual([
      "Brukare som är nöjda med hemtjänst",
      "Personalkontinuitet i hemtjänst",
    ]);
    await search("b7");
    expect(goalsShown()).toEqual(["1 Alla elever ska klara skolan"]);
    await search("finns inte här");
    expect(textOf(section("Bedöm"))).toContain("Inget mål eller mått stämmer med sökningen.");
    expect(await broken()).toEqual([]);
  });

  inWhole("shows only what deviates, and one area", async () => {
    await readBook(exempelkommun());
    await fold("Bedöm");
    await choose("Område", "1 Barn och unga", section("Bedöm"));
    expect(goalsShown()).toHaveLength(2);
    await after(() => screen.getByRole("checkbox", { name: "Bara avvikande" }).click());
    expect(goalsShown()).toEqual(["1 Alla elever ska klara skolan"]);
  });

  inWhole("shows the user's own areas from then on, once the user has said which they are", async () => {
    const host = await readBook(exempelkommun());
    await fold("Bedöm");
    await choose("Område", "Mina områden", section("Bedöm"));
    expect(textOf(section("Bedöm"))).toContain("Kryssa i de områden som är dina.");
    await after(() => screen.getByRole("checkbox", { name: "1 Barn och unga" }).click());
    expect(goalsShown()).toHaveLength(2);
    expect(await broken()).toEqual([]);
    cleanup();
    await readBook(host);
    await fold("Bedöm");
    expect(goalsShown()).toHaveLength(2);
    await choose("Område", "Alla områden", section("Bedöm"));
    expect(section("Bedöm").querySelectorAll("h3")).toHaveLength(4);
    cleanup();
    const other = fakeHost(
      bookOf({
        Mål: [
          ["Indikator", "Målvärde", "Utfall"],
          ["Trygga elever", 80, 90],
        ],
      }),
    );
    other.own = host.own;
    await readBook(other);
    await fold("Bedöm");
    expect(textOf(section("Bedöm"))).toContain("Trygga elever");
  });

  inWhole(
    "judges goal after goal by the keys: a digit sets the grade, Enter saves and goes on; all are kept",
    async () => {
      const host = await readBook(exempelkommun());
      await fold("Bedöm");
      await press("Bedöm 8 mål i följd");
      expect(await broken()).toEqual([]);
      const turn = section("Bedöm i följd");
      const place = (): string => within(turn).getByText(/^Mål \d+ av 8$/).textContent!;
      for (const digit of ["1", "2"]) {
        expect(document.activeElement!.getAttribute("type")).toBe("radio");
        await after(() => fireEvent.keyDown(document.activeElement!, { key: digit }));
        await after(() => fireEvent.submit(turn.querySelector("form")!));
      }
      expect(place()).toBe("Mål 3 av 8");
      await press("Hoppa över", turn);
      expect(place()).toBe("Mål 4 av 8");
      await press("Avsluta", turn);
      await fold("1 Barn och unga", section("Bedöm"));
      expect(within(section("Bedöm")).getAllByRole("heading", { level: 4 }).map(textOf)).toEqual([
        "1 Alla elever ska klara skolan ● Uppnås",
        "2 Förskolan ska ge alla barn en god start ◐ Uppnås delvis",
      ]);
      expect(host.written.every((sheets) => sheets.length === 0)).toBe(true);
    },
  );
});

describe("status sheets", () => {
  const names = [
    "Måltavla",
    "Översikt",
    "1 Barn och unga",
    "2 Omsorg och försörjning",
    "3 Hållbart samhälle",
    "4 Ekonomi och medarbetare",
    "Matris",
    "Att rätta",
  ];

  dear("tells the period and the sheets before anything is written", async () => {
    const host = await readBook(exempelkommun());
    expect(items("Statusblad")).toEqual(names.map((name) => `${name} nytt`));
    expect(textOf(section("Statusblad"))).toContain("Dina egna blad ändras inte.");
    expect(textOf(section("Statusblad"))).not.toContain("läggs till");
    expect(host.written).toEqual([]);
  });

  dear("are written, told in one sentence, and shown by a click", async () => {
    const host = await readBook(exempelkommun());
    await writeStatus();
    expect(host.written[0]).toEqual(expect.arrayContaining(names));
    expect(host.written[0]).not.toContain("Styrmodell");
    expect(statusText()).toMatch(
      /^Statusbladen för 2024 är skrivna: Måltavla, Översikt, 1 Barn och unga, .* och .*\.$/,
    );
    await press("1 Barn och unga, visa bladet", section("Statusblad"));
    expect(host.selected).toEqual(["'1 Barn och unga'!A1"]);
    expect(items("Statusblad")).toEqual(names.map((name) => `${name} uppdateras`));
    expect(await broken()).toEqual([]);
  });

  dear("come with a sheet Styrmodell where the workbook has none, and that is told before", async () => {
    const host = await readBook(undecided());
    expect(textOf(section("Statusblad"))).toContain("Styrmodellen läggs till som ett eget blad.");
    await writeStatus();
    expect(host.written[0]).toEqual(expect.arrayContaining([...names, "Styrmodell"]));
  });

  inWhole("are taken back with Ångra, and written again", async () => {
    const host = await readBook(exempelkommun());
    await writeStatus();
    await press("Ångra");
    expect(host.book).toBe(sampleBook("exempelkommun"));
    expect(statusText()).toMatch(/^Ångrat: \d+ celler har fått tillbaka det som stod där\.$/);
    await writeStatus();
    expect(host.written).toHaveLength(2);
  });

  inWhole("can be written for another period", async () => {
    const host = await readBook(exempelkommun());
    await choose("Period", "2023");
    expect(statusText()).toBe("Bedömningarna gäller nu 2023.");
    // No sheet: the choice is kept in the memory.
    expect(host.written).toEqual([[]]);
    await writeStatus();
    expect(statusText()).toContain("Statusbladen för 2023 är skrivna");
  });

  inWhole(
    "keep the period that was chosen until the pane is opened again, and until the workbook has a later one",
    async () => {
      const table = (...years: number[]): Book =>
        bookOf({
          Mål: [
            ["Mål", "Indikator", "Målvärde", ...years.map((year) => `Utfall ${year}`)],
            ["Trygg skola", "Andel trygga elever", "minst 90 %", ...years.map(() => "91 %")],
          ],
        });
      const period = (): string => (within(section("Statusblad")).getByLabelText("Period") as HTMLSelectElement).value;
      const host = await readBook(fakeHost(table(2023, 2024)));
      await choose("Period", "2023");
      for (const [book, expected] of [
        [table(2023, 2024), "2023"],
        [table(2023, 2024, 2025), "2025"],
      ] as const) {
        cleanup();
        await readBook(fakeHost({ ...book, memory: host.book.memory }));
        expect(period()).toBe(expected);
      }
    },
  );

  inWhole("say which of them Ångra has left empty, and write them as new", async () => {
    const host = await readBook(exempelkommun());
    await writeStatus();
    emptyOnUndo(host);
    await press("Ångra");
    expect(items("Statusblad")).toEqual(names.map((name) => `${name} tomt efter Ångra`));
    expect(textOf(section("Statusblad"))).toContain("8 tomma blad");
    await writeStatus();
    expect(items("Statusblad")).toEqual(names.map((name) => `${name} uppdateras`));
  });

  inWhole("say that they are older than what has been answered since, and are not written by themselves", async () => {
    const host = await readBook(exempelkommun());
    await writeStatus();
    await fold("Tolka");
    await press("Högst 2,0 %: lägre är bättre");
    expect(textOf(section("Statusblad"))).toContain("Bladen skrevs före de senaste ändringarna i panelen.");
    expect(host.written).toHaveLength(2);
    await writeStatus();
    expect(textOf(section("Statusblad"))).not.toContain("Bladen skrevs före");
  });
});

describe("a proof before print", () => {
  dear("lists the sheets of a draft, or of a final, which has no list of what to mend", async () => {
    await readBook(exempelkommun());
    const listed = (): string[] => within(section("Statusblad")).getAllByRole("listitem").map(textOf);
    expect(listed()).toContainEqual(expect.stringMatching(/^Att rätta/));
    await after(() => within(section("Statusblad")).getByRole("checkbox", { name: "Till fullmäktige" }).click());
    expect(listed()).toContainEqual(expect.stringMatching(/^Måltavla/));
    expect(listed()).not.toContainEqual(expect.stringMatching(/^Att rätta/));
  });

  inWhole("names what an auditor would ask about, each a press from its cell, and writes nothing", async () => {
    const host = await readBook(exempelkommun());
    await press(/^Granska .*statusblad/);
    const audit = section(/^Att se över före utskrift/);
    expect(within(audit).getAllByRole("heading", { level: 4 }).map(textOf)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^År som saknas \(\d+\)$/)]),
    );
    await fold(/^År som saknas/);
    const [first] = within(audit).getAllByRole("listitem");
    await after(() => within(first!).getByRole("button").click());
    expect(host.selected).toEqual([expect.stringMatching(/^'Måluppföljning 2024'!C\d+$/)]);
    expect(host.written).toEqual([]);
    expect(await broken()).toEqual([]);
  });

  inWhole("marks what differs from the sheets that are there, and says what it was", async () => {
    const host = await readBook(exempelkommun());
    await writeStatus();
    await press("Granska statusbladen");
    expect(statusText()).toMatch(/^Inget är skrivet ännu\. Inga ändringar, /);
    await fold("Bedöm");
    await fold("1 Barn och unga", section("Bedöm"));
    await fold("1 Alla elever");
    await press("Nämndens bedömning av 1 Alla elever ska klara skolan");
    await choose("Nämndens bedömning", "Uppnås");
    await press("Spara bedömningen");
    await press("Granska statusbladen");
    expect(statusText()).toMatch(/ändring/);
    await fold(/^1 Barn och unga \d+ ändring/);
    const rows = within(section("Så blir bladen")).getAllByRole("listitem").map(textOf);
    expect(rows).toContainEqual(
      expect.stringMatching(/^1 Alla elever ska klara skolan [A-Z]+\d+ ”◐ Uppnås delvis” → ”● Uppnås”$/),
    );
    expect(host.written).toHaveLength(2);
  });
});

describe("Styrmodell", () => {
  inWhole("is reported in words, and another is chosen until the workbook has its own", async () => {
    const host = await readBook(undecided());
    await fold("Styrmodell");
    await choose("Bedöm enligt", "Måltavlans standard");
    expect(textOf(section("Styrmodell"))).toContain(
      "Det som mäts: Uppnås när målvärdet är nått; Uppnås delvis när minst 90 % av målvärdet är nått; annars Uppnås inte.",
    );
    await choose("Bedöm enligt", "Mariestads kommun 2020–2022 + 2023");
    expect(statusText()).toBe("Bedömningarna följer nu Mariestads kommun 2020–2022 + 2023.");
    expect(textOf(section("Styrmodell"))).toContain("Sammanvägning: samlad bedömning");
    await writeStatus();
    expect(screen.queryByRole("combobox", { name: "Bedöm enligt" })).toBeNull();
    await press("Styrmodell, visa bladet", section("Styrmodell"));
    expect(host.selected).toEqual(["Styrmodell!A1"]);
    expect(await broken()).toEqual([]);
  });
});

describe("what a press made", () => {
  const isOpen = (step: string): string | null =>
    screen.getByRole("heading", { name: new RegExp(`^${step}`), level: 2 }).querySelector("button")!.ariaExpanded;

  dear("has the keys: the proof, and the steps before it are folded; it is not left when it fades", async () => {
    const fading = jest.spyOn(window, "setInterval");
    await readBook(exempelkommun());
    const notice = (): Element | null => document.querySelector(".fui-MessageBar");
    await press(/^Granska .*statusblad/);
    expect(document.activeElement!.getAttribute("aria-label")).toMatch(/^Att se över före utskrift/);
    expect([isOpen("Läs av"), isOpen("Statusblad")]).toEqual(["false", "true"]);
    expect(notice()!.textContent).toMatch(/^Inget är skrivet ännu/);
    const [close] = fading.mock.calls.filter(([, wait]) => wait === 10_000).at(-1)!;
    fading.mockRestore();
    await after(() => screen.getByRole("button", { name: "Stäng" }).focus());
    await after(close as () => void);
    expect(notice()).not.toBeNull();
    await after(() => screen.getByRole("button", { name: /^Skriv .*statusblad/ }).focus());
    await after(close as () => void);
    expect(notice()).toBeNull();
  });

  dear("leaves what is half-written in a step that is folded", async () => {
    await readBook(exempelkommun());
    await fold("Kontrollera");
    await fold("Lås beslutad plan");
    const paragraph = screen.getByLabelText<HTMLInputElement>("Paragraf");
    await after(() => fireEvent.input(paragraph, { target: { value: "112" } }));
    await fold("Kontrollera");
    await fold("Kontrollera");
    expect(screen.getByLabelText<HTMLInputElement>("Paragraf").value).toBe("112");
  });

  dear("in Kontrollera and Inlämningar has the keys as well", async () => {
    await readBook(exempelkommun());
    await fold("Kontrollera");
    await press("Kontrollera", inside("Kontrollera"));
    expect(document.activeElement!.getAttribute("aria-label")).toMatch(/^Att se över/);
    await fold("Inlämningar");
    await press("Läs in inlämningar");
    expect(document.activeElement!.getAttribute("aria-label")).toBe("Inlämnat för 2024");
  });
});

describe("Kontrollera", () => {
  inWhole("lists what would be asked about, each with what to do, and changes nothing", async () => {
    const host = await readBook(exempelkommun());
    await fold("Kontrollera");
    await press("Kontrollera", inside("Kontrollera"));
    expect(items("Kontrollera")).toEqual(
      expect.arrayContaining([
        expect.stringContaining("ingen beslutad plan är låst. Använd Lås beslutad plan när planen är beslutad."),
      ]),
    );
    expect(host.written).toEqual([]);
    expect(await broken()).toEqual([]);
  });

  inWhole("locks the plan as the council decided it", async () => {
    const host = await readBook(exempelkommun());
    await fold("Kontrollera");
    await fold("Lås beslutad plan");
    const form = screen.getByText("Paragraf").closest("form")!;
    for (const [label, value] of [
      ["Fullmäktiges beslut, datum", "2023-11-27"],
      ["Paragraf", "112"],
      ["Gäller från", "2024-01-01"],
    ] as const) {
      await after(() => fireEvent.input(within(form).getByLabelText(label), { target: { value } }));
    }
    await press("Lås beslutad plan", form);
    expect(host.written).toHaveLength(1);
    expect(statusText()).toMatch(/^Den beslutade planen är låst: /);
  });
});

describe("while a command works", () => {
  /** A host whose workbook answers on command. */
  function slowHost(): { host: FakeHost; answer(): Promise<void> } {
    const host = exempelkommun();
    const waiting: (() => void)[] = [];
    const later = (): Promise<void> => new Promise((resolve) => waiting.push(resolve));
    const { workbook } = host;
    host.workbook = (watch) => {
      const { read, write: put, ...rest } = workbook(watch);
      return {
        ...rest,
        read: () => later().then(read),
        write: (sheets, memory) => later().then(() => put(sheets, memory)),
      };
    };
    return { host, answer: () => after(() => waiting.shift()!()) };
  }

  dear("its step is shown and said, and its button cannot be pressed again", async () => {
    const { host, answer } = slowHost();
    show(host);
    await press("Läs av arbetsboken");
    expect(screen.getByRole("progressbar", { name: "Läser arbetsboken" })).toBeDefined();
    expect(statusText()).toBe("Läser arbetsboken");
    expect(screen.getByRole("button", { name: "Läs av arbetsboken" }).getAttribute("aria-disabled")).toBe("true");
    expect(await broken()).toEqual([]);
    await answer();
    expect(screen.queryByRole("progressbar")).toBeNull();
  });

  dear("reading can be stopped: nothing is shown of it, and it can be read again", async () => {
    const { host, answer } = slowHost();
    show(host);
    await press("Läs av arbetsboken");
    await press("Avbryt");
    expect(screen.getByRole("button", { name: "Avbryter" }).getAttribute("aria-disabled")).toBe("true");
    await answer();
    expect(statusText()).toBe("Avbrutet. Inget är skrivet.");
    expect(screen.queryByRole("heading", { level: 2 })).toBeNull();
    await press("Läs av arbetsboken");
    await answer();
    expect(statusText()).toContain("Arbetsboken är läst.");
  });

  inWhole("writing can be stopped before its first cell, not after", async () => {
    const { host, answer } = slowHost();
    show(host);
    await press("Läs av arbetsboken");
    await answer();
    await press(/^Granska .*statusblad/);
    await answer();
    await press(/^Skriv .*statusblad/);
    await press("Avbryt");
    await answer();
    expect(statusText()).toBe("Avbrutet. Inget är skrivet.");
    expect(host.written).toEqual([]);
    await press(/^Skriv .*statusblad/);
    await answer();
    expect(screen.getByRole("progressbar", { name: "Skriver bladen" })).toBeDefined();
    expect(screen.queryByRole("button", { name: "Avbryt" })).toBeNull();
    await fold("Läs av");
    await press("Läs av igen");
    await answer();
    expect(host.written).toHaveLength(1);
    expect(statusText()).toContain("är skrivna");
  });
});

inWhole("each step opens the guide at its own section, which is there", async () => {
  await readBook(exempelkommun());
  for (const step of ["Tolka", "Bedöm", "Inlämningar", "Årsredovisning", "Kontrollera", "Styrmodell"]) await fold(step);
  const guide = readFileSync("src/taskpane/support.html", "utf8");
  const places = screen.getAllByRole("link", { name: /^Hjälp om / }).map((link) => link.getAttribute("href")!);
  expect(places).toHaveLength(8);
  for (const place of places) expect(guide).toContain(`id="${place.replace("support.html#", "")}"`);
});

describe("nothing found", () => {
  const budget = {
    Budget: [
      ["Intäkter", 100],
      ["Kostnader", 90],
    ],
  };

  it("says how a goal table is known, and promises no status sheets", async () => {
    await readBook(fakeHost(bookOf(budget)));
    expect(screen.getByRole("heading", { name: "Ingen måltabell hittades" })).toBeDefined();
    expect(screen.getAllByRole("heading", { level: 2 })).toHaveLength(1);
    expect(statusText()).toBe("Ingen måltabell hittades.");
    expect(await broken()).toEqual([]);
  });

  it("says of an empty workbook that it is empty, with one thing to do", async () => {
    await readBook(fakeHost(bookOf({ Blad1: [] })));
    expect(textOf(section("Arbetsboken är tom"))).toContain("klistra in måltabellen på ett blad");
    expect(within(section("Läs av")).getAllByRole("button").map(textOf)).toEqual([
      expect.stringMatching(/^Läs av/),
      "Läs av igen",
    ]);
    expect(await broken()).toEqual([]);
  });

  it("points at cells with the words of a goal table", async () => {
    const host = await readBook(fakeHost(bookOf({ Budget: [...budget.Budget, [], ["", "", "Måluppfyllelse"]] })));
    await fold("Utanför tabellerna");
    await press(/C4.*visa i arbetsboken/);
    expect(host.selected).toEqual(["Budget!C4"]);
  });

  dear("reads the same way once the table is there", async () => {
    const host = await readBook(fakeHost(bookOf(budget)));
    host.book = sampleBook("lindesberg");
    await press("Läs av igen");
    expect(screen.getByRole("heading", { name: /^Statusblad/ })).toBeDefined();
  });
});

describe("what Excel refuses", () => {
  const busy = "En cell redigeras just nu. Tryck på Retur eller Esc i cellen och försök igen.";

  dear("reading: the sentence is there, is reported, and the user can try again", async () => {
    const refuse: { read?: string } = { read: busy };
    await readBook(exempelkommun(refuse));
    expect(screen.getAllByText(busy)).toHaveLength(2);
    expect(statusText()).toBe(busy);
    expect(await broken()).toEqual([]);
    delete refuse.read;
    await press("Läs av arbetsboken");
    expect(screen.queryByText(busy)).toBeNull();
    expect(items(/^Bedömningar som skiljer sig/)).toHaveLength(3);
  });

  it("reading again: what was read before is still there", async () => {
    const refuse: { read?: string } = {};
    await readBook(exempelkommun(refuse));
    refuse.read = busy;
    await press("Läs av igen");
    expect(statusText()).toBe(busy);
    expect(items(/^Bedömningar som skiljer sig/)).toHaveLength(3);
  });

  inWhole("writing: the sentence is shown, and nothing is reported to be written", async () => {
    const refuse: { write?: string } = { write: "Arbetsboken är skyddad." };
    const host = await readBook(exempelkommun(refuse));
    await writeStatus();
    expect(statusText()).toBe("Arbetsboken är skyddad.");
    expect(items("Statusblad").every((row) => row.endsWith("nytt"))).toBe(true);
    expect(screen.queryByRole("button", { name: "Ångra" })).toBeNull();
    delete refuse.write;
    await press("Försök igen");
    expect(host.written).toHaveLength(1);
  });

  dear("showing a cell: the sentence is there until a cell can be shown, or it is closed", async () => {
    const refuse: { select?: string } = { select: "Bladet finns inte längre." };
    await readBook(exempelkommun(refuse));
    await press(/^J13/);
    expect(statusText()).toBe("Bladet finns inte längre.");
    delete refuse.select;
    await press(/^J13/);
    expect(statusText()).not.toContain("finns inte längre");
    refuse.select = "Bladet finns inte längre.";
    await press(/^J13/);
    await press("Stäng");
    expect(statusText()).not.toContain("finns inte längre");
  });
});

describe("a long list", () => {
  const rows = Array.from({ length: 120 }, (_, i) => [
    `Andel nöjda brukare på enhet ${i + 1}`,
    "minst 80 %",
    `> ${i / 10} %`,
  ]);

  dear("draws what is near what is seen, says how long it is, and draws the rest when it comes near", async () => {
    await readBook(fakeHost(bookOf({ Mål: [["Indikator", "Målvärde 2024", "Utfall 2024"], ...rows] })));
    await fold("Att se över");
    const list = within(section(/^Att se över/)).getByRole("list");
    const shown = (): string[] =>
      within(list)
        .getAllByRole("listitem")
        .map((row) => `${row.getAttribute("aria-posinset")} of ${row.getAttribute("aria-setsize")}`);
    expect(shown()).toHaveLength(40);
    expect(shown().at(-1)).toBe("40 of 120");
    const block = list.children[2] as Element & { seen(near: boolean): void };
    await after(() => block.seen(true));
    expect(shown().at(-1)).toBe("120 of 120");
    await after(() => block.seen(false));
    expect(shown()).toHaveLength(40);
    expect(await broken()).toEqual([]);
  });

  inWhole("keeps the rows that hold the focus", async () => {
    await readBook(fakeHost(bookOf({ Mål: [["Indikator", "Målvärde 2024", "Utfall 2024"], ...rows] })));
    await fold("Att se över");
    const list = within(section(/^Att se över/)).getByRole("list");
    const first = list.children[0] as HTMLElement & { seen(near: boolean): void };
    within(first).getAllByRole("button")[3]!.focus();
    await after(() => first.seen(false));
    expect(within(list).getAllByRole("listitem")).toHaveLength(40);
  });
});

describe("dark", () => {
  inWhole("is the same pane", async () => {
    show(exempelkommun(), { dark: true });
    await press("Läs av arbetsboken");
    for (const step of ["Tolka", "Bedöm", "Kontrollera", "Styrmodell"]) await fold(step);
    expect(await broken()).toEqual([]);
  });
});
