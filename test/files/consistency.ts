import { unzipSync } from "fflate";

const CONTENT_TYPES = "[Content_Types].xml";

type Relations = Map<string, { kind: string; target: string }>;

interface Package {
  faults: string[];
  texts: Map<string, string>;
  /** By the part whose relationships they are; "" for the package's own. */
  relationships: Map<string, Relations>;
}

/** A package with what is wrong in it, whatever it holds. */
function packageIn(bytes: Uint8Array): Package {
  const faults: string[] = [];
  const files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name
        .replaceAll("\\", "/")
        .replace(/^\/+/, "")
        .replace(/^\[content_types\]\.xml$/i, CONTENT_TYPES),
      content,
    ]),
  );
  const names = Object.keys(files).filter((name) => !name.endsWith("/"));
  const texts = new Map(names.map((name) => [name, text(files[name]!)]));
  const byLowerCase = new Map(names.map((name) => [name.toLowerCase(), name]));
  const find = (name: string) => byLowerCase.get(name.toLowerCase());

  for (const name of names)
    if (/\.(xml|rels)$/i.test(name) && !wellFormed(texts.get(name)!)) faults.push(`${name} is not well-formed`);
  faults.push(...contentTypeFaults(names, texts.get(CONTENT_TYPES) ?? "", find));

  const reached = new Set([CONTENT_TYPES]);
  const relationships = new Map<string, Relations>();
  for (const name of names.filter((candidate) => /(^|\/)_rels\/[^/]*\.rels$/.test(candidate))) {
    const source = name.replace(/_rels\/([^/]*)\.rels$/, "$1");
    if (source !== "" && !find(source)) faults.push(`${name} belongs to no part`);
    const targets: Relations = new Map();
    for (const element of elements(texts.get(name)!, "Relationship")) {
      if (targets.has(element["Id"]!)) faults.push(`${name}: ${element["Id"]} stands twice`);
      const external = element["TargetMode"] === "External";
      const target = external ? "" : resolve(source, element["Target"] ?? "");
      if (!external && !element["Target"]!.startsWith("#") && !find(target))
        faults.push(`${name}: ${element["Id"]} points to ${target}, which is missing`);
      targets.set(element["Id"]!, { kind: element["Type"]!.split("/").at(-1)!, target: find(target) ?? target });
    }
    relationships.set(source, targets);
  }
  reach("", relationships, reached);
  for (const name of names) if (!reached.has(name)) faults.push(`${name} is pointed to by nothing`);
  return { faults, texts, relationships };
}

/**
 * What is wrong with a package, one sentence per fault; nothing for a sound one: parts that are not well-formed, without
 * a content type, missing, or pointed to by nothing. It shares no code with src/files: parts are unpacked by fflate and
 * read by patterns.
 */
export const packageFaults = (bytes: Uint8Array): string[] => packageIn(bytes).faults;

/** The same of a workbook, with what its sheets and styles say of each other. */
export function inconsistencies(bytes: Uint8Array): string[] {
  const { faults, texts, relationships } = packageIn(bytes);
  const workbook =
    [...(relationships.get("")?.values() ?? [])].find(({ kind }) => kind === "officeDocument")?.target ?? "";
  const related = relationships.get(workbook) ?? new Map<string, never>();
  faults.push(...workbookFaults(texts.get(workbook) ?? "", related));
  const styles = texts.get([...related.values()].find(({ kind }) => kind === "styles")?.target ?? "") ?? "";
  for (const { kind, target } of related.values())
    if (kind === "worksheet")
      faults.push(
        ...sheetFaults(texts.get(target) ?? "", relationships.get(target) ?? new Map(), styles).map(
          (fault) => `${target}: ${fault}`,
        ),
      );
  for (const name of ["fonts", "fills", "borders", "cellXfs", "dxfs", "numFmts"]) {
    const counted = elements(styles, name)[0]?.["count"];
    if (counted !== undefined && Number(counted) !== childCount(styles, name))
      faults.push(`${name} counts ${counted}, has ${childCount(styles, name)}`);
  }
  return faults;
}

