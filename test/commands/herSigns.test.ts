import { propose, type ProposeResult } from "../../src/commands/propose";
import { assessIn } from "../../src/commands/assessed";
import { status } from "../../src/commands/status";
import { annualReport } from "../../src/report/annual/report";
import { setDocument } from "../../src/report/annual/setDocument";
import { documentHtml } from "../../src/sheet/documentHtml";
import { reportInput } from "../report/plan";
import type { Book } from "../../src/sheet/book";
import { around, bookOf, filledBy } from "./workbook";

const LIGHTS = ["#70AD47", "#FFC000", "#FF0000"];
const HEADER = ["Mål", "Bedömning mål", "Mått", "Målvärde 2024", "Utfall 2024", "Bedömning mått"];
/** Outcomes of measures that are to reach 100, a row for each goal, and the step of each. */
const GOALS = [
  [96, 104, 80],
  [101, 102, 103],
  [70, 60, 99],
  [100, 120, 98],
];
const stepOf = (value: number): number => (value >= 100 ? 0 : value >= 95 ? 1 : 2);

/** Measures, and goals that are as their worst one, in three signs, best first; lines below them. */
const rowsOf = (signs: string[], below: string[] = []): (string | number | null)[][] => [
  HEADER,
  ...GOALS.flatMap((values, goal) =>
    values.map((value, at) => [
      at === 0 ? `Vi når löfte ${goal + 1} till invånarna` : null,
      at === 0 ? signs[Math.max(...values.map(stepOf))]! : null,
      `Besök i verksamhet ${goal + 1}.${at + 1}`,
      "minst 100",
      value,
      signs[stepOf(value)]!,
    ]),
  ),
  [],
  ...below.map((text) => [text]),
];

async function proposed(book: Book): Promise<ProposeResult> {
  const done = await propose.perform({}, around(book).surroundings);
  if (!done.ok) throw new Error(done.reason);
  return done.value;
}
const scaleIn = ({ proposal }: ProposeResult) => {
  const [row] = proposal.rows.filter(({ part }) => part === "skala");
  return { why: row?.why, printed: row?.printed, steps: row?.steps?.map((step) => [step.label, step.class]) };
};
const inOrder = (signs: string[]) => signs.map((sign, at) => [sign, ["reached", "partly", "notReached"][at]]);

test.each<[signs: string[], below: string[], filled: boolean, why: RegExp]>([
  [["+", "±", "–"], [], true, /färger/],
  [["I land", "Till sjöss", "-"], [], true, /färger/],
  [["+", "0", "-"], ["+ bättre än mål, 0 nära mål, - sämre än mål"], false, /teckenförklaringen/],
  [["😊", "😐", "☹"], ["Tecken: 😊 = målet är nått, 😐 = nära (minst 95 %), ☹ = målet är inte nått"], false, /tecken/],
  [["😊", "😐", "☹"], [], false, /tecknen/],
  [["✔", "~", "✘"], [], false, /tecknen/],
])("%j are her grades, a dash too, and no other words take their place", async (signs, below, filled, why) => {
  const book = (): Book => {
    const made = bookOf({ Mål: rowsOf(signs, below) });
    return filled ? filledBy(made, Object.fromEntries(signs.map((sign, at) => [sign, LIGHTS[at]!]))) : made;
  };
  expect(scaleIn(await proposed(book()))).toEqual({
    why: expect.stringMatching(why) as unknown,
    printed: 12,
    steps: inOrder(signs),
  });
  const { surroundings } = around(book());
  const orders = [signs.map((label) => ({ label }))];
  expect(await propose.perform({ orders, accept: "all" }, surroundings)).toMatchObject({ ok: true });
  const written = await status.perform({}, surroundings);
  if (!written.ok) throw new Error(written.reason);
  const { areas, disagreements } = written.value.assessed;
  expect(disagreements).toEqual([]);
  expect(areas.flatMap(({ goals }) => goals.map(({ published }) => published.label))).toEqual(
    [2, 0, 2, 1].map((step) => signs[step]),
  );
});

