import { useState } from "react";
import type { Pointed, Press } from "../commands/point";
import { quotedSheet } from "../sheet/address";
import { CellLink } from "./cellLink";
import { Act, Tick } from "./controls";
import { Fold, FoldedPart } from "./fold";
import { Text, Ways } from "./look";
import { type StepBody, usePane } from "./pane";
import { Rows } from "./rows";
import type { View } from "./session/view";

/**
 * *Peka och rätta*: what the selected cells are taken for and why, and a press for each thing that they could be; then
 * what that changed in the plan.
 */
export function Point({ view: { pointed, changed } }: Pick<StepBody, "view">) {
  const { point } = usePane();
  return (
    <FoldedPart title="Peka och rätta" opens={pointed !== undefined || changed !== undefined}>
      <Text voice="muted">Läses något fel? Markera cellerna i bladet, en kolumn eller några rader.</Text>
      <Ways>
        <Act size="small" onClick={() => void point()}>
          Vad är det markerade?
        </Act>
      </Ways>
      {pointed && <Selected key={`${pointed.sheet} ${pointed.range}`} pointed={pointed} />}
      {changed && <Changed changed={changed} />}
    </FoldedPart>
  );
}

function Selected({ pointed }: { pointed: Pointed }) {
  const { sheet, range, title, taken, why, alike, presses, alikePresses } = pointed;
  const [isForAll, setForAll] = useState(true);
  const shown = (isForAll && alikePresses) || presses;
  return (
    <div role="group" aria-label="Det markerade">
      <Text voice="strong">{title}</Text>
      <Text voice="caption">
        <CellLink cell={`${quotedSheet(sheet)}!${range}`} /> · {taken} {why}
      </Text>
      {alike !== undefined && <Tick label={`Också de som liknar: ${alike}`} ticked={isForAll} take={setForAll} />}
      <Text voice="muted">Det är:</Text>
      <Ways>
        {shown.map((press) => (
          <Set key={press.label} sheet={sheet} press={press} />
        ))}
      </Ways>
    </div>
  );
}

function Set({ sheet, press: { label, cells } }: { sheet: string; press: Press }) {
  return (
    <Act size="small" task={{ do: "correct", correction: { kind: "cells", sheet, cells } }}>
      {label}
    </Act>
  );
}

/** What was just set changed this; Ångra stands beside the notice of it. */
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
