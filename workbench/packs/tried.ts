import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { read } from "../../src/commands/read";
import { reportFiles } from "../../src/commands/reportFile";
import { status, type StatusResult } from "../../src/commands/status";
import { indicatorsIn } from "../../src/domain/assessment";
import type { StatedMap, StatedTable } from "../../src/domain/statedMap";
import { textKey } from "../../src/interpret/text/text";
import { labelOf } from "../../src/report/gradeText";
import { around, done } from "../cli/surroundings";
import type { Terminal } from "../cli/terminal";
import { save } from "../cli/writer";
import type { Expected, Pack } from "./pack";

/** What became of a pack's sample. */
export interface Tried {
  result: StatusResult;
  /** Expected grades that the sample did not get, with the one that it got; undefined: there is no such goal. */
  differing: (Expected & { got: string | undefined })[];
  files: string[];
}

/** The sample's tables with the pack's own words; undefined when it has none, or none of them occurs. */
async function mapOf(
  { about, sample, styrmodell }: Pack,
  now: Date,
  terminal: Terminal,
): Promise<StatedMap | undefined> {
  const words = new Map(Object.entries(about.ord ?? {}).map(([word, role]) => [textKey(word), role]));
  if (words.size === 0) return undefined;
  const { tables } = done(sample, await read.perform({ styrmodell }, around(sample, now, terminal).surroundings));
  const inWords = tables.map((table): StatedTable => ({
    ...table,
    columns: table.columns.map((column) => ({ ...column, role: words.get(textKey(column.header)) ?? column.role })),
  }));
  return { tables: inWords };
}

/** The published grades of a plan, by the id and the title of their nodes. */
function publishedIn({ assessed }: StatusResult): Map<string, string[]> {
  const grades = new Map<string, string[]>();
  const all = assessed.areas.flatMap((area) => [...area.goals, ...indicatorsIn(area)]);
  for (const { node, published } of new Map(all.map((one) => [one.node.id, one])).values())
    for (const key of new Set([node.id, textKey(node.title)]))
      grades.set(key, [...(grades.get(key) ?? []), published.label]);
  return grades;
}

const differingIn = (expected: readonly Expected[], result: StatusResult): Tried["differing"] => {
  const grades = publishedIn(result);
  return expected.flatMap((one) => {
    const got = grades.get(one.goal) ?? grades.get(textKey(one.goal)) ?? [];
    const same = got.some((label) => textKey(label) === textKey(labelOf(one.grade)));
    return same ? [] : [{ ...one, got: got.length > 0 ? got.join(" / ") : undefined }];
  });
};

/** Writes the sample's status sheets and report into a folder, and compares its grades with the expected ones. */
export async function tried(pack: Pack, to: string, now: Date, terminal: Terminal): Promise<Tried> {
  const { sample, styrmodell, about } = pack;
  const map = await mapOf(pack, now, terminal);
  const input = { styrmodell, ...(about.period ? { period: about.period } : {}), ...(map ? { map } : {}) };
  const { surroundings, workbook } = around(sample, now, terminal);
  const result = done(sample, await status.perform(input, surroundings));
  const report = await reportFiles.perform(
    { ...input, kind: "arsredovisning", formats: ["html"] },
    around(sample, now, terminal).surroundings,
  );
  mkdirSync(to, { recursive: true });
  const files = [
    { path: join(to, "status.xlsx"), content: workbook.bytes() },
    ...done(sample, report).map(({ bytes }) => ({ path: join(to, "rapport.html"), content: bytes })),
  ];
  save(files, terminal);
  return { result, differing: differingIn(pack.expected, result), files: files.map(({ path }) => path) };
}
