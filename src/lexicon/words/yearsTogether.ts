/** Numbers of years in a first part of a word: "treårssnitt", "3-årsmedel". */
const SOME_YEARS = [
  "tvåårs",
  "treårs",
  "fyraårs",
  "femårs",
  "sexårs",
  "sjuårs",
  "åttaårs",
  "tioårs",
  "flerårs",
  "2-års",
  "3-års",
  "4-års",
  "5-års",
  "10-års",
];

const MEANS = ["snitt", "snittet", "medel", "medeltal", "medelvärde", "medelvärdet", "genomsnitt", "genomsnittet"];

/**
 * Classes of words for what several years have together (interpret/time/yearsTogether.ts): a mean or a sum of them, or a
 * level over a term.
 */
export const TOGETHER_CLASSES: Readonly<Record<string, string>> = {
  meanOfYears: SOME_YEARS.flatMap((years) => MEANS.map((mean) => years + mean)).join(" | "),
  meanTerm:
    "*snitt | *snittet | *genomsnitt | *genomsnittet | *genomsnittlig* | *medelvärde | *medelvärdet | *medeltal | *medeltalet | medel",
  sumWord:
    "totalt | sammanlagt | sammanlagda | sammantaget | sammantagna | summa | summan | summerat | ackumulera* | tillsammans",
  severalYears: "två | tre | fyra | fem | sex | sju | åtta | nio | tio | flera",
  severalInDigits: "2 | 3 | 4 | 5 | 10",
  /** "En treårsperiod"; a half or a whole year is not several. */
  periodOfYears:
    "!(helårs* | halvårs* | ettårs* | läsårs*) (*årsperiod | *årsperioden) | (*årig | *åriga) (period | perioden)",
  termOfYears: `mandatperiod | mandatperioden | planperiod | planperioden | målperiod | målperioden | budgetperioden | strategiperioden | programperioden
    | programtiden | plantiden | avtalsperioden | avtalstiden | kontraktstiden | direktivperioden | direktivtiden | projekttiden | projektperioden | låneperioden
    | {runningPaper} (löptid | giltighetstid | giltighet | tid | period | genomförandetid) | löptiden | giltighetstiden | genomförandetiden`,
  /** A paper that holds for several years, as what is its own. */
  runningPaper: `direktivets | direktivens | ägardirektivets | ägardirektivens | *avtalets | *programmets | *planens | *strategins | *policyns | beslutets | uppdragets
    | projektets | satsningens | styrkortets | lånens | lånets`,
  /** Over a column of targets that are not the reported year's own: far ahead, proposed or left. */
  noYearsAim: `långsiktig* | på sikt | (lång | längre) sikt | slutmål* | målbild* | vision | visionen | (periodens | mandatperiodens | planperiodens | programperiodens) slut
    | {runningPaper} (slut | utgång | slutår) | (när | då) …2 (löper ut | löpt ut | går ut | gått ut | tar slut | är slut | avslutas | upphör)
    | (utgången | slutet) av {runningPaper} L | (utgången | slutet) av …1 (period | perioden | mandatperioden | planperioden | programperioden) | nästa (år | års | period | periods) | kommande
    | framtida | framtidsmål | förslag …1 (mål* | målvärde* | målnivå*) | föreslag* (mål* | målvärde* | målnivå*) | (tidigare | gammalt | gamla) (mål* | målvärde* | målnivå*)`,
  /** From one year to another, or two of them. */
  yearsNamed: "[åren | år | perioden | period] Y (– | - | till | t.o.m | t.o.m. | till och med | och | samt) Y",
  recently: "senaste | närmaste | kommande | gångna | följande",
};
