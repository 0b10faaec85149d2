import type { Comparison, Indicator, Measurement, Recognition } from "../domain/plan";

/** The values of a measure, of whatever time. */
interface Values {
  outcomes: Measurement[];
  forecasts?: Measurement[] | undefined;
  comparisons?: Comparison[] | undefined;
  baseline?: Measurement | undefined;
}

/** All values of a measure. */
export const valuesOf = ({ outcomes, forecasts = [], comparisons = [], baseline }: Values): Measurement[] => [
  ...outcomes,
  ...forecasts,
  ...comparisons,
  ...(baseline ? [baseline] : []),
];

/** A measure with each of its values changed. */
export const withValues = <T extends Values>(of: T, changed: <V extends Measurement>(one: V) => V): T => ({
  ...of,
  outcomes: of.outcomes.map(changed),
  forecasts: of.forecasts?.map(changed),
  comparisons: of.comparisons?.map(changed),
  ...(of.baseline ? { baseline: changed(of.baseline) } : {}),
});

/** A recognition with each of its measures changed. */
export const withMeasures = (recognition: Recognition, changed: (node: Indicator) => Indicator): Recognition => ({
  ...recognition,
  plan: { ...recognition.plan, indicators: recognition.plan.indicators.map(changed) },
});
