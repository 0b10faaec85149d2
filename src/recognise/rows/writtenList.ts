import type { Role } from "../../domain/plan";
import { beginsWithWord, hasWord, wordsIn } from "../../lexicon/lexicon";
import { quantitiesIn, readSentence } from "../../interpret/sentence";
import { unitOfIndicator } from "../../interpret/unit";
import { readHeader } from "../lexicon";
import { proseGoal } from "./proseGoal";
import { kindOf } from "./outline";
import { titleParts } from "./title";
import { withValues } from "./writtenValues";
import { depthOf, levelOf, type Line, type ListPlace, type PairPart, type Section } from "./writtenLine";

/** What is known of a line's place among the others. */
type Listed = Pick<Line, "list" | "pair" | "heads">;

/** A sentence has ended. */
export const ENDS = /[.!?]["”)]?$/u;

const LONGEST_HEADING = 100;
const LONGEST_NAME = 60;

/** So many lines between two items explain the one above: "(alla nämnder)", "Result: 25%"; or sentences, of numbered ones. */
const MOST_BETWEEN = 2;

/** A list under a heading that only the section names as one of goals has so many items at least that bear it out. */
const BORNE_OUT = 0.6;

const FEWEST_PAIRS = 2;
const FEWEST_AIMED = 3;

/** "Målet är att …", "Our target is …". */
export const statesGoal = (text: string): boolean =>
  hasWord(text, "statesGoal") && (ENDS.test(text) || hasFigure(text) || isAim(text) || hasWord(text, "cameTo"));

/** A number that is no year. */
export const hasFigure = (text: string): boolean => /\d/u.test(text.replace(/(?:19|20)\d\d/gu, ""));

/** What is to be: a verb that says so, or one that an aim begins with. */
export const isAim = (text: string): boolean => hasWord(text, "isTo") || beginsWithAim(text);

const beginsWithAim = (text: string): boolean => beginsWithWord(text.replace(/^[\d.)\s]+/u, ""), "aimVerb");

/** A sentence about where it came: by its verb, or by the word that it begins with. */
export const tellsOutcome = (text: string): boolean =>
  hasWord(text, "cameTo") ||
  (!hasWord(text, "isTo") && (readHeader(text.split(" ")[0] ?? "").scores.outcome ?? 0) >= 0.9);

/** A sentence about what is to be that sets a figure to reach. */
export const setsAim = (text: string): boolean => hasWord(text, "isTo") && hasFigure(text);

/** A measure and its bound in one line, without a verb: "Soliditet: >30 procent", "<5% sick leave". */
export const isMeasureWithBound = (text: string): boolean =>
  !isAim(text) && !tellsOutcome(text) && quantitiesIn(readSentence(withoutNumber(text))).length > 0;

/** Words that a measure begins with or is known by: "Andel …", "… index". */
export const namesMeasure = (text: string): boolean =>
  hasWord(text, "measureIs") || beginsWithWord(text, "measureBegins");

/** The words after an item's number and level: "1. Mål 3: God hälsa". */
const withoutNumber = (text: string): string => titleParts(titleParts(text).title).title;

/** A line that the page has of its own: when it was changed, who wrote it, a link. */
export const isPageLine = (text: string): boolean => text.length <= LONGEST_HEADING && beginsWithWord(text, "pageLine");

/** Short, and no sentence. */
const isHeading = ({ text, mark, label }: Line): boolean =>
  mark === undefined &&
  label?.said === undefined &&
  !/^\p{Ll}/u.test(text) &&
  text.length <= LONGEST_HEADING &&
  !ENDS.test(text) &&
  !text.endsWith(":");

const lastSentence = (text: string): string => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).at(-1) ?? text;

/**
 * What the last sentence of a text names: the noun that stands last, and not after "for" or "of"; in a heading goals
 * before all others ("Mål och fokusområden").
 */
function namedBy(line: Line): "goal" | "measure" | "field" | null {
  const { text } = line;
  const sentence = lastSentence(text);
  const hits = wordsIn(sentence);
  const isAbout = (from: number): boolean =>
    hits.some((hit) => hit.concept === "aboutWhat" && /^\s$/u.test(sentence.slice(hit.to, from)));
  const named = hits.flatMap(({ concept, from }) => {
    const of = NOUNS.get(concept);
    return of === undefined || isAbout(from) ? [] : [{ of, from }];
  });
  if (isHeading(line) && !leadsIn(line) && named.some(({ of }) => of === "goal")) return "goal";
  return named.sort((a, b) => b.from - a.from)[0]?.of ?? null;
}

