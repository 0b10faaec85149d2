import type { StatedCell } from "../domain/statedMap";
import type { CorrectInput } from "./correct";

/** One press of *Peka och rätta*: a correction, or the step where it is decided. */
export type Press = { label: string } & (
  | { correction: Extract<CorrectInput, { kind: "cells" | "table" }> }
  | { opens: "decide" }
);

/** Presses under what they are said of: "Tabellen A3:F20:". */
export interface PressGroup {
  title: string;
  presses: Press[];
}

/** A press that states what cells of a sheet are. */
export const cellsPress = (sheet: string, label: string, cells: StatedCell[]): Press => ({
  label,
  correction: { kind: "cells", sheet, cells },
});

/** The same said of what is like the cells, also of what comes later. */
export const ofAlike = (press: Press): Press =>
  "correction" in press && press.correction.kind === "cells"
    ? { ...press, correction: { ...press.correction, alike: true } }
    : press;
