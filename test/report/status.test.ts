import type { AssessedPlan, Entry } from "../../src/domain/assessment";
import { standard } from "../../src/domain/presets/standard";
import { gradeContent } from "../../src/report/annual/content";
import { wrapped } from "../../src/sheet/height";
import { SIZES } from "../../src/report/look";
import { statusSheets } from "../../src/report/status";
import { statusTag } from "../../src/report/tags";
import { scaleLists, styrmodellSheet } from "../../src/report/styrmodell";
import { areaText, contains, parseRef } from "../../src/sheet/address";
import { formatAt, formulaAt, keyColumn, keyRow, valueAt } from "../../src/sheet/book";
import type { Sheet } from "../../src/sheet/book";
import { grid } from "./grid";
import { assessed, environment, goal, lindesberg, measure, node, state, step, welfare } from "./plan";
import { dear } from "../whole";

const context = {
  organisation: "Lindesbergs kommun",
  now: "2022-02-11T14:05",
  version: "0.1.0",
  styrmodellSheet: "Styrmodell",
  taken: ["Mål"],
};
const sheets = statusSheets(assessed, context);
const [board, overview, area] = sheets as [Sheet, Sheet, Sheet];
const areaSheet = (plan: AssessedPlan, more: object = {}): Sheet => statusSheets(plan, { ...context, ...more })[2]!;
const inArea = (goals: AssessedPlan["areas"][number]["goals"], plan = assessed): AssessedPlan => ({
  ...plan,
  areas: [{ ...welfare, goals }],
});

const headerRow = (sheet: Sheet): number => sheet.print.titleRows!.top;
const column = (sheet: Sheet, header: string): number =>
  sheet.values[headerRow(sheet)]!.findIndex((value) => value === header);
const rowOf = (sheet: Sheet, title: string): number =>
  sheet.values.findIndex((row, index) => index > headerRow(sheet) && row?.includes(title));
const shown = (sheet: Sheet, title: string, header: string): unknown =>
  valueAt(sheet, rowOf(sheet, title), column(sheet, header));

/** The row that states how the goals are judged. */
const footRow = (sheet: Sheet): number =>
  sheet.values.findIndex((row) => row?.some((value) => String(value).startsWith("Så bedöms målen.")));
/** Why a goal has its grade: the lines under its row, which have its key. */
const whyUnder = (sheet: Sheet, id: string): string =>
  sheet.values
    .flatMap((row) =>
      String(row?.[column(sheet, "Nyckel · 2021")]).startsWith(`${id} ↳ motivering`) ? [row?.[1]] : [],
    )
    .join(" ");

describe("what a person reads", () => {
  test("the måltavla", () => expect(grid(board)).toMatchSnapshot());
  test("the overview", () => expect(grid(overview)).toMatchSnapshot());
  test("a status sheet", () => expect(grid(area)).toMatchSnapshot());
  test("a status sheet on three scales", () => expect(grid(areaSheet(lindesberg))).toMatchSnapshot());
  test("the sheet Styrmodell", () => expect(grid(styrmodellSheet(standard))).toMatchSnapshot());
});

describe("names and tags", () => {
  test("måltavla and overview first, then the areas in the plan's order, each with its tag", () => {
    expect(sheets.map(({ name, tag }) => [name, tag])).toEqual([
      ["Måltavla", "board"],
      ["Översikt", "overview"],
      ["2 Välfärd och service", statusTag("område:2")],
      ["3 Klimat energi & miljö", statusTag("område:3")],
      ["Matris", "matrix"],
      ["Att rätta", "corrections"],
    ]);
  });

  test("no two sheets of a workbook have one name, whatever the case", () => {
    const plan: AssessedPlan = {
      ...assessed,
      areas: [welfare, { ...welfare, node: { ...welfare.node, id: "område:x" } }, environment],
    };
    const made = statusSheets(plan, { ...context, taken: ["översikt", "STYRMODELL", "2 välfärd och service"] });
    expect(made.map(({ name }) => name)).toEqual([
      "Måltavla",
      "Status Översikt",
      "Status 2 Välfärd och service",
      "Status 2 Välfärd (2)",
      "3 Klimat energi & miljö",
      "Matris",
      "Att rätta",
    ]);
  });

  test("a sheet that the user has renamed keeps the user's name, in links and counts too", () => {
    const made = statusSheets(assessed, { ...context, names: new Map([[statusTag("område:2"), "Vår välfärd"]]) });
    expect(made.map(({ name }) => name)).toEqual([
      "Måltavla",
      "Översikt",
      "Vår välfärd",
      "3 Klimat energi & miljö",
      "Matris",
      "Att rätta",
    ]);
    expect([...made[1]!.formulas.values()].some((formula) => formula.startsWith("='Vår välfärd'!$"))).toBe(true);
  });

  test("same plan, same sheets", () => expect(statusSheets(assessed, context)).toEqual(sheets));
});

