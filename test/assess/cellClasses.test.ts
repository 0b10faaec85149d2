import { gradeLine } from "../../src/assess/line";
import { presetNamed } from "../../src/domain/presets";
import { testClasses, type ClassedRow } from "./classedRows";

const BEFORE = { baseline: "172 (2024)" };

/** Classes of cells, each in words of several offices. */
const CLASSES: Record<string, ClassedRow[]> = {
  "up or down by so much": [
    ["Elanvändning per kvm", "kWh/m2", "ned 5 %", "168", false, BEFORE],
    ["Elanvändning per kvm", "kWh/m2", "ner 5 %", "160", true, BEFORE],
    ["Elanvändning per kvm", "kWh/m2", "ned till 165", "168", false, BEFORE],
    ["Andel nöjda", "%", "upp 2 procentenheter", "82", true, { baseline: "80 % (2024)" }],
    ["Andel nöjda", "%", "upp 3 procentenheter", "82", false, { baseline: "80 % (2024)" }],
    ["Andel nöjda", "%", "ska upp", "80", false, { baseline: "80 % (2024)" }],
    ["Obesvarade ärenden", "st", "ska ned", "160", true, BEFORE],
    ["Utsläpp", "ton", "mer än halveras", "86", false, BEFORE],
    ["Utsläpp", "ton", "mer än halveras", "85", true, BEFORE],
    ["Solceller", "kW", "mer än fördubblas", "344", false, BEFORE],
    ["Antal invånare", "", "tillväxt", "171", false, BEFORE],
  ],
  "as many as at another time": [
    ["Besök på badet", "", "lika många som 2024", "172", true, BEFORE],
    ["Besök på badet", "", "lika många som i fjol", "170", false, BEFORE],
    ["Besök på badet", "", "Bibehålla", "172", true, BEFORE],
  ],
  "all who are to have it": [
    ["Förskoleplatser", "%", "Full täckning", "100 %", true],
    ["Förskoleplatser", "%", "full behovstäckning", "97 %", false],
    ["Vattenverksamheten", "%", "full kostnadstäckning", "97 %", null],
    ["Avbrott i vattenleverans", "st", "Nolltolerans", "2", false],
  ],
  "by a day, a month or a quarter": [
    ["Ny skola", "", "innan 1.6.2025", "Öppnad 12 maj 2025", true],
    ["Ny skola", "", "före 1 juni 2025", "Öppnad 12 juni 2025", false],
    ["Ny skola", "", "8/2025", "Togs i bruk 8/2025", true],
    ["Ny skola", "", "tas i bruk 8/2025", "Tagen i bruk 9/2025", false],
    ["Ny skola", "", "Beslut nr 8/2025", "ja", null],
    ["Detaljplan", "", "uppgjord före utgången av maj", "Uppgjord i april", true],
    ["Detaljplan", "", "färdig 4. kvartal 2025", "Färdig november 2025", true],
    ["Detaljplan", "", "antas 2025", "Skjuts till 2026", false],
    ["Detaljplan", "", "Antagen 2025", "Antogs i maj 2025", true],
  ],
  "before a year begins": [
    ["Detaljplan", "", "klar före 2025", "Klar mars 2025", false],
    ["Detaljplan", "", "klar före 2026", "Klar mars 2025", true],
    ["Detaljplan", "", "klar före utgången av 2025", "Klar mars 2025", true],
    ["Andel elbilar", "%", "minst 80 % före 2026", "78 %", false],
    ["Andel elbilar", "%", "minst 80 % senast 2026", "78 %", null],
  ],
  "the months that are behind are no target": [
    ["Olyckor med sjukfrånvaro, rullande 12 månader", "", "högst 3", "8,2", false],
    ["Olyckor med sjukfrånvaro", "", "högst 3 rullande 12 månader", "8,2", false],
  ],
  "another's value, in its own name": [
    ["Arbetslöshet", "%", "lägre än landskapets medeltal", "5,1 (landskapet 6,0)", true],
    ["Arbetslöshet", "%", "lägre än regionens snitt", "6,1 (regionen 6,0)", false],
    ["Arbetslöshet", "%", "lägre än grannarna", "5,1", null],
    ["Ranking", "", "topp 100", "87. plats", true],
  ],
  "not shown, since too few have answered": [
    ["Andel nöjda", "%", "minst 40", "svarsfrekvens < 50 %, redovisas ej", null],
    ["Andel nöjda", "%", "minst 40", "43 % (svarsfrekvens 61 %)", true],
    ["Svarsfrekvens", "%", "minst 60", "61 %", true],
  ],
  "a time of day": [
    ["Första turen", "", "senast kl. 06.30", "05.50", true],
    ["Första turen", "", "senast kl. 06.30", "06.45", false],
    ["Första turen", "", "senast kl 06:30", "06:30", true],
    ["Första turen", "", "Senast 06:30", "kl 6.31", false],
    ["Plogning av gångvägar", "", "klar före klockan 7", "Klar 6.45", true],
    ["Plogning av gångvägar", "", "klar före klockan 7", "klockan 7", false],
    ["Plogning av gångvägar", "", "klar före kl 7", "Ja", true],
    ["Frukost", "", "tidigast kl 07.00", "06.45", false],
    ["Frukost", "", "inte före kl. 7", "07.15", true],
    ["Nattro på korttidsboendet", "", "efter kl 22", "21.30", false],
    ["Nattro på korttidsboendet", "", "efter kl 22", "Kl. 22.30", true],
    ["Sophämtning", "", "senast 12.10", "11.30", null],
    ["Väntetid på nattöppet", "min", "högst 12", "11", true],
  ],
  "a share and counts that are another share": [
    ["Andel svar i tid", "%", "minst 84", "85 av 100 (82 %)", null],
    ["Andel svar i tid", "%", "minst 80", "82 % (45 av 50)", null],
    ["Andel svar i tid", "%", "minst 84", "82 procent (85 av 100 ärenden)", null],
    ["Andel svar i tid", "%", "minst 84", "85/100 (82 %)", null],
    ["Andel svar i tid", "%", "minst 84", "85 av 100 (motsvarar 82 %)", null],
    ["Andel svar i tid", "%", "minst 80", "82 % (41 av 50)", true],
    ["Andel svar i tid", "%", "minst 80", "82 % (55 av 67)", true],
    ["Andel svar i tid", "%", "minst 80", "82,1 % (55 av 67)", true],
    ["Andel svar i tid", "%", "minst 80", "82 % (45 av 50 svarade)", null],
    ["Andel svar i tid", "%", "minst 84", "85 av 100 (85 %)", true],
  ],
  "what is lacking, and what something is without": [
    ["Andel elever som saknar behörighet", "%", "10", "8", true],
    ["Andel elever som saknade behörighet", "%", "10", "12", false],
    ["Resenärer utan biljett", "%", "5", "4", null],
    ["Andel utan sjukfrånvaro", "%", "60", "62", null],
    ["Andel elever som inte är behöriga", "%", "10", "12", false],
  ],
  "a goal that names its measure gives the side": [
    ["Parkeringsbeläggning", "%", "85", "82", true, { goal: "Beläggningen ska sänkas" }],
    ["Parkeringsbeläggning", "%", "85", "88", false, { goal: "Minskad beläggning" }],
    ["Parkeringsbeläggning", "%", "85", "88", true, { goal: "Beläggningen ska öka" }],
    ["Hotellbeläggning", "%", "60", "62", true, { goal: "Ökad beläggning" }],
    ["Antal insatser", "st", "90", "88", true, { goal: "Insatserna ska minska" }],
    ["Lokalutnyttjande", "%", "60", "62", false, { goal: "Utnyttjandet ska minska" }],
    ["Parkeringsbeläggning", "%", "85", "82", null, { goal: "Utsläppen ska sänkas" }],
    ["Nettokostnad för vården", "tkr", "850", "820", null, { goal: "Nettokostnaden ska sänkas" }],
    ["Kostnadstäckning", "%", "60", "62", null, { goal: "Kostnadstäckningen ska öka" }],
  ],
};

