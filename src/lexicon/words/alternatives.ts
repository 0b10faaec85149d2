/**
 * Ways in which the same quantity may be taken, of which a target and its outcome have the same one (interpret/text/alternatives.ts):
 * a row for each quality, and in it the words of each alternative.
 */
export const ALTERNATIVES: readonly (readonly string[])[] = [
  [
    "median | medianen | *median | *medianen | mediantid | *medianvärde",
    "medel | medeltal | medelvärde | medelvärdet | snitt | snittet | genomsnitt | genomsnittet | genomsnittlig | genomsnittliga | medeltid | snittid",
  ],
  [
    `normalårskorrigera* | normalårsjustera* | normalårskorr | normalårskorr. | graddagskorrigera* | graddagsjustera* | klimatkorrigera* | väderkorrigera* | temperaturkorrigera*
      | energiindexkorrigera* | säsongsrensa* | säsongskorrigera*`,
    "okorrigera* | okorr | okorr. | (ej | inte) (korrigerad | korrigerat | normalårskorrigera* | graddagskorrigera* | klimatkorrigera*) | avläst | avlästa | faktisk förbrukning | verklig förbrukning | (korrigering | korrigeringen) (görs | kommer | återstår | saknas)",
  ],
  ["löpande (pris | priser | prisnivå | penningvärde)", "{fixedMoney}"],
  ["brutto | brutto*", "netto | netto*"],
  ["inkl. moms | inkl moms | inklusive moms | med moms", "exkl. moms | exkl moms | exklusive moms | utan moms"],
  ["inkl. skatt | inkl skatt | inklusive skatt | med skatt", "exkl. skatt | exkl skatt | exklusive skatt | utan skatt"],
  [
    "riksdagsval | riksdagsvalet",
    "eu-val | eu-valet | europaparlamentsval | europaparlamentsvalet | europaval | europavalet | eu-parlamentsvalet",
    "kommunval | kommunvalet | kommunalval | kommunalvalet",
    "regionval | regionvalet | landstingsval | landstingsvalet",
    "kyrkoval | kyrkovalet | folkomröstning | folkomröstningen",
  ],
  ["arbetsdag | arbetsdagar | vardagar | *arbetsdagar", "kalenderdag | kalenderdagar | *kalenderdagar"],
  ["dagtid", "nattetid | nattid", "kvällstid"],
  [
    "tillsvidareanställd | tillsvidareanställda | tillsvidareanställning",
    "timanställd | timanställda | timavlönad | timavlönade | visstidsanställda | vikarier",
    "månadsavlönad | månadsavlönade | månadsanställda",
  ],
  [
    "årssnitt | årssnittet | årsmedel | årsmedelvärde | årsgenomsnitt | helårssnitt | helårsmedel | (snitt | genomsnitt | medel | medeltal) (över | under | för | på) [hela] året",
    "stickprov | stickprovet | stickprovs* | (vecka | v | v.) D | mätvecka | mätveckan | mätdag | mätdagen | (en | under en) (vecka | dag) | ögonblicksbild | punktmätning | punktinsats",
  ],
  [
    "koncernvärde | koncernvärdet | koncernens | koncernen | koncern | inkl. bolag | inkl. bolagen | inklusive bolag | inklusive bolagen | sammanställda räkenskaper",
    "exkl. bolag | exkl. bolagen | exklusive bolag | exklusive bolagen | utan bolag | moderbolaget | kommunen (exkl. | exkl | exklusive | utan) | förvaltningsekonomin",
  ],
];
