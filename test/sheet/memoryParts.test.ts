import { memoryParts, memoryText } from "../../src/sheet/memoryParts";

const long = (letter: string, count: number): string => letter.repeat(count);

test.each([
  ["nothing", "", 0],
  ["what XML would take for its own", '{"a":"<b> & ]]> å"}', 0],
  ["a part to its last character", long("x", 400_000), 0],
  ["one character more", long("x", 400_001), 1],
  ["a character of two units on the edge", long("x", 399_999) + "😀" + long("y", 10), 1],
  ["three parts", long("&", 1_000_000), 2],
])("%s is read as it was", (_, text, others) => {
  const { main, rest } = memoryParts(text);
  expect(rest).toHaveLength(others);
  expect(memoryText(main, rest)).toBe(text);
  expect(memoryText(main, [...rest].reverse())).toBe(text);
});

test("a short memory is one part, as it has always been", () =>
  expect(memoryParts('{"version":1}')).toEqual({
    main: '<maltavlan xmlns="urn:maltavlan:1">{"version":1}</maltavlan>',
    rest: [],
  }));

test("what another text has left is not taken for its own, and a missing part is noticed", () => {
  const [one, two] = [long("a", 900_000), long("b", 900_000)].map(memoryParts) as [
    ReturnType<typeof memoryParts>,
    ReturnType<typeof memoryParts>,
  ];
  expect(memoryText(one.main, [...two.rest, ...one.rest])).toBe(long("a", 900_000));
  expect(memoryText(one.main, [one.rest[0]!])).toHaveLength(800_000);
});

test.each([
  [
    "as Excel may write it",
    '<?xml version="1.0" encoding="utf-8"?>\n<m:maltavlan xmlns:m=\'urn:maltavlan:1\'>{&quot;a&quot;:&#229;}</m:maltavlan>\n',
    '{"a":å}',
  ],
  ["as a section", '<maltavlan xmlns="urn:maltavlan:1"><![CDATA[a<b]]>&amp;c</maltavlan>', "a<b&c"],
  ["without content", '<maltavlan xmlns="urn:maltavlan:1"/>', ""],
  ["of another", '<maltavlan xmlns="urn:other">x</maltavlan>', undefined],
  ["of another name", '<a xmlns="urn:maltavlan:1">x</a>', undefined],
])("a part %s", (_, xml, text) => expect(memoryText(xml)).toBe(text));
