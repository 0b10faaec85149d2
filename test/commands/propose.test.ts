import { indicatorsIn } from "../../src/domain/assessment";
import { isUndecided } from "../../src/domain/styrmodell";
import { undecided } from "../../src/domain/presets/undecided";
import { leftInWords, proposalInWords, proposedOf } from "../../src/commands/proposalInWords";
import { read as readCommand } from "../../src/commands/read";
import { correct } from "../../src/commands/correct";
import { propose } from "../../src/commands/propose";
import { templates } from "../../src/commands/templates";
import { status } from "../../src/commands/status";
import type { ProposeResult, ProposeInput } from "../../src/commands/propose";
import { parseRef } from "../../src/sheet/address";
import type { Sheet } from "../../src/sheet/book";
import { dear, inTurn, sampledSets } from "../whole";
import { around, bookOf, filledBy } from "./workbook";

const WORDS = ["Uppnås", "Uppnås delvis", "Uppnås inte"];
const HEADER = [
  "Område",
  "Nr",
  "Mål",
  "Måluppfyllelse 2024",
  "Indikator",
  "Målvärde 2024",
  "Utfall 2024",
  "Bedömning 2024",
];

/** Outcomes in percent of measures that are to reach 100, a row for each goal; the best and the worst case of all. */
const GOALS = [
  [100, 104, 98],
  [97, 92, 91],
  [88, 83, 81],
  [79, 77, 76],
  [74, 70, 60],
  [52, 100, 101],
  [49, 30, 100],
  [100, 100, 40],
  [86, 45, 20],
];

/** `goals`: how many of them are printed; absent: all. */
type Rule = { from: number; roll: (steps: number[]) => number; goals?: number };
const worst = (steps: number[]): number => Math.max(...steps);
const majority = (steps: number[]): number =>
  [0, 1, 2].find((step) => steps.filter((one) => one === step).length * 2 > steps.length) ?? worst(steps);

/** A workbook whose grades somebody has set by a rule that is printed nowhere. */
function printedBy({ from, roll, goals }: Rule): (string | number | null)[][] {
  const step = (value: number): number => (value >= 100 ? 0 : value >= from ? 1 : 2);
  return [
    HEADER,
    ...GOALS.slice(0, goals).flatMap((values, goal) =>
      values.map((value, at) => [
        at === 0 && goal === 0 ? "Hela kommunen" : null,
        at === 0 ? goal + 1 : null,
        at === 0 ? `Vi når det ${goal + 1}:e vi lovar` : null,
        at === 0 ? (WORDS[roll(values.map(step))] ?? null) : null,
        `Besök i verksamhet ${goal + 1}.${at + 1}`,
        "minst 100",
        value,
        WORDS[step(value)] ?? null,
      ]),
    ),
  ];
}

const known = new Map<string, Promise<ProposeResult>>();
/** What is proposed of rows, made once for the same. */
function proposed(rows: (string | number | null)[][], input: ProposeInput = {}): Promise<ProposeResult> {
  const key = JSON.stringify([rows, input]);
  const made = known.get(key) ?? proposedAnew(rows, input);
  known.set(key, made);
  return made;
}

async function proposedAnew(rows: (string | number | null)[][], input: ProposeInput): Promise<ProposeResult> {
  const { surroundings } = around(bookOf({ Mål: rows }));
  const done = await propose.perform(input, surroundings);
  if (!done.ok) throw new Error(done.reason);
  return done.value;
}

const row = ({ proposal }: ProposeResult, part: string) => proposal.rows.find((one) => one.part === part);

sampledSets(4, [90, 80, 75, 50])("grades set by a middle step from %i per cent", (from) => {
  dear("the rule is found, and how many grades it explains is reported", async () => {
    const made = await proposed(printedBy({ from, roll: worst }));
    const grading = row(made, "gradering");
    expect(grading).toMatchObject({ level: "indikator", explained: 27, computed: 27, printed: 27 });
    const threshold = Number(/≥ (\d+) %/.exec(grading?.wording ?? "")?.[1]);
    // Any bound between two outcomes explains as many: the one proposed grades every outcome as it is printed.
    const between = GOALS.flat().filter((value) => value < 100 && value >= threshold !== value >= from);
    expect(between).toEqual([]);
  });
});

inTurn(2)([
  ["sämst", worst, "sämst"],
  ["majoritet, annars sämst", majority, "majoritet, annars sämst"],
])("goals weighed together by %s", async (_, roll, text) => {
  const made = await proposed(printedBy({ from: 80, roll }));
  expect(row(made, "sammanvägning")).toMatchObject({ wording: text, explained: 9, computed: 9, printed: 9 });
});

dear("grades that no rule gives have counts beside them, and it is shown how near the nearest came", async () => {
  let turn = 0;
  const made = await proposed(printedBy({ from: 80, roll: () => [2, 0, 1][turn++ % 3] ?? 0 }));
  const rollup = row(made, "sammanvägning");
  expect(rollup?.wording).toMatch(/^bara antal/);
  expect(rollup?.sets.rollup).toEqual([{ rule: "antal" }]);
  expect(rollup?.others[0]?.explained).toBeLessThan(9);
});

dear("the scale is in the words that are printed, and its own words still mean the same", async () => {
  const own = new Map([
    ["Uppnås", "Uppnått"],
    ["Uppnås delvis", "Delvis uppnått"],
    ["Uppnås inte", "Ej uppnått"],
  ]);
  const rows = printedBy({ from: 80, roll: worst }).map((cells) =>
    cells.map((cell) => (typeof cell === "string" ? (own.get(cell) ?? cell) : cell)),
  );
  const made = await proposed(rows);
  expect(row(made, "skala")?.wording).toMatch(/: Uppnått · Delvis uppnått · Ej uppnått$/);
  expect(row(made, "gradering")).toMatchObject({ explained: 27, printed: 27 });
  expect(made.styrmodell.scales[0]?.steps.map(({ synonyms }) => synonyms[0])).toEqual([...own.keys()]);
});

