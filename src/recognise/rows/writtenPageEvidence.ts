import { isCommittee } from "../../interpret/header/header";
import { readsAsGoal } from "./group";
import { isDocumentTitle } from "../../interpret/header/title";
import { depthOf, levelOf } from "./writtenLine";
import { hasFigure, isPageLine, namesFieldOfGoals, setsAim } from "./writtenSigns";
import { isHeading, headsLabels, hasTime, PART, type LineEvidence } from "./writtenSeen";

/**
 * Evidence for lines of the page itself, for labels, and for their values. Known labels are labels, whatever else they
 * look like.
 */
export const PAGE_EVIDENCE: readonly LineEvidence[] = [
  {
    kind: "note",
    weight: 14,
    says: "bland rader som var och en är ett annat steg på en skala: de förklarar skalan",
    holds: ({ explainsScale }) => explainsScale,
  },
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
  {
    kind: "label",
    weight: -5,
    says: "nämner vad målen under den handlar om, och kommer inte tillbaka",
    holds: ({ line }) => namesFieldOfGoals(line),
  },
  {
    kind: "said",
    weight: -6,
    says: "leder in till punkterna under",
    holds: ({ text, next }) => text.endsWith(":") && next?.mark !== undefined,
  },
  { kind: "label", weight: -12, says: "raden är ingen etikett", holds: ({ line }) => line.label === undefined },
  { kind: "said", weight: 4, says: "raden står närmast under en etikett", holds: ({ afterLabel }) => afterLabel },
  { kind: "said", weight: -12, says: "ingen etikett står över raden", holds: ({ afterLabel }) => !afterLabel },
  {
    kind: "said",
    weight: -6,
    says: "under ett mål som säger sitt nummer, med måttets etiketter först under nästa rad",
    holds: ({ underNamed, nextHeads }) => underNamed && nextHeads,
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
    kind: "title",
    weight: 8,
    says: "orden kommer tillbaka i måttets namn strax under",
    holds: ({ renamed }) => renamed,
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
  {
    kind: "title",
    weight: 3,
    says: "en nämnd",
    holds: ({ text, line }) => isCommittee(text) || (line.label?.number === undefined && hasTime(text)),
  },
];
