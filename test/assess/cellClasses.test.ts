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
};

testClasses(CLASSES);
