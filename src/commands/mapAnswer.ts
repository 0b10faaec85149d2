import { cellsOfNode, type Indicator, nodesOf, type Plan, type PlanNode } from "../domain/plan";
import { oneLine } from "../domain/shapes";
import type { StatedMap, StatedTable } from "../domain/statedMap";
import { shortened } from "../interpret/text/text";
import { periodText } from "../interpret/time/period";
import { cellOf } from "../recognise/corrections/statedPlaces";
import { readMemory } from "../report/continuity/memory";
import { contains, parseArea, parseRef } from "../sheet/address";
import { isSource, type Book } from "../sheet/book";
import type { Command, Outcome } from "./command";
import { areOver, keptIn, merged, type Before } from "./keptAnswer";
import { recogniseIn, unusedOfMap } from "./map";
import { mapInText } from "./statedMap";
import { styrmodellFor } from "./styrmodell";

/** What an assistant answered, and the tables of it (from 0) that are to be kept; without `accept` nothing is. */
export interface MapAnswerInput {
  text: string;
  accept?: readonly number[];
}

/** What a table of an answer changes. */
export interface AnsweredTable {
  /** "Mål A3:G20" */
  title: string;
  /** "3 mål, 8 mått, 12 värden": as it is read now, and with the answer. */
  now: string;
  then: string;
  /** What is read now and not with the answer, and the other way round; a line for each goal, measure and value. */
  gone: string[];
  added: string[];
  /** Why it cannot be kept in the workbook; absent: it can. */
  refused?: string;
}

export interface MapAnswer {
  tables: AnsweredTable[];
  /** Where the assistant is not sure, in its own words. */
  unsure: { cell: string; why: string }[];
  /** Its scales that are not used, each in a sentence with what to do. */
  scales: string[];
  kept: number;
}

/**
 * Klistra in svaret: compares an assistant's answer with what is read, table by table, and keeps those that are accepted
 * as the user's corrections. An answer that is not the workbook's is refused; no sheet is changed.
 */
export const mapAnswer: Command<MapAnswerInput, MapAnswer> = {
  id: "mapAnswer",
  label: "Klistra in svaret",
  async perform({ text, accept = [] }, { workbook, progress }) {
    progress("Läser svaret", 0);
    const map = mapInText(text);
    if (!map.ok) return map;
    const book = await workbook.read();
    const before = readBefore(book);
    if (!before.ok) return before;
    const answered = recogniseIn(book, before.value.styrmodell, map.value);
    if (!answered.ok) return answered;
    const unsure = (map.value.unsure ?? []).map(({ cell, why }) => ({
      cell: cellOf(cell, firstSheet(book)) ?? cell,
      why,
    }));
    if (accept.length === 0) {
      progress("Jämför", 0.5);
      const tables = map.value.tables.map((_, i) => comparedIn(before.value, map.value, i));
      const scales = unusedOfMap(answered.value);
      return { ok: true, value: { tables, unsure, scales, kept: 0 } };
    }
    const asked = recogniseIn(book, before.value.styrmodell, merged(before.value, map.value, accept));
    if (!asked.ok) return asked;
    const memory = keptIn(before.value, map.value, accept, asked.value);
    if (!memory.ok) return memory;
    progress("Sparar", 0.8);
    await workbook.write([], memory.value);
    return { ok: true, value: { tables: [], unsure: [], scales: [], kept: accept.length } };
  },
};

/** The sheet of a cell that is stated without one. */
const firstSheet = ({ sheets }: Book): string => sheets.find(isSource)?.name ?? "";

function readBefore(book: Book): Outcome<Before> {
  const { memory, warning } = readMemory(book.memory);
  if (warning) return { ok: false, reason: warning };
  const styrmodell = styrmodellFor(book);
  if (!styrmodell.ok) return styrmodell;
  const read = recogniseIn(book, styrmodell.value);
  if (!read.ok) return read;
  const { tables, plan } = read.value;
  return { ok: true, value: { book, memory, styrmodell: styrmodell.value, tables, plan } };
}

function comparedIn(before: Before, map: StatedMap, i: number): AnsweredTable {
  const table = map.tables[i]!;
  const title = `${table.sheet} ${table.range}`;
  const read = recogniseIn(before.book, before.styrmodell, merged(before, map, [i]));
  const over = [table, ...before.tables.filter((one) => areOver(one, table))];
  const now = linesIn(before.plan, over);
  if (!read.ok) return { title, now: counted(now), then: counted(now), gone: [], added: [], refused: read.reason };
  const then = linesIn(read.value.plan, over);
  const kept = keptIn(before, map, [i], read.value);
  return {
    title,
    now: counted(now),
    then: counted(then),
    ...changed(now, then),
    ...(kept.ok ? {} : { refused: kept.reason }),
  };
}

/** What of a plan is gone and what has come from one reading to the next, a line for each goal, measure and value. */
export function changesIn(
  before: Pick<Before, "plan" | "tables">,
  after: Pick<Before, "plan" | "tables">,
): { gone: string[]; added: string[] } {
  const tables = [...before.tables, ...after.tables];
  return changed(linesIn(before.plan, tables), linesIn(after.plan, tables));
}

