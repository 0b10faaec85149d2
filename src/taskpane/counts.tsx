import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { View } from "./session/view";
import { useText } from "./text";
import { counted, numberWords } from "./words";

const useStyles = makeStyles({
  counts: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
  },
  count: { display: "flex", flexDirection: "column-reverse" },
  number: { ...typographyStyles.subtitle1, margin: 0, fontVariantNumeric: "tabular-nums" },
});

/** How much was read: areas, goals, indicators, those that there are, and the account of the tables' cells. */
export function Counts({ counts: { areas, goals, indicators }, coverage }: Pick<View, "counts" | "coverage">) {
  const styles = useStyles();
  const text = useText();
  const rows: [number, string][] = [
    [areas, areas === 1 ? "område" : "områden"],
    [goals, "mål"],
    [indicators, indicators === 1 ? "indikator" : "indikatorer"],
  ];
  return (
    <>
      <dl className={styles.counts}>
        {rows
          .filter(([count]) => count > 0)
          .map(([count, what]) => (
            <div key={what} className={styles.count}>
              <dt className={text.caption}>{what}</dt>
              <dd className={styles.number}>{numberWords(count)}</dd>
            </div>
          ))}
      </dl>
      <p className={text.muted}>
        {numberWords(coverage.mapped)} av {counted(coverage.nonEmpty, "cell", "celler")} i tabellerna är lästa
        {coverage.reported > 0 && `, ${numberWords(coverage.reported)} tas upp under Att se över`}.
      </p>
    </>
  );
}
