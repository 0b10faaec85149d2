import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { merge, type MergeInput, type MergeResult } from "../../src/commands/merge";
import { templateFiles } from "../../src/commands/templates";
import { excelWorkbook } from "../../src/excel/workbook";
import { diffInWords, countsInWords } from "../../src/commands/diffInWords";
import { cellKey, setCell, setFormula, valueAt, type Sheet, type Value } from "../../src/sheet/book";
import { HEADERS } from "../../src/submissions/templateWords";
import { openHost, type OpenHost } from "../../workbench/host";
import { bookOf, fileOf, NOW } from "../excel/kit";
import { table } from "./story";

/** Rows of the table, from 0, and the column of the outcomes that are collected. */
const [SCHOOL, SAFE, WAIT, HOME, BRIDGES] = [1, 2, 3, 4, 5];
const OUTCOME = 6;
const TITLES: Record<number, string> = {
  [SCHOOL]: "Andel behöriga till gymnasiet (%)",
  [SAFE]: "Elever som är trygga i skolan, andel",
  [WAIT]: "Väntetid till särskilt boende, dagar",
  [HOME]: "Nöjda brukare i hemtjänst (%)",
  [BRIDGES]: "Antal broar",
};
const BOOK = (): Sheet =>
  table("Mål", [
    ["Nr", "Nämnd", "Mål", "Indikator", "Målvärde 2024", "Utfall 2023", "Utfall 2024", "Bedömning", "Kommentar"],
    [1, "Skolnämnden", "Alla elever ska klara skolan", TITLES[SCHOOL]!, "minst 85 %", "83 %", "84,6 %", null, null],
    [null, "Skolnämnden", null, TITLES[SAFE]!, "minst 90 %", "90 %", null, null, null],
    [2, "Skolnämnden", "Äldre ska känna sig trygga", TITLES[WAIT]!, "högst 40", 47, 41, null, null],
    [null, "Skolnämnden", null, TITLES[HOME]!, "minst 88 %", 0.87, 0.89, null, null],
    [null, "Skolnämnden", null, TITLES[BRIDGES]!, "minst 3", 2, 2, null, null],
  ]);

const around = (host: OpenHost) => ({
  workbook: excelWorkbook(host.Excel),
  now: NOW,
  progress: () => undefined,
});

let template: Sheet;
beforeAll(async () => {
  const made = await templateFiles.perform({}, around(await openHost({ file: fileOf([BOOK()]), now: NOW })));
  if (!made.ok) throw new Error(made.reason);
  template = bookOf(made.value.files[0]!.bytes).sheets[0]!;
});

interface Sent {
  value: Value;
  format?: string;
  formula?: string;
}

/** The template as the nämnd returns it: outcomes by row of the table, and what else it has done with it. */
function returned(
  outcomes: Record<number, Value | Sent>,
  edit: (at: (row: number, name: keyof typeof HEADERS, value: Value) => void, sheet: Sheet) => void = () => undefined,
) {
  const sheet = structuredClone(template);
  const head = sheet.values.findIndex((cells) => cells?.includes(HEADERS.key));
  const column = (name: keyof typeof HEADERS): number =>
    sheet.values[head]!.findIndex(
      (cell) => typeof cell === "string" && cell.startsWith(HEADERS[name]) && cell !== HEADERS.latest,
    );
  const rowOf = (row: number): number => template.values.findIndex((cells) => cells?.[column("title")] === TITLES[row]);
  for (const [row, given] of Object.entries(outcomes)) {
    const { value, format, formula } =
      typeof given === "object" && given !== null && "value" in given ? given : { value: given };
    const look = format === undefined ? undefined : { numberFormat: format };
    if (formula === undefined) setCell(sheet, rowOf(Number(row)), column("outcome"), value as Value, look);
    else setFormula(sheet, rowOf(Number(row)), column("outcome"), formula, value as Value, look);
  }
  edit((row, name, value) => setCell(sheet, rowOf(row), column(name), value), sheet);
  return { name: "svar.xlsx", bytes: fileOf([sheet]) };
}

