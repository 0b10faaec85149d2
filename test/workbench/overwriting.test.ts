import { execFileSync } from "node:child_process";
import {
  chmodSync,
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { sampleBytes } from "../../samples/samples";
import { sheet } from "../recognise/kit";
import { allOf } from "../../workbench/cli/disk";
import { dear, inTurn, sampled, whole } from "../whole";
import { maltavlan, type Ran } from "./kit";

/*
 * What each output of the command line does with a file that is there. A run writes all of its files or none: what is
 * said of one that is refused holds for those beside it.
 */

const root = mkdtempSync(join(tmpdir(), "maltavlan-overwriting-"));
afterAll(() => rmSync(root, { recursive: true }));

const BOOK = sampleBytes([
  sheet(
    "Mål",
    `
  Mål           | Indikator     | Ansvarig           | Utfall 2021 | Målvärde 2021 | Bedömning
  Trygga barn   | Trygga elever | Utbildningsnämnden | 79,6 %      | minst 80 %    | Uppnås inte
  Fler i arbete | Sysselsatta   | Socialnämnden      | 83,1 %      | minst 80 %    | Uppnås
`,
  ),
]);

const REPORT = ["report", "bok.xlsx", "--kind", "arsredovisning"];

/** The outputs: a command in a folder with bok.xlsx, and the file of it that is tried. */
const OUTPUTS: Record<string, { args: string[]; file: string }> = {
  "status -o": { args: ["status", "bok.xlsx", "-o", "ut.xlsx"], file: "ut.xlsx" },
  "status --html": { args: ["status", "bok.xlsx", "-o", "blad.xlsx", "--html", "ut.html"], file: "ut.html" },
  "report -o .xlsx": { args: [...REPORT, "-o", "ut.xlsx"], file: "ut.xlsx" },
  "report -o .docx": { args: [...REPORT, "-o", "ut.docx"], file: "ut.docx" },
  "report --into": { args: [...REPORT, "--into", "hennes.docx", "-o", "ut.docx"], file: "ut.docx" },
  "report -o .html": { args: [...REPORT, "-o", "ut.html"], file: "ut.html" },
  "the page's json": { args: [...REPORT, "-o", "ut.html"], file: "ut.json" },
  "the page's csv": { args: [...REPORT, "-o", "ut.html"], file: "ut.csv" },
  "templates -o .xlsx": { args: ["templates", "bok.xlsx", "-o", "ut.xlsx"], file: "ut.xlsx" },
  "merge -o": { args: ["merge", "bok.xlsx", "svar.xlsx", "-o", "ut.xlsx", "--accept", "all"], file: "ut.xlsx" },
  "next -o": { args: ["next", "bok.xlsx", "--ja", "kolumner", "-o", "ut.xlsx"], file: "ut.xlsx" },
  "propose -o": { args: ["propose", "bok.xlsx", "--accept", "all", "-o", "ut.xlsx"], file: "ut.xlsx" },
};
const NAMES = Object.keys(OUTPUTS);

/** When what is there was written, and when it is written again. */
const EARLIER = "2025-01-10T09:00:00Z";
const LATER = "2025-02-11T14:05:00Z";

let folders = 0;
/** A folder with the workbook, a document of hers and an answer of a nämnd. */
function folder(): string {
  const at = join(root, String(folders++));
  mkdirSync(at);
  writeFileSync(join(at, "bok.xlsx"), BOOK);
  writeFileSync(join(at, "svar.xlsx"), answer);
  writeFileSync(join(at, "hennes.docx"), document);
  return at;
}

/** The commands that only look take no time. */
const LOOKS = ["read", "check"];

async function run(at: string, args: string[], now = LATER): Promise<Ran> {
  const before = process.cwd();
  process.chdir(at);
  try {
    return await maltavlan(LOOKS.includes(args[0]!) ? args : [...args, "--now", now]);
  } finally {
    process.chdir(before);
  }
}

const filled = (bytes: Uint8Array): Uint8Array => {
  if (bytes[0] !== 0x50) return strToU8(strFromU8(bytes).replaceAll("Trygga", "Otrygga"));
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]): [string, Uint8Array] => [
    name,
    name.startsWith("customXml") || !/Trygga/.test(strFromU8(content))
      ? content
      : strToU8(strFromU8(content).replaceAll("Trygga", "Otrygga")),
  ]);
  return zipSync(Object.fromEntries(parts));
};

