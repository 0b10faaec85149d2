import type { AssessedPlan } from "../../domain/assessment";
import type { Block, ReportDocument } from "../../sheet/document";
import type { Check } from "../checkCodes";
import type { Changes } from "../changes";
import { periodTitle } from "../periodTitle";
import { distinctGoals, tallied, tallies } from "../tally";
import { changeBlocks, checkBlocks } from "./closing";
import { nameOf } from "./content";
import { countBlocks } from "./counts";
import { areaTables, goalTable, levelTables } from "./goals";
import { housekeepingBlocks } from "./housekeeping";
import { threadBlocks } from "./thread";

export const KINDS = ["delar", "arsredovisning", "halvtid", "mandatperiod"] as const;
export type ReportKind = (typeof KINDS)[number];

/** What each report is called. */
export const TITLES: Record<ReportKind, string> = {
  delar: "Måluppfyllelse, delårsrapport",
  arsredovisning: "Måluppfyllelse, årsredovisning",
  halvtid: "Måluppfyllelse, halvtid",
  mandatperiod: "Måluppfyllelse, mandatperioden",
};

export interface ReportInput {
  assessed: AssessedPlan;
  kind: ReportKind;
  changes: Changes | null;
  checks: Check[];
}

type Part = (input: ReportInput) => Block[];

const heading = (text: string, blocks: Block[]): Block[] => (blocks.length > 0 ? [{ kind: "heading", level: 2, text }, ...blocks] : []);

/** The parts that a report may have. */
const PARTS = {
  /** The answer first: how many of how many. */
  summary: ({ assessed }) => {
    const columns = tallies(assessed);
    const goals = distinctGoals(assessed).filter(({ unjudged }) => !unjudged);
    const counts = tallied(goals, columns);
    const said = columns.flatMap(({ label }, index) => (counts[index]! > 0 ? [`${label}: ${counts[index]}`] : []));
    return [{ kind: "text", look: "lead", text: `${goals.length} mål. ${said.join(" · ")}.` }];
  },
  housekeeping: ({ assessed }) => housekeepingBlocks(assessed),
  goals: ({ assessed }) =>
    heading("Mål och bedömningar", assessed.areas.flatMap((area): Block[] => (area.goals.length > 0 ? [{ kind: "heading", level: 3, text: nameOf(area.node) }, goalTable(`${nameOf(area.node)}: mål, utfall och bedömning`, area.goals, assessed)] : []))),
  levels: ({ assessed }) => heading("Utfall per nivå", levelTables(assessed)),
  areas: ({ assessed }) => heading("Områden, resultatmål och nyckeltal", areaTables(assessed)),
  counts: ({ assessed }) => heading("Antal per bedömning", countBlocks(assessed)),
  thread: ({ assessed }) => threadBlocks(assessed),
  changes: ({ changes }) => changeBlocks(changes),
  checks: ({ checks }) => checkBlocks(checks),
} satisfies Record<string, Part>;
type PartName = keyof typeof PARTS;

/** The parts of a report in order, by the styrmodell's name; `standard` for every other. A term looked back on has no test of the year's economy. */
const COMPOSITIONS: Record<string, PartName[]> = {
  standard: ["summary", "housekeeping", "goals", "counts", "thread", "changes", "checks"],
  lindesberg: ["summary", "levels", "housekeeping", "thread", "changes", "checks"],
  katrineholm: ["summary", "counts", "goals", "housekeeping", "thread", "changes", "checks"],
  motala: ["summary", "areas", "counts", "housekeeping", "changes", "checks"],
};
const YEARLY: ReportKind[] = ["delar", "arsredovisning"];

/** A report in words: which parts it has follows from the styrmodell and the kind. */
export function annualReport(input: ReportInput): ReportDocument {
  const { assessed, kind } = input;
  const parts = (COMPOSITIONS[assessed.styrmodell.name] ?? COMPOSITIONS["standard"]!).filter((part) => part !== "housekeeping" || YEARLY.includes(kind));
  const period = periodTitle(assessed.period);
  return {
    title: TITLES[kind],
    eyebrow: [assessed.organisation, period].filter(Boolean).join(" · "),
    blocks: parts.flatMap((part) => (PARTS[part] as Part)(input)),
    footer: [assessed.organisation, TITLES[kind], period].filter(Boolean).join(" · "),
  };
}
