import { gradeLine } from "../../src/assess/line";
import { presetNamed } from "../../src/domain/presets";

/** A row: measure, unit, target, outcome, whether the target is met (null: it is asked about). */
type Row = [indicator: string, unit: string, target: string, outcome: string, met: boolean | null];

/**
 * Bare numbers of measures whose side an office would see. Written before they were run, in two halves: of the first 20
 * of 44 were right before the rules were written, of the second 35 of 45 after the first mending (19 before).
 */
const CLASSES: Record<string, Row[]> = {
  "a limit after a measure's word turns it": [
    ["Andel områden med trygghetsindex under 70", "%", "5", "4", true],
    ["Andel elever med frånvaro under 10 %", "%", "80", "84", true],
    ["Elever med meritvärde under 160", "%", "12", "15", false],
    ["Skolor med behörighet under 70 %", "st", "2", "3", false],
    ["Enheter med nöjdhet lägre än 3,5", "st", "1", "2", false],
    ["Andel enheter med sjukfrånvaro under 6 %", "%", "60", "66", true],
    ["Bostäder med bullernivå under 55 dB", "%", "70", "72", true],
    ["Andel elever med frånvaro över 20 %", "%", "6", "5", true],
    ["Förskolor med svinn under 15 gram", "st", "10", "12", true],
    ["Hushåll med inkomst under riksnormen", "st", "200", "180", true],
    ["Andel lärare med behörighet över grundnivå", "%", "60", "58", false],
    ["Fastigheter med energianvändning under 100 kWh/m2", "%", "50", "55", true],
    ["Olyckor med framkörningstid högst 20 minuter", "%", "80", "83", true],
    ["Arbetsplatser med korttidsfrånvaro under 3 %", "%", "50", "55", true],
    ["Avdelningar som har övertid högst 5 %", "st", "8", "6", false],
    ["Andel elever med betygspoäng lägre än 170", "%", "20", "17", true],
    ["Kök med matsvinn under 40 gram", "st", "25", "22", false],
    ["Bolag med soliditet under 20 %", "st", "1", "2", false],
    ["Andel brukare med personalkontinuitet högst 12", "%", "60", "63", null],
    ["Lägenheter med hyra under 6 000 kr", "st", "30", "34", null],
    ["Enheter där sjukfrånvaron är under 5 %", "%", "70", "72", true],
    ["Andel vattenprov med bakteriehalt under gränsvärdet", "%", "97", "98", true],
    ["Stationer med partikelhalt under 40", "st", "5", "5", true],
    ["Områden med otrygghet högre än 30 %", "st", "3", "2", true],
    ["Skolor med elevfrånvaro över 12 %", "st", "2", "4", false],
    ["Grupper med medarbetarindex under 65", "st", "4", "6", false],
    ["Anställda med sjukfrånvaro under 2025", "%", "30", "28", true],
    ["Personal med frånvaro under 7 dagar", "%", "60", "64", null],
    ["Fordon med utsläpp under 95 g/km", "%", "40", "44", true],
    ["Verksamheter med nöjdhet sämre än 3,0", "st", "2", "1", true],
    ["Svar med väntetid under 8 minuter", "%", "70", "66", false],
    ["Trafikolyckor med insatstid maximalt 12 minuter", "%", "75", "78", true],
  ],
  "what is done in time stands after the last mark": [
    ["Höftfrakturer, opererade inom 24 timmar", "%", "80", "84", true],
    ["Stroke: trombolys inom 30 minuter", "%", "75", "70", false],
    ["Brand i byggnad, framme inom 15 minuter", "%", "85", "88", true],
    ["Läckor avhjälpta inom ett dygn", "%", "90", "93", true],
    ["Avbrott åtgärdade inom fyra timmar", "%", "85", "80", false],
    ["Larm, framme inom 12 minuter", "%", "80", "77", false],
    ["Fraktur: operation inom ett dygn", "%", "85", "86", true],
    ["Brott: uppföljning inom 14 dagar", "%", "90", "88", false],
    ["Dödsfall inom 30 dagar efter operation", "%", "2", "1,5", true],
    ["Återinlagda, samma diagnos, inom 30 dagar", "%", "8", "9", false],
  ],
  "a share of most is a least value, but of what has a ceiling": [
    ["Leveranssäkerhet", "%", "99,9", "99,8", false],
    ["Nettolåneskuld i förhållande till intäkter", "%", "100", "96", true],
    ["Skuldsättning per skatteintäkt", "%", "100", "110", false],
    ["Munvårdskort ifyllda", "%", "85", "88", true],
    ["Hembesök av fältassistent i åk 7", "%", "80", "74", false],
    ["Barnrättsbaserade beslutsunderlag", "%", "90", "81", false],
    ["Enheter med aktuell rutin för basala kläder", "%", "95", "97", true],
    ["Servitutsavtal digitalt arkiverade", "%", "80", "83", true],
    ["Lekplatser besiktigade", "%", "90", "92", true],
    ["Vikarier som gått introduktion", "%", "85", "79", false],
    ["Chefer med ledarkontrakt", "%", "75", "78", true],
    ["Kostnader i förhållande till riket", "%", "95", "97", null],
    ["Personalkostnad av intäkterna", "%", "78", "80", null],
    ["Beläggning på korttidsenhet", "%", "90", "93", null],
    ["Lån med rörlig ränta", "%", "80", "75", null],
    ["Kapitalbindning under ett år, andel av lån", "%", "75", "60", null],
    ["Resor med egen bil i tjänsten", "%", "75", "70", null],
    ["Täckningsgrad parkering", "%", "80", "85", null],
    ["Vårdplaner signerade", "%", "80", "83", true],
    ["Kontrakt i avtalsdatabasen", "%", "85", "79", false],
    ["Pedagogisk dokumentation i förskolan", "%", "75", "81", true],
    ["Enheter med utsett miljöombud", "%", "90", "84", false],
    ["Bussar som avgår på utsatt tid", "%", "92", "90", false],
    ["Nettokostnad, andel av skatteintäkter", "%", "97,5", "98,1", null],
    ["Vårdplatsbeläggning", "%", "92", "95", null],
    ["Budgetförbrukning per augusti", "%", "75", "73", null],
    ["Resor med bil till arbetet", "%", "75", "70", null],
    ["Fossila drivmedel i flottan", "%", "75", "71", null],
    ["Gallring ej utförd", "%", "80", "70", null],
    ["Driftsäkerhet", "%", "99,5", "99,7", true],
  ],
  "little of what is to be most, and points": [
    ["Prognossäkerhet", "%", "2", "0,8", null],
    ["Budgetprecision", "%", "1", "0,6", null],
    ["Heltidsanställda, kvinnor jämfört med män", "procentenheter", "5", "4", null],
    ["Skillnad i behörighet mellan flickor och pojkar", "procentenheter", "3", "5", false],
    ["Kvarskrivna elever efter terminens slut", "st", "20", "15", null],
    ["Prognosprecision", "%", "3", "1,2", null],
    ["Budgetsäkerhet", "%", "1,5", "2,0", null],
    ["Tjejer jämfört med killar i ledarskap", "procentenheter", "4", "6", null],
  ],
  "nought or better of what can be left over": [
    ["Budgetföljsamhet", "", "0 eller bättre", "-1 240 tkr", false],
    ["Budgetavvikelse", "mnkr", "0 eller bättre", "1,2", true],
    ["Nämndens resultat", "", "noll eller bättre", "-4 mnkr", false],
    ["Nettokostnadsavvikelse", "%", "0 eller bättre", "1,2", null],
  ],
  "than is misspelt": [
    ["Nöjdhet", "", "högre en 3,5", "3,4", false],
    ["Antal besökare", "", "färre en 900", "850", true],
    ["Sjukfrånvaro", "%", "mindre en 5", "5", false],
    ["Övningar", "", "minst en gång per år", "1 gång", true],
  ],
  "no value, and a decision in time": [
    ["Andel nöjda", "%", "minst 80", "Mätdata saknas", null],
    ["Krisplan", "", "godkänd senast 30.6.2024", "godkänd 17.8.2024", false],
    ["Krisplan", "", "fastställd senast 30 juni 2024", "fastställd 17.6.2024", true],
    ["Tillgänglighetsplan", "", "levererad före 1.9.2024", "levererad 14.8.2024", true],
  ],
};

describe.each(Object.entries(CLASSES))("%s", (_, rows) => {
  test.each(rows)("%s (%s): %s, and %s: met is %s", (indicator, unit, target, outcome, met) => {
    const line = { indicator, target, outcome, unit, period: "2025" };
    expect(gradeLine(line, presetNamed("standard")!).met).toBe(met);
  });
});
