import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { books } from "../../test/assess/proof/laws";
import { assessIn } from "../../src/commands/assessed";
import { indicatorsIn } from "../../src/domain/assessment";
import type { Book } from "../../src/sheet/book";
import { checkedOut } from "../checkout";
import type { Print } from "./lines";

/** What is said of a measure. */
interface Said {
  title: string;
  met: boolean | null;
  reason: string;
  /** The row of the proof that is not established, where nothing is said. */
  lacks: string;
}

type Assess = typeof assessIn;

/** Every measure of a workbook by its cell, without a styrmodell of its own choosing; none where the workbook is refused. */
function saidBy(assess: Assess, book: Book): Map<string, Said> {
  const made = assess(book, {});
  if (!made.ok) return new Map();
  return new Map(
    made.value.assessed.areas
      .flatMap(indicatorsIn)
      .map(({ node, verdict }) => [
        node.cell,
        { title: node.title, met: verdict.met, reason: verdict.reason, lacks: verdict.unproved ?? "" },
      ]),
  );
}

/**
 * What an earlier commit said of measures and the code here does not: grades that were given and are withheld, with the
 * reason; then those of the other side, and those that are given first now.
 */
export async function printGradesSince(commit: string, print: Print): Promise<void> {
  const folder = checkedOut(commit, resolve("out/score"));
  const before = (await import(pathToFileURL(join(folder, "src/commands/assessed.ts")).href)) as {
    assessIn: Assess;
  };
  const rows = new Map<string, number>();
  const counts = { same: 0, withheld: 0, turned: 0, given: 0 };
  for (const { name, read } of books()) {
    const book = read();
    const was = saidBy(before.assessIn, structuredClone(book));
    const is = saidBy(assessIn, structuredClone(book));
    for (const [cell, then] of was) {
      const now = is.get(cell);
      if (!now || now.met === then.met) {
        counts.same += now && then.met !== null ? 1 : 0;
        continue;
      }
      const what = then.met === null ? "given" : now.met === null ? "withheld" : "turned";
      counts[what]++;
      if (what === "withheld") rows.set(now.lacks, (rows.get(now.lacks) ?? 0) + 1);
      const title = { given: "nu given", withheld: "inte längre given", turned: "vänd" }[what];
      const row = now.lacks === "" ? "" : ` (${now.lacks})`;
      print(`${title}${row}: ${name} ${cell} ”${then.title}”: ${then.reason} | ${now.reason}`);
    }
  }
  print([...rows].map(([row, count]) => `${row} ${count}`).join(", "));
  print(
    `${counts.same} som förut, ${counts.withheld} inte längre givna, ${counts.turned} vända, ${counts.given} nu givna`,
  );
}
