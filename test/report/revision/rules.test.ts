import { readFileSync } from "node:fs";
import { auditBook, besideQuestions } from "../../../src/commands/check";
import { lock } from "../../../src/commands/lock";
import { lindesberg } from "../../../src/domain/presets/lindesberg";
import { presetNamed } from "../../../src/domain/presets";
import { standard } from "../../../src/domain/presets/standard";
import { AUDIT_RULES, type AuditRuleId } from "../../../src/report/revision/rules";
import { flatBrackets } from "../../../src/report/revision/brackets";
import { keysOf } from "../../../src/domain/keys";
import { DECIDED_TAG } from "../../../src/report/decided";
import { type Sheet, newSheet } from "../../../src/sheet/book";
import { around } from "../../commands/workbook";
import { book, sheet } from "../../recognise/kit";
import { isRestoringDecided, tellsOfRestoring } from "../../../src/report/revision/toldRestoring";

const goals = (table: string): Sheet => sheet("Mål", table);

const ROWS_OF = (second: string): string =>
  `Mål | Nämnd | Bedömning 2024 | Kommentar\nTrygg skola | Socialnämnden | Uppnås | Enkät\nTrygg skola | Skolnämnden | ${second} | Enkät`;

const BALANCE = (rows: string): Sheet => sheet("Balanskrav", `Balanskravsutredning, mnkr | 2023 | 2024\n${rows}`);
const MARKED = `
  Mål           | Indikator   | Målvärde   | Utfall 2024 | God ekonomisk hushållning | Kommentar
  Trygg skola   | Behöriga, % | minst 90 % | 91 %        | verksamhet                |
  Stark ekonomi | Soliditet   | minst 40 % | 45 %        | finansiellt               |`;
const RESULT = (comment: string): string => `
  Mål           | Indikator       | Målvärde  | Utfall 2024 | God ekonomisk hushållning | Kommentar
  Trygg skola   | Behöriga, %     | minst 90 % | 91 %       | verksamhet                |
  Starkt resultat | Årets resultat, mnkr | minst 10 | 12     | finansiellt               | ${comment}`;

const SCHOOL = "Mål | Indikator | Målvärde | Utfall\nTrygg skola | Behöriga, % | minst 90 % | 91 %";
const FEWER =
  "Mål | Indikator | Målvärde 2024 | Utfall 2023 | Utfall 2024\nA | Behöriga, % | minst 90 % | 91 % | 92 %\nB | Nöjda, % | minst 80 % | 81 % |\nC | Svar, % | minst 70 % | 75 % |\nD | Klara, % | minst 60 % | 66 % |";
const JUDGED_FOR = "Mål | Bedömning ";
const REMEDIED = "Mål | Indikator | Målvärde | Utfall 2023 | Utfall 2024 | Åtgärd";
const STANDS = "Mål | Indikator | Målvärde | Utfall 2023 | Utfall 2024";
/** Two of four measures have an outcome of the year after the one that the others end with. */
const LATER = (last: string, target = "Målvärde"): string =>
  `Mål | Indikator | ${target} | Utfall 2023 | Utfall 2024 | ${last}\nA | Behöriga, % | minst 90 | 91 | 92 | 93\nB | Nöjda, % | minst 80 | 81 | 82 | 83\nC | Svar, % | minst 70 | 75 | 76 |\nD | Klara, % | minst 60 | 66 | 67 |`;
/** What the office concludes itself, below a financial goal that is missed or not. */
const CONCLUDED = (soliditet: string, row: string, qualified = "91 %"): Sheet =>
  goals(`${MARKED.replace("45 %", soliditet).replace("91 %", qualified)}\n${row}`);
const IN_BALANCE = BALANCE("Årets resultat | 5 | 10\nBalanskravsresultat | 5 | 10");
const DEFICIT = BALANCE("Årets resultat | 5 | -10\nBalanskravsresultat | 5 | -10");
const YEARLY = (year: string, figures: string): Sheet =>
  sheet(
    year,
    `Måluppföljning ${year}\nMål | Indikator | Mål | Utfall | Föreg. år\nTrygg skola | Behöriga, % | ${figures}`,
  );

/** For each rule a workbook where it asks, and one like it where it does not. */
const CASES: Record<
  AuditRuleId,
  { asks: Sheet[]; silent: Sheet[]; period?: string; undecided?: true; styrmodell?: typeof standard }
> = {
  "utan-underlag": {
    asks: [
      goals("Mål | Indikator | Målvärde | Utfall 2024 | Bedömning\nTrygg skola | Behöriga, % | minst 90 % | | Uppnås"),
    ],
    silent: [
      goals(
        "Mål | Indikator | Målvärde | Utfall 2024 | Bedömning\nTrygg skola | Behöriga, % | minst 90 % | 92 % | Uppnås",
      ),
    ],
  },
  slutsatsen: {
    asks: [goals(MARKED), BALANCE("Årets resultat | 5 | -10\nBalanskravsresultat | 5 | -10")],
    silent: [goals(MARKED), BALANCE("Årets resultat | 5 | 10\nBalanskravsresultat | 5 | 10")],
  },
  balanskravet: {
    asks: [goals(MARKED), BALANCE("Årets resultat | 5 | -10\nBalanskravsresultat | 5 | -10")],
    silent: [
      goals(MARKED),
      BALANCE("Årets resultat | 5 | -10\nBalanskravsresultat | 5 | -10"),
      sheet("Plan", "Underskottet återställs 2025–2027 enligt beslut."),
    ],
  },
  balanskravsutredning: {
    asks: [goals(MARKED)],
    silent: [goals(MARKED), BALANCE("Årets resultat | 5 | 10\nBalanskravsresultat | 5 | 10")],
  },
  prognos: {
    asks: [goals("Mål | Indikator | Målvärde 2024 | Utfall aug 2024\nTrygg skola | Behöriga, % | minst 90 % | 91 %")],
    silent: [
      goals(
        "Mål | Indikator | Målvärde 2024 | Utfall aug 2024 | Prognos 2024\nTrygg skola | Behöriga, % | minst 90 % | 91 % | 92 %",
      ),
    ],
    period: "2024-08",
  },
  mätbarhet: {
    asks: [
      goals(
        "Mål | Indikator | Målvärde | Utfall 2024\nTrygg skola | Behöriga, % | minst 90 % | 91 %\nLugn skola | Skolbyte, % | | 4 %",
      ),
    ],
    silent: [
      goals(
        "Mål | Indikator | Målvärde | Utfall 2024\nTrygg skola | Behöriga, % | minst 90 % | 91 %\nTrygg skola | Skolbyte, % | högst 5 % | 4 %",
      ),
    ],
  },
  "utan-skäl": {
    asks: [goals("Mål | Bedömning 2024 | Kommentar\nTrygg skola | Uppnås | Enkät\nRent vatten | Kan ej bedömas |")],
    silent: [
      goals(
        "Mål | Bedömning 2024 | Kommentar\nTrygg skola | Uppnås | Enkät\nRent vatten | Kan ej bedömas | Provet togs om",
      ),
    ],
  },
  "obedömda-mål": {
    asks: [goals("Mål | Bedömning 2024 | Kommentar\nTrygg skola | Uppnås | Enkät\nRent vatten | | Provet togs om")],
    silent: [
      goals("Mål | Bedömning 2024 | Kommentar\nTrygg skola | Uppnås | Enkät\nRent vatten | Uppnås | Provet togs om"),
    ],
  },
  avvikelse: {
    asks: [
      goals("Mål | Indikator | Målvärde | Utfall 2024 | Kommentar\nTrygg skola | Behöriga, % | minst 90 % | 71 % |"),
    ],
    silent: [
      goals(
        "Mål | Indikator | Målvärde | Utfall 2024 | Kommentar\nTrygg skola | Behöriga, % | minst 90 % | 71 % | Ny kurator från hösten",
      ),
    ],
  },
  "missat-igen": {
    asks: [
      goals(
        "Mål | Indikator | Målvärde | Utfall 2023 | Utfall 2024\nTrygg skola | Behöriga, % | minst 90 % | 80 % | 71 %",
      ),
    ],
    silent: [
      goals(
        "Mål | Indikator | Målvärde | Utfall 2023 | Utfall 2024\nTrygg skola | Behöriga, % | minst 90 % | 92 % | 71 %",
      ),
    ],
  },
  viktning: {
    asks: [goals(MARKED)],
    silent: [goals(MARKED.replaceAll("verksamhet ", "nej").replaceAll("finansiellt", "nej"))],
    undecided: true,
  },
  engångsposter: { asks: [goals(RESULT("Inklusive engångsposter"))], silent: [goals(RESULT("Högre skatteintäkter"))] },
  nämndmål: {
    asks: [
      goals(
        "KF-mål | Nämndmål | Bedömning 2024 | Kommentar\nTrygg kommun | Trygg skola | Uppnås | Enkät\n | Rent vatten | Uppnås | Prov",
      ),
      sheet("Nämnd", "Nämndmål | Bedömning 2024 | Kommentar\nFler cyklar | Uppnås | Räkning"),
    ],
    silent: [goals("KF-mål | Nämndmål | Bedömning 2024 | Kommentar\nTrygg kommun | Trygg skola | Uppnås | Enkät")],
  },
  koncernen: {
    asks: [goals(MARKED)],
    silent: [goals(`${MARKED}\n  Koncernens soliditet | Soliditet, koncernen | minst 30 % | 35 % | finansiellt |`)],
  },
  "två-siffror": {
    asks: [
      goals(
        "Mål | Indikator | Målvärde | Utfall 2023 | Utfall 2024\nTrygg skola | Behöriga, % | minst 90 % | 80 % | 91 %\nBra skola | Behöriga, % | minst 90 % | 80 % | 93 %",
      ),
    ],
    silent: [
      goals(
        "Mål | Indikator | Målvärde | Utfall 2023 | Utfall 2024\nTrygg skola | Behöriga, % | minst 90 % | 80 % | 91 %\nBra skola | Behöriga, % | minst 90 % | 85 % | 93 %",
      ),
    ],
  },
  "två-bedömningar": {
    asks: [
      goals(
        "Mål | Socialnämndens bedömning 2024 | Skolnämndens bedömning 2024 | Kommentar\nTrygg skola | Uppnås | Uppnås inte | Enkät\nRent vatten | Uppnås | Uppnås | Prov",
      ),
    ],
    silent: [
      goals(
        "Mål | Socialnämndens bedömning 2024 | Skolnämndens bedömning 2024 | Samlad bedömning 2024 | Kommentar\nTrygg skola | Uppnås | Uppnås inte | Uppnås delvis | Enkät",
      ),
    ],
  },
  ribban: {
    asks: [
      goals(
        "Mål | Indikator | Målvärde 2023 | Utfall 2023 | Målvärde 2024 | Utfall 2024\nTrygg skola | Behöriga, % | minst 90 % | 80 % | minst 80 % | 82 %",
      ),
    ],
    silent: [
      goals(
        "Mål | Indikator | Målvärde 2023 | Utfall 2023 | Målvärde 2024 | Utfall 2024\nTrygg skola | Behöriga, % | minst 80 % | 80 % | minst 82 % | 82 %",
      ),
    ],
  },
  perioden: {
    asks: [
      goals(
        "Mål | Indikator | Målvärde | Utfall 2023 | Utfall 2024\nA | Behöriga, % | minst 90 % | 91 % | 92 %\nB | Nöjda, % | minst 80 % | 81 % |\nC | Svar, % | minst 70 % | 75 % |\nD | Klara, % | minst 60 % | 66 % |",
      ),
    ],
    silent: [
      goals(
        "Mål | Indikator | Målvärde | Utfall 2023 | Utfall 2024\nA | Behöriga, % | minst 90 % | 91 % | 92 %\nB | Nöjda, % | minst 80 % | 81 % | 85 %",
      ),
    ],
  },
  resultatreserv: {
    asks: [
      goals(MARKED),
      BALANCE("Årets resultat | 5 | -3\nMedel från resultatreserv | 0 | 4\nBalanskravsresultat | 5 | 1"),
    ],
    silent: [
      goals(MARKED),
      BALANCE("Årets resultat | 5 | 3\nMedel från resultatreserv | 0 | 0\nBalanskravsresultat | 5 | 3"),
    ],
  },
  "tidigare-underskott": {
    asks: [goals(MARKED), BALANCE("Årets resultat | -5 | 2\nBalanskravsresultat | -5 | 2")],
    silent: [goals(MARKED), BALANCE("Årets resultat | -5 | 10\nBalanskravsresultat | -5 | 10")],
  },
  flerårsmål: {
    asks: [
      goals(
        "Mål | Indikator | Målvärde | Utfall 2022 | Utfall 2023 | Utfall 2024 | God ekonomisk hushållning\nResultatet ska vara 2 % i genomsnitt | Resultat, % | minst 2 % | 1 % | 1,5 % | 2 % | finansiellt",
      ),
    ],
    silent: [
      goals(
        "Mål | Indikator | Målvärde | Utfall 2022 | Utfall 2023 | Utfall 2024 | God ekonomisk hushållning\nStarkt resultat | Resultat, % | minst 2 % | 1 % | 1,5 % | 2 % | finansiellt",
      ),
    ],
  },
};

