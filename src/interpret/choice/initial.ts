/**
 * Grades by their first letters, in narrow columns. "Y" is yellow beside "G" and "R", and yes beside "N"; "A" is amber.
 */
const INITIALS: Record<string, string>[] = [
  { G: "grön", GR: "grön", Y: "gul", GU: "gul", A: "gul", R: "röd", RÖ: "röd" },
  { J: "ja", D: "delvis", N: "nej" },
  { Y: "ja", N: "nej" },
];

/** Whether the text could be the first letters of a grade. */
export const mayBeInitial = (text: string): boolean =>
  text.length <= 2 && INITIALS.some((words) => words[text.toUpperCase()] !== undefined);

/**
 * The words that the letters of a table's grades stand for; null where they are not all letters of one kind, two
 * different at least.
 */
export function initialsOf(texts: ReadonlySet<string>): ((text: string) => string | null) | null {
  const letters = [...texts].map((text) => text.toUpperCase());
  const words =
    letters.length > 1 ? INITIALS.find((one) => letters.every((letter) => one[letter] !== undefined)) : undefined;
  return words ? (text) => words[text.toUpperCase()] ?? null : null;
}
