import { recogniseIn } from "../../src/commands/map";
import { pointAt } from "../../src/commands/point";
import { standard } from "../../src/domain/presets/standard";
import { setCell, type Book } from "../../src/sheet/book";
import { book, sheet, tree } from "../recognise/kit";
import { Desk, TODAY } from "./pointing";
import { dear } from "../whole";

/** Vasa's form: headings in bold, goals, and measures with bullets; no header, no figure. */
function strategy(): Book {
  const made = sheet(
    "Strategi",
    `
Strategi för staden
Den växande staden
Staden har goda förbindelser
• Antal passagerare
• Punktlighet i trafiken
Den lärande staden
Alla unga får en plats
• Andel som fullföljer gymnasiet`,
  );
  for (const row of [1, 5]) setCell(made, row, 0, made.values[row]![0]!, { font: { bold: true } });
  return book(made);
}

const graded = (): Book =>
  book(
    sheet(
      "Mål",
      `
Mål|Indikator|Målvärde 2024|Utfall 2024|Bedömning
Trygg skola|Trygga elever, andel|minst 90 %|91 %|Uppnås
Ren stad|Nöjda med städningen, andel|minst 70 %|75 %|Uppnås inte
Snygg stad|Klagomål, antal|högst 10|8|Uppnås`,
    ),
  );

describe("a list with headings and no header", () => {
  const LINES = [
    ": Den växande staden",
    "  : Staden har goda förbindelser",
    "    : Antal passagerare",
    "    : Punktlighet i trafiken",
    ": Den lärande staden",
    "  : Alla unga får en plats",
    "    : Andel som fullföljer gymnasiet",
  ];

  it("is set right by two selections, each for all that is like it, and stays so", async () => {
    const desk = new Desk(strategy());
    expect(desk.plan()).toEqual([]);
    expect(desk.at("A2")).toMatchObject({ alike: "A6", taken: "Läses inte." });
    expect(await desk.press("A2", "Område")).toBe("");
    expect(await desk.press("A4", "Mått")).toBe("");
    expect(desk.plan().map((line) => line.replace(/^( *)[^:]*: /, "$1: "))).toEqual(LINES);
    expect(desk.at("A4").taken).toBe("Läses som mått, under ”Staden har goda förbindelser”.");
    // A row more above it, as next year.
    const [first] = desk.now.sheets;
    const grown = { ...first!, values: [["Strategi 2026"], ...first!.values], formats: [undefined, ...first!.formats] };
    const later = new Desk({ ...desk.now, sheets: [grown as typeof first & object] });
    expect(later.plan().map((line) => line.replace(/^( *)[^:]*: /, "$1: "))).toEqual(LINES);
    expect(later.problems().filter((one) => one.startsWith("rättelse"))).toEqual([]);
  });

  it("a heading is offered to several as long as one of them does not stand under it", async () => {
    const desk = new Desk(strategy());
    const under = (cells: string, under: string) => ({ cells, is: "indicator" as const, under });
    const cells = [{ cells: "A2:A3", is: "goal" as const }, under("A4", "A3"), under("A5", "A2")];
    expect(await desk.set({ kind: "cells", sheet: "Strategi", cells })).toBe("");
    expect(await desk.press("A4:A5", "Hör till ”Staden har goda förbindelser”")).toBe("");
    expect(desk.at("A5").taken).toBe("Läses som mått, under ”Staden har goda förbindelser”.");
    expect(desk.at("A4:A5").presses.map(({ label }) => label)).not.toContain("Hör till ”Staden har goda förbindelser”");
  });

  it("a page of cards is set by what stands under the same words, and a sentence of its own is like nothing", async () => {
    const card = (title: string, aim: string, state: string) => `${title}\nMål\n${aim}\nStatus\n${state}`;
    const cards = [
      card("Utbildning", "Alla ska ha gått kursen under 2021.", "Alla har gått kursen."),
      card("Klimat", "Senast 2025 ska all el vara förnybar.", "Av elen är 45 procent förnybar."),
      card("Inköp", "Minst 95 procent ska ha krav.", "96,6 procent har krav."),
    ];
    const desk = new Desk(
      book(sheet("Sida", `Vi redovisar här våra mål.\n${cards.join("\n")}\nVi fortsätter arbetet.`)),
    );
    expect(desk.at("A2").alike).toBe("A7, A12");
    expect(desk.at("A3").alike).toBe("A8, A13");
    expect(desk.at("A4").alike).toBe("A9, A14");
    expect(desk.at("A6").alike).toBe("A11, A16");
    expect(desk.at("A1").alike).toBeUndefined();
  });

  it("what is gone of it is told", async () => {
    const desk = new Desk(strategy());
    await desk.press("A4", "Mått");
    desk.now.sheets[0]!.values[7] = ["Något annat"];
    expect(desk.problems()).toContain("rättelse-utan-tabell Strategi!A8");
  });
});

it("what is kept by goals stands when a cell is set: they go by the same words", async () => {
  const made = graded();
  made.sheets[0]!.values[0]![0] = "Dit vi vill";
  const desk = new Desk(made);
  const ids = (): string[] => desk.read().plan.goals.map(({ id }) => id);
  expect(ids()).toContain("mål:trygg skola");
  const before = ids();
  await desk.press("E2", "Bedömning av målet");
  expect(ids()).toEqual(before);
});

it("a grade is given to the goal, with the others of its column", async () => {
  const desk = new Desk(graded());
  expect(desk.plan()[1]).toContain("[Uppnås");
  expect(await desk.press("E2", "Bedömning av målet")).toBe("");
  expect(desk.plan()).toEqual([
    "mål: Trygg skola [Uppnås = Måluppfyllelse 0]",
    "  indikator: Trygga elever, andel → minst 90 % 2024: 91",
    "mål: Ren stad [Uppnås inte = Måluppfyllelse 2]",
    "  indikator: Nöjda med städningen, andel → minst 70 % 2024: 75",
    "mål: Snygg stad [Uppnås = Måluppfyllelse 0]",
    "  indikator: Klagomål, antal → högst 10 2024: 8",
  ]);
});

