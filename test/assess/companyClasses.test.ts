import { gradeLine, type GradeLine } from "../../src/assess/line";
import { presetNamed } from "../../src/domain/presets";

/** A row: measure, unit, target, outcome, whether the target is met (null: it is asked about); more of the line. */
type Row = [
  indicator: string,
  unit: string,
  target: string,
  outcome: string,
  met: boolean | null,
  more?: Partial<GradeLine>,
];

/** Rows of each class that the hand's rows (company-rows.json) showed, written before they were run. */
const CLASSES: Record<string, Row[]> = {
  "so many in each part of the year, and a whole year's number": [
    ["Brandövningar", "st", "minst 1 per kvartal", "4", true],
    ["Brandövningar", "st", "minst 1 per kvartal", "3", null],
    ["Brandövningar", "st", "minst 1 per kvartal", "0", false],
    ["Ledningsgruppsmöten", "antal", "minst 2 per månad", "26", true],
    ["Ledningsgruppsmöten", "antal", "minst 2 per månad", "20", null],
    ["Föräldramöten", "", "minst 2 per termin", "3", null],
    ["Skyddsronder", "st", "lägst 1 per halvår", "2", true],
    ["Larm utan orsak", "st", "högst 3 per månad", "30", null],
    ["Larm utan orsak", "st", "högst 3 per månad", "41", false],
    ["Larm utan orsak per månad", "st", "högst 3 per månad", "2", true],
  ],
  "what is done is counted, which the unit says": [
    ["Tillsyner", "st", "60", "58", false],
    ["Antagna detaljplaner", "antal", "5", "6", true],
    ["Utställningar i konsthallen", "st", "8", "8", true],
    ["Beslutade detaljplaner", "ant", "4", "2", false],
    ["Genomförda kurser", "st", "12", "13", true],
    ["Nya familjehem", "ant.", "6", "4", false],
    ["Nedlagda detaljplaner", "st", "3", "4", null],
    ["Lediga tomter", "st", "20", "14", null],
    ["Tillsyner", "tkr", "60", "58", null],
    ["Reklamationer", "st", "10", "14", false],
  ],
  "a share by the unit's column, of what is done in time": [
    ["Felanmälningar åtgärdade inom 5 dagar", "%", "85", "88", true],
    ["Bygganmälningar besvarade inom 4 v", "%", "95", "93", false],
    ["Beslut inom 10 dagar", "% av ärendena", "80", "81", true],
    ["Underhållsplaner uppdaterade", "% av fastigheterna", "100", "97", false],
    ["Avtal med uppföljning", "andel %", "100", "100", true],
    ["Jourtid bemannad", "% av tiden", "100", "99,2", false],
    ["Andel nöjda hyresgäster", "% av svarande", "minst 80", "82", true],
    ["Återinskrivna inom 30 dagar", "%", "15", "12", true],
    ["Budgetförbrukning", "% av budget", "100", "98", null],
    ["Svarsfrekvens", "% av utskickade", "70", "64", false],
  ],
  "about so much, on the bound": [
    ["Andel nöjda", "%", "minst 80", "ca 80", null],
    ["Andel nöjda", "%", "minst 80", "ca 85", true],
    ["Andel nöjda", "%", "minst 80", "≈ 80 %", null],
    ["Andel nöjda", "%", "minst 80", "ungefär 70", false],
    ["Sjukfrånvaro", "%", "högst 5", "cirka 5", null],
    ["Sjukfrånvaro", "%", "högst 5", "ca 4", true],
    ["Sjukfrånvaro", "%", "under 5", "ca 5 %", null],
    ["Väntetid, dagar", "", "högst 30", "ca 30 dagar", null],
    ["Väntetid, dagar", "", "högst 30", "30 dagar", true],
    ["Väntetid, dagar", "", "högst 30", "ca 45 dagar", false],
  ],
  "as good as another, where more is worse": [
    ["Fallskador", "per 100 000 inv", "minst i nivå med länet (2 700)", "2 600", null],
    ["Fallskador", "per 100 000 inv", "högst i nivå med länet (2 700)", "2 600", true],
    ["Fallskador", "per 100 000 inv", "i nivå med länet (2 700)", "2 600", true],
    ["Sjukfrånvaro", "%", "minst i nivå med riket (6,5)", "6,1", null],
    ["Andel nöjda", "%", "minst i nivå med riket (72)", "71", false],
    ["Andel nöjda", "%", "minst i nivå med riket (72)", "72", true],
    ["Andel nöjda", "%", "högst i nivå med riket (72)", "75", null],
    ["Arbetslöshet", "%", "lägre än riket (6,9)", "6,4", true],
    ["Väntetid, dagar", "", "minst som rikssnittet (30)", "25", null],
    ["Meritvärde åk 9", "poäng", "minst som riket (225)", "231", true],
  ],
  "what does not grow over the year, at delår": [
    ["Matsvinn", "g/portion", "högst 35", "31", true, { period: "2025-08" }],
    ["Koldioxid, personbilar", "g CO2/km", "under 60", "71", false, { period: "2025-08" }],
    ["Bränsleförbrukning bussar", "liter/mil", "högst 3,2", "3,0", true, { period: "2025-08" }],
    ["Elanvändning", "kWh/m2", "högst 120", "70", null, { period: "2025-08" }],
    ["Restavfall", "kg/invånare", "högst 160", "110", null, { period: "2025-08" }],
    ["Gästnätter", "tusen", "5 % fler än 2024", "28", null, { period: "2025-08", baseline: "31 (2024)" }],
    ["Andel nöjda", "%", "öka med 2 procentenheter", "81", true, { period: "2025-08", baseline: "78 (2024-08)" }],
    ["Inkomna synpunkter", "st", "minska med 10 %", "40", null, { period: "2025-08", baseline: "80 (2024)" }],
    ["Vårdgaranti", "% väntande inom 90 dagar", "minst 75", "70", false, { period: "2025-08" }],
    ["Nettokostnad, förskola", "kr/barn", "högst 150 000", "98 000", null, { period: "2025-08" }],
  ],
  "the start of a change in brackets": [
    ["Lokaler", "m2", "halveras (bas 2020: 12 000)", "5 900", true],
    ["Lokaler", "m2", "halveras (bas 2020: 12 000)", "6 100", false, { baseline: "7 000 (2024)" }],
    ["Utsläpp", "ton", "minska med 20 % (2019: 1 000)", "790", true],
    ["Utsläpp", "ton", "minska med 20 % (utfall 2019: 1 000)", "810", false],
    ["Utsläpp", "ton", "-20 % jämfört med 2019 (bas: 1 000)", "805", false],
    ["Antal resor", "", "öka med 10 % (nuläge 2024: 200)", "220", true],
    ["Antal resor", "", "öka med 10 % (utgångsläge: 200)", "215", false],
    ["Antal resor", "", "öka (2024: 200)", "201", true],
    ["Antal resor", "", "öka (2024: 200)", "200", false],
    ["Skadegörelse, anmälningar", "st", "minska med 5 % (från 100)", "94", true],
  ],
};

describe.each(Object.entries(CLASSES))("%s", (_, rows) => {
  test.each(rows)("%s (%s): %s, and %s: met is %s", (indicator, unit, target, outcome, met, ...[more]) => {
    const line = { indicator, target, outcome, period: "2025", ...(unit ? { unit } : {}), ...more };
    expect(gradeLine(line, presetNamed("standard")!).met).toBe(met);
  });
});