let document: Uint8Array = new Uint8Array();
let answer: Uint8Array = BOOK;
/** What each output writes, with what it writes beside. */
const made: Record<string, Map<string, Uint8Array>> = {};
beforeAll(async () => {
  const first = folder();
  await run(first, [...REPORT, "-o", "hennes.docx", "--over"]);
  document = filled(readFileSync(join(first, "hennes.docx")));
  await run(first, ["templates", "bok.xlsx", "-o", "mallar"]);
  answer = readFileSync(
    join(
      first,
      "mallar",
      readdirSync(join(first, "mallar")).find((name) => /^Mall/.test(name))!,
    ),
  );
  for (const [name, { args }] of Object.entries(OUTPUTS)) {
    const at = folder();
    const before = readdirSync(at);
    const { code, err } = await run(at, args, EARLIER);
    expect([name, code, err]).toEqual([name, 0, ""]);
    const written = readdirSync(at).filter((file) => !before.includes(file));
    made[name] = new Map(written.map((file) => [file, readFileSync(join(at, file))]));
  }
});

const HERS = strToU8("hennes egen text");

/** What may stand there already, and what a run does with it: without and with --over. */
type Does = "writes" | RegExp;
const STANDING: { there: string; page: string; put: (path: string, name: string) => void; plain: Does; over: Does }[] =
  [
    { there: "nothing", page: "inget", put: () => undefined, plain: "writes", over: "writes" },
    {
      there: "a file of hers",
      page: "en fil som någon annan har gjort",
      put: (path) => writeFileSync(path, HERS),
      plain: /är inte gjord av Måltavlan; skriv till ”ut \(2\)\.\w+”, eller lägg till --over för att ersätta den\.$/,
      over: "writes",
    },
    {
      there: "a workbook or document of hers",
      page: "en arbetsbok eller ett dokument som någon annan har gjort",
      put: (path) => writeFileSync(path, extname(path) === ".docx" ? emptyDocument : BOOK),
      plain: /är inte gjord av Måltavlan; skriv till ”ut \(2\)/,
      over: "writes",
    },
    {
      there: "its own output",
      page: "det som samma kommando skrev förra gången",
      put: (path, name) => writeFileSync(path, ours(name)),
      plain: "writes",
      over: "writes",
    },
    {
      there: "another output of the add-in's",
      page: "det som ett annat av kommandona har skrivit",
      put: (path, name) => writeFileSync(path, ours(anotherOf(name))),
      plain: "writes",
      over: "writes",
    },
    {
      there: "its own output, in which somebody has written",
      page: "det som Måltavlan har skrivit, och som någon har fyllt i eller ändrat sedan",
      put: (path, name) => writeFileSync(path, filled(ours(name))),
      plain: /någon har skrivit i filen sedan .* skriv till ”ut \(2\)|är inte gjord av Måltavlan; skriv till ”ut \(2\)/,
      over: /någon har skrivit i filen sedan Måltavlan gjorde den, så den ersätts inte; skriv till ”ut \(2\)\.\w+”\.$/,
    },
    {
      there: "its own output, open in Excel or Word",
      page: "det som Måltavlan har skrivit, öppet i Excel eller Word",
      put: (path, name) => {
        writeFileSync(path, ours(name));
        writeFileSync(join(path, "..", `~$${OUTPUTS[name]!.file}`), "");
      },
      plain: /öppen i ett annat program/,
      over: /öppen i ett annat program/,
    },
    {
      there: "its own output, open in LibreOffice",
      page: "det som Måltavlan har skrivit, öppet i LibreOffice",
      put: (path, name) => {
        writeFileSync(path, ours(name));
        writeFileSync(join(path, "..", `.~lock.${OUTPUTS[name]!.file}#`), "");
      },
      plain: /öppen i ett annat program/,
      over: /öppen i ett annat program/,
    },
    {
      there: "its own output, protected",
      page: "det som Måltavlan har skrivit, skrivskyddat",
      put: (path, name) => {
        writeFileSync(path, ours(name));
        chmodSync(path, 0o444);
      },
      plain: /är skrivskyddad\. Ta bort skrivskyddet/,
      over: /är skrivskyddad\. Ta bort skrivskyddet/,
    },
    {
      there: "a folder",
      page: "en mapp",
      put: (path) => mkdirSync(path),
      plain: /det är en mapp, ingen fil/,
      over: /det är en mapp/,
    },
    {
      there: "a link to a file of hers",
      page: "en länk till en fil som någon annan har gjort",
      put: (path) => {
        writeFileSync(`${path}.hennes`, HERS);
        symlinkSync(`${path}.hennes`, path);
      },
      plain: /är inte gjord av Måltavlan/,
      over: "writes",
    },
    {
      there: "a pipe",
      page: "något som inte är en vanlig fil, till exempel en enhet",
      put: (path) => execFileSync("mkfifo", [path]),
      plain: /det är ingen vanlig fil; skriv till ”ut \(2\)/,
      over: /det är ingen vanlig fil; skriv till ”ut \(2\)/,
    },
    {
      there: "a link that leads nowhere",
      page: "en länk som inte leder någonstans",
      put: (path) => symlinkSync("borta", path),
      plain: /en länk till något som inte finns/,
      over: /en länk till något som inte finns/,
    },
    {
      there: "a link to the workbook that is read",
      page: "en länk till arbetsboken som läses",
      put: (path) => symlinkSync("bok.xlsx", path),
      plain: /är en av dem som läses och ersätts inte; skriv till ”ut \(2\)\.\w+”\.$/,
      over: /är en av dem som läses och ersätts inte/,
    },
    {
      there: "the workbook that is read, under a second name of the file",
      page: "arbetsboken som läses, under ett andra namn på samma fil",
      put: (path) => linkSync(join(path, "..", "bok.xlsx"), path),
      plain: /är en av dem som läses och ersätts inte; skriv till ”ut \(2\)\.\w+”\.$/,
      over: /är en av dem som läses och ersätts inte/,
    },
  ];

