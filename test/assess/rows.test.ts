import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gradeLine, type GradeLine } from "../../src/assess/line";
import { standard } from "../../src/domain/presets/standard";
import rows from "./real-rows.json";

/** What a careful reader says of a row, as `met` of a line has it. */
const SAYS: Record<string, boolean | null> = { met: true, missed: false, asked: null };

interface Row {
  text: string;
  line: GradeLine;
  met: boolean | null;
}

/** The row of a line of rows.txt, of the year 2025 where it does not say another. */
function rowOf(text: string): Row {
  const [indicator = "", unit = "", target = "", outcome = "", says = "", more = ""] = text
    .split("|")
    .map((cell) => cell.trim());
  const met = SAYS[says];
  if (met === undefined) throw new Error(`rows.txt: neither met, missed nor asked: ${text}`);
  const rest = more === "" ? [] : more.split("; ").map((part) => part.split(": "));
  return {
    text,
    line: {
      indicator,
      target,
      outcome,
      period: "2025",
      ...(unit && { unit }),
      ...Object.fromEntries(rest),
    } as GradeLine,
    met,
  };
}

const CLASSES = readFileSync(join(__dirname, "rows.txt"), "utf8")
  .split("\n# ")
  .slice(1)
  .map((section): [name: string, rows: Row[]] => {
    const [name = "", ...lines] = section.split("\n");
    return [name, lines.filter((line) => line.trim() !== "").map(rowOf)];
  });

test("every class has rows", () => {
  expect(CLASSES.length).toBeGreaterThan(60);
  expect(CLASSES.filter(([, rows]) => rows.length === 0)).toEqual([]);
});

describe.each(CLASSES)("%s", (_, rows) => {
  test.each(rows)("$text", ({ line, met }) => expect(gradeLine(line, standard).met).toBe(met));
});

describe("what the reason says", () => {
  const why = (line: GradeLine): string => gradeLine({ period: "2025", ...line }, standard).why.replace(/\s/g, " ");

  test.each([
    ["0,44", "41 %", "41 %"],
    ["0,44", "0,41", "41 %"],
    ["0,44", "41", "41 %"],
  ])("%s after %s: the earlier share is as it is", (outcome, earlier, printed) =>
    expect(
      why({
        ...{ indicator: "Andel behöriga lärare", unit: "%", target: "minst 40 %", outcome },
        baseline: `${earlier} (2024)`,
      }),
    ).toContain(`startvärdet 2024 (${printed})`),
  );

  test.each([
    "svarsfrekvens < 50 %, redovisas ej",
    "Svarsfrekvens 45 %, redovisas inte",
    "redovisas ej (svarsfrekvens 45 %)",
    "ej redovisat, färre än 5 svar",
    "Redovisas ej p.g.a. 4 svar",
    "< 5 svar",
    "n<5",
    "För få svar (7)",
    "12 svar, för litet underlag",
    "bortfall 60 %, resultat visas inte",
    "Svarsfrekvensen var för låg (38 %)",
    "sekretess (färre än 5)",
    "mäts vart 3:e år",
  ])("%s: the value is not reported", (outcome) =>
    expect(why({ indicator: "Andel nöjda", unit: "%", target: "minst 40", outcome })).toBe(
      `Utfall saknas (”${outcome}”), så ingen bedömning görs.`,
    ),
  );

  test("a time of day: both times", () =>
    expect(why({ indicator: "Första turen", target: "senast kl. 06.30", outcome: "06.45" })).toBe(
      "Utfallet är ”06.45” mot ”senast kl. 06.30”. Uppnås inte.",
    ));

  test.each([
    // One, or a thousand as the English write it.
    ["Antal besökare", "högst 1 000", "1,000", "kan läsas på två sätt"],
    // The worst of something is nothing to reach.
    ["Nöjd medborgarindex", "sämst 25 %", "30 %", "kan bara bedömas av en person"],
    // Of another measure than the row's.
    [
      "Andel nöjda medarbetare",
      "minst 5 %",
      "Sjukfrånvaron har minskat till 5,9 %",
      "gick inte att läsa som ett värde",
    ],
  ])("%s, %s: %s is asked", (indicator, target, outcome, says) =>
    expect(why({ indicator, target, outcome })).toContain(says),
  );
});

/**
 * Rows as organisations print them, with the grade and the sentence that a careful person signs, worked out by hand.
 */
interface RealRow {
  org: string;
  source: string;
  year: string | null;
  line: GradeLine;
  label: string | null;
  why: string;
}

describe("real rows, graded with the standard", () => {
  test("at least forty of at least four organisations", () => {
    expect(rows.length).toBeGreaterThanOrEqual(40);
    expect(new Set(rows.map(({ org }) => org)).size).toBeGreaterThanOrEqual(4);
  });

  test.each(
    (rows as RealRow[]).map(
      (row) =>
        [
          `${row.org}: ${row.line.indicator ?? ""} | ${row.line.target ?? ""} | ${row.line.outcome ?? ""}`,
          row,
        ] as const,
    ),
  )("%s", (_, { line, label, why }) => {
    const given = gradeLine(line, standard);
    expect([given.label, given.why.replace(/\s/g, " ")]).toEqual([label, why]);
  });
});
