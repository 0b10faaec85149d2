import { mailText } from "../../src/submissions/invitation";
import { isFurniture } from "../../src/submissions/templateReading";
import { EARLIER_TEXTS, INTRODUCTION, TOP } from "../../src/submissions/templateWords";
import { standard } from "../../src/domain/presets/standard";
import type { Indicator } from "../../src/domain/plan";
import { datedTarget, isTargetOf } from "../../src/submissions/committees";
import { historyOf, isHistoryOf, templateSheet } from "../../src/submissions/template";
import { indicator, measured, node } from "../assess/plan";

const GOAL = node("mål:1", "mål", { title: "Trygga barn" });
/** Every text of a nämnd's template with one measure. */
function texts(outcomes: Record<string, string>, more: Partial<Indicator> = {}, goal = GOAL): unknown[] {
  const measure = indicator("indikator:a", "mål:1", "minst 80 %", outcomes, { title: "Andel trygga", ...more });
  const plan = { committee: "Skolnämnden", goals: [goal], indicators: [measure] };
  return templateSheet(plan, {
    period: "2024",
    periodText: "2024",
    interim: false,
    name: "Mall",
    scaleOf: () => standard.scales[0],
    isGraded: ({ kind }) => kind !== "indicator",
    formatOf: () => undefined,
  })
    .values.flatMap((cells) => cells ?? [])
    .map((value) => (typeof value === "string" ? value.replaceAll("\u00a0", " ") : value));
}

describe("a template shows what a measure has had", () => {
  const [women] = measured({ "2022 kvinnor": "90 %" });
  const [whole] = measured({ 2023: "76 %" });
  test.each<[what: string, outcomes: Record<string, string>, more: Partial<Indicator>, shown: string]>([
    ["oldest first, each with its period", { 2022: "71 %", 2023: "76 %" }, {}, "71 % (2022) · 76 % (2023)"],
    [
      "the three latest",
      { 2020: "1 %", 2021: "2 %", 2022: "3 %", 2023: "4 %" },
      {},
      "2 % (2021) · 3 % (2022) · 4 % (2023)",
    ],
    [
      "by their years, however the sheets stand, and none that is later",
      {},
      { outcomes: measured({ 2023: "3 %", 2025: "5 %" }).concat(measured({ 2021: "1 %", 2022: "2 %" })) },
      "1 % (2021) · 2 % (2022) · 3 % (2023)",
    ],
    ["not the period's own", { 2023: "76 %", 2024: "82 %" }, {}, "76 % (2023)"],
    ["not women's", {}, { outcomes: [women!, whole!] }, "76 % (2023)"],
    ["not others' figures", {}, { outcomes: [{ ...whole!, period: "2022", source: "Kolada" }, whole!] }, "76 % (2023)"],
    ["one without a period", { "": "76 %" }, {}, "76 %"],
    [
      "the period's own forecast last",
      { 2023: "76 %" },
      { forecasts: measured({ 2024: "79 %", 2025: "85 %" }) },
      "76 % (2023) · prognos 79 %",
    ],
  ])("%s", (_, outcomes, more, shown) => expect(texts(outcomes, more)).toContain(shown));
});

test.each<[what: string, period: string | undefined, shown: string]>([
  ["of the period", "2024", "minst 80 %"],
  ["that stands", undefined, "minst 80 %"],
  ["of several years with the period's among them", "2023–2026", "minst 80 %"],
  ["of an earlier year", "2023", "minst 80 % (2023)"],
  ["of a later year", "2026", "minst 80 % (2026)"],
  ["of years that are over", "2020–2022", "minst 80 % (2020–2022)"],
])("a target %s is shown with its year where that is another", (_, period, shown) => {
  const measure = indicator("indikator:a", "mål:1", "minst 80 %", {});
  const [target] = measure.targets;
  const dated = { ...target!, ...(period === undefined ? {} : { period }) };
  const more = { targets: [dated], target: dated };
  expect(texts({}, more)).toContain(shown);
  expect([shown, "minst 80 %", "minst 70 %"].map((text) => isTargetOf(text, { ...measure, ...more }, "2024"))).toEqual([
    true,
    true,
    false,
  ]);
});

test("of targets and comments on the sheets of several years, the latest stands in the template", () => {
  const of = (period: string, text: string): Indicator["targets"] =>
    indicator("indikator:a", "mål:1", text, {}).targets.map((one) => ({ ...one, period }));
  const before = [...of("2023", "minst 92 %"), ...of("2022", "minst 90 %")];
  const shown = (targets: Indicator["targets"]): string =>
    datedTarget(indicator("indikator:a", "mål:1", "", {}, { targets }), "2024").replaceAll("\u00a0", " ");
  expect([shown(before), shown([...before, ...of("2024", "minst 95 %")])]).toEqual(["minst 92 % (2023)", "minst 95 %"]);
  const comments = [
    { text: "Riket 77 %", cell: "'Mål 2023'!I9" },
    { text: "Riket 76 %", cell: "'Mål 2022'!I8", period: "2022" },
  ];
  expect(texts({}, { comments })).toContain("Riket 77 %");
});

test("what a template shows is known again, also with plain spaces; another value is not", () => {
  const measure = indicator("a", "", "minst 80 %", { 2022: "71 %", 2023: "76 %" });
  const printed = historyOf(measure, "2024");
  expect(
    [printed, printed.replaceAll("\u00a0", " "), "71 % (2022) · 77 % (2023)"].map((text) => isHistoryOf(text, measure)),
  ).toEqual([true, true, false]);
});

test("a comment before is shown as far as it has room, cut between words", () => {
  const shown = (text: string): unknown =>
    texts({}, {}, { ...GOAL, comments: [{ text, cell: "Mål!H2" }] }).find(
      (value) => typeof value === "string" && value.startsWith("Elevrådet"),
    );
  const word = "Elevrådet vill mer ";
  const room = word.repeat(21).trim().padEnd(400, "x");
  expect(shown(room)).toBe(room);
  expect(shown(`${room}y`)).toMatch(/^Elevrådet .* vill …$/);
});

test("the column of earlier comments is there where any row has one", () => {
  const comment = { comments: [{ text: "Enkäten i maj", cell: "Mål!H2" }] };
  const has = (...[more, goal]: [Partial<Indicator>?, typeof GOAL?]): boolean =>
    texts({}, more, goal).includes("Förra kommentaren");
  expect([has(), has({}, { ...GOAL, ...comment }), has(comment, GOAL), has(comment, { ...GOAL, ...comment })]).toEqual([
    false,
    true,
    true,
    true,
  ]);
});

test("beside each field above the table stands what to write in it", () =>
  expect(texts({})).toEqual(expect.arrayContaining(["Datum, till exempel 2024-09-12.", "Till exempel § 87."])));

test("no text of a template or its mail names a municipality, and those of earlier templates are still nobody's own", () => {
  const texts = [...INTRODUCTION, TOP.standing.guide, mailText("Teknisk chef", { committees: [], period: "2025" })];
  expect(texts.filter((text) => /kommun|nämnd|förvaltning/i.test(text))).toEqual([]);
  expect(EARLIER_TEXTS.filter((text) => !isFurniture(text))).toEqual([]);
});