test("red, amber and green are in their order in English too", async () => {
  const words = ["Amber", "Red", "Green"];
  const rows = printedBy({ from: 80, roll: worst }).map((cells) =>
    cells.map((cell) => words[["Uppnås delvis", "Uppnås inte", "Uppnås"].indexOf(String(cell))] ?? cell),
  );
  const made = await proposed(rows);
  const [scale] = proposalInWords(made.proposal.rows);
  expect(scale?.text).toMatch(/: Green · Amber · Red$/);
  expect(scale?.order).toBeUndefined();
});

const unprinted = () =>
  printedBy({ from: 80, roll: worst }).map((cells) => [...cells.slice(0, 3), ...cells.slice(4, 7)]);

test("without printed grades the facts of the target values and counts may be decided, and nothing else is", async () => {
  const { surroundings, book } = around(bookOf({ Mål: unprinted() }));
  const made = await propose.perform({ accept: "all" }, surroundings);
  if (!made.ok) throw new Error(made.reason);
  const { proposal, styrmodell } = made.value;
  expect(proposal.rows.map(({ part }) => part)).toEqual(["gradering", "avrundning", "äldsta utfall"]);
  expect(proposedOf(proposal)).toMatch(/Arbetsboken har inga bedömningar att utgå från\./);
  expect(styrmodell.levels).toEqual(undecided.levels);
  expect(isUndecided(styrmodell)).toBe(false);
  expect(await status.perform({ isFinal: true }, around(book()).surroundings)).toMatchObject({ ok: true });
});

test("a workbook without goals and measures has nothing to decide", async () => {
  const { surroundings } = around(bookOf({ Adresser: [["Namn"], ["Provstad"]] }));
  expect(await propose.perform({}, surroundings)).toMatchObject({
    ok: false,
    reason: expect.stringMatching(/^Inga mål eller mått hittades/) as unknown,
  });
});

const BLANK = [
  ["Mål", "Indikator", "Målvärde 2024", "Utfall 2024", "Bedömning"],
  ["Alla elever når målen", "Andel elever med gymnasiebehörighet", "minst 85 %", "84 %", null],
  [null, "Meritvärde årskurs 9", "minst 220", 225, null],
  ["En ekonomi i balans", "Resultat i procent av skatter", "minst 2 %", "1,1 %", null],
  [null, "Soliditet", "minst 40 %", "42 %", null],
];
const LEGEND = [
  [null],
  ["Teckenförklaring"],
  ["I hamn", "Målet är nått"],
  ["På väg", "Målet nås under perioden"],
  ["Stannat av", "Målet nås inte"],
];
const IN_ORDER = ["I hamn", "På väg", "Stannat av"];

test.each<[string, rows: (string | number | null)[][], input: ProposeInput]>([
  ["a legend", [...BLANK, ...LEGEND], {}],
  ["an order that is given", BLANK, { orders: [IN_ORDER.map((label) => ({ label }))] }],
])("of a template without a grade %s gives the scale", async (_, rows, input) => {
  const made = await proposed(rows, { ...input, accept: "all" });
  expect(row(made, "skala")).toMatchObject({ level: "indikator", isProposed: true, printed: 0 });
  const scale = made.styrmodell.scales.find(({ name }) => name === row(made, "skala")?.sets.scale);
  expect(scale?.steps.map(({ label }) => label)).toEqual(IN_ORDER);
});

/** Grades in two greens and a red. */
const inColours = (orders: ProposeInput["orders"]) => {
  const book = filledBy(bookOf({ Mål: printedWords(["Över allt", "Flyter", "Halkar"]) }), {
    "Över allt": "#00B050",
    Flyter: "#C6EFCE",
    Halkar: "#FF0000",
  });
  return propose.perform({ ...(orders ? { orders } : {}) }, around(book).surroundings);
};
const inThisOrder = (...words: string[]) => [words.map((label) => ({ label }))];

test("a word in a green light is reached in any order that agrees with the lights; two shades are shown apart", async () => {
  const asked = await inColours(undefined);
  const shown = asked.ok ? proposalInWords(asked.value.proposal.rows)[0] : undefined;
  expect(shown?.steps.map(({ text }) => text)).toEqual(
    expect.arrayContaining(["Över allt 4, mörkgrön", "Flyter 4, ljusgrön", "Halkar 4, röd"]),
  );
  const made = await inColours(inThisOrder("Över allt", "Flyter", "Halkar"));
  const scale = made.ok ? row(made.value, "skala") : undefined;
  expect(scale).toMatchObject({ isProposed: true });
  expect(scale?.steps?.map((step) => step.class)).toEqual(["reached", "reached", "notReached"]);
});

test("an order against the lights is not ticked, and it is said which words it is about", async () => {
  const made = await inColours(inThisOrder("Halkar", "Flyter", "Över allt"));
  const [scale] = made.ok ? proposalInWords(made.value.proposal.rows) : [];
  expect(scale).toMatchObject({ isProposed: false });
  expect(scale?.apart[0]).toMatch(/^Cellerna med ”Halkar” är röda och de med ”Flyter” gröna, men ordningen har/);
});

dear(
  "accepted rows are written on the sheet Styrmodell, and grade the workbook as it is printed; the others are not",
  async () => {
    const { surroundings, book, writes } = around(bookOf({ Mål: printedBy({ from: 50, roll: majority, goals: 5 }) }));
    expect(await propose.perform({}, surroundings)).toMatchObject({ ok: true });
    expect(writes()).toBe(0);
    const done = await propose.perform({ accept: "all" }, surroundings);
    expect(done).toMatchObject({ ok: true, value: { sheet: "Styrmodell" } });
    const written = await status.perform({}, surroundings);
    if (!written.ok) throw new Error(written.reason);
    expect(written.value.assessed.disagreements).toEqual([]);
    expect(book().sheets.map(({ name }) => name)).toContain("Styrmodell");
    expect(await propose.perform({ accept: "all" }, surroundings)).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/gäller redan i arbetsboken/) as unknown,
    });
    const some = await proposed(printedBy({ from: 50, roll: majority, goals: 5 }), { accept: [0] });
    expect(some.styrmodell.levels[0]).toMatchObject({ level: "indikator", scale: "Målvärde" });
  },
);

