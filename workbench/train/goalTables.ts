import { scalesFor } from "../../src/commands/styrmodell";
import { standard } from "../../src/domain/presets/standard";
import { GOAL_RULES, goalStrengths, PROVEN } from "../../src/recognise/goalTable/goalEvidence";
import { areaOf, gridOf, type Grid } from "../../src/recognise/grid/grid";
import { headlessTables } from "../../src/recognise/layout/headless";
import { regionsOf, unprovenRegions } from "../../src/recognise/layout/region";
import type { Region } from "../../src/recognise/layout/tableRegion";
import { turnedGrid } from "../../src/recognise/layout/turned";
import { unnamedTables } from "../../src/recognise/layout/unnamed";
import { readColumns } from "../../src/recognise/roles/columns";
import { contains, parseCell } from "../../src/sheet/address";
import { looksOf } from "../../test/recognise/looks/looks";
import type { RealTable } from "../../test/recognise/real/table";
import { labelledTables } from "../../test/recognise/real/tables";
import type { Print } from "../score/lines";

/*
 * Whether fitted weights tell goal tables from others better than the set ones (`npm run train -- --tables`): each
 * candidate that the proposers make of a labelled table, with how strongly each rule of goalEvidence.ts speaks.
 */
interface Candidate {
  hand: string;
  strengths: readonly number[];
  isGoals: boolean;
}

const FOLDS = 6;
const EPOCHS = 300;
const RATE = 0.5;
/** How strongly a weight is held to its set value. */
const HOLD = 0.002;

const scales = scalesFor(standard);

const LOOKS = [
  ...(["ordinary", "ordinary2", "odd", "odd2", "third", "printed", "offices"] as const),
  ...(["headers", "decoys", "decoys2", "decoys3", "decoys4"] as const),
];

function labelled(): Candidate[] {
  const tables = [...labelledTables(), ...LOOKS.flatMap(looksOf)];
  return tables.flatMap((table) => table.sheets.flatMap((sheet) => candidatesOf(table, gridOf(sheet))));
}

/** A candidate of a goal table counts as one when a labelled value lies in it; other candidates of it are left out. */
function candidatesOf({ hand, decoy, truth }: RealTable, grid: Grid): Candidate[] {
  const cells = truth.indicators.flatMap(({ targetCell, outcomes }) =>
    [targetCell ?? [], Object.keys(outcomes)].flat(),
  );
  const graded = [...truth.goals, ...truth.indicators].flatMap(({ gradeCell }) => gradeCell ?? []);
  const holdsFact = (region: Region): boolean =>
    [...cells, ...graded].some((cell) => {
      const at = parseCell(cell);
      return at !== null && contains(areaOf(region.grid, region.area), at.row, at.column);
    });
  return proposed(grid).flatMap((region) => {
    const isGoals = !decoy && holdsFact(region);
    if (!decoy && !isGoals) return [];
    const { columns } = readColumns(region, scales);
    return [{ hand, strengths: goalStrengths(region, columns, scales), isGoals }];
  });
}

function proposed(grid: Grid): Region[] {
  const turned = turnedGrid(grid, []);
  return [
    ...regionsOf(grid),
    ...unprovenRegions(grid, []),
    ...headlessTables(grid, []),
    ...unnamedTables(grid, []),
    ...(turned ? unnamedTables(turned, []).filter(({ first, last }) => last > first) : []),
  ];
}

const SET = [...GOAL_RULES.map(([, weight]) => weight), -PROVEN];

const sumOf = ({ strengths }: Candidate, weights: readonly number[]): number =>
  strengths.reduce((sum, strength, i) => sum + strength * weights[i]!, weights.at(-1)!);

/** Logistic regression by gradient descent from the set weights, held to them; goal tables and others weigh the same. */
function fit(candidates: readonly Candidate[]): number[] {
  const weights = [...SET];
  const goals = candidates.filter(({ isGoals }) => isGoals).length;
  const share = (isGoals: boolean): number => 0.5 / Math.max(1, isGoals ? goals : candidates.length - goals);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const slopes = weights.map((weight, i) => HOLD * (weight - SET[i]!));
    for (const one of candidates) {
      const wrong = (1 / (1 + Math.exp(-sumOf(one, weights))) - Number(one.isGoals)) * share(one.isGoals);
      one.strengths.forEach((strength, i) => (slopes[i]! += wrong * strength));
      slopes[slopes.length - 1]! += wrong;
    }
    slopes.forEach((slope, i) => (weights[i]! -= RATE * slope));
  }
  return weights;
}

const words = (candidates: readonly Candidate[], weights: (one: Candidate) => readonly number[]): string => {
  const right = (isGoals: boolean): string => {
    const of = candidates.filter((one) => one.isGoals === isGoals);
    return `${of.filter((one) => sumOf(one, weights(one)) >= 0 === isGoals).length} av ${of.length}`;
  };
  return `${right(true)} måltabeller, ${right(false)} andra`;
};

/** What set weights and fitted ones give on candidates of hands left out of the fitting. */
export function printGoalTables(print: Print): void {
  const all = labelled();
  const hands = [...new Set(all.map(({ hand }) => hand))].sort();
  const foldOf = ({ hand }: Candidate): number => hands.indexOf(hand) % FOLDS;
  const fitted = Array.from({ length: FOLDS }, (_, fold) => fit(all.filter((one) => foldOf(one) !== fold)));
  print(`${all.length} kandidater av ${hands.length} händer`);
  print(`satta vikter: ${words(all, () => SET)}`);
  print(`anpassade, händer utanför: ${words(all, (one) => fitted[foldOf(one)]!)}`);
  const whole = fit(all);
  GOAL_RULES.forEach(([says, weight], i) => print(`  ${says.padEnd(60)} ${weight} → ${whole[i]!.toFixed(2)}`));
  print(`  ${"gräns".padEnd(60)} ${PROVEN} → ${(-whole.at(-1)!).toFixed(2)}`);
}
