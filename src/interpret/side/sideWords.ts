import { hasWord } from "../../lexicon/lexicon";
import { formsOf } from "../../lexicon/notation";
import { phrasesOf, sideAt, sideRow } from "../../lexicon/sides";
import { CLAUSES, type Negating, NEGATING } from "../../lexicon/words/clauses";
import type { Side } from "../../lexicon/words/sides";
import { isDigit, wordsOf } from "../../domain/shapes";
import { grammar } from "../text/grammar";
import type { Match } from "../text/phrase";
import { isLength, isMeasuredUnit, isTime, readUnit } from "../number/unit";
import type { EvidenceKind, SidePiece } from "./sideEvidence";

const setOf = (concept: keyof typeof CLAUSES): ReadonlySet<string> => new Set(formsOf(CLAUSES[concept]));
const NEGATIONS: ReadonlyMap<string, Negating> = new Map(
  NEGATING.flatMap((row) => formsOf(row.words).map((word): [string, Negating] => [word, row])),
);
const LITTLE = setOf("little");
const COUNTED = setOf("people");
const CONTEXT = setOf("context");
const PREDICATE = setOf("predicate");
const SERVES = setOf("serves");
const FOUND_OUT = setOf("foundOut");

/**
 * After these the preposition states in what state people are, or what is reported: "personer i hemlöshet", "anmälningar
 * om kränkningar".
 */
const STATES: Record<string, (before: string) => boolean> = {
  i: (before) => IN_STATE.has(before),
  om: (before) => before.includes("anmäl"),
  av: (before) => DEGREES.has(before),
};
const IN_STATE = setOf("inState");
const DEGREES = setOf("degrees");

/**
 * Endings of freedom and lack. One reverses the known word before it: freedom is from something bad ("problemfria"),
 * and anything can be lacking ("smärtlös", "behörighetslös"). After an unknown word it only leans: "tröskelfri",
 * "fadderlös".
 */
interface Ending {
  endings: readonly string[];
  side: "higher" | "lower";
  turns: readonly Side["side"][];
}
const LETTERS: readonly Ending[] = [
  { endings: ["fri", "fria", "fritt"], side: "higher", turns: ["lower"] },
  { endings: ["lös", "lösa", "löst"], side: "lower", turns: ["lower", "higher"] },
];
/** So many letters stand before such an ending: "fria" alone is a word. */
const SHORTEST = 3;
/** Words of no more letters than these are no negated ones: "ohälsa" has its own row. */
const SHORTEST_NEGATED = 4;

/** A word's ending of freedom or lack, and the part before it. */
function endingOf(word: string): { before: string; ending: Ending } | undefined {
  for (const ending of LETTERS)
    for (const letters of ending.endings)
      if (word.length >= letters.length + SHORTEST && word.endsWith(letters))
        return { before: word.slice(0, -letters.length), ending };
  return undefined;
}

/** The rows of the word that such an ending turns, with or without the -s- that joins the two. */
function turnedRows(word: string): number[] {
  const found = endingOf(word);
  if (!found) return [];
  const rows = [found.before, found.before.endsWith("s") ? found.before.slice(0, -1) : found.before].map(sideRow);
  return rows.filter((row) => row >= 0 && found.ending.turns.includes(sideAt(row)?.side ?? "silent"));
}

const sideOfLetters = (word: string): Side | undefined => {
  const found = endingOf(word);
  return found && { side: found.ending.side, thin: true, words: "" };
};

/** First parts of words that turn the rest. */
const NEGATING_PARTS = ["o", "icke-", "ej-"];

/** What is left of a word without such a part: "granskade" of "ogranskade"; "": it has none. */
const withoutNegation = (word: string): string =>
  word.slice(NEGATING_PARTS.find((one) => word.startsWith(one))?.length ?? word.length);

/** The row of what is left; -1: it has none. */
function negatedRow(word: string): number {
  const rest = withoutNegation(word);
  return rest.length > SHORTEST_NEGATED && sideAt(sideRow(rest))?.side !== "silent" ? sideRow(rest) : -1;
}

