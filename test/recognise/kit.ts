import { targetFor } from "../../src/assess/indicator";
import { scalesFor } from "../../src/commands/styrmodell";
import { standard } from "../../src/domain/presets/standard";
import type { Plan, PlanNode, Recognition } from "../../src/domain/plan";
import { recognise } from "../../src/recognise/recognise";
import { parseArea } from "../../src/sheet/address";
import { newBook, newSheet, setCell, type Book, type Sheet } from "../../src/sheet/book";
import { typed } from "../../samples/draw";

/**
 * A sheet drawn as text: a line per row, cells divided by "|"; numbers and percents are typed as an office types them.
 */
export function sheet(name: string, drawing: string): Sheet {
  const made = newSheet(name);
  drawing
    .replace(/^\n|\n\s*$/g, "")
    .split("\n")
    .forEach((line, row) => {
      line.split("|").forEach((text, column) => {
        const { value, format } = typed(text.trim().replaceAll("\\n", "\n"));
        if (value === "") return;
        const error = typeof value === "string" && /^#[A-ZÅÄÖ0-9/!?]+[!?]?$/.test(value);
        setCell(
          made,
          row,
          column,
          error ? { error: value as string } : value,
          format ? { numberFormat: format } : undefined,
        );
      });
    });
  return made;
}

export const book = (...sheets: Sheet[]): Book => ({ ...newBook(), sheets });

export const read = (...sheets: Sheet[]): Recognition => recognise(book(...sheets), { scales: scalesFor(standard) });

/** The plan as an indented tree: level, number and title; grades, targets and outcomes behind. */
export function tree({ areas, goals, indicators }: Plan, period = ""): string[] {
  const lines: string[] = [];
  const under = (parent: string | null, indent: string): void => {
    const below = (node: PlanNode): boolean =>
      parent === null ? node.parents.length === 0 : node.parents.includes(parent);
    for (const node of [...areas, ...goals].filter(below)) {
      lines.push(`${indent}${named(node)}`);
      under(node.id, `${indent}  `);
    }
    for (const node of indicators.filter(below)) {
      const counts = targetFor(node, period);
      const target = counts ? ` → ${counts.text}` : "";
      const outcomes = node.outcomes
        .map(
          ({ period, group, value, text }) => ` ${period || "?"}${group ? ` ${group}` : ""}: ${value ?? `”${text}”`}`,
        )
        .join(",");
      lines.push(`${indent}${named(node)}${target}${outcomes}`);
    }
  };
  under(null, "");
  return lines;
}

const named = ({ level, number, title, owners, grades }: PlanNode): string =>
  `${level}${number ? ` ${number}` : ""}: ${title}${owners.length > 0 ? ` (${owners.join(", ")})` : ""}${grades.map(({ text, scale, step }) => ` [${text}${scale ? ` = ${scale} ${step ?? "–"}` : ""}]`).join("")}`;

/** Roles of a recognised table from left to right: "A indicator, B outcome 2021". */
export const roles = ({ tables }: Recognition, table = 0): string =>
  tables[table]!.columns.map(({ column, role, period }) => `${column} ${role}${period ? ` ${period}` : ""}`).join(", ");

/** Looks by cell: merges, fills and indents, as offices add them. */
export function look(
  drawn: Sheet,
  {
    merge = [],
    fill = {},
    indent = {},
  }: { merge?: string[]; fill?: Record<string, string>; indent?: Record<string, number> },
): Sheet {
  for (const range of merge) drawn.merges.push(parseArea(range)!);
  const put = (cell: string, change: object): void => {
    const { top, left } = parseArea(cell)!;
    const row = (drawn.formats[top] ??= []);
    row[left] = { ...row[left], ...change };
  };
  for (const [cell, color] of Object.entries(fill)) put(cell, { fill: color });
  for (const [cell, levels] of Object.entries(indent)) put(cell, { indent: levels });
  return drawn;
}

/** The plan as a tree, with the account closed. */
export function plan(...sheets: Sheet[]): string[] {
  const found = read(...sheets);
  expect(found.coverage.mapped + found.coverage.reported).toBe(found.coverage.nonEmpty);
  return tree(found.plan, found.period);
}
