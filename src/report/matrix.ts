import { bodyIn } from "../lexicon/papers";
import { byLetters } from "../domain/shapes";
import type { AssessedPlan } from "../domain/assessment";
import { paginate } from "./breaks";
import type { ReportContext } from "./context";
import { carriedText, legendOf } from "./carried";
import { gradeColors } from "./gradeText";
import { columnCharacters } from "./height";
import { textWidth } from "../sheet/textWidth";
import { writeLeftovers } from "./continuity/leftover";
import { nameOf } from "./nodeName";
import { headed, inkOf, lined, LOOK, printSetup, SIZES } from "./look";
import { Page } from "./page";
import type { Cell } from "./page";
import { periodTitle } from "./periodTitle";
import type { Sheet } from "../sheet/book";
import { carriedIn, crossedBy, groupsByFields, type Crossing, type GroupsByFields } from "./crossing";
import { MATRIX_TAG } from "./tags";

/** Most columns on a page; the tags that most goals have come first. */
const MOST = 14;
const NAME_WIDTH = 48;
/** Gaps are named to who can fill them. */
const TITLE = "Vem ansvarar för vad, och var finns luckor";
const FINAL_TITLE = "Vem som ansvarar för vad";
/** Characters of a column: at least, at most where there are many, and of all of them together where they are few. */
const COLUMN = { least: 8, most: 16, all: 96 };

const headerLook = { size: SIZES.text, bold: true };
const wordWidth = (word: string): number => columnCharacters(textWidth(word, headerLook)) + 1;

/** A word that is too long in two lines, parted before what names a body. */
const parted = (word: string): string =>
  bodyIn(word) > 0 ? `${word.slice(0, bodyIn(word))}-\n${word.slice(bodyIn(word))}` : word;

/** A tag as a header of so many characters: a word that is wider goes on in the next line, with a hyphen. */
const header = (tag: string, width: number): string =>
  tag
    .split(" ")
    .map((word) => (wordWidth(word) <= width ? word : parted(word)))
    .join(" ");

const byNumber = (a: string, b: string): number => Number(a) - Number(b) || a.localeCompare(b, "sv");

/**
 * One crossing: a row per goal with the grades of what carries it under each of its tags; gaps in rows and columns are
 * named. Returns the row of its header.
 */
function writeCrossing(page: Page, crossing: Crossing, isFinal: boolean): number {
  const { heading, lacking, rows, counts } = crossing;
  const gaps = isFinal ? "" : crossing.gaps;
  const shown = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([tag]) => tag)
    .sort(byNumber);
  const unshown = counts.size - shown.length;
  page.heading(heading, LOOK.section);
  const most = unshown > 0 ? `De ${shown.length} vanligaste visas, ${unshown} till har färre mål.` : "";
  const value = [gaps, most].filter(Boolean).join(" ");
  if (value !== "") page.across({ value, look: LOOK.muted }, 0, shown.length);
  const top = page.line(
    ["Mål", ...shown.map((tag, at) => header(tag, page.widths[at + 1] ?? 0))].map((value) => ({
      value,
      look: headed(LOOK.header),
    })),
    { padding: 5 },
  );
  page.gap(3);
  rows.forEach(({ goal, carried }, index) => {
    const mark = (tag: string): Cell => {
      const goals = carried.get(tag);
      if (!goals) return { value: null, look: LOOK.text };
      const look = { ...LOOK.text, horizontal: "left" as const };
      const [first, ...others] = goals;
      return {
        value: carriedText(goals),
        look: first && others.length === 0 ? inkOf(look, gradeColors(first.published)) : look,
      };
    };
    const gap = carried.size === 0 && !isFinal;
    const name: Cell = { value: nameOf(goal.node) + (gap ? ` – ${lacking}` : ""), look: gap ? LOOK.muted : LOOK.text };
    page.line(
      [name, ...shown.map(mark)].map((cell) => ({ ...cell, look: index === 0 ? cell.look : lined(cell.look) })),
    );
  });
  page.line([
    { value: "Antal mål", look: lined(LOOK.bold) },
    ...shown.map((tag) => ({
      value: counts.get(tag) ?? 0,
      look: lined({ ...LOOK.bold, horizontal: "left" as const }),
    })),
  ]);
  return top;
}

