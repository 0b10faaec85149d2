import { beginsSmall, isBracketed, trimmedEnd, withoutColon, withYears } from "../../domain/shapes";
import { writtenSentences } from "../../interpret/text/text";
import { unitOfIndicator } from "../../interpret/number/unit";
import { beginsWithWord, hasWord } from "../../lexicon/lexicon";
import { grouped } from "../../domain/grouped";
import { levelOf, type Line, type ListPlace, type Places, type Section } from "./line";
import {
  FEWEST_AIMED,
  endsSentence,
  isAim,
  isAimed,
  isHeading,
  isMeasureWithBound,
  isNameWithBound,
  isOther,
  itemForm,
  leadsIn,
  nounOf,
  onlyNames,
  namesMeasure,
  namesOther,
  setsAim,
  tellsOutcome,
} from "./wording";

/** So many lines between two items explain the one above: "(alla nämnder)", "Result: 25%"; or sentences, of numbered ones. */
const MOST_BETWEEN = 2;

/** A list under a heading that only the section names as one of goals has so many items at least that bear it out. */
const BORNE_OUT = 0.6;

/**
 * Points and numbers, with the headings over them that they do not name; answers with the lines that only lead in to
 * them ("Mätbara nyckeltal för mål 1:").
 */
export function lists(lines: readonly Line[], sections: readonly Section[], places: Places): Set<number> {
  const leads = plainLists(lines, places);
  const colons = colonHeads(lines, sections);
  const all = itemRuns(lines);
  const themes = themesOf(lines, all, sections, colons);
  const runs = all.flatMap((items): ListRun[] => {
    const themed: ListPlace | null = themes.has(items) ? { of: "goal", led: false, size: items.length } : null;
    const list = listOf(lines, items, sections, colons) ?? themed;
    return list ? [{ items, list }] : [];
  });
  const whole = runs.filter(({ items }) => items.length > 1);
  const subjects = subjectHeads(lines, runs);
  for (const items of themes) mottoOver(lines, items[0]! - 1, places);
  for (const { items, list } of runs) {
    if (items.length < 2 && !isListOfOne(lines[items[0]!]!, list, whole)) continue;
    for (const i of items) places[i] = { list };
    const at = items[0]! - 1;
    const above = lines[at];
    if (!above) continue;
    if (subjects.has(at)) places[at] = { heads: true };
    else if (list.led && isLead(above)) leads.add(at);
    if (!list.led && sections[at] && mayHead(above, colons.has(at))) places[at] ??= { heads: true };
  }
  return leads;
}

/**
 * Lists that each stand under a heading of a theme, on a page whose title names goals: three at least, which all together
 * are mostly aims, though some of them may be noun phrases ("Gjenvinnbar emballasje").
 */
function themesOf(
  lines: readonly Line[],
  all: readonly number[][],
  sections: readonly Section[],
  colons: ReadonlySet<number>,
): ReadonlySet<number[]> {
  const open = all.filter((items) => {
    const head = lines[items[0]! - 1];
    const isUnder = head !== undefined && isHeading(head) && !head.label && nounOf(head) === null;
    return items.length > 1 && isUnder && sections[items[0]!] === "goal" && leadOf(lines, items[0]!, colons) === null;
  });
  const items = open.flat();
  const areAims = shareOf(lines, items, isPointOfAim) >= BORNE_OUT;
  const tell = shareOf(lines, items, (text) => tellsOutcome(text) || endsSentence(text));
  return new Set(open.length >= FEWEST_THEMES && areAims && tell === 0 ? open : []);
}

const FEWEST_THEMES = 3;

const isPointOfAim = (text: string): boolean => isAimed(text) || beginsWithWord(text, "atLeast", "atMost", "over");