const emptyDocument = zipSync({ "word/document.xml": strToU8("<w/>") });
const ours = (name: string): Uint8Array => made[name]!.get(OUTPUTS[name]!.file)!;

/** The next output with a file of the same name; itself where there is none. */
function anotherOf(name: string): string {
  const alike = NAMES.filter((one) => OUTPUTS[one]!.file === OUTPUTS[name]!.file && one !== "report --into");
  return alike[(alike.indexOf(name) + 1) % alike.length] ?? name;
}

/** Data has no place for a mark: the page beside it says what was written, and any other content is somebody's work. */
const isData = (name: string): boolean => name.startsWith("the page's");

const WORKED =
  /någon har skrivit i filen sedan Måltavlan gjorde den, så den ersätts inte; skriv till ”ut \(2\)\.html”\.$/;

/** A text beside a page of the add-in's under the name of its data was written with it; a workbook never was. */
const BESIDE_A_PAGE = ["a file of hers"];

const expected = (name: string, there: string, does: Does): Does =>
  isData(name) && BESIDE_A_PAGE.includes(there) ? WORKED : does;

/** Everything in a folder, with what it holds; links as what they lead to. */
const contents = (at: string): [string, string][] =>
  readdirSync(at)
    .sort()
    .map((name) => {
      const path = join(at, name);
      return [name, statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path, "latin1") : ""];
    });

const CASES = STANDING.flatMap((standing) =>
  NAMES.map((name): [string, string, typeof standing] => [standing.there, name, standing]),
);

