import { yearsIn } from "../../domain/shapes";
import { isCommittee } from "../../interpret/header/header";
import { isDocumentTitle } from "../../interpret/header/title";
import { Lexicon } from "../../lexicon/lexicon";
import { PAGE_EDGES } from "../../lexicon/words/pageEdges";
import { cellText, filled, type Grid } from "../grid";

const EDGES = new Lexicon(PAGE_EDGES);

/** A page's number last in its foot: "Kommunbudget 2027 23", "13 (52)". */
const PAGE_NUMBER = /(?:^|\s)\d{1,3}(?:\s*\(\d{1,3}\))?$/u;

/** A document's name and year have few words. */
const LONGEST_NAME = 50;

/**
 * Whether a row is the head or the foot of a printed page, which tables and texts go on over: a page's number, with or
 * without the document's title; who has made the document beside the organisation; and right below these the document's
 * name with its year.
 */
export function isPageEdge(grid: Grid, row: number, left: number, right: number): boolean {
  const [first, second, ...more] = filled(grid, row, left, right);
  if (first === undefined || more.length > 0) return false;
  const text = cellText(grid, row, first);
  if (second !== undefined)
    return isMaker(text) && EDGES.has(cellText(grid, row, second).toLowerCase(), "organisation");
  const words = text.replace(PAGE_NUMBER, "").trim();
  if (words !== text && isOfPage(words)) return true;
  return namesPaper(text) && yearsIn(text).length === 1 && row > 0 && isPageEdge(grid, row - 1, left, right);
}

/** What stands before a page's number: nothing, "Sida", or the document's title with its years. */
const isOfPage = (words: string): boolean =>
  words === "" || isDocumentTitle(words) || EDGES.has(words.toLowerCase(), "page") || namesPaper(words);

const namesPaper = (text: string): boolean =>
  text.length <= LONGEST_NAME && yearsIn(text).length > 0 && EDGES.has(text.toLowerCase(), "paper");

const isMaker = (text: string): boolean => isCommittee(text) || EDGES.has(text.toLowerCase(), "body");
