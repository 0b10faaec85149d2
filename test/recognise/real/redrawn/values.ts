import { parseCell } from "../../../../src/sheet/address";
import { setCell, valueAt, type Sheet, type Value } from "../../../../src/sheet/book";
import type { RealTable } from "../table";
import {
  hasHeader,
  plainOf,
  shown,
  textAt,
  widthOf,
  type Change,
  type Place,
  type Plain,
  type Redrawing,
} from "./redrawing";

/** The same figures in other shapes. */

const PERCENT = /^\s*(-?\d+(?:,\d+)?)\s?%\s*$/;
const FIGURE = /^-?\d[\d\u00a0 ]*(?:,\d+)?(?:\s?%)?$/;

/** A change of the figures in cells of targets and outcomes. */
const figures =
  (of: (value: Value, place: Place) => Value, applies: (table: RealTable) => boolean = hasHeader) =>
  (table: RealTable): Redrawing | undefined =>
    applies(table)
      ? {
          value: (value, place) =>
            ["row", "ind"].includes(place.kind) && ["target", "outcome"].includes(place.role)
              ? of(value, place)
              : value,
          look: ({ format }) => (format ? { numberFormat: format } : undefined),
        }
      : undefined;

/** Each figure as a text, written so. */
const texts = (of: (text: string) => string) =>
  figures((value, { format }) => {
    const text = typeof value === "number" ? shown(value, format) : value;
    return typeof text === "string" && FIGURE.test(text) ? of(text) : value;
  });

/** A share as the number that it is, or as it is shown. */
const percentOf = (sheet: Sheet, row: number, column: number): number | undefined => {
  const value = valueAt(sheet, row, column);
  if (typeof value === "number")
    return sheet.formats[row]?.[column]?.numberFormat?.includes("%")
      ? Number((value * 100).toPrecision(10))
      : undefined;
  const digits = typeof value === "string" ? PERCENT.exec(value)?.[1] : undefined;
  return digits === undefined ? undefined : Number(digits.replace(",", "."));
};

/** Shares typed as text become numbers that are shown so. */
function sharesAsNumbers(table: RealTable): Redrawing | undefined {
  const plains = plainOf(table);
  if (!plains) return undefined;
  const share = ({ sheet, row, column, role, kind }: Place): number | undefined => {
    const of = plains.find((one) => one.sheet.name === sheet)!.sheet;
    const isFigure = kind === "row" && ["target", "outcome"].includes(role);
    return isFigure && typeof valueAt(of, row, column) === "string" ? percentOf(of, row, column) : undefined;
  };
  return {
    value: (value, place) => {
      const percent = share(place);
      return percent === undefined ? value : Number((percent / 100).toPrecision(10));
    },
    look: (place) =>
      share(place) === undefined ? undefined : { numberFormat: Number.isInteger(share(place)) ? "0%" : "0.0%" },
  };
}

const figureColumns = ({ columns }: Plain): number[] =>
  columns.filter(({ role }) => ["target", "outcome"].includes(role)).map(({ column }) => column);

/** The rows where all figures are shares, two at least. */
const shareRows = (plain: Plain): Set<number> =>
  new Set(
    plain.rows
      .filter(({ row, kind }) => {
        const cells = figureColumns(plain).filter((column) => textAt(plain.sheet, row, column) !== "");
        return (
          kind === "row" &&
          cells.length > 1 &&
          cells.every((column) => percentOf(plain.sheet, row, column) !== undefined)
        );
      })
      .map(({ row }) => row),
  );

/** Without the per cent of such rows, which is written somewhere else. */
function withoutPercent(
  table: RealTable,
  more: (plain: Plain, rows: ReadonlySet<number>) => Redrawing | undefined,
): Redrawing | undefined {
  const plain = table.sheets.length === 1 ? plainOf(table)?.[0] : undefined;
  if (!plain || plain.columns.some(({ role }) => role === "unit")) return undefined;
  const rows = shareRows(plain);
  const other = rows.size > 0 ? more(plain, rows) : undefined;
  if (!other) return undefined;
  const columns = figureColumns(plain);
  const isShare = (row: number, column: number): boolean => rows.has(row) && columns.includes(column);
  return {
    ...other,
    value: (value, place) => {
      const { row, column } = place;
      const percent = isShare(row, column) ? percentOf(plain.sheet, row, column) : undefined;
      return percent ?? (other.value ? other.value(value, place) : value);
    },
    look: ({ row, column }) => (isShare(row, column) ? { numberFormat: "General" } : undefined),
  };
}

