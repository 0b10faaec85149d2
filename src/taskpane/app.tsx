import { makeStyles, tokens } from "@fluentui/react-components";
import { useReducer, useState } from "react";
import type { Outcome, Surroundings } from "../commands/command";
import { announcement } from "./announcement";
import { Frame } from "./frame";
import type { PaneHost } from "./host";
import { Message } from "./message";
import { hasTables, readWorkbook, writeStatus } from "./reading";
import { ReadSection } from "./readSection";
import { isBusy, next, readingOf, type PaneEvent } from "./state";
import { StatusSection } from "./statusSection";
import { useText } from "./text";

const useStyles = makeStyles({
  notice: { position: "sticky", bottom: tokens.spacingVerticalS },
});

interface AppProps {
  host: PaneHost;
  dark: boolean;
}

/** The pane: Läs av, then Statusblad once something has been read. */
export function App({ host, dark }: AppProps) {
  return (
    <Frame dark={dark}>
      <Pane host={host} />
    </Frame>
  );
}

function Pane({ host }: { host: PaneHost }) {
  const styles = useStyles();
  const text = useText();
  const [state, dispatch] = useReducer(next, { stage: "first" });
  const [notice, setNotice] = useState("");

  const select = (cell: string): void => {
    host.select(cell).then(
      () => setNotice(""),
      (error: unknown) => setNotice(host.explain(error)),
    );
  };

  async function run<T>(began: PaneEvent, command: (host: PaneHost, progress: Surroundings["progress"]) => Promise<Outcome<T>>, done: (value: T) => PaneEvent): Promise<void> {
    if (isBusy(state)) return;
    setNotice("");
    dispatch(began);
    try {
      const outcome = await command(host, (words, share) => dispatch({ type: "came", words, share }));
      dispatch(outcome.ok ? done(outcome.value) : { type: "stopped", reason: outcome.reason });
    } catch (error) {
      dispatch({ type: "stopped", reason: host.explain(error) });
    }
  }
  const startReading = (): void => void run({ type: "readingBegan" }, readWorkbook, (reading) => ({ type: "read", reading }));
  const startWriting = (): void => void run({ type: "writingBegan" }, writeStatus, (written) => ({ type: "written", written }));

  const reading = readingOf(state);
  return (
    <>
      {!reading ? (
        <>
          <h1 className={text.title}>Måltavlan</h1>
          <p className={text.body}>
            Måltavlan läser av mål- och indikatortabellerna i arbetsboken, bedömer måluppfyllelsen och skriver statusblad per målområde. Att läsa av ändrar inget.
          </p>
        </>
      ) : (
        <h1 className={text.unseen}>Måltavlan</h1>
      )}
      <ReadSection state={state} start={startReading} select={select} />
      {reading && state.stage !== "reading" && hasTables(reading) && <StatusSection state={state} reading={reading} start={startWriting} select={select} />}
      {notice && (
        <div className={styles.notice}>
          <Message intent="warning">{notice}</Message>
        </div>
      )}
      <div role="status" className={text.unseen}>
        {notice || announcement(state)}
      </div>
    </>
  );
}
