import type { Measure } from "../domain/plan";
import { doneInTime } from "../interpret/direction";
import { UNITS } from "../lexicon/words/units";

/** Units of what is true at one moment: shares, indexes, rates, places. */
const POINT_FAMILIES = new Set(["share", "points", "index", "rate", "rank", "density"]);
const family = new Map(UNITS.map((row) => [row.unit, row.family]));

/** Wordings of the same, where no unit is given. */
const POINT_WORDS =
  /(?<!\p{L})(andel(en)?|\p{L}*index|nki|nmi|nri|nii|hme|median(en)?|genomsnitt(et)?|genomsnittlig\p{L}*|medelvärde|medeltid|ranking|rank|placering|betyg|meritvärde|soliditet\p{L}*|procent(uell)?)(?!\p{L})|frånvaro|(?<!\p{L})per 1 ?000|\/1 ?000/iu;
const TIME_WORDS = /median|genomsnitt|medel|väntetid|ledtid|handläggningstid|svarstid/iu;

/** Shares that grow over the year all the same: of a result, a budget, a plan. */
const GROWS =
  /resultat i|årets resultat|årsresultat|budget|nettokostnad|självfinansiering|förbruk|av planerade|av beslutade åtgärder|av årets|genomförda av|tillväxt|ökning|minskning/iu;

/** Shares of what is to be done or to happen in the year. */
const HAPPENS =
  /under året|andel\p{L}* (?:\p{L}+ )?(?:genomförda|avslutade|utförda|besökt|deltagit)|(?:genomförda|avslutade|utförda) [^.]*andel|resultat[^.]*andel|personalomsättning/iu;

/**
 * How the measure behaves over a year, and whether the table says so or the unit makes it evident. null: it cannot be
 * told.
 */
export function measureOf(of: {
  measure?: Measure;
  unit?: string;
  indicator?: string;
  kind?: string;
}): { measure: Measure; evident: boolean } | null {
  if (of.measure) return { measure: of.measure, evident: false };
  const words = of.indicator ?? "";
  if (GROWS.test(words) || (HAPPENS.test(words) && !doneInTime(words))) return null;
  if (of.kind === "rank") return { measure: "point", evident: true };
  const known = of.unit ? (family.get(of.unit) ?? (of.unit.includes("/") ? "money" : undefined)) : undefined;
  if (known === "time" || known === "workTime")
    return TIME_WORDS.test(words) ? { measure: "point", evident: true } : null;
  if (known ? POINT_FAMILIES.has(known) : POINT_WORDS.test(words)) return { measure: "point", evident: true };
  return null;
}
