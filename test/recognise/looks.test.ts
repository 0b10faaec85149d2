import { looksOf } from "./looks/looks";
import { dear, inWhole } from "../whole";
import { scoreTable, sum } from "./real/score";

/*
 * Workbooks drawn and labelled before they were read, by somebody who had not seen the reader. At first look: ordinary
 * 190 of 201 facts, odd 64 of 111, 37 of 40 other sheets left alone; under 26 header rows as offices print them, drawn
 * before a run by one of the rules' authors, 470 of 533, 8 false. Since then they are known, and the floors are what
 * has been reached.
 */
describe("another hand's workbooks", () => {
  dear("are read as far as has been reached, in ordinary layouts", () => {
    const ordinary = sum(looksOf("ordinary").map(scoreTable));
    expect(ordinary.facts).toBe(201);
    expect(ordinary.found).toBeGreaterThanOrEqual(190);
    expect(ordinary.false).toBeLessThanOrEqual(10);
    expect(ordinary.silent.length).toBeLessThanOrEqual(2);
  });
  dear("are read as far as has been reached, in odd ones, and never wrong without a word", () => {
    const odd = sum(looksOf("odd").map(scoreTable));
    expect(odd.facts).toBe(111);
    expect(odd.found).toBeGreaterThanOrEqual(104);
    expect(odd.false).toBeLessThanOrEqual(2);
    expect(odd.silent).toEqual([]);
  });
  inWhole("are read as far as has been reached, under header rows as offices print them", () => {
    const headers = sum(looksOf("headers").map(scoreTable));
    expect(headers.facts).toBe(533);
    expect(headers.found).toBeGreaterThanOrEqual(518);
    expect(headers.false).toBeLessThanOrEqual(5);
  });
  inWhole("are left alone where they have no goals", () => {
    const decoys = sum(looksOf("decoys").map(scoreTable));
    expect(decoys.decoys).toBe(40);
    expect(decoys.clean).toBeGreaterThanOrEqual(39);
  });
});

/*
 * Twenty-three more, drawn after what municipalities publish and labelled before they were read, but by somebody who
 * knew the reader. At first look: ordinary 153 of 163 facts, odd 98 of 101, six of six other sheets left alone. Then
 * the labels of three workbooks were corrected (a goal with figures of its own is a goal and its measure), a numbered
 * heading was labelled as a goal, and legends on other sheets were read. The floors miss a level's word left in a title
 * by the label (6) and grades of goals that the labels give to the goals' own measures (7).
 */
describe("workbooks as they are printed", () => {
  dear("are read as far as has been reached", () => {
    const ordinary = sum(looksOf("ordinary2").map(scoreTable));
    expect([ordinary.facts, ordinary.found]).toEqual([193, expect.any(Number)]);
    expect(ordinary.found).toBeGreaterThanOrEqual(180);
    expect(ordinary.false).toBeLessThanOrEqual(5);
    const odd = sum(looksOf("odd2").map(scoreTable));
    expect(odd.facts).toBe(113);
    expect(odd.found).toBe(113);
    expect(odd.false).toBe(0);
  });
  dear("are left alone where they have no goals", () => {
    const decoys = sum(looksOf("decoys2").map(scoreTable));
    expect([decoys.clean, decoys.decoys]).toEqual([6, 6]);
  });
});

/*
 * Fourteen more of municipalities' ways to print, drawn before any list of words was looked at, by one who had read the
 * reader of rows: headers of own words, no header at all, goals in prose, answers of Ja, Delvis and Nej, judges of two
 * levels. At first look: 188 of 245 facts, 7 of 14 wholly right, 3 not seen, 4 false, 2 wrong without a word; 8 of 8
 * other sheets left alone. Then the labels of one were put right by the contract: a goal with figures of its own is a
 * goal and its measure.
 */
describe("a third hand's workbooks", () => {
  dear("are read as far as has been reached", () => {
    const third = sum(looksOf("third").map(scoreTable));
    expect(third.facts).toBe(253);
    expect(third.found).toBeGreaterThanOrEqual(241);
    expect(third.unseen).toBeLessThanOrEqual(1);
    expect(third.false).toBeLessThanOrEqual(1);
    expect(third.silent).toEqual([]);
  });
  dear("are left alone where they have no goals", () => {
    const decoys = sum(looksOf("decoys3").map(scoreTable));
    expect([decoys.clean, decoys.decoys]).toEqual([8, 8]);
  });
});

/*
 * Twenty-two tables with a row of headers and six other sheets, drawn before they were read by an author of the rules:
 * headers of two lines, one that comes back with another first word, footnotes, sums, areas in the header's first cell,
 * a status that is a value, comparisons, women and men, rounds, a table of risks below the goals. At first look: 454 of
 * 462 facts, 17 false, 18 of 22 wholly right, 2 wrong without a word; 4 of 6 other sheets left alone. Then two labels
 * were put right by the contract: a committee's name over its goals is their area, a goal with figures of its own is a
 * goal and its measure.
 */
describe("tables with headers as municipalities print them", () => {
  inWhole("are read as far as has been reached", () => {
    const printed = sum(looksOf("printed").map(scoreTable));
    expect(printed.found).toBe(printed.facts);
    expect(printed.false).toBe(0);
    expect(printed.wholly).toBe(22);
  });
  it("are left alone where they have no goals", () => {
    const decoys = sum(looksOf("decoys4").map(scoreTable));
    expect([decoys.clean, decoys.decoys]).toEqual([6, 6]);
  });
});

/*
 * Twenty header rows of Swedish annual reports and plans, written from memory with their labels before they were read,
 * by somebody who had read the list of words: questions, wishes and their results as headers, years of a plan, two rows
 * of headers, a committee's own word for its goals. At first look: 261 of 297 facts, none false, 12 of 20 wholly right,
 * 3 wrong without a warning, since a year over figures was taken for an outcome despite the words beside it.
 */
describe("tables under headers from memory", () => {
  inWhole("are read as far as has been reached", () => {
    const offices = sum(looksOf("offices").map(scoreTable));
    expect(offices.facts).toBe(297);
    expect(offices.found).toBeGreaterThanOrEqual(291);
    expect(offices.false).toBe(0);
  });
});
