import { isInterim } from "../../assess/periods";
import { monthsTo } from "../../interpret/time/period";
import type { TextStyle } from "../../sheet/documentLooks";
import type { Block, ReportDocument } from "../../sheet/document";
import { periodTitle, reportTitle } from "../periodTitle";
import { withMeasuresAlone } from "../measuresAlone";
import { SAY } from "../sentences";
import { begunSentence } from "../basisSentence";
import { type Board, boardOf } from "../board/board";
import { once } from "../counted";
import { boardBlocks } from "../board/boardBlocks";
import { auditAppendix, type AuditPart } from "./auditAppendix";
import { balanceTable, toRestore } from "./balance";
import { meansBlocks } from "./means";
import { processBlocks } from "./process";
import { changeBlocks, checkBlocks } from "./closing";
import type { ReportInput } from "./content";
import { DOCUMENT_WORDS, PART_WORDS, partsOf } from "../../domain/reportParts";
import type { PartName, ReportPart } from "../../domain/reportParts";
import { councilBlocks } from "./council";
import { countSentence } from "../countSentence";
import { countBlocks } from "./counts";
import { developmentBlocks } from "./development";
import { areaGoals, areaTables, levelTables } from "./goals";
import { housekeepingBlocks } from "./housekeeping";
import { methodBlocks } from "./method";
import { taggedBlocks } from "./tagged";
import { threadBlocks } from "./thread";
export type { ReportInput } from "./content";

/**
 * A delårsrapport of a whole year, the other way round, or of another part of the year than the law means; a later year
 * that is begun: the grades follow the period, and a note informs the reader.
 */
function periodNote(input: ReportInput): Block[] {
  const begun = begunSentence(input.assessed);
  return [...lengthNote(input), ...(begun ? [{ kind: "text", look: "note", text: begun } satisfies Block] : [])];
}

function lengthNote({ kind, assessed: { period } }: ReportInput): Block[] {
  if (period === "") return [{ kind: "text", look: "note", text: SAY.noPeriod() }];
  const interim = isInterim(period);
  const months = monthsTo(period);
  if (kind === "delar" && !interim)
    return [
      {
        kind: "text",
        look: "note",
        text: SAY.noInterim(periodTitle(period)),
      },
    ];
  if (kind !== "delar" && interim)
    return [
      {
        kind: "text",
        look: "note",
        text: SAY.forecastDecides(periodTitle(period)),
      },
    ];
  if (kind === "delar" && months !== null && (months < INTERIM.least || months > INTERIM.most)) {
    return [
      {
        kind: "text",
        look: "note",
        text: SAY.interimLength(months),
      },
    ];
  }
  return [];
}

/** Months of the year that a delårsrapport covers (LKBR 13 kap. 1 §): at least half of them, at most two thirds. */
const INTERIM = { least: 6, most: 8 };

const withDeficit = (input: ReportInput) => ({
  ...input,
  ...toRestore(input.balance, input.assessed.period),
});

/** Title and subtitle above the first part. */
const titleOf = ({ assessed, kind }: ReportInput) => ({
  title: reportTitle(assessed.period),
  eyebrow: [assessed.organisation, DOCUMENT_WORDS[kind]].filter(Boolean).join(" · "),
  lead: countSentence(assessed),
});

/** The same in the styles of a document. */
function headOf(input: ReportInput): [TextStyle, string][] {
  const { title, eyebrow, lead } = titleOf(input);
  const notes = periodNote(input).flatMap((block): [TextStyle, string][] =>
    block.kind === "text" ? [["Anmarkning", block.text]] : [],
  );
  return [["Anmarkning", eyebrow], ["Title", title], ["Ingress", lead], ...notes];
}

/** The måltavla of a document that has one; in the workbook it is a sheet of its own. */
function boardIn(input: ReportInput): Board | undefined {
  const { kind, checks, assessed } = input;
  const has = checks === null && partsOf(assessed.styrmodell.parts, kind).some(({ part }) => part === "board");
  return has ? boardOfInput(input) : undefined;
}

const boardOfInput = once((input: ReportInput): Board => boardOf(withDeficit(input)));

/** The content of each part, without its heading; nothing where it has none. */
const PARTS: Record<PartName, (input: ReportInput) => Block[]> = {
  board: (input) => {
    const board = boardIn(input);
    return board ? boardBlocks(board, input.assessed, headOf(input)) : [];
  },
  housekeeping: housekeepingBlocks,
  balance: balanceTable,
  means: meansBlocks,
  goals: areaGoals,
  council: councilBlocks,
  levels: levelTables,
  areas: areaTables,
  tagged: taggedBlocks,
  counts: (input) => countBlocks(input, boardIn(input)),
  development: developmentBlocks,
  process: processBlocks,
  thread: (input) => threadBlocks(input, boardIn(input)),
  changes: changeBlocks,
  method: methodBlocks,
  checks: checkBlocks,
};

/** A part with its heading; the måltavla has the first page alone, so the next part begins on a new one. */
function partBlocks(input: ReportInput, { part, heading }: ReportPart, before: PartName | undefined): Block[] {
  // What the house itself is to check is no part of a final.
  const blocks = input.isFinal && part === "checks" ? [] : PARTS[part](input);
  const newPage = before === "board" ? { newPage: true as const } : {};
  return blocks.length === 0
    ? []
    : [{ kind: "heading", level: 2, text: heading ?? PART_WORDS[part], id: part, ...newPage }, ...blocks];
}

/**
 * A report in words: how many of how many, then the parts that the styrmodell has for the kind, in its order. Same
 * input, same report. `audit`: for the appendix for the auditors.
 */
export function annualReport(
  given: ReportInput,
  audit: AuditPart = { questions: [], prints: [], judgedBy: () => ({}) },
): ReportDocument {
  if (given.kind === "revision") return auditAppendix(given, audit);
  const input = { ...given, assessed: withMeasuresAlone(given.assessed) };
  const { assessed, kind } = input;
  const parts = partsOf(assessed.styrmodell.parts, kind);
  const { title, eyebrow, lead } = titleOf(input);
  return {
    title,
    eyebrow,
    blocks: [
      { kind: "text", look: "lead", text: lead },
      ...periodNote(input),
      ...parts.flatMap((part, at) => partBlocks(input, part, parts[at - 1]?.part)),
    ],
    footer: [eyebrow, title].join(" · "),
    ...(assessed.organisation ? { author: assessed.organisation } : {}),
  };
}
