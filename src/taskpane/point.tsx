import { useEffect, useRef, useState } from "react";
import type { Pointed } from "../commands/point";
import type { Press, PressGroup } from "../commands/press";
import { quotedSheet } from "../sheet/address";
import { CellLink } from "./cellLink";
import { Act, Tick } from "./controls";
import { Fold, FoldedPart } from "./fold";
import { Text, Ways } from "./look";
import { type StepBody, usePane } from "./pane";
import { Made } from "./result";
import { Rows } from "./rows";
import type { View } from "./session/view";
import type { Doing } from "./state";

/**
 * *Peka och rätta*: what the selected cells are taken for and why, and a press for each thing that they could be; then
 * what that changed in the plan.
 */
export function Point({ view: { pointed, changed } }: Pick<StepBody, "view">) {
  const { point } = usePane();
  /** Whether the cells were shown before: what is corrected now was pressed here, not in another part. */
  const wasPointed = useRef(false);
  const by: Doing[] = wasPointed.current ? ["point", "correct"] : ["point"];
  useEffect(() => void (wasPointed.current = pointed !== undefined), [pointed]);
  return (
    <FoldedPart title="Peka och rätta" opens={pointed !== undefined || changed !== undefined}>
      <Text voice="muted">Läses något fel? Markera cellerna i bladet, en kolumn eller några rader.</Text>
      <Ways>
        <Act size="small" onClick={() => void point()}>
          Vad är det markerade?
        </Act>
      </Ways>
      <Made by={by}>
        {pointed && <Selected key={`${pointed.sheet} ${pointed.range}`} pointed={pointed} />}
        {changed && <Changed changed={changed} />}
      </Made>
    </FoldedPart>
  );
}

function Selected({ pointed }: { pointed: Pointed }) {
  const { sheet, range, title, taken, why, alike, presses, alikePresses, around } = pointed;
  const [isForAll, setForAll] = useState(true);
  const shown = (isForAll && alikePresses) || presses;
  return (
    <div role="group" aria-label="Det markerade">
      <Text voice="strong">{title}</Text>
      <Text voice="caption">
        <CellLink cell={`${quotedSheet(sheet)}!${range}`} /> · {taken} {why}
      </Text>
      {alike !== undefined && <Tick label={`Också de som liknar: ${alike}`} ticked={isForAll} take={setForAll} />}
      <Presses title="Det är:" presses={shown} />
      {around.map((one) => (
        <Presses key={one.title} {...one} />
      ))}
    </div>
  );
}

function Presses({ title, presses }: PressGroup) {
  return (
    <div role="group" aria-label={title}>
      <Text voice="muted">{title}</Text>
      <Ways>
        {presses.map((press) => (
          <PressButton key={press.label} press={press} />
        ))}
      </Ways>
    </div>
  );
}

function PressButton({ press }: { press: Press }) {
  const { open } = usePane();
  const does =
    "opens" in press
      ? { onClick: () => open(press.opens) }
      : { task: { do: "correct" as const, correction: press.correction } };
  return (
    <Act size="small" {...does}>
      {press.label}
    </Act>
  );
}

/** What was just set changed this; *Ångra* stands beside the notice of it. */
function Changed({ changed: { gone, added } }: { changed: NonNullable<View["changed"]> }) {
  return (
    <>
      <Lines title="Kom till" lines={added} />
      <Lines title="Försvann" lines={gone} />
    </>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Fold level={4} label={`${title} (${lines.length})`} opens>
      <Rows items={lines} row={(line) => <Text voice="caption">{line}</Text>} />
    </Fold>
  );
}
