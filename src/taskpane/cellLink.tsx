import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { areaText, parseRef, quotedSheet } from "../sheet/address";
import { usePane } from "./pane";

/**
 * A link that shows its cell: "J13", or "Mål 2021 J13" when cells are on several sheets. A reference without a sheet
 * ("") is in no workbook and renders nothing.
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

const useHeadStyles = makeStyles({
  head: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: tokens.spacingHorizontalM },
  stacked: { flexDirection: "column", rowGap: 0 },
  // No wider than the pane: a long word is broken.
  title: { ...typographyStyles.body1Strong, margin: 0, minWidth: 0, maxWidth: "100%" },
  end: { flexShrink: 0 },
});

interface RowHeadProps {
  title: ReactNode;
  /** The cell that the row is about, at the end of its line; with its sheet's name it has a line of its own. */
  cell?: string;
  /** Other content at the end of the line. */
  children?: ReactNode;
}

/** What a row is about. */
export function RowHead({ title, cell, children }: RowHeadProps) {
  const styles = useHeadStyles();
  const { withSheet } = usePane();
  return (
    <div className={mergeClasses(styles.head, cell !== undefined && withSheet && styles.stacked)}>
      <p className={styles.title}>{title}</p>
      <span className={styles.end}>
        {cell !== undefined && <CellLink cell={cell} />}
        {children}
      </span>
    </div>
  );
}
