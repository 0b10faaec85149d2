/**
 * Words for what is to happen to a measure, in all the forms in which they stand in a target: infinitive, present, passive, supine,
 * participle, comparative and noun. `better` needs to be told which side is better.
 */
export const CHANGE = {
  up: {
    verbs:
      "öka ökar ökas ökat höja höjer höjas höjs höjt växa växer växt stiga stiger stigit utöka utökar utökas utökats ökats höjts tillta tilltar øke øker økes øge øger øges stige stiger heve heves hæve hæves vokse vokser increase increases",
    words:
      "increased uppåtgående ökad ökat ökade ökande högre fler flera större mer höjd höjda höjt utökad utökat utökade växande stigande flere økt øget høyere højere økende stigende",
    nouns: "ökning höjning uppgång uppåt økning stigning",
  },
  down: {
    verbs:
      "minska minskar minskas minskat minskats sänka sänker sänkas sänks sänkt sänkts reducera reducerar reduceras reducerat reducerats sjunka sjunker sjunkit kortas korta kortats förkorta förkortas avta avtar energieffektivisera energieffektiviseras energispara energibespara kapa kapas krympa krymper krympas redusere reduserer reduseres reduceres reducere mindske mindsker mindskes senke senker senkes sænke sænker sænkes falde falder falle faller synke synker nedbringe nedbringes decrease decreases reduce",
    words:
      "decreased reduced nedåtgående minskad minskat minskade minskande lägre färre mindre sänkt sänkta kortare reducerad reducerat reducerade sjunkande avtagande förkortad förkortade færre lavere redusert reduceret senket sænket",
    nouns: "minskning reducering reduktion sänkning nedgång nedåt reduksjon nedgang fald",
  },
  better: {
    verbs:
      "förbättra förbättrar förbättras förbättrats stärka stärker stärkas stärks stärkt stärkts forbedre forbedrer forbedres styrke styrkes bedres improve improves",
    words: "förbättrad förbättrat förbättrade bättre stärkt stärkta starkare bedre forbedret forbedrede",
    nouns: "förbättring",
  },
} as const;

const list = (text: string): string[] => text.split(" ").filter((word) => word !== "");

/** The words of a table as the inside of a pattern's group, longest first. */
export const alternatives = (...texts: string[]): string =>
  [...new Set(texts.flatMap(list))].sort((a, b) => b.length - a.length).join("|");
