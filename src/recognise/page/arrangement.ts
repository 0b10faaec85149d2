import { beginsWithCapital, depthOf, withoutLast } from "../../domain/shapes";
import type { Role } from "../../domain/plan";
import type { Scale } from "../../domain/scale";
import { hasWord } from "../../lexicon/lexicon";
import { kindOf } from "../rows/outline";
import { proseGoal } from "../../interpret/paragraph/proseGoal";
import { titleParts } from "../../interpret/header/title";
import { levelOf, type Line, type Listed, type Places, type Section } from "./line";
import { aimedPairs, aimsUnderHeads, namedPairs } from "./pairs";
import { siblingHeads } from "./siblings";
import { lists, stepsOf } from "./lists";
import {
  FEWEST_PAIRS,
  endsSentence,
  FIGURES,
  hasFigure,
  isAim,
  isBareLabel,
  isHeading,
  isHeadOf,
  isPageLine,
  itemForm,
  leadsIn,
  LONGEST_TITLE,
  namedBy,
  namesOther,
  setsAim,
  tellsOutcome,
} from "./wording";
import { lostCells } from "./lostCells";
import { lostTables } from "./lostTable";
import { withFigures, withStated } from "./figures";
import { headsOverLabels, toldGoals } from "./told";
import { writtenSentences } from "../../interpret/text/text";

/**
 * A label with its value, and the text beside it; or a line of two sentences, one with a target and the other with its outcome, as two lines of its row: "Soliditeten ska
 * uppgå till minst 30 procent. Vid årets slut var den 27 procent." One that also judges is read as a paragraph.
 */
export function parted({ aside, ...line }: Line): Line[] {
  if (aside) return [line, { ...aside, look: line.look, bold: false, columns: [aside.column] }];
  if (line.label || line.mark !== undefined) return [line];
  const [aim = "", came, ...more] = writtenSentences(line.text);
  const isParted =
    came !== undefined &&
    levelOf(aim).level === undefined &&
    more.length === 0 &&
    setsAim(aim) &&
    !tellsOutcome(aim) &&
    tellsOutcome(came) &&
    hasFigure(came) &&
    proseGoal(line.text)?.verdict === undefined;
  return isParted
    ? [
        { ...line, text: withoutLast(aim, ".") },
        { ...line, text: came },
      ]
    : [line];
}

/** The lines with their places in the lists and pairs of the page. Linear in the lines. */
export function listed(written: readonly Line[], scales: readonly Scale[]): Line[] {
  const cells = withStated(lostCells(written));
  const lines = withNumbers(
    withTargets(withBounds(withCodedLabels(withCodes(lostTables(withFigures(cells, sectionsOf(cells))))))),
  );
  const sections = sectionsOf(lines);
  const places: Places = lines.map(() => undefined);
  const leads = lists(lines, sections, places);
  headLists(lines, places);
  aimedPairs(lines, places);
  toldGoals(lines, places, scales);
  headsOverLabels(lines, places);
  namedPairs(lines, sections, places);
  numberedHeads(lines, sections, places);
  namedMeasures(lines, sections, places);
  siblingHeads(lines, sections, places);
  aimsUnderHeads(lines, sections, places);
  const titled = titlesOf(lines, places);
  const fields = fieldsOf(lines, places, titled);
  const steps = stepsOf(lines);
  return lines.map((line, i) => {
    if (line.figures || line.titled || line.pair === "said") return line;
    if (fields.has(i)) return { ...withoutLabel(line), heads: true };
    if (titled.has(i) || (leads.has(i) && !places[i])) return { ...withoutLabel(line), titled: true };
    if (steps.has(i)) return { ...withoutLabel(line), isStep: true };
    return places[i] ? { ...withoutLabel(line), ...places[i] } : line;
  });
}

