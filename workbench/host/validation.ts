import { overlaps, quotedSheet } from "../../src/sheet/address";
import type { Sheet, Validation } from "../../src/sheet/book";
import { listedChoices } from "../../src/sheet/choices";
import { columnsOf, covers, rowsOf, withoutAll } from "./area";
import { fail, fieldsOf, isThing, kind, notServed } from "./kind";
import { withinLimits } from "./limits";
import { areaOf, referenceText, refersTo, regionAt, type Region } from "./region";
import { checkedCondition } from "./typing";
import type { Host, Kind } from "./model";

const rulesOn = ({ sheet, areas }: Region): Validation[] =>
  sheet.validations.filter((one) => one.areas.some((has) => areas.some((area) => overlaps(has, area))));

/** The one rule that all of the region's cells have; undefined for none, null when some cells differ. */
function ruleOf(region: Region): Validation | null | undefined {
  const [only, ...others] = rulesOn(region);
  return !only || (others.length === 0 && region.areas.every((area) => only.areas.some((has) => covers(has, area))))
    ? only
    : null;
}

const changeable = (region: Region): Validation =>
  ruleOf(region) ?? notServed("DataValidation.prompt and errorAlert without one rule for the whole range");

/** Takes the rules of the region's cells away; the rest of their areas keep them. */
export function clearValidation(region: Region): void {
  for (const rule of rulesOn(region)) rule.areas = withoutAll(rule.areas, region.areas);
  region.sheet.validations = region.sheet.validations.filter((rule) => rule.areas.length > 0);
}

/** The cells of a list stand in one row or one column. */
function oneLine(region: Region, text = referenceText(region)): string {
  const area = areaOf(region);
  return region.areas.length === 1 && (rowsOf(area) === 1 || columnsOf(area) === 1)
    ? text
    : fail("InvalidArgument", "The source of a list is one row or one column.");
}

/**
 * Only lists from a range can be set: a list written as "a,b,c" breaks on Swedish texts with commas and has no word in
 * the vocabulary.
 */
function listSource(host: Host, on: Sheet, rule: unknown): string {
  const fields = fieldsOf(rule);
  if (fields.list === undefined || fields.list === null)
    return notServed(`DataValidation.rule ${Object.keys(fields).join(", ")}`);
  const { source } = fieldsOf(fields.list);
  if (isThing(source)) return oneLine(regionAt(host, source));
  if (typeof source !== "string" || source === "") return fail("InvalidArgument", "A list needs a source.");
  withinLimits("DataValidation.list", source.startsWith("=") ? "=" : source);
  if (!source.startsWith("=")) return notServed("DataValidation.rule list with the choices in a text");
  const formula = checkedCondition(source).slice(1);
  const region = refersTo(host, formula.includes("!") ? formula : `${quotedSheet(on.name)}!${formula}`);
  return region ? oneLine(region, formula) : formula;
}

/** The choices themselves as they stand, between commas; a range as a formula. */
const sourceAsTold = (source: string): string => {
  const choices = listedChoices(source);
  return choices ? choices.join(",") : `=${source}`;
};

/** The data validation of a range: dropdowns by a source range, their prompt and their warning. */
export const ValidationKind: Kind<Region> = kind<Region>({
  name: "DataValidation",
  sheet: ({ sheet }) => sheet,
  get: {
    type: (region) => {
      const rule = ruleOf(region);
      return rule === undefined ? "None" : rule === null ? "MixedCriteria" : rule.kind === "list" ? "List" : "Custom";
    },
    rule: (region) => {
      const rule = ruleOf(region);
      if (rule === null) return null;
      return rule?.kind === "list" ? { list: { inCellDropDown: true, source: sourceAsTold(rule.source) } } : {};
    },
    prompt: (region) => {
      const prompt = ruleOf(region)?.prompt;
      return { showPrompt: prompt !== undefined, title: prompt?.title ?? "", message: prompt?.message ?? "" };
    },
    errorAlert: (region) => {
      const rule = ruleOf(region);
      return {
        showAlert: rule?.strict ?? true,
        style: rule?.strict === false ? "Warning" : "Stop",
        title: rule?.error?.title ?? "",
        message: rule?.error?.message ?? "",
      };
    },
  },
  set: {
    rule: (region, value, host) => {
      const source = listSource(host, region.sheet, value);
      const { strict = true, prompt, error } = ruleOf(region) ?? {};
      clearValidation(region);
      region.sheet.validations.push({ areas: [...region.areas], source, kind: "list", strict, prompt, error });
    },
    prompt: (region, value) => {
      const { showPrompt = true, title = "", message = "" } = fieldsOf(value);
      changeable(region).prompt = showPrompt === true ? { title: String(title), message: String(message) } : undefined;
    },
    errorAlert: (region, value) => {
      const { showAlert = true, style = "Stop", title = "", message = "" } = fieldsOf(value);
      const error = title || message ? { title: String(title), message: String(message) } : undefined;
      Object.assign(changeable(region), { strict: showAlert === true && style === "Stop", error });
    },
  },
  act: { clear: clearValidation },
});
