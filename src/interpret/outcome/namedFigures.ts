import type { Measurement } from "../../domain/plan";
import { byLetters, bySpaces, hasDigit, hasLetter, isYear, trimmed } from "../../domain/shapes";
import { beginsWithWord } from "../../lexicon/lexicon";
import { readHeader, groupWord } from "../header/header";
import { readValue } from "../number/number";
import { clean, sentencesOf, withoutStop } from "../text/text";

/** A figure of a cell that holds several, with what the words before it say that it is. */
export interface NamedFigure {
  role: "outcome" | "forecast" | "comparison";
  /** Whose value it is, of a comparison: "riket". */
  reference?: string;
  /** Its group is absent where it is everybody's. */
  measured: Pick<Measurement, "text" | "value" | "decimals" | "unit" | "group">;
}

/** A longer text is an account. */
const LONGEST = 80;

/** "riket 67 %", "prognos helår: 90", "män 83": null where the words name nothing of the kind, or no single figure follows. */
function namedFigure(text: string): NamedFigure | null {
  const start = [...text].findIndex((letter) => hasDigit(letter) || "−–-".includes(letter));
  const name = trimmed(text.slice(0, Math.max(start, 0)), " :=");
  const figure = readValue(text.slice(Math.max(start, 0)));
  if (name === "" || figure.kind !== "number" || figure.note !== undefined) return null;
  const whose = whoseOf(name);
  if (!whose) return null;
  const { group, ...said } = whose;
  const { value, decimals, unit } = figure;
  return {
    ...said,
    measured: { text: text.trim(), value, decimals, ...(unit ? { unit } : {}), ...(group ? { group } : {}) },
  };
}

function whoseOf(name: string): (Pick<NamedFigure, "role" | "reference"> & { group?: string }) | null {
  const word = groupWord(name);
  if (word === "totalt") return { role: "outcome" };
  const { group = word, scores } = readHeader(name);
  if (group !== undefined) return { role: "outcome", group };
  if ((scores.forecast ?? 0) > 1) return { role: "forecast" };
  const isOthers = beginsWithWord(name, "theTrade", "wholeCountry", "theCounty");
  return (scores.comparison ?? 0) > 1 || isOthers ? { role: "comparison", reference: name } : null;
}

/** The figures that a cell names beside its value, in what `readValue` calls its note: "71 % (riket 67 %)", "612 (prognos 1 050)". */
export const figuresBeside = (note: string | undefined): NamedFigure[] =>
  note === undefined || note.length > LONGEST
    ? []
    : partsOf(note).flatMap((part) => {
        const found = namedFigure(part);
        return found && found.role !== "outcome" ? found : [];
      });

/** Another's value that a comment tells, with the year that stands before it. */
export interface ToldReference extends Pick<NamedFigure, "measured"> {
  reference: string;
  year?: string;
}

/** Others' values that a comment has in sentences of nothing else: "Riket 77 %.", "Riket 2025: 86 %". */
export const referencesTold = (comment: string): ToldReference[] =>
  sentencesOf(clean(comment)).flatMap((sentence) => {
    const words = bySpaces(withoutStop(sentence));
    const at = words.findIndex((word, i) => i > 0 && i < words.length - 1 && isYear(trimmed(word, "():,")));
    const parts = partsOf(words.filter((_, i) => i !== at).join(" "));
    const found = parts.flatMap((part) => {
      const { role, reference, measured } = namedFigure(part) ?? {};
      return role === "comparison" && reference !== undefined && measured ? [{ reference, measured }] : [];
    });
    if (found.length < parts.length) return [];
    if (at < 0) return found;
    const text = withoutStop(sentence);
    return found.map(({ reference, measured }) => ({
      reference,
      measured: { ...measured, text },
      year: trimmed(words[at]!, "():,"),
    }));
  });

/** The figures of a cell that has one for each group and nothing else: "kv 86 %, män 83 %"; null: another cell. */
export function groupFigures(text: string): NamedFigure[] | null {
  if (text.length > LONGEST) return null;
  const parts = partsOf(clean(text));
  const found = parts.flatMap((part) => namedFigure(part) ?? []);
  const groups = new Set(found.map(({ measured }) => measured.group));
  const isWhole = found.length === parts.length && found.every(({ role }) => role === "outcome");
  return isWhole && found.length > 1 && groups.size === found.length ? found : null;
}

/** A comma without a space is in a number; a name and its figure right after another figure begin a part: "F 68 P 83". */
const partsOf = (text: string): string[] =>
  byLetters(text.replaceAll(", ", ";").replaceAll(" / ", ";").replaceAll(" och ", ";"), ";").flatMap(atNames);

function atNames(part: string): string[] {
  const words = part.split(" ");
  const begins = (word: string, i: number): boolean =>
    i > 0 &&
    (hasDigit(words[i - 1]!.slice(-1)) || words[i - 1]!.endsWith("%")) &&
    hasLetter(word.charAt(0)) &&
    hasDigit((words[i + 1] ?? "").charAt(0));
  return byLetters(words.map((word, i) => (begins(word, i) ? `;${word}` : word)).join(" "), ";").map((one) =>
    one.trim(),
  );
}
