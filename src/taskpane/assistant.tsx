import { Field, Textarea } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { AskInput } from "../commands/ask";
import type { AnsweredTable } from "../commands/mapAnswer";
import { CellLink } from "./cellLink";
import { Act, Tick } from "./controls";
import { Fold, FoldedPart } from "./fold";
import { Text, Ways } from "./look";
import { Made } from "./result";
import { Rows } from "./rows";
import { type StepBody, usePane } from "./pane";
import type { View } from "./session/view";

const INCLUDED = [
  ["owners", "Ta med ansvariga"],
  ["comments", "Ta med kommentarer"],
  ["contacts", "Ta med e-post, telefon och personnummer"],
] as const satisfies readonly (readonly [keyof AskInput, string])[];

/**
 * *Fråga en assistent*: a question that the user copies to the assistant that her organisation allows, and the answer that
 * she pastes, checked and shown as a difference before she keeps any of it.
 */
export function Assistant({ view: { question, answered } }: Pick<StepBody, "view">) {
  return (
    <FoldedPart title="Fråga en assistent" opens={question !== undefined || answered !== undefined}>
      <Text voice="muted">
        Läses något fel kan en assistent säga vad som står var. Måltavlan skickar inget: det som lämnar arbetsboken är
        det du själv klistrar in. Använd den assistent som din organisation tillåter.
      </Text>
      <Question question={question} />
      <Answer answered={answered} />
    </FoldedPart>
  );
}

/** What of the workbook is in the question, and the question, copied where the program lets us. */
function Question({ question }: Pick<View, "question">) {
  const [included, setIncluded] = useState<Omit<AskInput, "sheet">>({});
  const [copied, setCopied] = useState(false);
  const { copy } = usePane();
  const text = question?.text;
  useEffect(() => {
    setCopied(false);
    if (text !== undefined) void copy?.(text).then(setCopied);
  }, [text]);
  return (
    <>
      {INCLUDED.map(([field, label]) => (
        <Tick
          key={field}
          label={label}
          ticked={included[field] === true}
          take={(ticked) => setIncluded({ ...included, [field]: ticked })}
        />
      ))}
      <Text voice="caption">Namn som står i andra celler är med: läs frågan innan du lämnar ut den.</Text>
      <Ways>
        <Act size="small" task={{ do: "ask", ...included }}>
          Kopiera frågan
        </Act>
      </Ways>
      <Made by={["ask"]}>
        {question && (
          <Field label="Frågan" hint={copied ? "Kopierad." : "Markera texten och kopiera den med Ctrl+C."}>
            <Textarea readOnly resize="vertical" value={question.text} onFocus={({ target }) => target.select()} />
          </Field>
        )}
      </Made>
    </>
  );
}

/** The answer, and what each table of it changes. */
function Answer({ answered }: Pick<View, "answered">) {
  const [text, setText] = useState("");
  return (
    <>
      <Field label="Klistra in svaret">
        <Textarea resize="vertical" value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <Ways>
        <Act size="small" off={text.trim() === ""} task={{ do: "answer", text }}>
          Visa skillnaden
        </Act>
      </Ways>
      {answered && (
        <Made by={["answer"]}>
          <Rows
            items={answered.tables}
            keyOf={({ title }) => title}
            row={(table) => <Difference table={table} text={text} nth={answered.tables.indexOf(table)} />}
          />
          {answered.scales.map((sentence) => (
            <Text voice="muted" key={sentence}>
              {sentence}
            </Text>
          ))}
          {answered.unsure.length > 0 && (
            <>
              <Text voice="strong">Assistenten är osäker</Text>
              <Rows
                items={answered.unsure}
                row={({ cell, why }) => (
                  <Text voice="caption">
                    <CellLink cell={cell} /> · {why}
                  </Text>
                )}
              />
            </>
          )}
        </Made>
      )}
    </>
  );
}

function Difference({ table, text, nth }: { table: AnsweredTable; text: string; nth: number }) {
  const { title, now, then, gone, added, refused } = table;
  const isSame = gone.length === 0 && added.length === 0;
  return (
    <>
      <Text voice="strong">{title}</Text>
      <Text voice="muted">
        Läses nu: {now}. Med svaret: {isSame ? "samma" : then}.
      </Text>
      <Lines title="Kommer till" lines={added} />
      <Lines title="Försvinner" lines={gone} />
      {refused !== undefined && <Text voice="muted">{refused}</Text>}
      {!isSame && refused === undefined && (
        <Ways>
          <Act size="small" aria-label={`Läs ${title} så`} task={{ do: "answer", text, accept: [nth] }}>
            Läs tabellen så
          </Act>
        </Ways>
      )}
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Fold level={4} label={`${title} (${lines.length})`}>
      <Rows items={lines} row={(line) => <Text voice="caption">{line}</Text>} />
    </Fold>
  );
}
