import type { OrderedWords } from "../assess/proposal/givenOrder";
import type { WordSources } from "../assess/proposal/printedLevels";
import type { Recognition } from "../domain/plan";
import { KNOWN_SCALES } from "../domain/scales";
import type { Book } from "../sheet/book";
import { gradeColours } from "./gradeColours";
import { gradeLists } from "./gradeLists";
import { gradeMeanings } from "./gradeMeanings";
import { gradePlaces } from "./gradePlaces";
import { listedWords } from "./listedWords";

/**
 * What the words of a workbook's grades are read by: colours, columns, lists and legends of those that are printed; where
 * none is, the words that are listed for them.
 * @param orders Words in the order that the user has just given; absent: none.
 */
export function wordSourcesOf(book: Book, recognition: Recognition, orders?: readonly OrderedWords[]): WordSources {
  const said = gradeMeanings(book, recognition.plan);
  const lists = gradeLists(book, recognition);
  const listed = listedWords(book, recognition, { orders, explained: said.explained, lists });
  return {
    known: KNOWN_SCALES,
    colours: gradeColours(book, recognition.plan),
    places: gradePlaces(recognition),
    lists,
    ...said,
    ...(orders ? { orders } : {}),
    ...(listed ? { listed } : {}),
  };
}
