import { isError, type Sheet, type Value } from "./book";

/** 53 bits of a running hash (cyrb53's mixing of two FNV-like halves), for comparing contents, not for secrets. */
class Running {
  private low = 0xdeadbeef;
  private high = 0x41c6ce57;

  add(text: string): void {
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      this.low = Math.imul(this.low ^ code, 2654435761);
      this.high = Math.imul(this.high ^ code, 1597334677);
    }
    this.low = Math.imul(this.low ^ 0x1f, 2654435761);
  }

  text(): string {
    return (this.high >>> 0).toString(36) + (this.low >>> 0).toString(36);
  }
}

/** A digest of texts in their order. */
export function textsDigest(texts: Iterable<string>): string {
  const running = new Running();
  for (const text of texts) running.add(text);
  return running.text();
}

function valueText(value: Value): string {
  if (value === null) return "";
  if (isError(value)) return value.error;
  return typeof value === "string" ? `s${value}` : String(value);
}

/**
 * What a sheet has as texts in their order: the same for sheets with the same contents, fills, number formats, merges,
 * tables and hidden lines. Formulas count by their results.
 */
export function sheetTexts(sheet: Sheet): string[] {
  const texts: string[] = [];
  sheet.values.forEach((row, r) =>
    row?.forEach((value, c) => {
      if (value === null || value === undefined) return;
      texts.push(`${r},${c}`, valueText(value));
    }),
  );
  sheet.formats.forEach((row, r) =>
    row?.forEach((format, c) => {
      if (format?.fill === undefined && format?.numberFormat === undefined) return;
      texts.push(`${r},${c},${format.fill ?? ""},${format.numberFormat ?? ""}`);
    }),
  );
  const { merges, tables, columns, rows, visibility, filter, conditionalFormats } = sheet;
  const hidden = (lines: Map<number, { hidden?: boolean }>): number[] =>
    [...lines].filter(([, line]) => line.hidden).map(([line]) => line);
  texts.push(
    JSON.stringify([merges, tables, hidden(columns), hidden(rows), visibility, filter ?? null, conditionalFormats]),
  );
  return texts;
}

/** A digest of what a sheet has (`sheetTexts`). */
export const digest = (sheet: Sheet): string => textsDigest(sheetTexts(sheet));

/** Properties of a sheet that are not contents, or that have a digest of their own. */
const APART = new Set(["values", "formats", "charts", "print", "gridlines", "tabColor", "freeze", "anchors"]);

/** Also one that was cloned from elsewhere, which is an instance of another Map. */
const isMap = (stated: unknown): stated is Map<unknown, unknown> =>
  Object.prototype.toString.call(stated) === "[object Map]";

/**
 * A digest that is equal for sheets that are read alike: name, values, formulas, notes, every format, and everything
 * else in the sheet except charts and print set-up.
 */
export function contentsDigest(sheet: Sheet): string {
  const running = new Running();
  const add = <T>(rows: readonly ((T | undefined)[] | undefined)[], textOf: (one: T) => string): void =>
    rows.forEach((row, r) =>
      row?.forEach((one, c) => {
        if (one === null || one === undefined) return;
        running.add(`${r},${c}`);
        running.add(textOf(one));
      }),
    );
  add(sheet.values, valueText);
  add(sheet.formats, (format) => JSON.stringify(format));
  const others = Object.entries(sheet).filter(([name]) => !APART.has(name));
  running.add(JSON.stringify(others, (_, stated: unknown) => (isMap(stated) ? [...stated] : stated)));
  return running.text();
}
