import { scalesFor } from "../../src/commands/styrmodell";
import { standard } from "../../src/domain/presets/standard";
import { readHeader } from "../../src/interpret/header/header";
import { recognise } from "../../src/recognise/recognise";
import { letterGroups, rolesByLetters, tryLetters } from "../../src/recognise/roles/letters";
import learnt from "../../src/recognise/roles/letters.json";
import { book, roles, sheet } from "./kit";

// The figures of the target are no rounder than the outcomes, which would tell it too.
const TABLE = `
  Mål                    | Indikator              | Siktet för året        | Utfall         | Ord om läget
  Eleverna mår bra       | Andel elever som trivs | 91                    | 88             | Fler vuxna på rasterna gör skillnad
  Ingen behöver vänta    | Dagar till besök       | 8                     | 9              | Två tjänster står tomma sedan i våras
  Gatorna är framkomliga | Klagomål på snöröjning | 43                    | 31             | Vintern var mild och det hjälpte oss
`;

afterEach(() => tryLetters(learnt));

test("groups of letters are cut within words, with their beginning and end", () =>
  expect(letterGroups("Så 2024")).toEqual(["_så", "så_", "_så_"]));

test("a header outside the lexicon is read by its letters, and says so", () => {
  expect(readHeader("Siktet för året").scores).toEqual({});
  const byHeaders = (): string =>
    roles(recognise(book(sheet("Mål", TABLE)), { scales: scalesFor(standard), headersAlone: true }));
  expect(byHeaders()).toContain("C target");
  tryLetters({});
  expect(byHeaders()).not.toContain("C target");
});

test("what is known of no letter says nothing", () => {
  expect(rolesByLetters("xqz").size).toBe(0);
  const all = [...rolesByLetters("hit siktar vi").values()];
  expect(all.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
});
