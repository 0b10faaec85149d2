import { scalesFor } from "../../src/commands/styrmodell";
import { ROLES, type Role } from "../../src/domain/plan";
import { standard } from "../../src/domain/presets/standard";
import { gridOf } from "../../src/recognise/grid/grid";
import { readHeader } from "../../src/interpret/header/header";
import { regionsOf } from "../../src/recognise/layout/region";
import type { Region } from "../../src/recognise/layout/tableRegion";
import { featuresOf, type Label, type TableFeatures } from "../../src/recognise/roles/features";
import { columnIndex } from "../../src/sheet/address";
import { looksOf } from "../../test/recognise/looks/looks";
import { relaid } from "../../test/recognise/relaid/layouts";
import type { ColumnLabel, RealTable } from "../../test/recognise/real/table";
import { realTables } from "../../test/recognise/real/tables";
import type { HeaderWords } from "./letters";

/** A table whose columns a person has labelled; `gold` has null for a column without a label. */
export interface Labelled {
  hand: string;
  name: string;
  table: TableFeatures;
  gold: (Label | null)[];
}

/** Layouts of the five plans that are used beside the real tables. */
const LAYOUTS = 60;

/** What a label calls a column that the reader calls otherwise. */
const SAME: Record<string, Label> = { title: "indicator", kind: "level" };

/** The labelled tables, real ones and layouts of known plans; a hand is who drew the table up. */
export function labelledTables(): Labelled[] {
  const layouts = Array.from({ length: LAYOUTS }, (_, seed) => {
    const { plan, table } = relaid(10_000 + seed);
    return { ...table, hand: `layout ${plan}` };
  });
  return [...realTables(), ...LOOKS.flatMap(looksOf), ...layouts].flatMap(labelled);
}

/** Drawn by other hands, and labelled before they were read. */
const LOOKS = ["ordinary", "odd", "headers"] as const;

/** The words of every labelled header, also of decoys, with their hand and role. */
export const labelledHeaders = (): (HeaderWords & { hand: string })[] =>
  [...realTables(), ...LOOKS.flatMap(looksOf), ...looksOf("decoys")].flatMap(({ hand, sheets, columns, rows }) =>
    columns.flatMap(({ sheet, fromRow, column, role }) => {
      const head = rows.find((one) => one.sheet === sheet && one.kind === "head" && one.row >= fromRow);
      const text = sheets.find(({ name }) => name === sheet)?.values[(head?.row ?? 0) - 1]?.[columnIndex(column) ?? -1];
      const label = SAME[role] ?? role;
      return typeof text === "string" && text.length <= 60 && isRole(label)
        ? [{ hand, words: readHeader(text).words, role: label }]
        : [];
    }),
  );

const isRole = (label: string): label is Role => (ROLES as readonly string[]).includes(label);

/** Columns of a decoy are no training data for roles: whether it is a goal table is decided elsewhere. */
function labelled({ sheets, columns, hand, name, decoy }: RealTable): Labelled[] {
  if (decoy) return [];
  const scales = scalesFor(standard);
  return sheets.flatMap((sheet) => {
    const labels = columns.filter((one) => one.sheet === sheet.name);
    if (labels.length === 0) return [];
    const grid = gridOf(sheet);
    return regionsOf(grid).flatMap((region): Labelled[] => {
      const table = featuresOf(region, scales);
      const gold = table.columns.map(({ column }) => labelOf(labels, column, region));
      return gold.every((label) => label === null) ? [] : [{ hand, name, table, gold }];
    });
  });
}

function labelOf(labels: readonly ColumnLabel[], column: number, { first }: Region): Label | null {
  const label = labels
    .filter((one) => columnIndex(one.column) === column && one.fromRow <= first + 1)
    .sort((a, b) => b.fromRow - a.fromRow)[0];
  if (label === undefined || label.role === "mixed") return null;
  return SAME[label.role] ?? (label.role as Label);
}
