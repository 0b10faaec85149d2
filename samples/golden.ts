import { standard } from "../src/domain/presets/standard";
import { lock } from "../src/commands/lock";
import { report, type ReportInput, type ReportResult } from "../src/commands/report";
import { status } from "../src/commands/status";
import type { Command, Outcome } from "../src/commands/command";
import { statusTable } from "../src/report/continuity/statusTable";
import { cellRef } from "../src/sheet/address";
import { newBook, newSheet, setCell, type Book, type Sheet } from "../src/sheet/book";
import { SUBMISSION_LOG_NAME, submissionLogSheet } from "../src/submissions/log";
import { OFFICE, typed } from "./draw";

/**
 * An invented municipality through a year, with every hard case of a report: companies, riktlinjer, a nämnd that has
 * not decided, a missing forecast, a goal reworded, one removed and one aimed lower since the decision, three scales, a
 * goal with two parents, nämnder that judge otherwise than each other and than the numbers, women and men apart, a
 * target of a later year, and one that only a person can judge. All values are invented.
 */
const WIDTHS: Record<string, number> = { Område: 18, Nr: 5, Mål: 36, Indikator: 42, Ansvarig: 28, Kommentar: 44 };

/** A sheet as an office draws it: the title, then a table with one header row. */
function drawn(name: string, title: string, header: string[], rows: string[][]): Sheet {
  const sheet = newSheet(name);
  setCell(sheet, 0, 0, title, OFFICE.title);
  header.forEach((text, column) => {
    setCell(sheet, 2, column, text, OFFICE.header);
    sheet.columns.set(column, { width: WIDTHS[text] ?? 14 });
  });
  rows.forEach((cells, row) =>
    cells.forEach((text, column) => {
      const { value, format } = typed(text);
      if (text !== "")
        setCell(sheet, 3 + row, column, value, { ...OFFICE.text, ...(format ? { numberFormat: format } : {}) });
    }),
  );
  return sheet;
}

type When = "budget" | "delår" | "helår";
const TITLE = "Exempelkommun, mål och uppdrag 2024 (påhittade)";
const BUN = "Barn- och utbildningsnämnden";
const HOMES = "Exempelbostäder AB";
const BUILD = "Samhällsbyggnadsnämnden";
const CULTURE = "Kultur- och fritidsnämnden";
const CARE = "Socialnämnden";

