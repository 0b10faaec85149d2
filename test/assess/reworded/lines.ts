import { judgeLine, type GradeLine } from "../../../src/assess/line";
import { standard } from "../../../src/domain/presets/standard";
import { verdictOf } from "../../../src/assess/reason";
import { formatAt, type Sheet } from "../../../src/sheet/book";
import { parseCell } from "../../../src/sheet/address";
import { numberOf } from "../../recognise/real/redrawn/redrawing";
import { settledTables } from "../../recognise/real/tables";
import type { RealTable } from "../../recognise/real/table";
import { boundLine, figure } from "./boundLine";
import { FIGURES, unitLines } from "./figures";
import type { Rewordings } from "./rewording";
import { changeLines, TARGETS } from "./targets";
import { TITLES } from "./titles";
import languagesRows from "../languages-rows.json";
import publicRows from "../public-rows.json";
import realRows from "../real-rows.json";

/** What is said of a line: whether the target is met, and the grade; null where it is asked about. */
function verdict(line: GradeLine): string | null {
  const judged = judgeLine(line, standard);
  if ("why" in judged || judged.judgement.met === null) return null;
  return `${judged.judgement.met} ${verdictOf(judged.judgement).grade?.label ?? ""}`;
}

/** A cell as it shows: "85 %", "1 234,5". */
function shown(sheet: Sheet, address: string): string {
  const { row, column } = parseCell(address)!;
  const value = sheet.values[row]?.[column] ?? "";
  if (typeof value !== "number") return typeof value === "object" ? "" : String(value);
  const isShare = (formatAt(sheet, row, column)?.numberFormat ?? "").includes("%");
  const digits = String(Number((isShare ? value * 100 : value).toPrecision(12)));
  return `${digits.replace(".", ",")}${isShare ? " %" : ""}`;
}

/** Each measure of a labelled table that has a target, with its last outcome. */
function linesOf({ sheets, truth }: RealTable): GradeLine[] {
  return truth.indicators.flatMap(({ title, parent, sheet: on, targetCell, outcomes }) => {
    const sheet = sheets.find(({ name }) => name === on) ?? sheets[0]!;
    const outcome = Object.keys(outcomes).at(-1);
    if (targetCell === undefined || outcome === undefined) return [];
    return [
      {
        indicator: title,
        target: shown(sheet, targetCell),
        outcome: shown(sheet, outcome),
        ...(parent ? { goal: parent } : {}),
      },
    ];
  });
}

/** The line with the contrary bound, which its words do not suggest: only the bound says which side is better. */
function contrary(line: GradeLine): GradeLine[] {
  const bound = boundLine(line);
  if (!bound || (bound.side !== "min" && bound.side !== "max")) return [];
  return [{ ...line, target: `${bound.side === "min" ? "högst" : "minst"} ${figure(bound)}` }];
}

/**
 * The lines whose grade is said surely, each once: of public rows, and of the labelled tables. One of so many, chosen by
 * their words: those of a new labelled set are no reason to take others.
 */
export function sureLines(part: number): GradeLine[] {
  const lines: GradeLine[] = [
    ...realRows.map(({ line }) => line as GradeLine),
    ...publicRows.map(({ indicator, target, outcome }) => ({ indicator, target, outcome })),
    ...languagesRows
      .filter(({ language }) => language === "sv")
      .map(({ indicator, target, outcome }) => ({ indicator, target, outcome })),
    ...settledTables().flatMap(linesOf),
  ];
  const distinct = new Map(
    [...lines, ...lines.flatMap(contrary), ...changeLines(), ...unitLines()].map((line) => [
      JSON.stringify(line),
      line,
    ]),
  );
  return [...distinct].flatMap(([words, line]) =>
    numberOf(words) % part === 0 && verdict(line) !== null ? [line] : [],
  );
}

/** Every way to write a line in other words. */
export const REWORDINGS: Rewordings = { ...TARGETS, ...TITLES, ...FIGURES };

/** What became of the lines that a rewording applies to. */
export interface Reworded {
  same: number;
  /** Those whose grade is asked about in other words, and those that get another grade: wrong without a word. */
  asked: string[];
  other: string[];
}

const known = new Map<GradeLine, string | null>();

/** The verdict of a line that is asked for in every rewording. */
function firstVerdict(line: GradeLine): string | null {
  const found = known.get(line);
  if (found !== undefined) return found;
  const made = verdict(line);
  known.set(line, made);
  return made;
}

/** The verdicts of lines in one rewording beside those they had; a period that it adds is given to both. */
export function reworded(lines: readonly GradeLine[], of: Rewordings[string]): Reworded {
  const found: Reworded = { same: 0, asked: [], other: [] };
  for (const line of lines) {
    const again = of(line);
    const was = again && (again.period === undefined ? firstVerdict(line) : verdict({ ...line, period: again.period }));
    if (!again || was === null || was === undefined) continue;
    const now = verdict(again);
    const said = `${again.indicator ?? ""} | ${again.target ?? ""} | ${again.outcome ?? ""}: ${was} → ${now ?? "asked"}`;
    if (now === was) found.same++;
    else if (now === null) found.asked.push(said);
    else found.other.push(said);
  }
  return found;
}
