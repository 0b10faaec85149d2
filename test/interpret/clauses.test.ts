import { aimIn, CLAUSE_ROWS, cameIn } from "../../src/interpret/paragraph/clauses";
import { quantitiesIn, readSentence } from "../../src/interpret/targets/sentence";

const rows = (kind: string) => CLAUSE_ROWS.filter((row) => row.kind === kind);

describe("each row of the table finds its own example", () => {
  test.each(rows("aim"))("aim: $finds", (row) => {
    const read = readSentence(row.example);
    expect(row.is.exec(read.text)?.numbers).toHaveLength(1);
    expect(aimIn(read, row.example)?.figure).toBe(quantitiesIn(read).at(-1));
  });

  test.each(rows("came"))("came: $finds", ({ is, example }) => {
    const read = readSentence(example);
    expect(is.test(read.text)).toBe(true);
    const shares = quantitiesIn(read).filter(({ unit }) => unit === "%");
    expect(cameIn(read, "%").map(({ figure }) => figure)).toEqual(shares);
  });
});

test.each([
  ["Soliditeten ska uppgå till minst 30 procent", "soliditeten"],
  ["Under 2017–2019 ska sjukfrånvaron inte överstiga 6 %", "sjukfrånvaron"],
  ["Under året har direktavkastningskravet om 6 procent uppnåtts", "direktavkastning"],
  ["Under året når bolagets soliditet inte ägarens mål om 20 procent", "bolagets soliditet"],
  ["Verksamheterna får inte förbruka mer än 98 procent av skatterna", undefined],
  ["Det ska uppgå till minst 30 procent", undefined],
])("%s: the measure", (text, subject) => expect(aimIn(readSentence(text), text)?.subject).toBe(subject));

test.each(["Sjukfrånvaron var 6 procent, jämfört med budgetens 5 procent", "Kommunen var störst av 290 kommuner"])(
  "what it is compared with is no outcome: %s",
  (text) => expect(cameIn(readSentence(text), "%").length).toBeLessThan(2),
);
