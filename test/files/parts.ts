import { unzipSync } from "fflate";
import { parseXml, removal, splice, type XmlElement } from "../../src/files/xml";

const RELATIONS = /\.rels$/;
const STYLES = /(^|\/)styles\.xml$/;
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** An element of a part as it is written there. */
const written = (text: string, { start, end }: XmlElement): string => text.slice(start, end);

/** The open tag of an element as it is written, without attributes of some names. */
const opening = (text: string, { start, inner }: XmlElement, ...ignored: string[]): string =>
  ignored
    .reduce((tag, name) => tag.replace(new RegExp(` ${name}="[^"]*"`), ""), text.slice(start, inner))
    .replace(/\/?>$/, "");

/** The elements of one list that are not among those of another, in their order. */
function missing(before: string[], after: string[]): string[] {
  let at = 0;
  return before.filter((one) => {
    const found = after.indexOf(one, at);
    if (found >= 0) at = found + 1;
    return found < 0;
  });
}

const children = (text: string, element: XmlElement | null | undefined): string[] =>
  (element?.children ?? []).map((child) => written(text, child));

/** Workbook part: every element stands as it did; sheets and names may have got more of their kind. */
function workbookFaults(before: string, after: string): string[] {
  const [was, is] = [parseXml(before), parseXml(after)];
  if (!was || !is) return ["is not XML"];
  const faults = opening(before, was) === opening(after, is) ? [] : ["its root has changed"];
  for (const child of was.children) {
    const now = is.children.find(({ name }) => name === child.name);
    if (!now) faults.push(`${child.name} is gone`);
    else if (child.name === "sheets" || child.name === "definedNames")
      faults.push(...missing(children(before, child), children(after, now)).map((one) => `${one} is gone`));
    else if (child.name === "calcPr") {
      if (opening(before, child, "fullCalcOnLoad") !== opening(after, now, "fullCalcOnLoad"))
        faults.push("calcPr has changed");
    } else if (written(before, child) !== written(after, now)) faults.push(`${child.name} has changed`);
  }
  return faults;
}

/** Styles: what stood in each list stands first in it, and all else as it was. */
function styleFaults(before: string, after: string): string[] {
  const [was, is] = [parseXml(before), parseXml(after)];
  if (!was || !is) return ["is not XML"];
  return was.children.flatMap((child) => {
    const now = is.children.find(({ name }) => name === child.name);
    if (!now) return [`${child.name} is gone`];
    if (opening(before, child, "count") !== opening(after, now, "count")) return [`${child.name} has changed`];
    const [old, fresh] = [children(before, child), children(after, now)];
    return old.every((one, at) => one === fresh[at]) ? [] : [`${child.name} begins otherwise`];
  });
}

/** Elements of one level that are to stand in the same words, in the same order, with others between or after. */
const listFaults = (before: string, after: string): string[] =>
  missing(children(before, parseXml(before)), children(after, parseXml(after))).map((one) => `${one} is gone`);

/** A part without the lists of sheets' names that Excel makes anew. */
function withoutNames(text: string): string {
  const lists =
    parseXml(text)?.children.filter(({ name }) => name === "HeadingPairs" || name === "TitlesOfParts") ?? [];
  return splice(text, lists.map(removal));
}

/** A sheet's XML without some cells, and without what only says how far cells reach: `dimension`, and `spans` of their rows. */
function withoutCells(text: string, cells: ReadonlySet<string>): string {
  const rows = parseXml(text)?.children.find(({ name }) => name === "sheetData")?.children ?? [];
  const gone = rows.flatMap(({ children: all }) => all.filter(({ attributes }) => cells.has(attributes["r"] ?? "")));
  const rest = splice(text, gone.map(removal)).replace(/<dimension [^>]*\/>/, "");
  return [...cells].reduce(
    (xml, cell) => xml.replace(new RegExp(`(<row r="${cell.replace(/\D+/, "")}") spans="[^"]*"`), "$1"),
    rest,
  );
}

/** What is expected of a writing beside the add-in's own parts. */
export interface Expected {
  /** Cells of the source that were to be written, by the part of their sheet. */
  cells?: Record<string, string[]>;
  /** Parts of the add-in's own from before: whatever becomes of them is not looked at. */
  own?: RegExp;
}

/**
 * What is not as it was in a workbook's file, a sentence for each: nothing when every part of the user's has its bytes,
 * and each part that lists others (content types, relationships, sheets, names, styles) has all that it had, in the
 * same words and order.
 */
export function lostParts(before: Uint8Array, after: Uint8Array, { cells = {}, own }: Expected = {}): string[] {
  const [old, fresh] = [unzipSync(before), unzipSync(after)];
  return Object.entries(old).flatMap(([name, bytes]) => {
    if (own?.test(name)) return [];
    const now = fresh[name];
    if (!now) return name.endsWith("/calcChain.xml") ? [] : [`${name} is gone`];
    if (Buffer.from(bytes).equals(Buffer.from(now))) return [];
    const [was, is] = [decode(bytes), decode(now)];
    const faults = ((): string[] => {
      if (name === "[Content_Types].xml" || RELATIONS.test(name))
        return listFaults(was, is).filter((fault) => !fault.includes("calcChain"));
      if (name.endsWith("/workbook.xml")) return workbookFaults(was, is);
      if (STYLES.test(name)) return styleFaults(was, is);
      if (name === "docProps/app.xml") return withoutNames(was) === withoutNames(is) ? [] : ["has changed"];
      const written = cells[name];
      if (!written) return ["has changed"];
      const changed = new Set(written);
      return withoutCells(was, changed) === withoutCells(is, changed) ? [] : ["has changed beside the written cells"];
    })();
    return faults.map((fault) => `${name}: ${fault}`);
  });
}
