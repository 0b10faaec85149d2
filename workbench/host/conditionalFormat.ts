import { overlaps, type Area } from "../../src/sheet/address";
import type { ConditionalFormat, IconSet, Sheet } from "../../src/sheet/book";
import type { Format } from "../../src/sheet/format";
import { withoutAll } from "./area";
import { colorOf } from "./color";
import { LOOKS, type LookRows } from "./format";
import { idOf, keptOf, keptRows } from "./host";
import { collection, fail, fieldsOf, flagOf, kind, notServed, textOf, thing, wordFor, wordOf } from "./kind";
import type { Region } from "./region";
import { copiedFormula } from "./copied";
import { checkedCondition } from "./typing";
import type { Host, Kind, Thing } from "./model";
import { rangeAreasOf } from "./places";

/** A rule on its sheet. */
export interface Placed<R extends ConditionalFormat = ConditionalFormat> {
  sheet: Sheet;
  rule: R;
  /** The first cell of the range that it was fetched from, for which Excel gives and takes its formulas. */
  from: Place;
}

interface Place {
  row: number;
  column: number;
}
export type Of<K extends ConditionalFormat["kind"]> = Placed<Extract<ConditionalFormat, { kind: K }>>;

const TYPES: Record<ConditionalFormat["kind"], string> = {
  expression: "Custom",
  cellValue: "CellValue",
  dataBar: "DataBar",
  iconSet: "IconSet",
  other: "Other",
};

/** Rules that the vocabulary knows by type only: their settings are remembered, neither drawn nor saved. */
const OTHERS = ["ColorScale", "TopBottom", "PresetCriteria", "ContainsText"];

/** Types that a file has other words for. */
const TYPES_IN_FILES: Record<string, string> = {
  colorScale: "ColorScale",
  iconSet: "IconSet",
  dataBar: "DataBar",
  top10: "TopBottom",
  aboveAverage: "PresetCriteria",
  uniqueValues: "PresetCriteria",
  duplicateValues: "PresetCriteria",
  timePeriod: "PresetCriteria",
};

const NEW: Record<string, () => ConditionalFormat> = {
  Custom: () => ({ kind: "expression", areas: [], formula: "", format: {} }),
  CellValue: () => ({ kind: "cellValue", areas: [], operator: "", formulas: [], format: {} }),
  DataBar: () => ({ kind: "dataBar", areas: [], color: "#638EC6" }),
  IconSet: () => ({
    kind: "iconSet",
    areas: [],
    set: "3TrafficLights1",
    from: [
      { kind: "percent", value: 33 },
      { kind: "percent", value: 67 },
    ],
  }),
  ...Object.fromEntries(OTHERS.map((type) => [type, () => ({ kind: "other", areas: [], type })])),
};

/** Excel's operators, and the names they have in a file. */
export const OPERATORS: Record<string, string> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

export const formulaOf = (text: unknown): string => checkedCondition(`=${String(text).replace(/^=/, "")}`).slice(1);
export const sheet = (placed: Placed): Sheet => placed.sheet;

const firstOf = ([area]: readonly Area[]): Place => ({ row: area?.top ?? 0, column: area?.left ?? 0 });
/** A rule's formula relative to the cell that the rule was fetched from, and back. */
const outward = (formula: string, { rule, from }: Placed): string =>
  copiedFormula(`=${formula}`, firstOf(rule.areas), from);
export const inward = (formula: string, { rule, from }: Placed): string =>
  copiedFormula(`=${formula}`, from, firstOf(rule.areas)).slice(1);
export type Looked = Of<"expression"> | Of<"cellValue"> | Of<"other">;
/** Where a rule's look is stored: in the rule itself, or beside it. */
const lookOf = ({ rule }: Looked, host: Host): { format?: Format; stopIfTrue?: boolean } =>
  rule.kind === "other" ? keptOf(host, rule) : rule;
const hasLook = (one: Placed): one is Looked =>
  "format" in one.rule ||
  (one.rule.kind === "other" && OTHERS.includes(one.rule.type) && one.rule.type !== "ColorScale");

