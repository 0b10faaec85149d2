import { proposalInWords } from "../../src/commands/proposalInWords";
import { propose, type ProposeInput, type ProposeResult } from "../../src/commands/propose";
import { status } from "../../src/commands/status";
import { readStyrmodell } from "../../src/report/styrmodellReader";
import { styrmodellSheet } from "../../src/report/styrmodell";
import { KNOWN_SCALES } from "../../src/domain/scales";
import { toldMeanings } from "../../src/recognise/legend/toldMeaning";
import type { Book } from "../../src/sheet/book";
import { gradeText } from "../../src/report/gradeText";
import { cell } from "../functions/call";
import { around, bookOf, filledBy } from "./workbook";

type Rows = (string | number | null)[][];

/** Goals with three measures each that are to reach 100; both with words of their own for the steps, best first. */
const rowsOf = (words: (string | number)[], stepOf: (value: number) => number, goalWords = words): Rows => [
  ["Mål", "Bedömning mål", "Mått", "Målvärde 2024", "Utfall 2024", "Bedömning mått"],
  ...[
    [106, 102, 97],
    [110, 101, 103],
    [98, 60, 99],
    [70, 120, 100],
  ].flatMap((values, goal) =>
    values.map((value, at) => [
      at === 0 ? `Vi når löfte ${goal + 1} till invånarna` : null,
      at === 0 ? goalWords[Math.max(...values.map(stepOf))]! : null,
      `Besök i verksamhet ${goal + 1}.${at + 1}`,
      "minst 100",
      value,
      words[stepOf(value)]!,
    ]),
  ),
];
const three = (value: number): number => (value >= 100 ? 0 : value >= 95 ? 1 : 2);
const four = (value: number): number => (value >= 105 ? 0 : 1 + three(value));

async function proposed(book: Book, input: ProposeInput = {}): Promise<ProposeResult> {
  const done = await propose.perform(input, around(book).surroundings);
  if (!done.ok) throw new Error(done.reason);
  return done.value;
}
const part = ({ proposal }: ProposeResult, name: string, level = "mål") =>
  proposal.rows.find((one) => one.part === name && one.level === level);
const stepsIn = (made: ProposeResult, level = "mål") => part(made, "skala", level)?.steps?.map(({ label }) => label);
const order = (...labels: string[]) => labels.map((label) => ({ label }));

const FOUR = ["Lysande", "Stadig", "Vacklar", "Slocknad"];

test.each<[words: (string | number)[], book: () => Book, why: RegExp]>([
  // Filled words listed on a sheet of their own, two of them in one light.
  [
    FOUR,
    () =>
      filledBy(
        bookOf({
          Mål: rowsOf(FOUR, four),
          Förklaring: [["Bedömningsskala"], [], ...FOUR.map((word, at) => [word, `så gott som ${95 + at} %`])],
        }),
        { Lysande: "#00B050", Stadig: "#92D050", Vacklar: "#FFC000", Slocknad: "#FF0000" },
      ),
    /teckenförklaringen/,
  ],
  // Figures whose meanings stand beside them.
  [
    [1, 2, 3, 4],
    () =>
      bookOf({
        Mål: rowsOf([1, 2, 3, 4], four),
        Läsanvisning: [
          ["Så läser du bedömningarna"],
          [],
          ...["Mycket god", "God", "Godtagbar", "Ingen"].map((word, at) => [at + 1, `${word} måluppfyllelse`]),
        ],
      }),
    /teckenförklaringen/,
  ],
  // Letters have an order; the outcomes tell which end is the best.
  [["A", "B", "C", "D"], () => bookOf({ Mål: rowsOf(["A", "B", "C", "D"], four) }), /utfallen/],
  [["D", "C", "B", "A"], () => bookOf({ Mål: rowsOf(["D", "C", "B", "A"], four) }), /utfallen/],
])("the words %j have the order that is told", async (words, book, why) => {
  const made = await proposed(book());
  expect(stepsIn(made)).toEqual(words.map(String));
  expect(part(made, "skala")).toMatchObject({ isProposed: true, why: expect.stringMatching(why) as unknown });
});

const HER_WORDS = ["Uppfyllt", "Delvis", "Ej uppfyllt"];

