import { fact } from "../../lexicon/textFact";
import { looseGrammar } from "../text/grammar";

const INCOMPARABLE = looseGrammar(
  `(ej | inte | icke | inte längre | ej längre) [är | direkt | fullt ut | helt] (jämförbar | jämförbart | jämförbara)
   | (kan | går | ska) (ej | inte | knappast) [att | direkt] (jämföras | jämföra | ställa | ställas) | (bör | får) (ej | inte) jämföras
   | jämför (ej | inte) med | (jämförelse | jämförelsen | jämförbarhet | jämförbarheten) …4 (saknas | är inte möjlig | är ej möjlig | går inte | haltar)
   | *brott i (tidsserien | serien | statistiken | mätserien) | tidsseriebrott | seriebrott | ny (serie | tidsserie | mätserie)
   | ({madeAnew} (definition | definitionen | mätmetod | mätmetoden | metod | räknesätt | räknesättet | beräkning | beräkningen | beräkningssätt | urval | population | avgränsning | indelning))
   | ({beganThen} [L] (räknas | mäts | ingår | omfattas | redovisas | registreras)) [L] (bara | endast | enbart | även | också | inte | ej)
   | (räknas | mäts | ingår | redovisas | registreras) (bara | endast | enbart | även | också | på [ett] (nytt | annat) sätt | annorlunda) …3 ({beganThen})`,
);

/** Whether a note says that a value cannot be compared with earlier ones: "ny mätmetod, ej jämförbart med 2023". */
export const isIncomparable = fact((text): boolean => INCOMPARABLE.test(text));

const BASE = looseGrammar("Y [års nivå] = 100 | *index* [,] …3 basår | basår …2 = 100 | index 100 = Y");

/** Whether a measure is counted from a year that is 100: "Kompetensindex (2019 = 100)". */
export const isIndexed = fact((text): boolean => BASE.test(text));
