import { sheet } from "../../recognise/kit";
import { read } from "./sheets";
import { indicatorsIn } from "../../../src/domain/assessment";

/*
 * Lines of written reports that tell an outcome and its target in the same words: the target is what stands after a word for
 * targets, and a figure is never held against itself.
 */

const REPORT = `
  Verksamhetsberättelse 2024
  Året präglades av höga priser och svårigheter att hitta personal.

  Kulturnämnden
  Mål: Fler ska använda biblioteken.
  Antalet besökare på biblioteken blev 61 200 (mål 64 000).
  Andel nöjda låntagare: 94 % (mål 90 %)
  Andelen som lånar digitalt var 31 procent, målet var minst 35 procent.

  Tekniska nämnden
  Mål: Avgifterna ska hållas nere.
  Vattenavgift, höjning: 2,4 % (mål högst 4,0 %)
  Avfallsavgift, höjning: 5,1 % (mål högst 4,0 %)`;

test("a written line is held against its own target", () => {
  const { assessed } = read([sheet("Berättelse", REPORT)], [], "2024");
  const said = assessed.areas
    .flatMap(indicatorsIn)
    .map(({ node, verdict }) => `${node.title.slice(0, 14)}: ${verdict.met} ${verdict.reason.split(":")[0]}`);
  expect(said.map((one) => one.replace(/\s/g, " "))).toEqual([
    "Antalet besöka: false 61 200 mot minst 64 000",
    "Andel nöjda lå: true 94 % mot minst 90 %",
    "Andelen som lå: false 31 procent mot minst 35 procent",
    "Vattenavgift, : true 2,4 % mot högst 4,0 %",
    "Avfallsavgift,: false 5,1 % mot högst 4,0 %",
  ]);
});
