import { bySpaces, hasDigit, isDigit, trimmed, yearsIn } from "../domain/shapes";
import type { PlanNode } from "../domain/plan";
import type { CellKind, StatedCell } from "../domain/statedMap";
import { readUnit } from "../interpret/number/unit";
import { cellsPress, type PressGroup } from "./press";

/** A cell with words, and what it names in the plan. */
export interface TextCell {
  sheet: string;
  /** "B7" */
  cells: string;
  text: string;
  named: readonly PlanNode[];
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
 * I texten: a figure within a text is the outcome or the target of the measure that the text names. What was said of
 * another figure of it stands.
 */
export function valuesInText({ sheet, cells, text, named }: TextCell): PressGroup[] {
  if (bySpaces(text).length < FEWEST_WORDS) return [];
  const title: StatedCell = { cells, is: named.some(({ kind }) => kind === "goal") ? "both" : "indicator" };
  const known = named.flatMap((node) => valuesOf(node, cells));
  const presses = figuresIn(text)
    .slice(0, MOST_FIGURES)
    .flatMap((figure) =>
      VALUES.map(([is, words]) => {
        const others = known.filter((one) => one.is !== is && one.text !== figure && one.text !== text);
        return cellsPress(sheet, `${words} är ”${figure}”`, [title, ...others, { cells, is, text: figure }]);
      }),
    );
  return presses.length > 0 ? [{ title: "I texten:", presses }] : [];
}

/** The values that a measure has from its own cell, as they were said. */
function valuesOf(node: PlanNode, cells: string): StatedCell[] {
  if (node.kind !== "indicator") return [];
  const of = (is: CellKind, values: readonly { cell: string; text: string }[]): StatedCell[] =>
    values.filter(({ cell }) => cell === node.cell).map(({ text }) => ({ cells, is, text }));
  return [...of("target", node.targets), ...of("outcome", node.outcomes)];
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
