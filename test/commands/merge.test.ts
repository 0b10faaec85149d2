import { codeOf } from "../../src/excel/errors";
import { codesFor } from "../excel/here";
import type { EditableWorkbook } from "../../src/commands/command";
import { merge, type MergeInput } from "../../src/commands/merge";
import { templateFiles, templates } from "../../src/commands/templates";
import { excelWorkbook } from "../../src/excel/workbook";
import { newSheet, setCell, setFormula, valueAt, type Sheet, type Value } from "../../src/sheet/book";
import { readSubmissionLog, SUBMISSION_LOG_TAG } from "../../src/submissions/log";
import { openHost, type Fault } from "../../workbench/host";
import { bookOf, contents, expectOneOf, fileOf, NOW, some, whole } from "../excel/kit";
import { cellFor, fill, type Wish } from "../submissions/mess";
import { FIELD_COLUMN, town, type Row } from "../submissions/town";
import { dear } from "../whole";

const { rows } = town();
const row = (title: string): Row => rows.find((one) => one.title.startsWith(title))!;
const wish = (title: string, field: Wish["field"], typed: Value, lands: Value = typed): Wish => ({
  row: row(title),
  field,
  typed,
  lands,
});

type Host = Awaited<ReturnType<typeof openHost>>;

async function desk(...more: Sheet[]) {
  return at(await openHost({ file: fileOf([town().sheet, ...more]), now: NOW }));
}

function at(host: Host) {
  const workbook = excelWorkbook(host.Excel);
  const surroundings = { workbook, now: NOW, progress: () => undefined };
  return {
    host,
    workbook,
    surroundings,
    async merge(input: MergeInput) {
      const done = await merge.perform(input, surroundings);
      if (!done.ok) throw new Error(done.reason);
      return done.value;
    },
    refused: async (input: MergeInput) => {
      const done = await merge.perform(input, surroundings);
      return done.ok ? null : done.reason;
    },
    table: () => host.book.sheets[0]!,
    value: ({ row: of, field }: Wish) => valueAt(host.book.sheets[0]!, of.row, FIELD_COLUMN[field]),
    log: () => readSubmissionLog(host.book.sheets.find(({ tag }) => tag === SUBMISSION_LOG_TAG))?.rows ?? [],
  };
}

const sent = new Map<string, Uint8Array>();
beforeAll(async () => {
  const made = await templateFiles.perform({}, (await desk()).surroundings);
  if (!made.ok) throw new Error(made.reason);
  for (const { committee, bytes } of made.value.files) sent.set(committee, bytes);
});

/** The file of a nämnd's template, filled in. */
async function handedIn(
  committee: string,
  wishes: Wish[],
  edit: (sheet: Sheet) => void = () => undefined,
  name = `${committee}.xlsx`,
) {
  const sheet = bookOf(sent.get(committee)!).sheets[0]!;
  fill(sheet, wishes);
  edit(sheet);
  return { name, bytes: fileOf([sheet]) };
}

const SOCIAL = [
  wish("Andel nöjda brukare", "outcome", 0.785),
  wish("Väntetid", "outcome", 33),
  wish("Äldre får", "grade", "Uppnås delvis"),
  wish("Äldre får", "comment", "Kön är kortare.\nFler platser."),
];

test("only what is accepted is written: one row is refused, the others are in the table, and the log says source, cell, before, after", async () => {
  const file = await handedIn("Socialnämnden", SOCIAL);
  const at = await desk();
  const { diff } = await at.merge({ files: [file], accept: "none" });
  expect(diff.changes.map(({ field, cell, before, after, ask }) => [field, cell, before, after, ask])).toEqual([
    ["grade", "'Mål 2024'!H2", "", "Uppnås delvis", []],
    ["comment", "'Mål 2024'!I2", "", "Kön är kortare.\nFler platser.", []],
    ["outcome", "'Mål 2024'!G3", "", "78,5 %", []],
    ["outcome", "'Mål 2024'!G4", "", "33 dagar", []],
  ]);
  const accept = diff.changes.filter(({ field }) => field !== "grade").map(({ id }) => id);
  const { written } = await at.merge({ files: [file], accept });
  expect(written).toEqual(accept);
  expect(SOCIAL.map(at.value)).toEqual([0.785, 33, null, "Kön är kortare.\nFler platser."]);
  expect(
    at.log().map(({ source, cell, before, after, done }) => [source, cell, before, after, done.slice(0, 10)]),
  ).toEqual([
    [
      "Socialnämnden.xlsx 'Mall Socialnämnden'!I16",
      "'Mål 2024'!I2",
      "",
      "Kön är kortare.\nFler platser.",
      "2026-01-01",
    ],
    ["Socialnämnden.xlsx 'Mall Socialnämnden'!G17", "'Mål 2024'!G3", "", "78,5 %", "2026-01-01"],
    ["Socialnämnden.xlsx 'Mall Socialnämnden'!G18", "'Mål 2024'!G4", "", "33 dagar", "2026-01-01"],
  ]);
});

