import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { books } from "../../test/assess/proof/laws";
import { looksOf } from "../../test/recognise/looks/looks";
import { knownTargets } from "../../test/interpret/score";
import { roundDirections, roundTargets, roundVerdicts } from "../../test/interpret/rounds";
import type { assessIn } from "../../src/commands/assessed";
import { indicatorsIn, type AssessedGoal, type AssessedIndicator } from "../../src/domain/assessment";
import type { Indicator, PlanNode } from "../../src/domain/plan";
import type { gradeLine, GradeLine } from "../../src/assess/line";
import { standard } from "../../src/domain/presets/standard";
import type { directionOf } from "../../src/interpret/side/direction";
import type { readTarget } from "../../src/interpret/targets/target";
import { newBook, type Book } from "../../src/sheet/book";

/** Facts by where they stand: "katrineholm.xlsx | target | Mål!D4" → what is read there, as JSON. */
export type Facts = Map<string, string>;

interface Code {
  assessIn: typeof assessIn;
  readTarget: typeof readTarget;
  directionOf: typeof directionOf;
  gradeLine: typeof gradeLine;
}

async function codeIn(folder: string): Promise<Code> {
  const from = (path: string): Promise<unknown> => import(pathToFileURL(join(folder, "src", path)).href);
  return Object.assign(
    {},
    ...(await Promise.all(
      ["commands/assessed.ts", "interpret/targets/target.ts", "interpret/side/direction.ts", "assess/line.ts"].map(
        from,
      ),
    )),
  ) as Code;
}

/** Where a fact goes: its kind, the place, and what is read. A place with several facts of a kind keeps them all. */
type Put = (kind: string, at: string | undefined, read: unknown) => void;

/** What a reason is made of: its words are compared. */
const OF_REASONS: ReadonlySet<string> = new Set(["opening", "stands"]);

const words = (read: unknown): string =>
  JSON.stringify(read, (key, value: unknown) =>
    OF_REASONS.has(key) ? undefined : value instanceof Map || value instanceof Set ? [...value] : value,
  ) ?? "";

/** What stands at a node: itself with its parents, and each value that it has, a fact each. */
function putNode(put: Put, node: PlanNode): void {
  const { grades, comments, targets, outcomes, ...itself } = node as Indicator;
  put("node", node.cell, itself);
  for (const one of grades) put("grade", one.cell ?? node.cell, [node.id, one]);
  for (const one of comments) put("comment", one.cell, [node.id, one]);
  for (const one of targets ?? []) put("target", one.cell, [node.id, one]);
  for (const one of outcomes ?? []) put("outcome", one.cell, [node.id, one]);
}

function putMeasure(put: Put, { node, ...assessed }: AssessedIndicator): void {
  put("verdict", node.cell, { ...assessed, target: assessed.target?.cell, outcome: assessed.outcome?.cell });
}

function putGoal(put: Put, { node, indicators, below, ...assessed }: AssessedGoal): void {
  put("goal's grade", node.cell, { ...assessed, measures: [indicators, below].map((some) => some?.length) });
}

function putBook(put: Put, { assessIn }: Code, book: Book): void {
  const made = assessIn(structuredClone(book), {});
  if (!made.ok) return put("refused", "", made.reason);
  const { recognition, assessed } = made.value;
  const { plan, tables, coverage, problems, ...rest } = recognition;
  for (const node of [...plan.areas, ...plan.goals, ...plan.indicators]) putNode(put, node);
  for (const one of tables) put("table", `${one.sheet}!${one.range}`, one);
  for (const one of problems) put("problem", one.cell, one);
  put("coverage", "", coverage);
  put("workbook", "", rest);
  for (const one of assessed.areas.flatMap(indicatorsIn)) putMeasure(put, one);
  for (const one of assessed.areas.flatMap(({ goals }) => goals)) putGoal(put, one);
  for (const one of assessed.problems) put("problem when assessed", one.cell, one);
  put("disagreements", "", assessed.disagreements);
}

function putLines(put: Put, { readTarget, directionOf, gradeLine }: Code): void {
  for (const { text, indicator, goal } of [...knownTargets, ...roundTargets])
    put("target's line", `${text} | ${indicator ?? ""}`, readTarget({ text, indicator, goal }));
  for (const { indicator } of roundDirections) put("side", indicator, directionOf({ indicator }));
  for (const line of [...(roundVerdicts as GradeLine[]), ...labelledRows()])
    put("verdict's line", `${line.indicator ?? ""} | ${line.target} | ${line.outcome}`, gradeLine(line, standard));
}

/** The rows with a verdict that others have labelled: a file is a list of lines, or of objects with one. */
const labelledRows = (): GradeLine[] =>
  ["test/assess", "test/recognise/real"]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith("rows.json"))
        .sort()
        .map((name) => join(folder, name)),
    )
    .flatMap((file) => {
      const rows = JSON.parse(readFileSync(file, "utf8")) as (GradeLine & { line?: GradeLine })[];
      return Array.isArray(rows) ? rows.map((row) => row.line ?? row) : [];
    });

const allBooks = (): [string, Book][] => [
  ...books().map(({ name, read }): [string, Book] => [name, read()]),
  ...(["ordinary", "odd", "decoys"] as const)
    .flatMap((kind) => looksOf(kind))
    .map(({ name, sheets }): [string, Book] => [name, { ...newBook(), sheets }]),
];

/**
 * Everything that the code in a folder reads and says of the samples, the labelled tables and workbooks, and the labelled
 * lines. `share`: every so many of the workbooks, from the first; 1: all.
 */
export async function factsRead(folder: string, share = 1): Promise<Facts> {
  const code = await codeIn(folder);
  const found: Facts = new Map();
  const put = (name: string, kind: string, at: string | undefined, read: unknown): void => {
    const key = `${name} | ${kind} | ${at ?? ""}`;
    const before = found.get(key);
    found.set(key, before === undefined ? words(read) : `${before}\n${words(read)}`);
  };
  allBooks().forEach(([name, book], i) => {
    if (i % share === 0) putBook((...fact) => put(name, ...fact), code, book);
  });
  putLines((...fact) => put("lines", ...fact), code);
  return found;
}
