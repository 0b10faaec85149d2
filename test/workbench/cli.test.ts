import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sampleBytes } from "../../samples/samples";
import type { ReadResult } from "../../src/commands/read";
import { PROOF_IDS } from "../../src/domain/proof";
import { readBook, writeBook } from "../../src/files/xlsx";
import { setCell, type Book } from "../../src/sheet/book";
import { p, wordFile } from "../files/wordKit";
import { sheet } from "../recognise/kit";
import { maltavlan, type Ran } from "./kit";
import { dear, inWhole, sampled } from "../whole";
import { spawn } from "node:child_process";

const folder = mkdtempSync(join(tmpdir(), "maltavlan-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

const place = (name: string): string => join(folder, name);

function bookOf(path: string): Book {
  const read = readBook(readFileSync(path));
  if (!read.ok) throw new Error(read.reason);
  return read.book;
}

function make(name: string, ...sheets: ReturnType<typeof sheet>[]): string {
  writeFileSync(place(name), sampleBytes(sheets));
  return place(name);
}

const small = () =>
  sheet(
    "Mål",
    `
  Mål           | Indikator     | Utfall 2021 | Målvärde 2021 | Bedömning
  Trygga barn   | Trygga elever | 79,6 %      | minst 80 %    | Uppnås
`,
  );

dear("read: one JSON object per book and line; a bad book is named and the others are done", async () => {
  writeFileSync(place("text.xlsx"), "detta är ingen arbetsbok");
  const { code, out, err } = await maltavlan([
    "read",
    "samples/lindesberg.xlsx",
    place("text.xlsx"),
    "samples/exempelkommun.xlsx",
    "--json",
  ]);
  expect(code).toBe(1);
  const books = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as ReadResult & { book: string });
  expect(books.map(({ book }) => book)).toEqual(["lindesberg.xlsx", "exempelkommun.xlsx"]);
  expect(Object.keys(books[0]!)).toEqual(["book", "tables", "plan", "disagreements", "problems", "coverage"]);
  expect(err.trim().split("\n")).toHaveLength(1);
  expect(err).toMatch(/text\.xlsx: \S/);
  const nodes = books[1]!.plan.indicators.filter(({ title }) => title.startsWith("Hållbart medarbetarengagemang"));
  expect(nodes.map(({ grades }) => grades.map(({ proof: _, ...grade }) => grade))).toEqual([
    [
      { by: "printed", text: "Uppnås", scale: "Måluppfyllelse", step: 0, cell: "'Måluppföljning 2024'!J30" },
      { by: "computed", period: "2024", text: "Uppnås delvis", scale: "Måluppfyllelse", step: 1 },
    ],
  ]);
  expect(nodes.map(({ grades }) => grades.map(({ proof }) => proof?.map(({ id }) => id)))).toEqual([
    [undefined, [...PROOF_IDS]],
  ]);
  for (const { coverage } of books) expect(coverage.mapped + coverage.reported).toBe(coverage.nonEmpty);
});

test("interpret: plain text and JSON; a bad line is answered with nulls and the exit is 1", async () => {
  const { code, out, err } = await maltavlan(
    ["interpret", "-"],
    'minst 80 %\n{"text":"13","indicator":"Våldsbrott per 1 000 invånare"}\n{"indikator":1}\n',
  );
  const lines = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { text: unknown; reading: { kind: string; value: number } | null; why: string });
  expect(lines.map(({ reading }) => reading && [reading.kind, reading.value])).toEqual([
    ["min", 80],
    ["max", 13],
    null,
  ]);
  expect(lines.every(({ why }) => why.length > 10)).toBe(true);
  expect([code, err]).toEqual([1, "rad 3: Raden är varken en måltext eller JSON med fältet text.\n"]);
});

test("grade: verdicts as NDJSON, whether the target is reached or by a named styrmodell", async () => {
  const line = `${JSON.stringify({ target: "minst 80 %", outcome: "79,6 %" })}\n`;
  const verdict = async (...more: string[]) => JSON.parse((await maltavlan(["grade", ...more], line)).out) as object;
  expect(await verdict()).toEqual({
    met: false,
    attainment: 0.995,
    step: 1,
    label: "Når inte målvärdet",
    why: "79,6 % mot minst 80 %: 0,4 procentenheter under målet. Når inte målvärdet.",
  });
  expect(await verdict("--styrmodell", "standard")).toEqual({
    met: false,
    attainment: 0.995,
    step: 1,
    label: "Uppnås delvis",
    why: "79,6 % mot minst 80 %: 0,4 procentenheter under målet. Uppnås delvis, eftersom minst 90 % av målvärdet är nått.",
  });
  const { out, code } = await maltavlan(["grade", "--styrmodell", "finns inte"], line);
  expect([out, code]).toEqual(["", 1]);
});

