import type { View } from "./session/view";

const whole = new Intl.NumberFormat("sv-SE", { maximumFractionDigits: 0 });
const clock = new Intl.DateTimeFormat("sv-SE", { hour: "2-digit", minute: "2-digit" });

/** 1234 → "1 234". */
export const numberWords = (count: number): string => whole.format(count);

/** (1, "område", "områden") → "1 område". */
export const counted = (count: number, one: string, more: string): string =>
  `${numberWords(count)} ${count === 1 ? one : more}`;

/** "14:05". */
export const clockWords = (time: Date): string => clock.format(time);

/** The period that is judged, in words; "" where there is none. */
export const periodWords = ({ period, periods }: Pick<View, "period" | "periods">): string =>
  periods.find(({ canonical }) => canonical === period)?.words ?? period;
