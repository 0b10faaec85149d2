import { fact } from "../lexicon/textFact";
import { keysOf } from "../domain/keys";
import { judgementIn } from "./choice/judgement";
import { markedWithdrawn, statesWithdrawn, withdrawnFrom } from "./choice/withdrawn";
import { aimExtent, boundAbove, figureElsewhere, figureOf, outcomeExtent } from "./header/extent";
import { isAwaited, saysWhen, statesMissing } from "./number/missing";
import { bareValue, readValue, roughlyIn } from "./number/number";
import { howMany, isPartOfWhole, isShareOfSeveral, partOfWhole, soManyOf } from "./number/partOfWhole";
import { perThings, perTime } from "./number/unit";
import type { NumberReading } from "./number/valueReading";
import { unknownBeside } from "./outcome/besideFigure";
import { deniesEchoed, type Done, readBegun, readDone, readEchoed } from "./outcome/done";
import { isPlannedUnder, openWords } from "./header/outcomeHead";
import { isForetoldUnder, isSaidForetold } from "./outcome/foretold";
import { besidePlan, planSide } from "./outcome/planDeviation";
import { reportedChange, type ReportedChange } from "./outcome/reportedChange";
import { valueSpan } from "./outcome/valueSpan";
import { changeNamed } from "./targets/changeNamed";
import { headsEach, ofEach, saysEach } from "./targets/ofEach";
import { limitNamed } from "./targets/otherLimits";
import { namedScale, scaleIn } from "./targets/printedScale";
import { othersFigure, referencesNamed } from "./targets/referencesNamed";
import { readTarget } from "./targets/target";
import { dayBound, timeOfDayIn } from "./targets/timeOfDay";
import { asksToBegin, datedTarget, decidersIn } from "./targets/yesNoTarget";
import { alternativesIn, fixedMoney } from "./text/alternatives";
import { isOfAll, limitedTo, partAimed, saysOthersAim, toldIn } from "./text/told";
import { aimSaid, aimSaidBeside, aimSaidOfAll, aimSaidTitled } from "./time/aimSaid";
import { aimTimeTitled } from "./time/aimTime";
import {
  heldPart,
  isFromStart,
  isSecondHalf,
  partOfAccount,
  saysWholeYear,
  statesPart,
  yearSoFar,
} from "./time/partOfYear";
import { readPeriod } from "./time/period";
import { hasYearSpan, isOfOtherTime, yearBegun, yearStated } from "./time/statedYear";
import { isOfSexes, pairedWithYears } from "./time/yearsPaired";
import {
  isIncomparable,
  isIndexed,
  isMeanOfYears,
  isRollingMean,
  namesTerm,
  targetsTogether,
  yearsMeant,
  yearsTogether,
} from "./time/yearsTogether";

/** What a text says by itself, each by its name, and the reader that tells it. */
const READINGS = {
  // A value.
  value: (text: string) => readValue(text),
  bareValue,
  span: valueSpan,
  roughly: roughlyIn,
  howMany,
  soMany: soManyOf,
  isPartOfWhole,
  perTime,
  perThings,
  isMissing: statesMissing,
  isAwaited,
  saysWhen,
  unknownBeside,
  // What is done.
  done: readDone,
  begun: readBegun,
  timeOfDay: timeOfDayIn,
  deciders: decidersIn,
  // A target, without its row and its column.
  target: (text: string) => readTarget({ text }).reading,
  dayBound,
  asksToBegin,
  planSide,
  yearStated,
  yearBegun,
  referencesNamed,
  othersFigure,
  headsEach,
  ofEach,
  saysEach,
  partAimed,
  namedScale,
  boundAbove,
  aimExtent,
  // A measure's name, or a header.
  isShareOfSeveral,
  scale: scaleIn,
  changeNamed,
  limitNamed,
  isIndexed,
  isMeanOfYears,
  isRollingMean,
  yearsMeant,
  namesTerm,
  outcomeExtent,
  figureElsewhere,
  figureOf,
  isOfOtherTime,
  isForetoldUnder,
  isPlannedUnder,
  openWords,
  isFromStart,
  isSecondHalf,
  saysWholeYear,
  // A time.
  period: readPeriod,
  hasYearSpan,
  yearsTogether,
  statesPart,
  partOfAccount,
  yearSoFar,
  // A sentence, a comment or a note.
  judgement: judgementIn,
  aimSaid,
  aimSaidBeside,
  aimSaidOfAll,
  aimSaidTitled,
  aimTimeTitled,
  targetsTogether,
  isIncomparable,
  isSaidForetold,
  told: toldIn,
  othersAim: saysOthersAim,
  limited: limitedTo,
  isOfAll,
  alternatives: alternativesIn,
  fixedMoney,
  // That a row no longer counts.
  isWithdrawn: statesWithdrawn,
  withdrawnFrom,
  withdrawnMark: markedWithdrawn,
};

type Readings = { readonly [Name in keyof typeof READINGS]: ReturnType<(typeof READINGS)[Name]> };

/** What a text says beside another text. */
class TextBeside {
  constructor(readonly text: string) {}

  /** Whether it has a value for each of the years that the header over it names one beside another. */
  isPairedWith(header: string): boolean {
    return pairedWithYears(this.text, header) !== undefined;
  }

  /** Whether it has a value for each of the sexes that words name one beside the other. */
  isOfSexesIn(words: string): boolean {
    return isOfSexes(this.text, words);
  }

  /** The part of a year that a target holds for. */
  heldPart(year: number | undefined): string | undefined {
    return heldPart(this.text, year);
  }

  /** When a target whose day has no year is due in one. */
  dueIn(year: string): string | undefined {
    return datedTarget(this.text, year);
  }

  /** An outcome that is given as a deviation from what was planned, beside such a target. */
  besidePlan(target: string): NumberReading | null {
    return besidePlan(this.text, target);
  }

  /** An outcome of so many of so many as a share, where its target counts in the same whole. */
  partOf(target: string): NumberReading | null {
    return partOfWhole(this.text, target);
  }

  /** Whether an outcome says, in its target's own words, that it is done, or not. */
  echoOf(target: string): Done | null {
    return deniesEchoed(this.text, target) ?? readEchoed(this.text, target);
  }

  /** The change that an outcome in words tells of its measure. */
  changeOf(measure: string | undefined): ReportedChange | null {
    return reportedChange(this.text, measure);
  }
}

for (const name of keysOf(READINGS))
  Object.defineProperty(TextBeside.prototype, name, {
    get(this: TextBeside) {
      return READINGS[name](this.text);
    },
  });

/** What the text of a cell says by itself, whatever stands around it, and beside another text. */
type CellFact = TextBeside & Readings;

/** The facts of a text: the one door to what it says, for the rooms that use it. */
export const factsOf = fact((text) => new TextBeside(text) as CellFact);