dear(
  "status: the book as it was, its styrmodell too, plus an overview and a sheet per area; twice the same bytes",
  async () => {
    const args = ["status", "samples/exempelkommun.xlsx", "--now", "2025-02-11T14:05"];
    const first = await maltavlan([...args, "-o", place("a.xlsx"), "--html", place("a.html"), "--json"]);
    expect([first.code, first.err]).toEqual([0, ""]);
    const { sheets, disagreements } = JSON.parse(first.out) as {
      sheets: { name: string }[];
      disagreements: { cell: string }[];
    };
    expect(disagreements.map(({ cell }) => cell)).toEqual([
      "'Måluppföljning 2024'!J13",
      "'Måluppföljning 2024'!J14",
      "'Måluppföljning 2024'!J30",
    ]);
    expect(bookOf(place("a.xlsx")).sheets.map(({ name }) => name)).toEqual([
      "Måluppföljning 2024",
      "Budget 2025",
      "Balanskrav",
      "Styrmodell",
      ...sheets.map(({ name }) => name),
    ]);
    expect(readFileSync(place("a.html"), "utf8")).toMatch(/^<!doctype html>/i);
    await maltavlan([...args, "-o", place("b.xlsx")]);
    expect(readFileSync(place("a.xlsx")).equals(readFileSync(place("b.xlsx")))).toBe(true);
  },
);

dear("status of a book whose tables say no period: the heading names the book, without an empty place", async () => {
  const undated = sheet(
    "Mål",
    `
  Mål           | Indikator     | Utfall | Målvärde
  Trygga barn   | Trygga elever | 79,6 % | minst 80 %
`,
  );
  const { code, out } = await maltavlan(["status", make("undated.xlsx", undated), "-o", place("undated-status.xlsx")]);
  expect(code).toBe(0);
  expect(out.split("\n")[0]).toBe("Arbetsboken");
});

dear(
  "status on its own result, in place: the same bytes; the user's words in open cells stay; what the user writes elsewhere is moved to Kvarlämnat",
  async () => {
    cpSync(make("mine.xlsx", small()), place("again.xlsx"));
    const args = ["status", place("again.xlsx"), "-o", place("again.xlsx"), "--now", "2025-02-11T14:05"];
    expect((await maltavlan(args)).code).toBe(0);
    const once = readFileSync(place("again.xlsx"));
    expect((await maltavlan(args)).code).toBe(0);
    expect(readFileSync(place("again.xlsx")).equals(once)).toBe(true);

    const open = readBook(once);
    if (!open.ok) throw new Error(open.reason);
    const ownSheet = open.book.sheets.find(({ tag }) => tag?.startsWith("status:"))!;
    const header = ownSheet.values.findIndex((row) => row?.includes("Samlad"));
    const goal = ownSheet.values.findIndex((row, at) => at > header && row?.includes("mål:trygga barn"));
    setCell(ownSheet, goal, ownSheet.values[header]!.indexOf("Samlad"), "● Uppnås");
    setCell(ownSheet, goal, ownSheet.values[header]!.indexOf("Kommentar"), "Vi är nöjda ändå");
    const judged = writeBook(open.package, { sheets: [ownSheet], memory: open.book.memory }, new Date(0));
    if (!judged.ok) throw new Error(judged.reason);
    writeFileSync(place("judged.xlsx"), judged.bytes);
    const ran = await maltavlan(["status", place("judged.xlsx"), "-o", place("judged.xlsx"), "--json"]);
    expect(JSON.parse(ran.out).goals).toMatchObject([{ id: "mål:trygga barn", grade: "Uppnås" }]);
    const kept = bookOf(place("judged.xlsx")).sheets.find(({ tag }) => tag === ownSheet.tag)!;
    expect(kept.values[goal]).toEqual(expect.arrayContaining(["● Uppnås", "Vi är nöjda ändå"]));

    const read = readBook(once);
    if (!read.ok) throw new Error(read.reason);
    const mine = read.book.sheets.find(({ tag }) => tag?.startsWith("status:"))!;
    setCell(mine, 60, 2, "Ring Anna om detta");
    const changed = writeBook(read.package, { sheets: [mine], memory: read.book.memory }, new Date(0));
    if (!changed.ok) throw new Error(changed.reason);
    writeFileSync(place("changed.xlsx"), changed.bytes);
    expect((await maltavlan(["status", place("changed.xlsx"), "-o", place("moved.xlsx")])).code).toBe(0);
    const moved = bookOf(place("moved.xlsx")).sheets.find(({ tag }) => tag === mine.tag)!;
    const left = moved.values.findIndex((row) => row?.includes("Kvarlämnat"));
    expect(moved.values.slice(left).flat()).toEqual(
      expect.arrayContaining([expect.stringMatching(/C61$/), "Ring Anna om detta"]),
    );
  },
);

