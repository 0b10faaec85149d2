import { writeKeeping } from "../../src/commands/custody";
import type { Account } from "../../src/report/continuity/account";
import { custodyOf, keeping } from "../../src/report/continuity/custody";
import { fingerprint } from "../../src/report/continuity/fingerprint";
import { emptyMemory } from "../../src/report/continuity/memory";
import { newSheet, setCell, type Sheet } from "../../src/sheet/book";

const own = (texts: string[]): Sheet => {
  const sheet = newSheet("Eget blad");
  texts.forEach((text, row) => setCell(sheet, row, 0, text));
  return { ...sheet, tag: "eget", anchors: {} };
};

/** A sheet as it was written, with a text of the user's below. */
const standing = own(["Rubrik", "av henne"]);
const memory = {
  ...emptyMemory(),
  sheets: { eget: { fingerprint: fingerprint(own(["Rubrik"])), stamp: "2025-02-11T14:05" } },
};

test("a writing whose account does not close is refused before the first cell", async () => {
  const written: Sheet[][] = [];
  const workbook = { write: async (sheets: Sheet[]) => void written.push(sheets) };
  const custody = custodyOf({ standing: [standing], memory }, [own(["Rubrik"])]);
  expect(await writeKeeping(workbook, [own(["Rubrik"])], "", custody)).toEqual({
    ok: false,
    reason:
      "Inget är skrivet, eftersom 'Eget blad'!A2 inte skulle finnas kvar. Flytta det du har skrivit där till ett eget blad och skriv bladen igen.",
  });
  expect(written).toEqual([]);
});

test("what no rule has put in place is handed over once more, and the account closes", () => {
  const asked: number[] = [];
  const { sheet, custody } = keeping({ standing: [standing], memory }, (missing) => {
    asked.push(missing.length);
    return own(["Rubrik", ...missing.map(({ text }) => String(text))]);
  });
  expect(asked).toEqual([0, 1]);
  expect(sheet.values.map((cells) => cells?.[0])).toEqual(["Rubrik", "av henne"]);
  const closed: Account = { before: 1, found: { place: 1, left: 0, log: 0, replaced: 0 }, missing: [] };
  expect(custody.planned).toEqual(closed);
});
