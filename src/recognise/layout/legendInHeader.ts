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
