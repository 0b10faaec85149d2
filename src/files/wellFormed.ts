import { bySpaces, withoutForbidden } from "../domain/shapes";

/** Stops the scanning of a text that is not well-formed; caught by `brokenAt` and nowhere else. */
class Broken extends Error {
  constructor(readonly at: number) {
    super();
  }
}

const ENTITIES = new Set(["lt", "gt", "amp", "quot", "apos"]);
const BLANK = " \t\r\n";
/** What ends a name. */
const AFTER_NAME = `${BLANK}/>=<"'&`;
/** What no name begins with. */
const NOT_FIRST = "-.0123456789";

/** A text that is being scanned. */
interface Scanning {
  text: string;
  at: number;
  /** Open elements, the outermost first, with the prefixes that each declares. */
  open: { name: string; prefixes: string[] }[];
  /** How many of the open elements declare each prefix. */
  declared: Map<string, number>;
}

/** Whether digits of a base, after "&#" or "&#x", are the number of a character that XML can hold. */
function isCharacter(digits: string, base: 10 | 16): boolean {
  const figures = "0123456789abcdef".slice(0, base);
  if (digits === "" || ![...digits.toLowerCase()].every((digit) => figures.includes(digit))) return false;
  const code = Number.parseInt(digits, base);
  return code > 0 && code <= 0x10ffff && withoutForbidden(String.fromCodePoint(code)) !== "";
}

/** Refuses an "&" that begins no entity: a document without a type has XML's five, and numbered ones. */
function checkEntities(text: string, from: number): void {
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", at + 1)) {
    const end = text.indexOf(";", at);
    const name = end < 0 ? "" : text.slice(at + 1, end);
    const known = name.startsWith("#x")
      ? isCharacter(name.slice(2), 16)
      : name.startsWith("#")
        ? isCharacter(name.slice(1), 10)
        : ENTITIES.has(name);
    if (!known) throw new Broken(from + at);
  }
}

function skipBlanks(scan: Scanning): void {
  while (scan.at < scan.text.length && BLANK.includes(scan.text.charAt(scan.at))) scan.at++;
}

/** A name with at most one colon, with something on either side of it. */
function nameAt(scan: Scanning): string {
  const start = scan.at;
  while (scan.at < scan.text.length && !AFTER_NAME.includes(scan.text.charAt(scan.at))) scan.at++;
  const name = scan.text.slice(start, scan.at);
  const parts = name.split(":");
  if (parts.length > 2 || parts.some((part) => part === "" || NOT_FIRST.includes(part.charAt(0))))
    throw new Broken(start);
  return name;
}

/** The value of the attribute that begins there; its name is noted in `seen`. */
function attributeAt(scan: Scanning, seen: Set<string>): string {
  const start = scan.at;
  const name = nameAt(scan);
  if (seen.has(name)) throw new Broken(start);
  seen.add(name);
  skipBlanks(scan);
  if (scan.text.charAt(scan.at++) !== "=") throw new Broken(start);
  skipBlanks(scan);
  const quote = scan.text.charAt(scan.at);
  const end = quote === '"' || quote === "'" ? scan.text.indexOf(quote, scan.at + 1) : -1;
  if (end < 0) throw new Broken(start);
  const value = scan.text.slice(scan.at + 1, end);
  if (value.includes("<")) throw new Broken(start);
  checkEntities(value, scan.at + 1);
  scan.at = end + 1;
  return value;
}

const prefixOf = (name: string): string | undefined => (name.includes(":") ? name.split(":")[0] : undefined);

/** Refuses a prefix that none of the open elements declares. */
function checkPrefixes({ declared }: Scanning, names: Iterable<string>, at: number): void {
  for (const name of names) {
    const prefix = prefixOf(name);
    if (prefix !== undefined && prefix !== "xml" && prefix !== "xmlns" && !declared.get(prefix)) throw new Broken(at);
  }
}

function close({ open, declared }: Scanning): string | undefined {
  const element = open.pop();
  for (const prefix of element?.prefixes ?? []) declared.set(prefix, (declared.get(prefix) ?? 0) - 1);
  return element?.name;
}

function openTag(scan: Scanning): void {
  const start = scan.at++;
  const name = nameAt(scan);
  const seen = new Set<string>();
  for (let blank = scan.at; ; blank = scan.at) {
    skipBlanks(scan);
    const next = scan.text.charAt(scan.at);
    if (next === "/" || next === ">") break;
    if (scan.at === blank) throw new Broken(start);
    attributeAt(scan, seen);
  }
  const prefixes = [...seen].flatMap((one) => (one.startsWith("xmlns:") ? one.slice("xmlns:".length) : []));
  for (const prefix of prefixes) scan.declared.set(prefix, (scan.declared.get(prefix) ?? 0) + 1);
  scan.open.push({ name, prefixes });
  checkPrefixes(scan, [name, ...seen], start);
  if (scan.text.charAt(scan.at) === "/") {
    close(scan);
    scan.at++;
  }
  if (scan.text.charAt(scan.at++) !== ">") throw new Broken(start);
}

