import { directionOf } from "../../src/interpret/side/direction";
import { type SidePiece, weighed } from "../../src/interpret/side/sideEvidence";
import { sidePieces } from "../../src/interpret/side/sideWords";

const up = (kind: SidePiece["kind"]): SidePiece => ({ kind, side: "higher", word: `up ${kind}` });
const down = (kind: SidePiece["kind"]): SidePiece => ({ kind, side: "lower", word: `down ${kind}` });
const open: SidePiece = { kind: "open", side: "none", word: "open" };
const told = (pieces: SidePiece[]): string => {
  const found = weighed(pieces);
  return found ? `${found.direction} ${found.strength} by ${found.evidence}` : "nothing";
};

test.each<[string, SidePiece[], string]>([
  ["one word of what is measured is sure", [up("measured")], "higher clear by up measured"],
  ["two of the same side are no surer than one", [up("leaning"), up("leaning")], "higher thin by up leaning"],
  ["two sides that are as sure are asked", [up("measured"), down("measured")], "nothing"],
  ["many words do not outvote one", [up("measured"), up("measured"), down("measured")], "nothing"],
  ["a leaning word does not shake a sure one", [up("measured"), down("leaning")], "higher clear by up measured"],
  ["a turned one does", [up("measured"), down("turned")], "nothing"],
  ["a turned word alone is asked", [down("turned")], "lower thin by down turned"],
  ["what can be either way opens the question", [down("measured"), open], "nothing"],
  ["but not against what decides", [down("decides"), open], "lower clear by down decides"],
  ["what decides goes before the rest", [up("measured"), down("decides")], "lower clear by down decides"],
  [
    "words around are asked, and those that lean there least",
    [up("aside"), down("around")],
    "lower thin by down around",
  ],
  ["nothing says nothing", [], "nothing"],
])("%s", (_, pieces, expected) => expect(told(pieces)).toBe(expected));

test.each([
  ["andel nöjda brukare med sjukfrånvaro", ["measured higher nöjda", "around lower sjukfrånvaro"]],
  ["antal klagomål", ["decides lower klagomål"]],
  ["andel elever som inte är behöriga", ["measured lower behöriga"]],
  ["anställda utan sjukfrånvaro", ["turned higher sjukfrånvaro"]],
  ["anställda utan hemlighet", ["decides none utan"]],
  ["resenärer utan giltig biljett", ["turned lower biljett", "decides lower utan giltig"]],
  ["andel dödsfall med brytpunktssamtal", ["measured higher brytpunktssamtal"]],
  ["andel brister registrerade", ["yielding higher registrerade"]],
  ["registrerade brott", ["leaning higher registrerade", "measured lower brott"]],
  ["åtgärdade brott", ["yielding higher åtgärdade", "measured higher brott"]],
  ["väntetid första besök", ["heading lower väntetid", "measured higher besök"]],
  ["kostnad per nöjd kund", ["leaning lower kostnad"]],
  ["nettokostnad", ["open none nettokostnad"]],
])("%s", (text, expected) =>
  expect(sidePieces(text).map(({ kind, side, word }) => `${kind} ${side} ${word}`)).toEqual(expected),
);

test("letters that tell freedom or lack lean, and are asked", () => {
  expect(directionOf({ indicator: "Andel tröskelfria hus" })).toMatchObject({ direction: "higher", strength: "thin" });
  expect(directionOf({ indicator: "Antal fadderlösa nybörjare" })).toMatchObject({
    direction: "lower",
    strength: "thin",
  });
  expect(directionOf({ indicator: "Fria entréer" })).toBeNull();
});

test.each([
  ["Andel klagomålsfria enheter", "higher"],
  ["Andel avbrottslösa leveranser", "higher"],
  ["Andel matsvinnsfria kök", "higher"],
  ["Andel behörighetslösa lärare", "lower"],
])("freedom from, or lack of, something known turns it for certain: %s", (indicator, direction) => {
  expect(directionOf({ indicator })).toMatchObject({ direction, strength: "clear" });
});

test.each(["Andel arbetslösa", "Andel långtidsarbetslösa", "Antal hemlösa personer"])(
  "a word that is known as it stands is not turned: %s",
  (indicator) => {
    expect(directionOf({ indicator })).toMatchObject({ direction: "lower", strength: "clear" });
  },
);