async function asked(
  sheets: Sheet[],
  { period, undecided, styrmodell = standard }: Partial<(typeof CASES)[AuditRuleId]>,
) {
  const { surroundings } = around(book(...sheets));
  const found = await auditBook.perform(
    { ...(undecided ? {} : { styrmodell }), ...(period ? { period } : {}) },
    surroundings,
  );
  if (!found.ok) throw new Error(found.reason);
  return found.value.questions;
}

test("the page of the rules says of each what the table says", () => {
  const page = readFileSync("docs/revisorns-fragor.md", "utf8").split("\n");
  const rows = keysOf(AUDIT_RULES).map((rule) => {
    const { asked, from, when } = AUDIT_RULES[rule];
    return `| \`${rule}\` | ${asked} | ${from} | ${when} |`;
  });
  expect(page.filter((line) => line.startsWith("| `"))).toEqual(rows);
});

describe.each(keysOf(AUDIT_RULES))("%s", (rule) => {
  const { asks, silent, ...how } = CASES[rule];
  test("is asked where its condition holds, in a sentence without gaps that ends in a question", async () => {
    const [question] = (await asked(asks, how)).filter((one) => one.rule === rule);
    expect(question?.message).toMatch(/^[^{}]*[^ ]\?$/);
    expect(question?.message).not.toContain("””");
  });
  test("is not asked where it does not", async () => {
    expect((await asked(silent, how)).filter((one) => one.rule === rule)).toEqual([]);
  });
});

test("more than three of a sheet are one question with all their cells, and its id follows what it is about", async () => {
  const rows = (names: string[]): Sheet[] => [
    goals(`Mål | Bedömning 2024\n${names.map((name) => `${name} | Målet är uppfyllt`).join("\n")}`),
  ];
  const of = async (names: string[]) =>
    (await asked(rows(names), { styrmodell: lindesberg })).filter(({ rule }) => rule === "utan-underlag");
  const [all, ...others] = await of(["Trygg skola", "Rent vatten", "Nöjda äldre", "Fler jobb"]);
  expect(others).toEqual([]);
  expect(all?.message).toBe(
    "4 mål eller mått är bedömda utan utfall för perioden och utan motivering: ”Trygg skola”, ”Rent vatten”, ”Nöjda äldre”, ”Fler jobb”. Vad bygger bedömningarna på?",
  );
  expect([all?.cell, ...(all?.also ?? [])]).toEqual(["Mål!B2", "Mål!B3", "Mål!B4", "Mål!B5"]);
  const [more] = await of(["Trygg skola", "Rent vatten", "Nöjda äldre", "Fler jobb", "Ren luft"]);
  expect(more?.id).not.toBe(all?.id);
  expect((await of(["Trygg skola", "Rent vatten"])).map(({ cell }) => cell)).toEqual(["Mål!B2", "Mål!B3"]);
});

const TWICE = "Mål | Bedömning 2023 | Bedömning 2024 | Kommentar\nRent vatten | Uppnås | Uppnås | Prov";
const FORETOLD = "Mål | Indikator | Utfall 2023 | Målvärde | Utfall aug 2024 | Prognos 2024";
const EVERY = "Mål | Indikator | Målvärde | Utfall 2024 | Kommentar";
const GRADED =
  "Mål | Utfall 2023 | Utfall 2024 | Måluppfyllelse\nKostnaderna ska vara i balans | 3,1 % | 7,8 % | Målet nås inte";
const BOUNDED = (outcome: string): string =>
  `Mål | Indikator | Målvärde | Utfall 2024 | Bedömning\nTrygg skola | Behöriga, % | minst 70 % | ${outcome} | Uppnås`;
const UNJUDGED = (outcome: string, comment: string): string =>
  `Mål | Indikator | Målvärde | Utfall 2024 | Bedömning | Kommentar\nTrygg skola | Behöriga, % | minst 90 % | 91 % | Uppnås | Enkät\nRent vatten | Prover, % | minst 90 % | ${outcome} | | ${comment}`;
const PART = "Mål | Indikator | Målvärde 2024 | Utfall aug 2024 | Prognos 2024 | Bedömning | Kommentar";
const COUNCIL = sheet("Styrning", "Kommunfullmäktige beslutar om målen.");
const FEDERATION = sheet("Styrning", "Förbundet följer målen, och direktionen beslutar.");
const ACTIVITIES = (comment: string): Sheet =>
  sheet(
    "Aktiviteter",
    `Mål och aktiviteter | Förväntat resultat 2024 | Resultat 2024 | Status | Nämndens bedömning | Kommentar
    Nämndmål 1.1: Lokalerna används väl | | | | Uppnås delvis | ${comment}
    Aktivitet 1.1.1: Pröva lokalerna mot behovet | | | Pågår | |
    Delaktivitet 1.1.1.1: Lämna lokaler som inte behövs | minst 6 | 4 | Pågår | |`,
  );
const PLANNED = (end: string): Sheet[] => [
  goals("Nämndmål | Mått | Målvärde 2024 | Utfall 2024\nRen luft | Fossilfria fordon, % | minst 60 % | 63 %"),
  sheet(
    "Aktiviteter",
    `Nämndmål | Aktivitet | Status | Slutdatum\nRen luft | Bilpool | Ej påbörjad | ${end}\nRen luft | Laddplatser | Avslutad | 2024-05-01`,
  ),
];
const AREAS = (last: string): Sheet =>
  goals(
    `Område | Indikator | Målvärde | Utfall 2024\nSkola | Behöriga, % | minst 90 % | 91 %\nSkola | Nöjda elever, % | minst 80 % | 85 %\nVård | Nöjda äldre, % | minst 80 % | 88 %\nVård | Väntetid, dagar | ${last} | 12`,
  );
const YEARS = (title: string): Sheet =>
  goals(
    `Mål | Indikator | Målvärde | Utfall 2022 | Utfall 2023 | Utfall 2024 | God ekonomisk hushållning\n${title} | Resultat, % | minst 2 % | 4,5 % | 1 % | 1,5 % | finansiellt`,
  );
/** Measures that reach their targets, of goals by their titles. */
const UNTIL = (target: string, ...titles: string[]): Sheet =>
  goals(
    `Mål | Indikator | ${target} | Utfall 2024\n${titles.map((one, at) => `${one} | Färdiga hus ${at + 1}, antal | minst 40 | 44`).join("\n")}`,
  );
const RESERVE = (left: string): Sheet[] => [
  goals(MARKED),
  BALANCE(
    `Årets resultat | 5 | -3\nMedel från resultatreserv | 0 | 4\nBalanskravsresultat | 5 | 1\nResultatreserv, utgående balans | 45 | ${left}`,
  ),
  sheet("Resultat", "Mnkr | 2023 | 2024\nSkatteintäkter | 800 | 820\nGenerella statsbidrag och utjämning | 170 | 180"),
];
const AUGUST = (prognosis: string): string =>
  `Mål | Indikator | Målvärde 2024 | Utfall aug 2024 | Bedömning | Kommentar\nTrygg skola | Behöriga, % | minst 90 % | 91 % | ${prognosis}`;
const INTERIM = goals(`
  Mål           | Indikator   | Målvärde 2024 | Utfall aug 2024 | Prognos 2024 | God ekonomisk hushållning
  Trygg skola   | Behöriga, % | minst 90 %    | 91 %            | 91 %         | verksamhet
  Stark ekonomi | Soliditet   | minst 40 %    | 45 %            | 45 %         | finansiellt`);
const FORETOLD_BALANCE = (forecast: string): Sheet =>
  goals(`
  Mål        | Indikator                 | Målvärde 2024 | Utfall aug 2024 | Prognos 2024 | God ekonomisk hushållning
  Balanskrav | Balanskravsresultat, mnkr | minst 0       | 15 mnkr         | ${forecast}  | finansiellt`);
const UNFOUNDED =
  "Mål | Indikator | Målvärde | Utfall 2024 | Bedömning\nTrygg skola | Behöriga, % | minst 90 % | | Uppnås";
const AT_AUGUST = { period: "2024-08" };
const BALANCE_OF = (years: string, result: string): Sheet =>
  sheet(
    "Balanskrav",
    `Balanskravsutredning, mnkr | ${years}\nÅrets resultat | ${result}\nBalanskravsresultat | ${result}`,
  );
const DEEDS = (level: string): Sheet =>
  goals(
    `Typ | Benämning | Status | Kommentar\nMål | Trygg skola | Uppfyllt | Enkät\n${level} | Utreda en ny simhall | Pågående |\n${level} | Ta fram en plan | Slutfört |`,
  );
const UNITS = (where: string, rest: string): Sheet[] => [goals(where), ...(rest ? [sheet("Nämnden", rest)] : [])];

/** A measure of some body, and of a nämnd under a goal of its own sheet. */
const TOLD = (body: string, goal: string): Sheet[] => [
  sheet(body, "Mål | Indikator | Målvärde 2024 | Utfall 2024\nTrygg skola | Behöriga elever, % | minst 90 % | 91 %"),
  sheet(
    "Barn- och utbildningsnämnden",
    `Mål | Indikator | Målvärde 2024 | Utfall 2024\n${goal} | Behöriga elever, % | minst 90 % | 88 %`,
  ),
];

/** A measure missed last year, beside another that has this year's value. */
const STANDING = (now: string): Sheet =>
  goals(
    `Mål | Indikator | Målvärde | Utfall 2023 | Utfall 2024\nTrygg skola | Behöriga, % | minst 90 % | 80 % | ${now}\nRent vatten | Prover, % | minst 95 % | 97 % | 98 %`,
  );

/** A page of text with a goal, a text between it and its grade, and one after. */
const PAGE = (...texts: string[]): Sheet =>
  sheet(
    "Våra mål",
    [
      "Våra mål – så gick det 2024",
      "Minst 90 procent av eleverna i årskurs 9 ska vara behöriga till gymnasiet.",
      "Våren 2024 var 87,4 procent behöriga.",
      "Målet är delvis uppnått",
      "Fler unga ska vara med och påverka.",
      ...texts.filter(Boolean),
      "Målet är uppnått",
    ].join("\n"),
  );
const UNREAD = "Mål | Indikator | Målvärde 2024 | Utfall 2024 | Bedömning | Tolkn.";
const REASONED = (comment: string): string => `Mål | Indikator | Utfall 2023 | Utfall 2024 | Bedömning | ${comment}`;
const HALF = "Styrtal | Enhet | Ambition 2024 | Läge juni | Färg";

/** A sheet of the year beside one of the year before with two goals. */
const TWO_YEARS = (now: string): Sheet[] => [
  sheet(
    "Mål 2023",
    "Mål | Indikator | Målvärde 2023 | Utfall 2023\nTrygg skola | Behöriga, % | minst 90 % | 90 %\nRent vatten | Prover, % | minst 95 % | 96 %",
  ),
  sheet("Mål 2024", `Mål | Indikator | Målvärde 2024 | Utfall 2024\n${now}`),
];
const BOTH =
  "Mål | Indikator | Målvärde 2023 | Utfall 2023 | Målvärde 2024 | Utfall 2024\nTrygg skola | Behöriga, % | minst 90 % | 91 % | minst 90 % | 92 %";

