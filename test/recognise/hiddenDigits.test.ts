import { assess } from "../../src/assess/assess";
import { standard } from "../../src/domain/presets/standard";
import { setCell } from "../../src/sheet/book";
import { read, sheet } from "./kit";

/** The reading of a row whose outcome is a number under a number format. */
function told(target: string, value: number, numberFormat: string) {
  const drawn = sheet(
    "Mål",
    `
    Område | Mål         | Indikator | Målvärde 2024 | Utfall 2024
    Skola  | Trygga barn | Kostnad   | ${target}     | x
  `,
  );
  setCell(drawn, 1, 4, value, { numberFormat });
  const [{ outcome, verdict, published }] = assess(read(drawn), standard, { period: "2024" }).areas[0]!.goals[0]!
    .indicators as [ReturnType<typeof assess>["areas"][0]["indicators"][0]];
  return { text: outcome!.text, label: published.label, reason: verdict.reason.replaceAll("\u00a0", " ") };
}

describe("a number format that hides digits is reported as the cell shows it", () => {
  test.each([
    ["thousands", "minst 12 500", 12_345_678, "#,##0,", "12\u00a0346"],
    ["thousands, ungrouped", "minst 12 500", 12_345_678, "0,", "12346"],
    ["millions", "minst 12,5 mnkr", 12_345_678, '0.0,, "mnkr"', "12,3"],
    ["no decimals", "högst 5", 5.4, "0", "5"],
    ["one decimal, shown where it is 0", "minst 5,5", 5.04, "0.0", "5,0"],
    ["decimals where there are some", "minst 5,5", 5.04, "0.##", "5,04"],
    ["at most so many decimals", "minst 5,5", 5.4, "0.##", "5,4"],
    ["percent", "minst 80 %", 0.796, "0%", "80 %"],
  ])("%s", (_, target, value, format, text) => expect(told(target, value, format).text).toBe(text));

  test("the grade is of the number that is shown, with the digits that it needs", () => {
    expect(told("minst 12 500", 12_345_678, "#,##0,")).toMatchObject({
      label: "Uppnås delvis",
      reason: expect.stringContaining("12 346 mot minst 12 500: 154 under målet") as string,
    });
    expect(told("minst 13 mnkr", 12_345_678, '0.0,, "mnkr"').reason).toContain("12,3 mnkr mot minst 13 mnkr");
    expect(told("minst 80 %", 0.796, "0%").reason).toContain("79,6 % mot minst 80 %");
  });

  test("a target that is a number too", () => {
    const drawn = sheet(
      "Mål",
      `
      Område | Mål         | Indikator      | Målvärde 2024, minst | Utfall 2024
      Skola  | Trygga barn | Intäkter, mnkr | x                    | 13
    `,
    );
    setCell(drawn, 1, 3, 12_500_000, { numberFormat: "0.0,," });
    const [{ targets }] = read(drawn).plan.indicators as [ReturnType<typeof read>["plan"]["indicators"][0]];
    expect(targets[0]).toMatchObject({ text: "12,5", reading: { kind: "min", value: 12.5 } });
  });
});
