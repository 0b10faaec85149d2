import { yearsIn } from "../../domain/shapes";
import { assessing } from "../../lexicon/assessing";
import { ofWords } from "../number/figure";
import { looseGrammar } from "../text/grammar";

const COMPARED = looseGrammar(
  "(minska | minskar | öka | ökar | sjunka | stiga | höjas | sänkas | förbättras) …6 (jämfört med | i jämförelse med | jmf med | jfr med) rest:(…$)",
);

/** What a measure's own name says that a change is counted from: "ska minska jämfört med genomsnittet 2022–2024". */
export const changeNamed = ofWords(
  () => undefined,
  (name): string | undefined => {
    const rest = COMPARED.exec(name)?.group("rest");
    return rest !== undefined && (yearsIn(rest).length > 0 || assessing.has(rest, "previous")) ? rest : undefined;
  },
);
