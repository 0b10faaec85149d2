import type { Role } from "../domain/plan";
import { ROLE_WORDS } from "../domain/roleWords";
import type { Column, Tells } from "./column";
import type { Evidence } from "./evidence";

/** What the cells of each role look like, in Swedish, and how many of them do (0–1). Roles that no look tells are not here. */
const LOOKS: Partial<Record<Role, [words: string, share: (evidence: Evidence) => number]>> = {
  number: ["nummer", ({ key }) => key],
  owner: ["nämnder eller bolag", ({ owner }) => owner],
  unit: ["enheter", ({ unit }) => unit],
  baseline: ["mätvärden", ({ measured }) => measured],
  target: ["målvärden", ({ target, number }) => Math.max(target, number)],
  outcome: ["mätvärden", ({ measured }) => measured],
  forecast: ["mätvärden", ({ measured }) => measured],
  comparison: ["mätvärden", ({ measured }) => measured],
  trend: ["trendpilar", ({ trend }) => trend],
  grade: ["bedömningar på en känd skala", ({ grade, colour }) => Math.max(grade, colour)],
  period: ["perioder", ({ period }) => period],
  weight: ["tal", ({ number }) => number],
};

/** What a column tells of its rows beside all roles. */
const TOLD: Record<Tells, string> = {
  figures: "Säger vad talen på raden är: utfall eller mål, kvinnor eller män, eller vems de är.",
  level: "Säger om raden är ett mål, en indikator eller en aktivitet.",
  geh: "Säger hur målet räknas i god ekonomisk hushållning.",
  measure: "Säger hur måttet växer under året.",
  targetGroup: "Säger vilken målgrupp målet gäller.",
  focusArea: "Säger vilket fokusområde målet hör till.",
};

/** A look that fewer of the cells have, in percent, says nothing. */
const LEAST = 50;

/** A header's words speak for a role from this score on. */
const SAID = 0.3;

/**
 * Why a column was taken for its role, as one Swedish sentence: what its header's words say, what its cells look like (share of a sample of the
 * filled ones), else that the other columns of the table decide.
 */
export function roleReason({ header, reading, role, evidence, owner, ticked, tells, confidence }: Column): string {
  if (confidence === 1) return "Du har sagt det.";
  if (role === "other" && tells !== undefined) return TOLD[tells];
  if (role === "other") return "Varken rubriken eller cellerna säger vad det är.";
  if (ticked !== undefined) return `Kryss under ett steg i en skala, ”${ticked}”.`;
  if (owner !== undefined && role === "grade") return `Bedömningar under ”${header}”, som är den som bedömer.`;
  const said = (reading.scores[role] ?? 0) >= SAID;
  const [words, share] = LOOKS[role] ?? ["", () => 0];
  const part = evidence.seen > 0 ? Math.round(share(evidence) * 100) : 0;
  const shown =
    part >= LEAST ? `${part === 100 ? "alla celler" : `${part}\u00a0% av cellerna`} ser ut som ${words}` : "";
  const headed = said ? `Rubriken ”${header}” betyder ${ROLE_WORDS[role]}` : "";
  if (headed && shown) return `${headed}, och ${shown}.`;
  return headed
    ? `${headed}.`
    : shown
      ? `Rubriken säger det inte, men ${shown}.`
      : "De andra kolumnerna i tabellen avgör.";
}
