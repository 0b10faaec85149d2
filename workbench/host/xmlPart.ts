import { memoryParts, memoryText } from "../../src/sheet/memoryParts";
import { MEMORY_NAMESPACE, MEMORY_REST_NAMESPACE } from "../../src/sheet/ownSheets";
import { parseXml } from "../../src/files/xml";
import type { Book } from "../../src/sheet/book";
import { collection, fail, kind, textOf, thing } from "./kind";
import type { Host, Kind, Thing, XmlPart } from "./model";

/** The namespace of an XML text's root; InvalidArgument when it is no XML document. */
function namespaceOf(xml: string): string {
  const element = (/^\s*</.test(xml) && parseXml(xml)) || fail("InvalidArgument", "Not an XML document.");
  return element.attributes[element.prefix ? `xmlns:${element.prefix.slice(0, -1)}` : "xmlns"] ?? "";
}

const OWN_NAMESPACES = [MEMORY_NAMESPACE, MEMORY_REST_NAMESPACE];
export const isOwnPart = ({ namespace }: XmlPart): boolean => OWN_NAMESPACES.includes(namespace);

/** The parts that a book's memory is kept in. */
export const partsOfMemory = ({ memory }: Book, nextId: () => string): XmlPart[] => {
  if (memory === undefined) return [];
  const { main, rest } = memoryParts(memory);
  return [main, ...rest].map((xml) => ({ id: nextId(), xml, namespace: namespaceOf(xml) }));
};

/** The book has the text of the add-in's own parts as its memory. */
function remember({ book, xmlParts }: Host): void {
  const xmls = (namespace: string): string[] =>
    xmlParts.filter((part) => part.namespace === namespace).map(({ xml }) => xml);
  const [main] = xmls(MEMORY_NAMESPACE);
  book.memory = main === undefined ? undefined : memoryText(main, xmls(MEMORY_REST_NAMESPACE));
}

const PartKind: Kind<XmlPart> = kind<XmlPart>({
  name: "CustomXmlPart",
  identity: ({ id }) => ({ Id: id }),
  stands: (part, { xmlParts }) => xmlParts.includes(part),
  get: { id: ({ id }) => id },
  call: { getXml: ({ xml }) => xml },
  act: {
    setXml: (part, host, xml) => {
      const namespace = namespaceOf(textOf(xml));
      if (part.namespace !== namespace && (isOwnPart(part) || OWN_NAMESPACES.includes(namespace)))
        fail("InvalidArgument", "The part cannot leave its namespace.");
      if (host.renewsParts)
        host.xmlParts = host.xmlParts.map((one) =>
          one === part ? { id: host.nextId(), xml: textOf(xml), namespace } : one,
        );
      else Object.assign(part, { xml, namespace });
      remember(host);
    },
    delete: (part, host) => {
      host.xmlParts = host.xmlParts.filter((one) => one !== part);
      remember(host);
    },
  },
});

function add(host: Host, xml: string): Thing {
  const part = { id: host.nextId(), xml, namespace: namespaceOf(xml) };
  host.xmlParts.push(part);
  remember(host);
  return thing(PartKind, part);
}

const partsIn = (namespace: string, { xmlParts }: Host): XmlPart[] =>
  xmlParts.filter((part) => part.namespace === namespace);

/** Parts in one namespace. */
const ScopedKind: Kind<string> = collection<string, XmlPart>({
  name: "CustomXmlPartScopedCollection",
  of: () => PartKind,
  list: partsIn,
  keys: ({ id }) => [id],
  call: {
    getOnlyItem: (namespace, host) => {
      const [only, ...others] = partsIn(namespace, host);
      return only && others.length === 0 ? thing(PartKind, only) : fail("ItemNotFound", "There is not just one part.");
    },
  },
});

/**
 * The custom XML parts: the add-in's own, whose text the book has as its memory, and those that were added since the
 * file was opened. Parts of others stay in the package, unseen.
 */
export const XmlPartsKind: Kind<Book> = collection<Book, XmlPart>({
  name: "CustomXmlPartCollection",
  of: () => PartKind,
  list: (_, { xmlParts }) => xmlParts,
  keys: ({ id }) => [id],
  call: { getByNamespace: (_, __, namespace) => thing(ScopedKind, textOf(namespace)) },
  act: { add: (_, host, xml) => add(host, textOf(xml)) },
});
