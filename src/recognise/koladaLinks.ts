import type { Comparison, Indicator, Measurement, Others, Plan } from "../domain/plan";
import { mostAlike, similarity } from "../interpret/similarity";
import { textKey } from "../interpret/text";
import { idsIn, type KoladaMeasure, type KoladaValue } from "./kolada";
import { municipalityName } from "./places";

/** Which measure an indicator is, and how it was found; `similarity` is 1 for an id. A person confirms what was found by wording. */
export interface KoladaLink {
  indicator: string;
  measure: string;
  by: "id" | "person" | "wording";
  similarity: number;
}

/** The source that stands beside every figure of theirs. */
export const KOLADA = "Kolada";

/** A measure's name in links and memory: its id, else its title. */
export const measureName = ({ id, title }: KoladaMeasure): string => id ?? textKey(title);

const idsOf = (indicator: Indicator): Set<string> =>
  new Set([indicator.title, indicator.number ?? "", ...indicator.comments.map(({ text }) => text), ...indicator.targets.map(({ text }) => text)].flatMap(idsIn));

/**
 * Measures for indicators: by id, else as a person said before (`confirmed`: indicator id → measure's name, "" for none of them), else the
 * measure with the most similar wording, if it is alike enough and no other is as alike.
 */
export function linkMeasures(plan: Plan, measures: KoladaMeasure[], confirmed: Record<string, string> = {}): KoladaLink[] {
  const byName = new Map(measures.map((measure) => [measureName(measure), measure]));
  return plan.indicators.flatMap((indicator): KoladaLink[] => {
    const said = confirmed[indicator.id];
    if (said !== undefined) return byName.has(said) ? [{ indicator: indicator.id, measure: said, by: "person", similarity: 1 }] : [];
    const [id] = [...idsOf(indicator)].filter((one) => byName.has(one));
    if (id) return [{ indicator: indicator.id, measure: id, by: "id", similarity: 1 }];
    const best = mostAlike(measures, ({ title }) => similarity(indicator.title, title));
    return best ? [{ indicator: indicator.id, measure: measureName(best.one), by: "wording", similarity: best.alike }] : [];
  });
}

/** Rows of an export that are no municipality: what they are called as a comparison. */
const TOGETHER: [words: RegExp, reference: string][] = [
  [/^(riket|samtliga kommuner|alla kommuner)/u, "Riket"],
  [/liknande/u, "Liknande kommuner"],
  [/(\p{L} län(?!\p{L})|^region |i länet)/u, "Länet"],
];
const togetherOf = (place: string): string | undefined => TOGETHER.find(([words]) => words.test(textKey(place)))?.[1];

/**
 * The plan with what the linked measures add: outcomes of the own municipality where the table has none for that year, the country's, the
 * county's and alike municipalities' values as comparisons, and every other municipality's value for places among them. Nothing that the
 * table says is changed. Without a known own municipality only comparisons are added.
 */
export function withKolada(plan: Plan, measures: KoladaMeasure[], links: KoladaLink[], organisation: string | undefined): Plan {
  const byName = new Map(measures.map((measure) => [measureName(measure), measure]));
  const byIndicator = new Map(links.filter(({ by }) => by !== "wording").map((link) => [link.indicator, link]));
  const own = organisation === undefined ? undefined : municipalityName(organisation);
  return {
    ...plan,
    indicators: plan.indicators.map((indicator) => {
      const measure = byName.get(byIndicator.get(indicator.id)?.measure ?? "");
      return measure ? enriched(indicator, measure, own) : indicator;
    }),
  };
}

const measurementOf = ({ period, group, text, value, decimals, cell }: KoladaValue, unit: string | undefined): Measurement => ({
  period,
  ...(group ? { group } : {}),
  text,
  value,
  ...(unit ? { unit } : {}),
  ...(decimals === undefined ? {} : { decimals }),
  cell,
  source: KOLADA,
});

function enriched(indicator: Indicator, measure: KoladaMeasure, own: string | undefined): Indicator {
  const unit = measure.unit ?? indicator.unit;
  const has = new Set(indicator.outcomes.map(({ period, group }) => `${period} ${group ?? ""}`));
  const mine = measure.values.filter(({ municipality }) => own !== undefined && municipalityName(municipality) === own);
  const outcomes = mine.filter(({ period, group, value }) => value !== null && !has.has(`${period} ${group ?? ""}`)).map((value) => measurementOf(value, unit));
  const comparisons = measure.values.flatMap((value): Comparison[] => {
    const reference = togetherOf(value.municipality);
    return reference && value.value !== null ? [{ ...measurementOf(value, unit), reference }] : [];
  });
  const fields = new Map<string, Others>();
  for (const { municipality, period, group, value } of measure.values) {
    if (value === null || togetherOf(municipality) || municipalityName(municipality) === own) continue;
    const key = `${period} ${group ?? ""}`;
    if (!fields.has(key)) fields.set(key, { period, values: [], source: KOLADA, ...(group ? { group } : {}) });
    fields.get(key)!.values.push(value);
  }
  return { ...indicator, outcomes: [...indicator.outcomes, ...outcomes], comparisons: [...indicator.comparisons, ...comparisons], others: [...(indicator.others ?? []), ...fields.values()] };
}
