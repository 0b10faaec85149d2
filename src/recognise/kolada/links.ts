import { exportHeads } from "../../lexicon/columnHeads";
import type { Comparison, Indicator, Measurement, Others, Plan } from "../../domain/plan";
import { mostAlike, similarity } from "../../interpret/text/similarity";
import { textKey } from "../../interpret/text/text";
import { grouped } from "../../domain/grouped";
import type { KoladaMeasure, KoladaValue } from "./kolada";
import { idsIn } from "./layout";
import { countyByMunicipality, isPlace, municipalityName } from "../../interpret/header/place";

/**
 * The measure of an indicator, and how it was matched; `similarity` is 1 for an id. A match by wording needs the user's
 * confirmation.
 */
export interface KoladaLink {
  indicator: string;
  measure: string;
  by: "id" | "person" | "wording";
  similarity: number;
}

/** The source printed with every figure from Kolada. */
const KOLADA = "Kolada";

/** A measure's name in links and memory: its id, else its title. */
export const exportName = ({ id, title }: KoladaMeasure): string => id ?? textKey(title);

const idsOf = (indicator: Indicator): Set<string> =>
  new Set(
    [
      indicator.title,
      indicator.number ?? "",
      ...indicator.comments.map(({ text }) => text),
      ...indicator.targets.map(({ text }) => text),
    ].flatMap(idsIn),
  );

/**
 * Measures for indicators: by id, else by the user's earlier answer (`confirmed`: indicator id → measure's name, "" for
 * none), else the measure with the most similar wording, if it is similar enough and no other is as similar.
 */
export function linkMeasures(
  plan: Plan,
  measures: KoladaMeasure[],
  confirmed: Record<string, string> = {},
): KoladaLink[] {
  const byName = new Map(measures.map((measure) => [exportName(measure), measure]));
  return plan.indicators.flatMap((indicator): KoladaLink[] => {
    const chosen = confirmed[indicator.id];
    if (chosen !== undefined)
      return byName.has(chosen) ? [{ indicator: indicator.id, measure: chosen, by: "person", similarity: 1 }] : [];
    const [id] = [...idsOf(indicator)].filter((one) => byName.has(one));
    if (id) return [{ indicator: indicator.id, measure: id, by: "id", similarity: 1 }];
    const best = mostAlike(measures, ({ title }) => similarity(indicator.title, title));
    return best
      ? [{ indicator: indicator.id, measure: exportName(best.one), by: "wording", similarity: best.alike }]
      : [];
  });
}

/**
 * Measures of the same name as one, wherever their values stand. Where two cells state different things of the same
 * value, neither counts.
 */
export const joined = (measures: KoladaMeasure[]): KoladaMeasure[] =>
  [...grouped(measures, exportName).values()].map((same) =>
    same.length === 1 ? same[0]! : { ...same[0]!, values: () => withoutTwins(same.flatMap(({ values }) => values())) },
  );

function withoutTwins(values: KoladaValue[]): KoladaValue[] {
  const first = new Map<string, KoladaValue>();
  for (const value of values) {
    const key = `${textKey(value.municipality)} ${momentOf(value)}`;
    const twin = first.get(key);
    if (!twin || (twin.value === null && !twin.problem)) first.set(key, value);
    else if (value.value !== null && twin.value !== null && value.value !== twin.value)
      first.set(key, { ...twin, value: null, problem: "dubbelt-värde" });
  }
  return [...first.values()];
}

/**
 * Rows of an export that are no municipality: their names as a comparison. "": the name in the export; null: a county,
 * of which only the own one is "Länet".
 */
const TOGETHER = [
  ["country", "Riket"],
  ["everyMunicipality", "Alla kommuner"],
  ["similarMunicipalities", "Liknande kommuner"],
  ["similar", ""],
  ["inTheCounty", "Länet"],
  ["aCounty", null],
] as const;

/** What the values of a row are called as a comparison; undefined: those of a municipality. */
function togetherOf(name: string, county: string | undefined): string | undefined {
  // "Liknande kommuner, Lindesberg": whose group it is stands after the comma.
  const [group = name] = name.split(",");
  const row = TOGETHER.find(([concept]) => exportHeads.has(group, concept));
  if (row && row[1] !== null) return row[1] || name;
  if (row) return county !== undefined && textKey(name).includes(textKey(county)) ? "Länet" : name;
  return isPlace(name) ? undefined : name;
}