const SCALES: [words: string[], order: string[], why: RegExp][] = [
  // Two words of an office's own: never a step of another scale that knows one of them.
  [["På god väg", "Ej på väg"], ["På god väg", "Ej på väg"], /orden själva/],
  [
    ["Inte tillfredsställande", "Tillfredsställande"],
    ["Tillfredsställande", "Inte tillfredsställande"],
    /orden själva/,
  ],
  [["Klart", "Pågår", "Ej genomfört"], ["Klart", "Pågår", "Ej genomfört"], /orden själva|känd skala/],
  [["Uppnås", "Uppnås inte"], ["Uppnås", "Uppnås delvis", "Uppnås inte"], /känd skala/],
];
/** A table in which the words are printed in turn on measures that nobody can compute. */
const printedWords = (words: string[]) => [
  ["Område", "Mål", "Bedömning 2024"],
  ...Array.from({ length: 12 }, (_, at) => [
    at === 0 ? "Hela kommunen" : null,
    `Vi når det ${at + 1}:e som vi har lovat invånarna`,
    words[at % words.length]!,
  ]),
];

/** A workbook whose cells of grades (the last column) have a list of choices. */
const listing = (words: string[], rows: (string | number | null)[][]) => {
  const book = bookOf({ Mål: rows });
  const last = rows[0]!.length - 1;
  const areas = [{ top: 1, left: last, bottom: 40, right: last }];
  book.sheets[0]!.validations = [{ areas, source: `"${words.join(",")}"`, kind: "list", strict: true }];
  return propose.perform({}, around(book).surroundings);
};

test.each<[what: string, list: string[], rows: (string | number | null)[][], found: object, order: string[]]>([
  [
    "words that nothing else tells the order of are asked about in the list's",
    ["Gnistrar", "Skimrar", "Grynar", "Ej bedömt"],
    printedWords(["Skimrar", "Grynar"]),
    { held: "asked", why: "i listans ordning; inget säger om det bästa står först" },
    ["Gnistrar", "Skimrar", "Grynar"],
  ],
  [
    "a list from the worst is turned where the words tell its ends",
    ["Målet nås inte", "Gnistrar", "Målet är nått"],
    printedWords(["Målet är nått", "Gnistrar", "Målet nås inte"]),
    { isProposed: true, why: "i listans ordning" },
    ["Målet är nått", "Gnistrar", "Målet nås inte"],
  ],
  [
    "a list in the order of the alphabet is in none",
    ["Delvis", "Ja", "Nej"],
    printedWords(["Ja", "Nej"]),
    { isProposed: true },
    ["Ja", "Delvis", "Nej"],
  ],
  [
    "a template has the words of its list",
    ["Inte alls", "Till viss del", "Till stor del", "Fullt ut"],
    BLANK,
    { isProposed: true, printed: 0, why: "i listans ordning" },
    ["Fullt ut", "Till stor del", "Till viss del", "Inte alls"],
  ],
])("of cells with a list of choices: %s", async (_, list, rows, found, order) => {
  const done = await listing(list, rows);
  const scale = done.ok ? row(done.value, "skala") : undefined;
  expect(scale).toMatchObject(found);
  expect(scale?.steps?.map(({ label }) => label)).toEqual(order);
});

test.each(SCALES)("the words %j are the scale %j", async (words, order, why) => {
  const made = await proposed(printedWords(words), { accept: "all" });
  const scale = row(made, "skala");
  expect(scale?.why).toMatch(why);
  expect(made.proposal.scales[0]?.steps.map(({ label }) => label)).toEqual(order);
  expect(made.styrmodell.levels[0]).toMatchObject({ scale: made.proposal.scales[0]?.name, judge: "printed" });
});

dear("her words stand on the sheets as she prints them, with counts of no other", async () => {
  const { surroundings } = around(bookOf({ Mål: printedWords(["På god väg", "Ej på väg"]) }));
  expect(await propose.perform({ accept: "all" }, surroundings)).toMatchObject({ ok: true });
  const written = await status.perform({}, surroundings);
  if (!written.ok) throw new Error(written.reason);
  const { areas, disagreements, problems } = written.value.assessed;
  expect(disagreements).toEqual([]);
  expect(problems).toEqual([]);
  const published = areas.flatMap(({ goals }) => goals.map((goal) => goal.published.label));
  expect([...new Set(published)]).toEqual(["På god väg", "Ej på väg"]);
});

/** Measures with the office's own words, in goals that nobody judges. */
const measuredIn = (good: string, bad: string) => [
  ["Område", "Mål", "Indikator", "Målvärde 2024", "Utfall 2024", "Bedömning 2024", "Ansvarig"],
  ...Array.from({ length: 10 }, (_, at) => [
    "Hela kommunen",
    at % 2 ? null : `Vi når löfte ${at + 1} till invånarna`,
    `Besök i verksamhet ${at + 1}`,
    "minst 100",
    at % 3 === 2 ? 60 + at : 100 + at,
    at % 3 === 2 ? bad : good,
    at < 6 ? "Socialnämnden" : "Skolnämnden",
  ]),
];
const textIn = (sheets: readonly Sheet[]): string => sheets.flatMap(({ values }) => values.flat()).join("\n");

