import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReadResult } from "../commands/read";
import { useText } from "./text";
import { counted, numberWords } from "./words";

const useStyles = makeStyles({
  counts: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXXL, rowGap: tokens.spacingVerticalS, margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}` },
  count: { display: "flex", flexDirection: "column-reverse" },
  number: { ...typographyStyles.subtitle1, margin: 0, fontVariantNumeric: "tabular-nums" },
});

/** How much was read: areas, goals, indicators, and the account of the tables' cells. */
export function Counts({ plan, coverage }: Pick<ReadResult, "plan" | "coverage">) {
  const styles = useStyles();
  const text = useText();
  const counts: [number, string][] = [
    [plan.areas.length, plan.areas.length === 1 ? "område" : "områden"],
    [plan.goals.length, "mål"],
    [plan.indicators.length, plan.indicators.length === 1 ? "indikator" : "indikatorer"],
  ];
  return (
    <>
      <dl className={styles.counts}>
        {counts.map(([count, what]) => (
          <div key={what} className={styles.count}>
            <dt className={text.caption}>{what}</dt>
            <dd className={styles.number}>{numberWords(count)}</dd>
          </div>
        ))}
      </dl>
      <p className={text.muted}>
        {numberWords(coverage.mapped)} av {counted(coverage.nonEmpty, "cell", "celler")} i tabellerna är lästa{coverage.reported > 0 && `, ${numberWords(coverage.reported)} tas upp under Att se över`}.
      </p>
    </>
  );
}
