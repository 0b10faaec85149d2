import { Fragment, useState } from "react";
import { CellLink } from "./cellLink";
import { Act, marked, Tick } from "./controls";
import { Fold, FoldedPart } from "./fold";
import { Text, Ways } from "./look";
import { usePane } from "./pane";
import { Rows } from "./rows";
import type { View } from "./session/view";
import { counted } from "./words";

/** So many cells are shown in a line. */
const FEW = 3;

/** Ny period: what the next year would do, and a button for each part of it. */
export function NewPeriodPart({ turn, templates }: { turn: View["newPeriod"]; templates: boolean }) {
  return (
    <FoldedPart title="Ny period" opens={turn !== undefined}>
      <Text voice="muted">
        {turn
          ? `${turn.from} → ${turn.to}. Varje del skrivs för sig, och Ångra tar tillbaka den senaste.`
          : "När perioden är klar: nya blad, mallar och rubriker för nästa. Det gamla står kvar i loggen."}
      </Text>
      {turn?.planRows !== undefined && (
        <Text voice="muted">
          {`Den beslutade planen (${counted(turn.planRows, "rad", "rader")}) följer med. En ny låses under Kontrollera.`}
        </Text>
      )}
      <Ways>
        {turn ? (
          <>
            <Act size="small" task={{ do: "newPeriod", period: turn.to, accept: { sheets: true } }}>
              {`Skriv statusblad för ${turn.to}`}
            </Act>
            {templates && (
              <Act size="small" task={{ do: "newPeriod", period: turn.to, accept: { templates: true } }}>
                {`Gör mallarna för ${turn.to}`}
              </Act>
            )}
          </>
        ) : (
          <Act size="small" task={{ do: "newPeriod" }}>
            Visa nästa period
          </Act>
        )}
      </Ways>
      {turn && turn.headers.length > 0 && <Headers {...turn} />}
    </FoldedPart>
  );
}

/** Headers that the tables lack: those that are ticked are written, each in all the tables that lack it. */
function Headers({ to, headers }: NonNullable<View["newPeriod"]>) {
  const { busy } = usePane();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = headers.flatMap(({ cells }) => cells.filter((cell) => ticked.has(cell)));
  return (
    <>
      <Rows
        items={headers}
        keyOf={({ cells }) => cells[0]!}
        row={({ header, cells, why }) => (
          <>
            <Tick
              label={header}
              ticked={cells.every((cell) => chosen.includes(cell))}
              off={busy || why !== undefined}
              take={(is) => setTicked(marked(ticked, cells, is))}
            />
            <Cells cells={cells} />
            {why && <Text voice="caption">{why}</Text>}
          </>
        )}
      />
      <Ways>
        <Act size="small" off={chosen.length === 0} task={{ do: "newPeriod", period: to, accept: { columns: chosen } }}>
          {`Skriv ${counted(chosen.length, "rubrik", "rubriker")} i tabellerna`}
        </Act>
      </Ways>
    </>
  );
}

/** Where a header would stand: of many tables, how many, and each when it is asked for. */
function Cells({ cells }: { cells: string[] }) {
  const links = cells.map((cell) => (
    <Fragment key={cell}>
      <CellLink cell={cell} />{" "}
    </Fragment>
  ));
  return cells.length <= FEW ? (
    <Text voice="caption">{links}</Text>
  ) : (
    <Fold level={4} voice="caption" label={counted(cells.length, "tabell", "tabeller")}>
      <Text voice="caption">{links}</Text>
    </Fold>
  );
}
