import { type Concept, plainWords } from "../lexicon/lexicon";

/** The words of concepts as the inside of a pattern's group. */
export const alternatives = (...concepts: Concept[]): string =>
  plainWords(...concepts)
    .join("|")
    .replaceAll(".", "\\.");

/**
 * Classes of words that the rules below are written with, as `{NAME}`. A row may use the classes above it.
 * Swedish first; Norwegian and Danish spellings stand beside.
 */
const CLASSES: [string, string][] = [
  ["Q", "¤(\\d)"],
  ["T", "§(\\d)"],
  ["W", "[^\\s.,;:!?]+"],
  ["NOT", `(?:${alternatives("negation", "notBeforeBound")})`],
  ["SHALL", `(?:${alternatives("shall")})`],
  ["ABOUT", "(?:cirka |ca\\.? |ungefär |omkring |runt |drygt |knappt )?"],
  ["UPV", `(?:${alternatives("upVerb")})`],
  ["DOWNV", `(?:${alternatives("downVerb")})`],
  ["BETTERV", `(?:${alternatives("betterVerb")})`],
  ["UPW", `(?:${alternatives("upVerb", "up", "upNoun")})`],
  ["DOWNW", `(?:${alternatives("downVerb", "down", "downNoun")})`],
  ["BETTERW", `(?:${alternatives("betterVerb", "better", "betterNoun")})`],
  [
    "UPN",
    "(?:[A-Za-zµÀ-ω]*(?<!(?<![A-Za-zµÀ-ω])s|ans|unders|efters|läckages)ökning(?:en)?|[A-Za-zµÀ-ω]*höjning(?:en)?|[A-Za-zµÀ-ω]*tillväxt(?:en)?|uppgång(?:en)?|økning|stigning|increase)",
  ],
  [
    "DOWNN",
    "(?:[A-Za-zµÀ-ω]*minskning(?:en)?|[A-Za-zµÀ-ω]*sänkning(?:en)?|reducering(?:en)?|reduktion(?:en)?|nedgång(?:en)?|reduksjon(?:en)?|nedgang|fald|reduction|decrease)",
  ],
  ["PLACE", "(?:plats|placering|placeringen|ranking|rankingplats|rank|rankning|nummer|placera sig på|plass)"],
  ["LABEL", "(?:{PLACE}|index|nki|nmi|nri|nii|hme|betyg)"],
  // Between a bound and its number.
  [
    "FILL",
    "(?:(?:uppgå till|uppgår till|använda|vara|är|ha|har|bli|nå|uppnå|ligga på|ligger på|motsvara|motsvarande|sammanlagt|sammantaget|totalt|index|nki|nmi|nri|nii|hme|betyg|betyget|en|ett|om|på|till|med|i|cirka|ca|drygt|knappt|ungefär|omkring|runt|ytterligare|värdet|nivån|snitt|genomsnitt|medeltal|de|än) ){0,3}",
  ],
  ["OVER", `(?:${alternatives("over")})`],
  ["UNDER", `(?:${alternatives("under")})`],
  [
    "NOTOVER",
    "(?:{NOT} (?:{W} ){0,4}?(?:{OVER}|överskridas (?:mer än )?|överstigas (?:av )?|längre än|ta längre tid än|ta mer än|överskridits mer än)|inga fler än|(?:ingen|inga|inget) (?:{W} ){1,6}?(?:mer än|fler än|större än|högre än|längre än|över))",
  ],
  ["NOTUNDER", "(?:{NOT} (?:{W} ){0,4}?(?:{UNDER}|underskridas|sjunka under|gå under|falla under))"],
  // To climb to a level: "nå upp till 80".
  ["REACH", "(?:nå|når|nått|uppnå|uppnår|komma|kommer|kommit)"],
  ["MIN", `(?:${alternatives("atLeast")}|min|minimum of|{REACH} upp (?:till|i)|{NOTUNDER})`],
  [
    "MAX",
    `(?:${alternatives("atMost")}|maximum of|endast|enbart|(?<!{REACH} )upp till|(?:ned|ner) (?:till|under)|nere på|begränsa(?:s|t|d)? till|begrenses til|begrænses til|{NOTOVER})`,
  ],
  // Than something that is no time, number or bound.
  [
    "THANOTHER",
    "än (?!§|¤|◊|föregående|förra|tidigare|under|vad|vid|år|i dag|i förra|i föregående|i fjol|i tidigare|idag|nuvarande|dagens|basår|referensår|utgångsläge|{LABEL}|{MAX}|{MIN}){W}",
  ],
  [
    "US",
    "(?:rikets (?:genomsnitt|snitt|medel|resultat|nivå)[A-Za-zµÀ-ω]*|länets (?:genomsnitt|snitt|medel)[A-Za-zµÀ-ω]*|riket|rikets|rikssnitt[A-Za-zµÀ-ω]*|rikssnittet|riksgenomsnitt[A-Za-zµÀ-ω]*|riksmedel[A-Za-zµÀ-ω]*|landet|länet|länets|länssnittet|länsgenomsnittet|regionen|genomsnitt[A-Za-zµÀ-ω]*|medel|medelvärde[A-Za-zµÀ-ω]*|medianen|snittet|liknande kommun[A-Za-zµÀ-ω]*|jämförbara kommun[A-Za-zµÀ-ω]*|jämförelsekommun[A-Za-zµÀ-ω]*|kommungrupp[A-Za-zµÀ-ω]*|jämförelsegrupp[A-Za-zµÀ-ω]*|andra kommun[A-Za-zµÀ-ω]*|övriga kommun[A-Za-zµÀ-ω]*|övriga landet|övriga riket|sveriges kommuner|hela riket|motsvarande kommun[A-Za-zµÀ-ω]*|andra [A-Za-zµÀ-ω]*kommuner|landsgjennomsnitt[A-Za-zµÀ-ω]*|landsgennemsnit[A-Za-zµÀ-ω]*|landssnitt[A-Za-zµÀ-ω]*|nasjonalt (?:snitt|gjennomsnitt)|kommunegruppe[A-Za-zµÀ-ω]*|sammenlignbare kommuner)",
  ],
  ["BEST", "(?:bästa|främsta|högsta|lägsta|populäraste|tryggaste|attraktivaste|bedste|beste|[A-Za-zµÀ-ω]{3,}aste)"],
];

