import fc from "fast-check";
import { distinctTitles, freeName, sheetName } from "../../src/report/names";
import { dear } from "../whole";

const names: [string | undefined, string, string[], string][] = [
  ["2", "Välfärd och service", [], "2 Välfärd och service"],
  [undefined, "En sund ekonomi", [], "En sund ekonomi"],
  ["3", "Hållbar tillväxt och samhällsplanering", [], "3 Hållbar tillväxt"],
  [undefined, "EN HÅLLBAR UTVECKLING OCH EN HÄLSOSAM MILJÖ", [], "EN HÅLLBAR UTVECKLING"],
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

const shared: [string, { number?: string; title: string }[], string[]][] = [
  [
    "a cut that would leave only what another begins with too leaves that out",
    [
      { title: "Felles indikatorer: Arbeidsmiljø" },
      { title: "Felles indikatorer: Tjenesteproduksjon" },
      { title: "Felles indikatorer: Økonomistyring og rapportering" },
    ],
    ["Felles indikatorer Arbeidsmiljø", "Tjenesteproduksjon", "Økonomistyring og rapportering"],
  ],
  [
    "titles that their numbers tell apart keep their beginnings",
    [
      { number: "1", title: "Kommunens medarbetare och ledarskap i vardagen" },
      { number: "2", title: "Kommunens medarbetare och ledarskap i framtiden" },
    ],
    ["1 Kommunens medarbetare", "2 Kommunens medarbetare"],
  ],
  [
    "the title that another begins with stands whole",
    [{ title: "Utveckling av vår kommun" }, { title: "Utveckling av vår kommun tillsammans med alla" }],
    ["Utveckling av vår kommun", "Tillsammans med alla"],
  ],
  [
    "two that are the same have nothing that tells them apart, and keep their words",
    [{ title: "Arbetsmiljö, hälsa och trygghet på jobbet" }, { title: "Arbetsmiljö, hälsa och trygghet på jobbet" }],
    ["Arbetsmiljö, hälsa och trygghet", "Status Arbetsmiljö, hälsa"],
  ],
];

test.each(shared)("%s", (_, titles, names) => {
  const taken: string[] = [];
  for (const { number, title } of distinctTitles(titles)) taken.push(sheetName(number, title, taken));
  expect(taken).toEqual(names);
});

dear("any title gives a name that Excel takes, and that no sheet has", () => {
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

test.each([
  [[], "Logg"],
  [["logg"], "Logg 2"],
  [["Logg", "Logg 2", "Logg 4"], "Logg 3"],
])("the name of an own sheet where %j stand: %s", (taken, name) => expect(freeName("Logg", taken)).toBe(name));
