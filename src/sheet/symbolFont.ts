/** Fonts with a half circle that can be seen: Arial's, where it has one, is a speck. */
const FONTS = ["Segoe UI Symbol", "Apple Symbols", "DejaVu Sans"];

export const SYMBOL_FONTS = FONTS.map((name) => `"${name}"`).join(",");

/** For pages: a typeface of the half circles alone, which stands before the others of a text. */
export const SYMBOL_FACE = {
  name: "Symboler",
  css: `@font-face{font-family:Symboler;src:${FONTS.map((name) => `local("${name}")`).join(",")};unicode-range:U+25D0-25D1}`,
};