const expand = (source: string, known: Map<string, string>): string =>
  source.replace(/\{([A-Z]+)\}/g, (_, name: string) => {
    const inside = known.get(name);
    if (inside === undefined) throw new Error(`No class ${name}`);
    return inside;
  });

const classes = new Map<string, string>();
for (const [name, source] of CLASSES) classes.set(name, expand(source, classes));

/** Of these pieces at least one stands in every text that a pattern fits. */
type Need = readonly string[];

/** What stands in a pattern up to the end of its group: for each of its choices what it needs. */
interface Choices {
  needs: Need[][];
  end: number;
}

/** The shortest of pieces that tells anything: marks of numbers and small words stand in most texts. */
const TELLING = 3;
const isTelling = (need: Need): boolean => need.every((piece) => piece.length >= TELLING);

/** The need of a sequence that tells most: words before marks, then the fewest. Undefined: it needs nothing. */
const mostTelling = (needs: readonly Need[]): Need | undefined =>
  [...needs].sort((a, b) => Number(isTelling(b)) - Number(isTelling(a)) || a.length - b.length)[0];

/** What a group needs: all that its only choice does, or one of the pieces that its choices need. */
function needsOfAny(choices: readonly (readonly Need[])[]): readonly Need[] {
  const [only, ...others] = choices;
  if (only && others.length === 0) return only;
  const each = choices.map(mostTelling);
  return each.includes(undefined) ? [] : [each.flatMap((need) => need ?? [])];
}

/** A piece of a pattern: how it opens, and whether what it needs is needed of the whole. */
const PIECE = /\(\?(?:[:]|<?[=!])|\\[^]|\[(?:\\.|[^\]])*\]|\{[A-Z]+\}|[^]/y;
const QUANTIFIER = /[?*]\??|\{0,\d*\}\??|\+\??|\{\d+(?:,\d*)?\}\??/y;

