import { assess } from "../../src/assess/assess";
import { indicatorsIn } from "../../src/domain/assessment";
import { standard } from "../../src/domain/presets/standard";
import { recognise } from "../../src/recognise/recognise";
import { draftOnSheet } from "../../src/report/annual/draft";
import { openData, openDataCsv } from "../../src/report/annual/openData";
import { standingLines } from "../../src/report/standing";
import { book, sheet } from "../recognise/kit";
import { factsOf } from "../../src/bound/facts";
import { reportOf } from "./annual/kit";

/* What her notes say of a value follows it into sentences, to others' values, to her own document and to the open data. */

const drawn = () =>
  sheet(
    "Mål",
    `
    Mål         | Indikator       | Målvärde 2024 | Utfall 2022 | Utfall 2023 | Utfall 2024 | Riket 2024
    Trygga barn | Väntetid, dagar | högst 40      | 50          | 47†         | 41**        | 44**
                | Andel nöjda, %  | minst 88      | 86          | 87          | 89          | 80

    ** Preliminär uppgift
    † Omfattar enbart grundskolan
  `,
  );
const plan = () => assess(recognise(book(drawn()), { scales: standard.scales }), standard, { period: "2024" });

test("a sentence that names a figure says what its note says", () => {
  const [area] = plan().areas;
  const text = draftOnSheet(area!, plan()).replaceAll("\u00a0", " ");
  expect(text).toContain("”Väntetid”, 41 dagar mot högst 40 (not: Preliminär uppgift)");
  expect(text).not.toContain("89 % mot minst 88 % (");
});

test("a goal's reason that names a missed measure's figures does too", () => {
  const [goal] = plan().areas.flatMap(({ goals }) => goals);
  expect(goal!.reason.replaceAll("\u00a0", " ")).toContain(
    "Väntetid (41 dagar mot högst 40 dagar, not: Preliminär uppgift)",
  );
});

test("others' values have theirs", () => {
  const lines = plan().areas.flatMap(indicatorsIn).flatMap(standingLines);
  expect(lines.map((line) => line.replaceAll("\u00a0", " "))).toEqual([
    "Riket 44 (not: Preliminär uppgift)",
    "Riket 80 %",
  ]);
});

test("the values that her own document is bound to have theirs, each its own", async () => {
  const { facts, document } = await reportOf(book(drawn()), {
    kind: "arsredovisning",
    into: "document",
    period: "2024",
  });
  const [waiting, pleased] = factsOf(facts, document).named.filter(({ kind }) => kind === "indicator");
  const text = (field: string) => waiting!.facts.get(field)?.text.replaceAll("\u00a0", " ");
  expect(["outcome", "target", "figures", "previous", "outcome:2022", "outcome:2023"].map(text)).toEqual([
    "41 (not: Preliminär uppgift)",
    "högst 40",
    "41 dagar mot högst 40 dagar (not: Preliminär uppgift)",
    "47 (not: Omfattar enbart grundskolan)",
    "50",
    "47 (not: Omfattar enbart grundskolan)",
  ]);
  expect(pleased!.facts.get("outcome")?.text.replaceAll("\u00a0", " ")).toBe("89 %");
});

test("the open data have each value's in a field and a column of their own", async () => {
  const { facts } = await reportOf(book(drawn()), { kind: "arsredovisning", into: "document", period: "2024" });
  const data = openData(facts);
  expect(data.indicators.map(({ outcomes }) => outcomes.map(({ note }) => note))).toEqual([
    [null, "Omfattar enbart grundskolan", "Preliminär uppgift"],
    [null, null, null],
  ]);
  const [header, ...lines] = openDataCsv(data).split("\r\n");
  expect(header).toContain(",preliminärt,not,bedömning,");
  expect(lines.filter((line) => line.includes(",nej,Preliminär uppgift,"))).toEqual([
    expect.stringContaining(",utfall,2024,,41,41,"),
  ]);
});