/** Headings with sentences under them, below a line that leads in to goals. */
function headLists(lines: readonly Line[], places: Places): void {
  lines.forEach((line, i) => {
    if (places[i] || !line.text.endsWith(":") || !leadsIn(line) || namedBy(line) !== "goal") return;
    const heads = headsBelow(lines, i);
    for (const at of heads) places[at] ??= { list: { of: "goal", led: true, size: heads.length } };
  });
}

function withoutLabel({ label: _, ...line }: Line): Line {
  return line;
}

/** Headings that only name goals, on a page that lists them: those at its top, and those right above a list. */
function titlesOf(lines: readonly Line[], places: readonly (Listed | undefined)[]): Set<number> {
  const isListed = places.map((place) => place?.list !== undefined);
  const any = places.some((place) => place?.list ?? place?.pair);
  return new Set(
    lines.flatMap((line, i) => {
      if (isListed[i] || !isTitle(line)) return [];
      const isOver = i < TOP || isListed[i + 1] || isListed[i + 2] || introduces(lines, i);
      return (any && isOver) || (namedBy(line) === "goal" && isNumberedGoal(lines[i + 1])) ? [i] : [];
    }),
  );
}

/** "Mål 1: Minska avfallsmängderna". */
function isNumberedGoal(line: Line | undefined): boolean {
  const { level, number } = levelOf(line?.text ?? "");
  return level !== undefined && number !== undefined && kindOf(level) === "goal";
}

/**
 * Headings of goals that are fields: each right above a list, when other fields head lists beside them, or when there
 * are several and each names its subject ("Finansiella mål", "Verksamhetsmål").
 */
function fieldsOf(lines: readonly Line[], places: Places, titled: ReadonlySet<number>): Set<number> {
  const over = [...titled].filter((i) => places[i + 1]?.list?.led && hasWord(lines[i]!.text, "goalNoun"));
  const about = over.filter((i) => !hasWord(lines[i]!.text, "levelOfGoals"));
  const areFields = about.length === over.length && (about.length > 1 || places.some((place) => place?.heads));
  return new Set(areFields ? over : []);
}

/** Above a sentence about goals in general, or above points that are none. */
function introduces(lines: readonly Line[], at: number): boolean {
  const below = lines[at + 1];
  if (!below) return false;
  return (
    itemForm(below) !== undefined ||
    (endsSentence(below.text) && below.row === lines[at]!.row + 1 && !isAim(below.text))
  );
}

/** Lines at the top of a page that may be its title. */
const TOP = 3;

const isTitle = (line: Line): boolean =>
  !namesArea(line) &&
  line.label?.value === undefined &&
  line.label?.role !== "comment" &&
  line.label?.number === undefined &&
  !line.returns &&
  isHeading(line) &&
  titleParts(line.text).title.split(" ").length <= LONGEST_TITLE &&
  namedBy(line) !== null &&
  (titleParts(line.text).number === undefined || depthOf(line.text) > 1);

/** "Målområde Kvalitet". */
const namesArea = ({ text }: Line): boolean => {
  const { level, title } = titleParts(text);
  return level !== undefined && title !== "" && kindOf(level) === "area";
};

/** "Mål:" and a figure, next to a label of a measure's result that has a value too: the measure's target. */
const withBounds = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line, i) => {
    const { label, row } = line;
    if (label?.role !== "goal" || label.number !== undefined || !label.value || !isBound(label.value.text)) return line;
    const isFigured = (other: Line | undefined): boolean =>
      other?.figures?.some(({ role }) => role === "outcome") ||
      (other?.label?.value !== undefined &&
        Math.abs(other.row - row) === 1 &&
        other.label.role !== null &&
        FIGURES.has(other.label.role));
    return isFigured(lines[i - 1]) || isFigured(lines[i + 1]) ? { ...line, label: { ...label, role: "target" } } : line;
  });

/** A figure with few words about it: "35 % (2030)", "högst 3 dagar". */
const isBound = (text: string): boolean => text.split(" ").length <= 5 && hasFigure(text) && !isAim(text);

