import type { Measurement, PlanNode } from "../domain/plan";
import { samePeriod } from "../assess/periods";
import { statesLag } from "../interpret/choice/measure";
import { factsOf } from "../interpret/facts";
import { looseGrammar } from "../interpret/text/grammar";

/** Words in the place of a grade or a value that say when there is one: "Mäts vartannat år", "Ej aktuellt i år". */
const SAYS_WHEN = looseGrammar("i år | {everyOtherYear} | {whenMeasured}");

/**
 * A sentence on why something is not measured or judged, or when it is: "Brukarundersökningen gjordes inte 2025", "Styrelsen
 * bedömer målet den 28 mars". That a goal is judged not to be reached is none, and not what is done for it.
 */
const TELLS_WHY = looseGrammar(
  `{measuring} …4 (inte | ej | saknas | först | {everyOtherYear}) | (ingen | inga | inte | ej) …2 {measuring}
   | {underlay} …3 (inte | ej | saknas) | (saknar | saknas) …2 ({underlay} | {measuring})
   | (inte | ej | {hardTo}) [går | gick] [att] …1!({reaching}) ({judgedThen} | {judgedSo})
   | {judgedThen} …1 (inte | ej) !({reaching})
   | {judgedThen} …4!({reaching}) {whenMeasured}
   | ^ (görs | genomförs | {judgedThen}) …2 {whenMeasured}
   | {newMeasure}`,
);

/** Whether words that stand in the place of a grade or a value say when there is one. That there is none is no reason. */
export const saysWhenThere = (text: string): boolean => factsOf(text).saysWhen || SAYS_WHEN.test(text);

/** Whether a text beside says why something is not measured or judged, or when it is. "Arbetet fortgår" does not. */
export const tellsWhy = (text: string): boolean => TELLS_WHY.test(text) || statesLag(text);

/** Whether a comment of the period says why a node is not measured or judged. */
export const isToldWhy = ({ comments }: Pick<PlanNode, "comments">, period: string): boolean =>
  comments.some((one) => (one.period === undefined || samePeriod(one.period, period)) && tellsWhy(one.text));

/** Whether the place of a value in the table says when there is one. */
export const isPlaceTelling = (values: readonly Measurement[]): boolean =>
  values.some(({ value, text }) => value === null && saysWhenThere(text));
