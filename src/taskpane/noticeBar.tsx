import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { Fragment } from "react";
import { SheetLink } from "./cellLink";
import { usePane } from "./pane";
import type { Notice } from "./state";
import { tokens, typographyStyles } from "./tokens";

const useStyles = makeStyles({
  notice: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThicker} solid`,
  },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    borderTopColor: tokens.colorStatusSuccessForeground1,
  },
  error: { backgroundColor: tokens.colorStatusDangerBackground1, borderTopColor: tokens.colorStatusDangerForeground1 },
  words: { ...typographyStyles.body1, margin: 0, maxHeight: "30vh", overflowY: "auto" },
  actions: {
    display: "flex",
    justifyContent: "flex-end",
    columnGap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
});

/** What a command did, each sheet a click away, with *Ångra* where something was written; or why it did not. The words wrap. */
export function NoticeBar({
  notice: { intent, text, sheets, undo: canUndo },
  close,
}: {
  notice: Notice;
  close(): void;
}) {
  const styles = useStyles();
  const { undo, busy } = usePane();
  return (
    <div
      role="group"
      aria-label={intent === "error" ? "Fel" : "Klart"}
      className={mergeClasses(styles.notice, styles[intent])}
    >
      <p className={styles.words}>
        {text}
        {sheets.length > 0 && ": "}
        {sheets.map((name, i) => (
          <Fragment key={name}>
            {i === 0 ? "" : i === sheets.length - 1 ? " och " : ", "}
            <SheetLink name={name} />
          </Fragment>
        ))}
        {sheets.length > 0 && "."}
      </p>
      <div className={styles.actions}>
        {canUndo && (
          <Button size="small" disabledFocusable={busy} onClick={undo}>
            Ångra
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={close}>
          Stäng
        </Button>
      </div>
    </div>
  );
}
