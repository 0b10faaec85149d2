import { scalesFor } from "../../src/commands/styrmodell";
import { standard } from "../../src/domain/presets/standard";
import type { Recognition } from "../../src/domain/plan";
import { noCorrections, correctionOf, withCorrection } from "../../src/recognise/corrections/correction";
import { markedTable } from "../../src/recognise/corrections/marked";
import { recognise } from "../../src/recognise/recognise";
import type { Sheet } from "../../src/sheet/book";
import { book, read, sheet } from "./kit";

/** Archives of a table that a newer sheet goes on with: drawn before they were read. */

const NOW = sheet(
  "Styrkort 2025",
  `
  Framgångsfaktor | Nyckeltal | Utfall 2024 | Utfall 2025 | Ambition 2025 | Läge
  Trygga boenden | Nöjda boende, % | 81 | 84 | minst 85 | Uppnås delvis
   | Fallskador per 1 000 invånare | 51 | 47 | högst 50 | Uppnås
  God arbetsmiljö | Sjukfrånvaro, % | 7,4 | 6,9 | högst 7 | Uppnås`,
);

const told = ({ problems }: Recognition): string[] =>
  problems.flatMap(({ code, message }) =>
    code === "arkiv-blad" || code === "äldre-blad" ? [message.split(". ")[0]!] : [],
  );
const measures = ({ plan }: Recognition): string[] => plan.indicators.map(({ title }) => title);
const closed = (found: Recognition): Recognition => {
  expect(found.coverage.mapped + found.coverage.reported).toBe(found.coverage.nonEmpty);
  return found;
};

describe("what only an archive of the table names is left out of the plan, and told once", () => {
  test("its outcomes of this year's measures are read", () => {
    const found = closed(
      read(
        NOW,
        sheet(
          "Styrkort 2023",
          `
  Framgångsfaktor | Nyckeltal | Utfall 2022 | Utfall 2023 | Ambition 2023 | Läge
  Trygga boenden | Nöjda boende, % | 79 | 80 | minst 85 | Uppnås inte
   | Väntetid till plats, dagar | 61 | 58 | högst 60 | Uppnås
  Nära vård | Läkarmedverkan, timmar | 11 | 12 | minst 10 | Uppnås
  God arbetsmiljö | Sjukfrånvaro, % | 8,8 | 8,1 | högst 7,5 | Uppnås inte`,
        ),
      ),
    );
    expect(measures(found)).toEqual(["Nöjda boende, %", "Fallskador per 1 000 invånare", "Sjukfrånvaro, %"]);
    expect(found.plan.goals.map(({ title }) => title)).toEqual(["Trygga boenden", "God arbetsmiljö"]);
    expect(found.plan.indicators[0]!.outcomes.map(({ period, value }) => [period, value])).toEqual([
      ["2024", 81],
      ["2025", 84],
      ["2022", 79],
      ["2023", 80],
    ]);
    expect(told(found)).toEqual([
      "Bladet ”Styrkort 2023” är ett tidigare års tabell: 1 mål och 2 mått som bara står där räknas inte med",
    ]);
    expect(found.left!.map(({ nodes = [], ...left }) => [left, nodes.map(({ title }) => title)])).toEqual([
      [
        { sheet: "Styrkort 2023", range: "A1:F5", cell: "'Styrkort 2023'!A1", code: "arkiv-blad" },
        ["Väntetid till plats, dagar", "Läkarmedverkan, timmar", "Nära vård"],
      ],
    ]);
  });

  test("a school year's sheet, and one that only says that it is old", () => {
    const year = (name: string, drawing: string): Sheet => sheet(name, `\n  Vad vi vill nå | Mäts genom | ${drawing}`);
    const found = closed(
      read(
        year(
          "Mål lå 24-25",
          `Målvärde 2024/25 | Läsår 23/24 | Läsår 24/25
  Alla elever lyckas | Behöriga till yrkesprogram, % | minst 90 | 86 | 88
   | Meritvärde årskurs 9 | minst 225 | 219 | 224`,
        ),
        year(
          "Gammal",
          `Målvärde 2022/23 | Läsår 21/22 | Läsår 22/23
  Alla elever lyckas | Behöriga till yrkesprogram, % | minst 90 | 84 | 85
   | Modersmål, elever som deltar | minst 40 | 33 | 36`,
        ),
        year(
          "Mål lå 21-22",
          `Målvärde 2021/22 | Läsår 20/21 | Läsår 21/22
  Distansen fungerar | Elever som når kursmålen på distans, % | minst 80 | 71 | 74`,
        ),
      ),
    );
    expect(measures(found)).toEqual(["Behöriga till yrkesprogram, %", "Meritvärde årskurs 9"]);
    expect(told(found)).toEqual([
      "Bladet ”Gammal” är ett tidigare års tabell: 1 mått som bara står där räknas inte med",
      "Bladet ”Mål lå 21-22” är ett tidigare års tabell: 1 mål och 1 mått som bara står där räknas inte med",
    ]);
  });

  test("a mark takes it, and so does a line of a map that only points at it", () => {
    const whole = book(
      NOW,
      sheet(
        "Styrkort 2024",
        `
  Framgångsfaktor | Nyckeltal | Utfall 2023 | Utfall 2024 | Ambition 2024 | Läge
  Trygga boenden | Nöjda boende, % | 80 | 81 | minst 85 | Uppnås inte
   | Väntetid till plats, dagar | 58 | 55 | högst 60 | Uppnås`,
      ),
    );
    const scales = scalesFor(standard);
    const found = recognise(whole, { scales });
    const [left] = found.left!;
    expect(measures(found)).toHaveLength(3);
    // The same tables as a map say nothing else.
    expect(measures(recognise(whole, { scales, map: { tables: found.tables } }))).toEqual(measures(found));
    const table = { ...correctionOf(null, markedTable(whole, left!, scales), found.tables)!, columns: [] };
    const taken = recognise(whole, {
      scales,
      corrections: withCorrection(noCorrections(), { kind: "table", table }),
    });
    expect(measures(taken)).toContain("Väntetid till plats, dagar");
    expect(told(taken)).toEqual([]);
    const line = { ...left!, headerRows: [], orientation: "rows" as const, columns: [] };
    const mapped = recognise(whole, { scales, map: { tables: [found.tables[0]!, line] } });
    expect(measures(mapped)).toContain("Väntetid till plats, dagar");
    expect(told(mapped)).toEqual([]);
  });
});

