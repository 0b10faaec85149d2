import { hasDigit, hasLetter } from "../../domain/shapes";
import { BESIDE_KINDS, type CellKind } from "../../domain/statedMap";
import { isRecord, isText } from "../../domain/keys";
import { textKey } from "../../interpret/text/text";
import { a1, columnName, parseCell } from "../../sheet/address";
import { valueAt, type Sheet } from "../../sheet/book";
import { isBlank, textOf } from "../grid/grid";
import { columnsFor } from "./headerKey";
import { withoutFigures, WORDS_KEYS, type WordsKey } from "./wordsAgain";

/** Where a cell stood, and how it is found again: its row by words and by the rows around, its column by headers. */
export interface KnownCell {
  /** "B7" */
  at: string;
  words: string;
  /** The first text of its row. */
  row: string;
  /** Texts before it in its row that are no figures, two at most: its goal and its measure; absent: none. */
  names?: string[];
  /** What the rows before and after it say; absent: it is not known. */
  beside?: string[];
  /** Another row said the same. */
  isTwin?: true;
  /** The header of the column before, of its own and of the one after; absent: it had none. */
  heads?: string[];
}

const MOST_NAMES = 2;

/** A figure is no name: the same stands in many rows. */
const isShortFigure = (words: string): boolean => hasDigit(words) && words.length <= LONGEST_FIGURE;
const LONGEST_FIGURE = 12;

/** Their words name nothing: the same grade stands in many rows. */
const VALUES: ReadonlySet<CellKind> = new Set([
  ...(["outcome", "target", "forecast", "grade", "goalGrade", "targetOutcome"] as const),
  ...BESIDE_KINDS,
]);

/** A cell that is looked for, and what it was said to be. */
export type Sought = KnownCell & { is?: CellKind };

/** What tells the row of a cell: texts that it has; with its own words where these name something. */
interface Telling {
  texts: readonly string[];
  /** A reworded title is found by the names before it alone, if at all. */
  isSure: boolean;
}

/** The cells of a sheet, where what was known of them stands now. */
export class CellFinder {
  /** By way of comparing the keys of all rows. */
  private readonly keys = new Map<WordsKey, ReadonlySet<string>[]>();
  private readonly texts = new Map<number, string[]>();
  private header: number | undefined;

  constructor(private readonly sheet: Sheet) {}

  /** What is to be known of a cell. */
  known(at: string, is?: CellKind): KnownCell {
    const { row, column } = parseCell(at)!;
    const names = this.namesBefore(row, column);
    const heads = this.headsOf(column);
    const cell: KnownCell = {
      ...{ at, words: this.textAt(row, column), row: this.textsIn(row)[0] ?? "" },
      ...(names.length > 0 ? { names } : {}),
      beside: this.besideOf(row),
      ...(heads[1] !== "" && row > this.headerRow() ? { heads } : {}),
    };
    const [{ texts }] = tellingOf({ ...cell, ...(is ? { is } : {}) });
    return this.rowsWith(texts, withoutFigures).length > 1 ? { ...cell, isTwin: true } : cell;
  }

  /** Where a cell stands now; null: it is not to be found. */
  placeOf(known: Sought): string | null {
    const was = parseCell(known.at)!;
    const isSame = textKey(this.textAt(was.row, was.column)) === textKey(known.words);
    // As it mostly is.
    if (isSame && this.isLike(was.row, known) && this.isNear(was.row, known)) return known.at;
    for (const { texts, isSure } of tellingOf(known))
      for (const keyOf of WORDS_KEYS) {
        const row = this.nearest(this.rowsWith(texts, keyOf), known, { keyOf, isSure });
        const column = row === undefined ? -1 : this.columnIn(row, known, keyOf);
        if (row !== undefined && column >= 0) return a1(row, column);
      }
    return null;
  }

  /** The row, from 0, that has words and lies nearest to where it was, by the rows around it; undefined: none. */
  rowOf(known: KnownCell): number | undefined {
    const found = this.placeOf(known);
    return found === null ? undefined : parseCell(found)!.row;
  }

  private textAt(row: number, column: number): string {
    return textOf(valueAt(this.sheet, row, column));
  }

  /** The texts of a row. */
  private textsIn(row: number): readonly string[] {
    const known = this.texts.get(row);
    if (known) return known;
    const texts = (this.sheet.values[row] ?? []).flatMap((value) => (isBlank(value) ? [] : [textOf(value)]));
    this.texts.set(row, texts);
    return texts;
  }

  private namesBefore(row: number, column: number): string[] {
    return (this.sheet.values[row] ?? [])
      .slice(0, column)
      .flatMap((value) => (isBlank(value) ? [] : [textOf(value)]))
      .filter((text) => !isShortFigure(text))
      .slice(0, MOST_NAMES);
  }

  private isLike(row: number, known: Sought): boolean {
    const keys = new Set(this.textsIn(row).map(textKey));
    return tellingOf(known)[0].texts.every((text) => keys.has(textKey(text)));
  }

  /** Whether a row has at least one of its neighbours of old, where that is known and needed. */
  private isNear(row: number, { beside, isTwin }: KnownCell): boolean {
    return !isTwin || !beside || this.neighbours(row, beside) > 0;
  }

  private rowsWith(texts: readonly string[], keyOf: WordsKey): number[] {
    if (!this.keys.has(keyOf))
      this.keys.set(
        keyOf,
        Array.from(this.sheet.values, (_, row) => new Set(this.textsIn(row).map(keyOf))),
      );
    const wanted = texts.map(keyOf);
    return this.keys
      .get(keyOf)!
      .flatMap((keys, row) => (wanted.length > 0 && wanted.every((key) => keys.has(key)) ? [row] : []));
  }

