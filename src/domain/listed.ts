/** "a", "a och b", "a, b och c"; of none "". */
export const andList = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} och ${items.at(-1)}`;

/** As `andList`; of more than `most` the first so many, and how many there are besides: "a, b och 3 till". */
export const andMore = (items: readonly string[], most: number, inWords: (count: number) => string = String): string =>
  andList(items.length > most ? [...items.slice(0, most), `${inWords(items.length - most)} till`] : items);

/** (1, "rad", "rader") → "1 rad"; any other count has the second word. */
export const counted = (count: number, one: string, several: string): string =>
  `${count} ${count === 1 ? one : several}`;
