import { PROOF } from "../../src/assess/proof";
import { answer } from "../../src/commands/answer";
import { assessIn } from "../../src/commands/assessed";
import { ASKED } from "../../src/commands/asked";
import type { Question } from "../../src/commands/question";
import { questionsOf } from "../../src/commands/questions";
import { PROOF_IDS } from "../../src/domain/proof";
import { PROBLEMS, type ProblemCode } from "../../src/domain/problem";
import { parseArea } from "../../src/sheet/address";
import type { Book, Sheet } from "../../src/sheet/book";
import { indicatorsIn } from "../../src/domain/assessment";
import { book, sheet } from "../recognise/kit";
import { around } from "./workbook";

/*
 * What a grade lacks is settled by a press for every row of its kind, or in the cell.
 */

/** What only the cell can settle, and why. */
const IN_CELL: Partial<Record<ProblemCode, string>> = {
  "fel-i-cell": "an error has no value to choose",
  "gräns-som-utfall": "nobody knows the value that lies beyond the bound",
  "dubbelt-värde": "one of the two values is wrong where it stands",
  "datum-i-talkolumn": "Excel has made a date of what was typed: only the one who typed it knows what",
  "oförenliga-enheter": "one of the sides is measured in something else",
  "orimlig-andel": "the value cannot be right as it stands",
  tecken: "one of the signs is wrong where it stands",
  "dolt-tal": "what a sheet hides is not printed by an answer: the format is changed",
};

test("each lack of the proof has a press, or is settled in the cell, whose sentence says what to write", () => {
  for (const code of PROOF_IDS.flatMap((id) => PROOF[id].lacks)) {
    const [isAsked, why] = [code in ASKED, IN_CELL[code]];
    expect({ code, settled: isAsked !== (why !== undefined) }).toEqual({ code, settled: true });
    expect(PROBLEMS[code].todo).toMatch(/[.]$/);
  }
});

const drawn = (rows: string): Sheet =>
  sheet("Mål", `Mål | Indikator | Målvärde 2024 | Utfall 2023 | Utfall 2024\n${rows}`);

/** How many measures are graded, and what is asked. */
function state(of: Book): { graded: number; asked: Question[] } {
  const made = assessIn(structuredClone(of), {});
  if (!made.ok) throw new Error(made.reason);
  const { assessed, recognition } = made.value;
  const graded = assessed.areas.flatMap(indicatorsIn).filter(({ verdict }) => verdict.met !== null).length;
  return { graded, asked: questionsOf(recognition, assessed) };
}

const marked = (note: string): Sheet =>
  drawn(
    [
      "Trygga barn | Antal klagomål | högst 100 | 90 | 95*",
      "Trygga barn | Antal fall | högst 20 | 12 | 13*",
      "Trygga barn | Antal ärenden | högst 20 | 12 | 14",
      note,
    ].join("\n"),
  );

function merged(): Sheet {
  const made = drawn("Trygga barn | Antal klagomål | högst 100 | 90 | 95\nTrygga barn | Antal fall | högst 100 | 12 |");
  made.merges.push(parseArea("E2:E3")!);
  return made;
}

function dashed(): Sheet {
  const made = drawn(
    "Trygga barn | Antal klagomål | högst 100 | 90 | 0\nTrygga barn | Antal fall | högst 100 | 12 | 0",
  );
  for (const row of [1, 2]) (made.formats[row] ??= [])[4] = { numberFormat: '0;-0;"-"' };
  return made;
}

test.each<[string, Sheet, asks: string, before: number, after: number]>([
  ["a nought that its format shows as a dash", dashed(), "Är ”-” talet 0?", 0, 2],
  ["a sign without a note", marked(""), "Vad säger märket ”*” om talen?", 1, 3],
  [
    "a note that limits the values",
    marked("* Exklusive fristående skolor"),
    "”Exklusive fristående skolor” avgränsar värdet. Är utfall och målvärde avgränsade på samma sätt?",
    1,
    3,
  ],
  ["an outcome over two measures", merged(), "Är ”95” utfallet för vart och ett av måtten?", 0, 2],
])("%s: one press settles all of its kind", async (_, table, asks, before, after) => {
  const start = book(table);
  const first = state(start);
  expect([first.graded, first.asked.map((one) => one.asks)]).toEqual([before, [asks]]);
  const { surroundings, book: now } = around(start);
  const { reply } = first.asked[0]!.choices[0]!;
  if (reply.keep !== "answer") throw new Error(reply.keep);
  expect((await answer.perform(reply.answers, surroundings)).ok).toBe(true);
  expect(state(now())).toEqual({ graded: after, asked: [] });
});
