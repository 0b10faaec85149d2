import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import type { ProofChange, ProofSheet } from "../commands/proof";
import { PALETTE } from "../domain/colors";
import { Act } from "./controls";
import { Fold, Part } from "./fold";
import { Text, useLayout, Ways } from "./look";
import { Sentences } from "./rows";
import type { Task } from "./session/session";
import type { Proof, View } from "./session/view";
import { counted, numberWords } from "./words";

const useStyles = makeStyles({
  paper: {
    maxHeight: "60vh",
    overflow: "auto",
    marginTop: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    // Paper is white in every theme of Excel.
    backgroundColor: "#ffffff",
    colorScheme: "light",
    forcedColorAdjust: "none",
    hyphens: "manual",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow4,
    // A page ends above this row.
    "& tr.page > *": { borderTop: `3px dashed ${PALETTE.line}` },
  },
});

interface ProofOrProps {
  of: Proof["of"];
  proof: Proof | undefined;
  /** The text of the button that shows it, and of the one that writes it. */
  look: string;
  write: string;
  task: Task;
  /** Till fullmäktige, with what is open before it. */
  isFinal: boolean;
  open: View["open"];
  /** It is the step's primary action. */
  primary?: boolean;
}

/** What will be written, with the buttons for it; before it has been asked for, the button that shows it. */
export function ProofOr({ of, proof, look, write, task, isFinal, open, primary = false }: ProofOrProps) {
  const show: Task = { do: "proof", of, isFinal };
  const off = isFinal && open.length > 0;
  if (proof?.of !== of || proof.isFinal !== isFinal)
    return (
      <Ways>
        <Act appearance={primary ? "primary" : "secondary"} off={off} task={show}>
          {look}
        </Act>
      </Ways>
    );
  return (
    <ProofView proof={proof}>
      <Act appearance="primary" task={task}>
        {write}
      </Act>
      <Act task={show}>Granska igen</Act>
    </ProofView>
  );
}

/**
 * What an auditor would ask about, then the buttons (`children`), then each sheet as it will be printed: however many
 * they are, the buttons are in view.
 */
function ProofView({ proof: { sheets, audit }, children }: { proof: Proof; children: ReactNode }) {
  const asked = audit.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <>
      <Part title="Att se över före utskrift" count={asked} after="proof">
        {asked === 0 && <Text voice="muted">Inget att se över.</Text>}
        {audit.map(({ title, items }) => (
          <Fold key={title} level={4} label={`${title} (${numberWords(items.length)})`}>
            <Sentences items={items} />
          </Fold>
        ))}
      </Part>
      <Ways>{children}</Ways>
      <Part title="Så blir bladen">
        {sheets.map((sheet, i) => (
          <Page key={sheet.name} sheet={sheet} first={i === 0} />
        ))}
      </Part>
    </>
  );
}

function Page({ sheet, first }: { sheet: ProofSheet; first: boolean }) {
  const { name, standing, changes } = sheet;
  const state = !standing
    ? "nytt"
    : changes.length === 0
      ? "oförändrat"
      : counted(changes.length, "ändring", "ändringar");
  return (
    <Fold level={4} opens={first} label={name} end={state}>
      <Picture {...sheet} />
      <Sentences items={changes.map((one) => ({ head: one.row, cell: one.cell, message: changeWords(one) }))} />
    </Fold>
  );
}

/** The scale of the picture when it is to be read, and not only seen. */
const READABLE = 0.9;

/**
 * A sheet as it will be printed, as wide as the pane, or readable. The add-in's own drawing, with every text of the
 * workbook escaped.
 */
function Picture({ name, html, width, undrawn }: ProofSheet) {
  const styles = useStyles();
  const layout = useLayout();
  const paper = useRef<HTMLDivElement>(null);
  const drawn = useRef<HTMLDivElement>(null);
  const [{ room, height }, setSize] = useState({ room: 0, height: 0 });
  const [readable, setReadable] = useState(false);
  useLayoutEffect(() => {
    const [element, picture] = [paper.current, drawn.current];
    if (!element || !picture) return;
    const observer = new ResizeObserver(() => setSize({ room: element.clientWidth, height: picture.offsetHeight }));
    observer.observe(element);
    observer.observe(picture);
    return () => observer.disconnect();
  }, []);
  const scale = readable || room === 0 ? READABLE : Math.min(1, (room - 18) / width);
  return (
    <>
      <div ref={paper} className={styles.paper} role="group" aria-label={`${name} som det skrivs ut`} tabIndex={0}>
        {/* Drawn at full size and then made smaller: a browser sets no text below six pixels, and rows would cut it. */}
        <div style={{ width: width * scale, height: height * scale || undefined, overflow: "clip" }}>
          <div
            ref={drawn}
            style={{ transform: `scale(${scale})`, transformOrigin: "0 0", width }}
            dangerouslySetInnerHTML={{ __html: html }}
          />
        </div>
      </div>
      <div className={layout.ends}>
        <Text as="span" voice="caption">
          {undrawn > 0 ? `${counted(undrawn, "rad till", "rader till")} visas när bladet är skrivet` : ""}
        </Text>
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

/** A change of a cell or a row in words. */
const changeWords = ({ cell, row, before, after }: ProofChange): string =>
  cell === ""
    ? "Ny rad."
    : after === "" && before === row
      ? "Raden försvinner."
      : `${stated(before)} → ${stated(after)}`;

const stated = (shown: string): string => (shown === "" ? "tomt" : `”${shown}”`);
