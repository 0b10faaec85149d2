import { placeOn } from "../assess/conversion";
import { concludeBoth, concludeGroup, type Conclusion } from "../assess/geh";
import { rollUp, type Child } from "../assess/rollup";
import { PRESETS, presetNamed } from "../domain/presets";
import { standard } from "../domain/presets/standard";
import type { Scale } from "../domain/scale";
import { STANDARD_SCALE } from "../domain/scales";
import { levelOf, type Level, type RollupRule, type Styrmodell } from "../domain/styrmodell";
import { plainNumber, readRollup } from "../interpret/ruleWords";
import { MISSING } from "../interpret/styrmodellWords";
import { textKey } from "../interpret/text";
import { broadcast } from "./broadcast";
import { isNothing, notJudged, wordsIn, type Answer, type Answered, type Cell, type Grid } from "./cell";
import { gradesIn, gradeText, notOnScale, readOn, scaleFor } from "./grades";
import { readModel, type Said } from "./model";
import { readOptions } from "./options";

/** The names that may stand in `tillval` of SAMLA. */
const OPTION_NAMES = ["nivå", "täckning", "saknade"] as const;
export type RollupOption = (typeof OPTION_NAMES)[number];

const one = (answer: Answered): Answer => ({ ok: true, rows: [[answer]] });

/** The level that grades are weighed on when none is said. */
const LEVEL = "mål";

/** A rule, or several in order with a comma between ("majoritet, sämst"), or one in each cell. */
function rulesIn(grid: Grid, scale: Scale): Said<RollupRule[]> {
  const rules: RollupRule[] = [];
  for (const words of grid.flat().map((cell) => wordsIn(cell))) {
    if (words === undefined) continue;
    const whole = readRollup(words, scale);
    const reads = whole.ok ? [whole] : words.split(/,\s*(?=\p{L})/u).map((part) => readRollup(part, scale));
    const bad = reads.find((read) => !read.ok);
    if (bad && !bad.ok) return { ok: false, reason: `I argumentet regel: ${bad.said}. Skriv till exempel majoritet, sämst.` };
    rules.push(...reads.flatMap((read) => (read.ok ? [read.rule] : [])));
  }
  return { ok: true, value: rules };
}

/** The styrmodell that `regel` or `skala` names, else the standard. */
function styrmodellOf(rule: Grid, scale: Grid): Said<Styrmodell> {
  const named = rule.length === 1 && rule[0]!.length === 1 ? presetNamed(wordsIn(rule[0]![0]) ?? "") : undefined;
  if (named) return { ok: true, value: named };
  const model = readModel(scale);
  if (!model.ok) return model;
  return { ok: true, value: model.value && "styrmodell" in model.value ? model.value.styrmodell : standard };
}

/** The level that weighs: of the styrmodell, on the scale, with rules, coverage and missing as they are said. */
function levelFor(rule: Grid, styrmodell: Styrmodell, scale: Scale, more: Map<string, Cell>): Said<Level> {
  const asked = wordsIn(more.get("nivå"));
  const level = levelOf(styrmodell, (asked ?? LEVEL).toLowerCase());
  if (!level || (asked !== undefined && !styrmodell.levels.some(({ level: name }) => name === "*" || name === asked.toLowerCase()))) {
    return { ok: false, reason: `Nivån ”${(asked ?? LEVEL).slice(0, 60)}” finns inte i styrmodellen ${styrmodell.name}.` };
  }
  const isPreset = rule.length === 1 && rule[0]!.length === 1 && presetNamed(wordsIn(rule[0]![0]) ?? "") !== undefined;
  const own: Said<RollupRule[]> = isNothing(rule) || isPreset ? { ok: true, value: level.rollup } : rulesIn(rule, scale);
  if (!own.ok) return own;
  const share = more.get("täckning");
  const coverage = share === undefined || share === null ? level.coverage : typeof share === "number" ? share : (plainNumber((wordsIn(share) ?? "").replace("%", "")) ?? -1);
  if (coverage < 0 || coverage > 100) return { ok: false, reason: "Tillvalet täckning ska vara ett tal mellan 0 och 100." };
  const missing = wordsIn(more.get("saknade"));
  const known = (Object.keys(MISSING) as Level["missing"][]).find((name) => MISSING[name] === textKey(missing ?? MISSING[level.missing]));
  if (!known) return { ok: false, reason: `Tillvalet saknade är ”${missing!.slice(0, 60)}”. Skriv ${Object.values(MISSING).join(", ")}.` };
  return { ok: true, value: { ...level, scale: scale.name, rollup: own.value, coverage, missing: known } };
}

