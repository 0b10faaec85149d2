import { checkWord } from "../../src/commands/checkWord";
import { intoWord } from "../../src/commands/intoWord";
import { intoWordInWords } from "../../src/commands/intoWordInWords";
import { lock } from "../../src/commands/lock";
import { bodyOf, heading, p, wordFile } from "../files/wordKit";
import { around, bookOf } from "./workbook";

const book = (outcome = "91 %") =>
  bookOf({
    Mål: [
      ["Mål", "Indikator", "Målvärde", "Utfall 2023", "Utfall 2024"],
      ["Trygga barn", "Andel elever som känner sig trygga i skolan", "minst 90 %", "88 %", outcome],
      ["Ekonomi i balans", "Nettokostnad per invånare", "högst 52 000", "51 200", "51 900"],
      ["Levande landsbygd", "Antal nya bostäder", "minst 50", "41", "63"],
    ],
  });

async function check(document: Uint8Array, of = book()) {
  const done = await checkWord.perform({ kind: "arsredovisning", document }, around(of).surroundings);
  if (!done.ok) throw new Error(done.reason);
  return done.value;
}
const codes = async (document: Uint8Array, of = book()): Promise<string[]> =>
  (await check(document, of)).map(({ code }) => code).filter((code) => code !== "plan-saknas");

async function bound(document: Uint8Array): Promise<Uint8Array> {
  const done = await intoWord.perform({ kind: "arsredovisning", document }, around(book()).surroundings);
  if (!done.ok) throw new Error(done.reason);
  return done.value.bytes;
}
const again = (bytes: Uint8Array, change: (body: string) => string): Uint8Array =>
  wordFile(/<w:body>(.*)<\/w:body>/s.exec(change(bodyOf(bytes)))?.[1] ?? "");

const HER = wordFile(heading("Skolan") + p("Andelen är {{utfall: Andel elever som känner}}. "));

test("a bound figure that the workbook has changed is found with its heading and cell", async () => {
  const document = await bound(HER);
  expect(await codes(document)).toEqual([]);
  expect((await check(document, book("85 %")))[0]).toEqual({
    code: "inaktuell-uppgift",
    severity: "error",
    heading: "Skolan",
    message:
      "Andel elever som känner sig trygga i skolan: utfall: uppgiften har ändrats i arbetsboken. Där står ”91 %”, i arbetsboken ”85 %”.",
    cell: "Mål!E2",
  });
});

test("what somebody has written over is reported from what is out of date", async () => {
  const typed = again(await bound(HER), (body) => body.replace(/>91.%</, ">93 %<"));
  expect(await codes(typed)).toEqual(["överskriven-uppgift"]);
});

test("markers that are left are found", async () => {
  expect(await codes(HER)).toEqual(["märke-kvar"]);
});

test("half markers are found, by refresh and check alike, and keep the report from being appended", async () => {
  const half = wordFile(heading("Skolan") + p("{{antal mål} och {antal mål} av {1, 2}"));
  const found = (await check(half)).filter(({ code }) => code === "märke-kvar");
  expect(found.map(({ heading: above, message }) => [above, message.split(":")[0]])).toEqual([
    ["Skolan", "{{antal mål} står i texten"],
    ["Skolan", "{antal mål} står i texten"],
  ]);
  const done = await intoWord.perform({ kind: "arsredovisning", document: half }, around(book()).surroundings);
  expect(done).toMatchObject({ ok: true, value: { placed: [], bytes: half } });
  const lines = done.ok
    ? intoWordInWords(done.value).flatMap((group) => group.lines.map(({ message }) => message))
    : [];
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^\{\{antal mål\} \(under Skolan\): Märket har inte två klamrar/);
});

test("a marker in the header that cannot be filled is reported with its place", async () => {
  const document = wordFile(p("{{antal mål}}"), { header: p("{{bedömning: mål 9}}") });
  const done = await intoWord.perform({ kind: "arsredovisning", document }, around(book()).surroundings);
  const lines = done.ok
    ? intoWordInWords(done.value).flatMap((group) => group.lines.map(({ message }) => message))
    : [];
  expect(lines.at(-1)).toMatch(/^\{\{bedömning: mål 9\}\} \(i sidhuvudet\): Inget mål/);
});

test.each([
  ["Andelen elever som känner sig trygga i skolan är 94 procent.", ["annat-tal"]],
  ["År 2024 svarade 94 % av eleverna att de känner sig trygga i skolan.", ["annat-tal"]],
  ["Andelen elever som känner sig trygga i skolan är 91 %, mot 88 % året före och målet 90 %.", []],
  ["Andelen elever som känner sig trygga i skolan har mätts av 12 skolor sedan 2019.", []],
  ["Nettokostnaden per invånare blev 51 400 kronor.", ["annat-tal"]],
  ["Nettokostnaden per invånare blev 51 900 kronor år 2024.", []],
  ["Antalet nya bostäder blev 66.", ["annat-tal"]],
  ["Vi har 94 procent nöjda medarbetare.", []],
])("%s gives %j", async (sentence, expected) => {
  expect(await codes(wordFile(p(sentence)))).toEqual(expected);
});

test("a row of a table is read as one, and says which value the workbook has", async () => {
  const row = `<w:tbl><w:tr><w:tc>${p("Andel elever som känner sig trygga i skolan")}</w:tc><w:tc>${p("89 %")}</w:tc></w:tr></w:tbl>`;
  expect((await check(wordFile(heading("Tabeller") + row)))[0]).toMatchObject({
    code: "annat-tal",
    heading: "Tabeller",
    cell: "Mål!E2",
    message: expect.stringMatching(/säger 89 %\. Utfallet för .* är 91.% i arbetsboken\./) as unknown as string,
  });
});

test("decided goals that the document does not mention are named; without a decided plan it cannot be tried, which is reported", async () => {
  const document = wordFile(p("Vi når målet om trygga barn.") + p("Ekonomin är i balans."));
  expect(await check(document)).toMatchObject([{ code: "plan-saknas", severity: "note" }]);
  const at = around(book());
  const locked = await lock.perform({ decided: "2023-11-27", paragraph: "112", from: "2024-01-01" }, at.surroundings);
  expect(locked).toMatchObject({ ok: true });
  expect((await check(document, at.book())).map(({ message }) => message)).toEqual([
    "Det beslutade målet ”Levande landsbygd” nämns inte i dokumentet.",
  ]);
});