const unitColumn = (table: RealTable): Redrawing | undefined =>
  withoutPercent(table, (plain, rows) => ({
    add: (sheet) => {
      const column = widthOf(plain.sheet);
      setCell(sheet, plain.head, column, "Enhet");
      for (const row of rows) setCell(sheet, row, column, "%");
    },
  }));

const unitInTitle = (table: RealTable): Redrawing | undefined =>
  withoutPercent(table, ({ columns }, rows) => {
    const titles = columns.filter(({ role }) => role === "indicator").map(({ column }) => column);
    if (titles.length !== 1) return undefined;
    return {
      alsoTitled: (title) => `${title}, %`,
      value: (value, { row, column }) =>
        rows.has(row) && column === titles[0] && typeof value === "string" ? `${value}, %` : value,
    };
  });

/** Something where an outcome of a measure is blank. */
const blanks =
  (text: string) =>
  (table: RealTable): Redrawing | undefined => {
    const plains = plainOf(table);
    if (!plains) return undefined;
    const measures = new Set(table.truth.indicators.map(({ row, sheet }) => `${sheet ?? ""}!${row ?? 0}`));
    const cells = plains.flatMap(({ sheet, rows, columns }) =>
      rows
        .filter(({ row, kind }) => kind === "row" && measures.has(`${sheet.name}!${row + 1}`))
        .flatMap(({ row }) =>
          columns
            .filter(({ role, column }) => role === "outcome" && textAt(sheet, row, column) === "")
            .map(({ column }) => ({ sheet: sheet.name, row, column })),
        ),
    );
    const isMerged = plains.some(({ sheet, head }) => sheet.merges.some(({ bottom }) => bottom > head));
    if (cells.length === 0 || isMerged) return undefined;
    return {
      add: (sheet) => {
        for (const { row, column } of cells.filter((one) => one.sheet === sheet.name))
          setCell(sheet, row, column, text);
      },
    };
  };

/** A note's mark after the last figure of the first outcome's column. */
function starred(table: RealTable): Redrawing | undefined {
  const cells = table.truth.indicators
    .flatMap(({ outcomes, sheet }) =>
      Object.entries(outcomes)
        .filter(([, value]) => typeof value === "number")
        .map(([cell]) => ({ sheet: sheet ?? table.sheets[0]!.name, ...parseCell(cell)! })),
    )
    .filter((_, at) => at % 3 === 0);
  const isStarred = ({ sheet, row, column }: Place): boolean =>
    cells.some((one) => one.sheet === sheet && one.row === row && one.column === column);
  if (cells.length === 0 || !hasHeader(table)) return undefined;
  return {
    value: (value, place) => {
      if (!isStarred(place)) return value;
      if (typeof value === "string") return FIGURE.test(value) ? `${value}*` : value;
      return typeof value === "number" ? `${shown(value, place.format)}*` : value;
    },
  };
}

export const VALUES: Record<string, Change> = {
  shares: { says: "shares as numbers that are shown in per cent", of: sharesAsNumbers },
  percentTight: { says: "no blank before per cent, in texts", of: texts((text) => text.replace(/\s+%/, "%")) },
  percentThin: {
    says: "thin blanks in figures, in texts",
    of: texts((text) => text.replace(/\s/g, "\u2009")),
  },
  percentNarrow: {
    says: "narrow blanks that do not break in figures, in texts",
    of: texts((text) => text.replace(/\s/g, "\u202f")),
  },
  percentWord: { says: "per cent as a word", of: texts((text) => text.replace(/\s?%/, " procent")) },
  points: {
    says: "a point for the decimals, in texts",
    of: texts((text) => text.replace(/^(-?\d+),(\d{1,2})(?!\d)/, "$1.$2")),
  },
  unitColumn: { says: "per cent in a column of units", of: unitColumn },
  unitInTitle: { says: "per cent in the title", of: unitInTitle },
  starredValues: { says: "a note's mark after each third outcome", of: starred },
  blankDash: { says: "a dash for blank outcomes", of: blanks("–") },
  blankDots: { says: "'..' for blank outcomes", of: blanks("..") },
  blankSaid: { says: "'uppgift saknas' for blank outcomes", of: blanks("uppgift saknas") },
  blankOff: { says: "'ej mätt' for blank outcomes", of: blanks("ej mätt") },
};
