import { given, table } from "./proof/sheets";

/* A header of two years with a value for each: the reported year's counts, and what does not pair is asked about. */

const of = (header: string, row: string): string => given([table(header, "Mål", `\n${row}`)]).measures[0]!;

test.each<[header: string, row: string, says: string]>([
  ["Mått | Mål 2024/2025 | Utfall 2024", "Nöjda, % | 80 / 85 | 82", "true"],
  ["Mått | Mål 2024/2025 | Utfall 2025", "Nöjda, % | 80 / 85 | 82", "false"],
  ["Mått | Mål 2024 och 2025 | Utfall 2024", "Nöjda, % | minst 80 och minst 85 | 82", "true"],
  ["Mått | Mål (2024/2025) | Utfall 2025", "Väntetid, dagar | högst 30 / högst 25 | 28", "false"],
  ["Mått | Mål 2024/2025/2026 | Utfall 2025", "Nöjda, % | 80/85/90 | 82", "false"],
  ["Mått | Mål 2024/2025 | Utfall 2024", "Antal besök | 1 000 / 1 200 | 1 100", "true"],
])("%s: %s is %s", (header, row, says) => expect(of(header, row)).toMatch(new RegExp(`: ${says}$`)));

test.each<[header: string, row: string]>([
  // As many values as years, or nobody can say.
  ["Mått | Mål 2024/2025 | Utfall 2024", "Nöjda, % | 80 / 85 / 90 | 82"],
  ["Mått | Mål | Utfall 2024", "Nöjda, % | 80 / 85 | 82"],
  ["Mått | Mål 2024/2025 | Utfall 2023", "Nöjda, % | 80 / 85 | 82"],
  ["Mått | Mål 2024/2025 | Utfall 2024/2025", "Nöjda, % | 80 / 85 | 82"],
  ["Mått | Mål läsåret 2024/2025 | Utfall läsåret 2024/2025", "Nöjda, % | 80 / 85 | 82"],
  // Two years' outcomes are no share of one another.
  ["Mått | Mål | Utfall 2023/2024", "Nöjda, % | minst 80 | 70 / 85"],
])("%s: %s is not judged", (header, row) => expect(of(header, row)).not.toMatch(/: (true|false)$/));

test("a school year, and a share of so many, are what they were", () => {
  expect(of("Mått | Mål 2024/2025 | Utfall 2024/2025", "Meritvärde | minst 220 | 225")).toBe("Meritvärde: true");
  expect(of("Mått | Mål 2024 | Utfall 2024", "Nöjda, % | minst 80 | 17/20")).toBe("Nöjda, %: true");
});