/** What an index of something bad is of: "problem" of "problemindex"; undefined: another word. */
function badIndexOf(word: string): string | undefined {
  const first = word.endsWith("index") ? word.slice(0, -"index".length) : "";
  // Joined with an -s-, or with an -o- for its -a.
  const forms = [
    first,
    first.endsWith("s") ? first.slice(0, -1) : first,
    first.endsWith("o") ? `${first.slice(0, -1)}a` : first,
  ];
  return first === "" ? undefined : forms.find((form) => sideAt(sideRow(form))?.side === "lower");
}

/** "Olegitimerade": what is left without the "o" is in the same row. */
function isNegated(word: string, row: number): boolean {
  const rest = withoutNegation(word);
  return rest.length > SHORTEST && sideRow(rest) === row && sideRow(rest.slice(1)) !== row;
}

/** Whether a word's own letters turn what its row states: "skadefri", "olegitimerade", "ogranskade". */
function isTurnedByLetters(word: string, side: Side["side"], at: number): boolean {
  const isFree = side === "lower" && endingOf(word)?.ending.side === "higher";
  const isLetters = at >= 0 && sideRow(word) < 0 && negatedRow(word) === at;
  return isFree || turnedRows(word).includes(at) || isNegated(word, at) || isLetters;
}

/** Whether a word gives no side, although it is in a row: "klagomålshantering". */
const isWithout = ({ side }: Side, word: string): boolean =>
  side === "silent" || (side === "lower" && hasWord(word, "harmless"));

/** "Andel elever som …", "Hushållsavfall som …, andel": before the clause stands of whom the share is. */
const GROUP = grammar("^ ([hur stor] andel* …~ | L [L [L [L]]]) (som | vilka) _ !(andel* | helhet* | är viktig*) !($)");

/** "Elever som inte …": a part of those people, as a share of them is. */
const OF_PEOPLE = grammar(`^ [antal | antalet] (${[...COUNTED].join(" | ")}) …4 som (inte | ej | aldrig)`);

/**
 * "i högst två aktiviteter": few of something good, or not many of something bad. Of time and length it is a
 * definition.
 */
const FEW_OF = grammar(
  `(högst | endast | bara) (N | en | ett | två | tre | fyra | fem | sex | sju | åtta | nio | tio)
   of:(!([helgfria] {ofTimeOrLength} | procent* | av) L)`,
);

/**
 * "Enheter med sjukfrånvaro under 6 %": of them the measure is low, which turns its word; so does what is done too late.
 * A year is no limit.
 */
const LIMITED = grammar(
  `(med | har | haft | vars | där) …2 word:(L) [på | är | ligger] ({under} | {atMost} | sämre än)
   (!(Y) N [unit:(L)] | *norm* | *snittet | *gränsen | *gränsvärde* | *medel | (a | b | c | d | e) _)
   | word:({doneWord} | *ade | *ats | *ad) (efter (mer | längre) än | först efter | senare än) N late:(L)`,
);

/** What a limit does to a word of a text: turns it, or, where it may be a stretch ("frånvaro under 14 dagar", "flyg under 500 km"), opens it. */
type Limit = "turned" | "open";

/** A limit without its unit, which is none of the measure's. */
const withoutUnit = ({ text, group }: Match): string => text.slice(0, text.length - (group("unit") ?? "").length);

function limitsIn(text: string): ReadonlyMap<number, Limit> {
  const found = new Map<number, Limit>();
  for (const { to, group } of LIMITED.all(text)) {
    const word = group("word") ?? "";
    const unit = readUnit(group("unit") ?? "") ?? undefined;
    const isStretch = isLength(unit) || (isTime(unit) && !hasWord(word, "timeTaken"));
    found.set(text.lastIndexOf(word, to - word.length), isStretch ? "open" : "turned");
  }
  return found;
}

