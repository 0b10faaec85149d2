import { indicatorsIn, type Verdict } from "../../domain/assessment";
import { grouped } from "../../domain/grouped";
import type { GoalNode, GradeNote, Indicator, Recognition } from "../../domain/plan";
import { undecided } from "../../domain/presets/undecided";
import type { Scale } from "../../domain/scale";
import { KNOWN_SCALES, stepNamed } from "../../domain/scales";
import { isSign } from "../../domain/shapes";
import { bandIn } from "../../interpret/choice/bands";
import { figuresBeside } from "../../interpret/choice/betweenSteps";
import { textKey } from "../../interpret/text/text";
import { assessing } from "../../lexicon/assessing";
import { assess } from "../assess";
import { rowsApart } from "./levelsApart";
import { areMost } from "./most";
import type { FoundLevel, GradePlace, JudgedBy, LevelRow, PrintedLevel } from "./printedLevel";
import { ofPeriod } from "../periods";
import { answeredOrder, type OrderedWords } from "./givenOrder";
import { asExplained, isStepOf, MOST_STEPS, type OwnScale } from "./wordedScale";
import { unprinted, wordOf, type ExplainedMark, type GradeWord } from "./gradeWord";
import { misspellingsIn, withMisspellings } from "./misspelling";
import { isNoStep, isOfScale, withStates } from "./states";
import { ANSWERED, ownScaleOf } from "./ownScale";
import { unreadOn } from "./unreadWord";

type Node = GoalNode | Indicator;

/** A colour in a word ("grön"), and how light it is, 0–1. */
export interface CellColour {
  word: string;
  lightness: number;
}

/** What the printed words are read by, besides the plan. */
export interface WordSources {
  /** Scales to try besides those of the workbook. */
  known: readonly Scale[];
  /** The colour of a cell; absent: none. */
  colours?: ReadonlyMap<string, CellColour>;
  /** The column that a cell stands in; absent: none. */
  places?: ReadonlyMap<string, GradePlace>;
  /** What a legend says of the text of a cell; absent: nothing. */
  meanings?: ReadonlyMap<string, string>;
  /** Scales that the workbook's legends state, wherever they stand. */
  legends?: readonly Scale[];
  /** The marks that each legend of the workbook explains, as it lists them, printed or not. */
  explained?: readonly (readonly ExplainedMark[])[];
  /** The words that may be chosen in cells of grades, list by list in their own order; absent: none. */
  lists?: readonly (readonly string[])[];
  /** The order of some words, best first, and their classes, as the user has just given them. */
  orders?: readonly OrderedWords[];
  /** The words that grades will be given in, where none is printed yet; absent: nothing lists them. */
  listed?: ListedWords;
}

/** Words for grades that nobody has given yet. */
export interface ListedWords {
  marks: readonly ExplainedMark[];
  /** They may be chosen in the cells, and nothing else is said of them. */
  areChosen: boolean;
  /** The goals and measures that are to be graded in them. */
  isGraded(node: GoalNode | Indicator): boolean;
}

const JUDGES: readonly JudgedBy[] = ["printed", "overall", "committee"];

