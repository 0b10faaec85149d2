import { FluentProvider, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useText } from "./text";
import { DARK, LIGHT } from "./themes";

const useStyles = makeStyles({ pane: { minHeight: "100vh", boxSizing: "border-box", padding: tokens.spacingHorizontalL } });

/** What stands in the pane where the add-in cannot work at all: why, and what to do. */
export function Refusal({ reason, dark }: { reason: string; dark: boolean }) {
  return (
    <FluentProvider theme={dark ? DARK : LIGHT} lang="sv">
      <Message reason={reason} />
    </FluentProvider>
  );
}

function Message({ reason }: { reason: string }) {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.pane} role="alert">
      <h1 className={text.title}>Måltavlan</h1>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{reason}</MessageBarBody>
      </MessageBar>
    </div>
  );
}
