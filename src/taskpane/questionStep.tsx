import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Question } from "../commands/question";
import { usePane } from "./pane";
import { RowHead } from "./rowHead";
import type { StepBody } from "./step";
import { useText } from "./text";
import { numberWords } from "./words";

const useStyles = makeStyles({
  choices: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    rowGap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalS} 0`,
  },
  choice: { justifyContent: "flex-start", textAlign: "left", maxWidth: "none" },
  own: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  text: { flexGrow: 1, minWidth: "140px" },
  turn: { display: "flex", justifyContent: "space-between", marginTop: tokens.spacingVerticalS },
  order: { margin: `${tokens.spacingVerticalS} 0`, paddingLeft: tokens.spacingHorizontalXL },
  label: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  name: { flexGrow: 1 },
});

/** Tolka: what the numbers cannot be read without, one question at a time, with its cell shown in the workbook. */
export function QuestionStep({ view: { questions }, open }: StepBody) {
  const text = useText();
  const [at, setAt] = useState(0);
  const here = Math.min(at, questions.length - 1);
  const question = questions[here];
  if (!question)
    return <p className={text.muted}>Alla mål, enheter, riktningar och skalor gick att tolka, eller är besvarade.</p>;
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
  const styles = useStyles();
  const text = useText();
  const { perform, select, busy } = usePane();
  const { cell, title, asks, choices, free, order } = question;
  useEffect(() => {
    if (seen) select(cell);
  }, [cell, seen]);
  return (
    <section aria-label={`Fråga ${place + 1} av ${of}`}>
      <p className={text.caption}>
        Fråga {numberWords(place + 1)} av {numberWords(of)}
      </p>
      <RowHead title={title} cell={cell} />
      <p className={text.body}>{asks}</p>
      <div className={styles.choices}>
        {choices.map(({ label, reply }) => (
          <Button
            key={label}
            className={styles.choice}
            disabledFocusable={busy}
            onClick={() => perform({ do: "reply", reply })}
          >
            {label}
          </Button>
        ))}
      </div>
      {free && <OwnWords free={free} />}
      {order && <Order order={order} />}
      {of > 1 && (
        <div className={styles.turn}>
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

function OwnWords({ free: { answer, example } }: { free: NonNullable<Question["free"]> }) {
  const styles = useStyles();
  const { perform, busy } = usePane();
  const [as, setAs] = useState("");
  return (
    <form
      className={styles.own}
      onSubmit={(event) => {
        event.preventDefault();
        if (as.trim() !== "") perform({ do: "reply", reply: { keep: "answer", answer: { ...answer, as: as.trim() } } });
      }}
    >
      <Input
        className={styles.text}
        aria-label={`Läs ”${answer.printed}” som`}
        placeholder={`till exempel ${example}`}
        value={as}
        onChange={(_, { value }) => setAs(value)}
      />
      <Button type="submit" disabledFocusable={busy || as.trim() === ""}>
        Spara svaret
      </Button>
    </form>
  );
}

function Order({ order: { name, labels: given } }: { order: NonNullable<Question["order"]> }) {
  const styles = useStyles();
  const { perform, busy } = usePane();
  const [labels, setLabels] = useState(given);
  const move = (from: number): void =>
    setLabels(labels.map((label, i) => (i === from - 1 ? labels[from]! : i === from ? labels[from - 1]! : label)));
  return (
    <>
      <ol className={styles.order}>
        {labels.map((label, i) => (
          <li key={label}>
            <span className={styles.label}>
              <span className={styles.name}>{label}</span>
              <Button
                size="small"
                appearance="subtle"
                disabledFocusable={i === 0}
                aria-label={`Flytta upp ${label}`}
                onClick={() => move(i)}
              >
                ↑
              </Button>
              <Button
                size="small"
                appearance="subtle"
                disabledFocusable={i === labels.length - 1}
                aria-label={`Flytta ned ${label}`}
                onClick={() => move(i + 1)}
              >
                ↓
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <Button
        disabledFocusable={busy}
        onClick={() => perform({ do: "reply", reply: { keep: "scale", scale: { name, labels } } })}
      >
        Spara ordningen
      </Button>
    </>
  );
}
