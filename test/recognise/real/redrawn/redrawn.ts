import { BORROWED } from "./borrowed";
import { COLUMNS } from "./columns";
import { CONTENTS } from "./contents";
import { GRADES } from "./grades";
import { HEADERS } from "./headers";
import { PLAIN } from "./plain";
import type { Change } from "./redrawing";
import { ROWS } from "./rows";
import { VALUES } from "./values";

/**
 * The same table as another office might have typed it. A careful person reads the same facts of it; where a fact
 * moves, its label moves with it.
 */
export const CHANGES: Record<string, Change> = {
  ...PLAIN,
  ...HEADERS,
  ...BORROWED,
  ...CONTENTS,
  ...GRADES,
  ...COLUMNS,
  ...ROWS,
  ...VALUES,
};

export { redrawn } from "./redrawing";
