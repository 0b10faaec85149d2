import { MEMORY_NAMESPACE, OUTPUT_NAMESPACE } from "../../sheet/ownSheets";
import { printOf } from "../../sheet/wordPrint";
import type { WordGridCell, WordUnit } from "../../sheet/wordText";
import { CONTENT_TYPES } from "../contentType";
import { partText, Refused, relationshipsPart, type Relationship, type XlsxPackage } from "../package";
import { appendChild, attributesText, childrenNamed, parseXml, splice, xmlAttribute, type XmlElement } from "../xml";

/** The namespace of the custom XML part in which a document remembers what was written in it. */
const NAMESPACE = `${MEMORY_NAMESPACE}:word`;
/** The id that Word requires of a custom XML part; a document has one memory. */
const ITEM = "{5C1B6C0E-6D5B-4B4B-9B1E-3D1F5A7C2E41}";

/**
 * What was last written in places of whole paragraphs: a digest of each text (`printOf`), by the place's tag. A tag
 * holds a digest of the whole, so a place that was brought in from another version of the document does not match.
 */
export interface WordMemory {
  /** Its part; absent where the document has none. */
  part?: string;
  places: Map<string, WordUnit[]>;
  /** Something has been shown in the running text. */
  isInBody?: true;
  /** The file is marked as an output of the add-in's. */
  isOutput?: true;
}

/** The same units with digests for their texts. */
export function printed(units: WordUnit[]): WordUnit[] {
  return units.map((unit): WordUnit => {
    if (unit.kind !== "grid") return { ...unit, text: printOf(unit.text) };
    const rows = unit.rows.map(({ key, cells }) => ({
      key: printOf(key),
      cells: cells.map(({ at, text }) => ({ at, text: printOf(text) })),
    }));
    return { ...unit, name: printOf(unit.name), rows };
  });
}

const cellsText = (cells: WordGridCell[]): string => cells.map(({ at, text }) => `${at}:${text}`).join(" ");

const readCells = (text: string): WordGridCell[] =>
  text.split(" ").flatMap((cell) => {
    const [at = "", print] = cell.split(":");
    return print === undefined || !Number.isInteger(Number(at)) ? [] : [{ at: Number(at), text: print }];
  });

function unitXml(unit: WordUnit): string {
  if (unit.kind !== "grid") return `<line${attributesText({ print: unit.text })}/>`;
  const rows = unit.rows.map(({ key, cells }) => `<row${attributesText({ key, cells: cellsText(cells) })}/>`);
  return `<grid${attributesText({ name: unit.name, headed: unit.headed })}>${rows.join("")}</grid>`;
}

function readUnit({ name, attributes, children }: XmlElement): WordUnit {
  if (name !== "grid") return { kind: "line", text: attributes["print"] ?? "" };
  const rows = children.map((row) => ({
    key: row.attributes["key"] ?? "",
    cells: readCells(row.attributes["cells"] ?? ""),
  }));
  return { kind: "grid", name: attributes["name"] ?? "", headed: attributes["headed"] === "1", rows };
}

