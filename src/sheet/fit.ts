import { trimmedEnd } from "../domain/shapes";
import type { PrintSetup, Validation } from "./book";
import { limitOf, LIMITS, type LimitName } from "./limits";

type Band = NonNullable<PrintSetup["header"]>;

/** A text within a limit of Excel's: itself, else cut, with "…" at its end. */
export function fittedText(name: LimitName, text: string): string {
  const limit = limitOf(name);
  return limit?.of === "text" && text.length > limit.most ? `${text.slice(0, limit.most - 1)}…` : text;
}

/** The nearest number within a limit of Excel's. */
function fittedNumber(name: LimitName, value: number): number {
  const limit = limitOf(name);
  return limit?.of === "number" ? Math.min(limit.most, Math.max(limit.least, value)) : value;
}

const message = (name: "prompt" | "errorAlert", { title, message: text }: { title: string; message: string }) => ({
  title: fittedText(`DataValidation.${name}.title`, title),
  message: fittedText(`DataValidation.${name}.message`, text),
});

/** A rule for what may be typed, with texts that Excel takes. */
export const fittedValidation = (rule: Validation): Validation => ({
  ...rule,
  ...(rule.prompt && { prompt: message("prompt", rule.prompt) }),
  ...(rule.error && { error: message("errorAlert", rule.error) }),
});

/** How long a header or footer is to Excel: its three parts, each with the code for its position. */
export const bandLength = (band: Band): number =>
  Object.values(band).reduce((sum, part) => sum + (part ? part.length + 2 : 0), 0);

/** A header or footer that Excel takes: its longest part is cut, never within a code such as &P. */
export function fittedBand(band: Band): Band {
  const limit = limitOf("HeaderFooter.band");
  const over = limit ? bandLength(band) - limit.most : 0;
  if (over <= 0) return band;
  const longest = (["left", "center", "right"] as const).reduce((best, side) =>
    (band[side]?.length ?? 0) > (band[best]?.length ?? 0) ? side : best,
  );
  const text = band[longest] ?? "";
  const kept = Math.max(0, text.length - over - 1);
  // "&&" is an ampersand, and "&" before anything else begins a code: an odd number of them at the end is half of one.
  const cut = text.slice(0, kept);
  const half = cut.length - trimmedEnd(cut, "&").length;
  return fittedBand({ ...band, [longest]: `${half % 2 === 1 ? cut.slice(0, -1) : cut}…` });
}

const MOST_BREAKS = LIMITS["PageBreakCollection.count"].most;
const POINTS_PER_CM = 72 / 2.54;

/** A page that Excel takes: margins, pages and texts within its limits. */
export const fittedPrint = (print: PrintSetup): PrintSetup => ({
  ...print,
  ...(print.header && { header: fittedBand(print.header) }),
  ...(print.footer && { footer: fittedBand(print.footer) }),
  ...(print.margins && { margins: fittedMargins(print.margins) }),
  ...(print.rowBreaks && { rowBreaks: print.rowBreaks.slice(0, MOST_BREAKS) }),
  ...(print.fit && {
    fit: {
      wide: fittedNumber("PageLayout.zoom.horizontalFitToPages", print.fit.wide),
      tall: fittedNumber("PageLayout.zoom.verticalFitToPages", print.fit.tall),
    },
  }),
});

function fittedMargins(margins: NonNullable<PrintSetup["margins"]>): NonNullable<PrintSetup["margins"]> {
  const fitted = { ...margins };
  for (const side of ["top", "right", "bottom", "left", "header", "footer"] as const) {
    const points = margins[side] * POINTS_PER_CM;
    const most = fittedNumber(`PageLayout.${side}Margin`, points);
    if (most !== points) fitted[side] = most / POINTS_PER_CM;
  }
  return fitted;
}
