import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { ChangeInWords, CommitteeInWords, DiffInWords } from "../commands/diffInWords";
import { Choice } from "./choice";
import { useLayout } from "./layout";
import { usePane } from "./pane";
import { FoldedPart, Part } from "./part";
import { Rows } from "./rows";
import { Sentences } from "./sentences";
import type { SavedFile } from "./session/session";
import { SettleInTurn } from "./settleInTurn";
import { Committee } from "./submittedCommittee";
import { TaskButton } from "./taskButton";
import { useText } from "./text";
import { isAsked, type Ticks } from "./ticks";
import { counted, numberWords } from "./words";

/** Where a nämnd may stand; it may stand in several. What must be done first comes first. */
const STANDINGS: Record<string, { words: string; is(one: CommitteeInWords): boolean }> = {
  asked: { words: "behöver ett val", is: ({ changes }) => changes.some(isAsked) },
  plain: { words: "har värden att föra in", is: ({ changes }) => changes.some((change) => !isAsked(change)) },
  owing: { words: "saknar något", is: ({ owed }) => owed.length > 0 },
  done: { words: "är klara", is: ({ changes, owed }) => changes.length + owed.length === 0 },
};
const ORDER = Object.values(STANDINGS);
const orderOf = (one: CommitteeInWords): number => ORDER.findIndex(({ is }) => is(one));

/** So many nämnder are shown at first, and with so few values each is open. */
const SHOWN = 12;
const FEW = 20;

interface SubmittedDiffProps {
  diff: DiffInWords;
  /** What it was read from. */
  from: { files: SavedFile[]; sheets: string[] };
  accept(ids: string[]): void;
}

/**
 * What has been handed in that the table does not say, nämnd by nämnd: nothing is written until she presses, and then
 * only what is ticked.
 */
export function SubmittedDiff({ diff, from, accept }: SubmittedDiffProps) {
  const layout = useLayout();
  const { committees, taken, open } = diff;
  const changes = committees.flatMap((one) => one.changes);
  const [ticked, setTicked] = useState(new Set(changes.filter((change) => !isAsked(change)).map(({ id }) => id)));
  const [inTurn, setInTurn] = useState(false);
  const tick = (ids: string[], to: boolean): void =>
    setTicked((before) => {
      const next = new Set(before);
      for (const id of ids)
        if (to) next.add(id);
        else next.delete(id);
      return next;
    });
  return (
    <>
      {taken.length > 0 && (
        <FoldedPart title={`Infört nu (${numberWords(taken.length)})`}>
          <Box label="Infört nu" items={taken} />
        </FoldedPart>
      )}
      {inTurn ? (
        <SettleInTurn changes={changes} ticked={ticked} tick={tick} close={() => setInTurn(false)} />
      ) : (
        <Committees diff={diff} ticked={ticked} tick={tick} />
      )}
      {open > 0 && (
        <>
          {!inTurn && open > 1 && (
            <div className={layout.ways}>
              <Button size="small" onClick={() => setInTurn(true)}>
                {`Gå igenom ${numberWords(open)} värden i följd`}
              </Button>
            </div>
          )}
          <Chosen changes={changes} ticked={ticked} tick={tick} accept={accept} />
        </>
      )}
      <Rest diff={diff} from={from} />
    </>
  );
}

