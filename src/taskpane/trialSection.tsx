import { Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { Act } from "./controls";
import { Fold } from "./fold";
import type { TrialResult } from "./host";
import { Text, useLayout, Ways } from "./look";
import { usePane } from "./pane";
import { Rows } from "./rows";

type State = { at: "rest" } | { at: "work" } | { at: "refused"; why: string } | ({ at: "done" } & TrialResult);

/** A trial of the Excel that the pane runs in: what works, what differs, and a text to send. */
export function TrialSection() {
  const { tryExcel, explain } = usePane();
  const [state, setState] = useState<State>({ at: "rest" });
  if (!tryExcel) return null;
  const run = (): void => {
    setState({ at: "work" });
    tryExcel().then(
      (result) => setState({ at: "done", ...result }),
      (error: unknown) => setState({ at: "refused", why: explain(error) }),
    );
  };
  return (
    <Fold level={3} label="Prova i min Excel" voice="caption">
      <Text voice="muted">
        Provet skriver och läser tillbaka det som Måltavlan behöver, steg för steg, på ett eget blad som sedan tas bort.
        Gör det i en ny, tom arbetsbok. Det som inte går i din Excel görs i fortsättningen sist när blad skrivs.
      </Text>
      <Ways>
        <Act size="small" off={state.at === "work"} onClick={run}>
          Kör provet
        </Act>
      </Ways>
      <div role="status">
        {state.at === "work" && <Text voice="muted">Provet pågår.</Text>}
        {state.at === "refused" && <Text voice="plain">{state.why}</Text>}
        {state.at === "done" && <Text voice="strong">{summary(state)}</Text>}
      </div>
      {state.at === "done" && <Found {...state} />}
    </Fold>
  );
}

function summary({ lines }: TrialResult): string {
  const wrong = lines.filter(({ ok }) => !ok).length;
  return wrong === 0
    ? `Alla ${lines.length} steg går i den här Excel.`
    : `${lines.length - wrong} av ${lines.length} steg går i den här Excel.`;
}

/** The text to send, and the steps, failed ones first. */
function Found({ lines, json }: TrialResult) {
  const { ends } = useLayout();
  const steps = [...lines.filter(({ ok }) => !ok), ...lines.filter(({ ok }) => ok)];
  return (
    <>
      <Field label="Att kopiera och skicka" hint="Inget ur dina arbetsböcker finns med.">
        <Textarea readOnly rows={4} resize="vertical" value={json} onFocus={({ target }) => target.select()} />
      </Field>
      <Rows
        items={steps}
        keyOf={({ name }) => name}
        row={({ name, text, ok }) => (
          <div className={ends}>
            <Text voice={ok ? "plain" : "strong"}>{name}</Text>
            <Text voice={ok ? "muted" : "plain"}>{text}</Text>
          </div>
        )}
      />
    </>
  );
}
