import type { Block } from "../../sheet/document";
import { basisLegend, usualBasis } from "../basisSentence";
import { distinctGoals } from "../counted";
import { modelSentence, publishedSentences, ruleSentences } from "../foot";
import { indicatorsOf } from "../unassessed";
import { isMeasureAlone } from "../measuresAlone";
import { andList } from "../../assess/wording";
import type { ReportInput } from "./content";

/**
 * How the goals of a report have been judged: the styrmodell, a rule for each level, whose judgement is published, and
 * where values of others come from.
 */
export function methodBlocks({ assessed, isFinal = false }: ReportInput): Block[] {
  const { styrmodell, period } = assessed;
  const measured = indicatorsOf(assessed);
  const judged = distinctGoals(assessed).filter((goal) => !goal.unjudged && !goal.step && !isMeasureAlone(goal));
  const sources = [
    ...new Set(
      measured.flatMap(({ node }) => [...node.outcomes, ...node.comparisons].flatMap(({ source }) => source ?? [])),
    ),
  ];
  const sentences = [
    modelSentence(styrmodell),
    ...ruleSentences(
      styrmodell,
      measured.map(({ node }) => node.level),
      judged.map(({ node }) => node.level),
      period,
    ),
    ...publishedSentences(
      styrmodell,
      judged.map(({ node }) => node.level),
      period,
    ),
    ...[basisLegend([...judged, ...measured], styrmodell, usualBasis(assessed, isFinal))].filter(Boolean),
    ...(sources.length > 0 ? [`Källa: ${andList(sources)}.`] : []),
  ];
  return [{ kind: "text", look: "body", text: sentences.join(" ") }];
}
