import { isSign } from "../../domain/shapes";
import type { Scale } from "../../domain/scale";
import { stepNamed } from "../../domain/scales";
import { readGrade } from "../../interpret/choice/grade";

/**
 * Whether a sign among others is read by nothing but how a known scale is drawn, while another of them has no place there or
 * the same step: "●" beside "✔" and "▲" is what nobody has said.
 */
export function isAgainstSigns(texts: Iterable<string>, preferred: Scale | null, scales: readonly Scale[]): boolean {
  const signs = [...texts].filter(isSign).map((text) => {
    const found = (preferred && readGrade(text, [preferred])) ?? readGrade(text, [...scales]);
    const read = found && !("ambiguous" in found) && "step" in found ? found : null;
    return { found, read, isDrawn: read !== null && stepNamed(read.scale, text) === undefined };
  });
  const places = signs.flatMap(({ read }) => (read?.index === undefined ? [] : [read.index]));
  const isOdd = signs.some(({ found }) => found === null) || new Set(places).size < places.length;
  return isOdd && signs.some(({ isDrawn }) => isDrawn);
}
