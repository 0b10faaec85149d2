import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { Check } from "../commands/check";
import { CHECKS, KINDS, listedChecks } from "../commands/checkKinds";
import { AuditPart } from "./auditPart";
import { Act } from "./controls";
import { Fold, FoldedPart, Part } from "./fold";
import { Text, useLayout, Ways } from "./look";
import { type StepBody, usePane } from "./pane";
import { Sentences } from "./rows";
import { numberWords } from "./words";

const WEIGHTS: Record<Check["severity"], string> = { error: "Fel", warning: "Se över", note: "Att veta" };

/**
 * Kontrollera: what is out of date or would be asked about, the heaviest first; and the decision that it is compared
 * with.
 */
export function CheckStep({ view: { checks, audit } }: StepBody) {
  return (
    <>
      <Text voice="muted">Jämför statusbladen med underlaget, och målen med den beslutade planen. Inget ändras.</Text>
      {checks && <Found checks={listedChecks(checks)} />}
      <Ways>
        <Act task={{ do: "check" }}>{checks ? "Kontrollera igen" : "Kontrollera"}</Act>
        {checks?.some(({ code }) => code === "MAL-formel") && (
          <Act size="small" task={{ do: "freeze" }}>
            Frys MAL till värden
          </Act>
        )}
      </Ways>
      {audit && <AuditPart questions={audit} />}
      <FoldedPart title="Lås beslutad plan">
        <LockForm />
      </FoldedPart>
    </>
  );
}

/** With at most so many, every list is open. */
const FEW = 8;

/** What was found, a list for each kind, that of the heaviest first; of many, it alone is open. */
function Found({ checks }: { checks: readonly Check[] }) {
  const kinds = [...new Set(checks.map(({ code }) => CHECKS[code].kind))];
  return (
    <Part title="Att se över" count={checks.length} after="check">
      {kinds.length === 0 && <Text voice="muted">Inget att se över.</Text>}
      {kinds.map((kind, i) => {
        const items = checks.filter(({ code }) => CHECKS[code].kind === kind);
        return (
          <Fold
            key={kind}
            level={4}
            label={`${KINDS[kind]} (${numberWords(items.length)})`}
            end={items[0] && WEIGHTS[items[0].severity]}
            opens={i === 0 || checks.length <= FEW}
          >
            <Sentences items={items} />
          </Fold>
        );
      })}
    </Part>
  );
}

const FIELDS = [
  { name: "decided", label: "Fullmäktiges beslut, datum", type: "date" },
  { name: "paragraph", label: "Paragraf", type: "text" },
  { name: "from", label: "Gäller från", type: "date" },
] as const;

/** Where the council's decision is given when the plan is locked. */
function LockForm() {
  const layout = useLayout();
  const { perform } = usePane();
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
      <Text voice="muted">
        Mål, målvärden och ansvariga skrivs som de nu står på ett eget blad. Kontrollera jämför sedan med det.
      </Text>
      {FIELDS.map(({ name, label, type }) => (
        <Field key={name} label={label}>
          <Input
            type={type}
            value={decision[name]}
            onChange={(_, { value }) => setDecision({ ...decision, [name]: value })}
          />
        </Field>
      ))}
      <Act type="submit" className={layout.start} off={!whole}>
        Lås beslutad plan
      </Act>
    </form>
  );
}
