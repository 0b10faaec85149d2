import { yearsIn } from "../../domain/shapes";
import { looseGrammar } from "../text/grammar";

const MONTH = looseGrammar("month:([D [.]] {month}) !(Y)");

/** A text whose day or month has no year, with that year. */
export const withYear = (text: string, year: string): string =>
  yearsIn(text).length > 0 ? text : MONTH.replace(text, ({ text: month }) => `${month.trimEnd()} ${year}`);