describe("two measures in one cell are two", () => {
  const pair = (outcome: string): Book =>
    book(
      sheet(
        "Mål",
        `
Mål|Indikator|Mått|Utfall 2024
Trygg skola|Trygga elever, andel\\nNöjda elever, andel|%|${outcome}
Ren stad|Klagomål, antal|st|8`,
      ),
    );

  it("each with its line of the values", async () => {
    const desk = new Desk(pair("91 %\\n84 %"));
    await desk.press("B2", "Dela i 2");
    expect(desk.plan()).toEqual([
      "mål: Trygg skola",
      "  indikator: Trygga elever, andel 2024: 91",
      "  indikator: Nöjda elever, andel 2024: 84",
      "mål: Ren stad",
      "  indikator: Klagomål, antal 2024: 8",
    ]);
  });

  it("and a single value is of neither, as it does not say of which", async () => {
    const desk = new Desk(pair("91 %"));
    expect(await desk.press("B2", "Dela i 2")).toBe("");
    expect(desk.plan()).toEqual([
      "mål: Trygg skola",
      "  indikator: Trygga elever, andel",
      "  indikator: Nöjda elever, andel",
      "mål: Ren stad",
      "  indikator: Klagomål, antal 2024: 8",
    ]);
    expect(desk.problems()).toContain("oläst-värde Mål!D2");
    expect(desk.read().problems.find(({ cell }) => cell === "Mål!D2")?.message).toBe(
      "Värdet ”91 %” kunde inte kopplas till något mått. Markera cellen och säg under Peka och rätta vilket mått det hör till, eller att det inte räknas.",
    );
  });

  it("and follows them when other figures are written in its cell, and in another year's column", async () => {
    const desk = new Desk(pair("91 %\\n84 %"));
    await desk.press("B2", "Dela i 2");
    const own = desk.now.sheets[0]!;
    setCell(own, 1, 3, "70 %\n71 %");
    ["Utfall 2025", "95 %\n96 %", 9].forEach((value, row) => setCell(own, row, 4, value));
    expect(desk.plan()).toEqual([
      "mål: Trygg skola",
      "  indikator: Trygga elever, andel 2024: 70, 2025: 95",
      "  indikator: Nöjda elever, andel 2024: 71, 2025: 96",
      "mål: Ren stad",
      "  indikator: Klagomål, antal 2024: 8, 2025: 9",
    ]);
    expect(desk.problems().filter((one) => one.startsWith("rättelse"))).toEqual([]);
  });
});

describe("measures between signs or words in a cell", () => {
  const parted = (heads = "Målvärde 2024|Utfall 2024|Utfall 2023"): Book =>
    book(
      sheet(
        "Mål",
        `
Mål|Indikator|${heads}
Inget ska läcka|Läckor, antal / Vattenförlust, andel|20 / 12 %|17 / 14 %|22 / 15 %
Trygghet|Inbrott, antal samt trygga, andel|högst 20 samt minst 70 %|25 samt 72 %|30 samt 68 %
Rena gator|Klotter och skräp borttaget, andel|minst 95 %|97 %|91 %`,
      ),
    );
  const WHOLE = [
    "mål: Inget ska läcka",
    "  indikator: Läckor, antal → 20 2024: 17, 2023: 22",
    "  indikator: Vattenförlust, andel → 12 % 2024: 14, 2023: 15",
    "mål: Trygghet",
    "  indikator: Inbrott, antal → högst 20 2024: 25, 2023: 30",
    "  indikator: trygga, andel → minst 70 % 2024: 72, 2023: 68",
    "mål: Rena gator",
    "  indikator: Klotter och skräp borttaget, andel → minst 95 % 2024: 97, 2023: 91",
  ];

  it("are offered as several where a value of the row has as many parts", async () => {
    const desk = new Desk(parted());
    const labels = (cell: string): string[] => desk.at(cell).presses.map(({ label }) => label);
    expect(labels("B2")).toContain("Dela i 2: varje del av cellen är ett mått");
    expect(labels("B4").filter((one) => one.startsWith("Dela"))).toEqual([]);
    expect(desk.at("B2").alike).toBe("B3");
    expect(await desk.press("B2", "Dela")).toBe("");
    expect(desk.plan()).toEqual(WHOLE);
    expect(desk.problems()).toEqual([]);
  });

  it.each([
    ["Dela", "Målvärde"],
    ["Målvärde", "Dela"],
  ])(
    "have the year's outcomes too where their targets stood under a header of outcomes: first %s",
    async (...presses) => {
      const desk = new Desk(parted("Utfall 2024|Resultat 2024|Resultat 2023"));
      expect(desk.problems()).toContain("dubbelt-värde Mål!D2");
      for (const label of presses) expect(await desk.press(label === "Dela" ? "B2" : "C2:C4", label)).toBe("");
      expect(desk.plan()).toEqual(WHOLE);
      expect(desk.problems()).toEqual([]);
    },
  );
});

describe("what is stated of one cell leaves the rows around it as they were:", () => {
  const paired = (): Book =>
    book(
      sheet(
        "Mål",
        `
Mål|Indikator|Målvärde 2024|Utfall 2024|Bedömning|Ansvarig|Kommentar
Trygg skola|Trygga elever, andel\\nNöjda elever, andel|minst 90 %\\nminst 80 %|91 %\\n70 %|Uppnås|Bo|Bra
Ren stad|Nöjda med städningen, andel|minst 70 %|75 %|Uppnås inte|Eva|Dyrt
Snygg stad|Klagomål, antal|högst 10|8|Uppnås|Per|Fint`,
      ),
    );
  const TRYGG = [
    "mål: Trygg skola (Bo) [Uppnås = Måluppfyllelse 0]",
    "  indikator: Trygga elever, andel (Bo) → minst 90 % 2024: 91",
    "  indikator: Nöjda elever, andel (Bo) → minst 80 % 2024: 70",
  ];
  const comments = (desk: Desk): string[] =>
    desk.read().plan.goals.flatMap(({ title, comments: own }) => own.map(({ text }) => `${title}: ${text}`));

  test.each([
    ["A3", "Område"],
    ["A4", "Mål och mått i ett"],
    ["E3", "Bedömning av måttet"],
  ])("%s as %s keeps each line with its measure, owners and comments with their goals", async (cell, label) => {
    const desk = new Desk(paired());
    expect(desk.plan().slice(0, 3)).toEqual(TRYGG);
    expect(comments(desk)).toContain("Trygg skola: Bra");
    expect(await desk.press(cell, label, false)).toBe("");
    expect(desk.plan()).toEqual(expect.arrayContaining(TRYGG));
    expect(desk.plan().join()).toContain("Snygg stad (Per) [Uppnås = Måluppfyllelse 0]");
    expect(comments(desk)).toContain("Trygg skola: Bra");
  });

  it("and so does a map that states one", () => {
    const desk = new Desk(paired());
    const [table] = desk.read().tables;
    const read = recogniseIn(desk.now, standard, { tables: [{ ...table!, cells: [{ cells: "A3", is: "area" }] }] });
    expect(read.ok && tree(read.value.plan, "2024")).toEqual(expect.arrayContaining(TRYGG));
  });

  it("a target that three merged rows share stays with all of them", async () => {
    const made = sheet(
      "Mål",
      `
Mål|Indikator|Målvärde 2024|Utfall 2024
Trygg skola|Trygga elever, andel|minst 90 %|91 %
|Nöjda elever, andel||70 %
Ren stad|Klagomål, antal|högst 10|8`,
    );
    made.merges.push({ top: 1, bottom: 2, left: 2, right: 2 });
    const desk = new Desk(book(made));
    const before = desk.plan();
    expect(before.filter((line) => line.includes("minst 90 %"))).toHaveLength(2);
    expect(await desk.press("A4", "Område", false)).toBe("");
    expect(desk.plan()).toEqual(expect.arrayContaining(before.slice(0, 3)));
  });
});

