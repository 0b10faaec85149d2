import { colorsOf, STATE_SYMBOL } from "../domain/colors";
import type { GradeColors } from "../domain/colors";
import { KINDS, PART_WORDS } from "../domain/reportParts";
import type { Scale } from "../domain/scale";
import { isUndecided, NOT_DECIDED } from "../domain/styrmodell";
import type { Level, Styrmodell } from "../domain/styrmodell";
import { rollupWords } from "../model/rollupWords";
import { conditionWords, stepWord } from "../model/ruleWords";
import {
  BARRED,
  BETWEEN,
  BLOCKS,
  CHANGES_FROM,
  CLASSES,
  FIELDS,
  HEADERS,
  heldWord,
  JUDGES,
  levelWord,
  MISSING,
  ORDERS,
  SCALE_HEADING,
  SYNONYM_MARK,
} from "../model/words";
import { a1 } from "../sheet/address";
import { formatAt } from "../sheet/book";
import type { Sheet, Value } from "../sheet/book";
import type { ColumnText } from "../sheet/columnWidths";
import type { Format } from "../sheet/format";
import { inkOn } from "../sheet/svg";
import { stepText } from "./gradeText";
import { paginate } from "./breaks";
import { filled, headed, lined, LOOK, printSetup } from "./look";
import { marked } from "./continuity/mark";
import { Page } from "./page";
import type { Cell } from "./page";
import { readableColumns } from "./readableColumns";
import { STYRMODELL_NAME, STYRMODELL_TAG } from "./tags";
export { readStyrmodell, scaleLists } from "./styrmodellReader";

/** The columns, as many as a scale has, before what stands in them is known. Characters. */
const UNKNOWN = HEADERS.scale.map(() => 20);

const INTRODUCTION =
  "Här står kommunens nivåer, skalor och regler. Ändra direkt i cellerna: nästa gång bladen skrivs gäller det som står här. " +
  "Ta bort en rad för att den inte ska gälla, eller skriv in en ny rad i samma block. Rubrikerna behöver stå kvar.";

const UNDECIDED =
  "Ingen styrmodell är vald. Därför visar bladen för varje mått om det når sitt målvärde, och för målen hur många mått som gör det. " +
  `Välj en färdig styrmodell, eller skriv kommunens regler här och ersätt ”${NOT_DECIDED}” vid ${FIELDS.decision} med vem som har beslutat och när. `;

const PARTS_NOTE =
  "Siffran är delens plats i rapporten; en tom ruta utelämnar delen. Skriv en egen rubrik längst till höger om delen ska heta något annat.";

/** A value with the ordinary look, or a cell with its own. */
type Content = Value | Cell;

const isCell = (content: Content): content is Cell =>
  typeof content === "object" && content !== null && "look" in content;
const ORDINARY: Format = { ...LOOK.text, horizontal: "left" };

/** A colour as a fill, with its code when the scale has its own colours. */
const colour = (code: string | undefined, shown: string): Cell => ({
  value: code ?? null,
  look: { ...LOOK.muted, font: { ...LOOK.muted.font, color: inkOn(shown) }, fill: shown },
});

/** A step's symbol and label in one cell; a step that is a mark alone stands there once. */
function shownFormula(symbol: string, label: string, text: string): string {
  const both = `${symbol}&" "&${label}`;
  return text.includes(" ") ? `=${both}` : `=IF(${symbol}=${label},${label},${both})`;
}

/** The rows of a scale's table, the first at `top`. */
function scaleRows(scale: Scale, top: number): Content[][] {
  const symbol = HEADERS.scale.indexOf("Symbol");
  const shown = (index: number, text: string, colors: GradeColors): Cell => ({
    value: text,
    formula: shownFormula(a1(top + index, symbol), a1(top + index, 0), text),
    look: filled(LOOK.text, colors),
  });
  const steps = scale.steps.map((step, index): Content[] => {
    const colors = colorsOf(step);
    return [
      step.label,
      CLASSES[step.class ?? "none"],
      shown(index, stepText(step), colors),
      step.symbol,
      step.meaning ?? null,
      step.synonyms.join(SYNONYM_MARK) || null,
      step.value ?? null,
      step.barredAtYearEnd ? BARRED : null,
      colour(step.colors?.ink, colors.ink),
      colour(step.colors?.fill, colors.fill),
      colour(step.colors?.bar, colors.bar),
    ];
  });
  const states = scale.states.map((state, index): Content[] => [
    state.label,
    CLASSES.state,
    shown(steps.length + index, `${STATE_SYMBOL} ${state.label}`, colorsOf()),
    STATE_SYMBOL,
    null,
    state.synonyms.join(SYNONYM_MARK) || null,
  ]);
  return [...steps, ...states];
}

