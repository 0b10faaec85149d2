import {
  CellValueKind,
  DataBarKind,
  FIGURES,
  formulaOf,
  IconSetKind,
  inward,
  LIMITS,
  onlyPartOf,
  OPERATORS,
  RuleFormatKind,
  RuleKind,
  sheet,
  TextKind,
  type Looked,
  type Of,
  type Placed,
} from "../conditionalFormat";
import { keptRows } from "../host";
import { fail, fieldsOf, flagOf, kind, more, notServed, textOf, thing, wholeOf, wordOf } from "../kind";
import type { Kind, Thing } from "../model";
import { rangeOf } from "../places";

/* Rules that a person and a sample make: the add-in reads these, and makes formulas and bars. */

const remembered = keptRows<Of<"other">>(({ rule }) => rule, { rule: {} });
more(TextKind, { set: remembered.set });

const other = (name: string): Kind<Of<"other">> =>
  kind<Of<"other">>({
    name,
    sheet,
    ...remembered,
    to: { format: (rule) => thing<Looked>(RuleFormatKind, rule) },
  });
const ColorScaleKind = kind<Of<"other">>({
  name: "ColorScaleConditionalFormat",
  sheet,
  ...keptRows<Of<"other">>(({ rule }) => rule, { criteria: {} }),
});

more(CellValueKind, {
  set: {
    rule: (one, value) => {
      const { rule } = one;
      const { operator, formula1, formula2 } = fieldsOf(value);
      if (formula1 === undefined || formula1 === null)
        fail("InvalidArgument", "A rule about a cell's value needs a formula.");
      rule.operator = wordOf(OPERATORS, operator);
      if (/between/i.test(rule.operator) && (formula2 === undefined || formula2 === null))
        fail("InvalidArgument", "A rule about what lies between two values needs both.");
      rule.formulas = [formula1, formula2]
        .filter((text) => text !== undefined && text !== null)
        .map((text) => inward(formulaOf(text), one));
    },
  },
});

more(
  DataBarKind,
  keptRows<Of<"dataBar">>(({ rule }) => rule, { barDirection: "Context" }),
);

more(IconSetKind, {
  set: {
    style: ({ rule }, value) => (rule.set = textOf(value).replace(/^(Three|Four|Five)/, (figure) => FIGURES[figure]!)),
    criteria: ({ rule }, value) => {
      const given = Array.isArray(value)
        ? value.slice(1).map(fieldsOf)
        : fail("InvalidArgument", "One criterion per icon is needed.");
      rule.from = given.map(({ type, formula }) => ({
        kind: LIMITS[textOf(type)] ?? notServed(`ConditionalIconCriterion.type ${String(type)}`),
        value: Number(String(formula).replace(/^=/, "")),
      }));
    },
    reverseIconOrder: ({ rule }, value) => (rule.reversed = flagOf(value) || undefined),
  },
});

const areaOfRule = ({ sheet: on, rule }: Placed): Thing | null =>
  rule.areas.length === 1 ? rangeOf(on, rule.areas[0]!) : null;

more(RuleKind, {
  set: {
    priority: ({ sheet: on, rule }, value) => {
      on.conditionalFormats.splice(on.conditionalFormats.indexOf(rule), 1);
      on.conditionalFormats.splice(wholeOf(value), 0, rule);
    },
  },
  to: {
    iconSet: onlyPartOf("iconSet", IconSetKind),
    colorScale: onlyPartOf("other", ColorScaleKind, "ColorScale"),
    topBottom: onlyPartOf("other", other("TopBottomConditionalFormat"), "TopBottom"),
    preset: onlyPartOf("other", other("PresetCriteriaConditionalFormat"), "PresetCriteria"),
  },
  call: {
    getRange: (placed) => areaOfRule(placed) ?? fail("InvalidOperation", "The rule has several areas."),
  },
  act: {
    delete: ({ sheet: on, rule }) => void (on.conditionalFormats = on.conditionalFormats.filter((one) => one !== rule)),
  },
});