const placesXml = ({ places, isInBody }: Kept): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<maltavlan xmlns="${NAMESPACE}"${isInBody ? ' body="1"' : ""}>${[
    ...places,
  ]
    .map(([tag, units]) => `<place tag="${xmlAttribute(tag)}">${units.map(unitXml).join("")}</place>`)
    .join("")}</maltavlan>`;

/** What a document remembers. */
type Kept = Pick<WordMemory, "places" | "isInBody">;

/** The memory among the custom XML parts of a document; a part that cannot be read is skipped. */
export function readWordMemory(pack: XlsxPackage, related: Relationship[]): WordMemory {
  let isOutput = false;
  for (const { target } of related.filter(({ kind, external }) => kind === "customXml" && !external)) {
    const root = readPart(pack, target);
    const namespaces = Object.values(root?.attributes ?? {});
    isOutput ||= namespaces.includes(OUTPUT_NAMESPACE);
    if (root?.name !== "maltavlan" || !namespaces.includes(NAMESPACE)) continue;
    const places = childrenNamed(root, "place").map((place): [string, WordUnit[]] => [
      place.attributes["tag"] ?? "",
      place.children.map(readUnit),
    ]);
    // Whole paragraphs stand in the running text alone.
    const isInBody = root.attributes["body"] === "1" || places.length > 0;
    return { part: target, places: new Map(places), ...(isInBody ? { isInBody } : {}) };
  }
  return { places: new Map(), ...(isOutput ? { isOutput } : {}) };
}

/** A part's root element; null where there is none that can be read. */
export function readPart(pack: XlsxPackage, name: string): XmlElement | null {
  try {
    return parseXml(partText(pack, name) ?? "");
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

const XML = "application/xml";
const PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument";

/** Content types with those that the parts of a memory need. */
function typesWith(text: string, item: string, properties: string): string | null {
  const root = parseXml(text);
  if (!root) return null;
  const tag = (name: string, attributes: Record<string, string>): string =>
    `<${root.prefix}${name}${attributesText(attributes)}/>`;
  const known = childrenNamed(root, "Default").find(
    ({ attributes }) => attributes["Extension"]?.toLowerCase() === "xml",
  );
  const plain = known?.attributes["ContentType"] === XML;
  const overrides = [...(plain ? [] : [[item, XML]]), [properties, PROPERTIES]].map(([part = "", type = ""]) =>
    tag("Override", { PartName: `/${part}`, ContentType: type }),
  );
  return splice(text, [appendChild(text, root, overrides.join(""))]);
}

/** Relationships with one more; the document's own stay as they are. */
function related(text: string, type: string, target: string): string | null {
  const root = parseXml(text);
  if (!root) return null;
  const taken = new Set(childrenNamed(root, "Relationship").map(({ attributes }) => attributes["Id"]));
  let id = 1;
  while (taken.has(`maltavlan${id}`)) id++;
  const tag = `<${root.prefix}Relationship${attributesText({ Id: `maltavlan${id}`, Type: type, Target: target })}/>`;
  return splice(text, [appendChild(text, root, tag)]);
}

const relationshipsXml = (type: string, target: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${type}" Target="${target}"/></Relationships>`;

/**
 * The parts that remember this: the document's own, or new ones with what leads to them. Nothing where the
 * package has no list of content types that can be read: then it remembers only the print in each tag.
 * @param main the document's main part
 * @param strict whether the document is ISO 29500 Strict
 */
export function memoryParts(
  pack: XlsxPackage,
  { part }: WordMemory,
  kept: Kept,
  { main, strict }: { main: string; strict: boolean },
): Map<string, string> {
  if (part !== undefined) return new Map([[part, placesXml(kept)]]);
  let number = 1;
  while (pack.parts.has(`customxml/item${number}.xml`) || pack.parts.has(`customxml/itemprops${number}.xml`)) number++;
  const [item, properties] = [`customXml/item${number}.xml`, `customXml/itemProps${number}.xml`];
  const base = strict ? STRICT : TRANSITIONAL;
  const links = relationshipsPart(main);
  const up = "../".repeat(main.split("/").length - 1);
  const types = typesWith(partText(pack, CONTENT_TYPES) ?? "", item, properties);
  const linked = related(partText(pack, links) ?? "", `${base}/relationships/customXml`, up + item);
  if (types === null || linked === null) return new Map();
  const schema = strict ? `${STRICT}/customXml` : `${TRANSITIONAL}/customXml`;
  return new Map([
    [CONTENT_TYPES, types],
    [links, linked],
    [item, placesXml(kept)],
    [
      properties,
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${ITEM}" xmlns:ds="${schema}"><ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    ],
    [
      relationshipsPart(item),
      relationshipsXml(`${base}/relationships/customXmlProps`, properties.slice("customXml/".length)),
    ],
  ]);
}
