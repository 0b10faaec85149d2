import type { Sheet } from "../src/sheet/book";
import { a1 } from "../src/sheet/address";
import { setCell, setFormula } from "../src/sheet/book";
import { draw, OFFICE, typed } from "./draw";

type Measure = [
  indicator: string,
  owner: string,
  y2022: string,
  y2023: string,
  y2024: string,
  target: string,
  trend: string,
  grade: string,
  comment?: string,
];

/** Invented: real kinds of measures, with values that show what a workbook of this sort holds, mistakes included. */
const AREAS: { area: string; goals: { goal: string; geh: string; measures: Measure[] }[] }[] = [
  {
    area: "Område 1: Barn och unga",
    goals: [
      {
        goal: "Alla elever ska klara skolan",
        geh: "Verksamhetsmål",
        measures: [
          [
            "Elever behöriga till gymnasiet, andel",
            "BUN",
            "81,2 %",
            "83,0 %",
            "84,6 %",
            "minst 85 %",
            "↗",
            "Uppnås delvis",
            "Bättre än året före, men en knapp bit kvar.",
          ],
          ["Elever som är trygga i skolan, andel", "BUN", "88 %", "90 %", "91 %", "minst 90 %", "↗", "Uppnås"],
          [
            "Elever med frånvaro över 20 procent, andel",
            "BUN",
            "9,8 %",
            "9,1 %",
            "8,4 %",
            "högst 8 %",
            "↗",
            "Uppnås delvis",
          ],
        ],
      },
      {
        goal: "Förskolan ska ge alla barn en god start",
        geh: "Verksamhetsmål",
        measures: [
          [
            "Vårdnadshavare som är nöjda med förskolan, andel",
            "BUN",
            "86 %",
            "87 %",
            "89 %",
            "minst 85 %",
            "↗",
            "Uppnås",
          ],
          ["Barn per årsarbetare i förskolan", "BUN", "5,4", "5,3", "5,2", "högst 5,2", "↗", "Uppnås"],
        ],
      },
    ],
  },
  {
    area: "Område 2: Omsorg och försörjning",
    goals: [
      {
        goal: "Äldre ska känna sig trygga i sin vardag",
        geh: "Verksamhetsmål",
        measures: [
          [
            "Brukare som är nöjda med hemtjänsten, andel",
            "SN",
            "87 %",
            "88 %",
            "88 %",
            "minst 90 %",
            "→",
            "Uppnås",
            "Samma nivå som i fjol.",
          ],
          ["Väntetid till särskilt boende, medelvärde i dagar", "SN", "52", "47", "41", "inom 40 dagar", "↗", "Uppnås"],
          [
            "Personalkontinuitet i hemtjänsten, antal personal per brukare",
            "SN",
            "14",
            "15",
            "15",
            "högst 14",
            "↘",
            "Uppnås delvis",
          ],
        ],
      },
      {
        goal: "Fler ska försörja sig själva",
        geh: "Verksamhetsmål",
        measures: [
          ["Hushåll med långvarigt försörjningsstöd, antal", "SN", "412", "398", "371", "ska minska", "↗", "Uppnås"],
          [
            "Arbetslöshet 16–65 år, andel",
            "KS, SN",
            "7,2 %",
            "7,4 %",
            "7,9 %",
            "högst 6,5 %",
            "↘",
            "Uppnås inte",
            "Varslet hos den största arbetsgivaren slog igenom under hösten.",
          ],
        ],
      },
    ],
  },
  {
    area: "Område 3: Hållbart samhälle",
    goals: [
      {
        goal: "Kommunen ska minska sin klimatpåverkan",
        geh: "Nej",
        measures: [
          ["Utsläpp av växthusgaser, ton per invånare", "SBN", "3,9", "3,7", "3,4", "ska minska", "↗", "Uppnås"],
          [
            "Fossilfria fordon i kommunens fordonsflotta, andel",
            "SBN",
            "54 %",
            "63 %",
            "> 70 %",
            "minst 70 %",
            "↗",
            "Uppnås",
          ],
          [
            "Matsvinn i kommunens kök, gram per portion",
            "SBN",
            "41",
            "36",
            "34",
            "minska med minst 10 %",
            "↗",
            "Uppnås inte",
          ],
        ],
      },
      {
        goal: "Det ska vara enkelt att bo och driva företag här",
        geh: "Nej",
        measures: [
          ["Företagsklimat, plats i Svenskt Näringslivs ranking", "KS", "164", "151", "143", "topp 150", "↗", "Uppnås"],
          ["Färdigställda bostäder, antal", "SBN", "118", "164", "92", "minst 150", "↘", "Uppnås inte"],
          ["Nettokostnadsavvikelse i individ- och familjeomsorgen", "SN", "4,1 %", "3,2 %", "2,6 %", "2,0 %", "↗", ""],
        ],
      },
    ],
  },
  {
    area: "Område 4: Ekonomi och medarbetare",
    goals: [
      {
        goal: "Ekonomin ska vara långsiktigt hållbar",
        geh: "Finansiellt mål",
        measures: [
          [
            "Årets resultat, andel av skatter och generella bidrag",
            "KS",
            "2,4 %",
            "1,1 %",
            "1,6 %",
            "minst 2 %",
            "↗",
            "Uppnås inte",
          ],
          [
            "Soliditet inklusive samtliga pensionsåtaganden",
            "KS",
            "24,1 %",
            "24,8 %",
            "25,6 %",
            "ska förbättras",
            "↗",
            "Uppnås",
          ],
          ["Nämndernas budgetavvikelse, mnkr", "KS", "−12,4", "−18,0", "#DIV/0!", "minst 0", "", ""],
        ],
      },
      {
        goal: "Kommunen ska vara en attraktiv arbetsgivare",
        geh: "Verksamhetsmål",
        measures: [
          ["Sjukfrånvaro, andel av ordinarie arbetstid", "KS", "7,1 %", "6,8 %", "6,4 %", "högst 6,5 %", "↗", "Uppnås"],
          ["Hållbart medarbetarengagemang, index", "KS", "78", "mäts ej i år", "79,6", "minst 80", "↗", "Uppnås"],
        ],
      },
    ],
  },
];