const NOUNS = new Map<string, "goal" | "measure" | "field">([
  ["goalNoun", "goal"],
  ["measureNoun", "measure"],
  ["fieldNoun", "field"],
]);

/** A line that leads in to what stands below: it ends with a colon, or points at it. */
const leadsIn = ({ text, label }: Line): boolean =>
  label?.said === undefined && (/:$/u.test(text) || hasWord(lastSentence(text), "following"));

/** What a label says of a measure; other words before a colon may be an item's own: "FN:s mål 3: …". */
const FIGURES: ReadonlySet<Role> = new Set<Role>([
  "target",
  "outcome",
  "baseline",
  "forecast",
  "grade",
  "trend",
  "unit",
]);

/** What a line is an item by: its mark, or how many parts its number has. */
function itemForm({ text, mark, label }: Line): string | undefined {
  if (label && label.role !== null && (mark === undefined || FIGURES.has(label.role))) return undefined;
  if (mark !== undefined && /^[a-zåäö][.)]$/u.test(mark)) return "a";
  if (mark !== undefined) return /\p{L}/u.test(mark) ? undefined : /\d/u.test(mark) ? "1" : "•";
  const depth = depthOf(text);
  return depth === 0 ? undefined : String(depth);
}

/**
 * A line of two sentences, of which one sets a figure to reach and the other tells where it came, as two lines of its
 * row: "Soliditeten ska uppgå till minst 30 procent. Vid årets slut var den 27 procent." One that also judges is read as
 * a paragraph.
 */
export function parted(line: Line): Line[] {
  if (line.label || line.mark !== undefined) return [line];
  const [aim = "", came, ...more] = line.text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
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
        { ...line, text: aim.replace(/\.$/u, "") },
        { ...line, text: came },
      ]
    : [line];
}

/** The lines with where each stands in a list or a pair of the page. Linear in the lines. */
export function listed(written: readonly Line[]): Line[] {
  const lines = withNumbers(withTargets(withBounds(withCodes(withValues(written, sectionsOf(written))))));
  const sections = sectionsOf(lines);
  const places: Places = lines.map(() => undefined);
  lists(lines, sections, places);
  headLists(lines, places);
  aimedPairs(lines, places);
  namedPairs(lines, sections, places);
  numberedHeads(lines, sections, places);
  namedMeasures(lines, sections, places);
  aimsUnderHeads(lines, sections, places);
  const titled = titlesOf(lines, places);
  const fields = fieldsOf(lines, places, titled);
  const steps = stepsOf(lines);
  return lines.map((line, i) => {
    if (line.value) return line;
    if (fields.has(i)) return { ...withoutLabel(line), heads: true };
    if (titled.has(i)) return { ...withoutLabel(line), titled: true };
    if (steps.has(i)) return { ...withoutLabel(line), isStep: true };
    return places[i] ? { ...withoutLabel(line), ...places[i] } : line;
  });
}

/** Points and numbers, with the headings over them that they do not name. */
function lists(lines: readonly Line[], sections: readonly Section[], places: Places): void {
  const colons = colonHeads(lines, sections);
  const runs = itemRuns(lines).flatMap((items) => {
    const list = listOf(lines, items, sections, colons);
    return list ? [{ items, list }] : [];
  });
  const whole = runs.filter(({ items }) => items.length > 1);
  for (const { items, list } of runs) {
    if (items.length < 2 && !isListOfOne(lines[items[0]!]!, list, whole)) continue;
    for (const i of items) places[i] = { list };
    const at = items[0]! - 1;
    const above = lines[at];
    if (!above) continue;
    const isHead = isHeading(above) || colons.has(at);
    if (!list.led && sections[at] && isHead && !hasWord(above.text, "goalNoun", "fieldNoun"))
      places[at] = { heads: true };
    // What the points that have an outcome each stand under is their goal.
    else if (isAim(above.text) && haveOutcomes(lines, items)) places[at] = { list: { of: "goal", led: true, size: 1 } };
  }
}

/** A point alone, on a page with lists: it says itself what it is, or is led in to as the points of another list are. */
const isListOfOne = (line: Line, list: ListPlace, others: readonly { list: ListPlace }[]): boolean =>
  others.length > 0 &&
  (bearsOut(line, list.of) || (list.led && others.some((one) => one.list.led) && !/^\p{Ll}/u.test(line.text)));

