import { PROOF_IDS } from "../domain/proof";
import type { Evidence, Proof, ProofId } from "../domain/proof";
import type { ProblemCode } from "../domain/problem";
import type { Evaluation } from "./judgement";
import { spreadBy, wholeBy } from "./cellProof";
import { followUpBy } from "./followUp";
import { notInForce, openBy } from "./inForce";
import { isStop } from "./measured";
import type { Chosen, Measured, Stop } from "./measured";
import { periodBy } from "./ofPeriod";
import { eachBy } from "./ofEach";
import { togetherBy } from "./overYears";
import { referenceBy } from "./reference";

/** What a grade would say: a value held against its target. */
export interface Claim {
  of: Measured;
  graded: Chosen;
  evaluation: Evaluation;
  /** A decided rule grades how far the way to a later year's target has come. */
  isFarGraded?: boolean;
  /** Whether the styrmodell leaves it open what a bare change is counted from. */
  changesFrom?: "asked";
}

/** A row of the proof. */
interface Row {
  /** What must be established, as on the page *När Måltavlan bedömer*. */
  needs: string;
  /**
   * What it lacks, as problems: each has its sentence for the author and for the reader (domain/problem.ts), and the
   * press that settles it (commands/question.ts).
   */
  lacks: readonly ProblemCode[];
  /** What establishes it for a claim; a stop: what is missing. */
  establish: (claim: Claim) => Evidence | Stop;
}

/** As written in a cell; what is given to a function or a line has none, and is the user's own. */
const written = ({ of }: Claim, cell: string | undefined, text: string | undefined): Evidence => ({
  by: cell ? "cell" : of.isGiven ? "answer" : "rule",
  ...(cell ? { cell } : {}),
  ...(text ? { text } : {}),
});

const byValue = (claim: Claim): Evidence =>
  claim.graded.measurement.readBy ?? written(claim, claim.graded.measurement.cell, claim.graded.measurement.text);

const byTarget = (claim: Claim): Evidence =>
  claim.of.target?.readBy ?? written(claim, claim.of.targetCell, claim.of.targetText);

/** The cells of units of outcome and target say otherwise; null: they do not. */
function inOtherUnit({ measurement: { text, otherUnit } }: Chosen): Stop | null {
  return otherUnit
    ? { stop: "problem", code: "oförenliga-enheter", text: `${text} ${otherUnit.text}`, cell: otherUnit.cell }
    : null;
}

