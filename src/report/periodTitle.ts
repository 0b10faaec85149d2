import { isYearEnd, periodText } from "../interpret/period";

/** "helår 2021", "augusti 2024": how a period stands in a title. "" for an unknown one. */
export const periodTitle = (period: string): string => (isYearEnd(period) ? `helår ${period}` : periodText(period));

/** How a period stands over a column: "2021", "augusti 2024". */
export const periodHeader = (period: string): string => (isYearEnd(period) ? period : periodText(period));
