import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Grade } from "../domain/assessment";
import { STATE_SYMBOL } from "../domain/colors";
import { chipColors } from "./themes";

const useStyles = makeStyles({
  chip: {
    ...typographyStyles.caption1Strong,
    display: "inline-block",
    padding: `1px ${tokens.spacingHorizontalSNudge}`,
    borderRadius: tokens.borderRadiusMedium,
    // Where colours are forced, the chip keeps its shape.
    border: `${tokens.strokeWidthThin} solid transparent`,
    overflowWrap: "anywhere",
  },
});

/**
 * A grade as symbol and words in its colours; `children` stand after the words. A grade without a step has a state's
 * colours.
 */
export function GradeChip({ grade, children }: { grade: Grade; children?: ReactNode }) {
  const styles = useStyles();
  const { ink, fill } = chipColors(grade);
  return (
    <span className={styles.chip} style={{ color: ink, backgroundColor: fill }}>
      <span aria-hidden="true">{grade.kind === "step" ? grade.step.symbol : STATE_SYMBOL} </span>
      {grade.label}
      {children}
    </span>
  );
}