describe("grades where one cell of their sheet is set right", () => {
  it("ticks under the words of a scale are still those words", async () => {
    const made = sheet(
      "Mål",
      `
Mål|Indikator|Målvärde 2024|Utfall 2024|Målet nått||
||||Ja|Delvis|Nej
Trygg skola|Trygga elever, andel|minst 90 %|91 %|X||
Ren stad|Nöjda med städningen, andel|minst 70 %|65 %||X|
Snygg stad|Klagomål, antal|högst 10|18|||X`,
    );
    made.merges.push({ top: 0, bottom: 0, left: 4, right: 6 });
    const desk = new Desk(book(made));
    const grades = (): (string | undefined)[] =>
      desk
        .read()
        .plan.indicators.flatMap(({ grades: own }) => own.map(({ text, cell }) => `${cell} ${text}`))
        .sort();
    expect(grades()).toEqual(["Mål!E3 Ja", "Mål!F4 Delvis", "Mål!G5 Nej"]);
    expect(await desk.press("A3", "Område", false)).toBe("");
    expect(desk.read().plan.areas.map(({ title }) => title)).toEqual(["Trygg skola"]);
    expect(grades()).toEqual(["Mål!E3 Ja", "Mål!F4 Delvis", "Mål!G5 Nej"]);
  });

  it("a mark that nobody has ordered is what the legend says, not the worst of the order", () => {
    const drawn = book(
      sheet(
        "Mål",
        `
Tecken: ✔ målet är nått, ➚ på väg, ✘ målet är inte nått, ○ inte mätt
Mål|Indikator|Målvärde 2024|Utfall 2024|Status
Trygg skola|Trygga elever, andel|90|91|✔
Ren stad|Nöjda med städningen, andel|70|65|➚
Snygg stad|Klagomål, antal|10|18|✘
Frisk stad|Sjuka, antal|10||○`,
      ),
    );
    const found = recogniseIn(drawn, standard);
    if (!found.ok) throw new Error(found.reason);
    const read = recogniseIn(drawn, standard, { tables: found.value.tables as never, scale: [["✔", "➚", "✘"]] });
    if (!read.ok) throw new Error(read.reason);
    const grades = read.value.plan.indicators.flatMap(({ grades: own }) => own.map(({ text, step }) => [text, step]));
    expect(grades).toEqual([
      ["✔", 0],
      ["➚", 1],
      ["✘", 2],
      ["○", undefined],
    ]);
  });
});

describe("of rows that are selected", () => {
  const rows = (): Book =>
    book(
      sheet(
        "Mål",
        `
Mål|Indikator|Målvärde 2024|Utfall 2024|Bedömning|Ansvarig
Trygg skola|Trygga elever, andel|minst 90 %|91 %|Uppnås|Bo
Ren stad|Nöjda med städningen, andel|minst 70 %|75 %|Uppnås inte|Eva
|Rena gator, andel|minst 60 %|65 %|Uppnås|Eva`,
      ),
    );
  const titles = (desk: Desk): string[] => {
    const { areas, goals, indicators } = desk.read().plan;
    return [...areas, ...goals, ...indicators].map(({ kind, title }) => `${kind}: ${title}`);
  };
  const READ = [
    "goal: Trygg skola",
    "goal: Ren stad",
    "indicator: Trygga elever, andel",
    "indicator: Nöjda med städningen, andel",
    "indicator: Rena gator, andel",
  ];

  dear("the cell that names the row is what is pressed, and its figures stay its figures", async () => {
    const desk = new Desk(rows());
    expect(titles(desk)).toEqual(READ);
    expect(await desk.press("A2:F3", "Mål")).toContain("läses redan så");
    expect(await desk.press("A2:F3", "Mått")).toContain("läses redan så");
    // A row whose title is a measure becomes a goal by its title.
    expect(await desk.press("A4:F4", "Mål")).toBe("");
    expect(titles(desk)).toEqual([...READ.slice(0, 2), "goal: Rena gator, andel", ...READ.slice(2, 4)]);
    const other = new Desk(rows());
    expect(await other.press("A3:F3", "Område")).toBe("");
    expect(titles(other)).toEqual(["area: Ren stad", READ[0], ...READ.slice(2)]);
    expect(other.plan().join()).toContain(
      "Nöjda med städningen, andel (Eva) [Uppnås inte = Måluppfyllelse 2] → minst 70 % 2024: 75",
    );
  });

  it("no value is offered, as it would be one of a title too; of values alone it is", () => {
    const labels = (range: string): string[] => new Desk(rows()).at(range).presses.map(({ label }) => label);
    expect(labels("A2:F2")).not.toContain("Målvärde");
    expect(labels("C2:D2")).toContain("Målvärde");
  });

  it("what is divided is the measures and their values, each cell by what it is", async () => {
    const desk = new Desk(
      book(
        sheet(
          "Mål",
          `
Mål|Indikator|Målvärde 2024|Utfall 2024|Ansvarig
Ren stad|Rena gator, andel|minst 60 %|65 %|Eva
Trygg\\nskola|Trygga elever, andel\\nnöjda elever, andel|minst 90 %\\nminst 80 %|91 %\\n70 %|Bo\\nEva`,
        ),
      ),
    );
    expect(await desk.press("A3:E3", "Dela i 2: varje del av cellen är ett mått")).toBe("");
    const { goals, indicators } = desk.read().plan;
    expect(goals.map(({ title }) => title)).toEqual(["Ren stad", "Trygg skola"]);
    expect(
      indicators.slice(1).map(({ title, targets, outcomes }) => [title, targets[0]?.text, outcomes[0]?.text]),
    ).toEqual([
      ["Trygga elever, andel", "minst 90 %", "91 %"],
      ["nöjda elever, andel", "minst 80 %", "70 %"],
    ]);
  });
});

dear(
  "a grade in a row that comes later is whose the others of its column are, where that was said of all",
  async () => {
    const desk = new Desk(graded());
    const more = ["Fin stad", "Skräp, kg", "högst 5", 4, "Uppnås"];
    await desk.press("E2", "Bedömning av målet");
    desk.now.sheets[0]!.values.push(more);
    expect(desk.plan().slice(-2)).toEqual([
      "mål: Fin stad [Uppnås = Måluppfyllelse 0]",
      "  indikator: Skräp, kg → högst 5 2024: 4",
    ]);
    // Of one cell alone nothing is said of others.
    const other = new Desk(graded());
    await other.press("E2", "Bedömning av målet", false);
    other.now.sheets[0]!.values.push(more);
    expect(other.plan().slice(-2)).toEqual([
      "mål: Fin stad",
      "  indikator: Skräp, kg [Uppnås = Måluppfyllelse 0] → högst 5 2024: 4",
    ]);
  },
);

