import type { Check } from "../commands/check";
import { CellLink } from "./cellLink";
import { useLayout } from "./layout";
import { LockForm } from "./lockForm";
import { FoldedPart } from "./part";
import { Rows } from "./rows";
import type { StepBody } from "./step";
import { TaskButton } from "./taskButton";
import { useText } from "./text";

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
  const layout = useLayout();
  const text = useText();
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
      <div className={layout.ways}>
        <TaskButton task={{ do: "check" }}>{checks ? "Kontrollera igen" : "Kontrollera"}</TaskButton>
        {checks?.some(({ code }) => code === "MAL-formel") && (
          <TaskButton size="small" task={{ do: "freeze" }}>
            Frys MAL till värden
          </TaskButton>
        )}
      </div>
      <FoldedPart title="Lås beslutad plan">
        <LockForm />
      </FoldedPart>
    </>
  );
}