/** Målgrupper down, fokusområden across, with the grades of the goals in each place. Returns the row of its header. */
function writeGroups(page: Page, { groups, fields, at }: GroupsByFields): number {
  const shown = fields.slice(0, MOST);
  page.heading("Målgrupper och fokusområden", LOOK.section);
  const top = page.line(
    ["Målgrupp", ...shown.map((field, index) => header(field, page.widths[index + 1] ?? COLUMN.least))].map(
      (value) => ({ value, look: headed(LOOK.header) }),
    ),
    { padding: 5 },
  );
  page.gap(3);
  groups.forEach((group, index) => {
    const cells = shown.map((field): Cell => {
      const goals = at(group, field);
      const look = { ...LOOK.text, horizontal: "left" as const };
      return { value: goals.length > 0 ? carriedText(goals) : null, look };
    });
    page.line(
      [{ value: group, look: LOOK.text }, ...cells].map((cell) => ({
        ...cell,
        look: index === 0 ? cell.look : lined(cell.look),
      })),
    );
  });
  return top;
}

/** Writes the legend of the symbols, wrapped over so many columns. */
function writeLegend(page: Page, used: Crossing[], columns: number): void {
  const legend = legendOf(carriedIn(used));
  if (legend === "") return;
  page.gap(8);
  page.across({ value: legend, look: LOOK.muted }, 0, columns);
}

/**
 * The goals crossed with nämnder and with the global goals, where the plan has more than one of them; null when it has
 * not.
 */
export function matrixSheet(assessed: AssessedPlan, name: string, context: ReportContext): Sheet | null {
  const used = crossedBy(assessed);
  if (used.length === 0) return null;
  const columns = Math.min(MOST, Math.max(...used.map(({ counts }) => counts.size)));
  const words = used.flatMap(({ counts }) => [...counts.keys()]).flatMap((tag) => byLetters(tag, " -"));
  const most = Math.max(COLUMN.most, Math.floor(COLUMN.all / columns));
  const parts = words.flatMap((word) => (wordWidth(word) <= most ? [word] : parted(word).split("\n")));
  const marks = used.flatMap(({ rows }) =>
    rows.flatMap(({ carried }) =>
      [...carried.values()].map((goals) => columnCharacters(textWidth(carriedText(goals), { size: SIZES.text }))),
    ),
  );
  const width = Math.min(most, Math.max(COLUMN.least, ...parts.map(wordWidth), ...marks));
  const page = new Page(name, [NAME_WIDTH, ...Array<number>(Math.max(columns, 5)).fill(width)]);
  page.line(
    [
      {
        value: [context.organisation, "Matris", periodTitle(assessed.period)].filter(Boolean).join(" · "),
        look: LOOK.eyebrow,
      },
    ],
    { height: 15 },
  );
  page.line([{ value: context.isFinal ? FINAL_TITLE : TITLE, look: LOOK.title }], { height: 27 });
  const starts: number[] = [];
  const headers: number[] = [];
  for (const one of used) {
    starts.push(page.row);
    headers.push(writeCrossing(page, one, context.isFinal === true));
  }
  const groups = groupsByFields(assessed);
  if (groups) {
    starts.push(page.row);
    headers.push(writeGroups(page, groups));
  }
  const { sheet } = page;
  writeLegend(page, used, Math.max(columns, 5));
  writeLeftovers(
    page,
    context.standing?.get(MATRIX_TAG)?.left ?? [],
    { text: 0, what: 1, period: 2, who: 3, where: 4, key: 5 },
    Math.max(columns, 5),
  );
  const only = headers.length === 1 ? headers[0] : undefined;
  sheet.tag = MATRIX_TAG;
  sheet.freeze = { rows: 0, columns: 1 };
  sheet.print = {
    ...printSetup(context.organisation, name, periodTitle(assessed.period)),
    ...(only !== undefined && { titleRows: { top: only, bottom: only } }),
    area: { top: 0, left: 0, bottom: page.row - 1, right: Math.max(columns, 5) },
  };
  // A crossing that goes on without its header cannot be read: only where one header is repeated may it be parted.
  paginate(sheet, starts, only === undefined ? {} : { headerRow: only, parted: starts });
  return sheet;
}
