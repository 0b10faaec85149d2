import { KNOWN_SCALES } from "../../src/domain/scales";
import { markedTable } from "../../src/recognise/corrections/marked";
import { recognise } from "../../src/recognise/recognise";
import { newBook, newSheet, type Book, type Value } from "../../src/sheet/book";

const book = (rows: (Value | null)[][]): Book => ({
  ...newBook(),
  sheets: [{ ...newSheet("Mål"), values: rows }],
});
const page = (...lines: string[]): Book => book(lines.map((line) => (line === "" ? [] : [line])));
const read = (of: Book) => recognise(of, { scales: KNOWN_SCALES });

describe("a page written line by line", () => {
  const { plan, coverage } = read(
    page(
      "Mål och resultat",
      "",
      "Trygga miljöer",
      "Mål: Invånarna ska känna sig trygga i kommunen",
      "Mått: Andel trygga invånare",
      "Målvärde: minst 80 %",
      "Utfall 2023: 76 %",
      "",
      "Mål: Biblioteken ska vara öppna för alla",
      "Mått: Antal besök",
      "Målvärde: minst 1 200",
      "Utfall 2023: 1 340",
    ),
  );

  test("its labels say what is a goal and what is a measure of it", () => {
    expect(plan.goals.map(({ title, cell }) => [title, cell])).toEqual([
      ["Invånarna ska känna sig trygga i kommunen", "Mål!A4"],
      ["Biblioteken ska vara öppna för alla", "Mål!A9"],
    ]);
    expect(plan.indicators.map(({ title, parents }) => [title, parents])).toEqual([
      ["Andel trygga invånare", [plan.goals[0]!.id]],
      ["Antal besök", [plan.goals[1]!.id]],
    ]);
  });

  test("targets and outcomes are with their cells and years", () => {
    const [first] = plan.indicators;
    expect(first!.targets).toMatchObject([{ cell: "Mål!A6", reading: { kind: "min", value: 80, unit: "%" } }]);
    expect(first!.outcomes).toMatchObject([{ cell: "Mål!A7", period: "2023", value: 76 }]);
  });

  test("every cell is accounted for", () => {
    expect(coverage.mapped + coverage.reported).toBe(coverage.nonEmpty);
    expect(coverage.nonEmpty + coverage.outside.nonEmpty).toBe(10);
  });
});

test("the grades of a page are read on one scale, where one has them all", () => {
  const { plan } = read(
    page(
      "Mål: Invånarna ska känna sig trygga i kommunen",
      "Bedömning: Vi har nått målet",
      "",
      "Mål: Biblioteken ska vara öppna för alla",
      "Bedömning: Vi har inte nått målet men är på rätt väg",
    ),
  );
  // By itself "har nått målet" is "Uppnås" of the standard scale too, which has no word for the other.
  expect(plan.goals.map(({ grades }) => grades.map(({ scale, step }) => [scale, step]))).toEqual([
    [["Måluppnående", 0]],
    [["Måluppnående", 1]],
  ]);
});

test("a sentence that is turned is shown, without a step, and asked about", () => {
  const { plan, problems } = read(
    page(
      "Mål: Invånarna ska känna sig trygga i kommunen",
      "Bedömning: Vi har nått målet",
      "",
      "Mål: Biblioteken ska vara öppna för alla",
      "Bedömning: Vi har inte nått målet men är närmare",
    ),
  );
  expect(plan.goals.map(({ grades }) => grades.map(({ text, step }) => [text, step]))).toEqual([
    [["Vi har nått målet", 0]],
    [["Vi har inte nått målet men är närmare", undefined]],
  ]);
  expect(problems.map(({ code, cell }) => [code, cell])).toEqual([["mening-utan-steg", "Mål!A5"]]);
});

test("a sentence that judges and tells the outcome gives both", () => {
  const { plan } = read(
    page(
      "Förnybar el",
      "Mål",
      "År 2025 ska minst 70 procent av lokalerna ha förnybar el.",
      "Status",
      "Målet har uppfyllts, 82 procent av lokalerna har förnybar el.",
      "Resor",
      "Mål",
      "Minst 40 procent av resorna ska ske med tåg.",
      "Status",
      "Målet är inte uppnått, 31 procent av resorna skedde med tåg.",
    ),
  );
  expect(plan.indicators.map(({ title, outcomes }) => [title, outcomes[0]?.value])).toEqual([
    ["Förnybar el", 82],
    ["Resor", 31],
  ]);
  expect(plan.indicators.map(({ grades }) => grades[0]?.text)).toEqual([
    "Målet har uppfyllts",
    "Målet är inte uppnått",
  ]);
});

