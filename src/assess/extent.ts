import type { Measurement } from "../domain/plan";
import type { Evidence } from "../domain/proof";
import type { Reading } from "../domain/reading";
import { factsOf } from "../interpret/facts";
import { textKey } from "../interpret/text/text";
import type { Measured, Stop } from "./measured";
import { answered } from "./settled";

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
  const heading = around?.headingOf(targetCell);
  const said = [
    { text: targetText, cell: targetCell },
    ...(heading ? [{ text: heading.text, cell: heading.cell }] : []),
  ];
  return said
    .map(({ text, cell }) => ({ text, cell, extent: factsOf(text).aimExtent }))
    .find(({ extent }) => extent !== null && !textKey(indicator).includes(textKey(extent.of)));
}

/** Of what an outcome is, by its own words, else by those of its header. */
const ownExtent = ({ around }: Measured, { text, cell }: Measurement): Extent | null =>
  factsOf(text).outcomeExtent ?? factsOf(around?.headingOf(cell)?.text ?? "").outcomeExtent;

/**
 * What says that a target of another than the one that reports ("Mål hela kommunen" beside "Nämndens utfall") is its too: an
 * answer for the column; null: target and value are of the same, or do not say. A stop: nothing says it.
 */
export function sameExtent(of: Measured, measurement: Measurement): Evidence | Stop | null {
  const aim = LEVELS.has(of.reading.kind) ? aimSaid(of) : undefined;
  if (!aim?.extent || !mayDiffer(aim.extent, ownExtent(of, measurement))) return null;
  const alike = of.around?.settled.find(({ what, of: about }) => what === "scope" && about === aim.cell);
  return alike
    ? answered(`”${aim.text}” gäller både utfall och mål`, alike)
    : { stop: "problem", code: "avgränsat-värde", text: aim.text, cell: aim.cell };
}
