import type { AssessedPlan, Entry } from "../domain/assessment";
import type { Coverage } from "../domain/plan";
import type { Sheet } from "../sheet/book";
import { paginate } from "./breaks";
import type { ReportContext } from "./context";
import { writeLeftovers } from "./continuity/leftover";
import { disagreements, draftList, problemList, toComment, writeListing } from "./listings";
import { LOOK, printSetup } from "./look";
import { Page } from "./page";
import { periodTitle } from "./periodTitle";

/** Characters: names or cells, reasons, then the two grades and the cell: a sheet of 24 letters and its address. */
const WIDTHS = [40, 54, 14, 14, 32];
/** Columns of the fields in the block "Kvarlämnat". */
const LEFT_PLACES = { what: 0, text: 1, period: 2, who: 3, where: 4, key: 5 };
/** How many addresses outside the tables are named. */
const NAMED = 10;

/** The cells beyond the tables that have words of goals or grades, the first by address; "" where none have. */
export function beyondTables({ suspicious }: Coverage["outside"]): string {
  const more = suspicious.length - NAMED;
  return `${suspicious.slice(0, NAMED).join(", ")}${more > 0 ? ` och ${more} till` : ""}`;
}

/** "212 av 240 celler i tabellerna är lästa; 28 används inte eller behöver rättas. …" */
function coverageText({ coverage: { mapped, nonEmpty, reported, outside } }: AssessedPlan): string {
  return [
    reported === 0
      ? `Alla ${mapped} celler i tabellerna är lästa.`
      : `${mapped} av ${nonEmpty} celler i tabellerna är lästa; ${reported} används inte eller behöver rättas.`,
    outside.nonEmpty > 0 ? `Utanför tabellerna finns ${outside.nonEmpty} ifyllda celler.` : "",
    outside.suspicious.length > 0 ? `Ord för mål eller bedömningar står även i ${beyondTables(outside)}.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/**
 * What the author of the workbook has to do and to know: disagreements of printed grades and figures, what could not be
 * read, and what was. For internal use, not published.
 */
export function correctionsSheet(assessed: AssessedPlan, name: string, tag: string, context: ReportContext): Sheet {
  const page = new Page(name, WIDTHS);
  const { sheet } = page;
  const last = WIDTHS.length - 1;
  const period = periodTitle(assessed.period);
  page.line(
    [
      {
        value: [context.organisation, "För den som för arbetsboken", period].filter(Boolean).join(" · "),
        look: LOOK.eyebrow,
      },
    ],
    {
      height: 15,
    },
  );
  page.line([{ value: "Att rätta och se över", look: LOOK.title }], { height: 27 });
  const starts: number[] = [];
  const entriesOf = (id: string): Entry[] =>
    (context.entries ?? []).filter((entry) => entry.goal === id && entry.period === assessed.period);
  for (const listing of [disagreements(assessed), toComment(assessed, entriesOf), problemList(assessed)]) {
    starts.push(page.row);
    writeListing(page, listing, last + 1);
  }
  starts.push(page.row);
  writeListing(page, draftList(assessed), last + 1);
  starts.push(page.row);
  page.heading("Vad som är läst", LOOK.section);
  page.across({ value: coverageText(assessed), look: LOOK.text }, 0, last);
  const left = context.standing?.get(tag)?.left ?? [];
  if (left.length > 0) starts.push(page.row);
  writeLeftovers(page, left, LEFT_PLACES, last);
  sheet.tag = tag;
  sheet.print = {
    ...printSetup(context.organisation, name, period),
    area: { top: 0, left: 0, bottom: page.row - 1, right: last },
  };
  paginate(sheet, starts, { parted: starts });
  return sheet;
}
