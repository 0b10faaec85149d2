/** "3 Ökad måluppfyllelse i skolan". */
export const nameOf = (node: { number?: string; title: string }): string =>
  [node.number, node.title].filter(Boolean).join(" ");

/** A title within a sentence: in quotation marks, without its final full stop. */
export const quotedTitle = (title: string): string => `”${title.replace(/\.$/u, "")}”`;
