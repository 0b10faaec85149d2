import { looseGrammar } from "../text/grammar";
import type { Match } from "../text/phrase";
import { fact } from "../../lexicon/textFact";
import { clean } from "../text/text";

const AT = "h:(D) ‿ sign:(. | :) ‿ m:(D2) !(‿ (. | :)) | clock:({oClock}) h:(D) [‿ (. | :) ‿ m:(D2)]";
const TIME = `[clock:({oClock})] (${AT})`;

/** Minutes of a day; more than a month has days, or none at all, after a point: "06.30", "7.00". */
const [IN_HOUR, IN_DAY, MONTHS] = [60, 24 * 60, 12];

/** A time of day in minutes; null: the match is a date, a price or nothing of a clock. */
function minutesOf(found: Match | null): number | null {
  const [hours, minutes] = [Number(found?.group("h")), Number(found?.group("m") ?? 0)];
  const isDate =
    found?.group("clock") === undefined && found?.group("sign") === "." && minutes > 0 && minutes <= MONTHS;
  const at = IN_HOUR * hours + minutes;
  return found && !isDate && minutes < IN_HOUR && at <= IN_DAY ? at : null;
}

const ALONE = looseGrammar(`^ …3!(N) [{oClock}] (${AT}) [.] $`);

/** The time of day that an outcome states, in minutes from midnight: "05.50", "Klart kl. 6"; null: none. */
export const timeOfDayIn = fact((text): number | null => minutesOf(ALONE.exec(clean(text))));

const LEAD = "^ [ska | skall] [vara | ske | bli] [{doneWord}]";

/** The bounds of a time of day, with a target each. */
export const DAY_BOUNDS: readonly { example: string; is: ReturnType<typeof looseGrammar>; meets: Meets }[] = [
  { example: "senast kl. 06.30", is: looseGrammar(`${LEAD} {notAfter} ${TIME} [.] $`), meets: (at, end) => at <= end },
  { example: "tidigast 07:00", is: looseGrammar(`${LEAD} {notBefore} ${TIME} [.] $`), meets: (at, end) => at >= end },
  {
    example: "före kl 7",
    is: looseGrammar(`${LEAD} (före | innan | before) ${TIME} [.] $`),
    meets: (at, end) => at < end,
  },
  { example: "efter kl 22", is: looseGrammar(`${LEAD} (efter | after) ${TIME} [.] $`), meets: (at, end) => at > end },
];

type Meets = (at: number, end: number) => boolean;

/** A target that is met by a time of day: whether one meets it; null: another target. */
export const dayBound = fact((target): ((at: number) => boolean) | null => {
  for (const { is, meets } of DAY_BOUNDS) {
    const end = minutesOf(is.exec(clean(target)));
    if (end !== null) return (at) => meets(at, end);
  }
  return null;
});
