import type { Role } from "../domain/plan";
import { gehOf } from "../interpret/geh";
import { textKey } from "../interpret/text";
import { headingsOf } from "./around";
import type { Column, Tells } from "./column";
import { cellText, filled, textOf } from "./grid";
import { isGroup } from "./lexicon";
import { isPast } from "./phrase";
import { isPlace } from "./places";
import { qualifies } from "./qualifier";
import { choose, type Scored } from "./ranking";
import type { Region } from "./layout/region";
import { BOUND } from "./plan/targetCell";

/** In a long table a column without a role may say whether a row's figures are outcomes or targets, women's or men's, or whose. */
export function findQualifiers(region: Region, scored: Scored[]): void {
  for (const one of scored) {
    const { column } = one;
    const unnamed = column.role === "other" || column.reading.scores[column.role] === undefined;
    const tells = isCrossing(one, scored)
      ? "focusArea"
      : saysGeh(region, column.column)
        ? "geh"
        : (TOLD_BY_HEADER.find(([, words]) => words.test(column.reading.words))?.[0] ??
          (unnamed && column.evidence.seen > 1 && qualifies(region, column.column) ? "figures" : undefined));
    if (tells === undefined) continue;
    choose(one, []);
    column.tells = tells;
  }
}

/** "Finansiellt mål" and "Verksamhetsmål" by turns, whatever stands over them. */
function saysGeh({ grid, first, last }: Region, column: number): boolean {
  const texts = Array.from({ length: Math.min(last - first + 1, 200) }, (_, i) =>
    textKey(cellText(grid, first + i, column)),
  ).filter(Boolean);
  const kinds = new Set(texts);
  return (
    kinds.size > 1 &&
    kinds.size < texts.length &&
    kinds.size <= 4 &&
    [...kinds].every((text) => text.length <= 30 && gehOf(text) !== undefined)
  );
}

const TOLD_BY_HEADER: [Tells, RegExp][] = [
  ["geh", /^(?:geh|god ekonomisk hushållning|typ av mål|måltyp|mål för geh)$/u],
  ["targetGroup", /^målgrupp(?:er|en)?$/u],
  ["measure", /^(?:måttslag|typ av mått|mätslag|måtttyp|värdetyp)$/u],
];

/** Figures under the names of municipalities are others', but for the one that the titles or the header's own words say is ours. */
export function comparePlaces({ grid, titleRows, area }: Region, scored: Scored[]): void {
  const figures = scored.filter(({ column: { evidence } }) => evidence.measured > 0.5);
  const places = figures.filter(({ column }) => isPlace(column.header));
  if (places.length === 0 || (places.length === 1 && !isPlace(places[0]!.column.header, true))) return;
  const titles = titleRows
    .flatMap((row) => filled(grid, row, area.left, area.right).map((c) => textKey(textOf(grid.sheet.values[row]![c]))))
    .join(" ");
  for (const one of figures) {
    const key = textKey(one.column.header);
    const ours =
      OURS.test(key) ||
      (places.includes(one) && titles.split(/[^\p{L}-]+/u).some((word) => word === key || word === `${key}s`));
    if (ours && one.column.reading.scores.target === undefined)
      Object.assign(one.column, { role: "outcome", confidence: 0.7 });
    else if (places.includes(one)) Object.assign(one.column, { role: "comparison", confidence: 0.9 });
  }
}

/** "Fokusområde" right of the goals, or beside another column of areas, runs across the tree. */
function isCrossing({ column }: Scored, scored: Scored[]): boolean {
  if (!/^(?:tvärsektoriell[at]* )?fokusområden?$/u.test(column.reading.words)) return false;
  return scored.some(
    ({ column: other }) =>
      other !== column &&
      ((other.role === "goal" && other.column < column.column) ||
        (other.role === "area" && !/fokusområde/u.test(other.reading.words))),
  );
}

const OURS = /^(?:vi|vår kommun|kommunen|egen kommun|eget värde|eget resultat|hos oss)$/u;

