import { relaid } from "../../test/recognise/relaid/layouts";
import { drawnTables } from "../../test/recognise/real/tables";
import { reliability, trustedColumns, type Trusted } from "../../test/recognise/real/trust";
import { columns, share, type Print } from "./lines";

/** How often columns that were given a role are right, by the reader's stated confidence. */
export function printReliability(print: Print, layouts = 300): void {
  const relaidTables = Array.from({ length: layouts }, (_, seed) => relaid(seed).table);
  print("");
  print("Kolumners tilltro: rätt av dem som fått en roll");
  print(columns("sagd tilltro", 34, ["rätt", "av", "andel"], 10));
  for (const [title, trusted] of [
    ["verkliga tabeller, egna märkta", drawnTables().flatMap(trustedColumns)],
    [`samma plan i ${layouts} uppställningar`, relaidTables.flatMap(trustedColumns)],
  ] as const)
    printLevels(title, trusted, print);
}

function printLevels(title: string, trusted: Trusted[], print: Print): void {
  print(title);
  for (const { from, right, n } of reliability(trusted))
    print(columns(`  från ${String(from).replace(".", ",")}`, 34, [right, n, share(right, n)], 10));
}
