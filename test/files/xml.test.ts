import {
  appendChild,
  childNamed,
  decodeXml,
  encodeXml,
  parseXml,
  removal,
  setAttribute,
  splice,
  xmlAttribute,
  xmlText,
} from "../../src/files/xml";

describe("a part is patched in place", () => {
  const text = '<?xml version="1.0"?>\n<x:a xmlns:x="u" x:n = \'1\'>\n  <x:b/><!-- c --><x:d k="v">t</x:d>\n</x:a>';
  const root = parseXml(text)!;
  const b = childNamed(root, "b")!;
  const d = childNamed(root, "d")!;
  test.each([
    ["an attribute", [setAttribute(text, d, "k", 'w"&')], text.replace('k="v"', 'k="w&quot;&amp;"')],
    ["an attribute in other quotes", [setAttribute(text, root, "x:n", "2")], text.replace("x:n = '1'", 'x:n="2"')],
    ["a new attribute", [setAttribute(text, b, "z", "1")], text.replace("<x:b/>", '<x:b z="1"/>')],
    ["an attribute that goes", [setAttribute(text, d, "k", undefined)], text.replace(' k="v"', "")],
    ["an attribute that is not there goes", [setAttribute(text, b, "k", undefined)], text],
    ["a child in an element with some", [appendChild(text, root, "<e/>")], text.replace("</x:a>", "<e/></x:a>")],
    ["a child in an element without", [appendChild(text, b, "<e/>")], text.replace("<x:b/>", "<x:b><e/></x:b>")],
    ["an element that goes", [removal(d)], text.replace(/<x:d.*<\/x:d>/, "")],
    [
      "all at once",
      [removal(d), appendChild(text, root, "<e/>"), setAttribute(text, b, "z", "1")],
      text
        .replace("<x:b/>", '<x:b z="1"/>')
        .replace(/<x:d.*<\/x:d>/, "")
        .replace("</x:a>", "<e/></x:a>"),
    ],
  ])("%s", (_, changes, result) => expect(splice(text, changes)).toBe(result));
});

test("what newer programs offer is read by its fallback", () => {
  const root = parseXml(
    "<a><m:AlternateContent><m:Choice><x/></m:Choice><m:Fallback><y/><z/></m:Fallback></m:AlternateContent><b/></a>",
  )!;
  expect(root.children.map(({ name }) => name)).toEqual(["y", "z", "b"]);
  expect(parseXml("<a><m:AlternateContent><m:Choice><x/></m:Choice></m:AlternateContent></a>")!.children[0]!.name).toBe(
    "AlternateContent",
  );
});

test("a part in another character set is written back in UTF-8, and says so", () => {
  const wide = Uint8Array.from([
    0xff,
    0xfe,
    ...[...'<?xml version="1.0" encoding="UTF-16"?><å/>'].flatMap((letter) => [letter.charCodeAt(0), 0]),
  ]);
  expect(new TextDecoder().decode(encodeXml(decodeXml(wide)))).toBe('<?xml version="1.0" encoding="UTF-8"?><å/>');
  const marked = Uint8Array.from([0xef, 0xbb, 0xbf, 60, 97, 47, 62]);
  expect(encodeXml(decodeXml(marked))).toEqual(marked);
});

test("text that XML cannot hold", () => {
  expect(xmlText("a<b & c>\u0001\uD800")).toBe("a&lt;b &amp; c&gt;");
  expect(xmlAttribute('"\n\t')).toBe("&quot;&#10;&#9;");
});

test.each([
  "",
  "text",
  "<a>",
  "<a><b></a>",
  "<a x=1/>",
  "<a x/>",
  "<!DOCTYPE a><a/>",
  "<a>".repeat(300) + "</a>".repeat(300),
])("%s is no part", (text) => {
  expect(parseXml(text)).toBeNull();
});
