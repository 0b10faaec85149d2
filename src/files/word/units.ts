import type { WordContent, WordGrid, WordGridCell, WordUnit } from "../../sheet/wordText";
import type { XmlElement } from "../xml";
import { piecesOf, type WrittenPiece } from "./pieces";
import { CHARACTERS, GONE, type Control } from "./scan";
import { NO_STYLES } from "./styles";
import { is, wordChild, wordValue, type WordPart } from "./tree";

/** A piece to write, in the form in which it is compared with the document. */
function unitOf(piece: WrittenPiece): WordUnit {
  if (piece.kind === "paragraph") return { kind: "line", text: piece.text };
  const { name, headed, rows } = piece;
  return {
    kind: "grid",
    name,
    headed,
    rows: rows.map(({ key, cells }) => ({ key, cells: cells.map(({ at, text }) => ({ at, text })) })),
  };
}

/** What a content consists of. */
export const unitsOf = (content: WordContent): WordUnit[] =>
  content.kind === "blocks"
    ? piecesOf(content.blocks, { prefix: "w:", styles: NO_STYLES, width: 9000, level: 1 }).map(unitOf)
    : [{ kind: "line", text: content.text }];

/** The text within an element, one line per paragraph; deleted text is left out. */
function shownText(part: WordPart, element: XmlElement): string {
  const lines: string[] = [];
  const walk = (at: XmlElement): void => {
    if (at.name === "Fallback" || (is(part, at, at.name) && GONE.includes(at.name))) return;
    if (is(part, at, "p")) lines.push("");
    const characters = is(part, at, "t") ? at.text : is(part, at, at.name) ? CHARACTERS[at.name] : undefined;
    if (characters !== undefined) lines.push((lines.pop() ?? "") + characters);
    at.children.forEach(walk);
  };
  walk(element);
  return lines.join("\n");
}

/** The elements that are units of a control's content, in order. */
export const elementsIn = ({ content }: Pick<Control, "content">): XmlElement[] => content.children;

export const rowsIn = (part: WordPart, table: XmlElement): XmlElement[] =>
  table.children.filter((child) => is(part, child, "tr"));

const number = (text: string | undefined, otherwise: number): number => {
  const read = Number(text ?? NaN);
  return Number.isInteger(read) && read >= 0 && read < 1000 ? read : otherwise;
};

/** `unit`: the child of the row that encloses the cell: the cell itself, or a control around it. */
export interface StandingCell {
  at: number;
  cell: XmlElement;
  unit: XmlElement;
}

/** The cells of a row with the first column of each; a cell may be inside a control. */
export function cellsIn(part: WordPart, row: XmlElement): StandingCell[] {
  let next = number(wordValue(part, wordChild(part, row, "trPr"), "gridBefore"), 0);
  return row.children.flatMap((unit) => {
    const inside = wordChild(part, unit, "sdtContent")?.children ?? [];
    return (is(part, unit, "tc") ? [unit] : inside.filter((inner) => is(part, inner, "tc"))).map((cell) => {
      const at = next;
      next += Math.max(1, number(wordValue(part, wordChild(part, cell, "tcPr"), "gridSpan"), 1));
      return { at, cell, unit };
    });
  });
}

function gridOf(part: WordPart, table: XmlElement): WordGrid {
  const rows = rowsIn(part, table).map((row) => ({
    key: "",
    cells: cellsIn(part, row).map(({ at, cell }): WordGridCell => ({ at, text: shownText(part, cell) })),
  }));
  return { kind: "grid", name: "", headed: true, rows };
}

/** The contents of a control that holds whole paragraphs. */
export const unitsIn = (control: Pick<Control, "part" | "content">): WordUnit[] =>
  elementsIn(control).map((element): WordUnit => {
    const { part } = control;
    if (is(part, element, "tbl")) return gridOf(part, element);
    return { kind: is(part, element, "p") ? "line" : "other", text: shownText(part, element) };
  });