describe("counts", () => {
  const [counts, names] = [5, 6].map((row) =>
    area.values[row]!.map((value, at) => ({ value, at })).filter(({ value }) => value !== null && value !== undefined),
  );

  test("stand under the title, each with its name, and are native formulas over the published column", () => {
    expect(names!.map(({ value }) => value)).toEqual(["Uppnås", "Uppnås delvis", "Uppnås inte", "Ej bedömda"]);
    expect(counts!.map(({ value }) => value)).toEqual([1, 2, 0, 1]);
    const published = column(area, "Publicerad");
    for (const { at } of counts!.slice(0, -1)) {
      const range = parseRef(`x!${/COUNTIF\(([^,]+),/.exec(formulaAt(area, 5, at)!)![1]!}`)!.area;
      expect([range.left, range.right]).toEqual([published, published]);
      const goals = welfare.goals.map(({ node: { title } }) => rowOf(area, title));
      expect(goals.every((row) => contains(range, row, published))).toBe(true);
      expect(range.top).toBe(headerRow(area) + 1);
    }
  });

  test("only goals stand in the published column: an indicator is counted nowhere", () => {
    const published = column(area, "Publicerad");
    const filled = area.values.flatMap((row, index) => (index > headerRow(area) && row?.[published] ? [row[1]] : []));
    expect(filled).toEqual(welfare.goals.map((one) => one.node.title));
  });

  test("the bar shows the same cells, in the order best, worst, not assessed", () => {
    const [chart] = area.charts;
    expect(chart!.series.map(({ name, cached, color }) => [name, cached, color])).toEqual([
      ["Uppnås", [1], "#2E7D32"],
      ["Uppnås delvis", [2], "#E8A317"],
      ["Uppnås inte", [0], "#B3261E"],
      ["Ej bedömda", [1], "#8A939B"],
    ]);
    expect(
      chart!.series.map(({ values }) => parseRef(values)).map((ref) => [ref!.sheet, ref!.area.top, ref!.area.left]),
    ).toEqual(counts!.map(({ at }) => [area.name, 5, at]));
    expect(chart!.description).toBe("Välfärd och service: uppnås 1, uppnås delvis 2, uppnås inte 0, ej bedömda 1");
  });

  test("several levels are counted apart as well, by the level column", () => {
    const sheet = areaSheet(lindesberg);
    const rows = ["Grunduppdrag", "Kvalitetsfaktor", "Utvecklingsmål"].map((name) =>
      sheet.values.findIndex((row) => row?.includes(name)),
    );
    expect(rows.map((row) => sheet.values[row]!.filter((value) => typeof value === "number"))).toEqual([
      [0, 0, 0, 1, 0],
      [1, 1, 0, 0, 0],
      [1, 1, 0, 0, 0],
    ]);
    const [formula] = [...sheet.formulas].flatMap(([key, text]) =>
      keyRow(key) === rows[1] && text.startsWith("=COUNTIFS") ? [text] : [],
    );
    expect(formula).toMatch(
      /^=COUNTIFS\(\$([A-Z])\$\d+:\$\1\$\d+,"● Kvalitén uppnås",\$([A-Z])\$\d+:\$\2\$\d+,"kvalitetsfaktor"\)/,
    );
  });

  test("the overview adds up: areas, less those counted twice, are all goals", () => {
    const first = overview.values.findIndex((row) => row?.[0] === "2 Välfärd och service");
    const numbers = [0, 1, 2, 3].map((index) => overview.values[first + index]!.slice(1, 5));
    expect(numbers).toEqual([
      [1, 2, 0, 1],
      [1, 1, 0, 0],
      [-1, 0, 0, 0],
      [1, 3, 0, 1],
    ]);
    for (let index = 0; index < 4; index++)
      expect((numbers[0]![index] as number) + (numbers[1]![index] as number) + (numbers[2]![index] as number)).toBe(
        numbers[3]![index],
      );
    expect(formulaAt(overview, first, 1)).toMatch(/^='2 Välfärd och service'!\$[A-Z]\$6$/);
    expect(formulaAt(overview, first + 3, 1)).toBe(`=SUM(B${first + 1}:B${first + 3})`);
    expect(formulaAt(overview, first + 2, 1)).toMatch(
      /^=-\(COUNTIF\('3 Klimat energi & miljö'!\$[A-Z]\$\d+,"● Uppnås"\)\)$/,
    );
  });
});

