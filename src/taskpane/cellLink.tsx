import { Link } from "@fluentui/react-components";
import { areaText, parseRef, quotedSheet } from "../sheet/address";

/** Shows a cell in the workbook. */
export type Select = (cell: string) => void;

// A span, which Fluent gives a button's role and keys: a button's words would not break over lines.

/**
 * A reference that is clicked to show its cell: "J13", or "Mål 2021 J13" where the sheet's name is asked for.
 * A reference without a sheet ("") stands in no workbook and gives nothing.
 */
export function CellLink({ cell, select, withSheet = false }: { cell: string; select: Select; withSheet?: boolean }) {
  const place = parseRef(cell);
  if (!place) return null;
  const address = areaText(place.area);
  const [words, name] = withSheet ? [`${place.sheet} ${address}`, `${place.sheet} ${address}`] : [address, `${address} på bladet ${place.sheet}`];
  return (
    <Link as="span" inline onClick={() => select(cell)} aria-label={`${name}, visa i arbetsboken`}>
      {words}
    </Link>
  );
}

/** A sheet's name that is clicked to show the sheet. */
export function SheetLink({ name, select }: { name: string; select: Select }) {
  return (
    <Link as="span" inline onClick={() => select(`${quotedSheet(name)}!A1`)} aria-label={`${name}, visa bladet`}>
      {name}
    </Link>
  );
}
