import { bySpaces, hasLetter, hasOtherThanYears, twoDigits, yearsIn } from "../../domain/shapes";
import { monthNumber } from "../time/date";
import { looseGrammar } from "./grammar";

/** "Plockanalys våren 2022", "RVU 2023, ny undersökning våren 2026", "mätning nov -21": made in a year, and nothing more. */
const NAMED_OF = looseGrammar(
  `^ [{remarkBefore}] [från | enligt] [!({otherEvent}) L] ({measuringEvent} | {surveyName}) [gjord | gjordes | genomförd | genomfördes] [, | i | från | ⟨] [{season} | {month}]
     (year:(Y) | (- | – | ’ | ') ‿ short:(D2)) [⟩] ($ | , !([L] N))
   | ^ year:(Y) års {measuringEvent} ($ | , !([L] N))`,
);
/** "Enkäten genomfördes oktober 2023", "senast gjordes 2021", "mätt hösten 2022". */
const MADE_IN = looseGrammar(
  `({measuringEvent} | {surveyName}) [L] [är] {madeThen} [senast] [i | under | från] [{season} | {month}] year:(Y) !(första | för första)
   | (senast | sist | senaste gången) {madeThen} [i | under] [{season} | {month}] year:(Y)
   | {madeThen} (senast | sist) [i | under] [{season} | {month}] year:(Y)
   | ^ (mätt | uppmätt | mättes) [senast] [i | under] [{season} | {month}] year:(Y)`,
);
/** What is told of an earlier time beside the figure's own: "jämfört med enkäten som gjordes 2021". */
const COMPARED = looseGrammar("jämför* | jfr | än | mot | sedan | sen | start* | utgångsläge* | {wasBefore}");

/** The year, before that of a figure, that it was measured in by what a sentence says; undefined: it says none. */
export function measuredIn(sentence: string, year: string): string | undefined {
  if (year === "") return undefined;
  const named = NAMED_OF.exec(withPartsApart(sentence));
  const short = named?.group("short");
  const of = named?.group("year") ?? (short === undefined ? madeIn(sentence, year) : CENTURY + short);
  return of !== undefined && of < year ? of : undefined;
}
const CENTURY = "20";

/** "LUPP-enkäten" as two words. */
const withPartsApart = (sentence: string): string =>
  bySpaces(sentence)
    .map((word) => (hasLetter(word.charAt(0)) ? word.replaceAll("-", " ") : word))
    .join(" ");

/** Not where the figure's own year is named too, nor another figure after it: "Enkäten gjordes 2021 och 2023", "… 2021 och gav 48". */
function madeIn(sentence: string, year: string): string | undefined {
  const made = COMPARED.test(sentence) ? null : MADE_IN.exec(sentence);
  const isOfBoth = yearsIn(sentence).includes(year);
  return !made || isOfBoth || hasOtherThanYears(sentence.slice(made.to)) ? undefined : made.group("year");
}

/** "Tolvmånadersvärde okt 2022–sept 2023": months of two years, and nothing said before but that the figure is of them. */
const OVER_NEW_YEAR = looseGrammar(
  `^ [{remarkBefore}] [{remarkedFigure}] [{isAbout} | är] [för | perioden | tiden] from:({month}) [.] first:(Y) (– | - | till | {through}) to:({month}) [.] last:(Y)`,
);
const MONTHS_OF_YEAR = 12;

/**
 * What a sentence says of a figure of `year` that is of months of two years, of which the later is its own: the twelve months
 * as a period, "" where they are more or fewer. Undefined: it says no such.
 */
export function overNewYear(sentence: string, year: string): string | undefined {
  const found = OVER_NEW_YEAR.exec(sentence)?.group;
  const [first, last] = [Number(found?.("first")), Number(found?.("last"))];
  if (!found || String(last) !== year || first >= last) return undefined;
  const [from, to] = [monthNumber(found("from") ?? ""), monthNumber(found("to") ?? "")];
  return (last - first) * MONTHS_OF_YEAR + to - from + 1 === MONTHS_OF_YEAR ? `R12 ${year}-${twoDigits(to)}` : "";
}

/** "Mätningen … hör till nästa års uppföljning": to what another year's is. */
const BELONGS_TO_OTHER = looseGrammar(
  `(hör till | tillhör | räknas till | räknas in i) ({wasBefore} års | nästa års | nästkommande års | kommande års | fjolårets | förra årets) (*uppföljning | *redovisning | *mätning | *omgång | *bokslut | *statistik | *siffror | *årsredovisning)`,
);

/** Whether a sentence says that a figure belongs to another year's follow-up. */
export const isOfOtherFollowUp = (sentence: string): boolean => BELONGS_TO_OTHER.test(sentence);

/** "Värdet har förts över": it stood there before. */
const CARRIED = looseGrammar(
  "^ [{remarkBefore}] {remarkedFigure} (har [bara] förts över | har [bara] överförts | är [bara] (överfört | överförd | överförda | kopierat | kopierad | kopierade)) ($ | , | från)",
);

/** Whether a sentence says that a figure was taken over from an earlier time. */
export const isCarriedOver = (sentence: string): boolean => CARRIED.test(sentence);
