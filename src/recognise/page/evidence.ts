import { isFootnote } from "../rows/note";
import { beginsIn, depthOf, endsIn, hasLetter, isBracketed, isDrawnLine } from "../../domain/shapes";
import { isCommittee } from "../../interpret/header/header";
import { readPeriod } from "../../interpret/time/period";
import { isDocumentTitle } from "../../interpret/header/title";
import { unitOfIndicator } from "../../interpret/number/unit";
import { hasWord } from "../../lexicon/lexicon";
import { readsAsGoal } from "../rows/group";
import { kindOf } from "../rows/outline";
import { headsSection, levelOf } from "./line";
import { LINE_KINDS, type LineKind } from "./sequence";
import {
  endsInFigure,
  goesOn,
  hasTime,
  headsFigures,
  headsLabels,
  LEADS_IN,
  isBetween,
  isDate,
  isFigure,
  isHeading,
  isMeasured,
  isMeasureName,
  isToBe,
  level,
  isPartOfPaper,
  type Seen,
} from "./seen";
import {
  endsSentence,
  hasFigure,
  isAim,
  isNoWords,
  isPageLine,
  namesFieldOfGoals,
  setsAim,
  speaksOfGoalsThemselves,
  statesGoal,
  tellsOutcome,
} from "./wording";

/** What is seen of a line, in plain words, and how much it speaks for a kind of line, or against it below 0, in log-odds. */
export interface LineEvidence {
  kind: LineKind;
  weight: number;
  says: string;
  holds(seen: Seen): boolean;
}

type Weights = Partial<Record<LineKind, number>>;

/** What is seen may speak for some kinds and against others. */
const row = (says: string, weights: Weights, holds: LineEvidence["holds"]): LineEvidence[] =>
  LINE_KINDS.flatMap((kind) => (weights[kind] === undefined ? [] : [{ kind, weight: weights[kind], says, holds }]));

/**
 * All that speaks for what a line is. Known labels are labels, whatever else they look like. A row without which no
 * labelled page is read worse is left out (`npm run train -- --lines --rules`).
 */