/** A theme, right below it its motto, and then its list: the theme heads the list. */
function mottoOver(lines: readonly Line[], motto: number, places: Places): void {
  const theme = lines[motto - 1];
  const isTheme =
    theme !== undefined && isHeading(theme) && !theme.label && theme.row === lines[motto]!.row - 1 && motto > 1;
  if (!isTheme) return;
  places[motto - 1] = { heads: true };
  places[motto] = { titled: true };
}

/** Items and what they are a list of. */
interface ListRun {
  items: number[];
  list: ListPlace;
}

const mayHead = (line: Line, isColon: boolean): boolean =>
  (isHeading(line) || isColon) && line.label?.role !== "comment" && !hasWord(line.text, "goalNoun", "fieldNoun");

/**
 * Lines without any mark, right under a heading that is nothing but a word for goals or measures ("Indikatorer",
 * "Delmål:"), as a list that has lost its points: two at least, alike in form, and most of them what the heading says.
 * Answers with the headings.
 */
function plainLists(lines: readonly Line[], places: Places): Set<number> {
  const runs = lines.flatMap((line, head) => {
    const of = bareNoun(line);
    const items = of === null ? [] : plainItems(lines, head, of);
    return of !== null && items.length > 1 ? [{ head, items, of }] : [];
  });
  // The same word heads the same kind, wherever it stands on the page.
  const borne = [...grouped(runs, ({ of }) => of).values()].flatMap((alike) => {
    const items = alike.flatMap((one) => one.items);
    const count = items.filter((i) => bearsOut(lines[i]!, alike[0]!.of)).length;
    return count >= items.length * BORNE_OUT ? alike : [];
  });
  for (const { items, of } of borne) {
    const list: ListPlace = { of, led: true, size: items.length };
    for (const i of items) places[i] = { list };
  }
  return new Set(borne.map(({ head }) => head));
}

function plainItems(lines: readonly Line[], head: number, of: ListPlace["of"]): number[] {
  const items: number[] = [];
  for (let i = head + 1; i < lines.length; i++) {
    const [line, above] = [lines[i]!, lines[i - 1]!];
    if (line.row !== (above.more?.at(-1)?.row ?? above.row) + 1) break;
    if (items.length > 0 && isBracketed(trimmedEnd(line.text, "."))) continue;
    if (!isPlainItem(line, of)) break;
    items.push(i);
  }
  return items;
}

/** What a heading names that is nothing but the noun: "Indikatorer", "Våra mål:". */
function bareNoun(line: Line): ListPlace["of"] | null {
  const { label, text, mark } = line;
  if (mark !== undefined || label?.value !== undefined || label?.number !== undefined) return null;
  const named = nounOf(line);
  return onlyNames(text) && (named === "goal" || named === "measure") ? named : null;
}

/** Of the form that the list has: no heading of its own, no sentence between aims. */
const isPlainItem = (line: Line, of: ListPlace["of"]): boolean =>
  line.mark === undefined &&
  !line.label &&
  !line.beside &&
  !line.isFigure &&
  !line.returns &&
  !line.text.endsWith(":") &&
  line.text.length <= LONGEST_PLAIN &&
  (of === "measure" || isAimed(line.text)) &&
  levelOf(line.text).level === undefined &&
  (bearsOut(line, of) || nounOf(line) === null);

const LONGEST_PLAIN = 200;

/** A short line that ends with a colon, and sets no figure itself. */
const isLead = ({ text, label, mark }: Line): boolean =>
  mark === undefined &&
  label?.value === undefined &&
  label?.number === undefined &&
  text.endsWith(":") &&
  text.length <= LONGEST_LEAD &&
  !hasWord(text, "isTo", "statesGoal");

const LONGEST_LEAD = 80;

/**
 * A single point, on a page with lists: its own words show its kind, or it is introduced like the points of another
 * list. Several sentences after a dash are a quotation.
 */
const isListOfOne = (line: Line, list: ListPlace, others: readonly { list: ListPlace }[]): boolean =>
  others.length > 0 &&
  !(itemForm(line) === "–" && writtenSentences(line.text).length > 1) &&
  (bearsOut(line, list.of) || (list.led && others.some((one) => one.list.led) && !beginsSmall(line.text)));