dear("where measures have her words and goals are only counted, every sheet and template has her words", async () => {
  const { surroundings, book } = around(bookOf({ Mål: measuredIn("På god väg", "Ej på väg") }));
  await propose.perform({ accept: "all" }, surroundings);
  const written = await status.perform({}, surroundings);
  if (!written.ok) throw new Error(written.reason);
  const text = textIn(written.value.sheets);
  expect(text).toContain("7 av 10 indikatorer har bedömningen ”På god väg” och 3 ”Ej på väg”.");
  expect(text).toContain("Åtgärder för ”Besök i verksamhet 3”");
  expect(text).toContain("Av 2 indikatorer: 1 ”På god väg” och 1 ”Ej på väg”");
  expect(text).not.toMatch(/[Uu]ppnås|når (inte )?(sitt |sina )?målvärde/);
  const template = await templates.perform({}, surroundings);
  if (!template.ok) throw new Error(template.reason);
  const names = template.value.templates.map(({ sheet }) => sheet);
  const offered = book().sheets.flatMap(({ name, values }) => (names.includes(name) ? values.flat() : []));
  expect(offered).toEqual(expect.arrayContaining(["● På god väg", "○ Ej på väg"]));
  expect(offered.filter((one) => typeof one === "string" && one.includes("Uppnås"))).toEqual([]);
});

dear("words that say that a target is reached are told as before: measures reach their target values", async () => {
  const { surroundings } = around(bookOf({ Mål: measuredIn("Uppnås", "Uppnås inte") }));
  await propose.perform({ accept: "all" }, surroundings);
  const written = await status.perform({}, surroundings);
  if (!written.ok) throw new Error(written.reason);
  expect(textIn(written.value.sheets)).toContain("7 av 10 indikatorer når sina målvärden.");
});

test("words that nothing tells the order of are asked together, and an order that is given is the scale's", async () => {
  const rows = printedWords(["Blå", "Lila", "Turkos"].map((word) => `${word} nivå`));
  const asks = row(await proposed(rows), "skala");
  expect(asks).toMatchObject({ isProposed: false, asks: expect.arrayContaining(["Turkos nivå"]) as unknown });
  const orders = [["Turkos nivå", "Blå nivå", "Lila nivå"].map((label) => ({ label }))];
  const made = await proposed(rows, { orders, accept: "all" });
  expect(row(made, "skala")).toMatchObject({ isProposed: true, why: "ordningen enligt ert svar" });
  expect(made.styrmodell.scales[0]).toMatchObject({ order: "stated", steps: [{ label: "Turkos nivå" }, {}, {}] });
});

test("shares in per cent under a header for grades are steps or how much of the target is reached: asked, with both readings", async () => {
  const rows = measuredIn("100 %", "50 %");
  const made = await proposed(rows);
  const at = made.proposal.rows.findIndex(({ part }) => part === "skala");
  expect(made.proposal.rows[at]).toMatchObject({ isProposed: false, held: "shares" });
  const [scale] = proposalInWords(made.proposal.rows);
  expect(scale?.text).toMatch(/: 100 % · 50 %$/);
  expect(scale?.steps.map((step) => step.class)).toEqual(["reached", "partly"]);
  expect(scale?.apart.join(" ")).toMatch(/steg som ni bedömer i.*hur stor del av målet/);
  const decided = await proposed(rows, { accept: "all", also: [at] });
  expect(decided.styrmodell.scales[0]).toMatchObject({ order: "stated", steps: [{ label: "100 %" }, {}] });
});

/** Eight words, three times each, of which nothing tells the order. */
const EIGHT = ["Toppen", "Bra fart", "Stabilt", "Vingligt", "Trögt", "Svagt", "Krisläge", "Stopp"];
const counted = (made: ProposeResult): string[] => {
  const { steps = [], apart } = row(made, "skala") ?? {};
  const words = [...steps.flatMap((step) => step.words), ...(apart?.unplaced ?? []), ...(apart?.states ?? [])];
  return words.map(({ text, count }) => `${text} ${count}`).sort();
};

test.each<[string, cells: string[], words: string[]]>([
  ["each as often", [...EIGHT, ...EIGHT], EIGHT.map((word) => `${word} 2`)],
  [
    "some known, some once, some that say that nothing is judged",
    [
      ...["Uppnås", "Uppnås", "Uppnås", "Nästan", "Halvvägs", "Långt kvar"],
      ...["Svårbedömt", "Försenat", "Klart", "Vilande", "Ej bedömd"],
    ],
    [
      ...["Ej bedömd 1", "Försenat 1", "Halvvägs 1", "Klart 1", "Långt kvar 1", "Nästan 1", "Svårbedömt 1"],
      ...["Uppnås 3", "Vilande 1"],
    ],
  ],
])("no word of more than six is lost: %s", async (_, cells, words) => {
  const rows = [
    ["Område", "Mål", "Bedömning 2024"],
    ...cells.map((cell, at) => [at === 0 ? "Hela kommunen" : null, `Vi når det ${at + 1}:e som vi har lovat`, cell]),
  ];
  const made = await proposed(rows, { accept: [0] });
  expect(counted(made)).toEqual([...words].sort());
  const shown = proposalInWords(made.proposal.rows)[0]!;
  const { steps, states } = made.styrmodell.scales[0]!;
  expect(steps.length).toBeLessThanOrEqual(6);
  const held = [...steps, ...states].flatMap(({ label, synonyms }) => [label, ...synonyms]);
  for (const word of new Set(cells)) {
    expect([...shown.steps.map(({ text }) => text), ...shown.apart].join()).toContain(word);
    expect(held).toContain(word);
  }
});