/** "Nuläge" and "aktuellt värde" are the outcome of a table that has no other, or only what was before. */
export function nowIsOutcome(scored: Scored[]): void {
  const now = scored.filter(
    ({ column: { role, reading } }) => role === "baseline" && /nu|aktuell/u.test(reading.words),
  );
  if (now.length !== 1) return;
  const [{ column }] = now as [Scored];
  const earlier = ({ reading }: Column): boolean =>
    isPast(reading.words) ||
    (column.reading.period !== undefined && reading.period !== undefined && reading.period < column.reading.period);
  if (scored.every(({ column: other }) => other.role !== "outcome" || earlier(other))) column.role = "outcome";
}

/** "Lägst", "Medel" and "Högst" beside a target of its own are others' values. */
export function spreadOfOthers(scored: Scored[]): void {
  const has = (role: Role, bound: boolean): boolean =>
    scored.some(({ column }) => column.role === role && BOUND.test(column.reading.words) === bound);
  if (!has("target", false) || !has("comparison", false)) return;
  for (const { column } of scored)
    if (column.role === "target" && BOUND.test(column.reading.words))
      Object.assign(column, { role: "comparison", confidence: 0.8 });
}

/** What was before, where nothing says when, is what the outcome started from. */
export function pastIsBaseline(scored: Scored[]): void {
  const past = scored.filter(
    ({ column }) => column.role === "outcome" && column.reading.period === undefined && isPast(column.reading.words),
  );
  if (scored.every((one) => one.column.role !== "outcome" || past.includes(one))) return;
  for (const { column } of past) Object.assign(column, { role: "baseline", confidence: 0.7 });
}

/** "Öka", "Minska" and "Bibehålla" under "Riktning" are what is wished for, where no other column says it. */
export function wishesAreTargets(region: Region, scored: Scored[]): void {
  if (scored.some(({ column }) => column.role === "target")) return;
  for (const { column } of scored) {
    if (column.role !== "trend") continue;
    const texts = Array.from({ length: Math.min(region.last - region.first + 1, 40) }, (_, i) =>
      textOf(region.grid.sheet.values[region.first + i]?.[column.column]),
    ).filter(Boolean);
    if (texts.length > 0 && texts.every((text) => WISH.test(text)))
      Object.assign(column, { role: "target", confidence: 0.7 });
  }
}

const WISH = /^(?:ska )?(?:öka|minska|bibehålla|behålla|förbättra|sänka|höja|oförändrad|oförändrat|stabil)s?$/iu;

/** "Totalt", "Flickor" and "Pojkar" beside a target, where no column is headed as an outcome, are the outcomes of those groups. */
export function outcomesOfGroups(scored: Scored[]): void {
  if (
    scored.some(({ column }) => column.role === "outcome") ||
    !scored.some(({ column }) => column.role === "target" || column.role === "comparison")
  )
    return;
  for (const { column } of scored)
    if (column.role === "other" && isGroup(column.header) && column.evidence.measured > 0.5)
      Object.assign(column, { role: "outcome", confidence: 0.7 });
}

/** "Ack utfall" beside the outcomes of months is up to the last of them: a tertial, half a year, a quarter. */
export function accumulated(scored: Scored[]): void {
  const months = scored.flatMap(({ column: { role, reading } }) =>
    role === "outcome" && /^\d{4}(?:-\d\d| T\d| kv\d)$/.test(reading.period ?? "") ? [reading.period!] : [],
  );
  if (months.length < 2) return;
  for (const { column } of scored)
    if (
      column.role === "outcome" &&
      column.reading.period === undefined &&
      /(?<!\p{L})(?:ack|ackumulera[td])(?!\p{L})/u.test(column.reading.words)
    )
      column.reading = { ...column.reading, period: partUntil(months.sort().at(-1)!) };
}

function partUntil(month: string): string {
  const [, of, part, n] = /^(\d{4}) (T|kv)(\d)$/.exec(month) ?? [];
  if (of !== undefined)
    return partUntil(`${of}-${String(Number(n) * (part === "T" ? 4 : 3)).padStart(2, "0")}`).replace(
      / (?:T2|kv\d)$/,
      " delår",
    );
  const [year, number] = month.split("-").map(Number) as [number, number];
  if (number === 12) return String(year);
  return number % 4 === 0
    ? `${year} T${number / 4}`
    : number === 6
      ? `${year} delår`
      : number % 3 === 0
        ? `${year} kv${number / 3}`
        : month;
}

