import { status } from "/work/main/src/commands/status";
import { goalTable } from "/work/main/bench/book";
import { newSheet } from "/work/main/src/sheet/book";
const rows = Number(process.argv[2]);
const sheet = goalTable(rows);
const book: any = { sheets: [sheet], names: [], date1904: false, font: { name: "Calibri", size: 11 } };
const t = (label: string, s: number) => console.log(label, (process.cpuUsage().user/1e6).toFixed(1), Math.round(process.memoryUsage().heapUsed / 1e6));
let s = Date.now();
for (const round of ["first"]) {
  s = Date.now();
  let wrote: any;
  const done = await status.perform({}, { workbook: { read: async () => book, write: async (sheets: any, memory: any) => { wrote = sheets; book.memory = memory; const tags = new Set(sheets.map((x: any) => x.tag)); book.sheets = [...book.sheets.filter((x: any) => !tags.has(x.tag)), ...sheets]; } }, now: new Date("2026-01-01"), progress: (text: string) => t(round + " " + text, s) } as any);
  if (!done.ok) throw new Error((done as any).reason);
  t(round + " total", s);
}
