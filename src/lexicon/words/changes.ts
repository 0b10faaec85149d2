/** The change that a target requires. Verbs, adjectives and nouns are separate, since a rule may need one of them. */
export const CHANGES = {
  upVerb: `
    sv · öka, ökar, ökade, ökas, ökat, höja, höjer, höjas, höjs, höjt, växa, växer, växt, stiga, stiger, steg, stigit, utöka, utökar, utökas, utökats, ökats, höjts, tillta, tilltar
    sv · växte, höjde, höjdes, ökades, förlänga, förlängas, förlängt, förlängdes, förlängts
    nb · øke, øker, økes, stige, stiger, stiges, heve, heves, vokse, vokser, løfte, løftes, auke, auka, aukar, aukast
    da · øge, øger, øges, øget, hæve, hæves, hævet, voksede, vokset, løftet, steget
    en · increase, increases, increased, to rise, rises, rose, raise, raises, raised, grow, grows, grew, grown`,
  up: `
    sv · uppåtgående, ökad, ökat, ökade, ökande, högre, fler, flera, större, mer, höjd, höjda, höjt, utökad, utökat, utökade, växande, stigande
    nb · flere, økt, høyere, økende, stigende, fleire, høgare
    da · øget, højere, mere
    en · increased, higher, more, greater, larger, up on, up from`,
  upNoun: `
    sv · ökning, höjning, uppgång, uppåt
    nb · økning, stigning, auke
    en · increase`,
  /** Before how much: "upp 2 procentenheter". */
  upward: `
    sv · upp, uppåt, plus
    nb · opp
    da · op
    en · up`,
  downVerb: `
    sv · minska, minskar, minskade, minskas, minskat, minskats, sänka, sänker, sänkas, sänks, sänkt, sänkts, reducera, reducerar, reduceras, reducerat, reducerats, sjunka, sjunker, sjönk, sjunkit, kortas, korta, kortats, förkorta, förkortas, föll, fallit, sänkte, sänktes, minskades
    sv · avta, avtar, energieffektivisera, energieffektiviseras, energispara, energibespara, energieffektiviserat, energieffektiviserats, energisparat, energibesparat, kapa, kapas, krympa, krymper, krympas
    nb · redusere, reduserer, reduseres, senke, senker, senkes, falle, faller, synke, synker, minke, minker, kutte, kuttes
    da · reduceres, reducere, reduceret, formindske, formindskes, mindske, mindsker, mindskes, mindsket, sænke, sænker, sænkes, sænket, falde, falder, faldet, nedbringe, nedbringes, nedbragt
    en · decrease, decreases, decreased, reduce, reduces, reduced, to fall, fell, fallen, cut, cuts, to drop, drops, dropped, to lower, lowered, to narrow, narrows, narrowed, decline, declines, declined, to shrink, shrinks`,
  down: `
    sv · nedåtgående, minskad, minskat, minskade, minskande, lägre, färre, mindre, sänkt, sänkta, kortare, reducerad, reducerat, reducerade, sjunkande, avtagande, förkortad, förkortade
    nb · færre, lavere, kortere, redusert, senket, lågare
    da · reduceret, sænket
    en · decreased, reduced, lower, less, fewer, smaller, shorter, down on, down from`,
  downNoun: `
    sv · minskning, reducering, reduktion, sänkning, nedgång, nedåt
    nb · reduksjon, nedgang
    da · fald
    en · reduction, decrease, decline`,
  downward: `
    sv · ned, ner, nedåt, minus
    nb · ned
    da · ned
    en · down`,
  betterVerb: `
    sv · förbättra, förbättrar, förbättras, förbättrats, stärka, stärker, stärkas, stärks, stärkt, stärkts, förbättrade, förbättrades, stärktes
    nb · forbedre, forbedrer, forbedres, styrke, styrkes
    da · bedres
    en · improve, improves, improved`,
  better: `
    sv · förbättrad, förbättrat, förbättrade, bättre, stärkt, stärkta, starkare
    nb · bedre, forbedret
    da · forbedrede
    en · better`,
  betterNoun: `
    sv · förbättring`,
  worse: `
    sv · försämrat, försämrats, försämrad, försämrade, försämrades, försämring, sämre, försämra, försämrar, försämras, försvagas, försvagats, försvagad, försvagade, försvagades
    nb · forverret, dårligere
    da · forværret, dårligere`,
  /** How much, in words. */
  degree: `
    sv · något, kraftigt, marginellt, lite, lite grann, svagt, rejält, betydligt, avsevärt, tydligt, markant, väsentligt, mycket
    nb · noe, kraftig, betydelig
    da · noget, kraftigt, betydeligt`,
  /** As it was. */
  same: `
    sv · oförändrad, oförändrat, oförändrade, samma, lika, stilla, ingen förändring, ligger kvar, kvarstår
    nb · uendret, samme, like
    da · uændret, uforandret, samme
    en · unchanged, same`,
} as const;
