import { checkBook } from "../../src/commands/check";
import { report } from "../../src/commands/report";
import { assessIn } from "../../src/commands/assessed";
import { standard } from "../../src/domain/presets/standard";
import { documentText } from "./text";
import { book, sheet } from "../recognise/kit";
import { around } from "../commands/workbook";

const CASES: Record<string, ReturnType<typeof sheet>[]> = {
  ett: [sheet("Mål", `
  Mål | Indikator | Målvärde | Utfall 2024 | Bedömning | God ekonomisk hushållning
  Trygg skola | Andel behöriga | minst 90 % | | Uppnås | verksamhet
  Nöjda äldre | Nöjda brukare | minst 85 % | | Uppnås | verksamhet
  Stark ekonomi | Resultat, % | minst 2 % | | Uppnås | finansiellt
  Låg skuld | Soliditet | minst 40 % | | Uppnås | finansiellt`)],
  två: [sheet("Mål", `
  Mål | Indikator | Målvärde 2024 | Utfall 2023 | Utfall 2024
  Trygg skola | Andel behöriga | minst 90 % | 91 % |
  Nöjda äldre | Nöjda brukare | minst 85 % | 84 % |
  Stark ekonomi | Resultat, % | minst 2 % | 3 % | 1 %
  Låg skuld | Soliditet | minst 40 % | 45 % | `)],
  tre: [sheet("Mål", `
  Mål | Indikator | Målvärde 2024 | Utfall 2024 | God ekonomisk hushållning
  Trygg skola | Andel behöriga | minst 90 % | 91 % | verksamhet
  Stark ekonomi | Soliditet | minst 40 % | 45 % | finansiellt
  Balanskravsresultat | Balanskravsresultat, mnkr | minst 0 | -10 mnkr | finansiellt`)],
};
for (const styr of [undefined, standard])
test.each(Object.keys(CASES))(`%s ${styr?.name}`, async (name) => {
  const b = book(...CASES[name]!);
  const { surroundings } = around(b);
  const input = styr ? { styrmodell: styr } : {};
  const made = await report.perform({ kind: "arsredovisning", into: "document", ...input }, surroundings);
  const checks = await checkBook.perform(input, surroundings);
  const a = assessIn(b, input);
  console.log(name, styr?.name, made.ok ? documentText(made.value.document).slice(0, 5000) : made.reason, "\n---CHECK\n", checks.ok ? checks.value.map((c) => `${c.severity} ${c.code} ${c.cell}: ${c.message}`).join("\n") : checks.reason, a.ok ? a.value.assessed.problems.map(p=>p.code+" "+p.cell+" "+p.message).join("\n"):"");
});
