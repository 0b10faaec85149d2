import type { Severity } from "../checkCodes";
import { CHANGE_WORDS, changesSentence } from "../changes";
import { deviations } from "../deviation";
import type { Deviation } from "../deviation";
import { VALIDITY } from "../decided";
import type { Decided } from "../decided";
import { nameOf } from "../nodeName";
import { parsePeriod } from "../../interpret/time/period";
import { words } from "../../sheet/document";
import type { Block, TableRowWords } from "../../sheet/document";
import { goalOrMeasure } from "../measuresAlone";
import { SAY } from "../sentences";
import { worded } from "./content";
import type { ReportInput } from "./content";

/** Changes since the previous period, from the log; nothing without one. */
function sinceBefore({ assessed, changes }: ReportInput): Block[] {
  if (!changes) return [];
  const rows = changes.changes.map(({ kind, name, before, now }) => ({
    kind: "row" as const,
    cells: [words(name), words(CHANGE_WORDS[kind]), words(before || "–"), words(now || "–")],
  }));
  return [
    { kind: "text", look: "body", text: changesSentence(changes) },
    ...(rows.length > 0
      ? [
          {
            kind: "table",
            name: "Ändrat sedan den förra perioden",
            headed: true,
            columns: [worded(goalOrMeasure(assessed)), worded("Ändring"), worded("Förra perioden"), worded("Nu")],
            rows,
          } satisfies Block,
        ]
      : []),
  ];
}

const targetsOf = ({ targets }: Decided): string =>
  [...targets].map(([period, text]) => [period, text].filter(Boolean).join(": ")).join("; ");

const deviationRow = (name: string, how: string, decided: string, now: string, decision: string): TableRowWords => ({
  kind: "row",
  cells: [words(name), words(how), words(decided || "–"), words(now || "–"), words(decision, "muted")],
});

function ofDeviation(one: Deviation): TableRowWords {
  switch (one.kind) {
    case "missing":
      return deviationRow(nameOf(one.row), "Saknas i uppföljningen", one.row.title, "", one.row.decision);
    case "reworded":
      return deviationRow(nameOf(one.row), CHANGE_WORDS.reworded, one.row.title, one.node.title, one.row.decision);
    case "retargeted":
      return deviationRow(nameOf(one.row), CHANGE_WORDS.retargeted, one.decided, one.now?.text ?? "", one.row.decision);
    case "undecided":
      return deviationRow(nameOf(one.node), "Inte beslutat", "", one.node.title, "");
  }
}

/**
 * What the council itself has changed in the year of the report: rows of the locked plan that have been replaced, or
 * are gone.
 */
function revised(decided: Decided[], period: string): TableRowWords[] {
  const year = parsePeriod(period)?.year;
  return decided.flatMap((row, at): TableRowWords[] => {
    if (row.validity === VALIDITY.valid || !row.to.startsWith(`${year}-`)) return [];
    const next = decided.slice(at + 1).find(({ key }) => key === row.key);
    if (!next) return [deviationRow(nameOf(row), "Utgått genom beslut", row.title, "", `Gäller till ${row.to}`)];
    const [was, is] =
      next.title !== row.title
        ? [row.title, next.title]
        : targetsOf(next) !== targetsOf(row)
          ? [targetsOf(row), targetsOf(next)]
          : [row.owner, next.owner];
    return [deviationRow(nameOf(next), "Ändrat genom beslut", was, is, next.decision)];
  });
}

/**
 * How the goals of the report differ from those that the council decided. Nothing where no plan is locked: that is
 * stated elsewhere in the report.
 */
function sinceDecision({ decided, assessed }: ReportInput): Block[] {
  if (!decided) return [];
  const rows = [...deviations(assessed, decided).map(ofDeviation), ...revised(decided, assessed.period)];
  if (rows.length === 0) return [{ kind: "text", look: "body", text: SAY.asDecided() }];
  return [
    {
      kind: "table",
      name: "Ändrat mot den beslutade planen",
      columns: [worded(goalOrMeasure(assessed)), worded("Ändring"), worded("Beslutat"), worded("Nu"), worded("Beslut")],
      rows,
    },
  ];
}

/** What has changed since the previous period, and against the decision. */
export const changeBlocks = (input: ReportInput): Block[] => [...sinceBefore(input), ...sinceDecision(input)];

const SEVERITIES: Record<Severity, string> = { error: "Att rätta", warning: "Att se över", note: "Att känna till" };

/**
 * The checks that an auditor would make first, each with its cell and what to do: for the house itself, so nothing in a
 * document that leaves it.
 */
export function checkBlocks({ checks }: ReportInput): Block[] {
  if (!checks) return [];
  if (checks.length === 0) return [{ kind: "text", look: "body", text: "Inget att anmärka på." }];
  const rows = (["error", "warning", "note"] as const).flatMap((severity) => {
    const found = checks.filter((one) => one.severity === severity);
    const group = { kind: "group" as const, cells: [words(`${SEVERITIES[severity]} (${found.length})`, "bold"), null] };
    return found.length > 0
      ? [
          group,
          ...found.map(({ message, cell }) => ({
            kind: "row" as const,
            cells: [words(message), cell ? words(cell, "muted", cell) : null],
          })),
        ]
      : [];
  });
  return [
    {
      kind: "table",
      name: "Kontroller före publicering",
      columns: [worded("Vad, och vad som behöver göras"), worded("Cell")],
      rows,
    },
  ];
}