describe("what no header says", () => {
  const loose = (): Book =>
    book(
      sheet(
        "Mål",
        `
Mål|Indikator|Målvärde 2024|Utfall 2024|Övrigt|Läge
Trygg skola|Trygga elever, andel; nöjda elever, andel|minst 90 %; minst 80 %|91 %; 70 %|Bo|88 %
Ren stad|Nöjda med städningen, andel, minst 70 %||75 %|Eva|80 %
Snygg stad|Klagomål, antal|högst 10|8|Per|9`,
      ),
    );
  const measures = (desk: Desk) => desk.read().plan.indicators;

  dear("is said of a column: who is responsible, a first value, another's, a unit, a number, a comment", async () => {
    const read = async (range: string, role: string) => {
      const desk = new Desk(loose());
      expect(await desk.press(range, `Hela kolumnen är ${role}`, false)).toBe("");
      return measures(desk).at(-1)!;
    };
    expect((await read("E2", "ansvarig")).owners).toEqual(["Per"]);
    expect((await read("F3", "startvärde")).baseline).toMatchObject({ value: 9, cell: "Mål!F4" });
    expect((await read("F3", "jämförelse")).comparisons).toMatchObject([{ value: 9, cell: "Mål!F4" }]);
    expect((await read("F3", "nummer")).number).toBe("9");
    expect((await read("E3", "enhet")).unit).toBe("Per");
    const desk = new Desk(loose());
    expect(await desk.press("E2", "Hela kolumnen är ansvarig")).toBe("");
    expect(await desk.press("A4", "Område", false)).toBe("");
    expect(measures(desk).map(({ owners }) => owners)).toContainEqual(["Per"]);
    expect(await desk.press("E2", "Hela kolumnen är kommentar")).toBe("");
    expect(desk.read().plan.indicators.at(-1)!.owners).toEqual([]);
  });

  it("is said of a text: that the target stands in the measure's own", async () => {
    const desk = new Desk(loose());
    expect(await desk.press("B3", "Mått, med målvärdet i texten", false)).toBe("");
    expect(measures(desk)[1]!.targets[0]).toMatchObject({ cell: "Mål!B3", reading: { kind: "min", value: 70 } });
  });

  it("is said of two measures on one line, with a semicolon between", async () => {
    const desk = new Desk(loose());
    expect(await desk.press("A2:F2", "Dela i 2")).toBe("");
    expect(
      measures(desk)
        .slice(0, 2)
        .map(({ title, targets, outcomes }) => [title, targets[0]?.text, outcomes[0]?.value]),
    ).toEqual([
      ["Trygga elever, andel", "minst 90 %", 91],
      ["nöjda elever, andel", "minst 80 %", 70],
    ]);
  });
});

describe("when a sheet is renamed, what is said of its cells", () => {
  const renamed = (desk: Desk, name: string): Desk => {
    const [first] = desk.now.sheets;
    return new Desk({ ...desk.now, sheets: [{ ...first!, name }] });
  };

  dear("is found in the sheet with the same words, and is corrected there", async () => {
    const desk = new Desk(graded());
    await desk.press("E2", "Bedömning av målet");
    const later = renamed(desk, "Mål 2025");
    expect(later.plan()).toEqual(desk.plan());
    expect(later.problems().filter((one) => one.startsWith("rättelse"))).toEqual([]);
    expect(await later.press("E3", "Bedömning av måttet", false)).toBe("");
    expect(later.plan().slice(2, 4)).toEqual([
      "mål: Ren stad",
      "  indikator: Nöjda med städningen, andel [Uppnås inte = Måluppfyllelse 2] → minst 70 % 2024: 75",
    ]);
  });

  it("is told once where no sheet has them", async () => {
    const desk = new Desk(graded());
    await desk.press("E2", "Bedömning av målet");
    const later = renamed(desk, "Annat");
    later.now.sheets[0] = sheet("Annat", "Indikator|Målvärde|Utfall 2024\nVäntetid, dagar|högst 5|4");
    expect(later.problems().filter((one) => one.startsWith("rättelse"))).toEqual(["rättelse-utan-tabell Annat!A1"]);
  });
});

/** Rows that were read and that are of another table, below one. */
const longer = (): Book =>
  book(
    sheet(
      "Mål",
      `
Mål|Indikator|Målvärde|Utfall
Trygg skola|Trygga elever, andel|minst 90 %|91 %
Ren stad|Nöjda med städningen, andel|minst 70 %|75 %
Förra planen|Klagomål, antal|högst 10|8`,
    ),
  );

describe("the period of a column", () => {
  it("is set by one press, and the column goes by its letter and its header", async () => {
    const desk = new Desk(longer());
    expect(desk.at("D1:D1048576")).toMatchObject({
      title: "Kolumn D ”Utfall”, 3 celler",
      around: [
        {
          title: "Kolumn D ”Utfall” gäller ingen angiven period:",
          presses: [2025, 2024, 2023, 2022].map((year) => ({ label: `Gäller ${year}` })),
        },
        { title: "Kolumn D ”Utfall” är:" },
        { title: "Tabellen A1:D4:" },
      ],
    });
    expect(await desk.press("D1:D1048576", "Gäller 2024")).toBe("");
    expect(desk.plan()[1]).toBe("  indikator: Trygga elever, andel → minst 90 % 2024: 91");
    expect(desk.at("D3").around[0]!.title).toBe("Kolumn D ”Utfall” gäller 2024:");
  });

  dear("is of a column without a header by the first words in it", async () => {
    const desk = new Desk(
      book(sheet("Mål", "Indikator|Målvärde|\nTrygga elever, andel|minst 90 %|91 %\nNöjda, andel|minst 80 %|70 %")),
    );
    const [periods] = desk.at("C2").around;
    expect(periods!.title).toBe("Kolumn C ”91%” gäller ingen angiven period:");
    expect(await desk.press("C2", "Gäller 2024")).toBe("");
    expect(desk.plan()[0]).toContain("2024: 91");
  });

  dear("stands when cells of the table are set, and can be set after them", async () => {
    const desk = new Desk(graded());
    await desk.press("D2", "Gäller 2023");
    await desk.press("E2", "Bedömning av målet");
    expect(desk.plan()).toContain("  indikator: Klagomål, antal → högst 10 2023: 8");
    await desk.press("D2", "Gäller 2022");
    expect(desk.plan()).toContain("  indikator: Klagomål, antal → högst 10 2022: 8");
    expect(desk.plan()).toContain("mål: Snygg stad [Uppnås = Måluppfyllelse 0]");
    expect(desk.problems().filter((one) => one.startsWith("rättelse"))).toEqual([]);
  });

  it("is found again when columns and rows are put in", async () => {
    const desk = new Desk(longer());
    await desk.press("D2", "Gäller 2024");
    const wider = sheet(
      "Mål",
      `
Ansvarig|Mål|Indikator|Målvärde|Utfall
Eva|Ny skola|Nya barn, antal|minst 5|7
Bo|Trygg skola|Trygga elever, andel|minst 90 %|91 %`,
    );
    const later = new Desk({ ...desk.now, sheets: [wider] });
    expect(later.plan().filter((line) => line.includes("indikator"))).toEqual([
      "  indikator: Nya barn, antal (Eva) → minst 5 2024: 7",
      "  indikator: Trygga elever, andel (Bo) → minst 90 % 2024: 91",
    ]);
  });
});

