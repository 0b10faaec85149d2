import type { AssessedPlan } from "../domain/assessment";
import { parseCell } from "../sheet/address";
import { a1 } from "../sheet/address";
import type { Sheet } from "../sheet/book";
import { cellRef } from "../sheet/address";
import type { ReportContext } from "./context";
import { ruleSentences } from "./foot";
import { absolute, onSheet } from "./gradeCells";
import { linePoints } from "./height";
import { closed, headed, inkOf, lined, LOOK, printSetup, SIZES } from "./look";
import { link, Page } from "./page";
import type { Cell } from "./page";
import { periodTitle } from "./statusSheet";
import type { AreaSheet } from "./statusSheet";
import { countFormula, distinctGoals, headline, tallied } from "./tally";
import type { Tally } from "./tally";

/** How many rows of a list are written; the rest is counted. */
const LISTED = 30;
/** A formula may be 8 192 characters long. */
const LONGEST_FORMULA = 8000;

const NAME = 0;
const WIDE = 1;
const FIRST_COUNT = 2;
const COUNT_WIDTH = 14;

export interface OverviewInput {
  assessed: AssessedPlan;
  areas: AreaSheet[];
  name: string;
  tag: string;
  tallies: Tally[];
  context: ReportContext;
}

/** "Läst 2022-02-11 14:05 av Måltavlan 0.1.0". */
export const stampText = (now: string, version: string): string => `Läst ${now.slice(0, 10)} ${now.slice(11, 16)} av Måltavlan ${version}`.replace(/ {2,}/g, " ");

interface Listing {
  title: string;
  headers: string[];
  rows: (Cell | undefined)[][];
  /** What the list says when it is empty; absent: the section is left out. */
  empty?: string;
}

function section(page: Page, { title, headers, rows, empty }: Listing, last: number): void {
  if (rows.length === 0 && empty === undefined) return;
  page.heading(title, LOOK.section);
  if (rows.length === 0) return page.across({ value: empty!, look: LOOK.muted }, NAME, last);
  const across = Math.max(headers.length, last + 1);
  page.line(Array.from({ length: across }, (_, column): Cell => ({ value: headers[column] || null, look: headed(LOOK.header) })), { padding: 5 });
  page.gap(3);
  rows.slice(0, LISTED).forEach((row, index) =>
    page.line(
      Array.from({ length: across }, (_, column): Cell => {
        const cell = row[column] ?? { value: null, look: LOOK.text };
        return index === 0 ? cell : { ...cell, look: lined(cell.look) };
      }),
    ),
  );
  if (rows.length > LISTED) page.line([{ value: `… och ${rows.length - LISTED} till`, look: lined(LOOK.muted) }]);
}