/** The kind for one part of a rule's look. */
const look = (name: string, rows: LookRows): Kind<Looked> =>
  kind<Looked>({
    name,
    sheet,
    get: Object.fromEntries(
      Object.entries(rows).map(([key, row]) => [
        key,
        (one: Looked, host) => row.get(lookOf(one, host).format ?? {}, host.book),
      ]),
    ),
    set: Object.fromEntries(
      Object.entries(rows).map(([key, row]) => [
        key,
        (one: Looked, value: unknown, host) =>
          (lookOf(one, host).format = row.set(lookOf(one, host).format ?? {}, value)),
      ]),
    ),
  });

const FontKind = look("ConditionalRangeFont", LOOKS.FONT_OF_RULE);
const FillKind = look("ConditionalRangeFill", LOOKS.FILL);
export const RuleFormatKind = kind<Looked>({
  name: "ConditionalRangeFormat",
  to: { font: (rule) => thing(FontKind, rule), fill: (rule) => thing(FillKind, rule) },
});

const FormulaKind = kind<Of<"expression">>({
  name: "ConditionalFormatRule",
  sheet,
  get: { formula: (one) => outward(one.rule.formula, one) },
  set: { formula: (one, value) => (one.rule.formula = inward(formulaOf(textOf(value)), one)) },
});

const CustomKind = kind<Of<"expression">>({
  name: "CustomConditionalFormat",
  to: { rule: (rule) => thing(FormulaKind, rule), format: (rule) => thing<Looked>(RuleFormatKind, rule) },
});

export const CellValueKind = kind<Of<"cellValue">>({
  name: "CellValueConditionalFormat",
  sheet,
  get: {
    rule: (one) => {
      const { operator, formulas } = one.rule;
      const [formula1, formula2] = formulas.map((formula) => outward(formula, one));
      return {
        operator: wordFor(OPERATORS, operator) ?? "Invalid",
        formula1: formula1 ?? "",
        ...(formula2 && { formula2 }),
      };
    },
  },
  to: { format: (rule) => thing<Looked>(RuleFormatKind, rule) },
});

/** A number that is given as a formula; InvalidArgument when it is none. */
function figure(formula: unknown): number {
  const text = String(formula).replace(/^=/, "").trim();
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : fail("InvalidArgument", "A number is needed.");
}

function boundOf(value: unknown): number | undefined {
  const { type, formula } = fieldsOf(value);
  if (type === "Number") return figure(formula);
  return type === "Automatic" || type === "LowestValue" || type === "HighestValue"
    ? undefined
    : notServed(`DataBarConditionalFormat with a bound by ${String(type)}`);
}
const boundRule = (bound: number | undefined): object =>
  bound === undefined ? { type: "Automatic" } : { type: "Number", formula: String(bound) };

const barKept = keptRows<Of<"dataBar">>(({ rule }) => rule, { gradientFill: true });
const PositiveKind = kind<Of<"dataBar">>({
  name: "ConditionalDataBarPositiveFormat",
  sheet,
  get: { ...barKept.get, fillColor: ({ rule }) => rule.color },
  set: { ...barKept.set, fillColor: ({ rule }, value) => (rule.color = colorOf(value)) },
});

export const DataBarKind = kind<Of<"dataBar">>({
  name: "DataBarConditionalFormat",
  sheet,
  get: {
    lowerBoundRule: ({ rule }) => boundRule(rule.min),
    upperBoundRule: ({ rule }) => boundRule(rule.max),
  },
  set: {
    lowerBoundRule: ({ rule }, value) => (rule.min = boundOf(value)),
    upperBoundRule: ({ rule }, value) => (rule.max = boundOf(value)),
  },
  to: { positiveFormat: (rule) => thing(PositiveKind, rule) },
});

/** Icon sets have the same names in a file, with a figure before them. */
export const FIGURES: Record<string, string> = { Three: "3", Four: "4", Five: "5" };
export const LIMITS: Record<string, IconSet["from"][number]["kind"]> = { Number: "number", Percent: "percent" };
export const IconSetKind = kind<Of<"iconSet">>({
  name: "IconSetConditionalFormat",
  sheet,
  get: {
    style: ({ rule }) => rule.set.replace(/^\d/, (figure) => wordFor(FIGURES, figure)!),
    criteria: ({ rule }) => [
      { type: "Invalid", formula: "", operator: "Invalid" },
      ...rule.from.map(({ kind: of, value }) => ({
        type: wordFor(LIMITS, of),
        formula: `=${value}`,
        operator: "GreaterThanOrEqual",
      })),
    ],
    reverseIconOrder: ({ rule }) => rule.reversed ?? false,
  },
});

