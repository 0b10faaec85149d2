import { RowHead, SheetLink } from "./cellLink";
import { Choice } from "./controls";
import { Text } from "./look";
import { NewPeriodPart } from "./newPeriodPart";
import { usePane } from "./pane";
import { ProofOr } from "./proofView";
import { Rows } from "./rows";
import type { SheetView, View } from "./session/view";
import type { StepBody } from "./step";
import { counted, numberWords, periodWords } from "./words";

type SheetState = "added" | "emptied" | "standing";

/** What is said of a sheet that will be written, and of several. */
const STATES: Record<SheetState, { word: string; counted: [one: string, more: string] }> = {
  added: { word: "nytt", counted: ["nytt blad", "nya blad"] },
  emptied: { word: "tomt efter Ångra", counted: ["tomt blad", "tomma blad"] },
  standing: { word: "uppdateras", counted: ["blad uppdateras", "blad uppdateras"] },
};

const stateOf = ({ standing, emptied }: SheetView): SheetState =>
  emptied ? "emptied" : standing ? "standing" : "added";

/** Where Statusblad stands: the period, and what will become of how many sheets. */
export function statusState({ behind, sheets, ...view }: View): string {
  if (behind) return "äldre än ändringarna i panelen";
  const states = sheets.map(stateOf);
  const what = (Object.keys(STATES) as SheetState[]).flatMap((state) => {
    const many = states.filter((one) => one === state).length;
    return many > 0 ? [counted(many, ...STATES[state].counted)] : [];
  });
  return [periodWords(view), what.join(", ")].filter(Boolean).join(" · ");
}

/**
 * Statusblad: the period, which sheets will be written or refreshed, then what they will be, and the button that writes
 * them.
 */
export function StatusStep({ view }: StepBody) {
  const { period, periods, sheets, behind, styrmodell, proof, newPeriod, submissions } = view;
  const { perform } = usePane();
  const again = sheets.some((sheet) => stateOf(sheet) === "standing");
  const many = numberWords(sheets.length);
  return (
    <>
      {periods.length > 1 && (
        <Choice
          waits
          label="Period"
          value={period}
          options={[
            ...(period === "" ? [["", "Ingen period"] as const] : []),
            ...periods.map(({ canonical, words }) => [canonical, words] as const),
          ]}
          take={(value) => void perform({ do: "choose", period: value })}
        />
      )}
      <Text voice="body">
        {behind && "Bladen skrevs före de senaste ändringarna i panelen. "}Dina egna blad ändras inte.
        {!styrmodell.sheet && " Styrmodellen läggs till som ett eget blad."}
      </Text>
      <Rows
        items={sheets}
        keyOf={({ name }) => name}
        row={(sheet) => (
          <RowHead title={sheet.standing ? <SheetLink name={sheet.name} /> : sheet.name}>
            <Text as="span" voice="caption">
              {STATES[stateOf(sheet)].word}
            </Text>
          </RowHead>
        )}
      />
      <ProofOr
        primary
        of="status"
        proof={proof}
        look={again ? "Granska statusbladen" : `Granska ${many} statusblad`}
        write={again ? "Skriv statusbladen igen" : `Skriv ${many} statusblad`}
        task={{ do: "write" }}
      />
      {(again || newPeriod) && <NewPeriodPart turn={newPeriod} templates={submissions.templates.length > 0} />}
    </>
  );
}
