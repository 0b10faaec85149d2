import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv from "ajv";
import type { Contracts } from "../../workbench/cli/contracts";
import { contractSchema } from "../../workbench/contractSchema";
import { bookOf, fileOf } from "../excel/kit";
import { fill } from "../submissions/mess";
import { town } from "../submissions/town";
import { maltavlan } from "./kit";
import { dear, inWhole, sampled, shareOf, whole } from "../whole";

const folder = mkdtempSync(join(tmpdir(), "maltavlan-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string): string => join(folder, name);
const all = readdirSync("samples").filter((name) => name.endsWith(".xlsx"));
/** One with exports beside first. */
const samples = ["lindesberg-kolada.xlsx", ...all.filter((name) => name !== "lindesberg-kolada.xlsx")];

/** `allowUnionTypes`: a text may be given as a number. */
const ajv = new Ajv({ allowUnionTypes: true });
ajv.addSchema(JSON.parse(readFileSync("docs/contracts.schema.json", "utf8")) as object, "contracts");

/** Where the lines differ from the contract. */
function differences(contract: keyof Contracts, lines: string): unknown[] {
  const valid = ajv.compile({ $ref: `contracts#/properties/${contract}` });
  return lines
    .trim()
    .split("\n")
    .flatMap((line) =>
      valid(JSON.parse(line))
        ? []
        : (valid.errors ?? []).map(({ instancePath, message, params }) => [instancePath, message, params]),
    );
}

inWhole("docs/contracts.schema.json is made of the types (npm run docs)", () => {
  expect(readFileSync("docs/contracts.schema.json", "utf8")).toBe(contractSchema());
});

dear("read prints what the contract says, of each sample", async () => {
  const read = whole ? shareOf(samples) : samples.slice(0, 1);
  const { out } = await maltavlan(["read", ...read.map((name) => join("samples", name)), "--json"]);
  expect(out.trim().split("\n")).toHaveLength(read.length);
  expect(differences("read", out)).toEqual([]);
});

dear("what read prints is a map, and so is an assistant's shortest answer", async () => {
  const { out } = await maltavlan(["read", "samples/lindesberg.xlsx", "--json"]);
  expect(differences("map", out)).toEqual([]);
  const table = {
    sheet: "Mål",
    range: "A3:G8",
    headerRows: [3],
    columns: [{ column: "A", role: "goal" }],
    rows: [{ rows: "5-6", kind: "indicator", under: "A4" }],
    of: [{ cell: "E4", rows: "4" }],
  };
  const answer = { tables: [table], scale: [["Ja", "Nej"]], unsure: [{ cell: "Mål!B4", why: "oklart" }] };
  expect(differences("map", JSON.stringify(answer))).toEqual([]);
  expect(differences("map", JSON.stringify({ ...answer, tables: [{ ...table, range: undefined }] }))).toHaveLength(1);
  const columns = [{ column: "A", role: "maal" }];
  expect(differences("map", JSON.stringify({ ...answer, tables: [{ ...table, columns }] }))).not.toEqual([]);
});

sampled(samples.length, samples)("status and check of %s print what the contract says", async (name) => {
  const book = join("samples", name);
  expect(differences("status", (await maltavlan(["status", book, "-o", file(name), "--json"])).out)).toEqual([]);
  expect(differences("check", (await maltavlan(["check", file(name), "--json"])).out)).toEqual([]);
});

dear("merge prints what the contract says, with something of each kind in it", async () => {
  const { sheet, rows } = town();
  writeFileSync(file("bok.xlsx"), fileOf([sheet]));
  await maltavlan(["templates", file("bok.xlsx"), "-o", file("mallar")]);
  const path = file("mallar/Mall Socialnämnden 2024.xlsx");
  const template = bookOf(new Uint8Array(readFileSync(path))).sheets[0]!;
  fill(template, [{ row: rows[2]!, field: "outcome", typed: 33, lands: 33 }]);
  writeFileSync(path, fileOf([template]));
  writeFileSync(file("mallar/trasig.xlsx"), "ingen arbetsbok");
  const { out } = await maltavlan(["merge", file("bok.xlsx"), file("mallar"), "--json"]);
  const stated = JSON.parse(out) as Contracts["merge"];
  expect(
    [stated.changes.length, stated.skipped.length, stated.missing.length, stated.handings.length].every(
      (count) => count > 0,
    ),
  ).toBe(true);
  expect(differences("merge", out)).toEqual([]);
});

const TARGETS = [
  "minst 80 %",
  "högst 5",
  "10–35",
  "ska öka",
  "öka med minst 500",
  "från 16,4 till 20 procent senast 2026",
  "ska inte öka",
  "topp 100",
  "bästa 25 %",
  "bättre än riket",
  "klart senast 2026-06-30",
  "minst 80 % och högst 5 dagar",
  "god kvalitet",
  "-",
  "25",
];

test("interpret and grade print what the contract says, of every kind of target and of bad lines", async () => {
  const asked = TARGETS.map((text) => JSON.stringify({ text, indicator: "Andel nöjda" }));
  expect(asked.flatMap((line) => differences("interpretAsked", line))).toEqual([]);
  const interpreted = await maltavlan(["interpret", "-"], [...asked, ...TARGETS, '{"indikator":1}'].join("\n"));
  expect(interpreted.out.trim().split("\n")).toHaveLength(2 * TARGETS.length + 1);
  expect(differences("interpret", interpreted.out)).toEqual([]);
  const rows = TARGETS.map((target) =>
    JSON.stringify({ target, outcome: "76 %", baseline: "71 %", reference: "Riket 72", period: 2024 }),
  );
  expect(rows.flatMap((line) => differences("gradeAsked", line))).toEqual([]);
  const graded = await maltavlan(["grade", "-"], [...rows, "inte JSON"].join("\n"));
  expect(graded.out.trim().split("\n")).toHaveLength(TARGETS.length + 1);
  expect(differences("grade", graded.out)).toEqual([]);
});

test("what is not in the contract is seen", async () => {
  const line = JSON.parse((await maltavlan(["grade", "-"], '{"target":"minst 80 %","outcome":"76 %"}')).out) as object;
  expect(differences("grade", JSON.stringify({ ...line, extra: 1 }))).toEqual([
    ["", "must NOT have additional properties", { additionalProperty: "extra" }],
  ]);
  expect(differences("grade", JSON.stringify({ ...line, met: "ja" }))).toHaveLength(1);
});
