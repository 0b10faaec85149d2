import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Check } from "../commands/check";
import { CellLink } from "./cellLink";
import { LockForm } from "./lockForm";
import { usePane } from "./pane";
import { FoldedPart } from "./part";
import { Rows } from "./rows";
import type { StepBody } from "./step";
import { useText } from "./text";

const useStyles = makeStyles({
  check: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

const WEIGHTS: Record<Check["severity"], { word: string; order: number }> = {
  error: { word: "Fel", order: 0 },
  warning: { word: "Se över", order: 1 },
  note: { word: "Att veta", order: 2 },
};

/**
 * Kontrollera: what is out of date or would be asked about, the heaviest first; and the decision that it is compared
 * with.
 */
export function CheckStep({ view: { checks } }: StepBody) {
  const styles = useStyles();
  const text = useText();
  const { perform, busy } = usePane();
  return (
    <>
      <p className={text.muted}>
        Jämför statusbladen med underlaget, och målen med den beslutade planen. Inget ändras.
      </p>
      {checks && checks.length > 0 && (
        <Rows
          items={[...checks].sort((a, b) => WEIGHTS[a.severity].order - WEIGHTS[b.severity].order)}
          row={({ severity, cell, message }) => (
            <>
              <p className={text.caption}>
                {WEIGHTS[severity].word} {cell && <CellLink cell={cell} />}
              </p>
              <p className={text.muted}>{message}</p>
            </>
          )}
        />
      )}
      <div className={styles.check}>
        <Button disabledFocusable={busy} onClick={() => perform({ do: "check" })}>
          {checks ? "Kontrollera igen" : "Kontrollera"}
        </Button>
        {checks?.some(({ code }) => code === "MAL-formel") && (
          <Button size="small" disabledFocusable={busy} onClick={() => perform({ do: "freeze" })}>
            Frys MAL till värden
          </Button>
        )}
      </div>
      <FoldedPart title="Lås beslutad plan">
        <LockForm />
      </FoldedPart>
    </>
  );
}
