import { printLineScores } from "./lineClasses";
import { printGenerated } from "./score/generated";
import { printRealTables, printRelaid } from "./score/realTables";
import { printReliability } from "./score/reliability";
import { printFirstLooks, printTargets } from "./score/texts";

/*
 * `npm run score`: how well the reader reads, the figures that matter most first: real tables, one plan in many layouts, our own
 * generator, then single texts. `--real` stops after the real tables; `--lines DIR` adds the line classes of annotated tables.
 */
const print = (line: string): void => console.log(line);
const lines = process.argv.indexOf("--lines");

printRealTables(print);
if (!process.argv.includes("--real")) {
  printRelaid(print);
  printReliability(print);
  printGenerated(print);
  printTargets(print);
  printFirstLooks(print);
}
if (lines > 0) printLineScores(process.argv[lines + 1]!, print);
