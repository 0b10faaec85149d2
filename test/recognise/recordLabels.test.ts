import { read, sheet } from "./kit";

/** Pages of cards, whose labels are sentences of their own that come back: what stands below each is told by their order. */

/** "area / goal (grade)", and under it "measure: target → outcome (grade)" of each of its measures. */
function cards(...lines: string[]): string[] {
  const { plan } = read(sheet("Så gick det", lines.join("\n")));
  const gradesOf = ({ grades }: { grades: { text: string }[] }): string =>
    grades.map(({ text }) => ` (${text})`).join("");
  return plan.goals.flatMap((goal) => {
    const over = plan.areas.find(({ id }) => goal.parents.includes(id));
    return [
      `${over ? `${over.title} / ` : ""}${goal.title}${gradesOf(goal)}`,
      ...plan.indicators
        .filter(({ parents }) => parents.includes(goal.id))
        .map(
          (one) =>
            `- ${one.title}: ${one.targets.map(({ text }) => text).join()} → ${one.outcomes.map(({ value }) => String(value)).join()}${gradesOf(one)}`,
        ),
    ];
  });
}

const card = (goal: string, ...measures: [name: string, target: string, came: string][]): string[] => [
  "Vi vill",
  goal,
  ...measures.flatMap(([name, target, came]) => ["Vi mäter", name, "Vi siktar på", target, "Så blev det", came]),
];

const PLAY = card("Att barnen rör sig mer", ["Andel barn som går till skolan", "70 procent", "64 procent (61)"]);
const READ = card("Att fler läser", ["Lån per invånare", "6", "6,4"]);
const WORK = card("Att fler har ett arbete", ["Andel i arbete", "Minst 80 procent", "77 procent"]);

describe("labels in words of their own", () => {
  it("name a goal, its measure, what it is to reach and where it came", () =>
    expect(cards("Våra mål", ...PLAY, ...READ, ...WORK)).toEqual([
      "Att barnen rör sig mer",
      "- Andel barn som går till skolan: 70 procent → 64",
      "Att fler läser",
      "- Lån per invånare: 6 → 6.4",
      "Att fler har ett arbete",
      "- Andel i arbete: Minst 80 procent → 77",
    ]));

  it("in Norwegian too", () =>
    expect(
      cards(
        "Målene våre",
        ...["går", "sykler", "leser"].flatMap((does, i) => [
          "Vi ønsker",
          `At flere ${does}`,
          "Vi måler",
          `Andel som ${does}`,
          "Vi sikter mot",
          `${String(40 + i)} prosent`,
          "Slik gikk det",
          `${String(35 + i)} prosent`,
        ]),
      ),
    ).toEqual(
      ["går", "sykler", "leser"].flatMap((does, i) => [
        `At flere ${does}`,
        `- Andel som ${does}: ${String(40 + i)} prosent → ${String(35 + i)}`,
      ]),
    ));

  it("a link that comes back below each card is no label of the next", () =>
    expect(cards("Våra mål", ...PLAY, "Visa mer", ...READ, "Visa mer", ...WORK, "Visa mer")).toEqual(
      cards("Våra mål", ...PLAY, ...READ, ...WORK),
    ));

  it("a heading over some cards is what their goals are about", () =>
    expect(cards("Våra mål", "UNGA", ...PLAY, ...READ, "VUXNA", ...WORK).filter((one) => !one.startsWith("-"))).toEqual(
      ["UNGA / Att barnen rör sig mer", "UNGA / Att fler läser", "VUXNA / Att fler har ett arbete"],
    ));

  it("a judgement last in cards that may have several measures is of the goal, else of what is above it", () => {
    const judged = ["Betyg", "Uppnått"];
    const both = card("Att fler läser", ["Lån per invånare", "6", "6,4"], ["Besök per invånare", "4", "3,8"]);
    expect(cards("Våra mål", ...PLAY, ...judged, ...both, ...judged, ...WORK, ...judged)).toEqual([
      "Att barnen rör sig mer (Uppnått)",
      "- Andel barn som går till skolan: 70 procent → 64",
      "Att fler läser (Uppnått)",
      "- Lån per invånare: 6 → 6.4",
      "- Besök per invånare: 4 → 3.8",
      "Att fler har ett arbete (Uppnått)",
      "- Andel i arbete: Minst 80 procent → 77",
    ]);
  });

  it("of people and places are no goals", () =>
    expect(
      cards(
        "Kontakt",
        ...["Norrby", "Söderby", "Västerby"].flatMap((place) => [
          "Ring oss",
          `0123-45 67 8${String(place.length)}`,
          "Vi finns i",
          place,
        ]),
      ),
    ).toEqual([]));
});

describe("a whole number right below a label of figures", () => {
  it("is its value and no page's number", () =>
    expect(
      cards(
        "Våra mål",
        ...[61, 47, 58].flatMap((came, i) => [
          ...card(`Att del ${String(i + 1)} blir bättre`, [`Index för del ${String(i + 1)}`, "60", String(came)]),
        ]),
      ),
    ).toEqual(
      [61, 47, 58].flatMap((came, i) => [
        `Att del ${String(i + 1)} blir bättre`,
        `- Index för del ${String(i + 1)}: 60 → ${String(came)}`,
      ]),
    ));
});

