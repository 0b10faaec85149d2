import type { Coverage } from "../domain/plan";
import { beyondTables } from "../report/corrections";

/** A sentence of why nothing can be done, with the cells that tell of goals and are not read. */
export function withUnread(reason: string, { outside }: Coverage): string {
  const cells = beyondTables(outside);
  return cells === ""
    ? reason
    : `${reason} Ord för mål eller bedömningar står i ${cells}: markera cellerna i panelen och säg vad de är, eller skriv målen i en tabell.`;
}
