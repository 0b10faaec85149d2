import { useId } from "react";
import { CellLink, type Select } from "./cellLink";
import { Rows } from "./rows";
import { useText } from "./text";
import { numberWords } from "./words";

/** Cells beyond the tables with the words of goals, targets or grades; none gives nothing. */
export function Outside({ cells, select }: { cells: string[]; select: Select }) {
  const text = useText();
  const id = useId();
  if (cells.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={text.heading}>
        Utanför tabellerna ({numberWords(cells.length)})
      </h3>
      <p className={text.muted}>De här cellerna har ord för mål eller bedömning men hör inte till någon tabell som hittades.</p>
      <Rows items={cells} labelledBy={id} row={(cell) => <CellLink cell={cell} select={select} withSheet />} />
    </section>
  );
}
