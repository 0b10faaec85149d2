import { areDigits, isSign } from "./shapes";

/** uppnått, delvis, ej: the common meaning of steps when several scales are counted together. */
export type StepClass = "reached" | "partly" | "notReached";

export interface Step {
  label: string;
  /** null: the scale does not define it, so the step is counted under its own label only. */
  class: StepClass | null;
  meaning?: string;
  /** Survives greyscale: ● ◐ ○ … */
  symbol: string;
  /** Text colour, fill and bar; absent: the house's colours for the class. "#RRGGBB". */
  colors?: { ink: string; fill: string; bar: string };
  /** Other texts that mean this step, inflections and colours by name ("grön") included. */
  synonyms: string[];
  /** For a weighted mean. */
  value?: number;
  /** May not be used at helår. */
  barredAtYearEnd?: boolean;
}

/** An answer that is not a step: svårbedömt, ej mätbart, mäts ej i år, inte rapporterat, måldatum ej nått. */
export interface State {
  label: string;
  synonyms: string[];
}

export interface Scale {
  name: string;
  /** Best first, 2–6 of them; fewer only while `order` is "asked". */
  steps: Step[];
  states: State[];
  /** `asked`: not every step, or not their order, is known; grades on it are shown but not counted as steps. */
  order: "stated" | "asked";
  /** How a grade between two steps of figures is taken ("2,4"): as the nearest step, or as it stands; absent: as none. */
  between?: "nearest" | "asPrinted";
  /** Where it comes from: a document, a municipality. */
  source?: string;
  /** A person has stated it of this workbook: it goes before all others. */
  byPerson?: true;
}

/** The source of a scale that is made of the words that a workbook prints. */
export const OWN_WORDS = "Arbetsbokens egna ord";

/** A text found on a scale: a step, or a state. */
export type ScaleMatch =
  | { scale: Scale; step: Step; /** Absent when the order is unknown. */ index?: number }
  | { scale: Scale; state: State };

/** Shapes that survive greyscale, by class and by how many steps of a scale share it. */
const SYMBOLS: Record<StepClass, string[][]> = {
  reached: [["●"], ["◉", "●"], ["◉", "●", "◍"]],
  partly: [["◐"], ["◕", "◔"], ["◕", "◐", "◔"], ["◕", "◑", "◐", "◔"]],
  notReached: [["○"], ["◇", "○"], ["◇", "◌", "○"]],
};

/** A step as a table row: label, class, synonyms, and what else is known of it. */
export type StepRow = [
  label: string,
  stepClass: StepClass | null,
  synonyms?: string[],
  more?: Partial<Omit<Step, "label" | "class" | "synonyms">>,
];

/** "● Uppnås"; a step that is a mark alone is that mark: "▲". */
export const stepText = ({ symbol, label }: Pick<Step, "symbol" | "label">): string =>
  symbol === label ? label : `${symbol} ${label}`;

/** A step in a sentence: its label, and of a mark or a figure alone what the legend calls it as well: "● mål uppnått", "4 (målet är nått)". */
export function saidStep({ label, meaning }: Pick<Step, "label" | "meaning">): string {
  if (!meaning) return label;
  return areDigits(label) ? `${label} (${meaning})` : isSign(label) ? `${label} ${meaning}` : label;
}

/** The shape of a step without a class: drawn for it, and never how it is printed. */
export const NO_CLASS = "◆";

/** Steps from table rows, best first, each with a shape of its own. */
export function stepsOf(rows: StepRow[]): Step[] {
  return rows.map(([label, stepClass, synonyms = [], more = {}], index) => {
    const alike = rows.filter((row) => row[1] === stepClass).length;
    const place = rows.slice(0, index).filter((row) => row[1] === stepClass).length;
    const shapes = stepClass ? SYMBOLS[stepClass][Math.min(alike, SYMBOLS[stepClass].length) - 1] : undefined;
    return { label, class: stepClass, symbol: shapes?.[place] ?? NO_CLASS, synonyms, ...more };
  });
}

/** Answers that are not steps, as reports print them; every built-in scale has them. */
export const STATES: State[] = [
  {
    label: "Svårbedömt",
    synonyms: [
      "svårbedömd",
      "svår att bedöma",
      "kan inte bedömas",
      "kan ej bedömas",
      "går inte att bedöma",
      "går inte att bedöma ännu",
      "går ej att bedöma",
      "osäker bedömning",
    ],
  },
  {
    label: "Ej mätbart",
    synonyms: ["ej mätbar", "ej mätbara", "inte mätbart", "kan inte mätas", "kan ej mätas", "går inte att mäta"],
  },
  {
    label: "Mäts ej i år",
    synonyms: [
      "mäts inte i år",
      "ej uppmätt i år",
      "ingen mätning",
      "ingen mätning i år",
      "ej mätt",
      "ej mätt i år",
      "inte mätt",
      "har inte mätts",
      "mätning saknas",
      "mätningen är inte genomförd",
      "ingen uppföljning i år",
      "ej aktuellt",
    ],
  },
  {
    label: "Inte rapporterat",
    synonyms: [
      "ej rapporterat",
      "ej rapporterad",
      "inte rapporterad",
      "uppgift saknas",
      "rapport saknas",
      "ej inrapporterat",
    ],
  },
  { label: "Måldatum ej nått", synonyms: ["måldatum inte nått", "måldatum ej uppnått"] },
  { label: "Bedömning saknas", synonyms: ["bedömning saknas ännu", "ingen bedömning", "saknar bedömning"] },
  {
    label: "Ej bedömd",
    synonyms: [
      "grå",
      "ej bedömt",
      "inte bedömd",
      "inte bedömt",
      "ej bedömda",
      "bedöms inte",
      "bedöms ej",
      "uppföljning är inte genomförd",
      "ej uppföljd",
      "inte uppföljt",
      "ej uppföljt",
      "mäts vid helår",
      "mäts vid årets slut",
      "följs upp vid helår",
      "följs upp vid årets slut",
      "bedöms vid helår",
      "bedöms vid årets slut",
    ],
  },
];

/** A scale of table rows, best first, whose order is stated. */
export const statedScale = (name: string, source: string, rows: StepRow[]): Scale => ({
  name,
  steps: stepsOf(rows),
  states: STATES,
  order: "stated",
  source,
});
