import { useState } from "react";
import type { ReportKind } from "../commands/reportNames";
import { SheetLink } from "./cellLink";
import { Choice } from "./choice";
import { useLayout } from "./layout";
import { usePane } from "./pane";
import { ProofOr } from "./proofView";
import { Rows } from "./rows";
import type { StepBody } from "./step";
import { TaskButton } from "./taskButton";
import { useText } from "./text";
import { WordPart } from "./wordPart";
import { REPORT_WORDS } from "./words";

/**
 * Årsredovisning: which report, its sheets where they stand, and the ways to have it: in the workbook, for Word, as a
 * web page.
 */
export function ReportStep({ view: { report, proof, word } }: StepBody) {
  const layout = useLayout();
  const text = useText();
  const { busy } = usePane();
  const [chosen, choose] = useState<ReportKind>();
  const kind = chosen ?? report.kind;
  const standing = report.standing[kind];
  return (
    <>
      <Choice
        label="Rapport"
        value={kind}
        disabled={busy}
        options={Object.entries(REPORT_WORDS)}
        take={(value) => choose(value as ReportKind)}
      />
      <p className={text.muted}>
        Alla mål med målvärde, utfall, bedömning och motivering, som tabeller att lägga i rapporten. Dina egna blad
        ändras inte.
      </p>
      {standing.length > 0 && (
        <Rows items={standing} keyOf={(name) => name} row={(name) => <SheetLink name={name} />} />
      )}
      <ProofOr
        of={kind}
        proof={proof}
        look="Granska rapporten"
        write={standing.length > 0 ? "Skriv rapporten igen" : "Skriv rapport"}
        task={{ do: "report", kind }}
      />
      <div className={layout.ways}>
        <TaskButton size="small" task={{ do: "reportFile", kind, format: "docx" }}>
          Ladda ner som Word
        </TaskButton>
        <TaskButton size="small" task={{ do: "reportFile", kind, format: "html" }}>
          Ladda ner som HTML
        </TaskButton>
      </div>
      <WordPart kind={kind} word={word} />
    </>
  );
}
