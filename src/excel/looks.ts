import { isColor } from "../domain/shapes";
import type { RunLook } from "../sheet/book";
import { formatKey, type Font, type Format } from "../sheet/format";

/**
 * Properties loaded for each cell of a sheet that may hold goals: those that tell headings from rows, and grades by
 * colour. Borders and typefaces add nothing to find headings by and cost most on the wire.
 */
export const LOOK: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: { bold: true, italic: true, strikethrough: true, superscript: true, size: true, color: true },
    indentLevel: true,
  },
};

/** The same for an own sheet, and which cells are open to the user. */
export const OWN_LOOK: Excel.CellPropertiesLoadOptions = { format: { ...LOOK.format, protection: true } };

/** Bytes that one cell's, or one row's, answer takes. */
export const LOOK_BYTES = 190;

type CellLooks = Excel.CellPropertiesFormat | undefined;

/** A colour that Excel reports, in capitals; undefined for the one that it reports where none is set. */
export const colorUnless = (color: string | null | undefined, absent: string): string | undefined =>
  typeof color === "string" && isColor(color) && color.toUpperCase() !== absent ? color.toUpperCase() : undefined;

/** Whether an answer about a whole row holds for each of its cells: Excel gives null, or nothing, where they differ. */
export function isUniform(looks: CellLooks): boolean {
  const { fill, font, indentLevel, protection } = looks ?? {};
  const parts: unknown[] = [
    fill?.color,
    font?.bold,
    font?.italic,
    font?.strikethrough,
    font?.superscript,
    font?.size,
    font?.color,
    indentLevel,
  ];
  if (protection) parts.push(protection.locked);
  return parts.every((part) => part !== null && part !== undefined && part !== "");
}

/**
 * Reads formats in the terms of sheet/: properties as in the body font, or with Excel's default, are left out; a white
 * fill is none. Cells of one look share one object.
 */
export function formatReader(body: Font): (looks: CellLooks, numberFormat: string | undefined) => Format | undefined {
  const shared = new Map<string, Format | undefined>();
  return (looks, numberFormat) => {
    const format: Format = {
      ...(numberFormat && numberFormat !== "General" ? { numberFormat } : {}),
      ...fontOf(looks, body),
      ...fillOf(looks),
      ...(looks?.indentLevel ? { indent: looks.indentLevel } : {}),
      ...(looks?.protection?.locked === false ? { locked: false } : {}),
    };
    const key = formatKey(format);
    if (!shared.has(key)) shared.set(key, Object.keys(format).length > 0 ? format : undefined);
    return shared.get(key);
  };
}

/** Which looks a cell's text has in part: of those Excel gives null, and not where they begin. */
export const mixedIn = (looks: CellLooks): RunLook[] => [
  ...(looks?.font?.strikethrough === null ? (["struck"] as const) : []),
  ...(looks?.font?.superscript === null ? (["raised"] as const) : []),
];

const strikeOf = (looks: CellLooks): Pick<Font, "strike"> => (looks?.font?.strikethrough ? { strike: true } : {});

/** The font where it differs from the body's; nothing where it does not. */
function fontOf(looks: CellLooks, body: Font): Pick<Format, "font"> {
  const { bold, italic, size, color } = looks?.font ?? {};
  const ink = colorUnless(color, body.color?.toUpperCase() ?? "#000000");
  const font: Font = {
    ...(typeof bold === "boolean" && bold !== (body.bold ?? false) ? { bold } : {}),
    ...(typeof italic === "boolean" && italic !== (body.italic ?? false) ? { italic } : {}),
    ...strikeOf(looks),
    ...(typeof size === "number" && size !== body.size ? { size } : {}),
    ...(ink === undefined ? {} : { color: ink }),
  };
  return Object.keys(font).length > 0 ? { font } : {};
}

function fillOf(looks: CellLooks): Pick<Format, "fill"> {
  const fill = colorUnless(looks?.fill?.color, "#FFFFFF");
  return fill === undefined ? {} : { fill };
}
