import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { usePane } from "./pane";
import type { Busy } from "./state";
import { useText } from "./text";

const useStyles = makeStyles({
  working: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`,
  },
  // Fluent's bar grows over a third of a second also for those who have asked for less motion.
  bar: { "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0.01ms" } },
  line: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    minHeight: "32px",
  },
});

/**
 * How far a command has come, with the words of its step, and a way to stop it until it writes. Before the first step
 * is done the bar only moves.
 */
export function Working({ busy: { words, share, stop: stopping } }: { busy: Busy }) {
  const styles = useStyles();
  const text = useText();
  const { stop } = usePane();
  return (
    <div className={styles.working}>
      <ProgressBar aria-label={words} value={share > 0 ? share : undefined} bar={{ className: styles.bar }} />
      <div className={styles.line}>
        <span className={text.caption}>{words} …</span>
        {stopping !== "late" && (
          <Button size="small" appearance="subtle" disabledFocusable={stopping === "asked"} onClick={stop}>
            {stopping === "asked" ? "Avbryter" : "Avbryt"}
          </Button>
        )}
      </div>
    </div>
  );
}
