import { Button, Checkbox, Field, Select, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useState } from "react";
import { usePane } from "./pane";
import { FoldedPart, Part } from "./part";
import { SubmittedDiff } from "./submittedDiff";
import type { SavedFile } from "./session/session";
import type { View } from "./session/view";
import type { StepBody } from "./step";
import { useText } from "./text";

const useStyles = makeStyles({
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, margin: `${tokens.spacingVerticalS} 0` },
  field: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    margin: `${tokens.spacingVerticalS} 0`,
  },
  input: {
    maxWidth: "100%",
    font: "inherit",
    "::file-selector-button": {
      ...typographyStyles.caption1,
      marginRight: tokens.spacingHorizontalS,
      padding: `3px ${tokens.spacingHorizontalS}`,
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorNeutralBackground1,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
      borderRadius: tokens.borderRadiusMedium,
    },
  },
});

/**
 * Inlämningar: templates out to the nämnder, what they hand in compared with the table, and what is accepted put into
 * it.
 */
export function SubmissionsStep({ view: { handedIn, submissions } }: StepBody) {
  const styles = useStyles();
  const text = useText();
  const { perform, busy } = usePane();
  const id = useId();
  const [files, setFiles] = useState<SavedFile[]>([]);
  const [changed, setChanged] = useState<Record<string, boolean>>({});
  const take = async (list: FileList | null): Promise<void> =>
    setFiles(
      await Promise.all(
        [...(list ?? [])].map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
      ),
    );
  const { templates, sheets, without } = submissions;
  const isTicked = ({ name, handedIn: said }: (typeof sheets)[number]): boolean => changed[name] ?? said;
  const ticked = sheets.filter(isTicked).map(({ name }) => name);
  const handIn = (accept: "none" | string[]): void => void perform({ do: "handIn", files, sheets: ticked, accept });
  return (
    <>
      <Part title="Mallar ut">
        <p className={text.muted}>
          En mall per nämnd, med dess mål och indikatorer: som blad i arbetsboken, eller som egna filer att mejla.
        </p>
        <div className={styles.ways}>
          <Button disabledFocusable={busy} onClick={() => perform({ do: "templates" })}>
            Skapa mallar
          </Button>
          <Button disabledFocusable={busy} onClick={() => perform({ do: "templateFiles" })}>
            Ladda ner mallar
          </Button>
        </div>
        {without.map((why) => (
          <p key={why} className={text.caption}>
            {why}
          </p>
        ))}
        {templates.length > 0 && <Restore templates={templates} />}
      </Part>
      <Part title="Tillbaka från nämnderna">
        <div className={styles.field}>
          <label htmlFor={`${id}filer`}>Filer från nämnderna</label>
          <input
            id={`${id}filer`}
            className={styles.input}
            type="file"
            multiple
            accept=".xlsx,.xlsm"
            disabled={busy}
            onChange={({ target }) => void take(target.files)}
          />
          <p className={text.caption}>Mallar som fyllts i eller klistrats över i arbetsboken läses också.</p>
        </div>
        {sheets.length > 1 && (
          <FoldedPart title={`Blad med nämndernas egna tabeller${ticked.length > 0 ? ` (${ticked.length})` : ""}`}>
            <p className={text.muted}>
              Kryssa i de blad där en nämnds egen tabell är inklistrad. De räknas inte till planen.
            </p>
            {sheets.map((sheet) => (
              <div key={sheet.name}>
                <Checkbox
                  label={sheet.name}
                  checked={isTicked(sheet)}
                  disabled={busy}
                  onChange={(_, { checked }) => setChanged({ ...changed, [sheet.name]: checked === true })}
                />
              </div>
            ))}
          </FoldedPart>
        )}
        <div className={styles.ways}>
          <Button disabledFocusable={busy} onClick={() => handIn("none")}>
            Läs in inlämningar
          </Button>
        </div>
      </Part>
      {handedIn && (
        <SubmittedDiff key={handedIn.changes.map((change) => change.id).join()} diff={handedIn} accept={handIn} />
      )}
    </>
  );
}

/** Återställ mallen: a template that somebody has pasted over is made again, with what it held in place. */
function Restore({ templates }: { templates: View["submissions"]["templates"] }) {
  const styles = useStyles();
  const text = useText();
  const { perform, busy } = usePane();
  const [last, setLast] = useState("");
  const chosen = (templates.find(({ committee }) => committee === last) ?? templates[0]!).committee;
  return (
    <div className={styles.field}>
      <Field label="Mall i arbetsboken">
        <Select value={chosen} disabled={busy} onChange={(_, { value }) => setLast(value)}>
          {templates.map(({ sheet, committee }) => (
            <option key={sheet} value={committee}>
              {sheet}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.ways}>
        <Button disabledFocusable={busy} onClick={() => perform({ do: "templates", committee: chosen })}>
          Återställ mallen
        </Button>
      </div>
      <p className={text.caption}>
        Det ifyllda hamnar på sin plats, och allt annat som står på bladet sparas under Kvarlämnat.
      </p>
    </div>
  );
}