test("an order that is kept in the pane may be of some of more than six words", async () => {
  const { surroundings } = around(bookOf({ Mål: [...printedWords(EIGHT), ...printedWords(EIGHT).slice(1)] }));
  const asked = await propose.perform({}, surroundings);
  const labels = asked.ok ? (row(asked.value, "skala")?.asks ?? []) : [];
  expect(labels).toHaveLength(6);
  expect(
    await correct.perform({ kind: "scale", scale: { name: "Skala för mål", labels } }, surroundings),
  ).toMatchObject({
    ok: true,
  });
  const answered = await propose.perform({}, surroundings);
  const scale = answered.ok ? row(answered.value, "skala") : undefined;
  expect(scale).toMatchObject({ why: "ordningen enligt ert svar", apart: { unplaced: [{}, {}] } });
  expect(scale?.steps?.map(({ label }) => label)).toEqual(labels);
});

dear("the sheet Styrmodell has all of eight words, and is read as it is written", async () => {
  const { surroundings, book } = around(bookOf({ Mål: printedWords(EIGHT) }));
  const done = await propose.perform({ accept: "all" }, surroundings);
  if (!done.ok) throw new Error(done.reason);
  const text = textIn(book().sheets.filter(({ name }) => name === "Styrmodell"));
  for (const word of EIGHT) expect(text).toContain(word);
  const written = await status.perform({}, surroundings);
  if (!written.ok) throw new Error(written.reason);
  const labels = written.value.assessed.styrmodell.scales[0]!;
  expect([...labels.steps, ...labels.states].map(({ label }) => label)).toEqual(expect.arrayContaining(EIGHT));
});

dear("an order of more than six words names those that are steps; the others have none", async () => {
  const rows = printedWords(EIGHT);
  const order = (...words: string[]) => ({ orders: [words.map((label) => ({ label }))] });
  const made = await proposed(rows, { ...order("Toppen", "Bra fart", "Krisläge", "Stopp"), accept: [0] });
  const { steps, states, order: stated } = made.styrmodell.scales[0]!;
  expect([stated, steps.map(({ label }) => label)]).toEqual(["stated", ["Toppen", "Bra fart", "Krisläge", "Stopp"]]);
  expect(
    states
      .slice(0, 4)
      .map(({ label }) => label)
      .sort(),
  ).toEqual(["Stabilt", "Svagt", "Trögt", "Vingligt"]);
  // Twelve goals: the first four words stand twice. Toppen, Bra fart, Krisläge and Stopp are 2 + 2 + 1 + 1 of them.
  expect(row(made, "skala")).toMatchObject({ explained: 6, printed: 12, held: "share" });
  const { surroundings } = around(bookOf({ Mål: rows }));
  for (const words of [EIGHT, ["Toppen"], ["Toppen", "Toppen"], ["Toppen", "Mitten"]])
    expect(await propose.perform(order(...words), surroundings)).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/två till sex av ”.*Krisläge; Stopp/) as unknown,
    });
});

const meanings = (made: ProposeResult) => row(made, "skala")?.steps?.map((step) => [step.label, step.class]);

test.each<[words: string[], meant: [string, string | null][]]>([
  // The best of her words is the best class, though others use it of a way there.
  [
    ["På god väg", "Ej på väg"],
    [
      ["På god väg", "reached"],
      ["Ej på väg", "notReached"],
    ],
  ],
  [
    ["Ej på väg", "På väg", "På god väg"],
    [
      ["På god väg", "reached"],
      ["På väg", "partly"],
      ["Ej på väg", "notReached"],
    ],
  ],
  // What has only begun may yet be done.
  [
    ["Inlett", "Inte inlett"],
    [
      ["Inlett", "partly"],
      ["Inte inlett", "notReached"],
    ],
  ],
])("what each of the words %j means is proposed with their order", async (words, meant) => {
  expect(meanings(await proposed(printedWords(words)))).toEqual(meant);
});

inTurn(3)([[["▲", "►", "▼"]], [["A", "B", "C"]], [["++", "+"]]])(
  "marks in a column of grades are words like others: %j are asked about",
  async (marks) => {
    const asked = row(await proposed(printedWords(marks)), "skala");
    expect([...(asked?.asks ?? [])].sort()).toEqual([...marks].sort());
    expect(asked).toMatchObject({ isProposed: false, explained: 12 });
    const orders = [[...marks].reverse().map((label) => ({ label }))];
    const { surroundings } = around(bookOf({ Mål: printedWords(marks) }));
    const made = await propose.perform({ orders, accept: "all" }, surroundings);
    expect(made.ok && meanings(made.value)?.[0]).toEqual([marks.at(-1), "reached"]);
    const written = await status.perform({}, surroundings);
    if (!written.ok) throw new Error(written.reason);
    const { areas, problems } = written.value.assessed;
    expect(problems).toEqual([]);
    const steps = areas.flatMap(({ goals }) => goals.map(({ published }) => published));
    expect(new Set(steps.map(({ label }) => label))).toEqual(new Set(marks));
    expect(steps.every((one) => one.kind === "step")).toBe(true);
  },
);

dear("an order that is given has the symbols of its classes, and a class that is given is the word's", async () => {
  const rows = printedWords(["Blå nivå", "Lila nivå", "Turkos nivå", "Vit nivå"]);
  const order = (more: { class?: null }) => [
    [
      { label: "Vit nivå" },
      { label: "Blå nivå", ...more },
      { label: "Lila nivå", class: "reached" as const },
      { label: "Turkos nivå" },
    ],
  ];
  const symbols = async (more: { class?: null }) =>
    (await proposed(rows, { orders: order(more), accept: "all" })).styrmodell.scales[0]?.steps.map(
      ({ symbol, class: own }) => [symbol, own],
    );
  expect(await symbols({})).toEqual([
    ["◉", "reached"],
    ["◐", "partly"],
    ["●", "reached"],
    ["○", "notReached"],
  ]);
  expect((await symbols({ class: null }))?.[1]).toEqual(["◆", null]);
});

