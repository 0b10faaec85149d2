import { intoWord, type IntoWordResult } from "../../src/commands/intoWord";
import { intoWordInWords } from "../../src/commands/intoWordInWords";
import { standard } from "../../src/domain/presets/standard";
import { bodyOf, heading, opened, p, partsOf, textsOf, wordFile } from "../files/wordKit";
import { around, bookOf } from "./workbook";
import { dear } from "../whole";

/** A workbook of goals with two years; `skola` is last year's figure for the trusting pupils. */
const book = (skola: string, balans = "2,5 %") =>
  bookOf({
    Mål: [
      ["Område", "Nr", "Mål", "Indikator", "Målvärde", "Utfall 2023", "Utfall 2024"],
      ["Skola", "1", "Trygga barn", "Trygga elever, andel", "minst 90 %", "88 %", skola],
      ["Skola", "2", "Nöjda barn", "Nöjda elever, andel", "minst 90 %", "86 %", "89 %"],
      ["Ekonomi", "3", "Ekonomi i balans", "Årets resultat, andel", "minst 2 %", "2,1 %", balans],
    ],
  });

async function into(document: Uint8Array, of = book("91 %")): Promise<IntoWordResult> {
  const done = await intoWord.perform(
    { kind: "arsredovisning", document, styrmodell: standard },
    around(of).surroundings,
  );
  if (!done.ok) throw new Error(done.reason);
  return done.value;
}

const HER = wordFile(
  heading("Skolan") +
    p(
      "Andelen trygga elever {ökade|minskade|var oförändrad} till {{utfall: Trygga elever, andel}}. ",
      "Målet bedöms som {{bedömning: mål 1}}. Elevrådet deltog i arbetet.",
    ) +
    p(
      "Andelen nöjda elever {{ökade|minskade|var oförändrad: Nöjda elever, andel}} till {{Nöjda elever, andel: utfall}}.",
    ) +
    heading("Samlat") +
    p("{{uppnås av mål}} uppnås.") +
    p("{{Mål och bedömningar}}"),
);

test("what the user has asked for is in the text, in words that agree", async () => {
  const { bytes, placed, unplaced } = await into(HER);
  expect(unplaced).toEqual([]);
  expect(placed).toHaveLength(7);
  expect(textsOf(bytes).slice(0, 5)).toEqual([
    "Skolan",
    "Andelen trygga elever ökade till 91 %. Målet bedöms som Uppnås. Elevrådet deltog i arbetet.",
    "Andelen nöjda elever ökade till 89 %.",
    "Samlat",
    "2 av 3 mål uppnås.",
  ]);
  expect(opened(bytes).text.places.map(({ key }) => key)).toEqual([
    "indicator:indikator:trygga elever, andel/word",
    "indicator:indikator:trygga elever, andel/outcome",
    "goal:mål:1/grade",
    "indicator:indikator:nöjda elever, andel/word",
    "indicator:indikator:nöjda elever, andel/outcome",
    "count:uppnås av mål",
    "part:mål och bedömningar",
  ]);
});

test("a figure corrected in March: the document is refreshed, and the sentences that turned are named, and no other", async () => {
  const first = await into(HER);
  const again = await into(first.bytes, book("85 %"));
  expect(textsOf(again.bytes)[1]).toBe(
    "Andelen trygga elever minskade till 85 %. Målet bedöms som Uppnås delvis. Elevrådet deltog i arbetet.",
  );
  expect(again.turned).toEqual([
    {
      heading: "Skolan",
      before: "Andelen trygga elever ökade till 91 %.",
      after: "Andelen trygga elever minskade till 85 %.",
    },
    { heading: "Skolan", before: "Målet bedöms som Uppnås.", after: "Målet bedöms som Uppnås delvis." },
  ]);
  expect(again.changed.map(({ name, before, after, cell }) => [name, before, after, cell]).slice(0, 4)).toEqual([
    ["Trygga elever, andel: ökade|minskade|var oförändrad", "ökade", "minskade", undefined],
    ["Trygga elever, andel: utfall", "91 %", "85 %", "Mål!G2"],
    ["1 Trygga barn: bedömning", "Uppnås", "Uppnås delvis", undefined],
    ["Antal: mål som uppnås av alla", "2 av 3 mål", "1 av 3 mål", undefined],
  ]);
  expect(intoWordInWords(again)[0]?.heading).toBe("5 uppgifter ändrade");
});

test("a figure that moves without turning changes, and no sentence is named", async () => {
  const first = await into(HER);
  const again = await into(first.bytes, book("92 %"));
  expect(textsOf(again.bytes)[1]).toContain("ökade till 92 %.");
  expect(again.turned).toEqual([]);
});

test("a typed word beside a bound figure is named when the figure turns", async () => {
  const typed = wordFile(p("Tryggheten ökade till {{utfall: Trygga elever, andel}}. Det är bra."));
  const again = await into((await into(typed)).bytes, book("87 %"));
  expect(again.turned).toEqual([
    { heading: "", before: "Tryggheten ökade till 91 %.", after: "Tryggheten ökade till 87 %." },
  ]);
});

dear(
  "three refreshes without a change give the same bytes, and everything but the controls keeps its own",
  async () => {
    let { bytes } = await into(HER);
    const old = partsOf(HER);
    for (let time = 0; time < 3; time++) {
      const next = await into(bytes);
      expect(next.changed).toEqual([]);
      expect(next.bytes).toEqual(bytes);
      bytes = next.bytes;
    }
    // The memory of whole parts is a part of its own, which the package lists.
    const LISTS = ["word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"];
    for (const [name, part] of Object.entries(old).filter(([one]) => !LISTS.includes(one)))
      expect([name, partsOf(bytes)[name]]).toEqual([name, part]);
  },
);