test.each<[line: string, meanings: string[]]>([
  [
    "Uppfyllt = målvärdet nått, Delvis = förbättring men ej nått, Ej uppfyllt = försämring",
    ["målvärdet nått", "förbättring men ej nått", "försämring"],
  ],
  [
    "Ej uppfyllt = försämring; Delvis = förbättring men ej nått; Uppfyllt = målvärdet nått",
    ["målvärdet nått", "förbättring men ej nått", "försämring"],
  ],
])(
  "of a legend in one line each word has its own meaning, and not that of the word denied: %s",
  async (line, meanings) => {
    const made = await proposed(bookOf({ Mål: [...rowsOf(HER_WORDS, three), [], [line]] }));
    expect(made.proposal.scales[0]?.steps.map(({ label, meaning }) => [label, meaning])).toEqual(
      HER_WORDS.map((word, at) => [word, meanings[at]]),
    );
  },
);

test("of rules that explain as much, the one that the legend says of its step comes first", async () => {
  const line = "Uppfyllt = målvärdet nått, Delvis = ej nått men förbättring, Ej uppfyllt = försämring";
  const [header = [], ...rows] = rowsOf(HER_WORDS, three);
  const last = { Uppfyllt: 90, Delvis: 80, "Ej uppfyllt": 110 };
  const withYears = rows.map((row) => [...row, last[String(row[5]) as keyof typeof last]]);
  const made = await proposed(bookOf({ Mål: [[...header, "Utfall 2023"], ...withYears, [], [line]] }));
  expect(part(made, "gradering", "mått")?.wording).toMatch(/^Uppfyllt: uppnått; Delvis: rätt riktning; /);
});

test.each([
  ["Bedömning", "Betydelse"],
  ["Teckenförklaring", null],
])(
  "a word that is its own mark keeps what a legend headed %s says of it, and its bound comes first",
  async (...heading) => {
    const words = ["Bär", "Skaver", "Faller"];
    const legend = [
      heading,
      ["Bär", "Målvärdet är uppnått"],
      ["Skaver", "Minst 85 % av målvärdet"],
      ["Faller", "Mindre än 85 % av målvärdet"],
    ];
    const made = await proposed(bookOf({ Mål: rowsOf(words, three), Förklaring: legend }));
    expect(made.proposal.scales[0]?.steps[1]).toMatchObject({ label: "Skaver", meaning: "Minst 85 % av målvärdet" });
    expect(part(made, "gradering", "mått")?.wording).toMatch(/^Bär: uppnått; Skaver: måluppfyllnad ≥ 85 %; /);
  },
);

test("grades of one column in one row each are one scale, whichever of its goals and measures have them", async () => {
  const made = await proposed(
    bookOf({
      Uppsikt: [
        ["Ägarens krav", "Bolagets svar", "Bedömning KS", "Källa"],
        [
          "Avkastning på eget kapital: minst 4 % i snitt över fem år",
          "3,8 % (snitt 2021–2025)",
          "Avvikelse",
          "ÅR not 14",
        ],
        ["Bolaget ska årligen amortera 10 mnkr", "10 mnkr", "Uppfyllt", "ÅR s. 22"],
        ["Minst 10 % av lägenheterna ska erbjudas socialnämnden", "8 % (14 av 171 uthyrda)", "Avvikelse", "Hyresavtal"],
        ["Bolaget ska inte sälja fastigheter utan KF:s godkännande", "Inga försäljningar", "Uppfyllt", ""],
        ["Antalet lägenheter ska vara minst 1 900 år 2028", "1 871", "Ännu ej aktuellt", ""],
        ["Styrelsen ska utvärdera sitt arbete varje år", "Ja, 2025-12-04", "Uppfyllt", "Protokoll § 88"],
      ],
    }),
  );
  const scales = made.proposal.rows.filter((one) => one.part === "skala");
  expect(scales.flatMap(({ asks }) => (asks ? [asks] : []))).toEqual([["Uppfyllt", "Avvikelse"]]);
  for (const { steps, isProposed } of scales) {
    expect(steps?.map(({ label, words }) => [label, words[0]?.count])).toEqual([
      ["Uppfyllt", 3],
      ["Avvikelse", 2],
    ]);
    expect(isProposed).toBe(false);
  }
});

test("words of a grade column that are read as nothing are one row, with their counts; answered, a final asks none of them", async () => {
  const book = bookOf({
    Tekniska: [
      ["Tekniska nämnden – delår 2025-08-31"],
      ["Mål 2025", "Uppföljning 31 aug", "Bedömning helår", "Färg"],
      ["Andelen vattenläckor åtgärdade inom 24 h ska vara minst 95 %", "97 % (29 av 30)", "Rullar på", "Grön"],
      ["Sjukfrånvaron ska vara högst 5,5 %", "6,1 %", "Halkar efter", "Gul"],
      ["Investeringarna ska genomföras till minst 80 %", "41 % av budget upparbetat", "Tvärstopp", "Röd"],
    ],
  });
  const words = ["Rullar på", "Halkar efter", "Tvärstopp"];
  const made = await proposed(book);
  const asked = part(made, "ord");
  expect(asked).toMatchObject({ isProposed: false, held: "asked", printed: 3 });
  expect([...(asked?.asks ?? [])].sort()).toEqual([...words].sort());
  const { surroundings } = around(book);
  await propose.perform({ accept: "all", orders: [order(...words)] }, surroundings);
  expect(await status.perform({ isFinal: true }, surroundings)).toMatchObject({ ok: true });
});

