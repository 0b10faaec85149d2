/** @jest-environment ./test/taskpane/page.js */
import { screen, within } from "@testing-library/react";
import type { RecognisedTable } from "../../src/domain/plan";
import { readMemory } from "../../src/report/continuity/memory";
import type { Book } from "../../src/sheet/book";
import { unsureIn } from "../../src/commands/unsure";
import type { Session } from "../../src/taskpane/session/session";
import { bookOf, broken, fakeHost, fold, press, statusText, section, show, textOf } from "./kit";
import { dear, inTurn } from "../whole";

const UNHEADED = [
  ["Punkt", "Spalt två", "Spalt tre"],
  ["Elever", 79, 80],
  ["Brukare", 85, 90],
];

describe("Markera tabellen", () => {
  dear(
    "is the one thing to do where no table was found, and what is selected is read as one from then on",
    async () => {
      const host = fakeHost(bookOf({ Blad1: [["Kommunen"], [], ...UNHEADED] }));
      show(host);
      await press("Läs av arbetsboken");
      expect(statusText()).toBe("Ingen måltabell hittades.");
      host.marked = { sheet: "Blad1", range: "A3:C5" };
      await press("Markera tabellen");
      expect(statusText()).toBe("Området A3:C5 på bladet ”Blad1” läses nu som en måltabell, i den här arbetsboken.");
      await fold("Tabeller (1)");
      expect(textOf(section("Tabeller (1)"))).toContain("Blad1 A3:C5");
      expect(await broken()).toEqual([]);
      await press("Läs av igen");
      expect(textOf(section("Tabeller (1)"))).toContain("Blad1 A3:C5");
      await press("Ångra");
      expect(screen.getByRole("heading", { name: "Ingen måltabell hittades" })).toBeDefined();
    },
  );

  it.each([
    ["one cell in it", "B4", "A3:C5"],
    ["whole columns", "A1:C1048576", "A1:C5"],
  ])("%s is enough", async (_, range, meant) => {
    const host = fakeHost(bookOf({ Blad1: [["Kommunen"], [], ...UNHEADED] }));
    show(host);
    await press("Läs av arbetsboken");
    host.marked = { sheet: "Blad1", range };
    await press("Markera tabellen");
    await fold("Tabeller (1)");
    const [first, last] = meant.split(":");
    expect(textOf(section("Tabeller (1)"))).toMatch(new RegExp(`Blad1 (${first}|A3):${last}`));
  });

  it("says where nothing in it is a goal or a measure", async () => {
    const host = fakeHost(bookOf({ Adresser: [["Namn"], ["Anna"]] }));
    show(host);
    await press("Läs av arbetsboken");
    host.marked = { sheet: "Adresser", range: "A1" };
    await press("Markera tabellen");
    expect(statusText()).toBe(
      "Markeringen A1:A2 på bladet ”Adresser” ger inget mål och inget mått, och är inte sparad. Markera en tabell med sina rubriker, eller säg vad cellerna är under Peka och rätta.",
    );
    expect(host.written).toEqual([]);
    expect(screen.getByRole("heading", { name: "Ingen måltabell hittades" })).toBeDefined();
  });

  it.each([
    ["a blank area", { sheet: "Blad1", range: "F20:G30" }, /F20:G30 på bladet ”Blad1” är tomt/],
    ["an empty sheet", { sheet: "Blad2", range: "A1" }, /Bladet ”Blad2” är tomt/],
  ])("%s is refused with what to do", async (_, marked, why) => {
    const host = fakeHost(bookOf({ Blad1: UNHEADED, Blad2: [] }));
    show(host);
    await press("Läs av arbetsboken");
    host.marked = marked;
    await press("Markera tabellen");
    expect(statusText()).toMatch(why);
    expect(host.written).toEqual([]);
  });
});

const ROWS = [
  ["Mål", "Kvalitet", "Utfall 2024"],
  ["En trygg skola", "Trygga elever", "79 %"],
  [null, null, null],
  ["En god omsorg", "Nöjda brukare", "85 %"],
];
const TABLE: RecognisedTable = {
  sheet: "Mål",
  range: "A1:C4",
  headerRows: [1],
  orientation: "rows",
  columns: [
    { column: "A", header: "Mål", role: "goal", confidence: 0.9 },
    { column: "B", header: "Kvalitet", role: "indicator", confidence: 0.6, orElse: "comment" },
    { column: "C", header: "Utfall 2024", role: "outcome", confidence: 0.9 },
  ],
};

