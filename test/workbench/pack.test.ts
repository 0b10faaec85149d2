import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packs, SEEDS, seedModels } from "../../workbench/packs/packs";
import { bookOf } from "../commands/workbook";
import { fileOf } from "../excel/kit";
import { dear, sampled, sampledDear } from "../whole";

const folder = mkdtempSync(join(tmpdir(), "maltavlan-paket-"));
afterAll(() => rmSync(folder, { recursive: true }));

const NOW = new Date("2025-02-11T14:05:00Z");

async function tried(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const output = { out: "", err: "" };
  const code = await packs(
    args,
    { input: () => new Uint8Array(), out: (text) => (output.out += text), err: (text) => (output.err += text) },
    join(folder, "ut"),
    NOW,
  );
  return { code, ...output };
}

/** A copy of a seed's pack with its sample in it, to be changed. */
function copied(name: string, seed: (typeof SEEDS)[number] = "lindesberg"): string {
  const dir = join(folder, name);
  cpSync(join("packs", seed), dir, { recursive: true });
  cpSync(join("samples", `${seed}.xlsx`), join(dir, "exempel.xlsx"));
  const about = JSON.parse(readFileSync(join(dir, "paket.json"), "utf8")) as Record<string, unknown>;
  writeFileSync(join(dir, "paket.json"), JSON.stringify({ ...about, exempel: "exempel.xlsx" }));
  return dir;
}

test("the seeds' files are the styrmodeller that come with the product (npm run docs)", () => {
  for (const [path, model] of seedModels()) expect(readFileSync(path, "utf8")).toBe(model);
});

sampledDear(SEEDS.length, SEEDS)(
  "the pack of %s holds: every expected grade, status sheets and a report",
  async (name) => {
    const ran = await tried(join("packs", name));
    expect(ran).toMatchObject({ code: 0, err: "" });
    const [, got, of] = /Bedömningar: (\d+) av (\d+) som väntat/.exec(ran.out) ?? [];
    expect(got).toBe(of);
    expect(Number(of)).toBeGreaterThan(10);
    for (const file of ["status.xlsx", "rapport.html"]) expect(existsSync(join(folder, "ut", name, file))).toBe(true);
  },
);

dear("a grade that the sample does not get, and a goal that it does not have, are named with their lines", async () => {
  const dir = copied("fel");
  const path = join(dir, "bedömningar.csv");
  const lines = readFileSync(path, "utf8").trim().split("\n");
  writeFileSync(
    path,
    [...lines.slice(0, -1), "Friska medarbetare;Kvalitén uppnås", "Finns inte;Uppnås", ""].join("\n"),
  );
  const ran = await tried(dir);
  expect(ran.code).toBe(1);
  expect(ran.out).toContain(
    `rad ${lines.length}: Friska medarbetare: väntat Kvalitén uppnås, blev Kvalitén är på väg att inte uppnås`,
  );
  expect(ran.out).toContain(`rad ${lines.length + 1}: Finns inte: väntat Uppnås, finns inte i exemplet`);
});

const changedModel = (dir: string, change: (model: Record<string, unknown>) => void): void => {
  const path = join(dir, "styrmodell.json");
  const model = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
  change(model);
  writeFileSync(path, JSON.stringify(model));
};

