import { read, sheet } from "./kit";

/** Goals worded with the figure that they are to reach, and what is told of where they came. */

/** "goal: target → outcome (grade)" of each measure, under "area /" where it has one; goals that are no measure as "goal". */
function told(drawing: string): { told: string[]; problems: string[] } {
  const { plan, problems } = read(sheet("Uppföljning", drawing));
  const areaOf = (parents: readonly string[]): string => {
    const area = plan.areas.find(({ id }) => parents.includes(id));
    return area ? `${area.title} / ` : "";
  };
  const gradesOf = ({ grades }: { grades: { text: string }[] }): string =>
    grades.length > 0 ? ` (${grades.map(({ text }) => text).join(", ")})` : "";
  return {
    told: plan.goals.map((goal) => {
      const own = plan.indicators.filter(({ parents }) => parents.includes(goal.id));
      const figures = own.map(
        (one) =>
          `: ${one.targets.map(({ reading }) => ("value" in reading ? `${reading.kind} ${String(reading.value)}` : reading.kind)).join(", ")} → ${one.outcomes.map(({ value, cell }) => `${String(value)} ${cell.split("!")[1]!}`).join(", ")}${gradesOf(one)}`,
      );
      return `${areaOf(goal.parents)}${goal.title}${gradesOf(goal)}${figures.join("")}`;
    }),
    problems: problems.map(({ code, cell }) => `${code} ${cell.split("!")[1]!}`),
  };
}

describe("in a table, told by a column of comments", () => {
  const table = (header: string, ...rows: string[]): string =>
    [`Finansiellt mål | ${header} | Måluppfyllelse`, ...rows].join("\n");

  it("the comment's figure is the outcome of the goal's own measure, and the comment stays", () => {
    const drawing = table(
      "Kommentar",
      "Likviditeten ska vara minst 110 procent | Vid årets utgång var likviditeten 124 procent. | Uppnått",
      "Högst 4 procent av lokalerna ska stå tomma | Tomma stod 5,5 procent av lokalerna, varav 2 procent i Norrby. | Ej uppnått",
      "Alla chefer ska ha gått introduktionen | Introduktionen är försenad. | Delvis uppnått",
    );
    expect(told(drawing)).toEqual({
      told: [
        "Likviditeten ska vara minst 110 procent (Uppnått): min 110 → 124 B2",
        "Högst 4 procent av lokalerna ska stå tomma (Ej uppnått): max 4 → 5.5 B3",
        "Alla chefer ska ha gått introduktionen (Delvis uppnått)",
      ],
      problems: [],
    });
    const { plan } = read(sheet("Uppföljning", drawing));
    expect([...plan.goals, ...plan.indicators].flatMap(({ comments }) => comments).length).toBe(3);
  });

  it("what is as near to two figures is told, and is no value", () =>
    expect(
      told(
        table(
          "Analys",
          "Likviditeten ska vara minst 110 procent | Likviditeten var 124 procent. | Uppnått",
          "Soliditeten ska vara minst 20 procent | Soliditeten var 18 procent i moderbolaget och soliditeten 23 procent i koncernen. | Uppnått",
        ),
      ),
    ).toMatchObject({
      told: [
        "Likviditeten ska vara minst 110 procent (Uppnått): min 110 → 124 B2",
        "Soliditeten ska vara minst 20 procent (Uppnått): min 20 → null B3",
      ],
      problems: ["utfall-ej-läst B3"],
    }));

  it("a figure that does not answer, beside others that do, is said not to be read", () =>
    expect(
      told(
        table(
          "Kommentar",
          "1. Likviditeten ska vara minst 110 procent | Likviditeten var 124 procent. | Uppnått",
          "2. Soliditeten ska vara minst 20 procent | Soliditeten blev 26 procent (25). | Uppnått",
          "3. Bolaget ska bygga minst 40 bostäder | Spaden sattes i jorden den 4 maj. | Ej uppnått",
        ),
      ),
    ).toEqual({
      told: [
        "Likviditeten ska vara minst 110 procent (Uppnått): min 110 → 124 B2",
        "Soliditeten ska vara minst 20 procent (Uppnått): min 20 → 26 B3",
        "Bolaget ska bygga minst 40 bostäder (Ej uppnått): min 40 → null B4",
      ],
      problems: ["utfall-ej-läst B4"],
    }));

  it("comments on something else are comments", () =>
    expect(
      told(
        table(
          "Kommentar",
          "Likviditeten ska vara minst 110 procent | Räntorna steg till 4 procent. | Uppnått",
          "Soliditeten ska vara minst 20 procent | Bolaget sålde 3 fastigheter. | Uppnått",
        ),
      ).told,
    ).toEqual([
      "Likviditeten ska vara minst 110 procent (Uppnått)",
      "Soliditeten ska vara minst 20 procent (Uppnått)",
    ]));
});

