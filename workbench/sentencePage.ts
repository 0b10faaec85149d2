import { writeFileSync } from "node:fs";
import { PROOF } from "../src/assess/proof";
import { SENTENCES } from "../src/assess/sentences";
import { PROBLEMS } from "../src/domain/problem";
import { PROOF_IDS } from "../src/domain/proof";
import { examplesOf } from "../src/domain/template";
import { SAY } from "../src/report/sentences";
import { withGaps } from "./problemPage";

const rows = (templates: Parameters<typeof examplesOf>[0]): string[] =>
  examplesOf(templates).map(
    ([name, text]) => `| \`${name}\` | ${text.replaceAll("\n", "<br>").replaceAll("|", "\\|")} |`,
  );

/** What each row of the proof may lack, in the words of the reader and in those of the author. */
const lacking = (): string[] =>
  PROOF_IDS.flatMap((id) => {
    const { needs, lacks } = PROOF[id];
    return lacks.map((code) => {
      const { reader, sentence, todo } = PROBLEMS[code];
      return `| ${needs} | ${reader} | ${withGaps(sentence)} ${todo} |`;
    });
  });

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
    "## Det som inte är belagt",
    "",
    "Saknas ett av bevisets elva led (nar-maltavlan-bedomer.md) bedöms inte måttet. Läsaren får det som en bisats efter ”Kan inte bedömas:”, den som gör rapporten med cell och åtgärd, i panelen och på bladet ”Att rätta” (problem.md).",
    "",
    "| Ska vara belagt | För läsaren | För den som gör rapporten |",
    "|---|---|---|",
    ...lacking(),
    "",
    "## Måltavla och rapporter",
    "",
    "| Namn | Exempel |",
    "|---|---|",
    ...rows(SAY),
    "",
  ].join("\n");

if (process.argv[1]?.endsWith("sentencePage.ts")) writeFileSync("docs/meningar.md", sentencePage());