type Attributes = Record<string, string>;

const text = (bytes: Uint8Array): string =>
  new TextDecoder(
    bytes[0] === 0xff ? "utf-16le" : bytes[0] === 0xfe || (bytes[0] === 0 && bytes[1] === 0x3c) ? "utf-16be" : "utf-8",
  ).decode(bytes);

/** Every element of a name, for any prefix, with its attributes. */
export function elements(xml: string, name: string): Attributes[] {
  return [
    ...xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}((?:\\s+[^\\s=<>/]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*)\\s*/?>`, "g")),
  ].map(([, attributes]) =>
    Object.fromEntries(
      [...attributes!.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key, a, b]) => [
        key!,
        unescape(a ?? b ?? ""),
      ]),
    ),
  );
}

const unescape = (value: string): string =>
  value.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, word: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" })[word]!,
  );

/** Tags in order and closed, no bare ampersand, no attribute twice, prefixes declared, one root. */
export function wellFormed(xml: string): boolean {
  const open: string[] = [];
  let roots = 0;
  const rest = xml
    .replace(/^\uFEFF/, "")
    .replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<!DOCTYPE[^>]*>/g, "");
  if (/&(?!(?:[A-Za-z]+|#[0-9]+|#x[0-9A-Fa-f]+);)/.test(rest)) return false;
  const declared = new Set(["xml", "xmlns"]);
  let at = 0;
  for (const match of rest.matchAll(/<(\/?)([^\s<>/=]+)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g)) {
    if (/[<>]/.test(rest.slice(at, match.index).replaceAll("]]>", "").replaceAll(">", ""))) return false;
    at = match.index + match[0].length;
    const [, closing, name, attributes, empty] = match as unknown as [string, string, string, string, string];
    if (closing) {
      if (open.pop() !== name) return false;
      continue;
    }
    const keys = [...attributes.matchAll(/([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)].map(([, key]) => key!);
    for (const key of keys) if (key.startsWith("xmlns:")) declared.add(key.slice(6));
    if (new Set(keys).size !== keys.length) return false;
    if ([name, ...keys].some((word) => word.includes(":") && !declared.has(word.slice(0, word.indexOf(":")))))
      return false;
    if (open.length === 0) roots++;
    if (!empty) open.push(name);
  }
  return open.length === 0 && roots === 1 && !rest.slice(at).includes("<");
}

function contentTypeFaults(names: string[], types: string, find: (name: string) => string | undefined): string[] {
  const overrides = elements(types, "Override").map((element) =>
    decodeURIComponent(element["PartName"]!.replace(/^\//, "")).toLowerCase(),
  );
  const defaults = new Set(elements(types, "Default").map((element) => element["Extension"]!.toLowerCase()));
  const faults = overrides
    .filter((name) => !find(name))
    .map((name) => `the content type of ${name} is given, but there is no such part`);
  for (const name of new Set(overrides))
    if (overrides.filter((other) => other === name).length > 1)
      faults.push(`the content type of ${name} is given twice`);
  for (const name of names)
    if (
      name !== CONTENT_TYPES &&
      !overrides.includes(name.toLowerCase()) &&
      !defaults.has(name.split(".").at(-1)!.toLowerCase())
    )
      faults.push(`${name} has no content type`);
  return faults;
}

function reach(part: string, relationships: Map<string, Map<string, { target: string }>>, reached: Set<string>): void {
  const slash = part.lastIndexOf("/") + 1;
  reached.add(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  for (const { target } of relationships.get(part)?.values() ?? []) {
    if (reached.has(target)) continue;
    reached.add(target);
    reach(target, relationships, reached);
  }
}

function workbookFaults(xml: string, related: Map<string, { target: string }>): string[] {
  const faults: string[] = [];
  const sheets = elements(xml.replace(/[\s\S]*?<(?:\w+:)?sheets\b/, ""), "sheet");
  const twice = (what: string, values: (string | undefined)[]) => {
    for (const value of new Set(values))
      if (values.filter((other) => other === value).length > 1) faults.push(`${what} ${value} stands twice`);
  };
  twice(
    "sheet id",
    sheets.map((sheet) => sheet["sheetId"]),
  );
  twice(
    "sheet name",
    sheets.map((sheet) => sheet["name"]?.toLowerCase()),
  );
  const ids = sheets.map((sheet) => Object.entries(sheet).find(([key]) => /:id$/.test(key))?.[1]);
  twice("sheet relationship", ids);
  for (const id of ids)
    if (id === undefined || !related.has(id)) faults.push(`a sheet points to ${id}, which is no relationship`);
  const names = elements(xml, "definedName");
  twice(
    "name",
    names.map((name) => `${name["name"]?.toLowerCase()} in ${name["localSheetId"] ?? "the workbook"}`),
  );
  for (const name of names)
    if (Number(name["localSheetId"] ?? 0) >= sheets.length)
      faults.push(`the name ${name["name"]} belongs to a sheet that is not there`);
  return faults;
}

function sheetFaults(xml: string, related: Map<string, { target: string }>, styles: string): string[] {
  const faults: string[] = [];
  const merges = elements(xml, "mergeCell").map((merge) => rectangle(merge["ref"]!));
  merges.forEach((a, i) => {
    if (
      merges
        .slice(i + 1, i + 200)
        .some((b) => a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right)
    )
      faults.push(`merged cells overlap at row ${a.top}`);
  });
  const looks = Math.max(1, childCount(styles, "cellXfs"));
  for (const cell of elements(xml, "c"))
    if (cell["r"] && Number(cell["s"] ?? 0) >= looks)
      faults.push(`${cell["r"]} has the look ${cell["s"]}, which is missing`);
  for (const rule of elements(xml, "cfRule"))
    if (Number(rule["dxfId"] ?? -1) >= childCount(styles, "dxfs"))
      faults.push(`a conditional format has the look ${rule["dxfId"]}, which is missing`);
  for (const name of ["drawing", "legacyDrawing", "tablePart", "customPr", "pageSetup"])
    for (const element of elements(xml, name)) {
      const id = Object.entries(element).find(([key]) => /:id$/.test(key))?.[1];
      if (id !== undefined && !related.has(id)) faults.push(`<${name}> points to ${id}, which is no relationship`);
    }
  return faults;
}

function rectangle(ref: string): { top: number; left: number; bottom: number; right: number } {
  const corners = ref.split(":").map((corner) => {
    const [, letters, digits] = /^\$?([A-Z]+)\$?([0-9]+)$/i.exec(corner) ?? ["", "A", "1"];
    return {
      row: Number(digits),
      column: [...letters!.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
    };
  });
  const [from, to = from] = corners as [{ row: number; column: number }, { row: number; column: number }?];
  return { top: from.row, left: from.column, bottom: to!.row, right: to!.column };
}

/** How many elements stand directly inside the first element of a name. */
function childCount(xml: string, name: string): number {
  const inside = new RegExp(`<((?:\\w+:)?${name})(?:\\s[^>]*[^/])?>([\\s\\S]*?)</\\1>`).exec(xml)?.[2] ?? "";
  let depth = 0;
  let count = 0;
  for (const [, closing, empty] of inside
    .replace(/<!--[\s\S]*?-->/g, "")
    .matchAll(/<(\/?)[^\s<>/]+(?:\s+[^\s=<>]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*(\/?)>/g)) {
    if (closing) depth--;
    else {
      if (depth === 0) count++;
      if (!empty) depth++;
    }
  }
  return count;
}

function resolve(from: string, target: string): string {
  let path = target.replaceAll("\\", "/");
  try {
    path = decodeURIComponent(path);
  } catch {
    return path;
  }
  if (path.startsWith("/")) return path.replace(/^\/+/, "");
  const folders = from.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") folders.pop();
    else if (step !== ".") folders.push(step);
  }
  return folders.join("/");
}
