/** @jest-environment ./test/taskpane/page.js */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { bookOf, broken, fakeHost, press, said, sampleBook, section, show, textOf, type FakeHost } from "./kit";

const items = (name: string | RegExp): string[] => within(section(name)).getAllByRole("listitem").map(textOf);
const buttons = (): string[] => screen.getAllByRole("button").map(textOf);

async function readBook(host: FakeHost): Promise<FakeHost> {
  show(host);
  await press("Läs av arbetsboken");
  return host;
}

describe("first run", () => {
  it("is one paragraph and one button, and nothing of what comes later", async () => {
    show(fakeHost(sampleBook("exempelkommun")));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Måltavlan");
    expect(buttons()).toEqual(["Läs av arbetsboken"]);
    expect(screen.queryByRole("heading", { name: "Statusblad" })).toBeNull();
    expect(said()).toBe("");
    expect(await broken()).toEqual([]);
  });
});

describe("exempelkommun, read", () => {
  it("says first where the grades in the table and the numbers differ: title, grades, reason, cell", async () => {
    await readBook(fakeHost(sampleBook("exempelkommun")));
    expect(screen.getAllByRole("heading").map(textOf)).toEqual([
      "Måltavlan", "Läs av", "Bedömningar som skiljer sig från talen (3)", "Tabeller (1)", "Måluppföljning 2024 A1:K31", "Att se över (3)", "Statusblad",
    ]);
    expect(items(/skiljer sig/)).toEqual([
      "Brukare som är nöjda med hemtjänsten, andel J13 I tabellen: ● Uppnås →. Enligt talen: ◐ Uppnås delvis 88 % mot minst 90 %: 2 procentenheter under målet, samma som 2023. Uppnås delvis, eftersom minst 90 % av målet är nått.",
      "Väntetid till särskilt boende, medelvärde i dagar J14 I tabellen: ● Uppnås →. Enligt talen: ◐ Uppnås delvis 41 dagar mot högst 40 dagar: 1 dag över gränsen, bättre än 2023 (47 dagar). Uppnås delvis, eftersom måluppfyllnaden är minst 90 %.",
      "Hållbart medarbetarengagemang, index J30 I tabellen: ● Uppnås →. Enligt talen: ◐ Uppnås delvis Index 79,6 mot minst index 80: 0,4 under målet, bättre än 2022 (index 78,0). Uppnås delvis, eftersom minst 90 % av målet är nått.",
    ]);
    expect(said()).toBe("Arbetsboken är läst. 3 bedömningar skiljer sig. 4 områden, 8 mål, 21 indikatorer. 3 att se över.");
    expect(await broken()).toEqual([]);
  });

  it("counts areas, goals, indicators and cells", async () => {
    await readBook(fakeHost(sampleBook("exempelkommun")));
    const counts = screen.getAllByRole("definition").map((number) => `${textOf(number)} ${textOf(number.previousElementSibling!)}`);
    expect(counts).toEqual(["4 områden", "8 mål", "21 indikatorer"]);
    expect(screen.getByText(/celler i tabellerna/).textContent).toBe("202 av 205 celler i tabellerna är lästa, 3 tas upp under Att se över.");
  });

  it("tells what each column was taken for, and how sure that is", async () => {
    await readBook(fakeHost(sampleBook("exempelkommun")));
    await press("Måluppföljning 2024 A1:K31");
    const rows = within(screen.getByRole("table", { name: "Rubriker i Måluppföljning 2024 A1:K31" })).getAllByRole("row").map(textOf);
    const shares = rows.map((row) => row.replace(/\d+ %$/, "n %"));
    expect(shares.slice(0, 3)).toEqual(["Cell Rubrik Läst som Säkerhet", "A5 Nr nummer n %", "B5 Mål mål n %"]);
    expect(shares).toContain("G5 Utfall 2024 utfall 2024 n %");
    expect(rows).toHaveLength(12);
    expect(await broken()).toEqual([]);
  });

  it("a table with its headers down the side is told row by row", async () => {
    const sideways = [["Indikator", "Andel nöjda", "Andel behöriga"], ["Målvärde 2024", "minst 80 %", "minst 70 %"], ["Utfall 2024", "79 %", "72 %"], ["Bedömning", "Uppnås", "Uppnås"]];
    const host = await readBook(fakeHost(bookOf({ Mål: [[], [], ...sideways.map((row) => [null, ...row])] })));
    await press("Mål B3:D6");
    expect(within(screen.getByRole("table")).getAllByRole("row").map(textOf)).toEqual(["Cell Rubrik Läst som Säkerhet", expect.stringMatching(/^B3 Indikator indikator/), expect.stringMatching(/^B4 Målvärde 2024 målvärde 2024/), expect.stringMatching(/^B5 Utfall 2024 utfall 2024/), expect.stringMatching(/^B6 Bedömning bedömning/)]);
    expect(screen.getByText(/4 rader/)).toBeDefined();
    await press("B5 på bladet Mål, visa i arbetsboken");
    expect(host.selected).toEqual(["Mål!B5"]);
  });

  it("gives every problem its message", async () => {
    await readBook(fakeHost(sampleBook("exempelkommun")));
    expect(items(/Att se över/)).toEqual([
      "G20 ”> 70 %” är en gräns, inget utfall. Skriv det uppmätta värdet.",
      "H24 Det framgår inte om målet ”2,0 %” är ett lägsta eller ett högsta värde. Skriv ”minst” eller ”högst” före talet.",
      "G28 Cellen innehåller felvärdet #DIV/0!. Rätta formeln, eller lämna cellen tom om värdet saknas.",
    ]);
  });

  it("shows any cell that is clicked", async () => {
    const host = await readBook(fakeHost(sampleBook("exempelkommun")));
    await press("Måluppföljning 2024 A1:K31");
    await press("J13 på bladet Måluppföljning 2024, visa i arbetsboken");
    await press("G28 på bladet Måluppföljning 2024, visa i arbetsboken");
    await press("A1:K31 på bladet Måluppföljning 2024, visa i arbetsboken");
    await press("H5 på bladet Måluppföljning 2024, visa i arbetsboken");
    expect(host.selected).toEqual(["J13", "G28", "A1:K31", "H5"].map((cell) => `'Måluppföljning 2024'!${cell}`));
  });

  it("is walked with the keyboard: all that can be pressed can be reached, and Enter shows the cell", async () => {
    const host = await readBook(fakeHost(sampleBook("exempelkommun")));
    for (const button of screen.getAllByRole("button")) expect({ button: textOf(button), reached: button.tabIndex }).toEqual({ button: textOf(button), reached: 0 });
    await act(async () => void fireEvent.keyDown(screen.getByRole("button", { name: /^G20/ }), { key: "Enter" }));
    expect(host.selected).toEqual(["'Måluppföljning 2024'!G20"]);
  });

  it("says the sheet of each cell where tables stand on several", async () => {
    const host = await readBook(fakeHost(sampleBook("verkliga-rader")));
    await press("Helsingborg 2016 E15, visa i arbetsboken");
    expect(host.selected).toEqual(["'Helsingborg 2016'!E15"]);
  });
});