test("a value goes into a cell that shows thousands so that the cell shows it", async () => {
  const at = await desk();
  const wait = wish("Väntetid", "outcome", 33);
  (at.table().formats[wait.row.row] ??= [])[FIELD_COLUMN.outcome] = { numberFormat: "0," };
  await at.merge({ files: [await handedIn("Socialnämnden", [wait])], accept: "all" });
  expect(at.value(wait)).toBe(33_000);
});

test("comments without a column for them wait for a choice, and go under one new header", async () => {
  const at = await desk();
  const COMMENT = FIELD_COLUMN.comment;
  const sheet = at.table();
  for (let row = 0; row < sheet.values.length; row++) setCell(sheet, row, COMMENT, null);
  const file = await handedIn("Socialnämnden", [
    wish("Andel nöjda brukare", "comment", "SCB preliminärt, avser jan–mars"),
    wish("Väntetid", "comment", "Nytt boende i maj"),
  ]);
  expect((await at.merge({ files: [file], accept: "all" })).written).toEqual([]);
  const { diff } = await at.merge({ files: [file], accept: "none" });
  expect(diff.changes.map(({ cell, ask }) => [cell, ask])).toEqual(
    ["I3", "I4"].map((cell) => [
      `'Mål 2024'!${cell}`,
      ["Tabellen har ingen kolumn för den. Väljs den skrivs rubriken ”Kommentar” i 'Mål 2024'!I1."],
    ]),
  );
  await at.merge({ files: [file], accept: diff.changes.map(({ id }) => id) });
  expect([0, 2, 3].map((row) => valueAt(at.table(), row, COMMENT))).toEqual([
    "Kommentar",
    "SCB preliminärt, avser jan–mars",
    "Nytt boende i maj",
  ]);
});

test("taken back, the table is as it was, and the log says that the values are not in it", async () => {
  const at = await desk();
  const before = contents(at.table());
  await at.merge({ files: [await handedIn("Socialnämnden", SOCIAL)], accept: "all" });
  expect(contents(at.table())).not.toEqual(before);
  expect((await at.workbook.restore(at.workbook.undo()!)).left).toEqual([]);
  expect(contents(at.table())).toEqual(before);
  expect(at.log().map(({ done }) => done)).toEqual(["", "", "", ""]);
});

test("handed in a second time, nothing is left to write", async () => {
  const file = await handedIn("Socialnämnden", SOCIAL);
  const at = await desk();
  await at.merge({ files: [file], accept: "all" });
  const again = await at.merge({ files: [file], accept: "all" });
  expect([again.diff.changes, again.diff.unchanged, again.written, at.log().length]).toEqual([[], 4, [], 4]);
});

dear(
  "a value that came in as a proposal is decided when the nämnd hands it in again as decided, and a third time adds nothing",
  async () => {
    const at = await desk();
    await at.merge({ files: [await handedIn("Socialnämnden", SOCIAL)], accept: "all" });
    expect(at.log().map(({ decision }) => decision)).toEqual(Array(4).fill("förslag"));
    const decided = await handedIn("Socialnämnden", SOCIAL, (sheet) => {
      top(sheet, "Status", "beslutad");
      top(sheet, "Sammanträde", "2025-01-15");
    });
    expect((await at.merge({ files: [decided], accept: "none" })).decided).toBe(0);
    expect(await at.merge({ files: [decided], accept: "all" })).toMatchObject({ decided: 4, written: [] });
    const rows = at.log().slice(4);
    expect(rows.map(({ decision, cell }) => [decision, cell])).toEqual(
      at
        .log()
        .slice(0, 4)
        .map(({ cell }) => ["beslutad 2025-01-15", cell]),
    );
    expect(rows.every(({ before, after, done }) => before === after && done !== "")).toBe(true);
    expect((await at.merge({ files: [decided], accept: "all" })).decided).toBe(0);
    expect(at.log()).toHaveLength(8);
  },
);