test("an order of other words than a scale's is refused, with the words that it needs", async () => {
  const { surroundings } = around(bookOf({ Mål: printedWords(["Blå nivå", "Lila nivå"]) }));
  expect(await propose.perform({ orders: [[{ label: "Blå nivå" }]] }, surroundings)).toMatchObject({
    ok: false,
    reason: expect.stringMatching(/^Ordningen ”Blå nivå” .*”Blå nivå; Lila nivå”\.$/) as unknown,
  });
});

test("what an accepted proposal left is told: the order that is asked, and the rows that are not ticked", async () => {
  const told = ({ proposal, left: at }: ProposeResult, isNumbered = true) => leftInWords(proposal.rows, at, isNumbered);
  const left = async (words: string[]) => told(await proposed(printedWords(words), { accept: "all" }));
  expect(await left(["Blå nivå", "Lila nivå"])).toBe(
    "Ingen har sagt i vilken ordning orden står på rad 1 (mål: skalan), så bedömningarna där räknas inte än.",
  );
  expect(await left(["På god väg", "Ej på väg"])).toBe("");
  const some = await proposed(printedWords(["På god väg", "Ej på väg"]), { accept: [0, 2] });
  expect(told(some)).toBe("Inte med: rad 2 (mål: vems bedömning), 4 (hela arbetsboken: äldsta utfall).");
  // The pane's rows have no numbers.
  expect(told(some, false)).toBe("Inte med: vems bedömning (mål), äldsta utfall (hela arbetsboken).");
});

test("a rule that others explain as well is left, with what holds until one is chosen; all and that one decides it", async () => {
  // Between 90 and 60 per cent of the target nothing is printed: any bound there explains the same.
  const rows = measuredIn("Uppnås", "Uppnås inte").map((cells, at) =>
    at === 1 ? [...cells.slice(0, 4), 92, "Uppnås delvis", null] : cells,
  );
  const all = await proposed(rows, { accept: "all" });
  const at = all.proposal.rows.findIndex(({ part }) => part === "gradering");
  expect(all.proposal.rows[at]?.isProposed).toBe(false);
  expect(leftInWords(all.proposal.rows, all.left, true)).toBe(
    `Ingen regel är vald på rad ${at + 1} (indikator: regeln från utfall): ett mått utan tryckt bedömning får bara ”Når målvärdet” eller ”Når inte målvärdet”.`,
  );
  const chosen = await proposed(rows, { accept: "all", also: [{ row: at, other: 0 }] });
  expect(chosen.left).toEqual([]);
  expect(chosen.styrmodell.levels[0]?.grading).toEqual(chosen.proposal.rows[at]?.others[0]?.sets.grading);
});

dear("rules that explain as many are counted, and each may be chosen", async () => {
  // Between 90 and 60 per cent of the target nothing is printed: any bound there explains the same.
  const rows = measuredIn("Uppnås", "Uppnås inte").map((cells, at) =>
    at === 1 ? [...cells.slice(0, 4), 92, "Uppnås delvis", null] : cells,
  );
  for (const cells of rows.slice(1)) if (cells[5] === "Uppnås inte") cells[4] = 40;
  const { proposal } = await proposed(rows);
  const at = proposal.rows.findIndex(({ part }) => part === "gradering");
  const words = proposalInWords(proposal.rows)[at]!;
  expect(words.explained).toBe(
    "förklarar 10 av 10; 6 andra regler förklarar lika många; inte förbockad: välj en av dem",
  );
  const made = await proposed(rows, { accept: [{ row: at, other: 1 }] });
  expect(made.styrmodell.levels[0]?.grading[1]).toMatchObject({ rule: "måluppfyllnad", atLeast: 75 });
});

/** Words on measures of which the first two of three reach their target values, so that figures tell another order. */
const explainedIn = (words: string[], legend: string[]) => [
  ["Mål", "Indikator", "Målvärde 2024", "Utfall 2024", "Bedömning 2024"],
  ...Array.from({ length: 12 }, (_, at) => [
    at % 3 ? null : `Vi når löfte ${at + 1} till invånarna`,
    `Besök i verksamhet ${at + 1}`,
    "minst 100",
    at % 3 === 2 ? 40 : 110,
    words[at % 3]!,
  ]),
  ...legend.map((text) => [text]),
];

const NIVÅER = [
  ["Lila nivå", "Målet är inte uppnått"],
  ["Vit nivå", "Målet är uppnått"],
  ["Blå nivå", "Målet är delvis uppnått"],
];

inTurn(4)<[words: string[], legend: string[], order: string[]]>([
  [
    ["Blå nivå", "Lila nivå", "Vit nivå"],
    ["Vit nivå = målet är uppnått", "Blå nivå = målet är delvis uppnått", "Lila nivå = målet är inte uppnått"],
    ["Vit nivå", "Blå nivå", "Lila nivå"],
  ],
  // "Grå" is not judged elsewhere; here the legend says what it is.
  [
    ["Blå", "Grå", "Vit"],
    ["Vit = I mål", "Blå = Halvvägs", "Grå = Långt kvar"],
    ["Vit", "Blå", "Grå"],
  ],
])("the words %j have the order of the legend %j, below them or on another sheet", async (words, legend, order) => {
  const apart = bookOf({ Mål: explainedIn(words, []), Förklaring: legend.map((text) => [text]) });
  const below = bookOf({ Mål: explainedIn(words, ["", ...legend]) });
  for (const one of [apart, below]) {
    const done = await propose.perform({}, around(one).surroundings);
    const scale = done.ok ? row(done.value, "skala") : undefined;
    expect(scale).toMatchObject({ why: "ordningen ur teckenförklaringen", explained: 12, isProposed: true });
    expect(scale?.steps?.map(({ label, class: own }) => [label, own])).toEqual(
      order.map((label, at) => [label, ["reached", "partly", "notReached"][at]]),
    );
  }
});

