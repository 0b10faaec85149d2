import { DECISION } from "../commands/final";
import { CellLink } from "./cellLink";
import { Act, Tick } from "./controls";
import { Text, Ways } from "./look";
import { usePane } from "./pane";
import { Rows } from "./rows";
import type { View } from "./session/view";
import { counted } from "./words";

interface FinalPartProps {
  open: View["open"];
  isFinal: boolean;
  take(isFinal: boolean): void;
}

/** Utkast or Till fullmäktige; for the second what is open, each a press from its cell, and the answer Lämnas obedömt. */
export function FinalPart({ open, isFinal, take }: FinalPartProps) {
  const { busy } = usePane();
  const questions = open.filter(({ id }) => id !== DECISION);
  return (
    <>
      <Tick label="Till fullmäktige" ticked={isFinal} off={busy} take={take} />
      {!isFinal && <Text voice="muted">Utan bock skrivs ett utkast, med det som är öppet och det som bör rättas.</Text>}
      {isFinal && open.length > 0 && (
        <>
          <Text voice="body">{`${counted(open.length, "sak", "saker")} att avgöra först:`}</Text>
          <Rows
            items={open}
            keyOf={({ id }) => id}
            row={({ id, cell, sentence }) => (
              <>
                <Text voice="body">
                  {sentence} {cell !== "" && <CellLink cell={cell} />}
                </Text>
                {id !== DECISION && (
                  <Act size="small" aria-label={`Lämnas obedömt: ${sentence}`} task={{ do: "leave", leave: [id] }}>
                    Lämnas obedömt
                  </Act>
                )}
              </>
            )}
          />
          {questions.length > 1 && (
            <Ways>
              <Act size="small" task={{ do: "leave", leave: "all" }}>
                {`Lämna alla ${questions.length} obedömda`}
              </Act>
            </Ways>
          )}
        </>
      )}
    </>
  );
}
