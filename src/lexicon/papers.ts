import { Lexicon } from "./lexicon";
import { formsOf } from "./notation";
import { BODIES, PAPERS } from "./words/papers";

/** Words of reports, documents and their checks, by concept. */
export const papers = new Lexicon(PAPERS);

const bodies = formsOf(BODIES);

/** Letters that may end the name of a body after its last part: "-erna". */
const LONGEST_ENDING = 5;

/** Where the last part of a body's name begins, which says of what kind it is: "nämnden"; -1: the text ends in none. */
export function bodyIn(name: string): number {
  const small = name.toLowerCase();
  const ends = (body: string): number => {
    const at = small.lastIndexOf(body);
    return at >= 0 && small.length - at - body.length <= LONGEST_ENDING && !small.includes(" ", at) ? at : -1;
  };
  return Math.max(...bodies.map(ends));
}
