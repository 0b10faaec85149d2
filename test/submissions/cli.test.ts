import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { undecided } from "../../src/domain/presets/undecided";
import { styrmodellSheet } from "../../src/report/styrmodell";
import { setCell, valueAt } from "../../src/sheet/book";
import { bookOf, contents, fileOf } from "../excel/kit";
import { maltavlan } from "../workbench/kit";
import { fill, type Wish } from "./mess";
import { COMMITTEES, FIELD_COLUMN, town } from "./town";
import { dear } from "../whole";

const folder = mkdtempSync(join(tmpdir(), "maltavlan-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string): string => join(folder, name);
const book = (name: string) => bookOf(new Uint8Array(readFileSync(file(name))));

dear("templates to a folder, filled in, merged by a file that says what is accepted", async () => {
  const { sheet, rows } = town();
  writeFileSync(file("bok.xlsx"), fileOf([sheet]));
  expect(
    await maltavlan(["templates", file("bok.xlsx"), "-o", file("mallar"), "--now", "2025-02-11T14:05:00Z"]),
  ).toMatchObject({ code: 0, err: "" });
  const made = readdirSync(file("mallar"));
  expect(made.filter((name) => name.endsWith(".xlsx"))).toHaveLength(6);
  expect(made.filter((name) => !name.endsWith(".xlsx"))).toEqual(["Mejl till nämnderna.txt"]);
  const template = bookOf(new Uint8Array(readFileSync(file("mallar/Mall Socialnämnden 2024.xlsx")))).sheets[0]!;
  const [goal, , wait] = rows as [(typeof rows)[0], (typeof rows)[0], (typeof rows)[0]];
  fill(template, [
    { row: wait, field: "outcome", typed: 33, lands: 33 },
    { row: goal, field: "grade", typed: "Uppnås", lands: "Uppnås" },
  ]);
  writeFileSync(file("mallar/Mall Socialnämnden 2024.xlsx"), fileOf([template]));
  writeFileSync(file("mallar/trasig.xlsx"), "ingen arbetsbok");

  const seen = await maltavlan(["merge", file("bok.xlsx"), file("mallar"), "--json"]);
  expect([seen.code, seen.err.startsWith("trasig.xlsx: ")]).toEqual([1, true]);
  const diff = JSON.parse(seen.out) as {
    changes: { field: string; accept: boolean; ask: string[] }[];
    reminders: string;
  };
  expect(diff.changes.map(({ field, accept, ask }) => [field, accept, ask])).toEqual([
    ["grade", false, []],
    ["outcome", false, []],
  ]);
  expect(diff.reminders).toContain("Kulturnämnden");
  rmSync(file("mallar/trasig.xlsx"));

  writeFileSync(file("mallar/SN.csv"), "Väntetid;33");
  const listed = await maltavlan(["merge", file("bok.xlsx"), file("mallar")]);
  expect([listed.code, listed.err.trim().split("\n").length]).toEqual([1, 1]);
  expect(listed.err).toMatch(/^SN\.csv: .*spara den som Excel-arbetsbok/);
  rmSync(file("mallar/SN.csv"));

  diff.changes[1]!.accept = true;
  writeFileSync(file("val.json"), JSON.stringify(diff));
  expect(
    await maltavlan([
      "merge",
      file("bok.xlsx"),
      file("mallar"),
      "--accept",
      file("val.json"),
      "-o",
      file("ut.xlsx"),
      "--now",
      "2025-02-11T14:05:00Z",
    ]),
  ).toMatchObject({ code: 0, err: "" });
  const written = book("ut.xlsx");
  expect(
    [wait, goal].map(({ row }, i) =>
      valueAt(written.sheets[0]!, row, i === 0 ? FIELD_COLUMN.outcome : FIELD_COLUMN.grade),
    ),
  ).toEqual([33, null]);
  expect(written.sheets.map(({ name }) => name)).toEqual(["Mål 2024", "Måltavlans logg, inlämningar"]);
  expect(contents(book("bok.xlsx").sheets[0]!)).toEqual(contents(sheet));
  expect(
    await maltavlan(["merge", file("ut.xlsx"), file("mallar"), "--accept", file("val.json"), "-o", file("igen.xlsx")]),
  ).toMatchObject({ code: 1, err: expect.stringMatching(/finns inte längre/) });
});

dear(
  "whom to ask, from the sheet Styrmodell, is in mails and reminders; a comment is told whole, and to be added",
  async () => {
    const { sheet, rows } = town();
    const goal = rows.find(({ committee }) => committee === "Tekniska nämnden")!;
    setCell(sheet, goal.row, FIELD_COLUMN.comment, "Det som stod.");
    const contact = "Anna Ek, anna.ek@kommun.se";
    writeFileSync(file("fråga.xlsx"), fileOf([sheet, styrmodellSheet({ ...undecided, contact })]));
    await maltavlan(["templates", file("fråga.xlsx"), "-o", file("frågor")]);
    expect(readFileSync(file("frågor/Mejl till nämnderna.txt"), "utf8")).toContain(
      `\nHar ni frågor, kontakta ${contact}.\n`,
    );
    const filled = (committee: string, wishes: Wish[]): void => {
      const name = `frågor/Mall ${committee} 2024.xlsx`;
      const template = book(name).sheets[0]!;
      fill(template, wishes);
      writeFileSync(file(name), fileOf([template]));
    };
    // More values than are listed when nothing is noted of them.
    for (const committee of COMMITTEES.filter((one) => one !== goal.committee))
      filled(
        committee,
        rows
          .filter((row) => row.committee === committee && row.kind === "indicator")
          .map((row) => ({ row, field: "outcome", typed: row.before!, lands: row.before! })),
      );
    const added = `Det som är nytt. ${"Vi har lagt om turerna på landsbygden. ".repeat(4)}Slut.`;
    filled(goal.committee, [{ row: goal, field: "comment", typed: added, lands: added }]);
    const { out } = await maltavlan(["merge", file("fråga.xlsx"), file("frågor")]);
    expect(out).toMatch(/\n {2}… och \d+ till\n/);
    expect(out).toContain(`”Det som stod.” → ”${added}”. Kommentaren läggs till under den som står där.\n`);
    expect(out).toContain(`\nHar ni frågor, kontakta ${contact}.\n`);
  },
);

test("a column that was pasted a row too low is a choice, with the same words as in the pane", async () => {
  const { sheet, rows } = town();
  writeFileSync(file("rader.xlsx"), fileOf([sheet]));
  await maltavlan(["templates", file("rader.xlsx"), "-o", file("en rad ned")]);
  const name = "en rad ned/Mall Socialnämnden 2024.xlsx";
  const template = book(name).sheets[0]!;
  const [, nearly, wait, , soon, families] = rows;
  fill(template, [
    { row: wait!, field: "outcome", typed: nearly!.before! / 100, lands: nearly!.before! },
    { row: families!, field: "outcome", typed: soon!.before! / 100, lands: soon!.before! },
  ]);
  writeFileSync(file(name), fileOf([template]));
  const { out } = await maltavlan(["merge", file("rader.xlsx"), file("en rad ned")]);
  const slid = "Kolumnen utfall passar bättre en rad längre upp. Kontrollera att värdena inte har förskjutits.";
  expect(out).toContain("\nBehöver ett val (2):\n");
  for (const { title } of [wait!, families!])
    expect(out.split("\n").find((line) => line.includes(`utfall för ${title}: tom`))).toContain(slid);
  expect(out).not.toContain("Kan föras in");
});

test.each([
  [["templates"], 2, /behöver en arbetsbok/],
  [["templates", "bok.xlsx"], 2, /behöver -o/],
  [["merge", "bok.xlsx", "--accept", "all"], 2, /behöver -o UT\.xlsx/],
  [["merge", "finns-inte.xlsx"], 1, /finns-inte\.xlsx: filen finns inte/],
])("%j", async (args, code, stated) =>
  expect(await maltavlan(args)).toMatchObject({ code, err: expect.stringMatching(stated) }),
);