const FILLS: Record<string, string> = { Uppnås: "#C6EFCE", "Uppnås delvis": "#FFEB9C", "Uppnås inte": "#FFC7CE" };

/** A workbook as many a kommunledningskontor keeps it: two header rows, merged goals, words and fills, and a budget. */
export function example(): Sheet[] {
  const drawn = draw("Måluppföljning 2024", [6, 30, 46, 10, 10, 12, 10, 20, 8, 16, 48, 17]);
  const { sheet, row, merge, skip } = drawn;
  row(["Måluppföljning 2024, Exempelkommun"], OFFICE.title);
  row(["Kommunen är påhittad: alla mål, värden och bedömningar är exempelvärden."], OFFICE.small);
  skip();
  const top = row(
    [
      "Nr",
      "Mål",
      "Indikator",
      "Ansvarig",
      "Utfall",
      null,
      null,
      "Målvärde 2024",
      "Trend",
      "Bedömning",
      "Kommentar",
      "GEH",
    ],
    OFFICE.header,
  );
  row([null, null, null, null, 2022, 2023, 2024, null, null, null, null, null], OFFICE.header);
  merge(top, 4, top, 6);
  for (const column of [0, 1, 2, 3, 7, 8, 9, 10, 11]) merge(top, column, top + 1, column);
  let number = 0;
  const firstRow = drawn.next();
  for (const { area, goals } of AREAS) {
    const at = row([area, ...Array<null>(11).fill(null)], OFFICE.area);
    merge(at, 0, at, 11);
    for (const { goal, geh, measures } of goals) {
      number++;
      const first = drawn.next();
      measures.forEach(([indicator, owner, ...texts], i) => {
        const [y2022, y2023, y2024, target, trend, grade, comment] = texts;
        const r = row([
          i === 0 ? number : null,
          i === 0 ? goal : null,
          indicator,
          owner,
          null,
          null,
          null,
          target!,
          trend || null,
          grade || null,
          comment ?? null,
          i === 0 ? geh : null,
        ]);
        [y2022!, y2023!, y2024!].forEach((text, year) => {
          const { value, format } = text.startsWith("#") ? { value: { error: text }, format: undefined } : typed(text);
          setCell(sheet, r, 4 + year, value, { ...OFFICE.number, ...(format ? { numberFormat: format } : {}) });
        });
        if (y2024!.startsWith("#")) setFormula(sheet, r, 6, "=F20/0", { error: "#DIV/0!" }, OFFICE.number);
        if (grade) sheet.formats[r]![9] = { ...OFFICE.text, fill: FILLS[grade] };
      });
      if (measures.length > 1) for (const column of [0, 1, 11]) merge(first, column, drawn.next() - 1, column);
    }
  }
  const grades = `${a1(firstRow, 9)}:${a1(drawn.next() - 1, 9)}`;
  const at = row(["Summa", null, "Indikatorer som uppnås"], { font: { bold: true } });
  const reached = AREAS.flatMap(({ goals }) => goals.flatMap(({ measures }) => measures)).filter(
    ([, , , , , , , grade]) => grade === "Uppnås",
  ).length;
  setFormula(sheet, at, 9, `=COUNTIF(${grades},"Uppnås")`, reached, { font: { bold: true } });
  sheet.freeze = { rows: top + 2, columns: 0 };
  return [sheet, budget(), balance()];
}

