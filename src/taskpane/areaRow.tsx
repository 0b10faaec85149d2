import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { AssessedArea, Grade } from "../domain/assessment";
import { GradeChip } from "./gradeChip";
import { useText } from "./text";
import { counted, numberWords } from "./words";

const useStyles = makeStyles({
  head: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: tokens.spacingHorizontalM },
  title: { ...typographyStyles.body1Strong, margin: 0, minWidth: 0 },
  goals: { flexShrink: 0 },
  grades: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
});

interface Share {
  grade: Grade;
  count: number;
}

const orderOf = (grade: Grade): number => (grade.kind === "step" ? (grade.index ?? 50) : 100);

/** How many of an area's goals, or of its indicators where it has no goals, hold each published grade: best first, states last. */
export function sharesOf({ goals, indicators }: AssessedArea): Share[] {
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
      <div className={styles.head}>
        <p className={styles.title}>
          {node.number} {node.title}
        </p>
        <span className={`${text.caption} ${styles.goals}`}>{goals.length > 0 ? `${numberWords(goals.length)} mål` : counted(indicators.length, "indikator", "indikatorer")}</span>
      </div>
      <div className={styles.grades}>
        {sharesOf(area).map(({ grade, count }) => (
          <GradeChip key={`${grade.kind} ${grade.label}`} grade={grade}>
            {" "}
            {numberWords(count)}
          </GradeChip>
        ))}
      </div>
    </>
  );
}