async function desk(edit: (sheet: Sheet) => void = () => undefined, saved = (file: Uint8Array): Uint8Array => file) {
  const sheet = BOOK();
  edit(sheet);
  const host = await openHost({ file: saved(fileOf([sheet])), now: NOW });
  return {
    host,
    table: () => host.book.sheets[0]!,
    outcome: (row: number): Value => valueAt(host.book.sheets[0]!, row, OUTCOME),
    async merge(input: MergeInput): Promise<MergeResult> {
      const done = await merge.perform(input, around(host));
      if (!done.ok) throw new Error(done.reason);
      return done.value;
    },
    refused: async (input: MergeInput): Promise<string | null> => {
      const done = await merge.perform(input, around(host));
      return done.ok ? null : done.reason;
    },
  };
}

const changeOf = ({ diff }: MergeResult, row: number) => diff.changes.find(({ title }) => title === TITLES[row])!;

describe("a cell that an array fills is not offered, and the other rows of the merge go on", () => {
  const below = { top: SCHOOL, left: OUTCOME, bottom: SAFE, right: OUTCOME };
  const spilling = (row: number, column: number, formula: string, area: typeof below) => (sheet: Sheet) => {
    setFormula(sheet, row, column, formula, valueAt(sheet, row, column));
    sheet.spills = new Map([[cellKey(row, column), area]]);
  };
  const helped = (sheet: Sheet): void => {
    setCell(sheet, SCHOOL, 11, 84.6);
    setCell(sheet, SAFE, 11, 91);
    setCell(sheet, SAFE, OUTCOME, 91);
  };
  test.each<[string, (sheet: Sheet) => void, number, RegExp]>([
    [
      "spilled from above",
      (sheet) => {
        helped(sheet);
        spilling(SCHOOL, OUTCOME, "=FILTER(L2:L3,L2:L3>0)", below)(sheet);
      },
      SAFE,
      /^G3 hör till formeln i G2 och får sitt värde av den\. Ändra formeln i Excel\.$/,
    ],
    [
      "the cell that spills",
      (sheet) => {
        helped(sheet);
        spilling(SCHOOL, OUTCOME, "=SORT(L2:L3)", below)(sheet);
      },
      SCHOOL,
      /^Formeln i G2 fyller också celler bredvid\. Ändra den i Excel\.$/,
    ],
    [
      "spilled from the left",
      (sheet) => {
        setCell(sheet, SAFE, 11, "90 %");
        setCell(sheet, SAFE, 12, 91);
        setCell(sheet, SAFE, OUTCOME, 91);
        spilling(SAFE, 5, "=L3:M3", { top: SAFE, left: 5, bottom: SAFE, right: OUTCOME })(sheet);
      },
      SAFE,
      /^G3 hör till formeln i F3 /,
    ],
  ])("%s", async (_, edit, row, why) => {
    const at = await desk(edit);
    const before = [...at.table().formulas];
    const input = { files: [returned({ [row]: 92, [WAIT]: 38 })] };
    const shown = changeOf(await at.merge({ ...input, accept: "none" }), row);
    expect(shown.ask[0]).toMatch(why);
    expect(shown).not.toHaveProperty("write");
    expect(await at.refused({ ...input, accept: [shown.id] })).toMatch(why.source.slice(1, 12));
    const { written } = await at.merge({ ...input, accept: "all" });
    expect(written).toHaveLength(1);
    expect(at.outcome(WAIT)).toBe(38);
    expect([...at.table().formulas]).toEqual(before);
    expect(at.outcome(SAFE)).toBe(91);
  });

  test.each([SCHOOL, SAFE])("an array formula of the old kind, row %i", async (row) => {
    const at = await desk((sheet) => {
      helped(sheet);
      spilling(SCHOOL, OUTCOME, "=L2:L3*1", below)(sheet);
    });
    at.table().matrices = new Map([[cellKey(SCHOOL, OUTCOME), below]]);
    const input = { files: [returned({ [row]: 92, [WAIT]: 38 })] };
    const result = await at.merge({ ...input, accept: "all" });
    expect(changeOf(result, row).ask[0]).toMatch(/^G[23] är en del av en matrisformel, och en cell i den går inte att/);
    expect(diffInWords(result).committees[0]!.changes.map(({ placed }) => placed)).toEqual([false]);
    expect([at.outcome(WAIT), at.outcome(SAFE)]).toEqual([38, 91]);
  });

  /** A file whose arrays are of the old kind: their cells have no metadata. */
  const ofOldKind = (file: Uint8Array): Uint8Array => {
    const parts = unzipSync(file);
    const name = "xl/worksheets/sheet1.xml";
    return zipSync({ ...parts, [name]: strToU8(strFromU8(parts[name]!).replaceAll(/ cm="\d+"/g, "")) });
  };

  test.each<[string, string, { row: number; column: number }, typeof below]>([
    ["two rows of a column", "=L2:L3*1", { row: SCHOOL, column: OUTCOME }, below],
    [
      "two columns of a row",
      "=L3:M3*1",
      { row: SAFE, column: OUTCOME - 1 },
      { top: SAFE, left: OUTCOME - 1, bottom: SAFE, right: OUTCOME },
    ],
    [
      "a block of rows and columns",
      "=L2:M3*1",
      { row: SCHOOL, column: OUTCOME - 1 },
      { top: SCHOOL, left: OUTCOME - 1, bottom: SAFE, right: OUTCOME },
    ],
  ])("an array formula of a file over %s stays as it is, and so do its cells", async (_, formula, at, area) => {
    const { merge: merged, table: now } = await desk((sheet) => {
      for (const row of [SCHOOL, SAFE]) for (const column of [11, 12]) setCell(sheet, row, column, 91);
      for (let row = area.top; row <= area.bottom; row++)
        for (let column = area.left; column <= area.right; column++) setCell(sheet, row, column, 91);
      setFormula(sheet, at.row, at.column, formula, 91);
      sheet.spills = new Map([[cellKey(at.row, at.column), area]]);
    }, ofOldKind);
    const before = { formulas: [...now().formulas], safe: [...now().values[SAFE]!] };
    const input = { files: [returned({ [SAFE]: 92, [WAIT]: 38 })] };
    const shown = await merged({ ...input, accept: "none" });
    expect(changeOf(shown, SAFE).ask[0]).toBe(
      "G3 är en del av en matrisformel, och en cell i den går inte att ändra för sig. Ändra hela matrisen i Excel.",
    );
    expect(changeOf(shown, SAFE)).not.toHaveProperty("write");
    const { written } = await merged({ ...input, accept: [changeOf(shown, WAIT).id] });
    expect(written).toHaveLength(1);
    expect({ formulas: [...now().formulas], safe: [...now().values[SAFE]!] }).toEqual(before);
    expect(now().values[WAIT]![OUTCOME]).toBe(38);
  });

  test("a formula of its own in each cell is asked about, and may be replaced", async () => {
    const at = await desk((sheet) => {
      helped(sheet);
      setFormula(sheet, SCHOOL, OUTCOME, "=L2", 84.6);
      setFormula(sheet, SAFE, OUTCOME, "=L3", 91);
    });
    const input = { files: [returned({ [SAFE]: 92 })] };
    const { id, ask } = changeOf(await at.merge({ ...input, accept: "none" }), SAFE);
    expect(ask).toEqual(["I Mål!G3 står en formel, som ersätts av värdet."]);
    await at.merge({ ...input, accept: [id] });
    expect(at.outcome(SAFE)).toBe(92);
  });
});

