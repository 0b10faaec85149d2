import type { Direction, Reading } from "../../domain/reading";
import { grammar } from "../text/grammar";
import type { Match, Phrase } from "../text/phrase";
import {
  alike,
  asText,
  atLeast,
  atMost,
  capturedPair,
  changeBy,
  first,
  fromTo,
  hasAny,
  OPPOSITE,
  percent,
  rule,
  type Rule,
  Rules,
  strictly,
} from "./rule";
import { ranked } from "./ranks";
import type { Quantity, Sentence } from "./sentence";

const VERBS: Record<Direction, Phrase> = { higher: grammar("{upVerb}"), lower: grammar("{downVerb}") };

/**
 * Between the word for a change and its number stands a verb for the other way: "barn som växer upp … ska minska till 8
 * %".
 */
const turnsBack = (match: Match, direction: Direction): boolean => VERBS[OPPOSITE[direction]].test(match.text);

const by =
  (direction: Direction): Rule["read"] =>
  (match, sentence) =>
    turnsBack(match, direction) ? null : changeBy(direction, first(match, sentence), strictly(match));

/** "öka till minst 80": a level; "minska till hälften": the half is of the measure itself. */
const toLevel =
  (direction: Direction): Rule["read"] =>
  (match, sentence) => {
    if (turnsBack(match, direction)) return null;
    const level = first(match, sentence);
    if (sentence.halves && level.value === 50 && direction === "lower") return changeBy("lower", level);
    return direction === "higher" ? atLeast(level, strictly(match)) : atMost(level, strictly(match));
  };

/** Words for each direction in a phrase: verbs, any word for the change, nouns, comparatives. */
const WAYS: Readonly<Record<Direction, Readonly<Record<string, string>>>> = {
  higher: { "{verb}": "{upVerb}", "{any}": "{upWord}", "{noun}": "{rise}", "{more}": "{up}", "{way}": "{upward}" },
  lower: {
    "{verb}": "{downVerb}",
    "{any}": "{downWord}",
    "{noun}": "{fall}",
    "{more}": "{down}",
    "{way}": "{downward}",
  },
};

/** A rule for each way a measure can go, with an example of each. */
const eachWay = (
  examples: readonly [up: string, down: string],
  source: string,
  read: (direction: Direction) => Rule["read"],
): Rule[] =>
  (["higher", "lower"] as const).map((direction, i) =>
    rule(
      examples[i]!,
      Object.entries(WAYS[direction]).reduce((rest, [name, words]) => rest.replaceAll(name, words), source),
      read(direction),
    ),
  );

/**
 * A limit on a change: its better side is away from it. When the measure's wish is more change, a cap is unlikely, and
 * the user is asked.
 */
const cap =
  (direction: Direction): Rule["read"] =>
  (match, sentence, around): Reading => {
    const quantity = first(match, sentence);
    if (around.row() === direction) return { kind: "text" };
    return { ...changeBy(direction, quantity, strictly(match)), cap: true, direction: OPPOSITE[direction] };
  };

/** Excludes a level ("till"), and another demand beside the change ("öka men vara högst 80 %"). */
const NOT_BESIDE = "(till | til | men | dock | fast | och | samt | så | att | som)";

/** "får öka med högst 5 %", "max 5 % högre än 2020", "inte öka mer än 3 %", "ökningen ska inte överstiga 4 %". */
const CAPS: readonly Rule[] = [
  ...eachWay(
    ["inte öka mer än 3 %", "inte minska mer än 3 %"],
    `{not} …2 {verb} …4!${NOT_BESIDE} {by} (mer än | mera än | mer enn | mere end) {by} ¤`,
    cap,
  ),
  ...eachWay(
    ["får öka med högst 5 %", "får minska med högst 5 %"],
    `<!({not} [W]) {verb} …6!${NOT_BESIDE} {by} {cap} {by} ¤`,
    cap,
  ),
  ...eachWay(["max 5 % högre än 2020", "max 5 % lägre än 2020"], "{cap} {by} ¤ [W] {more} {than} {earlier}", cap),
  ...eachWay(["högst 2 % ökning", "högst 2 % minskning"], "{cap} {by} ¤ [årlig] {noun}", cap),
  ...eachWay(
    ["ökningen ska inte överstiga 4 %", "minskningen ska inte överstiga 4 %"],
    `=(ök* | höj* | upp* | minsk* | sänk* | red* | ned* | stig* | fald*) {noun} …3!${NOT_BESIDE} {cap} {by} ¤`,
    cap,
  ),
  rule("högst 3 % över 2022", "{cap} {by} ¤ över {earlier}", cap("higher")),
  // "Högst 40 % under 2024" states during what.
  rule("högst 3 % under 2022 års nivå", "{cap} {by} ¤ under !(§* !(års)) {earlier}", cap("lower")),
];

/** "10 placeringar": of places among others. */
const isOfPlaces = ({ unit }: Quantity, { text }: Sentence): boolean =>
  unit === "plats" || unit === "platser" || (unit === undefined && hasAny(text, ["placeringar", "positioner"]));

/** "Mer än fördubblas". */
const MORE_THAN = "[strict:(mer än | mera än | mer enn | mere end | more than)]";

