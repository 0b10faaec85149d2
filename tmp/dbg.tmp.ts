import { tablesIn, labelledTables } from "../test/recognise/real/tables";
import { recognise } from "../src/recognise/recognise";
import { newBook } from "../src/sheet/book";
import { scalesFor } from "../src/commands/styrmodell";
import { standard } from "../src/domain/presets/standard";
const [name] = process.argv.slice(2);
const t = labelledTables().find((one) => one.name.startsWith(name!))!;
const r = recognise({ ...newBook(), sheets: t.sheets }, { scales: scalesFor(standard) });
for (const table of r.tables) { console.log(JSON.stringify({...table, columns: undefined}).slice(0,400)); for (const c of table.columns) console.log("  ", JSON.stringify(c)); }
console.log(r.problems.map((p) => JSON.stringify(p)).join("\n"));