/** Areas × counts, each count a reference to the area's sheet, and totals over distinct goals. Returns the rows of the table. */
function areaTable(page: Page, { assessed, areas, tallies }: OverviewInput): { first: number; last: number; total: number; counts: number[] } {
  const total = FIRST_COUNT + tallies.length;
  const header = (column: number): string | null => (column === NAME ? "Område" : column === total ? "Mål" : (tallies[column - FIRST_COUNT]?.label ?? null));
  page.line(Array.from({ length: total + 1 }, (_, column): Cell => ({ value: header(column), look: headed(LOOK.header) })), { padding: 5 });
  const first = page.row;
  const height = 24;
  for (const { area, sheet, countCells, counts } of areas) {
    const row = page.row;
    const sum = `=SUM(${a1(row, FIRST_COUNT)}:${a1(row, total - 1)})`;
    page.line(
      [
        link(cellRef(sheet.name, 0, 0), [area.node.number, area.node.title].filter(Boolean).join(" "), lined({ ...LOOK.bold, vertical: "center" })),
        { value: null, look: lined(LOOK.text) },
        ...counts.map((count, index): Cell => ({
          value: count,
          formula: `=${onSheet(sheet.name, countCells[index]!)}`,
          look: lined({ ...inkOf(LOOK.cell, tallies[index]!.colors), horizontal: "left", numberFormat: `"${tallies[index]!.symbol} "0;;"–"` }),
        })),
        { value: counts.reduce((a, b) => a + b, 0), formula: sum, look: lined({ ...LOOK.cell, horizontal: "left" }) },
      ],
      { height },
    );
  }
  const last = page.row - 1;
  const goals = distinctGoals(assessed);
  const counts = tallied(goals, tallies);
  const again = repeated(areas);
  if (again.length > 0) {
    const row = page.row;
    page.line(
      [
        { value: "Räknas redan i ett annat område", look: lined({ ...LOOK.muted, vertical: "center" }) },
        { value: null, look: lined(LOOK.text) },
        ...tallies.map((tally, index): Cell => {
          const value = counts[index]! - areas.reduce((sum, area) => sum + area.counts[index]!, 0);
          const terms = again.map(({ sheet, cell }) => countFormula(tally, onSheet(sheet, cell)));
          const others = tallies.slice(0, -1).map((_, place) => a1(row, FIRST_COUNT + place)).join("+") || "0";
          const formula = tally.kind === "rest" ? `=-${again.length}-(${others})` : `=-(${terms.join("+")})`;
          return { value, ...(formula.length <= LONGEST_FORMULA ? { formula } : {}), look: lined({ ...LOOK.cell, horizontal: "left", numberFormat: '0;−0;"–"' }) };
        }),
        { value: -again.length, formula: `=SUM(${a1(row, FIRST_COUNT)}:${a1(row, total - 1)})`, look: lined({ ...LOOK.cell, horizontal: "left", numberFormat: '0;−0;"–"' }) },
      ],
      { height },
    );
  }
  const end = page.row;
  page.line(
    [
      { value: "Alla mål", look: closed({ ...LOOK.bold, vertical: "center" }) },
      { value: null, look: closed(LOOK.text) },
      ...counts.concat(goals.length).map((count, index): Cell => ({
        value: count,
        formula: `=SUM(${a1(first, FIRST_COUNT + index)}:${a1(end - 1, FIRST_COUNT + index)})`,
        look: closed({ ...LOOK.cell, font: { ...LOOK.cell.font, bold: true, ...(tallies[index] ? { color: tallies[index].colors.ink } : {}) }, horizontal: "left", numberFormat: tallies[index] ? `"${tallies[index].symbol} "0;;"–"` : "0" }),
      })),
    ],
    { height },
  );
  return { first, last, total, counts };
}

/** Published cells of goals that an earlier area has already counted. */
function repeated(areas: AreaSheet[]): { sheet: string; cell: string }[] {
  const seen = new Set<string>();
  return areas.flatMap(({ sheet, published }) =>
    [...published].flatMap(([goal, cell]) => {
      const again = seen.has(goal);
      seen.add(goal);
      const at = parseCell(cell)!;
      return again ? [{ sheet: sheet.name, cell: absolute({ top: at.row, left: at.column, bottom: at.row, right: at.column }) }] : [];
    }),
  );
}

const nameOf = (node: { number?: string; title: string }): string => [node.number, node.title].filter(Boolean).join(" ");

/** Disagreements, each with its link: title, why, printed, computed, cell. */
function disagreements({ assessed }: OverviewInput): Listing {
  const nodes = new Map(assessed.areas.flatMap((area) => [...area.goals, ...area.goals.flatMap((goal) => goal.indicators), ...area.indicators].map(({ node }) => [node.id, node] as const)));
  return {
    title: `Här skiljer sig underlagets bedömning från talen${assessed.disagreements.length > 0 ? ` (${assessed.disagreements.length})` : ""}`,
    headers: ["Mål eller indikator", "Varför", "I underlaget", "Beräknad", "Cell"],
    rows: assessed.disagreements.map((one) => [
      { value: nodes.has(one.id) ? nameOf(nodes.get(one.id)!) : one.id, look: LOOK.bold },
      { value: one.why, look: LOOK.text },
      { value: one.printed, look: LOOK.text },
      { value: one.computed, look: LOOK.text },
      link(one.cell, one.cell, LOOK.link),
    ]),
    empty: "Ingen bedömning i underlaget skiljer sig från den beräknade.",
  };
}

