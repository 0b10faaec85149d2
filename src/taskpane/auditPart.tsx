import { Field, Input, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { AuditQuestion } from "../commands/check";
import { CellLink } from "./cellLink";
import { Act } from "./controls";
import { Fold, FoldedPart, Part } from "./fold";
import { Text, useLayout, Ways } from "./look";
import { usePane } from "./pane";
import { Rows } from "./rows";
import { numberWords } from "./words";

/** With at most so many questions, every list is open. */
const FEW = 8;

/** Revisorns frågor: what auditors use to ask, a list for each kind, each with its cell and its answer. */
export function AuditPart({ questions }: { questions: readonly AuditQuestion[] }) {
  const kinds = [...new Set(questions.map(({ asked }) => asked))];
  const isShort = questions.length <= FEW;
  return (
    <Part title="Revisorns frågor">
      <Text voice="muted">
        {questions.length === 0
          ? "Inget av det som revisorer brukar fråga om."
          : "Rätta i arbetsboken, eller svara här. Svaren sparas i arbetsboken, gäller året ut och står i revisionsbilagan."}
      </Text>
      {kinds.map((asked) => (
        <Kind key={asked} asked={asked} questions={questions.filter((one) => one.asked === asked)} opens={isShort} />
      ))}
    </Part>
  );
}

/** Questions of one kind as one list. */
function Kind({ asked, questions, opens }: { asked: string; questions: AuditQuestion[]; opens: boolean }) {
  return (
    <Fold level={4} label={`${asked} (${numberWords(questions.length)})`} opens={opens}>
      <Rows items={questions} keyOf={({ id }) => id} row={(question) => <Question question={question} />} />
    </Fold>
  );
}

function Question({ question }: { question: AuditQuestion }) {
  const { message, cell, also, answer } = question;
  return (
    <>
      {cell && (
        <Text voice="caption">
          <CellLink cell={cell} />
        </Text>
      )}
      <Text voice="body" written>
        {message}
      </Text>
      {also.length > 0 && (
        <Text voice="muted">
          Även{" "}
          {also.map((one) => (
            <span key={one}>
              <CellLink cell={one} />{" "}
            </span>
          ))}
        </Text>
      )}
      {answer?.text && (
        <Text voice="muted" written>
          Svar: {answer.text} ({answer.who}, {answer.day})
        </Text>
      )}
      {answer?.sent && <Text voice="muted">Frågan ställs i nämndens mall.</Text>}
      <FoldedPart title={answer?.text ? "Ändra svaret" : "Svara"} about={[cell, message].filter(Boolean).join(" ")}>
        <AnswerForm question={question} />
      </FoldedPart>
    </>
  );
}

/** Where a question is answered, with a name, or sent on to who owns the goal. */
function AnswerForm({ question: { id, message, owners, nodes, answer } }: { question: AuditQuestion }) {
  const layout = useLayout();
  const { perform } = usePane();
  const [text, setText] = useState(answer?.text ?? "");
  const [who, setWho] = useState(answer?.who ?? "");
  const before = { id, text, who, ...(answer?.sent ? { sent: true as const } : {}) };
  const isComplete = text.trim() !== "" && who.trim() !== "";
  return (
    <form
      className={layout.form}
      aria-label={`Svar på: ${message}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete) void perform({ do: "answerAudit", answer: before });
      }}
    >
      <Field label="Svar">
        <Textarea resize="vertical" value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <Field label="Ditt namn">
        <Input value={who} onChange={(_, { value }) => setWho(value)} />
      </Field>
      <Ways>
        <Act type="submit" off={!isComplete}>
          Spara svaret
        </Act>
        {nodes.length > 0 && owners.length > 0 && !answer?.sent && (
          <Act size="small" task={{ do: "answerAudit", answer: { id, text, who, sent: true } }}>
            Skicka till nämnden
          </Act>
        )}
        {answer && (
          <Act size="small" task={{ do: "answerAudit", answer: { id, text: "", who: "" } }}>
            Ta bort svaret
          </Act>
        )}
      </Ways>
    </form>
  );
}