test("one word of which nothing is told is asked about, at the word", async () => {
  const made = await proposed(bookOf({ Mål: rowsOf(["Avvikelse"], () => 0) }));
  expect(part(made, "skala")).toMatchObject({
    isProposed: false,
    held: "asked",
    steps: [{ label: "Avvikelse", class: null }],
  });
  expect(proposalInWords(made.proposal.rows)[0]?.explained).toContain("säg vad ordet betyder");
  const answered = await proposed(bookOf({ Mål: rowsOf(["Avvikelse"], () => 0) }), {
    orders: [[{ label: "Avvikelse", class: "notReached" }]],
  });
  expect(part(answered, "skala")).toMatchObject({ isProposed: true, steps: [{ class: "notReached" }] });
});

test("one word that is printed brings no other: a known scale that has it may be chosen, and the sheet can be read", async () => {
  const made = await proposed(bookOf({ Mål: rowsOf(["Ja"], () => 0) }));
  expect(stepsIn(made)).toEqual(["Ja"]);
  expect(part(made, "skala")).toMatchObject({ isProposed: true, others: [{ wording: "Ja/Nej: Ja · Nej" }] });
  expect(readStyrmodell(styrmodellSheet(made.styrmodell, "Styrmodell"))).toMatchObject({ ok: true });
});

test("where nothing tells which end is the best, letters are asked about in their order, and more before less", async () => {
  const goals = (words: string[]): Book =>
    bookOf({
      Mål: [
        ["Område", "Mål", "Bedömning 2024"],
        ...Array.from({ length: 12 }, (_, at) => [
          at === 0 ? "Hela kommunen" : null,
          `Vi når det ${at + 1}:e som vi har lovat`,
          words[at % words.length]!,
        ]),
      ],
    });
  const letters = await proposed(goals(["C", "A", "B"]));
  expect([part(letters, "skala")?.isProposed, stepsIn(letters)]).toEqual([false, ["A", "B", "C"]]);
  const words = stepsIn(await proposed(goals(["Gott", "Mycket gott", "Turkos"]))) ?? [];
  expect(words.indexOf("Mycket gott")).toBeLessThan(words.indexOf("Gott"));
});

const THREE = ["Prickat", "Snubblat", "Missat"];
const lit = (rows: Rows): Book =>
  filledBy(bookOf({ Mål: rows }), { Prickat: "#70AD47", Snubblat: "#FFC000", Missat: "#FF0000" });

test("a word that is misspelt once leaves the others their colours, and is one with the word that it is", async () => {
  const misspelt = (): Rows => {
    const rows = rowsOf(THREE, three);
    rows[3]![5] = "Snublat";
    return rows;
  };
  const made = await proposed(lit(misspelt()));
  expect(stepsIn(made, "mått")).toEqual(THREE);
  expect(part(made, "skala", "mått")).toMatchObject({
    isProposed: true,
    explained: 12,
    why: "ordningen ur cellernas färger; ”Snublat” läses som ”Snubblat”",
  });
  const other = misspelt();
  other[3]![5] = "Krånglat";
  expect(part(await proposed(lit(other)), "skala", "mått")).toMatchObject({
    explained: 11,
    apart: { unplaced: [{ text: "Krånglat", count: 1 }] },
  });
  const given = await proposed(lit(misspelt()), { orders: [order("Prickat", "Snubblat/Snublat", "Missat")] });
  expect(part(given, "skala", "mått")).toMatchObject({ explained: 12, printed: 12 });
  expect(stepsIn(given, "mått")).toEqual(THREE);
});

