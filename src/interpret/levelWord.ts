import { textKey } from "./text";
import { readHeader } from "./header";

/**
 * The word of a level's header ("övergripande mål" with its adjective), in the singular, lower case: "Indikatorer" →
 * "indikator", "Resultatmål" → "resultatmål".
 */
export function levelWord(header: string, fallback: string): string {
  const key = textKey(readHeader(header).words);
  if (/^\p{L}+ mål$/u.test(key)) return key;
  const word =
    key
      .split(/[\s/]+| och /u)
      .filter((part) => LEVELS.test(part))
      .at(-1) ?? "";
  return word === ""
    ? fallback
    : word
        .replace(/(?:indikator|aktivitet|målsättning|kvalitetsfaktor|insats)(?:er|ar|erna)$/u, (m) =>
          m.replace(/(?:erna|er|ar)$/u, ""),
        )
        .replace(/målen$/u, "mål")
        .replace(/områden$/u, "område")
        .replace(/åtgärder$/u, "åtgärd");
}

const LEVELS =
  /mål|uppdrag|faktor|indikator|nyckeltal|mått|mätetal|styrtal|aktivitet|åtgärd|insats|område|perspektiv|åtagande|inriktning|strategi|process|målsättning|tema/u;