test.each<[heading: (string | null)[], explained: string[][], order: string[] | null]>([
  [["Bedömning", "Betydelse"], NIVÅER, ["Vit nivå", "Blå nivå", "Lila nivå"]],
  [["Bedömningsskala"], NIVÅER, ["Vit nivå", "Blå nivå", "Lila nivå"]],
  // What nothing heads as an explanation is a table like any other.
  [["Avdelning", "Läge"], NIVÅER, null],
])("a legend in two cells, headed by %j, orders the words as one in a cell does", async (heading, rows, order) => {
  const words = ["Blå nivå", "Lila nivå", "Vit nivå"];
  const done = await propose.perform(
    {},
    around(bookOf({ Mål: explainedIn(words, []), Förklaring: [heading, ...rows] })).surroundings,
  );
  const scale = done.ok ? row(done.value, "skala") : undefined;
  expect(scale?.why === "ordningen ur teckenförklaringen").toBe(order !== null);
  const classes = ["reached", "partly", "notReached"];
  if (order)
    expect(scale?.steps?.map(({ label, class: own }) => [label, own])).toEqual(
      order.map((one, at) => [one, classes[at]]),
    );
});

dear("letters are what their legend says", async () => {
  const legend = ["", "B = Målet är uppnått", "A = Målet är delvis uppnått", "C = Målet är inte uppnått"];
  const { surroundings } = around(bookOf({ Mål: explainedIn(["B", "A", "C"], legend) }));
  expect(await propose.perform({ accept: "all" }, surroundings)).toMatchObject({ ok: true });
  const written = await status.perform({}, surroundings);
  if (!written.ok) throw new Error(written.reason);
  const measures = written.value.assessed.areas.flatMap(indicatorsIn).slice(0, 3);
  expect(measures.map(({ printed }) => printed?.grade.kind === "step" && printed.grade.step.class)).toEqual([
    "reached",
    "partly",
    "notReached",
  ]);
});

dear("a row that is not ticked says why", async () => {
  const rows = measuredIn("Uppnås", "Uppnås inte");
  for (const cells of rows.slice(1, 3)) cells[5] = "Arbetet fortsätter under hösten. Underlaget är inte sammanställt.";
  const words = proposalInWords((await proposed(rows)).proposal.rows);
  const [scale, , grading] = words;
  expect(scale).toMatchObject({
    isProposed: false,
    explained: expect.stringMatching(/^8 av 10 .*; inte förbockad: under nio av tio$/) as unknown,
  });
  expect(grading?.explained).toBe("förklarar 8 av 8; 2 går inte att räkna ut; inte förbockad förrän skalan är det");
});

dear("a grade that no rule explains is named once, at its rule", async () => {
  const rows = printedBy({ from: 80, roll: worst });
  rows[1]![7] = "Uppnås inte";
  const words = proposalInWords((await proposed(rows)).proposal.rows);
  const cells = words.flatMap(({ unexplained }) => unexplained.map(({ cell }) => cell));
  expect(cells).toContain("Mål!H2");
  expect(new Set(cells).size).toBe(cells.length);
});

test("what an alternative does not explain is named at it, with its cell", async () => {
  const rows = printedBy({ from: 80, roll: worst });
  const words = proposalInWords((await proposed(rows)).proposal.rows);
  const { others } = words.find(({ asks }) => asks === "Från mått till mål")!;
  const lesser = others.filter(({ unexplained }) => unexplained.length > 0);
  expect(lesser.length).toBeGreaterThan(0);
  for (const { explained, unexplained, more } of lesser) {
    expect(explained).toBe(`förklarar ${9 - unexplained.length - more} av 9`);
    for (const { text, cell } of unexplained) {
      const { area } = parseRef(cell)!;
      expect(text).toContain(`: ${rows[area.top]![area.left]} är tryckt, regeln ger `);
    }
  }
});

dear("an alternative is accepted by its row and place, and a row that is not there is refused", async () => {
  const rows = printedBy({ from: 80, roll: worst, goals: 5 });
  const { proposal } = await proposed(rows);
  const at = proposal.rows.findIndex(({ part }) => part === "sammanvägning");
  const other = proposal.rows[at]!.others.length - 1;
  const made = await proposed(rows, { accept: [{ row: at, other }] });
  expect(made.styrmodell.levels[0]).toMatchObject({ rollup: [{ rule: "antal" }] });
  const { surroundings } = around(bookOf({ Mål: rows }));
  expect(await propose.perform({ accept: [98] }, surroundings)).toMatchObject({
    ok: false,
    reason: expect.stringMatching(/rad 99 finns inte/) as unknown,
  });
});

/** Goals that the nämnd and the office judge, and measures whose grades no header says are grades, in an office's own words. */
const twiceJudged = [
  ["Mål", "Nämndens bedömning", "Kontorets bedömning", "Mått", "Målvärde 2024", "Utfall 2024", "Uppföljning"],
  ...[
    [96, 104, 80],
    [101, 102, 103],
    [70, 60, 99],
  ].flatMap((values, goal) =>
    values.map((value, at) => [
      at === 0 ? `Vi når löfte ${goal + 1} till invånarna` : null,
      at === 0 ? ["Bärig", "Bärig", "Sjunken"][goal]! : null,
      at === 0 ? ["Sjunken", "Bärig", "Sjunken"][goal]! : null,
      `Besök i verksamhet ${goal + 1}.${at + 1}`,
      "minst 100",
      value,
      value >= 100 ? "Bärig" : value >= 95 ? "Gungig" : "Sjunken",
    ]),
  ),
];

