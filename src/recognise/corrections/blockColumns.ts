import { ROLES, type Role } from "../../domain/plan";
import { LABELLED, type Block } from "../labelled/blocks";
import { correctedRegions, statedColumns } from "./corrected";
import type { TableCorrection } from "./correction";

/** Roles that only a column is stated to have; what its cells are stated to be decides the others. */
export const OF_COLUMNS: ReadonlySet<Role> = new Set(ROLES.filter((role) => !LABELLED.has(role)));

/**
 * The tables of a sheet that is read by its cells, with the periods that a person has given their columns, and the roles that
 * no cell can be stated to have; `held` are the corrections that are about one of them, found by its headers.
 */
export function withCorrectedColumns(
  blocks: readonly Block[],
  corrections: readonly TableCorrection[],
): { blocks: Block[]; held: TableCorrection[] } {
  const regions = blocks.map(({ region }) => region);
  const names = regions.map(({ grid }) => grid.sheet.name);
  const by = correctedRegions(
    regions,
    corrections.filter(({ ignored }) => !ignored),
    names,
  );
  const corrected = blocks.map((block): Block => {
    const correction = by.get(block.region);
    const stated = correction && statedColumns(block.region, correction);
    if (!stated) return block;
    const columns = block.columns.map((one) => {
      const { role, period } = stated.get(one.column) ?? {};
      return {
        ...one,
        ...(role && OF_COLUMNS.has(role) && OF_COLUMNS.has(one.role) ? { role } : {}),
        ...(period ? { reading: { ...one.reading, period } } : {}),
      };
    });
    return { ...block, columns };
  });
  return { blocks: corrected, held: [...by.values()] };
}
