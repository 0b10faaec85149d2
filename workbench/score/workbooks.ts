import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assess } from "../../src/assess/assess";
import { scalesFor } from "../../src/commands/styrmodell";
import { standard } from "../../src/domain/presets/standard";
import { readBook } from "../../src/files/xlsx";
import { recognise } from "../../src/recognise/recognise";
import type { Print } from "./lines";

/** A line per workbook of a folder: areas, goals by their level, measures, problems. A person compares. */
export function printWorkbooks(folder: string, print: Print): void {
  print("");
  print(`Arbetsböcker i ${folder}: områden, mål efter nivå, mått, problem`);
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith(".xlsx"))
    .sort()) {
    const read = readBook(readFileSync(join(folder, name)));
    if (!read.ok) {
      print(`${name.padEnd(34)}${read.reason}`);
      continue;
    }
    const recognition = recognise(read.book, { scales: scalesFor(standard) });
    const { areas, goals, indicators } = recognition.plan;
    const levels = [...new Set(goals.map(({ level }) => level))].map(
      (level) => `${goals.filter((goal) => goal.level === level).length} ${level}`,
    );
    const { problems } = assess(recognition, standard);
    print(
      `${name.padEnd(34)}${areas.length} områden, ${levels.join(" + ") || "inga mål"}, ${indicators.length} mått, ${problems.length} problem`,
    );
  }
}
