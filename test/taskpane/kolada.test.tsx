/** @jest-environment ./test/taskpane/page.js */
import { screen, within } from "@testing-library/react";
import { broken, choose, fakeHost, fold, press, sampleBook, section, show, textOf } from "./kit";
import { dear } from "../whole";

const items = (): string[] =>
  within(section(/^Kolada/))
    .getAllByRole("listitem")
    .map((item) => textOf(item).replace(/ Koppla till ett mått ….*/u, ""));
const AVGANGNA = "Avgångna av månadsavlönad personal, andel (%)";

dear(
  "which indicators are linked to a measure of the export and which could be; a link is chosen, used, kept in the workbook and taken away",
  async () => {
    const host = fakeHost(sampleBook("lindesberg-kolada"));
    show(host);
    await press("Läs av arbetsboken");
    await fold("Kolada (5 av 6 kopplade)");
    expect(items()).toHaveLength(6);
    expect(items()[0]).toMatch(
      /^Brukare som är nöjda med sin hemtjänst som helhet, andel \(U21468\) Indikatorer C6 Brukarbedömning hemtjänst äldreomsorg - helhetssyn, andel \(%\) Kolada A\d+$/,
    );
    expect(items().at(-1)).toContain(AVGANGNA);
    expect(await broken()).toEqual([]);

    await choose(`Koppla ${AVGANGNA} till ett mått`, "Avgångna av månadsavlönad personal, kommunen, andel (%)");
    expect(screen.getByRole("region", { name: "Kolada (6 av 6 kopplade)" })).toBeDefined();
    expect(JSON.parse(host.book.memory!)).toMatchObject({
      kolada: { "indikator:avgångna av månadsavlönad personal, andel (%)": "N00206" },
    });

    await press("Ta bort kopplingen");
    expect(screen.getByRole("region", { name: "Kolada (5 av 6 kopplade)" })).toBeDefined();
  },
);

test("a workbook without an export has no such part", async () => {
  show(fakeHost(sampleBook("lindesberg")));
  await press("Läs av arbetsboken");
  expect(screen.queryByRole("region", { name: /^Kolada/ })).toBeNull();
});
