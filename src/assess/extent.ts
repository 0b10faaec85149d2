import type { Measurement } from "../domain/plan";
import type { Evidence } from "../domain/proof";
import type { Reading } from "../domain/reading";
import { factsOf } from "../interpret/facts";
import { textKey } from "../interpret/text/text";
import { headerOver, withHeader } from "./heading";
import { problemAt, type Measured, type Stop } from "./measured";
import { answeredOr } from "./settled";

/** An answer that a limit of one side is of both: it establishes what is told of it. A stop: nobody has answered. */
export function limitHolds(
  around: Measured["around"],
  { text, cell }: { text: string; cell: string },
  told: string,
): Evidence | Stop {
  return answeredOr(around, ["scope", cell], told, problemAt({ text, cell }, "avgränsat-värde"));
}

/** Targets that a value of another extent is held against by mistake; a comparison names whom it compares with. */
const LEVELS: ReadonlySet<Reading["kind"]> = new Set(["min", "max", "range", "allOf"]);

type Extent = NonNullable<ReturnType<typeof factsOf>["aimExtent"]>;

/** Whether a value of what is said, or of what is not, may be held against a target of its extent. */
function mayDiffer(aim: Extent, own: Extent | null): boolean {
  if (own === null) return aim.kind === "elsewhere";
  return own.of !== aim.of && !(aim.kind === "part" && own.kind === "part");
}

/** Where the words of a target, or of the header over it, say of what it is; undefined: they do not. */
function aimSaid({ targetText = "", targetCell = "", around, indicator = "" }: Measured) {
  return withHeader(around, { text: targetText, cell: targetCell })
    .map(({ text, cell }) => ({ text, cell, extent: factsOf(text).aimExtent }))
    .find(({ extent }) => extent !== null && !textKey(indicator).includes(textKey(extent.of)));
}

/** Of what an outcome is, by its own words, else by those of its header. */
const ownExtent = ({ around }: Measured, { text, cell }: Measurement): Extent | null =>
  factsOf(text).outcomeExtent ?? factsOf(headerOver(around, cell)).outcomeExtent;

/**
 * Where the header over an outcome says that it is another's ("Utfall riket 2024"), or one part's ("Utfall 2024, Södra"), and neither
 * the measure nor the header over its target does; undefined: it does not.
 */
function othersSaid({ around, indicator = "", targetCell = "" }: Measured, { cell }: Measurement) {
  const heading = around?.headingOf(cell);
  const extent = factsOf(heading?.text ?? "").figureElsewhere;
  const said = [indicator, headerOver(around, targetCell)].map(textKey);
  return heading && extent && said.every((text) => !text.includes(textKey(extent.of))) ? heading : undefined;
}

/** The target of a committee's measure that says that it is all the organisation's, where nothing says that the outcome is. */
function aboveSaid(of: Measured, measurement: Measurement) {
  const { targetText: text = "", targetCell: cell = "", indicator = "", isOfCommittee } = of;
  const extent = isOfCommittee ? factsOf(text).boundAbove : null;
  const isSaid = extent === null || textKey(indicator).includes(textKey(extent.of));
  return isSaid || ownExtent(of, measurement) !== null ? undefined : { text, cell };
}

/** The header over an outcome that says whose it is, in any words, where that over the target says that the target is all's: it is not. */
function partSaid({ around, indicator = "" }: Measured, aim: Extent, { cell }: Measurement) {
  const heading = around?.headingOf(cell);
  const own = aim.kind === "whole" ? factsOf(heading?.text ?? "").figureOf : null;
  return heading && own !== null && !textKey(indicator).includes(textKey(own)) ? heading : undefined;
}

/** Of target and outcome the one that says that it is of another extent than the other may be; undefined: neither does. */
function differing(of: Measured, measurement: Measurement): { text: string; cell: string } | undefined {
  const aim = aimSaid(of);
  if (aim?.extent && mayDiffer(aim.extent, ownExtent(of, measurement))) return aim;
  if (aim?.extent && partSaid(of, aim.extent, measurement)) return aim;
  return aboveSaid(of, measurement) ?? (aim ? undefined : othersSaid(of, measurement));
}

/**
 * What says that a target of another than the one that reports ("Mål hela kommunen" beside "Nämndens utfall"), or an outcome
 * of another ("Utfall riket"), is both's: an answer for the column; null: target and value are of the same, or do not say. A
 * stop: nothing says it.
 */
export function sameExtent(of: Measured, measurement: Measurement): Evidence | Stop | null {
  const said = LEVELS.has(of.reading.kind) ? differing(of, measurement) : undefined;
  return said ? limitHolds(of.around, said, `”${said.text}” gäller både utfall och mål`) : null;
}
