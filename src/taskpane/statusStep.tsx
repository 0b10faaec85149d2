import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { SheetLink } from "./cellLink";
import { usePane } from "./pane";
import { RowHead } from "./rowHead";
import { Rows } from "./rows";
import type { View } from "./session/view";
import { Step } from "./step";
import { useText } from "./text";
import { counted, numberWords } from "./words";

const useStyles = makeStyles({
  period: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, margin: `${tokens.spacingVerticalS} 0` },
  write: { marginTop: tokens.spacingVerticalM },
});

interface StatusStepProps {
  view: View;
  open: boolean;
  toggle(open: boolean): void;
}

/** Statusblad: the period, which sheets will be written or refreshed, and the button. */
export function StatusStep({ view: { period, periods, sheets, behind, styrmodell }, open, toggle }: StatusStepProps) {
  const styles = useStyles();
  const text = useText();
  const id = useId();
  const { perform, busy } = usePane();
  const added = sheets.filter(({ standing }) => !standing).length;
  const what = [
    ...(added > 0 ? [`${counted(added, "nytt blad", "nya blad")}`] : []),
    ...(added < sheets.length ? [`${counted(sheets.length - added, "blad uppdateras", "blad uppdateras")}`] : []),
  ].join(", ");
  const words = periods.find(({ canonical }) => canonical === period)?.words;
  return (
    <Step title="Statusblad" state={behind ? "äldre än ändringarna i panelen" : [words, what].filter(Boolean).join(" · ")} open={open} toggle={toggle}>
      {periods.length > 1 && (
        <div className={styles.period}>
          <label htmlFor={id}>Period</label>
          <Select id={id} value={period} disabled={busy} onChange={(_, { value }) => perform({ do: "choose", period: value })}>
            {period === "" && <option value="">Ingen period</option>}
            {periods.map(({ canonical, words: said }) => (
              <option key={canonical} value={canonical}>
                {said}
              </option>
            ))}
          </Select>
        </div>
      )}
      <p className={text.body}>
        {behind && "Bladen skrevs före de senaste ändringarna i panelen. "}Dina egna blad ändras inte.{!styrmodell.sheet && " Styrmodellen läggs till som ett eget blad."}
      </p>
      <Rows
        items={sheets}
        keyOf={({ name }) => name}
        row={({ name, standing }) => (
          <RowHead title={standing ? <SheetLink name={name} /> : name}>
            <span className={text.caption}>{standing ? "uppdateras" : "nytt"}</span>
          </RowHead>
        )}
      />
      <Button className={styles.write} appearance="primary" disabledFocusable={busy} onClick={() => perform({ do: "write" })}>
        {added < sheets.length ? "Skriv statusbladen igen" : `Skriv ${numberWords(sheets.length)} statusblad`}
      </Button>
    </Step>
  );
}
