import { answer } from "../../src/commands/answer";
import { assessIn } from "../../src/commands/assessed";
import { checksOf } from "../../src/commands/check";
import { correct } from "../../src/commands/correct";
import type { Question, Reply } from "../../src/commands/question";
import { questionsOf } from "../../src/commands/questions";
import { indicatorsIn } from "../../src/domain/assessment";
import { toldTogether, type ProblemCode } from "../../src/domain/problem";
import type { Book } from "../../src/sheet/book";
import { book, sheet } from "../recognise/kit";
import { around } from "./workbook";
import { dear } from "../whole";

/*
 * What is asked of many rows is asked once: sides in one list, the period once for a table, what a change is counted from
 * once for a workbook, the year of targets once for a column.
 */

function stateOf(of: Book) {
  const made = assessIn(structuredClone(of), {});
  if (!made.ok) throw new Error(made.reason);
  const { assessed, recognition } = made.value;
  return {
    asked: questionsOf(recognition, assessed),
    graded: assessed.areas.flatMap(indicatorsIn).filter(({ verdict }) => verdict.met !== null).length,
    problems: assessed.problems,
    checks: checksOf(of, made.value),
  };
}

async function replied(of: Book, reply: Reply): Promise<Book> {
  const { surroundings, book: now } = around(of);
  const outcome =
    reply.keep === "answer"
      ? await answer.perform(reply.answers, surroundings)
      : reply.keep === "direction"
        ? await correct.perform({ kind: "direction", directions: reply.directions }, surroundings)
        : { ok: false };
  expect(outcome.ok).toBe(true);
  return now();
}

const sides = (...rows: string[]): Book =>
  book(
    sheet(
      "Plan",
      [
        "Mått | Mål 2023 | Utfall 2023 | Mål 2024 | Utfall 2024",
        ...rows,
        "Nöjda gäster, % | minst 70 | 71 | minst 72 | 75",
      ].join("\n"),
    ),
  );

const RISING = ["Omsättning per kiosk | 205 | 204 | 215 | 216", "Ateljéer | 8 | 8 | 10 | 11"];
const FALLING = "Torgytor | 12 | 12 | 11 | 13";
const SILENT = ["Skåp i korridoren | 30 | 30 | 30 | 31", "Pärmar i arkivet | 40 | 42 | 40 | 41"];

const labels = ({ choices }: Pick<Question, "choices">): string[] => choices.map(({ label }) => label);

