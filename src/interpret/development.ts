import type { Direction, Reading } from "../domain/reading";
import { type Said, sentences } from "../lexicon/sentences";
import { arrowOf } from "./letters";
import { change, type Around } from "./rule";
import { grammar, type Pattern } from "./grammar";
import type { Sentence } from "./sentence";

const START =
  "^(?:att |målet är att |målsättningen är att |målet är |kommunen ska |vi ska |målvärde:? |en |allt |fortsatt |årlig |årligen |succesivt |successivt |få |verka för att |arbeta för att |bidra till (?:att |en )?|tillsammans med [^ ]+ )*";
const HELPERS =
  "(?: ha| kunna| årligen| successivt| ytterligare| känna| uppleva| få| visa)?(?: (?!inte |ej |för |att |arbeta |verka |bidra |genom )[A-Za-zµÀ-ω\\/§0-9-]+){0,8}?";
const HAPPENS = "(?:ökar|minskar|ökas|minskas|höjs|sänks|växer|sjunker|förbättras|stärks|har ökat|har minskat)";

/** Where a word for a change is what is to happen, not something by the way ("arbetar med att minska"). */
const changing = (words: string): Pattern =>
  grammar(
    [
      `${START}(?:${words})`,
      `(?<!som ){SHALL}${HELPERS} (?:${words})(?! än [◊¤])`,
      `{SHALL} (?:[A-Za-zµÀ-ω\\/§0-9-]+ ){0,25}?ha (?:${words})`,
      `^(?:(?!att |för |ska |arbeta )[A-Za-zµÀ-ω\\/-]+ ){1,10}(?:(?=${HAPPENS})(?:har )?(?:${words}))`,
      `{SHALL} (?:arbeta|verka|bidra) (?:aktivt )?(?:för|till) (?:att |en |ett )?(?:${words})`,
    ].join("|"),
  );

/** An earlier level as a bound: "minst 2020 års nivå", "≤ föregående år". */
const EARLIER =
  "(?:på |som )?(?:§\\d års [A-Za-zµÀ-ω]+|föregående (?:år|års [A-Za-zµÀ-ω]+|mätning[A-Za-zµÀ-ω]*|läsår)|förra (?:årets [A-Za-zµÀ-ω]+|året|mätningen)|fjolårets [A-Za-zµÀ-ω]+)";

const BEYOND: readonly { side: Direction; is: RegExp }[] = [
  { side: "higher", is: new RegExp(`^(?:över|mer än|>) ${EARLIER}$`) },
  { side: "lower", is: new RegExp(`^(?:under|mindre än|<) ${EARLIER}$`) },
];

const CHANGE_WORD = grammar("{UPW}|{DOWNW}|{BETTERW}|positiv|positivt|håll");

const CHANGING: readonly { side: Direction | "better"; is: Pattern }[] = [
  { side: "higher", is: changing("{UPW}") },
  { side: "lower", is: changing("{DOWNW}") },
  {
    side: "better",
    is: changing(
      "{BETTERW}|positiv utveckling|positiv trend|utvecklas positivt|utvecklas i positiv riktning|gå åt rätt håll",
    ),
  },
];

/** After a change, another thing that goes the other way: "Minskad energianvändning och ökad andel solceller". */
const ALSO: Record<Direction, Pattern> = {
  higher: grammar(
    "(?:och|samt|men|medan|,) (?:en |ett )?(?:minskad|minskat|minskade|färre|lägre|sänkt|sänkta|reducerad|reducerade)",
  ),
  lower: grammar("(?:och|samt|men|medan|,) (?:en |ett )?(?:ökad|ökat|ökade|fler|högre|höjd|höjda|utökad|utökade)"),
};

/**
 * A change without a number: "ska öka", "Minskad sjukfrånvaro", "ska förbättras". Two things that go each its way,
 * joined in one sentence, are `text`. Better without a known side is assumed to be more. Null: no change.
 */