describe("a goal's row", () => {
  test("only the published grade is filled", () => {
    const row = rowOf(area, "Ökad måluppfyllelse i skolan");
    const fills = area.formats[row]!.flatMap((format, at) =>
      format?.fill ? [[area.values[headerRow(area)]![at], format.fill]] : [],
    );
    expect(fills).toEqual([["Publicerad", "#FFF0CC"]]);
  });

  test("how its measures are graded is no grade of it, and not filled on a sheet nor on a page", () => {
    const counted = { kind: "state", label: "1 av 2 når målvärdet", counted: true } as const;
    const goals = [counted, state("Bedömning saknas")].map((grade, at) => goal(node("mål", `Mål ${at}`), grade, ""));
    const sheet = areaSheet(inArea(goals));
    const fills = goals.map(({ node: { title } }) =>
      sheet.formats[rowOf(sheet, title)]!.flatMap((format) => format?.fill ?? []),
    );
    expect(fills).toEqual([[], ["#ECEEF0"]]);
    expect(goals.map(({ published }) => "fill" in gradeContent(published))).toEqual([false, true]);
  });

  test("published is samlad, else nämndens, else what the level goes by – by formula", () => {
    const row = rowOf(area, "God ekonomisk hushållning");
    const letter = (header: string): string => String.fromCharCode(65 + column(area, header));
    const cells = [...formulaAt(area, row, column(area, "Publicerad"))!.matchAll(/(?<![$A-Z])([A-Z]+)\d+/g)].map(
      ([, at]) => at,
    );
    expect([...new Set(cells)]).toEqual(["Samlad", "Nämndens", "Beräknad"].map(letter));
  });

  test("where a person decides and none has, the formula falls back on words, not on the proposal", () => {
    const sheet = areaSheet({
      ...lindesberg,
      areas: [
        {
          ...welfare,
          goals: [
            goal(node("utvecklingsmål", "Trygghet"), state("Bedömning saknas"), "", {
              computed: { by: "computed", grade: step(lindesberg.styrmodell, "utvecklingsmål", 0), reason: "" },
            }),
          ],
        },
      ],
    });
    expect(formulaAt(sheet, rowOf(sheet, "Trygghet"), column(sheet, "Publicerad"))).toMatch(
      /,"– Bedömning saknas"\)\)$/,
    );
  });

  test("reason and disagreement stand together under it, then the source table's comment, all in full width", () => {
    const row = rowOf(area, "God kommunal service");
    const title = column(area, "Mål och indikatorer");
    expect([row + 1, row + 2].map((one) => valueAt(area, one, title))).toEqual([
      "1 av 3 indikatorer uppnås, 1 saknar utfall: ingen majoritet, den sämsta avgör → Uppnås delvis.",
      "Svarstiderna har kortats sedan kontaktcenter öppnade i mars; telefontillgängligheten mäts nästa gång 2022.",
    ]);
    // So the row is no higher than its title, its grade and the names of its three owners ask for.
    expect(area.rows.get(row)!.height).toBeLessThan(60);
    expect(whyUnder(area, "mål:3")).toMatch(/Skillnaden är inte kommenterad\.$/);
    expect(grid(sheets.at(-1)!)).toMatch(/Kommentera skillnaden\./);
  });

  test("where nothing on the sheet is measured the reason stands beside the goal", () => {
    const sheet = areaSheet(
      inArea([goal(node("mål", "Trygghet"), step(standard, "mål", 0), "Bedömningen är gjord av nämnden.")]),
    );
    expect(shown(sheet, "Trygghet", "Motivering")).toBe("Bedömningen är gjord av nämnden.");
  });

  test("leads to its source by a formula that shows the address", () => {
    expect(formulaAt(area, rowOf(area, "God ekonomisk hushållning"), column(area, "Källa"))).toMatch(
      /^=HYPERLINK\("#Mål!B\d+","Mål!B\d+"\)$/,
    );
  });

  test("the column Underlag is left out where nothing is printed, Beräknad where nothing is computed, Nr and Ansvarig where there are none", () => {
    const sheet = areaSheet(inArea([goal(node("mål", "Trygghet"), state("ej bedömd"), "")]));
    expect(sheet.values[headerRow(sheet)]!.filter(Boolean)).toEqual([
      "Mål",
      "Publicerad",
      "Kommentar",
      "Nämndens",
      "Samlad",
      "Källa",
      "Nyckel · 2021",
    ]);
  });

  test("Motivering is a column of goals without measures, where anything says why; Trend stands where anything is known of it", () => {
    const headers = (goals: AssessedPlan["areas"][number]["goals"]): unknown[] => {
      const sheet = areaSheet(inArea(goals));
      return sheet.values[headerRow(sheet)]!.filter((value) => value === "Motivering" || value === "Trend");
    };
    const reached = step(standard, "mål", 0);
    const inTable = "Bedömningen står i underlaget.";
    const stands = { by: "print", rest: "" } as const;
    expect(
      headers([
        goal(node("mål", "A"), reached, inTable, { stands, printed: { by: "printed", grade: reached, reason: "" } }),
      ]),
    ).toEqual([]);
    expect(
      headers([
        goal(node("mål", "A", { comments: [{ text: "Fler tjänster.", cell: "Mål!C3" }] }), reached, inTable, {
          stands,
          printed: { by: "printed", grade: reached, reason: "" },
        }),
      ]),
    ).toEqual(["Motivering"]);
    expect(
      headers([
        goal(node("mål", "A"), state("ej bedömd"), "", {
          indicators: [measure({ title: "Nöjda", values: [1], grade: null, reason: "" })],
        }),
      ]),
    ).toEqual([]);
    expect(
      headers([
        goal(node("mål", "A"), state("ej bedömd"), "", {
          indicators: [measure({ title: "Nöjda", values: [1, 2], grade: null, reason: "", trend: "better" })],
        }),
      ]),
    ).toEqual(["Trend"]);
  });

  test("how a computed grade that is not the published one has come about is said, and nothing is asked of the reader", () => {
    const judged = (more: object, comments: { text: string; cell: string }[] = []) =>
      goal(node("mål", "A", { comments }), step(standard, "mål", 0), "Bedömningen är gjord av nämnden.", {
        computed: {
          by: "computed",
          grade: step(standard, "mål", 1),
          reason: "1 av 2 aktiviteter uppnås delvis. Uppnås delvis, eftersom den sämsta bedömningen avgör.",
        },
        committee: [{ by: "committee", grade: step(standard, "mål", 0), reason: "" }],
        disagreement: "Bedömningarna skiljer sig åt (beräknad: Uppnås delvis; nämnden: Uppnås).",
        ...more,
      });
    const why = (one: AssessedPlan["areas"][number]["goals"][number]): unknown =>
      shown(areaSheet(inArea([one])), "A", "Motivering");
    const text =
      "Bedömningen är gjord av nämnden. Beräknad: 1 av 2 aktiviteter uppnås delvis. Uppnås delvis, eftersom den sämsta bedömningen avgör. Bedömningarna skiljer sig åt (beräknad: Uppnås delvis; nämnden: Uppnås)";
    expect(why(judged({}))).toBe(`${text}. Skillnaden är inte kommenterad.`);
    expect(why(judged({}, [{ text: "Två aktiviteter är klara i april.", cell: "Mål!C3" }]))).toBe(`${text}.`);
  });

  test("several nämnder have a row each, and nämndens is what they agree on", () => {
    const uppnas = step(standard, "mål", 0);
    const inte = step(standard, "mål", 2);
    const committees = [
      { by: "committee" as const, grade: uppnas, reason: "", who: "KS", cell: "Nämnder!C4" },
      { by: "committee" as const, grade: inte, reason: "", who: "BUN", cell: "Nämnder!D4" },
    ];
    const sheet = areaSheet(
      inArea([goal(node("mål", "Trygghet"), state("Bedömning saknas"), "", { committee: committees })]),
    );
    const row = rowOf(sheet, "Trygghet");
    expect(
      [row, row + 1, row + 2].map((one) => [valueAt(sheet, one, 1), valueAt(sheet, one, column(sheet, "Nämndens"))]),
    ).toEqual([
      ["Trygghet", "– Bedömning saknas"],
      ["Bedömning av KS", "● Uppnås"],
      ["Bedömning av BUN", "○ Uppnås inte"],
    ]);
    // On paper too, where the open cells are not.
    const paper = column(sheet, "Bedömning");
    expect(paper).toBeLessThanOrEqual(sheet.print.area!.right);
    expect([row, row + 1, row + 2].map((one) => valueAt(sheet, one, paper))).toEqual([
      null,
      "● Uppnås",
      "○ Uppnås inte",
    ]);
  });

  test("a comment too long for a row goes on in the next, with the goal's key", () => {
    const entry: Entry = {
      goal: "mål:1",
      period: "2021",
      by: "overall",
      comment: "Kompetensförsörjningen är svår. ".repeat(180),
    };
    const sheet = areaSheet(assessed, { entries: [entry] });
    const key = column(sheet, "Nyckel · 2021");
    const rows = sheet.values.flatMap((row, index) => (String(row?.[key] ?? "").startsWith("mål:1") ? [index] : []));
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.map((row) => valueAt(sheet, row, column(sheet, "Kommentar"))).join("")).toBe(entry.comment);
    expect(valueAt(sheet, rows[1]!, key)).toBe("mål:1 ↳ forts.");
    expect([...sheet.rows.values()].every(({ height = 0 }) => height <= 409)).toBe(true);
  });
});

