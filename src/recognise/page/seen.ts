import { rowWords } from "../../lexicon/rowWords";
import { beginsSmall, beginsWithDigit, numbered, unbracketed } from "../../domain/shapes";
import { looseGrammar } from "../../interpret/text/grammar";
import { readValue } from "../../interpret/number/number";
import { readPeriod } from "../../interpret/time/period";
import { readUnit } from "../../interpret/number/unit";
import type { Role } from "../../domain/plan";
import { beginsWithWord, hasWord, wordsIn } from "../../lexicon/lexicon";
import { titleParts } from "../../interpret/header/title";
import type { Listing } from "./listing";
import { levelOf, type Line } from "./line";
import { endsSentence, isMeasureWithBound, namesMeasure } from "./wording";

/** The features of one line, with the lines around it. */
export interface Seen {
  line: Line;
  text: string;
  /** Its number on the page, from 0. */
  at: number;
  /** The next line, blank rows left out. */
  next: Line | undefined;
  above: Line | undefined;
  /** The roles of the labels right below it, as far as they and their values continue. */
  below: ReadonlySet<Role | null>;
  /** Labels with numbers that name goals stand right below: "Mål 1.1". */
  overGoals: boolean;
  afterLabel: boolean;
  /** A goal with level and number is a few lines above. */
  underNamed: boolean;
  /** Its words are the last of the name of what labels of figures stand right below, a few lines down. */
  renamed: boolean;
  /** Labels with numbers name the goals of the page: two at least. */
  labelledGoals: boolean;
  /** The line above names a measure and says where it came. */
  afterOutcome: boolean;
  /** A label of a judgement is below it, after one line of explanation. */
  judgedLater: boolean;
  /** Labels of a measure's figures stand right below the next line, which has no label. */
  nextHeads: boolean;
  grade: boolean;
  /** It stands among lines that each are another step of a scale: they explain the scale. */
  explainsScale: boolean;
  /** The page only lists it, among others like it. */
  listing: Listing | undefined;
  /** It stands in the comment on a numbered section, below the comment's label. */
  isExplained: boolean;
  /** A section that has labels begins above it. */
  isInSection: boolean;
}

export const isHeading = ({ text, line }: Seen): boolean =>
  text.length <= 130 && !endsSentence(text) && line.mark !== "•";
export const level = ({ text }: Seen): string | undefined => levelOf(text).level;
/** Labels of a measure's figures; others are a goal's. */
const FIGURES: readonly Role[] = ["target", "outcome", "baseline", "forecast", "unit", "trend"];
const OF_GOALS: readonly Role[] = ["goal", "indicator", "grade", "owner", "comment"];
const hasAny = (roles: ReadonlySet<Role | null>, some: readonly Role[]): boolean =>
  some.some((role) => roles.has(role));
/** Labels say the target, the outcome or how a measure goes, and no label among them names another measure. */
export const headsFigures = ({ below }: Seen): boolean => areFigures(below);
/** Labels of figures, and none that names another goal or measure. */
export const areFigures = (below: ReadonlySet<Role | null>): boolean =>
  hasAny(below, FIGURES) && !below.has("goal") && !below.has("indicator");
export const headsLabels = (seen: Seen): boolean => !headsFigures(seen) && hasAny(seen.below, OF_GOALS);
/** By its words, first in it or in a part of it, as a question that is answered, or by the unit last in it: "…, procent". */
export const isMeasureName = (text: string): boolean =>
  namesMeasure(text) ||
  text.split(PARTS).some((part, i) => i > 0 && namesMeasure(part)) ||
  (text.endsWith("?") && beginsWithWord(text, "asks")) ||
  readUnit(/,\s*([^,(]+?)(?:\s*\(.*)?$/u.exec(text)?.[1] ?? "") !== null;
/** "Skyddad natur, andel", "Uppföljning: Andel som …": what parts a name. */
const PARTS = /[,:] | [–-] /u;
/** A value with its unit and no words: "85,8 mkr", "(3,48 GWh)". */
export const isFigure = (text: string): boolean => readValue(unbracketed(text)).kind === "number";
/** "Barn: 40 kr": a listed thing with its value is no goal and heads nothing. */
export const endsInFigure = (text: string): boolean =>
  text.includes(": ") && isFigure(text.slice(text.lastIndexOf(":") + 1).trim());
/** A point of a list that is measured: it has its bound and no verb, or its outcome below it. */
export const isMeasured = (seen: Seen): boolean =>
  isMeasureWithBound(seen.text) || (seen.line.mark !== undefined && headsFigures(seen));
/** Right below a label with a value, with another label below. */
export const isBetween = ({ row }: Line, above: Line | undefined, next: Line | undefined): boolean =>
  above?.label?.value !== undefined && above.row === row - 1 && next?.label !== undefined;
/** A short text with a period in it. */
export const hasTime = (text: string): boolean => text.length <= 30 && readPeriod(text) !== null;
/** A date: it begins with its number, "29 juni 2017". */
export const isDate = (text: string): boolean => hasTime(text) && beginsWithDigit(titleParts(text).title);
export const isToBe = (text: string): boolean => hasWord(text, "isTo");
/** "I planen beskriver vi hur vi ska": points in small letters say what. */
export const goesOn = ({ text, next }: Seen): boolean =>
  next?.mark !== undefined &&
  beginsSmall(next.text) &&
  wordsIn(text).some(({ concept, to }) => concept === "isTo" && to === text.length);
/** A line that leads in to a goal right below it. */
export const LEADS_IN = looseGrammar("*mål* …~ : $");

/** The heading of a part of a paper. */
export const isPartOfPaper = (text: string): boolean => rowWords.has(numbered(text)?.title ?? text, "partOfPaper");