/** SAMLA: several grades as one, by the rules in turn. A grade that cannot be read stops it, since it would count as something that nobody has said. */
export function rollUpCells([grades, rule, scaleGrid, weights, more]: Grid[]): Answer {
  const options = readOptions(more!, OPTION_NAMES.map((name) => ({ name, perRow: false })));
  if (!options.ok) return options;
  const styrmodell = styrmodellOf(rule!, scaleGrid!);
  if (!styrmodell.ok) return styrmodell;
  const named = styrmodell.value !== standard && isNothing(scaleGrid!) ? [[styrmodell.value.name]] : scaleGrid!;
  const scale = scaleFor(named, [grades!], wordsIn(options.options.one.get("nivå"))?.toLowerCase() ?? LEVEL);
  if (!scale.ok) return scale;
  const level = levelFor(rule!, styrmodell.value, scale.value, options.options.one);
  if (!level.ok) return level;
  const children: Child[] = [];
  let trouble: string | undefined;
  const sized = broadcast([{ name: "bedömningar", grid: grades! }, { name: "vikter", grid: weights! }], ([cell, weight]) => {
    const text = gradeText(cell!);
    if (text === undefined || trouble !== undefined) return "";
    const grade = readOn(text, scale.value);
    const heavy = weight === null ? 1 : typeof weight === "number" ? weight : typeof weight === "string" ? plainNumber(weight) : null;
    if (!grade) trouble = notOnScale(text, scale.value);
    else if (heavy === null || heavy < 0) trouble = `vikten för ”${text.slice(0, 60)}” är inget tal från noll och uppåt.`;
    else children.push({ grade, weight: heavy, what: "mål" });
    return "";
  });
  if (!sized.ok) return sized;
  if (trouble !== undefined) return one(notJudged(trouble));
  if (children.length === 0) return one(notJudged("det finns inga bedömningar att väga samman."));
  const scales = [scale.value, ...styrmodell.value.scales.filter(({ name }) => name !== scale.value.name)];
  const { grade, reason } = rollUp(children, level.value, { ...styrmodell.value, scales });
  return one(grade?.label ?? notJudged(reason));
}

/** FÖRDELNING: a row for each step of the scale, then for each other answer that occurs: label, count, share of all. */
export function distribution([grades, scaleGrid]: Grid[]): Answer {
  const scale = scaleFor(scaleGrid!, [grades!], LEVEL);
  if (!scale.ok) return scale;
  const printed = gradesIn(grades!, scale.value);
  if (!printed.ok) return one(notJudged(printed.reason));
  const labels = [...scale.value.steps.map(({ label }) => label), ...printed.value.filter(({ grade }) => grade.kind === "state").map(({ grade }) => grade.label)];
  const counts = new Map(labels.map((label) => [label, 0]));
  for (const { grade } of printed.value) counts.set(grade.label, counts.get(grade.label)! + 1);
  return { ok: true, rows: [...counts].map(([label, count]) => [label, count, printed.value.length === 0 ? 0 : count / printed.value.length]) };
}

/** Conversions that the presets' municipalities have decided. */
const CONVERSIONS = PRESETS.flatMap(({ conversions }) => conversions);

/** OMSKALA: each grade on another scale, by the table of a styrmodell or by class; an answer that is no step stays as it is. */
export function convertRows([grades, from, to]: Grid[]): Answer {
  const source = scaleFor(from!, [grades!], LEVEL);
  if (!source.ok) return source;
  const goal = scaleFor(to!, [], LEVEL);
  if (!goal.ok) return goal;
  const models = [readModel(from!), readModel(to!)].flatMap((model) => (model.ok && model.value && "styrmodell" in model.value ? model.value.styrmodell.conversions : []));
  return broadcast([{ name: "bedömning", grid: grades! }], ([cell]) => {
    const text = gradeText(cell!);
    if (text === undefined) return "";
    const grade = readOn(text, source.value);
    if (!grade) return notJudged(notOnScale(text, source.value));
    if (grade.kind === "state") return grade.label;
    const place = source.value.name === goal.value.name ? goal.value.steps.findIndex(({ label }) => label === grade.label) : placeOn(grade, goal.value, [...models, ...CONVERSIONS]);
    if (place === null || place === -1) return notJudged(`”${grade.label}” har ingen given plats på skalan ${goal.value.name}. Lägg till den under Omräkning mellan skalor på bladet Styrmodell.`);
    return goal.value.steps[place]!.label;
  });
}

/** GEH: what can be concluded of god ekonomisk hushållning from two groups of goals; always a proposal. */
export function housekeeping([financial, operational, rule]: Grid[]): Answer {
  const rules = isNothing(rule!) ? undefined : rulesIn(rule!, STANDARD_SCALE);
  if (rules && !rules.ok) return rules;
  const groups: Conclusion[] = [];
  for (const grid of [financial!, operational!]) {
    const scale = scaleFor([[null]], [grid], LEVEL);
    if (!scale.ok) return scale;
    const printed = gradesIn(grid, scale.value);
    if (!printed.ok) return one(notJudged(printed.reason));
    const goals = printed.value.map(({ grade }): Child => ({ grade, what: "mål" }));
    groups.push(concludeGroup(goals, { ...standard, scales: [STANDARD_SCALE, scale.value] }, rules?.value).conclusion);
  }
  return one(concludeBoth(groups[0]!, groups[1]!).sentence);
}
