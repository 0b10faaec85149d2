import { firstLooks, readRound, readSide, roundDirections, roundTargets } from "./rounds";
import { judged, knownTargets, targetScores } from "./score";
import { dear } from "../whole";

describe("known targets", () => {
  /**
   * Targets that cannot be read from their own text and row, and a page that contradicts itself: text, then the reason.
   */
  const NOT_READ: Record<string, string> = {
    "85 % till 2035": "a list of reductions, but the text does not say so",
    "Mindre än 46,9 mnkr": "printed twice, once read as strict and once not",
    "Årets resultat skall uppgå till minst 2 % av skatteintäkter och bidrag": "the amount stands in the next cell",
    "Kommunkoncernen ska ha en soliditet inklusive totala pensionsförpliktelser om minst":
      "the number stands in the next cell",
  };

  dear("every known target is read as a careful person reads it, but for those that cannot be known", () => {
    const notRead = knownTargets.filter((known) => judged(known) !== "right").map((known) => known.text);
    expect(notRead.sort()).toEqual(Object.keys(NOT_READ).sort());
  });

  test("every set is scored, and its parts make the whole", () => {
    for (const { n, right, wrong, leftAsText } of targetScores()) {
      expect(n).toBeGreaterThan(40);
      expect(right + wrong.length + leftAsText.length).toBe(n);
    }
  });
});

describe("the rounds", () => {
  /** A label that the reading is not: the text, and what the machine does with it. */
  const NOT_READ: Record<string, string> = {
    "-15 mnkr": "asked",
    "Alla barn ska kunna simma 200 meter när de lämnar årskurs 6": "left",
    "Alla hushåll och företag bör ha tillgång till bredband med minst 1 Gbit/s senast 2025": "asked",
    "Antal nya solcellsanläggningar (2 st per år)": "left",
    "Avståndet till närmaste grönområde ska vara högst 300 meter för 90 procent av invånarna": "asked",
    "Barn i kö till förskola utan erbjudande i tid: 0": "left",
    "Barngruppernas storlek ska inte överstiga 15 barn för åldersgruppen 3–5 år och 12 barn för åldersgruppen 1–3 år":
      "asked",
    "För 85 % av hushållen ska avståndet till återvinningsstation vara högst 400 m": "asked",
    "Föräldrars nöjdhet med förskolan ska hållas på minst nuvarande nivå": "left",
    "Handläggningstiden för 8 av 10 bygglov ska vara högst 4 veckor": "asked",
    "Inga elever ska sakna betyg i mer än ett ämne": "asked",
    "Kommunens soliditet ska öka och långsiktigt nå 40 procent": "left",
    "Minst 40 % ekologiska livsmedel och minst 70 % svenska livsmedel": "asked",
    "Resultaten i matematik åk 9 ska förbättras med 5 procentenheter per år": "left",
    "Samtliga skolor ska ha noll tolerans mot kränkningar": "asked",
    "Sjukfrånvaron ska understiga 5,5 % och ingen förvaltning ska ha mer än 8 %": "asked",
    "Vi lämnar preliminärt besked inom en vecka och slutligt beslut inom fyra veckor": "asked",
  };

  /** Sure of a side where the label is sure of none. */
  const TOO_SURE = ["Andel barn som deltar i förskola och talar annat modersmål"];

  dear("what the rounds hold is read as labelled, or asked, or left to a person; never otherwise", () => {
    const odd = roundTargets.flatMap((target) =>
      readRound(target) === "right" ? [] : [[target.text, readRound(target)] as const],
    );
    expect(Object.fromEntries(odd)).toEqual(NOT_READ);
  });

  dear("no bare number of the rounds is given the wrong side", () => {
    expect(roundDirections.filter((row) => readSide(row) === "wrong").map(({ indicator }) => indicator)).toEqual(
      TOO_SURE,
    );
  });

  test("most sides are known without asking", () => {
    const known = roundDirections.filter((row) => readSide(row) === "right").length;
    expect(known / roundDirections.length).toBeGreaterThan(0.8);
  });

  test.each(firstLooks)("the first look at $of, round $round, adds up", ({ n, right, wrong, asked, left }) => {
    expect(right + wrong + asked + left).toBe(n);
  });

  test("each round of targets has its first look", () => {
    expect(firstLooks.filter(({ of }) => of === "targets").map(({ round }) => round)).toEqual([
      ...new Set(roundTargets.map(({ round }) => round)),
    ]);
  });
});
