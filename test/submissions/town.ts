import { newSheet, setCell, type Sheet, type Value } from "../../src/sheet/book";

/** Six nämnder with two goals each and two indicators under each goal; targets in percent, days and plain numbers. */
export const COMMITTEES = [
  "Socialnämnden",
  "Tekniska nämnden",
  "Kulturnämnden",
  "Barn- och utbildningsnämnden",
  "Miljönämnden",
  "Kommunstyrelsen",
];

const SUBJECTS: [goal: string, indicators: [title: string, target: string, before: number][]][] = [
  [
    "Äldre får hjälp i tid",
    [
      ["Andel nöjda brukare i hemtjänsten (%)", "minst 80 %", 76],
      ["Väntetid till särskilt boende (dagar)", "högst 30 dagar", 41],
    ],
  ],
  [
    "Familjer får stöd tidigt",
    [
      ["Andel ärenden som öppnas inom en vecka (%)", "minst 90 %", 84],
      ["Antal familjer i öppen förskola", "minst 240", 198],
    ],
  ],
  [
    "Gatorna är hela och rena",
    [
      ["Andel invånare som är nöjda med gatorna (%)", "minst 60 %", 52],
      ["Tid till åtgärd av hål i vägen (dagar)", "högst 5 dagar", 7],
    ],
  ],
  [
    "Vattnet räcker till alla",
    [
      ["Läckage i ledningsnätet (%)", "högst 12 %", 15],
      ["Antal akuta avbrott", "högst 20", 26],
    ],
  ],
  [
    "Biblioteken används av fler",
    [
      ["Besök per invånare", "minst 6", 5.2],
      ["Andel unga som lånar böcker (%)", "minst 45 %", 38],
    ],
  ],
  [
    "Kulturskolan når hela kommunen",
    [
      ["Antal elever i kulturskolan", "minst 900", 845],
      ["Andel elever från landsbygden (%)", "minst 25 %", 19],
    ],
  ],
  [
    "Alla elever klarar skolan",
    [
      ["Andel behöriga till gymnasiet (%)", "minst 92 %", 87],
      ["Frånvaro i årskurs nio (%)", "högst 6 %", 8],
    ],
  ],
  [
    "Förskolan ger en god start",
    [
      ["Barn per årsarbetare", "högst 5,2", 5.6],
      ["Andel legitimerade förskollärare (%)", "minst 50 %", 43],
    ],
  ],
  [
    "Luften är frisk",
    [
      ["Dygn med höga halter av partiklar", "högst 10", 14],
      ["Andel resor med cykel (%)", "minst 20 %", 16],
    ],
  ],
  [
    "Tillsynen är rättssäker",
    [
      ["Andel företag som är nöjda med tillsynen (%)", "minst 75 %", 70],
      ["Handläggningstid för bygglov (dagar)", "högst 42 dagar", 55],
    ],
  ],
  [
    "Ekonomin är i balans",
    [
      ["Resultat i andel av skatter (%)", "minst 2 %", 1.4],
      ["Soliditet (%)", "minst 30 %", 28],
    ],
  ],
  [
    "Medarbetarna trivs",
    [
      ["Hållbart medarbetarengagemang", "minst 79", 77],
      ["Sjukfrånvaro (%)", "högst 6 %", 6.9],
    ],
  ],
];

export interface Row {
  committee: string;
  number: string;
  title: string;
  kind: "goal" | "indicator";
  target?: string;
  before?: number;
  /** In the collecting table, from 0. */
  row: number;
}

const AT = {
  number: 0,
  goal: 1,
  indicator: 2,
  owner: 3,
  target: 4,
  before: 5,
  outcome: 6,
  grade: 7,
  comment: 8,
} as const;

/** The columns of the collecting table, from 0. */
export const FIELD_COLUMN = { outcome: AT.outcome, grade: AT.grade, comment: AT.comment };

/** The collecting table of 2024, its outcomes, grades and comments open; percent cells hold fractions. */
export function town(): { sheet: Sheet; rows: Row[] } {
  const sheet = newSheet("Mål 2024");
  const rows: Row[] = [];
  const put = (row: number, cells: Partial<Record<keyof typeof AT, Value>>): void => {
    for (const [name, value] of Object.entries(cells)) setCell(sheet, row, AT[name as keyof typeof AT], value as Value);
  };
  put(0, {
    number: "Nr",
    goal: "Mål",
    indicator: "Indikator",
    owner: "Ansvarig nämnd",
    target: "Målvärde 2024",
    before: "Utfall 2023",
    outcome: "Utfall 2024",
    grade: "Nämndens bedömning",
    comment: "Kommentar",
  });
  let row = 1;
  SUBJECTS.forEach(([goal, indicators], i) => {
    const committee = COMMITTEES[Math.floor(i / 2)]!;
    const number = String(i + 1);
    put(row, { number, goal, owner: committee });
    rows.push({ committee, number, title: goal, kind: "goal", row: row++ });
    indicators.forEach(([title, target, before]) => {
      const percent = title.includes("%");
      put(row, { indicator: title, owner: committee, target, before: percent ? before / 100 : before });
      if (percent)
        for (const column of [AT.before, AT.outcome]) (sheet.formats[row] ??= [])[column] = { numberFormat: "0.0%" };
      rows.push({ committee, number: "", title, kind: "indicator", target, before, row: row++ });
    });
  });
  return { sheet, rows };
}
