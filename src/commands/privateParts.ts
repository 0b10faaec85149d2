/** What of a text identifies a person, and what stands in its place. */
const PRIVATE: readonly { is: RegExp; as: string }[] = [
  { is: /[^\s@<>;,()]+@[^\s@<>;,()]+\.[a-zåäö]{2,}/giu, as: "[e-postadress]" },
  // Personnummer and samordningsnummer, with or without a century: six digits of a date, and four.
  {
    is: /(?<![\d-])(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])[-+ ]?\d{4}(?![\d-])/gu,
    as: "[personnummer]",
  },
  // Eight digits or more after a zero or the country's number, in groups.
  {
    is: /(?<![\d.,])(?:(?:\+|00)46[ -]?(?:\(0\))?[ -]?|0)\d{1,3}(?:[ /-]{0,3}\d{2,4}){2,4}(?![\d,.]\d|\d)/gu,
    as: "[telefonnummer]",
  },
];

/** A text without mail addresses, telephone numbers and personnummer, and how many they were. */
export function withoutPrivate(text: string): { text: string; count: number } {
  let count = 0;
  const left = PRIVATE.reduce(
    (before, { is, as }) =>
      before.replace(is, () => {
        count++;
        return as;
      }),
    text,
  );
  return { text: left, count };
}
