import { check } from "../../src/report/checkCodes";

const LONG = "Kommentaren vid värdet är inte tolkad, och kan ändra vad det avser: ”Läsåret är avslutat”.";

test.each([
  [`${LONG} Rätta värdet om kommentaren säger att det är ett annat, eller svara en gång i rutan att det gäller.`, LONG],
  [`${"Ett ord till ".repeat(12)}som inte får plats.`, `${"Ett ord till ".repeat(12)}som…`],
])("a text that is too long is cut after a sentence, else after a word: %s", (why, kept) =>
  expect(check("utfall-utan-bedömning", "Mål!F5", { title: "Meritvärde", why }).message).toBe(
    `”Meritvärde” har ett utfall men ingen bedömning: ${kept} Skriv det som saknas, eller lämna måttet obedömt.`,
  ),
);
