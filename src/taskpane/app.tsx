import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useReducer, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import type { Ask, Asks } from "./asks";
import { commandRunner } from "./commandRunner";
import { Act } from "./controls";
import { useFocusKept } from "./focus";
import { Frame, Header, NoticeBar, Working } from "./frame";
import type { PaneHost } from "./host";
import { fetchParts, later } from "./later";
import { Text } from "./look";
import { type Opens, type Pane, PaneProvider } from "./pane";
import { announcement } from "./sentence";
import { next } from "./state";

/** The parts that show a reading are fetched while the user looks at the first button. */
const Steps = later(({ Steps: All }) => All);

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
export const App = ({ dark, ...flow }: AppProps) => (
  <Frame dark={dark}>
    <Flow {...flow} />
  </Frame>
);

function Flow({ host, asks }: Omit<AppProps, "dark">) {
  const styles = useStyles();
  const [state, dispatch] = useReducer(next, {});
  const [runner] = useState(() => commandRunner(host, dispatch));
  const { view, busy, notice, undoes, did } = state;
  const flow = useRef<HTMLDivElement>(null);
  const [opens, setOpens] = useState<Opens>();
  const pane: Pane = {
    ...runner,
    open: (step) => setOpens({ step, goes: true }),
    own: host.own,
    tryExcel: host.tryExcel,
    copy: host.copy,
    explain: host.explain,
    select: (cell) =>
      void host.select(cell).then(
        () => dispatch({ type: "shown" }),
        (error: unknown) => dispatch({ type: "unshown", reason: host.explain(error) }),
      ),
    busy: busy !== undefined,
    did,
    takesFiles: host.insteadOfSaving === undefined,
    withSheet: new Set(view?.tables.map(({ sheet }) => sheet)).size > 1,
  };
  useAsks(asks, pane, (step) => setOpens(step && { step }));
  // A fetch that fails now is tried again, and its failure shown, when a reading is shown.
  useEffect(() => void fetchParts().catch(() => undefined), []);
  const hasView = view !== undefined;
  useEffect(() => {
    const steps = flow.current;
    if (!steps || !hasView) return;
    const { activeElement, body } = steps.ownerDocument;
    if (activeElement === body) steps.querySelector<HTMLElement>("h2 button")?.focus();
  }, [hasView]);

  const kept = useFocusKept(flow);
  return (
    <PaneProvider value={pane}>
      {view && <Header undoes={undoes} />}
      <div ref={flow} className={styles.flow} data-scrolls {...kept}>
        {view ? <Steps view={view} opens={opens} /> : <First />}
      </div>
      {(busy || notice) && (
        <div className={styles.foot} {...kept}>
          {busy && <Working busy={busy} />}
          {notice && <NoticeBar notice={notice} close={() => dispatch({ type: "noticeClosed" })} />}
        </div>
      )}
      <Text as="div" voice="unseen" role="status">
        {announcement(state)}
      </Text>
    </PaneProvider>
  );
}

/** Performs requests from outside the pane, and opens the step that is to be open afterwards. */
function useAsks(asks: Asks, { perform }: Pane, open: (step: Ask["opens"]) => void): void {
  useEffect(
    () =>
      asks.take(({ task, opens }) => {
        open(opens);
        void perform(task);
      }),
    [],
  );
}

/** Before anything has been read: the same as the page shows until the pane is there. */
function First() {
  return (
    <>
      <Text as="h1" voice="title">
        Måltavlan
      </Text>
      <Text voice="body">
        Måltavlan läser av mål- och indikatortabellerna i arbetsboken, bedömer måluppfyllelsen och skriver statusblad
        per målområde. Att läsa av ändrar inget.
      </Text>
      <Act appearance="primary" task={{ do: "read" }}>
        Läs av arbetsboken
      </Act>
    </>
  );
}

interface Mounted extends AppProps {
  /** Calls back when Excel has turned dark or light. */
  follow(turn: (dark: boolean) => void): void;
  /** Called with an error in the add-in's own code, after which the pane is gone from the page. */
  broken(error: unknown): void;
}

/** Mounts the pane in an element of the page, replacing its contents. */
export function mount(element: HTMLElement, { broken, ...following }: Mounted): void {
  element.textContent = "";
  createRoot(element, { onUncaughtError: broken }).render(<Following {...following} />);
}

/** The pane, dark or light as Excel is while it is open. */
function Following({ dark, follow, ...app }: Omit<Mounted, "broken">) {
  const [now, turn] = useState(dark);
  useEffect(() => follow(turn), []);
  return <App {...app} dark={now} />;
}
