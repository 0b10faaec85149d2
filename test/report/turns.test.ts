import { presetNamed } from "../../src/domain/presets";
import { PROBLEMS, type ProblemCode } from "../../src/domain/problem";
import { standard } from "../../src/domain/presets/standard";
import {
  NOT_DUE,
  type AssessedArea,
  type AssessedGoal,
  type AssessedIndicator,
  type AssessedPlan,
  type Grade,
} from "../../src/domain/assessment";
import { countOf, type CountedRows } from "../../src/report/counting";
import { draftOf } from "../../src/report/annual/draft";
import { awaits, decisionsOf } from "../../src/report/board/decisions";
import {
  decidingMeasure,
  historyOf,
  historyPeriods,
  historyText,
  measureName,
  valueText,
} from "../../src/report/board/measure";
import type { Measurement } from "../../src/domain/plan";
import { changesSentence, changesSince, type ChangeKind } from "../../src/report/changes";
import { checks, type CheckInput } from "../../src/report/checks";
import { emptyMemory, type Made, type Memory } from "../../src/report/continuity/memory";
import { madeHash } from "../../src/report/continuity/sourceHashes";
import type { LogRow } from "../../src/report/continuity/logReader";
import { correctionsSheet } from "../../src/report/corrections";
import { crossings, withoutParent } from "../../src/report/crossing";
import { besideDecided, decidedSheet, VALIDITY, type Decided } from "../../src/report/decided";
import { textOf } from "../../src/report/annual/goals";
import { type Listing, cellList, missed, toComment, unassessed } from "../../src/report/listings";
import { LOOK } from "../../src/report/look";
import { missingSentence } from "../../src/report/missing";
import { wrongSums } from "../../src/report/sums";
import { reportTag, statusTag, OVERVIEW_TAG } from "../../src/report/tags";
import { LEFT_HEADERS } from "../../src/report/continuity/statusTable";
import { formatAt, newSheet, setCell, setFormula, type Sheet } from "../../src/sheet/book";
import { sheet as drawn } from "../recognise/kit";
import { assessed, goal, measure, node, state, step } from "./plan";
import { check } from "../../src/report/checkCodes";

/** What a reader of the sheets, or of *Kontrollera*, is told, on either side of each turn. */

const s = (index: number): Grade => step(standard, "mål", index);
const planOf = (
  goals: AssessedGoal[],
  more: Partial<AssessedPlan> = {},
  indicators: AssessedIndicator[] = [],
): AssessedPlan => ({
  ...assessed,
  period: "2021",
  disagreements: [],
  problems: [],
  areas: [{ node: node("område", "Skola"), goals, indicators }],
  ...more,
});
const logged = (period: string, key: string, published: string, more: Partial<LogRow> = {}): LogRow => ({
  ...{ stamp: "", period, area: "Skola", key, title: key.replace(/^mål:/, ""), target: "", outcome: "", computed: "" },
  ...{ committee: "", overall: "", published, comment: "", who: "", styrmodell: "", reason: "", source: "", ...more },
});

