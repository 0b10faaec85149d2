import { factsOf } from "../interpret/facts";
import type { Measurement, Recognition, Target } from "../domain/plan";
import type { Evidence, Settled } from "../domain/proof";
import { periodText } from "../interpret/time/period";
import { headingKey, headingOf } from "./heading";
import { periodOf, samePeriod, yearOf } from "./periods";
import { withMeasures } from "./values";

/** Whether an answer is about the reported period, or about every period. */
export const holdsIn = ({ period: asked }: Pick<Settled, "period">, period: string): boolean =>
  asked === "" || asked === period || samePeriod(asked, period);

/** What an answer of the user's establishes. */
export const answered = (text: string, { when }: Pick<Settled, "when">): Evidence => ({
  by: "answer",
  text,
  ...(when === undefined ? {} : { when }),
});

/** The answer that settles one thing for the reported period; undefined: nobody has answered. `of`: as Settled has it. */
export const settledAs = (
  around: { settled: readonly Settled[] } | undefined,
  what: Settled["what"],
  key: string,
): Settled | undefined => around?.settled.find((one) => one.what === what && one.of === key);

/** What an answer to a question establishes; the question where nobody has answered. */
export function answeredOr<Asked>(
  around: Parameters<typeof settledAs>[0],
  [what, key]: [what: Settled["what"], key: string],
  told: string,
  asked: Asked,
): Evidence | Asked {
  const answer = settledAs(around, what, key);
  return answer ? answered(told, answer) : asked;
}

/** A value without a period, of the one that has been answered; "helår": of the reported year, or of one that nobody names. */
function withPeriod<T extends Measurement>(one: T, answer: Settled, period: string): T {
  const { as } = answer;
  const own = as === "helår" ? String(yearOf(period) ?? "") : as;
  return {
    ...one,
    period: own,
    periodBy: answered(`Siffrorna avser ${own === "" ? "helåret" : periodText(own)}`, answer),
  };
}

/** A target of another year, or of several, as it has been answered to hold. */
function withForce(target: Target, answer: Settled, period: string): Target {
  const { as } = answer;
  const { due: _, ...reading } = target.reading;
  const last = periodOf(target.period ?? "")?.year ?? Number(target.reading.due?.slice(0, 4));
  const own = as === "gäller" ? period : String(last);
  const text = as === "gäller" ? `Målet gäller även ${periodText(period)}` : `Målet ska nås ${own}`;
  return {
    ...target,
    period: own,
    reading: as === "gäller" ? { ...reading, per: "år" } : target.reading,
    periodBy: answered(text, answer),
  };
}

/** Whether a target is of several years, or of one before the reported. */
const isOfOtherYears = ({ period = "", text }: Target, reported: string): boolean =>
  [periodOf(period), factsOf(text).period].some((one) => one?.kind === "span") ||
  (yearOf(period) ?? factsOf(text).yearStated ?? Infinity) < (yearOf(reported) ?? 0);

/** The recognition with the user's answers about periods that hold for the reported one. */
export function withSettled(recognition: Recognition, period: string): Recognition {
  const settled = (recognition.settled ?? []).filter((one) => holdsIn(one, period));
  if (!settled.some(({ what }) => what === "period" || what === "inForce")) return recognition;
  const about = (what: Settled["what"], cell: string): Settled | undefined => {
    const heading = headingOf(recognition.tables, cell);
    const key = heading && headingKey(heading);
    return settled.find((one) => one.what === what && one.of === key);
  };
  const valued = <T extends Measurement>(one: T): T => {
    const answer = one.period === "" ? about("period", one.cell) : undefined;
    return answer ? withPeriod(one, answer, period) : one;
  };
  const aimed = (target: Target): Target => {
    const answer = target.isOfOtherTime || isOfOtherYears(target, period) ? about("inForce", target.cell) : undefined;
    return answer ? withForce(target, answer, period) : target;
  };
  return withMeasures(recognition, (node) => ({
    ...node,
    targets: node.targets.map(aimed),
    outcomes: node.outcomes.map(valued),
    forecasts: node.forecasts.map(valued),
  }));
}
