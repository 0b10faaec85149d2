import { setCell } from "../../src/sheet/book";
import { commentsIn, later, survivesFailures } from "./failures";
import { bookOf } from "./kit";

it("the user's words are in the file that a refresh starts from", async () => {
  expect(commentsIn(bookOf(await later(() => undefined)).sheets)).toBe(2);
});

survivesFailures("again, over the user's comments", () => later((source) => setCell(source, 1, 4, 31)), 3);
