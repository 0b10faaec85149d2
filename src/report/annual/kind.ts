/** The reports of a term, in their order. */
export const KINDS = ["delar", "arsredovisning", "halvtid", "mandatperiod"] as const;
export type ReportKind = (typeof KINDS)[number];
