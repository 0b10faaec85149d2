import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "./pane";
import { SubmittedDiff } from "./submittedDiff";
import type { SavedFile } from "./session/session";
import type { View } from "./session/view";
import { Step } from "./step";
import { useText } from "./text";
import { counted } from "./words";

const useStyles = makeStyles({
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}` },
  files: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, margin: `${tokens.spacingVerticalS} 0` },
  input: { maxWidth: "100%", font: "inherit" },
});

interface SubmissionsStepProps {
  view: View;
  open: boolean;
  toggle(open: boolean): void;
}

/** Inlämningar: templates out to the nämnder, what they hand in compared with the table, and what is accepted put into it. */
export function SubmissionsStep({ view: { handedIn }, open, toggle }: SubmissionsStepProps) {
  const styles = useStyles();
  const text = useText();
  const { perform, busy } = usePane();
  const [files, setFiles] = useState<SavedFile[]>([]);
  const take = async (list: FileList | null): Promise<void> => setFiles(await Promise.all([...(list ?? [])].map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }))));
  const state = handedIn ? counted(handedIn.changes.length, "ändring", "ändringar") : "";
  return (
    <Step title="Inlämningar" state={state} open={open} toggle={toggle}>
      <p className={text.muted}>En mall per nämnd, med dess mål och indikatorer. En mall som redan står i arbetsboken återställs med det ifyllda på plats.</p>
      <div className={styles.ways}>
        <Button disabledFocusable={busy} onClick={() => perform({ do: "templates" })}>
          Skapa mallar
        </Button>
        <Button appearance="subtle" disabledFocusable={busy} onClick={() => perform({ do: "templateFiles" })}>
          Ladda ner mallar
        </Button>
      </div>
      <div className={styles.files}>
        <label htmlFor="inlamning-filer">Filer från nämnderna</label>
        <input id="inlamning-filer" className={styles.input} type="file" multiple accept=".xlsx,.xlsm" disabled={busy} onChange={({ target }) => void take(target.files)} />
        <p className={text.caption}>Mallar som fyllts i eller klistrats över i arbetsboken läses också.</p>
      </div>
      <Button disabledFocusable={busy} onClick={() => perform({ do: "handIn", files, accept: "none" })}>
        Läs in inlämningar
      </Button>
      {handedIn && <SubmittedDiff key={handedIn.changes.map((change) => change.id).join()} diff={handedIn} accept={(accept) => perform({ do: "handIn", files, accept })} />}
    </Step>
  );
}
