import { words, type Content, type ReportDocument } from "../../src/sheet/document";

/** The texts and named cells of a report by part, subject and column, in reading order: "goals/mål:1/grade". */
export function namedTexts({ blocks }: ReportDocument): { id: string; content: Content }[] {
  let part = "";
  return blocks.flatMap((block) => {
    if (block.kind === "heading" && block.level === 2) part = block.id ?? "";
    if (block.kind === "text" && block.id !== undefined)
      return [{ id: `${part}/${block.id}`, content: words(block.text) }];
    if (block.kind !== "table") return [];
    return block.rows.flatMap(({ id, cells }) =>
      id === undefined
        ? []
        : block.columns.flatMap(({ name }, at) => {
            const content = cells[at];
            return name !== undefined && content ? [{ id: `${part}/${id}/${name}`, content }] : [];
          }),
    );
  });
}
