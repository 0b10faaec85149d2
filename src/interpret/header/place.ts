import { COUNTIES } from "../../lexicon/words/municipalities";
import { withoutLast } from "../../domain/shapes";
import { figureIn } from "../number/figure";
import { grammar } from "../text/grammar";
import { textKey } from "../text/text";

const coded = COUNTIES.flatMap(([county, , municipalities]) =>
  municipalities.split(", ").map((one): [code: string, name: string] => [county + one.slice(0, 2), one.slice(3)]),
);
const byCode = new Map(coded);
const countyOf = new Map(
  coded.map(([code, name]) => [textKey(name), COUNTIES.find(([county]) => code.startsWith(county))![1]]),
);
const names = new Set(countyOf.keys());
const counties = new Set(COUNTIES.map(([, name]) => textKey(name)));

/** Every municipality's name without "kommun" or "stad", in the order of their codes. */
export const municipalities = (): string[] => coded.map(([, name]) => name);

/**
 * A municipality by its code ("1885" or 1885), the country ("0000") or a region as Kolada numbers it ("0018");
 * undefined: no such code.
 */
export function placeByCode(code: string | number): string | undefined {
  const digits = String(code).trim().padStart(4, "0");
  if (digits === "0000") return "Riket";
  const county = digits.startsWith("00") ? COUNTIES.find(([one]) => one === digits.slice(2)) : undefined;
  return county ? `Region ${county[1]}` : byCode.get(digits);
}

/** The county that a municipality lies in ("Örebro"), by its name in any form; undefined: no such municipality. */
export const countyByMunicipality = (municipality: string): string | undefined =>
  countyOf.get(municipalityName(municipality));

/** Names that are words too ("Berg", "Mark", "Kil") are places only beside others. */
const WORDS = new Set([
  "ale",
  "berg",
  "eda",
  "håbo",
  "kil",
  "mark",
  "nora",
  "sala",
  "lund",
  "vara",
  "mora",
  "tranås",
  "solna",
]);

/** A municipality as it is called without "kommun" or "stad", lower case: "Lindesbergs kommun" is "lindesberg". */
export function municipalityName(text: string): string {
  const key = textKey(text);
  const name = withoutKind(key);
  return name === key || names.has(name) ? name : withoutLast(name, "s");
}
/** Words after a municipality's name; "kommun" may be part of the same word. */
const KINDS = [" stad", "kommun"];
function withoutKind(key: string): string {
  const kind = KINDS.find((one) => key.endsWith(one)) ?? "";
  return key.slice(0, key.length - kind.length).trimEnd();
}

const REGION = "region ";
const bare = (text: string): string => {
  const key = textKey(text);
  return municipalityName(key.startsWith(REGION) ? key.slice(REGION.length) : key);
};

/**
 * Whether a text is the name of a Swedish municipality, a region or the country, or of several, and nothing else:
 * "Flen", "Motala kommun", "Dalarna", "Region Skåne", "Hallands län", "Mora, Orsa och Älvdalen", "Riket". `alone`: no
 * neighbour is a place, so that "Mark" is an ordinary word.
 */
export function isPlace(text: string, alone = false): boolean {
  if (text.length > 40 || figureIn(text)) return false;
  const several = AND.split(text);
  return several.length > 1 ? several.every((one) => isOnePlace(one, false)) : isOnePlace(text, alone);
}

function isOnePlace(text: string, alone: boolean): boolean {
  const key = textKey(text);
  return LARGER.test(key) || counties.has(key) || (names.has(bare(text)) && !(alone && WORDS.has(key)));
}

/** Whether a text names a municipality or a region as a title does: "Lunds kommun", "Region Skåne"; "Attraktiv kommun" is none. */
function isTitled(text: string): boolean {
  const key = textKey(text);
  const name = withoutKind(key);
  return name === key ? key.startsWith(REGION) : name.endsWith("s") || names.has(name);
}

/** Whether two names are of different municipalities or regions; false where either is of none. */
export function areOtherPlaces(one: string, other: string): boolean {
  const [first, second] = [bare(one), bare(other)].map((name) => `${name} `) as [string, string];
  return isTitled(one) && isTitled(other) && !first.startsWith(second) && !second.startsWith(first);
}

const AND = grammar(", _ | och");
/** A region, a county, the country or a group of municipalities. */
const LARGER = grammar(
  `^ (region L [L] | L [L] län | riket | (samtliga | alla) kommuner | liknande kommuner …~ | kommuner i länet) $`,
);
