import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons";
import { useId } from "react";
import { usePane } from "./pane";
import { undoesWords } from "./sentence";
import type { Doing } from "./state";
import { useText } from "./text";

const useStyles = makeStyles({
  header: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    minHeight: "32px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  undo: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
});

/** The name of the add-in, and *Ångra* for as long as something can be taken back, with what that is. */
export function Header({ undoes }: { undoes: Doing | undefined }) {
  const styles = useStyles();
  const text = useText();
  const { undo, busy } = usePane();
  const id = useId();
  return (
    <header className={styles.header}>
      <h1 className={text.strong}>Måltavlan</h1>
      {undoes !== undefined && (
        <span className={styles.undo}>
          <span id={id} className={text.caption}>
            {undoesWords(undoes)}
          </span>
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowUndoRegular />}
            aria-describedby={id}
            disabledFocusable={busy}
            onClick={() => void undo()}
          >
            Ångra
          </Button>
        </span>
      )}
    </header>
  );
}
