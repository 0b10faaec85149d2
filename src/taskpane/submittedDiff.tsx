import { Button, Field, Textarea } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { ChangeInWords, CommitteeInWords, DiffInWords } from "../commands/diffInWords";
import { Act, Choice, marked } from "./controls";
import { FoldedPart, Part } from "./fold";
import { Text, useLayout, Ways } from "./look";
import { Rows, Sentences } from "./rows";
import type { SavedFile } from "./session/session";
import { changeWords, Choices, Committee, isAsked, SettleInTurn, type Ticks } from "./submittedChange";
import { counted, numberWords } from "./words";

/** The states of a nämnd, which may have several. What must be done first comes first. */
const STANDINGS: Record<string, { words: string; is(one: CommitteeInWords): boolean }> = {
  asked: { words: "behöver ett val", is: ({ changes }) => changes.some(isAsked) },
  plain: { words: "har värden att föra in", is: ({ changes }) => changes.some((change) => !isAsked(change)) },
  owing: { words: "saknar något", is: ({ owed }) => owed.length > 0 },
  done: { words: "är klara", is: ({ changes, owed }) => changes.length + owed.length === 0 },
};
const ORDER = Object.values(STANDINGS);
const orderOf = (one: CommitteeInWords): number => ORDER.findIndex(({ is }) => is(one));

/** How many nämnder are shown at first. */
const SHOWN = 12;
/** With at most this many values, every nämnd is open. */
const FEW = 20;

interface SubmittedDiffProps {
  diff: DiffInWords;
  /** What it was read from. */
  from: { files: SavedFile[]; sheets: string[] };
  accept(ids: string[]): void;
}

/**
 * The differences between what was handed in and the table, nämnd by nämnd, and what needs a choice of several by kind: nothing is written until the button is
 * pressed, and then only what is ticked.
 */
export function SubmittedDiff({ diff, from, accept }: SubmittedDiffProps) {
  const { committees, open } = diff;
  const changes = committees.flatMap((one) => one.changes);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(plainIds(changes)));
  const [inTurn, setInTurn] = useState(false);
  const ticks: Ticks = { ticked, tick: (ids, to) => setTicked((before) => marked(before, ids, to)) };
  return (
    <>
      {inTurn ? (
        <>
          <SettleInTurn changes={changes} {...ticks} close={() => setInTurn(false)} />
          <Chosen changes={changes} {...ticks} accept={accept} />
        </>
      ) : (
        <Committees diff={diff} {...ticks}>
          {open > 0 && (
            <Chosen changes={changes} {...ticks} accept={accept}>
              {open > 1 && (
                <Button onClick={() => setInTurn(true)}>{`Gå igenom ${numberWords(open)} värden i följd`}</Button>
              )}
            </Chosen>
          )}
        </Committees>
      )}
      <Rest diff={diff} from={from} />
    </>
  );
}

const plainIds = (changes: ChangeInWords[]): string[] =>
  changes.filter((change) => !isAsked(change)).map(({ id }) => id);

/**
 * What has just been put in, the buttons for what has not (`children`), and the nämnder, those with most to settle
 * first; when they are many, only some at first.
 */
function Committees({
  diff: { committees, taken, period, unchanged, open },
  children,
  ...ticks
}: { diff: DiffInWords; children: ReactNode } & Ticks) {
  const [filter, setFilter] = useState("");
  const [all, setAll] = useState(false);
  const found = committees.filter((one) => STANDINGS[filter]?.is(one) ?? true).sort((a, b) => orderOf(a) - orderOf(b));
  const asked = committees.filter(STANDINGS.asked!.is);
  const apart = asked.length > 1;
  const handedIn = committees.filter((one) => one.handedIn).length;
  return (
    <Part title={`Inlämnat för ${period}`} after="handIn">
      <Text voice="muted">
        {handedIn === 0
          ? "Inga inlämningar hittades, varken i arbetsboken eller bland filerna."
          : `${numberWords(handedIn)} av ${counted(committees.length, "nämnd", "nämnder")} har lämnat in.`}
        {unchanged > 0 && ` ${counted(unchanged, "värde är", "värden är")} som i tabellen.`}
      </Text>
      {taken.length > 0 && (
        <FoldedPart title="Infört nu" count={taken.length} opens>
          <Box label="Infört nu" items={taken} />
        </FoldedPart>
      )}
      {children}
      {apart && <Choices changes={asked.flatMap(({ changes }) => changes.filter(isAsked))} {...ticks} />}
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
        row={(one) => <Committee {...one} opens={open <= FEW && one.changes.length > 0} apart={apart} {...ticks} />}
      />
      {!all && found.length > SHOWN && (
        <Button appearance="subtle" onClick={() => setAll(true)}>
          {`Visa alla ${numberWords(found.length)}`}
        </Button>
      )}
    </Part>
  );
}

/** The button that puts in what is chosen, other buttons (`children`), and what is chosen. */
function Chosen({
  changes,
  ticked,
  tick,
  accept,
  children,
}: { changes: ChangeInWords[]; children?: ReactNode } & Ticks & Pick<SubmittedDiffProps, "accept">) {
  const chosen = changes.filter(({ id }) => ticked.has(id));
  const none = chosen.length === 0;
  return (
    <>
      <Ways>
        <Act appearance="primary" off={none} onClick={() => accept(chosen.map(({ id }) => id))}>
          {`För in ${counted(chosen.length, "värde", "värden")}`}
        </Act>
        <Act appearance="subtle" onClick={() => (none ? tick(plainIds(changes), true) : tick([...ticked], false))}>
          {none ? "Markera alla som inte behöver ett val" : "Markera inga"}
        </Act>
        {children}
      </Ways>
      {!none && (
        <FoldedPart title="Valda värden" count={chosen.length}>
          <Box label="Valda värden" items={chosen.map((one) => ({ message: changeWords(one), cell: one.cell }))} />
        </FoldedPart>
      )}
    </>
  );
}

/** A long list that takes little room. */
function Box({ label, items }: { label: string } & Parameters<typeof Sentences>[0]) {
  const layout = useLayout();
  return (
    <div className={layout.box} data-scrolls role="group" aria-label={label} tabIndex={0}>
      <Sentences items={items} />
    </div>
  );
}

/** The texts that were not taken for values, and what the committees owe. */
function Rest({ diff: { lists, reminders }, from }: Pick<SubmittedDiffProps, "diff" | "from">) {
  return (
    <>
      {lists.map(({ title, rows, count = rows.length }) => (
        <FoldedPart key={title} title={title} count={count}>
          <Sentences items={rows} />
        </FoldedPart>
      ))}
      <FoldedPart title="Påminnelselista">
        <Field label="Att klistra in i mejl till nämnderna">
          <Textarea value={reminders} readOnly rows={12} />
        </Field>
        <Text voice="muted">Läget kan stå som ett eget blad: vem som har lämnat in och vad som saknas.</Text>
        <Act size="small" task={{ do: "owed", ...from }}>
          Skriv läget som blad
        </Act>
      </FoldedPart>
    </>
  );
}