/** A kommun's two tables, headed by what their goals are; years stand under "Utfall" and "Mål". */
const HEADED = `Kommunens måluppfyllelse 2025
  | | Utfall | | | Mål | | |
Finansiella mål | Definition | 2023 | 2024 | 2025 | 2025 | Snitt 2023–2025 | Uppfyllt? | Kommentar
Resultatet ska över en treårsperiod uppgå till minst 2 % av skatter och statsbidrag | Årets resultat / skatteintäkter, generella statsbidrag | 3,1 % | 0,8 % | 1,2 % | 2 % | 1,7 % | Nej | Under treårsperioden når kommunen inte målet.
Självfinansieringsgraden av investeringar ska vara minst 70 % under mandatperioden | | 92 % | 61 % | 58 % | 70 % | 70,3 % | Ja | Snittet ligger över målet.
Soliditeten inkl. ansvarsförbindelse ska öka | | 22,4 | 22,1 | 22,9 | öka | | Ja |
Låneskulden per invånare ska inte överstiga 35 000 kr | | 28 900 | 31 400 | 34 870 | 35 000 | | Ja | Nya lån 45 mnkr för simhallen.
  | | | | | | | |
Verksamhetsmål | Indikator | 2023 | 2024 | 2025 | 2025 | | Uppfyllt? | Kommentar
Attraktiv arbetsgivare | Hållbart medarbetarengagemang (HME) | 78 | 79 | 80 | 81 | | Delvis | Ökar två år i rad.
Ökad sysselsättning | Öppet arbetslösa 18–64 år | 6,8 | 7,2 | 7,9 | lägre än riket (7,3) | | Nej | Varsel vid bruket.`;
/** "GEH" on some rows of a column whose header says nothing of it. */
const BELONGING = `Kommunens mål 2024\nMål | Indikator | Typ | Målvärde | Utfall 2024\nTrygg skola | Behöriga, % | GEH | minst 90 % | 91 %\nLugn skola | Nöjda, % | | minst 80 % | 82 %\nRent vatten | Prover, % | GEH | minst 95 % | 97 %`;
const PERIODS =
  "Mål | Indikator | Målvärde | Utfall 2023 | Utfall 2024 | Period\nA | Behöriga, % | minst 90 % | 91 % | 92 % |";
const BELOW = (level: string, title: string): string =>
  `${level} | Nämndmål | Bedömning 2024 | Kommentar\n${title} | Fler är behöriga | Uppnås | Enkät\nRent vatten | Fler prover | Uppnås | Prov`;