describe("where the table ends", () => {
  dear("is set at a row: what is read below it counts as nothing, also when rows are put in", async () => {
    const desk = new Desk(longer());
    expect(await desk.press("B3", "Tabellen slutar här: rad 4 räknas inte")).toBe("");
    const READ = [
      "mål: Trygg skola",
      "  indikator: Trygga elever, andel → minst 90 % ?: 91",
      "mål: Ren stad",
      "  indikator: Nöjda med städningen, andel → minst 70 % ?: 75",
    ];
    expect(desk.plan()).toEqual(READ);
    desk.now.sheets[0]!.values.splice(3, 0, ["Snygg stad", "Trygga gator, andel", "minst 50 %", "55 %"]);
    expect(desk.plan()).toEqual([...READ, "mål: Snygg stad", "  indikator: Trygga gator, andel → minst 50 % ?: 55"]);
    expect(desk.problems()).toEqual([]);
    // What is gone and was nothing is not told.
    desk.now.sheets[0]!.values.splice(4, 1);
    expect(desk.problems()).toEqual([]);
  });

  // With a hidden row the sheet is read by its headers alone, which end the table at the line between the pages.
  it("is set below it", async () => {
    const made = longer();
    made.sheets[0]!.values.push([], [], ["Nästa sida"], ["Snygg stad", "Trygga gator, andel", "minst 50 %", 55]);
    setCell(made.sheets[0]!, 12, 0, "Internt");
    made.sheets[0]!.rows.set(12, { hidden: true });
    const desk = new Desk(made);
    expect(desk.plan()).toHaveLength(6);
    expect(await desk.press("A8", "Tabellen A1:D4 fortsätter hit, till rad 8")).toBe("");
    expect(desk.plan().slice(-2)).toEqual(["mål: Snygg stad", "  indikator: Trygga gator, andel → minst 50 % ?: 55"]);
  });

  it("is read below it, after a line between pages", () => {
    const made = longer();
    made.sheets[0]!.values.push([], [], ["Nästa sida"], ["Snygg stad", "Trygga gator, andel", "minst 50 %", 55]);
    const plan = new Desk(made).plan();
    expect(plan.slice(-2)).toEqual(["mål: Snygg stad", "  indikator: Trygga gator, andel → minst 50 % ?: 55"]);
  });
});

it("two rows of headers are read as such, and a few rows more may be set so", async () => {
  const desk = new Desk(
    book(
      sheet(
        "Mål",
        `
Mål|Mått|Utfall|
Namn|Namn|2023|2024
Trygg skola|Trygga elever, andel|90 %|91 %
Ren stad|Nöjda med städningen, andel|80 %|70 %`,
      ),
    ),
  );
  expect(desk.plan()).toEqual([
    "mål: Trygg skola",
    "  indikator: Trygga elever, andel 2023: 90, 2024: 91",
    "mål: Ren stad",
    "  indikator: Nöjda med städningen, andel 2023: 80, 2024: 70",
  ]);
  const rows = desk.at("A3:C4").around.flatMap(({ presses }) => presses.map(({ label }) => label));
  expect(rows).toContain("Rad 3–4 är rubriker över kolumnerna");
});

describe("a figure within a text", () => {
  const sentence = "Fler elever är nöjda med maten: 66 % (58 % 2016), och målet är 60 procent.";

  it("is the outcome or the target, each by one press, and a year is none", async () => {
    const desk = new Desk(book(sheet("Sida", `Barn och unga\n${sentence}`)));
    expect(desk.at("A2").around[0]!.presses.map(({ label }) => label)).toEqual(
      ["66 %", "58 %", "60 procent"].flatMap((figure) => [`Utfallet är ”${figure}”`, `Målvärdet är ”${figure}”`]),
    );
    expect(await desk.press("A2", "Utfallet är ”66 %”")).toBe("");
    expect(await desk.press("A2", "Målvärdet är ”60 procent”")).toBe("");
    expect(desk.plan()).toEqual(["område: Barn och unga", `  indikator: ${sentence} → 60 procent ?: 66`]);
    expect(desk.at("A1").around.map(({ title }) => title)).not.toContain("I texten:");
  });

  it("is what stands in its place in the same sentence later, and no value in another, which is told", async () => {
    const desk = new Desk(book(sheet("Sida", `Barn och unga\n${sentence}\nVuxna`)));
    await desk.press("A2", "Utfallet är ”66 %”");
    const outcomes = (text: string): string[] => {
      setCell(desk.now.sheets[0]!, 1, 0, text);
      return desk.read().plan.indicators.flatMap((one) => one.outcomes.map(({ text: value }) => value));
    };
    expect(outcomes(sentence.replace("58", "66").replace("66", "59"))).toEqual(["59 %"]);
    expect(desk.problems()).not.toContain("rättelse-utan-tabell Sida!A2");
    expect(outcomes("Fler elever är nöjda med maten: 59 % av flickorna och 57 % av pojkarna.")).toEqual([]);
    expect(desk.problems()).toContain("rättelse-utan-tabell Sida!A2");
  });
});

describe("a table that is none", () => {
  dear("is left out, with what was said of its cells; the other tables stand", async () => {
    const made = graded();
    made.sheets.push(sheet("Fler", "Indikator|Målvärde|Utfall 2024\nVäntetid, dagar|högst 5|4"));
    const desk = new Desk(made);
    await desk.press("E2", "Bedömning av målet");
    expect(await desk.press("B2", "Ingen måltabell")).toBe("");
    expect(desk.plan()).toEqual(["indikator: Väntetid, dagar → högst 5 2024: 4"]);
    // What is said of its cells later goes before it.
    expect(await desk.press("B2", "Mått", false)).toBe("");
    expect(desk.plan().join()).toContain("Trygga elever, andel");
  });
});

