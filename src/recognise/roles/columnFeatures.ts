import type { Role } from "../../domain/plan";
import type { HeaderReading } from "../../interpret/header/header";
import type { CellShares } from "./cellShares";

/** What is seen of one column, before anything is decided. */
export interface ColumnFeatures {
  /** Place among the columns from the left, from 0. */
  readonly at: number;
  /** No column stands left of it but such as number the rows. */
  readonly leads: boolean;
  readonly column: number;
  readonly header: string;
  /** Without the roles that its cells cannot have. */
  readonly reading: HeaderReading;
  /** The header's words name no role and no period. */
  readonly unknown: boolean;
  /** Roles that its cells cannot have. */
  readonly impossible: ReadonlySet<Role>;
  readonly cells: CellShares;
  /** The text of each row below the header, blank ones included. */
  readonly texts: readonly string[];
  /** Those of the rows that its cells are judged by, blank ones left out. */
  readonly sample: readonly string[];
  /** Those of the first rows, which show how texts of columns go together. */
  readonly firstTexts: readonly string[];
  /** For ticks under a step of a scale: the step. */
  readonly ticked?: string;
}
