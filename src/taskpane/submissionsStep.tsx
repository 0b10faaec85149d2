import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { Choice } from "./choice";
import { contentOf, Files } from "./files";
import { useLayout } from "./layout";
import { usePane } from "./pane";
import { FoldedPart, Part } from "./part";
import type { SavedFile } from "./session/session";
import type { View } from "./session/view";
import type { StepBody } from "./step";
import { SubmittedDiff } from "./submittedDiff";
import { TaskButton } from "./taskButton";
import { useText } from "./text";

type Submissions = View["submissions"];

/**
 * Inlämningar: templates out to the nämnder, what they hand in compared with the table, and what is accepted put into
 * it.
 */
export function SubmissionsStep({ view: { handedIn, submissions } }: StepBody) {
  const layout = useLayout();
  const { perform, busy } = usePane();
  const [files, setFiles] = useState<SavedFile[]>([]);
  const [changed, setChanged] = useState<Record<string, boolean>>({});
  const sheets = submissions.sheets.flatMap(({ name, handedIn: said }) => ((changed[name] ?? said) ? [name] : []));
  const from = { files, sheets };
  const handIn = (accept: "none" | string[]): void => void perform({ do: "handIn", ...from, accept });
  return (
    <>
      <Out {...submissions} />
      <Part title="Tillbaka från nämnderna">
        <Files
          label="Filer från nämnderna"
          hint="Mallar som fyllts i eller klistrats över i arbetsboken läses också."
          accept=".xlsx,.xlsm"
          multiple
          take={(chosen) => void Promise.all(chosen.map(contentOf)).then(setFiles)}
        />
        {submissions.sheets.length > 1 && (
          <OwnTables {...submissions} ticked={sheets} tick={(name, to) => setChanged({ ...changed, [name]: to })} />
        )}
        <div className={layout.ways}>
          <Button disabledFocusable={busy} onClick={() => handIn("none")}>
            Läs in inlämningar
          </Button>
        </div>
      </Part>
      {handedIn && (
        <SubmittedDiff
          key={handedIn.committees.map(({ changes }) => changes.map(({ id }) => id).join()).join()}
          diff={handedIn}
          from={from}
          accept={handIn}
        />
      )}
    </>
  );
}

/** Templates for the nämnder, in the workbook or as files, with the day that they are to be back. */
function Out({ templates, without }: Submissions) {
  const layout = useLayout();
  const text = useText();
  const [day, setDay] = useState("");
  const back = day === "" ? {} : { returnBy: day };
  return (
    <Part title="Mallar ut">
      <p className={text.muted}>
        En mall per nämnd, med dess mål och indikatorer: som blad i arbetsboken, eller som egna filer att mejla.
      </p>
      <Field label="Tillbaka senast" className={layout.field}>
        <Input type="date" value={day} onChange={(_, { value }) => setDay(value)} />
      </Field>
      <div className={layout.ways}>
        <TaskButton task={{ do: "templates", ...back }}>Skapa mallar</TaskButton>
        <TaskButton task={{ do: "templateFiles", ...back }}>Ladda ner mallar</TaskButton>
      </div>
      {without.map((why) => (
        <p key={why} className={text.caption}>
          {why}
        </p>
      ))}
      {templates.length > 0 && <Restore templates={templates} />}
    </Part>
  );
}

interface OwnTablesProps extends Submissions {
  ticked: string[];
  tick(name: string, to: boolean): void;
}

/** Sheets of hers where a nämnd's own table is pasted. */
function OwnTables({ sheets, ticked, tick }: OwnTablesProps) {
  const text = useText();
  const { busy } = usePane();
  return (
    <FoldedPart title={`Blad med nämndernas egna tabeller${ticked.length > 0 ? ` (${ticked.length})` : ""}`}>
      <p className={text.muted}>
        Kryssa i de blad där en nämnds egen tabell är inklistrad. De räknas inte till planen.
      </p>
      {sheets.map(({ name }) => (
        <div key={name}>
          <Checkbox
            label={name}
            checked={ticked.includes(name)}
            disabled={busy}
            onChange={(_, { checked }) => tick(name, checked === true)}
          />
        </div>
      ))}
    </FoldedPart>
  );
}

/** Återställ mallen: a template that somebody has pasted over is made again, with what it held in place. */
function Restore({ templates }: Pick<Submissions, "templates">) {
  const text = useText();
  const { busy } = usePane();
  const [last, setLast] = useState("");
  const chosen = templates.some(({ committee }) => committee === last) ? last : (templates[0]?.committee ?? "");
  return (
    <>
      <Choice
        label="Mall i arbetsboken"
        value={chosen}
        disabled={busy}
        options={templates.map(({ sheet, committee }) => [committee, sheet])}
        take={setLast}
      />
      <TaskButton task={{ do: "templates", committee: chosen }}>Återställ mallen</TaskButton>
      <p className={text.caption}>
        Det ifyllda hamnar på sin plats, och allt annat som står på bladet sparas under Kvarlämnat.
      </p>
    </>
  );
}