describe("sides", () => {
  const many = sides(...RISING, FALLING, ...SILENT);

  it("are one question with a row for each measure, each with its answers and what it suggests", () => {
    const { asked, problems } = stateOf(many);
    expect(problems.filter(({ code }) => code === "osäker-riktning")).toHaveLength(5);
    expect(asked.map(({ asks, title, cell }) => [asks, title, cell])).toEqual([
      ["Vilket håll är bättre?", "5 ställen", "Plan!D2"],
    ]);
    expect(asked[0]!.list!.map(({ title, cell, kind }) => [title, cell, kind.row?.split("tyder på ").at(-1)])).toEqual([
      ["Omsättning per kiosk", "Plan!D2", "”minst”."],
      ["Ateljéer", "Plan!D3", "”minst”."],
      ["Torgytor", "Plan!D4", "”högst”."],
      ["Skåp i korridoren", "Plan!D5", undefined],
      ["Pärmar i arkivet", "Plan!D6", undefined],
    ]);
    expect(labels(asked[0]!.list![3]!)).toEqual(["Minst 30: högre är bättre", "Högst 30: lägre är bättre"]);
  });

  it("one press takes what the rows suggest, and leaves the others", async () => {
    const [first] = stateOf(many).asked;
    expect(labels(first!)).toEqual(["Ta förslaget (3 av 5)"]);
    const after = stateOf(await replied(many, first!.choices[0]!.reply));
    expect(after.graded).toBe(4);
    expect(after.asked[0]!.list!.map(({ title }) => title)).toEqual(["Skåp i korridoren", "Pärmar i arkivet"]);
    expect(labels(after.asked[0]!)).toEqual([]);
  });

  it("an answer in the list is of its measure alone, and the last one is a question as before", async () => {
    const two = sides(...SILENT);
    const after = stateOf(await replied(two, stateOf(two).asked[0]!.list![1]!.choices[1]!.reply));
    expect(after.graded).toBe(2);
    expect(after.asked.map(({ asks, list }) => [asks, list])).toEqual([
      ["Är målet ”30” ett lägsta eller ett högsta värde?", undefined],
    ]);
  });

  dear("a measure whose rows suggest both sides has no suggestion", () => {
    const [first] = stateOf(sides("Ateljéer | 8 | 8 | 10 | 11", "Ateljéer | 12 | 12 | 10 | 11", ...SILENT)).asked;
    expect(first!.list).toHaveLength(3);
    expect(labels(first!)).toEqual([]);
  });

  it("in *Kontrollera* they are one line with its cells, and each a finding of its own for other programs", () => {
    const { checks } = stateOf(many);
    expect(checks.filter(({ lacks }) => lacks === "osäker-riktning")).toHaveLength(5);
    const told = toldTogether(checks, ({ lacks }) => lacks).filter(({ lacks }) => lacks === "osäker-riktning");
    expect(told.map(({ cell, also, message }) => [cell, also, message])).toEqual([
      [
        "Plan!E2",
        ["Plan!E3", "Plan!E4", "Plan!E5", "Plan!E6"],
        "För 5 mått framgår det inte vilket håll som är bättre. Svara på dem i en lista i rutan, eller skriv ”minst” eller ”högst” före talen.",
      ],
    ]);
  });
});

describe("a period is asked for once in a table, and answered for all its columns", () => {
  const table = (name: string): ReturnType<typeof sheet> =>
    sheet(
      name,
      `Mål | Indikator | Målvärde | Utfall | Utfall kvinnor
       Nöjda kunder | Andel nöjda på ${name} | minst 80 % | 82 % |
       Nöjda kunder | Andel trygga på ${name} | minst 80 % | 81 % | 83 %
       Nöjda kunder | Andel lugna på ${name} | minst 80 % | 84 % |`,
    );

  it("one table", async () => {
    const of = book(table("Torget"));
    const { asked, graded } = stateOf(of);
    expect([asked.length, graded]).toEqual([1, 0]);
    const after = stateOf(await replied(of, asked[0]!.choices[0]!.reply));
    expect(after.asked).toEqual([]);
    expect(after.graded).toBeGreaterThan(1);
  });

  it("two tables, two rows of one question, and one press for both", async () => {
    const of = book(table("Torget"), table("Hamnen"));
    const { asked } = stateOf(of);
    expect(asked.map(({ asks, list }) => [asks, list?.map(({ cell, kind }) => [cell, kind.row])])).toEqual([
      [
        "Avser siffrorna under ”…” ett helt år?",
        [
          ["Torget!D1", "Avser siffrorna under ”Utfall” ett helt år?"],
          ["Hamnen!D1", "Avser siffrorna under ”Utfall” ett helt år?"],
        ],
      ],
    ]);
    expect(labels(asked[0]!)).toEqual(["Ja, ett helt år (alla 2)", "Nej, en del av året (alla 2)"]);
    expect(stateOf(await replied(of, asked[0]!.choices[0]!.reply)).asked).toEqual([]);
  });
});

