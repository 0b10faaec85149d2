import type { Area } from "../sheet/address";
import { partXml, type XlsxPackage } from "./package";
import { childNamed, numberOf, type XmlElement } from "./xml";

/** What lies over cells: pictures, shapes and groups of them; not charts, not lines between shapes. */
const OVER_CELLS = new Set(["pic", "sp", "grpSp"]);

/** A cell of a sheet that states no widths, in English Metric Units (914 400 an inch): 64 × 20 pixels. */
const CELL = { width: 64 * 9525, height: 20 * 9525 };

/**
 * The cells that the pictures and shapes of a drawing lie over. One that only states where it begins is measured in
 * cells of the common size.
 */
export const readPictures = (pack: XlsxPackage, drawing: string): Area[] =>
  (partXml(pack, drawing)?.children ?? []).flatMap((anchor) =>
    anchor.children.some(({ name }) => OVER_CELLS.has(name)) ? (coveredBy(anchor) ?? []) : [],
  );

function coveredBy(anchor: XmlElement): Area | null {
  const [from, to] = [childNamed(anchor, "from"), childNamed(anchor, "to")];
  if (!from) return null;
  const [top, left] = [count(from, "row"), count(from, "col")];
  // A corner that lies at the very beginning of a cell covers none of it.
  if (to)
    return {
      top,
      left,
      bottom: Math.max(top, count(to, "row") - (count(to, "rowOff") > 0 ? 0 : 1)),
      right: Math.max(left, count(to, "col") - (count(to, "colOff") > 0 ? 0 : 1)),
    };
  const size = childNamed(anchor, "ext")?.attributes;
  return {
    top,
    left,
    bottom: top + spanned(size?.["cy"], CELL.height),
    right: left + spanned(size?.["cx"], CELL.width),
  };
}

const count = (corner: XmlElement, name: string): number => numberOf(childNamed(corner, name)?.text) ?? 0;
const spanned = (length: string | undefined, cell: number): number =>
  Math.max(0, Math.ceil((numberOf(length) ?? 0) / cell) - 1);