test("letters of measures without goals are counted as they are, once, with what her legend says of them", async () => {
  const outcomes = [104, 97, 101, 60];
  const { surroundings, book } = around(
    bookOf({
      Mål: [
        ["Nyckeltal", "Målvärde 2024", "Utfall 2024", "Status"],
        ...outcomes.map((value, at) => [`Besök i verksamhet ${at + 1}`, "minst 100", value, "GYR"[stepOf(value)]!]),
        [],
        ["Status: G = på plan, Y = risk, R = når inte målet"],
      ],
    }),
  );
  expect(await propose.perform({ accept: "all" }, surroundings)).toMatchObject({ ok: true });
  const made = assessIn(book(), {});
  if (!made.ok) throw new Error(made.reason);
  const report = annualReport({ ...reportInput(made.value.assessed), isFinal: true });
  const told = documentHtml(setDocument(report)).replaceAll(/<[^>]*>/g, "\n");
  expect(told).toContain("G = på plan, Y = risk, R = når inte målet.");
  expect(told.match(/\d med ”[GYR]”\n/g)).toEqual(["2 med ”G”\n", "1 med ”Y”\n", "1 med ”R”\n"]);
  expect(told.match(/[^\n]*4 nyckeltal[^\n]*/g)).toEqual(["2 av 4 nyckeltal har bedömningen ”G”, 1 ”Y” och 1 ”R”."]);
  expect(told).not.toMatch(/delvis/);
});

test("signs of a scale are counted with what her legend calls them", async () => {
  const rows = [104, 97, 101, 60].map((value, at) => [
    `Besök i verksamhet ${at + 1}`,
    100,
    value,
    "●▲■"[stepOf(value)]!,
  ]);
  const head = ["Nyckeltal", "Målvärde 2024", "Utfall 2024", "Status"];
  const legend = ["● = mål uppnått, ▲ = nära mål, ■ = mål ej uppnått"];
  const { surroundings, book } = around(bookOf({ Mål: [head, ...rows, [], legend] }));
  expect(await propose.perform({ accept: "all" }, surroundings)).toMatchObject({ ok: true });
  const made = assessIn(book(), {});
  if (!made.ok) throw new Error(made.reason);
  expect(annualReport({ ...reportInput(made.value.assessed), isFinal: true }).blocks[0]).toMatchObject({
    text: "2 av 4 nyckeltal har bedömningen ”● mål uppnått”, 1 ”▲ nära mål” och 1 ”■ mål ej uppnått”.",
  });
});

test("a dash that nothing tells to be a grade is none", async () => {
  const steps = scaleIn(await proposed(bookOf({ Mål: rowsOf(["I land", "Till sjöss", "-"]) }))).steps;
  expect(steps?.map(([label]) => label).sort()).toEqual(["I land", "Till sjöss"]);
});

test("signs of measures and words of goals in one column are a scale each, and a sign of no known scale is read as none", async () => {
  const signs = ["▲", "◆", "▼"];
  const words = ["God utveckling", "Blandad utveckling", "Svag utveckling"];
  const rows = GOALS.flatMap((values, goal) => [
    [`Vi når löfte ${goal + 1} till invånarna`, null, null, null, words[Math.max(...values.map(stepOf))]!],
    ...values.map((value, at) => [
      null,
      `Besök i verksamhet ${goal + 1}.${at + 1}`,
      "minst 100",
      value,
      signs[stepOf(value)]!,
    ]),
  ]);
  const book = bookOf({ Mål: [["Mål", "Mått", "Målvärde 2024", "Utfall 2024", "Bedömning"], ...rows] });
  const made = assessIn(book, {});
  const grades = made.ok ? made.value.recognition.plan.indicators.flatMap((one) => one.grades) : [];
  expect(grades.filter(({ by }) => by === "printed").flatMap(({ scale }) => scale ?? [])).toEqual([]);
  const { proposal } = await proposed(book);
  const scales = proposal.rows.filter(({ part }) => part === "skala");
  expect(scales.map(({ steps }) => steps?.map(({ label }) => label).sort())).toEqual([
    ["▲", "▼", "◆"],
    ["Blandad utveckling", "God utveckling", "Svag utveckling"],
  ]);
});
