import { Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { CellLink } from "./cellLink";
import { useLayout } from "./layout";
import { usePane } from "./pane";
import { FoldedPart } from "./part";
import { Rows } from "./rows";
import type { View } from "./session/view";
import { TaskButton } from "./taskButton";
import { useText } from "./text";
import { counted } from "./words";

/** Ny period: what the next year would do, and a button for each part of it. */
export function NewPeriodPart({ turn, templates }: { turn: View["newPeriod"]; templates: boolean }) {
  const layout = useLayout();
  const text = useText();
  return (
    <FoldedPart title="Ny period" opens={turn !== undefined}>
      <p className={text.muted}>
        {turn
          ? `${turn.from} → ${turn.to}. Varje del skrivs för sig, och Ångra tar tillbaka den senaste.`
          : "När perioden är klar: nya blad, mallar och rubriker för nästa. Det gamla står kvar i loggen."}
      </p>
      {turn?.planRows !== undefined && (
        <p className={text.muted}>
          {`Den beslutade planen (${counted(turn.planRows, "rad", "rader")}) följer med. En ny låses under Kontrollera.`}
        </p>
      )}
      <div className={layout.ways}>
        {turn ? (
          <>
            <TaskButton size="small" task={{ do: "newPeriod", period: turn.to, accept: { sheets: true } }}>
              {`Skriv statusblad för ${turn.to}`}
            </TaskButton>
            {templates && (
              <TaskButton size="small" task={{ do: "newPeriod", period: turn.to, accept: { templates: true } }}>
                {`Gör mallarna för ${turn.to}`}
              </TaskButton>
            )}
          </>
        ) : (
          <TaskButton size="small" task={{ do: "newPeriod" }}>
            Visa nästa period
          </TaskButton>
        )}
      </div>
      {turn && turn.columns.length > 0 && <Columns {...turn} />}
    </FoldedPart>
  );
}

/** Headers that the tables lack: those that are ticked are written. */
function Columns({ to, columns }: NonNullable<View["newPeriod"]>) {
  const layout = useLayout();
  const text = useText();
  const { busy } = usePane();
  const [ticked, setTicked] = useState<readonly number[]>([]);
  const chosen = columns.flatMap(({ at }) => (ticked.includes(at) ? [at] : []));
  return (
    <>
      <Rows
        items={columns}
        keyOf={({ at }) => at}
        row={({ at, header, cell, why }) => (
          <>
            <Checkbox
              label={header}
              checked={ticked.includes(at)}
              disabled={busy || cell === undefined}
              onChange={(_, { checked }) => setTicked(checked ? [...ticked, at] : ticked.filter((one) => one !== at))}
            />
            <p className={text.caption}>
              {cell && <CellLink cell={cell} />}
              {why}
            </p>
          </>
        )}
      />
      <div className={layout.ways}>
        <TaskButton
          size="small"
          off={chosen.length === 0}
          task={{ do: "newPeriod", period: to, accept: { columns: chosen } }}
        >
          {`Skriv ${counted(chosen.length, "rubrik", "rubriker")} i tabellerna`}
        </TaskButton>
      </div>
    </>
  );
}