describe("a column that could be two things", () => {
  it("is told with what is in it and beside it, blank rows left out", () => {
    expect(unsureIn(bookOf({ Mål: ROWS }), [TABLE])).toEqual([
      {
        table: 0,
        at: 1,
        roles: ["indicator", "comment"],
        beside: [
          { at: 0, header: "Mål", role: "goal", texts: ["En trygg skola", "En god omsorg"] },
          { at: 1, header: "Kvalitet", role: "indicator", texts: ["Trygga elever", "Nöjda brukare"] },
          { at: 2, header: "Utfall 2024", role: "outcome", texts: ["79 %", "85 %"] },
        ],
      },
    ]);
  });

  it("of a table whose headers are in a column is reported by its rows", () => {
    const turned: RecognisedTable = {
      ...TABLE,
      range: "A1:C2",
      orientation: "columns",
      columns: [
        { row: 1, header: "Mål", role: "goal", confidence: 0.9 },
        { row: 2, header: "Kvalitet", role: "indicator", confidence: 0.6, orElse: "comment" },
      ],
    };
    const book = bookOf({
      Mål: [
        ["Mål", "En trygg skola", "En god omsorg"],
        ["Kvalitet", "Trygga elever", "Nöjda brukare"],
      ],
    });
    expect(unsureIn(book, [turned])[0]!.beside.map(({ texts }) => texts)).toEqual([
      ["En trygg skola", "En god omsorg"],
      ["Trygga elever", "Nöjda brukare"],
    ]);
  });

  /** The session, in which a reading leaves the column open until the user has answered. */
  const doubting = (session: Session, book: () => Book): Session => ({
    perform: async (task, around) => {
      const outcome = await session.perform(task, around);
      if (!outcome.ok || book().memory) return outcome;
      const { view } = outcome.value;
      return {
        ok: true,
        value: { ...outcome.value, view: { ...view, tables: [TABLE], unsure: unsureIn(book(), [TABLE]) } },
      };
    },
  });

  inTurn(2)([
    ["Läs Kvalitet som kommentar", "comment", "kommentar"],
    ["Läs Kvalitet som indikator", "indicator", "indikator"],
  ])("is shown by both readings, and %s is kept with the workbook", async (button, role, words) => {
    const host = fakeHost(bookOf({ Mål: ROWS }));
    host.session = doubting(host.session, () => host.book);
    show(host);
    await press("Läs av arbetsboken");
    const part = section("Osäkra kolumner (1)");
    expect(
      within(part)
        .getAllByRole("table")
        .map((table) => within(table).getAllByRole("columnheader").map(textOf)),
    ).toEqual([
      ["mål", "indikator", "utfall"],
      ["mål", "kommentar", "utfall"],
    ]);
    expect(await broken()).toEqual([]);
    await press(button);
    expect(statusText()).toBe(`”Kvalitet” läses nu som ${words}, i den här arbetsboken.`);
    expect(readMemory(host.book.memory).memory.corrections).toMatchObject({
      tables: [{ sheet: "Mål", columns: [{ header: "Kvalitet", role }] }],
    });
  });
});

describe("a sheet that is left beside the goal table", () => {
  const GOALS = [
    ["Mål", "Indikator", "Målvärde 2025", "Utfall 2025"],
    ["En trygg skola", "Trygga elever", "minst 80 %", "79 %"],
    ["En god omsorg", "Nöjda brukare", "minst 90 %", "85 %"],
  ];
  const VOLUMES = [
    ["Nyckeltal", "Bokslut 2024", "Bokslut 2025"],
    ["Antal elever i grundskolan", 801, 812],
    ["Antal hemtjänsttimmar", 40210, 41880],
  ];

  dear("is told with its cell, and taken with one press", async () => {
    const host = fakeHost(bookOf({ Mål: GOALS, Volymer: VOLUMES }));
    show(host);
    await press("Läs av arbetsboken");
    await fold("Att se över (1)");
    expect(textOf(section("Att se över (1)"))).toContain("Bladet ”Volymer” lästes inte");
    expect(await broken()).toEqual([]);
    await press("Ta med ”Volymer”");
    expect(statusText()).toBe("Området A1:C3 på bladet ”Volymer” läses nu som en måltabell, i den här arbetsboken.");
    await fold("Tabeller (2)");
    expect(textOf(section("Tabeller (2)"))).toContain("Volymer A1:C3");
    expect(screen.queryByRole("button", { name: "Ta med ”Volymer”" })).toBeNull();
  });
});
