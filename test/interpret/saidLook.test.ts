import { colourWords } from "../../src/interpret/choice/colour";
import { isOfSheetAlone, looksSaid } from "../../src/interpret/text/saidLook";

/** The looks that a text explains, each with what it means. */
const saidOf = (text: string): string[] =>
  looksSaid(text).map(({ look, on, says }) => {
    const named = look.kind === "colour" ? `${look.word}${look.of ? ` ${look.of}` : ""}` : look.kind;
    return `${named}${on ? ` of ${on}` : ""}: ${says}`;
  });

test.each([
  ["Orange ruta = fjolårets siffra, ej uppdaterad", ["orange fill: fjolårets siffra, ej uppdaterad"]],
  ["[gul] preliminär uppgift", ["gul: preliminär uppgift"]],
  ["Preliminär uppgift (gul)", ["gul: Preliminär uppgift"]],
  ["Kursiv stil = inte avstämt mot systemet", ["italic: inte avstämt mot systemet"]],
  ["Siffror i rött är uppskattade.", ["röd: uppskattade"]],
  ["Preliminära uppgifter är markerade med gult.", ["gul: Preliminära uppgifter"]],
  ["Fjolårets siffror är kursiverade", ["italic: Fjolårets siffror"]],
  ["Osäkra värden har röd text", ["röd ink: Osäkra värden"]],
  ["Kursiva rader har ombuden räknat för hand", ["italic of row: har ombuden räknat för hand"]],
  ["Kursiva mål är ännu inte beslutade", ["italic of aim: ännu inte beslutade"]],
  ["Fet stil – avser 2023", ["bold: avser 2023"]],
  [
    "Förklaring: gult = preliminärt, ljusblå cell = fjolårets siffra",
    ["gul: preliminärt", "blå fill: fjolårets siffra"],
  ],
  // No look, or none that a cell can be compared by.
  ["Gröna områden är inte inventerade", []],
  ["Andel grönområden = 80 %", []],
  ["Röda dagar är inte medräknade", []],
  ["Den gröna omställningen är inte klar", []],
  ["Fem mål är gröna och två är röda.", []],
  ["Värdena är gröna", []],
  ["Streckad ram = målet vilar", []],
  ["Siffrorna är uppskattade", []],
])("%s", (text, looks) => expect(saidOf(text)).toEqual(looks));

test.each([
  "formel",
  "fylls i av nämnden",
  "nämndens egna mått",
  "nämndens egna kommentarer",
  "ändrad sedan förra versionen",
  "målet är uppfyllt eller kommer att uppfyllas under året",
  "ingenting, men fint",
])("%s says nothing", (says) => expect(isOfSheetAlone(says)).toBe(true));
test.each(["inte avstämt", "mått som ej följts upp"])("%s may say something", (says) =>
  expect(isOfSheetAlone(says)).toBe(false),
);

test.each([
  ["#FFC000", ["orange", "gul"]],
  ["#ED7D31", ["orange", "gul"]],
  ["#FFFF00", ["gul"]],
  ["#FFEB9C", ["gul", "orange"]],
  ["#FF0000", ["röd"]],
  ["#DDEBF7", ["blå"]],
  ["#FFFFFF", []],
])("what people call %s", (hex, words) => expect(colourWords(hex)).toEqual(words));
