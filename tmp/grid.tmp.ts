import { labelledTables } from "../test/recognise/real/tables";
const [name, n] = process.argv.slice(2);
const t = labelledTables().find((one) => one.name.startsWith(name!))!;
for (const s of t.sheets) { console.log(s.name, JSON.stringify(s.merges)); s.values.slice(0, Number(n ?? 6)).forEach((r, i) => console.log(i + 1, JSON.stringify(r))); }