/** A budget: figures that are not goals. */
function budget(): Sheet {
  const { sheet, row, skip } = draw("Budget 2025", [34, 14, 14, 14]);
  row(["Driftbudget 2025, mnkr (exempelvärden)"], OFFICE.title);
  skip();
  row(["Verksamhet", "Budget 2024", "Utfall 2024", "Budget 2025"], OFFICE.header);
  for (const cells of [
    ["Kommunstyrelsen", -92.4, -95.1, -94],
    ["Barn- och utbildningsnämnden", -612.3, -615.8, -631],
    ["Socialnämnden", -538.9, -552.2, -561.5],
    ["Samhällsbyggnadsnämnden", -118.6, -117.4, -121.2],
  ])
    row(cells);
  return sheet;
}

/** The year's result as the law looks at it (RKR R15): reductions with a minus, the sums as formulas. */
function balance(): Sheet {
  const { sheet, row, skip, next } = draw("Balanskrav", [62, 12, 12, 12]);
  row(["Balanskravsutredning, mnkr (exempelvärden)"], OFFICE.title);
  skip();
  row(["Post", 2024, 2023, 2022], OFFICE.header);
  const first = next();
  const sums: { row: number; values: number[] }[] = [];
  const total = (label: string, values: number[]): void => {
    const at = row([label, ...values], { font: { bold: true } });
    sums.push({ row: at, values });
  };
  row(["Årets resultat enligt resultaträkningen", 24.3, 16.2, 34.9]);
  row(["Samtliga realisationsvinster", -6.1, -2.4, -9.7]);
  row(["Realisationsvinster enligt undantagsmöjlighet", 0, 0, 1.5]);
  row(["Orealiserade vinster och förluster i värdepapper", -3.8, -5.2, 4.4]);
  row(["Återföring av orealiserade vinster och förluster i värdepapper", 0, 1.1, 0]);
  total("Årets resultat efter balanskravsjusteringar", [14.4, 9.7, 31.1]);
  row(["Reservering av medel till resultatutjämningsreserv", 0, 0, -11]);
  row(["Användning av medel från resultatutjämningsreserv", 0, 4, 0]);
  total("Årets balanskravsresultat", [14.4, 13.7, 20.1]);
  const [adjusted, result] = sums;
  for (const column of [1, 2, 3]) {
    const range = (top: number, bottom: number): string => `${a1(top, column)}:${a1(bottom, column)}`;
    if (!adjusted || !result) continue;
    const sum = `=SUM(${range(first, adjusted.row - 1)})`;
    setFormula(sheet, adjusted.row, column, sum, adjusted.values[column - 1] ?? null, { font: { bold: true } });
    const all = `=SUM(${range(adjusted.row, result.row - 1)})`;
    setFormula(sheet, result.row, column, all, result.values[column - 1] ?? null, { font: { bold: true } });
  }
  for (let at = first; at < next(); at++)
    for (const column of [1, 2, 3])
      sheet.formats[at]![column] = { ...sheet.formats[at]![column], numberFormat: "#,##0.0" };
  return sheet;
}
