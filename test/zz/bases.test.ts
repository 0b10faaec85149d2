import { assessIn } from "../../src/commands/assessed";
import { readBook } from "../../src/files/xlsx";
import { readFileSync } from "node:fs";
import { distinctGoals, distinctIndicators } from "../../src/report/counted";
test.each(["motala","vaggeryd","katrineholm","mariestad","lindesberg","exempelkommun"])("%s", (n) => {
  const read = readBook(new Uint8Array(readFileSync(`samples/${n}.xlsx`)));
  if (!("sheets" in (read as object)) && !(read as {ok:boolean}).ok) throw new Error("x");
  const book = (read as any).book ?? (read as any).value ?? read;
  const a = assessIn(book, {});
  if (!a.ok) throw new Error(a.reason);
  const t = (xs: (string|undefined)[]) => JSON.stringify(xs.reduce<Record<string,number>>((m, x) => ({...m, [x ?? "-"]: (m[x ?? "-"] ?? 0)+1}), {}));
  console.log(n, a.value.styrmodell.name, a.value.assessed.period, "goals", t(distinctGoals(a.value.assessed).map(g=>g.basis)), "measures", t(distinctIndicators(a.value.assessed).map(g=>g.basis)), distinctGoals(a.value.assessed).filter(g=>g.basis==="none").slice(0,4).map(g=>g.node.level+": "+g.node.title+" "+g.reason));
});