it("the order of grades' words is decided elsewhere, and only grades lead there", () => {
  const desk = new Desk(graded());
  const opening = (range: string) =>
    desk.at(range).around.flatMap(({ presses }) => presses.filter((press) => "opens" in press));
  expect(opening("E2:E4")).toEqual([{ label: "Ordningen på orden avgörs i Så bedömer vi", opens: "decide" }]);
  expect(opening("D2")).toEqual([]);
});

describe("what gives nothing says why, and is not kept:", () => {
  it("a table that is read so already", async () => {
    const desk = new Desk(graded());
    await desk.press("E2", "Bedömning av målet");
    const { tables } = desk.read();
    const [table] = tables;
    const { memory } = desk.now;
    // What is said of the cells goes before what is said of their column.
    const columns = table!.columns.map((one) => (one.column === "E" ? { ...one, role: "target" as const } : one));
    expect(await desk.set({ kind: "table", tables, before: table!, after: { ...table!, columns } })).toBe(
      "Tabellen Mål A1:E4 läses inte annorlunda så. Inget är sparat. Markera i stället cellerna, och säg vad de är under Peka och rätta.",
    );
    expect(desk.now.memory).toBe(memory);
  });

  it.each([
    [
      "A2",
      "Målvärde",
      "är angiven som ett målvärde, men hör inte till något mål eller mått. Säg först vilken cell som är måttet.",
    ],
    [
      "A3",
      "Bedömning av målet",
      "är angiven som en bedömning av ett mål, men hör inte till något mål eller mått. Säg först vilken cell som är målet.",
    ],
    [
      "A3",
      "Enhet",
      "är angiven som enhet, men hör inte till något mått som kan ha det. Säg först vilken cell som är måttet.",
    ],
  ])("%s as %s in a sheet without titles", async (at, as, why) => {
    const desk = new Desk(book(sheet("Lista", "Ett\n90 %\nTvå")));
    const { memory } = desk.now;
    expect(await desk.press(at, as, false)).toBe(`Lista!${at} ${why} Inget är sparat.`);
    expect(desk.now.memory).toBe(memory);
  });

  it("a header that is said to be a value, and rows that head nothing", async () => {
    const desk = new Desk(graded());
    const { memory } = desk.now;
    expect(await desk.press("C1", "Utfall", false)).toBe(
      "Mål!C1 är rubrik över en kolumn. Markera cellerna under den, och säg vad de är. Inget är sparat.",
    );
    expect(await desk.press("A1", "Räknas inte", false)).toBe(
      "Mål A1: inget mål, mått eller värde läses annorlunda så. Inget är sparat.",
    );
    expect(desk.now.memory).toBe(memory);
  });

  it("and a value is offered no title that cannot have it, nor the one that it has", () => {
    const desk = new Desk(graded());
    const under = (at: string) =>
      desk.at(at).presses.flatMap(({ label }) => (label.startsWith("Hör till") ? [label] : []));
    expect(under("C3")).toEqual(["Hör till ”Trygga elever, andel”"]);
    expect(under("E2")).toEqual(["Hör till ”Trygg skola”"]);
  });

  it("what is read so already", async () => {
    const desk = new Desk(graded());
    const { memory } = desk.now;
    expect(await desk.press("B2", "Mått", false)).toBe("Mål B2 läses redan så. Inget är ändrat.");
    expect(desk.now.memory).toBe(memory);
  });

  it("an empty selection", () => {
    const found = pointAt(
      graded(),
      { tables: [], plan: { areas: [], goals: [], indicators: [] } } as never,
      {
        sheet: "Mål",
        range: "H9",
      },
      TODAY,
    );
    expect(found).toEqual({ ok: false, reason: "Markeringen H9 på bladet ”Mål” är tom. Markera en cell med något i." });
  });
});

describe("a title that goes on in rows with measures of their own", () => {
  const GOALS = ["mål: Haninge ska vara en kommun där barn och unga växer upp i trygghet och får en god start"];
  const broken = (): Book =>
    book(
      sheet(
        "Sida",
        `
Mål|Indikator|Utfall 2024
Haninge ska vara en kommun där|Behöriga elever, andel|85 %
barn och unga växer upp i trygghet|Trygga elever, andel|76 %
och får en god start|Barn per heltidstjänst|5,2`,
      ),
    );
  const measures = (desk: Desk): string[] => desk.plan().filter((line) => line.startsWith("  "));

  it("is one, with the measures of all its rows", async () => {
    const desk = new Desk(broken());
    expect(await desk.press("A3", "Hör ihop med raden ovan", false)).toBe("");
    expect(await desk.press("A4", "Hör ihop med raden ovan", false)).toBe("");
    expect(desk.plan().filter((line) => !line.startsWith("  "))).toEqual(GOALS);
    expect(measures(desk)).toHaveLength(3);
  });

  it("and so a map has it by its rows", () => {
    const table = { sheet: "Sida", range: "A1:C4", headerRows: [1], orientation: "rows" as const, columns: [] };
    const rows = [{ rows: "3-4", join: true }];
    const found = recogniseIn(broken(), standard, { tables: [{ ...table, rows }] });
    const lines = found.ok ? tree(found.value.plan, "2024") : [found.reason];
    expect(lines.filter((line) => !line.startsWith("  "))).toEqual(GOALS);
    expect(lines).toHaveLength(4);
  });

  it("and past a line and a header between pages", async () => {
    const desk = new Desk(
      book(
        sheet(
          "Sida",
          `
Mål|Indikator|Utfall 2024
Tillväxt|Företag som vuxit med minst en anställd,|55
Ren stad|Matsvinn per portion, gram|36
|Klagomål på städningen,|12
|Årsredovisning 2024|
Mål|Indikator|Utfall 2024
|antal|
Hållbarhet|Resultat, mnkr|11`,
        ),
      ),
    );
    expect(await desk.press("B7", "Hör ihop med raden ovan: ”Klagomål på städningen, antal”", false)).toBe("");
    expect(measures(desk).map((line) => line.trim())).toContain("indikator: Klagomål på städningen, antal 2024: 12");
  });
});

describe("what is said of a cell by itself stands", () => {
  it("when what is like it is said to be something else, and is not among those", async () => {
    const desk = new Desk(graded());
    expect(await desk.press("E3", "Räknas inte", false)).toBe("");
    expect(desk.at("E2").alike).toBe("E4");
    expect(await desk.press("E2", "Bedömning av målet")).toBe("");
    expect(desk.plan().filter((line) => line.startsWith("mål"))).toEqual([
      "mål: Trygg skola [Uppnås = Måluppfyllelse 0]",
      "mål: Ren stad",
      "mål: Snygg stad [Uppnås = Måluppfyllelse 0]",
    ]);
  });

  it("but not what was said of it as one of those that are alike", async () => {
    const desk = new Desk(graded());
    await desk.press("E3", "Bedömning av målet");
    expect(await desk.press("E2", "Räknas inte")).toBe("");
    expect(desk.plan().filter((line) => line.includes("["))).toEqual([]);
  });
});