test("words that the lights of their cells deny are printed as they stand in a draft, and ordered by the lights", async () => {
  const risks = (): Book =>
    filledBy(bookOf({ Mål: rowsOf(["Låg", "Medel", "Hög"], three) }), {
      Låg: "#70AD47",
      Medel: "#FFC000",
      Hög: "#FF0000",
    });
  const { surroundings } = around(risks());
  const draft = await status.perform({}, surroundings);
  if (!draft.ok) throw new Error(draft.reason);
  const { areas, disagreements } = draft.value.assessed;
  expect(disagreements).toEqual([]);
  expect(areas.flatMap(({ goals }) => goals.map(({ published }) => [published.kind, published.label]))).toEqual(
    ["Medel", "Låg", "Hög", "Hög"].map((word) => ["state", word]),
  );
  expect(stepsIn(await proposed(risks()))).toEqual(["Låg", "Medel", "Hög"]);
});

test("fills alone are called what the legend calls their colours", async () => {
  const rows = rowsOf(["Grön", "Gul", "Röd"], three);
  const book = filledBy(bookOf({ Mål: [...rows, [], ["Grönt = klarat, gult = nästan klarat, rött = ej klarat"]] }), {
    Grön: "#70AD47",
    Gul: "#FFC000",
    Röd: "#FF0000",
  });
  for (const cells of book.sheets[0]!.values.slice(1, rows.length))
    for (const column of [1, 5]) if (cells) cells[column] = null;
  expect(stepsIn(await proposed(book))).toEqual(["Klarat", "Nästan klarat", "Ej klarat"]);
});

test("a step that nothing is graded this year may be given, where all others are named", async () => {
  const rows = rowsOf(["Fullträff", "Utanför"], (value) => (value >= 100 ? 0 : 1));
  const made = await proposed(bookOf({ Mål: rows }), { orders: [order("Fullträff", "Halvvägs", "Utanför")] });
  expect(part(made, "skala")?.steps?.map((step) => [step.label, step.class, step.words.length])).toEqual([
    ["Fullträff", "reached", 1],
    ["Halvvägs", "partly", 0],
    ["Utanför", "notReached", 1],
  ]);
  const { surroundings } = around(bookOf({ Mål: rows }));
  expect(await propose.perform({ orders: [order("Fulträff", "Utanför")] }, surroundings)).toMatchObject({ ok: false });
});

test("a word of the measures without a step on the goals' scale is asked about, and no rule is proposed", async () => {
  const book = bookOf({
    Mål: [
      ...rowsOf(["Träff", "Nära", "Miss"], three, ["5", "4", "2"]),
      [],
      ["Betyg: 5 = helt uppfyllt, 4 = i huvudsak uppfyllt, 3 = delvis uppfyllt, 2 = till liten del, 1 = inte uppfyllt"],
    ],
  });
  const made = await proposed(book, { orders: [order("Träff", "Nära", "Miss")] });
  expect(part(made, "sammanvägning")).toMatchObject({ sets: { rollup: [{ rule: "antal" }] }, others: [] });
  const words = proposalInWords(made.proposal.rows).find(({ asks }) => asks === "Från mått till mål");
  expect(words?.apart[0]).toMatch(/^Vilket steg motsvarar ”Nära”/);
});

const PLACES = ["Framme", "Vandrar", "Sitter"];
const TOLD = [
  "Med framme menas att målet är helt uppfyllt.",
  "Med ”vandrar” menas att minst hälften av det som är planerat är gjort.",
  "Sitter innebär att målet inte är uppfyllt.",
];

test.each<[how: string, below: Rows]>([
  ["in one cell", [[TOLD.join(" ")]]],
  ["in a row each", TOLD.map((text) => [text])],
])("sentences that say what the words mean, %s, tell their order", async (_, below) => {
  const goals: Rows = [
    ["Mål", "Bedömning"],
    ...Array.from({ length: 9 }, (__, at) => [`Vi når löfte ${at + 1} till invånarna`, PLACES[(at * 2) % 3]!]),
  ];
  expect(part(await proposed(bookOf({ Mål: goals })), "skala")?.isProposed).toBe(false);
  const made = await proposed(bookOf({ Mål: [...goals, [], ...below] }));
  expect(stepsIn(made)).toEqual(PLACES);
  expect(part(made, "skala")).toMatchObject({ isProposed: true, why: "ordningen ur teckenförklaringen" });
});

test("sentences that say what other words mean are no legend", () => {
  const told = (text: string) => toldMeanings(text, KNOWN_SCALES, false);
  expect(told("God vård innebär att alla får hjälp i tid. Trygghet betyder att ingen är ensam.")).toEqual([]);
  expect(told("Grönt betyder att målet nås. Läs mer på sidan 4.")).toEqual([]);
  expect(told("Grönt betyder att målet nås. Rött innebär att målet inte nås.")).toEqual([
    { mark: "Grönt", meaning: "målet nås" },
    { mark: "Rött", meaning: "målet inte nås" },
  ]);
});

