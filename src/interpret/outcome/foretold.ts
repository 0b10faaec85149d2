import { fact } from "../../lexicon/textFact";
import { looseGrammar } from "../text/grammar";

/**
 * "Utfall/prognos 2024", "Prognos eller utfall", "Helårsbedömning", "Förväntat utfall 2024", "Beräknat utfall", "Antagande 2025",
 * "LE3, beräknat helår".
 */
const HEADED = looseGrammar(
  `^ {forecastWord} | {measuredHead} [Y] ({eitherOf}) [Y] ({forecastWord} | {assumption})
   | ^ ({isForetold} | beräknat) [Y] {measuredHead} | {measuredHead} [Y] [⟨ | ,] ({isForetold} | beräknat)
   | ^ ({assumption} | (senaste | aktuell | aktuellt) (estimat | skattning | uppskattning)) [om | för] [Y] [helår | helåret | $]
   | ^ [L [,]] ({isForetold} | beräknat) (helår | helåret | helårsutfall | årsutfall) | ^ (väntat | förväntat | beräknat) Y $ | ^ le (D1 | $)`,
);

/** Whether a header says that the figures under it are, or may be, a forecast. */
export const isForetoldUnder = fact((text): boolean => HEADED.test(text));

/** "Prognos, utfallet klart i mars", "Siffran är en prognos", "Uppskattat utifrån första halvåret". */
const SAID = looseGrammar(
  `^ [endast | bara | enbart | detta är | det är] [en] {forecastWord} =({afterForecast})
   | {remarkedFigure} [Y] (är | avser | gäller | utgörs av | bygger på | baseras på) [endast | bara | enbart | ännu | fortfarande | fortsatt] [en] ({forecastWord} | {isForetold}) =({afterForecast})
   | ^ [{remarkBefore}] {isForetold} {remarkedFigure} ($ | , | .)
   | ^ [endast | bara | enbart | detta är | det är | är] [en | ett] [L] {assumption} ({afterForecast})
   | {remarkedFigure} [Y] (är | bygger på) [bara | endast | ett | en] [L] {assumption}
   | ^ {ofBudget} (delad | delat | dividerad | dividerat | genom) | (bygger | baseras | baserad | baserat | beräknad | beräknat | räknad | räknat | grundas | grundad | grundat) (på | utifrån | från) [årets] {ofBudget}
   | ({madeFrom}) [på | utifrån | efter | från | med | med hjälp av | [med] utgångspunkt i] {partUsed}`,
);

/** Whether a clause of a note or a comment says that its figure is foretold, or reckoned from a part of the year. */
export const isSaidForetold = fact((text): boolean => SAID.test(text));
