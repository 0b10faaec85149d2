import { fact } from "../../lexicon/textFact";
import { looseGrammar } from "../text/grammar";

/** "Deltagare med studieplan", "Godkända beslut inom 30 dagar": several of something, by the end of its noun, and which of them. */
const OF_SEVERAL = looseGrammar(
  `^ [L] !(*kostnader | *intäkter | *avgifter | *utgifter | *skulder | *tillgångar | *timmar | *dagar | *kronor | *tillfällen | antal*)
   (*er | *ar | *or | *are | *barn | *företag | *hushåll | *ärenden | *beslut | *prov | *personal | *boenden | *fordon | *mål | *avtal) (med | som | utan | där | vars | inom | i tid)`,
);
/** The whole is what was planned or ordered, or an earlier value: there may be more than that. */
const OF_PLANNED = looseGrammar(
  `(av | mot) (plan | planen | planerad | planerade | planerat | beställd | beställda | beviljad | beviljade | budgeterad | budgeterade | avtalad | avtalade | prognos | prognosen | förväntad | förväntade | beräknad | beräknade | målet)
   | jämfört med | i förhållande till | av (förra årets | fjolårets)`,
);

/** Whether a measure's name is several of something, and which of them. */
export const isOfSeveral = (name: string): boolean => OF_SEVERAL.test(name);

/** Whether a measure's name in percent is a share of persons or things, of which there are no more than all. */
export const isShareOfSeveral = fact((name): boolean => OF_SEVERAL.test(name) && !OF_PLANNED.test(name));