/** A change to a level, from one value to another, or by so much. */
export const CHANGES = new Rules([
  rule(
    "från 16,4 procent till 20 procent",
    `{from} [nuvarande | dagens | cirka | ca] [{label}] ¤ [[år | i | in] § | …1-5!({to} | med)]
     ([,] [och] [upp | ned | ner | opp | op] {to} | – | -) [{min} | {max}] [{label}] ¤`,
    (m, s) => (alike(m, s) ? fromTo(ranked(m.text, capturedPair(m, s))) : null),
  ),
  rule("190 → 150", "^ [{label}] ¤ → ¤ $", (m, s) => (alike(m, s) ? fromTo(capturedPair(m, s)) : null)),
  rule(
    "hälften så många avbrott",
    "¤ så (många | mycket | få | lite | stor | stort | stora | hög | högt | höga | lång | långa)",
    (_, s) => (s.halves ? changeBy("lower", percent(50)) : { kind: "text" }),
  ),
  rule("3 gånger fler", "¤ ({up} | mera | {down} | så)", (m, s) =>
    first(m, s).unit === "gånger" ? { kind: "text" } : null,
  ),
  rule("dubbelt så många laddplatser", "dubbelt så (många | mycket | stor | stort | stora | hög | högt | höga)", () =>
    changeBy("higher", percent(100)),
  ),
  ...CAPS,
  rule("inte öka över 5 %", "{not} …2 {upVerb} över ¤", (m, s) => atMost(first(m, s))),
  rule(
    "inte öka med 5 %",
    "{not} …2 ({upVerb} | {downVerb}) !([W] (under | över) ¤) …6 [med] [{over} | {min} | {max}] ¤",
    asText,
  ),
  ...eachWay(
    ["öka till minst 80 %", "minska till högst 5 %"],
    "{any} …14 {to} [{min} | {max} | strict:({over} | {under})] {fill} ¤",
    toLevel,
  ),
  rule("förbättras till 80 %", "{betterVerb} …14 till [{min} | {max}] {fill} ¤", (m, s, around) =>
    toLevel(around.better() ?? "higher")(m, s, around),
  ),
  // A place further up is a lower number.
  rule(
    "klättra 10 placeringar",
    "(klättra* | avancera*) …3 ¤ [placeringar | positioner] $ | ¤ [placeringar | positioner] (upp | uppåt | högre upp) $",
    (m, s) => (isOfPlaces(first(m, s), s) ? changeBy("lower", { ...first(m, s), unit: undefined }) : null),
  ),
  rule(
    "förbättras 10 placeringar i ett av tre index",
    "(klättra* | avancera*) …8 ¤ | (rycka upp | {upVerb} | {betterVerb}) …8 ¤ (placeringar | positioner | steg)",
    asText,
  ),
  ...eachWay(
    ["öka med 5 %", "minska med 5 %"],
    "{verb} …14 (med | by | i en takt (om | av | på)) {fill} [{min} | strict:({over})] {fill} ¤",
    by,
  ),
  rule("förbättras med 5 %", "{betterVerb} …14 med [{min} | strict:({over})] {fill} ¤", (m, s, around) => {
    const side = around.better();
    return side ? by(side)(m, s, around) : { kind: "text" };
  }),
  rule(
    "5 % under målet",
    "¤ (under | över | sämre | bättre) [än] (målet | målvärdet | riket | snittet | rikssnittet | genomsnittet) | ¤ sämre | ¤ av (ökningen | minskningen)",
    asText,
  ),
  rule("tappa högst 3 %", "(tappa | tappar | försämras | backa) {max} {fill} ¤", asText),
  rule("inte tappa 3 %", "{not} …2 (tappa | tappar | försämras | backa) …4 [{over} | {max}] ¤", asText),
  ...eachWay(["upp 2 procentenheter", "ned 5 %"], "^ !(plus | minus) {way} [med | by] ¤ !({to})", by),
  ...eachWay(["öka 5 %", "minska 5 %"], "{verb} [{min} | strict:({over})] {about} ¤", by),
  ...eachWay(["5 % ökning", "5 % minskning"], "¤ [- ig | ig] [årlig] {noun}", by),
  ...eachWay(
    ["ökning med 5 %", "minskning med 5 %"],
    "{noun} […10 (med | på | om)] [{min} | strict:({over})] {fill} ¤",
    by,
  ),
  rule("5 % högre än grannkommunerna", "¤ ({comparative} | över | effektivare | snabbare) {thanOther}", asText),
  rule("5 % bättre", "[{min} | strict:({over})] ¤ bättre !({than} (¤* | ◊))", (m, s, around) => {
    const side = around.better();
    return side ? by(side)(m, s, around) : { kind: "text" };
  }),
  ...eachWay(["10 fler", "10 färre"], "¤ {more} !({than} (¤* | ◊))", by),
  rule(
    "effektivisera verksamheten med 2 %",
    "(^ | ska | skall | bör | måste | att) …2 !(ska | vara | ha | kunna | uppnå | klara | a) *a …6 med {fill} [{min} | {over}] {fill} ¤ !(av* | nöjda*)",
    (m, s) => (["%", "procentenheter"].includes(first(m, s).unit ?? "") ? { kind: "text" } : null),
  ),
  rule("halveras", `${MORE_THAN} {halving}`, (m) => changeBy("lower", percent(50), strictly(m))),
  rule("fördubblas", `${MORE_THAN} {doubling}`, (m) => changeBy("higher", percent(100), strictly(m))),
  rule("tredubblas", "tredubbl*", () => changeBy("higher", percent(200))),
]);