export const LINE_EVIDENCE: readonly LineEvidence[] = [
  // Labels, and what stands below them.
  row(
    "en etikett som säger något själv eller kommer tillbaka",
    { label: 9 },
    ({ line }) =>
      line.label !== undefined &&
      (line.label.value !== undefined || line.returns === true || line.text.trimEnd().endsWith(":")),
  ),
  row(
    "raden är en känd etikett",
    { label: 3 },
    ({ line: { label }, next }) =>
      label !== undefined && (label.role !== "area" || label.number !== undefined || next?.mark !== undefined),
  ),
  row("nämner vad målen under den handlar om, och kommer inte tillbaka", { label: -5, area: 3 }, ({ line }) =>
    namesFieldOfGoals(line),
  ),
  row(
    "säger vad målen i listan under handlar om, som andra rader över andra listor",
    { label: -12, area: 6 },
    ({ line }) => line.heads === true && line.text.endsWith(":") && hasWord(line.text, "goalNoun"),
  ),
  row(
    "leder in till punkterna under",
    { value: -6 },
    ({ text, next }) => text.endsWith(":") && next?.mark !== undefined,
  ),
  row("raden är ingen etikett", { label: -12 }, ({ line }) => line.label === undefined),
  row("raden står närmast under en etikett", { value: 4 }, ({ afterLabel }) => afterLabel),
  row("ingen etikett står över raden", { value: -12 }, ({ afterLabel }) => !afterLabel),
  row(
    "under ett mål som säger sitt nummer, med måttets etiketter först under nästa rad",
    { value: -6 },
    ({ underNamed, nextHeads }) => underNamed && nextHeads,
  ),
  row(
    "raden säger själv vilken nivå den är och vilket nummer",
    { value: -4 },
    ({ text }) => levelOf(text).level !== undefined && levelOf(text).number !== undefined,
  ),
  row(
    "raden är själv en känd etikett",
    { value: -3 },
    ({ line }) => line.label !== undefined && line.label.role !== null,
  ),
  row(
    "en mening utan tal om vad som ska bli, under ett ord för målvärde",
    { value: -6 },
    ({ above, text }) =>
      above?.label?.role === "target" &&
      !hasFigure(text) &&
      readsAsGoal(text) &&
      text.split(" ").length > 5 &&
      !above.text.endsWith(":"),
  ),
  // What the lines around it show it to be.
  row(
    "bland rader som var och en är ett annat steg på en skala: de förklarar skalan",
    { note: 14 },
    ({ explainsScale }) => explainsScale,
  ),
  row(
    "bland rader i följd som var och en är ett namn med en andel, utan ett ord om mål ovanför",
    { note: 18 },
    ({ listing }) => listing === "shares",
  ),
  row("samma ord som på andra rader, med en dag efter", { note: 18 }, ({ listing }) => listing === "stamp"),
  row("en rubrik som nämner mål, på en sida som listar dem", { title: 8 }, ({ line }) => line.titled === true),
  row("en kort rubrik över det tal som ska nås", { indicator: 6 }, ({ line }) => line.pair === "name"),
  row(
    "ett namn med det tal som ska nås eller dit det kom, bredvid eller ovanför",
    { indicator: 12 },
    ({ line }) => line.figures !== undefined,
  ),
  row("ett steg i en arbetsgång", { comment: 12 }, ({ line }) => line.isStep === true),
  row(
    "en mening som sätter ett tal att nå, mellan det som den är om och hur det gick",
    { target: 4 },
    ({ line }) => line.pair === "target",
  ),
  row("ingen sådan mening", { target: -12 }, ({ line }) => line.pair !== "target"),
  row("raderna paras: vad som ska bli, och hur det gick", { goal: 5 }, ({ line }) => line.pair === "goal"),
  row(
    "en mening som säger ett mål med sitt tal, på en sida av sådana",
    { goal: 9 },
    ({ line }) => line.pair === "told",
  ),
  row("svarar på målet ovanför, i dess egna ord", { outcome: 10 }, ({ line }) => line.pair === "answer"),
  row("står vid ett mål som en annan rad svarar på", { comment: 6 }, ({ line }) => line.pair === "said"),
  row("bedömer målet ovanför, på en sida av sådana", { grade: 20 }, ({ line }) => line.pair === "verdict"),
  row(
    "en etikett i ett avsnitt som har sådana",
    { label: 3, area: -3 },
    ({ isInSection, line: { label } }) =>
      isInSection && label?.role === "area" && label.number === undefined && !label.value,
  ),
  row(
    "rubriken på ett avsnitt, med en etikett närmast under",
    { goal: 3 },
    (seen) => headsSection(seen.text) && isHeading(seen) && seen.next?.label !== undefined,
  ),
  row("i kommentaren till ett numrerat avsnitt", { comment: 9 }, ({ isExplained }) => isExplained),
  row(
    "i en lista under en rad som nämner mål",
    { goal: 7 },
    (seen) => seen.line.list?.of === "goal" && seen.line.list.led && !isMeasured(seen),
  ),
  row(
    "i en lista om vad som ska bli, på en sida om mål eller med tal att nå",
    { goal: 5 },
    (seen) => seen.line.list?.of === "goal" && !seen.line.list.led && !isMeasured(seen),
  ),
  row(
    "ett mått med sin gräns, i en lista av mål",
    { indicator: 8 },
    (seen) => seen.line.list?.of === "goal" && isMeasured(seen),
  ),
  row(
    "i en lista under en rad som säger för vilket mål insatserna är",
    { goal: 7 },
    ({ line }) => line.list?.of === "activity",
  ),
  row(
    "i en lista under en rad som säger vad målet väntas leda till",
    { comment: 12 },
    ({ line }) => line.list?.of === "effect",
  ),
  row("i en lista under en rad som nämner mått", { indicator: 7 }, ({ line }) => line.list?.of === "measure"),
  row(
    "en mening mellan etiketter",
    { goal: -6 },
    ({ text, above, next, line }) =>
      line.list === undefined && line.pair !== "told" && endsSentence(text) && isBetween(line, above, next),
  ),
  row(
    "en rubrik över ordet för det mål som står i meningen under",
    { area: 7, goal: -6 },
    ({ line, next }) => line.heads === true && next?.label?.role === "goal" && next.label.value === undefined,
  ),
  row("en rubrik över en lista som sidan säger vad den är en lista av", { area: 4 }, ({ line }) => line.heads === true),
  ...(["area", "goal", "indicator"] as const).map((kind) =>
    row("raden säger själv vilken nivå den är", { [kind]: 4 }, (seen) => {
      const stated = level(seen);
      return stated !== undefined && kindOf(stated) === kind;
    }),
  ),
  // Lines that the page has for its own sake.
  row("sidans första rad", { title: 2 }, ({ at }) => at === 0),
  row("ett dokuments rubrik", { title: 3 }, ({ text }) => isDocumentTitle(text) || isPartOfPaper(text)),
  row("en rubrik sist på sidan", { title: 2 }, (seen) => seen.next === undefined && isHeading(seen)),
  row("en sökväg på en webbsida", { title: 4 }, ({ text }) => text.split(" / ").length > 2),
  row("bland sidans tre första rader", { title: 1 }, ({ at }) => at > 0 && at < 3),
  row(
    "ett ord för mål överst på sidan, som inte kommer tillbaka",
    { title: 2.5 },
    ({ at, overGoals, line: { label, returns } }) =>
      at < 3 &&
      !overGoals &&
      label !== undefined &&
      label.value === undefined &&
      label.number === undefined &&
      !returns,
  ),
  row("en mening som sätter ett tal att nå", { title: -3 }, ({ text }) => setsAim(text)),
  row(
    "en känd etikett står ensam närmast under",
    { title: -3 },
    (seen) => headsLabels(seen) && seen.next?.returns === true && seen.next.label?.value === undefined,
  ),
  row("inte först på sidan", { title: -1 }, ({ at }) => at > 2),
  row(
    "samma rad står på fler ställen utan att säga något",
    { title: 3 },
    ({ line, next }) => line.returns === true && !line.label && next?.label?.value === undefined,
  ),
  row("orden kommer tillbaka i måttets namn strax under", { title: 8 }, ({ renamed, line }) => renamed && !line.heads),
  row("en linje", { note: 5 }, ({ text }) => isDrawnLine(text)),
  row("en fotnot", { note: 3.5 }, ({ text }) => isFootnote(text)),
  row("en rad som sidan har för sin egen skull", { note: 18 }, ({ text }) => isPageLine(text)),
  row("ingen fotnot", { note: -1.5 }, ({ text }) => !beginsIn(text, "*†-")),
  row(
    "en nämnd",
    { title: 3 },
    ({ text, line }) => isCommittee(text) || (line.label?.number === undefined && hasTime(text)),
  ),
  // Areas.
  row("en kort rubrik", { area: 0.7 }, (seen) => isHeading(seen) && seen.text.split(" ").length <= 6),
  row("versaler", { area: 1 }, ({ text }) => text.length > 3 && text === text.toUpperCase()),
  row("numrerade mål följer under egna etiketter", { area: 4 }, (seen) => seen.overGoals && isHeading(seen)),
  row("en mening om vad som ska bli", { area: -1.5, goal: 1 }, ({ text }) => readsAsGoal(text)),
  row(
    "etiketter följer",
    { area: -2.5 },
    (seen) => !(seen.overGoals && readPeriod(seen.text) === null) && (headsFigures(seen) || headsLabels(seen)),
  ),
  row("i parentes", { area: -8 }, ({ text }) => isBracketed(text)),
  row(
    "en rubrik om mål närmast över en mening som säger ett mål",
    { area: 4 },
    (seen) =>
      isHeading(seen) && hasWord(seen.text, "goalNoun") && !isToBe(seen.text) && statesGoal(seen.next?.text ?? ""),
  ),
  row(
    "en etikett med nummer för ett område står under",
    { area: 5 },
    (seen) => seen.next?.label?.role === "area" && seen.next.label.number !== undefined && isHeading(seen),
  ),
  // Goals.
  row(
    "numrerad i flera led, eller flera ord i versaler",
    { title: -3, goal: 2 },
    (seen) => headsSection(seen.text) && isHeading(seen) && !seen.line.titled,
  ),
  row(
    "en mening om vad som ska bli, närmast över en lista av sina mått",
    { goal: 6 },
    ({ text, line, next }) => isAim(text) && line.list === undefined && next?.list?.of === "measure",
  ),
  row(
    "raden ovanför leder in till ett mål",
    { goal: 3.5 },
    ({ above, text }) => LEADS_IN.test(above?.text ?? "") && readsAsGoal(text),
  ),
  row("numrerade mål följer under egna etiketter", { goal: -3 }, ({ overGoals }) => overGoals),
  row("de flesta rader på en sida är inga mål", { goal: -1 }, () => true),
  row("ett datum", { goal: -8 }, ({ text }) => isDate(text)),
  row("ett värde", { goal: -4, area: -4 }, ({ text }) => isFigure(text) || endsInFigure(text)),
  row(
    "raden är bara ett tal",
    { goal: -8, area: -8, title: -8, outcome: -8 },
    ({ line }) => isNoWords(line) && line.pair === undefined,
  ),
  row("”Målet är att”", { goal: 3.5 }, ({ text }) => statesGoal(text)),
  row(
    "mått, bedömning eller ansvar följer under egna etiketter",
    { goal: 3 },
    (seen) => headsLabels(seen) && seen.text.length <= 250,
  ),
  row(
    "en mening om vad som ska bli, med målvärde eller utfall under egna etiketter",
    { goal: 6, indicator: -3 },
    (seen) => headsFigures(seen) && isToBe(seen.text) && seen.line.mark === undefined && seen.text.length <= 300,
  ),
  row(
    "en mening om målen själva, som inte säger något av dem",
    { goal: -6, comment: 2 },
    ({ text, line }) => line.pair !== "told" && speaksOfGoalsThemselves(text),
  ),
  row("”ska”", { goal: 1 }, ({ text }) => isToBe(text)),
  row("numrerad", { goal: 0.8 }, ({ text }) => /^\p{Lu}?\d{1,2}(?:\.\d{1,2})*[.)]\s/u.test(text)),
  row("en mening med punkt i vanlig stil", { goal: -2 }, ({ text, line }) => endsSentence(text) && !line.bold),
  row("en mening som leder in till det som följer", { goal: -4, comment: 2.5 }, ({ text }) => text.endsWith(":")),
  row(
    "en numrerad rubrik överst, över en rubrik",
    { goal: -5 },
    (seen) =>
      seen.at === 0 &&
      depthOf(seen.text) > 0 &&
      seen.next !== undefined &&
      (seen.next.titled === true || seen.next.heads === true),
  ),
  row(
    "en mening utanför de etiketter som sidan har för sina mål",
    { goal: -4 },
    ({ at, text, labelledGoals, afterLabel }) => labelledGoals && (at === 1 || !afterLabel) && endsSentence(text),
  ),
  row(
    "en mening om vad som ska bli, med sin bedömning efter en förklaring",
    { goal: 3 },
    ({ judgedLater, text }) => judgedLater && isToBe(text),
  ),
  row("meningen går vidare i punkterna under", { goal: -6, area: -6 }, goesOn),
  // Measures.
  row(
    "målvärde eller utfall följer under egna etiketter",
    { indicator: 4 },
    (seen) => headsFigures(seen) && seen.text.length <= 250,
  ),
  row("orden är ett mått", { indicator: 2.5 }, ({ text }) => isMeasureName(text) || unitOfIndicator(text) !== null),
  row("orden är inget mått", { indicator: -1.5 }, ({ text }) => !isMeasureName(text)),
  row(
    "utan eget nummer under ett mål som säger sitt, med etiketter för måttets värden under sig",
    { indicator: 9 },
    (seen) => seen.underNamed && !seen.line.label && headsFigures(seen) && levelOf(seen.text).number === undefined,
  ),
  row("en mening", { indicator: -3 }, (seen) => endsIn(seen.text, ".!") && !seen.afterLabel && !headsFigures(seen)),
  row(
    "en mening mellan etiketter eller under sidans rubrik, eller en om hur det gick",
    { indicator: -6 },
    ({ text, line, above, next }) =>
      endsSentence(text)
        ? isBetween(line, above, next) || above?.titled === true
        : tellsOutcome(text) && hasFigure(text),
  ),
  // Outcomes and grades.
  row("orden är en bedömning på en känd skala", { grade: 4 }, ({ grade }) => grade),
  row("ingen känd bedömning", { grade: -6 }, ({ grade }) => !grade),
  row("en mening om hur det gick, med ett tal", { outcome: 2 }, ({ text }) => tellsOutcome(text) && hasFigure(text)),
  row("inget tal", { outcome: -4 }, ({ text }) => !hasFigure(text)),
  row("inget ord för hur det gick", { outcome: -1 }, ({ text }) => !tellsOutcome(text)),
  row("måttet ovanför har redan sitt utfall", { outcome: -6 }, ({ afterOutcome }) => afterOutcome),
  row("raden säger att den är något annat", { outcome: -4 }, (seen) => level(seen) !== undefined),
  // Comments.
  row("en mening med punkt", { comment: 1.2 }, ({ text }) => endsSentence(text)),
  row("lång text", { comment: 0.5 }, ({ text }) => text.length > 150),
  row("en punkt i en lista", { comment: 1.5 }, ({ line }) => line.mark !== undefined && !hasLetter(line.mark)),
].flat();