test("who judges is named by column, and what is accepted changes nothing of how the workbook is read", async () => {
  const { surroundings } = around(bookOf({ Mål: twiceJudged }));
  const read = async () => {
    const done = await readCommand.perform({}, surroundings);
    if (!done.ok) throw new Error(done.reason);
    const { goals, indicators } = done.value.plan;
    return [...goals, ...indicators].map(({ title, grades }) => [
      title,
      grades.flatMap(({ by, cell }) => (by === "computed" ? [] : [`${by} ${cell}`])),
    ]);
  };
  const before = await read();
  expect(before[0]).toEqual(["Vi når löfte 1 till invånarna", ["committee Mål!B2", "printed Mål!C2"]]);
  expect(before[3]).toEqual(["Besök i verksamhet 1.1", ["printed Mål!G2"]]);
  const orders = [["Bärig", "Gungig", "Sjunken"].map((label) => ({ label }))];
  const made = await propose.perform({ orders, accept: "all" }, surroundings);
  const judge = made.ok ? made.value.proposal.rows.find((one) => one.part === "bedömare" && one.level === "mål") : null;
  expect([judge?.wording, judge?.others[0]?.wording]).toEqual([
    "nämnden: ”Nämndens bedömning”",
    "den tryckta: ”Kontorets bedömning”, annars regeln",
  ]);
  expect(await read()).toEqual(before);
});

/** Goals that two columns judge, each in the same words. */
const judgedTwice = (level: string, first: string, second: string): string[][] => [
  [level, first, second],
  ["Trygga barn", "Uppnått", "Uppnått"],
  ["Nöjda företag", "Ej uppnått", "Delvis uppnått"],
  ["Levande landsbygd", "Uppnått", "Delvis uppnått"],
  ["Rent vatten", "Delvis uppnått", "Uppnått"],
];

test.each<[level: string, first: string, second: string, who: string, shown: string]>([
  ["KF-mål", "Nämndens bedömning", "Kommunstyrelsens bedömning", "kommunen som helhet", "Delvis uppnått"],
  ["Nämndmål", "Nämndens bedömning", "KS bedömning", "nämnden", "Ej uppnått"],
  ["Nämndmål", "Bedömning", "Kommunstyrelsens bedömning", "den tryckta", "Ej uppnått"],
  ["Mål", "Bedömning", "Kommunstyrelsens bedömning", "kommunen som helhet", "Delvis uppnått"],
])(
  "of %s with the columns %s and %s the grade of %s is proposed, and shown",
  async (level, first, second, who, shown) => {
    const { surroundings } = around(bookOf({ Mål: judgedTwice(level, first, second) }));
    const made = await propose.perform({ accept: "all" }, surroundings);
    const judge = made.ok ? made.value.proposal.rows.find((one) => one.part === "bedömare") : undefined;
    expect(judge).toMatchObject({ explained: 4, computed: 4, isProposed: true, others: [{ explained: 4 }] });
    expect(judge?.wording.split(":")[0]).toBe(who);
    const done = await status.perform({}, surroundings);
    const goals = done.ok ? done.value.assessed.areas.flatMap((area) => area.goals) : [];
    const goal = goals.find(({ node }) => node.title === "Nöjda företag");
    expect(goal?.published.label).toBe(shown);
  },
);

/** Goals, activities and measures in the same rows, each with grades of their own, and nothing on the activities' words. */
const WITH_ACTIVITIES: (string | number | null)[][] = [
  ["Uppföljning av verksamhetsplan 2025"],
  [],
  ["Mål", "Måluppfyllelse", "Aktivitet", "Status", "Indikator", "Mål 2025", "Utfall 2025"],
  ...[
    ["1 Ökad delaktighet", "4 Till stor del", "Medborgarpanel", "Avslutad", "Deltagare, antal", "minst 200", "214"],
    [null, null, "Ungdomsråd", "Pågår enligt plan", "Valdeltagande unga, andel", "minst 80 %", "83 %"],
    ["2 Tryggare miljöer", "2 I liten grad", "Belysning", "Försenad", "Trygghet, andel", "minst 75 %", "68 %"],
    [null, null, "Samverkan med polisen", "Pågår enligt plan", "Skadegörelse, antal", "högst 100", "131"],
    ["3 Effektiv förvaltning", "5 Helt", "E-tjänster", "Avslutad", "Nöjda, andel", "minst 80 %", "86 %"],
    [null, null, "Nytt ärendesystem", "Ej påbörjad", "Svar inom två dagar, andel", "minst 95 %", "96 %"],
    [
      "4 Goda medarbetare",
      "3 Till viss del",
      "Ledarprogram",
      "Pågår enligt plan",
      "Sjukfrånvaro, andel",
      "högst 6 %",
      "6,4 %",
    ],
  ],
];

test("a column that judges goals is theirs in rows with activities and measures, read cell by cell too; each level has its own words", async () => {
  const done = await propose.perform({}, around(bookOf({ Plan: WITH_ACTIVITIES })).surroundings);
  if (!done.ok) throw new Error(done.reason);
  const of = (part: string, level: string) =>
    done.value.proposal.rows.find((one) => one.part === part && one.level === level);
  const words = (level: string) => of("skala", level)?.steps?.map(({ label }) => label);
  expect(words("mål")).toEqual(["5 Helt", "4 Till stor del", "3 Till viss del", "2 I liten grad"]);
  expect(words("aktivitet")?.toSorted()).toEqual(["Avslutad", "Ej påbörjad", "Försenad", "Pågår enligt plan"]);
  // What stands below a goal is named as it is printed.
  expect(of("sammanvägning", "mål")?.stepless?.toSorted()).toEqual(["Försenad", "Pågår enligt plan"]);
});

test("words of a scale that waits for its order are asked about, whatever they mean on known scales", async () => {
  const made = around(bookOf({ Plan: WITH_ACTIVITIES }));
  await propose.perform({ accept: "all" }, made.surroundings);
  const done = await readCommand.perform({}, made.surroundings);
  const codes = done.ok ? done.value.problems.map(({ code }) => code) : [];
  expect(codes).toContain("okänd-ordning");
  expect(codes).not.toContain("tvetydig-bedömning");
});
