import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { ChangeInWords } from "../commands/diffInWords";
import { useLayout } from "./layout";
import { Sides } from "./submittedCommittee";
import { useText } from "./text";
import { isAsked, type Ticks } from "./ticks";
import { counted, numberWords } from "./words";

interface SettleInTurnProps extends Ticks {
  changes: ChangeInWords[];
  close(): void;
}

/** Value after value by one key: Enter takes it and goes on. What needs a choice comes first. */
export function SettleInTurn({ changes, ticked, tick, close }: SettleInTurnProps) {
  const layout = useLayout();
  const text = useText();
  const [turns] = useState(() =>
    changes.filter(({ placed }) => placed).sort((a, b) => Number(isAsked(b)) - Number(isAsked(a))),
  );
  const [at, setAt] = useState(0);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), [at]);
  const change = turns[at];
  const asked = turns.slice(at).filter(isAsked).length;
  const settle = (id: string, to: boolean): void => {
    tick([id], to);
    setAt(at + 1);
  };
  return (
    <section aria-label="Gå igenom i följd" className={layout.form}>
      <p className={text.caption}>
        {change ? `Värde ${numberWords(at + 1)} av ${numberWords(turns.length)}. ` : "Alla värden är genomgångna. "}
        {asked > 0 && `${numberWords(asked)} val kvar. `}
        {`${counted(ticked.size, "värde är valt", "värden är valda")}.`}
      </p>
      {change && (
        <>
          <p className={text.strong}>{`${change.title}, ${change.field}`}</p>
          <p className={text.caption}>{[change.committee, change.source].filter(Boolean).join(", ")}</p>
          <Sides {...change} />
          <div className={layout.ways}>
            <Button ref={first} onClick={() => settle(change.id, true)}>
              Ta med och nästa
            </Button>
            <Button onClick={() => settle(change.id, false)}>Ta inte med</Button>
          </div>
        </>
      )}
      <div className={layout.ways}>
        {at > 0 && (
          <Button appearance="subtle" size="small" onClick={() => setAt(at - 1)}>
            Föregående
          </Button>
        )}
        <Button ref={change ? undefined : first} appearance="subtle" size="small" onClick={close}>
          Tillbaka till nämnderna
        </Button>
      </div>
    </section>
  );
}
