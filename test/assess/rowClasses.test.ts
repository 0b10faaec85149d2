import { gradeLine } from "../../src/assess/line";
import { presetNamed } from "../../src/domain/presets";
import { testClasses, type ClassedRow } from "./classedRows";

const BEFORE = { baseline: "390 (2024)" };

/** Rows of classes that a stranger's books showed, in words of our own. */
const CLASSES: Record<string, ClassedRow[]> = {
  "the base that the target states, and no other": [
    ["Felanmälningar", "st", "minska med 10 % (bas 2024)", "350", true, BEFORE],
    ["Felanmälningar", "st", "minska med 10 % (bas 2024)", "352", false, BEFORE],
    ["Felanmälningar", "st", "minska med 10 % (bas 2021)", "350", null, BEFORE],
    ["Felanmälningar", "st", "minska med 10 %, basår 2021", "350", null, BEFORE],
    ["Felanmälningar", "st", "minska med 10 % med 2021 som basår", "350", null, BEFORE],
    ["Felanmälningar", "st", "minska med 10 % (2021 som bas)", "350", null, BEFORE],
    ["Felanmälningar", "st", "minska med 10 % (basår 2021: 400)", "360", true, BEFORE],
    ["Felanmälningar", "st", "minska med 10 % (basåret 2021 = 400)", "361", false, BEFORE],
    ["Felanmälningar", "st", "minska med 10 % (400 år 2021)", "361", false, BEFORE],
    ["Felanmälningar", "st", "ska minska (jämfört med 2021)", "350", null, BEFORE],
    ["Kundnöjdhet", "index", "öka med 5 (bas 2022: 60)", "65", true, { baseline: "62 (2024)" }],
    ["Kundnöjdhet", "index", "öka med 5 (bas 2022: 60)", "64", false, { baseline: "62 (2024)" }],
    ["Avfall per elev", "kg", "ska inte öka (bas 2020: 14)", "15", false, { baseline: "16 (2024)" }],
  ],
  "a mark beside each of several figures": [
    ["Andel avvikelser", "%", "högst 5 %", "N 6,3 / S 4,1", null],
    ["Andel avvikelser", "%", "högst 5 %", "4,1 (norr), 6,3 (söder)", null],
    ["Andel avvikelser", "%", "högst 5 %", "kv 4,1, män 6,3", false],
    ["Andel avvikelser", "%", "högst 7 %", "kv 4,1, män 6,3", true],
  ],
  "a place is no index": [
    ["Nöjd-Företagar-Index", "", "minst 70", "plats 52", null],
    ["Nöjd-Företagar-Index", "index", "70", "plats 52", null],
    ["Otrygghetsindex", "index", "högst 20", "plats 15", null],
    ["Företagsklimat, ranking", "", "topp 60", "index 71", null],
    ["Företagsklimat, ranking", "", "topp 60", "plats 52", true],
    ["Företagsklimat, ranking", "", "topp 60", "plats 64", false],
    ["Nöjd-Företagar-Index", "index", "70", "71", true],
  ],
  "each value by its own scale": [
    ["Andel miljömärkta inköp", "%", "ska öka", "0,61", null, { baseline: "58 (2024)" }],
    ["Andel miljömärkta inköp", "%", "ska öka", "61", true, { baseline: "0,58 (2024)" }],
    ["Andel miljömärkta inköp", "%", "ska öka", "57 %", false, { baseline: "58 (2024)" }],
  ],
  "a share beside a score": [
    ["Besökarnas betyg", "", "minst 4,0", "78 %", null],
    ["Besökarnas betyg", "", "minst 4,0", "86 %", null],
    ["Besökarnas betyg", "", "minst 4,0", "4,1", true],
    ["Täckningskvot", "", "minst 0,8", "78 %", false],
    ["Vakanser", "%", "högst 4", "78 %", false],
  ],
  "so many of so many as a place on a scale": [
    ["Gästernas omdöme", "betyg", "8 av 10", "7,8", false],
    ["Gästernas omdöme", "", "8 av 10", "8,3", true],
    ["Gästernas omdöme", "", "minst 4 av 5", "3,9", false],
    ["Gästernas omdöme", "%", "8 av 10", "82", true],
    ["Andel nöjda gäster", "", "9 av 10", "8", null],
    ["Andel sjuka", "%", "högst 1 av 20", "4,5", true],
  ],
  "all of so many, in words": [
    ["Bibliotek med meröppet", "", "samtliga 9", "9 av 9", true],
    ["Bibliotek med meröppet", "", "Samtliga 9", "8", false],
    ["Bibliotek med meröppet", "", "alla 9 bibliotek", "8 av 9", false],
    ["Bibliotek med meröppet", "", "alla 9", "10", null],
    ["Drift utan avbrott", "", "alla 12 månader", "11", null],
  ],
  "an ordinal is a place": [
    ["Företagsklimat i länet", "", "topp 3", "4:a", false],
    ["Företagsklimat i länet", "", "topp 3", "3:e i länet", true],
    ["Företagsklimat i länet", "", "lägst en tredje plats", "4:e plats", false],
    ["Företagsklimat i länet", "", "minst tredje placering", "andra plats", true],
    ["Nöjda företagare", "", "minst 3", "4:a", null],
  ],
  "money for each square metre that a name has": [
    ["Lån per kvm", "", "max 9 000 kr/kvm", "9 120", false],
    ["Lån per kvm", "", "max 9 000 kr/kvm", "8 900", true],
  ],
  "opposite signs of what is paid": [
    ["Nettoinvesteringar, mnkr", "", "högst 60", "-48", null],
    ["Nettoutgifter, mnkr", "", "högst 60", "-48", null],
    ["Nettoinvesteringar, mnkr", "", "högst 60", "48", true],
    ["Avvikelse investeringar", "mnkr", "högst 5", "-3", true],
  ],
  "a deviation of the budget better than one below zero": [
    ["Nämndens avvikelse mot budget", "", "bättre än -1 %", "-0,4 %", true],
    ["Nämndens avvikelse mot budget", "", "bättre än -1 %", "-1,4 %", false],
    ["Nämndens avvikelse mot budget", "", "bättre än 1 %", "1,4 %", null],
    ["Budgetavvikelse, kostnader", "", "bättre än -1 %", "-1,4 %", null],
  ],
  "what shall not be": [
    ["Förelägganden från tillsynsmyndighet", "", "Nej", "Nej", true],
    ["Förelägganden från tillsynsmyndighet", "", "nej", "Ja, två", false],
    ["Förelägganden från tillsynsmyndighet", "", "Nej", "0", true],
    ["Förelägganden från tillsynsmyndighet", "", "Nej", "3 st", false],
    ["Förelägganden från tillsynsmyndighet", "", "Nej", "Pågår", null],
    ["Förelägganden från tillsynsmyndighet", "", "Nej", "Nej, men ett varsel", null],
    ["Legionella i varmvatten", "", "ej påvisad", "ej påvisad", true],
    ["Legionella i varmvatten", "", "Ej påvisad", "Påvisad i ett prov", false],
    ["Legionella i varmvatten", "", "ej påvisad", "Provsvar väntas", null],
    ["Handlingsplan antagen", "", "ja", "nej", false],
  ],
  "the trade's value": [
    ["Trivselindex", "", "över branschsnittet", "78 (bransch: 75)", true],
    ["Trivselindex", "", "över branschsnittet", "74 (bransch: 75)", false],
    ["Trivselindex", "", "minst som branschen", "75 (branschsnitt 75)", true],
    ["Trivselindex", "", "över branschsnittet", "78", null],
  ],
  "what is to begin at a time": [
    ["Ny simhall", "", "Byggstart kv 3 2025", "Ej påbörjad, överklagad", false],
    ["Ny simhall", "", "Byggstart kv 3 2025", "Påbörjad i augusti 2025", true],
    ["Ny simhall", "", "Byggstart kv 3 2025", "Påbörjad i december 2025", false],
    ["Ny simhall", "", "Byggstart 2026", "Ej påbörjad", null],
  ],
  "a target that holds from a day of the year": [
    ["Inhyrda dagar", "st", "0 fr.o.m. 1/9", "310", null],
    ["Inhyrda dagar", "st", "högst 20 från och med oktober", "35", null],
    ["Inhyrda dagar", "st", "högst 20 from 1 september 2025", "35", null],
    ["Inhyrda dagar", "st", "högst 20 andra halvåret", "35", null],
    ["Inhyrda dagar", "st", "högst 20 första kvartalet", "35", null],
    ["Inhyrda dagar", "st", "högst 20 fr.o.m. 1/9", "18 (september–december)", true],
    ["Inhyrda dagar", "st", "högst 20 fr.o.m. 1/9", "22 (september–december)", false],
    ["Inhyrda dagar", "st", "högst 20 fr.o.m. 1 januari", "35", false],
    ["Inhyrda dagar", "st", "högst 20 fr.o.m. 1/9 2023", "18", true],
  ],
};

testClasses(CLASSES);

test.each([
  ["0,44", "41 %", "41 %"],
  ["0,44", "0,41", "41 %"],
  ["0,44", "41", "41 %"],
])("%s after %s: the reason has the earlier share as it is", (outcome, earlier, printed) => {
  const line = { indicator: "Andel behöriga lärare", unit: "%", target: "minst 40 %", outcome, period: "2025" };
  const { why } = gradeLine({ ...line, baseline: `${earlier} (2024)` }, presetNamed("standard")!);
  expect(why.replace(/\s/g, " ")).toContain(`startvärdet 2024 (${printed})`);
});
