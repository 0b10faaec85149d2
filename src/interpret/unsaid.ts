import type { Reading } from "../domain/reading";
import { singleSpaced } from "./letters";

const NUMBER = String.raw`(?:\d[\d\s,.]*|en|ett|två|tre|fyra|fem|tio) ?`;
const AT_MOST = String.raw`(?:högst|max|maximalt|som mest|inte mer än|inte fler än|inga fler än|mindre än|under|upp till)`;
const OTHERS = String.raw`(?:riket|rikets(?! kommun)|rikssnitt[A-Za-zµÀ-ω]*|riksgenomsnitt[A-Za-zµÀ-ω]*|länet|länets(?! kommun)|länssnitt[A-Za-zµÀ-ω]*|(?:genomsnittet|snittet|medelvärdet|medianen)(?! (?:för |av |under )(?:de |det |åren|perioden|\d))|(?:liknande|övriga|andra|jämförbara) (?:kommuner|regioner|län|städer))(?![A-Za-zµÀ-ω])`;
const CHANGES: Reading["kind"][] = ["min", "max", "increaseBy", "decreaseBy", "increase", "decrease"];
const LEVELS: Reading["kind"][] = [
  "min",
  "max",
  "increaseBy",
  "decreaseBy",
  "increase",
  "decrease",
  "range",
  "unchanged",
];

/** What a text may say that a reading of one of these kinds leaves out, and that would change the verdict. */
const LEFT_OUT: { says: RegExp; by: readonly Reading["kind"][]; why: string; /** A cap has it. */ ofCap?: true }[] = [
  {
    ofCap: true,
    says: new RegExp(
      String.raw`(?:öka|ökar|minska|minskar|växa|växer|stiga|stiger|sjunka|sjunker|höja|höjas|sänka|sänkas)[A-Za-zµÀ-ω]* (?:[A-Za-zµÀ-ω]+ )?med (?:som mest|${AT_MOST}) ${NUMBER}|${AT_MOST} (?:en )?${NUMBER}(?:%|procent|procentenheter)?(?: [A-Za-zµÀ-ω]+)? ?(?:ökning|höjning|uppgång|minskning|sänkning|nedgång)(?![A-Za-zµÀ-ω])|${AT_MOST} ${NUMBER}(?:%|procent|procentenheter)?(?: [A-Za-zµÀ-ω]+)? ?(?:högre|fler|mer|större|längre|lägre|färre|mindre|kortare) än(?![A-Za-zµÀ-ω])`,
    ),
    by: [...CHANGES, "range"],
    why: "Texten sätter ett tak för en förändring, och det kan bara en person bedöma.",
  },
  {
    says: new RegExp(
      String.raw`(?:av|än|jämfört med|i förhållande till|mot|och|över|under) (?:snittet i |genomsnittet i |genomsnittet för |medelvärdet för )?${OTHERS}`,
    ),
    by: LEVELS,
    why: "Texten jämför med andras värde på ett sätt som bara en person kan bedöma.",
  },
  {
    says: new RegExp(String.raw`${OTHERS}(?: [A-Za-zµÀ-ω]+){0,2} med (?:minst|mer än|över|högst) ${NUMBER}`),
    by: ["comparison", "allOf"],
    why: "Texten jämför med andras värde på ett sätt som bara en person kan bedöma.",
  },
  {
    says: /(?<![A-Za-zµÀ-ω])alternativt (?:öka|minska|förbättr|bibehåll|oförändra)/,
    by: ["min", "max", "range"],
    why: "Texten har två alternativ, och det kan bara en person bedöma.",
  },
  {
    says: /(?<![\d:])\d{1,2}:[0-5]\d(?![\d:])/,
    by: ["min", "max", "range"],
    why: "Texten anger en tid på dygnet eller en längd i timmar och minuter. Skriv den i minuter, till exempel ”högst 90 minuter”.",
  },
];

/** A reading that is a price or a rate in kronor and öre is written with a colon too. */
const inOre = (reading: Reading): boolean => reading.unit === "kr:öre";

/** Parts in parentheses tell of something beside the target. */
const withoutAsides = (text: string): string => singleSpaced(text.replace(/\([^()]*\)/g, " "));

/**
 * Why a reading does not say all that its text says, in one Swedish sentence; undefined where nothing that counts is
 * left out. Such a target is left to a person: a part of it alone would give another verdict.
 */
export function leftOut(text: string, reading: Reading): string | undefined {
  const said = withoutAsides(text.toLowerCase());
  if (inOre(reading)) return undefined;
  return LEFT_OUT.find(
    ({ says, by, ofCap }) => by.includes(reading.kind) && !(ofCap && "cap" in reading) && says.test(said),
  )?.why;
}