sampled<[what: string, change: (dir: string) => void, said: RegExp]>(4, [
  ["a folder that is not there", (dir) => rmSync(dir, { recursive: true }), /mappen finns inte\.$/],
  [
    "a file that is no JSON",
    (dir) => writeFileSync(join(dir, "paket.json"), "{"),
    /paket\.json: filen är inte JSON\.$/,
  ],
  [
    "an unknown field",
    (dir) => writeFileSync(join(dir, "paket.json"), '{"title":"x"}'),
    /fältet ”title” finns inte\. Välj titel/,
  ],
  [
    "a word with a role that is none",
    (dir) => writeFileSync(join(dir, "paket.json"), '{"ord":{"Hur gick det":"betyg"}}'),
    /ordet ”Hur gick det” har rollen ”betyg”, som inte finns\./,
  ],
  [
    "a line without a grade",
    (dir) => writeFileSync(join(dir, "bedömningar.csv"), "mål;bedömning\nMål 1\n"),
    /rad 2: raden ska ha två fält/,
  ],
  [
    "a styrmodell without levels",
    (dir) => changedModel(dir, (model) => delete model["levels"]),
    /styrmodell\.json: filen saknar fältet ”levels”\.$/,
  ],
  [
    "a level with a scale that is not there",
    (dir) => changedModel(dir, (model) => (model["scales"] = [])),
    /nivån ”grunduppdrag” har skalan ”.+”, som inte finns/,
  ],
  [
    "a rule with a step that the scale lacks",
    (dir) =>
      writeFileSync(
        join(dir, "styrmodell.json"),
        readFileSync(join(dir, "styrmodell.json"), "utf8").replace('"step": 0', '"step": 7'),
      ),
    /regeln ”uppnått” ger steg 7, som skalan ”.+” inte har/,
  ],
  ["a sample that is not there", (dir) => rmSync(join(dir, "exempel.xlsx")), /exempel\.xlsx: filen finns inte\.$/],
])("%s is reported in one line", async (what, change, output) => {
  const dir = copied(what);
  change(dir);
  const ran = await tried(dir);
  expect([ran.code, ran.err.trim()]).toEqual([1, expect.stringMatching(output)]);
  expect(ran.err.trim().split("\n")).toHaveLength(1);
});

/** A workbook of an unknown municipality, with its own header. */
const HEADER = ["Område", "Mål", "Läget", "Indikator", "Målvärde 2024", "Utfall 2024", "Bedömning 2024"];
const ROWS = [
  ["Skola", "Alla lyckas", "i rätt tid", "Behöriga elever, antal", "minst 100", 100, "Uppnås"],
  ["Skola", "Alla lyckas", "i rätt tid", "Elever i fritidsverksamhet", "minst 100", 85, "Uppnås delvis"],
  ["Skola", "Alla lyckas", "sen start", "Läsare på biblioteket", "minst 100", 40, "Uppnås inte"],
];

test("--ny makes a pack of a workbook with printed grades, and it holds", async () => {
  const book = join(folder, "bok.xlsx");
  writeFileSync(book, fileOf(bookOf({ Mål: [HEADER, ...ROWS] }).sheets));
  const dir = join(folder, "ny");
  const ran = await tried("--ny", dir, book);
  expect(ran).toMatchObject({ code: 0, err: "" });
  expect(ran.out).toContain("Bedömningar: 3 av 3 som väntat");
  expect(readFileSync(join(dir, "bedömningar.csv"), "utf8").trim().split("\n")).toHaveLength(4);
  expect(await tried("--ny", dir, book)).toMatchObject({ code: 1, err: `${dir}: mappen har redan ett paket.\n` });
});

dear("the pack's own words decide what a column is", async () => {
  const dir = join(folder, "ord");
  mkdirSync(dir);
  const header = HEADER.map((word) => (word === "Utfall 2024" ? "Hur gick det" : word));
  writeFileSync(
    join(dir, "exempel.xlsx"),
    fileOf(bookOf({ "Mål 2024": [header, ...ROWS.map((row) => row.slice(0, 6))] }).sheets),
  );
  cpSync("packs/motala/styrmodell.json", join(dir, "styrmodell.json"));
  writeFileSync(join(dir, "bedömningar.csv"), "mål;bedömning\nindikator:behöriga elever, antal;Uppnås\n");
  writeFileSync(join(dir, "paket.json"), '{"ord":{"Läget":"comment","Hur gick det":"outcome"},"period":"2024"}');
  const ran = await tried(dir);
  expect([ran.code, ran.err]).toEqual([0, ""]);
});

test("without words it says how it is called", async () => {
  expect(await tried()).toMatchObject({
    code: 2,
    err: expect.stringContaining("npm run pack -- --ny MAPP BOK.xlsx") as unknown,
  });
});
