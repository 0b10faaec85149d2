import { isInterim } from "../../assess/choice";
import type { Block, ReportDocument } from "../../sheet/document";
import { periodTitle } from "../periodTitle";
import { changeBlocks, checkBlocks } from "./closing";
import type { ReportInput, ReportKind } from "./content";
import { councilBlocks } from "./council";
import { countBlocks, countSentence } from "./counts";
import { areaGoals, areaTables, levelTables } from "./goals";
import { housekeepingBlocks } from "./housekeeping";
import { taggedBlocks } from "./tagged";
import { threadBlocks } from "./thread";
export { KINDS } from "./content";
export type { ReportInput, ReportKind } from "./content";

/** What each report is called. */
export const TITLES: Record<ReportKind, string> = {
  delar: "Måluppfyllelse, delårsrapport",
  arsredovisning: "Måluppfyllelse, årsredovisning",
  halvtid: "Måluppfyllelse, halvtid",
  mandatperiod: "Måluppfyllelse, mandatperioden",
};

type Part = (input: ReportInput) => Block[];

const under = (text: string, blocks: Block[]): Block[] => (blocks.length > 0 ? [{ kind: "heading", level: 2, text }, ...blocks] : []);

/** A delårsrapport of a whole year, or the other way round: the grades follow the period, and the reader is told. */
function periodNote({ kind, assessed: { period } }: ReportInput): Block[] {
  const interim = isInterim(period);
  if (kind === "delar" && !interim) return [{ kind: "text", look: "note", text: `Arbetsboken har inget delår, så bedömningarna gäller ${periodTitle(period) || "hela året"}. Ange perioden, till exempel delår 2024.` }];
  if (kind !== "delar" && interim) return [{ kind: "text", look: "note", text: `Perioden är ${periodTitle(period)}: prognosen avgör bedömningen, som vid delår.` }];
  return [];
}

/** The parts that a report may have. */
const PARTS = {
  /** The answer first: how many of how many. */
  summary: (input) => [{ kind: "text", look: "lead", text: countSentence(input.assessed) }, ...periodNote(input)],
  housekeeping: housekeepingBlocks,
  goals: (input) => under("Mål och bedömningar", areaGoals(input)),
  council: (input) => under("KF-mål och nämndmål", councilBlocks(input)),
  levels: (input) => under("Utfall per nivå", levelTables(input)),
  areas: (input) => under("Områden, resultatmål och nyckeltal", areaTables(input)),
  counts: (input) => under("Antal per bedömning", countBlocks(input)),
  tagged: (input) => under("Målområden", taggedBlocks(input)),
  thread: threadBlocks,
  changes: changeBlocks,
  checks: checkBlocks,
} satisfies Record<string, Part>;
type PartName = keyof typeof PARTS;

const STANDARD: PartName[] = ["summary", "housekeeping", "goals", "counts", "thread", "changes", "checks"];

/** The parts of a report in order, by the styrmodell's name; those of a municipality as it prints them. */
const COMPOSITIONS: Record<string, PartName[]> = {
  lindesberg: ["summary", "levels", "housekeeping", "thread", "changes", "checks"],
  katrineholm: ["summary", "counts", "goals", "housekeeping", "thread", "changes", "checks"],
  mariestad: ["summary", "council", "counts", "housekeeping", "goals", "thread", "changes", "checks"],
  vaggeryd: ["summary", "tagged", "goals", "counts", "housekeeping", "thread", "changes", "checks"],
  motala: ["summary", "areas", "counts", "housekeeping", "changes", "checks"],
};

/** Kinds that hold the year's test of god ekonomisk hushållning; a term looked back on has none. */
const YEARLY: ReportKind[] = ["delar", "arsredovisning"];

/** A report in words: which parts it has follows from the styrmodell and the kind. Same input, same report. */
export function annualReport(input: ReportInput): ReportDocument {
  const { assessed, kind } = input;
  const parts = (COMPOSITIONS[assessed.styrmodell.name] ?? STANDARD).filter((part) => part !== "housekeeping" || YEARLY.includes(kind));
  const period = periodTitle(assessed.period);
  return {
    title: TITLES[kind],
    eyebrow: [assessed.organisation, period].filter(Boolean).join(" · "),
    blocks: parts.flatMap((part) => (PARTS[part] as Part)(input)),
    footer: [assessed.organisation, TITLES[kind], period].filter(Boolean).join(" · "),
  };
}
