import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, useId } from "react";
import { status, type StatusResult } from "../commands/status";
import { AreaRow } from "./areaRow";
import { SheetLink, type Select } from "./cellLink";
import { Message } from "./message";
import type { Reading } from "./reading";
import { Rows } from "./rows";
import { isBusy, type PaneState } from "./state";
import { useText } from "./text";
import { counted } from "./words";
import { Working } from "./working";

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalXXL, paddingTop: tokens.spacingVerticalL, borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}` },
  heading: { marginBottom: tokens.spacingVerticalXS },
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
      <h2 id={id} className={mergeClasses(text.section, styles.heading)}>
        Statusblad
      </h2>
      {written && <Written written={state.written} select={select} />}
      {!written && draft.ok && <Draft draft={draft.value} />}
      {!written && !draft.ok && state.stage !== "unwritten" && <Message intent="warning">{draft.reason}</Message>}
      {state.stage === "unwritten" && <Message intent="error">{state.reason}</Message>}
      {state.stage === "writing" && <Working step={state.step} />}
      <Button className={mergeClasses(!written && styles.button)} appearance={written ? "secondary" : "primary"} disabledFocusable={isBusy(state)} onClick={start}>
        {written ? "Skriv igen" : status.label}
      </Button>
    </section>
  );
}

const forPeriod = (period: string): string => (period === "" ? "" : ` för ${period}`);

/** The period and the areas that will be written. */
function Draft({ draft: { assessed, sheets } }: { draft: StatusResult }) {
  const text = useText();
  // The styrmodell is written the first time only: then it is hers.
  const what = sheets.length > assessed.areas.length + 1 ? "en översikt, ett blad per område och styrmodellen" : "en översikt och ett blad per område";
  return (
    <>
      <p className={text.body}>
        {counted(sheets.length, "blad", "blad")} skrivs{forPeriod(assessed.period)}: {what}. Dina egna blad ändras inte.
      </p>
      <Rows items={assessed.areas} row={(area) => <AreaRow area={area} />} />
    </>
  );
}

/** One sentence on what was written, each sheet a click away. */
function Written({ written: { assessed, sheets }, select }: { written: StatusResult; select: Select }) {
  return (
    <Message intent="success">
      Statusbladen{forPeriod(assessed.period)} är skrivna:{" "}
      {sheets.map(({ name }, i) => (
        <Fragment key={name}>
          {i === 0 ? "" : i === sheets.length - 1 ? " och " : ", "}
          <SheetLink name={name} select={select} />
        </Fragment>
      ))}
      .
    </Message>
  );
}
