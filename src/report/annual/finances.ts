import { isInterim } from "../../assess/periods";
import { parsePeriod } from "../../interpret/time/period";

/** An amount of money with its cell ("Budget!C5"). */
export interface Amount {
  value: number;
  /** How many decimals it is shown with. */
  decimals: number;
  cell: string;
}

/**
 * Kinds of rows in a balanskravsutredning (RKR R15 Förvaltningsberättelse; as printed by Malmö 2015, Göteborg 2018 and
 * Grästorp 2019): the result of the year, additions and subtractions, the two sums that the law names, deficits of
 * earlier years, what has accumulated over the years, and other information.
 */
export type BalanceRowKind = "result" | "item" | "adjusted" | "balance" | "earlier" | "owed" | "accumulated" | "beside";

export interface BalanceRow {
  label: string;
  kind: BalanceRowKind;
  /** By column; null: a blank cell. */
  amounts: (Amount | null)[];
}

/** What the amounts under a header are: foretold of the year, the year's by no other word, its outcome, or of a part of it. */
export type AmountsOf = "forecast" | "year" | "outcome" | "part";

/** A balanskravsutredning of a source sheet. */
export interface Balance {
  unit: string;
  /** As written above the amounts: "2024", "Utfall 2024". */
  headers: string[];
  years: number[];
  /** By column, as `headers`. */
  of: AmountsOf[];
  rows: BalanceRow[];
  /** Subtractions are written without a minus. */
  unsigned: boolean;
}

/** Budget and outcome by committee, from a source sheet. */
export interface Means {
  unit: string;
  /** As written above the amounts. */
  headers: { budget: string; outcome: string };
  rows: { label: string; budget: Amount; outcome: Amount }[];
}

/** Whose column of the year is read, first to last: at delår what is expected of the year. */
const PREFERRED: Record<"part" | "whole", AmountsOf[]> = {
  part: ["forecast", "year", "outcome", "part"],
  whole: ["outcome", "year", "forecast", "part"],
};

/** The column of a period's year; −1 without one. */
export function columnOf({ years, of }: Balance, period: string): number {
  const year = parsePeriod(period)?.year;
  const wanted = PREFERRED[isInterim(period) ? "part" : "whole"];
  const own = years.flatMap((one, at) => (one === year ? [at] : []));
  const kinds = own.map((at) => wanted.indexOf(of[at] ?? "year"));
  return own[kinds.indexOf(Math.min(...kinds))] ?? -1;
}
