import { MEMORY_NAMESPACE } from "../sheet/ours";

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
    hex !== undefined ? String.fromCodePoint(parseInt(hex, 16)) : decimal !== undefined ? String.fromCodePoint(Number(decimal)) : (ENTITIES[name!.toLowerCase()] ?? whole),
  );

/** The custom XML part that holds the add-in's memory. */
export const memoryXml = (memory: string): string => `<maltavlan xmlns="${MEMORY_NAMESPACE}">${escaped(memory)}</maltavlan>`;

/** The memory that a custom XML part holds; undefined when the part is another's. */
export function memoryOf(xml: string): string | undefined {
  const match = /^\s*(?:<\?xml[^>]*\?>)?\s*<(?:[\w.-]+:)?maltavlan\b([^>]*?)(?:\/>|>([\s\S]*)<\/(?:[\w.-]+:)?maltavlan\s*>)\s*$/.exec(xml);
  if (!match?.[1]?.includes(`"${MEMORY_NAMESPACE}"`) && !match?.[1]?.includes(`'${MEMORY_NAMESPACE}'`)) return undefined;
  const content = match[2] ?? "";
  return content
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece) => (piece.startsWith("<![CDATA[") ? piece.slice(9, -3) : unescaped(piece)))
    .join("");
}
