import { keysOf } from "../../domain/keys";
import type { WordKind } from "../../sheet/wordKind";
import { contentTypeOf, overrideOf } from "../contentType";
import type { XlsxPackage } from "../package";
import { appendChild, attributesText, parseXml, setAttribute, splice } from "../xml";

/** The content type of the main part of each kind (MS-OFFMACRO2 2.2.1, ECMA-376 part 1, 11.3.10). */
const MAIN: Record<WordKind, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
  docm: "application/vnd.ms-word.document.macroEnabled.main+xml",
  dotx: "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
  dotm: "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
};

/** The kind of a Word file, by the content type of its main part; a type that is not known is taken for a document's. */
export function kindOf(pack: XlsxPackage, main: string): WordKind {
  const type = contentTypeOf(pack, main);
  return keysOf(MAIN).find((kind) => MAIN[kind].toLowerCase() === type) ?? "docx";
}

/** The list of content types with another kind for the main part. `text`: as it is; null where it cannot be read. */
export function typesOfKind(text: string, main: string, kind: WordKind): string | null {
  const root = parseXml(text);
  if (!root) return null;
  const override = overrideOf(root, main);
  const added = `<${root.prefix}Override${attributesText({ PartName: `/${main}`, ContentType: MAIN[kind] })}/>`;
  return splice(text, [
    override ? setAttribute(text, override, "ContentType", MAIN[kind]) : appendChild(text, root, added),
  ]);
}
