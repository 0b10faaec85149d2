import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { Fragment } from "react";
import { SheetLink } from "./cellLink";
import { usePane } from "./pane";
import type { Notice } from "./state";

const useStyles = makeStyles({
  bar: {
    borderRadius: tokens.borderRadiusNone,
    borderLeftStyle: "none",
    borderRightStyle: "none",
    borderBottomStyle: "none",
  },
  words: { ...typographyStyles.body1, maxHeight: "30vh", overflowY: "auto" },
});

/** What a command did, each sheet a press away; or why it did nothing, with *Försök igen* where that may help. */
export function NoticeBar({
  notice: { intent, text, sheets, also, again: mayTry },
  close,
}: {
  notice: Notice;
  close(): void;
}) {
  const styles = useStyles();
  const { again, busy } = usePane();
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.words}>
        {text}
        {sheets.length > 0 && ": "}
        {sheets.map((name, i) => (
          <Fragment key={name}>
            {i === 0 ? "" : i === sheets.length - 1 ? " och " : ", "}
            <SheetLink name={name} />
          </Fragment>
        ))}
        {sheets.length > 0 && "."}
        {also && ` ${also}`}
      </MessageBarBody>
      <MessageBarActions>
        {mayTry && (
          <Button size="small" disabledFocusable={busy} onClick={again}>
            Försök igen
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={close}>
          Stäng
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