describe("pages without labels", () => {
  test("a name, what is to be reached and where it came, one below the other, are a measure under its heading", () => {
    const { plan } = read(
      page(
        "Finansiella krav",
        "",
        "Skuldsättning",
        "Skuldsättningen ska varaktigt understiga 55 procent.",
        "Utfall 31 december 2024 om 48 %.",
        "",
        "Ägarkrav",
        "",
        "Avkastning på totalt kapital",
        "Avkastningen ska uppgå till minst 4 procent.",
        "Avkastningen uppgick till 3,6 procent.",
      ),
    );
    expect(plan.areas.map(({ title }) => title)).toEqual(["Finansiella krav", "Ägarkrav"]);
    expect(plan.indicators).toMatchObject([
      { title: "Skuldsättning", parents: [plan.areas[0]!.id], targets: [{ cell: "Mål!A4" }] },
      { title: "Avkastning på totalt kapital", parents: [plan.areas[1]!.id], targets: [{ cell: "Mål!A10" }] },
    ]);
    expect(plan.indicators.map(({ outcomes }) => outcomes.map(({ cell, value }) => [cell, value]))).toEqual([
      [["Mål!A5", 48]],
      [["Mål!A11", 3.6]],
    ]);
  });

  test("a sentence under a level and its number is a goal, though the level is called a field", () => {
    const { plan } = read(
      page(
        "Våra mål",
        "Strategiområde 1 – hållbar vardag",
        "Målområde 1:1",
        "Fler reser kollektivt.",
        "Målområde 1:2",
        "Maten lagas av närodlade råvaror.",
        "Strategiområde 2 – trygg uppväxt",
        "Målområde 2:1",
        "Alla barn lär sig simma.",
      ),
    );
    expect(plan.goals.map(({ title, parents }) => [title, parents])).toEqual([
      ["Fler reser kollektivt.", [plan.areas[0]!.id]],
      ["Maten lagas av närodlade råvaror.", [plan.areas[0]!.id]],
      ["Alla barn lär sig simma.", [plan.areas[1]!.id]],
    ]);
  });

  test("points of a list that set figures are goals, and the one among them that sets a direction", () => {
    const { plan } = read(
      page(
        "Ekonomiska riktlinjer 2025–2026",
        "• Resultatet ska årligen överstiga 20 mkr.",
        "• Lånen ska inte överstiga 40 procent av tillgångarna.",
        "• Andelen egna lokaler ska öka.",
        "• Underhållet ska vara minst 300 kr per kvadratmeter.",
      ),
    );
    expect(plan.goals.map(({ cell }) => cell)).toEqual(["Mål!A2", "Mål!A3", "Mål!A4", "Mål!A5"]);
  });

  test("points that tell what is done are none", () => {
    const { plan } = read(
      page(
        "Under året",
        "• Kommunen har öppnat 2 nya förskolor.",
        "• Alla ska känna sig välkomna på biblioteken.",
        "• En ny översiktsplan har antagits.",
        "• Arbetet ska fortsätta nästa år.",
      ),
    );
    expect(plan.goals).toEqual([]);
  });
});

test("figures told in a text without goals are left alone", () => {
  const { tables } = read(
    page("Året 2023", "3,2 GWh", "Producerad solenergi.", "Resultat", "85,8 mkr", "43,2 mkr", "underhåll"),
  );
  expect(tables).toEqual([]);
});

test("a letterhead is no part of a page, and its own title is none of its areas", () => {
  const lines = [
    "Cykelplan",
    "Med planen vill vi att fler ska välja cykeln.",
    "Målsättning",
    "• Antalet cykelresor ska öka med 10 % till 2025",
    "• Minst 75 % ska vara nöjda med cykelvägarna",
  ];
  const titles = (of: Book): string[] => {
    const { areas, goals, indicators } = read(of).plan;
    return [...areas, ...goals, ...indicators].map(({ title }) => title);
  };
  const letterhead = ["SUNDSBY KOMMUN", "Kommunledningskontoret, Storgatan 1, 123 45 Sundsby", "Verksamhetsplanen"];
  expect(titles(page(...lines)).length).toBeGreaterThan(1);
  expect(titles(page(...letterhead, "", ...lines))).toEqual(titles(page(...lines)));
});

describe("a range that the user marks", () => {
  const marked = book([
    ["Vår lista"],
    ["Vad vi vill", "Nivå", "Så gick det 2023"],
    ["Andel trygga invånare", "minst 80 %", 76],
    ["Andel nöjda besökare", "minst 90 %", 93],
  ]);

  test("is a table whose header rows are found in it", () => {
    expect(markedTable(marked, { sheet: "Mål", range: "A1:C4" }, KNOWN_SCALES)).toMatchObject({
      range: "A1:C4",
      headerRows: [2],
      columns: [{ header: "Vad vi vill" }, { header: "Nivå" }, { header: "Så gick det 2023" }],
    });
  });

  test("in a map without columns gets its columns read", () => {
    const table = { sheet: "Mål", range: "A1:C4", headerRows: [], orientation: "rows" as const, columns: [] };
    const { tables } = recognise(marked, { scales: KNOWN_SCALES, map: { tables: [table] } });
    expect(tables).toMatchObject([{ range: "A1:C4", headerRows: [2] }]);
  });

  test.each(["A3:C3", "A2:C2", "A4:C6"])("is none where it is a single row: %s", (range) => {
    expect(markedTable(marked, { sheet: "Mål", range }, KNOWN_SCALES)).toBeNull();
  });

  test("outside the workbook is none", () => {
    expect(markedTable(marked, { sheet: "Annat", range: "A1:C4" }, KNOWN_SCALES)).toBeNull();
  });
});
