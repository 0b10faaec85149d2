import type { KoladaView } from "../commands/kolada";
import { CellLink, RowHead } from "./cellLink";
import { Act, Choice } from "./controls";
import { FoldedPart } from "./fold";
import { Text } from "./look";
import { usePane } from "./pane";
import { Rows } from "./rows";
import type { Task } from "./session/session";
import { numberWords } from "./words";

const linking = (indicator: string, measure: string): Task => ({
  do: "reply",
  reply: { keep: "kolada", link: { indicator, measure } },
});

/** Which indicators are linked to a measure of Kolada, and which could be: one is chosen for them here. */
export function KoladaLinks({ linked, free, measures }: KoladaView) {
  const { perform } = usePane();
  const all = numberWords(linked.length + free.length);
  return (
    <FoldedPart title={`Kolada (${numberWords(linked.length)} av ${all} kopplade)`}>
      <Text voice="muted">
        Kopplade indikatorer får utfall som saknas, jämförelser och plats bland kommunerna ur det uttag som står i
        arbetsboken.
      </Text>
      <Rows
        items={linked}
        keyOf={({ id }) => id}
        row={({ id, title, cell, measure, measureCell, byPerson }) => (
          <>
            <RowHead title={title} cell={cell} />
            <Text voice="body">
              {measure} <CellLink cell={measureCell} />
            </Text>
            {byPerson && (
              <Act size="small" appearance="subtle" task={linking(id, "")}>
                Ta bort kopplingen
              </Act>
            )}
          </>
        )}
      />
      {free.length > 0 && <Text voice="muted">Inte kopplade:</Text>}
      <Rows
        items={free}
        keyOf={({ id }) => id}
        row={({ id, title, cell }) => (
          <>
            <RowHead title={title} cell={cell} />
            <Choice
              unseen
              waits
              size="small"
              label={`Koppla ${title} till ett mått`}
              value=""
              options={[
                ["", "Koppla till ett mått …"],
                ...measures.map((measure) => [measure.name, measure.title] as const),
              ]}
              take={(value) => void perform(linking(id, value))}
            />
          </>
        )}
      />
    </FoldedPart>
  );
}
