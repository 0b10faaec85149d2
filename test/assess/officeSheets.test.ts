import { assessIn } from "../../src/commands/assessed";
import { standard } from "../../src/domain/presets/standard";
import { indicatorsIn } from "../../src/domain/assessment";
import { missingSentence } from "../../src/report/missing";
import { setCell, type Sheet } from "../../src/sheet/book";
import { book, sheet } from "../recognise/kit";

/** Rows of office workbooks from their cells to their grades, in words of several offices. */

/** Each measure's grade and reason, and the questions that remain, of a workbook for a period. */
function graded(sheets: Sheet[], period: string): { grades: string[]; asked: string[] } {
  const made = assessIn(book(...sheets), { styrmodell: standard, period });
  if (!made.ok) throw new Error(JSON.stringify(made));
  const { assessed, recognition } = made.value;
  return {
    grades: assessed.areas
      .flatMap(indicatorsIn)
      .map(({ node, published, verdict }) =>
        `${node.title}: ${published.label}. ${verdict.reason}`.replaceAll("\u00a0", " "),
      ),
    asked: [...new Set([...recognition.problems, ...assessed.problems].map(({ code, cell }) => `${code} ${cell}`))],
  };
}

describe("an earlier year's sheet dates its targets and grades as it dates its outcomes", () => {
  const year = (name: string, title: string, header: string, rows: string): Sheet =>
    sheet(name, `\n  ${title}\n  ${header}${rows}`);
  const HEADER = "Mått | Mål | Utfall | Nås målet?";

  test.each([
    ["sheets named by the year alone", "2024", "2023", "Internt styrkort", HEADER],
    ["by the plan and the year", "VP 2024", "VP 2023", "Verksamhetsplan", HEADER],
    ["in the titles", "Blad1", "Blad1 (2)", "Uppföljning {år}", HEADER],
    ["over the outcomes", "Styrkort", "Styrkort gammalt", "Kansliet", "Mått | Mål | Utfall {år} | Nås målet?"],
    ["parts of the year", "2024", "2023", "Kansliet", "Mått | Mål | Helår | Nås målet?"],
    ["a figure of the year before", "Mål 2024", "Mål 2023", "Kansliet", "Mått | Målvärde | Resultat | Måluppfyllelse"],
  ])("%s", (_, now, before, title, header) => {
    const of = (words: string, ofYear: string): string => words.replace("{år}", ofYear);
    const { grades, asked } = graded(
      [
        year(
          now,
          of(title, "2024"),
          of(header, "2024"),
          `
  Samtal som besvaras, % | minst 80 | 81 | Ja
  Motioner äldre än ett år | högst 3 | 5 | Nej
  Handlingar registrerade samma dag, % | minst 95 | |`,
        ),
        year(
          before,
          of(title, "2023"),
          of(header, "2023"),
          `
  Samtal som besvaras, % | minst 70 | 73 | Ja
  Motioner äldre än ett år | högst 6 | 6 | Ja
  Handlingar registrerade samma dag, % | minst 90 | 92 | Ja`,
        ),
      ],
      "2024",
    );
    expect(grades[0]).toMatch(/^Samtal som besvaras, %: Uppnås\. 81 % mot minst 80 %/);
    expect(grades[1]).toMatch(/^Motioner äldre än ett år: Uppnås inte\. 5 mot högst 3/);
    // Last year's yes is not this year's.
    expect(grades[2]).toMatch(/^Handlingar registrerade samma dag, %: (?!Ja)/);
    expect(asked.filter((one) => one.startsWith("flera-värden"))).toEqual([]);
  });

  test("what is asked of an earlier target, which grades nothing, is asked when that year is reported", () => {
    const sheets = [
      sheet("2024", "\nMått | Mål | Utfall\nNya förtroendevalda | minst 25 | 22\nMöten | minst 4 | 4"),
      sheet("2023", "\nMått | Mål | Utfall\nNya förtroendevalda | 25 | 26\nMöten | minst 4 | 4"),
    ];
    expect(graded(sheets, "2024").asked).toEqual([]);
    expect(graded(sheets, "2023").asked).toEqual(["osäker-riktning '2023'!B2"]);
  });

  test("a target that only the older sheet states is of its year", () => {
    const { grades } = graded(
      [
        sheet("VP 2024", "\nMått | Mål | Utfall\nSamtal som besvaras, % | | 81\nMöten | minst 4 | 4"),
        sheet("VP 2023", "\nMått | Mål | Utfall\nSamtal som besvaras, % | minst 70 | 73\nMöten | minst 4 | 4"),
      ],
      "2024",
    );
    expect(grades[0]).toBe(
      "Samtal som besvaras, %: Ej bedömd. Målvärdet avser 2023, och för 2024 finns inget, så utfallet bedöms inte.",
    );
  });

  test("sheets of parts of one year share the year's targets, and a sheet without a year lends its own", () => {
    const { grades } = graded(
      [
        sheet("Bokslut", "\nMått | Utfall 2024\nSamtal som besvaras, % | 81\nSjukfrånvaro, % | 6"),
        sheet(
          "Delår",
          "\nMått | Mål | Utfall aug 2024\nSamtal som besvaras, % | minst 80 | 78\nSjukfrånvaro, % | högst 7 | 8",
        ),
      ],
      "2024",
    );
    expect(grades[0]).toMatch(/: Uppnås\. 81 % mot minst 80 %/);
    expect(grades[1]).toMatch(/: Uppnås\. 6 % mot högst 7 %/);
  });
});

