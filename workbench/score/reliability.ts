import { relaid } from "../../test/recognise/relaid/layouts";
import { labelledTables } from "../../test/recognise/real/tables";
import { confidenceOfOthers, reliability, trustedColumns, type Trusted } from "../../test/recognise/real/trust";
import { columns, share, type Print } from "./lines";

/** How many columns that were said so sure are wrong, as said and as the columns of other hands earn it. */
export function printReliability(print: Print, show = false, layouts = 300): void {
  const real = labelledTables().flatMap(trustedColumns);
  print("");
  print("Kolumners tilltro: fel av dem som fått en roll med minst så stor");
  print(columns("sagd tilltro", 34, ["fel", "av", "andel"], 10));
  for (const [title, trusted] of [
    ["verkliga tabeller", real],
    ["verkliga tabeller, stegen räknade på andra händers kolumner", confidenceOfOthers(real)],
    [
      `samma plan i ${layouts} uppställningar`,
      Array.from({ length: layouts }, (_, seed) => relaid(seed).table).flatMap(trustedColumns),
    ],
  ] as const)
    printLevels(title, trusted, print);
  if (show) for (const { what, confidence, right } of real) if (!right) print(`  fel  ${confidence} ${what}`);
}

function printLevels(title: string, trusted: Trusted[], print: Print): void {
  print(title);
  for (const { from, right, n } of reliability(trusted))
    print(columns(`  från ${String(from).replace(".", ",")}`, 34, [n - right, n, share(n - right, n)], 10));
}