sampled(13, CASES)("where there is %s: %s", async (there, name, { put, plain, over }) => {
  const { args, file } = OUTPUTS[name]!;
  const ways = [
    [[], plain],
    [["--over"], over],
  ] as const;
  // Both in the whole run, else by turns.
  const nth = STANDING.findIndex((one) => one.there === there) + NAMES.indexOf(name);
  for (const [flags, does] of ways.filter((_, at) => whole || at === nth % 2)) {
    const at = folder();
    // A page that is there speaks for the data beside it.
    if (isData(name)) for (const [one, bytes] of made[name]!) writeFileSync(join(at, one), bytes);
    rmSync(join(at, file), { force: true });
    put(join(at, file), name);
    const before = contents(at);
    const { code, out, err } = await run(at, [...args, ...flags]);
    const wanted = expected(name, there, does);
    if (wanted === "writes") {
      expect([flags, code, err]).toEqual([flags, 0, ""]);
      expect(readFileSync(join(at, file)).equals(HERS)).toBe(false);
    } else {
      expect([flags, code, out, err.trim().split("\n")]).toEqual([flags, 1, "", [expect.stringMatching(wanted)]]);
      expect(err.startsWith(`${file}: `)).toBe(true);
      expect(contents(at)).toEqual(before);
    }
    expect(readdirSync(at).filter((one) => one.endsWith(".tmp"))).toEqual([]);
  }
});

test("docs/filer.md lists each of them, with what is said", () => {
  const page = readFileSync("docs/filer.md", "utf8").split("\n## ")[0]!;
  const rows = page.split("\n").flatMap((line) => {
    const [, there, plain, over] =
      line.split(" | ").length === 3 ? (/^\| (.*) \| (.*) \| (.*) \|$/.exec(line) ?? []) : [];
    return there === undefined || there === "där står redan" ? [] : [{ there, plain: plain!, over: over! }];
  });
  expect(rows.map(({ there }) => there)).toEqual(STANDING.map((one) => one.page));
  const said = (does: Does, cell: string): boolean => (does === "writes" ? cell === "skrivs" : does.test(cell));
  for (const [at, { plain, over }] of rows.entries())
    expect([plain, said(STANDING[at]!.plain, plain), over, said(STANDING[at]!.over, over)]).toEqual([
      plain,
      true,
      over,
      true,
    ]);
});

describe("an input of the run is never replaced, with --over neither", () => {
  let model: Uint8Array = new Uint8Array();
  let map = "";
  beforeAll(async () => {
    const at = folder();
    await run(at, ["status", "bok.xlsx", "--styrmodell", "standard", "-o", "modell.xlsx"]);
    model = readFileSync(join(at, "modell.xlsx"));
    map = (await run(at, ["read", "bok.xlsx", "--json"])).out;
  });

  inTurn(5)<[string, string[], string]>([
    ["the workbook, as the page", ["status", "bok.xlsx", "-o", "ut.xlsx", "--html", "bok.xlsx"], "bok.xlsx"],
    [
      "the workbook in a roundabout way",
      ["status", "bok.xlsx", "-o", "ut.xlsx", "--html", "../FOLDER/bok.xlsx"],
      "bok.xlsx",
    ],
    [
      "the workbook of the styrmodell",
      ["status", "bok.xlsx", "--styrmodell", "modell.xlsx", "-o", "modell.xlsx"],
      "modell.xlsx",
    ],
    ["a submission", ["merge", "bok.xlsx", "svar.xlsx", "-o", "svar.xlsx", "--accept", "all"], "svar.xlsx"],
    ["a submission of a folder", ["merge", "bok.xlsx", ".", "-o", "svar.xlsx", "--accept", "all"], "svar.xlsx"],
    [
      "the map, as a page",
      ["status", "bok.xlsx", "--map", "karta.json", "-o", "ut.xlsx", "--html", "karta.json"],
      "karta.json",
    ],
    ["the map, as the page's data", [...REPORT, "--map", "karta.json", "-o", "karta.html"], "karta.json"],
    ["the map, as the document", [...REPORT, "--into", "hennes.docx", "-o", "ut.docx", "--map", "ut.docx"], "ut.docx"],
  ])("%s", async (_, args, file) => {
    const at = folder();
    const named = args.map((word) => word.replace("FOLDER", at.slice(root.length + 1)));
    writeFileSync(join(at, "modell.xlsx"), model);
    writeFileSync(join(at, "karta.json"), map);
    if (file === "ut.docx") writeFileSync(join(at, file), readFileSync(join(at, "karta.json")));
    for (const flags of [[], ["--over"]]) {
      const before = contents(at);
      const { code, err } = await run(at, [...named, ...flags]);
      expect([code, err]).toEqual([
        1,
        expect.stringMatching(/^[^\n]*: filen är en av dem som läses och ersätts inte; skriv till ”[^\n]*”\.\n$/),
      ]);
      expect(contents(at)).toEqual(before);
    }
  });
});

