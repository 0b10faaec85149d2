import { trimmedStart } from "../domain/shapes";
import {
  childNamed,
  childrenNamed,
  decodeXml,
  flag,
  hasDoctype,
  parseXml,
  relationshipId,
  type XmlElement,
} from "./xml";
import { DAMAGED, openZip, unpack, type Opened, type Zip, type ZipEntry } from "./zip";

/** A workbook file that is kept as it came, so that it can be written again with everything in it. */
export interface XlsxPackage {
  zip: Zip;
  /** Entries by part name in lower case: part names are compared without case (ECMA-376 part 2, 6.3.5). */
  parts: Map<string, ZipEntry>;
  workbook: string;
  /** ISO 29500 Strict: other namespaces than Excel's usual ones. */
  strict: boolean;
  /** The file carries a digital signature, which would no longer hold if anything were written: it is only read. */
  signed: boolean;
  /** The sheet tags that were read, by the sheets' parts. */
  tags: Map<string, string>;
}

/** What a part points to. */
export interface Relationship {
  id: string;
  /** The last word of the type: "worksheet", "styles", "customProperty" … */
  kind: string;
  /** The part that it leads to, as a name without a leading "/"; an address of the world outside as it stands. */
  target: string;
  external: boolean;
}

/** Stops the reading of a file with the sentence that the user gets; caught by `readBook` and nowhere else. */
export class Refused extends Error {
  constructor(readonly reason: string) {
    super(reason);
  }
}

const NOT_A_WORKBOOK =
  "Filen är inte en Excel-arbetsbok (.xlsx). Öppna den i Excel och spara den som Excel-arbetsbok (.xlsx).";
const NO_WORKBOOK_PART =
  "Filen är ett arkiv utan arbetsbok i: den del som listar bladen saknas. Öppna den i Excel, låt Excel reparera den och spara på nytt.";
const ENTITIES =
  "Filen innehåller en dokumenttyp med egna entiteter, vilket ingen arbetsbok har, och läses därför inte.";
const ENCRYPTED =
  "Arbetsboken är skyddad med lösenord för att öppnas. Öppna den i Excel, ta bort lösenordet och spara en kopia.";
const OLD_EXCEL =
  "Filen är i det gamla Excel-formatet (.xls). Öppna den i Excel och spara den som Excel-arbetsbok (.xlsx).";
const PDF =
  "En PDF kan inte läsas. Be den som har skickat den om Excel-arbetsboken (.xlsx), en nämnd om mallen ifylld.";
const PICTURE =
  "En bild kan inte läsas. Be den som har skickat den om Excel-arbetsboken (.xlsx), en nämnd om mallen ifylld.";
const EMPTY = "Filen är tom. Hämta den på nytt eller spara om den i Excel.";

/** First bytes of other kinds of files, and the sentence for each. */
const otherFiles: { starts: (head: string, bytes: Uint8Array) => boolean; reason: string }[] = [
  { starts: (_, bytes) => bytes.length === 0, reason: EMPTY },
  {
    starts: (head, bytes) => head.startsWith("\xD0\xCF\x11\xE0") && hasUtf16(bytes, "EncryptedPackage"),
    reason: ENCRYPTED,
  },
  { starts: (head) => head.startsWith("\xD0\xCF\x11\xE0") || /^\x09[\x00\x02\x04\x08]/.test(head), reason: OLD_EXCEL },
  { starts: (head) => head.trimStart().startsWith("%PDF-"), reason: PDF },
  { starts: (head) => ["\x89PNG", "\xFF\xD8\xFF", "GIF8"].some((start) => head.startsWith(start)), reason: PICTURE },
  { starts: (head) => !/^PK(\x03\x04|\x05\x06)/.test(head) && !head.includes("PK\x03\x04"), reason: NOT_A_WORKBOOK },
];

/** Archives that are something else than xlsx, known by a part that they have. */
const otherArchives: { part: string; reason: string }[] = [
  {
    part: "xl/workbook.bin",
    reason: "Filen är en binär arbetsbok (.xlsb). Öppna den i Excel och spara den som Excel-arbetsbok (.xlsx).",
  },
  {
    part: "word/document.xml",
    reason: "Filen är ett Word-dokument, inte en arbetsbok. Välj en Excel-arbetsbok (.xlsx).",
  },
  {
    part: "ppt/presentation.xml",
    reason: "Filen är en PowerPoint-presentation, inte en arbetsbok. Välj en Excel-arbetsbok (.xlsx).",
  },
  {
    part: "content.xml",
    reason: "Filen är ett OpenDocument-kalkylblad (.ods). Öppna den i Excel och spara den som Excel-arbetsbok (.xlsx).",
  },
];

/** The parts of an archive, whatever it is a document of; `workbook` is its main part, "" where it names none. */
export function packageOf(zip: Zip): XlsxPackage {
  const parts = new Map<string, ZipEntry>();
  for (const entry of zip.entries) if (!entry.name.endsWith("/")) parts.set(entry.name.toLowerCase(), entry);
  const opened: XlsxPackage = { zip, parts, workbook: "", strict: false, signed: false, tags: new Map() };
  const roots = relationships(opened, "");
  opened.signed = roots.some((root) => root.kind === "origin");
  opened.workbook = roots.find((root) => root.kind === "officeDocument")?.target ?? "";
  return opened;
}

