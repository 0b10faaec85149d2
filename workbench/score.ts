import { printCorrected } from "./score/corrected";
import { printGenerated } from "./score/generated";
import { printLooks, printPointed, printRealTables, printRedrawn, printRelaid, printSealed } from "./score/realTables";
import { printReliability } from "./score/reliability";
import { printFirstLooks, printTargets } from "./score/texts";
import { printFactsSince } from "./score/factsSince";
import { printGradesSince } from "./score/gradesBefore";
import { printChanges, printVerdicts } from "./score/verdicts";
import { printWorkbooks } from "./score/workbooks";

/*
 * `npm run score`: how well the reader reads, the figures that matter most first: real tables, tables by other authors,
 * one plan in many layouts, the project's own generator, then single texts.
 *
 * --real          the real tables only
 * --sealed        the tables that nothing is learnt from
 * --show NAME     the faults in tables whose names have it
 * --set NAME      one folder of the real tables only, with the faults of its tables, or of those that --show names
 * --redrawn       also the real tables typed in other ways
 * --books DIR     also the results for a folder of workbooks
 * --verdicts      only whether measures meet their targets, against labels by other hands; with --since COMMIT also each
 *                 grade that the commit gave and the code here does not
 * --changes       every graded row changed, harmfully and not; --show NAME: by the changes whose names have it
 * --diff COMMIT   all that the commit reads and says of labelled tables, workbooks, lines and samples against what the
 *                 code here does, fact by fact; --every N: of every so many of the workbooks
 * --corrected     what a person wins by setting labelled tables right, one correction at a time and with a whole map, of
 *                 every twelfth table (--every N, --seed N); --show NAME: which corrections
 */
const print = (line: string): void => console.log(line);
const valueOf = (option: string): string | undefined => {
  const at = process.argv.indexOf(option);
  return at > 0 ? process.argv[at + 1] : undefined;
};
const books = valueOf("--books");
const set = valueOf("--set");

const since = valueOf("--diff");
if (since) process.exitCode = (await printFactsSince(since, print, Number(valueOf("--every") ?? 1))) > 0 ? 1 : 0;
else if (process.argv.includes("--verdicts")) {
  const before = valueOf("--since");
  printVerdicts(print);
  if (before) await printGradesSince(before, print);
} else if (process.argv.includes("--changes")) printChanges(print, valueOf("--show"));
else if (process.argv.includes("--sealed")) printSealed(print);
else if (set) printRealTables(print, valueOf("--show") ?? "", set);
else if (process.argv.includes("--corrected"))
  printCorrected(print, Number(valueOf("--every") ?? 12), Number(valueOf("--seed") ?? 1), valueOf("--show"));
else printAll();

function printAll(): void {
  printRealTables(print, valueOf("--show"));
  if (!process.argv.includes("--real")) {
    printPointed(print);
    printLooks(print);
    printRelaid(print);
    printReliability(print, process.argv.includes("--show"));
    printGenerated(print);
    printTargets(print);
    printFirstLooks(print);
  }
  if (process.argv.includes("--redrawn")) printRedrawn(print);
  if (books) printWorkbooks(books, print);
}