inTurn(4)<[string, string[]]>([
  ["status", ["status", "bok.xlsx", "-o", "bok.xlsx"]],
  ["report", [...REPORT, "-o", "bok.xlsx"]],
  ["templates", ["templates", "bok.xlsx", "-o", "bok.xlsx"]],
  ["merge", ["merge", "bok.xlsx", "svar.xlsx", "-o", "bok.xlsx", "--accept", "all"]],
  ["next", ["next", "bok.xlsx", "--ja", "kolumner", "-o", "bok.xlsx"]],
  ["propose", ["propose", "bok.xlsx", "--accept", "all", "-o", "bok.xlsx"]],
  ["report --into", [...REPORT, "--into", "hennes.docx", "-o", "hennes.docx"]],
])(
  "%s may write into what it reads, again and again; then it is hers, and no other run replaces it",
  async (_, args) => {
    const at = folder();
    for (let times = args[0] === "propose" ? 1 : 2; times > 0; times--)
      expect(await run(at, args)).toMatchObject({ code: 0, err: "" });
    writeFileSync(join(at, "annan.xlsx"), BOOK);
    const other = args.map((word, n) => (word === "bok.xlsx" && n < 2 ? "annan.xlsx" : word));
    if (args.includes("--into")) other[other.indexOf("--into") + 1] = "mall.docx";
    writeFileSync(join(at, "mall.docx"), document);
    expect(await run(at, other)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/någon har skrivit i filen|är inte gjord av Måltavlan/),
    });
  },
);

inTurn(4)([
  ["lank.xlsx", "lank.xlsx", 0],
  ["./bok.xlsx", "bok.xlsx", 0],
  ["bok.xlsx", "lank.xlsx", 1],
  ["lank.xlsx", "bok.xlsx", 1],
  ["bok.xlsx", "mapp/bok.xlsx", 1],
])("%s is written into only under its own name: -o %s", async (book, output, code) => {
  const at = folder();
  symlinkSync("bok.xlsx", join(at, "lank.xlsx"));
  symlinkSync(".", join(at, "mapp"));
  for (const flags of code === 0 ? [[]] : [[], ["--over"]])
    expect(await run(at, ["status", book, "-o", output, ...flags])).toMatchObject({
      code,
      err: code === 0 ? "" : expect.stringMatching(/: filen är en av dem som läses och ersätts inte; skriv till ”/),
    });
  expect(readFileSync(join(at, "bok.xlsx")).equals(BOOK)).toBe(code === 1);
});

it("a page that is held back by what stands beside it is told by its own name, free for all that it writes", async () => {
  const at = folder();
  writeFileSync(join(at, "ut.json"), HERS);
  writeFileSync(join(at, "ut (2).csv"), HERS);
  expect(await run(at, [...REPORT, "-o", "ut.html"])).toMatchObject({
    code: 1,
    err: "ut.json: filen är inte gjord av Måltavlan; skriv till ”ut (3).html”, eller lägg till --over för att ersätta den.\n",
  });
  expect(await run(at, [...REPORT, "-o", "ut (3).html"])).toMatchObject({ code: 0 });
});

it("the data of a page is known by that page, however its name ends", async () => {
  const at = folder();
  const page = [...REPORT, "-o", "ut.HTML"];
  expect(await run(at, page)).toMatchObject({ code: 0 });
  const [before] = contents(at).filter(([name]) => name === "ut.json");
  expect(await run(at, [...page, "--period", "2022"])).toMatchObject({ code: 0, err: "" });
  expect(contents(at)).not.toContainEqual(before);
  writeFileSync(join(at, "ut.csv"), HERS);
  expect(await run(at, page)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^ut\.csv: någon har skrivit i filen/),
  });
});