describe("a sheet with the same name but for an earlier year is an archive, however its table is laid out", () => {
  const now = (name: string) =>
    sheet(
      name,
      `
  Mål | Indikator | Utfall 2024 | Utfall 2025 | Mål 2025
  Trygga boenden | Nöjda boende, % | 81 | 84 | minst 85
  God arbetsmiljö | Sjukfrånvaro, % | 7,4 | 6,9 | högst 7`,
    );
  const before = (name: string) =>
    sheet(
      name,
      `
  Nyckeltal | Mål 2023 | Utfall 2023
  Väntetid till plats, dagar | högst 60 | 58
  Nöjda gäster, % | minst 80 | 77`,
    );

  test.each([
    ["Målkort", "Målkort 2023"],
    ["Mål delår", "Delår 2023"],
  ])("%s beside %s", (newer, older) => {
    const found = closed(read(now(newer), before(older)));
    expect(measures(found)).toEqual(["Nöjda boende, %", "Sjukfrånvaro, %"]);
    expect(told(found)).toHaveLength(1);
  });

  test("no archive, where the names differ by more", () => {
    expect(measures(read(now("Målkort"), before("Måltider 2023")))).toHaveLength(4);
  });
});

describe("an older sheet that says that it is superseded is an archive, whatever its table", () => {
  test.each(["ERSATT – gäller inte längre", "Gamla verksamhetsplanen", "Verksamhetsmål 2022 (arkiv)"])(
    "%s",
    (title) => {
      const found = closed(
        read(
          NOW,
          sheet(
            "Verksamhetsplan 21-23",
            `
  ${title}

  Ägarmål | Mått | Målvärde 2023 | Utfall 2022 | Utfall 2023
  Fler bostäder | Färdigställda lägenheter | 40 | 22 | 44`,
          ),
        ),
      );
      expect(measures(found)).toEqual(["Nöjda boende, %", "Fallskador per 1 000 invånare", "Sjukfrånvaro, %"]);
      expect(told(found)).toEqual([
        "Bladet ”Verksamhetsplan 21-23” är ett tidigare års tabell: 1 mål och 1 mått som bara står där räknas inte med",
      ]);
    },
  );
});

describe("what counts as before, and is told", () => {
  test.each([
    ["a committee that has not come further", "Socialnämnden"],
    ["a unit", "Solgläntan"],
  ])("%s", (_, name) => {
    const found = read(
      NOW,
      sheet(
        name,
        `
  Framgångsfaktor | Nyckeltal | Utfall 2023 | Utfall 2024 | Ambition 2024 | Läge
  Självständiga liv | Brukare som kan påverka, % | 71 | 73 | minst 75 | Uppnås delvis`,
      ),
    );
    expect(measures(found)).toContain("Brukare som kan påverka, %");
    expect(told(found)).toEqual([
      `Bladet ”${name}” gäller ett tidigare år, men har mål eller mått som bara står där och räknas med`,
    ]);
  });

  test("a sheet of an earlier year with another table", () => {
    const found = read(
      NOW,
      sheet(
        "Uppdrag 2024",
        `
  Uppdrag från KF | Indikator | Målvärde 2024 | Utfall 2024
  Inför fritt bredband | Anslutna hushåll, % | minst 95 | 93`,
      ),
    );
    expect(measures(found)).toContain("Anslutna hushåll, %");
  });
});

test("a committee's sheet of another year is no archive of another committee's", () => {
  const table = (name: string, year: number): Sheet =>
    sheet(
      name,
      `
  Mål | Indikator | Målvärde ${year} | Utfall ${year}
  Bättre ${name.split(" ")[0]!.toLowerCase()} | Andel nöjda med ${name.split(" ")[0]!.toLowerCase()} | minst 80 % | 82 %`,
    );
  const found = closed(read(table("Kultur 2023", 2023), table("Skola 2025", 2025)));
  expect(measures(found)).toHaveLength(2);
  expect(found.problems.map(({ code }) => code)).not.toContain("arkiv-blad");
});

