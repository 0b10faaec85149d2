import { Button, Field, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Judgement } from "../commands/judge";
import { Act, Choice } from "./controls";
import { Text, useLayout, Ways } from "./look";
import { usePane } from "./pane";
import type { GoalView } from "./session/view";

/** Who a grade is set for, and how it is called. */
export const SEATS = { committee: "Nämndens bedömning", overall: "Samlad bedömning" } as const;
export type Seat = keyof typeof SEATS;

/** The value of a list or group where no grade is chosen. */
const NO_GRADE = "";

/** What is kept when a grade and a comment are set for a goal, in the period that is judged. */
export type Kept = Omit<Judgement, "period">;

/** A grade and a comment of a goal, as they are set and as they are being changed. */
export function useJudgement(goal: GoalView, by: Seat) {
  const before = goal.set[by] ?? {};
  const [grade, setGrade] = useState(before.grade ?? NO_GRADE);
  const [comment, setComment] = useState(before.comment ?? "");
  const words = comment.trim();
  const isSet = before.grade !== undefined || before.comment !== undefined;
  /** It counts while what was set before it stands as it did. */
  const kept: Kept = {
    goal: goal.id,
    by,
    ...(grade === NO_GRADE ? {} : { grade }),
    ...(words === "" ? {} : { comment: words }),
    ...(isSet ? { over: before } : {}),
  };
  return {
    grade,
    setGrade,
    comment,
    setComment,
    kept,
    nothing: grade === NO_GRADE && words === "" && !isSet,
    changed: grade !== (before.grade ?? NO_GRADE) || comment !== (before.comment ?? ""),
  };
}

/** Where nämndens or the overall grade of a goal is set, with why. */
export function JudgeForm({ goal }: { goal: GoalView }) {
  const layout = useLayout();
  const [by, setBy] = useState<Seat | null>();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (by !== undefined) root.current?.querySelector<HTMLElement>("select, button")?.focus();
  }, [by]);
  return (
    <div ref={root} className={layout.form}>
      {by ? (
        <SeatForm goal={goal} by={by} close={() => setBy(null)} />
      ) : (
        <>
          <Text voice="caption">Sätt en bedömning</Text>
          {(Object.keys(SEATS) as Seat[]).map((seat) => (
            <Button
              key={seat}
              size="small"
              className={layout.start}
              aria-label={`${SEATS[seat]} av ${goal.title}`}
              onClick={() => setBy(seat)}
            >
              {SEATS[seat]}
            </Button>
          ))}
        </>
      )}
    </div>
  );
}

/** Opens with what is set. */
function SeatForm({ goal, by, close }: { goal: GoalView; by: Seat; close(): void }) {
  const { perform } = usePane();
  const { grade, setGrade, comment, setComment, kept, nothing } = useJudgement(goal, by);
  return (
    <form
      aria-label={`${SEATS[by]} av ${goal.title}`}
      onSubmit={(event) => {
        event.preventDefault();
        void perform({ do: "judge", judgements: [kept] });
        close();
      }}
    >
      <Choice
        label={SEATS[by]}
        value={grade}
        options={[[NO_GRADE, "Ingen bedömning"], ...goal.labels.map((label) => [label, label] as const)]}
        take={setGrade}
      />
      <Field label="Motivering, som kommentar i statusbladet">
        <Textarea resize="vertical" value={comment} onChange={(_, { value }) => setComment(value)} />
      </Field>
      <Ways>
        <Act type="submit" off={nothing}>
          Spara bedömningen
        </Act>
        <Button appearance="subtle" onClick={close}>
          Stäng
        </Button>
      </Ways>
    </form>
  );
}
