import { figureText, targetText } from "../../src/report/figure";
import { measure } from "./plan";

test.each<[written: string, shown: string]>([
  ["80%", "80%"],
  ["Över 7,5 poäng.", "Över 7,5 poäng."],
  ["12000", "12 000"],
  ["öka", "öka"],
])("a target ”%s” is printed as its cell shows it, with thousands parted: ”%s”", (written, shown) => {
  const one = measure({ title: "Nöjda", target: written, values: [], grade: null, reason: "" });
  expect(targetText(one)).toBe(shown);
});

test.each<[text: string, unit: string | undefined, title: string, shown: string]>([
  ["12088", "invånare", "Folkmängd", "12 088 invånare"],
  ["12088", "st", "Antal invånare", "12 088"],
  ["44", "st", "Påbörjade bostäder", "44 st"],
  ["2,20", "%", "Resultat i procent av skatter, %", "2,20 %"],
  ["30,5", "dagar", "Väntetid i dagar", "30,5"],
  ["-85,4", "mnkr", "Årets resultat", "−85,4 mnkr"],
  ["-1,9 %", "%", "Avvikelse", "−1,9 %"],
  ["94 ¹", "%", "Samtal som besvaras samma dag, %", "94 % ¹"],
  ["2350", undefined, "Påstigande en vardag, tusental", "2 350"],
  ["2350 kWh/m²", "kWh/m2", "Energi", "2350 kWh/m²"],
  ["-3", undefined, "Avvikelse", "−3"],
  ["-", "%", "Avvikelse", "-"],
  ["minst 80 %", "%", "Nöjda", "minst 80 %"],
  ["2030", undefined, "Fossilfria fordon, senast", "2030"],
  ["Ingen mätning", "%", "Nöjda", "Ingen mätning"],
])("%s (%s) of ”%s” is shown as %s", (text, unit, title, shown) => {
  expect(figureText(text, unit, title).replaceAll("\u00a0", " ")).toBe(shown);
});
