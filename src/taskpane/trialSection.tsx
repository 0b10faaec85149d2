import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { Fold } from "./fold";
import type { TrialResult } from "./host";
import { useLayout } from "./layout";
import { usePane } from "./pane";
import { useText } from "./text";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", textAlign: "left" },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXXS} 0`,
    verticalAlign: "top",
    fontWeight: "inherit",
  },
});

type State = { at: "rest" } | { at: "work" } | { at: "refused"; why: string } | ({ at: "done" } & TrialResult);

/** A trial of the Excel that the pane stands in, for who has one: what goes, what differs, and a text to send. */
export function TrialSection() {
  const text = useText();
  const layout = useLayout();
  const { tryExcel, explain, busy } = usePane();
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
    <Fold level={3} label="Prova i min Excel" className={text.caption}>
      <p className={text.muted}>
        Provet skriver och läser tillbaka det som Måltavlan behöver, steg för steg, på ett eget blad som sedan tas bort.
        Gör det i en ny, tom arbetsbok. Det som inte går i din Excel görs i fortsättningen sist när blad skrivs.
      </p>
      <div className={layout.ways}>
        <Button size="small" disabledFocusable={busy || state.at === "work"} onClick={run}>
          Kör provet
        </Button>
      </div>
      <div role="status">
        {state.at === "work" && <p className={text.muted}>Provet pågår.</p>}
        {state.at === "refused" && <p className={text.plain}>{state.why}</p>}
        {state.at === "done" && <p className={text.strong}>{summary(state)}</p>}
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

function Found({ lines, json }: TrialResult) {
  const styles = useStyles();
  const text = useText();
  return (
    <>
      <table className={styles.table}>
        <thead className={text.unseen}>
          <tr>
            <th scope="col">Steg</th>
            <th scope="col">Hur det gick</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, said }) => (
            <tr key={name} className={text.caption}>
              <th scope="row" className={styles.cell}>
                {name}
              </th>
              <td className={styles.cell}>{said}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Field label="Att kopiera och skicka" hint="Inget ur dina arbetsböcker finns med.">
        <Textarea readOnly resize="vertical" value={json} onFocus={({ target }) => target.select()} />
      </Field>
    </>
  );
}
