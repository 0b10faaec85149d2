import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { Act, Choice, contentOf, Files, Tick } from "./controls";
import { FoldedPart, Part } from "./fold";
import { Lines, Text, useLayout, Ways } from "./look";
import { type StepBody, usePane } from "./pane";
import type { SavedFile } from "./session/session";
import type { View } from "./session/view";
import { SubmittedDiff } from "./submittedDiff";

type Submissions = View["submissions"];

/**
 * Inlämningar: makes templates for the committees, compares their submissions with the table, and puts accepted values
 * into it.
 */
export function SubmissionsStep({ view: { handedIn, submissions } }: StepBody) {
  const { perform } = usePane();
  const [files, setFiles] = useState<SavedFile[]>([]);
  const [changed, setChanged] = useState<Record<string, boolean>>({});
  const sheets = submissions.sheets.flatMap(({ name, handedIn: is }) => ((changed[name] ?? is) ? [name] : []));
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
        <Ways>
          <Act onClick={() => handIn("none")}>Läs in inlämningar</Act>
        </Ways>
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
  const [day, setDay] = useState("");
  const back = day === "" ? {} : { returnBy: day };
  return (
    <Part title="Mallar ut">
      <Text voice="muted">
        En mall per nämnd, med dess mål och indikatorer: som blad i arbetsboken, eller som egna filer att mejla.
      </Text>
      <Field label="Tillbaka senast" className={layout.field}>
        <Input type="date" value={day} onChange={(_, { value }) => setDay(value)} />
      </Field>
      <Ways>
        <Act task={{ do: "templates", ...back }}>Skapa mallar</Act>
        <Act task={{ do: "templateFiles", ...back }}>Ladda ner mallar</Act>
      </Ways>
      <Lines voice="caption" lines={without} />
      {templates.length > 0 && <Restore templates={templates} />}
    </Part>
  );
}

interface OwnTablesProps extends Submissions {
  ticked: string[];
  tick(name: string, to: boolean): void;
}

/** Source sheets where a nämnd's own table is pasted. */
function OwnTables({ sheets, ticked, tick }: OwnTablesProps) {
  const { busy } = usePane();
  return (
    <FoldedPart title="Blad med nämndernas egna tabeller" count={ticked.length}>
      <Text voice="muted">Kryssa i de blad där en nämnds egen tabell är inklistrad. De räknas inte till planen.</Text>
      {sheets.map(({ name }) => (
        <Tick key={name} label={name} ticked={ticked.includes(name)} off={busy} take={(to) => tick(name, to)} />
      ))}
    </FoldedPart>
  );
}

/** Återställ mallen: makes a template that somebody has pasted over again, and keeps its contents. */
function Restore({ templates }: Pick<Submissions, "templates">) {
  const [last, setLast] = useState("");
  const chosen = templates.some(({ committee }) => committee === last) ? last : (templates[0]?.committee ?? "");
  return (
    <>
      <Choice
        waits
        label="Mall i arbetsboken"
        value={chosen}
        options={templates.map(({ sheet, committee }) => [committee, sheet])}
        take={setLast}
      />
      <Act task={{ do: "templates", committee: chosen }}>Återställ mallen</Act>
      <Text voice="caption">
        Det ifyllda hamnar på sin plats, och allt annat som står på bladet sparas under Kvarlämnat.
      </Text>
    </>
  );
}
