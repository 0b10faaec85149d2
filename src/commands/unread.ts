import type { Coverage } from "../domain/plan";
import { beyondTables } from "../report/corrections";

/** A sentence of why nothing can be done, with the cells that tell of goals and are not read. */
export function withUnread(reason: string, { outside }: Coverage): string {
  const cells = beyondTables(outside);
  return cells === ""
    ? reason
    : `${reason} Ord för mål eller bedömningar står i ${cells}: markera cellerna i panelen och säg vad de är, eller skriv målen i en tabell.`;
}

/** Why nothing can be done with a workbook in which no goal was found, and what she can do; `doing`: "kontrollera". */
export function noGoals(doing: string, coverage: Coverage): string {
  const reason = `Inga mål hittades att ${doing}.`;
  return beyondTables(coverage.outside) === ""
    ? `${reason} Är det här en måltabell? Markera då målen under Peka och rätta och säg vad de är. Har arbetsboken bara nyckeltal utan mål behöver inget göras.`
    : withUnread(reason, coverage);
}
