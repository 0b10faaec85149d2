import type { CellFact, SheetCells } from "./cells";
import { toShares } from "./exact";
import { headersOf, rowFeatures, ROW_FEATURES } from "./headers";
import { layoutOf, type Layout } from "./layout";
import { Forward } from "./forward";
import type { Model } from "./model";
import type { LabelReading } from "./reading";
import { gramsOf, wordScores, type Grams, type WordModel } from "./words";

/** The shares of each class that a word model gives texts; each text is asked about once. */
export class WordShares {
  private readonly known = new Map<string, Float32Array>();

  constructor(private readonly model: WordModel) {}

  ofFact({ plain, grams }: CellFact): Float32Array {
    return this.of(plain, () => grams);
  }

  ofText(text: string): Float32Array {
    return this.of(text, () => gramsOf(text));
  }

  private of(text: string, grams: () => Grams): Float32Array {
    const found = this.known.get(text);
    if (found) return found;
    const made = Float32Array.from(toShares(wordScores(this.model, grams())));
    this.known.set(text, made);
    return made;
  }
}

/** How many inputs the net of rows has. */
export const ROW_INPUTS = ROW_FEATURES + 3;

const MOST_OF_ROW = 600;

/** The words of a row, as one text. */
export const rowText = ({ cells, starts }: Layout, row: number): string => {
  const texts: string[] = [];
  for (let i = starts[row]!, length = 0; i < starts[row + 1]! && length < MOST_OF_ROW; i++) {
    texts.push(cells[i]!.fact.plain);
    length += cells[i]!.fact.plain.length;
  }
  return texts.join(" § ");
};

/** The inputs of the net of rows: their features, and what the words say of the row itself, of the next and the one before. */
export function rowInputs(layout: Layout, wordsSay: (text: string) => number): Float32Array {
  const features = rowFeatures(layout);
  const count = layout.rows.length;
  const said = Array.from({ length: count }, (_, row) => wordsSay(rowText(layout, row)));
  const inputs = new Float32Array(count * ROW_INPUTS);
  for (let row = 0; row < count; row++) {
    const at = row * ROW_INPUTS;
    inputs.set(features.subarray(row * ROW_FEATURES, (row + 1) * ROW_FEATURES), at);
    inputs.set([said[row]!, said[row + 1] ?? 0, said[row - 1] ?? 0], at + ROW_FEATURES);
  }
  return inputs;
}

/** How likely each row is one of headers. */
export const headShares = (rows: Forward, inputs: Float32Array): Float32Array =>
  Float32Array.from(
    { length: inputs.length / ROW_INPUTS },
    (_, row) => toShares(rows.of(inputs.subarray(row * ROW_INPUTS, (row + 1) * ROW_INPUTS)))[1]!,
  );

/** What is known of a sheet before its cells are labelled, where it is known how likely each row is one of headers. */
export function readingUnder(
  { cells }: SheetCells,
  layout: Layout,
  heads: Float32Array,
  words: { own: WordShares; header: WordShares },
): LabelReading {
  const headers = headersOf(layout, (row) => heads[row]! > 0.5);
  return {
    ...{ layout, headers, heads },
    own: cells.map(({ fact }) => words.own.ofFact(fact)),
    headed: headers.text.map((text) => (text === "" ? undefined : words.header.ofText(text))),
  };
}

/** What of a model is asked before its cells are labelled; the word models with what they said of texts. */
export interface Before {
  own: WordShares;
  header: WordShares;
  row: WordShares;
  rows: Forward;
}

export const beforeOf = ({ ownWords, headerWords, rowWords, rows }: Model): Before => ({
  own: new WordShares(ownWords),
  header: new WordShares(headerWords),
  row: new WordShares(rowWords),
  rows: new Forward([rows]),
});

/** What is known of a sheet before its cells are labelled. `isHead`: rows of which it is given whether they are headers. */
export function readingOf(
  sheet: SheetCells,
  before: Before,
  isHead: (row: number) => boolean | undefined = () => undefined,
): LabelReading {
  const layout = layoutOf(sheet);
  const read = headShares(
    before.rows,
    rowInputs(layout, (text) => before.row.ofText(text)[1]!),
  );
  const heads = read.map((share, row) => {
    const given = isHead(layout.rows[row]!);
    return given === undefined ? share : Number(given);
  });
  return readingUnder(sheet, layout, heads, before);
}