describe("a column that says which side is better decides the side of a bare target", () => {
  /** Two of the measures say nothing of their side, three do. */
  const rows = (signs: [string, string, string, string, string]): string => `
  Lokalyta per elev, m² | ${signs[0]} | 12 | 11,8
  Egen solel, MWh | ${signs[1]} | 420 | 380
  Sjukfrånvaro, % | ${signs[2]} | högst 7 | 6
  Nöjda hyresgäster, % | ${signs[3]} | minst 72 | 74
  Felanmälan åtgärdad inom 5 dagar, % | ${signs[4]} | minst 85 | 86`;

  test.each([
    ["arrows", "Riktn.", ["↓", "↑", "↓", "↑", "↑"]],
    ["arrows under another word", "Önskad riktning", ["⬇", "⬆", "⬇", "⬆", "⬆"]],
    ["what is to be done", "Riktning", ["minska", "öka", "minska", "öka", "öka"]],
    ["a question", "Högt eller lågt", ["Lågt", "Högt", "Lågt", "Högt", "Högt"]],
    ["a wished trend", "Trend önskad", ["Ner", "Upp", "Ner", "Upp", "Upp"]],
    ["a better side, partly neither", "Bra riktning", ["↓", "↑", "↓", "↑", "="]],
    ["a bound", "Min/max", ["Högst", "Minst", "Högst", "Minst", "Minst"]],
    ["a bound in short", "Gräns", ["Max", "Min", "Max", "Min", "Min"]],
  ])("%s", (_, header, signs) => {
    const drawing = `\nMått | ${header} | Mål | Utfall 2024${rows(signs as [string, string, string, string, string])}`;
    const { grades, asked } = graded([sheet("Lokaler", drawing)], "2024");
    expect(grades.slice(0, 2)).toEqual([
      expect.stringMatching(/^Lokalyta per elev, m²: Uppnås\. 11,8 m² mot högst 12/),
      expect.stringMatching(/^Egen solel, MWh: Uppnås delvis\. 380 MWh mot minst 420/),
    ]);
    expect(asked).toEqual([]);
  });

  const waits = (signs: [string, string, string]): string => `
  Mått | Gräns | Mål | Utfall 2024
  Väntetid i telefon | ${signs[0]} | 10 | 12
  Handläggningstid, bygglov | ${signs[1]} | 30 | 28
  Körtid till station | ${signs[2]} | 15 | 17`;

  test("”min” all the way down is minutes, and no least value", () => {
    const { grades } = graded([sheet("L", waits(["min", "min", "min"]))], "2024");
    expect(grades[0]).toMatch(/: Uppnås inte\. 12 mot högst 10/);
  });

  test("a word against what the measure's own words are sure of is asked about", () => {
    const { grades, asked } = graded([sheet("L", waits(["min", "max", "max"]))], "2024");
    expect(grades[0]).toMatch(/: Ej bedömd\./);
    expect(grades[1]).toMatch(/: Uppnås\. 28 .*mot högst 30/);
    expect(asked).toEqual(["osäker-riktning L!C2"]);
  });

  test.each([
    ["went", "Riktning", ["↓", "↑", "↓", "↑", "↑"]],
    ["went, and one did not", "Trend", ["↓", "↑", "↓", "↑", "→"]],
    ["has gone", "Utveckling", ["minskar", "ökar", "minskar", "ökar", "ökar"]],
  ])("beside last year's figures what %s is no side", (_, header, signs) => {
    const figures = [
      "12 | 11,8 | 12,4",
      "420 | 380 | 350",
      "högst 7 | 6 | 7",
      "minst 72 | 74 | 70",
      "minst 85 | 86 | 80",
    ];
    const names = [
      "Lokalyta per elev, m²",
      "Egen solel, MWh",
      "Sjukfrånvaro, %",
      "Nöjda hyresgäster, %",
      "Felanmälan, %",
    ];
    const drawing = names.map((name, i) => `\n${name} | ${figures[i]} | ${signs[i]}`).join("");
    const { asked } = graded([sheet("L", `\nMått | Mål | Utfall 2024 | Utfall 2023 | ${header}${drawing}`)], "2024");
    expect(asked).toContain("osäker-riktning L!B2");
  });

  test("where the arrows point another way than the figures went, they are wishes", () => {
    const { grades } = graded(
      [
        sheet(
          "L",
          `
  Mått | Riktning | Mål | Utfall 2024 | Utfall 2023
  Lokalyta per elev, m² | ↓ | 12 | 11,8 | 11,5
  Egen solel, MWh | ↑ | 420 | 380 | 400
  Sjukfrånvaro, % | ↓ | högst 7 | 6 | 5
  Nöjda hyresgäster, % | ↑ | minst 72 | 74 | 76
  Felanmälan åtgärdad inom 5 dagar, % | ↑ | minst 85 | 86 | 80`,
        ),
      ],
      "2024",
    );
    expect(grades[0]).toMatch(/: Uppnås\. 11,8 m² mot högst 12/);
  });
});

