import { looseGrammar } from "../interpret/text/grammar";
import { titlesOf } from "./headings";
import type { Region } from "./layout/tableRegion";

/** "ARBETSKOPIA – gamla nivåer, använd inte". */
const SET_ASIDE = looseGrammar("arbetskopia* | använd* (inte | ej) | (inte | ej) använd* | får (inte | ej) användas");

const LONGEST_TITLE = 120;

/**
 * Leaves out tables whose sheet's name or own title says that they are not to be used, where another sheet has tables that
 * do not. Their cells are listed among those outside the tables.
 */
export function withoutSetAside<T extends { region: Region }>(found: readonly T[]): T[] {
  const isSetAside = ({ region }: T): boolean =>
    [region.grid.sheet.name, ...titlesOf(region).map(({ text }) => text)].some(
      (text) => text.length <= LONGEST_TITLE && SET_ASIDE.test(text),
    );
  const kept = found.filter((one) => !isSetAside(one));
  return kept.length > 0 ? kept : [...found];
}