/** What an auditor would not ask, with what is missing for asking; and like it, what is asked in which words. */
const KINDS: {
  what: string;
  rule: AuditRuleId;
  silent: Sheet[];
  asks: Sheet[];
  message: string;
  how?: Partial<(typeof CASES)[AuditRuleId]>;
}[] = [
  {
    what: "a figure followed beside a measure that has the goal's target",
    rule: "mätbarhet",
    silent: [goals(`${EVERY}\nTrygg skola | Behöriga, % | minst 90 % | 91 % |\n | Skolbyte, % | | 4 % |`)],
    asks: [goals(`${EVERY}\nTrygg skola | Behöriga, % | | 91 % |\n | Skolbyte, % | | 4 % |`)],
    message: "2 mått saknar målvärde: ”Behöriga, %”, ”Skolbyte, %”. Hur avgörs om målen nås?",
  },
  {
    what: "a goal that only names what its judged measures are of, and one of fullmäktige's",
    rule: "obedömda-mål",
    silent: [goals(BELOW("Område", "Skolan"))],
    asks: [goals(BELOW("Kommunfullmäktiges mål", "Trygg skola"))],
    message: "2 mål har ingen bedömning: ”Trygg skola”, ”Rent vatten”. Hur bedöms målen, eller varför görs det inte?",
    how: { undecided: true },
  },
  {
    what: "a share that is written as a part of one, told in its target's unit",
    rule: "missat-igen",
    silent: [goals(`${STANDS}\nTrygg skola | Behöriga | minst 85 % | 0,86 | 0,84`)],
    asks: [goals(`${STANDS}\nTrygg skola | Behöriga | minst 85 % | 0,82 | 0,84`)],
    message:
      "”Trygg skola”: ”Behöriga” (2024: 84 % mot minst 85 %; 2023: 82 %) missas andra året i rad. Vad är orsaken, och vad har gjorts sedan förra året?",
  },
  {
    what: "an outcome that is a bound, and settles its target or does not",
    rule: "utan-underlag",
    silent: [goals(BOUNDED("> 70 %"))],
    asks: [goals(BOUNDED("> 50 %"))],
    message:
      "”Behöriga, %” har bedömningen ● Uppnås, men utfallet är bara en gräns (> 50 %), som inte avgör om målvärdet nås, och motivering saknas. Vilket är det uppmätta värdet, eller vad bygger bedömningen på?",
  },
  {
    what: "a comment that says when the goal is judged, and one that says only what is done",
    rule: "obedömda-mål",
    silent: [goals(UNJUDGED("", "Kommunstyrelsen bedömer målet den 28 mars"))],
    asks: [goals(UNJUDGED("", "Arbetet fortgår"))],
    message: "Ett mål har ingen bedömning: ”Rent vatten”. Hur bedöms målet, eller varför görs det inte?",
  },
  {
    what: "a comment that says why nothing can be measured, and one that says how the goal will end",
    rule: "obedömda-mål",
    silent: [goals(UNJUDGED("", "Proven går inte att mäta innan det nya verket är klart"))],
    asks: [goals(UNJUDGED("", "Målet bedöms inte nås"))],
    message: "Ett mål har ingen bedömning: ”Rent vatten”. Hur bedöms målet, eller varför görs det inte?",
  },
  {
    what: "words in the place of the outcome that say when there is one, and that only say there is none",
    rule: "obedömda-mål",
    silent: [goals(UNJUDGED("mäts inte i år", ""))],
    asks: [goals(UNJUDGED("uppgift saknas", ""))],
    message: "Ett mål har ingen bedömning: ”Rent vatten”. Hur bedöms målet, eller varför görs det inte?",
  },
  {
    what: "a reason in a column that is not read",
    rule: "obedömda-mål",
    silent: [goals(UNJUDGED("", "Görs vartannat år").replace("Kommentar", "Tolkn."))],
    asks: [goals(UNJUDGED("", "Görs av Karin").replace("Kommentar", "Tolkn."))],
    message: "Ett mål har ingen bedömning: ”Rent vatten”. Hur bedöms målet, eller varför görs det inte?",
  },
  {
    what: "a goal that is asked about for what it misses",
    rule: "obedömda-mål",
    silent: [goals(UNJUDGED("71 %", ""))],
    asks: [goals(UNJUDGED("91 %", ""))],
    message: "Ett mål har ingen bedömning: ”Rent vatten”. Hur bedöms målet, eller varför görs det inte?",
    how: { undecided: true },
  },
  {
    what: "goals that are marked by the heads of their own columns, on a sheet that is read cell by cell",
    rule: "viktning",
    silent: [sheet("Mål", HEADED.replaceAll("Finansiella mål", "Mål").replace("Verksamhetsmål", "Mål"))],
    asks: [sheet("Mål", HEADED)],
    message:
      "Hur målen vägs samman till en bedömning av god ekonomisk hushållning står inte i arbetsboken. Vilken regel gäller?",
    how: { undecided: true, period: "2025" },
  },
  {
    what: "a text that tells the balanskravsresultat, and goals that only belong to god ekonomisk hushållning",
    rule: "balanskravsutredning",
    silent: [goals(BELONGING), sheet("Text", "Balanskravsresultat 2024: +6,2 mnkr. Inget att återställa.")],
    asks: [goals(BELONGING), sheet("Text", "Balanskravsresultat redovisas i årsredovisningen.")],
    message: "Arbetsboken har mål för god ekonomisk hushållning men ingen balanskravsutredning. Var redovisas den?",
  },
  {
    what: "a year of which most measures have a part",
    rule: "perioden",
    silent: [goals(`${PERIODS} Helår 2024\nB | Nöjda, % | minst 80 % | 81 % | 82 % | Helår 2024`)],
    asks: [
      goals(
        `${PERIODS} Tertial 1 2024\nB | Nöjda, % | minst 80 % | 81 % | 82 % | Tertial 1 2024\nC | Svar, % | minst 70 % | 75 % | 76 % |`,
      ),
    ],
    message:
      "2 mått har utfall för en del av 2024 och 1 för hela, men arbetsboken läses som helår 2024. Är det rätt period?",
  },
  {
    what: "a year of which no measure has more than a part, a month in its row's own column too",
    rule: "perioden",
    silent: [goals(`${PERIODS} Helår 2024\nB | Nöjda, % | minst 80 % | 81 % | 82 % | Helår 2024`)],
    asks: [goals(`${PERIODS} Maj 2024\nB | Nöjda, % | minst 80 % | 81 % | 82 % | Tertial 1 2024`)],
    message:
      "2 mått har utfall för en del av 2024 och inget för hela, men arbetsboken läses som helår 2024. Är det rätt period?",
  },
  {
    what: "a year whose goals are judged, before most of its outcomes have come",
    rule: "perioden",
    silent: [
      goals(FEWER),
      sheet("Bedömning", `${JUDGED_FOR}2024\nTrygg kommun | Uppnås\nRik kommun | Uppnås\nA | Uppnås\nB | Uppnås`),
    ],
    asks: [
      goals(FEWER),
      sheet("Bedömning", `${JUDGED_FOR}2023\nTrygg kommun | Uppnås\nRik kommun | Uppnås\nA | Uppnås\nB | Uppnås`),
    ],
    message: "4 mått har utfall för 2023 och 1 för 2024, men arbetsboken läses som helår 2024. Är det rätt period?",
  },
  {
    what: "an åtgärd on the row of a measure, after its value, for that measure alone",
    rule: "missat-igen",
    silent: [goals(`${REMEDIED}\nTrygg skola | Behöriga, % | minst 90 % | 80 % | 71 % | Fler speciallärare`)],
    asks: [
      goals(
        `${REMEDIED}\nTrygg skola | Behöriga, % | minst 90 % | 80 % | 71 % | Fler speciallärare\n | Nöjda, % | minst 80 % | 70 % | 72 % |`,
      ),
    ],
    message:
      "”Trygg skola”: ”Nöjda, %” (2024: 72 % mot minst 80 %; 2023: 70 %) missas andra året i rad. Vad är orsaken, och vad har gjorts sedan förra året?",
  },
  {
    what: "what an åtgärd is, and what is only a part of the figure",
    rule: "avvikelse",
    silent: [goals(`${REMEDIED}\nRen luft | CO2, ton | högst 350 | 340 | 362 | Byte till biogas`)],
    asks: [goals(`${REMEDIED}\nRen luft | CO2, ton | högst 350 | 340 | 362 | varav 40 ton från inköpt el`)],
    message:
      "”Ren luft”: ”CO2, ton” (362 ton mot högst 350 ton) når inte målvärdet. Vad är orsaken, och vilka åtgärder vidtas?",
  },
  {
    what: "a goal whose own words say when it is reached",
    rule: "mätbarhet",
    silent: [
      goals(
        `${EVERY}\nTrafikolyckorna ska minska | Svårt skadade, antal | | 14 |\n35 500 invånare vid årets slut | Invånare, antal | | 34 880 |`,
      ),
    ],
    asks: [goals(`${EVERY}\nTrafiken ska vara trygg | Svårt skadade, antal | | 14 |`)],
    message: "Ett mått saknar målvärde: ”Svårt skadade, antal”. Hur avgörs om målet nås?",
  },
  {
    what: "a balanskravsresultat that a sentence tells, and that is no deficit",
    rule: "balanskravsutredning",
    silent: [goals(MARKED), sheet("Text", "Balanskravet är uppfyllt. Balanskravsresultatet uppgår till 14 mnkr.")],
    asks: [goals(MARKED), sheet("Text", "Balanskravsresultatet ska vara minst 14 mnkr.")],
    message: "Arbetsboken har finansiella mål men ingen balanskravsutredning. Var redovisas den?",
  },
  {
    what: "a deficit that is to be recovered",
    rule: "balanskravet",
    silent: [goals(MARKED), DEFICIT, sheet("Text", "Det negativa balanskravsresultatet återhämtas till 2027.")],
    asks: [goals(MARKED), DEFICIT, sheet("Text", "Fiskbeståndet återhämtas till 2027.")],
    message: "Balanskravsresultatet är −10 mnkr. Hur och när återställs det, eller vilka synnerliga skäl finns?",
  },
  {
    what: "a value as high as that of others, where it was to be higher",
    rule: "avvikelse",
    silent: [
      goals("Mål | Mått | Målvärde 2024 | Utfall 2024 | Riket 2024\nNöjda | Nöjda, % | bättre än riket | 90 % | 89 %"),
    ],
    asks: [
      goals("Mål | Mått | Målvärde 2024 | Utfall 2024 | Riket 2024\nNöjda | Nöjda, % | bättre än riket | 89 % | 89 %"),
    ],
    message:
      "”Nöjda”: ”Nöjda, %” (89 % mot 89 % för riket; målet är ”bättre än riket”) når inte målvärdet. Vad är orsaken, och vilka åtgärder vidtas?",
  },
  {
    what: "what a figure is expected to be, in a comment",
    rule: "prognos",
    silent: [goals(AUGUST(" | Utfallet för hela året väntas bli 92 %"))],
    asks: [goals(AUGUST(" | Utfallet är 2 procentenheter högre än väntat"))],
    message: "Ett mått saknar prognos för helåret: ”Behöriga, %”. Bedöms målet nås vid årets slut?",
    how: { period: "2024-08" },
  },
  {
    what: "a measure that the table says cannot be judged, and why",
    rule: "prognos",
    silent: [
      goals(`${PART}\nSnabb hjälp | Larm i tid, % | minst 90 % | – | – | Kan ej bedömas | Nytt system från maj.`),
    ],
    asks: [goals(`${PART}\nSnabb hjälp | Larm i tid, % | minst 90 % | – | – | Kan ej bedömas |`)],
    message: "Ett mått saknar prognos för helåret: ”Larm i tid, %”. Bedöms målet nås vid årets slut?",
    how: { period: "2024-08" },
  },
  {
    what: "a measure that cannot be judged yet, and is measured later in the year",
    rule: "prognos",
    silent: [goals(`${PART}\nGod arbetsplats | HME | minst 79 | mäts i nov | | Kan ej bedömas |`)],
    asks: [goals(`${PART}\nGod arbetsplats | HME | minst 79 | – | | Kan ej bedömas |`)],
    message: "Ett mått saknar prognos för helåret: ”HME”. Bedöms målet nås vid årets slut?",
    how: { period: "2024-08" },
  },
  {
    what: "a school's term",
    rule: "prognos",
    silent: [goals(`Resultat vårterminen 2024\n${SCHOOL}`)],
    asks: [goals(`Resultat januari–juni 2024\n${SCHOOL}`)],
    message: "Ett mått saknar prognos för helåret: ”Behöriga, %”. Bedöms målet nås vid årets slut?",
  },
  {
    what: "the reported year's title over more outcomes of the year before",
    rule: "perioden",
    silent: [goals(`Årsuppföljning 2024\n${FEWER}`)],
    asks: [goals(`Årsuppföljning\n${FEWER}`)],
    message: "4 mått har utfall för 2023 och 1 för 2024, men arbetsboken läses som helår 2024. Är det rätt period?",
  },
  {
    what: "a part of a later year, of fewer measures than the year that the title names",
    rule: "perioden",
    silent: [goals(`Årsredovisning 2024\n${LATER("Anm")}`)],
    asks: [goals(`Årsredovisning 2024\n${LATER("Utfall jan-mars 2025", "Målvärde 2024")}`)],
    message: "2 av 4 mått har utfall för 2025, men arbetsboken läses som helår 2024. Är det rätt period?",
  },
  {
    what: "a later year of fewer measures, which a title names or none does",
    rule: "perioden",
    silent: [goals(`Årsredovisning 2025\n${LATER("Utfall 2025")}`)],
    asks: [goals(LATER("Utfall 2025"))],
    message: "4 mått har utfall för 2024 och 2 för 2025, men arbetsboken läses som helår 2025. Är det rätt period?",
  },
  {
    what: "last year's title over columns of the year",
    rule: "perioden",
    silent: [goals(`Uppföljning 2024\n${EVERY}\nTrygg skola | Behöriga, % | minst 90 | 91 |`)],
    asks: [goals(`Uppföljning 2023\n${EVERY}\nTrygg skola | Behöriga, % | minst 90 | 91 |`)],
    message: "Rubriken eller bladets namn säger 2023, men arbetsboken läses som helår 2024. Är det rätt period?",
  },
  {
    what: "the office's own conclusion on a row, over a missed financial goal",
    rule: "slutsatsen",
    silent: [
      goals(MARKED.replace("45 %", "30 %")),
      sheet("Slutsats", "Område | Samlad bedömning\nGod ekonomisk hushållning | Uppnås inte"),
    ],
    asks: [
      goals(MARKED.replace("45 %", "30 %")),
      sheet("Slutsats", "Område | Samlad bedömning\nGod ekonomisk hushållning | Uppnås"),
    ],
    message:
      "God ekonomisk hushållning: arbetsboken säger ”Uppnås”, men målvärdet nås inte för ”Soliditet”. Vilken samlad bedömning görs, och vad bär den?",
    how: { undecided: true },
  },
  {
    what: "the office's own conclusion in a sentence, over a missed financial goal",
    rule: "slutsatsen",
    silent: [CONCLUDED("30 %", "Kommunen ska ha god ekonomisk hushållning 2024.")],
    asks: [CONCLUDED("30 %", "Kommunen bedöms ha god ekonomisk hushållning 2024.")],
    message:
      "God ekonomisk hushållning: arbetsboken säger ”Kommunen bedöms ha god ekonomisk hushållning 2024.”, men det finansiella målet ”Stark ekonomi” uppnås inte. Vilken samlad bedömning görs, och vad bär den?",
  },
  {
    what: "a sentence that denies it, over a missed financial goal",
    rule: "slutsatsen",
    silent: [CONCLUDED("30 %", "Kommunen har inte god ekonomisk hushållning 2024, eftersom soliditeten är låg.")],
    asks: [CONCLUDED("30 %", "Kommunen har god ekonomisk hushållning 2024, fast soliditeten är låg.")],
    message:
      "God ekonomisk hushållning: arbetsboken säger ”Kommunen har god ekonomisk hushållning 2024, fast soliditeten är låg.”, men det finansiella målet ”Stark ekonomi” uppnås inte. Vilken samlad bedömning görs, och vad bär den?",
  },
  {
    what: "the law's own words of the result, denied, over a missed financial goal",
    rule: "slutsatsen",
    silent: [CONCLUDED("30 %", "Resultatet bedöms inte vara förenligt med fullmäktiges mål.")],
    asks: [CONCLUDED("30 %", "Resultatet bedöms vara förenligt med fullmäktiges mål.")],
    message:
      "God ekonomisk hushållning: arbetsboken säger ”Resultatet bedöms vara förenligt med fullmäktiges mål.”, men det finansiella målet ”Stark ekonomi” uppnås inte. Vilken samlad bedömning görs, och vad bär den?",
  },
  {
    what: "the same in part, over one missed goal or all",
    rule: "slutsatsen",
    silent: [CONCLUDED("30 %", "Utfallet är delvis förenligt med målen."), IN_BALANCE],
    asks: [CONCLUDED("30 %", "Utfallet är delvis förenligt med målen.", "80 %"), IN_BALANCE],
    message:
      "God ekonomisk hushållning: arbetsboken säger ”Utfallet är delvis förenligt med målen.”, men inget av de två målen uppnås. Vilken samlad bedömning görs, och vad bär den?",
  },
  {
    what: "a conclusion of the office's that god ekonomisk hushållning is reached in part, over one missed goal or all",
    rule: "slutsatsen",
    silent: [CONCLUDED("30 %", "God ekonomisk hushållning | Uppnås delvis"), IN_BALANCE],
    asks: [CONCLUDED("30 %", "God ekonomisk hushållning | Uppnås delvis", "80 %"), IN_BALANCE],
    message:
      "God ekonomisk hushållning: arbetsboken säger ”Uppnås delvis”, men inget av de två målen uppnås. Vilken samlad bedömning görs, och vad bär den?",
  },
  {
    what: "the same in a sentence, over a missed financial goal and a deficit",
    rule: "slutsatsen",
    silent: [CONCLUDED("45 %", "God ekonomisk hushållning har delvis uppnåtts under 2024."), DEFICIT],
    asks: [CONCLUDED("30 %", "God ekonomisk hushållning har delvis uppnåtts under 2024."), DEFICIT],
    message:
      "God ekonomisk hushållning: arbetsboken säger ”God ekonomisk hushållning har delvis uppnåtts under 2024.”, men det finansiella målet ”Stark ekonomi” uppnås inte och balanskravsresultatet är −10 mnkr. Vilken samlad bedömning görs, och vad bär den?",
  },
  {
    what: "a conclusion of the office's that it is reached for the most part, over a financial goal that is missed",
    rule: "slutsatsen",
    silent: [CONCLUDED("45 %", "God ekonomisk hushållning | Uppnås till stor del"), IN_BALANCE],
    asks: [CONCLUDED("30 %", "God ekonomisk hushållning | Uppnås till stor del"), IN_BALANCE],
    message:
      "God ekonomisk hushållning: arbetsboken säger ”Uppnås till stor del”, men 1 av 2 mål uppnås och det finansiella målet ”Stark ekonomi” uppnås inte. Vilken samlad bedömning görs, och vad bär den?",
  },
  {
    what: "a conclusion of the office's in part, over verksamhetsmål without evidence",
    rule: "slutsatsen",
    silent: [CONCLUDED("45 %", "God ekonomisk hushållning | Uppnås delvis", "80 %"), IN_BALANCE],
    asks: [
      goals(`
  Mål           | Indikator   | Målvärde   | Utfall 2024 | God ekonomisk hushållning | Bedömning
  Trygg skola   | Behöriga, % | minst 90 % |             | verksamhet                | Uppnås
  Stark ekonomi | Soliditet   | minst 40 % | 45 %        | finansiellt               | Uppnås
  God ekonomisk hushållning | Uppnås delvis`),
      IN_BALANCE,
    ],
    message:
      "God ekonomisk hushållning: arbetsboken säger ”Uppnås delvis”, men målet är bedömt utan underlag. Vilken samlad bedömning görs, och vad bär den?",
  },
  {
    what: "a company whose measure stands under a goal of the municipality's",
    rule: "koncernen",
    silent: [goals(`${MARKED}\n  Goda ägare | Avkastning Bostads AB, % | minst 4 % | 5 % | nej |`)],
    asks: [goals(`${MARKED}\n  Goda ägare | Avkastning på lån, % | minst 4 % | 5 % | nej |`)],
    message:
      "Målen gäller kommunen, och inget bolag finns i planen. Hur utvärderas god ekonomisk hushållning för koncernen?",
  },
  {
    what: "the koncern, where a text beside the plan evaluates it",
    rule: "koncernen",
    silent: [goals(MARKED), sheet("Text", "God ekonomisk hushållning i koncernen bedöms i kapitel 4.")],
    asks: [goals(MARKED), sheet("Text", "Koncernen omsätter två miljarder kronor.")],
    message:
      "Målen gäller kommunen, och inget bolag finns i planen. Hur utvärderas god ekonomisk hushållning för koncernen?",
  },
  {
    what: "the koncern of a kommunalförbund",
    rule: "koncernen",
    silent: [goals(MARKED), FEDERATION],
    asks: [goals(MARKED), FEDERATION, COUNCIL].map((one, at) => ({ ...one, name: `${one.name}${at}` })),
    message:
      "Målen gäller kommunen, och inget bolag finns i planen. Hur utvärderas god ekonomisk hushållning för koncernen?",
  },
  {
    what: "the conclusion where no rule is decided: the rule is asked for",
    rule: "slutsatsen",
    silent: [goals(MARKED)],
    asks: [goals(MARKED.replace("verksamhet ", "nej        "))],
    message:
      "Inga mål är angivna som verksamhetsmål för god ekonomisk hushållning. Vilken samlad bedömning görs, och vad bär den?",
    how: { undecided: true },
  },
  {
    what: "an activity under another one of a goal that has a comment",
    rule: "avvikelse",
    silent: [ACTIVITIES("Två lokaler är kvar till våren")],
    asks: [ACTIVITIES("")],
    message:
      "”1.1.1.1 Lämna lokaler som inte behövs”: målvärdet nås inte (4 mot minst 6). Vad är orsaken, och vilka åtgärder vidtas?",
  },
  {
    what: "an activity that is to be done another year",
    rule: "avvikelse",
    silent: PLANNED("2025-12-31"),
    asks: PLANNED("2024-11-30"),
    message: "”Bilpool”: ○ Ej genomfört. Vad är orsaken, och vilka åtgärder vidtas?",
  },
  {
    what: "a goal that the table grades over a value without a target",
    rule: "utan-underlag",
    silent: [goals(`${GRADED}\nSoliditeten ska vara god | 42 % | 40 % | Målet nås inte`)],
    asks: [goals(`${GRADED}\nSoliditeten ska vara god | 42 % | | Målet nås inte`)],
    message:
      "”Soliditeten ska vara god” har bedömningen ○ Nås inte, men utfallet är från 2023 (42 %) och motivering saknas. Vad bygger bedömningen på?",
  },
  {
    what: "a miss of last year by a target that is of this year",
    rule: "missat-igen",
    silent: [
      goals(
        "Mål | Indikator | Utfall 2023 | Målvärde 2024 | Utfall 2024\nTrygg skola | Behöriga, % | 80 % | minst 90 % | 71 %",
      ),
    ],
    asks: [
      goals(
        "Mål | Indikator | Målvärde 2023 | Utfall 2023 | Målvärde 2024 | Utfall 2024\nTrygg skola | Behöriga, % | minst 85 % | 80 % | minst 90 % | 71 %",
      ),
    ],
    message:
      "”Trygg skola”: ”Behöriga, %” (2024: 71 % mot minst 90 %; 2023: 80 % mot minst 85 %) missas andra året i rad. Vad är orsaken, och vad har gjorts sedan förra året?",
  },
  {
    what: "a miss of last year whose unit stands in the measure's name, and of the year before that",
    rule: "missat-igen",
    silent: [
      goals(
        "Mål | Indikator | Målvärde | Utfall 2022 | Utfall 2023 | Utfall 2024\nTrygg skola | Behöriga, % | minst 90 | 80 | 92 | 71",
      ),
    ],
    asks: [
      goals(
        "Mål | Indikator | Målvärde | Utfall 2022 | Utfall 2023 | Utfall 2024\nTrygg skola | Behöriga, % | minst 90 | 80 | 82 | 71",
      ),
    ],
    message:
      "”Trygg skola”: ”Behöriga, %” (2024: 71 % mot minst 90 %; 2023: 82) missas tredje året i rad. Vad är orsaken, och vad har gjorts sedan förra året?",
  },
  {
    what: "a target without a year under a title that says which year's the targets are",
    rule: "missat-igen",
    silent: [goals(`Direktionens mål 2024\n${STANDS}\nTrygg skola | Behöriga, % | minst 90 % | 80 % | 71 %`)],
    asks: [goals(`Direktionens uppföljning 2024\n${STANDS}\nTrygg skola | Behöriga, % | minst 90 % | 80 % | 71 %`)],
    message:
      "”Trygg skola”: ”Behöriga, %” (2024: 71 % mot minst 90 %; 2023: 80 %) missas andra året i rad. Vad är orsaken, och vad har gjorts sedan förra året?",
  },
  {
    what: "what others had this year, which says nothing of the year before",
    rule: "missat-igen",
    silent: [goals(`${STANDS}\nNöjda | Serviceindex | i nivå med branschen (80,9) | 79,4 | 80,2`)],
    asks: [goals(`${STANDS}\nNöjda | Serviceindex | minst 80,9 | 79,4 | 80,2`)],
    message:
      "”Nöjda”: ”Serviceindex” (2024: 80,2 mot minst 80,9; 2023: 79,4) missas andra året i rad. Vad är orsaken, och vad har gjorts sedan förra året?",
  },
  {
    what: "each year's own target on its sheet, beside a column of the year before",
    rule: "missat-igen",
    silent: [YEARLY("2023", "78 | 79 | 77"), YEARLY("2024", "85 | 80 | 79")],
    asks: [YEARLY("2023", "81 | 79 | 77"), YEARLY("2024", "85 | 80 | 79")],
    message:
      "”Trygg skola”: ”Behöriga, %” (2024: 80 % mot minst 85 %; 2023: 79 % mot minst 81 %) missas andra året i rad. Vad är orsaken, och vad har gjorts sedan förra året?",
  },
  {
    what: "an older value that stands in for this year's",
    rule: "missat-igen",
    silent: [STANDING("")],
    asks: [STANDING("79 %")],
    message:
      "”Trygg skola”: ”Behöriga, %” (2024: 79 % mot minst 90 %; 2023: 80 %) missas andra året i rad. Vad är orsaken, och vad har gjorts sedan förra året?",
  },
  {
    what: "a grade of the table's that is another one than the year before",
    rule: "missat-igen",
    silent: [goals(`${TWICE}\nTrygg skola | Uppnås | Uppnås inte | `)],
    asks: [goals(`${TWICE}\nTrygg skola | Uppnås inte | Uppnås inte |`)],
    message: "”Trygg skola”: målet missas andra året i rad. Vad är orsaken, och vad har gjorts sedan förra året?",
  },
  {
    what: "a forecast that reaches what was missed the year before",
    rule: "missat-igen",
    silent: [goals(`${FORETOLD}\nTrygg skola | Behöriga, % | 80 % | minst 90 % | 71 % | 92 %`)],
    asks: [goals(`${FORETOLD}\nTrygg skola | Behöriga, % | 80 % | minst 90 % | 71 % | 75 %`)],
    message:
      "”Trygg skola”: ”Behöriga, %” (2024: prognosen 75 % mot minst 90 %; 2023: 80 %) väntas missas andra året i rad. Vad är orsaken, och vad har gjorts sedan förra året?",
    how: { period: "2024-08" },
  },
  {
    what: "an activity without measures and grade",
    rule: "mätbarhet",
    silent: [
      goals(
        "Nämndmål | Aktivitet | Mått | Målvärde 2024 | Utfall 2024\nNöjda med vägarna | Asfaltering enligt plan | Felanmälningar, antal | högst 120 | 110\n | Nytt avtal för snöröjning | Nöjda, % | minst 80 % | 81 %",
      ),
    ],
    asks: [
      goals(
        "Nämndmål | Mått | Målvärde 2024 | Utfall 2024\nNöjda med vägarna | Nöjda, % | minst 80 % | 81 %\nTrygga vägar | | |",
      ),
    ],
    message: "Ett mål saknar mått och bedömning: ”Trygga vägar”. Hur avgörs om målet nås?",
  },
  {
    what: "a goal without measures whose own words have a figure",
    rule: "mätbarhet",
    silent: [
      goals(`${EVERY}\nTrygg skola | Behöriga, % | minst 90 % | 91 % |\nSoliditeten ska vara minst 20 % | | | |`),
    ],
    asks: [goals(`${EVERY}\nTrygg skola | Behöriga, % | minst 90 % | 91 % |\nUtbildningsnivån ska öka | | | |`)],
    message: "Ett mål saknar mått och bedömning: ”Utbildningsnivån ska öka”. Hur avgörs om målet nås?",
  },
  {
    what: "two columns of a row: which is read is told where the table is read",
    rule: "två-siffror",
    silent: UNITS(
      "Mål | Mått | Mål 2024 | Utfall 2024 | Utfall 2024\nFriska | Sjukfrånvaro, % | högst 6 % | 7,3 % | 3,8 %",
      "",
    ),
    asks: UNITS(
      "Mål | Mått | Mål 2024 | Utfall 2024\nFriska | Sjukfrånvaro, % | högst 6 % | 7,3 %",
      "Mål | Mått | Mål 2024 | Utfall 2024\nFriska | Sjukfrånvaro, % | högst 6 % | 3,8 %",
    ),
    message: "”Sjukfrånvaro, %” har utfallet 7,3 %, men på ett annat ställe 3,8 % i Nämnden!D2. Vilket gäller?",
  },
  {
    what: "the same measure of two nämnder, each of its own",
    rule: "två-siffror",
    silent: TOLD("Socialnämnden", "Trygg skola"),
    asks: TOLD("Kommunstyrelsen", "Trygg skola"),
    message:
      "”Behöriga elever, %” har utfallet 88 %, men på ett annat ställe 91 % i Kommunstyrelsen!D2. Vilket gäller?",
  },
  {
    what: "the same measure of the styrelse and a nämnd under another goal",
    rule: "två-siffror",
    silent: TOLD("Kommunstyrelsen", "Rent vatten"),
    asks: TOLD("KS", "Trygg skola"),
    message:
      "”Behöriga elever, %” har utfallet 91 %, men på ett annat ställe 88 % i 'Barn- och utbildningsnämnden'!D2. Vilket gäller?",
  },
  {
    what: "a goal of two nämnder, each with its row and the same judgement",
    rule: "två-bedömningar",
    silent: [goals(ROWS_OF("Uppnås"))],
    asks: [goals(ROWS_OF("Uppnås inte"))],
    message:
      "”Trygg skola” har olika bedömningar: Uppnås (Mål!C2), Uppnås inte (Mål!C3). Vilken gäller, och vem gör den samlade?",
  },
  {
    what: "figures that are followed under no goal",
    rule: "mätbarhet",
    silent: [
      goals(
        "Område | Nyckeltal | 2022 | 2023 | 2024\nSkola | Behöriga, % | 90 % | 91 % | 92 %\nVård | Väntetid, dagar | 17 | 15 | 12",
      ),
    ],
    asks: [AREAS("")],
    message: "Ett mått saknar målvärde: ”Väntetid, dagar”. Hur avgörs om målet nås?",
  },
  {
    what: "figures beside those of others, on a sheet without targets",
    rule: "mätbarhet",
    silent: [
      goals(
        "Mål | Mått | Utfall 2024 | Riket 2024\nTrygg skola | Behöriga, % | 91 % | 86 %\nGod vård | Nöjda, % | 88 % | 87 %",
      ),
    ],
    asks: [
      goals(
        "Mål | Mått | Målvärde | Utfall 2024 | Riket 2024\nTrygg skola | Behöriga, % | minst 90 % | 91 % | 86 %\nGod vård | Nöjda, % | | 88 % | 87 %",
      ),
    ],
    message: "Ett mått saknar målvärde: ”Nöjda, %”. Hur avgörs om målet nås?",
  },
  {
    what: "a measure whose own words say which way",
    rule: "mätbarhet",
    silent: [goals(`${EVERY}\nTrygg skola | Andelen trygga elever ska öka | | 91 % |`)],
    asks: [goals(`${EVERY}\nTrygg skola | Andelen trygga elever | | 91 % |`)],
    message: "Ett mått saknar målvärde: ”Andelen trygga elever”. Hur avgörs om målet nås?",
  },
  {
    what: "the heading of the goals after it",
    rule: "mätbarhet",
    silent: [goals(`${EVERY}\nTrygg skola | Behöriga, % | minst 90 % | 91 % |\nNämndmål - vård | | | |`)],
    asks: [goals(`${EVERY}\nTrygg skola | Behöriga, % | minst 90 % | 91 % |\nGod vård | | | |`)],
    message: "Ett mål saknar mått och bedömning: ”God vård”. Hur avgörs om målet nås?",
  },
  {
    what: "a forecast that is given in words",
    rule: "prognos",
    silent: [
      goals(
        "Mål | Indikator | Mål 2024 | Utfall aug 2024 | Prognos helår\nSnabb hjälp | Larm i tid, % | minst 90 % | 88 % | Uppnås inte\nLugn skola | Behöriga, % | minst 90 % | 91 % | Uppnås",
      ),
    ],
    asks: [
      goals(
        "Mål | Indikator | Mål 2024 | Utfall aug 2024 | Prognos helår\nSnabb hjälp | Larm i tid, % | minst 90 % | 88 % |\nLugn skola | Behöriga, % | minst 90 % | 91 % | Uppnås",
      ),
    ],
    message: "Ett mått saknar prognos för helåret: ”Larm i tid, %”. Bedöms målet nås vid årets slut?",
    how: { period: "2024-08" },
  },
  {
    what: "a judgement whose own cell says what it rests on",
    rule: "utan-underlag",
    silent: [goals("Mål | Bedömning 2024\nTrygg skola | Målet är uppfyllt, alla skolor har en plan mot mobbning.")],
    asks: [goals("Mål | Bedömning 2024\nTrygg skola | Vi har inte nått målet men är på rätt väg")],
    message:
      "”Trygg skola” har bedömningen ◐ Nås delvis, men varken utfall eller motivering finns. Vad bygger bedömningen på?",
  },
  {
    what: "a goal that could not be judged, said in words of its own",
    rule: "utan-skäl",
    silent: [goals("Mål | Bedömning 2024\nTrygg skola | Uppnås\nRent vatten | Vi kan inte svara ja")],
    asks: [goals("Mål | Bedömning 2024\nTrygg skola | Uppnås\nRent vatten | Vi har ej kunnat mäta")],
    message: "”Rent vatten” är redovisat som ”Vi har ej kunnat mäta”. Varför kan målet inte bedömas, och när går det?",
  },
  {
    what: "a goal that is said to be judged another year",
    rule: "utan-skäl",
    silent: [goals("Mål | Bedömning 2024 | Kommentar\nTrygg skola | Uppnås | Enkät\nFler röstar | Ej aktuellt i år |")],
    asks: [goals("Mål | Bedömning 2024 | Kommentar\nTrygg skola | Uppnås | Enkät\nFler röstar | Ej mätt |")],
    message: "”Fler röstar” är redovisat som ”Ej mätt”. Varför kan målet inte bedömas, och när går det?",
  },
  {
    what: "a target that a comment says has been decided anew",
    rule: "ribban",
    silent: [
      goals(
        "Mål | Mått | Målvärde 2023 | Utfall 2023 | Målvärde 2024 | Utfall 2024 | Kommentar\nSnabba bygglov | Bygglov, veckor | högst 8 | 9 | högst 10 | 9,5 | Ny gräns enligt nämndens beslut i mars",
      ),
    ],
    asks: [
      goals(
        "Mål | Mått | Målvärde 2023 | Utfall 2023 | Målvärde 2024 | Utfall 2024 | Kommentar\nSnabba bygglov | Bygglov, veckor | högst 8 | 9 | högst 10 | 9,5 | Två nya handläggare",
      ),
    ],
    message: "”Bygglov, veckor”: Målvärdet är högst 10 och var högst 8 året före. Vem beslutade ändringen, och när?",
  },
  {
    what: "a missed measure under no goal that has a comment",
    rule: "avvikelse",
    silent: [
      goals(
        "Bolag | Mål | Målvärde | Utfall 2024 | Kommentar\nBostads AB | Soliditet, % | minst 25 % | 28 % |\nEnergi AB | Avkastning, % | minst 6 % | 4,8 % | Mild vinter",
      ),
    ],
    asks: [
      goals(
        "Bolag | Mål | Målvärde | Utfall 2024 | Kommentar\nBostads AB | Soliditet, % | minst 25 % | 28 % |\nEnergi AB | Avkastning, % | minst 6 % | 4,8 % |",
      ),
    ],
    message: "”Avkastning, %”: målvärdet nås inte (4,8 % mot minst 6 %). Vad är orsaken, och vilka åtgärder vidtas?",
  },
  {
    what: "a forecast in words in a comment",
    rule: "prognos",
    silent: [goals(AUGUST("| Prognos: målet bedöms uppnås"))],
    asks: [goals(AUGUST("| Prognos saknas i höst"))],
    message: "Ett mått saknar prognos för helåret: ”Behöriga, %”. Bedöms målet nås vid årets slut?",
    how: AT_AUGUST,
  },
  {
    what: "a forecast in words in the column of grades",
    rule: "prognos",
    silent: [goals(AUGUST("Målet bedöms uppnås |"))],
    asks: [goals(AUGUST("Uppnått i augusti |"))],
    message: "Ett mått saknar prognos för helåret: ”Behöriga, %”. Bedöms målet nås vid årets slut?",
    how: AT_AUGUST,
  },
  {
    what: "at delår a balanskravsutredning with a forecast",
    rule: "balanskravsutredning",
    silent: [INTERIM, BALANCE_OF("Utfall aug 2024 | Prognos 2024", "15 | 3")],
    asks: [INTERIM, BALANCE_OF("Bokslut 2023 | Utfall aug 2024", "5 | 15")],
    message:
      "Arbetsboken har en balanskravsutredning men ingen prognos för årets balanskravsresultat. Var redovisas den?",
    how: AT_AUGUST,
  },
  {
    what: "at delår a balanskravsresultat among the goals, with a forecast",
    rule: "balanskravsutredning",
    silent: [FORETOLD_BALANCE("12 mnkr")],
    asks: [FORETOLD_BALANCE("")],
    message:
      "Arbetsboken har ett balanskravsresultat men ingen prognos för årets balanskravsresultat. Var redovisas den?",
    how: AT_AUGUST,
  },
  {
    what: "at delår financial goals with neither",
    rule: "balanskravsutredning",
    silent: [INTERIM, BALANCE_OF("2024", "3")],
    asks: [INTERIM],
    message: "Arbetsboken har finansiella mål men ingen prognos för årets balanskravsresultat. Var redovisas den?",
    how: AT_AUGUST,
  },
  {
    what: "a deficit so far in the year, where the year is expected to end in balance",
    rule: "balanskravet",
    silent: [INTERIM, BALANCE_OF("Utfall aug 2024 | Prognos 2024", "-15 | 3")],
    asks: [INTERIM, BALANCE_OF("Utfall aug 2024 | Prognos 2024", "15 | -3")],
    message: "Balanskravsresultatet är −3 mnkr. Hur och när återställs det, eller vilka synnerliga skäl finns?",
    how: AT_AUGUST,
  },
  {
    what: "a deficit whose restoring is told of, and not a wetland's or a label's",
    rule: "balanskravet",
    silent: [
      goals(MARKED),
      BALANCE("Årets resultat | 5 | -10\nBalanskravsresultat | 5 | -10\nBalanskravsresultat att återställa | 0 | 10"),
      sheet("Plan", "Underskottet regleras 2025–2027 enligt beslut."),
    ],
    asks: [
      goals(MARKED),
      BALANCE("Årets resultat | 5 | -10\nBalanskravsresultat | 5 | -10\nBalanskravsresultat att återställa | 0 | 10"),
      sheet("Miljö", "Två våtmarker återställs varje år."),
    ],
    message: "Balanskravsresultatet är −10 mnkr. Hur och när återställs det, eller vilka synnerliga skäl finns?",
  },
  {
    what: "what is done rather than reached: its status is what is reported",
    rule: "utan-underlag",
    silent: [DEEDS("Uppdrag")],
    asks: [DEEDS("Uppdrag"), goals(UNFOUNDED)].map((one, at) => ({
      ...one,
      name: `${one.name}${at}`,
    })),
    message:
      "”Behöriga, %” har bedömningen ● Uppnås, men varken utfall eller motivering finns. Vad bygger bedömningen på?",
  },
  {
    what: "two years' misses of a goal that is for several years",
    rule: "missat-igen",
    silent: [YEARS("Resultatet ska vara minst 2 % i genomsnitt över fem år")],
    asks: [YEARS("Starkt resultat")],
    message:
      "”Starkt resultat”: ”Resultat, %” (2024: 1,5 % mot minst 2 %; 2023: 1 %) missas andra året i rad. Vad är orsaken, och vad har gjorts sedan förra året?",
  },
  {
    what: "a text by the grade on a page of text",
    rule: "utan-underlag",
    silent: [PAGE("Ungdomsrådet har haft sex möten och lämnat förslag om belysning.")],
    asks: [PAGE("")],
    message:
      "”Fler unga ska vara med och påverka.” har bedömningen ● Uppnås, men varken utfall eller motivering finns. Vad bygger bedömningen på?",
  },
  {
    what: "the points of a list on a page of text",
    rule: "utan-underlag",
    silent: [PAGE("Ungdomsrådet har haft sex möten och lämnat förslag om belysning.")],
    asks: [PAGE("- Möten i ungdomsrådet, och belysning i parken.")],
    message:
      "”Fler unga ska vara med och påverka.” har bedömningen ● Uppnås, men varken utfall eller motivering finns. Vad bygger bedömningen på?",
  },
  {
    what: "a text in the row that nobody has read",
    rule: "utan-underlag",
    silent: [goals(`${UNREAD}\nTrygg skola | Behöriga, % | minst 90 % | 92 % | Uppnås | Mätt i mars och oktober`)],
    asks: [goals(`${UNREAD}\nTrygg skola | Behöriga, % | minst 90 % | | Uppnås | Mätt i mars och oktober`)],
    message:
      "”Behöriga, %” har bedömningen ● Uppnås, men varken utfall eller motivering finns. I Mål!F2 står ”Mätt i mars och oktober”: är det vad bedömningen bygger på?",
  },
  {
    what: "last year's reason and outcome",
    rule: "utan-underlag",
    silent: [
      goals(
        `${REASONED("Kommentar 2024")}\nTrygg skola | Behöriga, % | 91 % | | Uppnås | Fler har sökt\nRent vatten | Prover, % | 95 % | 97 % | Uppnås |`,
      ),
    ],
    asks: [
      goals(
        `${REASONED("Kommentar 2023")}\nTrygg skola | Behöriga, % | 91 % | | Uppnås | Fler har sökt\nRent vatten | Prover, % | 95 % | 97 % | Uppnås |`,
      ),
    ],
    message:
      "”Behöriga, %” har bedömningen ● Uppnås, men utfallet är från 2023 (91 %) och motiveringen är från 2023. Vad bygger bedömningen på?",
  },
  {
    what: "a value of June in a report for a part of the year",
    rule: "utan-underlag",
    silent: [
      sheet(
        "Styrkort",
        `Nämndens styrkort halvår 2024\n${HALF}\nNöjda kunder | index | 75 | 77 | Grön\nLarm i tid | % | 90 | 82 | Röd`,
      ),
    ],
    asks: [
      sheet(
        "Styrkort",
        `Nämndens styrkort halvår 2024\n${HALF}\nNöjda kunder | index | 75 | 77 | Grön\nLarm i tid | % | 90 | | Röd`,
      ),
    ],
    message: "”Larm i tid” har bedömningen ○ Röd, men varken utfall eller motivering finns. Vad bygger bedömningen på?",
  },
  {
    what: "a grade in words that nobody has told the meaning of",
    rule: "utan-skäl",
    silent: [goals("Mål | Bedömning 2024\nTrygg skola | Vi klarade det\nRent vatten | Vi klarade det inte")],
    asks: [goals("Mål | Bedömning 2024\nTrygg skola | Uppnås\nRent vatten | Kan ej bedömas")],
    message: "”Rent vatten” är redovisat som ”Kan ej bedömas”. Varför kan målet inte bedömas, och när går det?",
  },
  {
    what: "an agency with goals of its operations",
    rule: "viktning",
    silent: [
      sheet("Verksamhetsmål", "Verksamhetsmål | Utfall 2024 | Bedömning\nSnabba besked, minst 85 % | 86 % | Uppnås"),
    ],
    asks: [
      sheet(
        "Verksamhetsmål",
        "Kommunfullmäktiges mål\nVerksamhetsmål | Utfall 2024 | Bedömning\nSnabba besked, minst 85 % | 86 % | Uppnås",
      ),
    ],
    message:
      "Hur målen vägs samman till en bedömning av god ekonomisk hushållning står inte i arbetsboken. Vilken regel gäller?",
    how: { undecided: true },
  },
  {
    what: "the average of other municipalities",
    rule: "flerårsmål",
    silent: [YEARS("Skulden ska vara lägre än genomsnittet för jämförbara kommuner")],
    asks: [YEARS("Resultatet ska vara minst 2 % i genomsnitt")],
    message:
      "”Resultat, %” gäller flera år. Genomsnittet 2022–2024 är 2,33 % och når målvärdet minst 2 %. Är det det som har bedömts?",
  },
  {
    what: "a goal until a later year, beside a target of the reported one",
    rule: "flerårsmål",
    silent: [UNTIL("Målvärde 2024", "200 bostäder ska vara byggda till 2027")],
    asks: [UNTIL("Målvärde", "200 bostäder ska vara byggda till 2027")],
    message:
      "Ett mål nås på värdet för 2024 men gäller enligt sin lydelse till 2027: ”200 bostäder ska vara byggda till 2027”. Är målvärdet för 2024, eller ska det nås först då?",
  },
  {
    what: "a year in the name of what a goal is for",
    rule: "flerårsmål",
    silent: [UNTIL("Målvärde", "Kommunen bidrar till Agenda 2030", "Bygg i hela kommunen")],
    asks: [UNTIL("Målvärde", "Byggandet ska öka till 2026", "Fler jobb under mandatperioden 2023–2026 ska finnas")],
    message:
      "2 mål nås på värdet för 2024 men gäller enligt sin lydelse till ett senare år: ”Byggandet ska öka till 2026”, ”Fler jobb under mandatperioden 2023–2026 ska finnas”. Är målvärdena för 2024, eller ska de nås först då?",
  },
  {
    what: "a goal that is its own measure, and that the table grades",
    rule: "mätbarhet",
    silent: [goals("Mål | Utfall 2024 | Bedömning\nNämnderna ska hålla sina ramar | 3 mnkr | Uppnås")],
    asks: [goals("Mål | Indikator | Utfall 2024 | Bedömning\nEkonomi i balans | Avvikelse, mnkr | 3 |")],
    message: "Ett mått saknar målvärde: ”Avvikelse, mnkr”. Hur avgörs om målet nås?",
  },
  {
    what: "a goal that last year's sheet has too",
    rule: "ribban",
    silent: TWO_YEARS("Trygg skola | Behöriga, % | minst 90 % | 91 %\nRent vatten | Prover, % | minst 95 % | 97 %"),
    asks: TWO_YEARS("Trygg skola | Behöriga, % | minst 90 % | 91 %"),
    message: "”Rent vatten”: Står på ”Mål 2023” men finns inte med 2024. Vem beslutade ändringen, och när?",
  },
  {
    what: "a measure with a target and a value of both years",
    rule: "ribban",
    silent: [goals(`${BOTH}\nRent vatten | Prover, % | minst 95 % | 96 % | minst 95 % | 97 %`)],
    asks: [goals(`${BOTH}\nRent vatten | Prover, % | minst 95 % | 96 % | |`)],
    message:
      "”Prover, %”: Hade målvärdet minst 95 % 2023 och har varken målvärde eller utfall 2024. Vem beslutade ändringen, och när?",
  },
  {
    what: "a measure of both years, where most are",
    rule: "ribban",
    silent: [
      goals(
        "Mål | Indikator | Målvärde 2023 | Utfall 2023 | Målvärde 2024 | Utfall 2024\nTrygg skola | Behöriga, % | | | minst 90 % | 92 %\nRent vatten | Prover, % | | | minst 95 % | 97 %\nNöjda | Nöjda, % | minst 80 % | 81 % | minst 80 % | 82 %",
      ),
    ],
    asks: [goals(`${BOTH}\nRent vatten | Prover, % | | | minst 95 % | 97 %`)],
    message: "”Prover, %”: Är nytt 2024 och saknar historik. Vem beslutade ändringen, och när?",
  },
];

