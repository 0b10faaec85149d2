import { writeFileSync } from "node:fs";
import { SENTENCES } from "../src/assess/sentences";
import { examplesOf } from "../src/domain/template";
import { SAY } from "../src/report/sentences";

const rows = (templates: Parameters<typeof examplesOf>[0]): string[] =>
  examplesOf(templates).map(
    ([name, text]) => `| \`${name}\` | ${text.replaceAll("\n", "<br>").replaceAll("|", "\\|")} |`,
  );

/** Every sentence and clause that sheets and reports print, each with its example: docs/meningar.md. */
export const sentencePage = (): string =>
  [
    "# Meningar som kan tryckas",
    "",
    "Meningar, och delar av meningar, i statusblad och rapporter, var och en fylld med ett exempel. Sidan görs av tabellerna i `src/assess/sentences.ts` och `src/report/sentences.ts` (`npm run docs`), och ett test ser till att det som står här är det som trycks. De meningar som räknar mål (”4 av 12 mål uppnås …”) står också som formler på bladen, av samma ord. Rubriker står i delarna själva. Ingen mening vänder sig till den som gör rapporten: sådant står bara på bladet ”Att rätta” och i panelen.",
    "",
    "## Bedömningar och motiveringar",
    "",
    "| Namn | Exempel |",
    "|---|---|",
    ...rows(SENTENCES),
    "",
    "## Måltavla och rapporter",
    "",
    "| Namn | Exempel |",
    "|---|---|",
    ...rows(SAY),
    "",
  ].join("\n");

if (process.argv[1]?.endsWith("sentencePage.ts")) writeFileSync("docs/meningar.md", sentencePage());
