/** How a column writes numbers, where it can be told (`columnNumberStyle`). */
export interface NumberStyle {
  thousands?: "." | " " | ",";
  decimal?: "," | ".";
}

/** A number written in digits or words, where it stands in a text. */
export interface Numeral {
  value: number;
  /** How many decimals were written. */
  decimals: number;
  start: number;
  end: number;
  /** "1.233": thousands or decimals cannot be told. */
  ambiguous?: true;
}

const DIGITS = /([1-9]\d{0,2}(?: \d{3})+(?!\d)|\d+)((?:[.,]\d+)*)/y;

/**
 * The number in digits that begins at a place in a cleaned text, without sign: "1 234,5", "1.233,5", "0.95". Null when none begins there,
 * or when dots and commas make no number ("2.1.4").
 */
export function numeralAt(text: string, at: number, style: NumberStyle = {}): Numeral | null {
  DIGITS.lastIndex = at;
  const found = DIGITS.exec(text);
  if (!found) return null;
  const head = found[1]!.replaceAll(" ", "");
  const tail = found[2]!;
  const end = at + found[0].length;
  const whole = (digits: string): Numeral => ({ value: Number(digits), decimals: 0, start: at, end });
  const decimal = (digits: string, part: string): Numeral => ({
    value: Number(`${digits}.${part}`),
    decimals: part.length,
    start: at,
    end,
  });
  if (tail === "") return whole(head);

  const marks = tail.replace(/\d/g, "");
  const parts = tail.slice(1).split(/[.,]/);
  const last = parts.at(-1)!;
  const grouped = head.length <= 3 && !found[1]!.includes(" ");
  if (parts.length === 1) {
    const mark = marks as "." | ",";
    const couldGroup = last.length === 3 && grouped && head !== "0";
    if (!couldGroup || style.decimal === mark) return decimal(head, last);
    if (style.thousands === mark || (style.decimal !== undefined && style.decimal !== mark)) return whole(head + last);
    return mark === "," ? decimal(head, last) : { ...whole(head + last), ambiguous: true };
  }
  const sameMark = [...marks].every((mark) => mark === marks[0]);
  if (!grouped || !parts.slice(0, -1).every((part) => part.length === 3)) return null;
  if (sameMark) return last.length === 3 ? whole(head + parts.join("")) : null;
  return [...marks.slice(0, -1)].every((mark) => mark === marks[0])
    ? decimal(head + parts.slice(0, -1).join(""), last)
    : null;
}

const ONES = [
  "noll",
  "ett",
  "två",
  "tre",
  "fyra",
  "fem",
  "sex",
  "sju",
  "åtta",
  "nio",
  "tio",
  "elva",
  "tolv",
  "tretton",
  "fjorton",
  "femton",
  "sexton",
  "sjutton",
  "arton",
  "nitton",
];
const TENS = ["tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio"];

/** Numbers in words, the indefinite article apart; a half and fractions are percent (`FRACTIONS`). */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map<string, number>([
  ...ONES.map((word, n): [string, number] => [word, n]),
  ...TENS.flatMap((ten, i): [string, number][] => [
    [ten, 20 + 10 * i],
    ...ONES.slice(1, 10).map((one, n): [string, number] => [ten + one, 21 + 10 * i + n]),
    [`${ten}en`, 21 + 10 * i],
  ]),
  ...ONES.slice(2, 10).flatMap((one, n): [string, number][] => [
    [`${one}hundra`, 100 * (n + 2)],
    [`${one}tusen`, 1000 * (n + 2)],
  ]),
  ["ett", 1],
  ["en", 1],
  ["hundra", 100],
  ["etthundra", 100],
  ["ettusen", 1000],
  ["tjugu", 20],
  ["aderton", 18],
]);

/** Shares in words, as percent. */
export const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ["hälften", 50],
  ["halva", 50],
  ["en tredjedel", 33.3333333333333],
  ["två tredjedelar", 66.6666666666667],
  ["en fjärdedel", 25],
  ["tre fjärdedelar", 75],
  ["en femtedel", 20],
  ["fyra femtedelar", 80],
  ["en tiondel", 10],
  ["nio tiondelar", 90],
  ["halvparten", 50],
]);

/** Ordinals of "var tredje månad". */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ["annan", 2],
  ["annat", 2],
  ["andra", 2],
  ["tredje", 3],
  ["fjärde", 4],
  ["femte", 5],
  ["sjätte", 6],
  ["åttonde", 8],
  ["tionde", 10],
  ["tolfte", 12],
]);