/** Rows of a name and a value. */
function writeFields(page: Page, rows: [string, Value][]): void {
  for (const [name, value] of rows)
    page.line([
      { value: name, look: LOOK.muted },
      { value, look: { ...ORDINARY, wrap: false } },
    ]);
}

/** Between a table's header and its first row. */
const HEADER_GAP = 3;

function writeTable(page: Page, headers: readonly string[], rows: Content[][]): void {
  page.line(
    headers.map((value) => ({ value, look: headed(LOOK.header) })),
    { padding: 6 },
  );
  page.gap(HEADER_GAP);
  for (const row of rows) {
    page.line(
      headers.map((_, column) => {
        const content = row[column] ?? null;
        const cell = isCell(content) ? content : { value: content, look: ORDINARY };
        return { ...cell, look: lined(cell.look) };
      }),
    );
  }
}

/** The scales of the sheet, with the row of each one's first step. */
interface Written {
  scales: Scale[];
  tops: Map<string, number>;
}

const scaleOf = ({ scales }: Written, name: string): Scale | undefined => scales.find((scale) => scale.name === name);

/** A step of a scale by reference to its label, so that a renamed step keeps its rules. */
function stepCell(written: Written, name: string, step: number): Cell {
  const top = written.tops.get(name);
  const value = stepWord(scaleOf(written, name), step);
  return { value, ...(top === undefined ? {} : { formula: `=${a1(top + step, 0)}` }), look: ORDINARY };
}

const gradingRows = (levels: Level[], written: Written): Content[][] =>
  levels.flatMap((level) =>
    level.grading.map((rule) => [
      levelWord(level.level),
      heldWord(level),
      stepCell(written, level.scale, rule.step),
      conditionWords(rule),
    ]),
  );

const rollupRows = (levels: Level[], written: Written): Content[][] =>
  levels.flatMap((level) =>
    level.rollup.map((rule) => [
      levelWord(level.level),
      heldWord(level),
      rollupWords(rule, scaleOf(written, level.scale)),
    ]),
  );

/**
 * The sheet's own name for the whole of it, as an argument of functions in cells: with rows to spare, so that those
 * added later count.
 */
export const WHOLE_NAME = "Styrmodellen";
const WHOLE_ROWS = 400;

/**
 * The names that the sheet gives: the whole, and the rows of each scale ("Skala_Ja_Nej"). Of scales whose names become
 * one, the first has it.
 */
function namesOf({ scales, tops }: Written): NonNullable<Sheet["names"]> {
  const right = UNKNOWN.length - 1;
  const rows = scales
    .filter(({ steps, states }) => steps.length + states.length > 0)
    .map(({ name, steps, states }) => {
      const top = tops.get(name) ?? 0;
      return {
        name: `Skala_${name.replace(/[^\p{L}\p{N}]+/gu, "_").slice(0, 200)}`,
        area: { top, left: 0, bottom: top + steps.length + states.length - 1, right },
      };
    });
  const distinct = new Map([...rows].reverse().map((one) => [one.name.toLowerCase(), one]));
  return [
    { name: WHOLE_NAME, area: { top: 0, left: 0, bottom: WHOLE_ROWS - 1, right } },
    ...rows.filter((one) => distinct.get(one.name.toLowerCase()) === one),
  ];
}

/** Settings, and which parts the reports have. */
function writeSettings(page: Page, styrmodell: Styrmodell): void {
  const { rounding, oldestOutcome, tolerance, changesFrom } = styrmodell.settings;
  page.heading(BLOCKS.settings, LOOK.section);
  writeFields(page, [
    [FIELDS.rounding, rounding],
    [FIELDS.oldestOutcome, oldestOutcome],
    [FIELDS.tolerance, tolerance],
    ...(changesFrom ? [[FIELDS.changesFrom, CHANGES_FROM[changesFrom]] satisfies [string, Value]] : []),
  ]);
  page.heading(BLOCKS.parts, LOOK.section);
  page.across({ value: PARTS_NOTE, look: LOOK.muted }, 0, 4);
  writeTable(
    page,
    HEADERS.parts,
    styrmodell.parts.map(({ part, places, heading }) => [
      PART_WORDS[part],
      ...KINDS.map((kind) => places[kind] ?? null),
      heading ?? null,
    ]),
  );
}

