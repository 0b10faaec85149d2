import { KNOWN_SCALES } from "../../src/domain/scales";
import { recognise } from "../../src/recognise/recognise";
import { newBook, newSheet } from "../../src/sheet/book";

const nodes = (...texts: string[]): string[] => {
  const values = texts.map((text) => [text === "" ? null : text]);
  const { plan } = recognise({ ...newBook(), sheets: [{ ...newSheet("Sida"), values }] }, { scales: KNOWN_SCALES });
  return [...plan.areas, ...plan.goals, ...plan.indicators].map(({ title }) => title);
};

const TOWNS = [
  "Luleå 88 %",
  "Jämtland och Norrbotten 82 %",
  "Värmland, Halland och Örebro 74 %",
  "Umeå 64 %",
  "Uppsala 62 %",
];

describe("names with a share each, one after another", () => {
  it.each([
    [
      "of places, in a piece of news",
      ["Nöjdare i norr", "72 procent är nöjda med bussen, enligt en mätning.", "Här är listan:", ...TOWNS],
    ],
    [
      "of parties",
      [
        "Valet 2022",
        "Socialdemokraterna 30,3 %",
        "Moderaterna 19,1 %",
        "Centerpartiet 6,7 %",
        "Vänsterpartiet 6,8 %",
        "Liberalerna 4,6 %",
      ],
    ],
    [
      "of answers",
      ["Så svarade ni", "Mycket bra 41 %", "Ganska bra 33 %", "Varken eller 14 %", "Ganska dåligt 8 %", "Vet inte 4 %"],
    ],
    ["of energy", ["Elens ursprung", "Vatten 44 %", "Vind 31 %", "Kärnkraft 20 %", "Sol 3 %", "Övrigt 2 %"]],
    [
      "of taxes",
      [
        "Skatten 2024",
        "Kommunen 21,4 %",
        "Regionen 11,2 %",
        "Svenska kyrkan 1,1 %",
        "Begravning 0,3 %",
        "Pension 7,0 %",
      ],
    ],
  ])("are a list %s, and no goals", (_, page) => expect(nodes(...page)).toEqual([]));
});

describe("when a part of a page was changed", () => {
  it.each(["Ändrad 2021-06-06", "Side opdateret 6.6.2021", "Granskad av webben 2024-01-31"])(
    "is no goal where the same words come back with a day: %s",
    (stamp) => {
      const other = stamp.replace("06", "07");
      expect(
        nodes(
          "Miljö och klimat",
          "Mål: Matsvinn",
          "Matsvinnet ska halveras.",
          stamp,
          "",
          "Mål: Emballage",
          "Plasten ska minska med 20 %.",
          other,
          "",
          "Mål: Fiske",
          "All fisk ska vara märkt.",
          stamp,
        ).filter((title) => title === stamp || title === other),
      ).toEqual([]);
    },
  );
});
