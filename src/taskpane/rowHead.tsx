import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { CellLink } from "./cellLink";
import { usePane } from "./pane";

const useStyles = makeStyles({
  head: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: tokens.spacingHorizontalM },
  stacked: { flexDirection: "column", rowGap: 0 },
  title: { ...typographyStyles.body1Strong, margin: 0, minWidth: 0 },
  end: { flexShrink: 0 },
});

interface RowHeadProps {
  title: ReactNode;
  /** The cell that the row is about, at the end of its line; with its sheet's name it has a line of its own. */
  cell?: string;
  /** What else stands at the end of the line. */
  children?: ReactNode;
}

/** What a row is about. */
export function RowHead({ title, cell, children }: RowHeadProps) {
  const styles = useStyles();
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
