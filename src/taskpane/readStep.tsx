import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Counts } from "./counts";
import { Disagreements } from "./disagreements";
import { KoladaLinks } from "./koladaLinks";
import { Outside } from "./outside";
import { usePane } from "./pane";
import { FoldedPart, Part } from "./part";
import { Problems } from "./problems";
import type { View } from "./session/view";
import type { StepBody } from "./step";
import { TableList } from "./tables";
import { useText } from "./text";
import { numberWords } from "./words";

const useStyles = makeStyles({ again: { marginTop: tokens.spacingVerticalS } });

/** Läs av: what the workbook was found to hold, the most important first. */
export function ReadStep({ view }: StepBody) {
  const styles = useStyles();
  const { perform, busy } = usePane();
  const { tables } = view;
  return (
    <>
      {tables.length === 0 ? <Nothing {...view} /> : <Found {...view} />}
      <Button
        className={styles.again}
        appearance={tables.length === 0 ? "primary" : "secondary"}
        size="small"
        disabledFocusable={busy}
        onClick={() => perform({ do: "read" })}
      >
        Läs av igen
      </Button>
    </>
  );
}

function Found({ tables, counts, disagreements, compared, problems, coverage, kolada }: View) {
  return (
    <>
      <Disagreements disagreements={disagreements} compared={compared} />
      <Counts counts={counts} coverage={coverage} />
      <FoldedPart title={`Tabeller (${numberWords(tables.length)})`}>
        <TableList tables={tables} />
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
          Bedömning. Kontrollera rubrikerna, visa blad som är dolda och läs av igen.
        </p>
      </Part>
      <Outside cells={coverage.outside.suspicious} />
    </>
  );
}
