import { linesBeside, printedLines } from "../../src/bound/printedLines";
import { words } from "../../src/sheet/document";

const PRINTED = printedLines({
  title: "Årsredovisning",
  eyebrow: "",
  footer: "",
  blocks: [
    { kind: "text", look: "body", text: "Två mål nås. Högst har trygga elever, 91 % mot minst 90 %." },
    {
      kind: "table",
      name: "Mål",
      columns: [],
      rows: [
        {
          kind: "row",
          cells: [words("Trygga elever"), words("91 %"), null, words("91 % mot minst 90 %: 1 över målet.\nSe not 1")],
        },
        { kind: "row", cells: [words("Nöjda elever"), words("85 %")] },
      ],
    },
  ],
});

test("sentences of the report's texts", () => {
  expect([...PRINTED.sentences].map((one) => one.trim())).toEqual([
    "Två mål nås.",
    "Högst har trygga elever, 91 % mot minst 90 %.",
  ]);
});

test.each<[string, string[], string[]]>([
  ["none of it", ["Trygga elever", "91\u00a0%", "", "91 % mot minst 90 %: 1 över målet.\nSe not 1"], [""]],
  ["what somebody has changed", ["Trygga elever", "93 %", "Se not 1"], ["93 %"]],
  ["what is another row's", ["Trygga elever", "85 %"], ["85 %"]],
  ["a row that the report has not", ["Glada elever", "91 %"], ["Glada elever", "91 %"]],
])("of a row of a document is left what the report does not print: %s", (_, lines, left) => {
  expect(linesBeside(lines, PRINTED)).toEqual(left);
});