/**
 * A heading with a coded line right below it: "Nyckeltal MP.4.3.1 Total mängd …" tells the heading's own number and
 * explains it; "Delmål SEK.O.A Energin ska …" is a goal in the field that the heading names.
 */
function withCodes(lines: readonly Line[]): Line[] {
  const codes = lines.map((line, i) => (isHeadOf(line, lines[i - 1]) ? codeOf(line) : null));
  return lines.map((line, i) => {
    const [own, below] = [codes[i], codes[i + 1]];
    if (own?.of === "indicator") {
      const { level, title } = own;
      return { ...line, label: { name: level, role: "comment", value: { column: line.column, text: title } } };
    }
    if (!below) return line;
    if (below.of === "indicator") return { ...line, pair: "name", number: below.number };
    return below.of === "goal" && namedBy(line) !== "goal" ? { ...line, heads: true } : line;
  });
}

function codeOf({ text, label }: Line): { of: string; level: string; number: string; title: string } | null {
  const { level, number, title } = titleParts(text);
  const isCode = level !== undefined && number !== undefined && beginsWithCapital(number);
  return isCode && !label ? { of: kindOf(level), level, number, title } : null;
}

/**
 * A word with a code of letters on a line of its own, right below a heading: "Indikator TEMA.7.3.1" is the number of
 * the measure in the heading, and the lines below explain it; "Mål MP.4.2.1" that of the goal below, in the field of
 * the heading. Among goals the heading is a goal, and the measure is below its code.
 */
function withCodedLabels(lines: readonly Line[]): Line[] {
  const sections = sectionsOf(lines);
  const codes = lines.map((line, i) => {
    const code = isFieldOrName(lines[i - 1]) ? lettersOf(line) : null;
    return code?.role === "indicator" && sections[i - 1] === "goal" ? null : code;
  });
  return lines.map((line, i) => {
    const [above, own, below] = [codes[i - 1], codes[i], codes[i + 1]];
    const { column, text, label } = line;
    if (own?.role === "indicator" && label)
      return { ...line, label: { ...label, value: { column, text: own.number } } };
    if (above?.role === "indicator" && !label && line.mark === undefined)
      return { ...line, label: { name: above.name, role: "comment", value: { column, text } } };
    if (below?.role === "indicator") return { ...line, pair: "name" };
    return below?.role === "goal" && lines[i + 2] && !lines[i + 2]?.label ? { ...line, heads: true } : line;
  });
}

/** A label whose only value is a code that begins with letters: "Mål MP.4.2.1". */
const lettersOf = ({ label }: Line): { name: string; role: Role | null; number: string } | null =>
  label?.number !== undefined && label.value === undefined && /^[A-ZÅÄÖ]+\./u.test(label.number)
    ? { name: label.name, role: label.role, number: label.number }
    : null;

/** A heading without a level, and without words of goals or measures. */
const isFieldOrName = (line: Line | undefined): boolean =>
  line !== undefined &&
  !line.label &&
  isHeading(line) &&
  levelOf(line.text).level === undefined &&
  namedBy(line) === null;

/** "Mål: 80 %" as often as "Utfall", and no other word for a target: the target of the heading above. */
function withTargets(lines: readonly Line[]): readonly Line[] {
  const count = (...roles: Role[]): number =>
    lines.filter(({ label }) => label && label.role !== null && roles.includes(label.role)).length;
  const goals = new Set(
    lines.filter(({ label }) => label?.role === "goal" && label.number === undefined && label.value),
  );
  const isTarget =
    goals.size >= FEWEST_PAIRS &&
    lines.every((line, i) => !goals.has(line) || (line.label?.value !== undefined && isHeadOf(line, lines[i - 1]))) &&
    count("outcome") >= goals.size &&
    count("target", "indicator") === 0;
  return isTarget
    ? lines.map((line) => (line.label?.role === "goal" ? { ...line, label: { ...line.label, role: "target" } } : line))
    : lines;
}

