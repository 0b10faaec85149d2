import type { Leftover, LeftField } from "./continuity/leftover";
import { writeLeftovers } from "./continuity/leftover";
import { wrapped } from "../sheet/height";
import { LOOK, printSetup, SIZES } from "./look";
import type { Page } from "./page";

/** Whether a text of a size is wider than what is printed, whose last column is `last`. */
export const isWider = (page: Page, last: number, text: string, size: number, bold = false): boolean =>
  wrapped(text, { size, bold }, page.charactersOf(0, last)).length > 1;

/**
 * The top of an own sheet: whose it is, what it shows and for which period, then its title; one wider than what is
 * printed goes on below.
 */
export function opening(page: Page, above: (string | undefined)[], title: string, last: number): void {
  page.line([{ value: above.filter(Boolean).join(" · "), look: LOOK.eyebrow }], { height: 15 });
  if (isWider(page, last, title, SIZES.title, true))
    page.across({ value: title, look: { ...LOOK.title, wrap: true } }, 0, last, 6);
  else page.line([{ value: title, look: LOOK.title }], { height: 27 });
}

interface Closing {
  tag: string;
  organisation?: string;
  /** In the foot of a page: the sheet's name, and what it is for. */
  name: string;
  period: string;
  /** The last column that is printed. */
  last: number;
  /** The header that is repeated on each page. */
  header?: number;
  left: Leftover[];
  /** Columns of the fields in the block "Kvarlämnat". */
  places: Record<LeftField, number>;
}

/** The foot of an own sheet: what the user has left on it, and how it is printed. */
export function closing(page: Page, { tag, organisation, name, period, last, header, left, places }: Closing): void {
  writeLeftovers(page, left, places, last);
  page.sheet.tag = tag;
  page.sheet.print = {
    ...printSetup(organisation, name, period),
    area: { top: 0, left: 0, bottom: page.row - 1, right: last },
    ...(header === undefined ? {} : { titleRows: { top: header, bottom: header } }),
  };
}
