import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Problem } from "../domain/problem";
import { CellLink, type Select } from "./cellLink";
import { Part } from "./part";
import { Rows } from "./rows";
import { useText } from "./text";
import { numberWords } from "./words";

const useStyles = makeStyles({
  problem: { display: "flex", columnGap: tokens.spacingHorizontalM, alignItems: "baseline" },
  stacked: { flexDirection: "column" },
  place: { flexShrink: 0, minWidth: "36px" },
});

interface ProblemsProps {
  problems: Problem[];
  withSheet: boolean;
  select: Select;
}

/** Every cell that could not be read, with what to do about it. */
export function Problems({ problems, withSheet, select }: ProblemsProps) {
  const styles = useStyles();
  const text = useText();
  if (problems.length === 0) {
    return (
      <Part title="Att se över">
        <p className={text.muted}>Inget att se över: alla celler i tabellerna gick att läsa.</p>
      </Part>
    );
  }
  return (
    <Part title={`Att se över (${numberWords(problems.length)})`}>
      <Rows
        items={problems}
        row={({ cell, message }) => (
          <div className={mergeClasses(styles.problem, withSheet && styles.stacked)}>
            <span className={styles.place}>
              <CellLink cell={cell} select={select} withSheet={withSheet} />
            </span>
            <p className={text.muted}>{message}</p>
          </div>
        )}
      />
    </Part>
  );
}