describe("grades that agree with the numbers", () => {
  const table = (grade: string, outcome: string) => bookOf({ Mål: [["Indikator", "Målvärde 2024", "Utfall 2024", "Bedömning"], ["Andel nöjda brukare", "minst 80 %", outcome, grade], ["Andel behöriga lärare", "minst 70 %", "71 %", "Uppnås"]] });

  it.each([
    ["two that could be compared", table("Uppnås", "85 %"), "2 bedömningar kan jämföras med talen, och ingen skiljer sig."],
    ["one", table("", "85 %"), "1 bedömning kan jämföras med talen och skiljer sig inte."],
    ["grades, but no numbers to compare with", sampleBook("lindesberg"), "Tabellerna har inga bedömningar som kan jämföras med talen."],
  ])("%s", async (_, book, words) => {
    await readBook(fakeHost(book));
    expect(textOf(section("Bedömningar och tal"))).toBe(`Bedömningar och tal ${words}`);
  });
});

describe("status sheets", () => {
  it("tells the period and the areas before anything is written", async () => {
    const host = await readBook(fakeHost(sampleBook("exempelkommun")));
    expect(textOf(section("Statusblad"))).toContain("6 blad skrivs för 2024: en översikt, ett blad per område och styrmodellen. Dina egna blad ändras inte.");
    expect(items("Statusblad")).toEqual([
      "1 Barn och unga 2 mål ● Uppnås 1 ◐ Uppnås delvis 1",
      "2 Omsorg och försörjning 2 mål ◐ Uppnås delvis 1 ○ Uppnås inte 1",
      "3 Hållbart samhälle 2 mål ● Uppnås 1 ○ Uppnås inte 1",
      "4 Ekonomi och medarbetare 2 mål ◐ Uppnås delvis 1 ○ Uppnås inte 1",
    ]);
    expect(host.written).toEqual([]);
  });

  it("are written, told in one sentence, and shown by a click", async () => {
    const host = await readBook(fakeHost(sampleBook("exempelkommun")));
    await press("Skriv statusblad");
    const names = ["Översikt", "1 Barn och unga", "2 Omsorg och försörjning", "3 Hållbart samhälle", "4 Ekonomi och medarbetare", "Styrmodell"];
    expect(host.written).toEqual([names]);
    expect(textOf(section("Statusblad"))).toBe(`Statusblad Statusbladen för 2024 är skrivna: ${names.slice(0, 5).join(", ")} och Styrmodell. Skriv igen`);
    expect(said()).toBe(`Statusbladen är skrivna: ${names.slice(0, 5).join(", ")} och Styrmodell.`);
    await press("1 Barn och unga, visa bladet");
    expect(host.selected).toEqual(["'1 Barn och unga'!A1"]);
    expect(await broken()).toEqual([]);
  });

  it("are written again from the workbook as it then stands", async () => {
    const host = await readBook(fakeHost(sampleBook("exempelkommun")));
    await press("Skriv statusblad");
    await press("Skriv igen");
    expect(host.written).toHaveLength(2);
    await press("Läs av igen");
    expect(textOf(section("Statusblad"))).toContain("5 blad skrivs för 2024: en översikt och ett blad per område.");
    expect(items("Statusblad")).toHaveLength(4);
  });

  it("are not promised where they would be refused: the reason stands there instead", async () => {
    const host = await readBook(fakeHost(sampleBook("exempelkommun")));
    await press("Skriv statusblad");
    const twin = host.book.sheets.find(({ name }) => name === "Översikt")!;
    host.book = { ...host.book, sheets: [...host.book.sheets, { ...twin, name: "Översikt (2)" }] };
    await press("Läs av igen");
    expect(textOf(section("Statusblad"))).toContain("Bladen ”Översikt” och ”Översikt (2)” är samma statusblad.");
    await press("Skriv statusblad");
    expect(textOf(section("Statusblad"))).toContain("Bladen ”Översikt” och ”Översikt (2)” är samma statusblad.");
    expect(host.written).toHaveLength(1);
  });
});

