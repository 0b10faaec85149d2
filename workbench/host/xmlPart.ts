import { MEMORY_NAMESPACE } from "../../src/sheet/ours";
import { parseXml, xmlText } from "../../src/files/xml";
import type { Book } from "../../src/sheet/book";
import type { Host, XmlPart } from "./host";
import { collection, fail, kind, pair, textOf, thing, type Kind, type Thing } from "./kind";

/** The root of an XML text; InvalidArgument when there is no such thing. */
function root(xml: string): { namespace: string; text: string } {
  const element = (/^\s*</.test(xml) && parseXml(xml)) || fail("InvalidArgument", "Not an XML document.");
  return { namespace: element.attributes[element.prefix ? `xmlns:${element.prefix.slice(0, -1)}` : "xmlns"] ?? "", text: element.text };
}

const memories = new WeakMap<Book, XmlPart>();

/** The part with the add-in's memory: the book has its text, in no other place. */
const memoryPart = (host: Host): XmlPart => {
  const book = host.book;
  const known = memories.get(book) ?? {
    id: host.nextId(),
    get xml() {
      return `<maltavlan xmlns="${MEMORY_NAMESPACE}">${xmlText(book.memory ?? "")}</maltavlan>`;
    },
    set xml(text: string) {
      book.memory = root(text).text;
    },
  };
  memories.set(book, known);
  return known;
};
const all = (host: Host): XmlPart[] => [...(host.book.memory === undefined ? [] : [memoryPart(host)]), ...host.xmlParts];

const PartKind: Kind<XmlPart> = kind<XmlPart>({
  name: "CustomXmlPart",
  identity: ({ id }) => ({ Id: id }),
  get: { id: ({ id }) => id, namespaceUri: ({ xml }) => root(xml).namespace },
  call: {
    getXml: ({ xml }) => xml,
  },
  act: {
    setXml: (part, _host, xml) => {
      const text = textOf(xml);
      const [before, after] = [root(part.xml).namespace, root(text).namespace];
      if (before !== after && [before, after].includes(MEMORY_NAMESPACE)) fail("InvalidArgument", "The part cannot leave its namespace.");
      part.xml = text;
    },
    delete: (part, host) => {
      if (host.xmlParts.includes(part)) host.xmlParts = host.xmlParts.filter((one) => one !== part);
      else host.book.memory = undefined;
    },
  },
});

function add(host: Host, xml: string): Thing {
  const { namespace, text } = root(xml);
  if (namespace === MEMORY_NAMESPACE && host.book.memory === undefined) {
    host.book.memory = text;
    return thing(PartKind, memoryPart(host));
  }
  const part = { id: host.nextId(), xml };
  host.xmlParts.push(part);
  return thing(PartKind, part);
}

/** Parts in one namespace. */
const ScopedKind: Kind<string> = collection<string, XmlPart>({
  name: "CustomXmlPartScopedCollection",
  of: () => PartKind,
  list: (namespace, host) => all(host).filter(({ xml }) => root(xml).namespace === namespace),
  keys: ({ id }) => [id],
  call: pair("getOnlyItem", (namespace, host) => {
    const [only, ...more] = ScopedKind.items!(namespace, host);
    return only && more.length === 0 ? only : null;
  }),
});

/**
 * The custom XML parts: the add-in's own one, whose text the book has as its memory, and those that were added since
 * the file was opened. Parts of others stay in the package, unseen.
 */
export const XmlPartsKind: Kind<Book> = collection<Book, XmlPart>({
  name: "CustomXmlPartCollection",
  of: () => PartKind,
  list: (_, host) => all(host),
  keys: ({ id }) => [id],
  call: { getByNamespace: (_, __, namespace) => thing(ScopedKind, textOf(namespace)) },
  act: { add: (_, host, xml) => add(host, textOf(xml)) },
});
