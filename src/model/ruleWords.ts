import { areDigits, withoutFirst } from "../domain/shapes";
import type { GradingRule, RuleCondition } from "../domain/styrmodell";
import type { Scale } from "../domain/scale";
import { clean } from "../interpret/text/text";

/** A parsed rule, or the reason why its words cannot be parsed. */
export type Read<T> = { ok: true; rule: T } | { ok: false; reason: string };

/** 1.5 → "1,5". */
export const swedish = (value: number): string => String(value).replace(".", ",").replace("-", "−");

/** Parses "1 234,5" or "−0,5"; null for anything else. */
export function plainNumber(text: string): number | null {
  const bare = clean(text).replaceAll(" ", "").replace("–", "-").replace(",", ".");
  return /^[+-]?\d+(\.\d+)?$/.test(bare) ? Number(bare) : null;
}

/** The rules that compare a share with a bound. */
const BOUNDED = ["måluppfyllnad", "andel av vägen", "takt", "årlig förändring"] as const;
const PLAIN = ["uppnått", "rätt riktning", "prognos når målet", "annars"] as const;

const asked = (text: string): string => clean(text).toLowerCase();
const isOf = <T extends string>(list: readonly T[], word: string): T | undefined => list.find((item) => item === word);

/** "måluppfyllnad ≥ 90 %", "måluppfyllnad 91–99 %", "inom tolerans 5 %", "annars". */
export function conditionWords(rule: RuleCondition): string {
  if ("printedTo" in rule)
    return `${rule.rule} ${rule.atLeast === 0 ? "≤ " : `${swedish(rule.atLeast)}–`}${swedish(rule.printedTo!)} %`;
  if ("atLeast" in rule) return `${rule.rule} ≥ ${swedish(rule.atLeast)} %`;
  if ("within" in rule) return `${rule.rule} ${swedish(rule.within)} %`;
  return rule.rule;
}

/** What stands before and after the first of these marks that the words have; null: they have none. */
export function apart(words: string, marks: readonly string[]): [before: string, after: string] | null {
  const mark = marks.find((one) => words.includes(one));
  if (mark === undefined) return null;
  const at = words.indexOf(mark);
  return [words.slice(0, at).trim(), words.slice(at + mark.length).trim()];
}

const ATTAINMENT = "måluppfyllnad";

/**
 * A printed band of attainment: "91–99 %", "≤ 90 %", "< 80 %". Its lower end is the bound, its upper end is named in
 * the reason.
 */
function readBand(text: string): RuleCondition | null {
  if (!text.startsWith(ATTAINMENT) || !text.endsWith("%")) return null;
  const band = text.slice(ATTAINMENT.length, -1).trim();
  const [from, to] = apart(band, ["–", "-"]) ?? ["", ""];
  if (from !== "" && to !== "") return bandOf(plainNumber(from), plainNumber(to), true);
  const closed = apart(band, ["≤", "<=", "högst"]);
  const [before, upTo] = closed ?? apart(band, ["<", "under", "lägre än"]) ?? ["", ""];
  return before === "" ? bandOf(0, plainNumber(upTo), closed !== null) : null;
}

/** A band of attainment in percent; null where an end is no number or they stand the wrong way round. */
function bandOf(from: number | null, to: number | null, includesUpper: boolean): RuleCondition | null {
  if (from === null || to === null || from > to) return null;
  return { rule: "måluppfyllnad", atLeast: from, ...(includesUpper ? { printedTo: to } : {}) };
}

/** The value that a band and the band above both claim, in percent; null where they do not overlap. */
export function claimedTwice(above: RuleCondition | undefined, band: RuleCondition): number | null {
  return above?.rule === "måluppfyllnad" &&
    band.rule === "måluppfyllnad" &&
    band.printedTo !== undefined &&
    band.printedTo >= above.atLeast
    ? above.atLeast
    : null;
}

/** The condition that the words state; ">=" and "minst" do for "≥". */
export function readCondition(text: string): Read<RuleCondition> {
  const words = asked(text);
  const plain = isOf(PLAIN, words);
  if (plain) return { ok: true, rule: { rule: plain } };
  const [rule, share] = (words.endsWith("%") && apart(words.slice(0, -1), ["≥", ">=", "=>", "minst"])) || ["", ""];
  const name = isOf(BOUNDED, rule);
  const atLeast = plainNumber(share);
  if (name && atLeast !== null) return { ok: true, rule: { rule: name, atLeast } };
  const band = readBand(words);
  if (band) return { ok: true, rule: band };
  const [none, tolerance] = (words.endsWith("%") && apart(words.slice(0, -1), ["inom tolerans"])) || ["", ""];
  const within = plainNumber(tolerance);
  if (within !== null && none === "") return { ok: true, rule: { rule: "inom tolerans", within } };
  return { ok: false, reason: `regeln ”${text.trim()}” är okänd` };
}

/** The label of a step, or its number from 1 where the scale has no such step. */
export const stepWord = (scale: Scale | undefined, step: number): string =>
  scale?.steps[step]?.label ?? `steg ${step + 1}`;

/** The step that a label states, from 0; null when the scale has none of the kind. */
export function stepOf(scale: Scale | undefined, word: string): number | null {
  const wanted = asked(word);
  const index = scale?.steps.findIndex((step) => asked(step.label) === wanted) ?? -1;
  const digits = withoutFirst(wanted, "steg ");
  const numbered = digits !== wanted && areDigits(digits) ? Number(digits) : 0;
  return index >= 0 ? index : numbered > 0 ? numbered - 1 : null;
}

/** How a grading rule reads in a sentence. */
const CONDITIONS: Record<RuleCondition["rule"], (bound: string) => string> = {
  uppnått: () => "när målvärdet är nått",
  måluppfyllnad: (bound) => (bound === "0 %" ? "när mindre är nått" : `när minst ${bound} av målvärdet är nått`),
  "andel av vägen": (bound) => `när minst ${bound} av vägen från startvärdet till målet är tillryggalagd`,
  takt: (bound) => `när takten är minst ${bound} av den som behövs`,
  "årlig förändring": (bound) => `när den årliga förändringen är minst ${bound}`,
  "rätt riktning": () => "när utvecklingen går åt rätt håll",
  "inom tolerans": (bound) => `när avvikelsen är högst ${bound}`,
  "prognos når målet": () => "när prognosen når målet",
  annars: () => "annars",
};

/** "90 %"; "" for a rule without a bound. */
function boundOf(rule: RuleCondition): string {
  if ("atLeast" in rule) return `${swedish(rule.atLeast)} %`;
  return "within" in rule ? `${swedish(rule.within)} %` : "";
}

/**
 * "Uppnås när målvärdet är nått; Uppnås delvis när minst 90 % av målvärdet är nått; annars Uppnås inte" – without a full stop;
 * "" when there are no rules. `areQuoted`: the steps are, for within a sentence.
 */
export function gradingSentence(rules: GradingRule[], scale: Scale | undefined, areQuoted = false): string {
  return rules
    .map((rule) => {
      const word = stepWord(scale, rule.step);
      const step = areQuoted ? `”${word}”` : word;
      return rule.rule === "annars" ? `annars ${step}` : `${step} ${CONDITIONS[rule.rule](boundOf(rule))}`;
    })
    .join("; ");
}
