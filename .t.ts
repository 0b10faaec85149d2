import { openHost } from "./workbench/host";
const t = () => performance.now();
let a = t();
const h = await openHost(); console.log("open", (t() - a).toFixed(0)); a = t(); await openHost(); console.log("open2", (t() - a).toFixed(0));
await h.Excel.run(async (context) => {
  const sheet = context.workbook.worksheets.getItem("Blad1");
  a = t();
  for (let i = 0; i < 10; i++) { 
    sheet.getRangeByIndexes(i * 10000, 0, 10000, 30).values = Array.from({ length: 10000 }, (_, r) => Array.from({ length: 30 }, (_, c) => c % 3 ? r * c : "'text " + (r % 100)));
    await context.sync(); }
  console.log("write 3M", (t() - a).toFixed(0), h.requests); a = t();
  let n = 0;
  for (let i = 0; i < 25; i++) { const g = sheet.getRangeByIndexes(i * 4000, 0, 4000, 30).load("values,text,numberFormat"); await context.sync(); n += g.values.length; }
  console.log("read 3M values,text,numberFormat", (t() - a).toFixed(0), n); a = t();
  for (let i = 0; i < 10; i++) { const g = sheet.getRangeByIndexes(i * 10000, 0, 10000, 30).load("values"); await context.sync(); n += g.values.length; }
  console.log("read 3M values", (t() - a).toFixed(0), n); a = t();
  const u = sheet.getUsedRange(true).load("address"); await context.sync(); console.log("used", u.address, (t() - a).toFixed(0)); a = t();
  sheet.getRange("AF1").formulas = [["=SUM(B1:B100000)"]];
  for (let i = 0; i < 10; i++) { const g = sheet.getRangeByIndexes(i * 10000, 0, 10000, 32).load("values"); await context.sync(); n += g.values.length; }
  console.log("read 3.2M values with a formula", (t() - a).toFixed(0), n); a = t();
  for (let i = 0; i < 1000; i++) sheet.getCell(i, 33).values = [[i]];
  await context.sync(); console.log("1000 single writes", (t() - a).toFixed(0)); a = t();
  for (let i = 0; i < 1000; i++) sheet.getRangeByIndexes(i, 33, 1, 5).format.fill.color = "#FFF0CC";
  await context.sync(); console.log("1000 formats", (t() - a).toFixed(0)); a = t();
  const p = sheet.getRange("A1:AD4000").getCellProperties({ format: { fill: { color: true } } }); await context.sync(); console.log("cellProperties 120k", (t() - a).toFixed(0), p.value.length);
  a = t(); for (let i = 0; i < 200; i++) { sheet.load("name"); await context.sync(); } console.log("200 small syncs", (t() - a).toFixed(0));
  a = t(); sheet.getRange("5:5").insert("Down"); await context.sync(); console.log("insert row", (t() - a).toFixed(0));
  console.log(h.requests);
});
