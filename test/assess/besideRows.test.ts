import { given, table } from "./proof/sheets";

/*
 * Rows as offices write them, the verdict written down before they were read: what stands beside a figure takes the grade where it
 * says that the figure is of something else than the target, and changes nothing where it is a cause, a source or a rule.
 */

const HEADER = "Mått | Utfall 2023 | Utfall 2024 | Mål 2024 | Kommentar";
const ORDINARY = "Nöjda i simhallen, % | 81 % | 84 % | minst 80 % |";

/** "?": nobody can say. */
test.each<[row: string, says: "true" | "false" | "?"]>([
  // A part, or more than the part.
  ["Svarstid larmcentral, sek | 14 | 11 | högst 12 | Testdrift hos två stationer, resten startar i vår", "?"],
  ["Nöjda hyresgäster, % | 74 % | 79 % | minst 78 % | Bara Ängsgården med, Backa vägrade enkäten", "?"],
  ["Bokade lokaltimmar, % | 51 % | 58 % | minst 55 % | 5 av 8 hallar har rapporterat än", "?"],
  ["Elförbrukning badhuset Lagunen, MWh | 910 | 870 | högst 900 | Gemensam mätare för Lagunen och ishallen", "?"],
  ["Fallolyckor per 1 000 dygn | 4,1 | 3,2 | högst 3,5 | Östra enheten saknar registreringar efter juni", "?"],
  ["Återvinning, % | 41 % | 46 % | minst 45 % | Villor, flerbostadshusen är inte inräknade", "?"],
  ["Sjukskrivna i hemtjänsten, % | 9 % | 7 % | högst 8 % | Exkl. timvikarier", "?"],
  ["Tillgänglighet, % | 97 % | 98 % | minst 97 % | Alla driftställen inräknade", "true"],
  ["Bokade lokaltimmar, % | 51 % | 58 % | minst 55 % | Åtta av åtta hallar har rapporterat", "true"],
  ["Deltagare i kulturskolan | 410 | 455 | minst 440 | Två nya grupper startade i augusti", "true"],
  ["Sålda årskort | 1 200 | 1 010 | minst 1 100 | Försök med gratis provmånad gav få nya kunder", "false"],
  // No outcome.
  ["Vattenläckage, % | 14 % | 12 % | högst 13 % | Kalkylvärde, mätaren byts i mars", "?"],
  ["Självrisk per skada, tkr | 31 | 27 | högst 30 | Budgetsiffra tills bokslutet är klart", "?"],
  ["Hushåll med bredband, % | 88 % | 92 % | minst 90 % | Taget ur tertialrapport 2, nytt uttag ej gjort", "?"],
  ["Genomförda tillsynsbesök | 74 | 88 | minst 80 | Helårssiffran är inte framtagen", "?"],
  ["Restid, minuter | 31 | 28 | högst 30 | Resvaneundersökning hösten 2021", "?"],
  ["Restid, minuter | 31 | 28 | högst 30 | Resvaneundersökning hösten 2024", "true"],
  ["Genomförda tillsynsbesök | 74 | 69 | minst 80 | Helårsvikarien slutade i mars", "false"],
  ["Skördad biogas, MWh | 610 | 655 | minst 640 | Bättre utfall än budgeterat", "true"],
  // Years that cannot be compared.
  ["Anmälda klagomål | 61 | 44 | färre än 2023 | Från och med 2024 registreras inte muntliga klagomål", "?"],
  ["Öppna ärenden | 90 | 71 | färre än 2023 | Brott i statistiken när vi bytte system", "?"],
  ["Öppna ärenden | 90 | 71 | färre än 2023 | Vi bytte system i maj", "true"],
  // Another's target, or another time's.
  ["Energianvändning, kWh/kvm | 140 | 131 | högst 135 | Målet är satt för hela koncernen", "?"],
  ["Årlig besöksvolym | 5 100 | 5 400 | minst 5 200 (2022 års mål) | ", "?"],
  ["Utbyggda hållplatser | 6 | 9 | minst 40 under avtalsperioden | ", "?"],
  ["Energianvändning, kWh/kvm | 140 | 131 | högst 135 | Målet skärps nästa år", "true"],
  // Taken otherwise.
  ["Handläggningstid bygglov, veckor, median | 7 | 6 | högst 6,5 | Avser medelvärde", "?"],
  ["Simkunniga i årskurs 6, % | 93 % | 96 % | minst 95 % | Gäller åk 5", "?"],
  ["Andel nöjda, % | 71 % | kvinnor 78 %, män 69 % | minst 75 % | ", "?"],
  ["Andel nöjda, % | 71 % | kvinnor 78 %, män 76 % | minst 75 % | ", "true"],
])("%s: %s", (row, says) => {
  const [said, ordinary] = given([table(HEADER, "Mål", `\n${row}\n${ORDINARY}`)], [], undefined, "undecided").measures;
  const met = String(said?.split(": ").at(-1));
  expect([["true", "false"].includes(met) ? met : "?", ordinary?.split(": ").at(-1)]).toEqual([says, "true"]);
});
