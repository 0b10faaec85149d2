import type { WordKind } from "../../sheet/wordKind";
import type { WordWhere } from "../../sheet/wordText";
import { CONTENT_TYPES } from "../contentType";
import { partText, relationships, Refused, type XlsxPackage } from "../package";
import { encodeXml } from "../xml";
import { openZip, type Opened, type ZipEntry } from "../zip";
import { writeZip, type ZipItem } from "../zipWriter";
import { kindOf, typesOfKind } from "./contentType";
import { readWordMemory, type WordMemory } from "./memory";
import { protectionOf } from "./protection";
import { stylesOf, type Styles } from "./styles";
import { wordPart, type WordPart } from "./tree";

/** A Word file that is kept as it came. */
export interface WordPackage {
  pack: XlsxPackage;
  /** The main part first, then headers, footers and notes. */
  parts: { part: WordPart; where: WordWhere }[];
  styles: Styles;
  memory: WordMemory;
  kind: WordKind;
  /** Why nothing may be written in it, in a Swedish sentence. */
  closed?: string;
  /** ISO 29500 Strict. */
  strict: boolean;
}

const STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

const NOT_WORD = "Filen är inte ett Word-dokument (.docx). Öppna den i Word och spara den som Word-dokument (.docx).";
const EMPTY = "Dokumentet är en tom fil. Hämta det på nytt eller spara om det i Word.";
const ENCRYPTED =
  "Dokumentet är skyddat med lösenord, eller i det gamla Word-formatet (.doc). Öppna det i Word och spara det som Word-dokument (.docx) utan lösenord.";
const SIGNED =
  "Dokumentet är digitalt signerat, och signaturen skulle sluta gälla. Ta bort signaturen i Word, eller använd en kopia utan.";
const DAMAGED =
  "Dokumentet är skadat: en del av det går inte att läsa. Öppna det i Word, låt Word reparera det och spara på nytt.";

/** The parts of a document that are read, by the kind of relationship that leads to them. */
const READ: Record<string, WordWhere> = { header: "header", footer: "footer", footnotes: "note", endnotes: "note" };

/** Opens a file as a Word document's package; another kind of file gives a Swedish sentence. */
export function openWordPackage(bytes: Uint8Array): Opened<WordPackage> {
  if (bytes.length === 0) return { ok: false, reason: EMPTY };
  const head = String.fromCharCode(...bytes.subarray(0, 4));
  if (head.startsWith("\xD0\xCF\x11\xE0")) return { ok: false, reason: ENCRYPTED };
  if (!head.startsWith("PK")) return { ok: false, reason: NOT_WORD };
  const zip = openZip(bytes);
  if (!zip.ok) return { ok: false, reason: DAMAGED };
  const parts = new Map<string, ZipEntry>();
  for (const entry of zip.data.entries) if (!entry.name.endsWith("/")) parts.set(entry.name.toLowerCase(), entry);
  const pack: XlsxPackage = { zip: zip.data, parts, workbook: "", strict: false, signed: false, tags: new Map() };
  try {
    return read(pack);
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reason: DAMAGED };
    throw error;
  }
}

function read(pack: XlsxPackage): Opened<WordPackage> {
  const roots = relationships(pack, "");
  if (roots.some(({ kind }) => kind === "origin")) return { ok: false, reason: SIGNED };
  const main = roots.find(({ kind }) => kind === "officeDocument")?.target;
  const text = main === undefined ? null : partText(pack, main);
  if (main === undefined || text === null) return { ok: false, reason: NOT_WORD };
  const part = wordPart(main, text);
  if (!part) return { ok: false, reason: text.includes("wordprocessingml") ? DAMAGED : NOT_WORD };
  const related = relationships(pack, main).filter(({ external }) => !external);
  const others = related.flatMap(({ kind, target }) => {
    const where = READ[kind];
    const other = where && partText(pack, target);
    const found = other ? wordPart(target, other) : null;
    return where && found ? [{ part: found, where }] : [];
  });
  const styles = related.find(({ kind }) => kind === "styles")?.target;
  const unique = others.filter(({ part: { name } }, at) => others.findIndex((one) => one.part.name === name) === at);
  return {
    ok: true,
    data: {
      pack,
      parts: [{ part, where: "body" }, ...unique],
      styles: stylesOf(styles === undefined ? null : partText(pack, styles)),
      memory: readWordMemory(pack, related),
      kind: kindOf(pack, main),
      closed: protectionOf(pack, related),
      strict: Object.values(part.root.attributes).includes(STRICT),
    },
  };
}

/**
 * The file with these parts changed, and those that it did not have; every other entry as it was packed.
 * @param as the kind that its content types are to name
 */
export function writeWordPackage(
  { pack, parts: [main], kind }: WordPackage,
  texts: Map<string, string>,
  { now, as }: { now: Date; as: WordKind },
): Uint8Array {
  const changed = new Map(texts);
  const types = as === kind || !main ? null : (changed.get(CONTENT_TYPES) ?? partText(pack, CONTENT_TYPES));
  const retyped = types === null || !main ? null : typesOfKind(types, main.part.name, as);
  if (retyped !== null) changed.set(CONTENT_TYPES, retyped);
  if (changed.size === 0) return pack.zip.bytes;
  const byName = new Map([...changed].map(([name, text]) => [name.toLowerCase(), text]));
  const standing = pack.zip.entries.map((entry): ZipItem => {
    const text = byName.get(entry.name.toLowerCase());
    return text === undefined
      ? { keep: entry }
      : { name: new TextDecoder().decode(entry.rawName), content: encodeXml(text) };
  });
  const added = [...changed].flatMap(([name, text]): ZipItem[] =>
    pack.parts.has(name.toLowerCase()) ? [] : [{ name, content: encodeXml(text) }],
  );
  return writeZip(pack.zip, [...standing, ...added], now);
}
