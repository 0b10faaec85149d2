import { printedComments } from "../../src/report/printedComments";

const said = (text: string, period?: string) => ({ text, cell: "Mål!C3", ...(period === undefined ? {} : { period }) });

test("comments of the period and of none are printed, those of other years not", () => {
  const comments = [said("Ett år senare.", "2023"), said("Klart.", "2022"), said("Gäller alltid.")];
  expect(printedComments(comments, "2022")).toBe("Klart.\nGäller alltid.");
});

test("where only the comments say a period, the latest of theirs is printed", () => {
  const comments = [said("Påbörjat.", "2021"), said("72 procent är certifierade.", "2022"), said("Gäller alltid.")];
  expect(printedComments(comments, "")).toBe("72 procent är certifierade.\nGäller alltid.");
});
