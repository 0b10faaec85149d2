import { Button, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReportKind } from "../commands/reportNames";
import { SheetLink } from "./cellLink";
import { usePane } from "./pane";
import { ProofView } from "./proofView";
import { Rows } from "./rows";
import type { StepBody } from "./step";
import { useText } from "./text";
import { REPORT_WORDS } from "./words";

const useStyles = makeStyles({
  kind: { margin: `${tokens.spacingVerticalS} 0` },
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

/**
 * Årsredovisning: which report, its sheets where they stand, and the ways to have it: in the workbook, for Word, as a
 * web page.
 */
export function ReportStep({ view: { report, proof } }: StepBody) {
  const styles = useStyles();
  const text = useText();
  const { perform, busy } = usePane();
  const [chosen, choose] = useState<ReportKind>();
  const kind = chosen ?? report.kind;
  const standing = report.standing[kind];
  return (
    <>
      <Field label="Rapport" className={styles.kind}>
        <Select value={kind} disabled={busy} onChange={(_, { value }) => choose(value as ReportKind)}>
          {Object.entries(REPORT_WORDS).map(([value, title]) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <p className={text.muted}>
        Alla mål med målvärde, utfall, bedömning och motivering, som tabeller att lägga i rapporten. Dina egna blad
        ändras inte.
      </p>
      {standing.length > 0 && (
        <Rows items={standing} keyOf={(name) => name} row={(name) => <SheetLink name={name} />} />
      )}
      {proof?.of === kind ? (
        <ProofView proof={proof}>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void perform({ do: "report", kind })}>
            {standing.length > 0 ? "Skriv rapporten igen" : "Skriv rapport"}
          </Button>
          <Button disabledFocusable={busy} onClick={() => void perform({ do: "proof", of: kind })}>
            Granska igen
          </Button>
        </ProofView>
      ) : (
        <div className={styles.ways}>
          <Button disabledFocusable={busy} onClick={() => void perform({ do: "proof", of: kind })}>
            Granska rapporten
          </Button>
        </div>
      )}
      <div className={styles.ways}>
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => perform({ do: "reportFile", kind, format: "docx" })}
        >
          Ladda ner som Word
        </Button>
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => perform({ do: "reportFile", kind, format: "html" })}
        >
          Ladda ner som HTML
        </Button>
      </div>
    </>
  );
}
