import type { Select } from "./cellLink";
import { Outside } from "./outside";
import { Part } from "./part";
import { useText } from "./text";

/** What is said of a workbook where no goal table was found: what one looks like, and where to look. */
export function Nothing({ outside, select }: { outside: string[]; select: Select }) {
  const text = useText();
  return (
    <>
      <Part title="Ingen måltabell hittades">
        <p className={text.body}>
          En måltabell känns igen på sin rubrikrad: Mål eller Indikator, och till exempel Målvärde, Utfall eller Bedömning. Kontrollera rubrikerna, visa blad som är dolda och läs av igen.
        </p>
      </Part>
      <Outside cells={outside} select={select} />
    </>
  );
}
