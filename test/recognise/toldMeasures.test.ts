import { proseGoal } from "../../src/interpret/paragraph/proseGoal";
import { read, sheet } from "./kit";

/** What the lines of a written page say of measures: in one told sentence, under labels, and what is none of it. */

/** "title < parent: targets → outcomes" of each measure, and "title (grades)" of each goal. */
function page(...lines: string[]): { goals: string[]; measures: string[]; areas: string[]; problems: string[] } {
  const { plan, problems } = read(sheet("Sida", lines.join("\n")));
  const nameOf = (id: string): string => [...plan.goals, ...plan.areas].find((one) => one.id === id)?.title ?? "";
  return {
    goals: plan.goals.map(({ title, grades }) => [title, ...grades.map(({ text }) => `(${text})`)].join(" ")),
    measures: plan.indicators.map(
      ({ title, parents, targets, outcomes }) =>
        `${title} < ${parents.map(nameOf).join()}: ${targets.map(({ text }) => text).join()} → ${outcomes.map(({ value }) => String(value)).join()}`,
    ),
    areas: plan.areas.map(({ title }) => title),
    problems: problems.map(({ code }) => code),
  };
}

describe("where it came and what it was to come to, in one sentence", () => {
  test.each([
    ["Antalet lån på biblioteket blev 48 200 (mål 50 000).", "Antalet lån på biblioteket", "50000", "48200"],
    ["Andelen digitala besök ökade till 31 procent (mål: minst 35).", "Andelen digitala besök", "minst 35 %", "31 %"],
    ["Sjukfrånvaron var 6,8 procent (målet är högst 6 procent).", "Sjukfrånvaron", "högst 6 %", "6,8 %"],
    [
      "Under 2023 uppgick andelen nöjda låntagare till 81 procent (mål 85 procent).",
      "Andelen nöjda låntagare",
      "85 %",
      "81 %",
    ],
    ["Skolor som fick besök: 9, att jämföra med målet 12.", "Skolor som fick besök", "12", "9"],
  ])("%s", (text, title, target, outcome) => expect(proseGoal(text)).toMatchObject({ title, target, outcome }));

  test.each(["Budgeten är 40 miljoner (målgruppen 12 år).", "Antalet lån blev 48 200 (året innan 47 100)."])(
    "no goal is in the brackets: %s",
    (text) => expect(proseGoal(text)).toBeNull(),
  );

  it("is a measure under the goal that its section is of, and the judgement is the goal's", () =>
    expect(
      page(
        "Verksamhetsberättelse 2023",
        "Uppdrag 1 – Fler ska läsa",
        "Antalet lån på biblioteket blev 48 200 (mål 50 000).",
        "Sagostunderna besöktes av 900 barn.",
        "Bedömning: delvis uppnått",
        "Uppdrag 2 – Biblioteket ska vara öppet för alla",
        "Andelen digitala besök ökade till 31 procent (mål minst 35 procent).",
        "Bedömning: ej uppnått",
      ),
    ).toMatchObject({
      goals: ["Fler ska läsa (delvis uppnått)", "Biblioteket ska vara öppet för alla (ej uppnått)"],
      measures: [
        "Antalet lån på biblioteket < Fler ska läsa: 50000 → 48200",
        "Andelen digitala besök < Biblioteket ska vara öppet för alla: minst 35 % → 31",
      ],
    }));
});

describe("a name, where it came, and in brackets what it was to reach", () => {
  it("is a measure of the goal above, whatever prose is between, and a verdict on goals is the goal's", () =>
    expect(
      page(
        "Berättelse om året 2023",
        "Mål: Fler ska välja kollektivtrafiken.",
        "Resor per invånare: 112 (mål minst 120)",
        "Nöjda resenärer: 78 % (mål 75 %)",
        "Under hösten byttes 9 av 40 bussar ut.",
        "Mål: Trafiken ska vara säker.",
        "Olyckor med personskada: 4 (mål högst 6)",
        "Hastighetskontroller, antal: 31 (mål 30)",
        "Målet är uppfyllt.",
      ),
    ).toMatchObject({
      goals: ["Fler ska välja kollektivtrafiken.", "Trafiken ska vara säker. (Målet är uppfyllt)"],
      measures: [
        "Resor per invånare < Fler ska välja kollektivtrafiken.: minst 120 → 112",
        "Nöjda resenärer < Fler ska välja kollektivtrafiken.: 75 % → 78",
        "Olyckor med personskada < Trafiken ska vara säker.: högst 6 → 4",
        "Hastighetskontroller, antal < Trafiken ska vara säker.: 30 → 31",
      ],
    }));
});

