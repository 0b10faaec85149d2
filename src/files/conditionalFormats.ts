import type { Area } from "../sheet/address";
import type { ConditionalFormat, IconSet } from "../sheet/book";
import type { Format } from "../sheet/format";
import { readColor, type Palette } from "./colors";
import { formulaFromFile } from "./formula";
import { readDifference } from "./styles";
import { childNamed, childrenNamed, flag, numberOf, type XmlElement } from "./xml";

/** Rules on whether a cell's text contains something: Excel stores the deciding formula in each of them. */
const BY_FORMULA = new Set([
  "expression",
  "containsText",
  "notContainsText",
  "beginsWith",
  "endsWith",
  "containsBlanks",
  "notContainsBlanks",
  "containsErrors",
  "notContainsErrors",
]);

/** A rule of a conditional format; `other` where `sheet/` has no type for it. */
export function readRule(
  rule: XmlElement,
  where: Area[],
  { differences, palette }: { differences: Format[]; palette: Palette },
): ConditionalFormat {
  const { type = "other", dxfId, operator = "", stopIfTrue } = rule.attributes;
  const own = childNamed(rule, "dxf");
  const format = own ? readDifference(own, palette) : (differences[numberOf(dxfId) ?? -1] ?? {});
  const formulas = rule.children
    .filter(({ name }) => name === "formula" || name === "f")
    .map((formula) => formulaFromFile(formula.text));
  const stop = flag(stopIfTrue) ? { stopIfTrue: true } : {};
  if (BY_FORMULA.has(type) && formulas[0] !== undefined)
    return { kind: "expression", areas: where, formula: formulas[0], format, ...stop };
  if (type === "cellIs") return { kind: "cellValue", areas: where, operator, formulas, format, ...stop };
  const bar = childNamed(rule, "dataBar");
  if (type === "dataBar" && bar) return readDataBar(bar, where, palette);
  const icons = childNamed(rule, "iconSet");
  return (type === "iconSet" && icons && readIconSet(icons, where)) || { kind: "other", areas: where, type };
}

function readDataBar(bar: XmlElement, areas: Area[], palette: Palette): ConditionalFormat {
  const [min, max] = childrenNamed(bar, "cfvo").map(({ attributes }) =>
    attributes["type"] === "num" ? numberOf(attributes["val"]) : undefined,
  );
  const color = readColor(childNamed(bar, "color"), palette) ?? "#638EC6";
  return { kind: "dataBar", areas, color, ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

const LIMITS: Record<string, "number" | "percent"> = { num: "number", percent: "percent" };

/** Null where icons are chosen one by one, or a limit is a formula, a percentile, or one that a value must be above. */
function readIconSet(icons: XmlElement, areas: Area[]): IconSet | null {
  const { iconSet = "3TrafficLights1", custom, reverse } = icons.attributes;
  const from = childrenNamed(icons, "cfvo")
    .slice(1)
    .flatMap((limit) => {
      const kind = LIMITS[limit.attributes["type"] ?? ""];
      const value = numberOf(limit.attributes["val"] ?? childNamed(limit, "f")?.text);
      return kind && value !== undefined && flag(limit.attributes["gte"], true) ? [{ kind, value }] : [];
    });
  if (flag(custom) || from.length + 1 !== Number(iconSet[0])) return null;
  return { kind: "iconSet", areas, set: iconSet, from, ...(flag(reverse) && { reversed: true }) };
}