test("a protected sheet is said with each row, before the log is written", async () => {
  const at = await desk((sheet) => void (sheet.protected = true));
  const result = await at.merge({ files: [returned({ [SAFE]: 92, [WAIT]: 38 })], accept: "all" });
  expect(result.diff.changes.map(({ ask }) => ask[0])).toEqual(
    [1, 2].map(() => "Bladet ”Mål” är skyddat. Ta bort skyddet under Granska och läs in igen."),
  );
  expect(at.host.book.sheets.map(({ name }) => name)).toEqual(["Mål"]);
});

test("a cell that is merged over two measures is asked about", async () => {
  const at = await desk((sheet) => sheet.merges.push({ top: SCHOOL, left: OUTCOME, bottom: SAFE, right: OUTCOME }));
  const result = await at.merge({ files: [returned({ [SCHOOL]: 86.2, [WAIT]: 38 })], accept: "all" });
  expect(changeOf(result, SCHOOL).ask).toContain(
    "Mål!G2 är sammanslagen över flera mått, och värdet gäller då dem alla.",
  );
  expect([at.outcome(SCHOOL), at.outcome(WAIT)]).toEqual(["84,6 %", 38]);
});

describe("where key and name disagree the key goes first, and it is asked", () => {
  test.each<[string, (at: (row: number, name: keyof typeof HEADERS, value: Value) => void) => void]>([
    [
      "the names sorted alone",
      (at) => {
        at(SCHOOL, "title", TITLES[SAFE]!);
        at(SAFE, "title", TITLES[SCHOOL]!);
      },
    ],
    ["one name pasted over", (at) => at(SCHOOL, "title", TITLES[HOME]!)],
    ["the name of another, in other words", (at) => at(SCHOOL, "title", "Elever som är trygga i sin skola, andel")],
  ])("%s", async (_, edit) => {
    const at = await desk();
    const result = await at.merge({ files: [returned({ [SCHOOL]: 86.2, [WAIT]: 38 }, edit)], accept: "all" });
    const { cell, ask } = changeOf(result, SCHOOL);
    expect([cell, ask]).toEqual([
      "Mål!G2",
      [expect.stringMatching(/^Nyckeln hör till ”Andel behöriga .*men på raden/)],
    ]);
    expect([at.outcome(SCHOOL), at.outcome(SAFE), at.outcome(WAIT)]).toEqual(["84,6 %", null, 38]);
  });

  test("a key that stands on two rows: the other row follows its name only when it is accepted", async () => {
    const at = await desk();
    const file = returned({ [SCHOOL]: 86.2, [SAFE]: 92 }, (put, sheet) => {
      const key = sheet.values
        .flat()
        .filter((text): text is string => typeof text === "string" && text.startsWith("M-"));
      put(SAFE, "key", key[1]!);
    });
    const result = await at.merge({ files: [file], accept: "all" });
    expect(changeOf(result, SCHOOL).ask).toEqual([]);
    expect(changeOf(result, SAFE).ask).toEqual([
      expect.stringMatching(/^På raden står ”Elever.*men nyckeln hör till ”Andel/),
    ]);
    expect([at.outcome(SCHOOL), at.outcome(SAFE)]).toEqual(["86,2 %", null]);
  });

  test("a name that is only reworded is no other's: told, and not asked", async () => {
    const at = await desk();
    const file = returned({ [WAIT]: 38 }, (put) => put(WAIT, "title", "Hur länge man väntar på en plats"));
    const result = await at.merge({ files: [file], accept: "all" });
    expect(result.diff.reworded).toHaveLength(1);
    expect(at.outcome(WAIT)).toBe(38);
  });
});

