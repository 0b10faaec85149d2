import { hasDigit, yearsIn } from "../../domain/shapes";
import { NUMBER_WORDS } from "../number/numeral";
import { looseGrammar } from "./grammar";

/** "Endast kommunala skolor", "2024 exkl. nyanlända", "X ingår inte": some of what is measured is left out. */
const OF_SOME = looseGrammar(
  `^ (endast | bara | enbart | exklusive | exkl. | exkl) [{count}] [L] {ofOrganisation} $
   | ^ [Y | {remarkedFigure} | är] [Y | är] (exklusive | exkl. | exkl | undantaget) !(moms | skatt) L [L] [L] $
   | …4 [är] (ingår (inte | ej) | (ej | inte) (inräkna* | medräkna* | med)) [än | ännu | i år] $
   | ^ (endast | enbart | bara) L [, …$] $ | ^ (endast | enbart | bara) …3 (med | medräknad | medräknade | svarade | deltog | redovisas | ingår) ($ | ,) | …6 (bara | enbart | endast) (med | till | bland | hos) L`,
);
/** "Uppgift saknas för två enheter", "december saknas", "Norra skolan saknar uttag". */
const MISSING = looseGrammar(
  `^ {givenData} [L] saknas (för | från) | ^ [kvartal | kv] ({month} | D1) saknas
   | ^ …3 (saknar | saknade) [ännu | fortfarande | helt] {givenData} !(om | som) | ^ (från | för) …3 saknas [ännu | fortfarande | helt] ({givenData} | $)`,
);
/** "Bara två av sex skolor har svarat", "Mätt i två av tolv kommuner", "Tre nämnder har inte rapporterat". */
const ANSWERED = looseGrammar(
  `^ [{remarkBefore}] [endast | bara | enbart | hittills] (part:({count}) av [de | våra] all:({count}) | (hälften | en del | några) av) [L] {ofOrganisation}
     [[som] [har [hittills]] {answered} [för Y | i år | för året | hittills | än | ännu | i tid]] $
   | ^ (mätt | ([{remarkBefore}] {measuredThen} [gjordes | genomfördes | har gjorts | har genomförts | omfattade | omfattar])) [endast | bara | enbart]
     [i | vid | på | hos] [endast | bara | enbart] part:({count}) av [de | våra] all:({count}) {ofOrganisation} $
   | ^ [{count} [av [de | våra] {count}] | några | flera] [L] {ofOrganisation} (har [ännu] (inte | ej) | saknas) [ännu] [{answered}] $
   | ^ [{remarkBefore}] ({count} [av [de | våra] {count}] | några | flera) [L] {ofOrganisation} (deltog | deltar | medverkade | svarade | rapporterade | lämnade | skickade) (inte | ej | aldrig)
   | ^ …3 har [ännu] (inte | ej | aldrig) [kunnat] (rapporter* | redovisa* | lämna* | leverera* | skicka*) ({answered} | uppgift* | statistik* | siffror | data | svar | för | efter | i)`,
);
/** "Försök i 2 av 19 kök", "Pilot på en skola", "Testat hos två enheter", "stickprov på tre boenden". */
const TRIED = looseGrammar(
  `^ [{remarkBefore}] [endast | bara | enbart | ännu | än så länge] {trialWord} [ännu | än så länge | endast | bara | enbart] (i | på | vid | hos | med) [endast | bara | enbart]
     ({count} av [de | våra] {count} L | {count} [L] {ofOrganisation} | [L] {ofOrganisation}) ($ | , | . | ; | i Y | under)
   | ^ (frågan | frågorna | enkäten) (gick | ställdes | skickades | riktades) [endast | bara | enbart] till L`,
);
/** "Gemensam siffra för Norrgården och Dalen", "Räknas ihop med Dalen", "Inkluderar även Dalen". */
const SHARED = looseGrammar(
  `^ [{remarkBefore}] [är] [en] (gemensam | gemensamt | gemensamma | sammanslagen | sammanslaget | sammanslagna | sammanräknad | sammanräknat) ({remarkedFigure} | {sharedSource}) (för | med) L
   | ^ [{remarkedFigure}] [är | räknas | redovisas | rapporteras | räknad | räknat | redovisad | redovisat] (ihop | samman | sammanslagen | sammanslaget) med L
   | ^ [{remarkedFigure}] (inkluderar | innehåller | omfattar | rymmer) (även | också) L`,
);
/** "SCB särredovisar inte kommunerna, så hela länet", "Avser hela riket", "Länets siffra": of a wider area than the own. */
const WIDER = looseGrammar(
  `(avser | gäller | omfattar | visar | så | därför | alltså) [det är | det blir | siffran är | värdet är] hela {elsewhere} ($ | , | . | ;)
   | ^ [{remarkBefore}] (rikets | landets | sveriges | länets) {remarkedFigure} ($ | , | . | ; | då | eftersom)`,
);
/** "Prognosen är ungdomsenhetens", "siffran är Norra skolans": of the one part that it is said to be of. */
const OF_ONE_PART = looseGrammar(
  `^ [{remarkBefore}] ({remarkedFigure} | of:(*prognosen)) [Y] (är | var) [bara | endast | enbart] [!({sourceOffice}) L] !({sourceOffice}) {partsOwn} ($ | , | . | ;)`,
);