/** Goals whose own assessments differ, and which nobody has explained. */
function differing({ assessed, areas }: OverviewInput): Listing {
  const listed = new Set(assessed.disagreements.map((one) => one.id));
  return {
    title: "Här skiljer sig beräknad, nämndens och samlad bedömning",
    headers: ["Mål", "Varför", "", "", "Cell"],
    rows: areas.flatMap(({ area, sheet, published }) =>
      area.goals
        .filter((goal) => goal.disagreement && !listed.has(goal.node.id))
        .map((goal) => [
          { value: nameOf(goal.node), look: LOOK.bold },
          { value: goal.disagreement!, look: LOOK.text },
          undefined,
          undefined,
          link(`${cellRef(sheet.name, 0, 0).replace(/A1$/, "")}${published.get(goal.node.id)!}`, published.get(goal.node.id)!, LOOK.link),
        ]),
    ),
  };
}

/** Goals and indicators without a grade, and why. */
function unassessed({ assessed }: OverviewInput): Listing {
  const seen = new Set<string>();
  const once = (id: string): boolean => !seen.has(id) && Boolean(seen.add(id));
  const rows = assessed.areas.flatMap((area) => {
    const goals = area.goals.filter((goal) => goal.published.kind === "state").map((goal) => ({ node: goal.node, why: goal.reason }));
    const indicators = [...area.indicators, ...area.goals.flatMap((goal) => goal.indicators)]
      .filter((indicator) => indicator.verdict.grade === null)
      .map((indicator) => ({ node: indicator.node, why: indicator.verdict.reason }));
    return [...goals, ...indicators].filter(({ node }) => once(node.id));
  });
  return {
    title: `Inte bedömt, och varför${rows.length > 0 ? ` (${rows.length})` : ""}`,
    headers: ["Mål eller indikator", "Varför", "Nivå", "", "Cell"],
    rows: rows.map(({ node, why }) => [
      { value: nameOf(node), look: LOOK.text },
      { value: why, look: LOOK.muted },
      { value: node.level, look: LOOK.muted },
      undefined,
      link(node.cell, node.cell, LOOK.link),
    ]),
  };
}

function problems({ assessed }: OverviewInput): Listing {
  return {
    title: `Att rätta i underlaget${assessed.problems.length > 0 ? ` (${assessed.problems.length})` : ""}`,
    headers: ["Cell", "Vad som är fel och vad som behöver göras"],
    rows: assessed.problems.map((one) => [link(one.cell, one.cell, LOOK.link), { value: one.message, look: LOOK.text }]),
    empty: "Inget att rätta.",
  };
}

