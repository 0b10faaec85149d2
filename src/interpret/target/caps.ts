import type { Direction, Reading } from "../../domain/reading";
import { eachWay, strictly } from "./eachWay";
import { changeBy, OPPOSITE, rule, type Rule, first } from "./rule";

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
export const CAPS: readonly Rule[] = [
  ...eachWay(`{not} …2 {verb} …4!${NOT_BESIDE} {by} (mer än | mera än | mer enn | mere end) {by} ¤`, cap),
  ...eachWay(`<!({not} [W]) {verb} …6!${NOT_BESIDE} {by} {cap} {by} ¤`, cap),
  ...eachWay("{cap} {by} ¤ [W] {more} {than} {earlier}", cap),
  ...eachWay("{cap} {by} ¤ [årlig] {noun}", cap),
  ...eachWay(
    `=(ök* | höj* | upp* | minsk* | sänk* | red* | ned* | stig* | fald*) {noun} …3!${NOT_BESIDE} {cap} {by} ¤`,
    cap,
  ),
  rule("{cap} {by} ¤ över {earlier}", cap("higher")),
  // "Högst 40 % under 2024" states during what.
  rule("{cap} {by} ¤ under !(§* !(års)) {earlier}", cap("lower")),
];