describe("what somebody has written on the log of submissions", () => {
  const ownLog = (host: Host): Sheet => host.book.sheets.find(({ tag }) => tag === SUBMISSION_LOG_TAG)!;

  /** A log of two merged values, with a text of the user's beside, a formula below and one of our cells written over. */
  async function written() {
    const here = await desk();
    await here.merge({ files: [await handedIn("Socialnämnden", SOCIAL.slice(0, 2))], accept: "all" });
    const log = ownLog(here.host);
    setCell(log, 4, 12, "ringt Eva om detta");
    setFormula(log, 9, 13, "=1+41", 42);
    setCell(log, 5, 4, "Väntetid, rättad titel");
    return { ...here, log };
  }

  dear(
    "is there, is counted, and stays the user's however often something is merged; the add-in's stamps are not counted",
    async () => {
      const here = await written();
      expect(here.log.values.flat().filter((value) => value === "2026-01-01 12:00")).toHaveLength(4);
      for (const value of [35, 36, 37]) {
        const file = await handedIn("Socialnämnden", [wish("Väntetid", "outcome", value)]);
        const { changes } = (await here.merge({ files: [file], accept: "none" })).diff;
        const done = await here.merge({ files: [file], accept: changes.map(({ id }) => id) });
        expect(done.custody).toBe("3 av 3 egna celler finns kvar: 3 på sin plats.");
        const log = ownLog(here.host);
        expect([valueAt(log, 4, 12), log.formulas.get(9 * 16_384 + 13), valueAt(log, 5, 4)]).toEqual([
          "ringt Eva om detta",
          "=1+41",
          "Väntetid, rättad titel",
        ]);
      }
    },
  );

  test("is counted also where nothing is remembered of the log", async () => {
    const here = await written();
    const forgetful: EditableWorkbook = {
      ...here.workbook,
      read: async () => {
        const { memory: _, ...book } = await here.workbook.read();
        return book;
      },
    };
    const files = [await handedIn("Socialnämnden", SOCIAL.slice(2))];
    const done = await merge.perform({ files, accept: "all" }, { ...here.surroundings, workbook: forgetful });
    expect(done).toMatchObject({
      ok: true,
      value: { custody: "2 av 2 egna celler finns kvar: 2 på sin plats." },
    });
  });

  test("is read back: what is not there after the writing is named", async () => {
    const here = await written();
    const file = await handedIn("Socialnämnden", SOCIAL.slice(2));
    const emptied: EditableWorkbook = {
      ...here.workbook,
      reread: async (sheets) => {
        const stands = await here.workbook.reread(sheets);
        for (const sheet of stands) setCell(sheet, 4, 12, null);
        return stands;
      },
    };
    const done = await merge.perform({ files: [file], accept: "all" }, { ...here.surroundings, workbook: emptied });
    expect(done).toMatchObject({
      ok: true,
      value: {
        custody: expect.stringMatching(
          /^2 av 3 egna celler finns kvar: 2 på sin plats\. Saknas: 'Måltavlans logg, inlämningar'!M5\./,
        ),
      },
    });
  });
});

