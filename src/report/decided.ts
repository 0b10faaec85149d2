import type { Indicator, Plan, PlanNode } from "../domain/plan";
import { comparePeriods, parsePeriod } from "../interpret/period";
import { clean, textKey } from "../interpret/text";
import { newSheet, setCell } from "../sheet/book";
import type { Sheet } from "../sheet/book";
import type { Format } from "../sheet/format";
import { rowHeight } from "./height";
import { headed, lined, LOOK, printSetup, SIZES } from "./look";
import { textAt } from "./statusTable";

/** Tag and name of the sheet with the plan that the council has decided. */
export const DECIDED_TAG = "plan";
export const DECIDED_NAME = "Beslutad plan";

/** What a row's validity says. */
export const VALIDITY = { valid: "Gäller", replaced: "Ersatt", gone: "Utgått" } as const;

/** Columns by their headers, in order, with their widths in characters. A column per year of targets comes where `targets` says. */
const BEFORE_TARGETS = { key: ["Nyckel", 22], level: ["Nivå", 14], number: ["Nr", 7], title: ["Mål eller indikator", 60], unit: ["Enhet", 10] } as const;
const AFTER_TARGETS = { owner: ["Ansvarig", 24], decision: ["Beslut", 26], from: ["Gäller från", 12], to: ["Gäller till", 12], validity: ["Status", 10] } as const;
const COLUMNS = { ...BEFORE_TARGETS, ...AFTER_TARGETS };
type Field = keyof typeof COLUMNS;
const FIELDS = Object.keys(COLUMNS) as Field[];
/** "Målvärde" for a target without a period, "Målvärde 2024" for one with. */
const TARGET = "Målvärde";
const TARGET_WIDTH = 16;

/** A decided goal, uppdrag or indicator. Texts as decided. */
export interface Decided extends Record<Field, string> {
  /** By canonical period; "" for a target that says none. */
  targets: Map<string, string>;
}

/** What is said of the decision that a plan is locked by. */
export interface Decision {
  /** "KF 2024-11-25 § 112". */
  text: string;
  /** The first day that it holds, "2025-01-01". */
  from: string;
}

const targetHeader = (period: string): string => (period === "" ? TARGET : `${TARGET} ${period}`);

/** The rows of the sheet, in their order; null for a sheet without its headers. */
export function readDecided(sheet: Sheet | undefined): Decided[] | null {
  const top = sheet?.values.findIndex((row) => [COLUMNS.key, COLUMNS.title, COLUMNS.validity].every(([header]) => row?.includes(header))) ?? -1;
  if (!sheet || top < 0) return null;
  const headers = Array.from({ length: sheet.values[top]!.length }, (_, column) => textAt(sheet, top, column).trim());
  const targets = headers.flatMap((header, column) => (header === TARGET || (header.startsWith(`${TARGET} `) && parsePeriod(header.slice(TARGET.length + 1))) ? [{ column, period: header.slice(TARGET.length).trim() }] : []));
  const rows: Decided[] = [];
  for (let row = top + 1; row < sheet.values.length; row++) {
    const field = (name: Field): string => (headers.includes(COLUMNS[name][0]) ? textAt(sheet, row, headers.indexOf(COLUMNS[name][0])).trim() : "");
    if (field("key") === "") continue;
    const said = targets.map(({ column, period }) => [period, textAt(sheet, row, column).trim()] as const).filter(([, text]) => text !== "");
    rows.push({ ...(Object.fromEntries(FIELDS.map((name) => [name, field(name)])) as Record<Field, string>), targets: new Map(said) });
  }
  return rows;
}

/** Whether two wordings are the same but for case, spaces and the marks around them. */
export const sameWording = (a: string, b: string): boolean => textKey(clean(a)) === textKey(clean(b));

const isIndicator = (node: PlanNode | Indicator): node is Indicator => "targets" in node;

/** A node of the plan as a decided row. */
function rowOf(node: PlanNode | Indicator, decision: Decision): Decided {
  const targets = isIndicator(node) ? node.targets.filter(({ text }) => text.trim() !== "").map(({ period, text }) => [period ?? "", text.trim()] as const) : [];
  return {
    key: node.id,
    level: node.level,
    number: node.number ?? "",
    title: node.title,
    unit: isIndicator(node) ? (node.unit ?? "") : "",
    owner: node.owners.join(", "),
    decision: decision.text,
    from: decision.from,
    to: "",
    validity: VALIDITY.valid,
    targets: new Map(targets),
  };
}

