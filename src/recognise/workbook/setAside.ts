import { looseGrammar } from "../../interpret/text/grammar";
import { filled } from "../grid/grid";
import { titlesOf } from "../headings";
import type { FoundTable } from "../foundTables";
import { rowsOf, type Region } from "../layout/tableRegion";

/** "ARBETSKOPIA – gamla nivåer, använd inte", "Provräkning inför nya systemet". */
const SET_ASIDE = looseGrammar(
  `arbetskopia* | använd* (inte | ej) | (inte | ej) använd* | får (inte | ej) användas
   | provräkning* | testdata`,
);

const LONGEST_TITLE = 120;

/** "Exempel:", "Så här kan det se ut" right above a table. */
const EXAMPLE = looseGrammar(
  "^ [ett] exempel [på …~] [:] $ | så här (kan | ska | bör) det se ut | ifyllt exempel | exempelrad*",
);

/** How a workbook is filled in: the name of a sheet that says so, and its lines. */
const INSTRUCTS = looseGrammar("{instructing} | handledning* | exempel | hur fyller du | fyll (i | bara | endast)");

/** An example has one row, or a few. */
const MOST_ROWS = 4;

/** What shows that a table is an example of how the others are filled in; together at least `SHOWN`. */
const SHOWS_EXAMPLE: readonly { weight: number; when: (region: Region) => boolean }[] = [
  {
    weight: 2,
    when: (region) =>
      titlesOf(region)
        .slice(-1)
        .some(({ text }) => EXAMPLE.test(text)),
  },
  { weight: 1, when: ({ grid }) => INSTRUCTS.test(grid.sheet.name) },
  { weight: 1, when: (region) => titlesOf(region).some(({ text }) => INSTRUCTS.test(text)) },
  { weight: 1, when: (region) => rowsFilled(region) <= MOST_ROWS },
];
const SHOWN = 3;

const rowsFilled = (region: Region): number =>
  rowsOf(region).filter((row) => filled(region.grid, row, region.area.left, region.area.right).length > 1).length;

const isExample = ({ region }: FoundTable): boolean =>
  region.page === undefined &&
  SHOWS_EXAMPLE.reduce((sum, { weight, when }) => sum + (when(region) ? weight : 0), 0) >= SHOWN;

/**
 * Leaves out tables whose sheet's name or own title says that they are not to be used, and examples of how the others are
 * filled in, where another sheet has tables that are neither. Their cells are listed among those outside the tables.
 */
export function withoutSetAside(found: readonly FoundTable[]): FoundTable[] {
  const isSetAside = ({ region }: FoundTable): boolean =>
    [region.grid.sheet.name, ...titlesOf(region).map(({ text }) => text)].some(
      (text) => text.length <= LONGEST_TITLE && SET_ASIDE.test(text),
    );
  const kept = found.filter((one) => !isSetAside(one) && !isExample(one));
  return kept.length > 0 ? kept : [...found];
}
