import { CellLink, type Select } from "./cellLink";
import { Part } from "./part";
import { Rows } from "./rows";
import { useText } from "./text";
import { numberWords } from "./words";

/** Cells beyond the tables with the words of goals, targets or grades; none gives nothing. */
export function Outside({ cells, select }: { cells: string[]; select: Select }) {
  const text = useText();
  if (cells.length === 0) return null;
  return (
    <Part title={`Utanför tabellerna (${numberWords(cells.length)})`}>
      <p className={text.muted}>De här cellerna har ord för mål eller bedömning men hör inte till någon tabell som hittades.</p>
      <Rows items={cells} row={(cell) => <CellLink cell={cell} select={select} withSheet />} />
    </Part>
  );
}
