import { Button, makeStyles } from "@fluentui/react-components";
import { useId, useState } from "react";
import { Input } from "./field";
import { usePane } from "./pane";
import { useText } from "./text";
import { tokens } from "./tokens";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalS} 0`,
  },
  field: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS },
  lock: { alignSelf: "flex-start" },
});

const FIELDS = [
  { name: "decided", label: "Fullmäktiges beslut, datum", type: "date" },
  { name: "paragraph", label: "Paragraf", type: "text" },
  { name: "from", label: "Gäller från", type: "date" },
] as const;

/** Where the council's decision is given when the plan is locked. */
export function LockForm() {
  const styles = useStyles();
  const text = useText();
  const { perform, busy } = usePane();
  const id = useId();
  const [decision, setDecision] = useState({ decided: "", paragraph: "", from: "" });
  const whole = FIELDS.every(({ name }) => decision[name].trim() !== "");
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (whole) perform({ do: "lock", decision });
      }}
    >
      <p className={text.muted}>
        Mål, målvärden och ansvariga skrivs som de nu står på ett eget blad. Kontrollera jämför sedan med det.
      </p>
      {FIELDS.map(({ name, label, type }) => (
        <div key={name} className={styles.field}>
          <label htmlFor={id + name}>{label}</label>
          <Input
            id={id + name}
            type={type}
            value={decision[name]}
            take={(value) => setDecision({ ...decision, [name]: value })}
          />
        </div>
      ))}
      <Button type="submit" className={styles.lock} disabledFocusable={busy || !whole}>
        Lås beslutad plan
      </Button>
    </form>
  );
}
