import { correct, type CorrectInput } from "../../src/commands/correct";
import { recogniseIn } from "../../src/commands/map";
import { pointAt, type Pointed } from "../../src/commands/point";
import { standard } from "../../src/domain/presets/standard";
import { setCell, type Book } from "../../src/sheet/book";
import { book, sheet, tree } from "../recognise/kit";
import { around } from "./workbook";

/** A workbook whose cells a person points at. */
class Desk {
  constructor(public now: Book) {}

  private read() {
    const read = recogniseIn(this.now, standard);
    if (!read.ok) throw new Error(read.reason);
    return read.value;
  }

  plan(): string[] {
    return tree(this.read().plan, "2024");
  }

  problems(): string[] {
    return this.read().problems.map(({ code, cell }) => `${code} ${cell}`);
  }

  at(range: string, name = this.now.sheets[0]!.name): Pointed {
    const found = pointAt(this.now, this.read(), { sheet: name, range });
    if (!found.ok) throw new Error(found.reason);
    return found.value;
  }

  /** Presses a button of what is pointed at; what it says where it is not kept. */
  async press(range: string, label: string, forAll = true): Promise<string> {
    const { presses, alikePresses = presses, sheet: name } = this.at(range);
    const press = (forAll ? alikePresses : presses).find((one) => one.label.startsWith(label));
    if (!press) throw new Error(`no ”${label}” among ${presses.map((one) => one.label).join(", ")}`);
    return this.set({ kind: "cells", sheet: name, cells: press.cells });
  }

  async set(input: CorrectInput): Promise<string> {
    const { surroundings, book: now } = around(this.now);
    const outcome = await correct.perform(input, surroundings);
    this.now = now();
    return outcome.ok ? "" : outcome.reason;
  }
}

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
    expect(desk.at("A2")).toMatchObject({ alike: "A6", taken: "Läses som inget som räknas." });
    expect(await desk.press("A2", "Område")).toBe("");
    expect(await desk.press("A4", "Mått")).toBe("");
    expect(desk.plan().map((line) => line.replace(/^( *)[^:]*: /, "$1: "))).toEqual(LINES);
    expect(desk.at("A4").taken).toBe("Läses som mått, under ”Staden har goda förbindelser”.");
    // A row more above it, as next year.
    const [first] = desk.now.sheets;
    const grown = { ...first!, values: [["Ny rad"], ...first!.values], formats: [undefined, ...first!.formats] };
    const later = new Desk({ ...desk.now, sheets: [grown as typeof first & object] });
    expect(later.plan().map((line) => line.replace(/^( *)[^:]*: /, "$1: "))).toEqual(LINES);
    expect(later.problems().filter((one) => one.startsWith("rättelse"))).toEqual([]);
  });

  it("what is gone of it is told", async () => {
    const desk = new Desk(strategy());
    await desk.press("A4", "Mått");
    desk.now.sheets[0]!.values[7] = ["Något annat"];
    expect(desk.problems()).toContain("rättelse-utan-tabell Strategi!A8");
  });
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

it("two measures in one cell are two, each with its line of the values", async () => {
  const desk = new Desk(
    book(
      sheet(
        "Mål",
        `
Mål|Indikator|Utfall 2024
Trygg skola|Trygga elever, andel\\nNöjda elever, andel|91 %
Ren stad|Klagomål, antal|8`,
      ),
    ),
  );
  expect(await desk.press("B2", "Dela i 2")).toBe("");
  expect(desk.plan().map((line) => line.split(":").slice(0, 2).join(":"))).toEqual([
    "mål: Trygg skola",
    "  indikator: Trygga elever, andel",
    "  indikator: Nöjda elever, andel 2024",
    "mål: Ren stad",
    "  indikator: Klagomål, antal 2024",
  ]);
});

describe("what gives nothing says why, and is not kept:", () => {
  it("a target in a sheet without titles", async () => {
    const desk = new Desk(book(sheet("Lista", "Ett\n90 %\nTvå")));
    const { memory } = desk.now;
    expect(await desk.press("A2", "Målvärde", false)).toContain("Säg först vilken cell som är målet eller måttet");
    expect(desk.now.memory).toBe(memory);
  });

  it("what is read so already", async () => {
    const desk = new Desk(graded());
    const { memory } = desk.now;
    expect(await desk.press("B2", "Mått", false)).toBe("Mål B2 läses redan så. Inget är ändrat.");
    expect(desk.now.memory).toBe(memory);
  });

  it("an empty selection", () => {
    const found = pointAt(graded(), { tables: [], plan: { areas: [], goals: [], indicators: [] } } as never, {
      sheet: "Mål",
      range: "H9",
    });
    expect(found).toEqual({ ok: false, reason: "Markeringen H9 på bladet ”Mål” är tom. Markera en cell med något i." });
  });
});