describe("what a person must choose is never among all", () => {
  const CASES: { name: string; wishes: Wish[]; edit?: (sheet: Sheet) => void; why: RegExp }[] = [
    {
      name: "another period",
      wishes: [SOCIAL[1]!],
      edit: (sheet) => top(sheet, "Period", "delår 2024"),
      why: /gäller delår 2024, inte 2024/,
    },
    {
      name: "another version of the plan",
      wishes: [SOCIAL[1]!],
      edit: (sheet) => top(sheet, "Planversion", "V-00000"),
      why: /planversion V-00000/,
    },
    {
      name: "a nämnd that is not in the plan",
      wishes: [SOCIAL[1]!],
      edit: (sheet) => top(sheet, "Nämnd", "Valnämnden"),
      why: /^”Valnämnden” ansvarar inte för något mål i planen\. De flesta raderna hör till Socialnämnden\.$/,
    },
    {
      name: "a grade that is not on the scale",
      wishes: [wish("Äldre får", "grade", "Jättebra")],
      why: /finns inte på skalan/,
    },
    { name: "two values in one cell", wishes: [wish("Väntetid", "outcome", "33 (41)")], why: /mer än ett tal/ },
    { name: "a word where a number belongs", wishes: [wish("Väntetid", "outcome", "kort")], why: /är inget tal/ },
    { name: "a bound", wishes: [wish("Väntetid", "outcome", "< 30")], why: /kan inte läsas säkert/ },
    {
      name: "80 where the cell shows percent",
      wishes: [{ ...wish("Andel nöjda brukare", "outcome", 80), format: "0 %" }],
      why: /har skrivit ”8000\s%” och menar troligen 80\s%, som förs in/,
    },
  ];
  test.each(CASES)("$name", async ({ wishes, edit, why }) => {
    const at = await desk();
    const { diff, written } = await at.merge({ files: [await handedIn("Socialnämnden", wishes, edit)], accept: "all" });
    expect(diff.changes).toHaveLength(1);
    expect(diff.changes[0]!.ask.join(" ")).toMatch(why);
    expect([written, at.log()]).toEqual([[], []]);
    const chosen = await at.merge({
      files: [await handedIn("Socialnämnden", wishes, edit)],
      accept: [diff.changes[0]!.id],
    });
    expect(chosen.written).toEqual([diff.changes[0]!.id]);
  });

  test("two nämnder that say different things of one cell", async () => {
    const at = await desk();
    const files = [
      await handedIn("Socialnämnden", [SOCIAL[1]!]),
      await handedIn(
        "Socialnämnden",
        [wish("Väntetid", "outcome", 35)],
        (sheet) => top(sheet, "Nämnd", "Miljönämnden"),
        "miljö.xlsx",
      ),
    ];
    const { diff } = await at.merge({ files, accept: "all" });
    expect(
      diff.changes.map(({ ask }) =>
        ask.some((why) =>
          why.startsWith(
            "Flera säger olika: Socialnämnden (Socialnämnden.xlsx) säger ”33 dagar”, Miljönämnden (miljö.xlsx) säger ”35 dagar”",
          ),
        ),
      ),
    ).toEqual([true, true]);
    expect(await at.refused({ files, accept: diff.changes.map(({ id }) => id) })).toBe(
      "Två godkända ändringar gäller 'Mål 2024'!G4: ”33 dagar” och ”35 dagar”. Välj en av dem.",
    );
  });

  test("a formula in the table's cell is replaced only when that is chosen", async () => {
    const at = await desk();
    setFormula(at.table(), row("Väntetid").row, FIELD_COLUMN.outcome, "=40+1", 41);
    const { diff } = await at.merge({ files: [await handedIn("Socialnämnden", [SOCIAL[1]!])], accept: "all" });
    expect(diff.changes[0]!.ask).toEqual(["I 'Mål 2024'!G4 står en formel, som ersätts av värdet."]);
    expect(
      (await at.merge({ files: [await handedIn("Socialnämnden", [SOCIAL[1]!])], accept: [diff.changes[0]!.id] }))
        .written,
    ).toHaveLength(1);
    expect([at.value(SOCIAL[1]!), at.table().formulas.size]).toEqual([33, 0]);
    await at.workbook.restore(at.workbook.undo()!);
    expect(at.table().formulas.get(row("Väntetid").row * 16_384 + FIELD_COLUMN.outcome)).toBe("=40+1");
  });
});

const top = (sheet: Sheet, label: string, text: string): void =>
  setCell(
    sheet,
    sheet.values.findIndex((cells) => cells?.[0] === label),
    2,
    text,
  );

