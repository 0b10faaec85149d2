import type { Mark } from "../../domain/proof";
import { factsOf } from "../../interpret/facts";
import { columnLimit } from "../../interpret/text/columnLine";
import { limitIn, unsigned } from "../../interpret/text/footnote";
import { besideSays, commentOn, remarkOn, tellsHow } from "../../interpret/text/remark";
import { looseGrammar } from "../../interpret/text/grammar";
import { withoutStop, writtenSentences } from "../../interpret/text/text";
import { likelyLimits } from "../../interpret/text/remarkWords";
import type { Column } from "../column";
import type { Grid } from "../grid/grid";
import { commentAt, commentedIn, isOver, saidAt, type Said } from "./comments";
import { isOfSome } from "./groupsNamed";

/** The rows over a table whose comments are about all rows below. */
export interface RowsOver {
  headers: readonly number[];
  titles: readonly number[];
}

/** What the comments over a table's values say of them. */
export interface HeadingMarks {
  /** What the comments of the headers over a column say of all its figures, and what brackets in its header limit them to. */
  over(column: Pick<Column, "column" | "header" | "reading">, year: string): Mark[];
  /** What the comments of the table's titles say of its outcomes. */
  overAll(year: string): Mark[];
  /** Whether a header or a title of the table has a comment. */
  isCommentedOver(): boolean;
  /** What the comments of a target's cell and of its headers say that it is for: another year, or a part of what is measured. */
  ofTarget(row: number, column: number): Mark[];
}

/** "Statistik från Skolverket samt egen enkät i oktober": of which some are from one and some from another. */
const SOURCES = looseGrammar(
  "^ [källa [:] | källor [:]] [statistik | uppgifter | siffror | data] [från | ur | enligt] L …3 (samt | och | respektive) [L] {measuringEvent} …3 $",
);
const tellsSources = (text: string, year: string): boolean => {
  const [first = "", ...others] = writtenSentences(text);
  return SOURCES.test(withoutStop(first)) && others.every((one) => commentOn(one, year) === undefined);
};

/** What a comment over a column says of all its figures; undefined: nothing that limits them. */
export function ofHeading(text: string, year: string): Said | undefined {
  if (tellsSources(text, year)) return undefined;
  const unknown = tellsHow(text) ? undefined : commentOn(text, year);
  const { about, period } = remarkOn(text, year) ?? besideSays(text, year) ?? unknown ?? {};
  return about && { about, ...(period === undefined ? {} : { period }) };
}

/** What a comment says that a target is for; undefined: it says none. */
function ofAim(text: string): Said | undefined {
  // When it holds is read where its proof is (assess/inForce.ts).
  if (factsOf(text).aimSaidBeside) return { about: "source" };
  return besideSays(text, "")?.about === "scope" ? { about: "scope" } : undefined;
}

/** The same of words that no phrase is known for; undefined: they most likely limit nothing. */
const ofUnknown = (text: string): Said | undefined => (likelyLimits(text, "") ? { about: "unread" } : undefined);

/** Finds what is said over the values of a table. */
export function headingMarks(grid: Grid, over: RowsOver): HeadingMarks {
  const headers = commentedIn(grid, over.headers);
  const titles = commentedIn(grid, over.titles);

  /** The commented cells of the headers over a column, with those that are merged over it. */
  const headersOver = (column: number): { row: number; column: number }[] =>
    headers.filter((at) => isOver(grid, at, column));

  return {
    over({ column, header, reading }, year) {
      const said = headersOver(column).flatMap((at) =>
        commentAt(grid, at.row, at.column, (text) =>
          isOfSome(text) ? undefined : (columnLimit(text, unsigned(header), year) ?? ofHeading(text, year)),
        ),
      );
      const row = over.headers.at(-1);
      const limit = reading.group === undefined ? limitIn(header) : undefined;
      const limited =
        row === undefined || limit === undefined ? null : saidAt(grid, row, column, { text: limit, about: "scope" });
      return limited ? [...said, limited] : said;
    },
    overAll: (year) =>
      titles.flatMap((at) =>
        commentAt(grid, at.row, at.column, (text) => remarkOn(text, year) ?? besideSays(text, year)),
      ),
    isCommentedOver: () => headers.length + titles.length > 0,
    ofTarget: (row, column) => [
      ...commentAt(grid, row, column, (text) => ofAim(text) ?? ofUnknown(text)),
      ...headersOver(column).flatMap((at) => commentAt(grid, at.row, at.column, ofAim)),
    ],
  };
}