describe("while a command works", () => {
  /** A host whose workbook answers when it is told to. */
  function slowHost(): { host: FakeHost; answer(): Promise<void> } {
    const host = fakeHost(sampleBook("exempelkommun"));
    const waiting: (() => void)[] = [];
    const later = (): Promise<void> => new Promise((resolve) => waiting.push(resolve));
    const { read, write } = host.workbook();
    host.workbook = () => ({ read: () => later().then(read), write: (sheets, memory) => later().then(() => write(sheets, memory)) });
    return { host, answer: () => act(async () => { waiting.shift()!(); await new Promise((resolve) => setTimeout(resolve, 0)); }) };
  }

  it("its step is shown and said, its button cannot be pressed again, and keeps the focus", async () => {
    const { host, answer } = slowHost();
    show(host);
    const start = screen.getByRole("button", { name: "Läs av arbetsboken" });
    start.focus();
    await press("Läs av arbetsboken");
    expect(screen.getByRole("progressbar", { name: "Läser arbetsboken" })).toBeDefined();
    expect(said()).toBe("Läser arbetsboken");
    expect(start.getAttribute("aria-disabled")).toBe("true");
    expect(document.activeElement).toBe(start);
    expect(await broken()).toEqual([]);
    await answer();
    expect(screen.queryByRole("progressbar")).toBeNull();
    expect(textOf(document.activeElement!)).toBe("Läs av igen");
  });

  it("writing shows how far it has come, and nothing else can be started", async () => {
    const { host, answer } = slowHost();
    show(host);
    await press("Läs av arbetsboken");
    await answer();
    await press("Skriv statusblad");
    await answer();
    const bar = screen.getByRole("progressbar", { name: "Skriver bladen" });
    expect(Number(bar.getAttribute("aria-valuenow"))).toBeCloseTo(0.7);
    await press("Läs av igen");
    await press("Skriv statusblad");
    expect(said()).toBe("Skriver bladen");
    await answer();
    expect(host.written).toHaveLength(1);
    expect(said()).toContain("Statusbladen är skrivna");
  });
});