test("what an earlier year's sheet names first is asked about where the period's value stands", async () => {
  const of = (year: string, outcome: string): Sheet =>
    sheet(
      `Mål ${year}`,
      `Mål | Indikator | Målvärde ${year} | Utfall ${year}\nGrön kommun | Förnybart, % | minst 98 % | ${outcome}`,
    );
  const found = (await asked([of("2023", "96 %"), of("2024", "95 %")], {})).filter(
    ({ rule }) => rule === "missat-igen",
  );
  expect(found.map(({ cell }) => cell)).toEqual(["'Mål 2024'!D2"]);
});

describe.each(KINDS)("$what", ({ rule, silent, asks, message, how = {} }) => {
  test("is not asked about", async () => {
    expect((await asked(silent, how)).filter((one) => one.rule === rule)).toEqual([]);
  });
  test("what is like it is", async () => {
    const found = (await asked(asks, how)).filter((one) => one.rule === rule);
    expect(found.map((one) => one.message.replaceAll("\u00a0", " "))).toEqual([message.replaceAll("\u00a0", " ")]);
  });
});

const ITEMS = (goal: string, items: string): Sheet[] => [
  goals(`
  Mål             | Indikator            | Målvärde   | Utfall 2024 | God ekonomisk hushållning
  Trygg skola     | Behöriga, %          | minst 90 % | 91 %        | verksamhet
  Starkt resultat | Årets resultat, mnkr | ${goal} mnkr | 12 mnkr   | finansiellt`),
  BALANCE(`Årets resultat | 5 | 12\n${items}`),
];
const TAKEN =
  "Samtliga realisationsvinster | 0 | -9\nRealisationsvinster enligt undantagsmöjlighet | 0 | 2\nÅrets resultat efter balanskravsjusteringar | 5 | 5\nBalanskravsresultat | 5 | 5";
