import type { Direction, Reading } from "../../domain/reading";
import { beginsWithCapital, bySpaces } from "../../domain/shapes";
import { grammar, looseGrammar } from "../text/grammar";
import type { Match } from "../text/phrase";
import { asText, best, first, firstTwo, hasAny, OPPOSITE, place, rule, Rules, strictly } from "./rule";
import type { Quantity } from "./sentence";

const PLACE = grammar("{place}");

/** Both values as places, where the words around them state it: "från plats 221 till 190". */
export const ranked = (around: string, [from, to]: [Quantity, Quantity]): [Quantity, Quantity] =>
  PLACE.test(around) && to.unit === undefined
    ? [
        { ...from, unit: "plats" },
        { ...to, unit: "plats" },
      ]
    : [from, to];

const placeOrShare = ({ value, unit }: Quantity): Reading | null =>
  unit === "%"
    ? best(value)
    : unit === undefined || unit === "plats" || unit.includes("kommuner")
      ? place(value)
      : null;

const ONE_OF = ["en av", "ett av", "bland", "tillhör"];
const BEST = ["bästa", "bedste", "beste", "främsta", "topp", "övre", "översta", "aste", "högsta"];

/** A place among others. */
export const RANKS = new Rules([
  rule(
    "bland de 50 bästa",
    "(bland | blandt | blant | av | tillhöra | topp | top | övre | översta | bästa | de) [de | landets | sveriges | länets | rikets] [bästa] ¤ [{best} | i W] !(fler* | färre*)",
    (m, s) => (hasAny(s.text, BEST) ? placeOrShare(first(m, s)) : null),
  ),
  rule(
    "bland de 10 lägsta taxorna i länet",
    "(bland | av) [de] ¤ (lägsta | billigaste | högsta | största | snabbaste | nöjdaste) …2 i (länet | landet | riket | sverige | regionen)",
    (m, s) => placeOrShare(first(m, s)),
  ),
  rule(
    "10 bästa kommunerna",
    "¤ [av] [de | landets | sveriges] (bästa | främsta) (kommun* | län* | region* | i)",
    (m, s) => placeOrShare(first(m, s)),
  ),
  rule("landets 10 bästa", "^ [de | landets] ¤ (bästa | främsta) $", (m, s) => placeOrShare(first(m, s))),
  rule("bättre än 75 % av kommunerna", "bättre än ¤ av …2 (kommun* | region* | län* | deltagande*)", (m, s) => {
    const { value, unit } = first(m, s);
    return unit === "%" ? best(100 - value) : null;
  }),
  rule("bästa fjärdedelen", "{top} (kvartil | kvartilen | fjärdedel | fjärdedelen)", () => best(25)),
  rule("bästa tredjedelen", "{top} (tredjedel | tredjedelen | tertil | tertilen)", () => best(33.3333333333333)),
  rule("övre halvan", "{top} halvan", () => best(50)),
  rule("placering bättre än 50", "{placed} [ska vara] (bättre än | under) ¤", (m, s) => place(first(m, s).value, true)),
  rule("bättre än plats 50", "(bättre än | över) {place} [nr | nummer] ¤", (m, s) => place(first(m, s).value, true)),
  rule("plats 10–20", "{placed} [:] ¤ (– | -) ¤", (m, s) => place(firstTwo(m, s)[1].value)),
  rule("plats 190", "{placed} [:] [ska] [vara | bli] [{min} | {max} | på] [{place}] [nr | nummer] ¤ !(av*)", (m, s) => {
    const { value, unit } = first(m, s);
    return unit === undefined || unit === "plats" ? place(value) : null;
  }),
  rule("minst 50:e plats", "[strict:(bättre än | över | under | < | >)] [{min} | {max}] ¤", (m, s) => {
    const { value, unit } = first(m, s);
    return unit === "plats" ? place(value, strictly(m)) : null;
  }),
  rule("topp-100", "(topp | top | topplaceringar) [- | –] ¤", (m, s) => placeOrShare(first(m, s))),
  rule(
    "Sveriges bästa skola",
    "<!(av) (sveriges | landets | länets | sverige | rikets) [allra] {best} !(kommuner | företag)",
    (_, s) => (hasAny(s.text, ONE_OF) ? null : place(1)),
  ),
  rule(
    "bäst i länet",
    "<!(bland de | av de | bland) (bäst | lägst | högst | främst | bästa | lägsta | högsta) …2 i (sverige | landet | länet | riket)",
    (_, s) => (hasAny(s.text, ONE_OF) || s.quantities.length > 0 ? null : place(1)),
  ),
]);

/** The better side by the word of a comparison. "bättre" and "sämre" leave it to the measure. */
const sideOf = (match: Match): Direction | undefined =>
  match.group("up") === undefined ? (match.group("down") === undefined ? undefined : "lower") : "higher";

const compared = (reference: string, strict: boolean, direction?: Direction): Reading => ({
  kind: "comparison",
  reference: reference.trim(),
  ...(strict ? { strict: true } : {}),
  ...(direction ? { direction } : {}),
});

const comparison = (match: Match, strict: boolean, direction?: Direction): Reading =>
  compared(match.group("of") ?? "", strict, direction);

const NAMED = looseGrammar("^ [ska vara] {comparative} …2 än of:(L [L]) [kommun | stad] $");

/** "Karlskoga", and not "KPI". */
const isOthersName = (word: string): boolean => beginsWithCapital(word) && word !== word.toUpperCase();

/** "bättre än Karlskoga": somebody by a name, which a capital letter inside the text shows. Null: no such words. */
export function namedComparison(wording: string): Reading | null {
  const found = NAMED.exec(wording);
  const whom = found?.group("of") ?? "";
  const name = bySpaces(whom).filter((word) => word !== "kommun" && word !== "stad");
  return found && name.length > 0 && name.every(isOthersName) ? compared(name.join(" "), true, sideOf(found)) : null;
}

/** Better than, or as good as, another organisation. */
export const COMPARISONS = new Rules([
  rule(
    "i nivå med eller bättre än riket",
    "({asGood} | minst som | som | lik | likt) eller ({better} | {up} | över) {than} of:({others})",
    (m) => comparison(m, false),
  ),
  rule("bättre än eller lika bra som riket", "({better} | {up}) [{than}] eller {asGood} of:({others})", (m) =>
    comparison(m, false),
  ),
  rule(
    "i nivå med riket eller bättre",
    "({asGood} | ^ som) of:({others}) eller ({comparative} | up:(över) | down:(under))",
    (m) => comparison(m, false, sideOf(m)),
  ),
  rule("minst som riket", "(up:({atLeast}) | down:({atMost})) [{asGood} | som] of:({others})", (m) =>
    comparison(m, false, sideOf(m)),
  ),
  rule("i nivå med riket", "{asGood} of:({others})", (m) => comparison(m, false)),
  rule("inte bättre än riket", "{not} …2 ({better} {than} | överträffa | överträffar) of:({others})", asText),
  rule(
    "inte sämre än riket",
    "{not} …2 (up:({up} | !({better}) {over}) | down:({down} | {under}) | {worse}) [{than}] of:({others})",
    (m) => {
      const side = sideOf(m);
      return comparison(m, false, side && OPPOSITE[side]);
    },
  ),
  rule("högre än riket", "{comparative} …3 {than} of:({others})", (m) => comparison(m, true, sideOf(m))),
  rule("överträffa riket", "(överträffa | överträffar) of:({others})", (m) => comparison(m, true)),
  rule("över riket", "(up:({over} | ovanför) | down:({under})) of:({others})", (m) => comparison(m, true, sideOf(m))),
]);
