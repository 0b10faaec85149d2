import { looseGrammar } from "../text/grammar";

/** A target that stands in a header, and the words around it. */
export interface AimInHeader {
  /** "minst 80 %", as written. */
  text: string;
  /** What stands before the word for targets: "Utfall 2024"; "" where nothing does. */
  before: string;
  /** The word for targets with its year: "Mål 2024"; "" where none stands. */
  head: string;
}

/*
 * Beside the word for outcomes "Utfall 2024 (mål minst 80 %)", "Utfall 2024, mål: 80"; else "Mål 2024: minst 80 %", "Målvärde
 * (≥ 80)". "Mål 1" and "Mål 2030" number and date.
 */
const WAYS = [
  `^ before:(W …6) [{beforeAim}] head:({aimHeader} [Y]) [: | är | =] aim:({aimedLevel} | {aimedShare}) [⟩] $`,
  `^ before:(W …6) {beforeAim} head:({aimHeader} [Y]) [: | är | =] aim:(!((Y | D1) [⟩] $) {amount} [L]) [⟩] $`,
  `^ before:(W …6) ⟨ aim:({valueBound} {amount} [%]) ⟩ $`,
  `^ head:([L [L]] {aimHeader} [Y]) [: | – | - | ⟨ | är | =] aim:({aimedLevel} | {aimedShare}) [⟩] $`,
  `^ head:([L [L]] {aimHeader} [Y]) : aim:(!(Y) {amount} [L [L]]) $`,
].map(looseGrammar);

/** The ways in which a header may state a target for all its rows, the likeliest first. */
export const aimsIn = (header: string): AimInHeader[] =>
  WAYS.flatMap((way) => {
    const found = way.exec(header);
    const text = found?.group("aim");
    const [before = "", head = ""] = [found?.group("before"), found?.group("head")];
    return text === undefined ? [] : [{ text, before: before.trim(), head }];
  });
