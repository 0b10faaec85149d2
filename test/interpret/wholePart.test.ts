import { withBoundWords } from "../../src/interpret/targets/boundAround";
import { areBeside, wholePart } from "../../src/interpret/text/wholePart";

test.each([
  ["Nöjda besökare: minst 65 %", "minst 65 %"],
  ["Nöjda besökare: minst 65 %", "Nöjda besökare"],
  ["Inflyttade hushåll per år – 120", "120"],
  ["Sjöar med god status – 14 av 18", "14 av 18"],
  ["Högst 1 200 kr", "1 200"],
  ["Svarstid, dagar\nNöjda, andel", "Nöjda, andel"],
  ["5\n800", "5"],
  ["5\n800", "800"],
  ["2024 120", "120"],
  ["från 16,12 procent 2022 till 17,61 procent 2023", "17,61 procent"],
  ["Personalkontinuitet, medelvärde²", "Personalkontinuitet, medelvärde"],
])("%j has all of %j", (text, part) => {
  expect(wholePart(text, part)).toEqual(expect.objectContaining({ isJoined: false }));
});

test.each([
  ["Nöjda besökare: minst 65 %", "5 %"],
  ["Nöjda besökare: minst 65 %", "65"],
  ["högst 10", "högst 1"],
  ["högst 10", "inst 10"],
  ["Sjöar – 14 av 18", "4 av 18"],
  ["Sjöar – 14 av 18", "14"],
  ["14 (av 18)", "14"],
  ["14 av alla 18", "18"],
  ["Gamla får bestämma", "la får bestämma"],
  ["1 200 kr", "200"],
  ["1 200 kr", "1"],
  ["1,5 dagar", "5 dagar"],
  ["−5 grader", "5 grader"],
  ["10–35 %", "35 %"],
  ["mellan 10 och 35", "35"],
  ["mellan 10 och 35", "10"],
  ["klockan 12:30", "12"],
  ["covid-19", "19-årig"],
])("%j has not %j, but a longer number or word", (text, part) => {
  expect(wholePart(text, part)).toBeNull();
});

test("a line between two numbers may part a title from its value", () => {
  const text = "Andel elever i åk 9 – 90 %";
  const [title, value] = [wholePart(text, "Andel elever i åk 9")!, wholePart(text, "90 %")!];
  expect([title.isJoined, value.isJoined, areBeside(text, title, value)]).toEqual([true, true, true]);
  expect(areBeside(text, wholePart(text, "Andel")!, value)).toBe(false);
});

test.each<[before: string, part: string, after: string, whole: string | null]>([
  ["Nöjda besökare: minst ", "65 %", "", "minst 65 %"],
  ["Minst: ", "65 %", "", "Minst: 65 %"],
  ["Klagomål, högst ", "10", "", "högst 10"],
  ["inte fler än ", "10", "", "inte fler än 10"],
  ["inte ", "fler än 10", "", "inte fler än 10"],
  ["Läckage – under ", "15 %", "", "under 15 %"],
  ["", "10", " eller fler", "10 eller fler"],
  ["", "10", " dagar som mest", "10 dagar som mest"],
  ["", "5", " veckor", "5 veckor"],
  ["ca ", "10", "", "ca 10"],
  ["Öka med ", "5 %", "", "Öka med 5 %"],
  ["Läckage – ", "under 15 %", "", null],
  ["Sjukfrånvaro ", "6 %", "", null],
  ["Inflyttade hushåll per år – ", "120", " hushåll", null],
  ["Andel elever i åk 9 ", "90 %", " år 2025", null],
  ["", "högst 3,2", " / minst 60 %", null],
  ["högst 3,2 / ", "minst 60 %", "", null],
  ["högst ", "3,2", "; högst 60 %", "högst 3,2"],
  ["minst ", "90 %", " / högst 5 klagomål", "minst 90 %"],
  ["", "90 %", "\nminst 4000 kvm", null],
])("of %j, %j, %j a target is %j", (before, part, after, whole) => {
  expect(withBoundWords(before, part, after)).toBe(whole);
});
