import { fact } from "../../lexicon/textFact";
import { areDigits, bySpaces, yearsIn } from "../../domain/shapes";
import { isCommittee } from "../../interpret/header/header";
import { isDocumentTitle } from "../../interpret/header/title";
import { looseGrammar } from "../../interpret/text/grammar";
import { Lexicon } from "../../lexicon/lexicon";
import { PAGE_EDGES } from "../../lexicon/words/pageEdges";
import type { Area } from "../../sheet/address";
import { cellText, filled, type Grid } from "../grid/grid";
import { grouped } from "../../domain/grouped";
import { keysOf } from "../../domain/keys";

const EDGES = new Lexicon(PAGE_EDGES);

/** A page's number last in its foot: "Kommunbudget 2027 23", "13 (52)". */
const PAGE_NUMBER = /(?:^|\s)\d{1,3}(?:\s*\(\d{1,3}\))?$/u;
/** The number of a page and of the last one: "15 (23)". */
const PAGE_OF = /(?:^|\s)(\d{1,3})\s*\((\d{1,3})\)$/u;

/** The last line of a letterhead: "Storgatan 1, 123 45 Sundsby". */
const ADDRESS = looseGrammar("(^ | _ | ,) D3 _ D2 _ L [L] $");

/** A document's name and year have few words. */
const LONGEST_NAME = 50;

/** As many cells at most has the foot of a page: who, what, when and which page. */
export const MOST_IN_FOOT = 4;

/**
 * Whether a row is the head or the foot of a printed page, which tables and texts go on over: a page's number, with or
 * without the document's title; who has made the document beside the organisation; its address; right below these the
 * document's name with its year, right above them the organisation; and what comes back from page to page.
 */
export function isPageEdge(grid: Grid, row: number, left: number, right: number): boolean {
  const cells = filled(grid, row, left, right);
  const [first, second] = cells;
  if (first === undefined || cells.length > MOST_IN_FOOT) return false;
  const text = cellText(grid, row, first);
  if (second !== undefined) return isFoot(cells.map((column) => cellText(grid, row, column)));
  return (
    isNumbered(text) ||
    isFoot(partsOf(text)) ||
    isAddress(text) ||
    comingBack(grid).has(row) ||
    isBesideEdge(grid, row, text, left, right)
  );
}

/** A page's number after what stands before one. */
function isNumbered(text: string): boolean {
  const words = beforeNumber(text);
  return words !== undefined && isOfPage(words);
}

/** What stands before a page's number, also before that of the last page: "Sida 12 av 96"; undefined where none ends the text. */
function beforeNumber(text: string): string | undefined {
  const words = text.replace(PAGE_NUMBER, "").trim();
  if (words === text) return undefined;
  const [of] = EDGES.hits(words.toLowerCase(), "ofPages");
  const page = words.slice(0, of?.from).trimEnd();
  const before = page.replace(PAGE_NUMBER, "");
  return of && before !== page ? before.trim() : words;
}

/** What stands before a page's number: nothing, "Sida", or the document's title with its years. */
const isOfPage = (words: string): boolean => words === "" || isPageWord(words) || isDocument(words);

const isPageWord = (words: string): boolean => EDGES.has(words.toLowerCase(), "page");

/** "Årsredovisning": where the page is told with its word, its document's name needs no year. */
const isPaper = (text: string): boolean => text.length <= LONGEST_NAME && EDGES.has(text.toLowerCase(), "paper");

const namesPaper = (text: string): boolean => isPaper(text) && yearsIn(text).length > 0;

const isDocument = (text: string): boolean => isDocumentTitle(text) || namesPaper(text);

/** "Sida 7", "9(21)", "12 av 96": which page it is, said so. */
function isPage(text: string): boolean {
  const words = beforeNumber(text);
  return words !== undefined && (isPageWord(words) || (words === "" && !areDigits(text)));
}

/** What a piece of a page's foot says: which page, and of what, whose, who has made it, under which number or day. */
const PIECES = {
  page: isPage,
  figure: (text) => text.length <= 3 && areDigits(text),
  document: isDocument,
  organisation: (text) => isOrganisation(text),
  maker: (text) => isMaker(DAY_LAST.replace(text, () => "").trim()),
  reference: (text) => REFERENCE.test(text),
} as const satisfies Record<string, (text: string) => boolean>;

type EdgePiece = keyof typeof PIECES;

const DAY_LAST = looseGrammar("Y - D2 - D2 $");
/** "Dnr KS 2023/512", a day. */
const REFERENCE = looseGrammar("^ (dnr | diarienr | diarienummer) [. | :] _ | ^ Y - D2 - D2 $");

/** Which piece a text is; null: none. */
const pieceOf = fact((text): EdgePiece | null => keysOf(PIECES).find((piece) => PIECES[piece](text)) ?? null);
const isPiece = (text: string): boolean => pieceOf(text) !== null;

