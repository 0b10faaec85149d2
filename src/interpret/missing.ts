import { textKey } from "./text";

/** Whole texts that say that a value is missing. Compared by `textKey`. */
const MISSING_TEXTS = [
  "-", "–", "--", "---", "––", "–––", "..", "...", "…", "•", ".", "x", "?", "/", "n/a", "na", "n.a", "i.u", "iu", "u.s", "us", "i/u", "e/t", "e.t", "ej tillämplig", "ej tillämpligt",
  "ingen", "inget", "inga", "saknas", "okänd", "okänt", "ej aktuellt", "ej aktuell", "inte aktuellt", "ej utfall", "ej klart", "ej klar", "ej känt", "inte känt",
  "kommer senare", "redovisas senare", "ej redovisat", "ej redovisad", "redovisas ej", "ej rapporterat", "ej inrapporterat", "inte rapporterat", "ej publicerat",
  "ny", "nytt", "nytt mått", "ny indikator", "nytt mål", "ny mätmetod", "ny definition", "nytt nyckeltal", "sekretess", "för få svar", "för få", "bortfall",
  "ikke målt", "ingen måling", "mangler", "ikke aktuelt", "ingen data", "inga data", "no data", "null", "tomt", "blank",
];

/** Beginnings of texts that say that a value is missing; "Ingen mätning 2015" and "Ny mätmetod 2016" too. */
const MISSING_BEGINNINGS = [
  "ingen mätning", "ingen ny mätning", "ingen undersökning", "ingen enkät", "ingen uppgift", "inga uppgifter", "ingen uppföljning", "inget utfall", "inget värde", "inget resultat",
  "inga resultat", "inga mätningar", "inga data", "inga värden", "ingen statistik", "mätning saknas", "mätresultat saknas", "mätvärde saknas", "uppgift saknas", "uppgifter saknas", "utfall saknas",
  "värde saknas", "data saknas", "underlag saknas", "statistik saknas", "resultat saknas", "saknar mätning", "saknar uppgift", "saknar utfall", "saknar värde",
  "mäts ej", "mäts inte", "mättes ej", "mättes inte", "ej mätt", "inte mätt", "ej mätbar", "ej uppmätt", "mäts vartannat", "mäts vart", "mäts först", "mäts på helår", "mäts vid", "mätning sker",
  "mätning genomförs", "mäts under", "mäts nästa", "mäts årligen", "mäts i", "har inte mätts", "har ej mätts", "ej tillgänglig", "inte tillgänglig", "ny mätmetod", "ny definition",
  "ej genomförd mätning", "mätning ej genomförd", "mätningen är inte genomförd", "ännu ej", "ännu inte", "ej ännu", "redovisas i", "redovisas vid", "redovisas på", "redovisas först", "rapporteras i", "rapporteras vid",
  "resultat kommer", "utfall kommer", "presenteras", "publiceras", "finns ej", "finns inte", "ej jämförbar", "kan ej redovisas", "kan inte redovisas", "kan inte mätas", "kan ej mätas",
  "går inte att mäta", "följs upp vid", "följs upp i", "följs upp på", "följs upp först", "uppföljning sker", "ikke målt", "måles ikke", "ingen måling", "utgår", "utgått", "avslutad mätning",
  "går ej att mäta", "ej möjligt att mäta", "inte möjligt att mäta", "ej relevant", "inte relevant", "ej framtag", "ej sammanställ", "inte sammanställ", "sammanställs", "under sammanställning", "kommer i ", "inväntar ", "väntar på ", "avvaktar",
  "undersökningen görs", "undersökningen genomförs", "undersökning genomförs", "enkäten genomförs", "nästa mätning", "ny från", "nytt från", "mätmetod saknas", "statistiken inte", "statistiken är inte", "för få svarande", "deltog ej", "deltog inte", "ingår ej", "ingår inte",
  "ikke tilgjengelig", "foreligger ikke", "ikke relevant",
];

const texts = new Set(MISSING_TEXTS.map(textKey));

/** Longer texts say more than that the value is missing. */
const LONGEST = 80;

/** Whether a text says that there is no value: "-", "Ingen mätning", "mäts ej i år", blank. Digits other than years mean a value. */
export function saysMissing(text: string): boolean {
  if (text.length > 4 * LONGEST) return false;
  const key = textKey(text);
  const bare = key.replace(/^[([]+|[)\]*]+$/g, "");
  if (key === "" || texts.has(key) || texts.has(bare)) return true;
  if (key.length > LONGEST || /\d/.test(bare.replace(/(?:19|20)\d\d/g, ""))) return false;
  return MISSING_BEGINNINGS.some((beginning) => bare.startsWith(beginning));
}
