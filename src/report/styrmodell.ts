import { colorsOf, STATE_SYMBOL } from "../domain/colors";
import type { Scale } from "../domain/scale";
import type { Level, Styrmodell } from "../domain/styrmodell";
import { a1 } from "../sheet/address";
import type { Sheet, Value } from "../sheet/book";
import { newSheet, setCell, setFormula } from "../sheet/book";
import type { Format } from "../sheet/format";
import { inkOn } from "../sheet/svg";
import { linePoints, rowHeight } from "./height";
import { filled, headed, lined, LOOK, printSetup, STATE_COLORS } from "./look";
import { conditionWords, rollupWords, stepWord } from "./ruleWords";
import { BARRED, BLOCKS, CLASSES, FIELDS, HEADERS, levelWord, MISSING, ORDERS, SCALE_HEADING, SYNONYM_MARK, whenWord } from "./styrmodellWords";
export { readStyrmodell, scaleLists } from "./styrmodellReader";

/** The tag of the sheet, and its name unless that is taken. */
export const STYRMODELL_TAG = "styrmodell";
export const STYRMODELL_NAME = "Styrmodell";

const WIDTHS = [34, 16, 30, 30, 38, 44, 8, 16, 10, 10, 10];

const INTRODUCTION =
  "Här står kommunens nivåer, skalor och regler. Ändra direkt i cellerna: nästa gång bladen skrivs gäller det som står här. " +
  "Ta bort en rad för att den inte ska gälla, eller skriv in en ny rad i samma block. Rubrikerna behöver stå kvar.";

/** A cell of the sheet: its value, a formula if it has one, and a look that is not the ordinary one. */
interface Written {
  value: Value;
  formula?: string;
  look?: Format;
}
type CellContent = Value | Written;

const isWritten = (cell: CellContent): cell is Written => typeof cell === "object" && cell !== null && "value" in cell;
/** A colour as a fill, with its code where the scale has colours of its own. */
const colour = (code: string | undefined, shown: string): Written => ({ value: code ?? null, look: { ...LOOK.small, font: { ...LOOK.small.font, color: inkOn(shown) }, fill: shown } });

