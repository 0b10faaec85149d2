import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ReportKind } from "../commands/reportNames";
import { contentOf, Files } from "./files";
import { useLayout } from "./layout";
import { usePane } from "./pane";
import { FoldedPart, Part } from "./part";
import { Sentences } from "./sentences";
import type { View } from "./session/view";
import { useText } from "./text";

const MOVED = "Dokumentet har ändrats eller flyttats sedan det valdes. Spara det i Word och välj det igen.";

/** A Word document of her own, whose figures, tables and words follow the workbook: a file in, and a file out. */
export function WordPart({ kind, word }: { kind: ReportKind; word: View["word"] }) {
  const layout = useLayout();
  const text = useText();
  const { perform, busy, takesFiles } = usePane();
  const [file, setFile] = useState<File>();
  const [moved, setMoved] = useState(false);
  // What has been handed over is another file: the one that was chosen is not used again.
  const [turn, setTurn] = useState(0);
  const go = async (task: "intoWord" | "checkWord"): Promise<void> => {
    const document = file && (await contentOf(file).catch(() => undefined));
    setMoved(document === undefined);
    if (!document) return;
    const done = await perform({ do: task, kind, document });
    if (done && task === "intoWord") {
      setFile(undefined);
      setTurn(turn + 1);
    }
  };
  const off = busy || !file;
  return (
    <FoldedPart title="I ert eget Word-dokument">
      <p className={text.muted}>
        {takesFiles
          ? "Siffror, tabeller och ord som ni har märkt ut följer arbetsboken, och resten av dokumentet ändras inte. Det uppdaterade dokumentet hämtas som en ny fil. Utan märken läggs rapporten sist."
          : "Excel för Mac tar inte emot filer från ett tillägg. Jämför dokumentet här, så visas vad som skiljer sig, att ändra i Word. Ska dokumentet uppdateras, öppna arbetsboken i Excel på webben."}
      </p>
      <Files
        key={turn}
        label="Word-dokument"
        hint={turn > 0 ? "Nästa gång: välj det dokument som hämtades." : "Spara dokumentet i Word först."}
        accept=".docx"
        take={([chosen]) => {
          setFile(chosen);
          setMoved(false);
        }}
      />
      {moved && (
        <p role="alert" className={text.body}>
          {MOVED}
        </p>
      )}
      <div className={layout.ways}>
        {takesFiles && (
          <Button disabledFocusable={off} onClick={() => void go("intoWord")}>
            Uppdatera dokumentet
          </Button>
        )}
        <Button disabledFocusable={off} onClick={() => void go("checkWord")}>
          Jämför dokumentet
        </Button>
      </div>
      {word?.groups.map(({ heading, lines }) => (
        <Part key={heading} title={heading}>
          <Sentences items={lines} />
        </Part>
      ))}
    </FoldedPart>
  );
}
