import { looseGrammar } from "../text/grammar";
import { readPeriod, withoutYear } from "./period";
import { textKey } from "../text/text";

/** A part of a year that a header names without its year. */
const PART = looseGrammar(
  `(kv | kvartal | q | t | tertial) (1 | 2 | 3 | 4) | (1 | 2) [. | :] [e | a] (halvår | halvåret) | halvår (1 | 2) | h ‿ (1 | 2)
   | (första | andra) halvåret | delår | halvår | helår | helåret | hela året | {month}`,
);

/** Whether a text names a part of a year and nothing else: "Q2", "kv 3", "maj". */
export const isPartOfYear = (text: string): boolean =>
  text.length <= 12 && PART.replace(textKey(text), () => "") === "";

/** Periods named by their last month: "jan–aug", "t.o.m. augusti", "ack aug". */
const UNTIL = looseGrammar(
  `({month} (– | -) | t.o.m. | t.o.m | t. o. m. | tom | t o m | till och med | ack. | ack | ackumulerat | ackumulerad)
   last:({month})`,
);

/** "Utfall kv 2" in a table of 2024: 2024 kv2; "Utfall jan–aug": 2024-08. Where nothing names the year, "": "kv2". */
export function partOfYear(key: string, year: string): string | undefined {
  const part = UNTIL.exec(key)?.group("last") ?? PART.exec(key)?.text;
  if (part === undefined) return undefined;
  if (year !== "") return readPeriod(`${part} ${year}`)?.canonical;
  const period = readPeriod(`${part} 2000`);
  return (period && withoutYear(period)) ?? undefined;
}
