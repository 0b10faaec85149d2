import { makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { Step } from "./state";
import { useText } from "./text";

const useStyles = makeStyles({
  working: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, margin: `${tokens.spacingVerticalM} 0` },
});

/** How far a command has come, with the words of its step. Before the first step is done the bar only moves. */
export function Working({ step }: { step: Step }) {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.working}>
      <ProgressBar value={step.share > 0 ? step.share : undefined} aria-label={step.words} />
      <span className={text.caption}>{step.words} …</span>
    </div>
  );
}