/** The measures at each time: outcome 2023, then the outcome in August with a forecast, or the outcome of the year. */
const MEASURES: {
  area: string;
  nr: string;
  goal: string;
  decided?: string;
  geh: string;
  owner: string;
  indicator: string;
  target: string;
  decidedTarget?: string;
  y2023: string;
  august: string;
  forecast: string;
  y2024: string;
  grade: [delår: string, helår: string];
  comment: [delår: string, helår: string];
  only?: When;
}[] = [
  {
    area: "Ekonomi",
    nr: "1",
    goal: "Ekonomin ska vara i balans",
    geh: "finansiellt",
    owner: "Kommunstyrelsen",
    indicator: "Årets resultat, andel av skatter och bidrag",
    target: "minst 2 %",
    y2023: "1,4 %",
    august: "3,1 %",
    forecast: "2,3 %",
    y2024: "2,1 %",
    grade: ["", ""],
    comment: ["", ""],
  },
  {
    area: "Ekonomi",
    nr: "1",
    goal: "Ekonomin ska vara i balans",
    geh: "finansiellt",
    owner: "Kommunstyrelsen",
    indicator: "Soliditet inklusive alla pensionsåtaganden",
    target: "minst 25 %",
    y2023: "24,1 %",
    august: "24,6 %",
    forecast: "24,9 %",
    y2024: "25,2 %",
    grade: ["", ""],
    comment: ["", ""],
  },
  {
    area: "Ekonomi",
    nr: "2",
    goal: "Balanskravsresultatet ska vara positivt",
    geh: "nej",
    owner: "Kommunstyrelsen",
    indicator: "Balanskravsresultat, mnkr",
    target: "minst 0",
    y2023: "12,4",
    august: "18,2",
    forecast: "15,1",
    y2024: "13,9",
    grade: ["", ""],
    comment: ["", ""],
  },
  {
    area: "Ekonomi",
    nr: "3",
    goal: "Placeringar ska följa finanspolicyn",
    geh: "riktlinje",
    owner: "Kommunstyrelsen",
    indicator: "",
    target: "",
    y2023: "",
    august: "",
    forecast: "",
    y2024: "",
    grade: ["Uppnås", "Uppnås"],
    comment: ["Revisorerna har granskat i maj.", "Revisorerna har granskat i maj."],
  },
  {
    area: "Barn och unga",
    nr: "4",
    goal: "Fler elever ska klara skolan",
    decided: "Alla elever ska klara skolan",
    geh: "verksamhet",
    owner: BUN,
    indicator: "Elever behöriga till gymnasiet, andel",
    target: "minst 85 %",
    decidedTarget: "minst 86 %",
    y2023: "83,0 %",
    august: "",
    forecast: "84,6 %",
    y2024: "84,6 %",
    grade: ["Uppnås delvis", "Uppnås delvis"],
    comment: ["Betygen i juni är bättre än i fjol.", "Bättre än året före, en knapp bit kvar."],
  },
  {
    area: "Barn och unga",
    nr: "5",
    goal: "Barn och unga ska må bra",
    geh: "verksamhet",
    owner: BUN,
    indicator: "Trygga elever, andel",
    target: "minst 90 %",
    y2023: "90 %",
    august: "",
    forecast: "",
    y2024: "91 %",
    grade: ["", ""],
    comment: ["", ""],
  },
  {
    area: "Hållbar kommun",
    nr: "5",
    goal: "Barn och unga ska må bra",
    geh: "verksamhet",
    owner: BUN,
    indicator: "",
    target: "",
    y2023: "",
    august: "",
    forecast: "",
    y2024: "",
    grade: ["", ""],
    comment: ["", ""],
  },
  {
    area: "Hållbar kommun",
    nr: "6",
    goal: "Fler bostäder ska byggas",
    geh: "verksamhet",
    owner: HOMES,
    indicator: "Färdigställda bostäder, antal",
    target: "minst 150",
    y2023: "164",
    august: "71",
    forecast: "",
    y2024: "92",
    grade: ["", ""],
    comment: ["", "Två projekt är försenade till 2025."],
  },
  {
    area: "Hållbar kommun",
    nr: "7",
    goal: "Företagsklimatet ska bli bättre",
    geh: "verksamhet",
    owner: "Kommunstyrelsen",
    indicator: "Plats i rankingen av företagsklimat",
    target: "topp 150",
    y2023: "151",
    august: "",
    forecast: "",
    y2024: "",
    grade: ["", ""],
    comment: ["", ""],
    only: "budget",
  },
  {
    area: "Hållbar kommun",
    nr: "9",
    goal: "Utsläppen ska minska",
    geh: "verksamhet",
    owner: BUILD,
    indicator: "Utsläpp av växthusgaser, ton per invånare",
    target: "högst 3,0 senast 2030",
    y2023: "4,1",
    august: "",
    forecast: "",
    y2024: "3,9",
    grade: ["", ""],
    comment: ["", ""],
  },
  {
    area: "Hållbar kommun",
    nr: "10",
    goal: "Kulturen ska nå alla",
    geh: "verksamhet",
    owner: CULTURE,
    indicator: "Utbudet i kommunens delar",
    target: "ett brett utbud i hela kommunen",
    y2023: "",
    august: "",
    forecast: "",
    y2024: "",
    grade: ["Uppnås", "Uppnås delvis"],
    comment: ["Sommaren hade fler arrangemang än i fjol.", "Två orter saknade arrangemang under hösten."],
  },
  {
    area: "Ekonomi",
    nr: "11",
    goal: "Investeringar ska betalas med egna medel",
    geh: "finansiellt",
    owner: "Kommunstyrelsen",
    indicator: "Självfinansieringsgrad, andel",
    target: "minst 100 %",
    y2023: "104 %",
    august: "88 %",
    forecast: "97 %",
    y2024: "96 %",
    grade: ["", "Uppnås"],
    comment: ["", ""],
  },
];

