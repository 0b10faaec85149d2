import { Link, makeStyles } from "@fluentui/react-components";
import { areaText, parseRef, quotedSheet } from "../sheet/address";

const useStyles = makeStyles({ link: { fontSize: "inherit", lineHeight: "inherit" } });

/** Shows a cell in the workbook. */
export type Select = (cell: string) => void;

/**
 * A reference that is clicked to show its cell: "J13", or "Mål 2021 J13" where the sheet's name is asked for.
 * A reference without a sheet ("") stands in no workbook and gives nothing.
 */
export function CellLink({ cell, select, withSheet = false }: { cell: string; select: Select; withSheet?: boolean }) {
  const place = parseRef(cell);
  if (!place) return null;
  const address = areaText(place.area);
  const words = withSheet ? `${place.sheet} ${address}` : address;
  const name = withSheet ? words : `${address} på bladet ${place.sheet}`;
  return (
    <Place cell={cell} name={`${name}, visa i arbetsboken`} select={select}>
      {words}
    </Place>
  );
}

/** A sheet's name that is clicked to show the sheet. */
export function SheetLink({ name, select }: { name: string; select: Select }) {
  return (
    <Place cell={`${quotedSheet(name)}!A1`} name={`${name}, visa bladet`} select={select}>
      {name}
    </Place>
  );
}

function Place({ cell, name, select, children }: { cell: string; name: string; select: Select; children: string }) {
  const styles = useStyles();
  // A span, which Fluent gives a button's role and keys: a button's own words would not break over lines.
  return (
    <Link as="span" inline className={styles.link} onClick={() => select(cell)} aria-label={name}>
      {children}
    </Link>
  );
}
