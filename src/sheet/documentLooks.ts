/** How the texts of a document are set, in points: Word's styles are made of these, and its first page is measured by them. */
interface TextSet {
  size: number;
  before: number;
  after: number;
  /** Line height, as a multiple of single spacing. */
  line: number;
}

export const TEXTS = {
  Normal: { size: 10.5, before: 0, after: 6, line: 1.1 },
  Title: { size: 17, before: 0, after: 4, line: 1 },
  Heading1: { size: 13, before: 9, after: 3, line: 1.1 },
  Heading2: { size: 11, before: 7, after: 4, line: 1.1 },
  Caption: { size: 9, before: 4, after: 3, line: 1.1 },
  Footer: { size: 9, before: 0, after: 0, line: 1.1 },
  Punkt: { size: 10.5, before: 0, after: 0, line: 1.1 },
  Ingress: { size: 12, before: 0, after: 4, line: 1.1 },
  Anmarkning: { size: 9, before: 0, after: 3, line: 1.1 },
  Tabelltext: { size: 9, before: 0.4, after: 0.4, line: 1 },
  TabelltextTat: { size: 9, before: 0, after: 0, line: 0.95 },
  Tabellrubrik: { size: 9, before: 1.5, after: 2, line: 1 },
} as const satisfies Record<string, TextSet>;
export type TextStyle = keyof typeof TEXTS;

/** Points below the last item of a list, and of its second line's indent. */
export const LIST_AFTER = 4;
export const LIST_INDENT = 14.2;

/** A4 landscape, in points: inside margins of 1.5 cm. */
export const DOCUMENT_PAGE = { width: 756.9, height: 510.3, margin: 42.5 };
/** Points: the free space on both sides of a cell together, and the rule under a row. */
export const DOCUMENT_CELL = { sides: 8, rule: 0.5 };

/** A line of Calibri beside its size: ascent, descent and line gap of the font (Carlito's hhea table: 1536, 512, 452 of 2048). */
export const SINGLE = 2500 / 2048;

/** Points that so many lines of a style take, with the space above and below. */
export const textHeight = (style: TextStyle, lines: number): number => {
  const { size, before, after, line } = TEXTS[style];
  return before + lines * size * SINGLE * line + after;
};
