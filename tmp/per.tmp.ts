import { labelledTables, tablesIn } from "../test/recognise/real/tables";
import { scoreTable } from "../test/recognise/real/score";
const [set, show] = process.argv.slice(2);
const tables = set ? tablesIn(set) : labelledTables();
let f=0,n=0,fa=0,s=0,w=0;
for (const t of tables) {
  const r = scoreTable(t);
  const wrong = r.found<r.facts||r.false.length>0;
  f+=r.found;n+=r.facts;fa+=r.false.length; if(wrong&&r.quiet) s++; if(!wrong&&!t.decoy) w++;
  console.log(`${t.name} ${r.found}/${r.facts} false ${r.false.length}${r.quiet?" quiet":""}${t.decoy?" DECOY":""}`);
  if (show) { for (const m of r.missed) console.log("    - "+m); for (const m of r.false) console.log("    + "+m); }
}
console.log(`TOTAL ${f}/${n} false ${fa} silent ${s} right ${w}`);