/**
 * A label with a number right below a heading or a measure's name is its number, when no line below could have it, or
 * only a sentence and no other such label is on the page: "Huvudområde 4" over "Här finns …".
 */
function withNumbers(lines: readonly Line[]): readonly Line[] {
  const names = new Map<string, number>();
  for (const { label } of lines) if (label?.number) names.set(label.name, (names.get(label.name) ?? 0) + 1);
  return lines.map((line, i) => {
    const { label, column } = line;
    const [above, below] = [lines[i - 1], lines[i + 1]];
    if (label?.number === undefined || label.value || (label.role !== "area" && label.role !== "indicator"))
      return line;
    const isAlone = names.get(label.name) === 1 && label.role === "area";
    const isLast = below === undefined || below.label !== undefined || (isAlone && endsSentence(below.text));
    return isLast && isHeadOf(line, above)
      ? { ...line, label: { ...label, value: { column, text: label.number } } }
      : line;
  });
}

/** For each line what the nearest heading or lead above it, that names goals, measures or other things, names. */
function sectionsOf(lines: readonly Line[]): Section[] {
  let open: Section = null;
  return lines.map((line) => {
    const before = open;
    if (isHeading(line) || leadsIn(line)) {
      if (namesOther(line)) open = "other";
      else if (open === "other" && itemForm(line) === undefined) open = null;
      const named = itemForm(line) === undefined || line.text.split(" ").length <= LONGEST_TITLE ? namedBy(line) : null;
      if (named === "goal" || named === "measure") open = named;
    }
    return before;
  });
}

/** Short headings, each with sentences under it, below a line that leads in to goals; or the one line below it. */
function headsBelow(lines: readonly Line[], lead: number): number[] {
  const heads: number[] = [];
  for (let i = lead + 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.label?.value || itemForm(line) !== undefined || isPageLine(line.text)) break;
    if (!isHeading(line)) continue;
    const below = lines[i + 1];
    if (below === undefined || !endsSentence(below.text)) break;
    heads.push(i);
  }
  return heads[0] === lead + 1 && heads.length > 1 ? heads : [];
}

/** In a section of measures, what stands right above a label that comes back: "Självfinansieringsgrad" over "Beskrivning". */
function namedMeasures(lines: readonly Line[], sections: readonly Section[], places: Places): void {
  const heads = lines.flatMap((line, i) => {
    const [above, below] = [lines[i - 1], lines[i + 1]];
    const isSaid = (i > 1 && above !== undefined && isBareLabel(above)) || above?.row === line.row;
    const isHead = line.mark === undefined && !line.returns && line.label?.value === undefined && !places[i];
    return sections[i] === "measure" && isHead && !isSaid && below && explainsAbove(below) ? [i] : [];
  });
  if (heads.length <= FEWEST_PAIRS) return;
  for (const i of heads) places[i] = { list: { of: "measure", led: false, size: heads.length } };
}

/** A repeated label that does not name the lines below it. */
const explainsAbove = (line: Line): boolean =>
  line.returns === true && isBareLabel(line) && !NAMES.has(line.label?.role ?? null);

/** Roles of labels that name the line below them. */
const NAMES: ReadonlySet<Role | null> = new Set<Role | null>(["goal", "indicator"]);

/** Headings numbered in several parts with labels below them, under a heading that names goals: "3.1 En attraktiv kommun". */
function numberedHeads(lines: readonly Line[], sections: readonly Section[], places: Places): void {
  const heads = lines.flatMap((line, i) =>
    sections[i] === "goal" && depthOf(line.text) > 1 && isHeading(line) && lines[i + 1]?.label && !places[i] ? [i] : [],
  );
  if (heads.length >= FEWEST_PAIRS)
    for (const i of heads) places[i] = { list: { of: "goal", led: false, size: heads.length } };
}
