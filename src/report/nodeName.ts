/** "3 Ökad måluppfyllelse i skolan". */
export const nameOf = (node: { number?: string; title: string }): string =>
  [node.number, node.title].filter(Boolean).join(" ");
