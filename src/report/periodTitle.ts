import { isYearEnd, periodText } from "../interpret/time/period";

/** A period in a title: "helår 2021", "augusti 2024". "" for an unknown one. */
export const periodTitle = (period: string): string => (isYearEnd(period) ? `helår ${period}` : periodText(period));

/** A period over a column: "2021", "augusti 2024". */
export const periodHeader = (period: string): string => (isYearEnd(period) ? period : periodText(period));

/** What a report is called, as in a printed one: "Måluppfyllelse 2024". */
export const reportTitle = (period: string): string =>
  ["Måluppfyllelse", periodHeader(period)].filter(Boolean).join(" ");
