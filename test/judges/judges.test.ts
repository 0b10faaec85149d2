import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { libreOffice } from "../oracles/tools";
import { SAMPLES } from "../../samples/samples";
import { parseXml } from "../../src/files/xml";
import { packageFaults } from "../files/consistency";
import { misplaced } from "../files/wordSchema";
import { parsed } from "../sheet/markup";
import { dear, inWhole, step } from "../whole";
import { iso, isoFaultsOfEach } from "./iso";
import { opcFaultsOfEach } from "./opc";
import { bytesOf, isBook, isPackage, JUDGED, makeOutputs, type Output } from "./outputs";
import { recalculated, resultsLeft } from "./recalculated";
import { repairs } from "./repairs";
import { sdk, sdkFaults } from "./sdk";

/*
 * Every kind of file that the commands write, of every sample, before each judge of its kind. The schemas of ISO/IEC
 * 29500-4 are asked where they are at hand (`iso.ts`). They have no `xml:space` at the `t` of a cell, which Excel itself
 * writes for a text with white space at an end: none of ours in these files has. Not asked: a real Excel or Word.
 */

let outputs: Output[] = [];
let remove = (): void => undefined;
beforeAll(async () => {
  ({ outputs, remove } = await makeOutputs());
});
afterAll(() => remove());

/** The findings of a judge, by output. */
async function against(
  judge: (output: Output) => Promise<string[]> | string[],
  judged: (output: Output) => boolean = isPackage,
): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const output of outputs.filter(judged)) {
    const faults = await judge(output);
    if (faults.length > 0) found[output.name] = faults;
  }
  return found;
}

/** What the commands write of every sample, by the names in `outputs.ts`; what only some have to write is not among them. */
const ALWAYS = [
  "status.xlsx",
  "status.html",
  "makron.xlsm",
  "av mall.xlsx",
  "beslutad.xlsx",
  "ny period.xlsx",
  "arsredovisning.docx",
  "arsredovisning.html",
  "arsredovisning.json",
  "arsredovisning.csv",
  "revision.docx",
  "revision.xlsx",
  "revision.html",
  "infört.docx",
  "infört.docm",
  "infört.dotm",
  "infört.dotx",
];

dear("every sample gives workbooks, documents of each of Word's kinds, and pages with their data", () => {
  const names = outputs.map(({ name }) => name);
  for (const sample of JUDGED)
    expect([sample, ALWAYS.filter((one) => !names.includes(`${sample}/${one}`))]).toEqual([sample, []]);
});

(sdk === null ? test.skip : inWhole)("Microsoft's Open XML SDK has nothing against any of them", async () => {
  // A process for each: in the nightly run all, else every twelfth, and the first of each kind of file.
  const isFirst = (one: Output): boolean => one === outputs.find(({ ending }) => ending === one.ending);
  const asked = outputs.filter((one, at) => isPackage(one) && (at % step(12, 1) === 0 || isFirst(one)));
  expect(
    await against(
      (output) => sdkFaults(bytesOf(output), output.ending),
      (one) => asked.includes(one),
    ),
  ).toEqual({});
});

dear("the schemas of packages have nothing against any of them", async () => {
  const packages = outputs.filter(isPackage);
  const faults = await opcFaultsOfEach(packages.map(bytesOf));
  expect(await against((output) => faults[packages.indexOf(output)]!)).toEqual({});
});

(iso ? dear : test.skip)(
  "the schemas of ISO/IEC 29500-4 have nothing against any part that they describe",
  async () => {
    const packages = outputs.filter(isPackage);
    const { faults, parts } = await isoFaultsOfEach(packages.map(bytesOf));
    expect(parts).toBeGreaterThan(10 * packages.length);
    expect(await against((output) => faults[packages.indexOf(output)]!)).toEqual({});
    const [book] = workbooks();
    const broken = zipSync({
      ...unzipSync(bytesOf(book!)),
      "xl/styles.xml": strToU8(`<styleSheet xmlns="${MAIN}"><fonts/><numFmts/></styleSheet>`),
    });
    expect((await isoFaultsOfEach([broken])).faults[0]).toEqual([expect.stringContaining("numFmts")]);
  },
  600_000,
);

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

dear("every part of every package is well-formed, has a content type, and is pointed to", async () => {
  expect(await against((output) => packageFaults(bytesOf(output)))).toEqual({});
});

