import { Button, Input, makeStyles } from "@fluentui/react-components";
import { Fragment, useEffect, useState } from "react";
import type { Question } from "../commands/question";
import { CellLink, RowHead } from "./cellLink";
import { Act } from "./controls";
import { Text, useLayout } from "./look";
import { OrderOfWords } from "./orderOfWords";
import { type StepBody, usePane } from "./pane";
import { Rows } from "./rows";
import { numberWords } from "./words";

const useStyles = makeStyles({
  choice: { justifyContent: "flex-start", textAlign: "left", maxWidth: "none" },
  text: { flexGrow: 1, minWidth: "140px" },
});

/** Tolka: what the numbers cannot be read without, one question at a time, with its cell shown in the workbook. */
export function QuestionStep({ view: { questions }, open }: StepBody) {
  const [at, setAt] = useState(0);
  const here = Math.min(at, questions.length - 1);
  const question = questions[here];
  if (!question)
    return <Text voice="muted">Alla mål, enheter, riktningar och skalor gick att tolka, eller är besvarade.</Text>;
  return <Asked key={question.id} question={question} place={here} of={questions.length} go={setAt} seen={open} />;
}

interface AskedProps {
  question: Question;
  place: number;
  of: number;
  go(to: number): void;
  /** Whether the step is open: a question that nobody sees shows no cell. */
  seen: boolean;
}

function Asked({ question, place, of, go, seen }: AskedProps) {
  const layout = useLayout();
  const { select } = usePane();
  const { cell, title, asks, list } = question;
  useEffect(() => {
    if (seen) select(cell);
  }, [cell, seen]);
  return (
    <section aria-label={`Fråga ${place + 1} av ${of}`}>
      <Text voice="caption">
        Fråga {numberWords(place + 1)} av {numberWords(of)}
      </Text>
      <RowHead title={title} {...(list ? {} : { cell })} />
      <Text voice="body">{asks}</Text>
      <Answers {...question} />
      {list && <Rows items={list} keyOf={({ id }) => id} row={(one) => <Listed {...one} />} />}
      {of > 1 && (
        <div className={layout.ends}>
          <Button appearance="subtle" size="small" disabledFocusable={place === 0} onClick={() => go(place - 1)}>
            Föregående
          </Button>
          <Button appearance="subtle" size="small" disabledFocusable={place === of - 1} onClick={() => go(place + 1)}>
            Nästa
          </Button>
        </div>
      )}
    </section>
  );
}

/** Where else the answer holds, and the ways to answer. */
function Answers({ also, choices, free, order }: Question) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <>
      {also.length > 0 && <Also cells={also} />}
      <div className={layout.form}>
        {choices.map(({ label, reply }) => (
          <Act key={label} className={styles.choice} task={{ do: "reply", reply }}>
            {label}
          </Act>
        ))}
      </div>
      {free && <OwnWords free={free} />}
      {order && <OrderOfWords order={order} />}
    </>
  );
}

/** One of those that are asked about in a list. */
function Listed(question: Question) {
  const { title, cell, kind } = question;
  return (
    <>
      <RowHead title={title} cell={cell} />
      {kind.row !== undefined && <Text voice="muted">{kind.row}</Text>}
      <Answers {...question} />
    </>
  );
}

/** How many of the other cells of a question are named. */
const NAMED = 3;

/** Where else the same is asked: the answer holds there too. */
function Also({ cells }: { cells: string[] }) {
  const more = cells.length - NAMED;
  return (
    <Text voice="muted">
      Svaret gäller också{" "}
      {cells.slice(0, NAMED).map((cell, i) => (
        <Fragment key={cell}>
          {i === 0 ? "" : more <= 0 && i === cells.length - 1 ? " och " : ", "}
          <CellLink cell={cell} />
        </Fragment>
      ))}
      {more > 0 && ` och ${numberWords(more)} till`}.
    </Text>
  );
}

function OwnWords({ free: { answers, example } }: { free: NonNullable<Question["free"]> }) {
  const styles = useStyles();
  const layout = useLayout();
  const { perform } = usePane();
  const [as, setAs] = useState("");
  return (
    <form
      className={layout.ways}
      onSubmit={(event) => {
        event.preventDefault();
        const given = answers.map((one) => ({ ...one, as: as.trim() }));
        if (as.trim() !== "") perform({ do: "reply", reply: { keep: "answer", answers: given } });
      }}
    >
      <Input
        className={styles.text}
        aria-label={`Läs ”${answers[0]?.printed}” som`}
        placeholder={`till exempel ${example}`}
        value={as}
        onChange={(_, { value }) => setAs(value)}
      />
      <Act type="submit" off={as.trim() === ""}>
        Spara svaret
      </Act>
    </form>
  );
}
