import type { Comment, Indicator, Measurement, Recognition } from "../domain/plan";
import { linesOf } from "../domain/shapes";
import { isOfPartsFigure, remarkOn } from "../interpret/text/remark";
import { writtenSentences } from "../interpret/text/text";
import { byEnd, isInterim, yearOf } from "./periods";
import { withMeasures } from "./values";

/** The year's value, and those of parts of the year that stand beside it. */
interface Beside {
  year: string;
  whole: Measurement;
  parts: Measurement[];
}

function besideIn({ outcomes }: Indicator, period: string): Beside | undefined {
  const year = yearOf(period);
  const ofYear = outcomes.filter((one) => one.value !== null && yearOf(one.period) === year);
  const whole = ofYear.find((one) => !isInterim(one.period));
  const parts = ofYear.filter((one) => isInterim(one.period)).sort((a, b) => byEnd(a.period, b.period));
  return whole && year !== undefined && parts.length > 0 ? { year: String(year), whole, parts } : undefined;
}

/**
 * The part of the year that a sentence is of, not of the year: it says so itself ("Delåret avser jan–juli"), or it is what an
 * earlier part's other figure is of ("T.o.m. juli" beside "Utfall jan–aug"). Undefined: it may be of the year's value.
 */
function partOf(sentence: string, { year, whole, parts }: Beside): string | undefined {
  if (isOfPartsFigure(sentence)) return parts.at(-1)!.period;
  const said = remarkOn(sentence, year)?.period;
  if (said === undefined || !isInterim(said)) return undefined;
  return parts.find((part) => byEnd(said, part.period) <= 0 && part.value !== whole.value)?.period;
}

/** A comment without the sentences that are of parts of the year, and those, each with its part. */
function apart(comment: Comment, beside: Beside): Comment[] {
  if (comment.period !== undefined) return [comment];
  const ofParts: Comment[] = [];
  const lines = linesOf(comment.text).flatMap((line) => {
    const kept = writtenSentences(line).filter((text) => {
      const period = partOf(text, beside);
      if (period !== undefined) ofParts.push({ ...comment, text, period });
      return period === undefined;
    });
    return kept.length > 0 ? [kept.join(" ")] : [];
  });
  if (ofParts.length === 0) return [comment];
  return lines.length > 0 ? [...ofParts, { ...comment, text: lines.join("\n") }] : ofParts;
}

/**
 * The recognition with what was written of a part of the year dated to it, where the year has a value of its own: the column of
 * comments is shared, and what was said in August stands there in December.
 */
export const withPartComments = (recognition: Recognition, period: string): Recognition =>
  withMeasures(recognition, (node) => {
    const beside = node.comments.length > 0 ? besideIn(node, period) : undefined;
    return beside ? { ...node, comments: node.comments.flatMap((one) => apart(one, beside)) } : node;
  });
