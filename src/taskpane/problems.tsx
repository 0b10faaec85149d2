import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Problem } from "../domain/problem";
import { CellLink } from "./cellLink";
import { usePane } from "./pane";
import { FoldedPart, Part } from "./part";
import { Rows } from "./rows";
import { useText } from "./text";
import { numberWords } from "./words";

const useStyles = makeStyles({
  problem: { display: "flex", columnGap: tokens.spacingHorizontalM, alignItems: "baseline" },
  stacked: { flexDirection: "column" },
  place: { flexShrink: 0, minWidth: "36px" },
});

/** Every cell that could not be read, with what to do about it. */
export function Problems({ problems }: { problems: Problem[] }) {
  const styles = useStyles();
  const text = useText();
  const { withSheet } = usePane();
  if (problems.length === 0) {
    return (
      <Part title="Att se över">
        <p className={text.muted}>Inget att se över: alla celler i tabellerna gick att läsa.</p>
      </Part>
    );
  }
  return (
    <FoldedPart title={`Att se över (${numberWords(problems.length)})`}>
      <Rows
        items={problems}
        row={({ cell, message }) => (
          <div className={mergeClasses(styles.problem, withSheet && styles.stacked)}>
            <span className={styles.place}>
              <CellLink cell={cell} />
            </span>
            <p className={text.muted}>{message}</p>
          </div>
        )}
      />
    </FoldedPart>
  );
}