const LAPS = ["Rullar på", "Halkar efter", "Tvärstopp"];

test("three words whose measures come ever less near their targets have that order; the middle one is no red of ours", async () => {
  const made = await proposed(bookOf({ Mål: rowsOf(LAPS, three) }));
  expect(part(made, "skala", "mått")).toMatchObject({ isProposed: true, why: "ordningen ur utfallen" });
  expect(part(made, "skala", "mått")?.steps?.map((step) => [step.label, step.class])).toEqual([
    ["Rullar på", "reached"],
    ["Halkar efter", "partly"],
    ["Tvärstopp", "notReached"],
  ]);
});

test("words whose measures come as near as others' are asked about", async () => {
  const rows = rowsOf(LAPS, three);
  rows[1]![5] = "Tvärstopp";
  expect(part(await proposed(bookOf({ Mål: rows })), "skala", "mått")?.held).toBe("asked");
});

test("of two steps that a reached target may be, the better begins above it", async () => {
  const made = await proposed(bookOf({ Mål: rowsOf(["A", "B", "C", "D"], four) }));
  expect(part(made, "gradering", "mått")).toMatchObject({
    held: "alike",
    wording: "A: måluppfyllnad ≥ 105 %; B: uppnått; C: måluppfyllnad ≥ 90 %; D: annars",
  });
});

test("activities beside measures under a goal leave the rule that the measures tell", async () => {
  const worst = ["Träff", "Nära", "Miss"];
  const book = bookOf({
    Mål: rowsOf(worst, three),
    Aktiviteter: [
      ["Mål", "Aktivitet", "Status"],
      ...[1, 2, 3, 4].flatMap((goal): Rows => [
        [`Vi når löfte ${goal} till invånarna`, `Skriva plan ${goal}`, "Miss"],
        [null, `Pröva plan ${goal}`, "Miss"],
        [null, `Följa upp plan ${goal}`, "Miss"],
      ]),
    ],
  });
  expect(part(await proposed(book), "sammanvägning")?.wording).toBe("indikatorer först, annars sämst");
});

test("a word and its denial are printed as they stand in a draft, and not as the step that the word alone would be", async () => {
  const { surroundings } = around(
    bookOf({ Mål: rowsOf(["På god väg", "Ej på väg"], (value) => (value >= 100 ? 0 : 1)) }),
  );
  const draft = await status.perform({}, surroundings);
  if (!draft.ok) throw new Error(draft.reason);
  const labels = draft.value.assessed.areas.flatMap(({ goals }) => goals.map(({ published }) => published.label));
  expect(labels).toEqual(["Ej på väg", "På god väg", "Ej på väg", "Ej på väg"]);
});

describe("goals graded by the mean of their measures, with decimals", () => {
  const means = [3, "4,3", 1.7, 4] as const;
  const marks = [
    [3, 4, 2],
    [4, 5, 4],
    [3, 1, 1],
    [5, 4, 3],
  ];
  const rows: Rows = [
    ["Mål", "Betyg mål", "Mått", "Målvärde 2024", "Utfall 2024", "Betyg mått (1–5)"],
    ...marks.flatMap((own, goal) =>
      own.map((mark, at) => [
        at === 0 ? `Vi når löfte ${goal + 1} till invånarna` : null,
        at === 0 ? means[goal]! : null,
        `Besök i verksamhet ${goal + 1}.${at + 1}`,
        "minst 100",
        [0, 40, 82, 92, 102, 115][mark]!,
        mark,
      ]),
    ),
    [],
    ["Betyg: 5 = mycket bra, 4 = bra, 3 = godkänt, 2 = mindre bra, 1 = dåligt"],
  ];
  const book = bookOf({ Mål: rows });
  const grid = (values: readonly (readonly unknown[] | undefined)[]): unknown[][] =>
    Array.from(values, (row) => Array.from(row ?? [], (value) => value ?? null));
  /** The goals as the book is judged by what is accepted, and what SAMLA makes of 4, 5 and 4 by its sheet. */
  async function judgedBy(accept: ProposeInput["accept"]): Promise<{ goals: string[]; samla: unknown }> {
    const { surroundings, book: written } = around(book);
    await propose.perform({ accept }, surroundings);
    const draft = await status.perform({}, surroundings);
    if (!draft.ok) throw new Error(draft.reason);
    const { areas, disagreements, problems } = draft.value.assessed;
    expect(disagreements).toEqual([]);
    expect(problems).toEqual([]);
    const sheet = written().sheets.find(({ name }) => name === "Styrmodell")!;
    return {
      goals: areas.flatMap((area) => area.goals.map(({ published }) => gradeText(published))),
      samla: cell("SAMLA", [[4], [5], [4]], undefined, grid(sheet.values)),
    };
  }

  test("they are printed as they stand, and the mean with a decimal is the rule", async () => {
    const made = await proposed(book, { accept: "all" });
    expect(part(made, "skala")).toMatchObject({ explained: 4, printed: 4, isProposed: true });
    expect(part(made, "decimaler")).toMatchObject({ wording: "”4,3” skrivs som det står", isProposed: true });
    expect(part(made, "sammanvägning")).toMatchObject({ wording: "medelvärdet med en decimal", explained: 4 });
    const { goals, samla } = await judgedBy("all");
    expect(goals).toEqual(["◕ 3", "● 4,3", "◔ 1,7", "● 4"]);
    expect(samla).toBe("4,3");
  });

  test("rounded, where that is chosen", async () => {
    const made = await proposed(book);
    const at = made.proposal.rows.findIndex(({ part: one }) => one === "decimaler");
    const accept = made.proposal.rows.flatMap((row, i) => (row.isProposed && i !== at ? [i] : []));
    const { goals, samla } = await judgedBy([...accept, { row: at, other: 0 }]);
    expect(goals).toEqual(["◕ 3", "● 4", "◔ 2", "● 4"]);
    expect(samla).toBe("4");
  });
});

