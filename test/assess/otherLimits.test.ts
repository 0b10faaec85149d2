import { given, table } from "./proof/sheets";

/** Two limits that are set for one measure: said where the outcome is on the same side of both. */

const of = (row: string, header = "Mått | Mål 2024 | Utfall 2024"): string =>
  String(
    given([table(header, "Mål", `\n${row}`)], [], undefined, "undecided")
      .measures[0]?.split(": ")
      .at(-1),
  );

test.each<[row: string, says: string]>([
  ["Simkunniga, % (nämndens uppdrag till rektorerna: minst 95) | 90 | 92,8", "one"],
  ["Simkunniga, % (nämndens uppdrag till rektorerna: minst 95) | 90 | 96", "true"],
  ["Simkunniga, % (nämndens uppdrag till rektorerna: minst 95) | 90 | 89", "false"],
  ["Sjukfrånvaro (mål: högst 5 %) | högst 6 % | 5,5 %", "one"],
  ["Sjukfrånvaro (mål: högst 5 %) | högst 6 % | 4,5 %", "true"],
  ["Sjukfrånvaro (mål: högst 5 %) | högst 5 % | 5,5 %", "false"],
  ["Sjukfrånvaro – KF:s mål högst 5 % | högst 6 % | 5,5 %", "one"],
  ["Soliditet (minst 20 % enligt policy) | minst 25 % | 22 %", "one"],
  ["Soliditet (policyn är minst 20 %) | minst 25 % | 26 %", "true"],
  ["Nöjda (ska vara minst 80 %) | minst 75 % | 78 %", "one"],
  // What defines the measure, and a limit of something else.
  ["Elever med hög närvaro (minst 80 %), % | minst 90 | 85", "false"],
  ["Elever med frånvaro över 10 %, % | högst 12 | 11", "true"],
  ["Andel som fått plats i tid (lagkravet är högst 90 dagar), % | minst 95 | 96", "true"],
  ["Nattfasta högst 11 timmar, andel | minst 80 % | 82 %", "true"],
])("%s: %s", (row, says) => expect(of(row)).toBe(says));

describe.each(["Basnivå 2024 | Utmaningsnivå 2024", "Miniminivå 2024 | Ambitionsnivå 2024", "Basnivå | Ambitionsnivå"])(
  "%s",
  (levels) => {
    const header = `Mått | ${levels} | Utfall 2024`;
    test.each<[row: string, says: string]>([
      ["Trygga elever, % | 88 | 94 | 95", "true"],
      ["Trygga elever, % | 88 | 94 | 90", "one"],
      ["Trygga elever, % | 88 | 94 | 88", "one"],
      ["Trygga elever, % | 88 | 94 | 85", "false"],
      ["Sjukfrånvaro, % | 6 | 4,5 | 5,2", "one"],
    ])("%s: %s", (row, says) => expect(of(`${row}\nNöjda, % | 70 | 75 | 80`, header)).toBe(says));
  },
);

test.each(["Basnivå 2020 | Målnivå 2024", "Startvärde 2024 | Mål 2024", "Utgångsnivå | Målnivå 2024"])(
  "what is started from is no target: %s",
  (levels) =>
    expect(of("Trygga elever, % | 88 | 94 | 90\nNöjda, % | 70 | 75 | 80", `Mått | ${levels} | Utfall 2024`)).toBe(
      "false",
    ),
);