/**
 * The styrmodell as a sheet that an economist reads and changes: levels, rules in Swedish words, scales with their
 * colours, conversions and settings, one block under the other. `readStyrmodell` gives the same styrmodell back.
 */
export function styrmodellSheet(styrmodell: Styrmodell, name: string = STYRMODELL_NAME): Sheet {
  return drawn(styrmodell, name, readableColumns(wrappedTexts(drawn(styrmodell, name, UNKNOWN))));
}

/** The texts that are wrapped in each column by itself, row by row; "" where there is none. */
const wrappedTexts = (sheet: Sheet): ColumnText[][] =>
  UNKNOWN.map((_, column) =>
    Array.from(sheet.values, (cells, row): ColumnText => {
      const { wrap, font } = formatAt(sheet, row, column) ?? {};
      const text = cells?.[column];
      const isAcross = sheet.merges.some(({ top, left }) => top === row && left === column);
      return { text: wrap && !isAcross && typeof text === "string" ? text : "", bold: font?.bold ?? false };
    }),
  );

/** The sheet in columns of so many characters. */
function drawn(styrmodell: Styrmodell, name: string, widths: number[]): Sheet {
  const written: Written = { scales: styrmodell.scales, tops: new Map() };
  const page = new Page(name, widths);
  page.line([{ value: "Styrmodell", look: LOOK.title }], { height: 28 });
  page.across({ value: isUndecided(styrmodell) ? UNDECIDED + INTRODUCTION : INTRODUCTION, look: LOOK.muted }, 0, 4);

  page.heading(BLOCKS.about, LOOK.section);
  writeFields(page, [
    [FIELDS.name, styrmodell.name],
    [FIELDS.title, styrmodell.title],
    [FIELDS.source, styrmodell.source ?? null],
    [FIELDS.decision, styrmodell.decision ?? null],
    ...(styrmodell.contact ? [[FIELDS.contact, styrmodell.contact] satisfies [string, Value]] : []),
  ]);
  page.heading(BLOCKS.levels, LOOK.section);
  writeTable(
    page,
    HEADERS.levels,
    styrmodell.levels.map((level) => [
      levelWord(level.level),
      heldWord(level),
      level.scale,
      level.coverage,
      MISSING[level.missing],
      level.judge ? JUDGES[level.judge] : null,
    ]),
  );
  for (const scale of styrmodell.scales) {
    page.heading(SCALE_HEADING + scale.name, LOOK.section);
    writeFields(page, [
      [FIELDS.order, ORDERS[scale.order]],
      ...(scale.between ? [[FIELDS.between, BETWEEN[scale.between]] satisfies [string, Value]] : []),
      [FIELDS.source, scale.source ?? null],
    ]);
    written.tops.set(scale.name, page.row + 2);
    writeTable(page, HEADERS.scale, scaleRows(scale, page.row + 2));
  }
  page.heading(BLOCKS.grading, LOOK.section);
  writeTable(page, HEADERS.grading, gradingRows(styrmodell.levels, written));
  page.heading(BLOCKS.rollup, LOOK.section);
  writeTable(page, HEADERS.rollup, rollupRows(styrmodell.levels, written));
  page.heading(BLOCKS.conversions, LOOK.section);
  writeTable(
    page,
    HEADERS.conversions,
    styrmodell.conversions.flatMap(({ from, to, steps }) =>
      steps.map((step, index): Content[] => [from, stepCell(written, from, index), to, stepCell(written, to, step)]),
    ),
  );
  writeSettings(page, styrmodell);

  const { sheet } = page;
  sheet.tag = STYRMODELL_TAG;
  sheet.names = namesOf(written);
  sheet.print = printSetup(undefined, name, "");
  paginate(sheet, [...page.sections, page.row]);
  return marked(sheet);
}
