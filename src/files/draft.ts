import { withoutFirst } from "../domain/shapes";
import {
  attributesText,
  appendChild,
  childrenNamed,
  decodeXml,
  encodeXml,
  parseXml,
  removal,
  splice,
  type XmlElement,
} from "./xml";
import { CONTENT_TYPES, writtenType } from "./contentType";
import { namespaces, PACKAGE_RELATIONSHIPS, XML_DECLARATION } from "./namespaces";
import { readRelationships, Refused, relationshipsPart, type Relationship, type XlsxPackage } from "./package";
import { DAMAGED, unpack } from "./zip";
import { writeZip, type ZipItem } from "./zipWriter";

/** A package being changed: the original, the replaced parts, the removed parts. */
export interface Draft {
  pack: XlsxPackage;
  /** By part name in lower case, in the order they were put. */
  put: Map<string, { name: string; content: Uint8Array; type?: string }>;
  dropped: Set<string>;
  /** Names that are no longer free: parts of the package, and what it points to though it is missing. */
  taken: Set<string>;
}

export function newDraft(pack: XlsxPackage): Draft {
  const draft: Draft = { pack, put: new Map(), dropped: new Set(), taken: new Set(pack.parts.keys()) };
  for (const part of pointingParts(draft))
    for (const { target } of draftRelationships(draft, part)) draft.taken.add(target.toLowerCase());
  return draft;
}

export function hasPart(draft: Draft, name: string): boolean {
  const key = name.toLowerCase();
  return draft.put.has(key) || (draft.pack.parts.has(key) && !draft.dropped.has(key));
}

/** The part's current text in the draft; null when there is no such part. */
export function draftText(draft: Draft, name: string): string | null {
  const key = name.toLowerCase();
  const put = draft.put.get(key);
  if (put) return decodeXml(put.content);
  const entry = draft.dropped.has(key) ? undefined : draft.pack.parts.get(key);
  const content = entry && unpack(draft.pack.zip, entry);
  return content ? decodeXml(content) : null;
}

/** Puts a part in place. `type` is its content type, needed for parts that the package does not have yet. */
export function putPart(draft: Draft, name: string, content: string | Uint8Array, type?: string): void {
  const key = name.toLowerCase();
  draft.dropped.delete(key);
  const before = draft.put.get(key);
  draft.put.set(key, {
    name,
    content: typeof content === "string" ? encodeXml(content) : content,
    type: type ?? before?.type,
  });
}

/** Removes a part and its relationships. */
export function dropPart(draft: Draft, name: string): void {
  for (const part of [name, relationshipsPart(name)]) {
    draft.put.delete(part.toLowerCase());
    draft.dropped.add(part.toLowerCase());
  }
}

/** The first name, counted from 1, that is free, and takes it: freePart(draft, n => `xl/charts/chart${n}.xml`). */
export function freePart(draft: Draft, name: (n: number) => string): string {
  for (let n = 1; ; n++) {
    const key = name(n).toLowerCase();
    if (draft.taken.has(key)) continue;
    draft.taken.add(key);
    return name(n);
  }
}

export const draftRelationships = (draft: Draft, part: string): Relationship[] =>
  readRelationships(parseXml(draftText(draft, relationshipsPart(part)) ?? ""), part);

/** The first rId that is not taken. */
function freeId(taken: string[]): string {
  const ids = new Set(taken.map((id) => id.toLowerCase()));
  for (let n = 1; ; n++) if (!ids.has(`rid${n}`)) return `rId${n}`;
}

const escapedPath = (path: string): string => path.split("/").map(encodeURIComponent).join("/");

/** The way from the folder of one part to another part. */
function relativeTarget(from: string, target: string): string {
  const folders = from.split("/").slice(0, -1);
  const steps = target.split("/");
  while (folders.length > 0 && steps.length > 1 && folders[0] === steps[0]) {
    folders.shift();
    steps.shift();
  }
  return "../".repeat(folders.length) + escapedPath(steps.join("/"));
}