const WORDS = /[A-Za-zµÀ-ω\d][A-Za-zµÀ-ω\d-]*(?:,\d+)?|[,;:–(]/g;
const isMark = (word: string): boolean => word.length === 1 && ",;:–(".includes(word);

const COUNT = new Set(["antal", "antalet"]);
const OF_TIME = setOf("typical");

const OF_DONE = grammar(`^ ({doneWord} | ${[...setOf("attributes")].join(" | ")}) $`);

/** Longer words are not looked up. */
const LONGEST_WORD = 60;

/** A word with a side, as it is in its text. */
interface SideWord extends SidePiece {
  isTurned: boolean;
  /** Part of a context: where, when or among whom. */
  isAround: boolean;
  /** What has been done to something: "registrerade". */
  isDone?: boolean;
}

/** For so many words after it what is lacking is named. */
const LACK = 4;
/** For so many words after "med" what a share has is named. */
const HAD = 3;
/** States that neither side is sure, whatever else is stated. */
const NEITHER = { kind: "decides", side: "none", isTurned: false, isAround: false } as const;

/** Reads a text word by word. What a word is depends on the small words before it, and on nothing after it. */
class SideReader {
  readonly found: SideWord[] = [];
  /** The current words are a context: where, when or among whom. */
  private isAround = false;
  /** The measure has been named: only a comma ends the context. */
  private isNamed = false;
  /** What comes is whom something is for: "platser för personer med psykisk ohälsa". */
  private isServed = false;
  /** For how many words more what is stated is turned round, and for how many without doubt. */
  private turned = 0;
  private negated = 0;
  /** For how many words more a word of little holds, and whether it opened the phrase. */
  private little = 0;
  /** For how many words more what a share has is named. */
  private had = 0;
  /** What is lacking has not been named yet. */
  private lack: { word: string; left: number; isSure: boolean } | null = null;
  private isLittleFirst = false;
  private previous = "";
  private last: SideWord | null = null;
  /** What is counted, or what is done with it: "antal antagna detaljplaner". */
  private isHead = false;
  /** Those of whom what they have or lack is measured: the word before "med" or "utan". */
  private owner: SideWord | null = null;
  private readonly isShare: boolean;
  private readonly groupEnd: number;
  private readonly limits: ReadonlyMap<number, Limit>;

  constructor(private readonly text: string) {
    this.isShare = wordsOf(text).some((word) => word.startsWith("andel")) || OF_PEOPLE.test(text);
    this.groupEnd = this.isShare ? (GROUP.exec(text)?.to ?? 0) : 0;
    this.limits = limitsIn(text);
  }

  read(): SideWord[] {
    for (const { 0: word, index } of this.text.matchAll(WORDS)) {
      this.turned -= 1;
      this.negated -= 1;
      if (this.lack && (this.lack.left-- === 0 || isMark(word))) this.endLack();
      if (isMark(word)) this.passMark();
      else this.passWord(word, index);
      this.previous = word;
    }
    this.endLack();
    return this.found;
  }

  private passMark(): void {
    this.isAround = this.isNamed = this.isServed = this.isHead = false;
    this.owner = null;
    this.turned = 0;
    this.last = null;
  }

  private passWord(word: string, index: number): void {
    this.moveAround(word);
    this.noteTurns(word, index);
    const negating = NEGATIONS.get(word);
    const isSmall =
      CONTEXT.has(word) || PREDICATE.has(word) || (negating && !negating.isDone && !negating.beforeNumber);
    this.isHead = COUNT.has(this.previous) || (this.isHead && OF_DONE.test(this.previous));
    const before = this.last;
    this.last = isSmall || word.length > LONGEST_WORD ? null : this.sideOf(word, index);
    this.had = word === "med" && this.isShare ? HAD : this.had - 1;
    if (before) this.noteDone(before);
    this.noteOwner(word, before);
    if (this.last) this.found.push(this.last);
    if (this.last?.isTurned) this.lack = null;
  }

  /** "Klagomål besvarade": of a share what is done is measured; of a number either what is done or what is bad. */
  private noteDone(before: SideWord): void {
    if (!this.last?.isDone || before.side !== "lower" || hasWord(before.word, "done")) return;
    if (this.isShare) this.found.splice(this.found.indexOf(before), 1);
    else before.kind = "leaning";
  }

  /**
   * "Dödsfall med brytpunktssamtal", "Resenärer utan biljett": of those that are bad, in a share, what they have is what
   * is measured; of those that are good what they lack.
   */
  private noteOwner(word: string, before: SideWord | null): void {
    const owns = word === "med" && this.isShare && before?.side === "lower";
    const lacks = NEGATIONS.get(word)?.lacks === true && before?.side === "higher";
    if (owns || lacks) this.owner = before;
    if (!this.owner || !this.last || this.last.side === this.owner.side) return;
    if (this.last.isTurned === (this.owner.side === "higher")) this.found.splice(this.found.indexOf(this.owner), 1);
    this.owner = null;
  }

  /** Enters or leaves a context at a word. */
  private moveAround(word: string): void {
    if (COUNTED.has(word) && this.isProven(this.last)) this.isAround = this.isNamed = true;
    if (!this.isNamed && STATES[word]?.(this.previous)) this.isAround = false;
    else if (CONTEXT.has(word)) this.isAround = true;
    else if (PREDICATE.has(word) && !this.isNamed && !(word === "att" && this.previous === "för"))
      this.isAround = false;
    this.noteServed(word);
  }

  /** What is counted comes after what states which of them: "nöjda brukare". */
  private isProven(found: SideWord | null): boolean {
    return found !== null && !found.isAround && found.kind !== "leaning" && found.kind !== "turned";
  }

  private noteServed(word: string): void {
    if (SERVES.has(word)) this.isServed = true;
    else if (this.isServed && COUNTED.has(word)) this.isNamed = true;
    else if (CONTEXT.has(word)) this.isServed = false;
  }

  /** What the word does to those that follow it. */
  private noteTurns(word: string, index: number): void {
    const negating = NEGATIONS.get(word);
    const isBeforeNumber = isDigit(this.text.charAt(index + word.length + 1));
    if (negating && (isBeforeNumber || !negating.beforeNumber)) this.negate(word, negating);
    this.little -= 1;
    if (!LITTLE.has(word)) return;
    this.little = 3;
    this.isLittleFirst = this.previous === "" || isMark(this.previous);
  }

  private negate(word: string, { turns, surely = 0, ofShare, lacks }: Negating): void {
    this.turned = turns;
    if (!ofShare || this.isShare) this.negated = Math.max(this.negated, surely);
    if (lacks) this.lack = { word, left: LACK, isSure: surely > 0 };
  }

  /** A lack of what has no side may be good or bad: nothing else is then sure. */
  private endLack(): void {
    if (this.lack) this.found.push({ ...NEITHER, word: this.lack.word });
    this.lack = null;
  }

  /** The word's side; null without one. */
  private sideOf(word: string, index: number): SideWord | null {
    const own = sideRow(badIndexOf(word) ?? this.completed(word, index));
    const at = own < 0 ? (turnedRows(word)[0] ?? negatedRow(word)) : own;
    const row = sideAt(at) ?? sideOfLetters(word);
    if (!row || isWithout(row, word)) return null;
    if (row.side === "wanted") return this.wantedOf(word);
    return this.sided(word, index, { row, at });
  }

  /** A word of a row, in its text. */
  private sided(word: string, index: number, { row, at }: { row: Side; at: number }): SideWord {
    const isAround = this.isAround || index < this.groupEnd;
    const limit = this.limits.get(index);
    if (row.side === "none" || limit === "open") return { kind: "open", side: "none", word, isTurned: false, isAround };
    const turn = this.turnOf(word, row, at);
    const isTurned = turn.isTurned !== (limit === "turned");
    const isPlain = turn.isPlain || limit === "turned";
    const isLeaning = this.leans(row);
    const side = isTurned === (row.side === "lower") ? "higher" : "lower";
    const kind = this.kindOf(row, isTurned, isPlain, isLeaning);
    return { kind, side, word, isTurned, isAround, isDone: kind === "yielding" && row.yields === "done" };
  }

  /** "Karies- och fyllningsfria": the first has the ending of the second. */
  private completed(word: string, index: number): string {
    if (!word.endsWith("-")) return word;
    const [, , second = ""] = this.text.slice(index + word.length).split(" ", 3);
    return word + second.slice(endingOf(second)?.before.length ?? second.length);
  }

  /** What there is to be: its lack, or of a share that they have it; null elsewhere. */
  private wantedOf(word: string): SideWord | null {
    if (this.lack) {
      const kind = this.lack.isSure ? "measured" : "turned";
      return { kind, side: "lower", word, isTurned: true, isAround: false };
    }
    const has = this.had > 0 && this.turned <= 0 && this.little <= 0;
    return has ? { kind: "measured", side: "higher", word, isTurned: false, isAround: false } : null;
  }

  private kindOf({ yields, heads }: Side, isTurned: boolean, isPlain: boolean, isLeaning: boolean): EvidenceKind {
    if (isTurned && (isLeaning || !isPlain)) return "turned";
    if (isLeaning) return "leaning";
    if (isTurned) return "measured";
    if (yields) return "yielding";
    if (this.isCounted()) return "decides";
    return heads && !this.isShare && this.begins() ? "heading" : "measured";
  }

  /** What is measured is named now: at the beginning, or after a mark. */
  private begins(): boolean {
    return this.previous === "" || isMark(this.previous) || OF_TIME.has(this.previous);
  }

  private isCounted(): boolean {
    return COUNT.has(this.previous);
  }

  /** Whether the word is reversed by the words before it or by its own letters, and whether for certain. */
  private turnOf(word: string, { side }: Side, at: number): { isTurned: boolean; isPlain: boolean } {
    const isLacking = this.little > 0 && (side === "higher" || !this.isLittleFirst);
    const isOwn = isTurnedByLetters(word, side, at);
    const isFollowing = !NEGATIONS.get(word)?.isDone;
    const isPlain = isOwn || (isFollowing && this.negated > 0) || (isLacking && side === "higher");
    return { isTurned: isOwn || isLacking || (isFollowing && this.turned > 0), isPlain };
  }

  private leans({ side, thin }: Side): boolean {
    if (thin === true || (side === "lower" && FOUND_OUT.has(this.previous))) return true;
    return (thin === "counted" && !this.isHead) || (thin === "shared" && !this.isShare);
  }
}

const STATED: ReadonlySet<EvidenceKind> = new Set(["measured", "decides", "heading"]);

/** The weight of a word in a context: reduced, or none. */
function placed({ kind, side, word, isAround }: SideWord): SidePiece[] {
  if (!isAround) return [{ kind, side, word }];
  if (kind === "open") return [];
  return [{ kind: STATED.has(kind) ? "around" : "aside", side, word }];
}

/** Of costs, a bad purpose is meant to cost less; a good one only names the purpose. */
function spentOn(pieces: SidePiece[]): SidePiece[] {
  const isSpent = pieces.some(({ kind, word }) => kind === "leaning" && hasWord(word, "spent"));
  if (!isSpent) return pieces;
  return pieces.flatMap((piece): SidePiece[] => {
    if (piece.side === "higher" && piece.kind !== "decides") return [];
    return [piece.kind === "around" ? { ...piece, kind: "measured" } : piece];
  });
}

/** The phrases of a text that give a side together. A negation beside them cancels it. */
const phrasesIn = (text: string): SidePiece[] =>
  phrasesOf(LIMITED.replace(text, withoutUnit)).flatMap(({ phrase: { side, kind, negated }, words }): SidePiece[] =>
    side === undefined || (negated !== true && hasWord(words, "negation"))
      ? []
      : [{ kind: kind ?? (side === "none" ? "open" : "measured"), side, word: words }],
  );

/** What the words of a text in small letters state of the better side. */
export function sidePieces(text: string): SidePiece[] {
  const found = new SideReader(text).read();
  const few = FEW_OF.exec(text)?.group("of");
  const isFew = few !== undefined && !isMeasuredUnit(readUnit(few) ?? "");
  const words = found.map((one) =>
    isFew && !one.isTurned && one.kind === "measured" ? { ...one, kind: "leaning" as const } : one,
  );
  return [...spentOn(words.flatMap(placed)), ...phrasesIn(text)];
}
