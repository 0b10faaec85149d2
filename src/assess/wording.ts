/** Plurals of what is judged, by the end of the word; what is not listed is the same in the plural. */
const PLURALS: [end: string, plural: string][] = [
  ["indikator", "indikatorer"],
  ["aktivitet", "aktiviteter"],
  ["faktor", "faktorer"],
  ["åtgärd", "åtgärder"],
  ["område", "områden"],
  ["riktlinje", "riktlinjer"],
  ["strategi", "strategier"],
  ["nämnd", "nämnder"],
  ["uppgift", "uppgifter"],
  ["insats", "insatser"],
  ["satsning", "satsningar"],
  ["inriktning", "inriktningar"],
];

/** "1 indikator", "3 indikatorer", "5 kvalitetsfaktorer", "2 mål". */
export function counted(count: number, word: string): string {
  const row = PLURALS.find(([end]) => word.endsWith(end));
  return `${count} ${count === 1 || !row ? word : word.slice(0, -row[0].length) + row[1]}`;
}

/** The one word for all of them, or "mål och indikatorer". */
export function manyOf(words: string[]): string {
  const plural = (word: string): string => counted(2, word).slice(2);
  const distinct = [...new Set(words)].sort().map(plural);
  return distinct.length < 2
    ? (distinct[0] ?? "underlag")
    : `${distinct.slice(0, -1).join(", ")} och ${distinct.at(-1)}`;
}

/** Labels that go on as a verb after what was counted: "3 av 5 indikatorer uppnås". */
const VERBS = /^(uppnås|uppfylls|nås|pågår)(?= |$)/iu;

/** "uppnås delvis", or what the grade is called: "har bedömningen ”Målet är uppfyllt”". */
export const asPredicate = (label: string): string =>
  VERBS.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : `har bedömningen ”${label}”`;
