import { Button, makeStyles } from "@fluentui/react-components";
import { useId, useState } from "react";
import { Select, Textarea } from "./field";
import { usePane } from "./pane";
import type { GoalView } from "./session/view";
import { useText } from "./text";
import { tokens } from "./tokens";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, margin: `${tokens.spacingVerticalM} 0` },
  field: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  save: { alignSelf: "flex-start" },
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
  const open = (seat: Seat): void => {
    setBy(seat);
    setGrade(goal.set[seat]?.grade ?? NONE);
    setComment(goal.set[seat]?.comment ?? "");
  };
  if (!by) {
    return (
      <div className={styles.form}>
        <p className={text.caption}>Sätt en bedömning</p>
        {(Object.keys(SEATS) as Seat[]).map((seat) => (
          <Button key={seat} size="small" className={styles.save} aria-label={`${SEATS[seat]} av ${goal.title}`} onClick={() => open(seat)}>
            {SEATS[seat]}
          </Button>
        ))}
      </div>
    );
  }
  const set = goal.set[by] ?? {};
  const save = (): void => {
    const over = set.grade === undefined && set.comment === undefined ? {} : { over: set };
    perform({ do: "judge", judgement: { goal: goal.id, by, ...(grade === NONE ? {} : { grade }), ...(comment.trim() === "" ? {} : { comment: comment.trim() }), ...over } });
    setBy(null);
  };
  return (
    <form
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
      <div>
        <Button type="submit" disabledFocusable={busy || (grade === NONE && comment.trim() === "" && set.grade === undefined && set.comment === undefined)}>
          Spara bedömningen
        </Button>{" "}
        <Button appearance="subtle" onClick={() => setBy(null)}>
          Stäng
        </Button>
      </div>
    </form>
  );
}