describe("an indicator's row", () => {
  test("outcomes are numbers with their unit in the format, the same decimals along the row", () => {
    const row = rowOf(area, "Resultat i procent av skatteintäkter, generella statsbidrag och utjämning");
    expect(
      ["2019", "2020", "2021"].map((year) => [
        valueAt(area, row, column(area, year)),
        formatAt(area, row, column(area, year))!.numberFormat,
      ]),
    ).toEqual([1.1, 3.4, 4.2].map((value) => [value, '#,##0.0"\u00a0%";"−"#,##0.0"\u00a0%"']));
  });

  test("a unit that a number format cannot hold stands in the indicator's text, unless it is there already", () => {
    expect(rowOf(area, "Antal anställda, personer")).toBeGreaterThan(0);
    const sheet = areaSheet(
      inArea([
        goal(node("mål", "A"), state("ej bedömd"), "", {
          indicators: [
            measure({ title: "Väntetid i dagar", unit: "dagar", values: [1, 2, 3], grade: null, reason: "" }),
          ],
        }),
      ]),
    );
    expect(rowOf(sheet, "Väntetid i dagar")).toBeGreaterThan(0);
  });

  test("a trend is one word by the numbers, without an arrow; the source's own does not stand beside it", () => {
    const more = { trend: { text: "→", cell: "Mål!D3" } };
    const trends = (["better", "worse"] as const).map((trend) => {
      const sheet = areaSheet(
        inArea([
          goal(node("mål", "A"), state("ej bedömd"), "", {
            indicators: [measure({ title: "Nöjda", values: [1], grade: null, reason: "", trend, more })],
          }),
        ]),
      );
      return shown(sheet, "Nöjda", "Trend");
    });
    expect(trends).toEqual(["Bättre", "Sämre"]);
  });

  test("a number of a goal stands on one line", () => {
    const sheet = areaSheet(
      inArea([goal(node("mål", "Det goda livet", { number: "ÖM.11.4.51" }), state("ej bedömd"), "")]),
    );
    const { width } = sheet.columns.get(column(sheet, "Nr"))!;
    expect(wrapped("ÖM.11.4.51", { size: SIZES.text, bold: true }, width!)).toHaveLength(1);
  });

  test("a missing outcome is said in the words of the source", () => {
    expect(shown(area, "Andel som får kontakt med handläggare per telefon", "2021")).toBe("mäts ej");
  });

  test("the latest three periods are shown, none after the one reported", () => {
    const late = measure({ title: "Nöjda", values: [1, 2, 3, 4, 5], grade: null, reason: "" });
    const sheet = areaSheet(
      inArea([goal(node("mål", "A"), state("ej bedömd"), "", { indicators: [late] })], { ...assessed, period: "2022" }),
    );
    expect(sheet.values[headerRow(sheet)]!.filter((value) => /^\d{4}$/.test(String(value)))).toEqual([
      "2020",
      "2021",
      "2022",
    ]);
  });

  test("women and men without a total stand in one cell", () => {
    const groups = measure({
      title: "Nöjda",
      unit: "%",
      values: [],
      grade: null,
      reason: "",
      more: {
        outcomes: ["kvinnor", "män"].map((group, index) => ({
          period: "2021",
          group,
          text: `${70 + index} %`,
          value: 70 + index,
          cell: `Mål!F${index}`,
        })),
      },
    });
    const sheet = areaSheet(inArea([goal(node("mål", "A"), state("ej bedömd"), "", { indicators: [groups] })]));
    expect(shown(sheet, "Nöjda", "2021")).toBe("kvinnor\u00a070\u00a0%\nmän\u00a071\u00a0%");
  });

  test("at delår the forecast has a column", () => {
    const forecast = measure({
      title: "Nöjda",
      unit: "%",
      values: [60, 61],
      grade: null,
      reason: "",
      more: { forecasts: [{ period: "2021", text: "62 %", value: 62, unit: "%", cell: "Mål!H3" }] },
    });
    const goals = [goal(node("mål", "A"), state("ej bedömd"), "", { indicators: [forecast] })];
    expect(shown(areaSheet(inArea(goals, { ...assessed, period: "2021-08" })), "Nöjda", "Prognos")).toBe(62);
    expect(column(areaSheet(inArea(goals)), "Prognos")).toBe(-1);
  });

  test("the number that grades is bold: at delår the forecast, else the outcome", () => {
    const forecast = { period: "2021", text: "62 %", value: 62, unit: "%", cell: "Mål!H3" };
    const bold = (period: string): string[] => {
      const sheet = areaSheet(
        inArea(
          [
            goal(node("mål", "A"), state("ej bedömd"), "", {
              indicators: [
                measure({
                  title: "Nöjda",
                  unit: "%",
                  values: [60, 61, 58],
                  grade: null,
                  reason: "",
                  more: { forecasts: [forecast] },
                }),
              ],
            }),
          ],
          { ...assessed, period },
        ),
      );
      const row = rowOf(sheet, "Nöjda");
      return sheet.values[headerRow(sheet)]!.flatMap((header, at) =>
        formatAt(sheet, row, at)?.font?.bold ? [String(header)] : [],
      );
    };
    expect(bold("2021 delår")).toEqual(["Prognos"]);
    expect(bold("2021")).toEqual(["2021"]);
  });
});

