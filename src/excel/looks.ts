import { formatKey, type Font, type Format } from "../sheet/format";

/**
 * What is asked of each cell of a sheet that may hold goals: what tells headings from rows, and grades by colour. Lines
 * and typefaces are not: they tell no heading that the rest does not tell, and cost most on the wire.
 */
export const LOOK: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: { bold: true, italic: true, strikethrough: true, size: true, color: true },
    indentLevel: true,
  },
};

/** The same for a sheet of ours, and which cells are open to her. */
export const OUR_LOOK: Excel.CellPropertiesLoadOptions = { format: { ...LOOK.format, protection: true } };

/** Bytes that one cell's, or one row's, answer takes. */
export const LOOK_BYTES = 190;

type Said = Excel.CellPropertiesFormat | undefined;

const HEX = /^#[0-9A-F]{6}$/i;
/** A colour that is told, in capitals; undefined for one that is what Excel says of none. */
export const saidColor = (said: string | null | undefined, absent: string): string | undefined =>
  typeof said === "string" && HEX.test(said) && said.toUpperCase() !== absent ? said.toUpperCase() : undefined;

/** Whether an answer about a whole row speaks for each of its cells: Excel says null, or nothing, where they differ. */
export function isUniform(said: Said): boolean {
  const { fill, font, indentLevel, protection } = said ?? {};
  const parts: unknown[] = [
    fill?.color,
    font?.bold,
    font?.italic,
    font?.strikethrough,
    font?.size,
    font?.color,
    indentLevel,
  ];
  if (protection) parts.push(protection.locked);
  return parts.every((part) => part !== null && part !== undefined && part !== "");
}

/**
 * Formats in the words of the sheet: what is as in the body font, or as Excel has it anyway, is left out. A white fill
 * is none. Cells of one look share one object.
 */
export function formatReader(body: Font): (said: Said, numberFormat: string | undefined) => Format | undefined {
  const shared = new Map<string, Format | undefined>();
  return (said, numberFormat) => {
    const format: Format = {
      ...(numberFormat && numberFormat !== "General" ? { numberFormat } : {}),
      ...fontOf(said, body),
      ...fillOf(said),
      ...(said?.indentLevel ? { indent: said.indentLevel } : {}),
      ...(said?.protection?.locked === false ? { locked: false } : {}),
    };
    const key = formatKey(format);
    if (!shared.has(key)) shared.set(key, Object.keys(format).length > 0 ? format : undefined);
    return shared.get(key);
  };
}

const strikeOf = (said: Said): Pick<Font, "strike"> => (said?.font?.strikethrough ? { strike: true } : {});

/** The font where it differs from the body's; nothing where it does not. */
function fontOf(said: Said, body: Font): Pick<Format, "font"> {
  const { bold, italic, size, color } = said?.font ?? {};
  const ink = saidColor(color, body.color?.toUpperCase() ?? "#000000");
  const font: Font = {
    ...(typeof bold === "boolean" && bold !== (body.bold ?? false) ? { bold } : {}),
    ...(typeof italic === "boolean" && italic !== (body.italic ?? false) ? { italic } : {}),
    ...strikeOf(said),
    ...(typeof size === "number" && size !== body.size ? { size } : {}),
    ...(ink === undefined ? {} : { color: ink }),
  };
  return Object.keys(font).length > 0 ? { font } : {};
}

function fillOf(said: Said): Pick<Format, "fill"> {
  const fill = saidColor(said?.fill?.color, "#FFFFFF");
  return fill === undefined ? {} : { fill };
}
