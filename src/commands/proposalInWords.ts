import type { ProposedRow } from "../assess/proposal";

/** How many of the printed grades a proposed row explains: "förklarar 25 av 27, 1 går inte att räkna ut". */
function explainedInWords({ part, explained, computed, printed, alike }: ProposedRow): string {
  const many =
    part === "skala" || part === "bedömare" ? `${explained} av ${printed}` : `förklarar ${explained} av ${printed}`;
  const lacking =
    computed < printed && (part === "gradering" || part === "sammanvägning")
      ? `, ${printed - computed} går inte att räkna ut`
      : "";
  const others = alike.length > 0 ? `; lika många: ${alike.join(" | ")}` : "";
  return `${many}${lacking}${others}`;
}

/** A proposed row as it is shown, to be accepted or not. */
export interface ProposedInWords {
  /** "indikator, gradering: Uppnås: uppnått; Uppnås inte: annars". */
  text: string;
  explained: string;
}

export const proposalInWords = (rows: ProposedRow[]): ProposedInWords[] =>
  rows.map((row) => ({ text: `${row.level}, ${row.part}: ${row.wording}`, explained: explainedInWords(row) }));
