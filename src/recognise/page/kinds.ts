import { readGrade } from "../../interpret/choice/grade";
import { textKey } from "../../interpret/text/text";
import { readPeriod } from "../../interpret/time/period";
import type { Role } from "../../domain/plan";
import type { Scale } from "../../domain/scale";
import { hasWord } from "../../lexicon/lexicon";
import { isDocumentTitle } from "../../interpret/header/title";
import { gradeClause } from "./verdict";
import { LINE_EVIDENCE, type LineEvidence } from "./evidence";
import { areFigures, type Seen } from "./seen";
import { kindOf } from "../rows/outline";
import { grouped } from "../../domain/grouped";
import { headsSection, levelOf, type Line, type ListPlace } from "./line";
import { listings } from "./listing";
import { isNoWords } from "./wording";
import { LINE_KINDS, likeliest, type LineKind, type LineReading } from "./sequence";

/** How many of the lines that look alike make the look speak for all of them. */
const ALIKE = 2;

/**
 * The kinds of all lines together: the likeliest sequence by the evidence of each line, of those that look like it, and
 * of what follows what.
 */
export function lineKinds(lines: readonly Line[], scales: readonly Scale[]): LineReading[] {
  const spoken = linesSeen(lines, scales).map((one) => LINE_EVIDENCE.filter((evidence) => evidence.holds(one)));
  const own = spoken.map((all) =>
    LINE_KINDS.map((kind) => all.reduce((sum, one) => (one.kind === kind ? sum + one.weight : sum), 0)),
  );
  return withFirstArea(lines, likeliest(held(lines, shared(lines, own)))).map((one, i) => ({
    ...one,
    why: whyOf(one.kind, spoken[i] ?? []),
  }));
}

/** What each line shows, with the lines around it. */
export function linesSeen(lines: readonly Line[], scales: readonly Scale[]): Seen[] {
  const below = labelsBelow(lines);
  const explaining = scaleLines(lines, scales);
  const explained = linesExplained(lines);
  const listed = listings(lines);
  const section = lines.findIndex(isSectionOf(lines));
  const labelledGoals = lines.filter(({ label }) => label?.role === "goal" && label.number !== undefined).length > 1;
  return lines.map((line, i): Seen => {
    const above = rowAbove(lines, i);
    return {
      line,
      text: line.text,
      at: i,
      next: lines[i + 1],
      above,
      below: below[i] ?? NONE,
      overGoals: (line.label === undefined || isWord(line)) && overGoals(lines.slice(i + 1, i + 4)),
      underNamed: lines.slice(Math.max(0, i - NEAR), i).some(({ text }) => namesGoal(text)),
      renamed: renamed(lines, below, i),
      labelledGoals,
      judgedLater: lines[i + 1]?.label === undefined && below[i + 1]?.has("grade") === true,
      nextHeads: lines[i + 1]?.label === undefined && areFigures(below[i + 1] ?? NONE),
      afterLabel: above?.label !== undefined && above.label.value === undefined,
      afterOutcome: above?.figures?.some(({ role }) => role === "outcome") === true,
      grade: gradeClause(line.text, scales) !== null,
      explainsScale: explaining.has(i),
      isExplained: explained.has(i),
      listing: listed.get(i),
      isInSection: section >= 0 && i > section,
    };
  });
}

/** A scale that is explained has so many steps at least. */
const STEPS = 3;

/**
 * Lines that explain a scale: at least three together, each a step of its own with or without its meaning ("Delvis
 * uppnått – minst hälften av …"); lines with the same beginning may be between them ("Bild av en grön cirkel").
 */
function scaleLines(lines: readonly Line[], known: readonly Scale[]): Set<number> {
  const steps = lines.flatMap((line, at) => {
    const step = stepOf(line.text, known);
    return step === null ? [] : [{ at, step }];
  });
  const runs: (typeof steps)[] = [];
  for (const one of steps) {
    const last = runs.at(-1)?.at(-1);
    if (last && (one.at === last.at + 1 || beginAlike(lines, last.at, one.at))) runs.at(-1)?.push(one);
    else runs.push([one]);
  }
  const scales = runs.filter((run) => run.length >= STEPS && new Set(run.map(({ step }) => step)).size === run.length);
  return new Set(
    scales.flatMap((run) => run.flatMap(({ at }) => (beginAlike(lines, run[0]!.at, run[1]!.at) ? [at - 1, at] : [at]))),
  );
}

