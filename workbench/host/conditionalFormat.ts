import { overlaps } from "../../src/sheet/address";
import type { ConditionalFormat } from "../../src/sheet/book";
import type { Format } from "../../src/sheet/format";
import { withoutAll } from "./area";
import { colorOf } from "./color";
import { LOOKS, type LookRows } from "./format";
import { idOf, touch, unprotected, type Host } from "./host";
import { collection, fail, fieldsOf, flagOf, kind, notServed, textOf, thing, wordOf, type Kind, type Thing } from "./kind";
import { rangeAreasOf, rangeOf } from "./range";
import type { Region } from "./region";
import { checkedFormula } from "./typing";

/** A rule together with where it was found. */
interface Rule {
  region: Region;
  rule: ConditionalFormat;
}

type Of<K extends ConditionalFormat["kind"]> = Extract<ConditionalFormat, { kind: K }>;
const TYPES: Record<ConditionalFormat["kind"], string> = { expression: "Custom", cellValue: "CellValue", dataBar: "DataBar", other: "Other" };
const NEW: Record<string, () => ConditionalFormat> = {
  Custom: () => ({ kind: "expression", areas: [], formula: "", format: {} }),
  CellValue: () => ({ kind: "cellValue", areas: [], operator: "", formulas: [], format: {} }),
  DataBar: () => ({ kind: "dataBar", areas: [], color: "#638EC6" }),
};
const OTHER_TYPES = ["ColorScale", "IconSet", "TopBottom", "PresetCriteria", "ContainsText"];

/** Excel's operators, and the names they have in a file. */
const OPERATORS: Record<string, string> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

const withoutEquals = (formula: unknown): string => checkedFormula(`=${String(formula).replace(/^=/, "")}`).slice(1);

/** The getters and setters of one part of a rule's look. */
function look(name: string, rows: LookRows, clear?: (format: Format) => Format): Kind<Rule> {
  const formatOf = ({ rule }: Rule): Format => ("format" in rule ? rule.format : notServed(`${name} of a ${TYPES[rule.kind]}`));
  const change = (one: Rule, host: Host, next: Format): void => {
    formatOf(one);
    Object.assign(one.rule, { format: next });
    touch(host, one.region.sheet, one.region.areas[0]);
  };
  const { name: _name, size: _size, ...served } = rows;
  return kind<Rule>({
    name,
    get: Object.fromEntries(Object.entries(served).map(([key, row]) => [key, (one: Rule, host: Host) => row.get(formatOf(one), host.book)])),
    set: Object.fromEntries(Object.entries(served).map(([key, row]) => [key, (one: Rule, value: unknown, host: Host) => change(one, host, row.set(formatOf(one), value))])),
    call: clear && { clear: (one, host) => change(one, host, clear(formatOf(one))) },
  });
}

const FontKind = look("ConditionalRangeFont", LOOKS.FONT, (format) => ({ ...format, font: undefined }));
const FillKind = look("ConditionalRangeFill", LOOKS.FILL, (format) => ({ ...format, fill: undefined }));
const RuleFormatKind = kind<Rule>({ name: "ConditionalRangeFormat", to: { font: (rule) => thing(FontKind, rule), fill: (rule) => thing(FillKind, rule) } });

/** A kind for one type of rule; a rule of another type is refused. */
const ruleKind = <K extends ConditionalFormat["kind"]>(
  name: string,
  rows: { get?: Record<string, (rule: Of<K>) => unknown>; set?: Record<string, (rule: Of<K>, value: unknown) => void>; to?: Kind<Rule>["to"] },
): Kind<Rule> =>
  kind<Rule>({
    name,
    get: rows.get && Object.fromEntries(Object.entries(rows.get).map(([key, get]) => [key, ({ rule }: Rule) => get(rule as Of<K>)])),
    set:
      rows.set &&
      Object.fromEntries(
        Object.entries(rows.set).map(([key, set]) => [
          key,
          ({ rule, region }: Rule, value: unknown, host: Host) => {
            set(rule as Of<K>, value);
            touch(host, region.sheet, region.areas[0]);
          },
        ]),
      ),
    to: rows.to,
  });

const FormulaKind = ruleKind<"expression">("ConditionalFormatRule", {
  get: { formula: (rule) => `=${rule.formula}` },
  set: {
    formula: (rule, value) => {
      rule.formula = withoutEquals(textOf(value));
    },
  },
});

const CustomKind = ruleKind<"expression">("CustomConditionalFormat", {
  to: { rule: (rule) => thing(FormulaKind, rule), format: (rule) => thing(RuleFormatKind, rule) },
});

const CellValueKind = ruleKind<"cellValue">("CellValueConditionalFormat", {
  get: {
    rule: ({ operator, formulas }) => ({
      operator: Object.keys(OPERATORS).find((word) => OPERATORS[word] === operator) ?? "Invalid",
      formula1: formulas[0] === undefined ? "" : `=${formulas[0]}`,
      ...(formulas[1] === undefined ? {} : { formula2: `=${formulas[1]}` }),
    }),
  },
  set: {
    rule: (rule, value) => {
      const { operator, formula1, formula2 } = fieldsOf(value);
      rule.operator = wordOf(OPERATORS, operator);
      rule.formulas = [formula1, formula2].filter((one) => one !== undefined && one !== null).map(withoutEquals);
      if (rule.formulas.length === 0) fail("InvalidArgument", "A rule about a cell's value needs a formula.");
    },
  },
  to: { format: (rule) => thing(RuleFormatKind, rule) },
});

