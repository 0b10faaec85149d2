import { makeStyles, tokens } from "@fluentui/react-components";
import { GradeChip } from "./gradeChip";
import type { Share } from "./session/view";
import { chipColors } from "./themes";
import { numberWords } from "./words";

const useStyles = makeStyles({
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
          <GradeChip key={i} grade={grade}>
            {" "}
            {numberWords(count)}
          </GradeChip>
        ))}
      </div>
    </>
  );
}
