/**
 * Number formats that a workbook may use by id alone (ECMA-376 part 1, 18.8.30), as en-US Excel shows them.
 * Ids 27–36 and 50–58 are dates whose look depends on an East Asian language; they are read as dates.
 */
const builtin: Record<number, string> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"$"#,##0_);\\("$"#,##0\\)',
  6: '"$"#,##0_);[Red]\\("$"#,##0\\)',
  7: '"$"#,##0.00_);\\("$"#,##0.00\\)',
  8: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

const isEastAsianDate = (id: number): boolean => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** The code of a built-in format; undefined for an id that the file must define itself. */
export const builtinFormat = (id: number): string | undefined =>
  builtin[id] ?? (isEastAsianDate(id) ? "m/d/yyyy" : undefined);

/** Formats whose look follows the user's own currency are written out, never used by id. */
const writable = Object.entries(builtin).filter(([id]) => !["5", "6", "7", "8", "41", "42", "43", "44"].includes(id));
const ids = new Map(writable.map(([id, code]) => [code, Number(id)]));

/** The id of a format that need not be defined in the file; undefined for any other code. */
export const builtinId = (code: string): number | undefined => ids.get(code);

/** The first id that is free for a workbook's own formats. */
export const FIRST_CUSTOM_ID = 164;
