import { isChange, type Reading } from "../domain/reading";
import type { Evidence } from "../domain/proof";
import { yearFirst } from "../domain/shapes";
import type { Evaluation } from "./judgement";
import type { Measured, Stop } from "./measured";
import { answered } from "./settled";

/** Whether a target states a change and not what it is counted from: "öka", "minska med 5 %". */
const isBare = (reading: Reading): boolean =>
  isChange(reading)
    ? reading.reference === undefined && reading.baseline === undefined
    : reading.kind === "allOf" && reading.parts.some(isBare);

/** The earlier value that a change is counted from, of a part where there are several. */
const baseIn = ({ base, parts = [] }: Evaluation): Evaluation["base"] =>
  base ?? parts.map(baseIn).find((one) => one !== undefined);

/**
 * What says from what a change is counted, or whose value is compared with; a stop: a bare change from an earlier year's
 * outcome, which is decided once for the workbook.
 */
export function referenceBy(
  measured: Measured,
  evaluation: Evaluation,
  changesFrom: "asked" | undefined,
): Evidence | Stop {
  const { reference } = evaluation;
  const { cell } = reference ?? {};
  if (reference) return { by: "cell", text: reference.text ?? reference.name, ...(cell ? { cell } : {}) };
  const base = baseIn(evaluation);
  if (!base || !isBare(measured.reading)) return base?.text ? { by: "cell", text: base.text } : { by: "rule" };
  if (base.source !== "previous") return { by: "cell", ...(base.text ? { text: base.text } : {}) };
  const found = fromBefore(measured, changesFrom);
  return "stop" in found || isYearBefore(base.period, measured.period) ? found : { stop: "lacks", lack: "baseline" };
}

/** What says that a bare change is counted from the year before; a stop: nothing does. */
function fromBefore(
  { around, targetText = "", targetCell }: Measured,
  changesFrom: "asked" | undefined,
): Evidence | Stop {
  const said = around?.headingOf(targetCell ?? "")?.changesFrom;
  if (said) return { by: "cell", cell: said.cell, text: said.text };
  return (
    byDecision(around, changesFrom) ?? { stop: "problem", code: "okänd-jämförelse", text: targetText, cell: targetCell }
  );
}

/** Whether an earlier value is of the year before a period's, where both are known. */
function isYearBefore(earlier: string, period: string): boolean {
  const [before, year] = [earlier, period].map((one) => Number(yearFirst(one)));
  return !before || !year || year - before <= 1;
}

/** What is decided of bare changes: by an answer, else by the styrmodell; null: nothing. */
function byDecision(around: Measured["around"], changesFrom: "asked" | undefined): Evidence | Stop | null {
  const answer = around?.settled.find(({ what }) => what === "reference");
  if (answer?.as === "startvärdet") return { stop: "lacks", lack: "baseline" };
  if (answer) return answered(`Förändringar räknas från ${answer.as}`, answer);
  return changesFrom === undefined ? { by: "rule", text: "Förändringar räknas från föregående år" } : null;
}
