import { Button, Field, Select, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { judgementOf, NO_GRADE, SEATS, type Seat } from "./judgement";
import { usePane } from "./pane";
import type { GoalView } from "./session/view";
import { useText } from "./text";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalM} 0`,
  },
  save: { alignSelf: "flex-start" },
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  close: { minWidth: 0 },
});

/** Where nämndens or the overall grade of a goal is set, with why. Opens with what is set. */
export function JudgeForm({ goal }: { goal: GoalView }) {
  const styles = useStyles();
  const text = useText();
  const { perform, busy } = usePane();
  const [by, setBy] = useState<Seat | null>(null);
  const [grade, setGrade] = useState(NO_GRADE);
  const [comment, setComment] = useState("");
  const root = useRef<HTMLFormElement & HTMLDivElement>(null);
  const turned = useRef(false);
  const turn = (to: Seat | null): void => {
    turned.current = true;
    setBy(to);
  };
  useEffect(() => {
    if (turned.current) root.current!.querySelector<HTMLElement>("select, button")!.focus();
  }, [by]);
  const open = (seat: Seat): void => {
    turn(seat);
    setGrade(goal.set[seat]?.grade ?? NO_GRADE);
    setComment(goal.set[seat]?.comment ?? "");
  };
  if (!by) {
    return (
      <div ref={root} className={styles.form}>
        <p className={text.caption}>Sätt en bedömning</p>
        {(Object.keys(SEATS) as Seat[]).map((seat) => (
          <Button
            key={seat}
            size="small"
            className={styles.save}
            aria-label={`${SEATS[seat]} av ${goal.title}`}
            onClick={() => open(seat)}
          >
            {SEATS[seat]}
          </Button>
        ))}
      </div>
    );
  }
  const set = goal.set[by] ?? {};
  const save = (): void => {
    void perform({ do: "judge", judgements: [judgementOf(goal, by, grade, comment)] });
    turn(null);
  };
  return (
    <form
      ref={root}
      className={styles.form}
      aria-label={`${SEATS[by]} av ${goal.title}`}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field label={SEATS[by]}>
        <Select value={grade} onChange={(_, { value }) => setGrade(value)}>
          <option value={NO_GRADE}>Ingen bedömning</option>
          {goal.labels.map((label) => (
            <option key={label}>{label}</option>
          ))}
        </Select>
      </Field>
      <Field label="Motivering, som kommentar i statusbladet">
        <Textarea resize="vertical" value={comment} onChange={(_, { value }) => setComment(value)} />
      </Field>
      <div className={styles.ways}>
        <Button
          type="submit"
          disabledFocusable={
            busy ||
            (grade === NO_GRADE && comment.trim() === "" && set.grade === undefined && set.comment === undefined)
          }
        >
          Spara bedömningen
        </Button>
        <Button appearance="subtle" className={styles.close} onClick={() => turn(null)}>
          Stäng
        </Button>
      </div>
    </form>
  );
}
