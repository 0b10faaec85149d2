import type { Book, DefinedName } from "../sheet/book";
import { readPalette } from "./colors";
import { formulaFromFile } from "./formula";
import { listedSheets, partText, partXml, Refused, relationships, type Relationship, type XlsxPackage } from "./package";
import { readSheet, takeBuiltinName, type SheetContext } from "./sheetReader";
import { readSharedStrings } from "./strings";
import { readStyles } from "./styles";
import { MEMORY_NAMESPACE } from "../sheet/ours";
import { childNamed, childrenNamed, decodeXml, flag, numberOf, parseXml } from "./xml";
import { DAMAGED, unpack } from "./zip";

/** Reads the whole workbook of a package. Refuses what is damaged by throwing `Refused`. */
export function bookOf(pack: XlsxPackage): Book {
  const root = partXml(pack, pack.workbook);
  if (!root) throw new Refused(DAMAGED);
  const related = relationships(pack, pack.workbook);
  const target = (kind: string) => related.find((relationship) => relationship.kind === kind && !relationship.external)?.target ?? "";

  const theme = partXml(pack, target("theme"));
  const stylesRoot = partXml(pack, target("styles"));
  if (stylesRoot && stylesRoot.name !== "styleSheet") throw new Refused(DAMAGED);
  const styles = readStyles(stylesRoot, theme);
  const context: SheetContext = {
    strings: readSharedStrings(partText(pack, target("sharedStrings")) ?? ""),
    formats: styles.formats,
    differences: styles.differences,
    palette: readPalette(theme, stylesRoot),
    date1904: flag(childNamed(root, "workbookPr")?.attributes["date1904"]),
  };
  const sheets = listedSheets(root, related).map((listed) => readSheet(pack, listed, context));
  if (sheets.length === 0) throw new Refused(DAMAGED);

  const names: DefinedName[] = [];
  for (const { attributes, text } of childrenNamed(childNamed(root, "definedNames"), "definedName")) {
    const local = numberOf(attributes["localSheetId"]);
    const sheet = local === undefined ? undefined : sheets[local];
    if (local !== undefined && !sheet) continue;
    const name: DefinedName = {
      name: attributes["name"] ?? "",
      refersTo: formulaFromFile(text),
      ...(sheet && { sheet: sheet.name }),
      ...(flag(attributes["hidden"]) && { hidden: true }),
    };
    if (sheet && name.name.startsWith("_xlnm.")) takeBuiltinName(sheet, name);
    names.push(name);
  }
  const memory = readMemory(pack, related);
  return { sheets, names, date1904: context.date1904, font: styles.font, ...(memory && { memory: memory.text }) };
}

/** The add-in's own custom XML part: its name and its text; null when the workbook has none. */
export function readMemory(pack: XlsxPackage, related: Relationship[]): { part: string; text: string } | null {
  for (const { kind, target, external } of related) {
    if (kind !== "customXml" || external) continue;
    const entry = pack.parts.get(target.toLowerCase());
    const content = entry && unpack(pack.zip, entry);
    const text = content ? decodeXml(content) : "";
    const root = text.includes(MEMORY_NAMESPACE) ? parseXml(text) : null;
    if (root?.name === "maltavlan" && Object.values(root.attributes).includes(MEMORY_NAMESPACE)) return { part: target, text: root.text };
  }
  return null;
}
