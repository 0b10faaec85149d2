import { compile } from "./compile";
import { hitsIn } from "./matcher";
import { Memory } from "./memory";
import { type Side, SIDES } from "./words/sides";

type Rows = ReturnType<typeof compile<string>>;

/** Compiled when the first word is asked about. */
let compiled: Rows | undefined;

const rowsOf = (): Rows =>
  (compiled ??= compile<string>(Object.fromEntries(SIDES.map(({ words }, row) => [`row ${row}`, words]))));

const known = new Memory<string, number>(8_000);

/** The first row that has all of the word; Infinity: none. */
const rowOf = (word: string): number =>
  hitsIn(word, rowsOf()).reduce(
    (first, { concept, from, to }) =>
      from === 0 && to === word.length ? Math.min(first, Number(concept.slice(4))) : first,
    Infinity,
  );

/** The first row of `SIDES` that has the word, as it stands or with its parts joined ("nöjd-kund-index"); -1: none. */
export const sideRow = (word: string): number =>
  known.of(word, () => {
    const row = word.includes("-") ? Math.min(rowOf(word), rowOf(word.replaceAll("-", ""))) : rowOf(word);
    return row === Infinity ? -1 : row;
  });

export const sideAt = (row: number): Side | undefined => SIDES[row];
