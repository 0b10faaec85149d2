import type { Sheet } from "../sheet/book";
import { cellRegion, withoutCells } from "./sheetReader";
import { attributesText, childNamed, childrenNamed, numberOf, parseXml, splice } from "./xml";

/** The columns that have another width on the second sheet, with the new one. */
export function widthsChanged(before: Sheet, after: Sheet): Map<number, number> {
  const changed = new Map<number, number>();
  for (const [column, { width }] of after.columns)
    if (width !== undefined && width !== before.columns.get(column)?.width) changed.set(column, width);
  return changed;
}

/** A run of columns as <col> has it, counted from 1. */
interface Run {
  min: number;
  max: number;
  attributes: Record<string, string>;
}

const withWidth = (attributes: Record<string, string>, width: number): Record<string, string> => ({
  ...attributes,
  width: String(width),
  customWidth: "1",
});

/** A run with the new widths of its columns, in as many runs as that takes. */
function divided(run: Run, widths: ReadonlyMap<number, number>): Run[] {
  const inside = [...widths].filter(([column]) => column + 1 >= run.min && column < run.max);
  const runs: Run[] = [];
  let from = run.min;
  for (const [column, width] of inside) {
    if (column + 1 > from) runs.push({ ...run, min: from, max: column });
    runs.push({ min: column + 1, max: column + 1, attributes: withWidth(run.attributes, width) });
    from = column + 2;
  }
  return from > run.max ? runs : [...runs, { ...run, min: from }];
}

/** A worksheet part with columns of these widths; all else of the part keeps its characters. */
export function patchColumns(part: string, changed: ReadonlyMap<number, number>): string {
  const root = parseXml(withoutCells(part, cellRegion(part)));
  const data = childNamed(root, "sheetData");
  if (changed.size === 0 || !data) return part;
  const widths = new Map([...changed].sort(([a], [b]) => a - b));
  const cols = childNamed(root, "cols");
  const standing = childrenNamed(cols, "col").map(({ attributes }): Run => {
    const min = numberOf(attributes["min"]) ?? 1;
    return { min, max: numberOf(attributes["max"]) ?? min, attributes };
  });
  const fresh = [...widths]
    .filter(([column]) => !standing.some(({ min, max }) => min <= column + 1 && column < max))
    .map(([column, width]): Run => ({ min: column + 1, max: column + 1, attributes: withWidth({}, width) }));
  const written = [...standing.flatMap((run) => divided(run, widths)), ...fresh]
    .sort((a, b) => a.min - b.min)
    .map(({ min, max, attributes }) => `<${data.prefix}col${attributesText({ ...attributes, min, max })}/>`);
  const text = `<${data.prefix}cols>${written.join("")}</${data.prefix}cols>`;
  return splice(part, [{ start: cols?.start ?? data.start, end: cols?.end ?? data.start, text }]);
}