/** The lines right above the two begin with the same words, and are neither of them. */
const beginAlike = (lines: readonly Line[], one: number, other: number): boolean =>
  other === one + 2 && beginning(lines[one - 1]) !== "" && beginning(lines[one - 1]) === beginning(lines[other - 1]);

const beginning = (line: Line | undefined): string => (line?.text.split(" ").slice(0, 2) ?? []).join(" ");

/** The step of a known scale that a line is, or begins with before what it means; null for any other line. */
function stepOf(text: string, scales: readonly Scale[]): string | null {
  const [step = ""] = text.split(/\s*(?: [–-] |[:(])/u);
  const read = step.length > 60 ? null : readGrade(step, [...scales]);
  return read === null ? null : textKey(step);
}

/** What spoke most for a line's kind; without a word for it, its look or its place did. */
const whyOf = (kind: LineKind, spoken: readonly LineEvidence[]): string =>
  spoken
    .filter((one) => one.kind === kind && one.weight > 0)
    .reduce<LineEvidence | undefined>((best, one) => (best && best.weight >= one.weight ? best : one), undefined)
    ?.says ?? "raderna omkring den och de som ser likadana ut";

/**
 * The lines below a label of comments up to the next label or section, on a page of sections that each have labels:
 * "3.1 En attraktiv kommun" over "Kommentar". Headlines among them are the comment's own.
 */
function linesExplained(lines: readonly Line[]): Set<number> {
  if (!lines.some(isSectionOf(lines))) return new Set();
  let isOpen = false;
  return new Set(
    lines.flatMap((line, i) => {
      if (line.label && line.label.value === undefined) isOpen = EXPLAINS.has(line.label.role);
      else if (isHead(line) || line.label) isOpen = false;
      else if (isOpen) return [i];
      return [];
    }),
  );
}

const isHead = ({ text, mark }: Line): boolean => mark === undefined && headsSection(text);

/** A section that has labels: the first of them right below its heading. */
const isSectionOf =
  (lines: readonly Line[]) =>
  (line: Line, i: number): boolean =>
    isHead(line) && lines[i + 1]?.label !== undefined;

/** "Fokusområden" in a section lists what its goal is about. */
const EXPLAINS: ReadonlySet<Role | null> = new Set<Role | null>(["comment", "area"]);

/** A line without a label whose words are part of those of a line with labels of figures below it. */
function renamed(lines: readonly Line[], below: readonly ReadonlySet<Role | null>[], at: number): boolean {
  const key = textKey(lines[at]?.text ?? "");
  if (key === "" || lines[at]?.label) return false;
  for (let i = at + 1; i <= at + NEAR; i++) {
    const line = lines[i];
    if (!line || line.label) return false;
    if (areFigures(below[i] ?? NONE)) return textKey(line.text).includes(key);
  }
  return false;
}

/** Most lines below a goal that are about it, without other signs. */
const NEAR = 3;

const namesGoal = (text: string): boolean => {
  const { level, number } = levelOf(text);
  return level !== undefined && number !== undefined && kindOf(level) === "goal";
};

/**
 * Where areas stand further down, the heading right above the first measures is theirs, and not the page's; so is the
 * one above a card's only goal. One that names goals itself may be either, and is asked about.
 */
function withFirstArea(
  lines: readonly Line[],
  readings: readonly Omit<LineReading, "why">[],
): Omit<LineReading, "why">[] {
  const kinds = readings.map(({ kind }) => kind);
  const first = kinds.findIndex((kind) => kind !== "title" && kind !== "note");
  const above = lines[first - 1];
  const isHead =
    above !== undefined &&
    kinds[first - 1] === "title" &&
    !isNoWords(above) &&
    !isDocumentTitle(above.text) &&
    readPeriod(above.text) === null &&
    ((kinds[first] === "indicator" && kinds.includes("area")) || isCard(lines, first, kinds[first]));
  if (!isHead) return [...readings];
  const isOpen = kinds[first] !== "indicator" && hasWord(above.text, "goalNoun", "measureNoun");
  if (kinds[first] === "indicator" && above.titled && hasWord(above.text, "levelOfGoals")) return [...readings];
  const asked: Omit<LineReading, "why"> = isOpen
    ? { kind: "title", orElse: "area", margin: 0 }
    : { ...readings[first - 1]!, kind: "area", orElse: "title" };
  return readings.map((one, i) => (i === first - 1 ? asked : one));
}

/** One goal with its judgement right below, under one line. */
const isCard = (lines: readonly Line[], first: number, kind: LineKind | undefined): boolean =>
  first === 1 &&
  (kind === "goal" || (lines[first]?.label?.role === "goal" && lines[first].label.value !== undefined)) &&
  lines.slice(2, 4).some(({ label }) => label?.role === "grade" && label.value !== undefined);

/** A label by its words, that occurs once and has no value. */
const isWord = ({ label, returns }: Line): boolean =>
  label?.value === undefined && label?.number === undefined && !returns;

const overGoals = (below: readonly Line[]): boolean => {
  const first = below.findIndex(({ label }) => label?.role === "goal" && label.number !== undefined);
  return first >= 0 && below.slice(0, first).every(({ label, returns }) => label !== undefined || returns);
};

/** The last line of the row above. */
function rowAbove(lines: readonly Line[], at: number): Line | undefined {
  let i = at - 1;
  while (lines[i]?.row === lines[at]?.row && i >= 0) i--;
  return lines[i];
}

const NONE: ReadonlySet<Role | null> = new Set();

/** For each line the roles of the labels below it, up to a line that none of them describes. */
function labelsBelow(lines: readonly Line[]): ReadonlySet<Role | null>[] {
  /** The roles of a label and of those that go on below it. */
  const from: ReadonlySet<Role | null>[] = [];
  const at = (i: number): ReadonlySet<Role | null> => from[i] ?? NONE;
  for (let i = lines.length - 1; i >= 0; i--) {
    const label = lines[i]?.label;
    // The last line of a page says nothing, unless it has done so above.
    if (!label || (!label.value && !lines[i]?.returns && i === lines.length - 1)) continue;
    // What a label says may stand in a line of its own.
    const next = lines[i + 1]?.label || label.value ? i + 1 : i + 2;
    from[i] = at(next).has(label.role) ? at(next) : new Set([label.role, ...at(next)]);
  }
  return lines.map((_, i) => at(i + 1));
}

/**
 * Lines of one uncommon look are usually of one kind: half of each line's evidence is that of all together. For list
 * items the list counts more than their look.
 */
export function shared(lines: readonly Line[], own: readonly number[][]): number[][] {
  const looks = new Map<string, number[]>();
  lines.forEach(({ look, label, list, pair, figures }, i) => {
    if (!label && !list && !pair && !figures) looks.set(look, [...(looks.get(look) ?? []), i]);
  });
  const plain = [...looks].sort((a, b) => b[1].length - a[1].length)[0]?.[0];
  const means = new Map(
    [...looks].map(([look, alike]) => [
      look,
      (own[0] ?? []).map((_, k) => alike.reduce((sum, j) => sum + (own[j]?.[k] ?? 0), 0) / alike.length),
    ]),
  );
  return own.map((scores, i) => {
    const { look, mark, label, list, pair, figures } = lines[i]!;
    const alike = looks.get(look) ?? [];
    if (label || list || pair || figures || alike.length < ALIKE || (look === plain && mark === undefined))
      return scores;
    return scores.map((score, k) => (score + (means.get(look)?.[k] ?? score)) / 2);
  });
}

/**
 * An item whose words are weaker than those of its list is held by the others: for the kind that the list is of, half
 * of its evidence is that of all items, where that is more.
 */
function held(lines: readonly Line[], own: readonly number[][]): number[][] {
  const lists = grouped(
    lines.flatMap(({ list }, i) => (list ? [{ list, i }] : [])),
    ({ list }) => list,
  );
  const scores = own.map((one) => [...one]);
  for (const [{ of }, items] of lists) {
    const k = LINE_KINDS.indexOf(LISTED_AS[of]);
    const mean = items.reduce((sum, { i }) => sum + (own[i]?.[k] ?? 0), 0) / items.length;
    for (const { i } of items) scores[i]![k] = Math.max(own[i]?.[k] ?? 0, ((own[i]?.[k] ?? 0) + mean) / 2);
  }
  return scores;
}

const LISTED_AS: Record<ListPlace["of"], LineKind> = {
  goal: "goal",
  measure: "indicator",
  activity: "goal",
  effect: "comment",
};
