import type { Roughly } from "../../domain/reading";
import { looseGrammar } from "../text/grammar";

const ABOVE = looseGrammar("^ {justOver}");
const BELOW = looseGrammar("^ {justUnder}");

/** On which side of the figure words before it put the number: "drygt" above, "knappt" below, "ca" either. */
export const roughlyBy = (words: string): Roughly => (ABOVE.test(words) ? "above" : BELOW.test(words) ? "below" : true);
