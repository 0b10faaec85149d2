import { validateXML } from "xmllint-wasm";
import { readFileSync } from "node:fs";
import { brokenAt } from "../../src/files/wellFormed";
import { openZip, unpack } from "../../src/files/zip";
import { decodeXml } from "../../src/files/xml";
import { dear } from "../whole";

const WHOLE = [
  "<a/>",
  '\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<a>å &amp; &#229; &#xE5;</a>\n',
  "<a b='\"' c=\"'>\">d</a >",
  '<x:a xmlns:x="u"><x:b x:c="1" c="1"/></x:a>',
  '<a xml:space="preserve"> <b xmlns:y="v" y:c=""/></a>',
  "<!-- före --><a><!-- i --><![CDATA[<b> & ]]><?styr b?></a><!-- efter -->",
  '<?xml version="1.0" encoding="utf-8" standalone="no" ?><a/>',
  '<?xml version="1.0"?><?xml-stylesheet href="a.css"?><a/>',
  "<a>]] ></a>",
];

const BROKEN: [why: string, text: string][] = [
  ["nothing", ""],
  ["no element", "<!-- tomt -->"],
  ["an element that is not closed", "<a><b></a>"],
  ["one that is closed twice", "<a></a></a>"],
  ["what was added after an element that closed itself", "<a/><b/></a>"],
  ["two roots", "<a/><b/>"],
  ["text beside the root", "<a/>b"],
  ["a prefix that nobody declares", "<x:a/>"],
  ["an attribute with one", '<a x:b="1"/>'],
  ["a prefix that another element declared", '<a><b xmlns:x="u"/><x:c/></a>'],
  ["an attribute twice", '<a b="1" b="2"/>'],
  ["an attribute without quotes", "<a b=1/>"],
  ["one without a value", "<a b/>"],
  ["attributes without a blank between", '<a b="1"c="2"/>'],
  ["a < in an attribute", '<a b="<"/>'],
  ["an & of its own", "<a>b & c</a>"],
  ["one in an attribute", '<a b="c&d"/>'],
  ["an entity that nobody declares", "<a>&nbsp;</a>"],
  ["a number of no character", "<a>&#0;</a>"],
  ["a control character", "<a>\u0001</a>"],
  ["half a character", "<a>\uD83D</a>"],
  ["]]> in text", "<a>]]></a>"],
  ["-- in a comment", "<a><!-- b -- c --></a>"],
  ["a declaration that does not come first", ' <?xml version="1.0"?><a/>'],
  ["a declaration of two versions", '<?xml version="1.0" version="1.0"?><a/>'],
  ["a declaration without a version", '<?xml encoding="UTF-8"?><a/>'],
  ["a declaration in another order", '<?xml version="1.0" standalone="yes" encoding="UTF-8"?><a/>'],
  ["a tag that is not ended", "<a"],
  ["a comment that is not ended", "<a><!-- b</a>"],
  ["a name that begins with a digit", "<1a/>"],
  ["a name with two colons", '<x:y:a xmlns:x="u"/>'],
  ["a CDATA beside the root", "<a/><![CDATA[b]]>"],
];

it.each(WHOLE)("%s is well-formed", (text) => expect(brokenAt(text)).toBeUndefined());
it.each(BROKEN)("%s breaks a document", (_, text) => expect(brokenAt(text)).toEqual(expect.any(Number)));

it("a document type is refused, well-formed or not: no part has one", () =>
  expect(brokenAt("<!DOCTYPE a><a/>")).toEqual(expect.any(Number)));

/** What libxml2 finds in texts: whether each is well-formed. */
async function judged(texts: string[]): Promise<boolean[]> {
  const xml = texts.map((contents, at) => ({ fileName: `${at}.xml`, contents }));
  const schema =
    '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="no-document-has-this"/></xs:schema>';
  const { errors } = await validateXML({ xml, schema, initialMemoryPages: 512 });
  const bad = new Set(
    errors.flatMap(({ message, rawMessage, loc }) =>
      /parser error|namespace error/i.test(rawMessage) && !message.includes("is not a valid URI")
        ? (loc?.fileName ?? [])
        : [],
    ),
  );
  return xml.map(({ fileName }) => !bad.has(fileName));
}

dear("libxml2 says the same of the rows above", async () => {
  expect(await judged(WHOLE)).toEqual(WHOLE.map(() => true));
  const texts = BROKEN.map(([, text]) => text).filter((text) => text !== "" && !text.includes("\uD83D"));
  expect(await judged(texts)).toEqual(texts.map(() => false));
});

/** Parts of a real workbook, each small enough for many changes. */
function realParts(): string[] {
  const zip = openZip(readFileSync("samples/exempelkommun.xlsx"));
  if (!zip.ok) throw new Error(zip.reason);
  return zip.data.entries
    .filter(({ name, size }) => /\.(xml|rels)$/.test(name) && size < 30_000)
    .flatMap((entry) => decodeXml(unpack(zip.data, entry) ?? new Uint8Array()) || []);
}

/** Changes that slips in a writer make: a piece left out, put in twice, or moved. */
function changed(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length);
  const end = at + 1 + Math.floor(random() * 12);
  const piece = text.slice(at, end);
  const to = Math.floor(random() * text.length);
  const ways = [
    text.slice(0, at) + text.slice(end),
    text.slice(0, at) + piece + text.slice(at),
    text.slice(0, to) + piece + text.slice(to),
  ];
  return ways[Math.floor(random() * ways.length)]!;
}

dear("and of changed parts of a real workbook", async () => {
  let seed = 7;
  const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
  const parts = realParts();
  expect(parts.map(brokenAt)).toEqual(parts.map(() => undefined));
  const texts = Array.from({ length: 200 }, (_, at) => changed(parts[at % parts.length]!, random));
  const found = await judged(texts);
  expect(new Set(found)).toEqual(new Set([true, false]));
  const differing = texts.flatMap((text, at) =>
    (brokenAt(text) === undefined) === found[at] ? [] : text.slice(0, 99),
  );
  expect(differing).toEqual([]);
});