test.each([
  [
    "a text that calls itself a workbook",
    () => (writeFileSync(place("t.xlsx"), "hej"), [place("t.xlsx")]),
    /t\.xlsx: /,
  ],
  [
    "a truncated file",
    () => (
      writeFileSync(place("cut.xlsx"), readFileSync("samples/lindesberg.xlsx").subarray(0, 3000)),
      [place("cut.xlsx")]
    ),
    /cut\.xlsx: .*(avkortad|skadad)/,
  ],
  ["a file that is not there", () => [place("none.xlsx")], /none\.xlsx: filen finns inte\./],
  [
    "no goal table",
    () => [make("lista.xlsx", sheet("Blad1", "Namn | Telefon\nKommunhuset | 123"))],
    /lista\.xlsx: Ingen måltabell hittades\./,
  ],
  [
    "a period that is none",
    () => [make("p.xlsx", small()), "--period", "i går"],
    /Perioden ”i går” gick inte att läsa/,
  ],
  ...["2024-02-30", "30 februari 2024", "2023-02-29", "31/4 2024", "2024-08-32"].map(
    (day): [string, () => string[], RegExp] => [
      `a period that ends on ${day}`,
      () => [make("p.xlsx", small()), "--period", `2024-01-01 – ${day}`],
      new RegExp(`Dagen ”${day}” finns inte i kalendern\\. Skriv till exempel 2021`),
    ],
  ),
])("status with %s: one clear line, exit 1, nothing written", async (_, args, line) => {
  const { code, out, err } = await maltavlan(["status", ...args(), "-o", place("out.xlsx")]);
  expect([code, out]).toEqual([1, ""]);
  expect(err.trim().split("\n")).toHaveLength(1);
  expect(err).toMatch(line);
  expect(existsSync(place("out.xlsx"))).toBe(false);
});

dear("the page of a final has no sheet for the author, that of a draft has its styrmodell", async () => {
  const args = ["status", make("f.xlsx", small()), "--styrmodell", "standard", "-o", place("f-ut.xlsx"), "--over"];
  const page = async (...more: string[]): Promise<string> => {
    await maltavlan([...args, "--html", place("f.html"), ...more]);
    return readFileSync(place("f.html"), "utf8");
  };
  expect(await page()).toContain("Ändra direkt i cellerna");
  expect(await page("--final", "--left", "all")).not.toContain("Ändra direkt i cellerna");
});

dear("a final into a document of the user's is refused while something is open, and nothing is written", async () => {
  const [book, her] = [make("g.xlsx", small()), place("hennes.docx")];
  writeFileSync(her, wordFile(p("Vår årsredovisning")));
  const into = ["report", book, "--kind", "arsredovisning", "--into", her, "-o", place("g.docx"), "--final"];
  const { code, out, err } = await maltavlan(into);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(/Till fullmäktige skrivs när detta är avgjort:\n {2}1\. Styrmodellen är inte vald/);
  expect(existsSync(place("g.docx"))).toBe(false);
  expect((await maltavlan([...into, "--styrmodell", "standard", "--left", "all"])).out).toContain("Skrivet: ");
});

dear("status where the output cannot be written: nothing is left behind", async () => {
  const { code, err } = await maltavlan([
    "status",
    make("w.xlsx", small()),
    "-o",
    place("no/such/out.xlsx"),
    "--html",
    place("w.html"),
  ]);
  expect([code, err]).toEqual([1, `${place("no/such/out.xlsx")}: mappen finns inte.\n`]);
  expect(readdirSync(folder).filter((name) => name === "w.html" || name.endsWith(".tmp"))).toEqual([]);
});

