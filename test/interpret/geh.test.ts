import type { Geh } from "../../src/domain/plan";
import { gehOf, gehOfCell, gehUnder } from "../../src/interpret/choice/geh";

test.each<[string, Geh | undefined]>([
  ["Finansiella mål", "financial"],
  ["långsiktigt finansiellt mål", "financial"],
  ["2. Finansiella mål för god ekonomisk hushållning", "financial"],
  ["Ekonomiska mål", "financial"],
  ["Verksamhetsmål", "operational"],
  ["Mål för verksamheten", "operational"],
  ["Riktlinjer för god ekonomisk hushållning", "guideline"],
  ["Finansiella riktlinjer", "guideline"],
  ["Finansiella mål och verksamhetsmål", undefined],
  ["Finansiella mål och riktlinjer", undefined],
  ["God ekonomisk hushållning", "belongs"],
  ["Mål (ej GEH)", "no"],
  ["En god utbildning för alla", undefined],
  ["Resultatmål", undefined],
  ["Finansieringen av vägar", undefined],
])("the heading ”%s”: %s", (heading, geh) => expect(gehOf(heading)).toBe(geh));

test.each<[string, Geh | undefined]>([
  ["Finansiellt", "financial"],
  [" verksamhet ", "operational"],
  ["Riktlinje", "guideline"],
  ["Nej", "no"],
  ["Ingår inte", "no"],
  ["Ja", "belongs"],
  ["GEH", "belongs"],
  ["", undefined],
])("a cell of a column for it that says ”%s”: %s", (text, geh) => expect(gehOfCell(text)).toBe(geh));

test.each<[string, string[], Geh | undefined]>([
  ["God ekonomisk hushållning", ["mål", "En sund ekonomi"], "belongs"],
  ["Resultatet ska vara minst 2 %", ["mål", "God ekonomisk hushållning", "Finansiella mål"], "financial"],
  ["Finansiella mål följs upp i skolan", ["mål"], undefined],
  ["Trygg skola", ["mål", "Mål för god ekonomisk hushållning"], "belongs"],
])("the goal ”%s” under %j: %s", (title, headings, geh) => expect(gehUnder(title, headings)).toBe(geh));
