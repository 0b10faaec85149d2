import { formsOf } from "../../lexicon/notation";
import { hasAfter, wordsBefore } from "../../lexicon/nearest";
import { NUMERALS } from "../../lexicon/words/numerals";
import { endsInYear, isDash, isDigit, isLetter, nextWord } from "../../domain/shapes";
import { looseGrammar } from "../text/grammar";

/** Names of months, in any form. */
export const MONTH_NAMES = new Set(formsOf(NUMERALS.monthForms));

/** "Svarsalternativ 4 eller 5": the second number belongs to the word too. */
const SECOND = looseGrammar("D1 (eller | och) $");

/** What makes a number in years an age rather than a time. */
const AGE = looseGrammar("^ [(– | -) N | (och | till) D2] (år !(Y) | [-] åringar* | [-] årig*)");

/** People over or under so many years. */
function isAged(before: string): boolean {
  const than = wordsBefore(before, "olderOrYounger");
  return than !== null && wordsBefore(before.trimEnd().slice(0, -than.length), "aged") !== null;
}

const ORDINAL_NEXT = new Set(["var", "vart", "varje"]);

/** The words around a number that decide whether it can be the target. */
export interface NumberAround {
  before: string;
  after: string;
  /** A unit begins after it. */
  hasUnit: () => boolean;
}

/** The number is a name: "årskurs 9", "mål 3", "§ 4", "1 mars". */
export function isNumberName({ before, after, hasUnit }: NumberAround): boolean {
  // "1. mai" is a day as much as "1 maj".
  const next = after.startsWith(". ") ? after.slice(1) : after;
  if (MONTH_NAMES.has(nextWord(next)) || hasAfter(after, "namedAfter")) return true;
  const named = wordsBefore(before.slice(0, SECOND.exec(before.trimEnd())?.from), "named");
  return (
    named !== null &&
    (named !== "mål" || (isLetter(after.replace(":", "").replace(".", "").trimStart().charAt(0)) && !hasUnit()))
  );
}

/** "19 år", "16–84 år" as an age. */
export const isAge = ({ before, after }: NumberAround): boolean =>
  AGE.test(after) && (wordsBefore(before, "spanOfYears") === null || isAged(before));

/** "A–1": a mark of a grade. */
export const isInGrade = (before: string): boolean => {
  const [outside = " ", letter = "", dash = ""] = [before.at(-3), before.at(-2), before.at(-1)];
  return isDash(dash) && isLetter(letter) && " (".includes(outside);
};

const PER = ["per ", "/per "];
/** After a slash: so many in so long, and no code. */
const IN_TIME = ["år", "mån", "veck", "dag", "dygn", "termin", "kvartal"];

/** Letters go on after a number, and are no time that it is in: "5a", "3-årig", "5/a". */
function goesOnInLetters(after: string): boolean {
  const [mark] = after;
  if (mark !== "-" && mark !== "/") return isLetter(mark ?? "");
  return isLetter(after.charAt(1)) && !(mark === "/" && IN_TIME.some((word) => after.startsWith(word, 1)));
}

/** A part of a code, a count per so many, or an item of a list: "5a", "per 1 000", "3)". */
export function isInCode({ before, after, hasUnit }: NumberAround): boolean {
  const isPer = PER.includes(before) || before.endsWith(" per ") || before.endsWith("/per ");
  const isItem = after === ")" || after.startsWith(") ");
  const isRatio = after.startsWith(":") && (isDigit(after.charAt(1)) || isLetter(after.charAt(1)));
  const isOfRatio =
    before.endsWith(":") && isDigit(before.charAt(before.length - 2)) && !endsInYear(before.slice(0, -1));
  const isAfterSlash = before.endsWith("/") && isLetter(before.charAt(before.length - 2));
  return isPer || isOfRatio || isAfterSlash || isItem || isRatio || (goesOnInLetters(after) && !hasUnit());
}

/** "den 3:e platsen", "var 3:e elev". */
export const isOrdinal = ({ before, after }: NumberAround): boolean =>
  [":e ", ":a "].includes(after.slice(0, 3)) &&
  (ORDINAL_NEXT.has(before.split(" ").at(-2) ?? "") || after.startsWith("plac", 3) || after.startsWith("plats", 3));
