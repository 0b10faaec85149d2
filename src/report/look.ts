import { capital } from "../interpret/text/text";
import { PALETTE } from "../domain/colors";
import type { GradeColors } from "../domain/colors";
import type { Border, Format, Line } from "../sheet/format";
import type { PrintSetup } from "../sheet/book";

/** Points: title, section, the sentence that leads, and all other text: what is printed smaller is still nine points. */
export const SIZES = { title: 16, section: 12, lead: 11, text: 10 } as const;

const hairline: Line = { style: "thin", color: PALETTE.hairline };
const rule: Line = { style: "thin", color: PALETTE.accent };
const heavy: Line = { style: "medium", color: PALETTE.accent };

const text: Format = { font: { size: SIZES.text, color: PALETTE.ink }, vertical: "top", wrap: true };
const muted: Format = { ...text, font: { size: SIZES.text, color: PALETTE.muted } };
const bold: Format = { ...text, font: { size: SIZES.text, color: PALETTE.ink, bold: true } };

/** Every look of own sheets. The typeface is the workbook's: no look names one. */
export const LOOK = {
  eyebrow: { font: { size: SIZES.text, color: PALETTE.muted }, vertical: "center" },
  title: { font: { size: SIZES.title, bold: true, color: PALETTE.ink }, vertical: "center" },
  section: { font: { size: SIZES.section, bold: true, color: PALETTE.ink }, vertical: "bottom" },
  text,
  muted,
  bold,
  lead: { ...text, font: { size: SIZES.lead, color: PALETTE.ink }, vertical: "center" },
  number: { ...text, horizontal: "right", wrap: false },
  target: { ...text, horizontal: "left", indent: 1 },
  /** A published grade: a title may reach to where it begins. */
  grade: { ...text, horizontal: "left", indent: 1 },
  latest: { ...bold, horizontal: "right", wrap: false },
  stated: { ...muted, horizontal: "right" },
  arrow: { ...muted, horizontal: "center", wrap: false },
  history: { ...text, font: { size: SIZES.text, color: PALETTE.line }, wrap: false },
  link: { ...text, font: { size: SIZES.text, color: PALETTE.accent }, wrap: true },
  open: { ...text, locked: false },
  key: { ...text, font: { size: 8, color: PALETTE.line }, wrap: true },
  header: { font: { size: SIZES.text, bold: true, color: PALETTE.accent }, vertical: "bottom", wrap: true },
  headerNumber: {
    font: { size: SIZES.text, bold: true, color: PALETTE.accent },
    vertical: "bottom",
    horizontal: "right",
    wrap: true,
  },
  count: { font: { size: 14, bold: true, color: PALETTE.ink }, vertical: "center", horizontal: "left" },
  countName: { font: { size: SIZES.text, color: PALETTE.muted }, vertical: "top", wrap: true },
  cell: { font: { size: SIZES.text, color: PALETTE.ink }, vertical: "center" },
} as const satisfies Record<string, Format>;

const made = new WeakMap<Format, Map<string, Format>>();

/** A derived look is made once: a sheet of a hundred thousand cells has some dozens of looks. */
function variant(look: Format, name: string, make: () => Format): Format {
  let known = made.get(look);
  if (!known) made.set(look, (known = new Map()));
  let found = known.get(name);
  if (!found) known.set(name, (found = make()));
  return found;
}

const bordered = (look: Format, name: string, border: Border): Format =>
  variant(look, name, () => ({ ...look, border: { ...look.border, ...border } }));

/** Excel indents only a text that is aligned to the left explicitly. */
export const indented = (look: Format, indent: number): Format =>
  indent > 0 ? variant(look, `indent ${indent}`, () => ({ ...look, horizontal: "left", indent })) : look;

/** A number as a format shows it. */
export const numbered = (look: Format, numberFormat: string): Format =>
  variant(look, `number ${numberFormat}`, () => ({ ...look, numberFormat }));
/** Centred vertically: cells to fill in by hand. */
export const centred = (look: Format): Format => variant(look, "centred", () => ({ ...look, vertical: "center" }));
/** At the foot of its row: right above what belongs to it. */
export const sunk = (look: Format): Format => variant(look, "sunk", () => ({ ...look, vertical: "bottom" }));
/** On one line, overflowing into the empty cells beside it. */
export const unwrapped = (look: Format): Format => variant(look, "unwrapped", () => ({ ...look, wrap: false }));

/** A rule above: the start of a goal. */
export const ruled = (look: Format): Format => bordered(look, "ruled", { top: rule });
/** A hairline above: the start of an indicator or a line of a list. */
export const lined = (look: Format): Format => bordered(look, "lined", { top: hairline });
/** The rule under a table's header, 2 points. */
export const headed = (look: Format): Format => bordered(look, "headed", { bottom: heavy });
/** The rule that ends a table. */
export const closed = (look: Format): Format => bordered(look, "closed", { top: rule });

export const inkOf = (look: Format, { ink }: GradeColors): Format =>
  variant(look, `ink ${ink}`, () => ({ ...look, font: { ...look.font, color: ink } }));
/** A published grade: the one filled look of a sheet. */
export const filled = (look: Format, { ink, fill }: GradeColors): Format =>
  variant(look, `filled ${ink} ${fill}`, () => ({ ...look, font: { ...look.font, color: ink, bold: true }, fill }));

/** As large as the text; the space keeps a digit that follows from being read as part of the size. */
const FOOTER_SIZE = `&${SIZES.text} `;

/** An ampersand is a code in a footer: two of them are one. */
const footerText = (wording: string): string => wording.replaceAll("&", "&&");

/** The foot of what is printed as a draft says so, before the period. */
export function draftSetup(print: PrintSetup): PrintSetup {
  const { footer } = print;
  const period = footer?.center?.slice(FOOTER_SIZE.length);
  return footer
    ? { ...print, footer: { ...footer, center: FOOTER_SIZE + [DRAFT, period].filter(Boolean).join(" · ") } }
    : print;
}
const DRAFT = "Utkast";

/** A4 landscape, one page wide, 1.5 cm margins; footer: municipality · sheet, period, page of pages. */
export function printSetup(organisation: string | undefined, sheet: string, period: string): PrintSetup {
  return {
    orientation: "landscape",
    paper: "A4",
    fit: { wide: 1, tall: 0 },
    margins: { top: 1.5, right: 1.5, bottom: 1.5, left: 1.5, header: 0.7, footer: 0.7 },
    footer: {
      left: FOOTER_SIZE + footerText([organisation, sheet].filter(Boolean).join(" · ")),
      ...(period ? { center: FOOTER_SIZE + footerText(capital(period)) } : {}),
      right: `${FOOTER_SIZE}&P (&N)`,
    },
  };
}
