import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Counts } from "./counts";
import { Disagreements } from "./disagreements";
import { KoladaSection } from "./koladaSection";
import { Outside } from "./outside";
import { usePane } from "./pane";
import { Part } from "./part";
import { Problems } from "./problems";
import type { View } from "./session/view";
import { Step } from "./step";
import { Tables } from "./tables";
import { useText } from "./text";
import { clockWords, counted } from "./words";

const useStyles = makeStyles({ again: { marginTop: tokens.spacingVerticalS } });

interface ReadStepProps {
  view: View;
  open: boolean;
  toggle(open: boolean): void;
}

/** Läs av: what the workbook was found to hold, the most important first. */
export function ReadStep({ view, open, toggle }: ReadStepProps) {
  const styles = useStyles();
  const { perform, busy } = usePane();
  const { tables, disagreements } = view;
  const state = `kl. ${clockWords(view.at)}${disagreements.length > 0 ? ` · ${counted(disagreements.length, "skillnad", "skillnader")}` : ""}`;
  return (
    <Step title="Läs av" state={state} open={open} toggle={toggle}>
      {tables.length === 0 ? <Nothing outside={view.coverage.outside.suspicious} /> : <Found {...view} />}
      <Button className={styles.again} appearance={tables.length === 0 ? "primary" : "secondary"} size="small" disabledFocusable={busy} onClick={() => perform({ do: "read" })}>
        Läs av igen
      </Button>
    </Step>
  );
}

function Found({ tables, counts, disagreements, compared, problems, coverage, kolada }: View) {
  return (
    <>
      <Disagreements disagreements={disagreements} compared={compared} />
      <Counts counts={counts} coverage={coverage} />
      <Tables tables={tables} />
      {kolada && <KoladaSection kolada={kolada} />}
      <Problems problems={problems} />
      <Outside cells={coverage.outside.suspicious} />
    </>
  );
}

/** What is said of a workbook where no goal table was found: what one looks like, and where to look. */
function Nothing({ outside }: { outside: string[] }) {
  const text = useText();
  return (
    <>
      <Part title="Ingen måltabell hittades">
        <p className={text.body}>En måltabell känns igen på sin rubrikrad: Mål eller Indikator, och till exempel Målvärde, Utfall eller Bedömning. Kontrollera rubrikerna, visa blad som är dolda och läs av igen.</p>
      </Part>
      <Outside cells={outside} />
    </>
  );
}
