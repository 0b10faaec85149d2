import { Button } from "@fluentui/react-components";
import { Counts } from "./counts";
import { Disagreements } from "./disagreements";
import { KoladaLinks } from "./koladaLinks";
import { useLayout } from "./layout";
import { Outside } from "./outside";
import { usePane } from "./pane";
import { FoldedPart, Part } from "./part";
import { Problems } from "./problems";
import { Rows } from "./rows";
import type { View } from "./session/view";
import type { StepBody } from "./step";
import { TableList, UnsureColumn } from "./tables";
import { TaskButton } from "./taskButton";
import { useText } from "./text";
import { numberWords } from "./words";

/** Läs av: what the workbook was found to hold, the most important first. */
export function ReadStep({ view }: StepBody) {
  const layout = useLayout();
  const found = view.tables.length > 0;
  return (
    <>
      {found ? <Found {...view} /> : <Nothing {...view} />}
      <div className={layout.ways}>
        {!found && !view.blank && <Mark tables={[]} primary />}
        <TaskButton
          appearance={view.blank && !found ? "primary" : "secondary"}
          size={found ? "small" : "medium"}
          task={{ do: "read" }}
        >
          Läs av igen
        </TaskButton>
      </div>
    </>
  );
}

/** *Markera tabellen*: what is selected in the workbook is read as a table. */
function Mark({ tables, primary = false }: Pick<View, "tables"> & { primary?: boolean }) {
  const { mark, busy } = usePane();
  return (
    <Button
      appearance={primary ? "primary" : "secondary"}
      size={primary ? "medium" : "small"}
      disabledFocusable={busy}
      onClick={() => void mark(tables)}
    >
      Markera tabellen
    </Button>
  );
}

function Found({ tables, unsure, counts, disagreements, compared, problems, coverage, kolada }: View) {
  const text = useText();
  return (
    <>
      <Disagreements disagreements={disagreements} compared={compared} />
      <Counts counts={counts} coverage={coverage} />
      {unsure.length > 0 && (
        <FoldedPart title={`Osäkra kolumner (${numberWords(unsure.length)})`} opens>
          <p className={text.muted}>Kolumnen kan läsas på två sätt. Välj det som stämmer.</p>
          <Rows
            items={unsure}
            keyOf={({ table, at }) => `${table} ${at}`}
            row={(one) => <UnsureColumn unsure={one} tables={tables} />}
          />
        </FoldedPart>
      )}
      <FoldedPart title={`Tabeller (${numberWords(tables.length)})`}>
        <TableList tables={tables} />
        <p className={text.muted}>Saknas en tabell? Markera den i bladet, med sina rubriker.</p>
        <Mark tables={tables} />
      </FoldedPart>
      {kolada && (
        <FoldedPart
          title={`Kolada (${numberWords(kolada.linked.length)} av ${numberWords(kolada.linked.length + kolada.free.length)} kopplade)`}
        >
          <KoladaLinks {...kolada} />
        </FoldedPart>
      )}
      <Problems problems={problems} />
      <Outside cells={coverage.outside.suspicious} />
    </>
  );
}

/**
 * What is said of a workbook where no goal table was found: that it is empty, or what a table looks like and where to
 * look.
 */
function Nothing({ blank, coverage }: View) {
  const text = useText();
  if (blank)
    return (
      <Part title="Arbetsboken är tom">
        <p className={text.body}>
          Öppna arbetsboken med era mål, eller klistra in måltabellen på ett blad, och läs av igen.
        </p>
      </Part>
    );
  return (
    <>
      <Part title="Ingen måltabell hittades">
        <p className={text.body}>
          En måltabell känns igen på sin rubrikrad: Mål eller Indikator, och till exempel Målvärde, Utfall eller
          Bedömning. Finns tabellen här ändå? Markera den i bladet, med sina rubriker, och tryck på Markera tabellen.
        </p>
      </Part>
      <Outside cells={coverage.outside.suspicious} />
    </>
  );
}