describe("on a page, line by line", () => {
  test.each<[says: string, drawing: string, expected: string[]]>([
    [
      "each goal's sentence with the line that answers it, under the heading that heads several",
      `Strategiska mål

       Attraktiv arbetsgivare
       Sjukfrånvaron ska vara lägre än 6 procent.
       Sjukfrånvaron blev 6,8 procent (7,1). Framför allt är det de långa fallen som minskar.
       Målet är inte uppnått.
       Minst 75 procent av medarbetarna ska rekommendera oss som arbetsgivare.
       I årets enkät svarade 78 procent av medarbetarna att de rekommenderar oss.
       Målet är uppnått.

       God service
       Handläggningen av bygglov ska ta högst 8 veckor.
       Handläggningen tog i snitt 7 veckor.
       Målet är uppnått.`,
      [
        "Attraktiv arbetsgivare / Sjukfrånvaron ska vara lägre än 6 procent. (Målet är inte uppnått): max 6 → 6.8 A5",
        "Attraktiv arbetsgivare / Minst 75 procent av medarbetarna ska rekommendera oss som arbetsgivare. (Målet är uppnått): min 75 → 78 A8",
        "God service / Handläggningen av bygglov ska ta högst 8 veckor. (Målet är uppnått): max 8 → 7 A13",
      ],
    ],
    [
      "a verdict's label with the answer beside it",
      `Ägardirektiv

       1. Ekonomi
       Soliditeten ska lägst vara 20 procent.
       Uppfyllt: Ja | Soliditeten var 23,4 procent vid årets slut (22,8).
       Högst 2 % av lägenheterna ska stå tomma.
       Uppfyllt: Nej | Vakansgraden, andelen tomma lägenheter, var 2,6 procent. 31 procent nås av hiss.`,
      [
        "Ekonomi / Soliditeten ska lägst vara 20 procent. (Ja): min 20 → 23.4 B5",
        "Ekonomi / Högst 2 % av lägenheterna ska stå tomma. (Nej): max 2 → 2.6 B7",
      ],
    ],
    [
      "below the word for goals, under a heading that is what the goal is about",
      `Årsredovisning
       Tillsyn
       Mål
       Minst 30 procent av besöken ska leda till åtgärd.
       Återrapportering
       Antalet besök ska redovisas per län.
       Bedömning: Målet är uppfyllt
       Tillstånd
       Mål
       Handläggningstiden ska vara högst 30 dagar.
       Handläggningstiden blev 41 dagar.
       Bedömning: Målet är inte uppfyllt`,
      [
        "Tillsyn / Minst 30 procent av besöken ska leda till åtgärd. (Målet är uppfyllt)",
        "Tillstånd / Handläggningstiden ska vara högst 30 dagar. (Målet är inte uppfyllt): max 30 → 41 A11",
      ],
    ],
    [
      "numbered measures with their bounds, each with its result in the line below",
      `Styringsmål
       1. Andel epikriser sendt innen en dag over 80%
       Resultat: 76,4 % i desember.
       2. Gjennomsnittlig ventetid under 55 dager
       Resultat: 61 dager.`,
      [
        "Andel epikriser sendt innen en dag over 80%: min 80 → 76.4 A3",
        "Gjennomsnittlig ventetid under 55 dager: max 55 → 61 A5",
      ],
    ],
    [
      "labels that come back: one begins each goal, the other tells where it came, and a word alone judges it",
      `Våra löften
       Vatten
       Det här vill vi: Högst 3 procent av vattnet ska läcka ut.
       Hit kom vi: 4,2 procent läckte ut.
       Inte nått
       Det här vill vi: Alla prov ska vara godkända.
       Hit kom vi: 98 procent av proven var godkända.
       Nått
       Avfall
       Det här vill vi: Minst 60 procent av avfallet ska återvinnas.
       Hit kom vi: 61 procent återvanns.
       Nått`,
      [
        "Vatten / Högst 3 procent av vattnet ska läcka ut. (Inte nått): max 3 → 4.2 A4",
        "Vatten / Alla prov ska vara godkända. (Nått): min 100 → 98 A7",
        "Avfall / Minst 60 procent av avfallet ska återvinnas. (Nått): min 60 → 61 A11",
      ],
    ],
    [
      "goals with letters under numbered headings, each with its labels below, and a goal without a figure among them",
      `Måluppföljning 2023
       1 Trafik
       a) Minst 95 procent av bussarna ska gå i tid.
       Utfall: 93 procent (94).
       Bedömning: ej uppfyllt
       b) Resorna ska bli tryggare.
       Kameror har satts upp vid två hållplatser.
       Bedömning: uppfyllt
       2 Ekonomi
       a) Kostnaden ska vara högst 21 kr/km.
       Den stannade på 20 kr/km.
       Bedömning: uppfyllt`,
      [
        "Trafik / Minst 95 procent av bussarna ska gå i tid. (ej uppfyllt): min 95 → 93 A4",
        "Trafik / Resorna ska bli tryggare. (uppfyllt)",
        "Ekonomi / Kostnaden ska vara högst 21 kr/km. (uppfyllt): max 21 → 20 A11",
      ],
    ],
    [
      "points with the goal before a dash, and where it came and the verdict after it",
      `Målområde Omsorg
       • Väntetiden ska vara högst 30 dagar – den blev 41 dagar, målet nåddes inte.
       • Antalet fallolyckor ska vara högst 12 – 9 fallolyckor, målet nåddes.
       Alla boende ska ha en kontaktperson.
       De flesta har en.`,
      [
        "Omsorg / Väntetiden ska vara högst 30 dagar: max 30 → 41 A2 (målet nåddes inte)",
        "Omsorg / Antalet fallolyckor ska vara högst 12: max 12 → 9 A3 (målet nåddes)",
        "Omsorg / Alla boende ska ha en kontaktperson.",
      ],
    ],
    [
      "what stands beside an answer is no outcome, and a word of no known scale where judgements stand is one",
      `Uppföljning

       Arbete
       Minst 40 procent av deltagarna ska gå till arbete.
       44 procent av deltagarna gick till arbete.
       Målet är uppnått
       Sjukfrånvaron ska vara högst 6 procent.
       Sjukfrånvaron blev 6,1 procent.
       Nästan där

       Ekonomi
       Resultatet ska vara minst 2 procent.
       Resultatet blev 2,4 procent.
       Skatteintäkterna ökade till 812 miljoner kronor.
       Målet är uppnått`,
      [
        "Arbete / Minst 40 procent av deltagarna ska gå till arbete. (Målet är uppnått): min 40 → 44 A5",
        "Arbete / Sjukfrånvaron ska vara högst 6 procent. (Nästan där): max 6 → 6.1 A8",
        "Ekonomi / Resultatet ska vara minst 2 procent. (Målet är uppnått): min 2 → 2.4 A13",
      ],
    ],
    [
      "a word for goals before each of them, and the labels of its result and its judgement below",
      `Så gick det med våra mål 2023

       Barn och unga
       Mål: Alla elever ska ha en plan.
       Resultat: 71 procent av eleverna har en plan.
       Bedömning: Inte uppnått
       Mål: Skolan ska vara trygg för minst 95 procent av eleverna.
       Resultat: 93 procent känner sig trygga (92).
       Bedömning: Delvis uppnått

       Äldre
       Mål: Minst 90 procent av de äldre ska vara nöjda med maten.
       Resultat: 91 procent är nöjda.
       Bedömning: Uppnått`,
      [
        "Barn och unga / Alla elever ska ha en plan. (Inte uppnått): min 100 → 71 A5",
        "Barn och unga / Skolan ska vara trygg för minst 95 procent av eleverna. (Delvis uppnått): min 95 → 93 A8",
        "Äldre / Minst 90 procent av de äldre ska vara nöjda med maten. (Uppnått): min 90 → 91 A13",
      ],
    ],
    [
      "a judgement's words over the judgement ask for it",
      `Ägarens mål
       MÅL
       Soliditeten ska vara minst 30 procent.
       UTFALL
       Soliditeten var 33 procent vid årets slut (31).
       MÅLET UPPFYLLT
       Ja
       MÅL
       Bolaget ska bygga minst 50 lägenheter per år.
       UTFALL
       Under året färdigställdes 32 lägenheter.
       MÅLET UPPFYLLT
       Nej`,
      [
        "Soliditeten ska vara minst 30 procent. (Ja): min 30 → 33 A5",
        "Bolaget ska bygga minst 50 lägenheter per år. (Nej): min 50 → 32 A11",
      ],
    ],
  ])("%s", (_, drawing, expected) => expect(told(drawing).told).toEqual(expected));

  it("a heading that names what its sentence measures is the measure, not a field", () => {
    const { plan } = read(
      sheet(
        "Mål",
        `Finansiella mål

         Soliditet
         Soliditeten ska vara minst 30 procent.
         Soliditeten uppgick till 34 procent.

         Skuldsättning
         Skuldsättningen ska vara högst 50 procent.
         Skuldsättningen uppgick till 48 procent.`,
      ),
    );
    expect(plan.indicators.map(({ title }) => title)).toEqual(["Soliditet", "Skuldsättning"]);
    expect(plan.areas).toEqual([]);
  });
});

test("numbered sentences under a goal in a column of goals are goals with their own measures", () =>
  expect(
    told(`
      Nr  | Resultatmål                                     | Utfall 2024 | Status
      1   | Fler i arbete                                   |             |
      1.1 | Andelen invånare i arbete ska vara minst 78 %   | 76,2        | Nära
      1.2 | Högst 3 procent av de vuxna ska leva på bidrag  | 3,4         | Ej nått
      2   | Kunskap                                         |             |
      2.1 | Andelen behöriga lärare ska öka till 90 procent | 91          | Nått
    `).told,
  ).toEqual([
    "Fler i arbete",
    "Andelen invånare i arbete ska vara minst 78 % (Nära): min 78 → 76.2 C3",
    "Högst 3 procent av de vuxna ska leva på bidrag (Ej nått): max 3 → 3.4 C4",
    "Kunskap",
    "Andelen behöriga lärare ska öka till 90 procent (Nått): min 90 → 91 C6",
  ]));
