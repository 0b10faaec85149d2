import { Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import type { ProposedInWords } from "../commands/proposalInWords";
import { useLayout } from "./layout";
import { usePane } from "./pane";
import { Part } from "./part";
import { Rows } from "./rows";
import { TaskButton } from "./taskButton";
import { useText } from "./text";
import { counted } from "./words";

/** A styrmodell that would have given the printed grades, row by row: what is ticked is written. */
export function Proposed({ rows }: { rows: ProposedInWords[] }) {
  const layout = useLayout();
  const text = useText();
  const { busy } = usePane();
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const accept = rows.flatMap((_, index) => (left.has(index) ? [] : [index]));
  const turn = (index: number, to: boolean): void => {
    const next = new Set(left);
    if (to) next.delete(index);
    else next.add(index);
    setLeft(next);
  };
  return (
    <Part title="Förslag ur de tryckta bedömningarna">
      <Rows
        items={rows.map((row, index) => ({ ...row, index }))}
        keyOf={({ index }) => index}
        row={({ said, explained, index }) => (
          <>
            <Checkbox
              label={said}
              checked={!left.has(index)}
              disabled={busy}
              onChange={(_, { checked }) => turn(index, checked === true)}
            />
            <p className={text.caption}>{explained}</p>
          </>
        )}
      />
      <div className={layout.ways}>
        <TaskButton appearance="primary" off={accept.length === 0} task={{ do: "propose", accept }}>
          {`Skriv styrmodellen med ${counted(accept.length, "regel", "regler")}`}
        </TaskButton>
      </div>
    </Part>
  );
}