dear("templates where the folder cannot be made", async () => {
  const [book, file] = ["samples/exempelkommun.xlsx", place("upptagen")];
  writeFileSync(file, "");
  expect(await maltavlan(["templates", book, "-o", file])).toEqual({
    code: 1,
    out: "",
    err: `${file}: det är en fil, ingen mapp.\n`,
  });
  expect(await maltavlan(["templates", book, "-o", join(file, "mallar")])).toEqual({
    code: 1,
    out: "",
    err: `${join(file, "mallar")}: mappen finns inte.\n`,
  });
});

dear("a styrmodell sheet with a broken row stops the command and names the cell", async () => {
  const input = make("s.xlsx", small());
  await maltavlan(["status", input, "-o", place("s1.xlsx"), "--styrmodell", "lindesberg"]);
  const read = readBook(readFileSync(place("s1.xlsx")));
  if (!read.ok) throw new Error(read.reason);
  const model = read.book.sheets.find(({ tag }) => tag === "styrmodell")!;
  const row = model.values.findIndex((cells) => cells?.[0] === "Etikett") + 1;
  setCell(model, row, 1, "toppen");
  const changed = writeBook(read.package, { sheets: [model], memory: read.book.memory }, new Date(0));
  if (!changed.ok) throw new Error(changed.reason);
  writeFileSync(place("s2.xlsx"), changed.bytes);
  const { code, err } = await maltavlan(["status", place("s2.xlsx"), "-o", place("s3.xlsx")]);
  expect(code).toBe(1);
  expect(err).toContain(`Styrmodell!B${row + 1}: `);
  expect(existsSync(place("s3.xlsx"))).toBe(false);
});

test.each([
  [
    "names a sheet that is not there",
    { sheet: "Nope", range: "A1:B2", headerRows: [1], columns: [] },
    "Kartan nämner bladet ”Nope”",
  ],
  ["has an area that is none", { sheet: "Mål", range: "banan", headerRows: [1], columns: [] }, "området ”banan”"],
  [
    "has a header row outside its area",
    { sheet: "Mål", range: "A1:B2", headerRows: [9], columns: [] },
    "tables[0]: headerRows har ”9”, som inte är en rad i området A1:B2 på bladet ”Mål”.",
  ],
  [
    "has a header row that is no number",
    { sheet: "Mål", range: "A1:B2", headerRows: ["ett"], columns: [] },
    "headerRows har ”ett”",
  ],
  [
    "has a column outside its area",
    {
      sheet: "Mål",
      range: "A1:B2",
      headerRows: [1],
      columns: [{ column: "F", header: "Mål", role: "goal", confidence: 1 }],
    },
    "tables[0].columns[0] har column ”F”, som inte är en kolumn i området.",
  ],
  [
    "has a column that is none",
    {
      sheet: "Mål",
      range: "A1:B2",
      headerRows: [1],
      columns: [{ column: 2, header: "Mål", role: "goal", confidence: 1 }],
    },
    "tables[0].columns[0] har column ”2”",
  ],
  [
    "has one column twice",
    {
      sheet: "Mål",
      range: "A1:B2",
      headerRows: [1],
      columns: ["A", "a"].map((column) => ({ column, header: "Mål", role: "goal", confidence: 1 })),
    },
    "kolumnen A på bladet ”Mål” står två gånger",
  ],
  [
    "has a row without a number in a transposed table",
    {
      sheet: "Mål",
      range: "A1:B2",
      orientation: "columns",
      headerRows: [1],
      columns: [{ column: "A", header: "Mål", role: "goal", confidence: 1 }],
    },
    "har row ”undefined”, som inte är en rad i området",
  ],
  [
    "has another orientation",
    { sheet: "Mål", range: "A1:B2", orientation: "sideways", headerRows: [1], columns: [] },
    "Skriv rows eller columns",
  ],
  ["has no range", { sheet: "Mål", headerRows: [1], columns: [] }, "range"],
  [
    "has a role that is none",
    {
      sheet: "Mål",
      range: "A1:B2",
      headerRows: [1],
      columns: [{ column: "A", header: "Mål", role: "nope", confidence: 1 }],
    },
    "rollen ”nope”",
  ],
])("a map that %s is answered in one line", async (_, table, line) => {
  writeFileSync(place("map.json"), JSON.stringify({ tables: [table] }));
  const { code, err } = await maltavlan(["read", make("m.xlsx", small()), "--map", place("map.json")]);
  expect([code, err.trim().split("\n").length]).toEqual([1, 1]);
  expect(err).toContain(line);
});