/** The commonest of some texts; undefined of none. Of those as common, the first. */
export function commonest(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/**
 * Whose grade counts on a level: whose column has nine of ten of its graded nodes. The nämnd's or the whole's where only
 * one of them has a column, else the printed one; of nämndernas own goals the whole's last. Where none has so many, the
 * one with most.
 */
function chosenJudge<Judged extends { by: JudgedBy; count: number }>(
  level: string,
  judges: readonly Judged[],
  graded: number,
): Judged | undefined {
  const whole = judges.filter(({ by }) => by === "overall" && assessing.has(level, "ofCommittees"));
  const others = judges.filter((one) => one.by !== "printed" && !whole.includes(one));
  const printed = judges.filter(({ by }) => by === "printed");
  const ordered = [...(others.length === 1 ? [...others, ...printed] : [...printed, ...others]), ...whole];
  return ordered.find((one) => areMost(one.count, graded)) ?? [...ordered].sort((a, b) => b.count - a.count)[0];
}

/** Whose row a node has; undefined: that of all. */
type RowOf = (node: Node) => LevelRow | undefined;

function levelsOf(
  { plan, period: reported }: Recognition,
  period: string,
  places: WordSources["places"] = new Map(),
  rowOf: RowOf = () => undefined,
): FoundLevel[] {
  const setBy = (judge: JudgedBy, { grades }: Node): GradeNote[] =>
    ofPeriod(
      grades.filter(({ by }) => by === judge),
      period,
      ({ period: own = reported }) => own,
    );
  const of = (nodes: readonly Node[], measured: boolean): FoundLevel[] =>
    [...grouped(nodes, (node) => JSON.stringify([node.level, rowOf(node)?.body ?? ""])).values()].flatMap((all) => {
      const [{ level }, row] = [all[0]!, rowOf(all[0]!)];
      const judges = JUDGES.flatMap((by) => {
        const set = all.map((one) => setBy(by, one)).filter(({ length }) => length > 0);
        const header = commonest(set.flat().flatMap(({ cell = "" }) => places.get(cell)?.header ?? []));
        return set.length > 0 ? [{ by, count: set.length, ...(header ? { header } : {}) }] : [];
      });
      const graded = all.filter((one) => JUDGES.some((by) => setBy(by, one).length > 0)).length;
      const judge = chosenJudge(level, judges, graded)?.by;
      if (judge === undefined) return [];
      const wordsOf = (by: JudgedBy): string[] => all.flatMap((one) => setBy(by, one)).map(wordKey);
      const words = new Set(wordsOf(judge));
      // A judge with other words has another scale.
      const alike = judges.filter(({ by }) => by === judge || wordsOf(by).some((word) => words.has(word)));
      const together = all.map((one) => alike.flatMap(({ by }) => setBy(by, one)));
      const apart = columnsApart(together, places);
      const own = together.map((some) => some.filter(({ cell = "" }) => !apart.has(places.get(cell)?.column ?? "")));
      const nodes = all.filter((_, at) => own[at]!.length > 0);
      return [{ level, ...row, measured, nodes, notes: own.flat(), judges, graded, judge }];
    });
  return [...of(plan.indicators, true), ...of(plan.goals, false)];
}

/** Columns that judge the same nodes as the column with most grades, in words that it has none of: another nämnd's scale. */
function columnsApart(
  notes: readonly (readonly GradeNote[])[],
  places: NonNullable<WordSources["places"]>,
): Set<string> {
  const columnOf = ({ cell = "" }: GradeNote): string => places.get(cell)?.column ?? "";
  const words = new Map(
    [...grouped(notes.flat(), columnOf)].map(([column, own]) => [column, new Set(own.map(wordKey))]),
  );
  const main = commonest(notes.flat().map(columnOf)) ?? "";
  const beside = new Set(
    notes.filter((own) => own.some((note) => columnOf(note) === main)).flatMap((own) => own.map(columnOf)),
  );
  const sharesNone = (column: string): boolean =>
    [...(words.get(column) ?? [])].every((word) => words.get(main)?.has(word) !== true);
  return new Set([...beside].filter((column) => column !== "" && column !== main && sharesNone(column)));
}

const wordKey = (note: GradeNote): string => textKey(wordOf(note) ?? note.text);

/**
 * The words of some levels that share them, with what each of their cells shows: all but the states, those of them that
 * may be steps, and the states. Of more words than a scale has steps, one that no scale knows and that stands once is a
 * comment and no step.
 */
function wordsIn(
  levels: readonly FoundLevel[],
  facts: ReadonlyMap<string, Fact>,
  { colours, meanings }: WordSources,
  readOn: Scale | undefined,
): Record<"words" | "steps" | "states", GradeWord[]> {
  const printed = levels.flatMap(({ nodes, notes }) =>
    notes.flatMap((note) => {
      const word = wordOf(note);
      const node = nodes.find(({ grades }) => grades.includes(note));
      return word === null ? [] : [{ word, note, fact: node && facts.get(node.id) }];
    }),
  );
  const all = [...grouped(printed, ({ word }) => textKey(word)).values()].map((same): GradeWord => {
    const fills = same.flatMap(({ note }) => colours?.get(note.cell ?? "") ?? []);
    const shown = same.map(({ note }) => colours?.get(note.cell ?? "")?.word ?? "");
    const colour = commonest(shown);
    const lightness = fills.find(({ word }) => word === colour)?.lightness;
    const isColoured =
      colour !== undefined && colour !== "" && shown.filter((one) => one === colour).length * 5 >= shown.length * 4;
    const meaning = commonest(same.flatMap(({ note }) => meanings?.get(note.cell ?? "") ?? []));
    const step = same.find(({ note }) => note.step !== undefined && note.scale === readOn?.name)?.note.step;
    return {
      text: commonest(same.map(({ word }) => word)) ?? "",
      count: same.length,
      ...(meaning === undefined ? {} : { meaning }),
      ...(step === undefined ? {} : { step }),
      cell: same[0]?.note.cell ?? "",
      ...(isColoured ? { colour, lightness } : {}),
      met: same.filter(({ fact }) => fact?.met === true).length,
      missed: same.filter(({ fact }) => fact?.met === false).length,
      attained: same.flatMap(({ fact }) => fact?.attainment ?? []),
    };
  });
  const isStep = ({ text, count }: GradeWord): boolean =>
    count > 1 || printed.some(({ word, note }) => textKey(word) === textKey(text) && note.step !== undefined);
  const isState = (word: GradeWord): boolean => isNoStep(word.meaning ?? word.text) && !isOfScale(word, all);
  const states = all.filter(isState);
  const isShare = ({ text }: GradeWord): boolean => bandIn(text)?.isShare === true;
  // "100 %" is a step beside bands, and beside other shares alone.
  const areBands = all.some(({ text }) => bandIn(text)?.isShare === false);
  const areShares = all.filter((word) => !isState(word)).every(isShare);
  const words = all.filter((word) => !isState(word) && (areBands || areShares || !isShare(word)));
  return { words, steps: words.length > MOST_STEPS ? words.filter(isStep) : words, states };
}

/**
 * Levels that share a word share their scale, each nämnd's with its own; and levels with grades in one column of a table,
 * unless each of them has words that tell a scale by themselves, or one has signs alone and the other words alone.
 */
function sharing(
  levels: readonly FoundLevel[],
  places: WordSources["places"] = new Map(),
  isTold: (level: FoundLevel) => boolean,
): FoundLevel[][] {
  const groups: { levels: FoundLevel[]; shared: Set<string> }[] = [];
  const wordsOf = ({ notes }: FoundLevel): string[] =>
    notes.flatMap((note) => wordOf(note) ?? figuresBeside(note.text)).map(textKey);
  const areSigns = (level: FoundLevel): boolean => wordsOf(level).every(isSign);
  const areWords = (level: FoundLevel): boolean => !wordsOf(level).some(isSign);
  const areApart = (one: FoundLevel, others: readonly FoundLevel[]): boolean =>
    (areSigns(one) && others.every(areWords)) || (areWords(one) && others.every(areSigns));
  for (const one of levels) {
    const words = wordsOf(one);
    const columns = one.notes.flatMap(({ cell = "" }) => places.get(cell)?.column ?? []);
    const shared = new Set([...words, ...columns]);
    const areOne = (group: (typeof groups)[number]): boolean =>
      group.levels[0]?.shared === one.shared &&
      (words.some((word) => group.shared.has(word)) ||
        (columns.some((column) => group.shared.has(column)) &&
          ![one, ...group.levels].every(isTold) &&
          !areApart(one, group.levels)));
    const alike = groups.filter(areOne);
    const joined = { levels: [...alike.flatMap((group) => group.levels), one], shared };
    for (const group of alike) {
      for (const each of group.shared) shared.add(each);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(joined);
  }
  return groups.map((group) => group.levels);
}

/**
 * The words of each column that no scale has a place for, or the user has put in order, and that none of the levels has: of
 * other times, or beside its grades.
 */
function wordsBeside(
  { plan, scales = [] }: Recognition,
  levels: readonly FoundLevel[],
  places: WordSources["places"] = new Map(),
): FoundLevel[] {
  const own = scales.map(({ scale }) => scale);
  const unread = unreadOn([...undecided.scales, ...KNOWN_SCALES, ...own]);
  const answered = new Set(own.flatMap(({ name, source }) => (source === ANSWERED ? [name] : [])));
  const isHers = (note: GradeNote): boolean => unread(note) !== null || answered.has(note.scale ?? "");
  const known = new Set(levels.flatMap(({ notes }) => notes.map(wordKey)));
  const left = [...plan.goals, ...plan.indicators].flatMap((node) =>
    node.grades.filter((note) => isHers(note) && !known.has(wordKey(note))).map((note) => ({ node, note })),
  );
  const columns = grouped(left, ({ node, note: { cell = "" } }) => places.get(cell)?.column ?? node.level);
  return [...columns.values()].map((found): FoundLevel => {
    const [{ node, note }] = [found[0]!];
    const header = places.get(note.cell ?? "")?.header;
    return {
      level: node.level,
      measured: node.kind === "indicator",
      nodes: [...new Set(found.map((one) => one.node))],
      notes: found.map((one) => one.note),
      judges: [
        { by: note.by === "computed" ? "printed" : note.by, count: found.length, ...(header ? { header } : {}) },
      ],
      graded: found.length,
      judge: "printed",
    };
  });
}

/** How a measure stands: whether it reaches its target value, and its attainment, null where it has none. */
type Fact = Pick<Verdict, "met" | "attainment">;

/** How each measure stands, by id; those of which it cannot be said are absent. */
function factsIn(recognition: Recognition, period: string): Map<string, Fact> {
  const measures = assess(recognition, undecided, { period }).areas.flatMap(indicatorsIn);
  return new Map(
    measures.flatMap(({ node, verdict }): [string, Fact][] => (verdict.met === null ? [] : [[node.id, verdict]])),
  );
}

/** The words that are none of a scale's steps. */
const unplacedOn = (scale: Scale, words: readonly GradeWord[]): GradeWord[] =>
  words.filter(({ text }) => stepNamed(scale, text) === undefined);

/** A name that no other of the scales has. */
const freeName = (name: string, taken: ReadonlySet<string>): string =>
  taken.has(name) ? freeName(`${name} (egna ord)`, taken) : name;

/** The words of some levels, and the scale that is read of them; null: they have no steps. */
type ReadTogether = (
  levels: readonly FoundLevel[],
  name: string,
) => {
  words: GradeWord[];
  states: GradeWord[];
  readOn: Scale | undefined;
  read: OwnScale | null;
};

function readerOf(recognition: Recognition, period: string, sources: WordSources): ReadTogether {
  const facts = factsIn(recognition, period);
  const stated = [...(recognition.scales ?? []).map(({ scale }) => scale), ...(sources.legends ?? [])];
  return (levels, name) => {
    const marked = commonest(levels.flatMap(({ notes }) => notes.flatMap(({ scale }) => scale ?? [])));
    const readOn = [...stated, ...sources.known].find((one) => one.name === marked);
    const { listed } = levels.some(({ notes }) => notes.length > 0) ? {} : sources;
    const { words, steps, states } = listed ? listedWords(listed) : wordsIn(levels, facts, sources, readOn);
    const known = [...sources.known].sort((a, b) => Number(b.name === marked) - Number(a.name === marked));
    const explained = [...(listed && !listed.areChosen ? [listed.marks] : []), ...(sources.explained ?? [])];
    const slips = misspellingsIn(steps, sources.lists);
    const meant = steps.filter((one) => slips.every(({ word }) => word !== one));
    const from = { stated, known, explained, lists: sources.lists, ...(readOn ? { readOn } : {}), name };
    const read = meant.length === 0 ? null : withMisspellings(ownScaleOf(meant, from), slips);
    return { words, states, readOn, read };
  };
}

/** The listed words: all but those that say that nothing is judged are steps. */
function listedWords({ marks }: ListedWords): ReturnType<typeof wordsIn> {
  const all = marks.map((one) => ({ ...unprinted(one), ...(one.meaning === one.mark ? { meaning: undefined } : {}) }));
  const isState = ({ text, meaning = text }: GradeWord): boolean => isNoStep(meaning);
  const words = all.filter((word) => !isState(word));
  return { words, steps: words.slice(0, MOST_STEPS), states: all.filter(isState) };
}

/** The levels that are to be graded in listed words: none has a grade yet. */
function levelsToGrade({ plan }: Recognition, { isGraded }: ListedWords): FoundLevel[] {
  const nodes = [...plan.indicators, ...plan.goals].filter(isGraded);
  return [...grouped(nodes, ({ kind, level }) => JSON.stringify([kind === "indicator", level])).values()].map(
    ([first]): FoundLevel => ({
      level: first!.level,
      measured: first!.kind === "indicator",
      nodes: [],
      notes: [],
      judges: [{ by: "printed", count: 0 }],
      graded: 0,
      judge: "printed",
    }),
  );
}

const scaleName = (group: readonly FoundLevel[]): string =>
  [
    `Skala för ${[...new Set(group.map(({ level }) => level))].join(" och ")}`,
    ...(group[0]?.shared ? [group[0].shared] : []),
  ].join(", ");

/** The levels with printed grades, and words that are read as nothing beside them. */
interface PrintedLevels {
  levels: PrintedLevel[];
  /** By their columns, each with the level of its first. */
  beside: PrintedLevel[];
}

/**
 * The levels with printed grades, each with the scale of its words: of the workbook's own words, in the order that the
 * workbook or the words tell.
 */
export function printedLevels(recognition: Recognition, period: string, sources: WordSources): PrintedLevels {
  const { places } = sources;
  const whole = levelsOf(recognition, period, places);
  const readTogether = readerOf(recognition, period, sources);
  const readOf = (levels: readonly FoundLevel[]): OwnScale | null => readTogether(levels, "").read;
  const rows = rowsApart(whole, recognition.plan, readOf);
  const levels = rows.size > 0 ? levelsOf(recognition, period, places, ({ id }) => rows.get(id)) : whole;
  const isTold = (one: FoundLevel): boolean => {
    const read = readOf([one]);
    return read !== null && !read.isAsked && read.words.length > 1;
  };
  const withScale = scaledBy(readTogether, sources);
  const beside = wordsBeside(recognition, levels, places);
  if (sources.listed && levels.length + beside.length === 0) {
    const all = levelsToGrade(recognition, sources.listed);
    return { levels: all.length > 0 ? withScale(all, scaleName(all)) : [], beside: [] };
  }
  return {
    levels: sharing(levels, places, isTold).flatMap((group) => withScale(group, scaleName(group))),
    beside: beside.flatMap((one) => withScale([one], columnScaleName(one))),
  };
}

const columnScaleName = (one: FoundLevel): string => {
  const header = one.judges[0]?.header;
  return header === undefined ? scaleName([one]) : `Skala i kolumnen ${header}`;
};

/** Gives levels that share a scale that scale; none, where their words have no steps. Each scale's name is its own. */
function scaledBy(
  readTogether: ReadTogether,
  sources: WordSources,
): (group: readonly FoundLevel[], name: string) => PrintedLevel[] {
  const taken = new Set<string>();
  const inOrders = (scale: Scale, words: readonly GradeWord[]): ReturnType<typeof answeredOrder> =>
    (sources.orders ?? []).flatMap((labels) => answeredOrder(scale, labels, words) ?? [])[0] ?? null;
  return (group, called) => {
    const { words, states: said, readOn, read } = readTogether(group, called);
    if (read === null) {
      const placed = readOn && withStates(readOn, said, words);
      const scale = placed && (inOrders(placed, words)?.scale ?? placed);
      return scale ? group.map((one) => ({ ...one, scale, states: said, unplaced: words })) : [];
    }
    const placed = withStates(read.scale, said, unplacedOn(read.scale, words));
    const answer = inOrders(placed, words);
    const scale = { ...asExplained(answer?.scale ?? placed, sources.explained), name: freeName(placed.name, taken) };
    const unplaced = unplacedOn(scale, words);
    // What she has put in order is a step, whatever it says elsewhere.
    const isStep = ({ text }: GradeWord): boolean => isStepOf(scale.steps, text);
    const states = said.filter((word) => !isStep(word));
    const { contrary: before, ...told } = read;
    const contrary = answer ? answer.contrary : before;
    const own: OwnScale = {
      ...told,
      ...(answer ? { why: "ordningen enligt ert svar", isAsked: false } : {}),
      ...(contrary ? { contrary } : {}),
      scale,
      words: [...words.filter((word) => !unplaced.includes(word)), ...said.filter(isStep)],
    };
    taken.add(scale.name);
    return group.map((one) => ({ ...one, scale, own, states, unplaced }));
  };
}
