/** How a cell looks. Absent means the workbook's default. Colours are "#RRGGBB". */
export interface Format {
  /** en-US format code; absent is General. */
  numberFormat?: string;
  font?: Font;
  /** Solid fill. */
  fill?: string;
  border?: Border;
  horizontal?: "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";
  /** Absent is Excel's default: bottom. */
  vertical?: "top" | "center" | "bottom" | "justify" | "distributed";
  wrap?: boolean;
  /** Levels of indentation, as Excel counts them. */
  indent?: number;
  /** False: may be written in when the sheet is protected. */
  locked?: boolean;
}

export interface Font {
  name?: string;
  /** Points. */
  size?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strike?: boolean;
  color?: string;
}

export interface Border {
  top?: Line;
  right?: Line;
  bottom?: Line;
  left?: Line;
}

export interface Line {
  style: "hair" | "thin" | "medium" | "thick" | "double" | "dotted" | "dashed";
  color?: string;
}

/** One key per look: formats with the same key are drawn alike. */
export function formatKey(format: Format): string {
  return JSON.stringify(format, (_, value: unknown) =>
    value && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, v]) => v !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value,
  );
}