dear(
  "what somebody has written over is kept, and said; when the workbook comes to say the same it is followed again",
  async () => {
    const { bytes } = await into(HER);
    const typed = wordFile(
      /<w:body>(.*)<\/w:body>/s.exec(bodyOf(bytes).replace(">91\u00a0%<", ">93\u00a0%<"))?.[1] ?? "",
    );
    const kept = await into(typed, book("85 %"));
    expect(textsOf(kept.bytes)[1]).toContain("93 %");
    expect(kept.kept).toMatchObject([
      {
        name: "Trygga elever, andel: utfall",
        before: "93 %",
        after: "85 %",
        reason: "Någon har skrivit över uppgiften.",
      },
    ]);
    const agreed = await into(kept.bytes, book("93 %"));
    expect(agreed.kept).toEqual([]);
    expect((await into(agreed.bytes, book("94 %"))).changed).toContainEqual(
      expect.objectContaining({ before: "93 %", after: "94 %" }) as unknown,
    );
  },
);

test("a part with a comment in it is kept where it would change, and said", async () => {
  const { bytes } = await into(HER);
  const commented = wordFile(
    /<w:body>(.*)<\/w:body>/s.exec(
      bodyOf(bytes).replace(/(<w:tbl>.*?<w:p>)/s, '$1<w:commentRangeStart w:id="1"/><w:commentRangeEnd w:id="1"/>'),
    )?.[1] ?? "",
  );
  const again = await into(commented, book("85 %"));
  expect(again.kept).toMatchObject([
    { name: "Mål och bedömningar", reason: expect.stringContaining("en kommentar") as unknown as string },
  ]);
});

test.each([
  ["{{bedömning: mål 9}}", "Inget mål och ingen indikator i arbetsboken heter ”mål 9”."],
  ["{{utfall: mål 1}}", "Arbetsboken säger inget sådant om ”1 Trygga barn”."],
  ["{{bedöm: mål 1: x}}", "Det går inte att förstå vad som menas."],
  ["{ökade|minskade}", "Orden följer ingen uppgift."],
  ["Text {{Mål och bedömningar}}", "En hel del behöver stå ensam i sitt stycke."],
])("%s stays in the text, and why is reported", async (typed, reason) => {
  const { bytes, unplaced } = await into(wordFile(p(typed)));
  expect(textsOf(bytes)).toEqual([typed]);
  expect(unplaced).toMatchObject([{ reason: expect.stringContaining(reason) as unknown as string }]);
});

test("a whole part cannot be in a header, and that is reported", async () => {
  const { unplaced } = await into(wordFile(p("Text"), { header: p("{{Mål och bedömningar}}") }));
  expect(unplaced).toMatchObject([
    { reason: "En hel del kan bara stå i dokumentets löpande text, inte i sidhuvud, sidfot, not eller textruta." },
  ]);
});

test("a goal that has left the workbook leaves its text standing, and is reported", async () => {
  const { bytes } = await into(HER);
  const less = bookOf({
    Mål: [
      ["Område", "Nr", "Mål", "Indikator", "Målvärde", "Utfall 2023", "Utfall 2024"],
      ["Skola", "2", "Nöjda barn", "Nöjda elever, andel", "minst 90 %", "86 %", "89 %"],
    ],
  });
  const again = await into(bytes, less);
  expect(textsOf(again.bytes)[1]).toContain("Andelen trygga elever ökade till 91 %");
  expect(again.unplaced.map(({ name }) => name)).toEqual([
    "indicator:indikator:trygga elever, andel/word",
    "indicator:indikator:trygga elever, andel/outcome",
    "goal:mål:1/grade",
  ]);
});

test("a document without markers gets the whole report last, once", async () => {
  const first = await into(wordFile(heading("Vår text") + p("Hej.")));
  expect(textsOf(first.bytes).slice(0, 3)).toEqual(["Vår text", "Hej.", "Sammanfattning"]);
  const again = await into(first.bytes, book("85 %"));
  expect(again.placed).toEqual([]);
  expect(again.changed.map(({ name }) => name)).toContain("Mål och bedömningar");
});

test("a tag is never longer than Word takes, and two long names stay two", async () => {
  const long = (end: string): string =>
    `${"Andelen elever som i den årliga enkäten svarar att de känner sig trygga, ".repeat(2)}${end}`;
  const of = bookOf({
    Mål: [
      ["Mål", "Indikator", "Målvärde", "Utfall 2024"],
      ["Trygga barn", long("flickor"), "minst 90 %", "91 %"],
      ["Nöjda barn", long("pojkar"), "minst 90 %", "88 %"],
    ],
  });
  const { bytes } = await into(wordFile(p(`{{utfall: ${long("flickor")}}} {{utfall: ${long("pojkar")}}}`)), of);
  expect(textsOf(bytes)).toEqual(["91 % 88 %"]);
  const tags = [...bodyOf(bytes).matchAll(/<w:(?:tag|alias) w:val="([^"]*)"/g)].map(([, tag = ""]) => tag);
  expect(tags).toHaveLength(4);
  for (const tag of tags) expect(tag.length).toBeLessThanOrEqual(64);
  expect((await into(bytes, of)).unplaced).toEqual([]);
});

test("a document that another program has saved without the tags gets nothing twice, and why is reported", async () => {
  const { bytes } = await into(HER);
  const untied = wordFile(/<w:body>(.*)<\/w:body>/s.exec(bodyOf(bytes).replace(/<w:tag [^>]*>/g, ""))?.[1] ?? "");
  const again = await into(untied, book("85 %"));
  expect(again.bytes).toBe(untied);
  expect(again.unplaced).toMatchObject([{ reason: expect.stringContaining("utan kopplingarna") as unknown as string }]);
});
