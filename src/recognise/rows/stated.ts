import type { StatedKind } from "../../domain/statedMap";
import type { GroupLevel } from "./group";
import type { OutlinePlace } from "./kind";

type StatedRows = ReadonlyMap<number, StatedKind> | undefined;

/** Between two depths: right above what the row was taken for, or right below. */
const ABOVE = { area: -0.75, goal: -0.5 } as const;
const BELOW = 0.5;

/** How deep headings stand, where some are stated to be areas or goals. */
export const groupsAsStated =
  (read: GroupLevel, stated: StatedRows): GroupLevel =>
  (row, column, level) => {
    const place = read(row, column, level);
    const kind = stated?.get(row);
    if (kind === "area" && place.isGoal) return { ...place, isGoal: false, depth: place.depth + ABOVE.area };
    if (kind === "goal" && !place.isGoal) return { ...place, isGoal: true, depth: place.depth + BELOW };
    return place;
  };

type Outline = ((row: number) => OutlinePlace) | null;

/** The levels of a list in one column, where some of its rows are stated to be areas, goals or measures. */
export function outlineAsStated(read: Outline, stated: StatedRows): Outline {
  if (!read || !stated) return read;
  return (row) => {
    const place = read(row);
    const kind = stated.get(row);
    if (kind === undefined || kind === place.kind) return place;
    if (kind === "area" || (kind === "goal" && place.kind === "indicator"))
      return { ...place, kind, depth: place.depth + ABOVE[kind] };
    if (kind === "goal" || kind === "indicator") return { ...place, kind, depth: place.depth + BELOW };
    return place;
  };
}
