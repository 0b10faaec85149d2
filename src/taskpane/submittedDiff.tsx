import { Button, Checkbox, Field, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ChangeInWords, DiffInWords } from "../commands/diffInWords";
import { CellLink } from "./cellLink";
import { usePane } from "./pane";
import { FoldedPart, Part } from "./part";
import { Rows } from "./rows";
import { useText } from "./text";
import { counted, numberWords } from "./words";

const useStyles = makeStyles({
  said: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, margin: `${tokens.spacingVerticalM} 0` },
});

interface SubmittedDiffProps {
  diff: DiffInWords;
  accept(ids: string[]): void;
}

/**
 * What has been handed in that the table does not say: nothing is written until she presses, and then only the rows
 * that are ticked.
 */
export function SubmittedDiff({ diff, accept }: SubmittedDiffProps) {
  const styles = useStyles();
  const text = useText();
  const { busy } = usePane();
  const { handings, changes, lists, reminders, unchanged, period } = diff;
  const plain = changes.filter(({ ask, placed }) => ask.length === 0 && placed);
  const asked = changes.filter((change) => !plain.includes(change));
  const [ticked, setTicked] = useState(new Set(plain.map((change) => change.id)));
  const tick =
    (change: ChangeInWords) =>
    (to: boolean): void => {
      const next = new Set(ticked);
      if (to) next.add(change.id);
      else next.delete(change.id);
      setTicked(next);
    };
  const row = (change: ChangeInWords) => (
    <ChangeRow change={change} ticked={ticked.has(change.id)} tick={tick(change)} />
  );
  return (
    <>
      <Part title={`Inlämnat för ${period}`}>
        {handings.length === 0 ? (
          <p className={text.muted}>Inga inlämningar hittades, varken i arbetsboken eller bland filerna.</p>
        ) : (
          <Rows
            items={handings}
            row={({ committee, source, said, ask, notes, changes: hers }) => (
              <>
                <p className={text.strong}>{committee}</p>
                <p className={text.caption}>{source}</p>
                <p className={text.muted}>{said}</p>
                {[...ask, ...notes].map((why) => (
                  <p key={why} className={text.plain}>
                    {why}
                  </p>
                ))}
                {ask.length > 0 && hers.length > 0 && (
                  <Button
                    size="small"
                    disabledFocusable={busy}
                    aria-label={`Markera alla från ${committee}, ${source}`}
                    onClick={() => setTicked(new Set([...ticked, ...hers]))}
                  >
                    {`Markera alla ${numberWords(hers.length)}`}
                  </Button>
                )}
              </>
            )}
          />
        )}
      </Part>
      {plain.length > 0 && (
        <Part title={`Kan föras in (${numberWords(plain.length)})`}>
          <Rows items={plain} keyOf={(change) => change.id} row={row} />
        </Part>
      )}
      {asked.length > 0 && (
        <Part title={`Behöver ett val (${numberWords(asked.length)})`}>
          <Rows items={asked} keyOf={(change) => change.id} row={row} />
        </Part>
      )}
      {changes.length > 0 && (
        <div className={styles.ways}>
          <Button
            appearance="primary"
            disabledFocusable={busy || ticked.size === 0}
            onClick={() => accept([...ticked])}
          >
            {`För in ${counted(ticked.size, "värde", "värden")}`}
          </Button>
          <Button
            appearance="subtle"
            disabledFocusable={busy}
            onClick={() => setTicked(new Set(ticked.size > 0 ? [] : plain.map((change) => change.id)))}
          >
            {ticked.size > 0 ? "Markera inga" : "Markera alla som inte behöver ett val"}
          </Button>
        </div>
      )}
      {unchanged > 0 && <p className={text.caption}>{counted(unchanged, "värde är", "värden är")} som i tabellen.</p>}
      {lists.map(({ title, rows }) => (
        <FoldedPart key={title} title={`${title} (${numberWords(rows.length)})`}>
          <Rows
            items={rows}
            row={({ said, cell }) => (
              <p className={`${text.muted} ${styles.said}`}>
                {cell && <CellLink cell={cell} />} {said}
              </p>
            )}
          />
        </FoldedPart>
      ))}
      <FoldedPart title="Påminnelselista">
        <Field label="Att klistra in i mejl till nämnderna">
          <Textarea value={reminders} readOnly rows={12} />
        </Field>
      </FoldedPart>
    </>
  );
}

interface ChangeRowProps {
  change: ChangeInWords;
  ticked: boolean;
  tick(to: boolean): void;
}

/** One value: what stands in the table, what the nämnd says, and why she must choose if she must. */
function ChangeRow({
  change: { committee, title, field, before, after, cell, placed, source, from, ask, notes },
  ticked,
  tick,
}: ChangeRowProps) {
  const styles = useStyles();
  const text = useText();
  const { busy } = usePane();
  return (
    <>
      <Checkbox
        label={`${title}, ${field}`}
        checked={ticked}
        disabled={busy || !placed}
        onChange={(_, { checked }) => tick(checked === true)}
      />
      <p className={`${text.plain} ${styles.said}`}>
        {before === "" ? "Tomt" : `”${before}”`} → ”{after}” {cell && <CellLink cell={cell} />}
      </p>
      <p className={text.caption}>
        {committee}, {source === "" ? <CellLink cell={from} /> : `${source} ${from}`}
      </p>
      {[...ask, ...notes].map((why) => (
        <p key={why} className={text.muted}>
          {why}
        </p>
      ))}
    </>
  );
}
