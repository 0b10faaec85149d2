import { MEMORY_NAMESPACE } from "../../src/files/tag";
import type { Book } from "../../src/sheet/book";
import type { Host, XmlPart } from "./host";
import { collection, fail, kind, textOf, thing, type Kind, type Thing } from "./kind";

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece) =>
      piece.startsWith("<![CDATA[")
        ? piece.slice(9, -3)
        : piece.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) =>
            hex ? String.fromCodePoint(parseInt(hex, 16)) : decimal ? String.fromCodePoint(Number(decimal)) : (ENTITIES[name ?? ""] ?? all),
          ),
    )
    .join("");
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const ROOT = /^(?:<\?xml[^>]*\?>)?\s*<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(?:\/>|>([\s\S]*)<\/\1\s*>)\s*$/;

/** The root of an XML text; InvalidArgument when there is no such thing. What is inside is not looked at. */
function root(xml: string): { namespace: string; content: string } {
  const match = ROOT.exec(xml.trim()) ?? fail("InvalidArgument", "Not an XML document.");
  const [, name = "", attributes = "", content = ""] = match;
  const prefix = name.includes(":") ? `:${name.split(":")[0]}` : "";
  const declared = new RegExp(`xmlns${prefix}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return { namespace: declared?.[1] ?? declared?.[2] ?? "", content };
}

/** The part with the add-in's memory: the book has its text, in no other place. */
const memoryPart = (host: Host): XmlPart => {
  const book = host.book;
  const known = memories.get(book) ?? {
    id: host.nextId(),
    get xml() {
      return `<maltavlan xmlns="${MEMORY_NAMESPACE}">${escaped(book.memory ?? "")}</maltavlan>`;
    },
    set xml(text: string) {
      book.memory = unescaped(root(text).content);
    },
  };
  memories.set(book, known);
  return known;
};
const memories = new WeakMap<Book, XmlPart>();

const all = (host: Host): XmlPart[] => [...(host.book.memory === undefined ? [] : [memoryPart(host)]), ...host.xmlParts];

const PartKind: Kind<XmlPart> = kind<XmlPart>({
  name: "CustomXmlPart",
  identity: ({ id }) => ({ Id: id }),
  get: { id: ({ id }) => id, namespaceUri: ({ xml }) => root(xml).namespace },
  call: {
    getXml: ({ xml }) => xml,
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
  const { namespace, content } = root(xml);
  if (namespace === MEMORY_NAMESPACE && host.book.memory === undefined) {
    host.book.memory = unescaped(content);
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
  call: {
    getOnlyItem: (namespace, host) => onlyIn(namespace, host) ?? fail("InvalidOperation", "There is not exactly one part."),
    getOnlyItemOrNullObject: (namespace, host) => onlyIn(namespace, host),
  },
});

function onlyIn(namespace: string, host: Host): Thing | null {
  const parts = ScopedKind.items!(namespace, host);
  return parts.length === 1 ? parts[0]! : null;
}

/**
 * The custom XML parts: the add-in's own one, whose text the book has as its memory, and those that were added since
 * the file was opened. Parts of others stay in the package, unseen.
 */
export const XmlPartsKind: Kind<Book> = collection<Book, XmlPart>({
  name: "CustomXmlPartCollection",
  of: () => PartKind,
  list: (_, host) => all(host),
  keys: ({ id }) => [id],
  call: {
    add: (_, host, xml) => add(host, textOf(xml)),
    getByNamespace: (_, __, namespace) => thing(ScopedKind, textOf(namespace)),
  },
});
