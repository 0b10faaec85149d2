import { areDigits, byLetters } from "../../domain/shapes";
import { textKey } from "../../interpret/text/text";

/**
 * What a header states that its column's marks mean, by their keys: "Bedömning (1 = uppnått, 2 = delvis, 3 = ej
 * uppnått)". Empty where it explains fewer than two.
 */
export function legendInHeader(header: string): ReadonlyMap<string, string> {
  const found = [...header.matchAll(IN_HEADER)].map(([, mark, meaning]): [string, string] => [
    textKey(mark!),
    meaning!.trim(),
  ]);
  return new Map(found.length > 1 ? found : []);
}

const IN_HEADER =
  /([\p{L}\p{N}]{1,8}|[^\s\p{L}\p{N}(),;/]{1,2})\s*[=:]\s*([^,;/()=]{3,60}?)(?=\s*(?:[,;/)]|$|\s[\p{L}\p{N}]{1,2}\s*=))/gu;

/** The steps of a scale of figures whose ends a header states, from one to ten of them: "Betyg (1-4)". */
export function stepsInHeader(header: string): readonly string[] {
  const ends = byLetters(header.slice(header.lastIndexOf("(") + 1, header.lastIndexOf(")")), "-–").map((end) =>
    end.trim(),
  );
  const [from, to] = ends.map(Number);
  const areEnds = header.includes("(") && ends.length === 2 && ends.every(areDigits);
  return areEnds && (from === 0 || from === 1) && from < to! && to! <= MOST_STEPS
    ? Array.from({ length: to! - from + 1 }, (_, i) => String(from + i))
    : [];
}

const MOST_STEPS = 10;
