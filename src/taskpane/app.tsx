import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CANCELLED } from "../domain/cancelled";
import { useEffect, useReducer, useRef, useState } from "react";
import type { EditableWorkbook, Outcome, Surroundings } from "../commands/command";
import type { Asks } from "./asks";
import { useFocusKept } from "./focus";
import { Frame } from "./frame";
import type { PaneHost } from "./host";
import { NoticeBar } from "./noticeBar";
import { PaneProvider, usePane, type Pane } from "./pane";
import { announcement, didWords, takenBackWords } from "./sentence";
import type { View } from "./session/view";
import { next, type Doing } from "./state";
import type { StepName } from "./step";
import { Steps } from "./steps";
import { useText } from "./text";
import { Working } from "./working";

const useStyles = makeStyles({
  flow: { flexGrow: 1, minHeight: 0, overflowY: "auto", padding: tokens.spacingHorizontalL },
  // Below what is read, never over it.
  foot: { flexShrink: 0, boxShadow: tokens.shadow8 },
});

interface AppProps {
  host: PaneHost;
  dark: boolean;
  asks: Asks;
}

/** The pane: Läs av, then the other steps once something has been read. */
export function App({ host, dark, asks }: AppProps) {
  return (
    <Frame dark={dark}>
      <Flow host={host} asks={asks} />
    </Frame>
  );
}

function Flow({ host, asks }: Pick<AppProps, "host" | "asks">) {
  const styles = useStyles();
  const [state, dispatch] = useReducer(next, {});
  const { view, busy, notice } = state;
  const command = useRef<{ stop: boolean } | null>(null);
  const flow = useRef<HTMLDivElement>(null);

  /** Runs one command at a time. What it throws is told; nothing is shown of one that was stopped. */
  async function run(
    doing: Doing,
    work: (around: Surroundings<EditableWorkbook>) => Promise<Outcome<Parameters<typeof done>[0]>>,
  ): Promise<void> {
    if (command.current) return;
    const at = (command.current = { stop: false });
    let writing = false;
    dispatch({ type: "began", doing });
    const open = host.workbook({
      progress: (share) => dispatch({ type: "came", share: writing ? 0.7 + share * 0.3 : share * 0.5 }),
      cancelled: () => at.stop,
    });
    const begin = (): void => {
      if (at.stop) throw new Error(CANCELLED);
      writing = true;
      dispatch({ type: "writing" });
    };
    const workbook: EditableWorkbook = {
      read: () => open.read(),
      reread: open.reread && ((sheets) => open.reread!(sheets)),
      spills: (places) => open.spills(places),
      write: async (sheets, memory) => {
        begin();
        await open.write(sheets, memory);
      },
      edit: async (edits, looks) => {
        begin();
        await open.edit(edits, looks);
      },
    };
    try {
      const outcome = await work({
        workbook,
        now: host.now(),
        progress: (words, share) => dispatch({ type: "came", words, share }),
      });
      if (at.stop && !writing) dispatch({ type: "failed", reason: CANCELLED });
      else if (outcome.ok) done(outcome.value);
      else dispatch({ type: "failed", reason: outcome.reason });
    } catch (error) {
      dispatch({ type: "failed", reason: at.stop && !writing ? CANCELLED : host.explain(error) });
    } finally {
      command.current = null;
    }
  }
  const done = ({ view: shown, words }: { view: View; words?: ReturnType<typeof didWords> }): void =>
    dispatch({ type: "done", view: shown, ...(words ? { notice: words } : {}) });

  const pane: Pane = {
    perform: (task) =>
      void run(task.do, async (around) => {
        const outcome = await host.session.perform(task, around);
        if (!outcome.ok) return outcome;
        outcome.value.files?.forEach((file) => host.save(file));
        return { ok: true, value: { view: outcome.value.view, words: didWords(task, outcome.value) } };
      }),
    undo: () =>
      void run("undo", async (around) => {
        const taken = await host.takeBack();
        const outcome = await host.session.perform({ do: "read" }, around);
        return outcome.ok
          ? { ok: true, value: { view: outcome.value.view, words: takenBackWords(taken, outcome.value.view) } }
          : outcome;
      }),
    stop: () => {
      if (command.current) command.current.stop = true;
      dispatch({ type: "stopAsked" });
    },
    select: (cell) =>
      void host.select(cell).then(
        () => dispatch({ type: "shown" }),
        (error: unknown) => dispatch({ type: "unshown", reason: host.explain(error) }),
      ),
    busy: busy !== undefined,
    withSheet: new Set(view?.tables.map(({ sheet }) => sheet)).size > 1,
  };

  const [opens, setOpens] = useState<StepName>();
  useEffect(
    () =>
      asks.take(({ task, opens: step }) => {
        setOpens(step);
        pane.perform(task);
      }),
    [],
  );
  const hasView = view !== undefined;
  useEffect(() => {
    const at = flow.current!.ownerDocument;
    if (hasView && at.activeElement === at.body) flow.current!.querySelector<HTMLElement>("h2 button")?.focus();
  }, [hasView]);

  const kept = useFocusKept(flow);
  return (
    <PaneProvider value={pane}>
      <div ref={flow} className={styles.flow} data-scrolls {...kept}>
        {view ? <Steps view={view} opens={opens} /> : <First />}
      </div>
      {(busy || notice) && (
        <div className={styles.foot} {...kept}>
          {busy && <Working busy={busy} />}
          {notice && <NoticeBar notice={notice} close={() => dispatch({ type: "noticeClosed" })} />}
        </div>
      )}
      <Said words={announcement(state)} />
    </PaneProvider>
  );
}

/** What a screen reader says. */
function Said({ words }: { words: string }) {
  const text = useText();
  return (
    <div role="status" className={text.unseen}>
      {words}
    </div>
  );
}

/** Before anything has been read: the same as the page shows until the pane is there. */
function First() {
  const text = useText();
  const { perform, busy } = usePane();
  return (
    <>
      <h1 className={text.title}>Måltavlan</h1>
      <p className={text.body}>
        Måltavlan läser av mål- och indikatortabellerna i arbetsboken, bedömer måluppfyllelsen och skriver statusblad
        per målområde. Att läsa av ändrar inget.
      </p>
      <Button appearance="primary" disabledFocusable={busy} onClick={() => perform({ do: "read" })}>
        Läs av arbetsboken
      </Button>
    </>
  );
}
