import { Button, Field, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Judgement } from "../commands/judge";
import { hasKey, keysOf } from "../domain/keys";
import { CellLink } from "./cellLink";
import { Act, Choice } from "./controls";
import { GradeChip } from "./gradeChip";
import { Text, useLayout, Ways } from "./look";
import { usePane } from "./pane";
import { reveal } from "./result";
import type { GoalView } from "./session/view";
import { counted, numberWords } from "./words";

/** Whose grade is set, with its name. */
const SEATS = { committee: "Nämndens bedömning", overall: "Samlad bedömning" } as const;
type Seat = keyof typeof SEATS;

/** The value of a list or group where no grade is chosen. */
const NO_GRADE = "";

/** A grade and a comment that are set for a goal, in the period that is judged. */
type Kept = Omit<Judgement, "period">;

/** A grade and a comment of a goal, as they are set and as they are being changed. */
function useJudgement(goal: GoalView, by: Seat) {
  const before = goal.set[by] ?? {};
  const [grade, setGrade] = useState(before.grade ?? NO_GRADE);
  const [comment, setComment] = useState(before.comment ?? "");
  const words = comment.trim();
  const isSet = before.grade !== undefined || before.comment !== undefined;
  /** The judgement replaces the contents that it was set over, and only those. */
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
    if (by !== undefined) {
      root.current?.querySelector<HTMLElement>("select, button")?.focus();
      if (root.current) reveal(root.current);
    }
  }, [by]);
  return (
    <div ref={root} className={layout.form}>
      {by ? (
        <SeatForm goal={goal} by={by} close={() => setBy(null)} />
      ) : (
        <>
          <Text voice="caption">Sätt en bedömning</Text>
          {keysOf(SEATS).map((seat) => (
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

/** The form for one judge, which opens with the current judgement. */
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

/**
 * Keeps judgements while the user goes on to the next goal: those that were set while one was being saved are saved
 * together after it.
 */
function useQueue(): { unsaved: number; keep(judgement: Kept): void; save(): void } {
  const { perform } = usePane();
  const queue = useRef<Kept[]>([]);
  const saving = useRef(false);
  const [unsaved, setUnsaved] = useState(0);
  const save = async (): Promise<void> => {
    if (saving.current) return;
    saving.current = true;
    while (queue.current.length > 0) {
      const judgements = [...queue.current];
      if (!(await perform({ do: "judge", judgements }))) break;
      queue.current = queue.current.filter((one) => !judgements.includes(one));
      setUnsaved(queue.current.length);
    }
    saving.current = false;
  };
  return {
    unsaved,
    save: () => void save(),
    keep: (judgement) => {
      queue.current.push(judgement);
      setUnsaved(queue.current.length);
      void save();
    },
  };
}

/** Goal after goal by the keys alone: a digit sets the grade, Enter saves and goes on. */
export function JudgeInTurn({ goals, close }: { goals: GoalView[]; close(): void }) {
  const layout = useLayout();
  const [at, setAt] = useState(0);
  const [by, setBy] = useState<Seat>("committee");
  const { unsaved, keep, save } = useQueue();
  const goal = goals[at];
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (section.current) reveal(section.current);
  }, [at]);
  return (
    <section ref={section} aria-label="Bedöm i följd" className={layout.form}>
      <Choice
        label="Bedömning"
        value={by}
        options={Object.entries(SEATS)}
        take={(value) => hasKey(SEATS, value) && setBy(value)}
      />
      {goal ? (
        <Turn
          key={`${goal.id} ${by}`}
          goal={goal}
          by={by}
          place={`Mål ${numberWords(at + 1)} av ${numberWords(goals.length)}`}
          back={at > 0 ? () => setAt(at - 1) : undefined}
          skip={() => setAt(at + 1)}
          set={(judgement) => {
            keep(judgement);
            setAt(at + 1);
          }}
        />
      ) : (
        <Text voice="body">Alla mål är genomgångna.</Text>
      )}
      {unsaved > 0 && (
        <Text voice="muted">
          {counted(unsaved, "bedömning är inte sparad än", "bedömningar är inte sparade än")}.{" "}
          <Button size="small" onClick={save}>
            Spara
          </Button>
        </Text>
      )}
      <Ways>
        <Button size="small" disabledFocusable={unsaved > 0} onClick={close}>
          Avsluta
        </Button>
      </Ways>
    </section>
  );
}

interface TurnProps {
  goal: GoalView;
  by: Seat;
  place: string;
  back: (() => void) | undefined;
  skip(): void;
  set(judgement: Kept): void;
}

function Turn({ goal, by, place, back, skip, set }: TurnProps) {
  const layout = useLayout();
  const form = useRef<HTMLFormElement>(null);
  const { grade, setGrade, comment, setComment, kept, changed } = useJudgement(goal, by);
  // The keys begin on the grade that is set, else on the first.
  useEffect(() => {
    const grades = [...(form.current?.querySelectorAll<HTMLInputElement>("input[type=radio]") ?? [])];
    (grades.find(({ checked }) => checked) ?? grades[0])?.focus({ preventScroll: true });
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>): void => {
    const written = event.target instanceof HTMLTextAreaElement;
    if (written && event.key === "Enter" && event.ctrlKey) form.current?.requestSubmit();
    const label = written ? undefined : goal.labels[Number(event.key) - 1];
    if (label === undefined) return;
    event.preventDefault();
    setGrade(label);
  };
  return (
    <form
      ref={form}
      className={layout.form}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (changed) set(kept);
        else skip();
      }}
    >
      <Text voice="caption">{place}</Text>
      <Text voice="strong">
        {goal.title} <CellLink cell={goal.cell} />
      </Text>
      <Text voice="muted">
        <GradeChip grade={goal.published} /> {goal.reason}
      </Text>
      <Field label="Bedömning" hint="En siffra väljer. Retur sparar och går till nästa.">
        <RadioGroup value={grade} onChange={(_, { value }) => setGrade(value)}>
          {goal.labels.map((label, i) => (
            <Radio key={label} value={label} label={`${i + 1} ${label}`} />
          ))}
        </RadioGroup>
      </Field>
      <Field label="Motivering" hint="Ctrl och Retur sparar.">
        <Textarea resize="vertical" value={comment} onChange={(_, { value }) => setComment(value)} />
      </Field>
      <Ways>
        <Button type="submit" appearance="primary">
          Spara och nästa
        </Button>
        <Button onClick={skip}>Hoppa över</Button>
        {back && (
          <Button appearance="subtle" onClick={back}>
            Föregående
          </Button>
        )}
      </Ways>
    </form>
  );
}