/** The words of a single item show its kind: an aim, a measure, or one with its bound. */
const bearsOut = ({ text }: Line, of: ListPlace["of"]): boolean =>
  of === "measure" ? namesMeasure(text) || unitOfIndicator(text) !== null : isAimed(text) || isMeasureWithBound(text);

/**
 * Headings that end with a colon, each right over points that name goals or measures: two at least, as a line that only
 * leads in has no sibling.
 */
function colonHeads(lines: readonly Line[], sections: readonly Section[]): Set<number> {
  const heads = lines.flatMap((line, i) => {
    const below = lines[i + 1];
    const bare = { ...line, text: withoutColon(line.text) };
    const isHead =
      bare.text !== line.text &&
      (sections[i] === "goal" || sections[i] === "measure") &&
      isHeading(bare) &&
      !isOther(line) &&
      !hasWord(line.text, "isTo", "following") &&
      nounOf(line) === null;
    return isHead && below && itemForm(below) !== undefined ? [i] : [];
  });
  return new Set(heads.length > 1 ? heads : []);
}

/**
 * Introductions to lists of goals that each say what theirs are about ("Mål för arbetsmiljön 2023:", "Diversity
 * targets, 2023:"): two at least, as the only list of a page is of all of it.
 */
function subjectHeads(lines: readonly Line[], runs: readonly { items: number[]; list: ListPlace }[]): Set<number> {
  const heads = runs.flatMap(({ items, list }) => {
    const at = items[0]! - 1;
    const line = lines[at];
    const bare = line && { ...line, text: withoutColon(line.text) };
    const isHead =
      bare !== undefined &&
      list.of === "goal" &&
      list.led &&
      isHeading(bare) &&
      bare.label?.value === undefined &&
      bare.label?.number === undefined &&
      nounOf(bare) === "goal" &&
      !onlyNames(withYears(bare.text, () => "")) &&
      !hasWord(bare.text, "isTo", "isSo", "following", "levelOfGoals");
    return isHead ? [at] : [];
  });
  return new Set(heads.length > 1 ? heads : []);
}

/**
 * Items of lists under a heading of steps ("Tidplan", "Planprocessen"): none of them is a goal.
 */
export function stepsOf(lines: readonly Line[]): Set<number> {
  const lists = itemRuns(lines).filter((items) => {
    if (items.length < FEWEST_STEPS || shareOf(lines, items, isAim) >= BORNE_OUT) return false;
    const heads = lines.slice(Math.max(0, items[0]! - MOST_ABOVE), items[0]).filter((line) => isHeading(line));
    return heads.some(({ text }) => hasWord(text, "stepsOf") && !hasWord(text, "goalNoun"));
  });
  return new Set(lists.flat());
}

const FEWEST_STEPS = 3;

/** Half of the items at least have their outcome right below them. */
const haveOutcomes = (lines: readonly Line[], items: readonly number[]): boolean =>
  items.filter((i) => lines[i + 1]?.label?.value !== undefined && lines[i + 1]?.label?.role === "outcome").length * 2 >=
  items.length;

/** Items of one form, in order, with at most a few lines between that explain the one above. */
function itemRuns(lines: readonly Line[]): number[][] {
  const runs: number[][] = [];
  let run: { form: string; items: number[] } | undefined;
  lines.forEach((line, i) => {
    const form = itemForm(line);
    const last = run?.items.at(-1);
    if (form === undefined) {
      if (last !== undefined && (!explains(line, run!.form) || i - last > MOST_BETWEEN)) run = undefined;
      return;
    }
    if (run?.form === form) return void run.items.push(i);
    run = { form, items: [i] };
    runs.push(run.items);
  });
  return runs;
}

