import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Accept } from "../commands/propose";
import { classWord, STEP_CLASSES, type ProposedInWords, type StepInWords } from "../commands/proposalInWords";
import { ACCEPTED } from "../domain/styrmodell";
import { CellLink, SheetLink } from "./cellLink";
import { Act, Choice, marked, Tick } from "./controls";
import { Text, Ways } from "./look";
import { OrderOfWords } from "./orderOfWords";
import { type StepBody, usePane } from "./pane";
import { Made } from "./result";
import type { View } from "./session/view";
import { counted } from "./words";

const useStyles = makeStyles({
  row: { marginBottom: tokens.spacingVerticalM },
  step: { display: "flex", alignItems: "center", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  printed: { flexGrow: 1 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

/**
 * Så bedömer vi: what the printed grades say of the municipality's own words and rules, row by row; what is ticked is
 * written as the sheet Styrmodell. A draft needs no decision; a final does.
 */
export const DecideStep = (step: StepBody) => (
  <Made by={["propose"]}>
    <Decide {...step} />
  </Made>
);

function Decide({ view, open }: StepBody) {
  const { styrmodell, proposal } = view;
  const { sheet, decision } = styrmodell;
  const { perform, busy } = usePane();
  const asked = useRef<View>(undefined);
  const isAsked = open && sheet === undefined && proposal === undefined && !busy && asked.current !== view;
  const orders = useRef(new Map<string, readonly string[]>());
  useEffect(() => {
    // What was put and not kept has nothing to wait for: after Ångra the question is as it was.
    if (sheet !== undefined) orders.current.clear();
  }, [sheet]);
  useEffect(() => {
    if (!isAsked) return;
    asked.current = view;
    void perform({ do: "propose" });
  }, [isAsked, view]);
  if (sheet !== undefined)
    return (
      <Text voice="body">
        {saidOf(decision)}Ord och regler står på bladet <SheetLink name={sheet} />. Ändra dem där och läs av igen.
      </Text>
    );
  return (
    <>
      <Text voice="body">{openingOf(styrmodell)}</Text>
      {proposal ? (
        <Rows key={proposal.map(({ text }) => text).join()} rows={proposal} orders={orders.current} />
      ) : (
        <Ways>
          <Act task={{ do: "propose" }}>
            {styrmodell.printed ? "Föreslå ur tryckta bedömningar" : "Visa vad som kan väljas"}
          </Act>
        </Ways>
      )}
    </>
  );
}

/** Who has decided, or that it was chosen here; "" where the sheet does not say. */
function saidOf(decision = ""): string {
  if (decision.startsWith(ACCEPTED)) return `Valt här ${decision.slice(ACCEPTED.length)}. `;
  return decision === "" ? "" : `Beslut: ${decision}. `;
}

/** What holds until something is decided here, and of what it is proposed. */
function openingOf({ undecided, printed, title }: View["styrmodell"]): string {
  if (!undecided)
    return `Bedömningarna följer ${title}. ${printed ? "Här är det som era egna tryckta bedömningar säger." : "Arbetsboken har inga tryckta bedömningar som säger något annat."}`;
  return printed
    ? "Ingenting är valt än. Ett utkast visar om varje mått når målvärdet, tryckta bedömningar som de står, och antal. Före Till fullmäktige väljer ni här."
    : "Ingenting är valt än, och arbetsboken har inga tryckta bedömningar att utgå från. Använd det som står här, så visar bladen om varje mått når målvärdet, och antal. Vill ni ha egna ord: skriv dem i en teckenförklaring på bladet och läs av igen, eller välj en färdig styrmodell under Styrmodell.";
}

const proposedIn = (rows: readonly ProposedInWords[]): Set<number> =>
  new Set(rows.flatMap(({ isProposed }, at) => (isProposed ? [at] : [])));

/** The rows of the proposal, with what is ticked and what is chosen instead; `orders`: of scales, as they are being put. */
function Rows({ rows, orders: unsaved }: { rows: readonly ProposedInWords[]; orders: Map<string, readonly string[]> }) {
  const styles = useStyles();
  const [ticked, setTicked] = useState<ReadonlySet<number>>(() => proposedIn(rows));
  const [chosen, setChosen] = useState<ReadonlyMap<number, number>>(new Map());
  const [classes, setClasses] = useState<ReadonlyMap<number, readonly StepInWords[]>>(new Map());
  const orders = [...classes.values()].map((steps) => steps.map(({ label, class: own }) => ({ label, class: own })));
  const accept = [...ticked]
    .sort((a, b) => a - b)
    .map((row): Accept => {
      const other = chosen.get(row) ?? 0;
      return other === 0 ? row : { row, other: other - 1 };
    });
  const asks = rows.filter(({ order }) => order).length;
  const proposed = proposedIn(rows);
  const isAsProposed =
    classes.size === 0 &&
    ticked.size === proposed.size &&
    [...ticked].every((row) => proposed.has(row) && (chosen.get(row) ?? 0) === 0);
  return (
    <>
      {asks > 0 && (
        <Text voice="strong">{`Ordningen behövs för ${counted(asks, "skala", "skalor")}: svara först, så föreslås reglerna.`}</Text>
      )}
      <Ways>
        <Act
          appearance="primary"
          off={accept.length === 0}
          task={{ do: "propose", accept, ...(orders.length > 0 ? { orders } : {}) }}
        >
          {isAsProposed ? "Använd förslagen" : `Använd ${counted(accept.length, "vald rad", "valda rader")}`}
        </Act>
      </Ways>
      <ul className={styles.list} aria-label="Förslag ur arbetsboken">
        {rows.map((row, at) => (
          <li key={`${row.level} ${row.asks} ${row.order?.name ?? ""}`} className={styles.row}>
            {rows[at - 1]?.level !== row.level && <Text voice="strong">{row.level}</Text>}
            <Row
              row={row}
              unsaved={unsaved}
              ticked={ticked.has(at)}
              tick={(to) => setTicked(marked(ticked, [at], to))}
              steps={classes.get(at) ?? row.steps}
              mean={(steps) => setClasses(new Map(classes).set(at, steps))}
              chosen={chosen.get(at) ?? 0}
              choose={(other) => {
                setChosen(new Map(chosen).set(at, other));
                setTicked(marked(ticked, [at], true));
              }}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The words of a scale, best first, each with what it means: as proposed until another is chosen. */
function Meanings({ level, steps, mean }: { level: string } & Pick<RowProps, "steps" | "mean">) {
  const styles = useStyles();
  return (
    <ol className={styles.list} aria-label={`${level}: orden, det bästa först`}>
      {steps.map((step, at) => (
        <li key={step.label} className={styles.step}>
          <span className={styles.printed}>
            <Text voice="caption">{step.text}</Text>
          </span>
          <Choice
            unseen
            size="small"
            label={`${level}: ${step.label} betyder`}
            value={classWord(step.class)}
            options={STEP_CLASSES.map((one) => [classWord(one), classWord(one)] as const)}
            take={(word) => {
              const own = STEP_CLASSES.find((one) => classWord(one) === word) ?? null;
              mean(steps.map((one, i) => (i === at ? { ...one, class: own } : one)));
            }}
          />
        </li>
      ))}
    </ol>
  );
}

interface RowProps {
  row: ProposedInWords;
  unsaved: Map<string, readonly string[]>;
  ticked: boolean;
  tick(to: boolean): void;
  /** Of a scale: what each of its words means, as proposed or chosen. */
  steps: readonly StepInWords[];
  mean(steps: readonly StepInWords[]): void;
  /** 0: as proposed; else what may be chosen instead, from 1. */
  chosen: number;
  choose(other: number): void;
}

function Row({ row, unsaved, ticked, tick, steps, mean, chosen, choose }: RowProps) {
  const { busy } = usePane();
  const { level, asks, text, explained, apart, others, order } = row;
  const { unexplained, more } = others[chosen - 1] ?? row;
  const besideSteps = apart.map((sentence) => (
    <Text voice="muted" key={sentence}>
      {sentence}
    </Text>
  ));
  if (order)
    return (
      <>
        <Text voice="body">{asks}</Text>
        <Text voice="caption">{`${order.name}: ${steps.map((step) => step.text).join(" · ")}`}</Text>
        {besideSteps}
        <OrderOfWords order={order} unsaved={unsaved} />
      </>
    );
  const options = [{ text, explained: "" }, ...others].map(
    (one, i) => [String(i), one.explained === "" ? one.text : `${one.text} (${one.explained})`] as const,
  );
  return (
    <>
      <Tick label={asks} ticked={ticked} off={busy} take={tick} />
      {others.length > 0 ? (
        <Choice
          unseen
          size="small"
          label={`${level}: ${asks}`}
          value={String(chosen)}
          options={options}
          take={(value) => choose(Number(value))}
        />
      ) : (
        <Text voice="plain">{text}</Text>
      )}
      {steps.length > 0 && <Meanings level={level} steps={steps} mean={mean} />}
      {besideSteps}
      {chosen === 0 && explained !== "" && <Text voice="caption">{explained}</Text>}
      {unexplained.map((one) => (
        <Text voice="muted" key={one.cell}>
          Förklaras inte: {one.text} <CellLink cell={one.cell} />
        </Text>
      ))}
      {more > 0 && <Text voice="muted">{`Och ${more} till.`}</Text>}
    </>
  );
}
