import { SheetLink } from "./cellLink";
import { Choice } from "./choice";
import { useLayout } from "./layout";
import { usePane } from "./pane";
import { Proposed } from "./proposed";
import { Rows } from "./rows";
import type { StepBody } from "./step";
import { TaskButton } from "./taskButton";
import { useText } from "./text";

/**
 * Styrmodell: which rules judge, in words; another is chosen here until the workbook has a sheet of its own for them.
 */
export function StyrmodellStep({ view: { styrmodell, presets, proposal } }: StepBody) {
  const layout = useLayout();
  const text = useText();
  const { perform, busy } = usePane();
  const { source, sheet, name, levels } = styrmodell;
  return (
    <>
      {sheet ? (
        <p className={text.body}>
          Reglerna står på bladet <SheetLink name={sheet} />. Ändra dem där och läs av igen.
        </p>
      ) : (
        <>
          <Choice
            label="Bedöm enligt"
            value={name}
            disabled={busy}
            options={presets.map((preset) => [preset.name, preset.title])}
            take={(value) => void perform({ do: "choose", styrmodell: value })}
          />
          <p className={text.muted}>
            Styrmodellen läggs till som ett eget blad när statusbladen skrivs. Sedan gäller det som står där.
          </p>
          {proposal ? (
            <Proposed rows={proposal} />
          ) : (
            <div className={layout.ways}>
              <TaskButton size="small" task={{ do: "propose" }}>
                Föreslå ur tryckta bedömningar
              </TaskButton>
            </div>
          )}
        </>
      )}
      <Rows
        items={levels}
        row={({ level, when, scale, measured, rollup }) => (
          <>
            <p className={text.strong}>
              {capital(level)}
              {when && `, ${when}`}
            </p>
            <p className={text.caption}>{scale.join(" · ")}</p>
            {measured !== "" && <p className={text.muted}>Det som mäts: {measured}.</p>}
            {rollup !== "" && <p className={text.muted}>Sammanvägning: {rollup}.</p>}
          </>
        )}
      />
      {source && <p className={text.caption}>Källa: {source}</p>}
    </>
  );
}

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase("sv") + words.slice(1);
