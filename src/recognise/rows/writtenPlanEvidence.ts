import { hasLetter } from "../../domain/shapes";
import { readPeriod } from "../../interpret/time/period";
import { unitOfIndicator } from "../../interpret/number/unit";
import { hasWord } from "../../lexicon/lexicon";
import { readsAsGoal } from "./group";
import { kindOf } from "./outline";
import { depthOf, levelOf } from "./writtenLine";
import { ENDS, hasFigure, namesFieldOfGoals, statesGoal, tellsOutcome } from "./writtenSigns";
import {
  goesOn,
  isHeading,
  level,
  headsFigures,
  headsLabels,
  isMeasureName,
  isFigure,
  endsInFigure,
  isMeasured,
  isBetween,
  IN_BRACKETS,
  isDate,
  isToBe,
  LEADS_IN,
  type LineEvidence,
} from "./writtenSeen";

/** Evidence for lines of the plan: names and facts. */
export const PLAN_EVIDENCE: readonly LineEvidence[] = [
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
  {
    kind: "area",
    weight: 3,
    says: "nämner vad målen under den handlar om, och kommer inte tillbaka",
    holds: ({ line }) => namesFieldOfGoals(line),
  },
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
    holds: ({ text }) => text.endsWith(":"),
  },
  {
    kind: "comment",
    weight: 2.5,
    says: "en mening som leder in till det som följer",
    holds: ({ text }) => text.endsWith(":"),
  },
  { kind: "goal", weight: -2, says: "lång text", holds: ({ text }) => text.length > 300 },
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
    kind: "goal",
    weight: 3,
    says: "en mening om vad som ska bli, med sin bedömning efter en förklaring",
    holds: ({ judgedLater, text }) => judgedLater && isToBe(text),
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
    kind: "outcome",
    weight: -4,
    says: "raden säger att den är något annat",
    holds: (seen) => level(seen) !== undefined,
  },
  ...(["goal", "area", "title"] as const).map((kind): LineEvidence => ({
    kind,
    weight: -6,
    says: "meningen går vidare i punkterna under",
    holds: goesOn,
  })),
  { kind: "comment", weight: 1.2, says: "en mening med punkt", holds: ({ text }) => ENDS.test(text) },
  { kind: "comment", weight: 0.5, says: "lång text", holds: ({ text }) => text.length > 150 },
  {
    kind: "comment",
    weight: 1.5,
    says: "en punkt i en lista",
    holds: ({ line }) => line.mark !== undefined && !hasLetter(line.mark),
  },
  { kind: "comment", weight: -0.5, says: "fet stil", holds: ({ line }) => line.bold },
];
