import { besideInWords, unknownInWords, unreadInWords } from "../../src/submissions/cellWords";
import type { Diff } from "../../src/submissions/diff";

type Aside = Diff["beside"][number];
const aside = (cell: string, value: string, more: Partial<Aside> = {}): Aside => ({
  committee: "Skolnämnden",
  source: "sn.xlsx",
  cell,
  value,
  ...more,
});
const column = (...texts: string[]): Aside[] => texts.map((text, i) => aside(`Mall!H${i + 5}`, text));
const told = (beside: Aside[]): string[] => besideInWords(beside).map(({ cell, words }) => `${cell}: ${words}`);

test("a column of the same few words is told once, the most frequent word first", () =>
  expect(told([aside("Mall!A2", "Hälsning"), ...column("Gul", "Grön", "Gul", "Röd", "Gul", "Grön")])).toEqual([
    "Mall!A2: Hälsning",
    "Mall!H5:H10: Gul (3), Grön (2), Röd",
  ]));

test("a nämnd's few rows with a colour each are told together", () =>
  expect(told(column("Gul", "Grön", "Röd", "Gul"))).toEqual(["Mall!H5:H8: Gul (2), Grön, Röd"]));

test("so are grades that none repeats", () =>
  expect(told(column("Gul", "Grön", "Röd"))).toEqual(["Mall!H5:H7: Gul, Grön, Röd"]));

test("so is each column of a table that was pasted, with its first cells, though none is repeated", () =>
  expect(told(column("Aktivitet", ..."ABCDEFG".split("").map((letter) => `Kurs ${letter}`)))).toEqual([
    "Mall!H5:H12: 8 celler under varandra: Aktivitet, Kurs A, Kurs B och 5 till",
  ]));

test.each<[string, Aside[]]>([
  [
    "six notes apart from each other",
    "ABCDEF".split("").map((letter, i) => aside(`Mall!H${2 * i + 5}`, `Not ${letter}`)),
  ],
  ["few cells", column("Gul", "Gul")],
  ["words that are not repeated", column("Klart", "Pågår", "Väntar", "Stängt")],
  ["long texts", column(..."abcd".split("").map(() => "Nämnden följer frågan under hela året"))],
  ["cells of another sheet", column("Gul", "Gul").concat(aside("Blad2!H8", "Gul"))],
  ["cells of another file", column("Gul", "Gul").concat(aside("Mall!H8", "Gul", { source: "kn.xlsx" }))],
  ["cells beside each other", "EFGH".split("").map((letter) => aside(`Mall!${letter}5`, "Gul"))],
  ["notes on cells", column("Gul", "Gul", "Gul", "Gul").map((one) => ({ ...one, comment: true as const }))],
])("cell by cell: %s", (_, beside) => expect(besideInWords(beside)).toHaveLength(beside.length));

test("a note on a cell says that it is one", () =>
  expect(told([aside("Mall!H5", "Se bilagan", { comment: true })])).toEqual([
    "Mall!H5: kommentar på cellen: Se bilagan",
  ]));

const unread = (cell: string, text: string, why: string): Diff["unread"][number] => ({
  committee: "Skolnämnden",
  source: "sn.xlsx",
  cell,
  said: `”${text}”`,
  why,
});
const NO_GOAL = "En bedömning hör till ett mål, och raden är en indikator.";

test("cells of a column that cannot be taken over for the same reason are told once", () =>
  expect(
    unreadInWords([
      unread("Mall!H17", "Gul", NO_GOAL),
      unread("Mall!G17", "#DIV/0!", "Cellen visar felet #DIV/0!."),
      unread("Mall!H18", "Grön", NO_GOAL),
      unread("Mall!H19", "Röd", NO_GOAL),
      unread("Mall!H21", "Gul", NO_GOAL),
    ]).map(({ cell, words }) => `${cell}: ${words}`),
  ).toEqual([
    `Mall!H17:H21: ”Gul” (2), ”Grön”, ”Röd”: ${NO_GOAL}`,
    "Mall!G17: ”#DIV/0!”: Cellen visar felet #DIV/0!.",
  ]));

test("two such cells are told one by one", () =>
  expect(unreadInWords([unread("Mall!H17", "Gul", NO_GOAL), unread("Mall!H18", "Grön", NO_GOAL)])).toHaveLength(2));

const row = (cell: string, n: number, more: Partial<Diff["unknown"][number]> = {}): Diff["unknown"][number] => ({
  ...{ committee: "Skolnämnden", source: "sn.xlsx", cell, title: `Insats ${n}`, said: "bedömning: Gul" },
  ...{ why: "Raden finns inte i planen.", ...more },
});
const rows = (count: number, more: (n: number) => Partial<Diff["unknown"][number]> = () => ({})) =>
  Array.from({ length: count }, (_, n) => row(`Mall!P${n + 5}`, n + 1, more(n)));

test("the rows of a table that was pasted are told together, with the first of them and all their cells", () =>
  expect(unknownInWords([row("Mall!B4", 0), ...rows(8)]).map(({ cell, words }) => `${cell}: ${words}`)).toEqual([
    "Mall!B4: ”Insats 0” (bedömning: Gul). Raden finns inte i planen.",
    "Mall!P5:P12: 8 rader under varandra: ”Insats 1” (bedömning: Gul), ”Insats 2” (bedömning: Gul), ”Insats 3” (bedömning: Gul) och 5 till. För var och en: Raden finns inte i planen.",
  ]));

test.each<[string, Diff["unknown"]]>([
  ["few rows, as a nämnd adds of its own", rows(5)],
  ["rows apart from each other", rows(8).map((one, n) => ({ ...one, cell: `Mall!P${2 * n + 5}` }))],
  ["rows of which different things are said", rows(8, (n) => ({ why: n % 2 ? "Raden finns två gånger." : "Nej." }))],
  ["rows of two files", rows(8, (n) => ({ source: n % 2 ? "sn.xlsx" : "kn.xlsx" }))],
])("row by row: %s", (_, unknown) => expect(unknownInWords(unknown)).toHaveLength(unknown.length));
