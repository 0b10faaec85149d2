/**
 * Words that tell lines of text apart: what names goals, measures, fields and demands, and what is to be.
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
  /** Names fields, and nothing that is to be reached. */
  fieldNoun: `
    sv · *område, *områden, *områdena, *perspektiv, *perspektiven
    en · focus area, focus areas`,
  /** Verbs of obligation. */
  isTo: `
    sv · ska, skall, bör, får inte, får ej, får högst
    nb · skal, må ikke, må høyst
    da · må højst, må ikke
    en · shall, will be, is to be, are to be, will have, is committed to, are committed to`,
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
  /** States where something came. */
  cameTo: `
    sv · var, blev, uppgick, uppgår, uppnådde, nådde, minskade, ökade, minskat, ökat, utgjorde, landade, uppfyllde, är idag
    nb · ble, utgjorde, oppnådde
    da · blev, udgjorde, opnåede
    en · amounted, achieved, reduced, increased, decreased, have been, has been, was, were`,
} as const;
