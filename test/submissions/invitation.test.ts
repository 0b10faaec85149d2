import { isDay } from "../../src/domain/shapes";
import { calendar, mailText, mailTexts } from "../../src/submissions/invitation";

test.each([
  ["2025-01-20", true],
  ["2024-02-29", true],
  ["2025-02-29", false],
  ["2025-1-20", false],
  ["20 januari", false],
  ["", false],
])("%s is a day: %s", (text, is) => expect(isDay(text)).toBe(is));

test("a mail names the nämnd, the period and the day", () => {
  const invitation = { committees: ["Socialnämnden", "Kulturnämnden"], period: "delår 2024", returnBy: "2024-09-20" };
  expect(mailText("Socialnämnden", invitation)).toMatch(/^Till: Socialnämnden\nÄmne: Uppföljning delår 2024\n/);
  expect(mailText("Socialnämnden", invitation)).toContain("senast 2024-09-20");
  expect(mailText("Socialnämnden", { ...invitation, returnBy: undefined })).not.toContain("senast");
  expect(mailText("Socialnämnden", invitation)).toMatch(
    /\n\nHej,\n\nHär är mallen[^]*\n\nHar ni frågor, svara på det här mejlet\.\n$/,
  );
  expect(mailText("Socialnämnden", { ...invitation, contact: "Anna Ek, 0123-45 67" })).toMatch(
    /\n\nHar ni frågor, kontakta Anna Ek, 0123-45 67\.\n$/,
  );
  expect(mailTexts(invitation).match(/^Till: /gm)).toHaveLength(2);
});

test("the calendar has an all-day event per nämnd that ends the day after, in lines of at most 75 octets", () => {
  const committees = ["Barn- och utbildningsnämnden; grundskola, gymnasium och vuxenutbildning i hela kommunen", "KS"];
  const text = calendar({ committees, period: "2024", returnBy: "2024-12-31" }, "2025-01-11T14:05");
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  expect(text).toContain("DTSTAMP:20250111T140500Z\r\n");
  expect(text).toContain("DTSTART;VALUE=DATE:20241231\r\nDTEND;VALUE=DATE:20250101\r\n");
  // A letter of two octets may leave one unused.
  expect([74, 75]).toContain(Math.max(...text.split("\r\n").map((line) => Buffer.byteLength(line))));
  const unfolded = text.replaceAll("\r\n ", "");
  expect(unfolded).toContain("SUMMARY:Barn- och utbildningsnämnden\\; grundskola\\, gymnasium och");
  expect(new Set(text.match(/UID:\S+/g)).size).toBe(2);
});