describe("a unit that the nämnd has changed is asked about", () => {
  test.each<[string, string, string | RegExp | null]>([
    ["another unit", "antal", /^Nämnden har ändrat enheten från ”%” till ”antal”\. Kontrollera/],
    ["per mille", "‰", /från ”%” till ”‰”/],
    ["the same unit in words", "procent", null],
  ])("%s", async (_, unit, why) => {
    const at = await desk();
    const file = returned({ [SCHOOL]: 86.2 }, (put) => put(SCHOOL, "unit", unit));
    const { ask } = changeOf(await at.merge({ files: [file], accept: "all" }), SCHOOL);
    expect(ask).toEqual(why === null ? [] : [expect.stringMatching(why)]);
  });

  test.each<[string, string, string | null]>([
    ["thousands, where the plan has none", "tusen", "tusen"],
    ["money, where the plan has none", "tkr", "tkr"],
    ["what is counted says nothing new", "st", null],
    ["nor does that it is a number", "antal", null],
  ])("%s", async (_, unit, asked) => {
    const at = await desk();
    const file = returned({ [BRIDGES]: 3 }, (put) => put(BRIDGES, "unit", unit));
    const { ask } = changeOf(await at.merge({ files: [file], accept: "all" }), BRIDGES);
    expect(ask).toEqual(
      asked === null
        ? []
        : [`Nämnden har skrivit enheten ”${asked}”, och planen har ingen. Kontrollera vilken enhet värdet är i.`],
    );
    expect(at.outcome(BRIDGES)).toBe(asked === null ? 3 : 2);
  });

  test("and one written with the value, which is shown as it would be written", async () => {
    const at = await desk();
    const input = { files: [returned({ [WAIT]: "1 månad" })] };
    const { id, after, ask } = changeOf(await at.merge({ ...input, accept: "all" }), WAIT);
    expect([after, at.outcome(WAIT)]).toEqual(["30,4375 dagar", 41]);
    expect(ask).toEqual([expect.stringMatching(/^Nämnden har skrivit ”1 månad”, som förs in som 30,4375\sdagar\.$/)]);
    await at.merge({ ...input, accept: [id] });
    expect(at.outcome(WAIT)).toBe(30.4375);
  });
});

