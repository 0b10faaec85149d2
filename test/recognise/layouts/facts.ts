import rows from "../../../samples/facts/rows.json";
import targets from "../../interpret/practice-targets.json";

/**
 * A measure that a table may show: its name, the unit that its values have, how large they are and what they are to be.
 */
export interface Measure {
  title: string;
  unit: "%" | "" | "dagar" | "kr" | "mnkr" | "antal";
  from: number;
  to: number;
  decimals: number;
  target: string;
}

const m = (
  title: string,
  unit: Measure["unit"],
  from: number,
  to: number,
  decimals: number,
  target: string,
): Measure => ({ title, unit, from, to, decimals, target });

const INVENTED: Measure[] = [
  m("Elever i årskurs 9 som är behöriga till yrkesprogram", "%", 70, 95, 1, "minst 88 %"),
  m("Sjukfrånvaro", "%", 4, 9, 1, "högst 6 %"),
  m("Brukare som är nöjda med hemtjänsten", "%", 75, 95, 0, "90 %"),
  m("Nöjd-Inflytande-Index", "", 30, 60, 0, "minst 45"),
  m("Antal besök på biblioteken", "antal", 20000, 90000, 0, "60 000"),
  m("Väntetid i snitt för plats på särskilt boende", "dagar", 20, 90, 0, "högst 45 dagar"),
  m("Resultat i förhållande till skatter och bidrag", "%", -1, 4, 1, "≥ 2 %"),
  m("Soliditet inklusive pensionsåtaganden", "%", 15, 60, 0, "ska öka"),
  m("Nettokostnad per invånare", "kr", 40000, 70000, 0, "max 55 000"),
  m("Nyföretagande per 1 000 invånare", "", 2, 9, 1, "minst 5"),
  m("Företagens sammanfattande omdöme", "", 3, 5, 1, "4,2"),
  m("Medarbetarengagemang (HME)", "", 70, 90, 0, "≥ 80"),
  m("Fossilfria drivmedel i den egna fordonsflottan", "%", 20, 100, 0, "100 %"),
  m("Ekologiska livsmedel", "%", 20, 60, 0, "minst 40 %"),
  m("Inkomna anmälningar om skadegörelse", "antal", 100, 500, 0, "ska minska"),
  m("Färdigställda bostäder", "antal", 40, 400, 0, "minst 150"),
  m("Investeringarnas självfinansieringsgrad", "%", 40, 120, 0, "minst 75 %"),
  m("Låneskuld", "mnkr", 200, 900, 1, "högst 600 mnkr"),
  m("Elever som känner sig trygga i skolan", "%", 80, 99, 0, "95 %"),
  m("Personer med ekonomiskt bistånd", "antal", 200, 900, 0, "färre än 450"),
  m("Handläggningstid för bygglov", "dagar", 10, 70, 0, "< 40"),
  m("Deltagare i ledarutbildning", "antal", 5, 60, 0, "25–40"),
  m("Andel invånare som kan rekommendera andra att flytta hit", "%", 40, 80, 0, "minst 65 %"),
  m("Hushållsavfall, kg per invånare", "", 350, 550, 0, "minska med 5 %"),
  m("Andel medarbetare med heltidsanställning", "%", 60, 95, 0, "80-90 %"),
  m("Extratjänster", "antal", 5, 60, 0, ""),
  m("Ranking i Svenskt Näringslivs mätning", "", 20, 280, 0, "topp 100"),
  m("Utsläpp av växthusgaser, ton CO2-ekv per invånare", "", 2, 7, 1, "halveras till 2030"),
  m("Frisknärvaro", "%", 30, 60, 0, "öka"),
  m("Ungdomsarbetslöshet 18–24 år", "%", 4, 15, 1, "lägre än riket"),
];

/** Measures with their targets as organisations print them; the values beside them are made up, near the target. */
const printed: Measure[] = targets
  .filter(
    ({ indicator, text }) =>
      indicator !== undefined && indicator.length < 140 && text.length <= 70 && !text.includes("\n"),
  )
  .map(({ indicator, text, expect }): Measure => {
    const near = "value" in expect && typeof expect.value === "number" && expect.value > 0 ? expect.value : 50;
    const unit = /%|procent/.test(text) ? "%" : "";
    return {
      title: indicator!.replace(/\s+/g, " "),
      unit,
      from: near * 0.7,
      to: unit === "%" ? Math.min(100, near * 1.2) : near * 1.2,
      decimals: near < 20 ? 1 : 0,
      target: text,
    };
  });

const NAMES = ["Mått", "Indikatorer", "Indikator", "Nyckeltal", "Kortsiktiga nyckeltal", "Mätetal"];

/** Names of measures from rows of known organisations, in tables that print no target. */
const named: Measure[] = rows
  .flatMap(({ row }) => NAMES.flatMap((name) => (row as unknown as Record<string, string>)[name] ?? []))
  .map((title) => ({
    title: title.replace(/\s+/g, " "),
    unit: /\(%\)|andel/i.test(title) ? "%" : "",
    from: 20,
    to: 95,
    decimals: 0,
    target: "",
  }));

/** Every measure once. */
export const MEASURES: Measure[] = [
  ...new Map(
    [...INVENTED, ...printed, ...named.filter(({ title }) => title.length >= 8)].map((one) => [
      one.title.toLowerCase(),
      one,
    ]),
  ).values(),
];