dear("what stands in a document stands in the order of Word's schema", async () => {
  const parts = (output: Output): [string, Uint8Array][] =>
    Object.entries(unzipSync(bytesOf(output))).filter(([name]) => /^word\/[^/]+\.xml$/.test(name));
  const faults = (output: Output): string[] =>
    parts(output).flatMap(([name, content]) => {
      const root = parseXml(strFromU8(content));
      return (root ? misplaced(root) : ["not well-formed"]).map((fault) => `${name}: ${fault}`);
    });
  expect(await against(faults, (one) => isPackage(one) && !isBook(one))).toEqual({});
});

dear("every page closes what it opens, names each place once, and leads nowhere in vain", async () => {
  const faults = (output: Output): string[] => {
    const { elements, problems } = parsed(strFromU8(bytesOf(output)));
    const ids = elements.flatMap(({ attributes: { id } }) => id ?? []);
    const links = elements.flatMap(({ attributes: { href = "" } }) => (href.startsWith("#") ? href.slice(1) : []));
    return [
      ...problems,
      ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} stands twice`),
      ...links.filter((to) => !ids.includes(decodeURIComponent(to))).map((to) => `#${to} leads nowhere`),
    ];
  };
  expect(await against(faults, ({ ending }) => ending === "html")).toEqual({});
});

dear("the rows of every csv are as long as its header, and tell of all that the json beside it has", async () => {
  const faults = (output: Output): string[] => {
    const rows = rowsOf(strFromU8(bytesOf(output)).replace(/^\uFEFF/, ""));
    const ids = new Set(rows.slice(1).map(([id]) => id));
    const { goals, indicators } = JSON.parse(readFileSync(output.path.replace(/csv$/, "json"), "utf8")) as Record<
      "goals" | "indicators",
      { id: string }[]
    >;
    const stated = new Set([...goals, ...indicators].map(({ id }) => id));
    return [
      ...rows.filter((row) => row.length !== rows[0]!.length).map((row) => `${row.length} fields: ${row.join("|")}`),
      ...[...stated].filter((id) => !ids.has(id)).map((id) => `${id} is in no row`),
      ...[...ids].filter((id) => !stated.has(id!)).map((id) => `${id} is not in the json`),
    ];
  };
  expect(await against(faults, ({ ending }) => ending === "csv")).toEqual({});
});

/** The rows of a text of RFC 4180. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "\r\n") rows.push([]);
    if (end === "") break;
  }
  return rows.filter((row) => row.length > 1);
}

dear("every calendar has lines of at most 75 bytes, each closed by what opened it", async () => {
  const faults = (output: Output): string[] => {
    const lines = strFromU8(bytesOf(output)).split("\r\n");
    const open: string[] = [];
    const crossed = lines.filter((line) => {
      const [word, what = ""] = line.split(":");
      if (word === "BEGIN") open.push(what);
      return word === "END" && open.pop() !== what;
    });
    return [...open, ...crossed, ...lines.filter((line) => Buffer.byteLength(line) > 75 || line.includes("\n"))];
  };
  expect(outputs.filter(({ ending }) => ending === "ics")).not.toEqual([]);
  expect(await against(faults, ({ ending }) => ending === "ics")).toEqual({});
});

dear("there is nothing in any of them that Excel repairs", async () => {
  expect(await against((output) => repairs(bytesOf(output)), isBook)).toEqual({});
});

(JUDGED.length === Object.keys(SAMPLES).length ? inWhole : test.skip)(
  "the README claims no more than what was judged",
  () => {
    const books = workbooks().length;
    const pages = outputs.filter(({ ending }) => ending === "html").length;
    const documents = outputs.filter(isPackage).length - books;
    expect(readFileSync("README.md", "utf8").replaceAll(/\s+/g, " ")).toContain(
      `over the ${books} workbooks, ${documents} documents and ${pages} pages that the commands write`,
    );
  },
);

const workbooks = (): Output[] => outputs.filter(isBook);

dear("results are taken out of what is handed to LibreOffice", async () => {
  expect(await against(resultsLeft, isBook)).toEqual({});
});

(libreOffice ? test : test.skip)("LibreOffice gives every formula of every workbook the result in it", () => {
  const { formulas, differ } = recalculated(workbooks());
  expect(differ).toEqual({});
  expect(formulas).toBeGreaterThan(1_000);
});
