import { readValue } from "../../interpret/number";
import { readPeriod } from "../../interpret/period";
import { readUnit, unitOfIndicator } from "../../interpret/unit";
import type { Role } from "../../domain/plan";
import { beginsWithWord, hasWord } from "../../lexicon/lexicon";
import { isCommittee } from "../lexicon";
import { readsAsGoal } from "./group";
import { kindOf } from "./outline";
import { isDocumentTitle, titleParts } from "./title";
import type { LineKind } from "./writtenSequence";
import { depthOf, levelOf, type Line } from "./writtenLine";
import {
  ENDS,
  hasFigure,
  isMeasureWithBound,
  isPageLine,
  namesMeasure,
  setsAim,
  statesGoal,
  tellsOutcome,
} from "./writtenSigns";

/** What one line shows, with the lines around it. */
export interface Seen {
  line: Line;
  text: string;
  /** Its number on the page, from 0. */
  at: number;
  /** The next line, blank rows left out. */
  next: Line | undefined;
  above: Line | undefined;
  /** What the labels right below it are, as far as they and what they say go on. */
  below: ReadonlySet<Role | null>;
  /** Labels with numbers that name goals stand right below: "Mål 1.1". */
  overGoals: boolean;
  afterLabel: boolean;
  /** A goal that says its level and its number stands a few lines above. */
  underNamed: boolean;
  /** Its words are the last of the name of what labels of figures stand right below, a few lines down. */
  renamed: boolean;
  /** Labels with numbers name the goals of the page: two at least. */
  labelledGoals: boolean;
  /** A label of a judgement stands below it, after one line that explains. */
  judgedLater: boolean;
  /** Labels of a measure's figures stand right below the next line, which has no label. */
  nextHeads: boolean;
  grade: boolean;
}

/** One row of evidence: what it sees speaks for `kind` (or against, below 0) by so many log-odds. */
export interface LineEvidence {
  kind: LineKind;
  weight: number;
  /** What it sees, in plain words. */
  says: string;
  holds(seen: Seen): boolean;
}

const isHeading = ({ text, line }: Seen): boolean => text.length <= 130 && !ENDS.test(text) && line.mark !== "•";
const level = ({ text }: Seen): string | undefined => levelOf(text).level;
/** Labels of a measure's figures; others tell of a goal. */
const FIGURES: readonly Role[] = ["target", "outcome", "baseline", "forecast", "unit", "trend"];
const OF_GOALS: readonly Role[] = ["goal", "indicator", "grade", "owner", "comment"];
const hasAny = (roles: ReadonlySet<Role | null>, some: readonly Role[]): boolean =>
  some.some((role) => roles.has(role));
/** Labels say the target, the outcome or how a measure goes, and no label among them names another measure. */
const headsFigures = ({ below }: Seen): boolean => areFigures(below);
/** Labels of figures, and none that names another goal or measure. */
export const areFigures = (below: ReadonlySet<Role | null>): boolean =>
  hasAny(below, FIGURES) && !below.has("goal") && !below.has("indicator");
