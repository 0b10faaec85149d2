/** Small words by which the parts of a measure's name hang together. Compared with whole words. */
export const CLAUSES = {
  /** Between "antal" and what is counted. */
  attributes: `
    sv · öppna, digitala, egna, gemensamma, offentliga, lokala, publika, fysiska, kostnadsfria, producerade, nya
    sv · interna, externa, planerade, öppnade, arrangerade, anordnade, hållna`,
  /** Before a time: which of all the times it is. */
  typical: `
    sv · genomsnittlig, genomsnittliga, snitt, median, medel, total, totala, längsta`,
  /**
   * A low level: of something good it is a lack ("låg närvaro"), of something bad it is the wish ("Låg arbetslöshet").
   */
  little: `
    sv · låg, lågt, låga, dålig, dåligt, dåliga, nedsatt, nedsatta, bristande, otillräcklig, otillräckligt
    sv · otillräckliga, försämrad, försämrat, försämrade, svag, svagt, svaga, sämre, begränsad, begränsat, negativ
    sv · negativt, negativa`,
  /**
   * People and things that are counted. A word after them limits the group when the word before has already given the
   * side.
   */
  people: `
    sv · personer, invånare, elever, barn, ungdomar, unga, vuxna, kvinnor, män, flickor, pojkar, brukare
    sv · kunder, medarbetare, anställda, hushåll, deltagare, patienter, klienter, medborgare, lärare, chefer
    sv · familjer, företag, ärenden, bostäder, lägenheter`,
  /** Introduces where, when or among whom; what follows does not name the measure. */
  context: `
    sv · i, inom, för, hos, när, bland, efter, vid, på, under, från, till, av, om, mot, per, genom, enligt
    sv · före, innan, inför, jämfört, exkl, exklusive, inkl, inklusive, kring, över, relativt`,
  /** Returns to the measure after such a context. */
  predicate: `
    sv · som, med, utan, vilka, där, att, får, är, har, kan`,
  /** Introduces the beneficiaries: "platser för personer med psykisk ohälsa". */
  serves: `
    sv · för, till, åt`,
  /** What is bad has then been found out, which may be good: "upptäckta brott". */
  foundOut: `
    sv · upptäckta, upptäckt, avslöjade, identifierade, rapporterade, inrapporterade`,
  /** After these "i" states in what state they are: "personer i hemlöshet". */
  inState: `
    sv · personer, barn, ungdomar, unga, vuxna, hushåll, kvinnor, familjer`,
  /** After these "av" states what there is so much of: "känsla av otrygghet". */
  degrees: `
    sv · känsla, känslan, grad, graden, nivå, nivån, förekomst, förekomsten, mängd, mängden`,
} as const;

/** Words that turn what follows them in the same phrase. */
export interface Negating {
  words: string;
  /** For so many words. */
  turns: number;
  /** For so many of them without doubt; otherwise it is shown and asked about (docs/regler.md §3). */
  surely?: number;
  /** Without doubt only of a share of people or things: "andel elever som inte är behöriga". */
  ofShare?: true;
  /** They state a lack, of what the next words name. */
  lacks?: true;
  /** They tell what has been done to what follows, and may have a side of their own: "avhjälpta fel". */
  isDone?: true;
  /** Only before a number. */
  beforeNumber?: true;
}

export const NEGATING: readonly Negating[] = [
  {
    words: `
    sv · ingen, inga, slipper, fria, fri, minskad, minskat, minskade, färre, lägre, undvikit, undvika`,
    turns: 5,
  },
  { words: "sv · inte, ej, icke, aldrig", turns: 5, surely: 4, ofShare: true },
  // What something is without may be only a part: "utan sjukfrånvaro".
  { words: "sv · utan", turns: 5, lacks: true },
  { words: "sv · saknar, saknat, saknade", turns: 5, surely: 4, lacks: true },
  { words: "sv · högst", turns: 5, surely: 5, beforeNumber: true },
  {
    words: `
    sv · avhjälpta, avhjälpt, åtgärdade, åtgärdad, lösta, uppklarade, sanerade, hanterade, förhindrade
    sv · avvärjda, förebyggda, undvikna, lagade, avbetalda, amorterade, återbetalda, inlösta, igenväxt
    sv · igenvuxen, igenvuxna, bekämpade, undanröjda, borttagna, bortforslade, utfasade, ersatta
    sv · släckta, avvecklade, stoppade, indrivna, utbytta, utrivna, sanerad, sanerat, klarade, åtgärdat`,
    turns: 3,
    surely: 3,
    isDone: true,
  },
];
