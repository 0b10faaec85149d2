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

/** Rows of classes that offices' tables showed, written before they were run. */
const CLASSES: Record<string, Row[]> = {
  "so many in each part of the year, beside parts of a whole": [
    ["Föräldramöten", "", "minst 2 per termin", "11 av 12 möten", null],
    ["Skyddsronder", "st", "minst 1 per kvartal", "11 av 12", null],
    ["Utvecklingssamtal", "", "2 per läsår", "9 av 10 elever", null],
    ["Tillsynsbesök", "st", "3 per tertial", "5 av 6 besök", null],
    ["Brandövningar", "", "minst en per halvår", "14 av 16 enheter", null],
    ["Brukarråd", "", "minst 1 gång per månad", "8 av 10 möten", null],
    ["Andel ärenden i tid per månad", "%", "minst 80 % per månad", "19 av 20", true],
  ],
  "times in two parts": [
    ["Insatstid, median", "mm:ss", "högst 10:00", "9:40", true],
    ["Insatstid, median", "", "högst 10:00", "10:20", false],
    ["Insatstid, median", "min", "≤ 12:00", "12:40", false],
    ["Anspänningstid", "min:sek", "< 1:30", "1:28", true],
    ["Svarstid kontaktcenter", "", "max 8 min 30 s", "8 min 10 s", true],
    ["Svarstid kontaktcenter", "", "max 8 min 30 s", "9 min", false],
    ["Svarstid kontaktcenter", "min", "max 1,5", "1:20", true],
    ["Svarstid kontaktcenter", "", "högst 3 minuter", "2 min 45 sek", true],
    ["Restid till regionsjukhus", "tt:mm", "högst 1:30", "1:25", true],
    ["Restid till regionsjukhus", "", "högst 1 tim 30 min", "1 tim 25 min", true],
    ["Restid till regionsjukhus", "", "högst 1:30", "1 h 25 min", null],
    ["Väntetid akuten", "tim:min", "högst 4:00", "3:52", true],
    ["Sista bussen går", "", "tidigast 23:00", "22:30", null],
    ["Insatstid", "", "högst 8 min", "kl 7:45", null],
    ["Insatstid", "min", "högst 8", "8:75", null],
    ["Svarstid växel", "", "högst 10 min", "00:45", null],
    ["Skattesats", "kr", "högst 21:50", "21:50", true],
  ],
  "times in three parts": [
    ["Trygghetslarm, tid till personal på plats", "", "max 00:30:00", "00:34:12", false],
    ["Trygghetslarm, tid till personal på plats", "", "max 30 min", "00:28:40", true],
    ["Svarstid växel", "", "högst 1:00:00", "0:59:59", true],
  ],
  "places, and places further up": [
    ["Länets mest besökta sevärdheter", "", "ett av länets tre populäraste besöksmål", "4:e plats", false],
    ["Skolranking", "", "topp 5", "delad femte plats", true],
    ["Placering på cykelorganisationens lista", "", "minst 10 placeringar upp", "149", false, { baseline: "156" }],
    ["Placering på cykelorganisationens lista", "", "minst 10 placeringar upp", "143", true, { baseline: "156" }],
    ["Plats i företagsrankingen", "", "klättra minst 5 platser", "60", true, { baseline: "71" }],
    ["Plats i företagsrankingen", "", "klättra minst 5 platser", "60", null],
  ],
  "a scale that the target's cell names": [
    ["Patienters samlade upplevelse", "", "minst 4,0 (skala 1–5)", "78 %", null],
    ["Patienters samlade upplevelse", "", "minst 4,0 (skala 1–5)", "78", null],
    ["Patienters samlade upplevelse", "", "minst 4,0 (skala 1–5)", "4,2", true],
  ],
  "when the value will come is no value": [
    ["Andel nöjda", "%", "minst 80", "genomförs 2026", null],
    ["Andel nöjda", "%", "minst 80", "Enkät genomförs våren 2026", null],
    ["Andel nöjda", "%", "minst 80", "resultatet kommer i februari", null],
    ["Brukarundersökning genomförd", "", "ja", "genomförs 2026", false],
    ["Brukarundersökning genomförd", "", "ja", "genomförs i maj", null],
    ["Brukarundersökning genomförd", "", "ja", "genomfördes 2025", null],
  ],
  "a term of office is not missed by one year": [
    ["Andel genomförda åtgärder i planen", "%", "100 % över mandatperioden", "60", null],
    ["Andel genomförda åtgärder i planen", "%", "100 % under mandatperioden", "100 %", true],
    ["Andel genomförda åtgärder", "", "100 % t.o.m. 2026", "60 %", null],
    ["Soliditet", "%", "minst 40 under mandatperioden", "38", null],
    ["Soliditet", "%", "minst 40 varje år under mandatperioden", "38", false],
  ],
  "the total beside women and men": [
    ["Andel nöjda", "%", "minst 75", "F 68 P 83 T 75", true],
    ["Andel nöjda", "%", "minst 76", "K 78 M 73 Tot 75", false],
    ["Andel nöjda", "%", "minst 75", "kv 74, män 78, tot. 76", true],
  ],
  "a bound that is misspelt is that bound, whatever the measure's words say": [
    ["Antal besök", "", "hösgt 80", "60", true],
    ["Antal besök i akutmottagningen", "", "högts 80", "90", false],
    ["Andel nöjda", "%", "högtst 80", "85", false],
    ["Sjukfrånvaro", "%", "mints 5", "4", false],
    ["Antal återbesök", "", "lägts 10", "12", true],
    ["Elevtäthet", "", "hogst 18", "17", true],
    ["Antal elever per lärare", "", "minimun 10", "11", true],
    ["Resultat", "mnkr", "vinst 5", "6", true],
  ],
  "people per worker": [
    ["Elever per studie- och yrkesvägledare", "", "500", "620", false],
    ["Klienter per socialsekreterare", "", "18", "21", false],
    ["Patienter per sjuksköterska, natt", "", "12", "10", true],
    ["Brukare per enhetschef", "antal", "30", "28", true],
    ["Elever per skolsköterska (heltid)", "", "430", "400", true],
    ["Barn per förskollärare (årsarbetare)", "", "12", "13", false],
    ["Deltagare per handledare", "", "8", "9", false],
  ],
  "index of something bad": [
    ["Otrygghetsindex", "", "20", "25", false],
    ["Ohälsoindex", "", "30", "28", true],
    ["Brottsindex", "", "80", "90", false],
    ["Problemindex gator och torg", "", "2,0", "1,7", true],
    ["Trygghetsindex", "", "60", "65", true],
    ["Kvalitetsindex", "", "70", "66", false],
    ["Stressindex, medarbetare", "", "30", "35", false],
  ],
  "bad things removed or reported": [
    ["Undanröjda hinder för fisk", "st", "4", "3", false],
    ["Rapporterade avvikelser", "st", "400", "380", null],
    ["Inrapporterade tillbud", "antal", "50", "70", null],
    ["Fallolyckor", "st", "50", "46", true],
  ],
  "brackets that define": [["Heltidsanställda (minst 165 tim/mån)", "%", "80", "82", true]],
  "a further demand": [
    ["Gator i gott skick", "%", "minst 80 utan försämring mot fg år", "82", false, { baseline: "84 (2024)" }],
    ["Andel nöjda", "%", "minst 70 och inte lägre än föregående år", "72", false, { baseline: "75 (2024)" }],
    ["Sjukfrånvaro", "%", "högst 5 och ingen ökning mot 2024", "4,8", false, { baseline: "4,6 (2024)" }],
    ["Andel nöjda", "%", "minst 70 och ingen försämring", "72", true, { baseline: "71 (2024)" }],
  ],
  "another target beside": [
    ["Andel behöriga", "%", "80 (etappmål 75)", "77", null],
    ["Sjukfrånvaro", "%", "högst 5 (delmål 6)", "5,5", null],
  ],
  "tolerance beside another's value": [
    ["Andel nöjda", "%", "som länet (±3)", "70 (länet 72)", null],
    ["Andel nöjda", "%", "i nivå med riket ± 1", "70 (riket 72)", null],
    ["Budgetföljsamhet", "%", "100 (±2)", "99", true],
  ],
  "a day without its year": [
    ["Åtgärdsplan", "", "klart senast 30 juni", "klart i augusti", false],
    ["Åtgärdsplan", "", "klar senast 30 juni", "klar 15 maj", true],
    ["Internkontrollplan", "", "antagen senast 1 mars", "antagen 2025-02-20", true],
    ["Lönekartläggning", "", "genomförd senast 30 sep", "genomförd i september", true],
    ["Upphandling", "", "klar senast 15 maj", "klar i maj", null],
  ],
  "what does not grow, at del\u00e5r": [
    ["Restid från dörr till dörr", "min", "högst 40", "38", true, { period: "2025-08" }],
    ["Elever per lärare", "", "högst 12", "12,4", false, { period: "2025-08" }],
    ["Kundbetyg hemtjänst", "", "minst 4,0 av 5", "4,2", true, { period: "2025-08" }],
    ["Övertid", "timmar", "högst 5 000", "3 100", null, { period: "2025-08" }],
    ["Handlagda ärenden", "st", "minst 400", "290", null, { period: "2025-08" }],
    ["Överbeläggningar per 100 vårdplatser", "", "högst 4", "5,1", false, { period: "2025-08" }],
  ],
  "months and days": [
    ["Utredningstid", "", "högst 3 mån", "95 dgr", false],
    ["Utredningstid", "", "högst 3 mån", "85 dgr", true],
    ["Utredningstid", "", "högst 3 mån", "90 dgr", null],
    ["Utredningstid", "", "högst 6 månader", "178 dagar", true],
    ["Utredningstid", "", "högst 1 månad", "30 dagar", null],
    ["Utredningstid", "", "högst 1 månad", "26 dagar", true],
  ],
  "all of so many": [
    ["Förskolor med utegård", "st", "alla (14)", "13", false],
    ["Skolor med krisplan", "st", "samtliga (40)", "40", true],
    ["Enheter med handlingsplan", "", "alla 12 enheter", "12", true],
    ["Enheter med handlingsplan", "", "alla (23)", "24", null],
    ["Medarbetarsamtal", "", "alla", "nästan alla", false],
    ["Medarbetarsamtal", "", "samtliga", "inte alla", false],
  ],
  "the value in the target's unit beside another": [["Resultat", "", "minst 10 mnkr", "12 mnkr (1,2 %)", true]],
  "another's value beside the bound": [
    ["Handläggningstid", "veckor", "max 30, riket 46", "33", false],
    ["Sjukfrånvaro", "%", "högst 5, länet 6", "4", true],
    ["Andel nöjda", "%", "över rikssnittet (70)", "71", true],
    ["Arbetslöshet", "%", "under länssnittet (6,2)", "6,0", true],
  ],
};

describe.each(Object.entries(CLASSES))("%s", (_, rows) => {
  test.each(rows)("%s (%s): %s, and %s: met is %s", (indicator, unit, target, outcome, met, ...[more]) => {
    const line = { indicator, target, outcome, period: "2025", ...(unit ? { unit } : {}), ...more };
    expect(gradeLine(line, presetNamed("standard")!).met).toBe(met);
  });
});
