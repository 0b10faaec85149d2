import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Grade } from "../domain/assessment";
import { STATE_SYMBOL } from "../domain/colors";
import { SYMBOL_FONTS } from "../sheet/symbolFont";
import type { Share } from "./session/view";
import { chipColors } from "./themes";
import { numberWords } from "./words";

const useStyles = makeStyles({
  chip: {
    ...typographyStyles.caption1Strong,
    // The symbol stays beside the first of its words, however narrow the pane is.
    display: "inline-flex",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalXS,
    padding: `1px ${tokens.spacingHorizontalSNudge}`,
    borderRadius: tokens.borderRadiusMedium,
    // Where colours are forced, the chip keeps its shape.
    border: `${tokens.strokeWidthThin} solid transparent`,
    // A grade is broken within a word only as a last resort: it does not shrink for its neighbours.
    overflowWrap: "break-word",
  },
  // Fonts without a half circle of their own would borrow one that nobody sees.
  symbol: { fontFamily: SYMBOL_FONTS },
  bar: {
    display: "flex",
    columnGap: "2px",
    height: "6px",
    margin: `${tokens.spacingVerticalXS} 0`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
    forcedColorAdjust: "none",
  },
  segment: { minWidth: "4px" },
  grades: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/**
 * A grade as symbol and words in its colours; `children` stand after the words. A grade without a step has a state's
 * colours.
 */
export function GradeChip({ grade, children }: { grade: Grade; children?: ReactNode }) {
  const styles = useStyles();
  const { ink, fill } = chipColors(grade);
  const symbol = grade.kind === "step" ? grade.step.symbol : STATE_SYMBOL;
  return (
    <span className={styles.chip} style={{ color: ink, backgroundColor: fill }}>
      {symbol !== grade.label && (
        <span aria-hidden="true" className={styles.symbol}>
          {symbol}{" "}
        </span>
      )}
      <span>
        {grade.label}
        {children}
      </span>
    </span>
  );
}

/** How many hold each grade: a bar, best first, and the same in words. */
export function GradeBar({ shares }: { shares: Share[] }) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.bar} aria-hidden="true">
        {shares.map(({ grade, count }, i) => (
          <span
            key={i}
            className={styles.segment}
            style={{ flexGrow: count, backgroundColor: chipColors(grade).bar }}
          />
        ))}
      </div>
      <div className={styles.grades}>
        {shares.map(({ grade, count }, i) => (
          <GradeChip key={i} grade={grade}>{` ${numberWords(count)}`}</GradeChip>
        ))}
      </div>
    </>
  );
}
