import type { Column } from "../column";
import { COMMITTEE_INITIALS, committeeIn, isCommittee } from "../../interpret/header/header";
import type { TableFeatures } from "./features";

/** Grades whose header names a committee are its own: "Socialnämnden", "Socialnämndens bedömning". */
export const withGradeOwner = (columns: readonly Column[]): Column[] =>
  columns.map((column) => {
    if (column.role !== "grade" || column.ticked !== undefined) return column;
    const owner = ownerOf(column);
    return owner === undefined ? column : { ...column, owner };
  });

function ownerOf({ header, reading }: Column): string | undefined {
  if (reading.scores.grade === undefined && (reading.scores.owner !== undefined || isCommittee(header))) return header;
  if (reading.by === "overall") return undefined;
  return (
    committeeIn(header) ??
    header
      .split(" ")
      .slice(1)
      .find((word) => COMMITTEE_INITIALS.test(word))
  );
}

/**
 * Periods that the other columns give a header: what is accumulated ends with the last month, and a forecast is for the
 * year of the table.
 */
export function withPeriods(columns: readonly Column[], { headers: { year } }: TableFeatures): Column[] {
  const months = columns.flatMap(({ role, reading }) =>
    role === "outcome" && /^\d{4}(?:-\d\d| T\d| kv\d)$/.test(reading.period ?? "") ? [reading.period!] : [],
  );
  const until = months.length < 2 ? undefined : partUntil([...months].sort().at(-1)!);
  const hasOwn = columns.some(({ role, holds }) => role === "period" || holds === "figures");
  return columns.map((column) => {
    const { role, reading } = column;
    if (reading.period !== undefined) return column;
    if (until !== undefined && role === "outcome" && ACCUMULATED.test(reading.words))
      return { ...column, reading: { ...reading, period: until } };
    return role === "forecast" && year !== "" && !hasOwn
      ? { ...column, reading: { ...reading, period: year } }
      : column;
  });
}

const ACCUMULATED = /(?<!\p{L})(?:ack|ackumulera[td])(?!\p{L})/u;

/** The longest part of a year that ends with the month, tertial or quarter. */
function partUntil(last: string): string {
  const [, of, part, n] = /^(\d{4}) (T|kv)(\d)$/.exec(last) ?? [];
  if (of !== undefined)
    return partUntil(`${of}-${String(Number(n) * (part === "T" ? 4 : 3)).padStart(2, "0")}`).replace(
      / (?:T2|kv\d)$/,
      " delår",
    );
  const [year, month] = last.split("-").map(Number) as [number, number];
  if (month === 12) return String(year);
  if (month % 4 === 0) return `${year} T${month / 4}`;
  if (month === 6) return `${year} delår`;
  return month % 3 === 0 ? `${year} kv${month / 3}` : last;
}
