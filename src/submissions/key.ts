import { isKeyOf } from "../domain/shapes";
import { hash } from "../sheet/hash";

/**
 * A node's key in a template: short, visible, the same for the same id in every workbook, so that rows match when they
 * are sorted or moved.
 */
export const rowKey = (id: string): string => `M-${hash(id).padStart(5, "0")}`.toUpperCase();

/** The row key that a text is, or null; pasting and mail clients may have changed its case or put spaces around it. */
export const keyIn = (text: string): string | null => {
  const wording = text.trim().toUpperCase();
  return isKeyOf("M", wording) ? wording : null;
};

/**
 * Nodes by row key. Two with one key (one case in 16 million pairs) have none: their rows match by number and wording.
 */
export function nodesByKey<Node extends { id: string }>(nodes: Node[]): Map<string, Node> {
  const known = new Map<string, Node>();
  const twice = new Set<string>();
  for (const node of nodes) {
    const key = rowKey(node.id);
    if ((known.get(key) ?? node).id !== node.id) twice.add(key);
    known.set(key, node);
  }
  for (const key of twice) known.delete(key);
  return known;
}
