import { sameFollowUp } from "../assess/periods";
import { ungrouped } from "../domain/shapes";
import { keysOf, tableOf } from "../domain/keys";
import { commonTargets, type Plan, type PlanNode } from "../domain/plan";
import { rowUnit } from "../domain/rowUnit";
import { comparePeriods, parsePeriod } from "../interpret/time/period";
import { clean, textKey } from "../interpret/text/text";
import { cellRef } from "../sheet/address";
import { formulaAt } from "../sheet/book";
import type { Sheet, Value } from "../sheet/book";
import { isMark } from "../sheet/ownSheets";
import type { Format } from "../sheet/format";
import { leftOfCell, leftRows, writeLeftovers } from "./continuity/leftover";
import type { Leftover } from "./continuity/leftover";
import { headed, lined, LOOK, printSetup } from "./look";
import { marked } from "./continuity/mark";
import { Page } from "./page";
import { readableColumns } from "./readableColumns";
import { blockRow, textAt } from "./continuity/statusTable";

/** Tag and name of the sheet with the plan that the council has decided. */
export const DECIDED_TAG = "plan";
export const DECIDED_NAME = "Beslutad plan";

/** The words for a row's validity. */
export const VALIDITY = { valid: "Gäller", replaced: "Ersatt", gone: "Utgått" } as const;

/**
 * Columns by their headers, in order. A column per year of targets comes between them.
 */
const BEFORE_TARGETS = {
  key: "Nyckel",
  level: "Nivå",
  number: "Nr",
  title: "Mål eller indikator",
  unit: "Enhet",
} as const;
const AFTER_TARGETS = {
  owner: "Ansvarig",
  decision: "Beslut",
  from: "Gäller från",
  to: "Gäller till",
  validity: "Status",
} as const;
const COLUMNS = { ...BEFORE_TARGETS, ...AFTER_TARGETS };
type Field = keyof typeof COLUMNS;
const FIELDS = keysOf(COLUMNS);
/** "Målvärde" for a target without a period, "Målvärde 2024" for one with. */
const TARGET = "Målvärde";

/** A decided goal, uppdrag or indicator. Texts as decided. */
export interface Decided extends Record<Field, string> {
  /** By canonical period; "" for a target without one. */
  targets: Map<string, string>;
}

/** The decision that a plan is locked by. */
export interface Decision {
  /** "KF 2024-11-25 § 112". */
  text: string;
  /** The first day that it holds, "2025-01-01". */
  from: string;
}

const targetHeader = (period: string): string => (period === "" ? TARGET : `${TARGET} ${period}`);

/** The header's row and its texts by column; null for a sheet without it. */
function headerOf(sheet: Sheet): { top: number; headers: string[] } | null {
  const top = sheet.values.findIndex((row) =>
    [COLUMNS.key, COLUMNS.title, COLUMNS.validity].every((header) => row?.includes(header)),
  );
  return top < 0
    ? null
    : {
        top,
        headers: Array.from(sheet.values[top] ?? [], (_, column) => textAt(sheet, top, column).trim()),
      };
}

/** The rows of the sheet, in their order; null for a sheet without its headers. */
export function readDecided(sheet: Sheet | undefined): Decided[] | null {
  const header = sheet && headerOf(sheet);
  if (!sheet || !header) return null;
  const { top, headers } = header;
  const targets = headers.flatMap((header, column) =>
    header === TARGET || (header.startsWith(`${TARGET} `) && parsePeriod(header.slice(TARGET.length + 1)))
      ? [{ column, period: header.slice(TARGET.length).trim() }]
      : [],
  );
  const rows: Decided[] = [];
  for (let row = top + 1; row < blockRow(sheet); row++) {
    const field = (name: Field): string =>
      headers.includes(COLUMNS[name]) ? textAt(sheet, row, headers.indexOf(COLUMNS[name])).trim() : "";
    if (field("key") === "") continue;
    const stated = targets
      .map(({ column, period }) => [period, textAt(sheet, row, column).trim()] as const)
      .filter(([, text]) => text !== "");
    rows.push({
      ...tableOf(FIELDS, field),
      targets: new Map(stated),
    });
  }
  return rows;
}

/** Spaces between the thousands of a number make no difference. */
const plainNumbers = (text: string): string => ungrouped(clean(text), " ");

/** Whether two wordings are the same but for case, spaces, the marks around them and thousands set apart. */
export const sameWording = (a: string, b: string): boolean => textKey(plainNumbers(a)) === textKey(plainNumbers(b));

/** A node of the plan as a decided row. */
function rowOf(node: PlanNode, decision: Decision): Decided {
  const targets =
    node.kind === "indicator"
      ? commonTargets(node)
          .filter(({ text }) => text.trim() !== "")
          .map(({ period, text }) => [period ?? "", text.trim()] as const)
      : [];
  return {
    key: node.id,
    level: node.level,
    number: node.number ?? "",
    title: node.title,
    unit: node.kind === "indicator" ? (rowUnit(node) ?? "") : "",
    owner: node.owners.join(", "),
    decision: decision.text,
    from: decision.from,
    to: "",
    validity: VALIDITY.valid,
    targets: new Map(targets),
  };
}

/** The decided target for a period; undefined: none is. */
export const decidedTarget = ({ targets }: Decided, period: string): string | undefined =>
  targets.get(period) ?? [...targets].find(([own]) => sameFollowUp(own, period))?.[1];

