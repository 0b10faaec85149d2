import type { Direction, Reading } from "../domain/reading";
import { eachWay, strictly } from "./eachWay";
import { changeBy, rule, type Rule, first } from "./rule";

/** Words that let a change be no larger; "upp till" may as well be what is hoped for. */
const CAP = "(?:högst|max\\.?|maximalt|maximum|som mest|som högst|høyst|maks\\.?|højst|at most)";
const LESS = "(mindre än|lägre än|under|<)";
const MORE = "(?:mer än|mera än)";
const EXCEED = "(?:mer än|mera än|över|överstiga|överskrida)";
const NO_MORE = "(?:inga fler än|{NOT} (?:fler än|mer än|mera än|över))";
const EARLIER =
  "(?:§\\d|¤\\d|◊|föregående|förra|fjol|fjolåret|år|tidigare|utgångs[A-Za-zµÀ-ω]*|basår[A-Za-zµÀ-ω]*|nuvarande|dagens)";
const BY = "(?:med |om )?(?:(?:vara|en|ett|cirka|ca|totalt|sammanlagt|ytterligare) ){0,2}";
/** Neither a level ("till"), nor another demand beside the change ("öka men vara högst 80 %"). */
const WORD = "(?!till |til |men |dock |fast |och |samt |så |att |som ){W}";

const other: Record<Direction, Direction> = { higher: "lower", lower: "higher" };

/**
 * A change that may be no larger: its better side is the one away from it. Where more of the change is what is wished
 * for by the measure, a cap is not likely to be meant, and a person is asked.
 */
const cap =
  (direction: Direction): Rule["read"] =>
  (match, sentence, around): Reading => {
    const quantity = first(match, sentence);
    if (around.row() === direction) return { kind: "text" };
    return { ...changeBy(direction, quantity, strictly(match)), cap: true, direction: other[direction] };
  };

/** "får öka med högst 5 %", "max 5 % högre än 2020", "inte öka mer än 3 %", "ökningen ska inte överstiga 4 %". */
export const CAPS: readonly Rule[] = [
  ...eachWay(`{NOT} (?:{W} ){0,2}?{V}(?: ${WORD}){0,4}? ${BY}${MORE} ${BY}{Q}`, cap),
  ...eachWay(`(?<!{NOT} (?:{W} )?){V}(?: ${WORD}){0,6}? ${BY}(?:${CAP}|${LESS}) ?${BY}{Q}`, cap),
  ...eachWay(`(?:${CAP}|${NO_MORE}|${LESS}) ?${BY}{Q}(?: {W})? {THAN} än ${EARLIER}`, cap),
  ...eachWay(`(?:${CAP}|${NO_MORE}|${LESS}) ?${BY}{Q}(?: årlig)? {N}`, cap),
  ...eachWay(
    `(?=ök|höj|upp|minsk|sänk|red|ned|stig|fald){N}(?: ${WORD}){0,3}? (?:{NOT} ${EXCEED}|${CAP}|${LESS}) ?${BY}{Q}`,
    cap,
  ),
  rule(`(?:${CAP}|${NO_MORE}) ?${BY}{Q} över ${EARLIER}`, cap("higher")),
  rule(`(?:${CAP}|${NO_MORE}) ?${BY}{Q} under ${EARLIER}`, cap("lower")),
];
