import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { numberWords } from "./words";

/** So many rows are shown at first, and so many more each time she asks. */
const MOST = 50;

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  row: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ":last-child": { borderBottomStyle: "none" },
  },
  more: { marginTop: tokens.spacingVerticalS },
});

/** A list with a line below each row, cut where it is long. Asking for more moves the focus to the first row that came. */
export function Rows<T>({ items, row }: { items: T[]; row(item: T): ReactNode }) {
  const styles = useStyles();
  const [shown, setShown] = useState(MOST);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (shown > MOST) (list.current?.children[shown - MOST] as HTMLElement | undefined)?.focus();
  }, [shown]);
  const left = items.length - shown;
  return (
    <>
      <ul ref={list} className={styles.list}>
        {items.slice(0, shown).map((item, i) => (
          <li key={i} className={styles.row} tabIndex={i === shown - MOST && i > 0 ? -1 : undefined}>
            {row(item)}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button className={styles.more} appearance="subtle" size="small" onClick={() => setShown(shown + MOST)}>
          Visa fler ({numberWords(left)} kvar)
        </Button>
      )}
    </>
  );
}