const RESERVED =
  "Årets resultat efter balanskravsjusteringar | 5 | 12\nReservering till resultatreserv | 0 | -9\nBalanskravsresultat | 5 | 3";

describe("one-off items in the balanskravsutredning", () => {
  const of = async (goal: string, items: string) =>
    (await asked(ITEMS(goal, items), {}))
      .filter(({ rule }) => rule === "engångsposter")
      .map(({ message, also }) => [message.replaceAll("\u00a0", " "), ...also]);
  test("carry a goal that is not reached without them: taken together, with the cell of the largest", async () => {
    expect(await of("minst 10", TAKEN)).toEqual([
      [
        "”Årets resultat, mnkr” nås, och balanskravsutredningen tar bort 7 mnkr. Nås målet även utan dem?",
        "Balanskrav!C3",
      ],
    ]);
  });
  test("do not carry a result that is missed, beside another measure of the goal that is reached", async () => {
    const [plan, balance] = ITEMS("minst 20", TAKEN);
    plan!.values.push([null, "Soliditet", "minst 20 %", "25 %"]);
    expect((await asked([plan!, balance!], {})).map(({ rule }) => rule)).not.toContain("engångsposter");
  });
  test("do not carry one that is reached anyway, and what is put into the reserve is none", async () => {
    expect(await of("minst 5", TAKEN)).toEqual([]);
    expect(await of("minst 10", RESERVED)).toEqual([]);
  });
  test("that a comment says are left out are none", async () => {
    const told = async (comment: string) =>
      (await asked([goals(RESULT(comment))], {})).filter(({ rule }) => rule === "engångsposter").length;
    expect([await told("Inga engångsposter i år"), await told("Engångsposter på 8 mnkr")]).toEqual([0, 1]);
  });
});