const sameTargets = (a: Decided, b: Decided): boolean => a.targets.size === b.targets.size && [...a.targets].every(([period, text]) => sameWording(b.targets.get(period) ?? "", text));
const sameRow = (a: Decided, b: Decided): boolean => sameWording(a.title, b.title) && sameTargets(a, b) && sameWording(a.owner, b.owner);

/** How many rows a revision changed, by what was done. */
export interface Revision {
  rows: Decided[];
  added: number;
  changed: number;
  gone: number;
}

/**
 * The decided rows after a decision: goals and indicators that are new or worded, aimed or owned otherwise come as rows of their own, and the rows
 * that they replace hold until the decision; what is not in the plan any more stays as "Utgått". Nothing is taken away.
 */
export function revise(standing: Decided[], plan: Plan, decision: Decision): Revision {
  const nodes = new Map([...plan.goals, ...plan.indicators].map((node) => [node.id, rowOf(node, decision)]));
  const valid = new Map(standing.filter(({ validity }) => validity === VALIDITY.valid).map((row) => [row.key, row]));
  const revision: Revision = { rows: [], added: 0, changed: 0, gone: 0 };
  for (const row of standing) {
    const now = nodes.get(row.key);
    if (valid.get(row.key) !== row || (now && sameRow(row, now))) revision.rows.push(row);
    else if (now) revision.rows.push({ ...row, to: decision.from, validity: VALIDITY.replaced });
    else {
      revision.rows.push({ ...row, to: decision.from, validity: VALIDITY.gone });
      revision.gone++;
    }
  }
  for (const [key, row] of nodes) {
    const was = valid.get(key);
    if (was && sameRow(was, row)) continue;
    revision.rows.push(row);
    if (was) revision.changed++;
    else revision.added++;
  }
  return revision;
}

/** The sheet of the decided plan. `title`: the organisation, where it is known. */
export function decidedSheet(rows: Decided[], name: string, organisation?: string): Sheet {
  const sheet = newSheet(name);
  const periods = [...new Set(rows.flatMap(({ targets }) => [...targets.keys()]))].sort(comparePeriods);
  const columns: { header: string; width: number; text: (row: Decided) => string; look: Format }[] = [
    ...columnsOf(BEFORE_TARGETS),
    ...periods.map((period) => ({ header: targetHeader(period), width: TARGET_WIDTH, text: (row: Decided) => row.targets.get(period) ?? "", look: LOOK.text })),
    ...columnsOf(AFTER_TARGETS),
  ];
  setCell(sheet, 0, 0, [organisation, "Beslutad plan"].filter(Boolean).join(" · "), LOOK.title);
  setCell(sheet, 1, 0, "Så har fullmäktige beslutat. Raderna ändras med Lås beslutad plan: en ändring blir en ny rad, och ett mål som tas bort står kvar som Utgått.", { ...LOOK.muted, wrap: false });
  const top = 3;
  columns.forEach(({ header, width }, column) => {
    sheet.columns.set(column, { width });
    setCell(sheet, top, column, header, headed(LOOK.header));
  });
  rows.forEach((row, index) => {
    const texts = columns.map(({ text }) => text(row));
    texts.forEach((text, column) => setCell(sheet, top + 1 + index, column, text || null, lined({ ...(row.validity === VALIDITY.valid ? columns[column]!.look : LOOK.muted), horizontal: "left" })));
    sheet.rows.set(top + 1 + index, { height: rowHeight(texts.map((text, column) => ({ text, look: { size: SIZES.text }, characters: columns[column]!.width }))) });
  });
  sheet.rows.set(0, { height: 27 });
  sheet.tag = DECIDED_TAG;
  sheet.gridlines = false;
  sheet.freeze = { rows: top + 1, columns: 0 };
  sheet.print = { ...printSetup(organisation, name, ""), titleRows: { top, bottom: top } };
  return sheet;
}

const columnsOf = (fields: Partial<typeof COLUMNS>): { header: string; width: number; text: (row: Decided) => string; look: Format }[] =>
  (Object.entries(fields) as [Field, readonly [string, number]][]).map(([field, [header, width]]) => ({ header, width, text: (row) => row[field], look: field === "key" ? LOOK.small : LOOK.text }));
