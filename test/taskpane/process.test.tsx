/** @jest-environment ./test/taskpane/page.js */
import { screen } from "@testing-library/react";
import { fakeHost, fold, press, sampleBook, show, statusText } from "./kit";

test("steps of a process are shown among the goals, and are neither counted nor judged in turn", async () => {
  show(fakeHost(sampleBook("vaggeryd")));
  await press("Läs av arbetsboken");
  expect(statusText()).toContain(" 24 mål,");
  await fold(/^Bedöm/);
  screen.getByRole("button", { name: "Bedöm 24 mål i följd" });
  await fold(/^Målprocess/);
  screen.getByText(/Uppföljning/);
});
