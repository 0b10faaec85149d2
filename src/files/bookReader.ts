import type { Book, DefinedName, Sheet } from "../sheet/book";
import { readPalette } from "./colors";
import { formulaFromFile } from "./formula";
import {
  listedSheets,
  partText,
  partXml,
  Refused,
  relationships,
  type Relationship,
  type XlsxPackage,
} from "./package";
import { readSheet, takeBuiltinName, type SheetContext } from "./sheetReader";
import { readSharedStrings } from "./strings";
import { readStyles } from "./styles";
import { isRest, memoryText } from "../sheet/memoryParts";
import { childNamed, childrenNamed, decodeXml, flag, numberOf, type XmlElement } from "./xml";
import { DAMAGED, unpack } from "./zip";

/** Reads the whole workbook of a package. Refuses what is damaged by throwing `Refused`. */
export function bookOf(pack: XlsxPackage): Book {
  const root = partXml(pack, pack.workbook);
  if (!root) throw new Refused(DAMAGED);
  const related = relationships(pack, pack.workbook);
  const target = (kind: string) =>
    related.find((relationship) => relationship.kind === kind && !relationship.external)?.target ?? "";

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

  const names = definedNames(root, sheets);
  const memory = readMemory(pack, related);
  return { sheets, names, date1904: context.date1904, font: styles.font, ...(memory && { memory: memory.text }) };
}

/** The workbook's names; Excel's built-in names are also put in the sheets that they belong to. */
function definedNames(root: XmlElement, sheets: Sheet[]): DefinedName[] {
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
  return names;
}

/**
 * The add-in's own custom XML parts: the names of the one that the memory begins in and of those that it goes on in,
 * and its text; null when the workbook has none.
 */
export function readMemory(pack: XlsxPackage, related: Relationship[]): { parts: string[]; text: string } | null {
  let main: { part: string; xml: string } | undefined;
  const rest: { part: string; xml: string }[] = [];
  for (const { kind, target, external } of related) {
    if (kind !== "customXml" || external) continue;
    const entry = pack.parts.get(target.toLowerCase());
    const content = entry && unpack(pack.zip, entry);
    const xml = content ? decodeXml(content) : "";
    if (isRest(xml)) rest.push({ part: target, xml });
    else if (memoryText(xml) !== undefined) main ??= { part: target, xml };
  }
  const text =
    main &&
    memoryText(
      main.xml,
      rest.map(({ xml }) => xml),
    );
  return main && text !== undefined ? { parts: [main.part, ...rest.map(({ part }) => part)], text } : null;
}
