import { saysMissing } from "./missing";
import { textKey } from "./text";

/** Whole texts of a target's cell that say that there is none. */
const NONE = [
  "", "-", "–", "--", "––", "---", "–––", "..", "...", "…", "x", "?", "n/a", "na", "e/t", "saknas", "inget", "ingen", "inget mål", "inga mål", "mål saknas", "målvärde saknas", "målnivå saknas", "inget målvärde",
  "ingen målnivå", "ingen målsättning", "inget målvärde satt", "ej målsatt", "ej målsatta", "inte målsatt", "ej fastställt", "ej fastställd", "ej satt", "inte satt", "ej bestämt", "ej beslutat", "ej formulerat", "ej aktuellt",
  "ej tillämpligt", "sätts senare", "fastställs senare", "tas fram", "tas fram senare", "beslutas senare", "mål sätts senare", "målvärde sätts senare", "nytt mål", "nytt mått", "ny indikator", "ny", "nytt", "utgår", "utgått", "målet utgår", "måttet utgår", "indikatorn utgår", "nyckeltalet utgår", "ingen mätning",
  "mäts ej", "mäts inte", "följs", "följs upp", "följs över tid", "bevakas", "endast uppföljning", "uppföljningsmått", "ingen måling", "ikke fastsatt", "nollmätning", "basmätning", "startvärde", "målvärde", "mål",
];
const NONE_BEGINNINGS = ["målvärde saknas", "mål saknas", "målnivå saknas", "inget målvärde", "ingen målnivå", "målvärde fastställs", "målvärde sätts", "målnivå fastställs", "mål sätts", "mål fastställs", "målvärde tas fram", "målvärde beslutas", "saknar målvärde", "fastställs efter", "fastställs i ", "fastställs vid", "fastställs när", "fastställs under", "fastställs på", "sätts efter", "sätts när", "sätts i ", "sätts vid", "sätts under", "beslutas i ", "beslutas under", "tas fram under"];

/** Whole texts that ask for yes, done, in place. */
const YES = [
  "ja", "yes", "ja/nej", "j", "✓", "✔", "✅", "genomfört", "genomförd", "genomförda", "genomförs", "ska genomföras", "klart", "klar", "färdig", "färdigt", "färdigställd", "färdigställt", "godkänt", "godkänd", "uppfyllt", "uppfylld", "uppnått",
  "uppnås", "uppfylls", "ska uppnås", "ska uppfyllas", "finns", "finns på plats", "ska finnas", "på plats", "upprättad", "upprättat", "antagen", "antaget", "beslutad", "beslutat", "framtagen", "framtaget", "infört", "införd", "implementerad", "implementerat", "slutfört", "slutförd",
  "avslutad", "avslutat", "påbörjad", "påbörjat", "certifierad", "certifierat", "driftsatt", "utfört", "utförd", "ska vara klart", "ska vara klar", "ska vara genomfört", "ska vara genomförd", "efterlevs", "följs fullt ut", "lever upp till", "sant", "gjennomført",
];

const noneTexts = new Set(NONE.map(textKey));
const yesTexts = new Set(YES.map(textKey));

/** Words for a missing value that a target may ask for: none of what is counted. */
const NOUGHT = /^inga$/;

/** "Inget mål satt", "ingen nivå fastställd". */
const NO_TARGET = /^(?:ingen|inget|inga) (?:\p{L}+t |\p{L}+ )?(?:mål|målvärde|målnivå|målsättning|målvärden|nivå|krav|ambition|gräns|mått|indikator|nyckeltal|beslut|värde|uppgift|uppföljning)(?: (?:är |ännu )?(?:satt|satta|angiven|angivet|angivna|fastställd|fastställt|fastställda|beslutad|beslutat|finns|formulerat|formulerad|än))*$/u;

/** Whether a target's text says that the row has no target. */
export function saysNone(text: string): boolean {
  const key = textKey(text)
    .replace(/^[([]+|[)\]*]+$/g, "")
    .replace(/(?: (?:för|under|i|år|från|till|och|med))* (?:19|20)\d\d$/, "");
  return noneTexts.has(key) || NO_TARGET.test(key) || (saysMissing(text) && !NOUGHT.test(key)) || (key.length < 60 && NONE_BEGINNINGS.some((beginning) => key.startsWith(beginning)) && !/\d+ ?%/.test(key));
}

/** Whether a target's whole text asks for yes or done. */
export const asksYes = (text: string): boolean => yesTexts.has(textKey(text));
