import { Button, makeStyles, mergeClasses, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { Fragment, useId } from "react";
import { status, type StatusResult } from "../commands/status";
import { AreaRow } from "./areaRow";
import { SheetLink, type Select } from "./cellLink";
import type { Reading } from "./reading";
import { Rows } from "./rows";
import { isBusy, type PaneState } from "./state";
import { useText } from "./text";
import { counted } from "./words";
import { Working } from "./working";

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalXXL, paddingTop: tokens.spacingVerticalL, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}` },
  message: { margin: `${tokens.spacingVerticalM} 0` },
  button: { marginTop: tokens.spacingVerticalL },
});

interface StatusSectionProps {
  state: PaneState;
  /** What was read last, and what would be written from it. */
  reading: Reading;
  /** Writes the status sheets. */
  start(): void;
  select: Select;
}

/** Statusblad: what will be written, the button, and what was written. */
export function StatusSection({ state, reading: { draft }, start, select }: StatusSectionProps) {
  const styles = useStyles();
  const text = useText();
  const id = useId();
  const written = state.stage === "written";
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id} className={text.section}>
        Statusblad
      </h2>
      {written && <Written written={state.written} select={select} />}
      {!written && draft.ok && <Draft draft={draft.value} headingId={id} />}
      {!written && !draft.ok && state.stage !== "unwritten" && <Message intent="warning" words={draft.reason} />}
      {state.stage === "unwritten" && <Message intent="error" words={state.reason} />}
      {state.stage === "writing" && <Working step={state.step} />}
      <Button className={mergeClasses(!written && styles.button)} appearance={written ? "secondary" : "primary"} disabledFocusable={isBusy(state)} onClick={start}>
        {written ? "Skriv igen" : status.label}
      </Button>
    </section>
  );
}

function Message({ intent, words }: { intent: "warning" | "error"; words: string }) {
  const styles = useStyles();
  return (
    <MessageBar className={styles.message} intent={intent} layout="multiline">
      <MessageBarBody>{words}</MessageBarBody>
    </MessageBar>
  );
}

const forPeriod = (period: string): string => (period === "" ? "" : ` för ${period}`);

/** The period and the areas that will be written. */
function Draft({ draft: { assessed, sheets }, headingId }: { draft: StatusResult; headingId: string }) {
  const text = useText();
  return (
    <>
      <p className={text.body}>
        {counted(sheets.length, "blad", "blad")} skrivs{forPeriod(assessed.period)}: en översikt, ett blad per område och styrmodellen. Dina egna blad ändras inte.
      </p>
      <Rows items={assessed.areas} labelledBy={headingId} row={(area) => <AreaRow area={area} />} />
    </>
  );
}

/** One sentence on what was written, each sheet a click away. */
function Written({ written: { assessed, sheets }, select }: { written: StatusResult; select: Select }) {
  const styles = useStyles();
  return (
    <MessageBar className={styles.message} intent="success" layout="multiline">
      <MessageBarBody>
        Statusbladen{forPeriod(assessed.period)} är skrivna:{" "}
        {sheets.map(({ name }, i) => (
          <Fragment key={name}>
            {i === 0 ? "" : i === sheets.length - 1 ? " och " : ", "}
            <SheetLink name={name} select={select} />
          </Fragment>
        ))}
        .
      </MessageBarBody>
    </MessageBar>
  );
}
