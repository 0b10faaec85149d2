import { useState } from "react";
import type { ReportFormat } from "../commands/reportFile";
import type { DocumentKind } from "../commands/reportNames";
import { hasKey, keysOf } from "../domain/keys";
import { DOCUMENT_WORDS } from "../domain/reportParts";
import { SheetLink } from "./cellLink";
import { Act, Choice, contentOf, Files } from "./controls";
import { FinalPart } from "./finalPart";
import { FoldedPart, Part } from "./fold";
import { Text, Ways } from "./look";
import { type StepBody, usePane } from "./pane";
import { ProofOr } from "./proofView";
import { Made } from "./result";
import { Rows, Sentences } from "./rows";
import type { View } from "./session/view";

const FORMATS: Record<ReportFormat, string> = { docx: "Word", html: "HTML", csv: "CSV", json: "JSON" };

/**
 * Årsredovisning: which report, its sheets where they stand, and the ways to have it: in the workbook, for Word, as a
 * web page.
 */
export function ReportStep({ view: { report, proof, word, open } }: StepBody) {
  const [isFinal, setFinal] = useState(false);
  const [chosen, choose] = useState<DocumentKind>();
  const kind = chosen ?? report.kind;
  const standing = report.standing[kind];
  const waits = isFinal && open.length > 0;
  return (
    <>
      <Choice
        waits
        label="Rapport"
        value={kind}
        options={Object.entries(DOCUMENT_WORDS)}
        take={(value) => hasKey(DOCUMENT_WORDS, value) && choose(value)}
      />
      <Text voice="muted">
        Alla mål med målvärde, utfall, bedömning och motivering, som tabeller att lägga i rapporten. Dina egna blad
        ändras inte.
      </Text>
      {standing.length > 0 && (
        <Rows items={standing} keyOf={(name) => name} row={(name) => <SheetLink name={name} />} />
      )}
      <FinalPart open={open} isFinal={isFinal} take={setFinal} />
      <ProofOr
        of={kind}
        proof={proof}
        look="Granska rapporten"
        write={standing.length > 0 ? "Skriv rapporten igen" : "Skriv rapport"}
        isFinal={isFinal}
        open={open}
        task={{ do: "report", kind, isFinal }}
      />
      <Text voice="muted">Ladda ner som dokument, som sida för webben, eller som öppna data:</Text>
      <Ways>
        {keysOf(FORMATS).map((format) => (
          <Act
            key={format}
            size="small"
            off={waits}
            aria-label={`Ladda ner som ${FORMATS[format]}`}
            task={{ do: "reportFile", kind, format, isFinal }}
          >
            {FORMATS[format]}
          </Act>
        ))}
      </Ways>
      <WordPart kind={kind} isFinal={isFinal} waits={waits} word={word} />
    </>
  );
}

const MOVED = "Dokumentet har ändrats eller flyttats sedan det valdes. Spara det i Word och välj det igen.";

interface WordPartProps {
  kind: DocumentKind;
  isFinal: boolean;
  /** A final that something is open before. */
  waits: boolean;
  word: View["word"];
}

/** A Word document of the user's, whose figures, tables and words follow the workbook: a file in, and a file out. */
function WordPart({ kind, isFinal, waits, word }: WordPartProps) {
  const { perform, takesFiles } = usePane();
  const [file, setFile] = useState<File>();
  const [moved, setMoved] = useState(false);
  // The result is another file: the one that was chosen is not used again.
  const [turn, setTurn] = useState(0);
  const go = async (task: "intoWord" | "checkWord"): Promise<void> => {
    const document = file && (await contentOf(file).catch(() => undefined));
    setMoved(document === undefined);
    if (!document) return;
    const done = await perform({ do: task, kind, document, isFinal });
    if (done && task === "intoWord") {
      setFile(undefined);
      setTurn(turn + 1);
    }
  };
  return (
    <FoldedPart title="I ert eget Word-dokument">
      <Text voice="muted">
        {takesFiles
          ? "Siffror, tabeller och ord som ni har märkt ut följer arbetsboken, och resten av dokumentet ändras inte. Det uppdaterade dokumentet hämtas som en ny fil. Utan märken läggs rapporten sist."
          : "Excel för Mac tar inte emot filer från ett tillägg. Jämför dokumentet här, så visas vad som skiljer sig, att ändra i Word. Ska dokumentet uppdateras, öppna arbetsboken i Excel på webben."}
      </Text>
      <Files
        key={turn}
        label="Word-dokument"
        hint={turn > 0 ? "Nästa gång: välj det dokument som hämtades." : "Spara dokumentet i Word först."}
        accept=".docx,.docm,.dotx,.dotm"
        take={([chosen]) => {
          setFile(chosen);
          setMoved(false);
        }}
      />
      {moved && (
        <Text role="alert" voice="body">
          {MOVED}
        </Text>
      )}
      <Ways>
        {takesFiles && (
          <Act off={!file || waits} onClick={() => void go("intoWord")}>
            Uppdatera dokumentet
          </Act>
        )}
        <Act off={!file || waits} onClick={() => void go("checkWord")}>
          Jämför dokumentet
        </Act>
      </Ways>
      <Made by={["intoWord", "checkWord"]}>
        {word?.groups.map(({ heading, lines }) => (
          <Part key={heading} title={heading}>
            <Sentences items={lines} />
          </Part>
        ))}
      </Made>
    </FoldedPart>
  );
}
