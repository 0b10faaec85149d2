import { answer, answersIn, type Answer } from "../../src/commands/answer";
import { assessIn, type Assessed } from "../../src/commands/assessed";
import type { Question, Reply } from "../../src/commands/question";
import { questionsOf } from "../../src/commands/questions";
import type { Outcome, Surroundings } from "../../src/commands/command";
import { correct } from "../../src/commands/correct";
import { kolada } from "../../src/commands/kolada";
import { standard } from "../../src/domain/presets/standard";
import { stepsOf } from "../../src/domain/scale";
import type { Styrmodell } from "../../src/domain/styrmodell";
import { readMemory } from "../../src/report/continuity/memory";
import { publishedText, targetText } from "../../src/report/figure";
import { cellKey, type Book } from "../../src/sheet/book";
import { around, bookOf } from "./workbook";

function assessed(book: Book, styrmodell?: Styrmodell): Assessed {
  const made = assessIn(book, { styrmodell });
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

const asked = (book: Book, styrmodell?: Styrmodell): Question[] => {
  const { recognition, assessed: plan } = assessed(book, styrmodell);
  return questionsOf(recognition, plan);
};

/** The reason of the first indicator's verdict. */
const reason = (book: Book): string =>
  assessed(book)
    .assessed.areas.flatMap(({ indicators, goals }) => [...indicators, ...goals.flatMap((goal) => goal.indicators)])[0]!
    .verdict.reason.replaceAll("\u00a0", " ");

const HEAD = ["Indikator", "Målvärde 2024", "Utfall 2024"];
const OTHER = ["Andel behöriga lärare", "minst 70 %", "71 %"];
const table = (...row: (string | number)[]) => bookOf({ Mål: [HEAD, row, OTHER] });

/** Answers the first question by the choice at a place. */
async function choose(book: Book, choice: number, styrmodell?: Styrmodell): Promise<Book> {
  const { surroundings, book: now } = around(book);
  const outcome = await keep(asked(book, styrmodell)[0]!.choices[choice]!.reply, surroundings);
  expect(outcome.ok).toBe(true);
  return now();
}

function keep(reply: Reply, surroundings: Surroundings): Promise<Outcome<unknown>> {
  if (reply.keep === "answer") return answer.perform(reply.answers, surroundings);
  if (reply.keep === "kolada") return kolada.perform(reply.link, surroundings);
  return correct.perform(
    reply.keep === "scale"
      ? { kind: "scale", scale: reply.scale }
      : { kind: "direction", directions: reply.directions },
    surroundings,
  );
}

describe("what is asked, with its choices, and what the answer leads to", () => {
  it.each<[string, Book, string, [label: string, reason: string][]]>([
    [
      "which side is better",
      table("Kostnadstäckning", "2,0", "1,5"),
      "Är målet ”2,0” ett lägsta eller ett högsta värde?",
      [
        ["Minst 2,0: högre är bättre", "1,5 mot minst 2,0: 0,5 under målet."],
        ["Högst 2,0: lägre är bättre", "1,5 mot högst 2,0: 0,5 under gränsen."],
      ],
    ],
    [
      "a share, or percent of a percent",
      table("Andel nöjda brukare", "minst 80 %", "0,05"),
      "Vad betyder utfallet ”0,05”?",
      [
        ["5 %", "5 % mot minst 80 %: 75 procentenheter under målet."],
        ["0,05 %", "0,05 % mot minst 80 %: 79,95 procentenheter under målet."],
      ],
    ],
    [
      "thousands or decimals",
      table("Antal besökare", "minst 1.233", "1 300"),
      "Vilket tal är ”minst 1.233”?",
      [
        ["minst 1233", "1 300 besökare mot minst 1 233 besökare: 67 besökare över målet."],
        ["minst 1,233", "1 300 besökare mot minst 1,233 besökare"],
      ],
    ],
  ])("%s", async (_, book, question, choices) => {
    expect(asked(book).map(({ asks }) => asks)).toEqual([question]);
    expect(asked(book)[0]!.choices.map(({ label }) => label)).toEqual(choices.map(([label]) => label));
    for (const [i, [, words]] of choices.entries()) {
      const after = await choose(book, i);
      expect(asked(after)).toEqual([]);
      expect(reason(after)).toContain(words);
    }
  });

  it("what a word means as a grade, wherever it stands", async () => {
    const book = bookOf({
      Mål: [
        ["Mål", "Bedömning"],
        ["Trygg skola", "Jättebra"],
        ["Ren stad", "Uppnås"],
        ["Levande landsbygd", "Jättebra"],
        ["God ekonomi", "Uppnås inte"],
      ],
    });
    expect(
      asked(book, standard).map(({ asks, choices }) => [asks, choices.slice(0, 3).map(({ label }) => label)]),
    ).toEqual([["Vad betyder bedömningen ”Jättebra”?", ["Uppnås", "Uppnås delvis", "Uppnås inte"]]]);
    const { assessed: plan } = assessed(await choose(book, 0, standard), standard);
    expect(
      plan.areas.flatMap(({ goals }) => goals.map(({ node, published }) => `${node.title}: ${published.label}`)),
    ).toEqual(["Trygg skola: Uppnås", "Ren stad: Uppnås", "Levande landsbygd: Uppnås", "God ekonomi: Uppnås inte"]);
  });
});

describe("the same of many units is one question, with its cells", () => {
  const units = (outcome: string, ...targets: string[]) =>
    bookOf({
      Enheter: [
        ["Område", "Nyckeltal", "Målvärde 2024", "Utfall 2024"],
        ...targets.map((target, i) => [`Förskola ${i + 1}`, "Kostnadstäckning", target, outcome]),
        ["Förskola 0", "Andel nöjda", "minst 70 %", "71 %"],
      ],
    });

  it.each<[string, Book, string, string[]]>([
    [
      "which side is better, whatever the targets",
      units("1,5", "2,0", "2,0", "2,2"),
      "Är målet ”2,0” ett lägsta eller ett högsta värde?",
      ["Enheter!C3", "Enheter!C4"],
    ],
    [
      "which number a target is",
      units("1 400", "minst 1.233", "minst 1.233"),
      "Vilket tal är ”minst 1.233”?",
      ["Enheter!C3"],
    ],
  ])("%s", async (_, book, asks, also) => {
    expect(asked(book).map((one) => [one.asks, one.cell, one.also])).toEqual([[asks, "Enheter!C2", also]]);
    expect(asked(await choose(book, 0))).toEqual([]);
  });

  it("an outcome that is not read is each unit's own", () => {
    const book = bookOf({
      Enheter: [
        ["Område", "Nyckeltal", "Målvärde 2024", "Utfall 2024"],
        ["Förskola 1", "Andel nöjda", "minst 70 %", "se bilagan"],
        ["Förskola 2", "Andel nöjda", "minst 70 %", "se bilagan"],
        ["Förskola 3", "Andel nöjda", "minst 70 %", "71 %"],
      ],
    });
    const [together, ...others] = asked(book);
    expect(others).toEqual([]);
    expect(together!.list!.map((one) => [one.cell, one.also, one.free?.answers.length])).toEqual([
      ["Enheter!D2", [], 1],
      ["Enheter!D3", [], 1],
    ]);
  });
});

describe("a measure of Kolada that is known by its wording alone", () => {
  const book = bookOf({
    Mål: [
      ["Mål", "Indikator", "Målvärde 2023", "Utfall 2023"],
      ["Friska medarbetare", "Sjukfrånvaro kommunalt anställda, andel", "bättre än riket", ""],
    ],
    Kolada: [
      ["Sjukfrånvaro kommunalt anställda totalt, andel (%) (N00090)"],
      ["", "", "2023"],
      ["Lindesberg", "Totalt", "7,1"],
      ["Riket", "Totalt", "6,5"],
    ],
  });

  it.each(["Ja", "Nej"])("is asked about, and %s is an answer", async (label) => {
    expect(asked(book).map(({ asks, choices }) => [asks, choices.map((choice) => choice.label)])).toEqual([
      ["Är det samma mått som ”Sjukfrånvaro kommunalt anställda totalt, andel (%)” i Kolada?", ["Ja", "Nej"]],
    ]);
    expect(asked(await choose(book, ["Ja", "Nej"].indexOf(label)))).toEqual([]);
  });
});

describe("a scale whose order is not known", () => {
  const grades = (...texts: string[]) =>
    bookOf({ Mål: [["Mål", "Bedömning"], ...texts.map((text, i) => [`Mål nummer ${i + 1}`, text])] });

  const unordered = (...labels: string[]): Styrmodell => ({
    ...standard,
    scales: [
      { name: "Provskala", steps: stepsOf(labels.map((label) => [label, null])), states: [], order: "asked" },
      ...standard.scales,
    ],
  });

  it("is put in order, once for the scale, and its grades are steps from then on", async () => {
    const book = grades("Kvar på perrongen", "Framme i hamn", "Framme i hamn");
    const styrmodell = unordered("Framme i hamn", "Kvar på perrongen");
    const [question, ...more] = asked(book, styrmodell);
    expect(more).toEqual([]);
    expect(question).toMatchObject({
      title: "Provskala",
      asks: "I vilken ordning står bedömningarna, den bästa först?",
      order: { labels: ["Framme i hamn", "Kvar på perrongen"] },
    });
    const { surroundings, book: now } = around(book);
    await correct.perform({ kind: "scale", scale: question!.order! }, surroundings);
    expect(asked(now(), styrmodell)).toEqual([]);
    expect(assessed(now(), styrmodell).recognition.plan.goals.map(({ grades: [grade] }) => grade!.step)).toEqual([
      1, 0, 0,
    ]);
  });

  it("of which one step alone is known is reported, not asked", () => {
    const book = grades("Framme i hamn", "Framme i hamn");
    const styrmodell = unordered("Framme i hamn");
    expect(asked(book, styrmodell)).toEqual([]);
    expect(assessed(book, styrmodell).assessed.problems.map(({ code }) => code)).toEqual(["okänd-ordning"]);
  });
});

describe("an answer", () => {
  const given: Answer = { what: "target", id: "indikator:antal besökare", printed: "minst 1.233", as: "minst 1 233" };
  const book = table("Antal besökare", "minst 1.233", "1 300");

  it("touches no sheet, and keeps the account of the cells", async () => {
    const { surroundings, book: now } = around(book);
    await answer.perform([given], surroundings);
    expect(now().sheets.map((sheet, i) => sheet === book.sheets[i])).toEqual([true]);
    const { mapped, reported, nonEmpty } = assessed(now()).recognition.coverage;
    expect(mapped + reported).toBe(nonEmpty);
    expect(reported).toBe(assessed(book).recognition.coverage.reported - 1);
  });

  it("holds for what was printed: another text is asked about again", async () => {
    const { surroundings, book: now } = around(book);
    await answer.perform([given], surroundings);
    const changed = table("Antal besökare", "minst 1.400", "1 300");
    expect(asked({ ...changed, memory: now().memory })).toHaveLength(1);
  });

  it("follows a row that is moved", async () => {
    const { surroundings, book: now } = around(book);
    await answer.perform([given], surroundings);
    const moved = bookOf({ Blad: [["Sammanställning"], [], HEAD, OTHER, ["Antal besökare", "minst 1.233", "1 300"]] });
    expect(asked({ ...moved, memory: now().memory })).toEqual([]);
  });

  it("takes the place of an earlier one about the same text", async () => {
    const { surroundings, book: now } = around(book);
    await answer.perform([given], surroundings);
    await answer.perform([{ ...given, as: "" }], surroundings);
    expect(answersIn(readMemory(now().memory).memory)).toEqual([{ ...given, as: "", when: "2025-02-11T14:05" }]);
  });

  it.each<[Answer["what"], string, string]>([
    [
      "target",
      "många",
      "”många” gick inte att tolka. Skriv det som till exempel ”minst 80 %”, ”högst 5” eller ”ska öka”.",
    ],
    ["outcome", "bra", "”bra” gick inte att tolka. Skriv ett tal, till exempel ”76 %”."],
  ])("that says nothing as a %s is not kept", async (what, as, words) => {
    const { surroundings, writes } = around(book);
    expect(await answer.perform([{ ...given, what, as }], surroundings)).toEqual({ ok: false, reason: words });
    expect(writes()).toBe(0);
  });

  it("that cannot be read in the memory is none", () => {
    const memory = JSON.stringify({
      version: 1,
      sheets: {},
      corrections: null,
      answers: [given, { what: "colour", id: "a", printed: "b", as: "c" }, null, "x"],
    });
    expect(answersIn(readMemory(memory).memory)).toEqual([given]);
  });
});

test("a number that may be in thousands has the answer that is in its target's size", async () => {
  const book = bookOf({
    Mål: [
      ["Nyckeltal", "Målvärde 2024", "Utfall 2024"],
      ["Nettokostnad, egen regi", "högst 14 500", "14,1"],
      ["Andel nöjda", "minst 70 %", "71 %"],
    ],
  });
  expect(asked(book).map(({ asks, choices }) => [asks, choices.map(({ label }) => label)])).toEqual([
    ["Vad betyder utfallet ”14,1”?", ["14100"]],
  ]);
  expect(asked(await choose(book, 0))).toEqual([]);
});

test.each<["target" | "outcome", string, string]>([
  ["outcome", "95", "95 mot minst 100: 5 under målet."],
  ["target", "minst 90", "95 mot minst 90: 5 över målet."],
])(
  "of a cell that is struck through in part, which part Excel does not say, what is answered is the %s's text",
  async (what, as, words) => {
    const cells = what === "outcome" ? ["minst 100", "11095"] : ["minst 11090", "95"];
    const book = table("Antal feriejobb", ...cells);
    book.sheets[0]!.mixed = new Map([[cellKey(1, what === "outcome" ? 2 : 1), ["struck"]]]);
    const shown = (of: Book): string => {
      const [first] = assessed(of).assessed.areas.flatMap(({ indicators }) => indicators);
      return what === "outcome" ? publishedText(first!.outcome!) : targetText(first!);
    };
    expect([reason(book), shown(book)]).toEqual([
      "Kan inte bedömas: det framgår inte vilken del av värdet som gäller.",
      "–",
    ]);
    const [question] = asked(book);
    const { surroundings, book: now } = around(book);
    await answer.perform(
      question!.free!.answers.map((one) => ({ ...one, as })),
      surroundings,
    );
    expect([reason(now()).startsWith(words), shown(now()), asked(now())]).toEqual([true, as, []]);
  },
);
