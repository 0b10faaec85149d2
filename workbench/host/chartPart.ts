import type { Sheet } from "../../src/sheet/book";
import type { Chart, ChartSeries } from "../../src/sheet/chart";
import { keptRows } from "./host";
import { kind, thing } from "./kind";
import type { Kind } from "./model";

export interface Placed {
  sheet: Sheet;
  chart: Chart;
}

/**
 * A piece of a chart, or of one of its series. What the vocabulary has no word for is remembered of `owner`, by `path`.
 */
export interface Part extends Placed {
  owner: object;
  path: string;
}
export type Line = Part & { series: ChartSeries };
export type Axis = Part & { axis: "categoryAxis" | "valueAxis" };

export const sheet = (placed: Placed): Sheet => placed.sheet;

/**
 * The rows of a piece with properties that are remembered.
 * @param first the properties as they are before they are set
 * @param to the pieces in it
 * @param own rows that the vocabulary has words for
 */
function partRows<P extends Part>(
  first: Record<string, unknown>,
  to: Record<string, Kind<P>> = {},
  own: Partial<Kind<P>> = {},
): Partial<Kind<P>> {
  const { get, set } = keptRows<P>(
    ({ owner }) => owner,
    first,
    ({ path }) => path,
  );
  const inner = Object.fromEntries(
    Object.entries(to).map(([key, of]) => [key, (one: P) => thing(of, within(one, key))]),
  );
  return { ...own, get: { ...get, ...own.get }, set: { ...set, ...own.set }, to: { ...inner, ...own.to } };
}

/** The kind of such a piece. */
export const part = <P extends Part>(name: string, ...rows: Parameters<typeof partRows<P>>): Kind<P> =>
  kind<P>({ ...partRows(...rows), name, sheet, stands: ({ sheet: on, chart }) => on.charts.includes(chart) });

export const within = <P extends Part>(one: P, name: string): P => ({ ...one, path: `${one.path}${name}.` });
