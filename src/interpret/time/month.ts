import { formsOf } from "../../lexicon/notation";
import { NUMERALS } from "../../lexicon/words/numerals";

/** The months in Swedish, January first. */
export const MONTHS = formsOf(NUMERALS.months);

/** 1 for "jan", "januari"; 0 for what is no month. */
export const monthNumber = (name: string): number =>
  name === "" ? 0 : MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase())) + 1;
