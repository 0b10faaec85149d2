import { CANCELLED } from "../domain/cancelled";
import { KNOWN_SCALES } from "../domain/scales";
import { proposeStyrmodell, styrmodellOf, type Proposal } from "../assess/proposal";
import { standard } from "../domain/presets/standard";
import type { StatedMap } from "../domain/statedMap";
import type { Styrmodell } from "../domain/styrmodell";
import { anchored } from "../report/continuity/anchors";
import { fingerprint } from "../report/continuity/fingerprint";
import { readMemory, writeMemory } from "../report/continuity/memory";
import { freeName } from "../report/names";
import { styrmodellSheet } from "../report/styrmodell";
import { STYRMODELL_NAME, STYRMODELL_TAG } from "../report/tags";
import { wallClock } from "./clock";
import type { Command } from "./command";
import { recogniseIn } from "./map";
import { isReplaceable, styrmodellSheetOf } from "./styrmodell";

export interface ProposeInput {
  map?: StatedMap;
  /** Which rows are accepted, from 0; "all"; absent: nothing is written. */
  accept?: "all" | readonly number[];
  /** Title of the styrmodell; absent: named after the organisation. */
  title?: string;
}

export interface ProposeResult {
  proposal: Proposal;
  /** Of the accepted rows; of all where none were asked for. */
  styrmodell: Styrmodell;
  /** The sheet that was written; absent where nothing was. */
  sheet?: string;
}

const NOTHING_PRINTED =
  "Inga tryckta bedömningar hittades att föreslå en styrmodell ur. Läs av arbetsboken och rätta kolumnen med bedömningar först.";

/**
 * Styrmodell ur förra årets tabell: proposes levels, scales and rules that would have given the grades that are printed,
 * with how many of them each explains. Accepted rows are written on the sheet Styrmodell; without any, nothing is.
 */
export const propose: Command<ProposeInput, ProposeResult> = {
  id: "propose",
  label: "Föreslå styrmodell",
  async perform({ map, accept, title }, { workbook, now, progress, cancelled = () => false }) {
    progress("Läser arbetsboken", 0);
    const book = anchored(await workbook.read());
    const recognised = recogniseIn(book, standard, map);
    if (!recognised.ok) return recognised;
    progress("Prövar regler", 0.4);
    const proposal = proposeStyrmodell(recognised.value, KNOWN_SCALES);
    if (proposal.rows.length === 0) return { ok: false, reason: NOTHING_PRINTED };
    const { organisation } = recognised.value;
    const styrmodell = styrmodellOf(
      proposal,
      (_, index) => accept === undefined || accept === "all" || accept.includes(index),
      { name: "egen", title: title ?? [organisation, "egen styrmodell"].filter(Boolean).join(", ") },
    );
    if (accept === undefined || accept.length === 0) return { ok: true, value: { proposal, styrmodell } };
    const standing = styrmodellSheetOf(book);
    if (standing && !isReplaceable(standing))
      return {
        ok: false,
        reason: `Bladet ”${standing.name}” gäller redan i arbetsboken. Ändra där, eller ta bort bladet för att använda förslaget.`,
      };
    if (cancelled()) return { ok: false, reason: CANCELLED };
    progress("Skriver styrmodellen", 0.8);
    const names = book.sheets.map(({ name }) => name);
    const sheet = styrmodellSheet(styrmodell, standing?.name ?? freeName(STYRMODELL_NAME, names));
    const { memory } = readMemory(book.memory);
    const sheets = { ...memory.sheets, [STYRMODELL_TAG]: { fingerprint: fingerprint(sheet), stamp: wallClock(now) } };
    await workbook.write([sheet], writeMemory({ ...memory, sheets }));
    progress("Klart", 1);
    return { ok: true, value: { proposal, styrmodell, sheet: sheet.name } };
  },
};