/** What must be established before a grade is given; what is missing is told in this order. */
export const PROOF: Record<ProofId, Row> = {
  whole: {
    needs: "varje tecken i utfall och målvärde är läst",
    lacks: [
      "utfall-ej-läst",
      "mål-ej-läst",
      "tvetydigt-tal",
      "noll-som-streck",
      "gräns-som-utfall",
      "fel-i-cell",
      "ungefärligt-mål",
      "okänd-not",
      "avgränsat-värde",
      "ifrågasatt-värde",
      "oläst-kommentar",
      "delvis-struket",
    ],
    establish: (claim) => wholeBy(claim.of, claim.graded) ?? byValue(claim),
  },
  one: {
    needs: "måttet har ett enda värde för perioden",
    lacks: ["dubbelt-värde", "flera-värden", "delat-utfall", "varje-grupp"],
    establish: (claim) =>
      spreadBy(claim.of, claim.graded) ?? eachBy(claim.of, claim.graded, claim.evaluation) ?? byValue(claim),
  },
  period: {
    needs: "utfallet avser den period som redovisas",
    lacks: ["annan-tid", "del-av-året", "okänd-period", "okänd-tidpunkt"],
    establish: (claim) => (claim.of.isGiven ? byValue(claim) : periodBy(claim.of, claim.graded, claim.evaluation)),
  },
  inForce: {
    needs: "målet gäller den period som redovisas",
    lacks: ["okänt-måldatum", "flera-år", "mål-för-perioden", "tidigare-mål", "annan-tids-mål", "ifrågasatt-mål"],
    establish: (claim) =>
      (claim.isFarGraded ? null : notInForce(claim, claim.evaluation)) ??
      openBy(claim.of) ??
      togetherBy(claim.of, claim.graded, claim.evaluation) ??
      claim.of.target?.periodBy ??
      byTarget(claim),
  },
  followUp: {
    needs: "tabellen är en uppföljning, och värdet ett utfall",
    lacks: ["plan-inte-uppföljning", "prognos-som-utfall", "planerat-som-utfall", "okänd-kolumn"],
    establish: (claim) => (claim.of.isGiven ? byValue(claim) : followUpBy(claim.of, claim.graded)),
  },
  quantity: {
    needs: "utfall och målvärde mäter samma sak i samma enhet",
    lacks: [
      "osäker-enhet",
      "oförenliga-enheter",
      "orimlig-andel",
      "tecken",
      "procent-eller-procentenheter",
      "nivå-eller-förändring",
      "datum-i-talkolumn",
    ],
    establish: (claim) => inOtherUnit(claim.graded) ?? byTarget(claim),
  },
  side: {
    needs: "det framgår om mer eller mindre är bättre",
    lacks: ["osäker-riktning"],
    establish: (claim) => claim.of.target?.sideBy ?? byTarget(claim),
  },
  reference: {
    needs: "en förändring säger vad den räknas från",
    lacks: ["okänd-jämförelse"],
    establish: (claim) => {
      const found = referenceBy(claim.of, claim.evaluation, claim.changesFrom);
      return claim.of.isGiven && !isStop(found) ? byTarget(claim) : found;
    },
  },
  ownTarget: {
    needs: "målvärdet hör till måttet",
    lacks: [],
    establish: byTarget,
  },
  words: {
    needs: "en bedömning i ord är läst med sina förbehåll",
    lacks: [],
    establish: byValue,
  },
  shown: {
    needs: "bladet visar värdet",
    lacks: ["dolt-tal"],
    establish: byValue,
  },
};

/** The proof of a claim, a row each; a stop: the first thing that is not established. */
export function proofOf(claim: Claim): Proof[] | Stop {
  const proof: Proof[] = [];
  for (const id of PROOF_IDS) {
    const found = PROOF[id].establish(claim);
    if (isStop(found)) return found;
    proof.push({ id, ...found });
  }
  return proof;
}

/** The proof of a judgement that is the same whichever side is better. */
export const onAnySide = (proof: readonly Proof[]): Proof[] =>
  proof.map((row) => (row.id === "side" ? { id: row.id, by: "rule" } : row));

/**
 * The proof of what each of several groups reaches, the one that decides first: a row for each group where they are not
 * established by the same.
 */
export function proofOfGroups(groups: readonly { name: string; proof: readonly Proof[] }[]): Proof[] {
  return PROOF_IDS.flatMap((id): Proof[] => {
    const rows = groups.flatMap(({ name, proof }) =>
      proof.filter((row) => row.id === id).map((row) => ({ ...row, group: name })),
    );
    const [first, ...others] = rows;
    const isOne = first !== undefined && others.every((row) => row.cell === first.cell && row.text === first.text);
    if (!isOne) return rows;
    const { group: _, ...row } = first;
    return [row];
  });
}

/** The row that a stop lacks. */
const ROW_OF: Record<Exclude<Stop["stop"], "problem" | "assumed">, ProofId> = {
  "no target": "ownTarget",
  words: "words",
  withdrawn: "inForce",
  "no outcome": "period",
  "not reported": "period",
  unread: "period",
  stated: "words",
  partial: "period",
  "too old": "period",
  "no forecast": "period",
  lacks: "reference",
  "no reference": "reference",
  few: "reference",
  "later target": "inForce",
  "no period": "inForce",
  "no growth": "reference",
  "no direction": "side",
  part: "one",
  "level or change": "quantity",
  "not done yet": "inForce",
  state: "words",
};

/** The row that is not established where nothing is graded. A problem that no row names is one of reading. */
export const unprovedIn = (stop: Stop): ProofId =>
  stop.stop === "problem" || stop.stop === "assumed"
    ? (PROOF_IDS.find((id) => PROOF[id].lacks.includes(stop.code)) ?? "whole")
    : ROW_OF[stop.stop];
