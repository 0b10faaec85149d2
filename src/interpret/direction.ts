import type { Direction } from "../domain/reading";
import { hasWord, plainWords } from "../lexicon/lexicon";
import { formsOf } from "../lexicon/notation";
import { sideAt, sideRow } from "../lexicon/sides";
import { CLAUSES } from "../lexicon/words/clauses";
import { bareTitle, clean } from "./text";
import { readUnit } from "./unit";
import { PHRASES } from "./sidePhrases";

/** Which side of a measure is better, and the words that say so, as printed. `thin`: shown and asked, never counted. */
export interface DirectionEvidence {
  direction: Direction;
  evidence: string;
  strength: "clear" | "thin";
}

/** What is longer is cut: the words that matter stand at the beginning. */
const LONGEST = 400;

const setOf = (concept: keyof typeof CLAUSES): ReadonlySet<string> => new Set(formsOf(CLAUSES[concept]));
const TURNING = setOf("turning");
const TURNING_NEXT = setOf("turningNext");
const LITTLE = setOf("little");
const COUNTED = setOf("people");
const NEGATIONS = setOf("notAnyOf");
const CONTEXT = setOf("context");
const PREDICATE = setOf("predicate");

const up = plainWords("upVerb").join("|");
const down = plainWords("downVerb").join("|");
const START = "^(?:att |vi ska |vi |kommunen ska |andelen ska |antalet ska )?";
const statements: { direction: Direction; is: RegExp }[] = (
  [
    ["higher", up, plainWords("up", "upNoun").join("|")],
    ["lower", down, plainWords("down", "downNoun").join("|")],
  ] as const
).map(([direction, verbs, words]) => ({
  direction,
  is: new RegExp(
    `(?:${START}(${verbs}|${words})(?![\\p{L}-]))|(?<!\\p{L})(?:ska|skall|bör|måste|ska ha|kommer att)(?: (?!inte |ej |för |att )[\\p{L}-]+){0,5}? (${verbs}|${words})(?![\\p{L}-])|(?<!\\p{L}|(?:som|inte|ej|att|och) )(ökar|minskar|höjs|sänks|växer|sjunker|reduceras)(?![\\p{L}-])`,
    "u",
  ),
}));
const presentUp = new Set(["ökar", "höjs", "växer"]);

/** What the text says is to happen to the measure: "ska öka", "minskar", "Högre andel …", "Minskad …". */
function statedChange(text: string): DirectionEvidence | null {
  let first: { at: number; direction: Direction; word: string } | null = null;
  for (const { direction, is } of statements) {
    const found = is.exec(text);
    if (!found) continue;
    const word = found[1] ?? found[2] ?? found[3]!;
    const side = found[3] === undefined ? direction : presentUp.has(word) ? "higher" : "lower";
    const at = found.index + found[0].length;
    if (!first || at < first.at) first = { at, direction: side, word };
    else if (at !== first.at && side !== first.direction) return null;
  }
  return first && { direction: first.direction, evidence: first.word, strength: "clear" };
}

interface Hit {
  side: Direction | "none";
  thin: boolean;
  /** A word before it turns it round: "utan sjukfrånvaro", "ej behöriga". */
  turned: boolean;
  word: string;
  context: boolean;
  /** Decides alone. */
  firm?: boolean;
}

/**
 * After these the preposition tells in what state people are, or what is reported: "personer i hemlöshet", "anmälningar
 * om kränkningar".
 */
const STATING: ReadonlyMap<string, RegExp> = new Map([
  ["i", /^(?:personer|barn|ungdomar|unga|vuxna|hushåll|kvinnor|familjer)$/u],
  ["om", /anmäl/u],
  ["av", /^(?:känsla|grad|nivå|förekomst|mängd)(?:e?n)?$/u],
]);

/** "Olegitimerade": what is left without the "o" is in the same row. */
function isNegated(word: string, row: number): boolean {
  const rest = /^(?:o|icke-|ej-)(.{4,})/u.exec(word)?.[1];
  return rest !== undefined && sideRow(rest) === row && sideRow(rest.slice(1)) !== row;
}

