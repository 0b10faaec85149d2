import { type Concept, plainWords } from "../lexicon/lexicon";

/** The words of concepts as the inside of a pattern's group. */
export const alternatives = (...concepts: Concept[]): string => plainWords(...concepts).join("|");

/**
 * Classes of words that the rules below are written with, as `{NAME}`. A row may use the classes above it.
 * Swedish first; Norwegian and Danish spellings stand beside.
 */
const CLASSES: [string, string][] = [
  ["Q", "¤(\\d)"],
  ["T", "§(\\d)"],
  ["W", "[^\\s.,;:!?]+"],
  ["NOT", "(?:inte|ej|icke|aldrig|ikke|inte heller)"],
  ["SHALL", "(?:ska|skall|skulle|bör|måste|får|skal|shall|should|must)"],
  ["ABOUT", "(?:cirka |ca\\.? |ungefär |omkring |runt |drygt |knappt )?"],
  ["UPV", `(?:${alternatives("upVerb")})`],
  ["DOWNV", `(?:${alternatives("downVerb")})`],
  ["BETTERV", `(?:${alternatives("betterVerb")})`],
  ["UPW", `(?:${alternatives("upVerb", "up", "upNoun")})`],
  ["DOWNW", `(?:${alternatives("downVerb", "down", "downNoun")})`],
  ["BETTERW", `(?:${alternatives("betterVerb", "better", "betterNoun")})`],
  [
    "UPN",
    "(?:\\p{L}*(?<!(?<!\\p{L})s|ans|unders|efters|läckages)ökning(?:en)?|\\p{L}*höjning(?:en)?|\\p{L}*tillväxt(?:en)?|uppgång(?:en)?|økning|stigning)",
  ],
  [
    "DOWNN",
    "(?:\\p{L}*minskning(?:en)?|\\p{L}*sänkning(?:en)?|reducering(?:en)?|reduktion(?:en)?|nedgång(?:en)?|reduksjon(?:en)?|nedgang|fald)",
  ],
  ["PLACE", "(?:plats|placering|placeringen|ranking|rankingplats|rank|rankning|nummer|placera sig på|plass)"],
  ["LABEL", "(?:{PLACE}|index|nki|nmi|nri|nii|hme|betyg)"],
  // Between a bound and its number.
  [
    "FILL",
    "(?:(?:uppgå till|uppgår till|använda|vara|är|ha|har|bli|nå|uppnå|ligga på|ligger på|motsvara|motsvarande|sammanlagt|sammantaget|totalt|index|nki|nmi|nri|nii|hme|betyg|betyget|en|ett|om|på|till|med|i|cirka|ca|drygt|knappt|ungefär|omkring|runt|ytterligare|värdet|nivån|snitt|genomsnitt|medeltal|de|än) ){0,3}",
  ],
  [
    "OVER",
    "(?:över|mer än|mera än|fler än|flera än|större än|högre än|bättre än|överstiga|överstiger|överstigande|överskrida|överskrider|överträffa|överträffar|overstige|overstiger|overskride|overskrider|mer enn|høyere enn|højere end|flere enn|flere end|bedre enn|bedre end|mere end|more than|greater than|above|over|>)",
  ],
  [
    "UNDER",
    "(?:under|mindre än|färre än|lägre än|mindre enn|mindre end|less than|fewer than|below|lavere enn|lavere end|færre enn|færre end|understige|understiger|kortare än|understiga|understiger|understigande|underskrida|underskrider|<)",
  ],
  [
    "NOTOVER",
    "(?:{NOT} (?:{W} ){0,4}?(?:{OVER}|överskridas (?:mer än )?|överstigas (?:av )?|längre än|ta längre tid än|ta mer än|överskridits mer än)|inga fler än|(?:ingen|inga|inget) (?:{W} ){1,6}?(?:mer än|fler än|större än|högre än|längre än|över))",
  ],
  ["NOTUNDER", "(?:{NOT} (?:{W} ){0,4}?(?:{UNDER}|underskridas|sjunka under|gå under|falla under))"],
  // To climb to a level: "nå upp till 80".
  ["REACH", "(?:nå|når|nått|uppnå|uppnår|komma|kommer|kommit)"],
  [
    "MIN",
    "(?:minst|mindst|at least|no less than|not less than|no fewer than|minimum of|lägst|åtminstone|minimum|minimalt|min\\.?|{REACH} upp (?:till|i)|≥|{NOTUNDER})",
  ],
  [
    "MAX",
    "(?:högst|at most|no more than|not more than|maximum of|endast|enbart|høyst|højst|max\\.?|maximalt|maximum|maksimum|maksimalt|maks\\.?|som mest|som högst|(?<!{REACH} )upp till|(?:ned|ner) (?:till|under)|nere på|begränsa(?:s|t|d)? till|begrenses til|begrænses til|≤|{NOTOVER})",
  ],
  // Than something that is no time, number or bound.
  [
    "THANOTHER",
    "än (?!§|¤|◊|föregående|förra|tidigare|under|vad|vid|år|i dag|i förra|i föregående|i fjol|i tidigare|idag|nuvarande|dagens|basår|referensår|utgångsläge|{LABEL}|{MAX}|{MIN}){W}",
  ],
  [
    "US",
    "(?:rikets (?:genomsnitt|snitt|medel|resultat|nivå)\\p{L}*|länets (?:genomsnitt|snitt|medel)\\p{L}*|riket|rikets|rikssnitt\\p{L}*|rikssnittet|riksgenomsnitt\\p{L}*|riksmedel\\p{L}*|landet|länet|länets|länssnittet|länsgenomsnittet|regionen|genomsnitt\\p{L}*|medel|medelvärde\\p{L}*|medianen|snittet|liknande kommun\\p{L}*|jämförbara kommun\\p{L}*|jämförelsekommun\\p{L}*|kommungrupp\\p{L}*|jämförelsegrupp\\p{L}*|andra kommun\\p{L}*|övriga kommun\\p{L}*|övriga landet|övriga riket|sveriges kommuner|hela riket|motsvarande kommun\\p{L}*|andra \\p{L}*kommuner|landsgjennomsnitt\\p{L}*|landsgennemsnit\\p{L}*|landssnitt\\p{L}*|nasjonalt (?:snitt|gjennomsnitt)|kommunegruppe\\p{L}*|sammenlignbare kommuner)",
  ],
  ["BEST", "(?:bästa|främsta|högsta|lägsta|populäraste|tryggaste|attraktivaste|bedste|beste|\\p{L}{3,}aste)"],
];