testClasses(CLASSES);

test.each([
  "svarsfrekvens < 50 %, redovisas ej",
  "Svarsfrekvens 45 %, redovisas inte",
  "redovisas ej (svarsfrekvens 45 %)",
  "ej redovisat, färre än 5 svar",
  "Redovisas ej p.g.a. 4 svar",
  "< 5 svar",
  "n<5",
  "För få svar (7)",
  "12 svar, för litet underlag",
  "bortfall 60 %, resultat visas inte",
  "Svarsfrekvensen var för låg (38 %)",
  "sekretess (färre än 5)",
  "mäts vart 3:e år",
])("%s: the value is not reported, and the reason has the words", (outcome) => {
  const { why } = gradeLine(
    { indicator: "Andel nöjda", unit: "%", target: "minst 40", outcome, period: "2025" },
    presetNamed("standard")!,
  );
  expect(why).toBe(`Utfall saknas (”${outcome}”), så ingen bedömning görs.`);
});

test("the reason of a time of day has both times", () => {
  const { why } = gradeLine(
    { indicator: "Första turen", target: "senast kl. 06.30", outcome: "06.45", period: "2025" },
    presetNamed("standard")!,
  );
  expect(why).toBe("Utfallet är ”06.45” mot ”senast kl. 06.30”. Uppnås inte.");
});