/** The nämnder, those with most to settle first; of many some at first. */
function Committees({ diff: { committees, period, unchanged, open }, ticked, tick }: { diff: DiffInWords } & Ticks) {
  const text = useText();
  const [filter, setFilter] = useState("");
  const [all, setAll] = useState(false);
  const found = committees.filter((one) => STANDINGS[filter]?.is(one) ?? true).sort((a, b) => orderOf(a) - orderOf(b));
  const said = committees.filter(({ handings }) => handings.length > 0).length;
  return (
    <Part title={`Inlämnat för ${period}`}>
      <p className={text.muted}>
        {said === 0
          ? "Inga inlämningar hittades, varken i arbetsboken eller bland filerna."
          : `${numberWords(said)} av ${counted(committees.length, "nämnd", "nämnder")} har lämnat in.`}
        {unchanged > 0 && ` ${counted(unchanged, "värde är", "värden är")} som i tabellen.`}
      </p>
      {committees.length > 1 && (
        <Choice
          label="Visa"
          value={filter}
          options={[
            ["", `Alla ${numberWords(committees.length)} nämnder`],
            ...Object.entries(STANDINGS).map(
              ([name, { words, is }]) => [name, `${numberWords(committees.filter(is).length)} ${words}`] as const,
            ),
          ]}
          take={setFilter}
        />
      )}
      <Rows
        items={all ? found : found.slice(0, SHOWN)}
        keyOf={({ committee }) => committee}
        row={(one) => <Committee {...one} opens={open <= FEW && one.changes.length > 0} ticked={ticked} tick={tick} />}
      />
      {!all && found.length > SHOWN && (
        <Button appearance="subtle" onClick={() => setAll(true)}>
          {`Visa alla ${numberWords(found.length)}`}
        </Button>
      )}
    </Part>
  );
}

/** What will be put in, listed, and the button that does it. */
function Chosen({
  changes,
  ticked,
  tick,
  accept,
}: { changes: ChangeInWords[] } & Ticks & Pick<SubmittedDiffProps, "accept">) {
  const layout = useLayout();
  const { busy } = usePane();
  const chosen = changes.filter(({ id }) => ticked.has(id));
  const plain = changes.filter((change) => !isAsked(change));
  return (
    <>
      {chosen.length > 0 && (
        <FoldedPart title={`Valda värden (${numberWords(chosen.length)})`} opens={changes.length > FEW}>
          <Box
            label="Valda värden"
            items={chosen.map(({ committee, title, field, before, after, cell }) => ({
              said: `${committee}, ${title}, ${field}: ${before === "" ? "tomt" : `”${before}”`} → ”${after}”`,
              cell,
            }))}
          />
        </FoldedPart>
      )}
      <div className={layout.ways}>
        <Button
          appearance="primary"
          disabledFocusable={busy || chosen.length === 0}
          onClick={() => accept(chosen.map(({ id }) => id))}
        >
          {`För in ${counted(chosen.length, "värde", "värden")}`}
        </Button>
        <Button
          appearance="subtle"
          disabledFocusable={busy}
          onClick={() =>
            chosen.length > 0
              ? tick([...ticked], false)
              : tick(
                  plain.map(({ id }) => id),
                  true,
                )
          }
        >
          {chosen.length > 0 ? "Markera inga" : "Markera alla som inte behöver ett val"}
        </Button>
      </div>
    </>
  );
}

/** A long list that takes little room. */
function Box({ label, items }: { label: string; items: { said: string; cell?: string }[] }) {
  const layout = useLayout();
  return (
    <div className={layout.box} data-scrolls role="group" aria-label={label} tabIndex={0}>
      <Sentences items={items} />
    </div>
  );
}

/** What was not taken for a value, and what the nämnder owe. */
function Rest({ diff: { lists, reminders }, from }: Pick<SubmittedDiffProps, "diff" | "from">) {
  const text = useText();
  return (
    <>
      {lists.map(({ title, rows }) => (
        <FoldedPart key={title} title={`${title} (${numberWords(rows.length)})`}>
          <Sentences items={rows} />
        </FoldedPart>
      ))}
      <FoldedPart title="Påminnelselista">
        <Field label="Att klistra in i mejl till nämnderna">
          <Textarea value={reminders} readOnly rows={12} />
        </Field>
        <p className={text.muted}>Läget kan stå som ett eget blad: vem som har lämnat in och vad som saknas.</p>
        <TaskButton size="small" task={{ do: "owed", ...from }}>
          Skriv läget som blad
        </TaskButton>
      </FoldedPart>
    </>
  );
}
