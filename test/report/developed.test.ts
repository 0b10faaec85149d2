import { assessIn } from "../../src/commands/assessed";
import { distinctIndicators } from "../../src/report/counted";
import { developed } from "../../src/report/developed";
import { book, sheet } from "../recognise/kit";

/* By what measures are said to develop at delår: by forecasts alone where all of them have one. */

function said(second: string): string {
  const made = assessIn(
    book(
      sheet(
        "Delår T2 2024",
        `
        Mål   | Mått              | Mål 2024   | Utfall 2023 | Utfall T2 2024 | Prognos 2024
        Skola | Behöriga, andel   | minst 90 % | 80 %        | 84 %           | 86 %
        Vård  | Nöjda, andel      | minst 85 % | 82 %        | 83 %           | ${second}
      `,
      ),
    ),
    { period: "2024 T2" },
  );
  if (!made.ok) throw new Error(made.reason);
  const { assessed } = made.value;
  return developed(distinctIndicators(assessed), assessed.period);
}

test.each([
  ["each has a forecast", "84 %", "Båda måtten förbättras enligt prognos."],
  ["one is known by its forecast, and of the other nothing", "", "”Behöriga” förbättras enligt prognos."],
])("%s", (_, second, sentence) => expect(said(second)).toBe(sentence));
