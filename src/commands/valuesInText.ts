import { bySpaces, hasDigit, isDigit, trimmed, yearsIn } from "../domain/shapes";
import type { Indicator, PlanNode } from "../domain/plan";
import type { CellKind, StatedCell } from "../domain/statedMap";
import { readUnit } from "../interpret/number/unit";
import { shortened } from "../interpret/text/text";
import { a1, parseRef } from "../sheet/address";
import { cellsPress, type Press, type PressGroup } from "./press";

/** A cell with words, and what it names in the plan. */
export interface TextCell {
  sheet: string;
  /** "B7" */
  cells: string;
  /** The same with its sheet. */
  ref: string;
  text: string;
  named: readonly PlanNode[];
  /** It is read as a value: it names nothing. */
  isValue: boolean;
  /** The measure that it may tell of where it names none; absent: none stands before it. */
  of?: Indicator | undefined;
}

const VALUES: readonly [CellKind, string][] = [
  ["outcome", "Utfallet"],
  ["target", "Målvärdet"],
];

/** So many figures of a text are offered: a longer one is a page, of which a person would rather cut the sentence. */
const MOST_FIGURES = 4;
/** Fewer words are a value with its unit, not a text with one in it. */
const FEWEST_WORDS = 4;

/**
 * I texten: a figure within a text is the outcome or the target of the measure that the text names, or of the one that it
 * tells of; where it is, the text may also judge. What was said of another figure of it stands.
 */
export function valuesInText(cell: TextCell): PressGroup[] {
  if (bySpaces(cell.text).length < FEWEST_WORDS) return [];
  const presses = [...(cell.isValue ? [] : ofNamed(cell)), ...(cell.of ? ofMeasure(cell, cell.of) : [])];
  return presses.length > 0 ? [{ title: "I texten:", presses }] : [];
}

function ofNamed(cell: TextCell): Press[] {
  const { sheet, cells, named } = cell;
  const title: StatedCell = { cells, is: named.some(({ kind }) => kind === "goal") ? "both" : "indicator" };
  const known = named.flatMap((node) => (node.kind === "indicator" ? valuesOf(node, cell) : []));
  return figured(cell, known).map(({ words, figure, values }) =>
    cellsPress(sheet, `${words} är ”${figure}”`, [title, ...values]),
  );
}

/** Of a measure that is named in another cell. */
function ofMeasure(cell: TextCell, of: Indicator): Press[] {
  const { top, left } = parseRef(of.cell)!.area;
  const [name, under] = [shortened(of.title), a1(top, left)];
  const known = valuesOf(of, cell);
  const said = (label: string, values: readonly StatedCell[]): Press =>
    cellsPress(
      cell.sheet,
      label,
      values.map((one) => ({ ...one, under })),
    );
  const figures = figured(cell, known).map(({ words, figure, values }) =>
    said(`${words} för ”${name}” är ”${figure}”`, values),
  );
  const parts = known.filter(({ is, text }) => is !== "grade" && text !== cell.text);
  return parts.length === 0
    ? figures
    : [...figures, said(`Texten bedömer också ”${name}”`, [...parts, { cells: cell.cells, is: "grade" }])];
}

/** Each figure of a text as each value, with what was said of its other figures. */
const figured = (
  { cells, text }: TextCell,
  known: readonly StatedCell[],
): { words: string; figure: string; values: StatedCell[] }[] =>
  figuresIn(text)
    .slice(0, MOST_FIGURES)
    .flatMap((figure) =>
      VALUES.map(([is, words]) => {
        const others = known.filter((one) => one.is !== is && one.text !== figure && one.text !== text);
        return { words, figure, values: [...others, { cells, is, text: figure }] };
      }),
    );

/** The values that a measure has from a cell, as they were said. */
function valuesOf({ targets, outcomes, grades }: Indicator, { cells, ref }: TextCell): StatedCell[] {
  const of = (is: CellKind, values: readonly { cell?: string; text: string }[]): StatedCell[] =>
    values.filter(({ cell }) => cell === ref).map(({ text }) => ({ cells, is, text }));
  return [...of("target", targets), ...of("outcome", outcomes), ...of("grade", grades)];
}

/** Figures with their units as they are written, "64 %"; years and numbers within words are none. */
function figuresIn(text: string): string[] {
  const words = bySpaces(text);
  const found = words.flatMap((word, i): string[] => {
    const figure = trimmed(word, AROUND);
    if (!isDigit(figure.charAt(0)) || yearsIn(figure).length > 0 || !hasDigit(figure)) return [];
    const unit = word.endsWith(figure) ? trimmed(words[i + 1] ?? "", AROUND) : "";
    return [unit !== "" && readUnit(unit) !== null ? `${figure} ${unit}` : figure];
  });
  return [...new Set(found)];
}

const AROUND = "().,;:–-•";