test("why the resultatreserv is used is asked where no text says it", async () => {
  const [plan, balance, result] = RESERVE("41");
  const why = (text: string): Sheet => sheet("Text", text);
  const of = async (...sheets: Sheet[]) =>
    (await asked(sheets, {}))
      .filter(({ rule }) => rule === "resultatreserv")
      .map(({ message }) => message.slice(message.lastIndexOf(". ") + 2).replaceAll("\u00a0", " "));
  const told = why("Medel ur resultatreserven används för att möta vikande skatteintäkter.");
  expect(await of(plan!, balance!, result!, told)).toEqual([]);
  expect(await of(plan!, balance!, told)).toEqual(["Ryms reserven inom taket på fem procent?"]);
  expect(await of(plan!, balance!, result!, why("Resultatreserven är 41 mnkr."))).toEqual(["Till vad och varför?"]);
});

describe("the ceiling of the resultatreserv", () => {
  const of = async (...sheets: Sheet[]) =>
    (await asked(sheets, {}))
      .filter(({ rule }) => rule === "resultatreserv")
      .map(({ message }) => message.replaceAll("\u00a0", " "));
  const FOR = "Balanskravsutredningen tar 4 mnkr från resultatreserven.";
  test("is asked about where the workbook lacks the figures", async () => {
    const [plan, balance] = RESERVE("41");
    expect(await of(plan!, balance!)).toEqual([
      `${FOR} Till vad och varför, och ryms reserven inom taket på fem procent?`,
    ]);
  });
  test.each([
    ["Reservering till resultatutjämningsreserv | 0 | -4", "5 | -7", "för 4 mnkr till resultatutjämningsreserven"],
    ["Medel till resultatreserv | 0 | 4", "5 | -7", "för 4 mnkr till resultatreserven"],
    ["Användning av resultatutjämningsreserv | 0 | 4", "5 | 1", "tar 4 mnkr från resultatutjämningsreserven"],
  ])("the question says which way it goes, without a sign: %s", async (row, end, moves) => {
    const [message] = await of(goals(MARKED), BALANCE(`Årets resultat | 5 | -3\n${row}\nBalanskravsresultat | ${end}`));
    expect(message).toContain(`Balanskravsutredningen ${moves}. Till vad och varför`);
  });
  test("is computed where it has them, and asked about only when it is passed", async () => {
    expect(await of(...RESERVE("41"))).toEqual([
      `${FOR} Reserven är därefter 41 mnkr, 4,1 % av skatteintäkter, generella statsbidrag och utjämning. Till vad och varför?`,
    ]);
    expect(await of(...RESERVE("52"))).toEqual([
      `${FOR} Reserven är därefter 52 mnkr, 5,2 % av skatteintäkter, generella statsbidrag och utjämning. Till vad och varför, och varför är den över taket på fem procent?`,
    ]);
  });
  const ROW = async (label: string) => {
    const [plan, balance] = RESERVE("41");
    const [message] = await of(plan!, balance!, sheet("Resultat", `Mnkr | 2023 | 2024\n${label} | 970 | 1000`));
    return message?.includes("Reserven är därefter 41 mnkr, 4,1 % av");
  };
  test.each([
    "Skatteintäkter och generella statsbidrag",
    "Skatteintäkter, generella statsbidrag och utjämning",
    "Skatteintäkter samt generella statsbidrag och utjämning",
    "Skatter, utjämning och statsbidrag",
    "Summa skatteintäkter inkl. utjämning och generella statsbidrag",
  ])("is computed by a row that has both taxes and grants: %s", async (label) => expect(await ROW(label)).toBe(true));
  test.each(["Skatteintäkter exkl. generella statsbidrag", "Nettokostnad i andel av skatter och bidrag"])(
    "is not by %s",
    async (label) => expect(await ROW(label)).toBe(false),
  );
  test("is computed by the reserve's part of the equity in the balansräkning", async () => {
    const [plan, balance, result] = RESERVE("");
    const equity = sheet(
      "Balansräkning",
      "Mnkr | 2023 | 2024\nEget kapital | 300 | 304\nvarav resultatreserv | 45 | 41",
    );
    expect(await of(plan!, balance!, result!, equity)).toEqual([
      `${FOR} Reserven är därefter 41 mnkr, 4,1 % av skatteintäkter, generella statsbidrag och utjämning. Till vad och varför?`,
    ]);
  });
  test("is not computed of amounts in another unit", async () => {
    const [plan, balance, result] = RESERVE("41");
    const inThousands = sheet(
      "Resultat",
      "Tkr | 2024\nSkatteintäkter | 820000\nGenerella statsbidrag och utjämning | 180000",
    );
    expect(result).toBeDefined();
    expect(await of(plan!, balance!, inThousands)).toEqual([
      `${FOR} Till vad och varför, och ryms reserven inom taket på fem procent?`,
    ]);
  });
});

describe("a bar that is moved since the year before", () => {
  const of = async (target: string, comment: string) =>
    (
      await asked(
        [
          goals(
            `Mål | Mått | Målvärde 2023 | Utfall 2023 | Målvärde 2024 | Utfall 2024 | Kommentar\nSnabba bygglov | Bygglov, veckor | högst 8 | 9 | ${target} | 9,5 | ${comment}`,
          ),
        ],
        {},
      )
    ).filter(({ rule }) => rule === "ribban").length;
  test.each(["Sänktes av kommunfullmäktige i juni", "Ny gräns, § 45", "KF 2024-06-12 § 88", "Antagen i mars"])(
    "is told of by %s",
    async (comment) => expect(await of("högst 10", comment)).toBe(0),
  );
  test.each(["Ej beslutad av kommunfullmäktige", "Fullmäktige är informerat", "Inget beslut finns"])(
    "is not by %s",
    async (comment) => expect(await of("högst 10", comment)).toBe(1),
  );
  test("is told of in the target's own cell", async () => expect(await of("högst 10 (KF § 88)", "")).toBe(0));
});

test("a year that ends with its last half is the whole of it", async () => {
  const made = sheet(
    "Mål",
    "Mål | Indikator | Utfall 2024 H1 | Utfall 2024 H2 | Målvärde 2024\nTrygg skola | Behöriga, % | 70 | 74 | minst 80\nTrygg skola | Nöjda, % | 60 | 65 | minst 60\nTrygg skola | Klara, % | 60 | – | minst 60",
  );
  expect((await asked([made], {})).map(({ rule }) => rule)).not.toContain("perioden");
});

describe("what a question asks", () => {
  const left = async (...sheets: Sheet[]) => {
    const found = await auditBook.perform({}, around(book(...sheets)).surroundings);
    const { checks, questions } = found.ok ? found.value : { checks: [], questions: [] };
    const told = ["cell-ej-läst", "utfall-utan-bedömning", "helår-utan-helårsvärde"];
    return {
      codes: besideQuestions(checks, questions).flatMap(({ code }) => (told.includes(code) ? [code] : [])),
      rules: questions.map(({ rule }) => rule),
    };
  };
  const OF = (outcome: string): string =>
    `Mål | Mått | Mål 2024 | Utfall 2024\nFriska | Sjukfrånvaro, % | högst 6 % | ${outcome}`;
  test("of two figures is not told again at either", async () =>
    expect(await left(sheet("KS", OF("7,3 %")), sheet("Nämnden", OF("3,8 %")))).toEqual({
      codes: [],
      rules: expect.arrayContaining(["två-siffror"]),
    }));
  test("of a forecast is not told again at the outcome", async () => {
    const found = await left(
      goals("Mål | Mått | Mål 2024 | Utfall aug 2024\nFler bad | Besök, antal | minst 900 | 700"),
    );
    expect(found).toEqual({ codes: [], rules: ["prognos"] });
  });
  test("of a goal that is missed again without evidence is asked once", async () => {
    const found = await left(
      goals(
        "Mål | Bedömning 2023 | Bedömning 2024\nKortare köer | Ej uppfyllt | Ej uppfyllt\nRen luft | Uppfyllt | Uppfyllt",
      ),
    );
    expect(found.rules).toEqual(["utan-underlag", "missat-igen"]);
  });
  test("of a grade on nothing of the year is not told again", async () =>
    expect(
      await left(
        goals(
          "Mål | Indikator | Målvärde | Utfall 2023 | Utfall 2024 | Bedömning 2024\nTrygg skola | Behöriga, % | minst 90 % | 80 % | | Uppnås\nBra skola | Nöjda, % | minst 90 % | 80 % | 93 % | Uppnås",
        ),
      ),
    ).toEqual({ codes: [], rules: expect.arrayContaining(["utan-underlag"]) }));
});

