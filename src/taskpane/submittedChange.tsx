import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { ChangeInWords, CommitteeInWords, HandingInWords } from "../commands/diffInWords";
import { grouped } from "../domain/grouped";
import { CellLink } from "./cellLink";
import { Act, Tick } from "./controls";
import { Fold, FoldedPart, Part } from "./fold";
import { Lines, Text, useLayout, Ways } from "./look";
import { usePane } from "./pane";
import { reveal } from "./result";
import { Rows } from "./rows";
import { counted, numberWords } from "./words";

const useStyles = makeStyles({
  sides: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
  },
});

/** The ticked submitted values, by id. */
export interface Ticks {
  ticked: ReadonlySet<string>;
  tick(ids: string[], to: boolean): void;
}

/** Whether a person must settle a change before it can be accepted. */
export const isAsked = ({ ask, placed }: ChangeInWords): boolean => ask.length > 0 || !placed;

/** A change in one line. */
export const changeWords = ({ committee, title, field, before, after }: ChangeInWords): string =>
  `${committee}, ${title}, ${field}: ${before === "" ? "tomt" : `”${before}”`} → ”${after}”`;

/**
 * A committee's submission: one line with its counts, everything when unfolded. `apart`: what needs a choice stands
 * elsewhere.
 */
export function Committee({
  committee,
  handings,
  changes,
  owed,
  opens,
  apart,
  ...ticks
}: CommitteeInWords & Ticks & { opens: boolean; apart: boolean }) {
  const layout = useLayout();
  const asked = changes.filter(isAsked).length;
  const here = apart ? changes.filter((change) => !isAsked(change)) : changes;
  const counts = [
    changes.length > asked && `${numberWords(changes.length - asked)} att föra in`,
    asked > 0 && `${numberWords(asked)} val`,
    owed.length > 0 && `${numberWords(owed.length)} saknas`,
  ].filter(Boolean);
  return (
    <Fold level={4} opens={opens} label={committee} end={counts.join(" · ") || "klar"}>
      <div className={layout.inside} role="group" aria-label={committee}>
        {handings.map((one) => (
          <Handing key={one.source} {...one} committee={committee} {...ticks} />
        ))}
        {here.length > 0 && (
          <Rows
            items={here}
            keyOf={({ id }) => id}
            row={(change) => <Change change={change} from={handings.length > 1 ? change.source : ""} {...ticks} />}
          />
        )}
        {owed.length > 0 && (
          <>
            <Text voice="strong">Saknas</Text>
            <Text voice="muted" written>
              {owed.join("\n")}
            </Text>
          </>
        )}
      </div>
    </Fold>
  );
}

type HandingProps = HandingInWords & Ticks & { committee: string };

/** One submission; where all of it needs a choice, all of it is chosen at once. */
function Handing({ committee, source, text, ask, notes, changes, tick }: HandingProps) {
  return (
    <>
      <Text voice="caption">
        {source}: {text}
      </Text>
      <Lines voice="plain" lines={[...ask, ...notes]} />
      {ask.length > 0 && changes.length > 0 && (
        <Act size="small" aria-label={`Markera alla från ${committee}, ${source}`} onClick={() => tick(changes, true)}>
          {`Markera alla ${numberWords(changes.length)}`}
        </Act>
      )}
    </>
  );
}

/** Choices of several committees: those of one kind are one list. */
export function Choices({ changes, ...ticks }: { changes: ChangeInWords[] } & Ticks) {
  return (
    <Part title={`Behöver ett val (${numberWords(changes.length)})`}>
      {[...grouped(changes, ({ about }) => about)].map(([about, alike]) => {
        const placed = alike.filter((one) => one.placed).map(({ id }) => id);
        return (
          <FoldedPart key={about} title={about} count={alike.length}>
            {placed.length > 1 && (
              <Act size="small" aria-label={`Markera alla under ${about}`} onClick={() => ticks.tick(placed, true)}>
                {`Markera alla ${numberWords(placed.length)}`}
              </Act>
            )}
            <Rows
              items={alike}
              keyOf={({ id }) => id}
              row={(change) => (
                <Change
                  change={change}
                  from={[change.committee, change.source].filter(Boolean).join(", ")}
                  {...ticks}
                />
              )}
            />
          </FoldedPart>
        );
      })}
    </Part>
  );
}