const textRule = keptRows<Of<"other">>(({ rule }) => rule, { rule: {} });
export const TextKind = kind<Of<"other">>({
  name: "TextConditionalFormat",
  sheet,
  get: textRule.get,
  to: { format: (rule) => thing<Looked>(RuleFormatKind, rule) },
});

/** The part of a rule that only its type has; null for the other types. */
const partOf =
  <K extends ConditionalFormat["kind"]>(of: K, kindOf: Kind<Of<K>>, type = TYPES[of]) =>
  (one: Placed): Thing | null =>
    one.rule.kind === of && typeOf(one) === type ? thing(kindOf, one as Of<K>) : null;

/** Such a part, and InvalidOperation for the other types. */
export const onlyPartOf = <K extends ConditionalFormat["kind"]>(...which: Parameters<typeof partOf<K>>) => {
  const part = partOf(...which);
  return (one: Placed): Thing => part(one) ?? fail("InvalidOperation", `The rule is a ${typeOf(one)}.`);
};

const typeOf = ({ rule }: Placed): string =>
  rule.kind === "other" ? (TYPES_IN_FILES[rule.type] ?? rule.type) : TYPES[rule.kind];
export const RuleKind: Kind<Placed> = kind<Placed>({
  name: "ConditionalFormat",
  sheet,
  identity: ({ rule }, host) => ({ Id: idOf(host, rule) }),
  stands: ({ sheet: on, rule }) => on.conditionalFormats.includes(rule),
  get: {
    id: ({ rule }, host) => idOf(host, rule),
    type: typeOf,
    priority: ({ sheet: on, rule }) => on.conditionalFormats.indexOf(rule),
    stopIfTrue: (one, host) => (hasLook(one) && lookOf(one, host).stopIfTrue) || false,
  },
  set: {
    stopIfTrue: (one, value, host) => {
      if (!hasLook(one)) fail("InvalidArgument", `A ${typeOf(one)} does not stop the rules after it.`);
      lookOf(one, host).stopIfTrue = flagOf(value) || undefined;
    },
  },
  to: {
    custom: onlyPartOf("expression", CustomKind),
    customOrNullObject: partOf("expression", CustomKind),
    cellValue: onlyPartOf("cellValue", CellValueKind),
    dataBar: onlyPartOf("dataBar", DataBarKind),
    iconSetOrNullObject: partOf("iconSet", IconSetKind),
    textComparison: onlyPartOf("other", TextKind, "ContainsText"),
  },
  call: {
    getRanges: ({ sheet: on, rule }) => rangeAreasOf(on, rule.areas),
  },
});

const rulesOn = ({ sheet: on, areas }: Region): ConditionalFormat[] =>
  on.conditionalFormats.filter((rule) => rule.areas.some((has) => areas.some((area) => overlaps(has, area))));

/** Takes the rules of the region's cells away; the rest of their areas keep them. */
export function clearConditionalFormats(region: Region): void {
  for (const rule of rulesOn(region)) rule.areas = withoutAll(rule.areas, region.areas);
  region.sheet.conditionalFormats = region.sheet.conditionalFormats.filter((rule) => rule.areas.length > 0);
}

/** The conditional formats that touch a range, the first to apply first; a new one comes first. */
export const ConditionalFormatsKind: Kind<Region> = collection<Region, Placed>({
  name: "ConditionalFormatCollection",
  sheet: (region) => region.sheet,
  of: () => RuleKind,
  list: (region) => rulesOn(region).map((rule) => ({ sheet: region.sheet, rule, from: firstOf(region.areas) })),
  keys: ({ rule }, host) => [idOf(host, rule)],
  act: {
    add: (region, host, type) => {
      const rule = { ...wordOf(NEW, type)(), areas: [...region.areas] };
      // Marks it as one that was made here, so that it is not lost in silence when the workbook is saved.
      if (rule.kind === "other" || rule.kind === "iconSet") keptOf(host, rule);
      region.sheet.conditionalFormats.unshift(rule);
      return thing(RuleKind, { sheet: region.sheet, rule, from: firstOf(region.areas) });
    },
    clearAll: clearConditionalFormats,
  },
});
