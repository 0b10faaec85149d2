import { Fragment, useState } from "react";
import { keysOf } from "../domain/keys";
import { CellLink, RowHead, SheetLink } from "./cellLink";
import { Act, Choice, marked, Tick } from "./controls";
import { FinalPart } from "./finalPart";
import { Fold, FoldedPart } from "./fold";
import { Text, Ways } from "./look";
import { type StepBody, usePane } from "./pane";
import { ProofOr } from "./proofView";
import { Made } from "./result";
import { Rows } from "./rows";
import type { SheetView, View } from "./session/view";
import { counted, numberWords, periodWords } from "./words";

type SheetState = "added" | "emptied" | "standing";

/** The words for a sheet that will be written, and for several. */
const STATES: Record<SheetState, { word: string; counted: [one: string, more: string] }> = {
  added: { word: "nytt", counted: ["nytt blad", "nya blad"] },
  emptied: { word: "tomt efter Ångra", counted: ["tomt blad", "tomma blad"] },
  standing: { word: "uppdateras", counted: ["blad uppdateras", "blad uppdateras"] },
};

const stateOf = ({ standing, emptied }: SheetView): SheetState =>
  emptied ? "emptied" : standing ? "standing" : "added";

/** The state of Statusblad: the period, and how many sheets are new, empty or to be refreshed. */
export function statusState({ behind, sheets, ...view }: View): string {
  if (behind) return "äldre än ändringarna i panelen";
  const states = sheets.map(stateOf);
  const what = keysOf(STATES).flatMap((state) => {
    const many = states.filter((one) => one === state).length;
    return many > 0 ? [counted(many, ...STATES[state].counted)] : [];
  });
  return [periodWords(view), what.join(", ")].filter(Boolean).join(" · ");
}

/**
 * Statusblad: the period, which sheets will be written or refreshed, a proof of them, and the button that writes them.
 */
export function StatusStep({ view }: StepBody) {
  const { period, periods, otherYears, behind, styrmodell, proof, newPeriod, submissions } = view;
  const { perform } = usePane();
  const [isFinal, setFinal] = useState(false);
  const sheets = view.sheets.filter(({ ofDraft }) => !isFinal || !ofDraft);
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
      {otherYears !== "" && <Text voice="body">{otherYears}</Text>}
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
      <FinalPart open={view.open} isFinal={isFinal} take={setFinal} />
      <ProofOr
        primary={view.proposal === undefined}
        of="status"
        proof={proof}
        look={again ? "Granska statusbladen" : `Granska ${many} statusblad`}
        write={again ? "Skriv statusbladen igen" : `Skriv ${many} statusblad`}
        isFinal={isFinal}
        open={view.open}
        task={{ do: "write", isFinal }}
      />
      {(again || newPeriod) && <NewPeriodPart turn={newPeriod} templates={submissions.templates.length > 0} />}
    </>
  );
}

/** How many cells are shown on a line. */
const FEW = 3;

/** Ny period: what the next year would do, and a button for each part of it. */
function NewPeriodPart({ turn, templates }: { turn: View["newPeriod"]; templates: boolean }) {
  return (
    <Made by={["newPeriod"]}>
      <FoldedPart title="Ny period" opens={turn !== undefined}>
        <Text voice="muted">
          {turn
            ? `${turn.from} → ${turn.to}. Varje del skrivs för sig, och Ångra tar tillbaka den senaste.`
            : "När perioden är klar: nya blad, mallar och rubriker för nästa. Det gamla står kvar i loggen."}
        </Text>
        {turn && turn.unfinished.length > 0 && (
          <Rows items={turn.unfinished} row={(line) => <Text voice="body">{line}</Text>} />
        )}
        {turn?.rules && <DecidedRules to={turn.to} rules={turn.rules} />}
        {turn?.planRows !== undefined && (
          <Text voice="muted">
            {`Den beslutade planen (${counted(turn.planRows, "rad", "rader")}) följer med. En ny låses under Kontrollera.`}
          </Text>
        )}
        <Ways>
          {turn ? (
            <>
              <Act size="small" task={{ do: "newPeriod", period: turn.to, accept: { sheets: true } }}>
                {`Skriv statusblad för ${turn.to}`}
              </Act>
              {templates && (
                <Act size="small" task={{ do: "newPeriod", period: turn.to, accept: { templates: true } }}>
                  {`Gör mallarna för ${turn.to}`}
                </Act>
              )}
            </>
          ) : (
            <Act size="small" task={{ do: "newPeriod" }}>
              Visa nästa period
            </Act>
          )}
        </Ways>
        {turn && turn.headers.length > 0 && <Headers {...turn} />}
      </FoldedPart>
    </Made>
  );
}

/** The decided words and rules: kept for the new period in one press, or changed on their sheet, a press away. */
function DecidedRules({ to, rules }: { to: string; rules: NonNullable<NonNullable<View["newPeriod"]>["rules"]> }) {
  const { sheet, about, lines, words, kept } = rules;
  return (
    <>
      <Text voice="strong">Så bedömer vi</Text>
      <Text voice="body">{`${about}.`}</Text>
      <Rows items={lines} row={(line) => <Text voice="caption">{line}</Text>} />
      {words.map((sentence) => (
        <Text voice="body" key={sentence}>
          {sentence}
        </Text>
      ))}
      {!kept && (
        <Ways>
          <Act size="small" task={{ do: "newPeriod", period: to, accept: { rules: true } }}>
            {`Behåll för ${to}`}
          </Act>
        </Ways>
      )}
      <Text voice="muted">
        {kept ? `Behålls för ${to}. ` : ""}Ändra på bladet <SheetLink name={sheet} />.
      </Text>
    </>
  );
}

/** Headers that the tables lack: those that are ticked are written, each in all the tables that lack it. */
function Headers({ to, headers }: NonNullable<View["newPeriod"]>) {
  const { busy } = usePane();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = headers.flatMap(({ cells }) => cells.filter((cell) => ticked.has(cell)));
  return (
    <>
      <Rows
        items={headers}
        keyOf={({ header, cells }) => cells[0] ?? header}
        row={({ header, cells, why, dates }) => (
          <>
            <Tick
              label={header}
              ticked={cells.every((cell) => chosen.includes(cell))}
              off={busy || why !== undefined}
              take={(is) => setTicked(marked(ticked, cells, is))}
            />
            <Cells cells={cells} />
            {(why ?? dates) && <Text voice="caption">{why ?? `${dates}.`}</Text>}
          </>
        )}
      />
      <Ways>
        <Act size="small" off={chosen.length === 0} task={{ do: "newPeriod", period: to, accept: { columns: chosen } }}>
          {`Skriv ${chosen.length === 0 ? "rubriker" : counted(chosen.length, "rubrik", "rubriker")} i tabellerna`}
        </Act>
      </Ways>
    </>
  );
}

/** The cells where a header is missing: with many tables, a count that unfolds to a list. */
function Cells({ cells }: { cells: string[] }) {
  const links = cells.map((cell) => (
    <Fragment key={cell}>
      <CellLink cell={cell} />{" "}
    </Fragment>
  ));
  return cells.length <= FEW ? (
    <Text voice="caption">{links}</Text>
  ) : (
    <Fold level={4} voice="caption" label={counted(cells.length, "tabell", "tabeller")}>
      <Text voice="caption">{links}</Text>
    </Fold>
  );
}
