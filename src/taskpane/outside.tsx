import { CellLink } from "./cellLink";
import { FoldedPart } from "./part";
import { Rows } from "./rows";
import { useText } from "./text";
import { numberWords } from "./words";

/** Cells beyond the tables with the words of goals, targets or grades; none gives nothing. */
export function Outside({ cells }: { cells: string[] }) {
  const text = useText();
  if (cells.length === 0) return null;
  return (
    <FoldedPart title={`Utanför tabellerna (${numberWords(cells.length)})`}>
      <p className={text.muted}>
        De här cellerna har ord för mål eller bedömning men hör inte till någon tabell som hittades.
      </p>
      <Rows items={cells} row={(cell) => <CellLink cell={cell} />} />
    </FoldedPart>
  );
}
