import { makeStyles } from "@fluentui/react-components";
import { areaText, parseRef, quotedSheet } from "../sheet/address";
import { usePane } from "./pane";
import { tokens } from "./tokens";

const useStyles = makeStyles({
  link: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: "underline",
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLinkHover },
    ":active": { color: tokens.colorBrandForegroundLinkPressed },
    ":focus-visible": {
      outlineStyle: "none",
      textDecorationStyle: "double",
      textDecorationColor: tokens.colorStrokeFocus2,
    },
  },
});

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
  const styles = useStyles();
  const { select } = usePane();
  // A span with a button's role and keys: a button's own words would not break over lines.
  return (
    <span
      role="button"
      tabIndex={0}
      className={styles.link}
      aria-label={name}
      onClick={() => select(cell)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        select(cell);
      }}
    >
      {children}
    </span>
  );
}