/** What stands before those that something is for: "platser för personer med psykisk ohälsa". */
const SERVES = new Set(["för", "till", "åt"]);

/** Money spent as what is measured: what is good in the rest says only on what. */
const SPENT = /(?:kostnad|kostnaden|kostnader|utgift|utgifter|avgift|avgifter|hyra)$/u;

/** "Andel elever som …", "Hushållsavfall som …, andel": before the clause stands of whom the share is. */
const GROUP = /^(?:(?:hur stor )?andel\p{L}* .*?|(?:[\p{L}\d–-]+ ){1,4}?)(?:som|vilka) (?!andel|helhet|är viktig)/u;

/** "Elever som inte …": a part of those people, as a share of them is. */
const OF_PEOPLE = new RegExp(
  `^(?:antal(?:et)? )?(?:${[...COUNTED].join("|")}) (?:[\\p{L}\\d]+ ){0,4}?som (?:inte|ej|aldrig)(?!\\p{L})`,
  "u",
);

/** What is done about something bad, or tells of it. */
const HARMLESS_HEAD =
  /(?:rutin|(?<!kon)kurs|plan|analys|utbildning|hantering|sökning|prevention|policy|samordnare|försäkra)(?:en|et|er|erna|ar|arna|ade|de|s)?$/u;
/** "Förorenade områden som sanerats": of what is bad, that which has been mended. */
const CURED =
  /(?<!\p{L})(?:åtgärda|sanera|betala|lös|avvärj|laga|avhjälp|besvara|klara|uppklara|återställ)(?:de|ts|da|ta|t|d|s)(?!\p{L})/u;
/** What has been found out of something bad: more may be better. */
const FOUND = /^(?:upptäckta|upptäckt|avslöjade|identifierade|rapporterade|inrapporterade)$/u;
const NEGATED = /(?<!\p{L})(?:inte|ej|icke|aldrig)(?!\p{L})/u;

/** "i högst två aktiviteter": few of what is good, or not many of what is bad. Of time and length it is a definition. */
const FEW_OF =
  /(?<!\p{L})(?:högst|endast|bara) (?:\d+|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio) (?!(?:arbets|kalender|skol|helgfria )?(?:dag|dygn|veck|månad|mån|år|tim|min|sek|meter|km|m|kilometer|termin)|procent|av )\p{L}/u;

