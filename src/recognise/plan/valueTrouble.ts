import { factsOf } from "../../interpret/facts";
import { rowWords } from "../../lexicon/rowWords";
import type { Indicator, Role } from "../../domain/plan";
import type { ProblemCode } from "../../domain/problem";
import { isChange } from "../../domain/reading";
import type { ValueRead } from "./cellFigure";

/** What keeps a cell from being the value of its row's target. */
export function troubleOf(read: ValueRead, role: Role, indicator: Indicator): ProblemCode | undefined {
  if (read.kind !== "word" && read.kind !== "problem") return undefined;
  if (read.kind === "word" && mayBeWords(read.text, role, indicator)) return undefined;
  if (read.kind === "problem" && read.code === "datum-i-talkolumn" && isDayDone(role, indicator)) return undefined;
  const code = read.kind === "problem" ? read.code : "utfall-ej-läst";
  const isAnswer = answersChange(read.text, indicator) || (MEASURED.has(role) && factsOf(read.text).span !== null);
  return (code === "utfall-ej-läst" || code === "gräns-som-utfall") && isAnswer ? undefined : code;
}

/** Columns of what is held against the target: two ends of a value may say the same of it. */
const MEASURED: ReadonlySet<Role> = new Set(["outcome", "forecast"]);

/** A day answers what is to be done. */
const isDayDone = (role: Role, { targets }: Indicator): boolean =>
  role === "outcome" && targets.some(({ reading }) => reading.kind === "yesno");

/** "4 % högre" answers a target that asks for a change. */
const answersChange = (text: string, { targets, title }: Indicator): boolean =>
  targets.some(({ reading }) => isChange(reading)) && factsOf(text).changeOf(title) !== null;

/** Whether words without a figure are a value like any other. */
const mayBeWords = (words: string, role: Role, indicator: Indicator): boolean =>
  role === "comparison" || wordsMayAnswer(indicator) || rowWords.has(words, "everybody");

/** "Genomfört" answers a target that is done or not done, or that only a person can judge. */
const wordsMayAnswer = (indicator: Indicator): boolean =>
  indicator.targets.length === 0 ||
  indicator.targets.some(({ reading }) => ["yesno", "text", "allOf"].includes(reading.kind));
