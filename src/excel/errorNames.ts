/** Errors by their en-US names, and the names they have in a Swedish Excel. */
const SWEDISH: Record<string, string> = {
  "#SAKNAS!": "#N/A",
  "#DIVISION/0!": "#DIV/0!",
  "#REFERENS!": "#REF!",
  "#VÄRDEFEL!": "#VALUE!",
  "#NAMN?": "#NAME?",
  "#OGILTIGT!": "#NUM!",
  "#SKÄRNING!": "#NULL!",
  "#SPILL!": "#SPILL!",
  "#BERÄKNING!": "#CALC!",
};

/** Whether a text looks like the name of an error: only the type of its cell tells. */
export const looksLikeError = (value: unknown): boolean =>
  typeof value === "string" && /^#[\p{Lu}\d/_]+[!?]?$/u.test(value);

/** The en-US name of an error. */
export const errorName = (said: string): string => SWEDISH[said.toUpperCase()] ?? said.toUpperCase();