describe("grades can be chosen", () => {
  test("in open cells, from the goal's own scale on the sheet Styrmodell", () => {
    const sheet = areaSheet(lindesberg);
    const lists = scaleLists(styrmodellSheet(lindesberg.styrmodell));
    const quality = sheet.validations.find(({ areas }) =>
      areas.some((one) => contains(one, rowOf(sheet, "God kommunal service"), column(sheet, "Samlad"))),
    )!;
    expect(quality.source).toBe(
      `Styrmodell!${areaText(lists.get("Grad av kvalitet")!).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`,
    );
    const open = sheet.formats.flatMap((row, r) =>
      (row ?? []).flatMap((format, c) =>
        format?.locked === false ? [`${sheet.values[headerRow(sheet)]![c] as string} ${r}`] : [],
      ),
    );
    expect(open).toHaveLength(5 * 3);
    for (const header of ["Nämndens", "Samlad", "Kommentar"])
      expect(open.filter((one) => one.startsWith(header))).toHaveLength(5);
  });

  test("and the colours follow what stands there", () => {
    const texts = area.conditionalFormats.map((format) => (format.kind === "expression" ? format.formula : ""));
    const top = headerRow(area) + 2;
    const published = String.fromCharCode(65 + column(area, "Publicerad"));
    expect(texts).toContain(`=${published}${top}="● Uppnås"`);
    expect(texts).toContain(`=LEFT(${published}${top},2)="– "`);
    expect(
      area.conditionalFormats.every((format) => format.areas.every((one) => one.top === headerRow(area) + 1)),
    ).toBe(true);
  });
});

