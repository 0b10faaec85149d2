import { depthOf } from "../../domain/shapes";
import { titleParts } from "../../interpret/header/title";
import { hasWord } from "../../lexicon/lexicon";
import type { Line, Listed, PairPart, Places, Section } from "./line";
import {
  FEWEST_AIMED,
  FEWEST_PAIRS,
  beginsWithAim,
  hasFigure,
  isAimAlone,
  isAim,
  isHeading,
  isName,
  isPageLine,
  leadsIn,
  LONGEST_NAME,
  namedBy,
  statesGoal,
  tellsFigure,
  tellsOutcome,
} from "./wording";

/** Sentences that set a figure to reach, each with a heading of its own above it, on a page of goals. */
export function aimsUnderHeads(lines: readonly Line[], sections: readonly Section[], places: Places): void {
  const found: { head: number; aim: number }[] = [];
  let head: number | undefined;
  lines.forEach((line, i) => {
    if (places[i] || line.label?.value || line.mark !== undefined) head = undefined;
    else if (isHeading(line) && namedBy(line) === null && !isPageLine(line.text) && sections[i] === "goal") head = i;
    else if (isHeading(line) || leadsIn(line)) head = undefined;
    else if (head !== undefined && (isAimAlone(line.text) || (hasWord(line.text, "isTo") && setsFigure(line))))
      found.push({ head, aim: i });
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

/** A target without an outcome. */
const setsFigure = (line: Line): boolean =>
  line.text.length <= LONGEST_AIM &&
  hasFigure(titleParts(line.text).title) &&
  !statesGoal(line.text) &&
  !tellsOutcome(line.text) &&
  !leadsIn(line);

const LONGEST_AIM = 300;

/** The same, and no numbered point of several. */
const isOfName = (line: Line): boolean => setsFigure(line) && depthOf(line.text) === 0;

/** Names above aims, with or without the outcome below; of the latter two at least, on a page of goals. */
export function namedPairs(lines: readonly Line[], sections: readonly Section[], places: Places): void {
  const pairs: number[] = [];
  lines.forEach((name, i) => {
    const [aim, came] = [lines[i + 1], lines[i + 2]];
    if (
      !aim ||
      aim.row === came?.row ||
      !namesAim(name) ||
      !isFree(aim, places[i + 1]) ||
      !isOfName(aim) ||
      places[i]?.list
    )
      return;
    const isWhole = hasWord(aim.text, "isTo") && came !== undefined && isFree(came, places[i + 2]) && tellsFigure(came);
    if (isWhole) setPair(places, i, "name", "target");
    else if (sections[i] === "goal" && !name.label) pairs.push(i);
  });
  if (pairs.length >= FEWEST_PAIRS) for (const i of pairs) setPair(places, i, "name", "target");
}

/** An aim with its outcome below: in one row, or line after line. */
export function aimedPairs(lines: readonly Line[], places: Places): void {
  const runs: number[][] = [];
  lines.forEach((aim, i) => {
    const came = lines[i + 1];
    if (!came || !isFree(aim, places[i]) || !isFree(came, places[i + 1]) || !isAim(aim.text) || !tellsFigure(came))
      return;
    const run = runs.at(-1);
    if (aim.row === came.row) {
      setPair(places, i, "goal", "outcome");
      const above = lines[i - 1];
      if (above && isName(above) && !places[i - 1]) places[i - 1] = { heads: true };
    } else if (run && run.at(-1) === i - 2) run.push(i);
    else runs.push([i]);
  });
  for (const run of runs) if (run.length >= FEWEST_AIMED) for (const i of run) setPair(places, i, "goal", "outcome");
}

function setPair(places: Places, at: number, first: PairPart, second: PairPart): void {
  places[at] = { pair: first };
  places[at + 1] = { pair: second };
}

const isFree = ({ mark, label }: Line, place: Listed | undefined): boolean =>
  mark === undefined && !label && !place?.list && !place?.pair;

/** A name that is no heading over a goal with a number of its own. */
const namesAim = (line: Line): boolean => isName(line) && !line.heads;