/** Whether a root element is of ISO 29500 Strict. */
export const isStrict = ({ attributes }: XmlElement): boolean =>
  Object.values(attributes).some((value) => value.startsWith("http://purl.oclc.org/ooxml/"));

/** Opens a file as a workbook's package; another kind of file gives a Swedish sentence on what it is and what to do. */
export function openPackage(bytes: Uint8Array): Opened<XlsxPackage> {
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  const other = otherFiles.find((file) => file.starts(head, bytes));
  if (other) return { ok: false, reason: other.reason };
  const zip = openZip(bytes);
  if (!zip.ok) return zip;

  const opened = packageOf(zip.data);
  const { parts } = opened;
  const archive = otherArchives.find(
    ({ part }) => parts.has(part) && (opened.workbook === "" || opened.workbook === part),
  );
  if (archive) return { ok: false, reason: archive.reason };
  if (!parts.has(opened.workbook.toLowerCase())) return { ok: false, reason: NO_WORKBOOK_PART };
  const root = partXml(opened, opened.workbook);
  if (root?.name !== "workbook") return { ok: false, reason: root ? NOT_A_WORKBOOK : DAMAGED };
  opened.strict = isStrict(root);
  return { ok: true, data: opened };
}

/** The part's text; null when there is no such part. Refuses the file when the part is damaged or declares entities. */
export function partText(pack: XlsxPackage, name: string): string | null {
  const entry = pack.parts.get(name.toLowerCase());
  if (!entry) return null;
  const content = unpack(pack.zip, entry);
  if (!content) throw new Refused(DAMAGED);
  const text = decodeXml(content);
  if (hasDoctype(text)) throw new Refused(ENTITIES);
  return text;
}

/** The part's root element; null when there is no such part or no element in it. */
export function partXml(pack: XlsxPackage, name: string): XmlElement | null {
  const text = partText(pack, name);
  return text === null ? null : parseXml(text);
}

/** "xl/workbook.xml" → "xl/_rels/workbook.xml.rels"; "" (the package) → "_rels/.rels". */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** What a part points to, in the file's order; nothing when it has no relationships. "" is the package itself. */
export function relationships(pack: XlsxPackage, part: string): Relationship[] {
  const text = partText(pack, relationshipsPart(part));
  if (text === null) return [];
  const root = parseXml(text);
  if (root?.name !== "Relationships") throw new Refused(DAMAGED);
  return readRelationships(root, part);
}

export function readRelationships(root: XmlElement | null, part: string): Relationship[] {
  return childrenNamed(root, "Relationship").map(({ attributes }) => {
    const external = attributes["TargetMode"] === "External";
    const target = attributes["Target"] ?? "";
    const type = attributes["Type"] ?? "";
    return {
      id: attributes["Id"] ?? "",
      kind: type.slice(type.lastIndexOf("/") + 1),
      target: external ? target : resolve(part, target),
      external,
    };
  });
}

/** The part that a target means, seen from the part that points to it. */
function resolve(from: string, target: string): string {
  let path = target.replaceAll("\\", "/");
  try {
    path = decodeURIComponent(path);
  } catch {
    // A percent sign that is no escape stands for itself.
  }
  if (path.startsWith("/")) return trimmedStart(path, "/");
  const folders = from.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== "." && step !== "") folders.push(step);
  }
  return folders.join("/");
}

/** A sheet as the workbook part lists it, with the part that holds it ("" when it is missing). */
export interface ListedSheet {
  element: XmlElement;
  name: string;
  id: number;
  relationship: string;
  part: string;
  kind: string;
  visibility: "visible" | "hidden" | "veryHidden";
}

/** The sheets in the order of their tabs. */
export function listedSheets(root: XmlElement, related: Relationship[]): ListedSheet[] {
  return childrenNamed(childNamed(root, "sheets"), "sheet").map((element) => {
    const id = relationshipId(element.attributes) ?? "";
    const relationship = related.find((candidate) => candidate.id === id);
    const state = element.attributes["state"];
    return {
      element,
      name: element.attributes["name"] ?? "",
      id: Number(element.attributes["sheetId"] ?? 0),
      relationship: id,
      part: relationship && !relationship.external ? relationship.target : "",
      kind: relationship?.kind ?? "",
      visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
    };
  });
}

/** Excel refuses new and removed sheets while the workbook's structure is locked. */
export const structureLocked = (root: XmlElement): boolean =>
  flag(childNamed(root, "workbookProtection")?.attributes["lockStructure"]);

function hasUtf16(bytes: Uint8Array, word: string): boolean {
  const wanted = Array.from(word, (letter) => letter + "\0").join("");
  for (let at = 0; at < Math.min(bytes.length, 4_000_000); at += 60_000)
    if (String.fromCharCode(...bytes.subarray(at, at + 60_100)).includes(wanted)) return true;
  return false;
}
