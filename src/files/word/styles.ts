import { isDigit } from "../../domain/shapes";
import { childNamed, childrenNamed, parseXml, type XmlElement } from "../xml";
import { wordChild, wordValue, type WordPart } from "./tree";

/** The styles of a document, found by the names that they have in every language's Word ("heading 1", "Table Grid"). */
export interface Styles {
  /** The id of the first of these styles that there is. */
  id(kind: "paragraph" | "table", ...names: string[]): string | undefined;
  /** The level of a heading, 1 the highest; undefined for another paragraph. */
  levelOf(part: WordPart, paragraph: XmlElement): number | undefined;
}

interface Style {
  id: string;
  kind: string;
  name: string;
  basedOn: string;
  outline?: number;
}

/** The value of a child element, for any prefix. */
function valueOf(element: XmlElement | undefined, name: string): string {
  const attributes = childNamed(element, name)?.attributes ?? {};
  return Object.entries(attributes).find(([key]) => key === "val" || key.endsWith(":val"))?.[1] ?? "";
}

const numbered = (text: string | undefined): number | undefined =>
  text !== undefined && isDigit(text) ? Number(text) : undefined;

function styleOf(element: XmlElement): Style {
  const attribute = (name: string): string =>
    Object.entries(element.attributes).find(([key]) => key.endsWith(name))?.[1] ?? "";
  const outline = numbered(valueOf(childNamed(element, "pPr"), "outlineLvl"));
  return {
    id: attribute("styleId"),
    kind: attribute("type"),
    name: valueOf(element, "name").toLowerCase(),
    basedOn: valueOf(element, "basedOn"),
    ...(outline === undefined ? {} : { outline }),
  };
}

/** Outline levels count from 0, and 9 is the body's. */
const levelAt = (outline: number | undefined): number | undefined =>
  outline === undefined || outline > 8 ? undefined : outline + 1;

/** `xml`: the styles' part; null where the document has none. */
export function stylesOf(xml: string | null): Styles {
  const styles = childrenNamed(xml === null ? null : parseXml(xml), "style").map(styleOf);
  const byId = new Map(styles.map((style) => [style.id, style]));
  const outlineOf = (id: string, depth = 0): number | undefined => {
    const style = byId.get(id);
    if (!style || depth > 20) return undefined;
    const named = style.name.startsWith("heading ") ? numbered(style.name.slice("heading ".length)) : undefined;
    return named === undefined ? (style.outline ?? outlineOf(style.basedOn, depth + 1)) : named - 1;
  };
  const levels = new Map(styles.map(({ id }) => [id, levelAt(outlineOf(id))]));
  return {
    id: (kind, ...names) =>
      names.flatMap((name) => styles.filter((style) => style.kind === kind && style.name === name.toLowerCase()))[0]
        ?.id,
    levelOf(part, paragraph) {
      const properties = wordChild(part, paragraph, "pPr");
      const own = numbered(wordValue(part, properties, "outlineLvl"));
      if (own !== undefined) return levelAt(own);
      return levels.get(wordValue(part, properties, "pStyle") ?? "");
    },
  };
}

/** The styles of a document without any. */
export const NO_STYLES: Styles = stylesOf(null);