test.each<[command: string, options: string[]]>([
  ["check", []],
  ["propose", []],
  ["report", ["--kind", "arsredovisning", "--over", "-o", place("ordered.html")]],
  ["templates", ["-o", place("ordered")]],
  ["next", []],
])(
  "%s: a scale of a map that orders no grade is told, once, and all else is as without it",
  async (command, options) => {
    const book = make("scale.xlsx", small());
    const [read] = (await maltavlan(["read", book, "--json"])).out.split("\n");
    const { tables } = JSON.parse(read!) as ReadResult;
    writeFileSync(place("scale.json"), JSON.stringify({ tables, scale: [["Trygga barn", "Trygga elever"]] }));
    const without = await maltavlan([command, book, ...options]);
    const { err, ...done } = await maltavlan([command, book, ...options, "--map", place("scale.json")]);
    const [told, ...more] = err.split(/(?<=\n)/);
    expect(told).toContain("Kartans scale[0] används inte");
    expect({ ...done, err: more.join("") }).toEqual(without);
  },
);

test.each([
  ["s.xlsx", "x.pdf", ".xlsx"],
  ["s.xlsx", "x", ".xlsx"],
  ["s.xlsx", ".xlsx", ".xlsx"],
  ["s.xlsx", "x.xlsm", ".xlsx"],
  ["s.xlsm", "x.xlsx", ".xlsm"],
  ["s.xltx", "x.xltx", ".xlsx"],
  ["s.xltx", "x.xlsm", ".xlsx"],
  ["s.xltm", "x.xlsx", ".xlsm"],
])("status %s -o %s is refused: the workbook is a file that ends with %s", async (book, output, ends) => {
  const { code, err } = await maltavlan(["status", make(book, small()), "-o", place(output)]);
  expect([code, err]).toEqual([
    2,
    expect.stringContaining(`status skriver en arbetsbok. Skriv ett namn som slutar på ${ends}.`),
  ]);
  expect(existsSync(place(output))).toBe(false);
});

test.each([
  ["report", ["--kind", "arsredovisning"], "s.xlsm", "x.xlsx", ".xlsm"],
  ["report", ["--kind", "arsredovisning"], "s.xlsx", "x.xlsm", ".xlsx"],
  ["templates", [], "s.xlsm", "x.xlsx", ".xlsm"],
  ["templates", [], "s.xlsx", "x.xlsm", ".xlsx"],
  ["merge", [], "s.xlsm", "x.xlsx", ".xlsm"],
  ["merge", [], "s.xlsx", "x.txt", ".xlsx"],
])("%s %j %s -o %s is refused too: Excel opens no file whose name is of another kind", async (...row) => {
  const [command, options, book, output, ends] = row;
  const { code, err } = await maltavlan([command, make(book, small()), ...options, "-o", place(output)]);
  expect([code, err]).toEqual([
    2,
    expect.stringContaining(`${command} skriver en arbetsbok. Skriv ett namn som slutar på ${ends}.`),
  ]);
  expect(existsSync(place(output))).toBe(false);
});

test.each(["2024-02-30", "2024", "1 jan", "99999-01-01", "2024-01-01T25:00", "igår", ""])(
  "--now ”%s” is no time, and nothing is written",
  async (now) => {
    const { code, err } = await maltavlan(["status", make("n.xlsx", small()), "-o", place("tid.xlsx"), "--now", now]);
    expect([code, err.split("\n")[0]]).toEqual([
      2,
      `--now ${now}: tidpunkten finns inte. Skriv en som 2022-02-11T14:05:00Z.`,
    ]);
    expect(existsSync(place("tid.xlsx"))).toBe(false);
  },
);

test("a text that is not UTF-8 is not guessed at", async () => {
  writeFileSync(place("latin1.txt"), Buffer.from("högst 5\n", "latin1"));
  const { code, out, err } = await maltavlan(["interpret", place("latin1.txt")]);
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain("inte UTF-8");
});

