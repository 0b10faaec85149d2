import type { Measurement } from "../domain/plan";
import type { Evidence } from "../domain/proof";
import { isBound } from "../domain/reading";
import { factsOf } from "../interpret/facts";
import { stem } from "../interpret/text/similarity";
import { areOtherwise, type NamedAlternatives } from "../interpret/text/alternatives";
import { textKey } from "../interpret/text/text";
import { headerOver, withHeader } from "./heading";
import type { Measured, Stop } from "./measured";
import { limitHolds } from "./extent";
import { yearOf } from "./periods";

/** Words with their cell. */
interface SaidText {
  text: string;
  cell: string;
}

const notesOf = (marks: Measurement["marks"] = []): SaidText[] =>
  marks.flatMap(({ note }) => (note ? [{ text: note.text, cell: note.cell }] : []));

/** What stands about the outcome, each with its cell: its own words, those of its header and its notes, and the row's comments. */
function ownWords({ around, comments = [] }: Measured, { text, cell, marks }: Measurement): SaidText[] {
  return [
    ...withHeader(around, { text, cell }),
    ...notesOf(marks),
    ...comments.flatMap((comment) =>
      factsOf(comment.text).told.figure.map((clause) => ({ text: clause, cell: comment.cell })),
    ),
  ];
}

/** What stands about the target, and names the measure. */
function aimWords({
  targetText = "",
  targetCell = "",
  indicator = "",
  goal = "",
  around,
  target,
  comments = [],
}: Measured): string[] {
  return [
    targetText,
    headerOver(around, targetCell),
    indicator,
    goal,
    ...notesOf(target?.marks).map(({ text }) => text),
    ...comments.flatMap(({ text }) => factsOf(text).told.target),
  ];
}

/** All that several texts name, by quality. */
function namedIn(texts: readonly string[]): NamedAlternatives {
  const named = new Map<string, Set<string>>();
  for (const text of texts)
    for (const [quality, ways] of factsOf(text).alternatives)
      named.set(quality, new Set([...(named.get(quality) ?? []), ...ways]));
  return named;
}

/** The words of the outcome that say that it is taken otherwise than the target: a mean beside a median, year 6 beside year 3. */
function takenOtherwise(of: Measured, measurement: Measurement): SaidText | undefined {
  const aim = namedIn(aimWords(of));
  return aim.size === 0
    ? undefined
    : ownWords(of, measurement).find(({ text }) => areOtherwise(factsOf(text).alternatives, aim));
}

/** A level's own words, where they name another part than the measure's name: "600 i åldern 7–15" beside "samtliga åldrar". */
function namedOtherwise({ reading, indicator = "", targetText = "", targetCell = "" }: Measured): SaidText | undefined {
  const isOther = isBound(reading) && areOtherwise(factsOf(targetText).alternatives, factsOf(indicator).alternatives);
  return isOther ? { text: targetText, cell: targetCell } : undefined;
}

/** The target's words that its money is another year's, where nothing says it of the outcome too. */
function inOtherMoney(of: Measured, measurement: Measurement): SaidText | undefined {
  const { reading, targetText = "", targetCell = "", indicator = "", goal = "", around, period, comments = [] } = of;
  if (!isBound(reading)) return undefined;
  const isFixed = (text: string): boolean => factsOf(text).fixedMoney !== null;
  const said = withHeader(around, { text: targetText, cell: targetCell }).find(({ text }) => isFixed(text));
  const money = said && factsOf(said.text).fixedMoney;
  if (!money || money.year === yearOf(period)) return undefined;
  const told = comments.filter(({ text }) => isFixed(text) && !factsOf(text).told.target.some(isFixed));
  const own = [indicator, goal, ...[...ownWords(of, measurement), ...told].map(({ text }) => text)];
  return own.some(isFixed) ? undefined : said;
}

/** The comment that says that a figure is of all, where the target is for a part that neither it nor the measure names. */
function ofAll({ comments = [], targetText = "", indicator = "", reading }: Measured): SaidText | undefined {
  const part = isBound(reading) ? factsOf(targetText).partAimed : undefined;
  if (part === undefined || textKey(indicator).includes(stem(textKey(part)))) return undefined;
  return comments.find(({ text }) => factsOf(text).isOfAll);
}

/** The comment that says that the target is another's. */
function othersAim({ comments = [] }: Measured): SaidText | undefined {
  return comments.flatMap(({ text, cell }) => {
    const said = factsOf(text).othersAim;
    return said === null ? [] : [{ text: said, cell }];
  })[0];
}

/**
 * What says that target and outcome are taken in the same way and of the same, where words beside them say otherwise: an answer;
 * null: no words do. A stop: they do, and nobody has answered.
 */
export function takenAlike(of: Measured, measurement: Measurement): Evidence | Stop | null {
  const said =
    takenOtherwise(of, measurement) ??
    namedOtherwise(of) ??
    inOtherMoney(of, measurement) ??
    ofAll(of) ??
    othersAim(of);
  return said ? limitHolds(of.around, said, `”${said.text}” gäller både utfall och mål`) : null;
}
