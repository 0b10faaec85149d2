import { readdirSync, readFileSync } from "node:fs";
import { assess } from "../../src/assess/assess";
import { gradeAt } from "../../src/assess/conversion";
import { judgeHousekeeping } from "../../src/assess/geh";
import { gradeLine } from "../../src/assess/line";
import { rollUp } from "../../src/assess/rollup";
import type { Entry } from "../../src/domain/assessment";
import type { Geh } from "../../src/domain/plan";
import { presetNamed, PRESETS } from "../../src/domain/presets";
import { STANDARD_SCALE } from "../../src/domain/scales";
import { levelOf } from "../../src/domain/styrmodell";
import type { Level, Styrmodell } from "../../src/domain/styrmodell";
import { readGrade } from "../../src/interpret/choice/grade";
import { formatMeasure, readValue } from "../../src/interpret/number/number";
import { readPeriod } from "../../src/interpret/time/period";
import { printReading, readTarget } from "../../src/interpret/targets/target";
import { sheetName } from "../../src/report/names";
import { readRollup, rollupSentence } from "../../src/model/rollupWords";
import { gradingSentence, plainNumber, readCondition } from "../../src/model/ruleWords";
import { levelNamed, MISSING } from "../../src/model/words";
import { grade, node, recognition } from "../assess/plan";
import { read, sheet } from "../recognise/kit";

/**
 * Every table of docs/regler.md has one of the forms below: the first columns are input, the last ones the expected
 * result.
 */
type Row = Record<string, string>;

const NONE = "–";
const list = (text: string | undefined, between: RegExp): string[] =>
  (text ?? "").split(between).filter((part) => part !== "");
const styrmodell = (row: Row): Styrmodell => presetNamed(row["styrmodell"] || "standard")!;

/** A step of the product's scale as a grade; "–" is a lack of one. */
const stepNamed = (label: string): number => STANDARD_SCALE.steps.findIndex((step) => step.label === label);

function ofValue(row: Row): string {
  const format = row["talformat"];
  const read = readValue(format ? plainNumber(row["cell"]!) : row["cell"]!, format || undefined);
  if (read.kind === "problem") return `problem: ${read.code}`;
  if (read.kind !== "number") return read.kind === "missing" ? "saknas" : "ord";
  const { previous, year, footnote, approximate } = read;
  const beside = [
    previous !== undefined && `föregående ${previous}`,
    year && `år ${year}`,
    footnote && `fotnot ${footnote}`,
    approximate && "ungefär",
  ].filter(Boolean);
  return [formatMeasure(read.value, read.unit), ...beside].join(", ");
}

function ofChildren(row: Row): Row {
  const children = list(row["under målet"], /, /).map((label) => ({
    what: "indikator",
    grade: label === NONE ? { kind: "state" as const, label } : gradeAt(STANDARD_SCALE, stepNamed(label)),
  }));
  const rollup = list(row["regler"], /, /).map((words) => {
    const read = readRollup(words, STANDARD_SCALE);
    if (!read.ok) throw new Error(read.reason);
    return read.rule;
  });
  const missing = (Object.keys(MISSING) as Level["missing"][]).find((name) => MISSING[name] === row["utan bedömning"])!;
  const weighed = rollUp(
    children,
    { level: "mål", scale: STANDARD_SCALE.name, grading: [], rollup, coverage: 50, missing },
    presetNamed("standard")!,
  );
  return { bedömning: weighed.grade?.label ?? NONE, motivering: weighed.reason };
}

/** A nämndmål over three children, with the grades of the table, the committees and the whole. */
function ofJudges(row: Row): Row {
  const printed = (text: string) => [grade(text, STANDARD_SCALE.name, stepNamed(text))];
  const goal = node("mål:1", "nämndmål", { grades: row["i tabellen"] ? printed(row["i tabellen"]) : [] });
  const below = row["beräknad"]
    ? [
        node("under:1", "delmål", {
          ...{ parents: [goal.id], grades: printed(row["beräknad"]) },
          comments: [{ text: "Motivering.", cell: "Blad!H1" }],
        }),
      ]
    : [];
  const stated = (by: Entry["by"], text: string): Entry => {
    const [who, label] = text.includes(": ") ? text.split(": ") : [undefined, text];
    return { goal: goal.id, period: "2024", by, grade: label, ...(who ? { who } : {}) };
  };
  const entries = [
    ...list(row["nämnderna"], /; /).map((text) => stated("committee", text)),
    ...list(row["samlad"], /; /).map((text) => stated("overall", text)),
  ];
  const assessed = assess(recognition({ goals: [goal, ...below] }, "2024"), styrmodell(row), { entries });
  const found = assessed.areas[0]!.goals.find((one) => one.node.id === goal.id)!;
  return { publicerad: found.published.label, varför: found.reason };
}

function ofHousekeeping(row: Row): Row {
  const goals = (column: string, geh: Geh) =>
    list(row[column], /, /).map((label, i) =>
      node(`${geh}:${i}`, "mål", {
        geh,
        title: `Mål ${i + 1}`,
        comments: [{ text: "Motivering.", cell: "Blad!H1" }],
        grades: label === NONE ? [] : [grade(label, STANDARD_SCALE.name, stepNamed(label))],
      }),
    );
  return {
    slutsats: judgeHousekeeping(
      assess(
        recognition({ goals: [...goals("finansiella mål", "financial"), ...goals("verksamhetsmål", "operational")] }),
        presetNamed("standard")!,
      ),
    ).sentence,
  };
}