/** Lists of aims, however introduced: at least three items, most of them aims. */
export const aimLists = (lines: readonly Line[]): Line[] =>
  itemRuns(lines)
    .filter((items) => items.length >= FEWEST_AIMED && shareOf(lines, items, isAim) >= BORNE_OUT)
    .flatMap((items) => items.map((i) => lines[i]!));

const shareOf = (lines: readonly Line[], items: readonly number[], holds: (text: string) => boolean): number =>
  items.filter((i) => holds(lines[i]!.text)).length / items.length;

/** A line between two items that is about the one above. */
const explains = (line: Line, form: string): boolean =>
  line.label?.value !== undefined ||
  line.text.startsWith("(") ||
  (form !== "•" && form !== "–" && form !== "ska" && endsSentence(line.text) && !leadsIn(line));

/** The kind of a run of items; null when nothing shows it. */
function listOf(
  lines: readonly Line[],
  items: readonly number[],
  sections: readonly Section[],
  colons: ReadonlySet<number>,
): ListPlace | null {
  const lead = leadOf(lines, items[0]!, colons);
  if (lead === "other") return null;
  if (lead && lead !== "open") return { of: lead, led: true, size: items.length };
  const section = sections[items[0]!] ?? null;
  const isUnderGoals = section === "goal" || section === "measure" || isAim(lines[items[0]! - 1]?.text ?? "");
  if (isUnderGoals && items.length > 1 && shareOf(lines, items, isNameWithBound) === 1)
    return { of: "measure", led: false, size: items.length };
  const of = lead === "open" ? openList(lines, items) : borneOut(lines, items, section);
  return of && { of, led: false, size: items.length };
}

/** Under an introduction that names nothing: goals, where all items say what is to be and with what figure. */
const openList = (lines: readonly Line[], items: readonly number[]): "goal" | null =>
  items.length > 1 && shareOf(lines, items, setsAim) === 1 ? "goal" : null;

/** The kind named by the nearest heading or introduction above a list, or "open" where it names none; null without one. */
function leadOf(
  lines: readonly Line[],
  first: number,
  colons: ReadonlySet<number>,
): ListPlace["of"] | "open" | "other" | null {
  for (let i = first - 1; i >= Math.max(0, first - MOST_ABOVE); i--) {
    const line = lines[i]!;
    // A label with a number names the one thing below it.
    if (itemForm(line) !== undefined || line.figures || colons.has(i) || line.label?.number !== undefined) return null;
    if (!isHeading(line) && !leadsIn(line)) continue;
    if (namesOther(line)) return "other";
    const named = listOver(line);
    if (named) return named;
    if (isOther(line)) return "other";
    return leadsIn(line) ? "open" : null;
  }
  return null;
}

/** What a heading or an introduction says that the list under it is of: of activities only where it says for which goal. */
function listOver(line: Line): ListPlace["of"] | null {
  const named = nounOf(line);
  if (named === "activity") return leadsIn(line) && hasWord(line.text, "goalNoun") ? named : null;
  return named === "field" ? null : named;
}

/** The kind of a list shown by its items, with that named by the page or the section. */
function borneOut(lines: readonly Line[], items: readonly number[], section: Section): ListPlace["of"] | null {
  const share = (holds: (text: string) => boolean): number => shareOf(lines, items, holds);
  if (section === "other") return null;
  if (items.length > 1 && haveOutcomes(lines, items)) return "measure";
  if (section === "measure")
    return share((text) => !endsSentence(text) || namesMeasure(text)) >= BORNE_OUT ? "measure" : null;
  if (share(isAim) < BORNE_OUT) return null;
  const setFigures = share(setsAim) >= SET_FIGURES;
  return section === "goal" || (items.length > 1 && setFigures) ? "goal" : null;
}

/** Sentences may stand between what leads in to a list and the list. */
const MOST_ABOVE = 4;

/** Of the items of a list that nothing names as goals, so many set a figure to reach. */
const SET_FIGURES = 0.5;
