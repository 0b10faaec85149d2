import { formsOf } from "../../lexicon/notation";
import { NUMERALS } from "../../lexicon/words/numerals";

/** The months in Swedish, January first. */
export const MONTHS = formsOf(NUMERALS.months);

const BEGINNINGS = formsOf(NUMERALS.monthBeginnings);

/** 1 for "jan", "januari", "January"; 0 for what is no month. */
export const monthNumber = (name: string): number =>
  (BEGINNINGS.indexOf(name.slice(0, 3).toLowerCase()) % MONTHS.length) + 1;