describe("a template that was filled in with a program that keeps no mark of the add-in's", () => {
  /** As LibreOffice leaves a workbook: the part that marks it hangs at the package, and the sheet's tag is gone. */
  const moved = (bytes: Uint8Array, keepsMark: boolean): Uint8Array => {
    const parts = Object.entries(unzipSync(filled(bytes))).flatMap(([name, content]): [string, Uint8Array][] => {
      const text = strFromU8(content);
      if (/customProperty|worksheets\/_rels/.test(name) || (!keepsMark && name.startsWith("customXml"))) return [];
      if (name === "xl/_rels/workbook.xml.rels")
        return [[name, strToU8(text.replace(/<Relationship [^>]*customXml[^>]*>/, ""))]];
      if (name.startsWith("xl/worksheets/"))
        return [[name, strToU8(text.replace(/<customProperties>.*<\/customProperties>/s, ""))]];
      const link = `<Relationship Id="m" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>`;
      if (name === "_rels/.rels" && keepsMark) return [[name, strToU8(text.replace("</Relationships>", link))]];
      return [[name, content]];
    });
    return zipSync(Object.fromEntries(parts));
  };

  inTurn(2)([true, false])("is not replaced, with --over neither (the mark's part is kept: %s)", async (keepsMark) => {
    const at = folder();
    const handed = moved(answer, keepsMark);
    for (const flags of [[], ["--over"]]) {
      writeFileSync(join(at, "ut.xlsx"), handed);
      expect(await run(at, ["status", "bok.xlsx", "-o", "ut.xlsx", ...flags])).toMatchObject({
        code: 1,
        err: "ut.xlsx: någon har skrivit i filen sedan Måltavlan gjorde den, så den ersätts inte; skriv till ”ut (2).xlsx”.\n",
      });
      expect(readFileSync(join(at, "ut.xlsx")).equals(handed)).toBe(true);
    }
  });
});

describe("templates in a folder", () => {
  it.each(["mallar.docx", "mall.pdf", "mall.ods"])("no folder is made of a file's name: %s", async (name) => {
    const at = folder();
    expect(await run(at, ["templates", "bok.xlsx", "-o", name])).toMatchObject({
      code: 2,
      err: expect.stringMatching(
        /^-o .*: templates skriver arbetsböcker\. Skriv en mapp, eller ett namn som slutar på \.xlsx\./,
      ),
    });
    expect(existsSync(join(at, name))).toBe(false);
  });

  const args = ["templates", "bok.xlsx", "-o", "mallar", "--senast", "2025-01-20"];

  it("go beside older ones, each with the first free number; none is replaced, filled in or not", async () => {
    const at = folder();
    await run(at, args);
    const names = readdirSync(join(at, "mallar"));
    expect(names.sort()).toEqual([
      "Inlämningar.ics",
      "Mall Socialnämnden 2021.xlsx",
      "Mall Utbildningsnämnden 2021.xlsx",
      "Mejl till nämnderna.txt",
    ]);
    const template = join(at, "mallar", "Mall Utbildningsnämnden 2021.xlsx");
    writeFileSync(template, filled(readFileSync(template)));
    const before = contents(join(at, "mallar"));
    const { out } = await run(at, [...args, "--over"]);
    expect(contents(join(at, "mallar")).filter(([name]) => names.includes(name))).toEqual(before);
    expect(
      readdirSync(join(at, "mallar"))
        .filter((name) => !names.includes(name))
        .sort(),
    ).toEqual(names.map((name) => `${name.slice(0, -extname(name).length)} (2)${extname(name)}`));
    expect(out).toContain("→ Mall Socialnämnden 2021 (2).xlsx");
  });

  it("of another period have their own names", async () => {
    const at = folder();
    await run(at, args);
    await run(at, [...args, "--period", "2021 delår"]);
    expect(
      readdirSync(join(at, "mallar"))
        .filter((name) => name.includes("delår"))
        .sort(),
    ).toEqual(["Mall Socialnämnden delår 2021.xlsx", "Mall Utbildningsnämnden delår 2021.xlsx"]);
  });
});