/** A goal of two nämnder, measured for women and men apart. */
const OLDER = {
  area: "Omsorg",
  nr: "8",
  goal: "Äldre ska ha ett bra liv",
  geh: "verksamhet",
  owner: `${CARE}, ${CULTURE}`,
  indicator: "Nöjda med hemtjänsten, andel",
  target: "minst 88 %",
  women: "91 %",
  men: "86 %",
  forecast: "89 %",
};

const ASSIGNMENTS: [
  number: string,
  text: string,
  owner: string,
  grade: [delår: string, helår: string],
  comment: string,
][] = [
  ["U1", "Ta fram en plan för skyfall", BUILD, ["Pågår", "Genomfört"], "Remissen är klar."],
  ["U2", "Samla bolagens inköp", HOMES, ["Genomfört", "Genomfört"], "Klart i mars."],
];

/** Her workbook as it stands when the plan is decided, at delår or at helår. */
export function goldenSheets(when: When): Sheet[] {
  const at = when === "helår" ? 1 : 0;
  const values = { budget: [], delår: ["Utfall augusti 2024", "Prognos 2024"], helår: ["Utfall 2024"] }[when];
  const grades = when === "budget" ? [] : ["Nämndens bedömning", "Kommentar"];
  const goals = MEASURES.filter(({ only }) => only === undefined || only === when).map(({ grade, comment, ...one }) => [
    one.area,
    one.nr,
    when === "budget" ? (one.decided ?? one.goal) : one.goal,
    one.geh,
    one.owner,
    one.indicator,
    when === "budget" ? (one.decidedTarget ?? one.target) : one.target,
    one.y2023,
    ...{ budget: [], delår: [one.august, one.forecast], helår: [one.y2024] }[when],
    ...(when === "budget" ? [] : [grade[at], comment[at]]),
  ]);
  const header = [
    "Område",
    "Nr",
    "Mål",
    "God ekonomisk hushållning",
    "Ansvarig",
    "Indikator",
    "Målvärde 2024",
    "Utfall 2023",
    ...values,
    ...grades,
  ];
  const measured = { budget: [], delår: ["Prognos 2024"], helår: ["Utfall 2024 kvinnor", "Utfall 2024 män"] }[when];
  const { area, nr, goal, geh, owner, indicator, target, women, men, forecast } = OLDER;
  const values8 = { budget: [], delår: [forecast], helår: [women, men] }[when];
  const judges = when === "budget" ? [] : [CARE, CULTURE];
  const older = [
    [
      area,
      nr,
      goal,
      geh,
      owner,
      "",
      "",
      ...values8.map(() => ""),
      ...judges.map((judge) => (judge === CARE ? "Uppnås delvis" : "Uppnås")),
    ],
    [area, nr, goal, geh, owner, indicator, target, ...values8],
  ];
  const assignments = ASSIGNMENTS.map(([nr, text, owner, grade, comment]) => [
    nr,
    text,
    owner,
    ...(when === "budget" ? [] : [grade[at], comment]),
  ]);
  return [
    drawn("Mål 2024", TITLE, header, goals),
    drawn(
      "Äldre",
      TITLE,
      [
        "Område",
        "Nr",
        "Mål",
        "God ekonomisk hushållning",
        "Ansvarig",
        "Indikator",
        "Målvärde 2024",
        ...measured,
        ...judges,
      ],
      older,
    ),
    drawn(
      "Uppdrag",
      TITLE,
      ["Nr", "Uppdrag", "Ansvarig", ...(when === "budget" ? [] : ["Bedömning", "Kommentar"])],
      assignments,
    ),
    ...(when === "budget"
      ? []
      : [
          drawn(
            "Grunduppdrag",
            TITLE,
            ["Grunduppdrag", "Uppfyllelse av grunduppdrag"],
            ["Välfärd", "Samhälle"].map((title) => [title, "Grunduppdraget uppnås till stor del"]),
          ),
        ]),
  ];
}