/** "212 av 240 celler i tabellerna är lästa och 28 rapporterade. …" */
export function coverageText({ coverage }: AssessedPlan): string {
  const { outside } = coverage;
  const suspicious = outside.suspicious.slice(0, 10);
  const more = outside.suspicious.length - suspicious.length;
  return [
    `${coverage.mapped} av ${coverage.nonEmpty} celler i tabellerna är lästa, ${coverage.reported} är rapporterade.`,
    outside.nonEmpty > 0 ? `Utanför tabellerna finns ${outside.nonEmpty} ifyllda celler.` : "",
    suspicious.length > 0 ? `Ord för mål eller bedömningar står även i ${suspicious.join(", ")}${more > 0 ? ` och ${more} till` : ""}.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** The overview: areas × steps, disagreements first, what is not assessed and why, what was read, and how it is judged. */
export function overviewSheet(input: OverviewInput): Sheet {
  const { assessed, areas, name, tag, tallies, context } = input;
  const page = new Page(name, [36, 66, ...tallies.map(() => COUNT_WIDTH), Math.max(9, COUNT_WIDTH - 2)]);
  const { sheet } = page;
  const last = FIRST_COUNT + tallies.length;
  page.line([{ value: [context.organisation, "Översikt", periodTitle(assessed.period)].filter(Boolean).join(" · "), look: LOOK.eyebrow }], { height: 15 });
  page.line([{ value: ["Måluppfyllelse", periodTitle(assessed.period)].filter(Boolean).join(" "), look: LOOK.title }], { height: 27 });
  const leadRow = page.row;
  page.gap(18);
  const several = repeated(areas).length > 0 ? new Set(repeatedGoals(areas)).size : 0;
  const notes = [
    assessed.disagreements.length === 0 ? "" : assessed.disagreements.length === 1 ? "1 bedömning i underlaget skiljer sig från talen." : `${assessed.disagreements.length} bedömningar i underlaget skiljer sig från talen.`,
    several > 0 ? `${several} mål ingår i flera områden och räknas en gång i summan.` : "",
  ].filter(Boolean);
  page.across({ value: notes.join(" ") || null, look: LOOK.muted }, NAME, last, 2);
  page.gap(8);
  const table = areaTable(page, input);
  const cells = tallies.map((_, index) => a1(page.row - 1, FIRST_COUNT + index));
  const sentence = headline(tallies, table.counts, cells);
  page.put(leadRow, 0, { value: sentence.value, formula: sentence.formula, look: { ...LOOK.lead, wrap: false } });

  section(page, disagreements(input), last);
  section(page, differing(input), last);
  section(page, unassessed(input), last);
  section(page, problems(input), last);
  page.heading("Vad som är läst", LOOK.section);
  page.across({ value: coverageText(assessed), look: LOOK.text }, NAME, last);
  page.heading("Så bedöms målen", LOOK.section);
  const indicators = assessed.areas.flatMap((area) => [...area.indicators, ...area.goals.flatMap((goal) => goal.indicators)]);
  const said = ruleSentences(assessed.styrmodell, indicators.map(({ node }) => node.level), distinctGoals(assessed).map(({ node }) => node.level), assessed.period);
  page.across({ value: `Styrmodell: ${assessed.styrmodell.title}. ${said.join(" ")}`, look: LOOK.text }, NAME, last);
  page.gap(6);
  page.line([{ value: stampText(context.now, context.version), look: { ...LOOK.small, wrap: false } }], { height: linePoints(SIZES.small) + 4 });

  if (areas.length > 0) {
    const range = (column: number): string => onSheet(name, absolute({ top: table.first, left: column, bottom: table.last, right: column }));
    sheet.charts.push({
      kind: "stackedBar",
      name: "Mål per område och bedömning",
      place: { from: { row: table.first, column: WIDE }, to: { row: table.last + 1, column: WIDE + 1 } },
      categories: { range: range(NAME), cached: areas.map(({ area }) => nameOf(area.node)) },
      series: tallies.map((tally, index) => ({ name: tally.label, values: range(FIRST_COUNT + index), cached: areas.map(({ counts }) => counts[index]!), color: tally.colors.bar })),
      labels: true,
      legend: false,
      axes: false,
      description: areas.map(({ area, counts }) => `${nameOf(area.node)}: ${tallies.map((tally, index) => `${tally.label.toLowerCase()} ${counts[index]!}`).join(", ")}`).join(". "),
    });
  }
  sheet.tag = tag;
  sheet.print = { ...printSetup(context.organisation, name, periodTitle(assessed.period)), area: { top: 0, left: 0, bottom: page.row - 1, right: last } };
  return sheet;
}

/** Ids of goals that stand in more than one area. */
function repeatedGoals(areas: AreaSheet[]): string[] {
  const seen = new Set<string>();
  return areas.flatMap(({ published }) =>
    [...published.keys()].filter((goal) => {
      const again = seen.has(goal);
      seen.add(goal);
      return again;
    }),
  );
}
