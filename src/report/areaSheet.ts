import type { AssessedArea } from "../domain/assessment";
import type { Sheet } from "../sheet/book";
import type { GoalCells } from "./rows";
import type { LevelCounts } from "./tally";

/** An area's sheet and where its numbers stand, for the overview. */
export interface AreaSheet {
  area: AssessedArea;
  sheet: Sheet;
  /** Cells of the counts, one per tally: "$J$6". */
  countCells: string[];
  counts: number[];
  /** The same for the goals of each level, where there are several. */
  levelCounts: LevelCounts[];
  /** The cells of each goal by its id. */
  goals: Map<string, GoalCells>;
}
