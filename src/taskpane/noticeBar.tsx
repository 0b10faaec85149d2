import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { SheetLink } from "./cellLink";
import { usePane } from "./pane";
import type { Notice } from "./state";

const useStyles = makeStyles({ notice: { maxHeight: "50vh", overflowY: "auto", boxShadow: tokens.shadow8 } });

/** What a command did, each sheet a click away, with *Ångra* where something was written; or why it did not. The words wrap. */
export function NoticeBar({ notice: { intent, text, sheets, undo: canUndo }, close }: { notice: Notice; close(): void }) {
  const styles = useStyles();
  const { undo, busy } = usePane();
  return (
    <MessageBar className={styles.notice} intent={intent} layout="multiline">
      <MessageBarBody>
        {text}
        {sheets.length > 0 && ": "}
        {sheets.map((name, i) => (
          <Fragment key={name}>
            {i === 0 ? "" : i === sheets.length - 1 ? " och " : ", "}
            <SheetLink name={name} />
          </Fragment>
        ))}
        {sheets.length > 0 && "."}
      </MessageBarBody>
      <MessageBarActions>
        {canUndo && (
          <Button size="small" disabledFocusable={busy} onClick={undo}>
            Ångra
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={close}>
          Stäng
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
