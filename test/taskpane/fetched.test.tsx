/**
 * @jest-environment ./test/taskpane/page.js
 * @jest-environment-options {"own": true}
 */
import { screen, within } from "@testing-library/react";
import { NOT_FETCHED } from "../../src/domain/fetched";
import { inWhole } from "../whole";
import { after, broken, fakeHost, fold, press, sampleBook, section, show, statusText, textOf } from "./kit";

/**
 * Whether the network is gone, and how a file that does not come is said: by webpack on the page, by the browser in a
 * worker.
 */
let mockGone: "ChunkLoadError" | "NetworkError" | undefined;
const mockFetch = (path: string): unknown => {
  if (mockGone) throw Object.assign(new Error("Loading failed"), { name: mockGone });
  return jest.requireActual(path);
};
jest.mock("../../src/taskpane/laterParts", () => mockFetch("../../src/taskpane/laterParts"));
jest.mock("../../src/commands/check", () => mockFetch("../../src/commands/check"));

/** One workbook through it all: a file that has been fetched once is not fetched again. */
inWhole("what cannot be fetched says so where it would stand, and comes when it is asked for again", async () => {
  const check = (): Promise<void> =>
    after(() => within(section("Kontrollera")).getAllByRole("button", { name: "Kontrollera" }).at(-1)!.click());

  mockGone = "ChunkLoadError";
  show(fakeHost(sampleBook("exempelkommun")));
  await press("Läs av arbetsboken");
  expect(statusText()).toMatch(/^Arbetsboken är läst\./);
  expect(textOf(await screen.findByRole("alert"))).toBe(`${NOT_FETCHED} Försök igen`);
  expect(await broken()).toEqual([]);
  await press("Försök igen");
  expect(textOf(await screen.findByRole("alert"))).toContain(NOT_FETCHED);

  mockGone = undefined;
  await press("Försök igen");
  await screen.findByRole("heading", { name: /^Kontrollera/ });
  await fold("Kontrollera");
  expect(screen.queryByRole("alert")).toBeNull();

  mockGone = "NetworkError";
  await check();
  expect(statusText()).toBe(NOT_FETCHED);
  mockGone = undefined;
  await check();
  expect(statusText()).toMatch(/^Kontrollen är klar/);
});
