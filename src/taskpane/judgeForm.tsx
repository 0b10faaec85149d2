import { Button, Field, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { Choice } from "./choice";
import { judgementOf, NO_GRADE, SEATS, type Seat } from "./judgement";
import { useLayout } from "./layout";
import { usePane } from "./pane";
import type { GoalView } from "./session/view";
import { useText } from "./text";

/** Where nämndens or the overall grade of a goal is set, with why. */
export function JudgeForm({ goal }: { goal: GoalView }) {
  const layout = useLayout();
  const text = useText();
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
          <p className={text.caption}>Sätt en bedömning</p>
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
  const layout = useLayout();
  const { perform, busy } = usePane();
  const set = goal.set[by] ?? {};
  const [grade, setGrade] = useState(set.grade ?? NO_GRADE);
  const [comment, setComment] = useState(set.comment ?? "");
  const nothing = grade === NO_GRADE && comment.trim() === "" && set.grade === undefined && set.comment === undefined;
  return (
    <form
      aria-label={`${SEATS[by]} av ${goal.title}`}
      onSubmit={(event) => {
        event.preventDefault();
        void perform({ do: "judge", judgements: [judgementOf(goal, by, grade, comment)] });
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
      <div className={layout.ways}>
        <Button type="submit" disabledFocusable={busy || nothing}>
          Spara bedömningen
        </Button>
        <Button appearance="subtle" onClick={close}>
          Stäng
        </Button>
      </div>
    </form>
  );
}
