import { saysItsKind } from "../../src/recognise/rows/wording";

test.each<[line: string, says: boolean]>([
  ["Definition av mått: Lagen anger att anläggningen ska drivas så att kraven är uppfyllda", true],
  ["Källa: Målet är uppnått enligt Kolada", true],
  ["Kommentar: Målet nås inte", true],
  ["Kommentar:", false],
  ["Mål: Vattnet ska vara rent", false],
  ["Definitionen ska vara klar 2025", false],
])("%s: says itself that it is a note or a remark, %p", (line, says) => expect(saysItsKind(line)).toBe(says));
