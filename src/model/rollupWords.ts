import type { Scale } from "../domain/scale";
import type { RollupRule } from "../domain/styrmodell";
import { clean } from "../interpret/text/text";
import { apart, plainNumber, stepOf, stepWord, swedish, type Read } from "./ruleWords";

/** How a roll-up rule is written on the sheet Styrmodell, read from it, and put in a sentence. */
interface Form<Rule extends RollupRule> {
  write: (rule: Rule, scale: Scale | undefined) => string;
  /** null: the words are another rule's. */
  read: (words: string, scale: Scale | undefined) => Read<Rule> | null;
  /** What decides, "den sämsta bedömningen"; "" for a rule that decides nothing by itself. */
  decides: (rule: Rule, scale: Scale | undefined) => string;
  /** `decides` returns a whole clause, which is printed without "avgör". */
  isClause?: true;
}

/** A rule without parameters is its own name. */
const plain = <Name extends RollupRule["rule"]>(name: Name, decides = "", isClause?: true) => ({
  write: () => name,
  read: (words: string) => (clean(words).toLowerCase() === name ? { ok: true as const, rule: { rule: name } } : null),
  decides: () => decides,
  ...(isClause ? { isClause } : {}),
});

const BOUNDS = ["≥", ">=", "minst"];
const OR_BETTER = " eller bättre";

const FORMS: { [Name in RollupRule["rule"]]: Form<Extract<RollupRule, { rule: Name }>> } = {
  sämst: plain("sämst", "den sämsta bedömningen"),
  bäst: plain("bäst", "den bästa bedömningen"),
  majoritet: plain("majoritet", "samma bedömning som mer än hälften av det som vägs in", true),
  "minst hälften": plain("minst hälften", "samma bedömning som minst hälften av det som vägs in", true),
  median: plain("median", "den mittersta bedömningen"),
  "indikatorer först": plain("indikatorer först"),
  person: plain("person"),
  antal: plain("antal"),
  andel: {
    write: ({ atLeast, step }, scale) => `minst ${swedish(atLeast)} % på ${stepWord(scale, step)} eller bättre`,
    read: (words, scale) => {
      const [bound, on] = apart(clean(words), ["% på "]) ?? ["", ""];
      const [none, share] = apart(bound.toLowerCase(), BOUNDS) ?? ["?", ""];
      const label = on.toLowerCase().endsWith(OR_BETTER) ? on.slice(0, -OR_BETTER.length).trim() : "";
      const atLeast = plainNumber(share);
      if (none !== "" || label === "" || atLeast === null) return null;
      const step = stepOf(scale, label);
      return step === null
        ? { ok: false, reason: `steget ”${label}” finns inte i nivåns skala` }
        : { ok: true, rule: { rule: "andel", atLeast, step } };
    },
    decides: ({ atLeast, step }, scale) => {
      const many = atLeast === 100 ? "alla" : `minst ${swedish(atLeast)} % av dem`;
      return `${stepWord(scale, step)} när ${many} under har det steget${step === 0 ? "" : " eller ett bättre"}`;
    },
    isClause: true,
  },
  "viktat medel": {
    write: ({ cutoffs }) => `viktat medel ≥ ${cutoffs.map(swedish).join("; ")}`,
    read: (words) => {
      const [name, list] = apart(clean(words).toLowerCase(), BOUNDS) ?? ["", ""];
      const cutoffs = list
        .split(";")
        .map(plainNumber)
        .filter((cutoff) => cutoff !== null);
      return name !== "viktat medel" || cutoffs.length < list.split(";").length
        ? null
        : { ok: true, rule: { rule: "viktat medel", cutoffs } };
    },
    decides: () => "medelvärdet av bedömningarna",
  },
};

/** The form of a rule, as one that takes every rule: each is only given its own. */
const formOf = (rule: RollupRule): Form<RollupRule> => FORMS[rule.rule] as unknown as Form<RollupRule>;

/** "majoritet", "minst 60 % på Uppnås eller bättre", "viktat medel ≥ 0,8; 0,5". */
export const rollupWords = (rule: RollupRule, scale: Scale | undefined): string => formOf(rule).write(rule, scale);

/** The roll-up rule that the words state on a level's scale, or what of them cannot be read. */
export function readRollup(words: string, scale: Scale | undefined): Read<RollupRule> {
  for (const { read } of Object.values(FORMS)) {
    const found = read(words, scale);
    if (found) return found;
  }
  return { ok: false, reason: `regeln ”${words.trim()}” är okänd` };
}

/** Where no rule weighs together what stands below a goal. */
export const BY_PERSON = "samlad bedömning";

/**
 * How the children's grades become one grade: "samma bedömning som mer än hälften av det som vägs in, annars den sämsta
 * bedömningen"; "" without rules. Where a person decides, the other rules give a proposal first. `measures`: what is
 * counted, in its definite form.
 */
export function rollupSentence(rules: RollupRule[], scale: Scale | undefined, measures = "måtten"): string {
  const deciding = rules.flatMap((rule) => {
    const { decides, isClause } = formOf(rule);
    const what = decides(rule, scale);
    return what === "" ? [] : [{ what, verb: isClause ? "" : " avgör" }];
  });
  const [first, ...others] = deciding;
  const isIndicatorsFirst = rules.some(({ rule }) => rule === "indikatorer först");
  const decides = first
    ? `${isIndicatorsFirst ? "indikatorerna för sig, i andra hand målen under: " : ""}${first.what}${first.verb}${others
        .map(({ what }) => `, annars ${what}`)
        .join("")}`
    : "";
  if (rules.some(({ rule }) => rule === "antal") && decides === "") return `${measures} räknas och vägs inte samman`;
  if (!rules.some(({ rule }) => rule === "person")) return decides;
  return decides === "" ? BY_PERSON : `${BY_PERSON}, efter ett förslag: ${decides}`;
}
