import { SheetLink } from "./cellLink";
import { Choice } from "./controls";
import { Text } from "./look";
import { type StepBody, usePane } from "./pane";
import { Rows } from "./rows";

/**
 * Styrmodell: which rules judge, in words; another is chosen here until the workbook has a sheet of its own for them.
 */
export function StyrmodellStep({ view: { styrmodell, presets } }: StepBody) {
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