test("a column that says how goals count in god ekonomisk hushållning is not what a grade may rest on", async () => {
  const [first] = await asked(
    [goals("Mål | God ekonomisk hushållning | Bedömning 2024\nTrygg skola | verksamhet | Uppnås")],
    {},
  );
  expect([first?.rule, first?.message.endsWith("Vad bygger bedömningen på?")]).toEqual(["utan-underlag", true]);
});

describe("a bar that is not the decided one", () => {
  const ROWS = "Mål | Indikator | Målvärde 2024 | Utfall 2024";
  const DECIDED = `${ROWS}\nTrygg skola | Behöriga, % | minst 90 % | 91 %\nRent vatten | Prover, % | minst 95 % | 97 %`;
  const of = async (now: string) => {
    const desk = around(book(goals(DECIDED)));
    const locked = await lock.perform(
      { decided: "2023-11-25", paragraph: "§ 112", from: "2024-01-01" },
      desk.surroundings,
    );
    if (!locked.ok) throw new Error(locked.reason);
    const plan = desk.book().sheets.find(({ tag }) => tag === DECIDED_TAG);
    const found = await auditBook.perform({ styrmodell: standard }, around(book(goals(now), plan!)).surroundings);
    if (!found.ok) throw new Error(found.reason);
    const { checks, questions } = found.value;
    const left = besideQuestions(checks, questions).map(({ code }) => code);
    expect(left.filter((code) => AUDIT_RULES.ribban.covers?.includes(code))).toEqual([]);
    return questions
      .filter(({ rule }) => rule === "ribban")
      .map(({ cell, message }) => [cell, message.replaceAll("\u00a0", " ")]);
  };
  test("is asked about where a target asks for less, and not as an error as well", async () => {
    expect(await of(DECIDED)).toEqual([]);
    expect(await of(DECIDED.replace("minst 90", "minst 80"))).toEqual([
      [
        "Mål!C2",
        "”Behöriga, %”: Målvärdet är minst 80 % men beslutat som minst 90 % (KF 2023-11-25 § 112). Vem beslutade ändringen, och när?",
      ],
    ]);
  });
  test("is asked about where a goal is gone", async () => {
    expect(await of(DECIDED.slice(0, DECIDED.indexOf("\nRent")))).toEqual([
      [
        "'Beslutad plan'!A1",
        "”Rent vatten”: Finns inte i arbetsboken men är beslutat (KF 2023-11-25 § 112). Vem beslutade ändringen, och när?",
      ],
      [
        "'Beslutad plan'!A1",
        "”Prover, %”: Finns inte i arbetsboken men är beslutat (KF 2023-11-25 § 112). Vem beslutade ändringen, och när?",
      ],
    ]);
  });
});

describe("deficits of earlier years", () => {
  const of = async (years: string, results: string, accumulated = "") =>
    (
      await asked(
        [
          goals(MARKED),
          sheet(
            "Balanskrav",
            `Balanskravsutredning, mnkr | ${years}\nÅrets resultat | ${results}\nBalanskravsresultat | ${results}\n${accumulated}`,
          ),
        ],
        {},
      )
    )
      .filter(({ rule }) => rule === "tidigare-underskott")
      .map(({ cell, message }) => [cell, message.replaceAll("\u00a0", " ")]);
  test("are what the surpluses since have not made up for, with the year by which the law wants it", async () => {
    expect(await of("2021 | 2022 | 2023 | 2024", "-10 | -4 | 12 | 1")).toEqual([
      [
        "Balanskrav!C3",
        "Balanskravsresultat från tidigare år att återställa: −1 mnkr. Det äldsta är från 2022 och ska vara reglerat 2025. Hur och när regleras det?",
      ],
    ]);
    expect(await of("2021 | 2022 | 2023 | 2024", "-10 | -4 | 12 | 2")).toEqual([]);
  });
  test("of years that do not stand in turn are not reckoned", async () => {
    expect(await of("2021 | 2023 | 2024", "-10 | 3 | 2")).toEqual([]);
  });
  test("that the workbook has accumulated itself are its own figure", async () => {
    expect(await of("2023 | 2024", "-5 | 2", "Ackumulerat balanskravsresultat | -5 | 5")).toEqual([]);
    expect(await of("2023 | 2024", "-5 | 10", "Ackumulerat balanskravsresultat | -9 | -3")).toEqual([
      ["Balanskrav!C4", "Balanskravsresultat från tidigare år att återställa: −3 mnkr. Hur och när regleras det?"],
    ]);
  });
});

test("a goal over several years is told whether their average reaches the target", async () => {
  const found = await asked(CASES.flerårsmål.asks, {});
  expect(
    found.filter(({ rule }) => rule === "flerårsmål").map(({ message }) => message.replaceAll("\u00a0", " ")),
  ).toEqual([
    "”Resultat, %” gäller flera år. Genomsnittet 2022–2024 är 1,5 % och når inte målvärdet minst 2 %. Är det det som har bedömts?",
  ]);
});

test("lacking targets are asked about once in a workbook, and not where the table says that none is set", async () => {
  const TARGETS = "Mål | Indikator | Målvärde | Utfall 2024";
  const sheets = [
    goals(
      `${TARGETS}\nTrygg skola | Behöriga, % | minst 90 % | 91 %\nLugn skola | Buller, dB | | 60\nRen skola | Damm, mg | | 2`,
    ),
    sheet(
      "Vård",
      `${TARGETS}\nTrygg vård | Fall, antal | | 7\nNära vård | Besök, antal | Ej målsatt | 40\nBra vård | Väntan, dagar | – | 9`,
    ),
  ];
  const found = await auditBook.perform({}, around(book(...sheets)).surroundings);
  if (!found.ok) throw new Error(found.reason);
  const { checks, questions } = found.value;
  expect(questions.map(({ rule, cell, also }) => [rule, cell, ...also])).toEqual([
    ["mätbarhet", "Mål!B3", "Mål!B4", "Vård!B2"],
  ]);
  expect(questions[0]?.message).toBe(
    "3 mått saknar målvärde: ”Buller, dB”, ”Damm, mg”, ”Fall, antal”. Hur avgörs om målen nås?",
  );
  expect(checks.filter(({ severity }) => severity === "warning")).toEqual([]);
});

test.each([
  ["a target that is said to be unknown is asked about, beside another of its goal", "uppgift saknas", "4 %", true],
  ["a blank one is a figure that is followed", "", "4 %", false],
])("%s", async (_, target, value, isAsked) => {
  const rows = `${EVERY}\nTrygg skola | Behöriga, % | minst 90 % | 91 % |\n | Skolbyte, % | ${target} | ${value} |`;
  const cells = (await asked([goals(rows)], {})).map(({ rule, cell }) => [rule, cell]);
  expect(cells).toEqual(isAsked ? [["mätbarhet", "Mål!B3"]] : []);
});

test("a direction in the goal's words decides figures alone: a measure without any is asked about", async () => {
  const rows = (value: string): Sheet[] => [
    goals(`${EVERY}\nTrygg skola | Behöriga, % | minst 90 % | 91 % |\nAvfallet ska minska | Avfall, kg | | ${value} |`),
  ];
  const cells = async (value: string) => (await asked(rows(value), {})).map(({ cell }) => cell);
  expect([await cells("210"), await cells("")]).toEqual([[], ["Mål!B3"]]);
});

test("a missed measure names the judgement of the goal above it, which is not told again", async () => {
  const { surroundings } = around(
    book(
      sheet(
        "Aktiviteter",
        `Mål och aktiviteter | Förväntat resultat 2024 | Resultat 2024 | Status | Nämndens bedömning | Kommentar
        Nämndmål 1.1: Lokalerna används väl | | | | Uppnås |
        Aktivitet 1.1.1: Pröva lokalerna mot behovet | | | Genomförd | |
        Delaktivitet 1.1.1.1: Lämna lokaler som inte behövs | minst 6 | 4 | Genomförd | |`,
      ),
    ),
  );
  const found = await auditBook.perform({ styrmodell: presetNamed("mariestad") }, surroundings);
  if (!found.ok) throw new Error(found.reason);
  const { checks, questions } = found.value;
  const missed = questions.filter(({ rule }) => rule === "avvikelse");
  expect(missed.map(({ message }) => message.replaceAll("\u00a0", " "))).toEqual([
    "”1.1.1.1 Lämna lokaler som inte behövs”: målvärdet nås inte (4 mot minst 6, men D4 säger ”Genomförd” och E2 säger ”Uppnås”). Vad är orsaken, och vilka åtgärder vidtas?",
  ]);
  const codes = (some: typeof checks) => some.filter(({ cell }) => cell === "Aktiviteter!E2").map(({ code }) => code);
  expect(codes(checks)).toEqual(["avvikelse-utan-kommentar"]);
  expect(codes(besideQuestions(checks, questions))).toEqual([]);
});

test("a cause that is asked for takes the place of the point about the same grade, and names it", async () => {
  const rows = `Mål | Indikator | Målvärde | Utfall 2024 | Bedömning | Kommentar
    Trygg skola | Behöriga, % | minst 90 % | 71 % | Uppnås |
    Nöjda äldre | Nöjda, % | minst 80 % | 75 % | Uppnås | Mätt i mars`;
  const found = await auditBook.perform({}, around(book(goals(rows))).surroundings);
  if (!found.ok) throw new Error(found.reason);
  const { checks, questions } = found.value;
  const against = (ones: typeof checks) =>
    ones.flatMap(({ code, cell }) => (code === "bedömning-mot-utfallet" ? cell : []));
  expect(questions.map(({ message }) => message.replaceAll("\u00a0", " "))).toEqual([
    "”Trygg skola”: ”Behöriga, %” (71 % mot minst 90 %, men E2 säger ”Uppnås”) når inte målvärdet. Vad är orsaken, och vilka åtgärder vidtas?",
  ]);
  expect(against(checks)).toEqual(["Mål!E2", "Mål!E3"]);
  expect(against(besideQuestions(checks, questions))).toEqual(["Mål!E3"]);
});

test.each<[text: string, isTold: boolean, isDecided: boolean]>([
  ["Underskottet återställs enligt beslutad åtgärdsplan 2025–2027 (RF § 88).", true, true],
  ["Fullmäktige har beslutat om synnerliga skäl.", true, true],
  ["Underskottet ska återställas.", true, false],
  ["En plan för att återställa underskottet är ännu inte beslutad.", true, false],
  ["Beslutad våtmark återställs.", false, false],
])("how a deficit is restored: %s", (text, isTold, isDecided) => {
  const facts = { sheets: [{ ...newSheet("Text"), values: [[text]] }], balance: null };
  expect([tellsOfRestoring(facts), isRestoringDecided(facts)]).toEqual([isTold, isDecided]);
});

test("figures that have brackets of their own have none within those of a question", async () => {
  const rows = `Mål | Indikator | Målvärde | Utfall 2023 | Utfall 2024
    Mindre svinn | Matsvinn, gram | minska med minst 10 % | 36 | 34`;
  const found = await auditBook.perform({ styrmodell: standard }, around(book(goals(rows))).surroundings);
  if (!found.ok) throw new Error(found.reason);
  const missed = found.value.questions.filter(({ rule }) => rule === "avvikelse");
  expect(missed.map(({ message }) => message.replace(/\s/g, " "))).toEqual([
    "”Mindre svinn”: ”Matsvinn, gram” (34 g mot högst 32,4 g, räknat från 36 g, 2023) når inte målvärdet. Vad är orsaken, och vilka åtgärder vidtas?",
  ]);
});

test.each([
  ["A (b (c)) d", "A (b, c) d"],
  ["A (b (c) mot d) och (e)", "A (b, c, mot d) och (e)"],
  ["A (b (c), d)", "A (b, c, d)"],
  ["A (”b (c)” i D4), (e)", "A (”b (c)” i D4), (e)"],
])("brackets within brackets: %s", (sentence, flat) => expect(flatBrackets(sentence)).toBe(flat));
