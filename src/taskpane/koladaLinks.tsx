import { Button } from "@fluentui/react-components";
import type { KoladaView } from "../commands/kolada";
import { CellLink } from "./cellLink";
import { Choice } from "./choice";
import { usePane } from "./pane";
import { RowHead } from "./rowHead";
import { Rows } from "./rows";
import { useText } from "./text";

/** Which indicators are linked to a measure of Kolada, and which could be: one is chosen for them here. */
export function KoladaLinks({ linked, free, measures }: KoladaView) {
  const text = useText();
  const { perform, busy } = usePane();
  const link = (indicator: string, measure: string): void =>
    void perform({ do: "reply", reply: { keep: "kolada", link: { indicator, measure } } });
  return (
    <>
      <p className={text.muted}>
        Kopplade indikatorer får utfall som saknas, jämförelser och plats bland kommunerna ur det uttag som står i
        arbetsboken.
      </p>
      <Rows
        items={linked}
        keyOf={({ id }) => id}
        row={({ id, title, cell, measure, measureCell, byPerson }) => (
          <>
            <RowHead title={title} cell={cell} />
            <p className={text.body}>
              {measure} <CellLink cell={measureCell} />
            </p>
            {byPerson && (
              <Button size="small" appearance="subtle" disabledFocusable={busy} onClick={() => link(id, "")}>
                Ta bort kopplingen
              </Button>
            )}
          </>
        )}
      />
      {free.length > 0 && <p className={text.muted}>Inte kopplade:</p>}
      <Rows
        items={free}
        keyOf={({ id }) => id}
        row={({ id, title, cell }) => (
          <>
            <RowHead title={title} cell={cell} />
            <Choice
              unseen
              size="small"
              label={`Koppla ${title} till ett mått`}
              value=""
              disabled={busy}
              options={[
                ["", "Koppla till ett mått …"],
                ...measures.map((measure) => [measure.name, measure.title] as const),
              ]}
              take={(value) => link(id, value)}
            />
          </>
        )}
      />
    </>
  );
}
