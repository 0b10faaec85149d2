import { makeStyles, tokens } from "@fluentui/react-components";
import type { Disagreement } from "../domain/assessment";
import { CellLink, type Select } from "./cellLink";
import { GradeChip } from "./gradeChip";
import type { Judged } from "./judged";
import { Part } from "./part";
import { RowHead } from "./rowHead";
import { Rows } from "./rows";
import { useText } from "./text";
import { counted, numberWords } from "./words";

const useStyles = makeStyles({
  grades: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS, margin: `${tokens.spacingVerticalXS} 0` },
});

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
  const text = useText();
  if (disagreements.length === 0) {
    return (
      <Part title="Bedömningar och tal">
        <p className={text.muted}>{agreement(compared)}</p>
      </Part>
    );
  }
  return (
    <Part title={`Bedömningar som skiljer sig från talen (${numberWords(disagreements.length)})`}>
      <p className={text.muted}>I tabellen → enligt talen</p>
      <Rows items={disagreements} row={(one) => <Differing disagreement={one} judged={judged.get(one.id)} withSheet={withSheet} select={select} />} />
    </Part>
  );
}

function agreement(compared: number | null): string {
  if (compared === null) return "Inga skillnader hittades.";
  if (compared === 0) return "Tabellerna har inga bedömningar som kan jämföras med talen.";
  return `${counted(compared, "bedömning kan jämföras med talen och skiljer sig inte", "bedömningar kan jämföras med talen, och ingen skiljer sig")}.`;
}

interface DifferingProps {
  disagreement: Disagreement;
  judged: Judged | undefined;
  withSheet: boolean;
  select: Select;
}

function Differing({ disagreement: { id, printed, computed, why, cell }, judged, withSheet, select }: DifferingProps) {
  const styles = useStyles();
  const text = useText();
  return (
    <>
      <RowHead title={judged?.title ?? id}>
        <CellLink cell={cell} select={select} withSheet={withSheet} />
      </RowHead>
      <div className={styles.grades}>
        <span className={text.unseen}>I tabellen: </span>
        <GradeChip grade={judged?.printed ?? { kind: "state", label: printed }} />
        <span aria-hidden="true">→</span>
        <span className={text.unseen}>. Enligt talen: </span>
        <GradeChip grade={judged?.computed ?? { kind: "state", label: computed }} />
      </div>
      <p className={text.muted}>{why}</p>
    </>
  );
}
