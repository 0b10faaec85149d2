/** @jest-environment ./test/taskpane/page.js */
import { act, screen, within } from "@testing-library/react";
import { bookOf, broken, fakeHost, fold, press, section, show, textOf } from "./kit";

const until = (words: RegExp): Promise<HTMLElement> => screen.findByText(words, { selector: "[role=status]" });

/** Grades that somebody has set: reached, partly from eighty percent of the target, not reached. */
const rows = [104, 100, 97, 88, 84, 81, 79, 60, 40].map((outcome, n) => [
  n === 0 ? "Hela kommunen" : null,
  `Besök i verksamhet ${["ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio"][n]}`,
  "minst 100",
  outcome,
  outcome >= 100 ? "Uppnås" : outcome >= 80 ? "Uppnås delvis" : "Uppnås inte",
]);
const printed = () =>
  fakeHost(bookOf({ Mål: [["Område", "Indikator", "Målvärde 2024", "Utfall 2024", "Bedömning 2024"], ...rows] }));

async function proposed() {
  const host = printed();
  show(host);
  await press("Läs av arbetsboken");
  await fold("Styrmodell");
  await press("Föreslå ur tryckta bedömningar");
  await until(/^\d regler är föreslagna ur de tryckta bedömningarna\. Inget är skrivet\.$/);
  return { host, part: section("Förslag ur de tryckta bedömningarna") };
}

it("is shown row by row with how many grades each explains, and nothing is written until it is accepted", async () => {
  const { host, part } = await proposed();
  expect(host.written).toEqual([]);
  expect(textOf(part)).toMatch(/gradering: .*80 %.* förklarar 9 av 9/);
  expect(
    within(part)
      .getAllByRole<HTMLInputElement>("checkbox")
      .every(({ checked }) => checked),
  ).toBe(true);
  expect(await broken()).toEqual([]);
  await press(/^Skriv styrmodellen med \d regler$/);
  await until(/^Styrmodellen är skriven, och bedömningarna följer den: Styrmodell\.$/);
  expect(host.written).toEqual([["Styrmodell"]]);
  expect(textOf(section("Styrmodell"))).toContain("Reglerna står på bladet Styrmodell");
  expect(screen.queryByRole("button", { name: "Föreslå ur tryckta bedömningar" })).toBeNull();
  await press("Ångra");
  expect(host.book.sheets).toHaveLength(1);
});

it("a row that is not wanted is left out", async () => {
  const { host, part } = await proposed();
  const grading = within(part).getByRole("checkbox", { name: /gradering/ });
  const many = within(part).getAllByRole("checkbox").length;
  await act(async () => grading.click());
  await press(`Skriv styrmodellen med ${many - 1} ${many === 2 ? "regel" : "regler"}`);
  await until(/^Styrmodellen är skriven/);
  const text = (host.book.sheets.find(({ name }) => name === "Styrmodell")?.values ?? []).flat().join(" ");
  expect(text).not.toContain("80 %");
});
