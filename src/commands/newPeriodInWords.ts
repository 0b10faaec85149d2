import { andList, andMore } from "../domain/listed";
import { capital } from "../interpret/text/text";
import { periodText } from "../interpret/time/period";
import { quotedSheet } from "../sheet/address";
import type { NewPeriodResult } from "./newPeriod";
import type { DatedHeader } from "./nextColumns";
import type { DecidedRules } from "./rulesReview";

/** A header that tables lack: one question, however many tables lack it. */
export interface NextHeader {
  header: string;
  /** The cells where it would stand; where it has no place, its tables. */
  cells: string[];
  /** Why it has no place. */
  why?: string;
  /** What else is written with it: "”Bedömning” i Mål!E1 blir ”Bedömning 2024”". */
  dates?: string;
}

/** What a new period would do, or has left to do, as shown in the pane. */
export interface NewPeriodInWords {
  /** "2024" and "2025". */
  from: string;
  to: string;
  headers: NextHeader[];
  /** How many rows of the decided plan are carried on. */
  planRows?: number;
  /** The decided words and rules, to be kept or changed; absent where none are decided. */
  rules?: DecidedInWords;
  /** What is not done, a sentence each. */
  unfinished: string[];
}

/** The decided words and rules as they are shown. */
export interface DecidedInWords extends Pick<DecidedRules, "sheet" | "kept"> {
  /** "Kontoret, egen styrmodell, Så bedömer vi, 2025-02-11". */
  about: string;
  /** "Resultatmål: ● Uppnås · ○ Uppnås inte. Uppnås när målvärdet är nått.", a level each. */
  lines: string[];
  /** What the ending period's words are besides: "Inte på skalan: ”På paus”. …", a sentence each; none where all are on it. */
  words: string[];
}

/** The headers that are left to write, those of the same words together. */
export function headersOf({ columns, written }: Pick<NewPeriodResult, "columns" | "written">): NextHeader[] {
  const headers = new Map<string, NextHeader>();
  const dated = new Map<string, DatedHeader[]>();
  for (const { sheet, table, header, cell, why, dates } of columns) {
    if (cell !== undefined && written.includes(cell)) continue;
    const key = `${header}\n${why ?? ""}\n${dates?.header ?? ""}`;
    const one = headers.get(key) ?? { header, cells: [], ...(why ? { why } : {}) };
    one.cells.push(cell ?? `${quotedSheet(sheet)}!${table}`);
    headers.set(key, one);
    if (dates) dated.set(key, [...(dated.get(key) ?? []), dates]);
  }
  return [...headers].map(([key, one]) => {
    const dates = dated.get(key);
    return dates ? { ...one, dates: datedInWords(dates) } : one;
  });
}

/** Headers of the same words that get their year, in one sentence. */
const datedInWords = (dates: readonly DatedHeader[]): string =>
  `”${dates[0]!.was}” i ${dates.map(({ cell }) => cell).join(", ")} blir ”${dates[0]!.header}”`;

/** What levels say alike is on one line: "Resultatmål och uppdrag: …". */
export function decidedInWords(rules: DecidedRules): DecidedInWords {
  const { sheet, title, decision, levels, kept } = rules;
  const levelsOf = new Map<string, string[]>();
  for (const { level, when, scale, measured, rollup } of levels) {
    const words = [scale.join(" · "), ...[measured, rollup].map(capital)].filter(Boolean).join(". ");
    levelsOf.set(words, [...(levelsOf.get(words) ?? []), when ? `${level} (${when})` : level]);
  }
  const lines = [...levelsOf].map(([words, names]) => `${capital(andList(names))}: ${words || "bara antal"}.`);
  return { sheet, kept, about: [title, decision].filter(Boolean).join(", "), lines, words: wordsInWords(rules) };
}

const quoted = (words: readonly string[]): string =>
  andMore(
    words.map((word) => `”${word}”`),
    NAMED,
  );

/** Printed words that no scale has, and steps that nothing is graded. */
const wordsInWords = ({ sheet, added, unused }: DecidedRules): string[] => [
  ...(added.length > 0
    ? [
        `Bedömningarna har ord som inte står på skalan: ${quoted(added)}. Skriv in dem på bladet ”${sheet}”, eller rätta cellerna.`,
      ]
    : []),
  ...(unused.length > 0 ? [`Steg som ingen bedömning har nu: ${quoted(unused)}.`] : []),
];

export const newPeriodInWords = (result: NewPeriodResult): NewPeriodInWords => ({
  from: periodText(result.from),
  to: periodText(result.to),
  headers: headersOf(result),
  ...(result.plan ? { planRows: result.plan.rows } : {}),
  ...(result.rules ? { rules: decidedInWords(result.rules) } : {}),
  unfinished: unfinishedInWords(result),
});

/** How many cells are named. */
const NAMED = 6;

/** What is not done of the period that ends, and what is not there for the next: sentences, none where all is. */
export function unfinishedInWords({
  from,
  to,
  unfinished,
}: Pick<NewPeriodResult, "from" | "to" | "unfinished">): string[] {
  const { measures, withoutOutcome, undecided, withoutTarget, copies } = unfinished;
  const [ending, coming] = [periodText(from), periodText(to)];
  const cells = andMore(withoutOutcome, NAMED);
  const proposals = undecided.map(
    ({ committee, values }) => `${committee} (${values === 1 ? "1 värde" : `${values} värden`})`,
  );
  return [
    ...(withoutOutcome.length > 0
      ? [`Utfall för ${ending} saknas för ${withoutOutcome.length} av ${measures} mått: ${cells}.`]
      : []),
    ...(proposals.length > 0
      ? [`Förslag för ${ending} som nämnden inte har beslutat: ${andList(proposals)}. Läs in besluten när de kommer.`]
      : []),
    ...(withoutTarget > 0
      ? [
          `Målvärde för ${coming} saknas för ${withoutTarget} av ${measures} mått. Mallar som görs nu visar ett annat års målvärde, med årtalet. Skriv målvärdena och gör mallarna igen.`,
        ]
      : []),
    ...copies,
  ];
}
