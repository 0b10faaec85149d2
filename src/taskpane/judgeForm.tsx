import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import { Select, Textarea } from "./field";
import { usePane } from "./pane";
import type { GoalView } from "./session/view";
import { useText } from "./text";
import { tokens } from "./tokens";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalM} 0`,
  },
  field: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  save: { alignSelf: "flex-start" },
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  close: { minWidth: 0 },
});

const SEATS = { committee: "Nämndens bedömning", overall: "Samlad bedömning" } as const;
type Seat = keyof typeof SEATS;

const NONE = "";

/** Where nämndens or the overall grade of a goal is set, with why. Opens with what is set. */
export function JudgeForm({ goal }: { goal: GoalView }) {
  const styles = useStyles();
  const text = useText();
  const { perform, busy } = usePane();
  const id = useId();
  const [by, setBy] = useState<Seat | null>(null);
  const [grade, setGrade] = useState(NONE);
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
    setGrade(goal.set[seat]?.grade ?? NONE);
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
    const over = set.grade === undefined && set.comment === undefined ? {} : { over: set };
    perform({
      do: "judge",
      judgement: {
        goal: goal.id,
        by,
        ...(grade === NONE ? {} : { grade }),
        ...(comment.trim() === "" ? {} : { comment: comment.trim() }),
        ...over,
      },
    });
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
      <div className={styles.field}>
        <label htmlFor={`${id}grade`}>{SEATS[by]}</label>
        <Select id={`${id}grade`} value={grade} take={setGrade}>
          <option value={NONE}>Ingen bedömning</option>
          {goal.labels.map((label) => (
            <option key={label}>{label}</option>
          ))}
        </Select>
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}why`}>Motivering, som kommentar i statusbladet</label>
        <Textarea id={`${id}why`} value={comment} take={setComment} />
      </div>
      <div className={styles.ways}>
        <Button
          type="submit"
          disabledFocusable={
            busy || (grade === NONE && comment.trim() === "" && set.grade === undefined && set.comment === undefined)
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