test.each<[words: string[], rule: string, classes: (string | null)[]]>([
  [
    ["100 %", "75–99 %", "under 75 %"],
    "100 %: uppnått; 100 %: måluppfyllnad ≥ 100 %; 75–99 %: måluppfyllnad 75–99 %; Under 75 %: måluppfyllnad ≥ 0 %",
    ["reached", "partly", "notReached"],
  ],
  [
    ["98–100 %", "80–97 %", "0–79 %"],
    "98–100 %: uppnått; 98–100 %: måluppfyllnad ≥ 98 %; 80–97 %: måluppfyllnad 80–97 %; 0–79 %: måluppfyllnad ≤ 79 %",
    [null, null, null],
  ],
])("bands of per cent are in the order of their figures, and are their own rules: %j", async (words, rule, classes) => {
  const [best, next] = words[0] === "100 %" ? [100, 75] : [98, 80];
  const step = (value: number): number => (value >= best! ? 0 : value >= next! ? 1 : 2);
  const made = await proposed(bookOf({ Mål: rowsOf(words, step) }));
  expect(part(made, "skala", "mått")?.steps?.map(({ class: own }) => own)).toEqual(classes);
  expect(part(made, "gradering", "mått")).toMatchObject({ wording: rule, explained: 12, isProposed: true });
  expect(
    cell(
      "SAMLA",
      words.map((word) => [word]),
      "sämst",
    ),
  ).toBe(words[2]);
  expect(cell("SAMLA", [[words[0]], [words[1]], [words[0]]], "majoritet")).toBe(words[0]);
});

test.each<[goals: string[], listed: string[]]>([
  [
    ["Gräddigt", "Segt", "Segt", "Surt"],
    ["◆ Gräddigt", "◆ Segt", "◆ Surt"],
  ],
  [
    ["Uppfyllt", "Delvis uppfyllt", "Uppfyllt", "Ej uppfyllt"],
    ["● Uppfyllt", "◐ Delvis uppfyllt", "○ Ej uppfyllt"],
  ],
  [[], []],
])(
  "until a styrmodell is decided the dropdowns have the words that are printed, and none of ours: %j",
  async (own, listed) => {
    const rows = rowsOf(["a", "b", "c"], three).map((row, at) => {
      const [goal, , ...others] = row;
      return [
        goal!,
        at === 0 ? "Bedömning mål" : goal ? (own[Math.floor((at - 1) / 3)] ?? null) : null,
        ...others.slice(0, 3),
      ];
    });
    const { surroundings, book } = around(
      bookOf({ Mål: rows.map((row) => row.filter((_, at) => own.length > 0 || at !== 1)) }),
    );
    await status.perform({}, surroundings);
    const sheets = book().sheets.filter(({ tag }) => tag?.startsWith("status"));
    const sources = new Set(sheets.flatMap(({ validations }) => validations.map(({ source }) => source)));
    const corrections = book().sheets.find(({ name }) => name === "Att rätta")!;
    const texts = [...sources].flatMap((source) => {
      const [top = 0, bottom = 0] = [...source.matchAll(/\d+/g)].map(([row]) => Number(row));
      return corrections.values.slice(top - 1, bottom).map((row) => row?.[0]);
    });
    expect(texts).toEqual(listed);
  },
);

