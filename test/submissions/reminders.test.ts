import { emptyDiff, type Diff, type Rewording } from "../../src/submissions/diff";
import { reminderList, reminderText, rewordedWords } from "../../src/submissions/reminders";
import { isDay } from "../../src/domain/shapes";
import { calendar, mailText, mailTexts } from "../../src/submissions/invitation";

const REWORDED = {
  committee: "SN",
  source: "sn.xlsx",
  from: "Mall!C5",
  node: "a",
  title: "Väntetid",
  number: "4.2",
  similarity: 1,
};
type Missing = Diff["missing"][number];
const owes = (more: Partial<Missing> = {}): Missing => ({
  committee: "Socialnämnden",
  handedIn: true,
  undecided: null,
  owed: [],
  ...more,
});
const diff = (missing: Missing[], more: Partial<Diff> = {}): Diff => ({
  ...emptyDiff("2024 delår"),
  missing,
  ...more,
});
const text = (missing: Missing, more: Partial<Diff> = {}): string => reminderText(diff([missing], more), missing);

test("a nämnd that owes nothing gets no text", () => expect(text(owes())).toBe(""));

test("what is owed, by number and wording, with what is to be handed in", () => {
  expect(
    text(
      owes({
        handedIn: false,
        owed: [
          { node: "a", title: "Äldre får hjälp i tid", number: "1", fields: ["grade"] },
          { node: "b", title: "Väntetid (dagar)", fields: ["outcome", "forecast"] },
        ],
      }),
    ),
  ).toBe(
    "Socialnämnden\n\nHej,\n\nVi har inte fått in någon uppföljning för delår 2024 från Socialnämnden.\n\nDet här saknas för delår 2024 (2 rader):\n- 1 Äldre får hjälp i tid: bedömning\n- Väntetid (dagar): utfall eller prognos\n\nHar ni frågor, svara på det här mejlet.\n",
  );
});

test("a proposal is no decision: the decision is asked for", () => {
  expect(text(owes({ undecided: "förslag" }))).toBe(
    "Socialnämnden\n\nHej,\n\nInlämningen för delår 2024 är ett förslag. Skicka in den igen med sammanträde och paragraf när nämnden har beslutat.\n\nHar ni frågor, svara på det här mejlet.\n",
  );
  expect(text(owes({ undecided: "okänt" }))).toBe(
    "Socialnämnden\n\nHej,\n\nInlämningen för delår 2024 säger inte om nämnden har beslutat. Skicka in den igen med status, sammanträde och paragraf.\n\nHar ni frågor, svara på det här mejlet.\n",
  );
});

test("rewordings and cells that cannot be read are asked about, of this nämnd alone", () => {
  const of = (committee: string) => ({
    committee,
    source: "sn.xlsx",
    from: "Mall!C5",
    node: "a",
    title: "Väntetid (dagar)",
    number: "1.2",
    what: "målvärde" as const,
    before: "minst 80 %",
    after: "minst 70 %",
    similarity: 1,
  });
  const broken = (committee: string) => ({
    committee,
    source: "sn.xlsx",
    cell: "Mall!G5",
    said: "”#SAKNAS!”",
    why: "Cellen visar felet. Rätta den.",
  });
  expect(
    text(owes(), {
      reworded: [of("Socialnämnden"), of("Miljönämnden")],
      unread: [broken("Socialnämnden"), broken("Miljönämnden")],
    }),
  ).toBe(
    "Socialnämnden\n\nHej,\n\nDet här skiljer sig från det som är beslutat. Är det avsiktligt?\n- 1.2 Väntetid (dagar), målvärde: ”minst 80 %” har blivit ”minst 70 %”\n\nDe här cellerna gick inte att läsa:\n- Mall!G5: ”#SAKNAS!”: Cellen visar felet. Rätta den.\n\nHar ni frågor, svara på det här mejlet.\n",
  );
});

test.each<[what: Rewording["what"], before: string, after: string, words: string]>([
  ["formulering", "Väntetid", "Väntan", "formulering: ”Väntetid” har blivit ”Väntan”"],
  ["målvärde", "högst 910", "högst 915", "4.2 Väntetid, målvärde: ”högst 910” har blivit ”högst 915”"],
  ["enhet", "", "dagar", "4.2 Väntetid, enhet: ”dagar” är tillagt"],
])("a changed %s is told with the row that it is of", (what, before, after, words) =>
  expect(rewordedWords({ ...REWORDED, what, before, after })).toBe(words),
);

test("the list is every text, or that nothing is owed", () => {
  expect(reminderList(diff([owes(), owes({ committee: "Miljönämnden" })]))).toBe(
    "Alla nämnder har lämnat in det som behövs för delår 2024.\n",
  );
  expect(
    reminderList(
      diff([owes({ undecided: "förslag" }), owes({ committee: "Miljönämnden", undecided: "förslag" })]),
    ).match(/^(?:Socialnämnden|Miljönämnden)$/gm),
  ).toEqual(["Socialnämnden", "Miljönämnden"]);
});

test("whom to ask, where the styrmodell names somebody", () => {
  const owing = diff([owes({ undecided: "förslag" })]);
  expect(reminderList(owing, "Anna Ek, anna.ek@kommun.se")).toMatch(
    /\n\nHar ni frågor, kontakta Anna Ek, anna\.ek@kommun\.se\.\n$/,
  );
});

test.each([
  [1, "cell Mall!A1"],
  [2, "cellerna Mall!A1 och Mall!A2"],
  [5, "cellerna Mall!A1, Mall!A2, Mall!A3, Mall!A4 och Mall!A5"],
  [7, "cellerna Mall!A1, Mall!A2, Mall!A3, Mall!A4, Mall!A5 och 2 till"],
])("what came in and is of no goal: %i cells, of which five are named", (count, named) => {
  const beside = Array.from({ length: count }, (_, at) => ({
    committee: "Socialnämnden",
    source: "sn.xlsx",
    cell: `Mall!A${at + 1}`,
    value: "Eget mål",
  }));
  const other = [{ ...beside[0]!, committee: "Miljönämnden", cell: "Mall!Z9" }];
  const owed = [{ node: "a", title: "Väntetid", fields: ["outcome" as const] }];
  expect(text(owes({ handedIn: false, owed }), { beside: [...beside, ...other] })).toContain(
    `gick inte att para ihop med målen (${named}). Använd mallen`,
  );
});

test("a rewording in two versions is asked about once", () => {
  const reworded = ["a.xlsx", "b.xlsx"].map((source) => ({
    committee: "Socialnämnden",
    source,
    from: "Mall!C18",
    node: "indikator:väntetid",
    title: "Väntetid (dagar)",
    what: "formulering" as const,
    before: "Väntetid (dagar)",
    after: "Väntan i dagar",
    similarity: 0.6,
  }));
  expect(text(owes(), { reworded }).match(/Väntan i dagar/g)).toHaveLength(1);
});

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
