import type { Reading } from "./reading";
import type { PaneState } from "./state";
import { counted, listed, numberWords } from "./words";

/** What a screen reader says when a command has begun or is done; "" where nothing has happened. */
export function announcement(state: PaneState): string {
  switch (state.stage) {
    case "first":
      return "";
    case "reading":
    case "writing":
      return state.step.words;
    case "read":
      return found(state.reading);
    case "written":
      return `Statusbladen är skrivna: ${listed(state.written.sheets.map(({ name }) => name))}.`;
    case "unread":
    case "unwritten":
      return state.reason;
  }
}

function found({ found: { tables, plan, disagreements, problems } }: Reading): string {
  if (tables.length === 0) return "Ingen måltabell hittades.";
  const differ = disagreements.length === 0 ? "Ingen bedömning skiljer sig" : `${counted(disagreements.length, "bedömning", "bedömningar")} skiljer sig`;
  return `Arbetsboken är läst. ${differ}. ${counted(plan.areas.length, "område", "områden")}, ${numberWords(plan.goals.length)} mål, ${counted(plan.indicators.length, "indikator", "indikatorer")}. ${numberWords(problems.length)} att se över.`;
}