/** Measures in three words of hers, and one with another in the place of a grade. */
const judgedBeside = (other: string): Book =>
  bookOf({
    Mål: [
      ["Mål", "Mått", "Målvärde 2024", "Utfall 2024", "Bedömning"],
      ...[
        [102, "I hamn"],
        [101, "I hamn"],
        [96, "I gång, men släpar"],
        [60, "Missas"],
        [97, other],
      ].map(([value = 0, word = ""], at) => [
        "Vi lär oss mer",
        `Besök i verksamhet ${at + 1}`,
        "minst 100",
        value,
        word,
      ]),
    ],
  });

test.each(["Går ej att säga än", "Ej målsatt", "Ännu ej aktuellt", "För tidigt att säga", "?"])(
  "”%s” says that nothing can be said: it is no step, and needs no place in the order",
  async (word) => {
    const book = judgedBeside(word);
    const words = order("I hamn", "I gång, men släpar", "Missas");
    for (const orders of [[words], [[...words, { label: word }]], [[...words, { label: word, class: null }]]]) {
      const made = await proposed(book, { orders });
      expect(stepsIn(made, "mått")).toEqual(["I hamn", "I gång, men släpar", "Missas"]);
      expect(part(made, "skala", "mått")?.apart?.states.map(({ text }) => text)).toEqual([word]);
      expect(part(made, "skala", "mått")?.steps?.at(-1)?.class).toBe("notReached");
    }
    expect((await proposed(book)).proposal.scales[0]?.states.map(({ label }) => label)).toContain(word);
  },
);

test("a word that says that nothing can be said is a step where she gives it a class", async () => {
  const made = await proposed(judgedBeside("Ej målsatt"), {
    orders: [[...order("I hamn", "I gång, men släpar", "Missas"), { label: "Ej målsatt", class: "notReached" }]],
  });
  expect(stepsIn(made, "mått")).toEqual(["I hamn", "I gång, men släpar", "Missas", "Ej målsatt"]);
});

test("the order of words with a comma is told by a line that explains them, apart by semicolons", async () => {
  const book = judgedBeside("I hamn");
  book.sheets[0]!.values.push(
    [],
    ["Status: I hamn = målet nås vid årets slut; I gång, men släpar = osäkert; Missas = målet nås inte"],
  );
  const scale = part(await proposed(book), "skala", "mått");
  expect([scale?.why, ...(scale?.steps ?? []).map(({ label }) => label)]).toEqual([
    "ordningen ur teckenförklaringen",
    "I hamn",
    "I gång, men släpar",
    "Missas",
  ]);
});

test("a share that her own sheet says of a step goes before those that explain as much", async () => {
  const book = bookOf({
    Mål: [
      ["Mål", "Mått", "Målvärde 2024", "Utfall 2024", "Bedömning"],
      ...[
        [102, "Ja"],
        [98, "Delvis"],
        [60, "Nej"],
        [101, "Ja"],
      ].map(([value = 0, word = ""], at) => [
        "Vi lär oss mer",
        `Besök i verksamhet ${at + 1}`,
        "minst 100",
        value,
        word,
      ]),
    ],
    Bedömningsskala: [
      ["Ja", "Målet är nått"],
      ["Delvis", "Minst 97 % av målet"],
      ["Nej", "Målet är inte nått"],
    ],
  });
  expect(part(await proposed(book), "gradering", "mått")?.wording).toMatch(
    /^Ja: uppnått; Delvis: måluppfyllnad ≥ 97 %/,
  );
});

test("a dash in a column of grades is no grade where a sheet is read by its cells, and a finished year is judged", async () => {
  const rows: Rows = [
    ["Uppföljning av fullmäktiges mål 2025"],
    ["Mål", "Nyckeltal", "Mål 2025", "Delår 2025", "Helår 2025", "Bedömning delår", "Bedömning helår", "Kommentar"],
    [
      "En kommun för alla",
      "Upplevd delaktighet, %",
      "60",
      "–",
      "61",
      "–",
      "Ja",
      "Medborgardialogerna har gett resultat.",
    ],
    ["En kommun för alla", "Antal medborgarförslag", "minst 30", "18", "27", "Ja", "Nej", "Färre än väntat."],
    ["Starkt näringsliv", "Företagsklimat, ranking", "topp 100", "–", "98", "–", "Ja", "Bästa placeringen någonsin."],
    ["Starkt näringsliv", "Nystartade företag", "minst 40", "31", null, "Ja", null, "Statistik kommer i mars 2026."],
    ["Starkt näringsliv", "Antal företagsbesök", "50", "22", "48 (mål 50)", "Ja", "Delvis"],
  ];
  const made = await proposed(bookOf({ "2025": rows }));
  expect([made.proposal.period, stepsIn(made, "nyckeltal")]).toEqual(["2025", ["Ja", "Delvis", "Nej"]]);
});

