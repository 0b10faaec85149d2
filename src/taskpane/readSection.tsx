import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { read } from "../commands/read";
import type { Select } from "./cellLink";
import { Counts } from "./counts";
import { Disagreements } from "./disagreements";
import { comparable, judgedById } from "./judged";
import { Message } from "./message";
import { Nothing } from "./nothing";
import { Outside } from "./outside";
import { Problems } from "./problems";
import { hasTables, type Reading } from "./reading";
import { isBusy, readingOf, type PaneState } from "./state";
import { Tables } from "./tables";
import { useText } from "./text";
import { clockWords } from "./words";
import { Working } from "./working";

const useStyles = makeStyles({
  head: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", alignItems: "center", gap: tokens.spacingHorizontalS },
});

interface ReadSectionProps {
  state: PaneState;
  /** Reads the workbook. */
  start(): void;
  select: Select;
}

/** Läs av: the button, and what the workbook was found to hold, the most important first. */
export function ReadSection({ state, start, select }: ReadSectionProps) {
  const styles = useStyles();
  const text = useText();
  const id = useId();
  const reading = readingOf(state);
  return (
    <section aria-labelledby={id}>
      <div className={styles.head}>
        <div className={mergeClasses(!reading && text.unseen)}>
          <h2 id={id} className={text.section}>
            {read.label}
          </h2>
          {reading && state.stage !== "reading" && <span className={text.caption}>Läst kl. {clockWords(reading.at)}</span>}
        </div>
        <Button appearance={reading && hasTables(reading) ? "secondary" : "primary"} disabledFocusable={isBusy(state)} onClick={start}>
          {reading ? "Läs av igen" : "Läs av arbetsboken"}
        </Button>
      </div>
      {state.stage === "reading" && <Working step={state.step} />}
      {state.stage === "unread" && <Message intent="error">{state.reason}</Message>}
      {reading && state.stage !== "reading" && <Found reading={reading} select={select} />}
    </section>
  );
}

function Found({ reading: { found, draft }, select }: { reading: Reading; select: Select }) {
  const { tables, plan, disagreements, problems, coverage } = found;
  if (!hasTables({ found })) return <Nothing outside={coverage.outside.suspicious} select={select} />;
  const withSheet = new Set(tables.map(({ sheet }) => sheet)).size > 1;
  const judged = judgedById(plan, draft.ok ? draft.value.assessed : undefined);
  return (
    <>
      <Disagreements disagreements={disagreements} judged={judged} compared={draft.ok ? comparable(judged) : null} withSheet={withSheet} select={select} />
      <Counts plan={plan} coverage={coverage} />
      <Tables tables={tables} select={select} />
      <Problems problems={problems} withSheet={withSheet} select={select} />
      <Outside cells={coverage.outside.suspicious} select={select} />
    </>
  );
}
