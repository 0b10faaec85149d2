import { makeStyles, MessageBar, MessageBarBody, tokens, type MessageBarProps } from "@fluentui/react-components";

const useStyles = makeStyles({ message: { margin: `${tokens.spacingVerticalM} 0` } });

/** Something that happened, in a bar of its own; the words wrap. */
export function Message({ intent, children }: Pick<MessageBarProps, "intent" | "children">) {
  const styles = useStyles();
  return (
    <MessageBar className={styles.message} intent={intent} layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  );
}