const boundOf = (value: unknown): number | undefined => {
  const { type, formula } = fieldsOf(value);
  if (type === "Number") return Number(String(formula).replace(/^=/, ""));
  return type === "Automatic" || type === "LowestValue" || type === "HighestValue" ? undefined : notServed(`DataBarConditionalFormat with a bound by ${String(type)}`);
};
const boundRule = (bound: number | undefined): object => (bound === undefined ? { type: "Automatic" } : { type: "Number", formula: String(bound) });

const PositiveKind = ruleKind<"dataBar">("ConditionalDataBarPositiveFormat", {
  get: { fillColor: (rule) => rule.color },
  set: {
    fillColor: (rule, value) => {
      rule.color = colorOf(value);
    },
  },
});

const DataBarKind = ruleKind<"dataBar">("DataBarConditionalFormat", {
  get: { lowerBoundRule: (rule) => boundRule(rule.min), upperBoundRule: (rule) => boundRule(rule.max) },
  set: {
    lowerBoundRule: (rule, value) => {
      rule.min = boundOf(value);
    },
    upperBoundRule: (rule, value) => {
      rule.max = boundOf(value);
    },
  },
  to: { positiveFormat: (rule) => thing(PositiveKind, rule) },
});

/** The part of a rule that only its type has: a null object, or InvalidOperation, for the other types. */
const part = (of: ConditionalFormat["kind"], kindOf: Kind<Rule>, orNull: boolean) => (one: Rule): Thing | null =>
  one.rule.kind === of ? thing(kindOf, one) : orNull ? null : fail("InvalidOperation", `The rule is a ${TYPES[one.rule.kind]}.`);

const RuleKind: Kind<Rule> = kind<Rule>({
  name: "ConditionalFormat",
  identity: ({ rule }, host) => ({ Id: idOf(host, rule) }),
  get: {
    id: ({ rule }, host) => idOf(host, rule),
    type: ({ rule }) => (rule.kind === "other" ? rule.type : TYPES[rule.kind]),
    priority: ({ region, rule }) => region.sheet.conditionalFormats.indexOf(rule),
    stopIfTrue: ({ rule }) => ("stopIfTrue" in rule && rule.stopIfTrue) || false,
  },
  set: {
    priority: ({ region, rule }, value, host) => {
      const rules = region.sheet.conditionalFormats;
      rules.splice(rules.indexOf(rule), 1);
      rules.splice(Math.min(Number(value), rules.length), 0, rule);
      touch(host, region.sheet, region.areas[0]);
    },
    stopIfTrue: ({ region, rule }, value, host) => {
      if (!("format" in rule)) fail("InvalidArgument", `A ${TYPES[rule.kind]} does not stop the rules after it.`);
      rule.stopIfTrue = flagOf(value) || undefined;
      touch(host, region.sheet, region.areas[0]);
    },
  },
  to: {
    custom: part("expression", CustomKind, false),
    customOrNullObject: part("expression", CustomKind, true),
    cellValue: part("cellValue", CellValueKind, false),
    cellValueOrNullObject: part("cellValue", CellValueKind, true),
    dataBar: part("dataBar", DataBarKind, false),
    dataBarOrNullObject: part("dataBar", DataBarKind, true),
  },
  call: {
    getRange: ({ region, rule }) => (rule.areas.length === 1 ? rangeOf(region.sheet, rule.areas[0]!) : fail("InvalidOperation", "The rule has several areas.")),
    getRangeOrNullObject: ({ region, rule }) => (rule.areas.length === 1 ? rangeOf(region.sheet, rule.areas[0]!) : null),
    getRanges: ({ region, rule }) => rangeAreasOf(region.sheet, rule.areas),
    delete: ({ region, rule }, host) => {
      unprotected(region.sheet);
      region.sheet.conditionalFormats = region.sheet.conditionalFormats.filter((one) => one !== rule);
      touch(host, region.sheet, region.areas[0]);
    },
  },
});

const rulesOn = ({ sheet, areas }: Region): ConditionalFormat[] => sheet.conditionalFormats.filter((rule) => rule.areas.some((has) => areas.some((area) => overlaps(has, area))));

/** The conditional formats that touch a range, the first to apply first; a new one comes first. */
export const ConditionalFormatsKind: Kind<Region> = collection<Region, Rule>({
  name: "ConditionalFormatCollection",
  of: () => RuleKind,
  list: (region) => rulesOn(region).map((rule) => ({ region, rule })),
  keys: ({ rule }, host) => [idOf(host, rule)],
  call: {
    add: (region, host, type) => {
      unprotected(region.sheet);
      if (OTHER_TYPES.some((other) => other === type)) notServed(`ConditionalFormatCollection.add ${String(type)}`);
      const rule = { ...wordOf(NEW, type)(), areas: [...region.areas] };
      region.sheet.conditionalFormats.unshift(rule);
      touch(host, region.sheet, region.areas[0]);
      return thing(RuleKind, { region, rule });
    },
    clearAll: (region, host) => {
      unprotected(region.sheet);
      for (const rule of rulesOn(region)) rule.areas = withoutAll(rule.areas, region.areas);
      region.sheet.conditionalFormats = region.sheet.conditionalFormats.filter((rule) => rule.areas.length > 0);
      touch(host, region.sheet, region.areas[0]);
    },
  },
});