/** An item that stands alone says itself what it is: what is to be, a measure, or one with its bound. */
const bearsOut = ({ text }: Line, of: ListPlace["of"]): boolean =>
  of === "measure" ? namesMeasure(text) || unitOfIndicator(text) !== null : isAim(text) || isMeasureWithBound(text);

/**
 * Headings that end with a colon, each right over points that name goals or measures: two at least, as a line that only
 * leads in has no sibling.
 */
function colonHeads(lines: readonly Line[], sections: readonly Section[]): Set<number> {
  const heads = lines.flatMap((line, i) => {
    const below = lines[i + 1];
    const bare = { ...line, text: line.text.replace(/\s*:$/u, "") };
    const isHead =
      bare.text !== line.text &&
      (sections[i] === "goal" || sections[i] === "measure") &&
      isHeading(bare) &&
      !isOther(line) &&
      !hasWord(line.text, "isTo", "following") &&
      namedBy(line) === null;
    return isHead && below && itemForm(below) !== undefined ? [i] : [];
  });
  return new Set(heads.length > 1 ? heads : []);
}

/**
 * Items of lists under a heading of steps ("Tidplan", "Planprocessen"), or that each end with their time in brackets:
 * none of them is a goal.
 */
function stepsOf(lines: readonly Line[]): Set<number> {
  const lists = itemRuns(lines).filter((items) => {
    if (items.length < FEWEST_STEPS || shareOf(lines, items, isAim) >= BORNE_OUT) return false;
    const heads = lines.slice(Math.max(0, items[0]! - MOST_ABOVE), items[0]).filter((line) => isHeading(line));
    return (
      heads.some(({ text }) => hasWord(text, "stepsOf") && !hasWord(text, "goalNoun")) ||
      shareOf(lines, items, endsInTime) >= BORNE_OUT
    );
  });
  return new Set(lists.flat());
}

const FEWEST_STEPS = 3;

/** "Samråd (sommar/höst 2025)". */
const endsInTime = (text: string): boolean => {
  const [, aside] = /\(([^()]{4,30})\)\.?$/u.exec(text) ?? [];
  return aside !== undefined && /(?:19|20)\d\d/u.test(aside) && !hasFigure(aside);
};

/** Headings with sentences under them, below a line that leads in to goals. */
function headLists(lines: readonly Line[], places: Places): void {
  lines.forEach((line, i) => {
    if (places[i] || !/:$/u.test(line.text) || !leadsIn(line) || namedBy(line) !== "goal") return;
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
    lines.flatMap((line, i) =>
      any && !isListed[i] && isTitle(line) && (i < TOP || isListed[i + 1] || isListed[i + 2] || introduces(lines, i))
        ? [i]
        : [],
    ),
  );
}

/**
 * Of the headings that name goals, those that are fields of them: right above a list each, where other fields head
 * lists beside them, or where there are several and each tells what its goals are about ("Finansiella mål",
 * "Verksamhetsmål").
 */
function fieldsOf(lines: readonly Line[], places: Places, titled: ReadonlySet<number>): Set<number> {
  const over = [...titled].filter((i) => places[i + 1]?.list?.led && hasWord(lines[i]!.text, "goalNoun"));
  const about = over.filter((i) => !hasWord(lines[i]!.text, "levelOfGoals"));
  const areFields = about.length === over.length && (about.length > 1 || places.some((place) => place?.heads));
  return new Set(areFields ? over : []);
}

/** Over a sentence about goals in general, or over points that are none. */
function introduces(lines: readonly Line[], at: number): boolean {
  const below = lines[at + 1];
  if (!below) return false;
  return (
    itemForm(below) !== undefined || (ENDS.test(below.text) && below.row === lines[at]!.row + 1 && !isAim(below.text))
  );
}

/** Lines at the top of a page that may be its title. */
const TOP = 3;

const isTitle = (line: Line): boolean =>
  line.label?.said === undefined &&
  line.label?.number === undefined &&
  !line.returns &&
  isHeading(line) &&
  line.text.split(" ").length <= LONGEST_TITLE &&
  namedBy(line) !== null &&
  titleParts(line.text).number === undefined;

const LONGEST_TITLE = 6;

/**
 * "Mål:" and a figure, right above or below a label of how a measure goes that says something too: what is aimed at of
 * that measure.
 */
const withBounds = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line, i) => {
    const { label, row } = line;
    if (label?.role !== "goal" || label.number !== undefined || !label.said || !isBound(label.said.text)) return line;
    const isFigured = (other: Line | undefined): boolean =>
      other?.value?.as === "outcome" ||
      (other?.label?.said !== undefined &&
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
      return { ...line, label: { name: level, role: "comment", said: { column: line.column, text: title } } };
    }
    if (!below) return line;
    if (below.of === "indicator") return { ...line, pair: "name", number: below.number };
    return below.of === "goal" && namedBy(line) !== "goal" ? { ...line, heads: true } : line;
  });
}