describe("the year that is reported, where the next has begun", () => {
  const MONTHS = "jan | feb | mar | apr | maj | jun | jul | aug | sep | okt | nov | dec";
  /** A year's sheet of months: as many as are given for each measure, and the year where all twelve are there. */
  const year = (of: number, rows: readonly (readonly [string, string, ...number[]])[]): Sheet =>
    sheet(
      `Månadstal ${of}`,
      `
  Omsorgens månadstal ${of}

  Nyckeltal | Målvärde ${of} | ${MONTHS} | Helår ${of}
${rows
  .map(([title, target, ...months]) => {
    const all = Array.from({ length: 12 }, (_, i) => months[i] ?? "");
    return `  ${title} | ${target} | ${all.join(" | ")} | ${months.length === 12 ? months[0] : ""}`;
  })
  .join("\n")}`,
    );
  const twelve = (value: number): number[] => Array.from({ length: 12 }, () => value);
  const LAST = year(2024, [
    ["Beläggning, %", "minst 95", ...twelve(96)],
    ["Fallskador", "högst 10", ...twelve(8)],
    ["Nattfasta över 11 timmar, %", "högst 20", ...twelve(23)],
  ]);
  const BEFORE = year(2023, [
    ["Beläggning, %", "minst 95", ...twelve(94)],
    ["Korttidsplatser", "minst 12", ...twelve(11)],
  ]);
  /** The new year's sheet, with so many months. */
  const begun = (months: number): Sheet =>
    year(2025, [
      ["Beläggning, %", "minst 96", ...twelve(97).slice(0, months)],
      ["Trygghetslarm", "högst 400", ...twelve(390).slice(0, months)],
    ]);
  const readFor = (period: string | undefined, ...sheets: Sheet[]): Recognition =>
    closed(recognise(book(...sheets), { scales: scalesFor(standard), ...(period === undefined ? {} : { period }) }));
  const OLDER: ReadonlySet<string> = new Set(["arkiv-blad", "senare-blad", "äldre-blad"]);
  const sheetsTold = ({ problems }: Recognition): string[] =>
    problems.flatMap(({ code, cell }) => (OLDER.has(code) ? [`${code} ${cell}`] : []));

  test.each([1, 2, 3])("a month or two of the new year, %d: the year before is reported", (months) => {
    const found = readFor(undefined, BEFORE, LAST, begun(months));
    expect(found.period).toBe("2024");
    expect(measures(found)).toEqual(["Beläggning, %", "Fallskador", "Nattfasta över 11 timmar, %"]);
    expect(sheetsTold(found)).toEqual(["arkiv-blad 'Månadstal 2023'!A1", "senare-blad 'Månadstal 2025'!A1"]);
    expect(found.left!.map((one) => one.sheet)).toEqual(["Månadstal 2023", "Månadstal 2025"]);
  });

  test("the year that is asked for decides, whatever the workbook's own is", () => {
    expect(measures(readFor("2024", LAST, begun(6)))).toEqual([
      "Beläggning, %",
      "Fallskador",
      "Nattfasta över 11 timmar, %",
    ]);
    expect(measures(readFor("2025", LAST, begun(1)))).toEqual(["Beläggning, %", "Trygghetslarm"]);
    // No sheet is of the year asked for: the workbook's own decides.
    expect(measures(readFor("2026", BEFORE, LAST))).toHaveLength(3);
  });

  test.each([
    ["one measure of three has this year's outcome", ["", "", "83"], "2024"],
    ["two of three have", ["7", "", "83"], "2025"],
  ])("columns beside each other: %s", (_, [absence, accidents, happy], period) => {
    const found = read(
      sheet(
        "Mål",
        `
  Mått | Målvärde | Utfall 2023 | Utfall 2024 | Utfall 2025
  Sjukfrånvaro, % | högst 7 | 7,1 | 7,3 | ${absence}
  Olyckor | högst 5 | 5 | 5 | ${accidents}
  Nöjda, % | minst 80 | 81 | 82 | ${happy}`,
      ),
    );
    expect(found.period).toBe(period);
  });

  test("rows that state their own periods", () => {
    const rows = (periods: readonly string[]): string =>
      periods
        .map((period) => `  Sjukfrånvaro, % | högst 7 | ${period} | 6,9\n  Nöjda, % | minst 80 | ${period} | 82`)
        .join("\n");
    const long = (...periods: string[]): Recognition =>
      read(sheet("Insamling", `\n  Mått | Målvärde | Period | Utfall\n${rows(periods)}`));
    expect(long("2024 T1", "2024 T2", "2024", "2025 T1").period).toBe("2025 T1");
    expect(long("2024 kv1", "2024 kv2", "2024 kv3", "2024", "2025 kv1").period).toBe("2024");
  });
});