test("a text that is wholly a number is a number", async () => {
  const at = await desk();
  const outcome = wish("Resultat i andel", "outcome", "-2,5");
  const { diff } = await at.merge({ files: [await handedIn("Kommunstyrelsen", [outcome])], accept: "all" });
  expect([diff.changes[0]!.after, at.value(outcome)]).toEqual(["−2,5 %", -0.025]);
});

describe("if Excel fails, the table is old or new or the log says so, and the next run mends it", () => {
  const everything = ({ book }: Host): unknown => [book.memory, book.sheets.map(whole)];

  /** `finished`: everything in the workbook after a run in which nothing fails. */
  async function survives(fault: Fault, file: { name: string; bytes: Uint8Array }, finished: unknown): Promise<void> {
    const host = await openHost({ file: fileOf([town().sheet]), now: NOW, faults: [fault] });
    const first = at(host);
    const failed = await merge.perform({ files: [file], accept: "all" }, first.surroundings).then(
      ({ ok }) => (ok ? null : "refused"),
      (error: unknown) => error,
    );
    // One failure among the looks of the log is mended at once.
    if (failed === null) expectOneOf(everything(host), finished);
    else expect(codesFor(fault.code)).toContain(codeOf(failed));
    host.faults.length = 0;
    const there = SOCIAL.map((one) => first.value(one) === one.lands);
    for (const [i, one] of SOCIAL.entries()) if (!there[i]) expect(first.value(one)).toBeNull();
    const logged = first.log();
    if (there.includes(true)) expect(logged).toHaveLength(SOCIAL.length);
    if (logged.some(({ done }) => done !== "")) expect(there).toEqual(SOCIAL.map(() => true));
    const again = at(host);
    await again.merge({ files: [file], accept: "all" });
    expect(SOCIAL.map(again.value)).toEqual(SOCIAL.map(({ lands }) => lands));
    const cells = new Set(
      again
        .log()
        .filter(({ done }) => done !== "")
        .map(({ cell }) => cell),
    );
    expect(cells.size).toBe(SOCIAL.length);
  }

  dear("at its requests and actions, every one of them when the whole matrix is run", async () => {
    const file = await handedIn("Socialnämnden", SOCIAL);
    const clean = await desk();
    await clean.merge({ files: [file], accept: "all" });
    const { count, actions } = clean.host.requests;
    const finished = everything(clean.host);
    const [requests, tried] = [some(count, 2), some(actions, 4)];
    for (const request of requests) await survives({ request, code: "ServiceNotAvailable" }, file, finished);
    for (const action of tried) await survives({ action, code: "GeneralException" }, file, finished);
    process.stdout.write(
      `merge survived a failure at ${requests.length} of ${count} requests and ${tried.length} of ${actions} actions\n`,
    );
  });
});

test("a bad file is named, and the good ones are read", async () => {
  const at = await desk();
  const { skipped, diff } = await at.merge({
    files: [
      { name: "gammal.xls", bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]) },
      await handedIn("Socialnämnden", [SOCIAL[1]!]),
      { name: "prat.xlsx", bytes: fileOf([Object.assign(newSheet("Prat"), { values: [["Hej"]] })]) },
    ],
    accept: "none",
  });
  expect(skipped.map(({ source, sheet }) => [source, sheet])).toEqual([
    ["gammal.xls", undefined],
    ["prat.xlsx", "Prat"],
  ]);
  expect(diff.changes).toHaveLength(1);
});

dear(
  "templates in the workbook that nobody has written in are no submissions; those that are written in are read where they stand",
  async () => {
    const at = await desk();
    await templates.perform({}, at.surroundings);
    expect((await at.merge({ accept: "none" })).diff.handings).toEqual([]);
    const mine = at.host.book.sheets.find(({ tag }) => tag === "mall:socialnämnden")!;
    setCell(mine, ...cellFor(mine, row("Väntetid").title, "outcome"), 33);
    const { diff, reminders } = await at.merge({ accept: "all" });
    expect([diff.handings.map(({ committee, source }) => [committee, source]), at.value(SOCIAL[1]!)]).toEqual([
      [["Socialnämnden", ""]],
      33,
    ]);
    expect(reminders).toContain("Vi har inte fått in någon uppföljning för 2024 från Miljönämnden.");
    expect(reminders).not.toContain("Väntetid");
  },
);
