import { plan, read, roles, sheet } from "./kit";

test("the difference between two columns is neither target nor outcome", () => {
  const drawn = sheet(
    "Kultur",
    `
    Verksamhetsmått                | Bokslut 2024 | Plan 2025 | Bokslut 2025 | Avvikelse
    Antal besök på biblioteken     | 101 200      | 105 000   | 107 310      | 2 310
    Antal utlån per invånare       | 6,0          | 6,2       | 6,4          | 0,2
    Antal besökare i simhallen     | 75 500       | 78 000    | 74 120       | -3 880
    Kulturskolan, antal elever     | 640          | 650       | 655          | 5
  `,
  );
  expect(roles(read(drawn))).toMatch(/, E other$/);
});

test("figures written as text below the header are figures, and no header", () => {
  const pasted = sheet(
    "Kultur",
    `
    Mått                       | Utfall 2024 | Mål 2025 | Utfall 2025
    Antal besök på biblioteken | 101 200     | 105 000  | 107 310
    Antal utlån per invånare   | 6,0         | 6,2      | 6,4
    Antal besökare i simhallen | 75 500      | 78 000   | 74 120
  `,
  );
  const asText = (value: unknown): string =>
    String(value)
      .replace(".", ",")
      .replace(/(\d)(\d{3})$/, "$1 $2");
  for (const row of pasted.values.slice(1)) for (const column of [1, 2, 3]) row![column] = asText(row![column]);
  expect(pasted.values[1]![2]).toBe("105 000");
  expect(plan(pasted)[0]).toContain("Antal besök på biblioteken → 105 000");
});
