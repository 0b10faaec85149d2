import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8 } from "fflate";
import { longWord, WORD_ROWS } from "../../samples/longWord";
import { intoWord, type IntoWordResult } from "../../src/commands/intoWord";
import { around, bookOf } from "../commands/workbook";
import { opened, partsOf, textsOf } from "../files/wordKit";
import { opcFaults } from "../judges/opc";
import { sdk, sdkFaults } from "../judges/sdk";
import { convert, libreOffice } from "./tools";
import { dear } from "../whole";

const folder = mkdtempSync(join(tmpdir(), "maltavlan-word-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const book = (outcome: string) => bookOf({ Mål: WORD_ROWS(outcome) });

async function into(document: Uint8Array, outcome: string): Promise<IntoWordResult> {
  const done = await intoWord.perform({ kind: "arsredovisning", document }, around(book(outcome)).surroundings);
  if (!done.ok) throw new Error(done.reason);
  return done.value;
}

/** Parts with text, and the lists of parts, which may change; every other keeps its bytes. */
const WRITTEN =
  /^word\/(?:document|header\d*|footnotes)\.xml$|^\[Content_Types\]\.xml$|^word\/_rels\/document\.xml\.rels$/;

/** The judges' findings in a document that its original does not have. */
async function added(before: Uint8Array, after: Uint8Array): Promise<string[]> {
  const faults = async (bytes: Uint8Array): Promise<string[]> =>
    sdk === null ? [] : (await sdkFaults(bytes, "docx")).map((one) => one.replace(/^\S+ \S+ /, ""));
  const [old, now] = [await faults(before), await faults(after)];
  const left = [...old];
  const more = now.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...(await opcFaults(after)), ...more];
}

async function refreshed(document: Uint8Array): Promise<Uint8Array> {
  const first = await into(document, "91 %");
  expect(first.unplaced).toEqual([]);
  expect(first.placed).toHaveLength(7);
  let { bytes } = first;
  for (const [outcome, changed] of [
    ["85 %", true],
    ["85 %", false],
    ["91 %", true],
  ] as const) {
    const next = await into(bytes, outcome);
    expect([outcome, next.kept, next.unplaced, next.changed.length > 0]).toEqual([outcome, [], [], changed]);
    if (!changed) expect(next.bytes).toEqual(bytes);
    bytes = next.bytes;
  }
  // Back at the first figure, the text is the first text.
  expect(textsOf(bytes)).toEqual(textsOf(first.bytes));
  const [old, now] = [partsOf(document), partsOf(bytes)];
  expect(Object.keys(now)).toEqual([
    ...Object.keys(old),
    ...["item1.xml", "itemProps1.xml", "_rels/item1.xml.rels"].map((name) => `customXml/${name}`),
  ]);
  expect(await added(document, bytes)).toEqual([]);
  for (const name of Object.keys(old).filter((one) => !WRITTEN.test(one)))
    expect([name, now[name]]).toEqual([name, old[name]]);
  return bytes;
}

test("the document holds what it is to hold: tracked changes, a comment, a footnote, contents, a text box", async () => {
  const parts = partsOf(longWord());
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  for (const mark of [
    "<w:ins ",
    "<w:del ",
    "<w:commentReference ",
    "<w:footnoteReference ",
    "<w:instrText ",
    "<w:txbxContent>",
  ])
    expect([mark, text("word/document.xml").includes(mark)]).toEqual([mark, true]);
  expect(text("word/document.xml").match(/<w:pageBreakBefore\/>/g)).toHaveLength(40);
});

dear("forty pages: three refreshes, and every part without a marker keeps its bytes", async () => {
  await refreshed(longWord());
});

const inLibreOffice = libreOffice ? test : test.skip;

inLibreOffice(
  "forty pages written by LibreOffice: the same, and LibreOffice opens the result with its figures and its controls",
  async () => {
    const source = join(folder, "in", "lång.docx");
    const [saved, again] = [join(folder, "sparad"), join(folder, "igen")];
    const { mkdirSync } = await import("node:fs");
    mkdirSync(join(folder, "in"));
    writeFileSync(source, longWord());
    convert(source, "docx", saved);
    const bytes = await refreshed(new Uint8Array(readFileSync(join(saved, "lång.docx"))));
    writeFileSync(source, bytes);
    convert(source, "docx", again);
    const back = opened(new Uint8Array(readFileSync(join(again, "lång.docx")))).text;
    expect(back.paragraphs.map(({ text }) => text.replace(/\s/g, " "))).toContain(
      "Andelen trygga elever ökade till 91 %.",
    );
    // LibreOffice 7.4 keeps a control's title and drops its tag, newer ones keep both: either way nothing is put in twice.
    if (back.places.length === 0) {
      expect(back.titles).toContain("Trygga elever, andel: utfall");
      const last = await into(new Uint8Array(readFileSync(join(again, "lång.docx"))), "85 %");
      expect([last.placed, last.changed, last.unplaced.length]).toEqual([[], [], 1]);
    } else expect(back.places.map(({ key }) => key)).toContain("indicator:indikator:trygga elever, andel/outcome");
  },
  300_000,
);
