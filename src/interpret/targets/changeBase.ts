import { fact } from "../../lexicon/textFact";
import { looseGrammar } from "../text/grammar";
import { withoutStop, writtenSentences } from "../text/text";

/** "Öka och minska i kolumnen Mål avser jämförelse med året före", "När målet är ”öka” jämförs med föregående år". */
const FROM_BEFORE = looseGrammar(
  `(öka | minska | ökning | minskning | ökar | minskar | högre | lägre | fler | färre | förbättr* | förändring* | bibehåll*)
     …9 (jämför* | räknas | räknat | avser | mot | mäts) …5 (föregående år* | förra året* | fjol* | i fjol | året innan | året före | närmast föregående år*)`,
);

/** "När målet är ”öka”": the words alone. */
const unquoted = (text: string): string => [...text].filter((one) => !QUOTES.includes(one)).join("");
const QUOTES = '”“"»«';

/** The sentence that says that changes are counted from the year before; null: none does. */
export const changesFromBefore = fact(
  (text): string | null =>
    writtenSentences(text)
      .map(withoutStop)
      .find((one) => FROM_BEFORE.test(unquoted(one))) ?? null,
);
