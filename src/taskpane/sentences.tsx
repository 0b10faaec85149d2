import { CellLink } from "./cellLink";
import { useLayout } from "./layout";
import { Rows } from "./rows";
import { useText } from "./text";

/** Sentences, each with the cell of the workbook that it is about, if there is one. */
export function Sentences({ items }: { items: { said: string; cell?: string }[] }) {
  const layout = useLayout();
  const text = useText();
  return (
    <Rows
      items={items}
      row={({ said, cell }) => (
        <p className={`${text.muted} ${layout.said}`}>
          {cell && <CellLink cell={cell} />}
          {cell ? ` ${said}` : said}
        </p>
      )}
    />
  );
}