export function plainChange(sentence: Sentence, around: Around): Reading | null {
  const beyond = BEYOND.find(({ is }) => is.test(sentence.text));
  if (beyond) return change(beyond.side);
  if (!CHANGE_WORD.test(sentence.text)) return null;
  const found = CHANGING.flatMap(({ side, is }) => {
    const match = is.exec(sentence.text);
    return match ? [{ side, end: match.index + match[0].length }] : [];
  }).sort((a, b) => a.end - b.end);
  const first = found[0];
  if (!first) return null;
  if (new Set(found.map((row) => row.side)).size > 1 && found.every((row) => row.side !== "better")) {
    const rest = sentence.text.slice(first.end);
    // After these words the sentence tells how, not what.
    const [aside] = sentences.hits(rest, "tellsHow");
    const what = rest.slice(0, aside?.from);
    if (what.includes(",") || sentences.has(what, "joins")) return { kind: "text" };
  }
  if (first.side !== "better" && ALSO[first.side].test(sentence.text.slice(first.end))) return { kind: "text" };
  const better = first.side === "better" ? around.better() : first.side;
  return better ? change(better) : { ...change("higher"), assumed: true };
}

/** A whole text that is an arrow. */
export function arrow(text: string): Reading | null {
  const way = arrowOf(text, { up: "+" });
  if (!way) return null;
  return way === "right" ? { kind: "unchanged" } : change(way === "up" ? "higher" : "lower");
}

const BEFORE_TIME = "(?= (?:{W} ){0,3}?(?:§\\d|föregående|förra|utgångsläget|nuvarande))";

const NO = "ing(?:en|a) (?:{W} ){0,2}?";

const NOT_CHANGED: readonly { side: Direction | "notWorse"; is: Pattern }[] = [
  {
    side: "lower",
    is: grammar(
      `${NO}(?:ökning|ökningar)|{NOT} (?:{W} ){0,2}?(?:{UPV}|bli fler|bli högre)|{NOT} (?:{W} ){0,2}?(?:överstiga|överskrida|högre än|fler än|mer än|större än)${BEFORE_TIME}`,
    ),
  },
  {
    side: "higher",
    is: grammar(
      `${NO}minskning(?:ar)?|{NOT} (?:{W} ){0,2}?(?:{DOWNV}|bli färre|bli lägre)|{NOT} (?:{W} ){0,2}?(?:understiga|underskrida|lägre än|färre än|mindre än)${BEFORE_TIME}`,
    ),
  },
  {
    side: "notWorse",
    is: grammar(`(?:${NO}|utan )försämring(?:ar)?|{NOT} (?:{W} ){0,2}?(?:försämra(?:s|t|ts)?|sämre)`),
  },
];

const KEPT = grammar(
  [
    `(?:{MIN}|{MAX}) ${EARLIER}`,
    "ing(?:en|a) förändring(?:ar)?|oförändrad[A-Za-zµÀ-ω]*|oförändrat|bibehål[A-Za-zµÀ-ω]*|vidmakthåll[A-Za-zµÀ-ω]*|upprätthåll[A-Za-zµÀ-ω]*|behålla(?:s)?|ligga kvar|kvarstå|konstant|stabilt|uforandret|uendret",
    "samma nivå|samma resultat|samma som|i nivå med|hålla(?:s)? (?:sig )?(?:på )?(?:nuvarande|samma) nivå|minst lika {W} (?:{W} ){0,3}?som",
    "(?:lika (?:med |bra |som )*|oförändrat )eller (?:bättre|högre|lägre)(?: än)?|bättre(?: än)? eller lika(?: med| som)?",
  ].join("|"),
);

/** The better side that is also met: "eller högre", "öka eller bibehålla", "minst samma nivå". The first that is said. */
const OR_BETTER: readonly (readonly [Said, Direction | "better"])[] = [
  ["orMore", "higher"],
  ["orLess", "lower"],
  ["atLeastEarlier", "higher"],
  ["orBetter", "better"],
];

/** A level that is kept: "oförändrad", "ska inte öka", "minst samma nivå som föregående år". Null: no such rule. */
export function keptLevel(sentence: Sentence, around: Around): Reading | null {
  if (sentences.without(sentence.text, "startsFrom").includes("¤")) return null;
  const negated = NOT_CHANGED.find(({ is }) => is.test(sentence.text));
  if (!negated && !KEPT.test(sentence.text)) return null;
  const side = negated?.side ?? OR_BETTER.find(([said]) => sentences.has(sentence.text, said))?.[1];
  const direction = side === "better" ? (around.better() ?? "higher") : side === "notWorse" ? around.better() : side;
  return { kind: "unchanged", ...(direction ? { direction } : {}) };
}
