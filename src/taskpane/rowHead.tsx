import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { tokens, typographyStyles } from "./tokens";

const useStyles = makeStyles({
  head: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: tokens.spacingHorizontalM },
  title: { ...typographyStyles.body1Strong, margin: 0, minWidth: 0 },
  end: { flexShrink: 0, maxWidth: "50%", textAlign: "right" },
});

/** What a row is about, and at the end of its line `children`. */
export function RowHead({ title, children }: { title: ReactNode; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.head}>
      <p className={styles.title}>{title}</p>
      <span className={styles.end}>{children}</span>
    </div>
  );
}