it("keeps each verdict on its measure, where each has one", () =>
  expect(
    page(
      "Uppföljning 2023",
      "Mål 1: Trafiken ska vara säker",
      "Olyckor med personskada: 7 (mål högst 6)",
      "Målet är inte uppfyllt.",
      "Hastighetskontroller, antal: 31 (mål minst 30)",
      "Målet är uppfyllt.",
    ).goals,
  ).toEqual(["Trafiken ska vara säker"]));

describe("a paragraph that aims at a change", () => {
  test.each([
    [
      "Vårt mål är att minska elanvändningen per plats med 15 procent mellan 2018 och 2025. Sedan 2018 har vi minskat elanvändningen med 9 procent.",
      {
        target: "Vårt mål är att minska elanvändningen per plats med 15 procent mellan 2018 och 2025",
        outcome: "minskat med 9 %",
      },
    ],
    [
      "Our goal is to reduce water use per tonne by 30% by 2028. We have reduced our water use by 12%.",
      { outcome: "reduced by 12 %" },
    ],
  ])("is answered by the size of one, of no year that it is only measured from: %s", (text, goal) => {
    expect(proseGoal(text)).toMatchObject(goal);
    expect(proseGoal(text)?.period).toBeUndefined();
  });

  it("a limit for something else is not where it came", () =>
    expect(
      proseGoal("Inget större fordon ska ha utsläpp över 170 g/km. För mindre fordon är gränsen 130 g/km."),
    ).toBeNull());
});

describe("figures on rows of their own", () => {
  it("under the word for goals one is the target of the measure whose outcome stands above", () =>
    expect(
      page(
        "Mål 12. Avfall från hushållen",
        "Restavfallet ska vara max 110 kg per person till 2030",
        "Trend:",
        "Utvecklingen går åt rätt håll",
        "Senaste värdet:",
        "152 kg/person (2023)",
        "Mål:",
        "110 kg/person (2030)",
      ),
    ).toMatchObject({
      goals: ["Avfall från hushållen", "Restavfallet ska vara max 110 kg per person till 2030"],
      measures: [
        "Restavfallet ska vara max 110 kg per person till 2030 < Restavfallet ska vara max 110 kg per person till 2030: 110 kg/person (2030) → 152",
      ],
    }));

  it("head nothing", () => {
    const { areas, goals } = page(
      "Finansiering",
      "52,1 %",
      "Belåningsgrad",
      "4,1 %",
      "Genomsnittlig ränta",
      "Finanspolicy",
      "Mål",
      "Belåningsgrad",
      "< 65 %",
      "< 55 %",
      "Soliditet",
      "> 25 %",
      "> 35 %",
    );
    expect([...areas, ...goals].filter((title) => /^[\d<>]/u.test(title))).toEqual([]);
  });
});

describe("lines that are no goals", () => {
  it("names of fields, listed for the sake of goals", () =>
    expect(
      page(
        "Våra hållbarhetsmål",
        "Ledningen har valt fyra fokusområden för att nå de globala målen:",
        "• Medarbetare",
        "• Material och avfall",
        "• Produkter",
        "• Leverantörer",
      ).goals,
    ).toEqual([]));

  it("nor is the state of what is done for a goal its outcome", () =>
    expect(
      page(
        "Mål för kommunen",
        "Energi i byggnader",
        "Delmål E.1 Energianvändningen i byggnader ska minska.",
        "Åtgärdsstatus: 3 av 4 åtgärder är genomförda",
        "Förnybar energi",
        "Delmål E.2 Användningen av förnybar energi ska öka.",
        "Åtgärdsstatus: 1 av 5 åtgärder är genomförda",
      ).measures,
    ).toEqual([]));
});