it("submissions of a folder are read through links; a folder that is a link around is told, and no stack", async () => {
  const at = folder();
  mkdirSync(join(at, "in"));
  symlinkSync("../svar.xlsx", join(at, "in", "länk.xlsx"));
  symlinkSync("runt.xlsx", join(at, "in", "runt.xlsx"));
  symlinkSync("runt", join(at, "runt"));
  const { code, out } = await run(at, ["merge", "bok.xlsx", "in"]);
  expect([code, out]).toEqual([0, expect.stringContaining("länk.xlsx")]);
  expect(await run(at, ["merge", "bok.xlsx", "runt"])).toMatchObject({
    code: 1,
    err: "runt: det är en länk som leder runt.\n",
  });
});

const saidOnPage = (sentence: string): boolean => readFileSync("docs/filer.md", "utf8").includes(`| ${sentence} |`);

describe("a name that Windows and OneDrive do not take is refused, for a file and for a folder", () => {
  const FORBIDDEN = "namnet har ett tecken som Windows inte tillåter. Välj ett annat namn.";
  const CUT = "namnet slutar på ett blanksteg eller en punkt, som Windows tar bort. Välj ett annat namn.";
  const TAKEN = "namnet CON.xlsx är upptaget i Windows. Välj ett annat namn.";
  it.each<[args: string[], name: string, says: string]>([
    [["status", "bok.xlsx"], "CON.xlsx", TAKEN],
    [["status", "bok.xlsx"], "con .xlsx", TAKEN.replace("CON.xlsx", "con .xlsx")],
    [REPORT, "lpt1.html", TAKEN.replace("CON.xlsx", "lpt1.html")],
    [REPORT, "mål: 2024.docx", FORBIDDEN],
    [["status", "bok.xlsx"], "ut?.xlsx", FORBIDDEN],
    [["templates", "bok.xlsx"], "mallar ", CUT],
    [["templates", "bok.xlsx"], "mallar.", CUT],
    [["templates", "bok.xlsx"], "nul", TAKEN.replace("CON.xlsx", "nul")],
  ])("%j -o ”%s”", async (args, name, says) => {
    const at = folder();
    const before = contents(at);
    expect(await run(at, [...args, "-o", name])).toEqual({ code: 1, out: "", err: `${name}: ${says}\n` });
    expect(contents(at)).toEqual(before);
  });

  dear("her own workbook keeps the name it has", async () => {
    const at = folder();
    writeFileSync(join(at, "mål: 2024.xlsx"), BOOK);
    expect(await run(at, ["status", "mål: 2024.xlsx", "-o", "mål: 2024.xlsx"])).toMatchObject({ code: 0, err: "" });
  });

  it("docs/filer.md says so", () => expect([TAKEN, CUT, FORBIDDEN].filter((one) => !saidOnPage(one))).toEqual([]));
});

describe("what may have no end is not read", () => {
  const NO_FILE = "det är ingen vanlig fil. Spara innehållet som en fil, och läs den.";
  inTurn(5)<[name: string, args: string[]]>([
    ["/dev/zero", ["read", "/dev/zero"]],
    ["/dev/zero", ["merge", "bok.xlsx", "/dev/zero"]],
    ["/dev/urandom", [...REPORT, "--into", "/dev/urandom", "-o", "ut.docx"]],
    ["/dev/zero", ["status", "bok.xlsx", "--map", "/dev/zero", "-o", "ut.xlsx"]],
    ["rör.xlsx", ["check", "rör.xlsx"]],
  ])("%s: %j", async (name, args) => {
    const at = folder();
    execFileSync("mkfifo", [join(at, "rör.xlsx")]);
    const { code, err } = await run(at, args);
    expect([code, err]).toEqual([1, `${args[0] === "merge" ? "zero" : name}: ${NO_FILE}\n`]);
    expect(readdirSync(at).filter((one) => one.startsWith("ut"))).toEqual([]);
  });

  const TOO_LONG = "det är mer än en gigabyte, och läses inte.";
  it("a file of five gigabytes is refused unread, and a pipe at its first gigabyte", async () => {
    const at = folder();
    writeFileSync(join(at, "stor.xlsx"), "");
    truncateSync(join(at, "stor.xlsx"), 5_000_000_000);
    expect(await run(at, ["read", "stor.xlsx"])).toEqual({ code: 1, out: "", err: `stor.xlsx: ${TOO_LONG}\n` });
    const zero = openSync("/dev/zero", "r");
    expect(() => allOf(zero, 10_000_000)).toThrow();
    closeSync(zero);
  });

  it("docs/filer.md says so", () => expect([NO_FILE, TOO_LONG].filter((one) => !saidOnPage(one))).toEqual([]));
});

