import { makeStyles, tokens } from "@fluentui/react-components";
import { RowHead } from "./cellLink";
import { Part } from "./fold";
import { GradeChip } from "./gradeChip";
import { Text } from "./look";
import { Rows } from "./rows";
import type { View } from "./session/view";
import { counted } from "./words";

const useStyles = makeStyles({
  grades: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalXS} 0`,
  },
});

/** Where a printed grade and the numbers differ, each with both grades and the reason. */
export function Disagreements({ disagreements, compared }: Pick<View, "disagreements" | "compared">) {
  const styles = useStyles();
  if (disagreements.length === 0) {
    return (
      <Part title="Bedömningar och tal">
        <Text voice="muted">
          {compared === 0
            ? "Tabellerna har inga bedömningar som kan jämföras med talen."
            : `${counted(compared, "bedömning kan jämföras med talen och skiljer sig inte", "bedömningar kan jämföras med talen, och ingen skiljer sig")}.`}
        </Text>
      </Part>
    );
  }
  return (
    <Part title="Bedömningar som skiljer sig från talen" count={disagreements.length}>
      <Text voice="muted">I tabellen → enligt talen</Text>
      <Rows
        items={disagreements}
        row={({ title, printed, computed, why, cell }) => (
          <>
            <RowHead title={title} cell={cell} />
            <div className={styles.grades}>
              <Text as="span" voice="unseen">
                I tabellen:{" "}
              </Text>
              <GradeChip grade={printed} />
              <span aria-hidden="true">→</span>
              <Text as="span" voice="unseen">
                . Enligt talen:{" "}
              </Text>
              <GradeChip grade={computed} />
            </div>
            <Text voice="muted">{why}</Text>
          </>
        )}
      />
    </Part>
  );
}
