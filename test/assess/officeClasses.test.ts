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
};

describe.each(Object.entries(CLASSES))("%s", (_, rows) => {
  test.each(rows)("%s (%s): %s, and %s: met is %s", (indicator, unit, target, outcome, met, ...[more]) => {
    const line = { indicator, target, outcome, period: "2025", ...(unit ? { unit } : {}), ...more };
    expect(gradeLine(line, presetNamed("standard")!).met).toBe(met);
  });
});