describe("questions of a kind are one question, whatever each quotes", () => {
  const rows = (...lines: string[]): Book =>
    book(sheet("Mål", ["Mått | Mål 2024 | Utfall 2024", ...lines, "Andel nöjda, % | minst 70 % | 71 %"].join("\n")));

  it("which unit outcomes are in: never percent where the measure is of another", async () => {
    const of = rows(
      "Nettokostnad för simhallen, tkr | max 6700 | 21",
      "Nettokostnad för biblioteket, tkr | max 5200 | 17",
      "Andel lästa, % | minst 80 | 0,9",
    );
    const { asked } = stateOf(of);
    expect(asked.map((one) => [one.asks, labels(one), one.list?.map((row) => [row.cell, ...labels(row)])])).toEqual([
      [
        "Vad betyder utfallet ”…”?",
        ["Som de står, i måttets enhet (alla 2)", "Gånger tusen (alla 2)"],
        [
          ["Mål!C2", "21 tkr", "21000 tkr"],
          ["Mål!C3", "17 tkr", "17000 tkr"],
        ],
      ],
    ]);
    for (const [at, { reply }] of asked[0]!.choices.entries()) {
      const after = stateOf(await replied(of, reply));
      expect({ at, asked: after.asked, graded: after.graded }).toEqual({ at, asked: [], graded: 4 });
    }
  });

  it("how targets are to be read, in the user's own words for each", () => {
    const { asked } = stateOf(rows("Antal besök | minst ca 100 | 99", "Antal lån | minst ca 200 | 199"));
    expect(asked.map(({ asks, list }) => [asks, list?.map(({ free }) => free?.answers[0]?.printed)])).toEqual([
      ["Hur ska målet ”…” läsas?", ["minst ca 100", "minst ca 200"]],
    ]);
    expect(labels(asked[0]!)).toEqual(["En person bedömer (alla 2)"]);
  });
});

test.each<[string, string, string, count: number]>([
  [
    "what a change is counted from, once for the workbook",
    "Mål | Indikator | Målvärde 2024 | Utfall 2022 | Utfall 2023 | Utfall 2024",
    "ska öka | 10 | 11 | 12",
    1,
  ],
  [
    "an earlier year's targets, once for the column",
    "Mål | Indikator | Målvärde 2023 | Utfall 2022 | Utfall 2023 | Utfall 2024",
    "minst 10 | 10 | 11 | 12",
    1,
  ],
])("%s", (_, head, cells, count) => {
  const rows = ["Antal lån", "Antal besök", "Antal möten"].map((title) => `Bra service | ${title} | ${cells}`);
  expect(stateOf(book(sheet("Mål", [head, ...rows].join("\n")))).asked).toHaveLength(count);
});

test("findings that await the same answer, or say the same, are told in the first one's place; others as they stand", () => {
  const one = (cell: string, code: ProblemCode | undefined) => ({ cell, code, message: `${cell}.` });
  const told = toldTogether(
    [
      one("A!A1", "osäker-riktning"),
      one("A!A2", "utfall-ej-läst"),
      one("A!A3", "osäker-riktning"),
      one("A!A4", "utfall-ej-läst"),
      one("A!A5", "okänd-period"),
      one("A!A6", undefined),
      one("A!A7", undefined),
    ],
    ({ code }) => code,
  );
  expect(told.map(({ cell, also }) => [cell, also])).toEqual([
    ["A!A1", ["A!A3"]],
    ["A!A2", []],
    ["A!A4", []],
    ["A!A5", []],
    ["A!A6", []],
    ["A!A7", []],
  ]);
  const alike = [one("A!A1", "okänd-bedömning"), one("A!A2", "okänd-bedömning"), one("A!A3", "utfall-ej-läst")].map(
    (found) => ({ ...found, message: "Bedömningen ”I hög grad” finns inte." }),
  );
  expect(toldTogether(alike, ({ code }) => code).map(({ cell, also }) => [cell, also])).toEqual([
    ["A!A1", ["A!A2"]],
    ["A!A3", []],
  ]);
  expect(told.filter(({ cell, message }) => message !== `${cell}.`).map(({ cell }) => cell)).toEqual(["A!A1"]);
});
