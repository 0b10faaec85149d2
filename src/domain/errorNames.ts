/**
 * Error values by their en-US names, with their names in a Swedish Excel: the first is written, all are read. Sources
 * disagree on the name of #CALC!; no source was found for the Swedish names of the last five, which keep the English
 * ones.
 */
const NAMES: Record<string, readonly [string, ...string[]]> = {
  "#N/A": ["#SAKNAS!"],
  "#DIV/0!": ["#DIVISION/0!"],
  "#REF!": ["#REFERENS!"],
  "#VALUE!": ["#VÄRDEFEL!"],
  "#NAME?": ["#NAMN?"],
  "#NUM!": ["#OGILTIGT!"],
  "#NULL!": ["#SKÄRNING!"],
  "#SPILL!": ["#SPILL!"],
  "#CALC!": ["#BERÄKNA!", "#BERÄKNING!"],
  "#BUSY!": ["#UPPTAGEN!"],
  "#BLOCKED!": ["#BLOCKED!"],
  "#CONNECT!": ["#CONNECT!"],
  "#EXTERNAL!": ["#EXTERNAL!"],
  "#FIELD!": ["#FIELD!"],
  "#GETTING_DATA": ["#GETTING_DATA"],
};

const EN_US = new Map(Object.entries(NAMES).flatMap(([name, swedish]) => swedish.map((one) => [one, name] as const)));

/** The en-US name of an error, from either language. */
export const errorName = (text: string): string => EN_US.get(text.toUpperCase()) ?? text.toUpperCase();

/** What an error is called in a Swedish Excel; its own name where that is not known. */
export const swedishErrorName = (name: string): string => NAMES[name]?.[0] ?? name;

const ALL = [...Object.keys(NAMES), ...EN_US.keys()];

/** Whether a text begins with the name of an error, in either language. */
export const beginsWithError = (text: string): boolean => {
  const shown = text.toUpperCase();
  return ALL.some((name) => shown.startsWith(name));
};
