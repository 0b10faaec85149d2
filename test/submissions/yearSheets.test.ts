import { unfinishedIn } from "../../src/commands/unfinished";
import { latestPlaces } from "../../src/report/latestPlace";
import { placesIn } from "../../src/submissions/place";
import { book, read, sheet } from "../recognise/kit";

const ofYear = (year: number, [trygga, nöjda]: readonly string[]) =>
  sheet(
    String(year),
    `
    Måluppföljning ${year} |                   |      |          |         |
    Mål                    | Nyckeltal         | Mål  | Utfall   | Status  | Notering
    Trygg skola            | Trygga elever, %  | 90   | ${trygga} |         |
                           | Nöjda elever, %   | 80   | ${nöjda}  |         |
  `,
  );
const placed = (years: ReturnType<typeof ofYear>[], period: string) => {
  const recognition = read(...years);
  const place = placesIn(recognition, book(...years), period);
  return recognition.plan.indicators.map((one) => {
    const at = place(one, "outcome", undefined);
    return at.ok ? `${at.spot.sheet} ${at.spot.row + 1}` : at.reason;
  });
};
const YEARS = [ofYear(2023, ["81", "70"]), ofYear(2024, ["84", "72"]), ofYear(2025, ["86", ""])];
const COPY =
  "Kopiera bladet ”2025”, skriv 2026 där det står 2025 i kopians namn och rubriker, och töm Utfall, Status och Notering.";

test("a sheet for each year: what is handed in has its place on that year's, not on the first", () => {
  expect(placed(YEARS, "2025")).toEqual(["2025 3", "2025 4"]);
  expect(placed([...YEARS, ofYear(2026, ["", ""])], "2026")).toEqual(["2026 3", "2026 4"]);
});

test("without a sheet for the year it is told to copy the latest, and nothing has a place on it", () => {
  const reason = `Bladet ”2025” är för 2025. ${COPY} Läs sedan in igen.`;
  expect(placed(YEARS, "2026")).toEqual([reason, reason]);
  const left = (years: typeof YEARS) => unfinishedIn(book(...years), read(...years), { from: "2025", to: "2026" });
  expect(left(YEARS)).toMatchObject({ withoutOutcome: ["'2025'!D4"], copies: [COPY] });
  expect(left([...YEARS, ofYear(2026, ["", ""])]).copies).toEqual([]);
  expect(left([ofYear(2025, ["86", ""])]).copies).toEqual([]);
});

test("a goal stands where its first measure does, on the latest sheet", () => {
  const { plan } = read(...YEARS);
  const { cellOf } = latestPlaces(plan);
  expect([...plan.goals, ...plan.indicators].map(cellOf)).toEqual(["'2025'!A3", "'2025'!C3", "'2025'!C4"]);
});