function ofPreset(row: Row): Row {
  const model = styrmodell(row);
  const level = levelOf(model, { level: levelNamed(row["nivå"]!) })!;
  const scale = model.scales.find(({ name }) => name === level.scale);
  return {
    "det som mäts": gradingSentence(level.grading, scale) || NONE,
    sammanvägning: rollupSentence(level.rollup, scale) || NONE,
  };
}

function ofCondition(row: Row): Row {
  const read = readCondition(row["regel"]!);
  return {
    "ger steget": read.ok
      ? gradingSentence([{ ...read.rule, step: 0 }], STANDARD_SCALE).replace(/ ?Uppnås ?/, "")
      : read.reason,
  };
}

function ofLine(row: Row): Row {
  const { label, why } = gradeLine(
    {
      target: row["mål"],
      outcome: row["utfall"],
      forecast: row["prognos"],
      baseline: row["startvärde"],
      reference: row["jämförelse"],
      indicator: row["indikator"],
      measure: row["måttslag"],
      period: row["period"],
    },
    styrmodell(row),
  );
  return { bedömning: label ?? NONE, motivering: why };
}

function ofGradeWords(row: Row): Row {
  const found = readGrade(row["tryckt bedömning"]!, [STANDARD_SCALE]);
  return {
    betyder: found === null || "ambiguous" in found ? NONE : "step" in found ? found.step.label : found.state.label,
  };
}

/** The row as a workbook of its own, with the table's headers and a goal above it. */
function ofWorkbook({ bedömning: _, motivering: __, ...given }: Row): Row {
  const recognised = read(
    sheet("Mål", `Mål | ${Object.keys(given).join(" | ")}\nTrygga elever | ${Object.values(given).join(" | ")}`),
  );
  const { published, verdict } = assess(recognised, presetNamed("standard")!).areas[0]!.goals[0]!.indicators[0]!;
  return { bedömning: published.label, motivering: verdict.reason };
}

/** The scales that printed grades are read on when they stand in a column together. */
function ofGradeColumn(row: Row): Row {
  const lines = list(row["kolumnens bedömningar"], /, /).map((text, i) => `Mål nummer ${i} ska nås | ${text}`);
  const { plan, problems } = read(sheet("Mål", ["Mål | Bedömning", ...lines].join("\n")));
  const scales = plan.goals.flatMap(({ grades }) => grades.map(({ scale }) => scale));
  return {
    skala: [...new Set([...scales.filter(Boolean), ...problems.map(({ code }) => `problem: ${code}`)])].join(", "),
  };
}

/** By the header of a table's first column. */
const FORMS: Record<string, (row: Row) => Row> = {
  mål: ofLine,
  indikator: ofWorkbook,
  måltext: (row) => ({
    "läses som": printReading(readTarget({ text: row["måltext"]!, indicator: row["indikator"] }).reading),
  }),
  cell: (row) => ({ "läses som": ofValue(row) }),
  rubrik: (row) => ({ period: readPeriod(row["rubrik"]!)?.canonical ?? NONE }),
  regel: ofCondition,
  styrmodell: ofPreset,
  "under målet": ofChildren,
  beräknad: ofJudges,
  "kolumnens bedömningar": ofGradeColumn,
  "tryckt bedömning": ofGradeWords,
  "målets rubrik": (row) => ({
    bladnamn: sheetName(undefined, row["målets rubrik"]!, list(row["upptaget namn"], /; /)),
  }),
  "finansiella mål": ofHousekeeping,
};

const page = readFileSync("docs/regler.md", "utf8");
const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, " ").trim();
const cellsOf = (line: string): string[] => line.split("|").slice(1, -1).map(plain);

/** The rows of every table of the page, with their section's number. */
const rows = page
  .split(/^## /m)
  .slice(1)
  .flatMap((section) =>
    [...section.matchAll(/(?:^\|.*\n)+/gm)].flatMap(([table]) => {
      const [header, , ...lines] = table.trim().split("\n");
      const names = cellsOf(header!);
      return lines.map((line) => ({
        section: parseInt(section),
        form: names[0]!,
        row: Object.fromEntries(cellsOf(line).map((cell, i) => [names[i]!, cell])) as Row,
      }));
    }),
  );

test("the page has sections 1–11", () => {
  expect([...page.matchAll(/^## (\d+)/gm)].map(([, number]) => Number(number))).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
  ]);
});

test("what the code refers to is a section of the page", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const named = files.flatMap((name) =>
    [...readFileSync(`src/${name}`, "utf8").matchAll(/docs\/regler\.md §(\d+)/g)].map(([, number]) => Number(number)),
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((number) => number < 1 || number > 11)).toEqual([]);
});

test("every table is of a form that is checked, and every form is used", () => {
  expect(new Set(rows.map(({ form }) => form))).toEqual(new Set(Object.keys(FORMS)));
});

test("every preset is listed", () => {
  expect(new Set(rows.flatMap(({ form, row }) => (form === "styrmodell" ? [row["styrmodell"]] : [])))).toEqual(
    new Set(PRESETS.map(({ name }) => name)),
  );
});

test.each(rows.map(({ section, form, row }) => [section, row[form] ?? "", form, row] as const))(
  "§%i: %s",
  (_, __, form, row) => {
    const answer = Object.fromEntries(Object.entries(FORMS[form]!(row)).map(([name, text]) => [name, plain(text)]));
    expect(row).toMatchObject(answer);
  },
);
