import { parseRef } from "../../sheet/address";
import { tellsOfDecision } from "../decidedActs";
import { hasAny, textsOf, type AuditFacts } from "./facts";

type RestoringFacts = Pick<AuditFacts, "sheets" | "balance">;

/** Words of a plan for restoring a deficit, and what it may be said of elsewhere than beside the balanskravsutredning. */
const REASONS = ["synnerliga skäl"];
const RESTORING = ["återställ", "återhämt", "åtgärdsplan", "regleras"];
const DEFICIT = ["underskott", "balanskrav", "negativt resultat", "negativa resultat"];

/**
 * The texts that say how a deficit is restored, or that there are reasons not to: no label of the balanskravsutredning
 * itself, and none of a wetland.
 */
function textsOfRestoring({ sheets, balance }: RestoringFacts): string[] {
  const labels = (balance?.rows ?? []).map(({ label }) => label.toLowerCase());
  const own = balance?.rows.flatMap(({ amounts }) => amounts).find((one) => one !== null);
  const beside = own && parseRef(own.cell)?.sheet;
  return textsOf({ sheets }).flatMap(({ text, sheet }) => {
    const isLabel = labels.some((label) => text.trim().toLowerCase().endsWith(label));
    const isTold = hasAny(text, REASONS) || (hasAny(text, RESTORING) && (sheet === beside || hasAny(text, DEFICIT)));
    return isTold && !isLabel ? [text] : [];
  });
}

export const tellsOfRestoring = (facts: RestoringFacts): boolean => textsOfRestoring(facts).length > 0;

/** Whether the workbook says that it is decided how a deficit is restored, or that it is not. */
export const isRestoringDecided = (facts: RestoringFacts): boolean =>
  textsOfRestoring(facts).some((text) => tellsOfDecision(text, [...REASONS, ...RESTORING]));
