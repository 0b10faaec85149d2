import { mentions } from "../../src/bound/mentions";

test.each([
  ["Besök på biblioteken per invånare", "Besöken på biblioteken blev 6,1 per invånare."],
  ["Handläggningstid för bygglov, dagar", "Bygglovens handläggningstid är nu 12 dagar."],
  ["Brukare som är nöjda med hemtjänsten, andel", "Nio av tio brukarna är nöjda med sin hemtjänst."],
])("%s is what is spoken of in: %s", (title, text) => expect(mentions(title, text)).toBeGreaterThan(0));

test.each([
  ["Nöjda elever i kulturskolan, andel", "Nöjda elever fyllde kulturhuset hela hösten."],
  ["Kommunala bostäder, antal", "Kommunikationen om nya bostäder fick 45 svar."],
  ["Elever i grundskolan som trivs", "Elever i gymnasieskolan trivs."],
])("%s is not what is spoken of in: %s", (title, text) => expect(mentions(title, text)).toBe(0));
