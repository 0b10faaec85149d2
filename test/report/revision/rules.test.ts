import { auditBook } from "../../../src/commands/check";
import { lindesberg } from "../../../src/domain/presets/lindesberg";
import { standard } from "../../../src/domain/presets/standard";
import { AUDIT_RULES, type AuditRuleId } from "../../../src/report/revision/rules";
import { keysOf } from "../../../src/domain/keys";
import type { Sheet } from "../../../src/sheet/book";
import { around } from "../../commands/workbook";
import { book, sheet } from "../../recognise/kit";

const goals = (table: string): Sheet => sheet("Mål", table);

const BALANCE = (rows: string): Sheet => sheet("Balanskrav", `Balanskravsutredning, mnkr | 2023 | 2024\n${rows}`);
const MARKED = `
  Mål           | Indikator   | Målvärde   | Utfall 2024 | God ekonomisk hushållning | Kommentar
  Trygg skola   | Behöriga, % | minst 90 % | 91 %        | verksamhet                |
  Stark ekonomi | Soliditet   | minst 40 % | 45 %        | finansiellt               |`;
const RESULT = (comment: string): string => `
  Mål           | Indikator       | Målvärde  | Utfall 2024 | God ekonomisk hushållning | Kommentar
  Trygg skola   | Behöriga, %     | minst 90 % | 91 %       | verksamhet                |
  Starkt resultat | Årets resultat, mnkr | minst 10 | 12     | finansiellt               | ${comment}`;

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
        "Mål | Indikator | Målvärde | Utfall 2024\nTrygg skola | Behöriga, % | minst 90 % | 91 %\nTrygg skola | Skolbyte, % | | 4 %",
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
    asks: [goals(MARKED), BALANCE("Årets resultat | -5 | 10\nBalanskravsresultat | -5 | 10")],
    silent: [goals(MARKED), BALANCE("Årets resultat | 5 | 10\nBalanskravsresultat | 5 | 10")],
  },
  flerårsmål: {
    asks: [
      goals(
        "Mål | Indikator | Målvärde | Utfall 2022 | Utfall 2023 | Utfall 2024 | God ekonomisk hushållning\nResultatet ska vara 2 % i genomsnitt | Resultat, % | minst 2 % | 1 % | 3 % | 2 % | finansiellt",
      ),
    ],
    silent: [
      goals(
        "Mål | Indikator | Målvärde | Utfall 2022 | Utfall 2023 | Utfall 2024 | God ekonomisk hushållning\nStarkt resultat | Resultat, % | minst 2 % | 1 % | 3 % | 2 % | finansiellt",
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
    "4 mål eller mått är bedömda utan utfall och motivering: ”Trygg skola”, ”Rent vatten”, ”Nöjda äldre” och 1 till. Vad bygger bedömningarna på?",
  );
  expect([all?.cell, ...(all?.also ?? [])]).toEqual(["Mål!B2", "Mål!B3", "Mål!B4", "Mål!B5"]);
  const [more] = await of(["Trygg skola", "Rent vatten", "Nöjda äldre", "Fler jobb", "Ren luft"]);
  expect(more?.id).not.toBe(all?.id);
  expect((await of(["Trygg skola", "Rent vatten"])).map(({ cell }) => cell)).toEqual(["Mål!B2", "Mål!B3"]);
});