/** The words of the text that say which side is better, and whether they stand in what is measured or around it. */
function hitsIn(text: string): Hit[] {
  const hits: Hit[] = [];
  let context = false;
  /** Only a comma ends the context: what is measured has been told. */
  let told = false;
  /** For how many words more what is said is turned round, and for how many without doubt. */
  let turned = 0;
  let negated = 0;
  /** The word before was "antal". */
  let counted = false;
  /** "för", "till": what comes is whom it is for. */
  let serves = false;
  let lastHit: Hit | null = null;
  let last = "";
  const share = /(?<!\p{L})andel/u.test(text) || OF_PEOPLE.test(text);
  /** For how many words more a word of little holds, and whether it opened the phrase. */
  let little = 0;
  let littleFirst = false;
  const group = share ? (GROUP.exec(text)?.[0].length ?? 0) : 0;
  for (const found of text.matchAll(/[\p{L}\d][\p{L}\d-]*(?:,\d+)?|[,;:–(]/gu)) {
    const word = found[0];
    turned -= 1;
    negated -= 1;
    const isCounted = counted;
    const before = lastHit;
    const previous = last;
    last = word;
    counted = word === "antal" || word === "antalet";
    lastHit = null;
    if (/^[,;:–(]$/.test(word)) {
      context = told = serves = false;
      turned = 0;
      continue;
    }
    if (before && !before.thin && !before.context && COUNTED.has(word)) context = told = true;
    const states = STATING.get(word)?.test(previous) === true && !told;
    if (states) context = false;
    else if (CONTEXT.has(word)) context = true;
    else if (PREDICATE.has(word) && !told && !(word === "att" && previous === "för")) context = false;
    if (SERVES.has(word)) serves = true;
    else if (serves && COUNTED.has(word)) told = true;
    else if (CONTEXT.has(word)) serves = false;
    if (TURNING.has(word)) turned = 5;
    if (word === "högst" && /^högst \d/u.test(text.slice(found.index))) turned = negated = 5;
    if (TURNING_NEXT.has(word)) turned = negated = 3;
    if (share && NEGATIONS.has(word)) negated = 4;
    little -= 1;
    if (LITTLE.has(word)) [little, littleFirst] = [3, previous === "" || /^[,;:–(]$/.test(previous)];
    if (CONTEXT.has(word) || PREDICATE.has(word) || TURNING.has(word) || word.length > 60) continue;
    const index = sideRow(word);
    const row = sideAt(index);
    if (!row || row.side === "silent" || (row.side === "lower" && HARMLESS_HEAD.test(word))) continue;
    const lacking = little > 0 && (row.side === "higher" || (row.side === "lower" && !littleFirst));
    const isFree = row.side === "lower" && /fri(?:a|tt)?$/u.test(word);
    const turn = row.side !== "none" && (turned > 0 || lacking || isFree || isNegated(word, index));
    const leans =
      row.thin === true || (row.side === "lower" && FOUND.test(previous)) || (row.thin === "counted" && !isCounted);
    const plainly =
      turn && !leans && (negated > 0 || (lacking && row.side === "higher") || isFree || isNegated(word, index));
    const side = turn ? (row.side === "lower" ? "higher" : "lower") : row.side;
    lastHit = {
      side,
      thin: leans || (turn && !plainly),
      turned: turn,
      word,
      context: context || found.index < group,
      firm: isCounted && !turn && !leans && row.side !== "none",
    };
    hits.push(lastHit);
  }
  if (FEW_OF.test(text)) for (const hit of hits) hit.thin ||= !hit.turned;
  for (const phrase of PHRASES) {
    const found = phrase.is.exec(text);
    const isUndone = found !== null && NEGATED.test(found[0]) && !phrase.is.source.includes("inte");
    if (found && !isUndone)
      hits.push({
        side: phrase.side,
        thin: phrase.thin === true,
        turned: false,
        word: found[0],
        context: false,
        firm: phrase.firm === true,
      });
  }
  return hits;
}

function ofHits(hits: Hit[]): DirectionEvidence | null {
  const head = hits.filter((hit) => !hit.context);
  const firm = head.find((hit) => hit.firm);
  if (firm) return { direction: firm.side as Direction, evidence: firm.word, strength: "clear" };
  if (head.some((hit) => hit.side === "none")) return null;
  const spent = head.some((hit) => hit.thin && SPENT.test(hit.word));
  const strong = head.filter((hit) => !hit.thin && !(spent && hit.side === "higher"));
  if (head.some((hit) => hit.turned && strong.some((other) => other.side !== hit.side))) return null;
  const wasted = spent ? hits.filter((hit) => !hit.thin && hit.side === "lower") : [];
  for (const [group, strength] of [
    [strong.length > 0 ? strong : wasted, "clear"],
    [
      hits.filter((hit) => hit.side !== "none" && (!hit.thin || !hit.context) && !(spent && hit.side === "higher")),
      "thin",
    ],
    [hits.filter((hit) => hit.side !== "none"), "thin"],
  ] as const) {
    if (group.length === 0) continue;
    const sides = new Set(group.map((hit) => hit.side));
    if (sides.size > 1) return null;
    return { direction: group[0]!.side as Direction, evidence: group[0]!.word, strength };
  }
  return null;
}

/** "Ökad trygghet: andel otrygga", "Trygghet kvällstid, andel otrygga": what is measured stands last. */
const LABELLED = /^([^:]{3,}?)(: | – |, (?=andel|antal|tid |dagar |veckor |timmar |minuter |skillnad))(.+)$/u;
const MEASURES =
  /^(?:(?:andel|antal)(?:en|et)? (?!(?:per|av|i|för|inom|dagar|timmar|minuter|veckor|st|personer)(?!\p{L}))\p{L}|(?:tid|dagar|veckor|timmar|minuter|skillnad)(?:en)? (?:till|från|innan|i|mellan|för|%))/u;

/**
 * Where a label and what is measured under it point each its way: the measure's side, or null where it is not plain
 * which of them is measured; undefined: no such two.
 */
function ofLabelled(lower: string): DirectionEvidence | null | undefined {
  const [, label, mark, measure] = LABELLED.exec(lower) ?? [];
  if (label === undefined || measure === undefined) return undefined;
  const own = ofHits(hitsIn(measure));
  const wish = statedChange(label);
  if (own?.strength !== "clear")
    return (mark !== ", " && MEASURES.test(measure)) || (wish && NEGATED.test(measure)) ? (own ?? null) : undefined;
  const said = wish ?? ofHits(hitsIn(label));
  if (said?.strength === "clear" && said.direction === own.direction) return undefined;
  return said === null || said.strength === "thin" || wish !== null || MEASURES.test(measure) ? own : null;
}

/** What somebody is without may be good or bad. */
const WITHOUT = /(?<!\p{L})utan(?!\p{L})/u;

/** The direction of one text, an indicator's or a goal's. */
function ofText(text: string): DirectionEvidence | null {
  const said = clean(text.slice(0, 2 * LONGEST)).slice(0, LONGEST);
  const lower = said.toLowerCase();
  const labelled = ofLabelled(lower);
  if (labelled !== undefined) return labelled && printed(labelled, said, lower);
  const sentences = said.split(/[.!?] (?=\p{Lu})/u).map((sentence) => sentence.toLowerCase());
  const found = ofHits(sentences.flatMap(hitsIn));
  const isOpen =
    found !== null &&
    ((WITHOUT.test(lower) && !WITHOUT.test(found.evidence)) ||
      (found.direction === "lower" && CURED.test(lower) && !NEGATED.test(lower)));
  const measured = isOpen ? { ...found, strength: "thin" as const } : found;
  const withStatement = sentences.findIndex((sentence) => statedChange(sentence) !== null);
  if (withStatement >= 0) {
    const stated = statedChange(sentences[withStatement]!)!;
    const others = sentences.filter((_, i) => i !== withStatement).map((sentence) => ofHits(hitsIn(sentence)));
    if (others.some((other) => other?.strength === "clear" && other.direction !== stated.direction)) return null;
    return printed(stated, said, lower);
  }
  return measured && printed(measured, said, lower);
}

const printed = (evidence: DirectionEvidence, said: string, lower: string): DirectionEvidence => {
  const at = lower.length === said.length ? lower.indexOf(evidence.evidence) : -1;
  return at < 0 ? evidence : { ...evidence, evidence: said.slice(at, at + evidence.evidence.length) };
};

/** The side that a column's header gives its numbers. */
const headerSide = (header: string): Direction | null =>
  hasWord(header, "floor") ? "higher" : hasWord(header, "ceiling") ? "lower" : null;

/** Both texts speak of the same thing: they share a long word or its beginning. */
function shareStem(a: string, b: string): boolean {
  const stems = (text: string): string[] =>
    [
      ...clean(text.slice(0, LONGEST))
        .toLowerCase()
        .matchAll(/\p{L}{6,}/gu),
    ].map((found) => found[0].slice(0, 6));
  const known = new Set(stems(a));
  return stems(b).some((stem) => known.has(stem));
}

/** What is measured is a share. */
export const isShare = (text: string): boolean => hasWord(text.slice(0, LONGEST), "share");

const IN_TIME =
  /(som )?(\p{L}*),? (?:inom|kortare (?:tid )?än|på mindre än) (?:\d+|\p{L}+) (?:arbets|helgfria )?(?:dag|dygn|veck|månad|timm|minut|min|sekund|år)(?:\p{L}*)(?!\p{L})/iu;

/**
 * "Potthål lagade inom fem dagar": of a share of what is done in time more is better, whatever it is done with; not
 * where what happens in that time is bad ("återinskrivna inom 30 dagar"), or somebody does it ("som slutar inom ett
 * år").
 */
export function doneInTime(text: string): boolean {
  const [found, who, what] = IN_TIME.exec(clean(text.slice(0, LONGEST)).toLowerCase()) ?? [];
  if (found === undefined || NEGATED.test(text.slice(0, text.toLowerCase().indexOf(found) + found.length)))
    return false;
  const row = sideAt(sideRow(what!));
  return !(row?.side === "lower" && !/^vänta|^kö/u.test(what!)) && !(who !== undefined && /r$/u.test(what!));
}

const REDUCTION =
  /^(?:(?:procentuell|årlig|total|genomsnittlig|den|ackumulerad) )*((?:\p{L}*minskning|\p{L}*sänkning|reduktion|reducering|nedgång)(?:en)?) (?:av|i|på) /iu;

const INCREASE =
  /^(?:(?:procentuell|årlig|total|genomsnittlig|den) )*((?:\p{L}*ökning|\p{L}*höjning|uppgång)(?:en)?) (?:av|i|på) /iu;

/**
 * "Minskning av utsläppen, ton": what is measured is itself the reduction, of which more is better; only its unit shows
 * that it is no level.
 */
export function reductionMeasured(indicator: string): DirectionEvidence | null {
  const word = REDUCTION.exec(clean(indicator.slice(0, LONGEST)))?.[1];
  return word === undefined
    ? null
    : { direction: "higher", evidence: word, strength: readUnit(indicator) ? "clear" : "thin" };
}

/** "Ökning av sjukfrånvaron": of a growth of what is bad less is better. */
function growthMeasured(indicator: string): DirectionEvidence | null {
  const said = clean(indicator.slice(0, LONGEST));
  const found = INCREASE.exec(said);
  const grows = found && ofText(said.slice(found[0].length));
  return grows?.direction === "lower" ? { ...grows, evidence: found![1]! } : null;
}

/**
 * Which side is better, from what is measured (`indicator`), what is to happen (`goal`) and a column's header ("Minst",
 * "Högst"). The indicator's own words go before the goal's. Null: nothing says, or what says it is contradictory
 * (kostnadstäckning, "utan …").
 */
export function directionOf(what: { indicator?: string; goal?: string; header?: string }): DirectionEvidence | null {
  const [measure, goalSaid] = [what.indicator && bareTitle(what.indicator), what.goal && bareTitle(what.goal)];
  const side = what.header === undefined ? null : headerSide(what.header.slice(0, LONGEST));
  if (side) return { direction: side, evidence: what.header!, strength: "clear" };
  if (measure && isShare(measure) && doneInTime(measure))
    return { direction: "higher", evidence: "inom", strength: "clear" };
  const indicator = measure ? (reductionMeasured(measure) ?? growthMeasured(measure) ?? ofText(measure)) : null;
  if (indicator?.strength === "clear" || !goalSaid) return indicator;
  if (!indicator && measure && isContradictory(measure)) return null;
  const goal = ofText(goalSaid);
  if (!goal) return indicator;
  if (indicator) return indicator.direction === goal.direction ? { ...goal, strength: goal.strength } : null;
  const own = !measure || shareStem(measure, goalSaid);
  return own ? goal : { ...goal, strength: "thin" };
}

/** Whether the words of a text that has no side point both ways, or take each other away. */
export function isContradictory(text: string): boolean {
  const head = hitsIn(
    clean(text.slice(0, 2 * LONGEST))
      .slice(0, LONGEST)
      .toLowerCase(),
  ).filter((hit) => !hit.context);
  return head.length > 0;
}