describe("a column of days by which things are to be done is the target's, beside done and not done", () => {
  const ROWS: [string, string, string, string, string][] = [
    ["Delegationsordning", "antagen av KF", "2024-11-25", "Antagen 2024-12-16", "Uppnås inte"],
    ["Säkerhetsanalys", "beslutad", "2024-09-30", "Klar feb 2025", "Uppnås inte"],
    ["E-arkiv", "i drift", "2024-06-30", "I drift 3 juni", "Uppnås"],
    ["Policy", "antagen", "2024-12-31", "Antagen 2024-06-17", "Uppnås"],
    ["Rutin", "klar", "löpande", "Klar", "Uppnås"],
    ["Översyn", "genomförd", "2024-05-31", "Genomförd 12 juni", "Ej bedömd"],
    ["Utbildning, deltagare", "minst 80", "2024-12-31", "84", "Uppnås"],
  ];

  test.each(["Klart", "Klart senast", "Deadline", "Datum", "Ska vara klart", "Tidplan"])("%s", (header) => {
    const drawn = ROWS.map(([name, target, due, outcome]) => `\n${name} | ${target} | ${due} | ${outcome}`).join("");
    const { grades } = graded([sheet("Plan", `\nMått | Mål | ${header} | Utfall 2024${drawn}`)], "2024");
    expect(grades.map((one) => one.split(". ")[0])).toEqual(ROWS.map(([name, , , , grade]) => `${name}: ${grade}`));
  });

  test("the outcomes are not of those days, and what is measured is due in the year", () => {
    const { grades } = graded(
      [
        sheet(
          "Plan 2024",
          `
  Mått | Mål | Klart | Utfall
  Policy | antagen | juni | Antagen 2024-05-10
  Rutin | klar | kv 1 | Klar 2024-04-02
  Nöjda kunder, % | minst 90 | 2026-12-31 | 85
  Samtal som besvaras, % | minst 80 | 2024-12-31 | 82`,
        ),
      ],
      "2024",
    );
    expect(grades).toEqual([
      expect.stringMatching(/^Policy: Uppnås\./),
      expect.stringMatching(/^Rutin: Uppnås inte\. Utfallet är ”Klar 2024-04-02”, efter /),
      expect.stringMatching(/^Nöjda kunder, %: Målet gäller 2026\./),
      expect.stringMatching(/^Samtal som besvaras, %: Uppnås\. 82 % mot minst 80/),
    ]);
  });

  test("what is said to be done after the reported period was not done in it", () => {
    const rows = "\nMått | Mål | Utfall 2024\nPlan | antagen | Antagen februari 2025\nRutin | klar | Klar 2024";
    expect(graded([sheet("Plan", rows)], "2024").grades).toEqual([
      expect.stringMatching(/^Plan: Uppnås inte\. /),
      expect.stringMatching(/^Rutin: Uppnås\. /),
    ]);
    const foreseen =
      "\nMått | Mål | Utfall aug 2024 | Prognos helår 2024\nPlan | klar september | pågår | klar 30 september";
    expect(graded([sheet("Delår", foreseen)], "2024-08").grades[0]).toMatch(/^Plan: Uppnås\. /);
  });
});

