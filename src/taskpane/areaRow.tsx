import { makeStyles, tokens } from "@fluentui/react-components";
import type { AssessedArea, Grade } from "../domain/assessment";
import { GradeChip } from "./gradeChip";
import { RowHead } from "./rowHead";
import { useText } from "./text";
import { counted, numberWords } from "./words";

const useStyles = makeStyles({
  grades: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
});

interface Share {
  grade: Grade;
  count: number;
}

/** Steps whose order is asked come after those whose order is stated, and before what is no step. */
const orderOf = (grade: Grade): number => (grade.kind === "step" ? (grade.index ?? 100) : 200);

/** How many of an area's goals, or of its indicators where it has no goals, hold each published grade: best first, states last. */
function sharesOf({ goals, indicators }: AssessedArea): Share[] {
  const shares = new Map<string, Share>();
  for (const { published } of goals.length > 0 ? goals : indicators) {
    const key = published.kind === "step" ? `${published.scale} ${published.label}` : published.label;
    const share = shares.get(key) ?? { grade: published, count: 0 };
    share.count++;
    shares.set(key, share);
  }
  return [...shares.values()].sort((a, b) => orderOf(a.grade) - orderOf(b.grade));
}

/** An area as its status sheet will have it: its name, and how its goals are graded. */
export function AreaRow({ area }: { area: AssessedArea }) {
  const styles = useStyles();
  const text = useText();
  const { node, goals, indicators } = area;
  return (
    <>
      <RowHead title={node.number ? `${node.number} ${node.title}` : node.title}>
        <span className={text.caption}>{goals.length > 0 ? `${numberWords(goals.length)} mål` : counted(indicators.length, "indikator", "indikatorer")}</span>
      </RowHead>
      <div className={styles.grades}>
        {sharesOf(area).map(({ grade, count }, i) => (
          <GradeChip key={i} grade={grade}>
            {" "}
            {numberWords(count)}
          </GradeChip>
        ))}
      </div>
    </>
  );
}
