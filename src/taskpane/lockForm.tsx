import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { useLayout } from "./layout";
import { usePane } from "./pane";
import { useText } from "./text";

const FIELDS = [
  { name: "decided", label: "Fullmäktiges beslut, datum", type: "date" },
  { name: "paragraph", label: "Paragraf", type: "text" },
  { name: "from", label: "Gäller från", type: "date" },
] as const;

/** Where the council's decision is given when the plan is locked. */
export function LockForm() {
  const layout = useLayout();
  const text = useText();
  const { perform, busy } = usePane();
  const [decision, setDecision] = useState({ decided: "", paragraph: "", from: "" });
  const whole = FIELDS.every(({ name }) => decision[name].trim() !== "");
  return (
    <form
      className={layout.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (whole) void perform({ do: "lock", decision });
      }}
    >
      <p className={text.muted}>
        Mål, målvärden och ansvariga skrivs som de nu står på ett eget blad. Kontrollera jämför sedan med det.
      </p>
      {FIELDS.map(({ name, label, type }) => (
        <Field key={name} label={label}>
          <Input
            type={type}
            value={decision[name]}
            onChange={(_, { value }) => setDecision({ ...decision, [name]: value })}
          />
        </Field>
      ))}
      <Button type="submit" className={layout.start} disabledFocusable={busy || !whole}>
        Lås beslutad plan
      </Button>
    </form>
  );
}