test("a column of the period that is not read is told as that, on no row and no sheet as missing outcomes", () => {
  const drawn = sheet(
    "Plan",
    `
  Mått | Målvärde | Utfall 2023 | Zonk 2024
  Samtal som besvaras, % | minst 80 | 79 | se bilagan
  Motioner äldre än ett år | högst 3 | 5 | i pärmen
  Nöjda kunder, % | minst 70 | | frågas`,
  );
  const { grades, asked } = graded([drawn], "2024");
  expect(asked).toContain("oläst-kolumn Plan!D1");
  const reason = "Uppgifterna under ”Zonk 2024” ingår inte, så ingen bedömning görs.";
  expect(grades.map((one) => one.slice(one.indexOf("Uppgifterna")))).toEqual([reason, reason, reason]);
  const made = assessIn(book(drawn), { styrmodell: standard, period: "2024" });
  if (!made.ok) throw new Error(JSON.stringify(made));
  const { assessed } = made.value;
  const missing = assessed.areas.map((area) => missingSentence(area, assessed)).join(" ");
  expect(missing).toContain("Uppgifterna under ”Zonk 2024” ingår inte.");
  expect(missing).not.toContain("utfall");
});

describe("a column answers the targets row by row, whatever the word above it", () => {
  test.each(["Läget december 2024", "Läge dec 2024", "Ställning", "Så står det till", "Fakta vid årsskiftet"])(
    "%s",
    (header) => {
      const { grades } = graded(
        [
          sheet(
            "Plan 2024",
            `
  Mått | Mål | ${header} | Kommentar
  Handlingar registrerade samma dag | minst 95 % | 92 % | Fler i maj
  Protokoll publicerade | inom 10 dagar | 8 dagar |
  Delegationsordning | antagen av KF | Antagen |
  E-arkiv | i drift | I drift |
  Rutin för val | genomfört | Genomfört |
  Svarstid | högst 5 dagar | 6 dagar |`,
          ),
        ],
        "2024",
      );
      expect(grades.map((one) => one.split(". ")[0]!.split(": ")[1])).toEqual([
        "Uppnås delvis",
        "Uppnås",
        "Uppnås",
        "Uppnås",
        "Uppnås",
        "Uppnås inte",
      ]);
    },
  );
});

test("a day answers what is to be done, and is no figure that went wrong", () => {
  const drawn = sheet(
    "Plan",
    "\nMått | Mål | Utfall 2024\nPolicy | antagen senast 2024-03-31 | x\nMöten | minst 4 | 5",
  );
  // 2024-03-15.
  setCell(drawn, 1, 2, 45366, { numberFormat: "yyyy-mm-dd" });
  const { grades, asked } = graded([drawn], "2024");
  expect(grades[0]).toMatch(/^Policy: Uppnås\./);
  expect(asked).toEqual([]);
});

test.each([
  ["● målet nås   ▲ nära   ■ långt ifrån", ["●", "▲", "■"]],
  ["◆ i mål, ▲ nästan, ▼ långt kvar", ["◆", "▲", "▼"]],
  ["▼ = långt från målet  ▲ = en bit på väg  ★ = målet nås", ["★", "▲", "▼"]],
  ["■ målet nått ▲ nära målet ✘ missat", ["■", "▲", "✘"]],
  ["✔ klarat | ▲ nära | ✘ målet missas", ["✔", "▲", "✘"]],
])("a legend under the table orders its marks by what its ends say: %s", (legend, [first, second, third]) => {
  const drawn = sheet(
    "Plan 2024",
    `
  Mått | Mål | 2024 | Läge
  Samtal som besvaras, % | minst 80 | 81 | ${first}
  Svarstid, dagar | högst 10 | 10,5 | ${second}
  Nöjda kunder, % | minst 70 | 41 | ${third}
  Motioner äldre än ett år | högst 3 | 9 | ${first}`,
  );
  setCell(drawn, 6, 0, legend);
  const made = assessIn(book(drawn), { styrmodell: standard, period: "2024" });
  if (!made.ok) throw new Error(JSON.stringify(made));
  const { assessed } = made.value;
  expect(assessed.problems).toEqual([]);
  expect(assessed.disagreements.map(({ cell }) => cell)).toEqual(["'Plan 2024'!D5"]);
});