function closeTag(scan: Scanning): void {
  const start = scan.at;
  scan.at += 2;
  const name = nameAt(scan);
  skipBlanks(scan);
  if (scan.text.charAt(scan.at++) !== ">" || close(scan) !== name) throw new Broken(start);
}

/** What the declaration of a part that we write may state, in this order; the first it must. */
const DECLARED: readonly { name: string; values: readonly string[] }[] = [
  { name: "version", values: ["1.0"] },
  { name: "encoding", values: ["utf-8"] },
  { name: "standalone", values: ["yes", "no"] },
];

/** Passes the XML declaration. */
function declaration(scan: Scanning): void {
  scan.at += "<?xml".length;
  const seen = new Set<string>();
  for (const { name, values } of DECLARED) {
    const blank = scan.at;
    skipBlanks(scan);
    if (!scan.text.startsWith(name, scan.at)) continue;
    const value = scan.at === blank ? "" : attributeAt(scan, seen);
    if (!values.includes(value.toLowerCase())) throw new Broken(blank);
  }
  skipBlanks(scan);
  if (!seen.has("version") || !scan.text.startsWith("?>", scan.at)) throw new Broken(0);
  scan.at += "?>".length;
}

/** Passes what begins there and ends with `end`; what it holds. */
function passed(scan: Scanning, begins: string, end: string): string {
  const start = scan.at + begins.length;
  const stop = scan.text.indexOf(end, start);
  if (stop < 0) throw new Broken(scan.at);
  scan.at = stop + end.length;
  return scan.text.slice(start, stop);
}

/** Passes the tag, comment or instruction that begins at "<". */
function markup(scan: Scanning): void {
  const { text, at } = scan;
  const isComment = text.startsWith("<!--", at);
  if (isComment && passed(scan, "<!--", "-->").includes("--")) throw new Broken(at);
  if (isComment) return;
  if (at === 0 && text.startsWith("<?xml") && BLANK.includes(text.charAt(5))) return declaration(scan);
  if (text.startsWith("<![CDATA[", at)) {
    if (scan.open.length === 0) throw new Broken(at);
    passed(scan, "<![CDATA[", "]]>");
  } else if (text.startsWith("<?", at)) {
    const [target] = bySpaces(passed(scan, "<?", "?>"));
    if (target?.toLowerCase() === "xml") throw new Broken(at);
  } else if (text.startsWith("</", at)) closeTag(scan);
  else openTag(scan);
}

/** Passes the text up to the next "<"; outside the root only blanks may stand. */
function plainText(scan: Scanning): void {
  const next = scan.text.indexOf("<", scan.at);
  const end = next < 0 ? scan.text.length : next;
  const plain = scan.text.slice(scan.at, end);
  if (scan.open.length === 0 ? plain.trim() !== "" : plain.includes("]]>")) throw new Broken(scan.at);
  checkEntities(plain, scan.at);
  scan.at = end;
}

/** The root with all in it, and what may stand around it. */
function scanDocument(scan: Scanning): void {
  let roots = 0;
  while (scan.at < scan.text.length) {
    if (scan.text.charAt(scan.at) !== "<") plainText(scan);
    else {
      const outside = scan.open.length === 0;
      const isElement = !"?!/".includes(scan.text.charAt(scan.at + 1));
      if (outside && isElement && ++roots > 1) throw new Broken(scan.at);
      markup(scan);
    }
  }
  if (roots === 0 || scan.open.length > 0) throw new Broken(scan.text.length);
}

/**
 * Where a text stops being a well-formed XML document with namespaces (XML 1.0, Namespaces in XML 1.0): the offset of
 * the tag or text at fault; undefined for one that is. A document type counts as a fault, since no part of a workbook or
 * a document has one, and so does another character set than UTF-8, in which parts are written. A byte order mark may
 * come first.
 */
export function brokenAt(text: string): number | undefined {
  const body = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (withoutForbidden(body).length < body.length) return 0;
  try {
    scanDocument({ text: body, at: 0, open: [], declared: new Map() });
    return undefined;
  } catch (broken) {
    if (broken instanceof Broken) return broken.at;
    throw broken;
  }
}
