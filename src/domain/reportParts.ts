import { keysOf } from "./keys";
/** The reports of a term, in their order, and what the sheet Styrmodell calls them. */
export const KINDS = ["delar", "arsredovisning", "halvtid", "mandatperiod"] as const;
export type ReportKind = (typeof KINDS)[number];
export const KIND_WORDS: Record<ReportKind, string> = {
  delar: "Delårsrapport",
  arsredovisning: "Årsredovisning",
  halvtid: "Halvtid",
  mandatperiod: "Mandatperiod",
};

/** What is written like a report: the reports of a term, and the appendix for the auditors, whose parts are its own. */
export type DocumentKind = ReportKind | "revision";
export const DOCUMENT_WORDS: Record<DocumentKind, string> = { ...KIND_WORDS, revision: "Revisionsbilaga" };
export const DOCUMENT_KINDS: DocumentKind[] = keysOf(DOCUMENT_WORDS);

/**
 * The parts that a report may have, by the name used on the sheet Styrmodell. The name is also the part's heading
 * unless the municipality gives it another.
 */
export const PART_WORDS = {
  board: "Måltavla",
  housekeeping: "God ekonomisk hushållning",
  balance: "Balanskravsutredning",
  means: "Mål och medel",
  goals: "Mål och bedömningar",
  council: "KF-mål och nämndmål",
  levels: "Utfall per nivå",
  areas: "Områden, resultatmål och nyckeltal",
  tagged: "Målområden",
  counts: "Antal per bedömning",
  development: "Utveckling",
  process: "Processen steg för steg",
  thread: "Röda tråden",
  changes: "Vad som har ändrats",
  method: "Så är målen bedömda",
  checks: "Kontroller",
} as const;
export type PartName = keyof typeof PART_WORDS;
const PART_NAMES: PartName[] = keysOf(PART_WORDS);

/** A part of the municipality's reports: its place in each kind that has it, the least first, and its own heading. */
export interface ReportPart {
  part: PartName;
  places: Partial<Record<ReportKind, number>>;
  /** Absent: the part's own name. */
  heading?: string;
}

/** The parts of a kind of report in order; rows with equal positions keep their order. */
export const partsOf = (parts: ReportPart[], kind: DocumentKind): ReportPart[] =>
  parts
    .flatMap((part) => {
      const place = kind === "revision" ? undefined : part.places[kind];
      return place === undefined ? [] : [{ part, place }];
    })
    .sort((a, b) => a.place - b.place)
    .map(({ part }) => part);

/** A year has its test of god ekonomisk hushållning, its money and its balance; halvtid and the term look back on the development. */
const LEFT_OUT: Record<ReportKind, PartName[]> = {
  delar: ["development"],
  arsredovisning: ["development"],
  halvtid: ["housekeeping", "balance", "means"],
  mandatperiod: ["housekeeping", "balance", "means"],
};

/** Every part: those named with their places in each kind, then the others without, so that they can be chosen. */
export const composed = (...named: PartName[]): ReportPart[] =>
  [...named, ...PART_NAMES.filter((part) => !named.includes(part))].map((part) => ({
    part,
    places: Object.fromEntries(
      KINDS.flatMap((kind) => {
        const place = named.filter((one) => !LEFT_OUT[kind].includes(one)).indexOf(part);
        return place < 0 ? [] : [[kind, place + 1]];
      }),
    ),
  }));

/** The parts of a report where a municipality has chosen no others. */
export const STANDARD_PARTS = composed(
  "board",
  "housekeeping",
  "balance",
  "means",
  "method",
  "goals",
  "counts",
  "development",
  "process",
  "thread",
  "changes",
  "checks",
);
