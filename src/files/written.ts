import { brokenAt } from "./wellFormed";
import { decodeXml } from "./xml";
import { openZip, unpack, type ZipEntry } from "./zip";

const keyOf = ({ name, size, crc }: ZipEntry): string => `${name} ${size} ${crc}`;

const isXml = ({ name }: ZipEntry): boolean => [".xml", ".rels"].some((ending) => name.toLowerCase().endsWith(ending));

/**
 * What is wrong with a package that has just been made: the name of a part that does not unpack, or is no well-formed
 * XML; undefined for a whole one. Parts that stand in one of the `sources` too are those of the user, who may have had
 * them like that.
 */
export function faultIn(bytes: Uint8Array, sources: readonly Uint8Array[]): string | undefined {
  const zip = openZip(bytes);
  if (!zip.ok) return "zip";
  const kept = new Set(
    sources.flatMap((source) => {
      const opened = openZip(source);
      return opened.ok ? opened.data.entries.map(keyOf) : [];
    }),
  );
  return zip.data.entries.find((entry) => {
    if (kept.has(keyOf(entry)) || entry.name.endsWith("/")) return false;
    const content = unpack(zip.data, entry);
    return !content || (isXml(entry) && brokenAt(decodeXml(content)) !== undefined);
  })?.name;
}