  /**
   * Of rows that say the same the one with most of its neighbours of old, else where it was, else the nearest. None where
   * it may be another: of twins one without these neighbours, and of several one that is not where it was.
   */
  private nearest(
    rows: readonly number[],
    known: Sought,
    { keyOf, isSure }: { keyOf: WordsKey; isSure: boolean },
  ): number | undefined {
    const was = parseCell(known.at)!;
    const { beside, words, isTwin } = known;
    const score = (row: number): number => (beside ? this.neighbours(row, beside) : 0);
    const isAsWas = (row: number): boolean => keyOf(this.textAt(row, was.column)) === keyOf(words);
    const [best] = [...rows].sort(
      (a, b) =>
        score(b) - score(a) || Number(isAsWas(b)) - Number(isAsWas(a)) || Math.abs(a - was.row) - Math.abs(b - was.row),
    );
    if (best === undefined || !beside) return isSure ? best : undefined;
    const least = isSure ? Number(isTwin === true || (rows.length > 1 && best !== was.row)) : beside.length;
    return score(best) >= least ? best : undefined;
  }

  /** How many of its neighbours of old a row has. */
  private neighbours(row: number, beside: readonly string[]): number {
    const now = this.besideOf(row);
    return beside.filter((text, i) => withoutFigures(text) === withoutFigures(now[i]!)).length;
  }

  /** What the nearest rows before and after say in words. */
  private besideOf(row: number): string[] {
    const said = (step: number): string => {
      for (let at = row + step; at >= 0 && at < this.sheet.values.length; at += step) {
        const text = this.textsIn(at).find((one) => hasLetter(one) && !isShortFigure(one));
        if (text !== undefined) return text;
      }
      return "";
    };
    return [said(-1), said(1)];
  }

  /** The column of a row with a cell's words, else the one with its header, else where it was, if it holds anything; -1: none. */
  private columnIn(row: number, known: Sought, keyOf: WordsKey): number {
    const { words, names } = known;
    const headed = this.headedColumn(known);
    const isSame = (column: number): boolean =>
      !isBlank(valueAt(this.sheet, row, column)) && keyOf(this.textAt(row, column)) === keyOf(words);
    const isFilled = !isBlank(valueAt(this.sheet, row, headed));
    if (isSame(headed) || (isFilled && known.heads !== undefined && isOfValue(known))) return headed;
    const moved =
      this.textsIn(row).length === 0 ? -1 : this.sheet.values[row]!.findIndex((_, column) => isSame(column));
    return moved < 0 && isFilled && (isOfValue(known) || names !== undefined) ? headed : moved;
  }

  /** The column with the header that a cell's had, else the one where it was. */
  private headedColumn({ at, heads }: KnownCell): number {
    const was = parseCell(at)!.column;
    if (heads === undefined) return was;
    const [before = "", header = "", after = ""] = heads;
    return columnsFor({ header, before, after, at: columnName(was) }, this.headers())[0] ?? was;
  }

  /** The first row, from 0, that has more than half as many cells as any; -1: none has several. */
  private headerRow(): number {
    if (this.header === undefined) {
      const counts = Array.from(this.sheet.values, (_, row) => this.textsIn(row).length);
      const most = counts.reduce((a, b) => Math.max(a, b), 0);
      this.header = counts.findIndex((count) => count > 1 && 2 * count > most);
    }
    return this.header;
  }

  private headers(): { place: string; text: string }[] {
    return (this.sheet.values[this.headerRow()] ?? []).map((value, column) => ({
      place: columnName(column),
      text: isBlank(value) ? "" : textOf(value),
    }));
  }

  private headsOf(column: number): string[] {
    const all = this.headers();
    return [column - 1, column, column + 1].map((at) => all[at]?.text ?? "");
  }
}

/** Whether a cell's words name nothing. */
const isOfValue = ({ words, is }: Sought): boolean => (is !== undefined && VALUES.has(is)) || isShortFigure(words);

/** What tells the row of a cell, the surest first. */
function tellingOf(known: Sought): [Telling, ...Telling[]] {
  const { words, row, names = [], is } = known;
  const before = names.length > 0 ? names : [row];
  if (isOfValue(known)) return [{ texts: before, isSure: true }];
  const own = { texts: [words], isSure: true };
  if (names.length === 0) return [own];
  return [{ texts: [...names, words], isSure: true }, own, { texts: before, isSure: is === "none" || is === "header" }];
}

/** What is known of the rows around a cell. */
export const besideIn = ({ beside, isTwin }: KnownCell): Pick<KnownCell, "beside" | "isTwin"> => ({
  ...(beside ? { beside } : {}),
  ...(isTwin ? { isTwin } : {}),
});

/** A known cell from the memory; null where it cannot be read. */
export function knownIn(value: unknown): KnownCell | null {
  if (!isRecord(value)) return null;
  const { at, words, row, isTwin } = value;
  if (!isText(at) || !isText(words) || !isText(row) || !parseCell(at)) return null;
  const textsIn = (field: keyof KnownCell, most: number): object => {
    const all = value[field];
    const texts = Array.isArray(all) ? all.filter(isText).slice(0, most) : [];
    return texts.length > 0 ? { [field]: texts } : {};
  };
  return {
    ...{ at, words, row, ...textsIn("names", MOST_NAMES), ...textsIn("beside", 2), ...textsIn("heads", 3) },
    ...(isTwin === true ? { isTwin } : {}),
  };
}
