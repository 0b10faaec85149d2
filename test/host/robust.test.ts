import fc from "fast-check";
import { newBook, newSheet } from "../../src/sheet/book";
import { createCalculator } from "../../workbench/host/formulas";
import { newHost } from "../../workbench/host/host";
import { HostError, isThing, thing } from "../../workbench/host/kind";
import type { Host, Thing } from "../../workbench/host/model";
import { assign, call, follow, itemOf, read } from "../../workbench/host/member";
import { openHost } from "../../workbench/host";
import { WorkbookKind } from "../../workbench/host/workbook";
import { inWhole } from "../whole";
import { codeOf, inExcel, tableAt } from "./excel";
import { WRONG_PROGRAMS, type WrongProgram } from "./wrongPrograms";

function emptyHost(api: Record<string, unknown>): Host {
  const book = { ...newBook(), sheets: [newSheet("Blad1"), newSheet("Två")] };
  return newHost(book, {
    api,
    cap: "1.14",
    locale: "sv-SE",
    now: new Date("2022-02-11T00:00:00Z"),
    faults: [],
    nature: [],
    plainErrors: false,
    calculate: createCalculator,
  });
}

/** What an add-in may put anywhere: values of the right kind and of every wrong one. */
const WORDS = [
  "A1",
  "B2:C4",
  "A:B",
  "2:3",
  "Blad1!A1:B2",
  "Blad1",
  "Två",
  "Tabell",
  "Down",
  "Up",
  "Left",
  "Right",
  "All",
  "Formats",
  "Custom",
  "CellValue",
  "DataBar",
  "BarStacked",
  "Line",
  "Columns",
  "=SUM(A1:B2)",
  "=A1+",
  "2018-12-31",
  "'x",
  "#FF0000",
  "röd",
  "",
  "MaltavlanTag",
  "EdgeTop",
  '<a xmlns="b">c</a>',
  "<",
  "Centimeters",
  "A4",
  "Hidden",
  "Continuous",
  "List",
];
const argument: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.integer({ min: -2, max: 12 }),
  fc.double({ min: -5, max: 500, noNaN: true }),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.integer(), fc.constant(null)), { maxLength: 3 }), {
    maxLength: 3,
  }),
  fc.constantFrom<object[]>(
    { list: { source: "=Blad1!$A$1:$A$3" } },
    { list: { source: "a,b" } },
    { list: null },
    { formula1: "=1", operator: "Between" },
    { formula1: "=", operator: "x" },
    { format: { fill: { color: true }, font: true } },
    { format: { fill: { color: "#FFF0CC" }, borders: { top: { style: "Double" } } } },
    { top: 1.5, left: "x" },
    { horizontalFitToPages: 1 },
    { type: "Number", formula: "5" },
    {},
  ),
);

/** A walk through the workbook: which member of the reached objects (by number), and its arguments. */
const walk = fc.array(
  fc.record({
    from: fc.nat(60),
    member: fc.nat(80),
    how: fc.constantFrom("read", "assign", "follow", "call", "item"),
    args: fc.array(argument, { maxLength: 4 }),
    hand: fc.option(fc.nat(60)),
  }),
  { minLength: 20, maxLength: 60 },
);

it("whatever is asked, the answer is a value or one of Excel's errors; never a crash of the host", async () => {
  const api = (await openHost()).Excel as unknown as Record<string, unknown>;
  let answered = 0;
  fc.assert(
    fc.property(walk, (steps) => {
      const host = emptyHost(api);
      const reached: Thing[] = [thing(WorkbookKind, host.book)];
      for (const { from, member, how, args, hand } of steps) {
        const target = reached[from % reached.length]!;
        const { kind } = target;
        const given =
          hand === null ? args : args.map((one, i) => (i === hand % 3 ? reached[hand % reached.length] : one));
        const table = {
          read: kind.get,
          assign: kind.set,
          follow: kind.to,
          call: { ...kind.call, ...kind.act },
          item: {},
        }[how];
        const names = Object.keys(table ?? {});
        const name = names[member % Math.max(1, names.length)] ?? "borta";
        try {
          const result =
            how === "read"
              ? read(host, target, name)
              : how === "assign"
                ? assign(host, target, name, given[0] ?? null)
                : how === "follow"
                  ? follow(host, target, name)
                  : how === "call"
                    ? call(host, target, name, given)
                    : itemOf(host, target, given[0]);
          answered++;
          if (isThing(result)) reached.push(result);
          for (const item of kind.items?.(target.self, host) ?? []) if (reached.length < 60) reached.push(item);
        } catch (error) {
          if (!(error instanceof HostError))
            throw new Error(`${how} ${kind.name}.${name}(${JSON.stringify(args)}): ${(error as Error).stack}`);
        }
      }
    }),
    { numRuns: 150, seed: 20220211 },
  );
  expect(answered).toBeGreaterThan(1000);
});

const answerTo = (program: WrongProgram): Promise<string> =>
  inExcel(async (context, sheet, host) => {
    host.book.sheets[0]!.tables.push(tableAt("Ett", "X1:Y3", ["Mål", "Utfall"]));
    context.workbook.worksheets.add("Dold").visibility = "Hidden";
    await context.sync();
    return codeOf(async () => {
      program.run(sheet, context.workbook);
      await context.sync();
    });
  });

test("at least 180 programs are tried, each another", () => {
  expect(WRONG_PROGRAMS.length).toBeGreaterThanOrEqual(180);
  expect(new Set(WRONG_PROGRAMS.map(({ name }) => name)).size).toBe(WRONG_PROGRAMS.length);
});

/** Every twelfth of them, or the others: each is run in an Excel of its own. */
const isSampled = (_: WrongProgram, at: number): boolean => at % 12 === 0;
async function areRefused(programs: WrongProgram[]): Promise<void> {
  const answers = await Promise.all(programs.map(async (one) => [one.name, await answerTo(one)]));
  expect(answers).toEqual(programs.map(({ name, code }) => [name, code]));
}

test("what Excel refuses is refused, each with its code: a twelfth of the programs", () =>
  areRefused(WRONG_PROGRAMS.filter(isSampled)));

inWhole("what Excel refuses is refused, each with its code: the other programs", () =>
  areRefused(WRONG_PROGRAMS.filter((one, at) => !isSampled(one, at))),
);