it("what is said of the selection alone says nothing of what is like it", async () => {
  const desk = new Desk(graded());
  const { alike, alikePresses = [] } = desk.at("E2");
  expect(alike).toBe("E3:E4");
  const under = alikePresses.find(({ label }) => label.startsWith("Hör till"));
  expect(under).toMatchObject({ correction: { cells: [{ cells: "E2", is: "goalGrade", under: "A2" }] } });
  expect(under).not.toHaveProperty("correction.alike");
});

it("a grade that is put under a goal is the goal's", async () => {
  const desk = new Desk(graded());
  expect(await desk.press("E2", "Hör till ”Trygg skola”", false)).toBe("");
  expect(desk.plan()[0]).toBe("mål: Trygg skola [Uppnås = Måluppfyllelse 0]");
});

describe("a value that its place does not tell of", () => {
  const parted = (): Book =>
    book(
      sheet(
        "Mål",
        `
Mål|Mått|Målvärde 2024|Utfall 2024
God miljö|Fossilfria fordon; solceller, kvm|90 %; 4000 kvm|93 %
Trygg skola|Nöjda elever, andel|80 %|85 %`,
      ),
    );

  it("is of the measure that is pressed, of several in a cell of its row", async () => {
    const desk = new Desk(parted());
    expect(await desk.press("B2", "Dela i 2", false)).toBe("");
    expect(desk.problems()).toContain("oläst-värde Mål!D2");
    expect(await desk.press("D2", "Utfall för ”solceller, kvm”", false)).toBe("");
    expect(desk.plan().slice(0, 3)).toEqual([
      "mål: God miljö",
      "  mått: Fossilfria fordon → 90 %",
      "  mått: solceller, kvm → 4000 kvm 2024: 93",
    ]);
    expect(desk.problems()).not.toContain("oläst-värde Mål!D2");
  });

  it("is not asked about any more when it is said to count for nothing", async () => {
    const desk = new Desk(parted());
    await desk.press("B2", "Dela i 2", false);
    expect(await desk.press("D2", "Räknas inte", false)).toBe("");
    expect(desk.problems()).not.toContain("oläst-värde Mål!D2");
    // Once is enough: what is not asked about is as it is.
    expect(await desk.press("D2", "Räknas inte", false)).toBe("Mål D2 läses redan så. Inget är ändrat.");
  });

  const cards = (): Book =>
    book(
      sheet(
        "Sida",
        `
Jämställdhet
Mål
Alla grupper ska ha båda könen.
Status
Under 2021 hade 47 procent av våra 120 grupper båda könen. Målet är inte uppnått.`,
      ),
    );

  it("stands in a sentence of a page, which judges too", async () => {
    const desk = new Desk(cards());
    expect(await desk.press("A1", "Mål och mått i ett", false)).toBe("");
    expect(await desk.press("A3", "Målvärde", false)).toBe("");
    expect(await desk.press("A5", "Utfallet för ”Jämställdhet” är ”47 procent”", false)).toBe("");
    expect(await desk.press("A5", "Texten bedömer också ”Jämställdhet”", false)).toBe("");
    expect(desk.plan().join("\n")).toMatch(/: Jämställdhet \[Under 2021 .* 2\] → Alla grupper .* 47$/);
  });

  it("in a list without headers is of the period that is pressed", async () => {
    const desk = new Desk(
      book(sheet("Mål", "Trygg skola\n- Nöjda elever, andel\n|80 %|85 %\n- Nöjda vårdnadshavare, andel\n|82 %|79 %")),
    );
    expect(await desk.press("C3", "Värdet gäller 2023", false)).toBe("");
    expect(desk.plan()[1]).toBe("  indikator: Nöjda elever, andel → 80 % 2023: 85");
  });
});

describe("what stands beside a title and is no target, outcome or grade", () => {
  const ROWS = `
Trygg skola
Mått|Trygga elever, andel
Läge 2019|71 %
Vi vill nå|90 %
Läge 2024|84 %
Grannkommunen|88 %
Mäts i|procent av eleverna
Håller i det|Rektor Berg
Så gick det|Pojkarna halkar efter flickorna.`;
  const SAID: readonly [range: string, label: string][] = [
    ["B2", "Mått"],
    ["B3", "Utgångsvärde"],
    ["B4", "Målvärde"],
    ["B5", "Utfall"],
    ["B6", "Andras värde"],
    ["A8", "Räknas inte"],
    ["B8", "Ansvarig"],
    ["B9", "Kommentar"],
  ];
  const read = (desk: Desk) => desk.read().plan.indicators[0]!;
  const WHOLE = {
    baseline: { period: "2019", value: 71, cell: "Kort!B3" },
    comparisons: [{ reference: "Grannkommunen", value: 88, cell: "Kort!B6" }],
    outcomes: [{ period: "2024", value: 84, cell: "Kort!B5" }],
    owners: ["Rektor Berg"],
    comments: [{ text: "Pojkarna halkar efter flickorna.", cell: "Kort!B9" }],
  };

  it("is said of a cell, each by one press, and shown so", async () => {
    const desk = new Desk(book(sheet("Kort", ROWS)));
    for (const [range, label] of SAID) expect(await desk.press(range, label, false)).toMatch(/^$|läses redan så/u);
    expect(read(desk)).toMatchObject(WHOLE);
    expect(["B3", "B6", "B8", "B9"].map((at) => desk.at(at).taken)).toEqual([
      "Läses som utgångsvärde.",
      "Läses som andras värde.",
      "Läses som ansvarig.",
      "Läses som kommentar.",
    ]);
  });

  it("is said by a map, of the title that it is under, and refused where that is none that can have it", () => {
    const kinds = ["indicator", "baseline", "target", "outcome", "comparison", "unit", "owner", "comment"] as const;
    const cells = kinds.map((is, i) => ({ cells: `B${i + 2}`, is, ...(i === 0 ? {} : { under: "B2" }) }));
    const under = (more: readonly object[]) =>
      recogniseIn(book(sheet("Kort", ROWS)), standard, {
        tables: [
          { sheet: "Kort", range: "A1:B9", headerRows: [], orientation: "rows", columns: [], cells: more as never },
        ],
      });
    const found = under([{ cells: "A1", is: "goal" }, ...cells]);
    expect(found.ok && found.value.plan.indicators).toMatchObject([{ ...WHOLE, unit: "procent av eleverna" }]);
    const other = under([{ cells: "A1", is: "goal" }, cells[0]!, { cells: "B3", is: "baseline", under: "A1" }]);
    expect(other).toEqual({
      ok: false,
      reason:
        "tables[0]: Kort!B3 är angiven som utgångsvärde, men hör inte till något mått som kan ha det. Ange i under vilken titel den hör till.",
    });
  });

  const TABLE = `
Mål|Indikator|Utgångsvärde 2019|Målvärde 2024|Utfall 2024|Riket 2024|Kommentar
Trygg skola|Trygga elever, andel|71 %|minst 90 %|91 %|88 %|Bra
Ren stad|Nöjda med städningen, andel|60 %|minst 70 %|75 %|72 %|Fint`;

  it("stays with its row when another cell of that is said to be something else, and goes when it is said to be nothing", async () => {
    const desk = new Desk(book(sheet("Mål", TABLE)));
    const beside = () => {
      const { baseline, comparisons, comments } = desk.read().plan.indicators[1]!;
      return [baseline?.cell, ...comparisons.map(({ cell }) => cell), ...comments.map(({ cell }) => cell)];
    };
    expect(await desk.press("E3", "Prognos", false)).toBe("");
    expect(beside()).toEqual(["Mål!C3", "Mål!F3", "Mål!G3"]);
    for (const at of ["C3", "F3", "G3"]) expect(await desk.press(at, "Räknas inte", false)).toBe("");
    expect(beside()).toEqual([undefined]);
  });

  it("is said of a whole column's cells, also of those of rows that come later", async () => {
    const head = "Mål|Indikator|Läge|Målvärde 2024|Utfall 2024";
    const [first, second] = ["Trygg skola|Trygga elever|71 %|90 %|91 %", "Ren stad|Nöjda|60 %|70 %|75 %"];
    const desk = new Desk(book(sheet("Mål", [head, first, second].join("\n"))));
    expect(await desk.press("C3", "Utgångsvärde")).toBe("");
    const { values } = sheet("Mål", [head, first, "Snygg stad|Klagomål|12|10|8", second].join("\n"));
    const later = new Desk({ ...desk.now, sheets: [{ ...desk.now.sheets[0]!, values }] });
    expect(later.read().plan.indicators.map(({ baseline }) => baseline?.cell)).toEqual(["Mål!C2", "Mål!C3", "Mål!C4"]);
  });

  it("is one for a measure: the one that is said, and the other is told", async () => {
    const desk = new Desk(book(sheet("Mål", TABLE)));
    expect(await desk.press("F3", "Utgångsvärde", false)).toBe("");
    expect(desk.read().plan.indicators[1]!.baseline?.cell).toBe("Mål!F3");
    expect(desk.problems()).toContain("oläst-värde Mål!C3");
  });
});