describe("what is shown is what is written, with all its decimals and its unit", () => {
  const percent = (sheet: Sheet): void => {
    setCell(sheet, HOME, OUTCOME - 1, 0.87, { numberFormat: "0%" });
    setCell(sheet, HOME, OUTCOME, 0.89, { numberFormat: "0%" });
  };
  test.each<[string, number, Value | Sent, (sheet: Sheet) => void, string, Value]>([
    ["hidden decimals, into a percent cell", HOME, { value: 0.8749, format: "0%" }, percent, "87,49 %", 0.8749],
    ["hidden decimals, over a text", SCHOOL, { value: 0.8749, format: "0%" }, () => undefined, "87,49 %", "87,49 %"],
    [
      "hidden decimals, in a blank beside texts",
      SAFE,
      { value: 0.9149, format: "0%" },
      () => undefined,
      "91,49 %",
      "91,49 %",
    ],
    ["hidden decimals of a number", WAIT, { value: 38.4567, format: "0" }, () => undefined, "38,4567 dagar", 38.4567],
    ["a result", SCHOOL, { value: 0.8625, format: "0%", formula: "=345/400" }, () => undefined, "86,25 %", "86,25 %"],
    ["a fraction typed", SCHOOL, 0.85, () => undefined, "85 %", "85 %"],
    ["a decimal comma as text", SCHOOL, "86,20", () => undefined, "86,20 %", "86,20 %"],
  ])("%s", async (_, row, given, edit, after, written) => {
    const at = await desk(edit);
    const change = changeOf(await at.merge({ files: [returned({ [row]: given })], accept: "all" }), row);
    expect([change.after, change.ask]).toEqual([after, []]);
    expect(at.outcome(row)).toBe(written);
    expect((await at.merge({ files: [], accept: "none" })).open).toEqual([]);
  });

  test.each<[string, Value | Sent, string]>([
    ["about", "ca 85", "ca 85"],
    ["a jump", { value: 8.549, format: "0" }, "8,549 %"],
  ])("and so when it is asked about: %s", async (_, given, after) => {
    const at = await desk();
    const input = { files: [returned({ [SCHOOL]: given })] };
    const change = changeOf(await at.merge({ ...input, accept: "none" }), SCHOOL);
    expect(change.ask).toHaveLength(1);
    expect(change.after).toBe(after);
    await at.merge({ ...input, accept: [change.id] });
    expect(at.outcome(SCHOOL)).toBe(after);
  });
});

const none = { new: 0, changed: 0, unchanged: 0, reworded: 0, unknown: 0 };

test.each<[counts: Partial<typeof none>, words: string[]]>([
  [{ new: 3, changed: 1 }, ["3 nya", "1 ändrad"]],
  [{ unchanged: 2, reworded: 1, unknown: 1 }, ["2 oförändrade", "1 omskriven", "1 okänd rad"]],
  [{}, []],
])("what a submission holds is said, and what it has none of is not: %j", (counts, words) => {
  expect(countsInWords({ ...none, ...counts })).toEqual(words);
});