const headsLabels = (seen: Seen): boolean => !headsFigures(seen) && hasAny(seen.below, OF_GOALS);
/** By its words, as a question that is answered, or by the unit last in it: "…, procent". */
const isMeasureName = (text: string): boolean =>
  namesMeasure(text) ||
  (text.endsWith("?") && beginsWithWord(text, "asks")) ||
  readUnit(/,\s*([^,(]+?)(?:\s*\(.*)?$/u.exec(text)?.[1] ?? "") !== null;
/** A value with its unit and no words: "85,8 mkr", "(3,48 GWh)". */
const isFigure = (text: string): boolean => readValue(text.replace(/^\((.*)\)$/u, "$1")).kind === "number";
/** "Barn: 40 kr": what is listed with its value is no goal and heads nothing. */
const endsInFigure = (text: string): boolean => isFigure(/:\s+([^:]+)$/u.exec(text)?.[1] ?? "");
/** A point of a list that is measured: it has its bound and no verb, or its outcome below it. */
const isMeasured = (seen: Seen): boolean =>
  isMeasureWithBound(seen.text) || (seen.line.mark !== undefined && headsFigures(seen));
/** Right below a label that says something, with another label below. */
const isBetween = ({ row }: Line, above: Line | undefined, next: Line | undefined): boolean =>
  above?.label?.said !== undefined && above.row === row - 1 && next?.label !== undefined;
const IN_BRACKETS = /^\([^()]*\)\.?$/u;
/** A short text with a period in it. */
const hasTime = (text: string): boolean => text.length <= 30 && readPeriod(text) !== null;
/** A date: it begins with its number, "29 juni 2017". */
const isDate = (text: string): boolean => hasTime(text) && /^\d/u.test(titleParts(text).title);
const isToBe = (text: string): boolean => hasWord(text, "isTo");
/** A line that leads in to a goal right below it. */
const LEADS_IN = /(?<!\p{L})\p{L}*mål[^.]*:$/iu;

/** The heading of a part of a paper. */
const PART =
  /^(?:\d{1,2}(?:\.\d)*\s+)?(?:(?:mål)?(?:uppföljning|redovisning|rapportering|avstämning)|sammanfattning|inledning|bakgrund|innehåll)(?!\p{L})/iu;

/** What speaks for each kind of line. Known labels are labels, whatever else they look like. */
export const EVIDENCE: readonly LineEvidence[] = [
  {
    kind: "label",
    weight: 9,
    says: "en etikett som säger något själv eller kommer tillbaka",
    holds: ({ line }) =>
      line.label !== undefined && (line.label.said !== undefined || line.returns === true || /:\s*$/u.test(line.text)),
  },
  {
    kind: "label",
    weight: 3,
    says: "raden är en känd etikett",
    holds: ({ line: { label }, next }) =>
      label !== undefined && (label.role !== "area" || label.number !== undefined || next?.mark !== undefined),
  },
  { kind: "label", weight: -12, says: "raden är ingen etikett", holds: ({ line }) => line.label === undefined },
  { kind: "said", weight: 4, says: "raden står närmast under en etikett", holds: ({ afterLabel }) => afterLabel },
  { kind: "said", weight: -12, says: "ingen etikett står över raden", holds: ({ afterLabel }) => !afterLabel },
  {
    kind: "said",
    weight: -5,
    says: "sidans rubrik står över raden, och numrerade mål följer under egna etiketter",
    holds: ({ at, overGoals }) => at === 1 && overGoals,
  },
  {
    kind: "said",
    weight: -6,
    says: "under ett mål som säger sitt nummer, med måttets etiketter först under nästa rad",
    holds: ({ underNamed, nextHeads }) => underNamed && nextHeads,
  },
  {
    kind: "said",
    weight: -3,
    says: "raden är en rubrik med etiketter under sig",
    holds: (seen) =>
      seen.next?.label !== undefined &&
      isHeading(seen) &&
      (seen.line.bold || (seen.next.returns === true && seen.next.label.role === "goal")),
  },
  {
    kind: "said",
    weight: -3,
    says: "raden är själv en känd etikett",
    holds: ({ line }) => line.label !== undefined && line.label.role !== null,
  },
  {
    kind: "said",
    weight: -4,
    says: "raden säger själv vilken nivå den är och vilket nummer",
    holds: ({ text }) => levelOf(text).level !== undefined && levelOf(text).number !== undefined,
  },
  {
    kind: "said",
    weight: -5,
    says: "en av flera numrerade rader i följd",
    holds: ({ text, next }) => depthOf(text) > 1 && next !== undefined && depthOf(next.text) === depthOf(text),
  },
  {
    kind: "said",
    weight: -6,
    says: "en mening utan tal om vad som ska bli, under ett ord för målvärde",
    holds: ({ above, text }) =>
      above?.label?.role === "target" &&
      !hasFigure(text) &&
      readsAsGoal(text) &&
      text.split(" ").length > 5 &&
      !above.text.endsWith(":"),
  },
  { kind: "title", weight: 2, says: "sidans första rad", holds: ({ at }) => at === 0 },
  {
    kind: "title",
    weight: 3,
    says: "ett dokuments rubrik",
    holds: ({ text }) => isDocumentTitle(text) || PART.test(text),
  },
  {
    kind: "title",
    weight: 2,
    says: "en rubrik sist på sidan",
    holds: (seen) => seen.next === undefined && isHeading(seen),
  },
  {
    kind: "title",
    weight: -3,
    says: "en känd etikett står ensam närmast under",
    holds: (seen) => headsLabels(seen) && seen.next?.returns === true && seen.next.label?.said === undefined,
  },
  { kind: "title", weight: -3, says: "numrerad i flera led", holds: ({ text }) => depthOf(text) > 1 },
  { kind: "title", weight: 4, says: "en sökväg på en webbsida", holds: ({ text }) => / \/ .* \/ /u.test(text) },
  { kind: "title", weight: 1, says: "bland sidans tre första rader", holds: ({ at }) => at > 0 && at < 3 },
  {
    kind: "title",
    weight: 2.5,
    says: "ett ord för mål överst på sidan, som inte kommer tillbaka",
    holds: ({ at, overGoals, line: { label, returns } }) =>
      at < 3 && !overGoals && label !== undefined && label.said === undefined && label.number === undefined && !returns,
  },
  { kind: "title", weight: -3, says: "en mening som sätter ett tal att nå", holds: ({ text }) => setsAim(text) },
  { kind: "title", weight: -1, says: "inte först på sidan", holds: ({ at }) => at > 2 },
  {
    kind: "title",
    weight: 3,
    says: "samma rad står på fler ställen utan att säga något",
    holds: ({ line, next }) => line.returns === true && !line.label && next?.label?.said === undefined,
  },
  {
    kind: "area",
    weight: 4,
    says: "raden säger att den är ett område",
    holds: (seen) => level(seen) !== undefined && kindOf(level(seen)!) === "area",
  },
  {
    kind: "area",
    weight: 0.7,
    says: "en kort rubrik",
    holds: (seen) => isHeading(seen) && seen.text.split(" ").length <= 6,
  },
  { kind: "area", weight: 1, says: "en fet rubrik", holds: (seen) => isHeading(seen) && seen.line.bold },
  { kind: "area", weight: 1, says: "versaler", holds: ({ text }) => text.length > 3 && text === text.toUpperCase() },
  {
    kind: "area",
    weight: 4,
    says: "numrerade mål följer under egna etiketter",
    holds: (seen) => seen.overGoals && isHeading(seen),
  },
  {
    kind: "goal",
    weight: -3,
    says: "numrerade mål följer under egna etiketter",
    holds: ({ overGoals }) => overGoals,
  },
  { kind: "area", weight: -1.5, says: "en mening om vad som ska bli", holds: ({ text }) => readsAsGoal(text) },
  { kind: "area", weight: -3, says: "ingen rubrik", holds: (seen) => !isHeading(seen) },
  {
    kind: "area",
    weight: -2.5,
    says: "etiketter följer",
    holds: (seen) => !(seen.overGoals && readPeriod(seen.text) === null) && (headsFigures(seen) || headsLabels(seen)),
  },
  {
    kind: "goal",
    weight: 4,
    says: "raden säger att den är ett mål",
    holds: (seen) => level(seen) !== undefined && kindOf(level(seen)!) === "goal",
  },
  { kind: "goal", weight: -1, says: "de flesta rader på en sida är inga mål", holds: () => true },
  { kind: "goal", weight: -8, says: "ett datum", holds: ({ text }) => isDate(text) },
  { kind: "goal", weight: -8, says: "i parentes", holds: ({ text }) => IN_BRACKETS.test(text) },
  { kind: "area", weight: -8, says: "i parentes", holds: ({ text }) => IN_BRACKETS.test(text) },
  { kind: "goal", weight: -4, says: "ett värde", holds: ({ text }) => isFigure(text) || endsInFigure(text) },
  { kind: "area", weight: -4, says: "ett värde", holds: ({ text }) => isFigure(text) || endsInFigure(text) },
  { kind: "goal", weight: 3.5, says: "”Målet är att”", holds: ({ text }) => statesGoal(text) },
  {
    kind: "goal",
    weight: 3,
    says: "mått, bedömning eller ansvar följer under egna etiketter",
    holds: (seen) => headsLabels(seen) && seen.text.length <= 250,
  },
  {
    kind: "indicator",
    weight: 4,
    says: "målvärde eller utfall följer under egna etiketter",
    holds: (seen) => headsFigures(seen) && seen.text.length <= 250,
  },
  {
    kind: "goal",
    weight: 6,
    says: "en mening om vad som ska bli, med målvärde eller utfall under egna etiketter",
    holds: (seen) => headsFigures(seen) && isToBe(seen.text) && seen.line.mark === undefined && seen.text.length <= 300,
  },
  {
    kind: "indicator",
    weight: -3,
    says: "en mening om vad som ska bli",
    holds: (seen) => headsFigures(seen) && isToBe(seen.text) && seen.line.mark === undefined,
  },
  {
    kind: "goal",
    weight: 1.2,
    says: "en numrerad rubrik med etiketter under sig",
    holds: (seen) => depthOf(seen.text) > 0 && isHeading(seen) && seen.next?.label !== undefined,
  },
  { kind: "goal", weight: 2, says: "numrerad i flera led", holds: (seen) => depthOf(seen.text) > 1 && isHeading(seen) },
  { kind: "goal", weight: 1, says: "en mening om vad som ska bli", holds: ({ text }) => readsAsGoal(text) },
  {
    kind: "goal",
    weight: 1,
    says: "”ska”",
    holds: ({ text }) => isToBe(text),
  },
  {
    kind: "goal",
    weight: 3.5,
    says: "raden ovanför leder in till ett mål",
    holds: ({ above, text }) => LEADS_IN.test(above?.text ?? "") && readsAsGoal(text),
  },
  { kind: "goal", weight: 0.8, says: "fet stil", holds: ({ line }) => line.bold },
  {
    kind: "goal",
    weight: 0.8,
    says: "numrerad",
    holds: ({ text }) => /^\p{Lu}?\d{1,2}(?:\.\d{1,2})*[.)]\s/u.test(text),
  },
  {
    kind: "goal",
    weight: -2,
    says: "en mening med punkt i vanlig stil",
    holds: ({ text, line }) => ENDS.test(text) && !line.bold,
  },
  {
    kind: "goal",
    weight: -4,
    says: "en mening som leder in till det som följer",
    holds: ({ text }) => /:$/u.test(text),
  },
  {
    kind: "comment",
    weight: 2.5,
    says: "en mening som leder in till det som följer",
    holds: ({ text }) => /:$/u.test(text),
  },
  { kind: "goal", weight: -2, says: "lång text", holds: ({ text }) => text.length > 300 },
  {
    kind: "goal",
    weight: -1.5,
    says: "i ett ord",
    holds: (seen) => !seen.text.includes(" ") && seen.next?.label === undefined,
  },
  {
    kind: "indicator",
    weight: 4,
    says: "raden säger att den är ett mått",
    holds: (seen) => level(seen) !== undefined && kindOf(level(seen)!) === "indicator",
  },
  {
    kind: "indicator",
    weight: 2.5,
    says: "orden är ett mått",
    holds: ({ text }) => isMeasureName(text) || unitOfIndicator(text) !== null,
  },
  { kind: "indicator", weight: -1.5, says: "orden är inget mått", holds: ({ text }) => !isMeasureName(text) },
  {
    kind: "indicator",
    weight: 9,
    says: "utan eget nummer under ett mål som säger sitt, med etiketter för måttets värden under sig",
    holds: (seen) =>
      seen.underNamed && !seen.line.label && headsFigures(seen) && levelOf(seen.text).number === undefined,
  },
  {
    kind: "indicator",
    weight: -3,
    says: "en mening",
    holds: (seen) => /[.!]$/u.test(seen.text) && !seen.afterLabel && !headsFigures(seen),
  },
  { kind: "grade", weight: 4, says: "orden är en bedömning på en känd skala", holds: ({ grade }) => grade },
  { kind: "grade", weight: -6, says: "ingen känd bedömning", holds: ({ grade }) => !grade },
  {
    kind: "outcome",
    weight: 2,
    says: "en mening om hur det gick, med ett tal",
    holds: ({ text }) => tellsOutcome(text) && hasFigure(text),
  },
  { kind: "outcome", weight: -4, says: "inget tal", holds: ({ text }) => !hasFigure(text) },
  { kind: "outcome", weight: -1, says: "inget ord för hur det gick", holds: ({ text }) => !tellsOutcome(text) },
  {
    kind: "indicator",
    weight: 6,
    says: "en kort rubrik över det tal som ska nås",
    holds: ({ line }) => line.pair === "name",
  },
  {
    kind: "indicator",
    weight: 12,
    says: "ett namn med det tal som ska nås eller dit det kom, bredvid eller ovanför",
    holds: ({ line }) => line.pair === "valued",
  },
  { kind: "comment", weight: 12, says: "ett steg i en arbetsgång", holds: ({ line }) => line.isStep === true },
  {
    kind: "label",
    weight: -6,
    says: "en etikett närmast över en annan som kommer tillbaka säger inget",
    holds: ({ line, next }) =>
      line.label !== undefined &&
      line.label.said === undefined &&
      !line.returns &&
      !line.text.endsWith(":") &&
      line.label.others === undefined &&
      next?.returns === true &&
      next.label !== undefined,
  },
  {
    kind: "title",
    weight: 8,
    says: "orden kommer tillbaka i måttets namn strax under",
    holds: ({ renamed }) => renamed,
  },
  {
    kind: "indicator",
    weight: -8,
    says: "orden kommer tillbaka i måttets namn strax under",
    holds: ({ renamed }) => renamed,
  },
  {
    kind: "goal",
    weight: -5,
    says: "en numrerad rubrik överst, över en rubrik",
    holds: (seen) =>
      seen.at === 0 &&
      depthOf(seen.text) > 0 &&
      seen.next !== undefined &&
      (seen.next.titled === true || seen.next.heads === true),
  },
  {
    kind: "area",
    weight: 4,
    says: "en rubrik om mål närmast över en mening som säger ett mål",
    holds: (seen) =>
      isHeading(seen) && hasWord(seen.text, "goalNoun") && !isToBe(seen.text) && statesGoal(seen.next?.text ?? ""),
  },
  {
    kind: "goal",
    weight: -4,
    says: "en mening utanför de etiketter som sidan har för sina mål",
    holds: ({ at, text, labelledGoals, afterLabel }) => labelledGoals && (at === 1 || !afterLabel) && ENDS.test(text),
  },
  {
    kind: "outcome",
    weight: -6,
    says: "”målet är att” berättar målet",
    holds: ({ text }) => statesGoal(text),
  },
  {
    kind: "goal",
    weight: 3,
    says: "en mening om vad som ska bli, med sin bedömning efter en förklaring",
    holds: ({ judgedLater, text }) => judgedLater && isToBe(text),
  },
  {
    kind: "note",
    weight: 9,
    says: "ett tal ensamt",
    holds: ({ line, afterLabel }) => line.isFigure === true && !afterLabel,
  },
  {
    kind: "said",
    weight: -12,
    says: "ett namn med sitt tal",
    holds: ({ line }) => line.pair === "valued",
  },
  {
    kind: "said",
    weight: -4,
    says: "en rad i par som kommer tillbaka",
    holds: ({ line }) => line.pair !== undefined,
  },
  {
    kind: "target",
    weight: 4,
    says: "en mening som sätter ett tal att nå, mellan det som den är om och hur det gick",
    holds: ({ line }) => line.pair === "aim",
  },
  { kind: "target", weight: -12, says: "ingen sådan mening", holds: ({ line }) => line.pair !== "aim" },
  {
    kind: "goal",
    weight: 5,
    says: "raderna paras: vad som ska bli, och hur det gick",
    holds: ({ line }) => line.pair === "aimed",
  },
  {
    kind: "outcome",
    weight: 5,
    says: "raderna paras: vad som ska bli, och hur det gick",
    holds: ({ line }) => line.pair === "came",
  },
  {
    kind: "goal",
    weight: 7,
    says: "i en lista under en rad som nämner mål",
    holds: (seen) => seen.line.list?.of === "goal" && seen.line.list.led && !isMeasured(seen),
  },
  {
    kind: "goal",
    weight: 5,
    says: "i en lista om vad som ska bli, på en sida om mål eller med tal att nå",
    holds: (seen) => seen.line.list?.of === "goal" && !seen.line.list.led && !isMeasured(seen),
  },
  {
    kind: "indicator",
    weight: 8,
    says: "ett mått med sin gräns, i en lista av mål",
    holds: (seen) => seen.line.list?.of === "goal" && isMeasured(seen),
  },
  {
    kind: "indicator",
    weight: 7,
    says: "i en lista under en rad som nämner mått",
    holds: ({ line }) => line.list?.of === "measure",
  },
  {
    kind: "indicator",
    weight: -6,
    says: "en mening mellan etiketter eller under sidans rubrik, eller en om hur det gick",
    holds: ({ text, line, above, next }) =>
      ENDS.test(text) ? isBetween(line, above, next) || above?.titled === true : tellsOutcome(text) && hasFigure(text),
  },
  {
    kind: "goal",
    weight: -6,
    says: "en mening mellan etiketter",
    holds: ({ text, above, next, line }) => line.list === undefined && ENDS.test(text) && isBetween(line, above, next),
  },
  {
    kind: "area",
    weight: 5,
    says: "en etikett med nummer för ett område står under",
    holds: (seen) => seen.next?.label?.role === "area" && seen.next.label.number !== undefined && isHeading(seen),
  },
  {
    kind: "area",
    weight: 4,
    says: "en rubrik över en lista som sidan säger vad den är en lista av",
    holds: ({ line }) => line.heads === true,
  },
  {
    kind: "title",
    weight: 8,
    says: "en rubrik som nämner mål, på en sida som listar dem",
    holds: ({ line }) => line.titled === true,
  },
  {
    kind: "said",
    weight: -8,
    says: "i en lista som en rubrik eller en rad leder in till",
    holds: ({ line }) => line.list !== undefined,
  },
  {
    kind: "outcome",
    weight: -4,
    says: "raden säger att den är något annat",
    holds: (seen) => level(seen) !== undefined,
  },
  { kind: "comment", weight: 1.2, says: "en mening med punkt", holds: ({ text }) => ENDS.test(text) },
  { kind: "comment", weight: 0.5, says: "lång text", holds: ({ text }) => text.length > 150 },
  {
    kind: "comment",
    weight: 1.5,
    says: "en punkt i en lista",
    holds: ({ line }) => line.mark !== undefined && !/\p{L}/u.test(line.mark),
  },
  { kind: "comment", weight: -0.5, says: "fet stil", holds: ({ line }) => line.bold },
  { kind: "note", weight: 5, says: "en linje", holds: ({ text }) => /^[-–—_=*.·]{3,}$/u.test(text) },
  {
    kind: "note",
    weight: 3.5,
    says: "en fotnot",
    holds: ({ text }) => /^(?:\*|†|\d\)|källa|anm\b)/iu.test(text),
  },
  {
    kind: "note",
    weight: 18,
    says: "en rad som sidan har för sin egen skull",
    holds: ({ text }) => isPageLine(text),
  },
  { kind: "note", weight: -1.5, says: "ingen fotnot", holds: ({ text }) => !/^[*†-]/u.test(text) },
  { kind: "area", weight: -1, says: "en nämnd är ingen rubrik för ett ämne", holds: ({ text }) => isCommittee(text) },
  {
    kind: "title",
    weight: 3,
    says: "en nämnd",
    holds: ({ text, line }) => isCommittee(text) || (line.label?.number === undefined && hasTime(text)),
  },
];
