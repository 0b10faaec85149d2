import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId } from "react";
import type { Disagreement } from "../domain/assessment";
import { CellLink, type Select } from "./cellLink";
import { GradeChip } from "./gradeChip";
import type { Judged } from "./judged";
import { Rows } from "./rows";
import { useText } from "./text";
import { counted, numberWords } from "./words";

const useStyles = makeStyles({
  head: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: tokens.spacingHorizontalM },
  title: { ...typographyStyles.body1Strong, margin: 0, minWidth: 0 },
  grades: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS, margin: `${tokens.spacingVerticalXS} 0` },
});

const agreement = (compared: number | null): string =>
  compared === null ? "Inga skillnader hittades." : compared === 0 ? "Tabellerna har inga bedömningar som kan jämföras med talen." : `${counted(compared, "bedömning kan jämföras med talen och skiljer sig inte", "bedömningar kan jämföras med talen, och ingen skiljer sig")}.`;

interface DisagreementsProps {
  disagreements: Disagreement[];
  /** By the node's id; a node that is not there is shown by its words alone. */
  judged: Map<string, Judged>;
  /** How many grades could be compared; null where that is not known. */
  compared: number | null;
  withSheet: boolean;
  select: Select;
}

/** Where a printed grade and the numbers differ, each with both grades and the reason. */
export function Disagreements({ disagreements, judged, compared, withSheet, select }: DisagreementsProps) {
  const styles = useStyles();
  const text = useText();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={text.heading}>
        {disagreements.length > 0 ? `Bedömningar som skiljer sig från talen (${numberWords(disagreements.length)})` : "Bedömningar och tal"}
      </h3>
      <p className={text.muted}>{disagreements.length > 0 ? "I tabellen → enligt talen" : agreement(compared)}</p>
      <Rows
        items={disagreements}
        labelledBy={id}
        row={(one) => {
          const { title, printed, computed } = judged.get(one.id) ?? { title: one.id };
          return (
            <>
              <div className={styles.head}>
                <p className={styles.title}>{title}</p>
                <CellLink cell={one.cell} select={select} withSheet={withSheet} />
              </div>
              <div className={styles.grades}>
                <span className={text.unseen}>I tabellen: </span>
                <GradeChip grade={printed ?? { kind: "state", label: one.printed }} />
                <span aria-hidden="true">→</span>
                <span className={text.unseen}>. Enligt talen: </span>
                <GradeChip grade={computed ?? { kind: "state", label: one.computed }} />
              </div>
              <p className={text.muted}>{one.why}</p>
            </>
          );
        }}
      />
    </section>
  );
}
