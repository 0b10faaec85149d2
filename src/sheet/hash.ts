/**
 * FNV-1a (Fowler, Noll, Vo) over UTF-16 units, folded to 24 bits, in base 36: one to five characters. For comparing
 * texts, not for secrets.
 */
export function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return ((value ^ (value >>> 24)) & 0xffffff).toString(36);
}