function codeOf({ text, label }: Line): { of: string; level: string; number: string; title: string } | null {
  const { level, number, title } = titleParts(text);
  const isCode = level !== undefined && number !== undefined && /^[A-ZÅÄÖ]/u.test(number);
  return isCode && !label ? { of: kindOf(level), level, number, title } : null;
}

/** "Mål: 80 %" as often as "Utfall", and no other word for a target: it says what is aimed at of the heading above. */
function withTargets(lines: readonly Line[]): readonly Line[] {
  const count = (...roles: Role[]): number =>
    lines.filter(({ label }) => label && label.role !== null && roles.includes(label.role)).length;
  const goals = new Set(
    lines.filter(({ label }) => label?.role === "goal" && label.number === undefined && label.said),
  );
  const isTarget =
    goals.size >= FEWEST_PAIRS &&
    lines.every((line, i) => !goals.has(line) || (line.label?.said !== undefined && isHeadOf(line, lines[i - 1]))) &&
    count("outcome") >= goals.size &&
    count("target", "indicator") === 0;
  return isTarget
    ? lines.map((line) => (line.label?.role === "goal" ? { ...line, label: { ...line.label, role: "target" } } : line))
    : lines;
}

/**
 * A label with a number right below a heading or a measure's name says the number of that, where nothing stands below
 * that it could name, or only a sentence and no other such label is on the page: "Huvudområde 4" over "Här finns …".
 */
function withNumbers(lines: readonly Line[]): readonly Line[] {
  const names = new Map<string, number>();
  for (const { label } of lines) if (label?.number) names.set(label.name, (names.get(label.name) ?? 0) + 1);
  return lines.map((line, i) => {
    const { label, column } = line;
    const [above, below] = [lines[i - 1], lines[i + 1]];
    if (label?.number === undefined || label.said || (label.role !== "area" && label.role !== "indicator")) return line;
    const isAlone = names.get(label.name) === 1 && label.role === "area";
    const isLast = below === undefined || below.label !== undefined || (isAlone && ENDS.test(below.text));
    return isLast && isHeadOf(line, above)
      ? { ...line, label: { ...label, said: { column, text: label.number } } }
      : line;
  });
}

/** A heading that is no label, in the row right above. */
const isHeadOf = ({ row }: Line, above: Line | undefined): boolean =>
  above !== undefined && above.row === row - 1 && !above.label && isHeading(above);

/** Half of the items at least have their outcome right below them. */
const haveOutcomes = (lines: readonly Line[], items: readonly number[]): boolean =>
  items.filter((i) => lines[i + 1]?.label?.said !== undefined && lines[i + 1]?.label?.role === "outcome").length * 2 >=
  items.length;

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

/** Lists of what is to be, whatever leads in to them: three items at least, most of them aims. */
export const aimLists = (lines: readonly Line[]): Line[] =>
  itemRuns(lines)
    .filter((items) => items.length >= FEWEST_AIMED && shareOf(lines, items, isAim) >= BORNE_OUT)
    .flatMap((items) => items.map((i) => lines[i]!));

const shareOf = (lines: readonly Line[], items: readonly number[], holds: (text: string) => boolean): number =>
  items.filter((i) => holds(lines[i]!.text)).length / items.length;

/** A line between two items that is about the one above. */
const explains = (line: Line, form: string): boolean =>
  line.label?.said !== undefined ||
  line.text.startsWith("(") ||
  (form !== "•" && ENDS.test(line.text) && !leadsIn(line));

/** What a run of items is a list of; null where nothing says so. */
function listOf(
  lines: readonly Line[],
  items: readonly number[],
  sections: readonly Section[],
  colons: ReadonlySet<number>,
): ListPlace | null {
  const lead = leadOf(lines, items[0]!, colons);
  if (lead === "other") return null;
  if (lead) return { of: lead, led: true, size: items.length };
  const of = borneOut(lines, items, sections[items[0]!] ?? null);
  return of && { of, led: false, size: items.length };
}

