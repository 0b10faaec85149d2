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
  it("a link that comes back below each card is no label of the next", () =>
    expect(cards("Våra mål", ...PLAY, "Visa mer", ...READ, "Visa mer", ...WORK, "Visa mer")).toEqual(
      cards("Våra mål", ...PLAY, ...READ, ...WORK),
    ));

  it("a heading over some cards is what their goals are about", () =>
    expect(cards("Våra mål", "UNGA", ...PLAY, ...READ, "VUXNA", ...WORK).filter((one) => !one.startsWith("-"))).toEqual(
      ["UNGA / Att barnen rör sig mer", "UNGA / Att fler läser", "VUXNA / Att fler har ett arbete"],
    ));

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