/**
 * Of several outcomes of one period, or targets, the one that its header calls final or revised counts before a plain one, that before a preliminary or original
 * one, a target before the limit of a step, and what a word says before what none does; `around`: the period of the table. What is as good is told apart by nobody, and reported where it stands.
 */
export function noTwins(scored: Scored[], around: string): void {
  const rank = ({ role, reading: { words, period, scores } }: Column): number =>
    role === "outcome" && scores.outcome === undefined
      ? 0
      : FINAL.test(words)
        ? 4
        : FIRST.test(words)
          ? 1
          : role === "outcome"
            ? period === undefined
              ? 2
              : 3
            : LIMIT.test(words)
              ? 1
              : 2;
  for (const role of ["outcome", "target"] as const) {
    const same = scored.filter(({ column }) => column.role === role);
    for (const one of same) {
      const key = ({ reading }: Column): string => `${reading.period ?? around} ${reading.group ?? ""}`;
      const twins = same.filter(({ column }) => column.role === role && key(column) === key(one.column));
      if (twins.some(({ column }) => rank(column) > rank(one.column))) choose(one, []);
    }
  }
}

const FINAL = /(?<!\p{L})(?:slutlig|definitiv|faktisk|verklig|revidera|nytt|nya|justera|uppdatera)/u;
const LIMIT = /(?<!\p{L})(?:\p{L}*gräns|tröskel|godtagbar|acceptabel|lägsta|högsta|golv|tak|grön|gul|röd)/u;
const FIRST =
  /(?<!\p{L})(?:preliminär|budgetera|beräkna|prognosticera|prognostisera|planera|ursprunglig|tidigare|gammal|föreslag|förslag)/u;

/** In a table of measures whose targets are headed as plans, or not at all, the budget for a year is what is to be reached. */
export function budgetIsTarget(scored: Scored[]): void {
  if (
    scored.some(({ column }) => column.role === "target" && !/^plan/u.test(column.reading.words)) ||
    !scored.some(({ column }) => column.role === "outcome")
  )
    return;
  for (const { column } of scored) {
    const { reading, evidence, role } = column;
    if (role === "other" && BUDGET.test(reading.words) && reading.period !== undefined && evidence.measured > 0.6)
      Object.assign(column, { role: "target", confidence: 0.6 });
  }
}

const BUDGET = /^(?:års|intern)?budget$/u;

/** Years to come: a range, or a plan. */
const AHEAD =
  /(?:19|20)\d\d\s*[–-]\s*(?:(?:19|20)\d\d|\d\d)(?!\d)|(?<!\p{L})(?:\p{L}*plan|budget|\p{L}*budget|mål för|inriktningsmål|målsättningar)(?!\p{L})/iu;

/** Bare years after the accounts of an earlier one, in a table without other targets, are what is planned for: the titles say a plan's years, or the accounts are final. */
export function yearsAhead(region: Region, scored: Scored[]): void {
  if (scored.some(({ column }) => column.role === "target")) return;
  const said = scored.filter(
    ({ column: { role, reading } }) =>
      role === "outcome" && !/^(?:år)?$/u.test(reading.words) && /^\d{4}$/.test(reading.period ?? ""),
  );
  const latest = said
    .map(({ column }) => column.reading.period!)
    .sort()
    .at(-1);
  const final = said.some(({ column }) => /bokslut/u.test(column.reading.words));
  if (latest === undefined || !(final || headingsOf(region).some((text) => AHEAD.test(text)))) return;
  for (const { column } of scored) {
    const { role, reading } = column;
    if (
      role === "outcome" &&
      /^(?:år)?$/u.test(reading.words) &&
      /^\d{4}$/.test(reading.period ?? "") &&
      reading.period! > latest
    )
      Object.assign(column, { role: "target", confidence: 0.6 });
  }
}

/** A forecast without a period of its own is for the year that the table is of, unless its rows say theirs. */
export function forecastOfYear(scored: Scored[], year: string): void {
  if (year === "" || scored.some(({ column }) => column.role === "period" || column.tells === "figures")) return;
  for (const { column } of scored)
    if (column.role === "forecast" && column.reading.period === undefined)
      column.reading = { ...column.reading, period: year };
}