describe("what is to be looked at before a report is handed over", () => {
  const MADE: Made = { sources: { Mål: "1" }, styrmodell: "standard", entries: "e", period: "2021" };
  const tagged = (name: string, tag?: string): Sheet => ({ ...newSheet(name), ...(tag === undefined ? {} : { tag }) });
  const area = (id: string): AssessedArea => ({ node: node("område", "Skola", { id }), goals: [], indicators: [] });
  /** What is found, of these codes, with the cell to go to. */
  function found(codes: string[], given: Partial<CheckInput>): string[] {
    const input: CheckInput = {
      assessed: planOf([]),
      preliminary: new Set(),
      entries: [],
      sheets: [],
      unfinished: [],
      memory: emptyMemory(),
      made: MADE,
      log: [],
      ...given,
    };
    return checks(input)
      .filter(({ code }) => codes.includes(code))
      .map(({ code, cell, message }) => `${code} ${cell ?? "–"}: ${message.split(". ")[0]!.replace(/\s/g, " ")}`);
  }

  test("two sheets with one tag, at the first of them; one is none, and the user's own have none", () => {
    const sheets = [
      tagged("Skola", "status:a"),
      tagged("Skola (2)", "status:a"),
      tagged("Vård", "status:b"),
      tagged("Gator", "status:c"),
      tagged("X"),
      tagged("Y"),
    ];
    expect(found(["dubbla-blad"], { sheets })).toEqual([
      "dubbla-blad Skola!A1: Bladen ”Skola” och ”Skola (2)” är samma blad",
    ]);
  });
  test("a sheet whose writing was broken off, and looks that Excel has refused", () =>
    expect(
      found(["blad-skrivs", "utseende-saknas"], { unfinished: ["Skola"], lacking: [{ sheet: "Vård", looks: [] }] }).map(
        (one) => one.split(":")[0],
      ),
    ).toEqual(["blad-skrivs Skola!A1", "utseende-saknas Vård!A1"]));

  describe("sheets that are out of date", () => {
    const STALE = [
      "inaktuellt-underlag",
      "annan-period",
      "inaktuell-styrmodell",
      "inaktuella-bedömningar",
      "inga-statusblad",
      "område-saknas",
    ];
    const plan = planOf([], { areas: [area("område:a")] });
    const status = tagged("Skola", statusTag("område:a"));
    const stale = (was: Partial<Made> | undefined, sheets: Sheet[] = [status]): string[] =>
      found(STALE, {
        assessed: plan,
        sheets,
        memory: {
          ...emptyMemory(),
          ...(was ? { made: { ...MADE, ...was } } : {}),
          sheets: { [OVERVIEW_TAG]: { fingerprint: "", stamp: "2022-02-11T14:05" } },
        },
      });
    test("none are written", () =>
      expect(stale({}, [tagged("Beslutad plan", "decided")])).toEqual([
        "inga-statusblad –: Inga statusblad är skrivna i arbetsboken",
      ]));
    test("none are asked for where nothing is written but a styrmodell, a log and reports", () =>
      expect(
        stale({}, [
          tagged("Mål"),
          tagged("Styrmodell", "styrmodell"),
          tagged("Logg", "log"),
          tagged("Mål 2", "report:a:b"),
        ]),
      ).toEqual([]));
    test.each<[texts: string[], found: string[]]>([
      [[], []],
      [["En text"], ["kvarlämnat Skola!A1: På bladet ”Skola” står en rad under Kvarlämnat"]],
      [["En text", "En till"], ["kvarlämnat Skola!A1: På bladet ”Skola” står 2 rader under Kvarlämnat"]],
    ])("what is left at the foot of a sheet is counted: %j", (texts, wanted) => {
      const sheet = tagged("Skola", statusTag("område:a"));
      if (texts.length > 0)
        [["Kvarlämnat"], [], LEFT_HEADERS, ...texts.map((text) => ["egen cell", text])].forEach((cells, row) =>
          cells.forEach((value, column) => setCell(sheet, row + 3, column, value)),
        );
      expect(found(["kvarlämnat"], { assessed: plan, sheets: [sheet] })).toEqual(wanted);
    });
    test("nothing has changed, or nothing is remembered", () =>
      expect([stale({}), stale(undefined)]).toEqual([[], []]));
    test.each<[what: string, was: Partial<Made>, wanted: string[]]>([
      [
        "a source is another",
        { sources: { Mål: "0" } },
        ["inaktuellt-underlag Mål!A1: Bladet ”Mål” har ändrats sedan statusbladen skrevs 2022-02-11 14:05"],
      ],
      [
        "a source is new",
        { sources: {} },
        ["inaktuellt-underlag Mål!A1: Bladet ”Mål” har tillkommit sedan statusbladen skrevs 2022-02-11 14:05"],
      ],
      [
        "a source is gone",
        { sources: { Mål: "1", Gammalt: "1" } },
        [
          "inaktuellt-underlag Skola!A1: Bladet ”Gammalt” har tagits bort eller bytt namn sedan statusbladen skrevs 2022-02-11 14:05",
        ],
      ],
      [
        "the styrmodell is another",
        { styrmodell: "motala" },
        ["inaktuell-styrmodell Skola!A1: Styrmodellen har ändrats sedan statusbladen skrevs 2022-02-11 14:05"],
      ],
      [
        "somebody has judged",
        { entries: "f" },
        [
          "inaktuella-bedömningar Skola!A1: Bedömningar eller kommentarer har ändrats sedan statusbladen skrevs 2022-02-11 14:05",
        ],
      ],
    ])("%s", (_, was, wanted) => expect(stale(was)).toEqual(wanted));
    test("of another period, the period alone is told of, and not its judgements", () => {
      const told = stale({ period: "2020", entries: "f" });
      expect(told).toHaveLength(1);
      expect(told[0]).toMatch(/^annan-period Skola!A1: /);
    });
    test("an area that is no longer in the plan, and the overview as the place to go", () => {
      const gone = tagged("Vård", statusTag("område:b"));
      expect(stale({}, [status, gone]).map((one) => one.split(":")[0])).toEqual(["område-saknas Vård!A1"]);
      expect(stale({ styrmodell: "x" }, [status, tagged("Översikt", OVERVIEW_TAG)])[0]).toMatch(
        /^inaktuell-styrmodell Översikt!A1/,
      );
    });
    test("a report of the period, once for all its sheets; not one of another period, nor one that is as it was", () => {
      const sheets = ["mål", "kontroller"].map((part) => tagged(part, reportTag("arsredovisning", part)));
      const memory = (made: { period: string; hash: string }): Memory => ({
        ...emptyMemory(),
        sheets: Object.fromEntries(
          sheets.map(({ tag }) => [tag!, { fingerprint: "", stamp: "2022-02-11T14:05", made }]),
        ),
      });
      const told = (made: { period: string; hash: string }): string[] =>
        found(["inaktuell-rapport"], { sheets, memory: memory(made) });
      expect(told({ period: "2021", hash: "other" }).map((one) => one.slice(0, 60))).toEqual([
        "inaktuell-rapport mål!A1: Bladet ”mål” hör till en rapport s",
      ]);
      expect(told({ period: "2020", hash: "other" })).toEqual([]);
      expect(told({ period: "2021", hash: madeHash(MADE) })).toEqual([]);
    });
  });

  describe("against the decided plan", () => {
    const CODES = [
      "plan-inte-låst",
      "plan-oläslig",
      "mål-saknas",
      "mål-omformulerat",
      "målvärde-ändrat",
      "mål-inte-beslutat",
    ];
    const row = (key: string, title: string, targets: [string, string][] = []): Decided => ({
      ...{
        key,
        level: "mål",
        number: "",
        title,
        unit: "",
        owner: "",
        decision: "KF § 112",
        from: "2021-01-01",
        to: "",
      },
      validity: VALIDITY.valid,
      targets: new Map(targets),
    });
    const one = measure({
      title: "Andel nöjda",
      target: "minst 80 %",
      values: [],
      grade: null,
      reason: "",
      more: { cell: "Mål!C9" },
    });
    const plan = planOf([goal(node("mål", "Trygga barn", { cell: "Mål!A2" }), s(0), "", { indicators: [one] })]);
    const against = (rows: Decided[] | null): string[] =>
      found(CODES, { assessed: plan, decided: { sheet: newSheet("Beslutad plan"), rows } }).map(
        (told) => told.split(": ")[0]!,
      );
    const decided = row("mål:trygga barn", "Trygga barn");
    test("none is locked, or its sheet cannot be read", () => {
      const decided = { assessed: plan, sheets: [tagged("Styrmodell", "styrmodell")] };
      expect(found(CODES, decided).map((told) => told.split(":")[0])).toEqual(["plan-inte-låst –"]);
      expect(found(CODES, { assessed: { ...plan, organisation: "Björkvika Bostäder AB" } })).toEqual([]);
      expect(against(null)).toEqual(["plan-oläslig 'Beslutad plan'!A1"]);
    });
    test("all is as decided", () =>
      expect(against([decided, row(one.node.id, "Andel nöjda", [["", "minst 80 %"]])])).toEqual([]));
    test("a wording, a goal that is not in it, one that is gone", () => {
      expect(against([{ ...decided, title: "Trygga elever" }])).toEqual(["mål-omformulerat Mål!A2"]);
      expect(against([])).toEqual(["mål-inte-beslutat Mål!A2"]);
      expect(against([decided, row("mål:rena gator", "Rena gator")])).toEqual(["mål-saknas 'Beslutad plan'!A1"]);
    });
    test("a target that is another, or gone", () => {
      expect(against([decided, row(one.node.id, "Andel nöjda", [["", "minst 90 %"]])])).toEqual([
        `målvärde-ändrat ${one.target!.cell}`,
      ]);
      expect(against([decided, row(one.node.id, "Andel nöjda", [["2022", "minst 80 %"]])])).toEqual([
        "målvärde-ändrat Mål!C9",
      ]);
    });
  });

  describe("of measures", () => {
    const CODES = ["utfall-utan-bedömning"];
    const told = (given: Partial<Parameters<typeof measure>[0]>): string[] => {
      const one = measure({ title: "Andel", values: [null, null, 60], grade: null, reason: "Därför.", ...given });
      return found(CODES, { assessed: planOf([goal(node("mål", "A"), s(0), "", { indicators: [one] })]) }).map(
        (text) => text.split(" ")[0]!,
      );
    };
    test.each<[what: string, given: Partial<Parameters<typeof measure>[0]>, codes: string[]]>([
      ["no target", {}, []],
      ["an outcome that is not graded", { target: "minst 80 %" }, ["utfall-utan-bedömning"]],
      ["one that is", { target: "minst 80 %", grade: s(2) }, []],
      ["one that the source grades", { target: "minst 80 %", printed: s(1) }, []],
      ["no outcome", { target: "minst 80 %", values: [] }, []],
      ["an outcome in words", { target: "minst 80 %", values: [null, null, "mäts ej"] }, []],
    ])("%s", (_, given, codes) => expect(told(given)).toEqual(codes));
  });

  describe("of judgements", () => {
    const CODES = ["avvikelse-utan-kommentar", "bedömning-utan-motivering", "steg-vid-helår"];
    const by = (who: "overall" | "committee" | "printed" | "computed", cell?: string, grade = s(0)) => ({
      by: who,
      grade,
      reason: "",
      ...(cell ? { cell } : {}),
    });
    const told = (
      more: Partial<AssessedGoal>,
      given: Partial<CheckInput> = {},
      plan: Partial<AssessedPlan> = {},
    ): string[] =>
      found(CODES, {
        assessed: planOf([{ ...goal(node("mål", "A", { cell: "Mål!A2" }), s(0), ""), ...more }], plan),
        ...given,
      }).map((text) => text.split(":")[0]!);
    const REASONLESS = (cell: string): string[] => [`bedömning-utan-motivering ${cell}`];
    test.each<[what: string, more: Partial<AssessedGoal>, wanted: string[]]>([
      ["a computed one needs no comment", { computed: by("computed") }, []],
      [
        "the overall one does",
        { overall: by("overall", "Skola!F4"), computed: by("computed") },
        REASONLESS("Skola!F4"),
      ],
      ["the nämnd's does", { committee: [by("committee", "Mål!H2")] }, REASONLESS("Mål!H2")],
      ["one without a cell stands at its goal", { overall: by("overall") }, REASONLESS("Mål!A2")],
      ["a printed one alone does", { printed: by("printed", "Mål!G2") }, REASONLESS("Mål!G2")],
      [
        "a printed one beside a computed one does not",
        { printed: by("printed", "Mål!G2"), computed: by("computed") },
        [],
      ],
      ["no step is no grade", { overall: by("overall"), published: state("Svårbedömt") }, []],
      [
        "judges that differ",
        {
          overall: by("overall", "Skola!F4"),
          computed: by("computed", undefined, s(2)),
          disagreement: "De skiljer sig.",
        },
        ["avvikelse-utan-kommentar Skola!F4"],
      ],
    ])("%s", (_, more, wanted) => expect(told(more)).toEqual(wanted));
    test.each<[what: string, given: Partial<CheckInput>, more: Partial<AssessedGoal>]>([
      [
        "a comment on the sheet",
        { entries: [{ goal: "mål:a", period: "2021", by: "overall", comment: "Därför" }] },
        {},
      ],
      ["a reason on the sheet", { entries: [{ goal: "mål:a", period: "2021", by: "overall", reason: "Därför" }] }, {}],
      [
        "a comment in the source, of the period",
        {},
        { node: node("mål", "A", { comments: [{ text: "x", cell: "B", period: "2021" }] }) },
      ],
      [
        "a comment in the source, of no period",
        {},
        { node: node("mål", "A", { comments: [{ text: "x", cell: "B" }] }) },
      ],
      [
        "a comment on its indicator",
        {},
        {
          indicators: [
            measure({
              title: "i",
              target: "80",
              values: [],
              grade: s(0),
              reason: "",
              more: { comments: [{ text: "x", cell: "B" }] },
            }),
          ],
        },
      ],
    ])("%s is one", (_, given, more) => expect(told({ overall: by("overall"), ...more }, given)).toEqual([]));
    test.each([
      ["Skolorna har en ny plan mot kränkningar, men enkäten visar oro", []],
      ["Sammanfattning av nämndens arbete", REASONLESS("Mål!B2")],
    ])("a line of text under the goal may say why, a heading does not: %s", (text, wanted) => {
      const sheets = [drawn("Mål", `Mål | Bedömning\nA | Uppnås delvis\n${text}`)];
      const printed = by("printed", "Mål!B2", s(1));
      expect(told({ printed, published: s(1) }, { sheets })).toEqual(wanted);
    });
    test("one of another period, or an empty one, is none", () => {
      const older = node("mål", "A", { cell: "Mål!A2", comments: [{ text: "x", cell: "B", period: "2020" }] });
      expect(told({ overall: by("overall"), node: older })).toEqual(REASONLESS("Mål!A2"));
      expect(
        told(
          { overall: by("overall") },
          { entries: [{ goal: "mål:a", period: "2021", by: "overall", grade: "Uppnås" }] },
        ),
      ).toEqual(REASONLESS("Mål!A2"));
    });
    test("numbers against what is printed: of the goal, of its indicator, once each", () => {
      const i = measure({ title: "i", target: "80", values: [], grade: s(0), reason: "" });
      const differs = (id: string) => ({
        disagreements: [{ id, printed: "Nås", computed: "Nås inte", why: "60 mot 80.", cell: "Mål!G7" }],
      });
      expect(told({ printed: by("printed", "Mål!G2") }, {}, differs("mål:a"))).toEqual([
        "avvikelse-utan-kommentar Mål!G2",
      ]);
      expect(told({ indicators: [i, i] }, {}, differs(i.node.id))).toEqual(["avvikelse-utan-kommentar Mål!G7"]);
      expect(told({ indicators: [i] }, {}, differs("indikator:another"))).toEqual([]);
    });
    test("a step that is for delår alone, at the year's end", () => {
      const barred = (): Grade => {
        const grade = s(1) as Extract<Grade, { kind: "step" }>;
        return { ...grade, step: { ...grade.step, barredAtYearEnd: true } };
      };
      expect(told({ published: barred() })).toEqual(["steg-vid-helår Mål!A2"]);
      expect(told({ published: barred() }, {}, { period: "2021 T2" })).toEqual([]);
      expect(told({ published: s(1) })).toEqual([]);
    });
  });

  test("a goal that nothing measures and nobody has judged", () => {
    const by = { by: "overall" as const, grade: s(0), reason: "" };
    const told = (more: Partial<AssessedGoal>): number =>
      found(["mål-kan-inte-mätas"], { assessed: planOf([{ ...goal(node("mål", "A"), state("–"), ""), ...more }]) })
        .length;
    expect(told({})).toBe(1);
    const i = measure({ title: "i", target: "80", values: [], grade: null, reason: "" });
    expect([
      told({ indicators: [i] }),
      told({ children: ["mål:b"] }),
      told({ indicators: [i], children: ["mål:b"], committee: [by] }),
      told({ committee: [by] }),
      told({ overall: by }),
      told({ printed: by }),
      // What is done rather than reached.
      told({ node: node("åtgärd", "A") }),
    ]).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  describe("a middle step as a habit", () => {
    const goals = (partly: number, others: number): AssessedGoal[] =>
      [...Array<Grade>(partly).fill(s(1)), ...Array<Grade>(others).fill(s(0))].map((grade, at) =>
        goal(node("mål", `M${at}`, { cell: `Mål!A${at + 2}` }), grade, ""),
      );
    const told = (partly: number, others: number, log: LogRow[] = []): string[] =>
      found(["mittensteg-som-standard"], { assessed: planOf(goals(partly, others)), log });
    test("five of eight are one, four of four are few, five of nine are fewer than six of ten", () => {
      expect(told(5, 3)).toEqual(["mittensteg-som-standard Mål!A2: 5 av 8 mål har bedömningen ”◐ Uppnås delvis”"]);
      expect(told(6, 4)).toHaveLength(1);
      expect([told(4, 0), told(5, 4)]).toEqual([[], []]);
    });
    test("tasks among the goals are none", () => {
      const tasks = [goal(node("uppdrag", "U"), s(0), ""), goal(node("mål", "DIREKTIV – INNOVATION"), s(0), "")];
      const assessed = planOf([...goals(5, 3), ...tasks]);
      expect(found(["mittensteg-som-standard"], { assessed })).toEqual(told(5, 3));
    });
    test("beside how many there were in the period before, where that had any", () => {
      const before = [
        logged("2020", "mål:a", "◐ Uppnås delvis"),
        logged("2020", "mål:b", "● Uppnås"),
        logged("2020", "mål:c", "● Uppnås"),
        logged("2020", "indikator:d", ""),
      ];
      expect(told(5, 0, before)[0]).toContain("5 av 5 mål har bedömningen ”◐ Uppnås delvis”, mot 1 av 3 helår 2020");
      expect(told(5, 0, [logged("2020", "indikator:c", "")])[0]).not.toContain("mot");
    });
  });

  test("a sum that its lines do not give, at the first of each sheet", () => {
    const wrong = (name: string): Sheet => drawn(name, "Nämnd | Grön | Röd\nA | 1 | 2\nB | 3 | 4\nSumma | 5 | 7");
    expect(
      found(["summa-stämmer-inte"], { sheets: [wrong("Ett"), wrong("Två")] }).map((one) => one.split(":")[0]),
    ).toEqual(["summa-stämmer-inte Ett!B4", "summa-stämmer-inte Två!B4"]);
  });
  test("a grade cell with words of no scale, by why and without what to do", () => {
    const told = (code: ProblemCode): string[] => {
      const sentence = "Ordet ”kanske” står inte på skalan.";
      const problems = [{ code, cell: "Mål!G3", message: `${sentence} ${PROBLEMS[code].todo}`, sentence }];
      return checks({
        ...{ assessed: planOf([], { problems }), preliminary: new Set<string>(), entries: [], sheets: [] },
        ...{ unfinished: [], memory: emptyMemory(), made: MADE, log: [] },
      }).flatMap((one) => (one.code === "okänd-bedömning" ? [`${one.cell}: ${one.message}`] : []));
    };
    const [unknown] = told("okänd-bedömning");
    expect(unknown).toMatch(/^Mål!G3: .*Ordet ”kanske” står inte på skalan\./);
    expect(told("tvetydig-bedömning")).toEqual([unknown]);
    expect(told("tvetydigt-tal")).toEqual([]);
  });
  test("formulas of the add-in, counted at the first", () => {
    const sheet = newSheet("Mål");
    setFormula(sheet, 3, 2, "=MAL.BEDÖM(A1,B1)", "Uppnås");
    expect(found(["MAL-formel"], { sheets: [sheet] })[0]).toBe("MAL-formel Mål!C4: Bladet ”Mål” har en formel med MAL");
    setFormula(sheet, 4, 2, "=MAL.BEDÖM(A2,B2)", "Uppnås");
    setFormula(sheet, 5, 2, "=SUM(A1:A2)", 3);
    expect(found(["MAL-formel"], { sheets: [sheet] })[0]).toBe("MAL-formel Mål!C4: Bladet ”Mål” har 2 formler med MAL");
  });
  test("errors before warnings before notes", () => {
    const input = {
      assessed: planOf([goal(node("mål", "A", { geh: undefined }), state("–"), "")]),
      unfinished: ["Skola"],
      sheets: [tagged("Beslutad plan", "decided")],
    };
    const order = found(["blad-skrivs", "mål-kan-inte-mätas", "inga-statusblad"], input).map(
      (one) => one.split(" ")[0],
    );
    expect(order).toEqual(["blad-skrivs", "mål-kan-inte-mätas", "inga-statusblad"]);
  });
});

describe("since the period before", () => {
  const kind = (
    before: string,
    now: Grade,
    more: Partial<AssessedGoal> = {},
    row: Partial<LogRow> = {},
  ): ChangeKind | null =>
    changesSince(planOf([goal(node("mål", "a"), now, "", more)]), [logged("2020", "mål:a", before, row)])!.changes[0]
      ?.kind ?? null;
  const lindesberg = presetNamed("lindesberg")!;
  test("two steps of one class on one scale are compared by their order", () => {
    const four = {
      ...standard.scales[0]!,
      steps: standard.scales[0]!.steps.flatMap((step, at) =>
        at === 1 ? [step, { ...step, label: "På väg", synonyms: [] }] : [step],
      ),
    };
    const plan = (index: number): AssessedPlan =>
      planOf(
        [
          goal(
            node("mål", "a"),
            { kind: "step", scale: four.name, label: four.steps[index]!.label, index, step: four.steps[index]! },
            "",
          ),
        ],
        {
          styrmodell: { ...standard, scales: [four, ...standard.scales.slice(1)] },
        },
      );
    const since = (index: number, before: string): string | undefined =>
      changesSince(plan(index), [logged("2020", "mål:a", before)])!.changes[0]?.kind;
    expect([since(2, "Uppnås delvis"), since(1, "På väg"), since(0, "På väg")]).toEqual(["worse", "better", "better"]);
  });
  test("two of one class on two scales cannot be compared", () =>
    expect(kind("◐ Uppnås delvis", step(lindesberg, "utvecklingsmål", 1))).toBe("other"));
  test("what nobody had judged has got a grade; another state is another answer", () => {
    expect(kind("– Ej bedömd", s(2))).toBe("assessed");
    expect(kind("– Ej bedömd", state("Svårbedömt"))).toBe("other");
    expect(kind("Något annat", s(2))).toBe("other");
  });
  test("another judge is named, but not of a state", () => {
    const by = (who: "overall" | "committee" | "computed") => ({ by: who, grade: s(0), reason: "" });
    expect(kind("○ Uppnås inte", s(0), { committee: [by("committee")] }, { computed: "○ Uppnås inte" })).toBe("judged");
    expect(kind("○ Uppnås inte", s(0), { committee: [by("committee")] }, { committee: "○ Uppnås inte" })).toBe(
      "better",
    );
    expect(kind("○ Uppnås inte", s(0), { overall: by("overall") }, { overall: "○ Uppnås inte" })).toBe("better");
    expect(kind("○ Uppnås inte", s(0), { computed: by("computed") }, { computed: "○ Uppnås inte" })).toBe("better");
    expect(kind("– Ej bedömd", s(0), { overall: by("overall") })).toBe("assessed");
    expect(kind("○ Uppnås inte", state("Svårbedömt"), { overall: by("overall") }, { computed: "○ Uppnås inte" })).toBe(
      "other",
    );
  });
  test.each<[kind: ChangeKind, one: string, two: string]>([
    ["better", "1 mål är bättre", "2 mål är bättre"],
    ["worse", "1 mål är sämre", "2 mål är sämre"],
    ["assessed", "1 mål har fått en bedömning", "2 mål har fått en bedömning"],
    ["judged", "1 mål är bedömt av en annan", "2 mål är bedömda av en annan"],
    ["other", "1 mål har ett annat besked", "2 mål har ett annat besked"],
    ["added", "1 mål är nytt", "2 mål är nya"],
    ["gone", "1 mål är utgånget", "2 mål är utgångna"],
    ["reworded", "1 mål är omformulerat", "2 mål är omformulerade"],
    ["retargeted", "1 målvärde är ändrat", "2 målvärden är ändrade"],
  ])("%s, in a sentence", (of, one, two) => {
    const change = { kind: of, id: "", name: "", before: "", now: "" };
    expect(changesSentence({ since: "2020", changes: [change] })).toBe(`Sedan helår 2020: ${one}.`);
    expect(changesSentence({ since: "2020", changes: [change, change] })).toBe(`Sedan helår 2020: ${two}.`);
  });
  test("of one area those that have gone from it alone; what never had a grade has not gone", () => {
    const plan = planOf([goal(node("mål", "a"), s(0), "")]);
    const log = [
      logged("2020", "mål:a", "● Uppnås"),
      logged("2020", "mål:b", "● Uppnås"),
      logged("2020", "mål:c", "● Uppnås", { area: "Vård" }),
      logged("2020", "mål:d", ""),
    ];
    const gone = (area?: AssessedArea): string[] =>
      changesSince(plan, log, area)!.changes.map(({ kind: of, id }) => `${of} ${id}`);
    expect(gone()).toEqual(["gone mål:b", "gone mål:c"]);
    expect(gone(plan.areas[0])).toEqual(["gone mål:b"]);
  });
});

describe("the sheet of the decided plan", () => {
  const row = (more: Partial<Decided> = {}): Decided => ({
    ...{
      key: "mål:a",
      level: "mål",
      number: "1",
      title: "Trygga barn",
      unit: "",
      owner: "BUN",
      decision: "KF § 112",
      from: "2025-01-01",
      to: "",
    },
    validity: VALIDITY.valid,
    targets: new Map([["2025", "minst 80 %"]]),
    ...more,
  });
  const made = (rows = [row(), row({ key: "mål:b", title: "Rena gator", validity: VALIDITY.replaced })]): Sheet =>
    decidedSheet(rows, [], "Beslutad plan");
  const top = (sheet: Sheet): number => sheet.values.findIndex((cells) => cells?.includes("Nyckel"));
  test("its header is in sight and on each page, what no longer holds is greyed, and all of it is printed", () => {
    const sheet = made();
    const at = top(sheet);
    expect(sheet.freeze).toEqual({ rows: at + 1, columns: 0 });
    expect(sheet.print.titleRows).toEqual({ top: at, bottom: at });
    expect(sheet.print.area).toEqual({ top: 0, left: 0, bottom: at + 2, right: 10 });
    const inks = [3, 4].map((column) =>
      [at + 1, at + 2].map((line) => formatAt(sheet, line, column)!.font?.color === LOOK.muted.font?.color),
    );
    expect(inks).toEqual([
      [false, true],
      [false, true],
    ]);
    // A key is for the machine, and greyed on every row.
    expect(formatAt(sheet, at + 1, 0)!.font?.color).toBe(LOOK.muted.font?.color);
  });
  test("a user's column of its rows, and a text above, are kept; what the sheet itself says is not", () => {
    const sheet = made();
    const at = top(sheet);
    setCell(sheet, at, 12, "Kommentar");
    setCell(sheet, at + 1, 12, "Diskuteras");
    setCell(sheet, at - 1, 4, "Utkast");
    expect(besideDecided(sheet).map(({ what, text, key }) => [what, text, key])).toEqual([
      ["egen cell", "Utkast", undefined],
      ["egen cell", "Kommentar", undefined],
      ["egen cell i kolumnen ”Kommentar”", "Diskuteras", "mål:a"],
    ]);
    expect(besideDecided(made())).toEqual([]);
  });
  test("a text beside the title, or in the first column above the header, is the user's as well", () => {
    const sheet = made();
    setCell(sheet, 0, 5, "Arbetsmaterial");
    setCell(sheet, top(sheet) - 1, 0, "Rad för rad");
    expect(besideDecided(sheet).map(({ text }) => text)).toEqual(["Arbetsmaterial", "Rad för rad"]);
  });
  test("what is kept stands at the foot, in the columns that it belongs to", () => {
    const sheet = decidedSheet(
      [row()],
      [{ what: "egen cell", text: "Diskuteras", where: "Beslutad plan!M5", key: "mål:a", period: "2025", who: "KS" }],
      "Beslutad plan",
    );
    const line = sheet.values.findIndex((cells) => cells?.includes("Diskuteras"));
    expect([0, 1, 3, 6, 8, 9].map((column) => sheet.values[line]![column])).toEqual([
      "mål:a",
      "egen cell",
      "Diskuteras",
      "Beslutad plan!M5",
      "2025",
      "KS",
    ]);
  });
});

describe("lists", () => {
  const i = (met: boolean | null, published: Grade, title: string): AssessedIndicator => {
    const one = measure({ title, target: "80", values: [], grade: null, reason: `Skäl ${title}` });
    return { ...one, published, verdict: { ...one.verdict, met } };
  };
  const plan = planOf([
    goal(node("mål", "A"), state("Bedömning saknas"), "Ingen har bedömt det.", {
      indicators: [
        i(false, state("Når inte målvärdet"), "missad"),
        i(null, state("Ej bedömd"), "obedömd"),
        i(true, s(0), "bra"),
      ],
    }),
    goal(node("mål", "B"), state("–"), "", { unjudged: true }),
    goal(node("mål", "C"), s(0), ""),
  ]);
  const textsOf = ({ rows }: Listing): string[][] => rows.map(({ cells }) => cells.map(textOf));
  const names = (listing: Listing): unknown[] => textsOf(listing).map(([name]) => name);
  test("what is not judged, and what misses its target without a step, are told apart", () => {
    expect(names(unassessed(plan))).toEqual(["A", "obedömd"]);
    expect(names(missed(plan))).toEqual(["missad"]);
    expect([unassessed(plan).title, missed(plan).title]).toEqual([
      "Inte bedömt, och varför (2)",
      "Når inte målvärdet (1)",
    ]);
  });
  test("what is not judged stands by what it lacks, the most first, and a reason that all have is told once", () => {
    const lacking = (title: string, what: string, reason: string): AssessedIndicator => {
      const one = i(null, state("Ej bedömd"), title);
      return { ...one, verdict: { ...one.verdict, reason, lacking: what } };
    };
    const measures = [
      lacking("Trivsel", "Målvärde saknas", "Målvärde saknas, så utfallet bedöms inte."),
      lacking("Sjukfrånvaro", "Utfall saknas", "Utfall saknas, så ingen bedömning görs."),
      lacking("HME", "Utfall saknas", "Utfall saknas, så ingen bedömning görs."),
    ];
    const listing = unassessed(
      planOf([goal(node("mål", "A"), state("Bedömning saknas"), "Inget är bedömt.", { indicators: measures })]),
    );
    expect(textsOf(listing).map((cells) => cells.slice(0, 2))).toEqual([
      ["Utfall saknas (2)", "Utfall saknas, så ingen bedömning görs."],
      ["– Sjukfrånvaro", ""],
      ["– HME", ""],
      ["Mål utan sammanvägd bedömning (1)", ""],
      ["– A", "Inget är bedömt."],
      ["Målvärde saknas (1)", ""],
      ["– Trivsel", "Målvärde saknas, så utfallet bedöms inte."],
    ]);
  });
  test("the measure of a goal that is the goal itself is not listed beside it", () => {
    const own = i(null, state("Ej bedömd"), "Trygga barn");
    expect(
      names(unassessed(planOf([goal(node("mål", "Trygga barn"), state("Ej bedömd"), "", { indicators: [own] })]))),
    ).toEqual(["Trygga barn"]);
    expect(
      unassessed(planOf([goal(node("mål", "Trygga barn"), state("Ej bedömd"), "", { indicators: [own] })])).rows,
    ).toHaveLength(1);
  });
  test("a state that the source prints is told with the source's own words", () => {
    const printed = { by: "printed" as const, grade: state("Svårbedömt"), reason: "" };
    const comments = [{ text: "Mätningen utgick.", cell: "Mål!H2" }];
    const why = (published: Grade): unknown =>
      textsOf(unassessed(planOf([goal(node("mål", "A", { comments }), published, "Därför.", { printed })])))[0]![1];
    expect(why(state("Svårbedömt"))).toBe("Svårbedömt enligt underlaget. Mätningen utgick.");
    expect(why(state("Ej bedömd"))).toBe("Därför.");
  });
  test("a printed word that is on no scale is said to be none, and not to be what is missing", () => {
    const heads = (...published: (Grade & { kind: "state" })[]): unknown[] => {
      const all = published.map((grade, at) =>
        goal(node(`mål:${at}`, `Mål ${at}`), grade, "", { printed: { by: "printed" as const, grade, reason: "" } }),
      );
      return textsOf(unassessed(planOf(all)))
        .map(([first]) => String(first))
        .filter((text) => text.endsWith(")"));
    };
    const stated = (label: string, scale?: string) => ({ kind: "state" as const, label, ...(scale ? { scale } : {}) });
    expect(heads(stated("Godkänt"), stated("Bra"), stated("Svårbedömt"), stated("Pausad", "Vår skala"))).toEqual([
      "Ordet står inte på skalan (2)",
      "Svårbedömt (1)",
      "Pausad (1)",
    ]);
  });
  test("a measure's printed figure is no head of what is missing", () => {
    const printed = { by: "printed" as const, grade: state("4"), reason: "" };
    const own = { ...i(null, state("4"), "Besök"), printed };
    const goals = [
      goal(node("mål", "A"), s(0), "", { indicators: [own] }),
      goal(node("mål", "B"), state("Ej bedömd"), ""),
      goal(node("mål", "C"), state("Ej bedömd"), ""),
    ];
    const heads = textsOf(unassessed(planOf(goals))).map(([first]) => String(first));
    expect(heads.filter((text) => text.endsWith(")"))).toEqual([
      "Inget att bedöma från (2)",
      "Ordet står inte på skalan (1)",
    ]);
  });
  test("judges that differ without a comment are asked for one", () => {
    const differing = (comment: string) =>
      toComment(planOf([goal(node("mål", "A"), s(0), "", { disagreement: "De skiljer sig." })]), () =>
        comment ? [{ goal: "mål:a", period: "2021", by: "overall", comment }] : [],
      );
    expect(textsOf(differing(""))[0]![1]).toBe("De skiljer sig. Kommentera skillnaden.");
    expect([differing("").title, differing("Därför").title]).toEqual([
      "Skillnader att kommentera (1)",
      "Skillnader att kommentera",
    ]);
  });
  test("cells that follow each other are one run, and a run that does not fit is counted in cells", () => {
    expect(cellList(["Mål!A3", "Mål!A4", "Mål!B4", "Mål!C4"])).toBe("Mål!A3:A4, B4:C4");
    expect(cellList(["Mål!A3", "Vård!A4"])).toBe("Mål!A3, Vård!A4");
    expect(cellList(["Mål!A3", "Mål!A5"])).toBe("Mål!A3, A5");
    // A line has room for 36 characters.
    const refs = (last: string[]): string => cellList(["Mål uppföljning!A3", "Mål uppföljning!C30:D40", ...last]);
    expect(refs(["Mål uppföljning!F1", "Mål uppföljning!F2"])).toBe("'Mål uppföljning'!A3, C30:D40, F1:F2");
    expect(refs(["Mål uppföljning!F9", "Mål uppföljning!F10"])).toBe("'Mål uppföljning'!A3, C30:D40 och 2 till");
  });
});

describe("what is missing in an area, in a sentence", () => {
  const told = (...goals: AssessedGoal[]): string => {
    const plan = planOf(goals);
    return missingSentence(plan.areas[0]!, plan);
  };
  const i = (given: Partial<Parameters<typeof measure>[0]>) =>
    measure({ title: "i", target: "80", values: [null, null, 80], grade: s(0), reason: "", ...given });
  test.each<[what: string, goals: AssessedGoal[], sentence: string]>([
    ["nothing", [goal(node("mål", "A"), s(0), "", { indicators: [i({})] })], ""],
    [
      "an outcome",
      [goal(node("mål", "A"), s(0), "", { indicators: [i({ values: [] })] })],
      "Saknas: utfall för 1 indikator.",
    ],
    [
      "an outcome in words that is none",
      [goal(node("mål", "A"), s(0), "", { indicators: [i({ values: [null, null, "mäts ej"], grade: null })] })],
      "Saknas: utfall för 1 indikator.",
    ],
    [
      "an outcome of an older year is one",
      [goal(node("mål", "A"), s(0), "", { indicators: [i({ values: [null, 70] })] })],
      "",
    ],
    [
      "targets",
      [
        goal(node("mål", "A"), s(0), "", {
          indicators: [i({ target: undefined }), i({ title: "j", target: undefined })],
        }),
      ],
      "Saknas: målvärde för 2 indikatorer.",
    ],
    [
      "a grade, of what is judged",
      [goal(node("mål", "A"), state("–"), ""), goal(node("mål", "B"), state("–"), "", { unjudged: true })],
      "Saknas: bedömning för 1 mål.",
    ],
    [
      "the nämnd's, where others have it",
      [
        goal(node("mål", "A"), s(0), "", { committee: [{ by: "committee", grade: s(0), reason: "" }] }),
        goal(node("mål", "B"), s(0), ""),
      ],
      "Saknas: nämndens bedömning för 1 mål.",
    ],
  ])("%s", (_, goals, sentence) => expect(told(...goals)).toBe(sentence));
  test("six that differ are named, of seven the seventh is counted", () => {
    const differing = (count: number): string =>
      told(
        ...Array.from({ length: count }, (_, at) =>
          goal(node("mål", `M${at}`, { number: String(at + 1) }), s(0), "", { disagreement: "x" }),
        ),
      );
    expect(differing(6)).toBe("Bedömningarna skiljer sig åt: mål 1, 2, 3, 4, 5 och 6.");
    expect(differing(7)).toBe("Bedömningarna skiljer sig åt: mål 1, 2, 3, 4, 5, 6 och 1 till.");
  });
});

describe("sums", () => {
  const wrong = (table: string): string[] =>
    wrongSums([drawn("Antal", table)]).map(
      ({ row, column, printed, counted }) => `${row} ${column}: ${printed} ${Number(counted.toFixed(6))}`,
    );
  test.each<[what: string, table: string, found: string[]]>([
    ["decimals, each rounded by itself", "A | Andel\nB | 1,2\nC | 2,2\nSumma | 3,5", []],
    ["decimals, further off than that", "A | Andel\nB | 1,2\nC | 2,2\nSumma | 3,6", ["3 1: 3.6 3.4"]],
    ["a sum in whole numbers of decimals", "A | Andel\nB | 1,2\nC | 2,2\nSumma | 4", []],
    ["a sum in whole numbers, further off", "A | Andel\nB | 1,2\nC | 2,2\nSumma | 6", ["3 1: 6 3.4"]],
    [
      "a label in the fourth column is none",
      "x | x | x | A | Antal\nx | x | x | B | 1\nx | x | x | C | 2\n | | | Summa | 4",
      [],
    ],
    ["a label in the third", "x | x | A | Antal\nx | x | B | 1\nx | x | C | 2\n | | Summa | 4", ["3 3: 4 3"]],
  ])("%s", (_, table, found) => expect(wrong(table)).toEqual(found));
});

describe("what lacks a place", () => {
  test("nobody answers for a goal; all have somebody", () => {
    const owned = (...owners: string[][]): string =>
      crossings(planOf(owners.map((one, at) => goal(node("mål", `M${at}`, { owners: one }), s(0), ""))))[0]!.gaps;
    expect(owned(["BUN"], [])).toContain("1 av 2 mål");
    expect(owned(["BUN"], ["TN"])).not.toContain("1 av");
  });
  test("a goal beside others that belong to one above", () => {
    const above = goal(node("kf-mål", "Över"), s(0), "");
    const under = goal(node("mål", "Under", { parents: [above.node.id] }), s(0), "");
    const loose = goal(node("mål", "Lös"), s(0), "");
    expect(withoutParent(planOf([above, under, loose])).map(({ node: { title } }) => title)).toEqual(["Lös"]);
    expect(withoutParent(planOf([under, loose]))).toEqual([]);
  });
});

describe("the measure that stands beside a goal on the måltavla", () => {
  type Given = {
    title: string;
    grade?: Grade | null;
    met?: boolean | null;
    attainment?: number | null;
    target?: string;
    values?: (number | null)[];
    far?: boolean;
  };
  const one = ({
    title,
    grade = null,
    met = null,
    attainment = null,
    target,
    values = [null, null, 5],
  }: Given): AssessedIndicator => {
    const made = measure({ title, ...(target === "" ? {} : { target: target ?? "80" }), values, grade, reason: "" });
    return { ...made, verdict: { ...made.verdict, met, attainment } };
  };
  const deciding = (published: Grade, ...given: Given[]): string | undefined =>
    decidingMeasure(goal(node("mål", "A"), published, "", { indicators: given.map(one) }))?.node.title;
  test.each<[what: string, published: Grade, given: Given[], title: string | undefined]>([
    ["none has a value", s(0), [{ title: "a", values: [] }], undefined],
    [
      "one of the goal's own class, before a worse one",
      s(1),
      [
        { title: "a", grade: s(2), met: false },
        { title: "b", grade: s(1), met: false },
      ],
      "b",
    ],
    [
      "of several the one furthest from its target",
      s(2),
      [
        { title: "a", grade: s(2), met: false, attainment: 0.8 },
        { title: "b", grade: s(2), met: false, attainment: 0.5 },
      ],
      "b",
    ],
    [
      "one that cannot be held against its target as a share, before one that can",
      s(2),
      [
        { title: "a", grade: s(2), met: false, attainment: 0.5 },
        { title: "b", grade: s(2), met: false },
      ],
      "b",
    ],
    [
      "of equals the first",
      s(0),
      [
        { title: "a", grade: s(0), met: true },
        { title: "b", grade: s(0), met: true },
      ],
      "a",
    ],
    [
      "none of the goal's class: the one that speaks most against it",
      s(1),
      [
        { title: "a", grade: s(0), met: true },
        { title: "b", grade: s(2), met: false },
      ],
      "b",
    ],
    [
      "one that misses without a step speaks against as a missed one does",
      state("–"),
      [
        { title: "a", grade: s(1), met: null },
        { title: "b", met: false },
      ],
      "b",
    ],
    [
      "one that is not reached before one that is partly, however near",
      state("–"),
      [
        { title: "a", grade: s(2), met: false, attainment: 0.9 },
        { title: "b", grade: s(1), met: false, attainment: 0.5 },
      ],
      "a",
    ],
    [
      "one that is met without a step before one that is reached",
      state("–"),
      [
        { title: "a", grade: s(0), met: true },
        { title: "b", met: true },
      ],
      "b",
    ],
    [
      "one without a target only where none has",
      s(0),
      [
        { title: "a", target: "" },
        { title: "b", grade: s(0), met: true },
      ],
      "b",
    ],
    ["one without a target, where there is no other", s(0), [{ title: "a", target: "" }], "a"],
    [
      "one that misses, of two of one class, before one that is met",
      state("–"),
      [
        { title: "a", grade: s(1), met: true },
        { title: "b", grade: s(1), met: false, attainment: 0.9 },
      ],
      "b",
    ],
    [
      "of those without a target one that is partly reached before one that is not graded",
      s(0),
      [
        { title: "a", target: "" },
        { title: "b", target: "", grade: s(1) },
      ],
      "b",
    ],
  ])("%s", (_, published, given, title) => expect(deciding(published, ...given)).toBe(title));
  test("one whose target is not due only where none is due", () => {
    const due = one({ title: "a", grade: s(0), met: true });
    const later = one({ title: "b", met: false });
    const waits = { ...later, verdict: { ...later.verdict, grade: state(NOT_DUE) }, published: state(NOT_DUE) };
    const shown = (...indicators: AssessedIndicator[]): string | undefined =>
      decidingMeasure(goal(node("mål", "A"), state("–"), "", { indicators }))?.node.title;
    expect([shown(waits, due), shown(waits)]).toEqual(["a", "b"]);
  });
  test("a forecast is a value", () => {
    const made = one({ title: "a", values: [] });
    const forecasts = [{ period: "2021", text: "5", value: 5, cell: "" }];
    const foreseen = { ...made, node: { ...made.node, forecasts } };
    expect(decidingMeasure(goal(node("mål", "A"), s(0), "", { indicators: [foreseen] }))?.node.title).toBe("a");
  });

  const at = (periods: string[], values: (number | null)[] = periods.map((_, index) => index)) => {
    const made = measure({ title: "a", values: [], grade: null, reason: "" });
    const outcomes = periods.map((period, index): Measurement => ({
      period,
      text: String(values[index]),
      value: values[index]!,
      cell: "",
    }));
    return { ...made, node: { ...made.node, outcomes } };
  };
  test.each<[what: string, outcomes: string[], period: string, shown: string[]]>([
    [
      "the five latest years",
      ["2016", "2017", "2018", "2019", "2020", "2021"],
      "2021",
      ["2017", "2018", "2019", "2020", "2021"],
    ],
    ["none after the reported one", ["2020", "2021", "2022"], "2021", ["2020", "2021"]],
    ["all, where no period is reported", ["2020", "2022"], "", ["2020", "2022"]],
    ["whole years alone", ["2019", "2020", "2020 T2", "2021"], "2021", ["2019", "2020", "2021"]],
    ["at delår the same part of each year", ["2020-08", "2020", "2021 T2"], "2021 T2", ["2020-08", "2021 T2"]],
    ["at delår the years, where one has that part alone", ["2019", "2020", "2021 T2"], "2021 T2", ["2019", "2020"]],
    ["one year, where there is one", ["2020", "2021 T1"], "2021 T2", ["2020"]],
    ["not the month after the reported one", ["2021-07", "2021-08", "2021-09"], "2021-08", ["2021-07", "2021-08"]],
    ["parts of years, where there are no years", ["2021 T1", "2021 T2"], "2021", ["2021 T1", "2021 T2"]],
    ["not those without a period", ["", "2021"], "2021", ["2021"]],
  ])("its history: %s", (_, outcomes, period, shown) => expect(historyPeriods([at(outcomes)], period)).toEqual(shown));
  test("a period that has no number is a gap, and a group's is not the whole's", () => {
    const made = at(["2019", "2020", "2021"], [1, null, 3]);
    const [first] = made.node.outcomes;
    made.node.outcomes = [{ ...first!, group: "kvinnor", value: 9 }, ...made.node.outcomes];
    expect(historyOf(made, { periods: ["2019", "2020", "2021"] }).values).toEqual([1, null, 3]);
    expect(historyPeriods([made], "2021")).toEqual(["2019", "2021"]);
  });
  test.each<[values: (number | null)[], bars: string]>([
    [[1], ""],
    [[1, null], ""],
    [[1, 2], "▁ ▇"],
    [[0, 3, 6], "▁ ▄ ▇"],
    [[6, null, 0], "▇   ▁"],
    [[5, 5], "▄ ▄"],
  ])("%j as bars", (values, bars) => expect(historyText(values).replaceAll(/\s/g, " ")).toBe(bars));

  test("the value that it is judged on: the forecast at delår, the year of an older one", () => {
    const made = measure({
      title: "Andel",
      unit: "%",
      target: "80 %",
      values: [null, 70, 76],
      grade: null,
      reason: "",
    });
    const shown = (one: AssessedIndicator, period: string): string => valueText(one, period).replace(/\s/g, " ");
    const forecasts = [{ period: "2021", text: "82 %", value: 82, unit: "%", cell: "" }];
    const foreseen = { ...made, node: { ...made.node, forecasts } };
    expect([shown(made, "2021"), shown(made, "2022"), shown(foreseen, "2021 T2"), shown(foreseen, "2021")]).toEqual([
      "76 %",
      "76 % (2021)",
      "82 % (prognos)",
      "76 %",
    ]);
    const { outcome: _, ...without } = made;
    expect(shown(without, "2021")).toBe("");
    const exact = measure({ title: "Index", target: "80", values: [null, null, 76.12345], grade: null, reason: "" });
    expect(shown(exact, "2021")).toBe("76,123");
  });
  test.each([
    ["Arbetslöshet 16–65 år, andel", "Arbetslöshet 16–65 år"],
    ["Nöjda (%)", "Nöjda"],
    ["Andel nöjda", "Andel nöjda"],
  ])("%s is called %s", (title, name) => expect(measureName(title)).toBe(name));
});

describe("what must be decided", () => {
  const decided = (goals: AssessedGoal[], more: Partial<Parameters<typeof decisionsOf>[0]> = {}): string[] =>
    decisionsOf({ assessed: planOf(goals), changes: null, entries: [], ...more }).map((text) =>
      text.replace(/\s/g, " "),
    );
  const balance = (value: number): AssessedGoal => {
    const result = measure({
      title: "Balanskravsresultat",
      unit: "mnkr",
      target: "0",
      values: [null, null, value],
      grade: null,
      reason: "",
    });
    return goal(node("mål", "Balanskravsresultat"), s(0), "", { indicators: [result] });
  };
  test("a deficit is to be restored; nothing, and a surplus, are none", () => {
    expect(decided([balance(-1)])).toHaveLength(1);
    expect([decided([balance(0)]), decided([balance(4)])]).toEqual([[], []]);
    expect(decided([], { deficit: true } as never)).toHaveLength(1);
  });
  test("judges that differ, unless somebody has judged all in all", () => {
    const differs = (more: Partial<AssessedGoal>): string[] =>
      decided([goal(node("mål", "A"), s(0), "", { disagreement: "x", ...more })]);
    expect(differs({})).toHaveLength(1);
    expect(differs({ overall: { by: "overall", grade: s(0), reason: "" } })).toEqual([]);
  });
  test("a grade waits for a person where none has set it, and the styrmodell leaves it to one", () => {
    const lindesberg = presetNamed("lindesberg")!;
    const waits = (more: Partial<AssessedGoal>, styrmodell = lindesberg): boolean =>
      awaits({ ...assessed, styrmodell }, goal(node("utvecklingsmål", "A"), state("Bedömning saknas"), "", more));
    expect([
      waits({}),
      waits({ overall: { by: "overall", grade: s(0), reason: "" } }),
      waits({ published: s(0) }),
      waits({}, standard),
    ]).toEqual([true, false, false, false]);
  });
});

describe("a draft of an area's own words", () => {
  const one = (
    title: string,
    met: boolean | null,
    attainment: number | null,
    more: Partial<Parameters<typeof measure>[0]> = {},
  ): AssessedIndicator => {
    const made = measure({ title, target: "80", values: [null, null, 76], grade: null, reason: "", ...more });
    return { ...made, verdict: { ...made.verdict, met, attainment } };
  };
  const draft = (...indicators: AssessedIndicator[]): string => {
    const plan = planOf([], {}, indicators);
    return draftOf(plan.areas[0]!, plan)
      .map(({ text }) => text.replace(/\s/g, " "))
      .join(" ");
  };
  test("the highest and the lowest, each only where it is one", () => {
    expect(draft(one("a", true, 1.2), one("b", false, 0.5))).toMatch(/”a”.*”b”/);
    // None is called the highest that misses where another is met, nor the lowest that is met where another misses.
    expect(draft(one("a", false, 0.9), one("b", false, 0.5), one("c", true, null))).not.toContain("”a”");
    expect(draft(one("a", true, 1.5), one("b", true, 1.1), one("c", false, null))).not.toContain("”b”");
    expect(draft(one("a", true, 1.5), one("b", true, 1.1))).toMatch(/”a”.*”b”/);
    expect(draft(one("a", false, 0.9), one("b", false, 0.5))).toMatch(/”a”.*”b”/);
    expect([draft(one("a", true, 1)), draft(one("a", true, 1), one("b", true, 1))]).toEqual(["", ""]);
  });
  test("a measure that turns, by its three latest values", () => {
    const turns = (values: (number | null)[], trend: "better" | "worse" | "same" | null): string =>
      draft(one("a", null, null, { values, trend }));
    const up = turns([70, 60, 66], "better");
    expect(up).toMatch(/70 \(2019\).*60 \(2020\).*66 \(2021\)/);
    expect(turns([60, 70, 66], "worse")).toMatch(/60 \(2019\).*70 \(2020\).*66 \(2021\)/);
    // What is measured so that less is better turns for the worse when it rises.
    expect(turns([70, 60, 66], "worse").split("70 (2019)")[0]).not.toBe(up.split("70 (2019)")[0]);
    // An earlier value than the three does not count.
    const { node: turning, ...rest } = one("a", null, null, { values: [70, 60, 66], trend: "better" });
    const before = { period: "2018", text: "90", value: 90, cell: "Mål!A1", decimals: 0 };
    expect(draft({ ...rest, node: { ...turning, outcomes: [before, ...turning.outcomes] } })).toBe(up);
    for (const [values, trend] of [
      [[60, 66, 70], "better"],
      [[60, 60, 66], "better"],
      [[null, 60, 66], "better"],
      [[70, 60, 66], "same"],
      [[70, 60, 66], null],
    ] as const)
      expect(turns([...values], trend)).not.toContain("(2020)");
  });
  test("what has no outcome: none, a dash, words for a missing one; not what is gone or foreseen", () => {
    const missing = (made: AssessedIndicator): boolean => draft(made).includes("”a”");
    const of = (values: (number | string | null)[]): AssessedIndicator => one("a", null, null, { values });
    expect(
      [of([]), of([null, null, "–"]), of([null, null, "saknas"]), of([null, null, "Pågår"]), of([null, null, 5])].map(
        missing,
      ),
    ).toEqual([true, true, true, false, false]);
    expect(missing({ ...of([]), withdrawn: "Utgår" })).toBe(false);
    const { node: bare, ...rest } = of([]);
    expect(
      missing({ ...rest, node: { ...bare, forecasts: [{ period: "2021", text: "5", value: 5, cell: "" }] } }),
    ).toBe(false);
  });
});

describe("a count of a report as a formula over its rows", () => {
  const ROWS: CountedRows = {
    ...{ sheet: "Mål", top: 4, bottom: 9, grade: 3 },
    tags: new Map([["area", 6]]),
    rows: [
      { text: "● Uppnås", tags: { area: "Skola" } },
      { text: "○ Uppnås inte", tags: { area: "Skola" } },
      { text: "– Ej bedömd", tags: { area: "Skola" } },
      { text: "● Uppnås", tags: { area: "Vård" } },
    ],
  };
  const STEPS = [
    { label: "Uppnås", texts: ["● Uppnås"] },
    { label: "Uppnås inte", texts: ["○ Uppnås inte"] },
    { label: "Övriga", texts: "rest" },
  ];
  const counted = (counts: number[], more: object = {}, row = 0, at = 0): string | undefined =>
    countOf(ROWS, { steps: STEPS, rows: [{ where: { area: "Skola" }, counts, ...more }] } as never, row, at);
  test("is written where the rows give it, and nowhere else", () => {
    expect(counted([1, 1, 1])).toMatch(/^=COUNTIFS\(/);
    expect(counted([1, 1, 1], {}, 0, 2)).toMatch(/^=COUNTIFS\(.*\)-\(/);
    expect(counted([2, 1, 1])).toBeUndefined();
    expect(counted([1, 1, 2], {}, 0, 2)).toBeUndefined();
    expect([counted([1, 1, 1], {}, 1), counted([1, 1, 1], {}, 0, 3), counted([1, 1, 1], { where: {} })]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
  test("of goals that are counted again, to be taken away", () => {
    expect(counted([-1, -1, -1], { again: true })).toMatch(/^=-\(COUNTIFS/);
  });
});

test("what was written on the sheet of corrections is kept at its foot, each part in its column", () => {
  const left = [
    { what: "egen cell", text: "Ring Anna", period: "2020", who: "KS", where: "Att rätta!H3", key: "mål:a" },
  ];
  const sheet = correctionsSheet(assessed, "Att rätta", "corrections", {
    ...{ now: "2022-02-11T14:05", version: "0.1.0", styrmodellSheet: "Styrmodell", taken: [] },
    standing: new Map([["corrections", { left, notes: [] }]]) as never,
  });
  const row = sheet.values.find((cells) => cells?.includes("Ring Anna"))!;
  expect(row.slice(0, 6)).toEqual(["Ring Anna", "egen cell", "2020", "KS", "Att rätta!H3", "mål:a"]);
});

const LONG = "Kommentaren vid värdet är inte tolkad, och kan ändra vad det avser: ”Läsåret är avslutat”.";

test.each([
  [`${LONG} Rätta värdet om kommentaren säger att det är ett annat, eller svara en gång i rutan att det gäller.`, LONG],
  [`${"Ett ord till ".repeat(12)}som inte får plats.`, `${"Ett ord till ".repeat(12)}som…`],
])("a text that is too long is cut after a sentence, else after a word: %s", (why, kept) =>
  expect(check("utfall-utan-bedömning", "Mål!F5", { title: "Meritvärde", why }).message).toBe(
    `”Meritvärde” har ett utfall men ingen bedömning: ${kept} Skriv det som saknas, eller lämna måttet obedömt.`,
  ),
);
