import { useState } from "react";
import type { ProposedInWords } from "../commands/proposalInWords";
import { SheetLink } from "./cellLink";
import { Act, Choice, marked, Tick } from "./controls";
import { Part } from "./fold";
import { Text, Ways } from "./look";
import { type StepBody, usePane } from "./pane";
import { Rows } from "./rows";
import { counted } from "./words";

/**
 * Styrmodell: which rules judge, in words; another is chosen here until the workbook has a sheet of its own for them.
 */
export function StyrmodellStep({ view: { styrmodell, presets, proposal } }: StepBody) {
  const { perform } = usePane();
  const { source, sheet, name, levels } = styrmodell;
  return (
    <>
      {sheet ? (
        <Text voice="body">
          Reglerna står på bladet <SheetLink name={sheet} />. Ändra dem där och läs av igen.
        </Text>
      ) : (
        <>
          <Choice
            waits
            label="Bedöm enligt"
            value={name}
            options={presets.map((preset) => [preset.name, preset.title])}
            take={(value) => void perform({ do: "choose", styrmodell: value })}
          />
          <Text voice="muted">
            Styrmodellen läggs till som ett eget blad när statusbladen skrivs. Sedan gäller det som står där.
          </Text>
          {proposal ? (
            <Proposed rows={proposal} />
          ) : (
            <Ways>
              <Act size="small" task={{ do: "propose" }}>
                Föreslå ur tryckta bedömningar
              </Act>
            </Ways>
          )}
        </>
      )}
      <Rows
        items={levels}
        row={({ level, when, scale, measured, rollup }) => (
          <>
            <Text voice="strong">
              {capital(level)}
              {when && `, ${when}`}
            </Text>
            <Text voice="caption">{scale.join(" · ")}</Text>
            {measured !== "" && <Text voice="muted">Det som mäts: {measured}.</Text>}
            {rollup !== "" && <Text voice="muted">Sammanvägning: {rollup}.</Text>}
          </>
        )}
      />
      {source && <Text voice="caption">Källa: {source}</Text>}
    </>
  );
}

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase("sv") + words.slice(1);

/** A styrmodell that would have given the printed grades, row by row: what is ticked is written. */
function Proposed({ rows }: { rows: ProposedInWords[] }) {
  const { busy } = usePane();
  const [ticked, setTicked] = useState<ReadonlySet<number>>(() => new Set(rows.keys()));
  const accept = [...ticked].sort((a, b) => a - b);
  return (
    <Part title="Förslag ur de tryckta bedömningarna">
      <Rows
        items={rows.map((row, index) => ({ ...row, index }))}
        row={({ text, explained, index }) => (
          <>
            <Tick
              label={text}
              ticked={ticked.has(index)}
              off={busy}
              take={(to) => setTicked(marked(ticked, [index], to))}
            />
            <Text voice="caption">{explained}</Text>
          </>
        )}
      />
      <Ways>
        <Act appearance="primary" off={accept.length === 0} task={{ do: "propose", accept }}>
          {`Skriv styrmodellen med ${counted(accept.length, "regel", "regler")}`}
        </Act>
      </Ways>
    </Part>
  );
}