const sameTargets = (a: Decided, b: Decided): boolean =>
  a.targets.size === b.targets.size &&
  [...a.targets].every(([period, text]) => sameWording(decidedTarget(b, period) ?? "", text));
const sameRow = (a: Decided, b: Decided): boolean =>
  sameWording(a.title, b.title) && sameTargets(a, b) && sameWording(a.owner, b.owner);

/** Rows that a revision changed, by kind of change. */
export interface Revision {
  rows: Decided[];
  added: number;
  changed: number;
  gone: number;
}

/**
 * The decided rows after a decision: goals and indicators that are new, reworded, or have another target or owner come
 * as new rows, and the rows that they replace are valid until the decision; what the plan no longer has stays as
 * "Utgått". Nothing is removed.
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

/**
 * The user's additions beside the sheet's rows: columns, notes, and the block "Kvarlämnat". Nothing for a sheet without
 * the headers.
 */
export function besideDecided(sheet: Sheet): Leftover[] {
  const header = headerOf(sheet);
  if (!header) return [];
  const { top, headers } = header;
  const end = blockRow(sheet);
  const key = headers.indexOf(COLUMNS.key);
  const ownHeaders = new Set<unknown>([INTRODUCTION, ...FIELDS.map((field) => COLUMNS[field])]);
  const isColumn = (column: number): boolean =>
    ownHeaders.has(headers[column]) || (headers[column] ?? "").startsWith(TARGET);
  /** Whether a cell belongs to the sheet: its rows, its header or its introduction. */
  const isOwn = (value: Value, row: number, column: number, id: string): boolean => {
    if (isMark(value)) return true;
    if (row > top) return id !== "" && isColumn(column);
    if (row === top) return isColumn(column);
    return ownHeaders.has(value) || (row === 0 && column === 0);
  };
  const found: Leftover[] = [];
  sheet.values.slice(0, end).forEach((cells, row) =>
    cells?.forEach((value, column) => {
      if (value === null || value === undefined || value === "") return;
      const id = row > top ? textAt(sheet, row, key) : "";
      if (isOwn(value, row, column, id)) return;
      const formula = formulaAt(sheet, row, column);
      found.push(
        ...leftOfCell({
          cell: cellRef(sheet.name, row, column),
          value,
          ...(formula === undefined ? {} : { formula }),
          ...(id ? { key: id } : {}),
          ...(row > top && headers[column] ? { header: headers[column] } : {}),
          replaced: false,
        }),
      );
    }),
  );
  return [...found, ...leftRows(sheet)];
}

const INTRODUCTION =
  "Så har fullmäktige beslutat. Raderna ändras med Lås beslutad plan: en ändring blir en ny rad, och ett mål som tas bort står kvar som Utgått.";

interface DecidedColumn {
  header: string;
  text: (row: Decided) => string;
  look: Format;
}

/** The sheet of the decided plan, with the user's additions at its foot. */
export function decidedSheet(rows: Decided[], beside: Leftover[], name: string, organisation?: string): Sheet {
  const periods = [...new Set(rows.flatMap(({ targets }) => [...targets.keys()]))].sort(comparePeriods);
  const columns: DecidedColumn[] = [
    ...columnsOf(BEFORE_TARGETS),
    ...periods.map((period) => ({
      header: targetHeader(period),
      text: (row: Decided) => row.targets.get(period) ?? "",
      look: LOOK.text,
    })),
    ...columnsOf(AFTER_TARGETS),
  ];
  const page = new Page(
    name,
    readableColumns(
      columns.map(({ header, text }) => [{ text: header, bold: true }, ...rows.map((row) => ({ text: text(row) }))]),
    ),
  );
  page.line([{ value: [organisation, "Beslutad plan"].filter(Boolean).join(" · "), look: LOOK.title }], { height: 27 });
  page.line([{ value: INTRODUCTION, look: { ...LOOK.muted, wrap: false } }]);
  page.gap(8);
  const top = page.row;
  page.line(
    columns.map(({ header }) => ({ value: header, look: headed(LOOK.header) })),
    { padding: 5 },
  );
  for (const row of rows) {
    page.line(
      columns.map(({ text, look }) => ({
        value: text(row) || null,
        look: lined({ ...(row.validity === VALIDITY.valid ? look : LOOK.muted), horizontal: "left" }),
      })),
    );
  }
  const at = (header: string): number => columns.findIndex((one) => one.header === header);
  const places = {
    key: at(COLUMNS.key),
    what: at(COLUMNS.level),
    text: at(COLUMNS.title),
    where: at(COLUMNS.owner),
    period: at(COLUMNS.from),
    who: at(COLUMNS.to),
  };
  writeLeftovers(page, beside, places, columns.length - 1);
  const { sheet } = page;
  sheet.tag = DECIDED_TAG;
  sheet.freeze = { rows: top + 1, columns: 0 };
  sheet.print = {
    ...printSetup(organisation, name, ""),
    titleRows: { top, bottom: top },
    area: { top: 0, left: 0, bottom: page.row - 1, right: columns.length - 1 },
  };
  return marked(sheet);
}

const columnsOf = (fields: Partial<typeof COLUMNS>): DecidedColumn[] =>
  keysOf(fields).map((field) => ({
    header: COLUMNS[field],
    text: (row) => row[field],
    look: field === "key" ? LOOK.muted : LOOK.text,
  }));