/** Adds a relationship from a part, unless it is there; returns its id. */
export function addRelationship(draft: Draft, part: string, kind: string, target: string): string {
  const existing = draftRelationships(draft, part);
  const same = existing.find(
    (other) => other.kind === kind && !other.external && other.target.toLowerCase() === target.toLowerCase(),
  );
  if (same) return same.id;
  // An id that the part mentions is not free, though its relationship is missing.
  const mentioned = [...(draftText(draft, part) ?? "").matchAll(/["'](rId[0-9]+)["']/gi)].flatMap(([, id]) => id ?? []);
  const id = freeId([...existing.map((other) => other.id), ...mentioned]);
  const name = relationshipsPart(part);
  const text =
    draftText(draft, name) ?? `${XML_DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`;
  const root = parseXml(text);
  if (!root) throw new Refused(DAMAGED);
  const attributes = attributesText({
    Id: id,
    Type: `${namespaces(draft.pack.strict).relationships}/${kind}`,
    Target: relativeTarget(part, target),
  });
  putPart(draft, name, splice(text, [appendChild(text, root, `<${root.prefix}Relationship${attributes}/>`)]));
  return id;
}

/** Removes the relationships of a part for which `gone` is true. */
export function removeRelationships(draft: Draft, part: string, gone: (relationship: Relationship) => boolean): void {
  const name = relationshipsPart(part);
  const text = draftText(draft, name);
  const root = text === null ? null : parseXml(text);
  if (text === null || !root) return;
  const elements = childrenNamed(root, "Relationship");
  const changes = readRelationships(root, part).flatMap((one, i) =>
    gone(one) ? elements.slice(i, i + 1).map(removal) : [],
  );
  if (changes.length > 0) putPart(draft, name, splice(text, changes));
}

/**
 * Drops those of the named parts that nothing in the package points to any longer, and then what only they pointed to.
 */
export function sweep(draft: Draft, candidates: Set<string>): void {
  const left = new Set([...candidates].filter((name) => hasPart(draft, name)));
  for (let again = left.size > 0; again;) {
    again = false;
    const pointedTo = new Set(
      pointingParts(draft).flatMap((part) => draftRelationships(draft, part).map(({ target }) => target.toLowerCase())),
    );
    for (const name of left) {
      if (pointedTo.has(name.toLowerCase())) continue;
      dropPart(draft, name);
      left.delete(name);
      again = true;
    }
  }
}

/** The parts that point somewhere. */
function pointingParts(draft: Draft): string[] {
  const names = [...draft.pack.parts.keys(), ...draft.put.keys()].filter((name) => hasPart(draft, name));
  return [
    ...new Set(
      names.flatMap((name) =>
        /^(.*\/)?_rels\/[^/]*\.rels$/.test(name) ? name.replace(/_rels\/([^/]*)\.rels$/, "$1") : [],
      ),
    ),
  ];
}

/** All parts that can be reached from a part. */
export function reachable(draft: Draft, from: string[]): Set<string> {
  const found = new Set<string>();
  const waiting = [...from];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (found.has(part)) continue;
    found.add(part);
    waiting.push(...draftRelationships(draft, part).flatMap(({ external, target }) => (external ? [] : [target])));
  }
  return found;
}

/**
 * Writes the package: untouched entries packed as they were and in their order, changed ones in their place, new ones
 * last.
 */
export function finishDraft(draft: Draft, now: Date): Uint8Array {
  const { zip, parts } = draft.pack;
  registerTypes(draft);
  const items: ZipItem[] = [];
  const placed = new Set<string>();
  for (const entry of zip.entries) {
    const key = entry.name.toLowerCase();
    const put = draft.put.get(key);
    if (draft.dropped.has(key)) continue;
    if (put && parts.get(key) === entry)
      items.push(
        same(draft, key, put.content)
          ? { keep: entry }
          : { name: new TextDecoder().decode(entry.rawName), content: put.content },
      );
    else items.push({ keep: entry });
    placed.add(key);
  }
  for (const [key, { name, content }] of draft.put) if (!placed.has(key)) items.push({ name, content });
  return writeZip(zip, items, now);
}

/** A part that came out as it was is copied, its time included, so that a second run changes nothing. */
function same(draft: Draft, key: string, content: Uint8Array): boolean {
  const entry = draft.pack.parts.get(key);
  const before = entry?.size === content.length ? unpack(draft.pack.zip, entry) : null;
  return before !== null && before.every((byte, i) => byte === content[i]);
}

function registerTypes(draft: Draft): void {
  const text = draftText(draft, CONTENT_TYPES);
  const root = text === null ? null : parseXml(text);
  if (text === null || root?.name !== "Types") throw new Refused(DAMAGED);
  const overrides = new Map(
    childrenNamed(root, "Override").map((element): [string, XmlElement] => [decodePart(element), element]),
  );
  const changes = [...overrides].flatMap(([name, element]) => (draft.dropped.has(name) ? [removal(element)] : []));
  const added: string[] = [];
  const main = { name: draft.pack.workbook, type: writtenType(draft.pack) };
  for (const { name, type } of [...draft.put.values(), main]) {
    const known = overrides.get(name.toLowerCase());
    if (type === undefined || known?.attributes["ContentType"] === type) continue;
    if (known) changes.push(removal(known));
    added.push(`<${root.prefix}Override${attributesText({ PartName: `/${escapedPath(name)}`, ContentType: type })}/>`);
  }
  const defaults = childrenNamed(root, "Default").map(({ attributes }) => attributes["Extension"]?.toLowerCase());
  if (!defaults.includes("rels"))
    added.push(
      `<${root.prefix}Default${attributesText({ Extension: "rels", ContentType: "application/vnd.openxmlformats-package.relationships+xml" })}/>`,
    );
  if (added.length > 0) changes.push(appendChild(text, root, added.join("")));
  if (changes.length > 0) putPart(draft, CONTENT_TYPES, splice(text, changes));
}

function decodePart(element: XmlElement): string {
  const name = withoutFirst(element.attributes["PartName"] ?? "", "/").toLowerCase();
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
