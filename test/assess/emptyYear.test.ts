import { given, table } from "./proof/sheets";

/** The column of the whole year is in use, and empty in a row: its last part does not stand for the year. */

const PARTS = {
  tertials: "T1 2024 | T2 2024 | T3 2024",
  quarters: "Kv1 2024 | Kv2 2024 | Kv3 2024 | Kv4 2024",
} as const;

const of = (row: string, parts: keyof typeof PARTS): string => {
  const blank = PARTS[parts]
    .split("|")
    .map(() => " | 1")
    .join("");
  const used = ["Nöjda, % | minst 80", "Trygga, % | minst 70"].map((name) => `\n${name}${blank} | 82`);
  const header = `Mått | Mål 2024 | ${PARTS[parts]} | Helår 2024`;
  const { measures } = given([table(header, "Mål", `\n${row}${used.join("")}`)], [], undefined, "undecided");
  return String(measures[0]?.split(": ").at(-1));
};

test.each<[row: string, parts: keyof typeof PARTS, says: string]>([
  ["Belysning ur funktion vid periodens slut, % | högst 1,5 | 2,3 | 1,4 | 2,1 |", "tertials", "period"],
  ["Belysning ur funktion vid periodens slut, % | högst 1,5 | 2,3 | 1,6 | 1,4 |", "tertials", "period"],
  ["Sjukfrånvaro, % | högst 5 | 6 | 4 | 4 | 5 |", "quarters", "period"],
  ["Kö, antal personer | högst 50 | 60 | 55 | 46 |", "tertials", "period"],
  // A part is missing.
  ["Sjukfrånvaro, % | högst 5 | | 4 | 4 |", "tertials", "period"],
  // Every part is on one side.
  ["Sjukfrånvaro, % | högst 5 | 4,1 | 4 | 4,2 |", "tertials", "true"],
  ["Sjukfrånvaro, % | högst 5 | 6 | 7 | 6 | 6 |", "quarters", "false"],
  // The year's own value.
  ["Sjukfrånvaro, % | högst 5 | 6 | 4 | 4 | 5,2", "tertials", "false"],
])("%s (%s): %s", (row, parts, says) => expect(of(row, parts)).toBe(says));
