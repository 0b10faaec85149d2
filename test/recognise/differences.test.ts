import { read, roles, sheet } from "./kit";

/** A committee's measures of its work, as pasted: every figure is a text. */
function pasted() {
  const drawn = sheet(
    "Kultur",
    `
    Kultur- och fritidsnämnden 2025
    Verksamhetsmått                | Bokslut 2023 | Bokslut 2024 | Budget 2025 | Bokslut 2025 | Avvikelse
    Antal besök på biblioteken     | 98 400       | 101 200      | 105 000     | 107 310      | 2 310
    Antal utlån per invånare       | 6,1          | 6,0          | 6,2         | 6,4          | 0,2
    Antal besökare i simhallen     | 71 000       | 75 500       | 78 000      | 74 120       | -3 880
    Föreningsbidrag, tkr           | 4 200        | 4 350        | 4 500       | 4 480        | -20
    Kulturskolan, antal elever     | 612          | 640          | 650         | 655          | 5

    Mål
    Fler unga ska ta del av kultur    |  |  |  |  | Uppnått
    Biblioteken ska vara tillgängliga |  |  |  |  | Delvis uppnått
  `,
  );
  for (const row of drawn.values.slice(2))
    for (const [column, value] of (row ?? []).entries())
      if (typeof value === "number")
        row![column] = String(value)
          .replace(".", ",")
          .replace(/(\d)(\d{3})$/, "$1 $2");
  return drawn;
}

test("figures written as text below the header are figures, and no header", () => {
  expect(pasted().values[2]![3]).toBe("105 000");
  expect(read(pasted()).tables[0]!.columns.map(({ header }) => header)).toEqual([
    "Verksamhetsmått",
    "Bokslut 2023",
    "Bokslut 2024",
    "Budget 2025",
    "Bokslut 2025",
    "Avvikelse",
  ]);
});

test("the difference between two columns is neither target nor outcome", () => {
  expect(roles(read(pasted()))).toMatch(/, F other$/);
});
