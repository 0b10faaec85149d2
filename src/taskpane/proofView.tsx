import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState, type ReactNode } from "react";
import type { AuditGroup } from "../commands/auditList";
import type { ProofChange, ProofSheet } from "../commands/proof";
import { CellLink } from "./cellLink";
import { Fold } from "./fold";
import { useLayout } from "./layout";
import { Part } from "./part";
import { Rows } from "./rows";
import type { Task } from "./session/session";
import type { Proof } from "./session/view";
import { TaskButton } from "./taskButton";
import { useText } from "./text";
import { counted, numberWords } from "./words";

const useStyles = makeStyles({
  paper: {
    maxHeight: "60vh",
    overflow: "auto",
    marginTop: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    // Paper is white, whatever Excel's theme.
    backgroundColor: "#ffffff",
    colorScheme: "light",
    forcedColorAdjust: "none",
    hyphens: "manual",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow4,
    // A page ends above this row.
    "& tr.page > *": { borderTop: "3px dashed #8A939B" },
  },
});

interface ProofOrProps {
  of: Proof["of"];
  proof: Proof | undefined;
  /** What the button says that shows it, and the one that writes it. */
  look: string;
  write: string;
  task: Task;
  /** It is the step's main thing. */
  primary?: boolean;
}

/** What will be written, with the ways on; before it has been asked for, the button that shows it. */
export function ProofOr({ of, proof, look, write, task, primary = false }: ProofOrProps) {
  const layout = useLayout();
  const show: Task = { do: "proof", of };
  if (proof?.of !== of)
    return (
      <div className={layout.ways}>
        <TaskButton appearance={primary ? "primary" : "secondary"} task={show}>
          {look}
        </TaskButton>
      </div>
    );
  return (
    <ProofView proof={proof}>
      <TaskButton appearance="primary" task={task}>
        {write}
      </TaskButton>
      <TaskButton task={show}>Granska igen</TaskButton>
    </ProofView>
  );
}

/** What an auditor would ask about, then each sheet as it will be printed. `children`: the ways on. */
function ProofView({ proof: { sheets, audit }, children }: { proof: Proof; children: ReactNode }) {
  const layout = useLayout();
  const text = useText();
  const asked = audit.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <>
      <Part title={asked > 0 ? `Att se över före utskrift (${numberWords(asked)})` : "Att se över före utskrift"}>
        {asked === 0 && <p className={text.muted}>Inget att se över.</p>}
        {audit.map((group) => (
          <Audit key={group.title} {...group} />
        ))}
      </Part>
      <Part title="Så blir bladen">
        {sheets.map((sheet, i) => (
          <Page key={sheet.name} sheet={sheet} first={i === 0} />
        ))}
      </Part>
      <div className={layout.ways}>{children}</div>
    </>
  );
}

function Audit({ title, items }: AuditGroup) {
  const text = useText();
  return (
    <Fold level={4} className={text.plain} label={`${title} (${numberWords(items.length)})`}>
      <Rows
        items={items}
        row={({ cell, message }) => (
          <p className={text.muted}>
            {cell && <CellLink cell={cell} />} {message}
          </p>
        )}
      />
    </Fold>
  );
}

function Page({ sheet, first }: { sheet: ProofSheet; first: boolean }) {
  const text = useText();
  const { name, standing, changes } = sheet;
  const state = !standing
    ? "nytt"
    : changes.length === 0
      ? "oförändrat"
      : counted(changes.length, "ändring", "ändringar");
  return (
    <Fold level={4} className={text.plain} opens={first} label={name} end={state}>
      <Picture {...sheet} />
      <Rows items={changes} row={(change) => <Change {...change} />} />
    </Fold>
  );
}

/** How large the picture is when it is to be read and not only seen. */
const READABLE = 0.9;

/**
 * A sheet as it will be printed, as wide as the pane, or readable. The drawing is our own, with every text of the
 * workbook escaped.
 */
function Picture({ name, html, width, undrawn }: ProofSheet) {
  const styles = useStyles();
  const layout = useLayout();
  const text = useText();
  const paper = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  const [readable, setReadable] = useState(false);
  useLayoutEffect(() => {
    const element = paper.current!;
    const observer = new ResizeObserver(() => setRoom(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const zoom = readable || room === 0 ? READABLE : Math.min(1, (room - 18) / width);
  return (
    <>
      <div ref={paper} className={styles.paper} role="group" aria-label={`${name} som det skrivs ut`} tabIndex={0}>
        <div style={{ zoom, width: `${width}px` }} dangerouslySetInnerHTML={{ __html: html }} />
      </div>
      <div className={layout.ends}>
        <span className={text.caption}>
          {undrawn > 0 ? `${counted(undrawn, "rad till", "rader till")} visas när bladet är skrivet` : ""}
        </span>
        <Button
          size="small"
          appearance="subtle"
          aria-label={`${readable ? "Hela bredden av" : "Läs"} ${name}`}
          onClick={() => setReadable(!readable)}
        >
          {readable ? "Hela bredden" : "Läsbar storlek"}
        </Button>
      </div>
    </>
  );
}

function Change({ cell, row, before, after }: ProofChange) {
  const text = useText();
  const words =
    cell === "" ? "Ny rad." : after === "" && before === row ? "Raden försvinner." : `${said(before)} → ${said(after)}`;
  return (
    <>
      <p className={text.plain}>
        {row} {cell && <CellLink cell={cell} />}
      </p>
      <p className={text.muted}>{words}</p>
    </>
  );
}

const said = (shown: string): string => (shown === "" ? "tomt" : `”${shown}”`);
