import type { Block, ReportDocument } from "../../src/sheet/document";

/** Words that address the author, and what only they can act on. */
export const TO_THE_AUTHOR =
  /→|![A-Z]+\d|(?<!\p{L})(?:skriv|ange|rätta|kontrollera|kommentera|lägg till|ta bort|cellen)(?!\p{L})/iu;

const textsOf = (block: Block): string[] => {
  switch (block.kind) {
    case "heading":
    case "text":
      return [block.text];
    case "list":
      return block.items;
    case "bar":
    case "counts":
      return [block.name];
    case "table":
      return [block.name, ...block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.text ?? []))];
  }
};

/** Every text that a report prints. */
export const textsIn = ({ blocks }: ReportDocument): string[] => blocks.flatMap(textsOf);
