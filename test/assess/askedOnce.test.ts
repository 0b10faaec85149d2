import { assess } from "../../src/assess/assess";
import { questionsOf } from "../../src/commands/questions";
import { standard } from "../../src/domain/presets/standard";
import { undecided } from "../../src/domain/presets/undecided";
import { read, sheet } from "../recognise/kit";

/** What is asked about the targets of a table when a year is assessed: the cell and the sentence of each. */
function askedIn(drawing: string, period: string): [cell: string, message: string][] {
  const recognition = read(sheet("Plan", drawing));
  const { problems } = assess(recognition, standard, { period });
  return problems
    .filter(({ code }) => code === "osäker-riktning" || code === "nivå-eller-förändring")
    .map(({ cell, message }) => [cell, message.replace(" Skriv ”minst” eller ”högst” före talet.", "")]);
}

const unsure = (text: string, hint = ""): string =>
  `Det framgår inte om målet ”${text}” är ett lägsta eller ett högsta värde${hint}.`;

const YEARS = `
  Mått | Utfall 2023 | Mål 2023 | Mål 2024 | Mål 2025 | Utfall 2024
  Omsättning per kiosk | 210 | 205 | 215 | 220 | 212
  Skåp i korridoren | 30 | 30 | 30 | 30 | 30
  Nöjda hyresgäster, % | 70 | minst 70 | minst 72 | minst 74 | 75`;

test("a row with targets of many years is asked about once, at the year that is graded; one that the outcome is on is not asked about", () => {
  const hint = ": utfallet har gått åt målets håll och målen stiger år för år, vilket tyder på ”minst”";
  expect(askedIn(YEARS, "2024")).toEqual([["Plan!D2", unsure("215", hint)]]);
});

test("another year, another cell", () => {
  const [first] = askedIn(YEARS, "2023");
  expect(first).toEqual(["Plan!C2", unsure("205", ": målen stiger år för år, vilket tyder på ”minst”")]);
});

test("every cell that is not asked about counts as understood", () => {
  const recognition = read(sheet("Plan", YEARS));
  const { coverage, problems } = assess(recognition, standard, { period: "2024" });
  expect(coverage.mapped + coverage.reported).toBe(recognition.coverage.mapped + recognition.coverage.reported);
  expect(coverage.reported).toBe(problems.length);
});

const GRADED = (row: string): string =>
  `\n  Mått | Utfall 2023 | Mål 2024 | Utfall 2024 | Bedömning 2024\n  ${row}\n  Nöjda gäster | 70 | minst 75 | 80 | Grön\n  Trygga gäster | 70 | minst 75 | 60 | Röd`;

test.each(["Pärmar i arkivet | 70 | 60 | 55 | Grön", "Fordon i poolen | 30 | 40 | 35 | Röd"])(
  "a printed grade that fits one side, which the outcome has gone to as well, is not asked about: %s",
  (row) => expect(askedIn(GRADED(row), "2024")).toEqual([]),
);

test("one that the outcome has gone the other way from is", () =>
  expect(askedIn(GRADED("Släpvagnar | 12 | 10 | 13 | Röd"), "2024")[0]?.[1]).toContain(
    ": bedömningen är ”Röd”, vilket tyder på ”högst”.",
  ));

test("what a change is counted from is not asked where each earlier outcome bears out the printed grade", () => {
  const asks = (figures: string): string[] => {
    const recognition = read(
      sheet(
        "Plan",
        `Mått | Utfall 2022 | Utfall 2023 | Mål 2024 | Utfall 2024 | Bedömning 2024\nSoliditet, % | ${figures}\nNöjda gäster | 70 | 71 | minst 75 | 80 | Grön\nTrygga gäster | 70 | 71 | minst 75 | 60 | Röd`,
      ),
    );
    return assess(recognition, undecided, { period: "2024" }).problems.flatMap(({ code, cell }) =>
      code === "okänd-jämförelse" ? [cell] : [],
    );
  };
  expect(asks("22,4 | 22,1 | ska öka | 22,9 | Grön")).toEqual([]);
  expect(asks("22,4 | 22,1 | ska öka | 22,9 | Röd")).toEqual(["Plan!D2"]);
  expect(asks("22,4 | 23,1 | ska öka | 22,9 | Grön")).toEqual(["Plan!D2"]);
  expect(asks("22,4 | 22,1 | ska öka | 22,9 |")).toEqual(["Plan!D2"]);
});

test("an outcome alone suggests nothing: it may be on its way to a ceiling", () => {
  const drawing = `
  Mått | Utfall 2023 | Mål 2024 | Utfall 2024
  Ram för inventarier | 9 | 14 | 12
  Nöjda gäster | 70 | minst 75 | 80`;
  expect(askedIn(drawing, "2024")).toEqual([["Plan!C2", unsure("14")]]);
});

test("signs that point both ways suggest nothing, and nothing that is suggested decides", () => {
  const drawing = `
  Mått | Utfall 2023 | Mål 2023 | Mål 2024 | Mål 2025 | Utfall 2024 | Bedömning 2024
  Ateljéer | 12 | 8 | 10 | 12 | 9 | Grön
  Nöjda gäster | 70 | minst 70 | minst 75 | minst 80 | 80 | Grön
  Trygga gäster | 70 | minst 70 | minst 75 | minst 80 | 60 | Röd`;
  expect(askedIn(drawing, "2024")).toEqual([["Plan!D2", unsure("10")]]);
});

test("the question says what the row suggests", () => {
  const alone = YEARS.split("\n").filter((line) => !line.includes("Skåp"));
  const recognition = read(sheet("Plan", alone.join("\n")));
  const [question] = questionsOf(recognition, assess(recognition, standard, { period: "2024" }));
  expect(question?.asks).toBe(
    "Utfallet har gått åt målets håll och målen stiger år för år, vilket tyder på ”minst”: är målet ”215” ett lägsta eller ett högsta värde?",
  );
  expect(question?.also).toEqual([]);
});