/** What the nearest heading or lead above a list names; null where it names nothing of its own. */
function leadOf(lines: readonly Line[], first: number, colons: ReadonlySet<number>): Section {
  for (let i = first - 1; i >= Math.max(0, first - MOST_ABOVE); i--) {
    const line = lines[i]!;
    if (itemForm(line) !== undefined || line.value || colons.has(i)) return null;
    if (!isHeading(line) && !leadsIn(line)) continue;
    if (namesOther(line)) return "other";
    const named = namedBy(line);
    if (named === "goal" || named === "measure") return named;
    // What leads in to something else, or heads it, is no goal's.
    return leadsIn(line) || isOther(line) ? "other" : null;
  }
  return null;
}

/** What the items themselves say that a list is of, with what the page or the section names. */
function borneOut(lines: readonly Line[], items: readonly number[], section: Section): ListPlace["of"] | null {
  const share = (holds: (text: string) => boolean): number => shareOf(lines, items, holds);
  if (section === "other") return null;
  if (items.length > 1 && haveOutcomes(lines, items)) return "measure";
  if (section === "measure")
    return share((text) => !ENDS.test(text) || namesMeasure(text)) >= BORNE_OUT ? "measure" : null;
  if (share(isAim) < BORNE_OUT) return null;
  const setFigures = share(setsAim) >= SET_FIGURES;
  return section === "goal" || (items.length > 1 && setFigures) ? "goal" : null;
}

/** Sentences may stand between what leads in to a list and the list. */
const MOST_ABOVE = 4;

/** Of the items of a list that nothing names as goals, so many set a figure to reach. */
const SET_FIGURES = 0.5;

/** A heading of activities, comments or outcomes, or of what is no goal at all. */
const isOther = (line: Line): boolean =>
  namesOther(line) ||
  line.label?.role === "activity" ||
  line.label?.role === "comment" ||
  line.label?.role === "outcome";

/** A heading of decisions, rules or prices, or a paragraph of minutes: what stands under it is no goal. */
const namesOther = ({ text }: Line): boolean => text.startsWith("§") || beginsWithWord(text, "otherThings");

/** Short headings, each with sentences under it, below a line that leads in to goals; or the one line below it. */
function headsBelow(lines: readonly Line[], lead: number): number[] {
  const heads: number[] = [];
  for (let i = lead + 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.label?.said || itemForm(line) !== undefined || isPageLine(line.text)) break;
    if (!isHeading(line)) continue;
    const below = lines[i + 1];
    if (below === undefined || !ENDS.test(below.text)) break;
    heads.push(i);
  }
  return heads[0] === lead + 1 && heads.length > 1 ? heads : [];
}

/** In a section of measures, what stands right above a label that comes back: "Självfinansieringsgrad" over "Beskrivning". */
function namedMeasures(lines: readonly Line[], sections: readonly Section[], places: Places): void {
  const heads = lines.flatMap((line, i) => {
    const [above, below] = [lines[i - 1], lines[i + 1]];
    const isSaid = (i > 1 && above !== undefined && isBareLabel(above)) || above?.row === line.row;
    const isHead = line.mark === undefined && !line.returns && line.label?.said === undefined && !places[i];
    return sections[i] === "measure" && isHead && !isSaid && below && explainsAbove(below) ? [i] : [];
  });
  if (heads.length <= FEWEST_PAIRS) return;
  for (const i of heads) places[i] = { list: { of: "measure", led: false, size: heads.length } };
}

/** A label that comes back, and that does not name what stands below it. */
const explainsAbove = (line: Line): boolean =>
  line.returns === true && isBareLabel(line) && !NAMES.has(line.label?.role ?? null);

const isBareLabel = ({ label }: Line): boolean => label !== undefined && label.said === undefined;

/** What labels of these name stands below them. */
const NAMES: ReadonlySet<Role | null> = new Set<Role | null>(["goal", "indicator"]);

/** Headings numbered in several parts with labels below them, under a heading that names goals: "3.1 En attraktiv kommun". */
function numberedHeads(lines: readonly Line[], sections: readonly Section[], places: Places): void {
  const heads = lines.flatMap((line, i) =>
    sections[i] === "goal" && depthOf(line.text) > 1 && isHeading(line) && lines[i + 1]?.label && !places[i] ? [i] : [],
  );
  if (heads.length >= FEWEST_PAIRS)
    for (const i of heads) places[i] = { list: { of: "goal", led: false, size: heads.length } };
}

