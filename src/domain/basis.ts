import { isDecided, type Styrmodell } from "./styrmodell";

/** What a published grade rests on, the strongest first (docs/revisorns-fragor.md). */
export const BASES = ["measured", "forecast", "older", "judged", "none"] as const;
export type Basis = (typeof BASES)[number];

/**
 * The classes in words: the mark that stands before a reason, what it means in a legend, and what the legend says where
 * it is the usual one and has no mark ({skäl}: why an older value may stand in, `basisText`). What is measured this year never has one.
 */
export const BASIS_WORDS: Record<Basis, { label: string; mark: string; meaning: string; usual: string }> = {
  measured: {
    label: "mätt i år",
    mark: "",
    meaning: "utfallet avser den redovisade perioden",
    usual: "vilar på årets utfall",
  },
  forecast: {
    label: "prognos",
    mark: "Prognos.",
    meaning: "bedömd på prognosen för året",
    usual: "är gjord på prognosen för året",
  },
  older: {
    label: "äldre värde",
    mark: "Äldre värde.",
    meaning: "bedömd på ett äldre värde, {skäl}",
    usual: "är gjord på ett äldre värde, {skäl}",
  },
  judged: {
    label: "bedömd med motivering",
    mark: "Bedömd utan mätvärde.",
    meaning: "gjord av en nämnd eller en person, med motivering men utan mätvärde",
    usual: "är gjord med motivering men utan mätvärde",
  },
  none: {
    label: "utan underlag",
    mark: "Utan underlag.",
    meaning: "varken utfall eller prognos för perioden eller motivering finns",
    usual: "är utan underlag: varken utfall eller prognos för perioden eller motivering finns",
  },
};

/**
 * Why an older value may stand in for this year's: a rule of the styrmodell lets it, the measure lags, or somebody has written
 * it beside the grade with its year.
 */
export type OlderBy = "rule" | "lag" | "written";

/** What an older value may rest on by a styrmodell, where no measure says which. */
export const olderUnder = ({ settings }: Styrmodell): OlderBy[] =>
  settings.oldestOutcome > 0 ? ["rule", "lag"] : ["lag"];

/** What a class means, or what a legend says where it is the usual one; a rule is decided only where somebody has. */
export function basisText(
  basis: Basis,
  of: "meaning" | "usual",
  styrmodell: Styrmodell,
  by: readonly OlderBy[],
): string {
  const why: Record<OlderBy, string> = {
    rule: `enligt ${isDecided(styrmodell) ? "beslutad regel" : "styrmodellens regel"}`,
    lag: "för ett mått som släpar eller inte mäts varje år",
    written: "som står vid bedömningen med sitt eget årtal",
  };
  return BASIS_WORDS[basis][of].replace("{skäl}", by.map((one) => why[one]).join(" eller "));
}

/** Whether a conclusion may count a grade: it rests on a value, or on a judgement with its reason. */
export const hasBasis = (basis: Basis | undefined): boolean => basis !== undefined && basis !== "none";
