import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { usePane } from "./pane";
import type { Busy } from "./state";
import { useText } from "./text";
import { tokens } from "./tokens";

const useStyles = makeStyles({
  working: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`,
  },
  track: {
    height: tokens.strokeWidthThick,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    overflow: "hidden",
    "@media (forced-colors: active)": { backgroundColor: "CanvasText" },
  },
  bar: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
  far: {
    transitionProperty: "width",
    transitionDuration: "0.3s",
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" },
  },
  moving: {
    width: "33%",
    animationName: { from: { transform: "translateX(-100%)" }, to: { transform: "translateX(300%)" } },
    animationDuration: "3s",
    animationTimingFunction: "linear",
    animationIterationCount: "infinite",
    "@media (prefers-reduced-motion: reduce)": { width: "100%", animationName: "none" },
  },
  line: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    minHeight: "32px",
  },
});

/** How far a command has come, with the words of its step, and a way to stop it until it writes. Before the first step is done the bar only moves. */
export function Working({ busy: { words, share, stop: stopping } }: { busy: Busy }) {
  const styles = useStyles();
  const text = useText();
  const { stop } = usePane();
  return (
    <div className={styles.working}>
      <div
        role="progressbar"
        aria-label={words}
        aria-valuemin={0}
        aria-valuemax={1}
        aria-valuenow={share > 0 ? share : undefined}
        className={styles.track}
      >
        <div
          className={mergeClasses(styles.bar, share > 0 ? styles.far : styles.moving)}
          style={share > 0 ? { width: `${share * 100}%` } : undefined}
        />
      </div>
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
