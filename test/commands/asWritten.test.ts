import { asWritten } from "../../src/commands/asWritten";
import { book, read, sheet } from "../recognise/kit";

test("titles leave the product as their cells show them, with level and number, and keep their ids", () => {
  const written = book(
    sheet(
      "Avfallsplan",
      `
      Målområde 2 Från avfall till resurs
      Mått | Målvärde | Utfall
      Restavfall, kg per invånare | högst 140 | 131

      Mål 5: Rena sjöar
      Mått | Målvärde | Utfall
      1. Sjöar med god status, % | minst 90 | 92`,
    ),
  );
  const { plan } = read(...written.sheets);
  const named = ({ areas, goals, indicators }: typeof plan): [string, string, string | undefined][] =>
    [...areas, ...goals, ...indicators].map(({ id, title, number }) => [id, title, number]);
  expect(named(plan).map(([, title]) => title)).toEqual([
    "Från avfall till resurs",
    "Rena sjöar",
    "Restavfall, kg per invånare",
    "Sjöar med god status, %",
  ]);
  expect(named(asWritten(plan, written))).toEqual([
    ["målområde:2", "Målområde 2 Från avfall till resurs", "2"],
    ["mål:5", "Mål 5: Rena sjöar", "5"],
    [expect.any(String), "Restavfall, kg per invånare", undefined],
    [expect.any(String), "Sjöar med god status, %", "1"],
  ]);
});
