import { Link } from "@fluentui/react-components";
import { areaText, parseRef, quotedSheet } from "../sheet/address";
import { usePane } from "./pane";

/**
 * A reference that is clicked to show its cell: "J13", or "Mål 2021 J13" where cells stand on several sheets.
 * A reference without a sheet ("") stands in no workbook and gives nothing.
 */
export function CellLink({ cell }: { cell: string }) {
  const { withSheet } = usePane();
  const place = parseRef(cell);
  if (!place) return null;
  const address = areaText(place.area);
  const words = withSheet ? `${place.sheet} ${address}` : address;
  const name = withSheet ? words : `${address} på bladet ${place.sheet}`;
  return (
    <Place cell={cell} name={`${name}, visa i arbetsboken`}>
      {words}
    </Place>
  );
}

/** A sheet's name that is clicked to show the sheet. */
export function SheetLink({ name }: { name: string }) {
  return (
    <Place cell={`${quotedSheet(name)}!A1`} name={`${name}, visa bladet`}>
      {name}
    </Place>
  );
}

function Place({ cell, name, children }: { cell: string; name: string; children: string }) {
  const { select } = usePane();
  // A span, which Fluent gives a button's role and keys: a button's own words do not break over lines.
  return (
    <Link as="span" inline aria-label={name} onClick={() => select(cell)}>
      {children}
    </Link>
  );
}