describe("on paper", () => {
  test("A4 landscape, one page wide and never smaller than nine points, header repeated, footer with municipality, sheet, period and page; keys and sources stay on screen", () => {
    expect(area.print).toMatchObject({
      orientation: "landscape",
      paper: "A4",
      fit: { wide: 1 },
      margins: { top: 1.5, right: 1.5, bottom: 1.5, left: 1.5 },
      titleRows: { top: headerRow(area), bottom: headerRow(area) },
      footer: {
        left: "&10 Lindesbergs kommun · 2 Välfärd och service",
        center: "&10 Helår 2021",
        right: "&10 &P (&N)",
      },
    });
    expect(area.print.area!.right).toBe(column(area, "Kommentar") - 1);
    expect(area.freeze).toEqual({ rows: headerRow(area) + 1, columns: 3 });
    expect(sheets[3]!.print.footer!.left).toBe("&10 Lindesbergs kommun · 3 Klimat: energi && miljö");
  });

  test("a goal and its indicators stay on one page", () => {
    const indicators = Array.from({ length: 4 }, (_, index) =>
      measure({ title: `Mått ${index}`, values: [1, 2, 3], grade: null, reason: "En lång motivering. ".repeat(8) }),
    );
    const goals = Array.from({ length: 12 }, (_, index) =>
      goal(node("mål", `Mål ${index}`), state("ej bedömd"), "", { indicators }),
    );
    const sheet = areaSheet(inArea(goals));
    const heads = goals.map(({ node: { title } }) => rowOf(sheet, title) - 1);
    expect(sheet.print.fit).toEqual({ wide: 1, tall: 0 });
    expect(sheet.print.rowBreaks!.length).toBeGreaterThan(1);
    expect(sheet.print.rowBreaks!.filter((row) => !heads.includes(row) && row < heads.at(-1)!)).toEqual([]);
  });

  test("how the goals are judged stands on no page of its own", () => {
    const long = (title: string): AssessedPlan["areas"][number]["goals"][number] =>
      goal(node("mål", title), step(standard, "mål", 0), "", {
        indicators: [
          measure({ title: `Mått på ${title}`, values: [1, 2, 3], grade: null, reason: "Ord. ".repeat(60) }),
        ],
      });
    // From goals that leave half a page free to goals that fill it: there is always a goal above the foot on its page.
    for (let count = 1; count <= 8; count++) {
      const sheet = areaSheet(inArea(Array.from({ length: count }, (_, at) => long(`Mål ${at + 1}`))));
      const foot = footRow(sheet);
      expect(foot).toBeGreaterThan(0);
      for (const row of [foot - 1, foot]) expect(sheet.print.rowBreaks ?? []).not.toContain(row);
    }
  });

  test("an area where nothing is counted leaves no room for the bar", () => {
    const above = (sheet: Sheet): number =>
      Array.from({ length: headerRow(sheet) }, (_, row) => sheet.rows.get(row)?.height ?? 15).reduce((a, b) => a + b);
    const none = areaSheet({
      ...assessed,
      areas: [{ ...welfare, goals: [{ ...welfare.goals[0]!, unjudged: true }] }, ...assessed.areas.slice(1)],
    });
    expect(none.charts).toEqual([]);
    expect(above(area) - above(none)).toBeGreaterThan(40);
  });

  test("the sentence at the top is read whole where few columns are printed", () => {
    const sheet = areaSheet(lindesberg);
    const text = String(valueAt(sheet, 2, 0));
    const room = Array.from({ length: sheet.print.area!.right + 1 }, (_, at) => sheet.columns.get(at)!.width!);
    const lines = wrapped(
      text,
      { size: SIZES.lead },
      room.reduce((a, b) => a + b),
    ).length;
    expect(lines).toBeGreaterThan(1);
    expect(sheet.rows.get(2)!.height!).toBeGreaterThanOrEqual(lines * 14);
    expect(sheet.merges).toContainEqual({ top: 2, left: 0, bottom: 2, right: sheet.print.area!.right });
  });

  test("nothing is merged among the goals", () => {
    const first = headerRow(area);
    const last = footRow(area);
    expect(last).toBeGreaterThan(first);
    expect(area.merges.filter((merge) => merge.bottom >= first && merge.top < last)).toEqual([]);
  });
});

