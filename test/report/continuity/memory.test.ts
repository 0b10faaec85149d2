import { emptyMemory, readMemory, writeMemory } from "../../../src/report/continuity/memory";

const stamp = { fingerprint: "abc;def", stamp: "2022-02-11T14:05" };

test("what is written is read back, sheets in the order of their tags", () => {
  const memory = {
    ...emptyMemory(),
    sheets: { "status:område:2": stamp, overview: stamp },
    corrections: { "Mål!D": "target" },
  };
  const text = writeMemory(memory);
  expect(readMemory(text)).toEqual({ memory });
  expect(text.indexOf("overview")).toBeLessThan(text.indexOf("status:område:2"));
});

test("no part is an empty memory without a word", () => {
  expect(readMemory(undefined)).toEqual({ memory: { version: 1, sheets: {}, corrections: null } });
  expect(readMemory("  ")).toEqual({ memory: emptyMemory() });
});

test("fields that are not known are kept", () => {
  const text =
    '{"version":1,"sheets":{"overview":{"fingerprint":"a","stamp":"b","colour":"red"}},"corrections":null,"later":{"x":[1]}}';
  expect(writeMemory(readMemory(text).memory)).toBe(
    '{"version":1,"sheets":{"overview":{"fingerprint":"a","stamp":"b","colour":"red"}},"corrections":null,"later":{"x":[1]}}',
  );
});

test.each(["{", "null", "[]", "7", '{"sheets":{}}', '{"version":"1"}'])(
  "%s cannot be read: as none, and said",
  (text) => {
    const { memory, warning } = readMemory(text);
    expect(memory).toEqual(emptyMemory());
    expect(warning).toMatch(/gick inte att läsa/);
  },
);

test("a later version's memory is left alone, and said", () => {
  expect(readMemory('{"version":2,"sheets":{}}')).toEqual({
    memory: emptyMemory(),
    warning: expect.stringMatching(/nyare version/) as string,
  });
});

test("a broken entry is forgotten alone", () => {
  expect(
    readMemory(JSON.stringify({ version: 1, sheets: { overview: stamp, broken: 3, half: { fingerprint: "x" } } }))
      .memory.sheets,
  ).toEqual({ overview: stamp });
});
