import { isInterim } from "../../assess/choice";
import { monthsTo } from "../../interpret/period";
import type { Block, ReportDocument } from "../../sheet/document";
import { periodTitle } from "../periodTitle";
import { boardOf } from "../board/board";
import { boardBlocks } from "../board/boardBlocks";
import { changeBlocks, checkBlocks } from "./closing";
import type { ReportInput } from "./content";
import type { ReportKind } from "./kind";
import { councilBlocks } from "./council";
import { countBlocks, countSentence } from "./counts";
import { developmentBlocks } from "./development";
import { areaGoals, areaTables, levelTables } from "./goals";
import { housekeepingBlocks } from "./housekeeping";
import { methodBlocks } from "./method";
import { taggedBlocks } from "./tagged";
import { threadBlocks } from "./thread";
export type { ReportInput } from "./content";

/** What each report is called. */
export const TITLES: Record<ReportKind, string> = {
  delar: "Måluppfyllelse, delårsrapport",
  arsredovisning: "Måluppfyllelse, årsredovisning",
  halvtid: "Måluppfyllelse, halvtid",
  mandatperiod: "Måluppfyllelse, mandatperioden",
};

type Part = (input: ReportInput) => Block[];

const under = (text: string, blocks: Block[]): Block[] =>
  blocks.length > 0 ? [{ kind: "heading", level: 2, text }, ...blocks] : [];

/**
 * A delårsrapport of a whole year, the other way round, or of another part of the year than the law means: the grades
 * follow the period, and the reader is told.
 */
function periodNote({ kind, assessed: { period } }: ReportInput): Block[] {
  const interim = isInterim(period);
  const months = monthsTo(period);
  if (kind === "delar" && !interim)
    return [
      {
        kind: "text",
        look: "note",
        text: `Arbetsboken har inget delår, så bedömningarna gäller ${periodTitle(period) || "hela året"}. Ange perioden, till exempel delår 2024.`,
      },
    ];
  if (kind !== "delar" && interim)
    return [
      {
        kind: "text",
        look: "note",
        text: `Perioden är ${periodTitle(period)}: prognosen avgör bedömningen, som vid delår.`,
      },
    ];
  if (kind === "delar" && months !== null && (months < INTERIM.least || months > INTERIM.most)) {
    return [
      {
        kind: "text",
        look: "note",
        text: `Perioden omfattar ${months} månader. En delårsrapport enligt lagen om kommunal bokföring och redovisning (13 kap. 1 §) omfattar minst hälften och högst två tredjedelar av året.`,
      },
    ];
  }
  return [];
}

/** Months of the year that a delårsrapport covers (LKBR 13 kap. 1 §): at least half of them, at most two thirds. */
const INTERIM = { least: 6, most: 8 };

/** The parts that a report may have. */
const PARTS = {
  /** The answer first: how many of how many. */
  summary: (input) => [
    { kind: "text", look: "lead", text: countSentence(input.assessed) },
    ...periodNote(input),
    // In the workbook the måltavla has a sheet of its own.
    ...(input.checks === null ? boardBlocks(boardOf(input)) : []),
  ],
  housekeeping: housekeepingBlocks,
  goals: (input) => under("Mål och bedömningar", areaGoals(input)),
  council: (input) => under("KF-mål och nämndmål", councilBlocks(input)),
  levels: (input) => under("Utfall per nivå", levelTables(input)),
  areas: (input) => under("Områden, resultatmål och nyckeltal", areaTables(input)),
  counts: (input) => under("Antal per bedömning", countBlocks(input)),
  development: (input) => under("Utveckling", developmentBlocks(input)),
  tagged: (input) => under("Målområden", taggedBlocks(input)),
  thread: threadBlocks,
  method: methodBlocks,
  changes: changeBlocks,
  checks: checkBlocks,
} satisfies Record<string, Part>;
type PartName = keyof typeof PARTS;

const STANDARD: PartName[] = [
  "summary",
  "housekeeping",
  "goals",
  "method",
  "counts",
  "development",
  "thread",
  "changes",
  "checks",
];

/** The parts of a report in order, by the styrmodell's name; those of a municipality as it prints them. */
const COMPOSITIONS: Record<string, PartName[]> = {
  lindesberg: ["summary", "levels", "method", "housekeeping", "thread", "changes", "checks"],
  katrineholm: ["summary", "counts", "development", "goals", "method", "housekeeping", "thread", "changes", "checks"],
  mariestad: [
    "summary",
    "council",
    "counts",
    "development",
    "housekeeping",
    "goals",
    "method",
    "thread",
    "changes",
    "checks",
  ],
  vaggeryd: [
    "summary",
    "tagged",
    "goals",
    "method",
    "counts",
    "development",
    "housekeeping",
    "thread",
    "changes",
    "checks",
  ],
  motala: ["summary", "areas", "method", "counts", "development", "housekeeping", "changes", "checks"],
};

/** What a kind has not: a year has its test of god ekonomisk hushållning, a term looked back on its development. */
const LEFT_OUT: Record<ReportKind, PartName> = {
  delar: "development",
  arsredovisning: "development",
  halvtid: "housekeeping",
  mandatperiod: "housekeeping",
};

/** The first page is the måltavla's alone: what follows it begins on a page of its own. */
const onPages = (blocks: Block[], at: number): Block[] =>
  at === 1
    ? blocks.map((block, index) => (index === 0 && block.kind === "heading" ? { ...block, newPage: true } : block))
    : blocks;

/** A report in words: which parts it has follows from the styrmodell and the kind. Same input, same report. */
export function annualReport(input: ReportInput): ReportDocument {
  const { assessed, kind } = input;
  const parts = (COMPOSITIONS[assessed.styrmodell.name] ?? STANDARD).filter((part) => part !== LEFT_OUT[kind]);
  const period = periodTitle(assessed.period);
  return {
    title: TITLES[kind],
    eyebrow: [assessed.organisation, period].filter(Boolean).join(" · "),
    blocks: parts.flatMap((part, at) => onPages((PARTS[part] as Part)(input), at)),
    footer: [assessed.organisation, TITLES[kind], period].filter(Boolean).join(" · "),
  };
}
