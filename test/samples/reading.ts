import { sampleBytes, SAMPLES } from "../../samples/samples";
import { read, type ReadResult } from "../../src/commands/read";
import { status } from "../../src/commands/status";
import type { AssessedPlan } from "../../src/domain/assessment";
import type { PlanNode } from "../../src/domain/plan";
import { presetNamed } from "../../src/domain/presets";
import { readBook } from "../../src/files/xlsx";

const NOW = new Date(2022, 1, 11, 14, 5);

/** A sample as the command `read` answers it with the municipality's own styrmodell, and as `status` assesses it. */
export async function sampleRead(file: string, styrmodell: string): Promise<ReadResult & { assessed: AssessedPlan }> {
  const opened = readBook(sampleBytes(SAMPLES[file]!()));
  if (!opened.ok) throw new Error(opened.reason);
  const surroundings = {
    workbook: { read: () => Promise.resolve(opened.book), write: () => Promise.resolve() },
    now: NOW,
    progress: () => undefined,
  };
  const asked = { styrmodell: presetNamed(styrmodell)! };
  const answered = await read.perform(asked, surroundings);
  const written = await status.perform(asked, surroundings);
  if (!answered.ok || !written.ok) throw new Error(JSON.stringify([answered, written]));
  return { ...answered.value, assessed: written.value.assessed };
}

/** The nodes of a level, in the workbook's order. */
export const atLevel = (nodes: PlanNode[], level: string): PlanNode[] => nodes.filter((node) => node.level === level);

/** How many of each level, by its printed word. */
export function levels(nodes: PlanNode[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { level } of nodes) counts[level] = (counts[level] ?? 0) + 1;
  return counts;
}

/** The published label of each judged node, by level and title. */
export const published = ({ areas }: AssessedPlan): Map<string, string> =>
  new Map(
    areas.flatMap(({ goals }) =>
      goals.map(({ node, published: { label } }): [string, string] => [`${node.level} ${node.title}`, label]),
    ),
  );
