import type { Direction, Reading } from "../../domain/reading";
import { type SentenceName, sentences } from "../../lexicon/sentences";
import { arrowOf } from "../../domain/shapes";
import { change, type RowAround } from "./rule";
import { grammar } from "../text/grammar";
import type { Phrase } from "../text/phrase";
import type { Sentence } from "./sentence";

/** What may stand before the word for a change, first in the text. */
const LEAD = `(att | at | to | å | målet är att | målsättningen är att | målet är | kommunen ska | vi ska | målvärde [:] | en | allt
  | fortsatt | årlig | årligen | succesivt | successivt | få | verka för att | arbeta för att | bidra till [att | en]
  | tillsammans med W)`;
const LEADS = `^ ${`[${LEAD} `.repeat(4)}${"]".repeat(4)}`;
const HELPER = "[ha | kunna | årligen | successivt | ytterligare | känna | uppleva | få | visa]";
/** Words of a mention in passing. */
const ASIDE = "(inte | ej | för | att | arbeta | verka | bidra | genom | ¤* | ◊)";
const HAPPENS =
  "(ökar | minskar | ökas | minskas | höjs | sänks | växer | sjunker | förbättras | stärks | har (ökat | minskat))";

/** Where a word for a change is what is to happen, not something by the way ("arbetar med att minska"). */
const changing = (words: string): Phrase =>
  grammar(
    [
      `${LEADS} (${words})`,
      `<!(som) {shall} ${HELPER} …8!${ASIDE} (${words}) !(än (◊ | ¤*))`,
      `{shall} …25!(¤* | ◊) ha (${words})`,
      `^ …1-10!(att | för | ska | arbeta | ¤* | §* | ◊) =(${HAPPENS}) [har] (${words})`,
      `{shall} (arbeta | verka | bidra) [aktivt] (för | till) [att | en | ett] (${words})`,
    ].join(" | "),
  );

const BEYOND: readonly { side: Direction; is: Phrase }[] = [
  { side: "higher", is: grammar("^ !({better}) {over} {earlierLevel} $") },
  { side: "lower", is: grammar("^ {under} {earlierLevel} $") },
  {
    side: "higher",
    is: grammar(
      "^ [fortsatt | positiv] {growth} $ | ^ (fortsatt | positiv) (*tillväxt | *vekst | *vækst) $ | ^ {shall} [gå] !(plus) {upward} $",
    ),
  },
  { side: "lower", is: grammar("^ {shall} [gå] !(minus) {downward} $") },
];

const CHANGE_WORD = grammar("{upWord} | {downWord} | {betterWord} | positiv | positivt | håll");

const CHANGING: readonly { side: Direction | "better"; is: Phrase }[] = [
  { side: "higher", is: changing("{upWord}") },
  { side: "lower", is: changing("{downWord}") },
  {
    side: "better",
    is: changing(
      "{betterWord} | positiv utveckling | positiv trend | utvecklas positivt | utvecklas i positiv riktning | gå åt rätt håll",
    ),
  },
];

/** After a change, another thing that goes the other way: "Minskad energianvändning och ökad andel solceller". */
const ALSO: Record<Direction, Phrase> = {
  higher: grammar("{joining} [en | ett] {down}"),
  lower: grammar("{joining} [en | ett] {up}"),
};

/**
 * A change without a number: "ska öka", "Minskad sjukfrånvaro", "ska förbättras". Two things that go each its way,
 * joined in one sentence, are `text`. Better without a known side is assumed to be more. Null: no change.
 */
export function plainChange(sentence: Sentence, around: RowAround): Reading | null {
  const beyond = BEYOND.find(({ is }) => is.test(sentence.text));
  if (beyond) return change(beyond.side);
  if (!CHANGE_WORD.test(sentence.text)) return null;
  const found = CHANGING.flatMap(({ side, is }) => {
    const match = is.exec(sentence.text);
    return match ? [{ side, end: match.to }] : [];
  }).sort((a, b) => a.end - b.end);
  const first = found[0];
  if (!first) return null;
  if (new Set(found.map((row) => row.side)).size > 1 && found.every((row) => row.side !== "better")) {
    const rest = sentence.text.slice(first.end);
    // After these words the sentence states how, not what.
    const [aside] = sentences.hits(rest, "isHow");
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

const BEFORE_TIME = "=(…3 (§* | föregående | förra | utgångsläget | nuvarande))";
const NO = "(ingen | inga) …2";

const NOT_CHANGED: readonly { side: Direction | "notWorse"; is: Phrase }[] = [
  {
    side: "lower",
    is: grammar(
      `${NO} (ökning | ökningar) | {not} …2 ({upVerb} | bli {up}) | {not} …2 !({better}) {over} ${BEFORE_TIME}`,
    ),
  },
  {
    side: "higher",
    is: grammar(
      `${NO} (minskning | minskningar) | {not} …2 ({downVerb} | bli {down}) | {not} …2 {under} ${BEFORE_TIME}`,
    ),
  },
  {
    side: "notWorse",
    is: grammar(`(${NO} | utan) (försämring | försämringar) | {not} …2 {worse}`),
  },
];

const KEPT = grammar(
  `({min} | {max}) {earlierLevel}
   | (ingen | inga) (förändring | förändringar) | {kept}
   | (lika | like | lige) W som [i | år | under] (§* | föregående) | as W as [in] (§* | föregående) | samma nivå | samma resultat | samma som | i nivå med ({earlier}) | (hålla | hållas) [sig] [på] (nuvarande | samma) nivå
   | minst lika W …3 som
   | (lika [med | bra | hög] [som] | oförändrat) eller ({better} | {up} | {down}) [{than}] | {better} [{than}] eller lika [med | som]`,
);

/** The better side that is also met: "eller högre", "öka eller bibehålla", "minst samma nivå". The first that is stated. */
const OR_BETTER: readonly (readonly [SentenceName, Direction | "better"])[] = [
  ["orMore", "higher"],
  ["orLess", "lower"],
  ["atLeastEarlier", "higher"],
  ["orBetter", "better"],
];

/** A level that is kept: "oförändrad", "ska inte öka", "minst samma nivå som föregående år". Null: no such rule. */
export function keptLevel(sentence: Sentence, around: RowAround): Reading | null {
  if (sentences.without(sentence.text, "startsFrom").includes("¤")) return null;
  const negated = NOT_CHANGED.find(({ is }) => is.test(sentence.text));
  if (!negated && !KEPT.test(sentence.text)) return null;
  const side = negated?.side ?? OR_BETTER.find(([concept]) => sentences.has(sentence.text, concept))?.[1];
  const direction = side === "better" ? (around.better() ?? "higher") : side === "notWorse" ? around.better() : side;
  return { kind: "unchanged", ...(direction ? { direction } : {}) };
}
