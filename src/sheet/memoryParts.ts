import { wholeLetters, withoutEntities } from "../domain/shapes";
import { hash } from "./hash";
import { MEMORY_NAMESPACE, MEMORY_REST_NAMESPACE } from "./ownSheets";

/**
 * Characters in a part, at most: two parts fit in one answer of Excel on the web (5 MB), also where each character is
 * an entity.
 */
const PART = 400_000;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A text in pieces, none of which ends within a character; an empty text is one empty piece. */
function pieces(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length || found.length === 0;) {
    const end = at + PART;
    const piece = end < text.length ? wholeLetters(text.slice(at, end)) : text.slice(at);
    found.push(piece);
    at += piece.length;
  }
  return found;
}

/**
 * The custom XML parts that hold the add-in's memory: one, and for a long text those that it goes on in. The first
 * names the text that the others belong to, so parts that another text left behind are not taken for its own.
 */
export function memoryParts(memory: string): { main: string; rest: string[] } {
  const [first = "", ...others] = pieces(memory);
  const key = `${hash(memory)}-${memory.length}`;
  const attributes = others.length === 0 ? "" : ` key="${key}"`;
  return {
    main: `<maltavlan xmlns="${MEMORY_NAMESPACE}"${attributes}>${escaped(first)}</maltavlan>`,
    rest: others.map(
      (text, i) =>
        `<maltavlan xmlns="${MEMORY_REST_NAMESPACE}" key="${key}" number="${i + 1}">${escaped(text)}</maltavlan>`,
    ),
  };
}

/** The attributes and the text of a part of the add-in's memory; null when the part is another's. */
function readPart(xml: string, namespace: string): { key?: string; number: number; text: string } | null {
  const match =
    /^\s*(?:<\?xml[^>]*\?>)?\s*<(?:[\w.-]+:)?maltavlan\b([^>]*?)(?:\/>|>([\s\S]*)<\/(?:[\w.-]+:)?maltavlan\s*>)\s*$/.exec(
      xml,
    );
  if (!match) return null;
  const [, wording = "", content = ""] = match;
  if (!wording.includes(`"${namespace}"`) && !wording.includes(`'${namespace}'`)) return null;
  const attribute = (name: string): string | undefined =>
    new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(wording)?.[1];
  const text = content
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece) => (piece.startsWith("<![CDATA[") ? piece.slice(9, -3) : withoutEntities(piece)))
    .join("");
  return { key: attribute("key"), number: Number(attribute("number") ?? 0), text };
}

/** Whether a custom XML part is one that a memory goes on in. */
export const isRest = (xml: string): boolean => readPart(xml, MEMORY_REST_NAMESPACE) !== null;

/**
 * The memory that a first part and the others hold; undefined when the first is no such part. Where one of the others is
 * missing the text breaks off, which its reader notices.
 */
export function memoryText(main: string, rest: string[] = []): string | undefined {
  const first = readPart(main, MEMORY_NAMESPACE);
  if (!first || first.key === undefined) return first?.text;
  const others = rest
    .flatMap((xml) => readPart(xml, MEMORY_REST_NAMESPACE) ?? [])
    .filter(({ key }) => key === first.key);
  return (
    first.text +
    others
      .sort((a, b) => a.number - b.number)
      .map(({ text }) => text)
      .join("")
  );
}