/** "Prognosen lades i maj och håller inte längre": what was foretold is not so. */
const NO_LONGER = looseGrammar(
  "{forecastWord} [Y] …6 ((håller | gäller | stämmer) (inte | ej) [längre] !(med) | (är | blev) inaktuell)",
);
/** Whether a sentence says that a forecast no longer holds. */
export const isForecastGone = (sentence: string): boolean => NO_LONGER.test(sentence);

const FORECAST = looseGrammar("{forecastWord}");

/** Whether a text names a forecast. */
export const namesForecast = (text: string): boolean => FORECAST.test(text);

/** Whether a sentence says that a forecast is that of one part, or holds no longer: it says nothing of an outcome. */
export const isOfForecastAlone = (sentence: string): boolean =>
  isForecastGone(sentence) || OF_ONE_PART.exec(sentence)?.group("of") !== undefined;

/** "Uppgift för tågtrafiken har inte lämnats", "Svar från Norra skolan saknas", "Saknar tågtrafiken". */
const NOT_GIVEN = looseGrammar(
  `^ {givenData} (för | från) …1-4 (saknas | (har [ännu] (inte | ej) | kunde (inte | ej)) …1 {answered})
   | ^ saknar [{remarkedFigure} (för | från)] L [L] $`,
);
/** "Entreprenören redovisar kvartal 4 senare", "resten rapporteras i efterhand", "årsvärdet har vi ej fått fram". */
const STILL_TO_COME = looseGrammar(
  `^ …3 (redovisar | redovisas | rapporterar | rapporteras | lämnar | lämnas | kommer) [siffror | uppgifter | data] [för] ({ofRest}) (senare | i efterhand)
   | ^ ({ofRest}) …1 (redovisas | rapporteras | lämnas | kommer | tillkommer | är [ännu] (inte | ej) [ännu] {ready} | återstår)
   | ^ {yearsFigure} ((saknas | dröjer | återstår) | …3 (inte | ej) …2 {ready})`,
);
/** "Pengarna räckte inte till fler områden", "vi hann inte med alla skolor": some were left out. */
const NOT_ENOUGH = looseGrammar(
  "(räckte | räcker | hann | hanns | hunnit) (inte | ej) [till | med] [att mäta | att räkna] (fler | flera | alla | resten av | övriga | samtliga) [de | våra] {ofOrganisation}",
);
/** "Skattad utifrån tre boenden": made from a part. */
const MADE_OF_SOME = looseGrammar(
  "(skatta* | uppskatta* | uppräkna* | extrapolera* | beräkna*) …1 (utifrån | från | på | efter | med [hjälp av]) [endast | bara | enbart] {count} [av [de | våra] {count}] [L] {ofOrganisation}",
);

/** Events that left something out: no measure is defined by them, wherever they are told. */
const EVENTS = [MISSING, NOT_GIVEN, STILL_TO_COME, TRIED, NOT_ENOUGH, MADE_OF_SOME];

/** A count in letters or digits as a number; undefined: there is none. */
const countIn = (word: string | undefined): number | undefined =>
  word === undefined ? undefined : (NUMBER_WORDS.get(word) ?? Number(word));

/** Whether a text says that some of those asked have answered. */
function saysAnswered(text: string): boolean {
  const found = ANSWERED.exec(text);
  const [part, all] = ["part", "all"].map((name) => countIn(found?.group(name)?.toLowerCase()));
  return found !== null && (part === undefined || part !== all);
}

/** Whether the years that a text names are all others than the figure's. */
function isOfOtherYears(text: string, year: string): boolean {
  const named = yearsIn(text);
  return year !== "" && named.length > 0 && !named.includes(year);
}

/** Whether a text tells of something that was not given, measured or counted in a figure of `year`. */
export const tellsGap = (text: string, year: string): boolean =>
  !isOfOtherYears(text, year) && (saysAnswered(text) || EVENTS.some((one) => one.test(text)));

/** Whether a text says that a figure of `year` is of a part of what is measured, or of more than it. */
export const saysPart = (text: string, year: string): boolean =>
  tellsGap(text, year) ||
  (OF_SOME.test(text) && !isOfOtherYears(text, year)) ||
  SHARED.test(text) ||
  OF_ONE_PART.test(text) ||
  (!hasDigit(text) && WIDER.test(text));
