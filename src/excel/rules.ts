import { withoutFirst } from "../domain/shapes";
import { a1, parseArea, type Area } from "../sheet/address";
import type { ConditionalFormat, Sheet } from "../sheet/book";
import type { Format } from "../sheet/format";
import { colorUnless } from "./looks";

/** An operator of Excel's by the name that it has in a file: "NotEqualTo" → "notEqual". */
const operatorName = (operator: string): string =>
  operator.slice(0, 1).toLowerCase() +
  (operator.endsWith("qualTo") ? operator.slice(1, -"To".length) : operator.slice(1));

const FIGURES = new Map([
  ["Three", "3"],
  ["Four", "4"],
  ["Five", "5"],
]);
const LIMITS: Record<string, "number" | "percent"> = { Number: "number", Percent: "percent" };

/** A rule whose contents are queued; `take` it after the next request. */
export interface ComingRule {
  /** The lowest number first: the first rule that holds is shown. */
  priority: number;
  /** The rule; throws Office.js' PropertyNotLoaded when the request that it went with never came through. */
  take(): ConditionalFormat;
}

/** Queues the list of rules in a range, with their types. */
export function listRules({ conditionalFormats }: Excel.Range): Excel.ConditionalFormatCollection {
  conditionalFormats.load("items/id,items/type,items/priority,items/stopIfTrue");
  return conditionalFormats;
}

/**
 * Queues the contents of a rule, by its type, relative to the first cell of its range: Excel gives formulas relative to
 * the range that a rule was fetched from (office-js #5194).
 */
export function queueRule(listed: Excel.ConditionalFormat): ComingRule {
  const where = listed.getRanges();
  where.load("address");
  return comingRule(listed, where, where.areas.getItemAt(0).getCell(0, 0).conditionalFormats.getItem(listed.id));
}

function comingRule(
  { type, priority, stopIfTrue }: Excel.ConditionalFormat,
  where: Excel.RangeAreas,
  fetched: Excel.ConditionalFormat,
): ComingRule {
  const stop = stopIfTrue ? { stopIfTrue } : {};
  const areas = (): Area[] =>
    where.address.split(",").flatMap((one) => parseArea(one.slice(one.lastIndexOf("!") + 1)) ?? []);
  if (type === "Custom") {
    const { custom } = fetched;
    custom.rule.load("formula");
    const look = queueLook(custom.format);
    return {
      priority,
      take: () => ({
        kind: "expression",
        areas: areas(),
        formula: plain(custom.rule.formula),
        format: look(),
        ...stop,
      }),
    };
  }
  if (type === "CellValue") {
    const { cellValue } = fetched;
    cellValue.load("rule");
    const look = queueLook(cellValue.format);
    return {
      priority,
      take: () => {
        const { operator, formula1, formula2 } = cellValue.rule;
        return {
          kind: "cellValue",
          areas: areas(),
          operator: operatorName(operator),
          formulas: [formula1, formula2].flatMap((one) => (one ? [plain(String(one))] : [])),
          format: look(),
          ...stop,
        };
      },
    };
  }
  if (type === "ContainsText") {
    const { textComparison } = fetched;
    textComparison.load("rule");
    const look = queueLook(textComparison.format);
    return { priority, take: () => textRule(areas(), textComparison.rule, look(), stop) };
  }
  if (type === "IconSet") {
    const iconSet = fetched.iconSetOrNullObject;
    iconSet.load("style,criteria,reverseIconOrder");
    return {
      priority,
      take: () => (iconSet.isNullObject ? { kind: "other", areas: areas(), type } : iconRule(areas(), iconSet)),
    };
  }
  return { priority, take: () => ({ kind: "other", areas: areas(), type }) };
}

/** Puts the loaded rules into the sheet, by priority. */
export const putRules = (sheet: Sheet, rules: ComingRule[]): void => {
  sheet.conditionalFormats = [...rules].sort((a, b) => a.priority - b.priority).map((rule) => rule.take());
};

const plain = (formula: string): string => withoutFirst(formula, "=");

/** Queues the colours and weight that a rule sets. */
function queueLook({ fill, font }: Excel.ConditionalRangeFormat): () => Format {
  fill.load("color");
  font.load("color,bold,italic");
  return () => {
    const [ground, ink] = [colorUnless(fill.color, "#FFFFFF"), colorUnless(font.color, "#000000")];
    const letters = {
      ...(ink && { color: ink }),
      ...(font.bold && { bold: true }),
      ...(font.italic && { italic: true }),
    };
    return { ...(ground && { fill: ground }), ...(Object.keys(letters).length > 0 && { font: letters }) };
  };
}

/** The formula that Excel stores with a rule about a text. */
const TEXT_FORMULAS: Record<string, (text: string, cell: string) => string> = {
  Contains: (text, cell) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  NotContains: (text, cell) => `ISERROR(SEARCH(${text},${cell}))`,
  BeginsWith: (text, cell) => `LEFT(${cell},LEN(${text}))=${text}`,
  EndsWith: (text, cell) => `RIGHT(${cell},LEN(${text}))=${text}`,
};

function textRule(
  areas: Area[],
  { operator, text }: Excel.ConditionalTextComparisonRule,
  format: Format,
  stop: { stopIfTrue?: boolean },
): ConditionalFormat {
  const [first] = areas;
  const formula = TEXT_FORMULAS[operator];
  if (!first || !formula) return { kind: "other", areas, type: "ContainsText" };
  return {
    kind: "expression",
    areas,
    formula: formula(text.startsWith("=") ? plain(text) : `"${text.replaceAll('"', '""')}"`, a1(first.top, first.left)),
    format,
    ...stop,
  };
}

function iconRule(
  areas: Area[],
  { style, criteria, reverseIconOrder }: Excel.IconSetConditionalFormat,
): ConditionalFormat {
  const from = criteria.slice(1).flatMap(({ type, formula }) => {
    const kind = LIMITS[type];
    const value = Number(plain(String(formula)));
    return kind && Number.isFinite(value) ? [{ kind, value }] : [];
  });
  if (from.length + 1 !== criteria.length) return { kind: "other", areas, type: "IconSet" };
  return {
    kind: "iconSet",
    areas,
    set: [...FIGURES].reduce((name: string, [word, figure]) => name.replace(word, figure), style),
    from,
    ...(reverseIconOrder && { reversed: true }),
  };
}