function scaleRows(scale: Scale, top: number): CellContent[][] {
  const symbol = HEADERS.scale.indexOf("Symbol");
  const both = (row: number, mark: string, label: string): Written => ({
    value: `${mark} ${label}`,
    formula: `=${a1(row, symbol)}&" "&${a1(row, 0)}`,
  });
  const steps = scale.steps.map((step, index): CellContent[] => {
    const colors = colorsOf(step);
    return [
      step.label,
      CLASSES[step.class ?? "none"],
      { ...both(top + index, step.symbol, step.label), look: filled(LOOK.text, colors) },
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
  const states = scale.states.map((state, index): CellContent[] => [
    state.label,
    CLASSES.state,
    { ...both(top + scale.steps.length + index, STATE_SYMBOL, state.label), look: filled(LOOK.text, STATE_COLORS) },
    STATE_SYMBOL,
    null,
    state.synonyms.join(SYNONYM_MARK) || null,
  ]);
  return [...steps, ...states];
}

/** Writes blocks one under the other and remembers the row. */
class Writer {
  readonly sheet: Sheet;
  row = 0;

  constructor(name: string) {
    this.sheet = newSheet(name);
  }

  line(cells: CellContent[], look: Format, height?: number): void {
    const drawn: { text: string; look: { size: number; bold?: boolean }; characters: number }[] = [];
    cells.forEach((cell, column) => {
      const { value, formula, look: own = look } = isWritten(cell) ? cell : { value: cell };
      if (formula) setFormula(this.sheet, this.row, column, formula, value, own);
      else setCell(this.sheet, this.row, column, value, own);
      if (typeof value === "string" && own.wrap) drawn.push({ text: value, look: { size: own.font?.size ?? 10, bold: own.font?.bold }, characters: WIDTHS[column] ?? 10 });
    });
    this.sheet.rows.set(this.row++, { height: height ?? rowHeight(drawn) });
  }

  heading(text: string): void {
    this.line([], LOOK.text, 8);
    this.line([text], LOOK.section, 22);
  }

  table(headers: readonly string[], rows: CellContent[][]): void {
    this.line([...headers], headed(LOOK.header), linePoints(9) * 2 + 4);
    for (const row of rows) this.line(headers.map((_, index) => row[index] ?? null), lined({ ...LOOK.text, horizontal: "left" }));
  }

  fields(rows: [string, Value][]): void {
    for (const [name, value] of rows) this.line([{ value: name, look: lined(LOOK.muted) }, { value, look: { ...lined(LOOK.text), horizontal: "left", wrap: false } }], LOOK.text);
  }
}

const gradingRows = (levels: Level[], scaleNamed: (name: string) => Scale | undefined): CellContent[][] =>
  levels.flatMap((level) =>
    level.grading.map((rule) => [levelWord(level.level), whenWord(level.when), stepWord(scaleNamed(level.scale), rule.step), conditionWords(rule)]),
  );

const rollupRows = (levels: Level[], scaleNamed: (name: string) => Scale | undefined): CellContent[][] =>
  levels.flatMap((level) => level.rollup.map((rule) => [levelWord(level.level), whenWord(level.when), rollupWords(rule, scaleNamed(level.scale))]));

/**
 * The styrmodell as a sheet that an economist reads and changes: levels, rules in Swedish words, scales with their colours, conversions
 * and settings, one block under the other. `readStyrmodell` gives the same styrmodell back.
 */
export function styrmodellSheet(styrmodell: Styrmodell, name: string = STYRMODELL_NAME): Sheet {
  const scaleNamed = (scale: string): Scale | undefined => styrmodell.scales.find((one) => one.name === scale);
  const writer = new Writer(name);
  const { sheet } = writer;
  writer.line(["Styrmodell"], LOOK.title, 28);
  const across = WIDTHS.slice(0, 5).reduce((sum, width) => sum + width, 0);
  sheet.merges.push({ top: writer.row, left: 0, bottom: writer.row, right: 4 });
  writer.line([INTRODUCTION], LOOK.muted, rowHeight([{ text: INTRODUCTION, look: { size: 10 }, characters: across }]));

  writer.heading(BLOCKS.about);
  writer.fields([
    [FIELDS.name, styrmodell.name],
    [FIELDS.title, styrmodell.title],
    [FIELDS.source, styrmodell.source ?? null],
  ]);
  writer.heading(BLOCKS.levels);
  writer.table(
    HEADERS.levels,
    styrmodell.levels.map((level) => [levelWord(level.level), whenWord(level.when), level.scale, level.coverage, MISSING[level.missing]]),
  );
  for (const scale of styrmodell.scales) {
    writer.heading(SCALE_HEADING + scale.name);
    writer.fields([
      [FIELDS.order, ORDERS[scale.order]],
      [FIELDS.source, scale.source ?? null],
    ]);
    writer.table(HEADERS.scale, scaleRows(scale, writer.row + 1));
  }
  writer.heading(BLOCKS.grading);
  writer.table(HEADERS.grading, gradingRows(styrmodell.levels, scaleNamed));
  writer.heading(BLOCKS.rollup);
  writer.table(HEADERS.rollup, rollupRows(styrmodell.levels, scaleNamed));
  writer.heading(BLOCKS.conversions);
  writer.table(
    HEADERS.conversions,
    styrmodell.conversions.flatMap(({ from, to, steps }) =>
      steps.map((step, index): CellContent[] => [from, stepWord(scaleNamed(from), index), to, stepWord(scaleNamed(to), step)]),
    ),
  );
  writer.heading(BLOCKS.settings);
  writer.fields([
    [FIELDS.rounding, styrmodell.settings.rounding],
    [FIELDS.oldestOutcome, styrmodell.settings.oldestOutcome],
    [FIELDS.tolerance, styrmodell.settings.tolerance],
  ]);

  WIDTHS.forEach((width, column) => sheet.columns.set(column, { width }));
  sheet.tag = STYRMODELL_TAG;
  sheet.gridlines = false;
  sheet.print = printSetup(undefined, name, "");
  return sheet;
}