const takeAt = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
};

/** Whether a quantifier lets what it stands after be absent. */
const isOptional = (quantifier: string): boolean => /^(?:[?*]|\{0)/.test(quantifier);

const LITERAL = /^(?:[A-Za-zÀ-ɏ\d ¤§◊,;%–-]|\\[^A-Za-z0-9])$/;

/** The plain pieces that a choice of a pattern needs. */
class Choice {
  readonly needs: Need[] = [];
  private run = "";

  add(piece: string, quantifier: string): void {
    if (LITERAL.test(piece) && quantifier === "") this.run += piece.replace("\\", "");
    else this.close();
  }

  addNeeds(needs: readonly Need[], quantifier: string): void {
    this.close();
    if (!isOptional(quantifier)) this.needs.push(...needs);
  }

  close(): void {
    if (this.run.trim() !== "") this.needs.push([this.run]);
    this.run = "";
  }
}

function choicesFrom(source: string, from: number): Choices {
  const needs: Need[][] = [];
  let choice = new Choice();
  const finish = (end: number): Choices => {
    choice.close();
    return { needs: [...needs, choice.needs], end };
  };
  for (let at = from; at < source.length;) {
    const piece = takeAt(PIECE, source, at);
    at += piece.length;
    if (piece === ")") return finish(at);
    if (piece === "|") {
      choice.close();
      needs.push(choice.needs);
      choice = new Choice();
      continue;
    }
    const group = piece.startsWith("(") ? choicesFrom(source, at) : undefined;
    at = group?.end ?? at;
    const quantifier = takeAt(QUANTIFIER, source, at);
    at += quantifier.length;
    if (group) choice.addNeeds(/[=!]$/.test(piece) ? [] : needsOfAny(group.needs), quantifier);
    else if (/^\{[A-Z]+\}$/.test(piece)) choice.addNeeds(classNeeds(piece.slice(1, -1)), quantifier);
    else choice.add(piece, quantifier);
  }
  return finish(source.length);
}

/** What stands in every text that a pattern fits. */
const needsOf = (source: string): readonly Need[] => needsOfAny(choicesFrom(source, 0).needs);

const needsOfClasses = new Map<string, readonly Need[]>();

function classNeeds(name: string): readonly Need[] {
  const known = needsOfClasses.get(name);
  if (known) return known;
  const made = needsOf(classes.get(name) ?? "");
  needsOfClasses.set(name, made);
  return made;
}

/** What the text that was asked about last has: the rules are asked of one text after the other. */
let asked: { text: string; has: Map<Need, boolean> } = { text: "", has: new Map() };

function textHas(text: string, need: Need): boolean {
  if (asked.text !== text) asked = { text, has: new Map() };
  const known = asked.has.get(need);
  if (known !== undefined) return known;
  const has = need.some((piece) => text.includes(piece));
  asked.has.set(need, has);
  return has;
}

/**
 * A rule's pattern: classes in braces, everything as whole words. It is compiled and run when a text has the words that
 * it needs, which most texts have not: a fresh process compiles few. Gaps between words are bounded in the rules, so
 * that matching stays linear in the text.
 */
export class Pattern {
  private compiled: RegExp | undefined;
  private needed: readonly Need[] | undefined;

  constructor(
    private readonly source: string,
    private readonly flags: string,
  ) {}

  private get is(): RegExp {
    return (this.compiled ??= new RegExp(
      `(?<![A-Za-zµÀ-ω\\d])(?:${expand(this.source, classes)})(?![A-Za-zµÀ-ω\\d])`,
      this.flags,
    ));
  }

  private mayFit(text: string): boolean {
    this.needed ??= this.flags.includes("i") ? [] : needsOf(this.source);
    return this.needed.every((need) => textHas(text, need));
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
export const grammar = (source: string, flags = ""): Pattern => new Pattern(source, flags);
