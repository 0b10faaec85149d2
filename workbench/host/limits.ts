import { refusal } from "../../src/sheet/limits";
import { fail } from "./kind";

/** Excel on the web refuses requests and answers above 5 MB; the host counts the bytes of the text that travels. */
export const MAX_PAYLOAD = 5 * 1024 * 1024;

/** A range of more cells than this can be neither read nor written at once. */
export const MAX_CELLS = 5_000_000;

/** What a member is given, and each field of it, by name. */
function valuesOf(member: string, value: unknown): [name: string, value: unknown][] {
  const fields = typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  return [[member, value], ...fields.map(([name, one]): [string, unknown] => [`${member}.${name}`, one])];
}

/** Refuses what is beyond the table of limits: a value, or a field of an object. */
export function withinLimits(member: string, value: unknown): void {
  const why = valuesOf(member, value)
    .map(([name, one]) => refusal(name, one))
    .find((one) => one !== null);
  if (why) fail("InvalidArgument", `${why}.`);
}

/**
 * The API's enumeration of the words that a member takes, or a field of its value, where the host stores the word
 * itself.
 */
const WORDS: Readonly<Record<string, string>> = {
  "PageLayout.paperSize": "PaperType",
  "DataValidation.errorAlert.style": "DataValidationAlertStyle",
  "DataBarConditionalFormat.lowerBoundRule.type": "ConditionalFormatRuleType",
  "DataBarConditionalFormat.upperBoundRule.type": "ConditionalFormatRuleType",
  "DataBarConditionalFormat.barDirection": "ConditionalDataBarDirection",
  "ChartLegend.position": "ChartLegendPosition",
  "ChartAxis.displayUnit": "ChartAxisDisplayUnit",
  "ChartAxis.scaleType": "ChartAxisScaleType",
  "ChartAxis.majorTickMark": "ChartAxisTickMark",
  "ChartAxis.tickLabelPosition": "ChartAxisTickLabelPosition",
  "ChartAxis.position": "ChartAxisPosition",
  "ChartSeries.markerStyle": "ChartMarkerStyle",
  "ChartBorder.lineStyle": "ChartLineStyle",
  "ChartFont.underline": "ChartUnderlineStyle",
};

/** Refuses a word outside the member's enumeration. */
export function withinWords(api: Record<string, unknown>, member: string, value: unknown): void {
  for (const [name, one] of valuesOf(member, value)) {
    const words = WORDS[name] === undefined ? undefined : api[WORDS[name]];
    if (typeof words !== "object" || words === null || one === undefined || one === null) continue;
    if (!Object.values(words).includes(one))
      fail("InvalidArgument", `${name} takes ${Object.values(words).join(", ")}.`);
  }
}

/** How many bytes a text takes on the wire (UTF-8). */
export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
