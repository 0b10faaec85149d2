import { isRestoringDecided, tellsOfRestoring } from "../../../src/report/revision/toldRestoring";
import { newSheet } from "../../../src/sheet/book";

test.each<[text: string, isTold: boolean, isDecided: boolean]>([
  ["Underskottet återställs enligt beslutad åtgärdsplan 2025–2027 (RF § 88).", true, true],
  ["Fullmäktige har beslutat om synnerliga skäl.", true, true],
  ["Underskottet ska återställas.", true, false],
  ["En plan för att återställa underskottet är ännu inte beslutad.", true, false],
  ["Beslutad våtmark återställs.", false, false],
])("how a deficit is restored: %s", (text, isTold, isDecided) => {
  const facts = { sheets: [{ ...newSheet("Text"), values: [[text]] }], balance: null };
  expect([tellsOfRestoring(facts), isRestoringDecided(facts)]).toEqual([isTold, isDecided]);
});
