import { clockWords, counted, listed, numberWords } from "../../src/taskpane/words";

it.each([
  [counted(1, "område", "områden"), "1 område"],
  [counted(0, "område", "områden"), "0 områden"],
  [counted(12345, "cell", "celler"), "12\u00a0345 celler"],
  [numberWords(1000), "1\u00a0000"],
  [clockWords(new Date(2025, 1, 11, 4, 5)), "04:05"],
  [listed([]), ""],
  [listed(["Översikt"]), "Översikt"],
  [listed(["a", "b", "c"]), "a, b och c"],
])("%s", (words, expected) => {
  expect(words).toBe(expected);
});