describe("nothing found", () => {
  const budget = { Budget: [["Intäkter", 100], ["Kostnader", 90]] };

  it("says how a goal table is known, and promises no status sheets", async () => {
    await readBook(fakeHost(bookOf(budget)));
    expect(screen.getByRole("heading", { name: "Ingen måltabell hittades" })).toBeDefined();
    expect(buttons()).toEqual(["Läs av igen"]);
    expect(said()).toBe("Ingen måltabell hittades.");
    expect(await broken()).toEqual([]);
  });

  it("points at cells with the words of a goal table", async () => {
    const host = await readBook(fakeHost(bookOf({ Budget: [...budget.Budget, [], ["", "", "Måluppfyllelse"]] })));
    await press("Budget C4, visa i arbetsboken");
    expect(host.selected).toEqual(["Budget!C4"]);
  });

  it("reads the same way once the table is there", async () => {
    const host = await readBook(fakeHost(bookOf(budget)));
    host.book = sampleBook("lindesberg");
    await press("Läs av igen");
    expect(screen.getByRole("heading", { name: "Statusblad" })).toBeDefined();
  });
});

describe("what Excel refuses", () => {
  const busy = "En cell redigeras just nu. Tryck på Retur eller Esc i cellen och försök igen.";

  it("reading: the sentence stands there, is said, and she can try again", async () => {
    const refuse: { read?: string } = { read: busy };
    await readBook(fakeHost(sampleBook("exempelkommun"), refuse));
    expect(screen.getAllByText(busy)).toHaveLength(2);
    expect(said()).toBe(busy);
    expect(await broken()).toEqual([]);
    delete refuse.read;
    await press("Läs av arbetsboken");
    expect(screen.queryByText(busy)).toBeNull();
    expect(items(/skiljer sig/)).toHaveLength(3);
  });

  it("reading again: what was read before is still there", async () => {
    const refuse: { read?: string } = {};
    await readBook(fakeHost(sampleBook("exempelkommun"), refuse));
    refuse.read = busy;
    await press("Läs av igen");
    expect(said()).toBe(busy);
    expect(items(/skiljer sig/)).toHaveLength(3);
  });

  it("writing: the sentence stands by the button, and nothing is said to be written", async () => {
    const refuse: { write?: string } = { write: "Arbetsboken är skyddad." };
    const host = await readBook(fakeHost(sampleBook("exempelkommun"), refuse));
    await press("Skriv statusblad");
    expect(textOf(section("Statusblad"))).toContain("Arbetsboken är skyddad.");
    expect(textOf(section("Statusblad"))).not.toContain("är skrivna");
    expect(said()).toBe("Arbetsboken är skyddad.");
    expect(await broken()).toEqual([]);
    delete refuse.write;
    await press("Skriv statusblad");
    expect(host.written).toHaveLength(1);
  });

  it("showing a cell: the sentence is there until a cell can be shown", async () => {
    const refuse: { select?: string } = { select: "Bladet finns inte längre." };
    await readBook(fakeHost(sampleBook("exempelkommun"), refuse));
    await press(/^J13/);
    expect(said()).toBe("Bladet finns inte längre.");
    delete refuse.select;
    await press(/^J13/);
    expect(said()).not.toContain("finns inte längre");
  });
});

describe("a long list", () => {
  it("is cut at fifty, and shows fifty more with the focus on the first of them", async () => {
    const rows = Array.from({ length: 120 }, (_, i) => [`Andel nöjda brukare på enhet ${i + 1}`, "minst 80 %", "> 70 %"]);
    await readBook(fakeHost(bookOf({ Mål: [["Indikator", "Målvärde 2024", "Utfall 2024"], ...rows] })));
    expect(items("Att se över (120)")).toHaveLength(50);
    await press("Visa fler (70 kvar)");
    expect(items("Att se över (120)")).toHaveLength(100);
    expect(textOf(document.activeElement!)).toMatch(/^C52 /);
    await press("Visa fler (20 kvar)");
    expect(items("Att se över (120)")).toHaveLength(120);
    expect(textOf(document.activeElement!)).toMatch(/^C102 /);
    expect(buttons().filter((name) => name.startsWith("Visa fler"))).toEqual([]);
  });
});
