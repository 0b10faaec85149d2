import { bySpaces, hasDigit, hasLetter } from "../../domain/shapes";
import { readValue } from "../../interpret/number/number";
import { textKey } from "../../interpret/text/text";
import { hasWord } from "../../lexicon/lexicon";
import { grouped } from "../../domain/grouped";
import type { Line } from "./line";
import { namesMeasure } from "./wording";

/**
 * What a line is that a page only lists: names with a share each, one after another, on a page that names no goals
 * above them ("Luleå 88 %"); or when a part of the page was changed, in the same words with a day each.
 */
export type Listing = "shares" | "stamp";

/** The lines that a page only lists, by their number. */
export function listings(lines: readonly Line[]): ReadonlyMap<number, Listing> {
  const found = new Map<number, Listing>();
  for (const run of runsOfShares(lines)) for (const at of run) found.set(at, "shares");
  for (const at of stamps(lines)) found.set(at, "stamp");
  return found;
}

/** So many names with a share each, one after another, are a list of them. */
const FEWEST_SHARES = 5;

function runsOfShares(lines: readonly Line[]): number[][] {
  const runs: number[][] = [];
  lines.forEach((line, at) => {
    if (!isNameWithShare(line)) return;
    const run = runs.at(-1);
    if (run?.at(-1) === at - 1) run.push(at);
    else runs.push([at]);
  });
  const isOfGoals = (until: number): boolean =>
    lines.slice(0, until).some(({ text }) => hasWord(text, "goalNoun", "measureNoun", "isTo"));
  return runs.filter((run) => run.length >= FEWEST_SHARES && !isOfGoals(run[0]!));
}

/** "Luleå 88 %": a name, and nothing said of it but a share. */
function isNameWithShare({ text, label, mark, beside }: Line): boolean {
  if (label || mark !== undefined || beside || text.length > LONGEST_NAME || !text.endsWith("%")) return false;
  const words = bySpaces(text.slice(0, -1).trimEnd());
  const [share, name] = [`${words.at(-1) ?? ""} %`, words.slice(0, -1).join(" ")];
  return (
    readValue(share).kind === "number" &&
    hasLetter(name) &&
    !hasDigit(name) &&
    !namesMeasure(name) &&
    !hasWord(text, "atLeast", "atMost", "over", "under", "isTo")
  );
}

const LONGEST_NAME = 100;

/** Lines that are the same short words but for the day that ends them, two at least. */
function stamps(lines: readonly Line[]): number[] {
  const dated = lines.flatMap(({ text, label }, at) => {
    const words = bySpaces(text);
    const day = words.at(-1) ?? "";
    const isStamp =
      !label &&
      words.length > 1 &&
      words.length <= MOST_WORDS &&
      isDayInFigures(day) &&
      !hasDigit(words.slice(0, -1).join());
    return isStamp ? [{ at, key: textKey(words.slice(0, -1).join(" ")) }] : [];
  });
  return [...grouped(dated, ({ key }) => key).values()].flatMap((same) =>
    same.length > 1 ? same.map(({ at }) => at) : [],
  );
}

const MOST_WORDS = 4;

/** "06.06.21", "2021-06-06", "6/6/2021". */
const isDayInFigures = (word: string): boolean => {
  const parts = [".", "-", "/"].map((mark) => word.split(mark)).find(({ length }) => length === 3) ?? [];
  return parts.length === 3 && parts.every((part) => part.length <= 4 && part !== "" && [...part].every(hasDigit));
};