/** `from`: whose it is, where that is not said above it. */
function Change({ change, from, ticked, tick }: { change: ChangeInWords; from: string } & Ticks) {
  const { busy } = usePane();
  return (
    <>
      <Tick
        label={`${change.title}, ${change.field}`}
        ticked={ticked.has(change.id)}
        off={busy || !change.placed}
        take={(to) => tick([change.id], to)}
      />
      {from !== "" && <Text voice="caption">{from}</Text>}
      <Sides {...change} />
    </>
  );
}

/** The table's value beside the nämnd's, and why the user must choose, if so. */
function Sides({ before, after, cell, source, from, ask, notes }: ChangeInWords) {
  return (
    <>
      <dl className={useStyles().sides}>
        <div>
          <Text as="dt" voice="caption">
            I tabellen {cell && <CellLink cell={cell} />}
          </Text>
          <Text as="dd" voice="plain" written>
            {before === "" ? "tomt" : before}
          </Text>
        </div>
        <div>
          <Text as="dt" voice="caption">
            Nämnden {source === "" ? <CellLink cell={from} /> : from.slice(from.lastIndexOf("!") + 1)}
          </Text>
          <Text as="dd" voice="plain" written>
            {after}
          </Text>
        </div>
      </dl>
      <Lines voice="muted" lines={[...ask, ...notes]} />
    </>
  );
}

interface SettleInTurnProps extends Ticks {
  changes: ChangeInWords[];
  close(): void;
}

/** Value after value by one key: Enter takes it and goes on. What needs a choice comes first. */
export function SettleInTurn({ changes, ticked, tick, close }: SettleInTurnProps) {
  const layout = useLayout();
  const [turns] = useState(() =>
    changes.filter(({ placed }) => placed).sort((a, b) => Number(isAsked(b)) - Number(isAsked(a))),
  );
  const [at, setAt] = useState(0);
  const first = useRef<HTMLButtonElement>(null);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    first.current?.focus({ preventScroll: true });
    if (section.current) reveal(section.current);
  }, [at]);
  const change = turns[at];
  const asked = turns.slice(at).filter(isAsked).length;
  const settle = (id: string, to: boolean): void => {
    tick([id], to);
    setAt(at + 1);
  };
  return (
    <section ref={section} aria-label="Gå igenom i följd" className={layout.form}>
      <Text voice="caption">
        {change ? `Värde ${numberWords(at + 1)} av ${numberWords(turns.length)}. ` : "Alla värden är genomgångna. "}
        {asked > 0 && `${numberWords(asked)} val kvar. `}
        {`${counted(ticked.size, "värde är valt", "värden är valda")}.`}
      </Text>
      {change && (
        <>
          <Text voice="strong">{`${change.title}, ${change.field}`}</Text>
          <Text voice="caption">{[change.committee, change.source].filter(Boolean).join(", ")}</Text>
          <Sides {...change} />
          <Ways>
            <Button ref={first} onClick={() => settle(change.id, true)}>
              Ta med och nästa
            </Button>
            <Button onClick={() => settle(change.id, false)}>Ta inte med</Button>
          </Ways>
        </>
      )}
      <Ways>
        {at > 0 && (
          <Button appearance="subtle" size="small" onClick={() => setAt(at - 1)}>
            Föregående
          </Button>
        )}
        <Button ref={change ? undefined : first} appearance="subtle" size="small" onClick={close}>
          Tillbaka till nämnderna
        </Button>
      </Ways>
    </section>
  );
}
