import { switched } from "../../workbench/mutants/places";
import { existsSync, readFileSync } from "node:fs";
import { NAMED } from "../../workbench/mutants/named";

/** The places of a text that are changed: "> → >=". */
const places = (text: string): string[] => switched(text, 0).places.map(({ was, now }) => `${was} → ${now}`);

test.each<[text: string, changed: string[]]>([
  ["if (a > 3 && b) f();", ["> → >=", "3 → 4", "&& → ||"]],
  ["const few = list.length <= MOST ? true : x - 1;", ["<= → <", "true → false", "- → +", "1 → 2"]],
  ["const times = (seen.get(id) ?? 0) + 1;", ["0 → 1", "+ → -", "1 → 2"]],
  ["const due = node.year ?? 0;", ["0 → 1"]],
  ["const most: 3 = read(); interface Row { at: 3 }", []],
])("%s", (text, changed) => {
  expect([...places(text)].sort()).toEqual([...changed].sort());
});

test.each([
  ["a fallback for an element that is there", "const n = counts[at] ?? 0; const last = list.at(0) ?? 0;", ["0 → 1"]],
  ["nowhere", "const at = row?.indexOf(word) ?? -1; const sign = a ? 1 : -1;", ["1 → 2", "1 → 2"]],
  ["an example of a sentence", "const SAY = { left: template((n: number) => `${n > 1}`, 3) };", ["> → >=", "1 → 2"]],
  ["a look", "const AIR = 6; const WIDTHS = [40, 54]; page.gap(8); page.line(cells, { height: 27, wrap: true });", []],
  ["a look that is chosen: the choice is changed", "const look = { height: lines > 2 ? 27 : 15 };", ["> → >="]],
  [
    "the width below a header",
    'const COLUMNS = { stamp: ["Loggat", 11] }; const weights = [3, 5];',
    ["3 → 4", "5 → 6"],
  ],
])("%s is left alone", (_, text, changed) => {
  expect(places(text)).toEqual(changed);
});

test.each(NAMED.map((one) => [`${one.file}: ${one.what}`, one] as const))(
  "a change that must be noticed is one that can be made: %s",
  (_, { file, was, now, tests }) => {
    expect(readFileSync(file, "utf8").split(was)).toHaveLength(2);
    expect(now).not.toBe(was);
    expect(tests.filter((path) => !existsSync(path))).toEqual([]);
  },
);