describe("a goal of the same words under two headings", () => {
  const boards = (one: string, other: string): Book =>
    book(
      sheet(
        "Nämnder",
        `
Mått|Mål 2024|Utfall 2024
${one}
Trygga barn
Nöjda brukare, andel|80 %|82 %
${other}
Trygga barn
Nöjda brukare, andel|85 %|84 %`,
      ),
    );
  const APART = (one: string, other: string): RegExp[] => [
    new RegExp(`: ${one}`),
    /mål: Trygga barn/,
    /mått: Nöjda brukare, andel .*80 % 2024: 82/,
    new RegExp(`: ${other}`),
    /mål: Trygga barn/,
    /mått: Nöjda brukare, andel .*85 % 2024: 84/,
  ];
  const expectApart = (desk: Desk, one: string, other: string): void => {
    const lines = desk.plan();
    expect(lines).toEqual(APART(one, other).map((line) => expect.stringMatching(line)));
    expect(desk.problems()).toEqual([]);
  };

  it("is each committee's own still where one cell of the sheet is said to be what it is", () => {
    const desk = new Desk(boards("Skolnämnden", "Omsorgsnämnden"));
    const table = { sheet: "Nämnder", range: "A1:C7", headerRows: [1], orientation: "rows" as const, columns: [] };
    const read = recogniseIn(desk.now, standard, { tables: [{ ...table, cells: [{ cells: "B4", is: "target" }] }] });
    expect(read.ok && read.value.problems).toEqual([]);
    expect(read.ok && tree(read.value.plan, "2024")).toEqual(desk.plan());
    expectApart(desk, "Skolnämnden", "Omsorgsnämnden");
  });

  it("is one of its own once a person has said which heading it stands under", async () => {
    const [one, other] = ["Trygg uppväxt", "Trygg ålderdom"];
    const desk = new Desk(boards(one, other));
    expect(desk.problems()).toEqual(["dubbelt-värde Nämnder!C7"]);
    expect(desk.at("A6").taken).toBe("Läses som mål.");
    expect(await desk.press("A2", "Område", false)).toBe("");
    expect(await desk.press("A5", "Område", false)).toBe("");
    expect(desk.at("A6").taken).toBe("Läses som mål, under ”Trygg uppväxt” och ”Trygg ålderdom”.");
    expect(await desk.press("A6", "Hör till ”Trygg ålderdom”", false)).toBe("");
    expectApart(desk, one, other);
    expect(desk.at("A6").taken).toBe("Läses som mål, under ”Trygg ålderdom”.");
  });
});

describe("what tells what a cell is", () => {
  it("is not what its column is said by where the cell is something else, nor nothing where no header is", async () => {
    const desk = new Desk(strategy());
    await desk.press("A2", "Område");
    await desk.press("A4", "Mått");
    expect(desk.at("A4").why).toBe("Så är den angiven under Peka och rätta.");
    expect(desk.at("A3").why).toBe(
      "Ingen kolumnrubrik säger det: cellen läses efter sina ord, sitt utseende och vad som står omkring.",
    );
    const rows = `
Rad|Mått|Mål 2024|Utfall 2024
Skolnämnden
Trygga barn
1|Nöjda brukare, andel|80 %|82 %
2|Sjukfrånvaro, andel|6 %|6,4 %`;
    const numbered = new Desk(book(sheet("Nämnder", rows)));
    expect(numbered.at("A4").why).toBe("Kolumnen läses inte. Varken rubriken eller cellerna säger vad det är.");
    expect(numbered.at("A2").why).toBe("Cellen står ensam på sin rad, över rader som hör till den.");
  });
});

it("headers that come again over a block below are headers still where a cell is set right", async () => {
  const blocks = `
Ett levande centrum
Mått|Målnivå|Utfall 2024
Andel lokaler i centrum som
är uthyrda|92 %|89 %
Besökare på torgdagar|5000|6100

Nära till naturen
Mått|Målnivå|Utfall 2024
Andel som har högst 300 m
till ett grönområde|85 %|86 %
Skötta leder, km|140|131`;
  const desk = new Desk(book(sheet("Block", blocks)));
  expect(await desk.press("A4", "Hör ihop med raden ovan", false)).toBe("");
  expect(desk.plan()).toContainEqual(expect.stringMatching(/Andel lokaler i centrum som är uthyrda → 92 % 2024: 89/));
  expect(desk.problems()).toEqual([]);
});