describe("the overview", () => {
  test("a difference is to be commented until its own goal has a comment of the period", () => {
    const differing = {
      ...assessed,
      areas: assessed.areas.map((area) => ({
        ...area,
        goals: area.goals.map((one) => ({
          ...one,
          node: { ...one.node, comments: [] },
          disagreement: "Bedömningarna skiljer sig åt.",
        })),
      })),
    };
    const ids = [...new Set(differing.areas.flatMap(({ goals }) => goals.map(({ node }) => node.id)))];
    const heading = (goal: string, period: string): string | undefined => {
      const entries = [{ goal, period, by: "committee" as const, comment: "Vi ser annat i siffrorna." }];
      const texts = statusSheets(differing, { ...context, entries })
        .at(-1)!
        .values.flat();
      return texts.map(String).find((text) => text.startsWith("Skillnader att kommentera"));
    };
    const uncommented = Number(/\d+/.exec(heading("mål:finns inte", assessed.period) ?? "")?.[0]);
    expect(uncommented).toBeGreaterThan(1);
    expect(heading(ids[0]!, assessed.period)).toBe(`Skillnader att kommentera (${uncommented - 1})`);
    expect(heading(ids[0]!, "1999")).toBe(`Skillnader att kommentera (${uncommented})`);
  });

  test("lists at most thirty problems and says how many more", () => {
    const problems = Array.from({ length: 42 }, (_, index) => ({
      code: "mål-ej-läst" as const,
      cell: `Mål!C${index + 5}`,
      message: `Målvärdet gick inte att tolka (${index}).`,
      sentence: `Målvärdet gick inte att tolka (${index}).`,
    }));
    const text = grid(statusSheets({ ...assessed, problems }, context).at(-1)!);
    expect(text.match(/Målvärdet gick inte att tolka/g)).toHaveLength(30);
    expect(text).toContain("… och 12 till");
    expect(text).toContain("Att rätta i underlaget (42)");
  });

  test("has the time in one cell, and only there", () => {
    const later = statusSheets(assessed, { ...context, now: "2022-03-01T09:00" });
    const differing = sheets.flatMap((sheet, index) =>
      sheet.values.flatMap((row, r) =>
        (row ?? []).flatMap((value, c) => (value !== valueAt(later[index]!, r, c) ? [value] : [])),
      ),
    );
    expect(differing).toEqual(["Läst 2022-02-11 14:05 av Måltavlan 0.1.0"]);
  });

  test("is written of a plan without areas too", () => {
    const made = statusSheets({ ...assessed, areas: [], disagreements: [], problems: [] }, context);
    expect(made.map(({ name }) => name)).toEqual(["Måltavla", "Översikt", "Att rätta"]);
    for (const sheet of made.slice(0, 2)) {
      expect(sheet.charts).toEqual([]);
      expect(grid(sheet)).toContain("Inga mål.");
    }
  });
});

dear(
  "no formula of the add-in's has a text longer than Excel takes, and each cell it names is on a sheet that is written",
  () => {
    const all = [...statusSheets(assessed, context), ...statusSheets(lindesberg, context)];
    const names = new Set([...all.map((sheet) => sheet.name), "Mål", "Noter 2021", "Omslag", "Styrmodell"]);
    for (const sheet of all) {
      for (const [key, formula] of sheet.formulas) {
        for (const [, text] of formula.matchAll(/"((?:[^"]|"")*)"/g)) expect(text!.length).toBeLessThanOrEqual(255);
        expect(formula.length).toBeLessThanOrEqual(8192);
        const target = /^=HYPERLINK\("#((?:[^"]|"")+)"/.exec(formula);
        if (target) expect(names.has(parseRef(target[1]!)!.sheet)).toBe(true);
        expect(valueAt(sheet, keyRow(key), keyColumn(key))).not.toBeNull();
      }
    }
  },
);