describe("what begins a record", () => {
  it("is the name after the word for a goal, below a blank row; the sentence below says what is meant", () =>
    expect(
      cards(
        "Våre miljømål",
        "",
        "Mål: Avfall",
        "Avfallet skal reduseres.",
        "Status: 62 prosent ble sortert i 2023.",
        "Sist oppdatert 03.02.24",
        "",
        "Mål: Innkjøp",
        "Vi skal kjøpe mindre og bedre.",
        "Status: 71 prosent ble kjøpt brukt i 2023.",
        "Sist oppdatert 05.02.24",
      ),
    ).toEqual(["Avfall", "- Avfall:  → 62", "Innkjøp", "- Innkjøp:  → 71"]));

  it("is the sentence above the labels of figures, after a comment of the one before too", () =>
    expect(
      cards(
        "Så gick det för miljömålen",
        "Våra bilar ska bli fossilfria senast 2028.",
        "Mål 2023: 120 ton CO2",
        "Utfall 2023: 131 ton CO2",
        "Kommentar: Två nya bussar kom sent.",
        "Vi ska minska utsläppen från värmeverken till år 2028.",
        "Mål 2023: 900 ton CO2",
        "Utfall 2023: 610 ton CO2 från olja och 240 ton CO2 från lastbilar. Totalt: 850 ton CO2.",
      ),
    ).toEqual([
      "Våra bilar ska bli fossilfria senast 2028.",
      "- Våra bilar ska bli fossilfria senast 2028.: 120 ton CO2 → 131",
      "Vi ska minska utsläppen från värmeverken till år 2028.",
      "- Vi ska minska utsläppen från värmeverken till år 2028.: 900 ton CO2 → 850",
    ]));

  it("under a label of how it goes, what is still to be is a target and no outcome", () =>
    expect(
      cards(
        "Våra mål",
        "",
        "Mål: Avfall",
        "Avfallet ska bli mindre.",
        "Status: 62 procent sorterades 2023.",
        "",
        "Mål: Leverantörer",
        "Fler ska ta ansvar.",
        "Status: Minst 65 procent av leverantörerna ska vara certifierade.",
      ),
    ).toEqual([
      "Avfall",
      "- Avfall:  → 62",
      "Leverantörer",
      "- Leverantörer: Minst 65 procent av leverantörerna ska vara certifierade. → ",
    ]));

  it("is no sentence about the goals themselves", () =>
    expect(
      cards(
        "Finansiella mål",
        "Målen är långsiktiga och ska utvärderas vart tredje år.",
        "Soliditeten ska vara minst 30 procent.",
        "Soliditeten var 34 procent.",
        "Utdelningen ska vara minst 40 procent.",
        "Utdelningen var 38 procent.",
      ).filter((one) => !one.startsWith("-")),
    ).toEqual(["Soliditeten ska vara minst 30 procent.", "Utdelningen ska vara minst 40 procent."]));
});

describe("lists of themes on a page whose title names goals", () => {
  const page = (title: string, ...energy: string[]): string[] =>
    cards(
      title,
      "Energi",
      "Mindre slöseri varje dag",
      ...energy.map((one) => `• ${one}`),
      "",
      "Människor",
      "En plats att trivas på",
      "• Öka tryggheten på arbetet",
      "• Hållbara scheman",
      "",
      "Inköp",
      "Rätt från början",
      "• Minst 80 procent ekologiska varor",
      "• Stärka de lokala leverantörerna",
    );

  it("are goals, noun phrases among aims too; the theme is above its motto", () =>
    expect(page("Våra hållbarhetsmål", "40 % minskning av svinnet", "Halvera uppvärmningen")).toEqual([
      "Energi / 40 % minskning av svinnet",
      "Energi / Halvera uppvärmningen",
      "Människor / Öka tryggheten på arbetet",
      "Människor / Hållbara scheman",
      "Inköp / Stärka de lokala leverantörerna",
    ]));

  it("are none where they tell how it went", () =>
    expect(page("Våra hållbarhetsmål", "Svinnet minskade med 40 procent.", "Halvera uppvärmningen")).toEqual([]));
});

describe("a heading over steps", () => {
  it("names no measure, though a step or the line that leads in to them has a figure", () =>
    expect(
      cards(
        "Klimatmål",
        "Utsläppen från våra fordon ska minska med minst 60 procent till 2030.",
        "Utsläppen från våra lokaler ska minska med minst 40 procent till 2030.",
        "Målen är godkända av en oberoende granskare.",
        "Vägen dit",
        "Vägen till 60 procent har två delar:",
        "Fordon",
        "1. Byta 120 bilar mot elbilar.",
        "Lokaler",
        "1. Sänka värmen till 19 grader.",
      ).filter((one) => one.startsWith("- Vägen") || one.startsWith("- Fordon") || one.startsWith("- Lokaler")),
    ).toEqual([]));
});