/** Lines that one of two readings has alone. */
function changed(before: readonly Line[], after: readonly Line[]): { gone: string[]; added: string[] } {
  return { gone: linesWithout(before, after).map(inWords), added: linesWithout(after, before).map(inWords) };
}

/** Lines that others have not; owners and units of what these have too, as of others they come with it. */
function linesWithout(lines: readonly Line[], others: readonly Line[]): Line[] {
  const known = new Set(others.map(keyOf));
  const named = new Set(others.flatMap(({ kind, cell }) => (isOfOther(kind) ? [] : [cell])));
  return lines.filter((line) => !known.has(keyOf(line)) && (!isOfOther(line.kind) || named.has(line.cell)));
}

/** Whether a line's cell is that of what it is of. */
const isOfOther = (kind: Line["kind"]): boolean => kind === "ansvarig" || kind === "enhet";

/** A goal, a measure, a value of a plan, or what is said beside one, in words. */
interface Line {
  kind: "område" | "mål" | "mått" | "värde" | "kommentar" | "ansvarig" | "enhet";
  /** Where it stands; of owners and units, of which a plan has the words alone, what they are of. */
  cell: string;
  /** What stands around its texts, and these: "", a title, ", under ", a heading. */
  parts: AnswerPart[];
}

/** Words of ours, or a text of the workbook's, which is told cut short. */
type AnswerPart = string | { hers: string };

const keyOf = ({ kind, cell, parts }: Line): string => JSON.stringify([kind, cell, parts]);
const inWords = ({ kind, cell, parts }: Line): string =>
  `${kind} ${isOfOther(kind) ? "för" : "i"} ${cell}: ${parts.map((part) => (typeof part === "string" ? part : shortened(oneLine(part.hers)))).join("")}`;

const KIND_WORDS = { area: "område", goal: "mål", indicator: "mått" } as const;

/** What a plan has of the cells of some tables. */
function linesIn(plan: Plan, tables: readonly Pick<StatedTable, "sheet" | "range">[]): Line[] {
  const nodes = nodesOf(plan);
  const titles = new Map(nodes.map(({ id, title }) => [id, title]));
  const isIn = (cell: string): boolean => {
    const at = parseRef(cell);
    return tables.some(({ sheet, range }) => {
      const area = parseArea(range);
      return at?.sheet === sheet && area !== null && contains(area, at.area.top, at.area.left);
    });
  };
  return nodes
    .filter((node) => cellsOfNode(node).some(isIn))
    .flatMap((node) => [nodeLine(node, titles), ...valuesOf(node), ...besideOf(node)])
    .filter(({ cell }) => isIn(cell));
}

function nodeLine({ kind, cell, title, parents }: PlanNode, titles: ReadonlyMap<string, string>): Line {
  const over = parents.flatMap((id, i): AnswerPart[] => [
    i === 0 ? ", under ”" : " och ”",
    { hers: titles.get(id) ?? id },
    "”",
  ]);
  return { kind: KIND_WORDS[kind], cell, parts: [{ hers: title }, ...over] };
}

function valuesOf(node: PlanNode): Line[] {
  const value = (cell: string, what: string, text: string, period = ""): Line => ({
    kind: "värde",
    cell,
    parts: [
      `${what}${period === "" ? "" : ` ${periodText(period)}`} `,
      { hers: text },
      " för ”",
      { hers: node.title },
      "”",
    ],
  });
  const grades = node.grades.flatMap(({ cell, text, period }) =>
    cell === undefined ? [] : [value(cell, "bedömning", text, period)],
  );
  return node.kind === "indicator" ? [...figuresOf(node, value), ...grades] : grades;
}

/** What is said of a node beside its values. */
const besideOf = (node: PlanNode): Line[] => [
  ...node.comments.map(({ cell, text }): Line => ({
    kind: "kommentar",
    cell,
    parts: [{ hers: text }, " för ”", { hers: node.title }, "”"],
  })),
  ...node.owners.map((owner): Line => ({ kind: "ansvarig", cell: node.cell, parts: [{ hers: owner }] })),
  ...(node.kind === "indicator" && node.unit
    ? [{ kind: "enhet" as const, cell: node.cell, parts: [{ hers: node.unit }] }]
    : []),
];

const figuresOf = (
  { targets, outcomes, forecasts, comparisons, baseline }: Indicator,
  value: (cell: string, what: string, text: string, period?: string) => Line,
): Line[] => [
  ...targets.map(({ cell, text, period }) => value(cell, "målvärde", text, period)),
  ...outcomes.map(({ cell, text, period }) => value(cell, "utfall", text, period)),
  ...forecasts.map(({ cell, text, period }) => value(cell, "prognos", text, period)),
  ...comparisons.map(({ cell, text, period }) => value(cell, "jämförelse", text, period)),
  ...(baseline ? [value(baseline.cell, "startvärde", baseline.text, baseline.period)] : []),
];

function counted(lines: readonly Line[]): string {
  const of = (kind: Line["kind"]): number => lines.filter((line) => line.kind === kind).length;
  const areas = of("område");
  return [
    ...(areas > 0 ? [`${areas} områden`] : []),
    `${of("mål")} mål`,
    `${of("mått")} mått`,
    `${of("värde")} värden`,
  ].join(", ");
}
