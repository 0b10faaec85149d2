import { parseA1Ref, stringifyTokens, tokenize } from "@borgar/fx";
import type { Host } from "../model";

/** A reference to cells in a formula: the sheet before the "!", and the corners (null: whole columns or rows). */
export type Reference = Extract<NonNullable<ReturnType<typeof parseA1Ref>>, { range: unknown }>;

/** A formula, or a reference without "=", with some of its references to cells replaced; null leaves one as it is. */
export function mapReferences(formula: string, replace: (reference: Reference) => string | null): string {
  const tokens = tokenize(formula);
  let changed = false;
  for (const token of tokens) {
    const reference = token.type.startsWith("range") ? parseA1Ref(token.value) : undefined;
    const text = reference && "range" in reference ? replace(reference) : null;
    if (text === null) continue;
    token.value = text;
    changed = true;
  }
  return changed ? stringifyTokens(tokens) : formula;
}

/**
 * Rewrites every formula and reference of the workbook; `home` is the sheet that a reference without one belongs to.
 */
export function rewriteFormulas(host: Host, rewrite: (formula: string, home?: string) => string): void {
  for (const sheet of host.book.sheets) {
    const rewritten = (formula: string, home?: string): string => {
      const text = rewrite(formula, home);
      if (text !== formula) host.changed.add(sheet);
      return text;
    };
    for (const [key, formula] of sheet.formulas) sheet.formulas.set(key, rewritten(formula, sheet.name));
    for (const rule of sheet.conditionalFormats) {
      if (rule.kind === "expression") rule.formula = rewritten(rule.formula, sheet.name);
      if (rule.kind === "cellValue") rule.formulas = rule.formulas.map((formula) => rewritten(formula, sheet.name));
    }
    for (const validation of sheet.validations) validation.source = rewritten(validation.source, sheet.name);
    for (const chart of sheet.charts) {
      chart.categories.range = rewritten(chart.categories.range);
      for (const series of chart.series) series.values = rewritten(series.values);
    }
  }
  for (const name of host.book.names) name.refersTo = rewrite(name.refersTo);
}
