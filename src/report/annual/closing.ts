import type { Severity } from "../checkCodes";
import { changesSentence } from "../changes";
import type { ChangeKind } from "../changes";
import { words } from "../../sheet/document";
import type { Block } from "../../sheet/document";
import { column } from "./content";
import type { ReportInput } from "./content";

const KINDS: Record<ChangeKind, string> = { better: "Bättre", worse: "Sämre", other: "Ändrat besked", added: "Nytt", gone: "Utgånget" };

/** What has changed since the period before, by the log; what is said where there is none. */
export function changeBlocks({ changes }: ReportInput): Block[] {
  const heading: Block = { kind: "heading", level: 2, text: "Vad som har ändrats" };
  if (!changes) return [heading, { kind: "text", look: "note", text: "Ingen tidigare period finns i Måltavlans logg, så ändringar kan inte visas." }];
  const rows = changes.changes.map(({ kind, name, before, now }) => ({ kind: "row" as const, cells: [words(name), words(KINDS[kind]), words(before || "–"), words(now || "–")] }));
  return [
    heading,
    { kind: "text", look: "body", text: changesSentence(changes) },
    ...(rows.length > 0 ? [{ kind: "table", name: "Ändrade bedömningar", columns: [column("Mål", 70), column("Hur", 16), column("Förra perioden", 26), column("Nu", 26)], rows } satisfies Block] : []),
  ];
}

const SEVERITIES: Record<Severity, string> = { error: "Att rätta", warning: "Att se över", note: "Att känna till" };

/** The checks that an auditor would make first, each with its cell and what to do. */
export function checkBlocks({ checks }: ReportInput): Block[] {
  const heading: Block = { kind: "heading", level: 2, text: "Kontroller" };
  if (checks.length === 0) return [heading, { kind: "text", look: "body", text: "Inget att anmärka på." }];
  const rows = (["error", "warning", "note"] as const).flatMap((severity) => {
    const found = checks.filter((one) => one.severity === severity);
    const group = { kind: "group" as const, cells: [words(`${SEVERITIES[severity]} (${found.length})`, "bold"), null] };
    return found.length > 0 ? [group, ...found.map(({ message, cell }) => ({ kind: "row" as const, cells: [words(message), cell ? words(cell, "muted", cell) : null] }))] : [];
  });
  return [heading, { kind: "table", name: "Kontroller före publicering", columns: [column("Vad, och vad som behöver göras", 110), column("Cell", 30)], rows }];
}