test("grade: fields that cannot be read are bad lines, answered with nulls", async () => {
  const lines = [
    { target: "minst 80 %", outcome: "79 %", direction: "sidledes" },
    { target: ["a"], outcome: {} },
    { target: "minst 0,8", outcome: "76 %" },
  ];
  const { code, out, err } = await maltavlan(["grade"], lines.map((line) => JSON.stringify(line)).join("\r\n"));
  expect(
    out
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { met: boolean | null }).met),
  ).toEqual([null, null, false]);
  expect(out).toContain("76 % mot minst 80 %: 4 procentenheter under målet.");
  expect([code, err.trim().split("\n").length]).toEqual([1, 2]);
});

test.each([[[]], [["bedöm"]], [["status", "samples/lindesberg.xlsx"]], [["read"]], [["read", "--fel", "x.xlsx"]]])(
  "usage: maltavlan %j exits with 2",
  async (args) => {
    const { code, out, err } = await maltavlan(args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("maltavlan: Måltavlans kommandon");
  },
);

test("check grades by the styrmodell that is asked for, and refuses a name that none has", async () => {
  const rows = `
  Mål         | Indikator   | Målvärde   | Utfall 2024 | God ekonomisk hushållning
  Trygg skola | Behöriga, % | minst 90 % | 91 %        | verksamhet
  Rent vatten | Prover, %   | minst 95 % | 96 %        | finansiellt`;
  const path = make("styrmodell.xlsx", sheet("Mål", rows));
  // A decided styrmodell weighs the goals: then nobody asks by which rule.
  const asksWhichRule = async (...how: string[]) =>
    (await maltavlan(["check", path, ...how])).out.includes("Vilken regel gäller?");
  expect([await asksWhichRule(), await asksWhichRule("--styrmodell", "standard")]).toEqual([true, false]);
  const unknown = await maltavlan(["check", path, "--styrmodell", "finnsinte"]);
  expect([unknown.code, unknown.out]).toEqual([1, ""]);
  expect(unknown.err).toContain("Styrmodellen ”finnsinte” finns inte.");
});

describe("the program in a process of its own", () => {
  const apart = mkdtempSync(join(tmpdir(), "maltavlan-program-"));
  afterAll(() => rmSync(apart, { recursive: true }));

  /**
   * Starts the program in a process of its own, as `npm run -s maltavlan --` does. `leave`: the reading end closes after
   * the first piece of output.
   */
  function program(args: string[], input = "", leave = false): Promise<Ran> {
    const child = spawn(process.execPath, ["--import", "tsx", "workbench/cli.ts", ...args]);
    const ran = { out: "", err: "" };
    for (const [stream, name] of [
      [child.stdout, "out"],
      [child.stderr, "err"],
    ] as const)
      stream.setEncoding("utf8").on("data", (text: string) => void (ran[name] += text));
    if (leave) child.stdout.once("data", () => child.stdout.destroy());
    child.stdin.end(input);
    return new Promise((resolve) => child.once("close", (code) => resolve({ code: code ?? -1, ...ran })));
  }

  sampled<[string, string[], string, number]>(3, [
    ["what is done ends with 0", ["grade", "-"], '{"target":"minst 80 %","outcome":"79,6 %"}\n', 0],
    ["a bad line among good ones ends with 1", ["interpret"], 'minst 80 %\n{"indikator":1}\n', 1],
    ["what it cannot be asked ends with 2", ["bedöm"], "", 2],
  ])("%s, and says in a process of its own what it says in this one", async (_, args, input, code) => {
    const ran = await program(args, input);
    expect(ran).toEqual(await maltavlan(args, input));
    expect(ran.code).toBe(code);
  });

  inWhole("a workbook is written with the same bytes in a process of its own", async () => {
    const write = (path: string): string[] => [
      "status",
      "samples/exempelkommun.xlsx",
      "--now",
      "2025-02-11T14:05",
      "-o",
      path,
    ];
    const [one, other] = [join(apart, "ett.xlsx"), join(apart, "två.xlsx")];
    expect(await program(write(one))).toMatchObject({ code: 0, err: "" });
    expect(await maltavlan(write(other))).toMatchObject({ code: 0, err: "" });
    expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
  });

  inWhole("a reader who has seen enough is no fault", async () => {
    expect(await program(["interpret"], "minst 80 %\n".repeat(5000), true)).toMatchObject({ code: 0, err: "" });
  });
});