/** The nämnd's grade of goal 4 has come in as a proposal. */
function submitted(sheet: Sheet): Sheet {
  const row = sheet.values.findIndex((cells) => cells?.[1] === 4);
  const column = sheet.values[2]!.indexOf("Nämndens bedömning");
  const log = submissionLogSheet(
    undefined,
    [
      {
        stamp: "2024-09-20 09:00",
        committee: BUN,
        period: "augusti 2024",
        decision: "förslag",
        title: "Fler elever ska klara skolan",
        field: "bedömning",
        source: "inlämning",
        cell: cellRef(sheet.name, row, column),
        before: "",
        after: "Uppnås delvis",
      },
    ],
    SUBMISSION_LOG_NAME,
  );
  const header = log.values.findIndex((cells) => cells?.includes("Infört"));
  setCell(log, header + 1, log.values[header]!.indexOf("Infört"), "2024-09-20 09:01");
  return log;
}

/**
 * A workbook of the year as commands leave it, with the report of that time: its sheets, and the document that leaves
 * the house.
 */
export interface GoldenReport extends Omit<ReportResult, "facts"> {
  book: Book;
}

/** The year: the plan is locked, status sheets and the report are written at delår, and again at helår. */
export async function goldenYear(): Promise<Record<"delår" | "helår", GoldenReport>> {
  const book = newBook();
  book.sheets = goldenSheets("budget");
  const run = async <I, R>(command: Command<I, R>, input: I, now: Date): Promise<R> => {
    const workbook = {
      read: () => Promise.resolve(book),
      write: (sheets: Sheet[], memory: string) => {
        const tags = new Set(sheets.map(({ tag }) => tag));
        book.sheets = [...book.sheets.filter(({ tag }) => tag === undefined || !tags.has(tag)), ...sheets];
        book.memory = memory;
        return Promise.resolve();
      },
    };
    const done: Outcome<R> = await command.perform(input, { workbook, now, progress: () => undefined });
    if (!done.ok) throw new Error(done.reason);
    return done.value;
  };
  const turn = (when: When): Sheet[] => {
    const sheets = goldenSheets(when);
    book.sheets = [...sheets, ...book.sheets.filter(({ tag }) => tag !== undefined)];
    return sheets;
  };
  const reported = async (input: Omit<ReportInput, "into">, now: Date): Promise<GoldenReport> => {
    const { sheets } = await run(report, { ...input, into: "sheets" }, now);
    const { document } = await run(report, { ...input, into: "document" }, now);
    return { document, sheets, book: { ...book, sheets: [...book.sheets] } };
  };

  await run(lock, { decided: "2023-11-27", paragraph: "112", from: "2024-01-01" }, new Date(2023, 11, 1, 9));
  const [goals] = turn("delår");
  book.sheets.push(submitted(goals!));
  const autumn = new Date(2024, 8, 23, 10);
  await run(status, { styrmodell: standard, period: "augusti 2024" }, autumn);
  say(book, "mål:6", "Kommentar", "Bolaget lämnar prognos i oktober.");
  const delår = await reported({ kind: "delar", period: "augusti 2024" }, autumn);
  turn("helår");
  const winter = new Date(2025, 1, 11, 14, 5);
  await run(status, { period: "2024" }, winter);
  say(book, "mål:6", "Samlad", "○ Uppnås inte");
  say(book, "mål:8", "Samlad", "◐ Uppnås delvis");
  say(book, "mål:8", "Kommentar", "Männen är mindre nöjda än kvinnorna, och det väger tyngst.");
  return { delår, helår: await reported({ kind: "arsredovisning", period: "2024" }, winter) };
}

/** Writes into an open cell of the status sheet that has the row. */
function say(book: Book, key: string, header: string, text: string): void {
  for (const sheet of book.sheets) {
    const table = statusTable(sheet);
    const row = table ? sheet.values.findIndex((cells, at) => at > table.row && cells?.[table.key] === key) : -1;
    const column = table?.headers.indexOf(header) ?? -1;
    if (row >= 0 && column >= 0) return setCell(sheet, row, column, text, sheet.formats[row]?.[column]);
  }
  throw new Error(`No status sheet has ${key}, ${header}.`);
}