/**
 * The plan with the linked measures' values: outcomes of the own municipality for years that the table lacks; as
 * comparisons the country's, the county's, similar municipalities' and those that a target names; and every other
 * municipality's value for places among them. Nothing from the table is changed. Without a known own municipality only
 * comparisons are added.
 */
export function withKolada(
  plan: Plan,
  measures: KoladaMeasure[],
  links: KoladaLink[],
  organisation: string | undefined,
): Plan {
  const byName = new Map(measures.map((measure) => [exportName(measure), measure]));
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

const measurementOf = (
  { period, group, text, value, decimals, cell }: KoladaValue,
  unit: string | undefined,
): Measurement => ({
  period,
  group,
  text,
  value,
  unit,
  decimals,
  cell,
  source: KOLADA,
});

/** Whom the targets compare with, lower case. */
const namedIn = ({ targets }: Indicator): string[] =>
  targets
    .flatMap(({ reading }) => (reading.kind === "allOf" ? reading.parts : [reading]))
    .flatMap((reading) => (reading.kind === "comparison" ? [municipalityName(reading.reference)] : []));

/** Whose a value of an export is. */
interface Owner {
  /** Its name as a comparison, when it is no municipality. */
  together: string | undefined;
  name: string;
}

interface Owned {
  value: KoladaValue;
  owner: Owner;
}

/** An indicator with a linked measure's values: its own outcomes, comparisons, and the other municipalities' values. */
function enriched(indicator: Indicator, measure: KoladaMeasure, own: string | undefined): Indicator {
  const unit = measure.unit ?? indicator.unit;
  const isKnown = new Set(indicator.outcomes.map(momentOf));
  const isNamed = new Set(namedIn(indicator));
  const ownerOf = ownerReader(own === undefined ? undefined : countyByMunicipality(own));
  const all = measure.values().map((value): Owned => ({ value, owner: ownerOf(value.municipality) }));
  const isOwn = ({ owner }: Owned): boolean => owner.together === undefined && owner.name === own;
  const theirs = all.filter((one) => !isOwn(one));
  return {
    ...indicator,
    outcomes: [
      ...indicator.outcomes,
      ...all
        .filter((one) => isOwn(one) && one.value.value !== null && !isKnown.has(momentOf(one.value)))
        .map(({ value }) => measurementOf(value, unit)),
    ],
    comparisons: [
      ...indicator.comparisons,
      ...theirs.flatMap(({ value, owner: { together, name } }): Comparison[] =>
        value.value !== null && (together !== undefined || isNamed.has(name))
          ? [{ ...measurementOf(value, unit), reference: together ?? value.municipality }]
          : [],
      ),
    ],
    others: [...(indicator.others ?? []), ...othersIn(theirs, unit)],
  };
}

/** Period and group: of each a measure has one value. */
const momentOf = ({ period, group }: Pick<KoladaValue, "period" | "group">): string => `${period} ${group ?? ""}`;

/** Reads whose a value is, each name once: an export has many thousand rows of some hundred municipalities. */
function ownerReader(county: string | undefined): (municipality: string) => Owner {
  const known = new Map<string, Owner>();
  return (municipality) => {
    let owner = known.get(municipality);
    if (!owner)
      known.set(
        municipality,
        (owner = { together: togetherOf(municipality, county), name: municipalityName(municipality) }),
      );
    return owner;
  };
}

/** The values of all single municipalities, a field for each period and group. */
function othersIn(theirs: readonly Owned[], unit: string | undefined): Others[] {
  const single = theirs.filter(({ owner }) => owner.together === undefined).map(({ value }) => value);
  return [...grouped(single, momentOf).values()].map((values) => ({
    period: values[0]!.period,
    values: values.flatMap(({ value }) => value ?? []),
    missing: values.filter(({ value }) => value === null).length,
    source: KOLADA,
    unit,
    group: values[0]!.group,
  }));
}

/** Values of a measure whose cells can neither be read nor state that they are missing. */
export const unreadIn = (measure: KoladaMeasure): KoladaValue[] =>
  measure.values().filter(({ problem }) => problem !== undefined);
