import fc from "fast-check";
import { sheetName } from "../../src/report/names";

const names: [string | undefined, string, string[], string][] = [
  ["2", "Välfärd och service", [], "2 Välfärd och service"],
  [undefined, "En sund ekonomi", [], "En sund ekonomi"],
  ["3", "Hållbar tillväxt och samhällsplanering", [], "3 Hållbar tillväxt"],
  [undefined, "Utbildning, arbete och näringsliv i hela kommunen", [], "Utbildning, arbete"],
  [undefined, "Arbetsmarknadsförvaltningens kompetensförsörjning", [], "Arbetsmarknadsförvaltningens"],
  [undefined, "Kompetensförsörjningsstrategiernas uppföljning", [], "Kompetensförsörjningsstrategier"],
  [undefined, "Klimat: energi/miljö [2021]?", [], "Klimat energi miljö 2021"],
  ["2", "Trygg vård och omsorg – ”nära dig hela livet”", [], "2 Trygg vård och omsorg – nära"],
  [undefined, "Ett gott liv i hela kommunen (alla delar)", [], "Ett gott liv i hela kommunen"],
  [undefined, "'Ett enat Motala'", [], "Ett enat Motala"],
  [undefined, "Välfärd", ["VÄLFÄRD"], "Status Välfärd"],
  [undefined, "Välfärd", ["välfärd", "Status Välfärd"], "Status Välfärd (2)"],
  [
    undefined,
    "Samverkan internt och externt för framtiden",
    ["Samverkan internt och externt"],
    "Status Samverkan internt",
  ],
  [undefined, "Historik", [], "Status Historik"],
  [undefined, "history", [], "Status history"],
  [undefined, "???", [], "Blad"],
  [undefined, "", ["blad"], "Status Blad"],
];

test.each(names)("area %j %j in a workbook with %j is the sheet %j", (number, title, taken, name) => {
  expect(sheetName(number, title, taken)).toBe(name);
});

test("any title gives a name that Excel takes, and that no sheet has", () => {
  const title = fc.oneof(
    fc.string(),
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("'", "a".repeat(40), "Historik", "å".repeat(31)),
  );
  fc.assert(
    fc.property(title, fc.array(title, { maxLength: 4 }), (wanted, others) => {
      const taken: string[] = [];
      for (const one of [...others, wanted, wanted]) taken.push(sheetName(undefined, one, taken));
      for (const name of taken) {
        expect(name).toMatch(/^[^:\\/?*[\]]{1,31}$/u);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/^'|'$|^(history|historik)$/i);
      }
      expect(new Set(taken.map((name) => name.toLowerCase())).size).toBe(taken.length);
    }),
    { numRuns: 200, seed: 7 },
  );
});
