import { gradeLine } from "../../src/assess/line";
import { presetNamed } from "../../src/domain/presets";

const standard = presetNamed("standard")!;
const met = (indicator: string, target: string, outcome: string, period?: string): boolean | null =>
  gradeLine({ indicator, target, outcome, ...(period === undefined ? {} : { period }) }, standard).met;

/** Rows written by others, and readings that would be wrong; null: the user is asked. */
describe("waste that is collected for treatment", () => {
  test.each([
    ["Insamlat matavfall", "80 kg/person", "75 kg/person", false],
    ["Insamlad mängd matavfall, kg/invånare", "40", "45", true],
    ["Mängd insamlat textilavfall", "5 kg", "4 kg", false],
    ["Insamlat farligt avfall", "5 kg", "6 kg", true],
    ["Insamlat restavfall", "100 kg", "120 kg", false],
    ["Insamlat mat- och restavfall", "100 kg", "120 kg", false],
    ["Insamlat hushållsavfall, kg/person", "400", "390", true],
  ])("%s %s: %s", (indicator, target, outcome, is) => expect(met(indicator, target, outcome)).toBe(is));
});

describe("a range for a reduction: beyond it is more than was asked for, and is asked", () => {
  test.each([
    ["Kostnadsminskning", "80–85 %", "87 %", null],
    ["Kostnadsminskning", "80–85 %", "82 %", true],
    ["Kostnadsminskning", "80–85 %", "70 %", false],
    ["Arbetskapital i procent av driftinntektene", "10–15 %", "73,5 %", false],
  ])("%s %s: %s", (indicator, target, outcome, is) => expect(met(indicator, target, outcome)).toBe(is));
});

describe("outcomes that tell a change", () => {
  test.each([
    ["Combustible waste", "reduced by 10 per cent compared to 2010", "5,5 per cent reduction", false],
    ["Combustible waste", "reduced by 10 per cent compared to 2010", "12 per cent reduction", true],
    ["Air travel, carbon emissions", "3 per cent reduction", "18 per cent increase", false],
    ["Air travel, carbon emissions", "3 per cent reduction", "4 per cent decrease", true],
    [
      "Electricity use per square metre",
      "should not increase compared to 2010",
      "1 kWh per square metre increase",
      false,
    ],
    ["Elanvändning per kvm", "ska inte öka jämfört med 2010", "minskat med 2 kWh", true],
    ["Energiförbrukning", "30 % lägre energiförbrukning till år 2030", "minskat energianvändningen med 46 %", true],
    ["Energiförbrukning", "30 % lägre energiförbrukning till år 2030", "minskat personalen med 46 %", null],
    ["Energianvändning", "minska med 20 procent", "17 procent", false],
    ["Energianvändning", "minska med 20 procent", "25 procent", null],
    ["Sjukfrånvaro", "minska med 20 procent", "6 procent", null],
  ])("%s %s: %s", (indicator, target, outcome, is) => expect(met(indicator, target, outcome)).toBe(is));
});

describe("so many of so many, where the target counts in the same whole", () => {
  test.each([
    ["Deltagare som funnit en positiv lösning", "Åtta av tio (8/10)", "7/10", false],
    ["Deltagare som funnit en positiv lösning", "Åtta av tio (8/10)", "9/10", true],
    ["Deltagare som funnit en positiv lösning", "minst 8 av 10", "8/10", true],
    ["Deltagare som funnit en positiv lösning", "minst 80 %", "7/10", null],
    ["Deltagare som funnit en positiv lösning", "Åtta av tio", "7/12", null],
  ])("%s %s: %s", (indicator, target, outcome, is) => expect(met(indicator, target, outcome)).toBe(is));
});

describe("a bare number whose side is evident", () => {
  test.each([
    ["Avbrott fiber, tid/kund/år", "6,5 h", "4,4 (6) h", true],
    ["Driftavbrott i bredband, timmar", "10", "12", false],
    ["Return on capital employed", "10%", "3.4%", false],
    ["Equity ratio", "40%", "43.8%", true],
    ["Adjusted operating margin", "10 percent annually", "8 (8) percent", false],
    ["Rörelsemarginal", "10 %", "12 %", true],
    ["System uptime", "95%", "~90%", false],
    ["Personal som upplever att samverkanspartner vet vad de kan tillföra", "80%", "73 % (70 av 96)", false],
    ["Personal som upplever att de saknar stöd", "20 %", "25 %", null],
    ["Elever som upplever att det förekommer mobbning", "20 %", "25 %", false],
    ["Elever som upplever att de är trötta", "20 %", "25 %", null],
  ])("%s %s: %s", (indicator, target, outcome, is) => expect(met(indicator, target, outcome)).toBe(is));
});
