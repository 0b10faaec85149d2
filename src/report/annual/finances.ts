/** An amount of money and the cell that it stands in ("Budget!C5"). */
export interface Amount {
  value: number;
  /** How many it is shown with. */
  decimals: number;
  cell: string;
}

/**
 * What a row of a balanskravsutredning is (RKR R15 Förvaltningsberättelse; as printed by Malmö 2015, Göteborg 2018 and
 * Grästorp 2019): the result of the year, what is added or taken away, the two sums that the law names, deficits of
 * earlier years, and what is shown beside.
 */
export type BalanceRowKind = "result" | "item" | "adjusted" | "balance" | "earlier" | "owed" | "beside";

export interface BalanceRow {
  label: string;
  kind: BalanceRowKind;
  /** By column; null: nothing stands there. */
  amounts: (Amount | null)[];
}

/** A balanskravsutredning as it stands in a source sheet. */
export interface Balance {
  unit: string;
  /** As written above the amounts: "2024", "Utfall 2024". */
  headers: string[];
  years: number[];
  rows: BalanceRow[];
  /** What takes away is written without a minus. */
  unsigned: boolean;
}

/** Budget and outcome of what is carried on, as they stand in a source sheet. */
export interface Means {
  unit: string;
  /** As written above the amounts. */
  headers: { budget: string; outcome: string };
  rows: { label: string; budget: Amount; outcome: Amount }[];
}