/** The pieces of a foot that is written in one cell: "Nässjö kommun | Årsredovisning 2023 | 17". */
const partsOf = (text: string): string[] =>
  text.length > LONGEST_ADDRESS
    ? []
    : [" | ", " – ", " · ", ", "].reduce((parts, mark) => parts.flatMap((part) => part.split(mark)), [text]);

/**
 * Which page it is, said so, beside something of the document or who has made it; a bare number beside the document's
 * title, alone or with nothing but pieces of a foot; who has made it beside the organisation. In any order.
 */
function isFoot(texts: readonly string[]): boolean {
  const pieces = texts.map(pieceOf);
  const count = (...of: EdgePiece[]): number => pieces.filter((piece) => piece !== null && of.includes(piece)).length;
  if (count("page") === 1) {
    const isSaid = texts.some((text) => isPageWord(beforeNumber(text) ?? ""));
    return texts.every((text, i) => pieces[i] === "page" || (isSaid && isPaper(text)) || partsOf(text).some(isPiece));
  }
  if (pieces.includes(null)) return false;
  if (count("figure") === 1) return texts.length > 2 ? count("document") > 0 : texts.some(isTitleOfPage);
  return pieces.length === 2 && count("maker") === 1 && count("organisation") === 1;
}

/** A document's title; a name with its year may name a row, unless it says whose the document is. */
const isTitleOfPage = (text: string): boolean => isDocumentTitle(text) || (namesPaper(text) && namesOrganisation(text));

const namesOrganisation = (text: string): boolean =>
  bySpaces(text).some((_, i, words) => isOrganisation(words.slice(0, i + 1).join(" ")));

const isAddress = (text: string): boolean => text.length <= LONGEST_ADDRESS && ADDRESS.test(text);
const LONGEST_ADDRESS = 100;

/** The organisation right above its address or a document's title with a number, or a document's name right below an edge. */
function isBesideEdge(grid: Grid, row: number, text: string, left: number, right: number): boolean {
  if (isOrganisation(text) && (isDocumentFoot(grid, row + 1, left, right) || isAddressAt(grid, row + 1, left, right)))
    return true;
  return namesPaper(text) && yearsIn(text).length === 1 && row > 0 && isPageEdge(grid, row - 1, left, right);
}

/** A row of two cells that is a page's foot. */
function isDocumentFoot(grid: Grid, row: number, left: number, right: number): boolean {
  const cells = filled(grid, row, left, right);
  return cells.length === 2 && isFoot(cells.map((column) => cellText(grid, row, column)));
}

function isAddressAt(grid: Grid, row: number, left: number, right: number): boolean {
  const [only, ...more] = filled(grid, row, left, right);
  return only !== undefined && more.length === 0 && isAddress(cellText(grid, row, only));
}

const isMaker = (text: string): boolean => isCommittee(text) || EDGES.has(text.toLowerCase(), "body");
const isOrganisation = (text: string): boolean => EDGES.has(text.toLowerCase(), "organisation");

const known = new WeakMap<Grid, ReadonlySet<number>>();

/**
 * The rows of feet that come back with a higher number of the same last one ("… plan 15 (23)", "… plan 17 (23)"), and
 * of the line that comes back right below them, the head of the next page.
 */
function comingBack(grid: Grid): ReadonlySet<number> {
  const found = known.get(grid) ?? edgesComingBack(grid);
  known.set(grid, found);
  return found;
}

function edgesComingBack(grid: Grid): ReadonlySet<number> {
  const { used } = grid;
  if (!used) return new Set();
  const alone = rowsAlone(grid, used);
  const numbered = alone.flatMap(({ row, text }, i) => {
    const [of, page, last] = PAGE_OF.exec(text) ?? [];
    return of === undefined || Number(page) > Number(last)
      ? []
      : [{ row, i, page: Number(page), key: `${text.slice(0, -of.length)} (${last ?? ""})` }];
  });
  const feet = [...grouped(numbered, ({ key }) => key).values()].filter(
    (pages) => pages.length > 1 && pages.every(({ page }, i) => i === 0 || page > (pages[i - 1]?.page ?? 0)),
  );
  return new Set(
    feet.flatMap((pages) => {
      const heads = pages.flatMap(({ i }) => alone[i + 1] ?? []);
      const again = heads.filter(({ text }) => heads.filter((other) => other.text === text).length > 1);
      return [...pages, ...again].map(({ row }) => row);
    }),
  );
}

/** The texts that stand alone in their rows, from the top. */
const rowsAlone = (grid: Grid, { top, bottom, left, right }: Area): { row: number; text: string }[] =>
  Array.from({ length: bottom - top + 1 }, (_, i) => top + i).flatMap((row) => {
    const [column, ...more] = filled(grid, row, left, right);
    return column === undefined || more.length > 0 ? [] : [{ row, text: cellText(grid, row, column) }];
  });
