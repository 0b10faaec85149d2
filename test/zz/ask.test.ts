import { readBook } from "../../src/files/xlsx";
import { readFileSync } from "node:fs";
import { auditBook } from "../../src/commands/check";
import { around } from "../commands/workbook";
const files = (process.env["FILES"] ?? "").split(",").filter(Boolean);
test.each(files)("%s", async (n) => {
  const read = readBook(new Uint8Array(readFileSync(n)));
  if (!read.ok) throw new Error(read.reason);
  const { surroundings } = around(read.book);
  const found = await auditBook.perform({}, surroundings);
  if (!found.ok) { console.log(n, found.reason); return; }
  console.log(n, `checks ${found.value.checks.length} questions ${found.value.questions.length}\n` + found.value.questions.map((q) => `${q.rule} [${q.cell ?? ""}] ${q.message}`).join("\n"));
});
