import { printedComments } from "../../src/report/printedComments";

const stated = (text: string, period?: string) => ({
  text,
  cell: "Mål!C3",
  ...(period === undefined ? {} : { period }),
});

test("comments of the period and of none are printed, those of other years not", () => {
  const comments = [stated("Ett år senare.", "2023"), stated("Klart.", "2022"), stated("Gäller alltid.")];
  expect(printedComments(comments, "2022")).toBe("Klart.\nGäller alltid.");
});

test("where only the comments say a period, the latest of theirs is printed", () => {
  const comments = [
    stated("Påbörjat.", "2021"),
    stated("72 procent är certifierade.", "2022"),
    stated("Gäller alltid."),
  ];
  expect(printedComments(comments, "")).toBe("72 procent är certifierade.\nGäller alltid.");
});