/** Sentences that set a figure to reach, each with a heading of its own above it, on a page of goals. */
function aimsUnderHeads(lines: readonly Line[], sections: readonly Section[], places: Places): void {
  const found: { head: number; aim: number }[] = [];
  let head: number | undefined;
  lines.forEach((line, i) => {
    if (places[i] || line.label?.said || line.mark !== undefined) head = undefined;
    else if (isHeading(line) && namedBy(line) === null && !isPageLine(line.text) && sections[i] === "goal") head = i;
    else if (isHeading(line) || leadsIn(line)) head = undefined;
    else if (head !== undefined && hasWord(line.text, "isTo") && setsFigure(line)) found.push({ head, aim: i });
  });
  const isListed = places.some((place) => place?.list);
  lines.forEach(({ text, mark, label }, i) => {
    const above = lines[i - 1];
    if (!isListed || !above || places[i] || places[i - 1] || mark !== undefined || label || i < 2) return;
    if (isName(above) && beginsWithAim(text) && text.length > LONGEST_NAME) found.push({ head: i - 1, aim: i });
  });
  for (const one of found.filter(({ aim }) => beginsWithAim(lines[aim]!.text))) setAim(places, one, found.length);
  if (new Set(found.map((one) => one.head)).size < FEWEST_PAIRS) return;
  for (const one of found) setAim(places, one, found.length);
}

function setAim(places: Places, { head, aim }: { head: number; aim: number }, size: number): void {
  places[head] = { heads: true };
  places[aim] = { list: { of: "goal", led: false, size } };
}

/** A figure to reach, and nothing of where it came. */
const setsFigure = ({ text }: Line): boolean =>
  text.length <= LONGEST_AIM && hasFigure(text) && !statesGoal(text) && !tellsOutcome(text);

const LONGEST_AIM = 300;

type Places = (Listed | undefined)[];

/** Names over what is to be reached, with or without where it came below; of the latter two at least, on a page of goals. */
function namedPairs(lines: readonly Line[], sections: readonly Section[], places: Places): void {
  const pairs: number[] = [];
  lines.forEach((name, i) => {
    const [aim, came] = [lines[i + 1], lines[i + 2]];
    if (
      !aim ||
      aim.row === came?.row ||
      !namesAim(name) ||
      !isFree(aim, places[i + 1]) ||
      !setsFigure(aim) ||
      places[i]?.list
    )
      return;
    const isWhole = hasWord(aim.text, "isTo") && came !== undefined && isFree(came, places[i + 2]) && tellsFigure(came);
    if (isWhole) setPair(places, i, "name", "aim");
    else if (sections[i] === "goal" && !name.label) pairs.push(i);
  });
  if (pairs.length >= FEWEST_PAIRS) for (const i of pairs) setPair(places, i, "name", "aim");
}

/** What is to be, and below it where it came: in one row, or line after line. */
function aimedPairs(lines: readonly Line[], places: Places): void {
  const runs: number[][] = [];
  lines.forEach((aim, i) => {
    const came = lines[i + 1];
    if (!came || !isFree(aim, places[i]) || !isFree(came, places[i + 1]) || !isAim(aim.text) || !tellsFigure(came))
      return;
    const run = runs.at(-1);
    if (aim.row === came.row) {
      setPair(places, i, "aimed", "came");
      const above = lines[i - 1];
      if (above && isName(above) && !places[i - 1]) places[i - 1] = { heads: true };
    } else if (run && run.at(-1) === i - 2) run.push(i);
    else runs.push([i]);
  });
  for (const run of runs) if (run.length >= FEWEST_AIMED) for (const i of run) setPair(places, i, "aimed", "came");
}

function setPair(places: Places, at: number, first: PairPart, second: PairPart): void {
  places[at] = { pair: first };
  places[at + 1] = { pair: second };
}

const isFree = ({ mark, label }: Line, place: Listed | undefined): boolean =>
  mark === undefined && !label && !place?.list && !place?.pair;

/** A short name of what is aimed at; words that are a label elsewhere may be one, where they stand once: "Resultat". */
const isName = (line: Line): boolean =>
  line.mark === undefined &&
  (!line.label || (line.label.said === undefined && !line.returns)) &&
  line.text.length <= LONGEST_NAME &&
  isHeading(line) &&
  !hasFigure(line.text) &&
  !isPageLine(line.text) &&
  namedBy(line) === null;

/** A name that is no heading over a goal of its own number. */
const namesAim = (line: Line): boolean => isName(line) && !line.heads;

const tellsFigure = ({ text }: Line): boolean => tellsOutcome(text) && hasFigure(text);