it("an empty document is named, and not the workbook", async () => {
  const at = folder();
  writeFileSync(join(at, "tom.docx"), "");
  for (const args of [
    [...REPORT, "--into", "tom.docx", "-o", "ut.docx"],
    ["check", "tom.docx", "bok.xlsx"],
  ])
    expect(await run(at, args)).toMatchObject({
      code: 1,
      err: "tom.docx: Dokumentet är en tom fil. Hämta det på nytt eller spara om det i Word.\n",
    });
});

it("the workbook itself, and what Windows keeps of a folder, are none of the submissions in it", async () => {
  const at = folder();
  for (const name of ["desktop.ini", "Thumbs.db"]) writeFileSync(join(at, name), "[.ShellClassInfo]");
  const { out, err } = await run(at, ["merge", "bok.xlsx", ".", "--json"]);
  const { handings } = JSON.parse(out) as { handings: { source: string }[] };
  expect(handings.map(({ source }) => source)).toEqual(["svar.xlsx"]);
  expect(err).not.toMatch(/desktop|Thumbs/);
});

it("a report that was written before gets no second one last in it, unless that is asked for", async () => {
  const at = folder();
  await run(at, [...REPORT, "-o", "rapport.docx"]);
  const before = readFileSync(join(at, "rapport.docx"));
  const into = [...REPORT, "--into", "rapport.docx", "-o", "rapport.docx"];
  const { code, out } = await run(at, into);
  expect([code, out]).toEqual([
    0,
    expect.stringContaining("Rapporten läggs inte in en gång till: skriv rapporten på nytt, eller skriv märken"),
  ]);
  expect(readFileSync(join(at, "rapport.docx")).equals(before)).toBe(true);
  expect((await run(at, [...into, "--append"])).out).toMatch(/\d uppgifter insatta/);
});

it.each(["", "-"])("a page needs a name: --html ”%s”", async (name) => {
  const at = folder();
  expect(await run(at, ["status", "bok.xlsx", "-o", "ut.xlsx", "--html", name])).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^status --html behöver ett namn på sidan\.\n/),
  });
  expect(readdirSync(at)).not.toContain("ut.xlsx");
});

it("one workbook is asked for, and another beside it is named", async () => {
  expect(await run(folder(), ["status", "bok.xlsx", "svar.xlsx", "-o", "ut.xlsx"])).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^status tar en arbetsbok, inte också svar\.xlsx\.\n/),
  });
});

dear("two outputs of one run are two files", async () => {
  const at = folder();
  for (const page of ["ut.xlsx", "UT.xlsx", "./ut.xlsx"])
    expect(await run(at, ["status", "bok.xlsx", "-o", "ut.xlsx", "--html", page])).toMatchObject({
      code: 2,
      err: expect.stringContaining("är samma fil."),
    });
  expect(readdirSync(at)).not.toContain("ut.xlsx");
});

it("a page is not written under a name that another program opens", async () => {
  const at = folder();
  expect(await run(at, ["status", "bok.xlsx", "-o", "ut.xlsx", "--html", "sida.docx"])).toMatchObject({
    code: 1,
    err: "sida.docx: det som skrivs är en webbsida; skriv till ”sida.html”.\n",
  });
  expect(readdirSync(at)).not.toContain("ut.xlsx");
});

dear("a refused page leaves the workbook of the same run unwritten", async () => {
  const at = folder();
  writeFileSync(join(at, "sida.html"), HERS);
  expect(await run(at, ["status", "bok.xlsx", "-o", "ut.xlsx", "--html", "sida.html"])).toMatchObject({ code: 1 });
  expect(readdirSync(at)).not.toContain("ut.xlsx");
});