const expand = (source: string, known: Map<string, string>): string =>
  source.replace(/(?<!\\p)\{([A-Z]+)\}/g, (_, name: string) => {
    const inside = known.get(name);
    if (inside === undefined) throw new Error(`No class ${name}`);
    return inside;
  });

const classes = new Map<string, string>();
for (const [name, source] of CLASSES) classes.set(name, expand(source, classes));

/** Tells whether the words of a class stand anywhere in a text. */
const classTests = new Map<string, RegExp>();

function hasClass(text: string, name: string): boolean {
  const known = classTests.get(name);
  const is = known ?? new RegExp(classes.get(name)!, "u");
  if (!known) classTests.set(name, is);
  return is.test(text);
}

/** The classes of the text that was asked about last: the rules are asked of one text after the other. */
let asked: { text: string; has: Map<string, boolean> } = { text: "", has: new Map() };

function textHas(text: string, name: string): boolean {
  if (asked.text !== text) asked = { text, has: new Map() };
  const known = asked.has.get(name);
  if (known !== undefined) return known;
  const has = hasClass(text, name);
  asked.has.set(name, has);
  return has;
}

/** Classes that hardly any text lacks, or that are no words. */
const EVERYWHERE = new Set(["Q", "T", "W", "FILL", "ABOUT", "THANOTHER"]);

/** The classes without which a pattern cannot fit: those outside its groups, when it is no choice of several. */
function neededClasses(source: string): string[] {
  const needed: string[] = [];
  let depth = 0;
  for (const part of source.match(/\\p\{[^}]*\}|\\.|\[(?:\\.|[^\]])*\]|\{[A-Z]+\}\??|[()|]|[^]/gu) ?? []) {
    if (part === "(") depth++;
    else if (part === ")") depth--;
    else if (part === "|" && depth === 0) return [];
    else if (depth === 0 && /^\{[A-Z]+\}$/.test(part)) needed.push(part.slice(1, -1));
  }
  return needed.filter((name) => !EVERYWHERE.has(name));
}

/**
 * A rule's pattern: classes in braces, everything as whole words. It is compiled when a text has the classes that it
 * needs, which most texts have not: a fresh process compiles few. Gaps between words are bounded in the rules, so that
 * matching stays linear in the text.
 */
export class Pattern {
  private compiled: RegExp | undefined;
  private readonly needed: readonly string[];

  constructor(
    private readonly source: string,
    private readonly flags: string,
  ) {
    this.needed = flags.includes("i") ? [] : neededClasses(source);
  }

  private get is(): RegExp {
    return (this.compiled ??= new RegExp(
      `(?<![\\p{L}\\d])(?:${expand(this.source, classes)})(?![\\p{L}\\d])`,
      this.flags,
    ));
  }

  private mayFit(text: string): boolean {
    return this.needed.every((name) => textHas(text, name));
  }

  exec(text: string): RegExpExecArray | null {
    return this.mayFit(text) ? this.is.exec(text) : null;
  }

  test(text: string): boolean {
    return this.mayFit(text) && this.is.test(text);
  }

  matchAll(text: string): Iterable<RegExpExecArray> {
    return this.mayFit(text) ? text.matchAll(this.is) : [];
  }
}

/** A pattern written with the classes of the grammar. */
export const grammar = (source: string, flags = "u"): Pattern =>
  new Pattern(source, flags.includes("u") ? flags : `${flags}u`);
