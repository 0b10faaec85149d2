import { makeStyles, tokens } from "@fluentui/react-components";
import { GradeChip } from "./gradeChip";
import { Part } from "./part";
import { RowHead } from "./rowHead";
import { Rows } from "./rows";
import type { Differing, View } from "./session/view";
import { useText } from "./text";
import { counted, numberWords } from "./words";

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
  const text = useText();
  if (disagreements.length === 0) {
    return (
      <Part title="Bedömningar och tal">
        <p className={text.muted}>
          {compared === 0
            ? "Tabellerna har inga bedömningar som kan jämföras med talen."
            : `${counted(compared, "bedömning kan jämföras med talen och skiljer sig inte", "bedömningar kan jämföras med talen, och ingen skiljer sig")}.`}
        </p>
      </Part>
    );
  }
  return (
    <Part title={`Bedömningar som skiljer sig från talen (${numberWords(disagreements.length)})`}>
      <p className={text.muted}>I tabellen → enligt talen</p>
      <Rows items={disagreements} row={(one) => <DifferingRow {...one} />} />
    </Part>
  );
}

function DifferingRow({ title, printed, computed, why, cell }: Differing) {
  const styles = useStyles();
  const text = useText();
  return (
    <>
      <RowHead title={title} cell={cell} />
      <div className={styles.grades}>
        <span className={text.unseen}>I tabellen: </span>
        <GradeChip grade={printed} />
        <span aria-hidden="true">→</span>
        <span className={text.unseen}>. Enligt talen: </span>
        <GradeChip grade={computed} />
      </div>
      <p className={text.muted}>{why}</p>
    </>
  );
}