test.each<[string, words: string[], fills: Record<string, string>]>([
  [
    "by its light",
    ["Kommer i mål", "Skaver", "Faller"],
    { "Kommer i mål": "#63BE7B", Skaver: "#FFD966", Faller: "#E06666" },
  ],
  ["by what it denies", ["Klart", "Delvis klart", "Ej klart"], {}],
  ["by the order of figures before the words", ["1. I hamn", "2. På väg", "3. Långt kvar"], {}],
])("a word that returns beside grades is a step, and no state: %s", async (_, words, fills) => {
  const made = await proposed(filledBy(bookOf({ Mål: rowsOf(words, three) }), fills), { accept: "all" });
  expect(stepsIn(made, "mått")).toEqual(words);
  expect(part(made, "skala", "mått")).toMatchObject({ explained: 12, computed: 12, isProposed: true });
  const read = readStyrmodell(styrmodellSheet(made.styrmodell, "Styrmodell"));
  expect(read).toMatchObject({ ok: true });
});

test("a word that says that a value is missing is a step where the order names it, and then no state", async () => {
  const rows = rowsOf(["Bra", "Dåligt"], (value) => (value >= 100 ? 0 : 1));
  rows[3] = rows[3]!.map((value, at) => (at === 5 ? "Ej klart" : value));
  const made = await proposed(bookOf({ Mål: rows }), { orders: [order("Bra", "Ej klart", "Dåligt")] });
  expect(stepsIn(made, "mått")).toEqual(["Bra", "Ej klart", "Dåligt"]);
  expect(part(made, "skala", "mått")?.steps?.map(({ words }) => words.length)).toEqual([1, 1, 1]);
  const states = made.styrmodell.scales[0]!.states.flatMap(({ label, synonyms }) => [label, ...synonyms]);
  expect(states).not.toContain("Ej klart");
});

test("spellings of a word after a figure are one step", async () => {
  const rows = rowsOf(["1 Hemma", "2 På gång", "3 Borta"], three).map((row, at) =>
    row.map((value) =>
      typeof value !== "string" || !/^\d /u.test(value)
        ? value
        : at % 3 === 1
          ? value.toUpperCase()
          : `${value}${at % 2 ? "." : ""}`,
    ),
  );
  const made = await proposed(bookOf({ Mål: rows }));
  expect(part(made, "skala", "mått")?.steps).toHaveLength(3);
});

test("the middle of three words that are put in order is partly reached, unless it says that a goal is", async () => {
  const words = ["Vi är där", "Vi närmar oss", "Vi är långt ifrån"];
  const made = await proposed(bookOf({ Mål: rowsOf(words, three) }), { orders: [order(...words)] });
  expect(part(made, "skala", "mått")?.steps?.map((step) => step.class)).toEqual(["reached", "partly", "notReached"]);
});

const FILLED_IN = ["Uppfyllt", "Delvis uppfyllt", "Ej uppfyllt"];

test.each<[what: string, slip: string, words: string[], said: string, isMeant: boolean]>([
  ["a letter left out", "Upfyllt", FILLED_IN, "Uppfyllt", true],
  ["a letter too many", "Uppfylltt", FILLED_IN, "Uppfyllt", true],
  ["a slip in one of two words", "Delvis upfyllt", FILLED_IN, "Delvis uppfyllt", true],
  ["a letter before it is a denial", "Ouppfyllt", FILLED_IN, "Ej uppfyllt", false],
  ["a short word", "Rot", ["Rom", "Ris", "Rak"], "Rom", false],
])(
  "a word that is another but for a slip is proposed as that one, and said: %s",
  async (_, slip, words, said, isMeant) => {
    const rows = rowsOf(words, three);
    const row = rows.findIndex((cells) => cells[5] === said);
    rows[row] = rows[row]!.map((value, column) => (column === 5 ? slip : value));
    const scale = part(await proposed(bookOf({ Mål: rows })), "skala", "mått");
    expect(scale?.why?.includes(`”${slip}” läses som ”${said}”`)).toBe(isMeant);
    const step = scale?.steps?.find((one) => one.words.some(({ text }) => text === slip));
    expect(step?.words.some(({ text }) => text === said)).toBe(isMeant);
  },
);
