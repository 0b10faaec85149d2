/** A group of a sheet's looks, which Excel can refuse without loss of contents. */
export type LookName =
  | "cleared"
  | "numberFormats"
  | "cells"
  | "merges"
  | "lines"
  | "rules"
  | "lists"
  | "charts"
  | "names"
  | "view"
  | "page"
  | "breaks";

/** What each group is called, in the definite form. */
const LOOK_WORDS: Record<LookName, string> = {
  cleared: "borttagningen av det tidigare utseendet",
  numberFormats: "talformaten",
  cells: "typsnitten, färgerna och linjerna",
  merges: "de sammanfogade cellerna",
  lines: "kolumnbredderna och radhöjderna",
  rules: "färgreglerna",
  lists: "rullistorna",
  charts: "diagrammen",
  names: "namnen på områden",
  view: "de frysta rutorna och flikfärgen",
  page: "sidinställningen",
  breaks: "sidbrytningarna",
};

/** The looks that an own sheet lacks. */
export interface Lacking {
  sheet: string;
  looks: LookName[];
}

export const ALL_LOOKS = Object.keys(LOOK_WORDS) as LookName[];

/** The valid group names in stored data; others are skipped. */
export const looksIn = (stated: unknown): LookName[] =>
  Array.isArray(stated) ? ALL_LOOKS.filter((name) => stated.includes(name)) : [];

/** The groups in words: "sidinställningen och diagrammen"; all of them are "utseendet". */
export const lookWords = (looks: readonly LookName[]): string =>
  looks.length === ALL_LOOKS.length ? "utseendet" : andList(looks.map((name) => LOOK_WORDS[name]));

/** One sentence on what the sheets lack; sheets that lack the same are named together. Empty for none. */
export function lackingWords(lacking: readonly Lacking[]): string {
  const bySame = new Map<string, string[]>();
  for (const { sheet, looks } of lacking)
    bySame.set(lookWords(looks), [...(bySame.get(lookWords(looks)) ?? []), `”${sheet}”`]);
  const parts = [...bySame].map(
    ([words, sheets]) => `${words} på ${sheets.length === 1 ? "bladet" : "bladen"} ${andList(sheets)}`,
  );
  return parts.length === 0 ? "" : `Allt innehåll är skrivet, men det här kunde inte göras: ${parts.join("; ")}.`;
}
import { andList } from "../domain/listed";
