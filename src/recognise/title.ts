/** A title as people write it, taken apart: the number in front, the words, and owners on a line of their own. */
export interface TitleParts {
  number?: string;
  title: string;
  owners: string[];
  /** "Mål 3: …" says its own level. */
  level?: string;
}

/** The words for what a row is, as they stand before its number. */
const LEVEL = "(?:(?:övergripande|strategiskt|prioriterat|långsiktigt) )?[\\p{L}-]*(?:mål|område|uppdrag|aktivitet|åtgärd|insats|indikator|nyckeltal|mått|perspektiv|kvalitetsfaktor|åtagande|målsättning|strategi|inriktning)";
const WORD_NUMBER = new RegExp(`^(${LEVEL})\\s+(?:nr\\.? ?)?(\\d{1,3}(?:\\.\\d{1,3})*)\\s*[:.–)-]?\\s+(?=\\S)`, "iu");
const POINTED = /^(\d{1,3}(?:\.\d{1,3})*)\s*[.:)]\s+(?=\p{L}|")/u;
const LAYERED = /^(\d{1,3}(?:\.\d{1,3})+)\s+(?=\p{Lu}|")/u;
const LABEL = /^(mål|målområde|område|perspektiv|fokusområde|kf-mål|nämndmål|resultatmål|övergripande mål)\s*[:–]\s*(?=\S)/iu;

const NAMED = /^([Pp]erspektiv|PERSPEKTIV|[Mm]ålområde|MÅLOMRÅDE|[Ff]okusområde|FOKUSOMRÅDE)\s+(?=\p{Lu})/u;

/** Abbreviations of committees only: "KS, BMN". */
const OWNERS = /^[A-ZÅÄÖ]{2,5}(?:\s*[,;/&]\s*[A-ZÅÄÖ]{2,5})*$/u;

/** Never fails: a text without number or owners is its own title. Line breaks become spaces. */
export function titleParts(text: string): TitleParts {
  const lines = text.replace(/^[•▪●–-]\s+(?=\p{L})/u, "").split("\n").map((line) => line.trim()).filter(Boolean);
  const owners = lines.length > 1 && OWNERS.test(lines.at(-1)!) ? splitOwners(lines.pop()!) : [];
  const whole = lines.join(" ");
  const worded = WORD_NUMBER.exec(whole);
  if (worded) return { number: worded[2]!, level: worded[1]!.toLowerCase(), title: whole.slice(worded[0].length), owners };
  const numbered = POINTED.exec(whole) ?? LAYERED.exec(whole);
  if (numbered) return { number: numbered[1]!, title: whole.slice(numbered[0].length), owners };
  const labelled = LABEL.exec(whole) ?? NAMED.exec(whole);
  if (labelled) return { level: labelled[1]!.toLowerCase(), title: whole.slice(labelled[0].length), owners };
  return { title: whole, owners };
}

/** Whether the text is a row of a list: a level's word, a number, and what it is about ("Nämndmål 1.2: …"). */
export const namesLevel = (text: string): boolean => WORD_NUMBER.test(text);

/** "KS, BMN" or "Socialnämnden och Omsorgsnämnden" → each by itself, as written; "Barn- och utbildningsnämnden" is one. */
export function splitOwners(text: string): string[] {
  return text
    .split(/\s*[,;/\n]\s*|(?<!-)\s+och\s+(?=\p{L}*(?:nämnd|styrelse|bolag))/u)
    .map((part) => part.trim())
    .filter(Boolean);
}
