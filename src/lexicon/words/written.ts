/**
 * Words that identify the lines of a written page: what a list holds, what is a statement, what belongs to the page
 * only.
 */
export const WRITTEN = {
  /** Names goals, in a heading or in a line that leads in to them. */
  goalNoun: `
    sv · mål, målen, målet, *mål, *målen, *målet, målsättning, målsättningen, målsättningar, målsättningarna, *åtaganden, *åtagandena, viljeinriktning, viljeinriktningar · kommunala webbsidor
    sv · !*ändamål, !*ändamålet, !*föremål, !*föremålet, !*klagomål, !*klagomålen, !*modersmål, !*modersmålet, !*spörsmål, !*brottmål, !*tvistemål, !*årsmål, !*skymål
    nb · målsetting, målsettinger, målsettingen, målsetning, målsetninger, målene
    da · målsætning, målsætninger, målsætningen, målsætningerne, målene
    en · goal, goals, target, targets, objective, objectives`,
  /** Names a demand by an owner or a law. */
  demandNoun: `
    sv · *krav, *kravet, *kraven, ägardirektiv, ägardirektivet, direktiv, direktivet, direktiven, måltal, måltalet, måluppfyllelse, måluppfyllelsen · ägardirektiv
    nb · måltall, krav, kravet`,
  /** Promises something to those who are served. */
  promises: `
    sv · lovar, löfte, löften, löftena, *garanti, *garantier, *garantierna, servicedeklaration, tjänstedeklaration, kvalitetsdeklaration · kommunala webbsidor
    nb · tjenesteerklæring, serviceerklæring
    da · kvalitetsstandard, servicedeklaration`,
  /** Names measures. */
  measureNoun: `
    sv · *indikator, *indikatorer, *indikatorerna, *nyckeltal, *nyckeltalen, mått, måtten, *mått, *måtten, *mätetal, *mätetalen, mätare, mätarna · kommunala webbsidor
    sv · !förmått, !omått
    en · indicator, indicators, kpi, kpis`,
  /** Begins the name of a measure. */
  measureBegins: `
    sv · andel*, antal*, mängd*, kostnad*, nettokostnad*, index*, nöjd*, ranking*, medel*, genomsnitt*, utsläpp*, förändring* · webbsidor med nyckeltal
    en · number of, share of, total*`,
  /** Makes a name a measure, anywhere in it. */
  measureIs: `
    sv · *index, nki, nmi, cykeltid*`,
  /** Begins a question of a survey that is measured. */
  asks: `
    sv · hur, vad, i vilken, upplever`,
  /** Names what is done, not what is to be reached. */
  activityNoun: `
    sv · insatser, insatserna, åtgärder, åtgärderna, aktiviteter, aktiviteterna
    nb · tiltak, tiltakene, aktiviteter
    en · actions, activities`,
  /** Within a label: it is of what is done. */
  ofActivity: `
    sv · åtgärd*, *åtgärder, aktivitet*, *aktiviteter, insats* · miljöbarometrar
    nb · tiltak*
    en · action*, activit*`,
  /** Names what is expected to come of a goal. */
  effectNoun: `
    sv · effekter, effekterna, *effekter
    en · effects`,
  /** Names fields, and nothing that is to be reached. */
  fieldNoun: `
    sv · *område, *områden, *områdena, *perspektiv, *perspektiven
    en · focus area, focus areas`,
  /** States whose goals are, how far off or on which level they lie, and not what they are about: no name of a field. */
  levelOfGoals: `
    sv · övergripande, lokala, regionala, nationella, globala, egna, gemensamma, strategiska, prioriterade, långsiktiga, kortsiktiga, våra · kommunala webbsidor
    sv · *delmål, *delmålen, *etappmål*, *resultatmål*, *effektmål*, *inriktningsmål*, *utvecklingsmål*, *nämndmål*, *nämndsmål*, *kf-mål*, *fullmäktigemål*
    nb · overordnede, lokale, regionale, nasjonale`,
  /** Heads or introduces decisions, rules, prices or contacts: not goals. */
  otherThings: `
    sv · beslut, förslag till beslut, beslutsgång, yrkande, yrkanden, dagordning, reservation · protokoll
    sv · regler, *regler, villkor, *villkor, priser, avgifter, öppettider, kontakt, så här ansöker du, så ansöker du, ansökan · kommunala webbsidor
    sv · arbetsuppgifter, kvalifikationer, dina arbetsuppgifter, vi söker dig · platsannonser
    en · rules, prices, opening hours, contact, terms`,
  /** Refers to the lines below. */
  following: `
    sv · följande, nedan, nedanstående, dessa
    nb · følgende, nedenstående
    da · nedenfor
    en · following, below, these, here`,
  /** Before a noun that something is about, and that is then not what follows. */
  aboutWhat: `
    sv · för, av, till, om, inom, kring, mot, med, utifrån, bland, mellan, kopplade till
    sv · ovanstående, ovannämnda · nämnders planer
    en · for, of, about, with, towards, to`,
  /** Begins what something is for, after what it is. */
  purpose: `
    sv · för att, i syfte att, som bidrar till · kommunala webbsidor
    nb · for å
    da · for at
    en · in order to, to reach, to achieve, to meet, that strive, that contribute`,
  /** Verbs of obligation. */
  isTo: `
    sv · ska, skall, bör, får inte, får ej, får högst
    nb · skal, må ikke, må høyst
    da · må højst, må ikke
    en · shall, will be, is to be, are to be, will have, is committed to, are committed to`,
  /** Makes a sentence of a noun and what follows: "Målen för kontrollen är:". */
  isSo: `
    sv · är, var, blir
    nb · er
    en · is, are, was, were`,
  /** Begins a subordinate clause: an obligation in it is not a goal of its own. */
  subordinates: `
    sv · som, att, hur, vad, vilka, vilken, vilket, om, när, där, så att, eftersom
    en · that, which, who, how, what, if, when, where, because`,
  /** A verb that an aim without a subject begins with. */
  aimVerb: `
    sv · att, öka, minska, förbättra, stärka, utveckla, skapa, säkra, säkerställa, främja, bidra, erbjuda, bekämpa, verka, fördjupa, få, höja, sänka, halvera, bli, vara, ha, nå, uppnå, behålla, bevara, begränsa
    nb · øke, redusere, styrke, utvikle, sikre, fremme, skape, doble, halvere, inspirere, bedre, kutte, fortsatt sikre
    da · øge, mindske, nedbringe, halvere, reducere, styrke, udvikle, sikre, fremme, skabe, etablere, fordoble, forbedre
    en · reduce, increase, improve, drive, ensure, create, achieve, halve, install, offer, promote, strengthen, maintain, become, develop, decrease, support, provide, eliminate`,
  /** Introduces a goal in the same sentence. */
  statesGoal: `
    sv · målet är att, målet var att, var målet att, är målet att, målet ska vara att, mål har varit att, målet har varit att, strävar mot att, strävar efter att
    sv · ^ mål är, ^ mål för, ^ mål med, ^ målet är, ^ målet för, ^ målet med, ^ målsättningen är, ^ målsättningen för, ^ målsättningen med, ^ ambitionen är, ^ ambition är
    sv · ^ vårt mål är, ^ vår målsättning är, ^ vår ambition är, ^ ett mål är, ^ ett mål för
    nb · ^ målsettingen er, ^ målsetningen er, ^ målet er å, ^ vårt mål er, ^ målet vårt er, ^ ambisjonen er, ^ ambisjonen vår er
    da · målsætningen er at, er det målsætningen, ^ målsætningen er, ^ vores mål er, ^ ambitionen er
    en · ^ target is, ^ goal is, ^ aim is, ^ our target is, ^ our goal is, ^ our aim is, ^ our ambition is, ^ the target is, ^ the goal is, ^ the aim is, ^ the ambition is`,
  /** Begins a label of an explanation, not of a result. */
  explains: `
    sv · definition, definitioner, beskrivning, förklaring, förklaringar, källa, datakälla, bakgrund, syfte, om måttet, metod, fråga, beslutats av, beslutad av, antagen av, fastställd av, sammanfattning av, *nämndens formulering, om fokusområdet, om målet, om målområdet, om nyckeltalet, om indikatorn, det här har vi gjort, detta har vi gjort · webbsidor med nyckeltal
    en · definition, description, source, method, background`,
  /** Speaks of a measure that stands above: "Måttet redovisas ett år i efterhand". */
  ofMeasureAbove: `
    sv · måttet, måtten, indikatorn, indikatorerna, nyckeltalet, nyckeltalen, mätningen, mätningarna, siffran, siffrorna, uppgiften, uppgifterna
    en · the measure, the indicator, the figures`,
  /** Heads steps that are taken one after the other, and no goals. */
  stepsOf: `
    sv · tidplan, tidsplan, *tidplan, *process, *processen, steg, stegen, steg för steg, arbetsgång, så går det till, milstolpar
    en · timeline, time plan, process, steps, step by step`,
  /** States where something came. */
  cameTo: `
    sv · var, blev, uppgick, uppgår, uppnådde, nådde, minskade, ökade, minskat, ökat, utgjorde, landade, uppfyllde, är idag
    nb · ble, utgjorde, oppnådde
    da · blev, udgjorde, opnåede
    en · amounted, achieved, reduced, increased, decreased, have been, has been, was, were`,
  /** Begins a line that belongs to the web page or the paper, not to its subject. */
  pageLine: `
    sv · senast uppdaterad, senast uppdaterat, senast publicerad, senast ändrad, senast granskad, uppdaterad, uppdaterad datum, publicerad, sidansvarig, innehåll, innehållsansvarig, utskriftsvänlig version, skriv ut · kommunala webbsidor
    sv · dela sidan, dela, lyssna, hoppa till, gå direkt till, till startsidan, hjälpte informationen, kontakt för den här sidan, kontakta oss, läs mer, läs om, i tabellen, tabellen visar, i diagrammet, mer information, vi använder cookies, länk till startsidan
    sv · visa mer, visa mindre, sidan uppdaterad, sidan uppdaterades, senast reviderad, tillbaka till · nyhets- och bolagssidor
    nb · sist oppdatert, sist endret, sist publisert, oppdatert, publisert, les mer, vis mer, last ned
    da · sidst opdateret, sidst ændret, opdateret, publiceret, læs mere, vis mere, hent
    en · last updated, updated, published, share this page, skip to, read more, download, back to`,
  /** Begins a sentence on goals as such: how long they hold, who has set them, how they are followed up. */
  goalsThemselves: `
    sv · målen, delmålen, målsättningarna, de finansiella målen, de strategiska målen, de övergripande målen, samtliga mål, mål för
    nb · målene, delmålene
    da · målene, delmålene
    en · the targets, the goals, these targets, these goals, the objectives, these objectives`,
} as const;
