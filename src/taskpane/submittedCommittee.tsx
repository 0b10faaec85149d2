import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { ChangeInWords, CommitteeInWords, HandingInWords } from "../commands/diffInWords";
import { CellLink } from "./cellLink";
import { Fold } from "./fold";
import { useLayout } from "./layout";
import { usePane } from "./pane";
import { Rows } from "./rows";
import { useText } from "./text";
import { isAsked, type Ticks } from "./ticks";
import { numberWords } from "./words";

const useStyles = makeStyles({
  sides: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
  },
  value: { margin: 0 },
});

/** A nämnd with what it has handed in: how much in one line, and all of it when it is unfolded. */
export function Committee({
  committee,
  handings,
  changes,
  owed,
  opens,
  ...ticks
}: CommitteeInWords & Ticks & { opens: boolean }) {
  const layout = useLayout();
  const text = useText();
  const asked = changes.filter(isAsked).length;
  const counts = [
    changes.length > asked && `${numberWords(changes.length - asked)} att föra in`,
    asked > 0 && `${numberWords(asked)} val`,
    owed.length > 0 && `${numberWords(owed.length)} saknas`,
  ].filter(Boolean);
  return (
    <Fold level={4} className={text.plain} opens={opens} label={committee} end={counts.join(" · ") || "klar"}>
      <div className={layout.inside} role="group" aria-label={committee}>
        {handings.map((one) => (
          <Handing key={one.source} {...one} committee={committee} {...ticks} />
        ))}
        {changes.length > 0 && (
          <Rows
            items={changes}
            keyOf={({ id }) => id}
            row={(change) => <Change change={change} named={handings.length > 1} {...ticks} />}
          />
        )}
        {owed.length > 0 && (
          <>
            <p className={text.strong}>Saknas</p>
            <p className={`${text.muted} ${layout.said}`}>{owed.join("\n")}</p>
          </>
        )}
      </div>
    </Fold>
  );
}

/** One submission; where all of it needs a choice, all of it is chosen at once. */
function Handing({
  committee,
  source,
  said,
  ask,
  notes,
  changes,
  tick,
}: HandingInWords & Ticks & { committee: string }) {
  const text = useText();
  const { busy } = usePane();
  return (
    <>
      <p className={text.caption}>
        {source}: {said}
      </p>
      {[...ask, ...notes].map((why) => (
        <p key={why} className={text.plain}>
          {why}
        </p>
      ))}
      {ask.length > 0 && changes.length > 0 && (
        <Button
          size="small"
          disabledFocusable={busy}
          aria-label={`Markera alla från ${committee}, ${source}`}
          onClick={() => tick(changes, true)}
        >
          {`Markera alla ${numberWords(changes.length)}`}
        </Button>
      )}
    </>
  );
}

/** `named`: which submission it stands in is said, where there are several. */
function Change({ change, named, ticked, tick }: { change: ChangeInWords; named: boolean } & Ticks) {
  const text = useText();
  const { busy } = usePane();
  return (
    <>
      <Checkbox
        label={`${change.title}, ${change.field}`}
        checked={ticked.has(change.id)}
        disabled={busy || !change.placed}
        onChange={(_, { checked }) => tick([change.id], checked === true)}
      />
      {named && change.source !== "" && <p className={text.caption}>{change.source}</p>}
      <Sides {...change} />
    </>
  );
}

/** What stands in the table beside what the nämnd says, and why she must choose if she must. */
export function Sides({ before, after, cell, source, from, ask, notes }: ChangeInWords) {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText();
  return (
    <>
      <dl className={styles.sides}>
        <div>
          <dt className={text.caption}>I tabellen {cell && <CellLink cell={cell} />}</dt>
          <dd className={`${styles.value} ${layout.said}`}>{before === "" ? "tomt" : before}</dd>
        </div>
        <div>
          <dt className={text.caption}>
            Nämnden {source === "" ? <CellLink cell={from} /> : from.slice(from.lastIndexOf("!") + 1)}
          </dt>
          <dd className={`${styles.value} ${layout.said}`}>{after}</dd>
        </div>
      </dl>
      {[...ask, ...notes].map((why) => (
        <p key={why} className={text.muted}>
          {why}
        </p>
      ))}
    </>
  );
}
