import { andMore, counted } from "../domain/listed";
import { periodText } from "../interpret/time/period";
import { unreadInWords } from "./cellWords";
import type { Diff, Owed, Rewording } from "./diff";
import { letter } from "./letter";
import { FIELD_WORDS } from "./submission";

/** "1.2 Väntetid: utfall eller prognos". */
export const owedWords = ({ number, title, fields }: Owed): string =>
  `${number ? `${number} ` : ""}${title}: ${fields.map((field) => FIELD_WORDS[field]).join(" eller ")}`;

/** "1.2 Väntetid, målvärde: ”högst 30” har blivit ”högst 40”"; of another wording the wording alone. */
export function rewordedWords({ what, title, number, before, after }: Rewording): string {
  const of = what === "formulering" ? [] : [[number, title].filter(Boolean).join(" ")];
  const changed = before === "" ? `”${after}” är tillagt` : `”${before}” har blivit ”${after}”`;
  return `${[...of, what].join(", ")}: ${changed}`;
}

/** How many cells are named. */
const NAMED = 5;
const some = (cells: string[]): string => andMore(cells, NAMED);

/** The request to a committee whose decision is missing. */
const UNDECIDED: Record<NonNullable<Diff["missing"][number]["undecided"]>, (period: string) => string> = {
  förslag: (period) =>
    `Inlämningen för ${period} är ett förslag. Skicka in den igen med sammanträde och paragraf när nämnden har beslutat.`,
  okänt: (period) =>
    `Inlämningen för ${period} säger inte om nämnden har beslutat. Skicka in den igen med status, sammanträde och paragraf.`,
};

/**
 * A reminder of what a committee owes, as text for a mail; "" when it owes nothing. Also asks about reworded and unread
 * rows. `contact`: whom to ask; absent: who sends it.
 */
export function reminderText(
  { period, reworded, unread, beside, unknown }: Diff,
  { committee, handedIn, undecided, owed }: Diff["missing"][number],
  contact?: string,
): string {
  const words = periodText(period);
  const mine = <T extends { committee: string }>(rows: T[]): T[] => rows.filter((row) => row.committee === committee);
  const broken = unreadInWords(mine(unread));
  // Two versions with the same words are asked about once.
  const stated = new Set(mine(reworded).map((one) => `- ${rewordedWords(one)}`));
  const parts: string[] = [];
  const unmatched = [...mine(beside), ...mine(unknown)].map(({ cell }) => cell);
  if (!handedIn && owed.length > 0)
    parts.push(
      unmatched.length === 0
        ? `Vi har inte fått in någon uppföljning för ${words} från ${committee}.`
        : `Det som kom in från ${committee} för ${words} gick inte att para ihop med målen (${unmatched.length === 1 ? "cell" : "cellerna"} ${some(unmatched)}). Använd mallen, eller skriv målens formuleringar som de är beslutade.`,
    );
  if (owed.length > 0)
    parts.push(
      `Det här saknas för ${words} (${counted(owed.length, "rad", "rader")}):\n${owed.map((one) => `- ${owedWords(one)}`).join("\n")}`,
    );
  if (undecided) parts.push(UNDECIDED[undecided](words));
  if (stated.size > 0)
    parts.push(`Det här skiljer sig från det som är beslutat. Är det avsiktligt?\n${[...stated].join("\n")}`);
  if (broken.length > 0)
    parts.push(
      `De här cellerna gick inte att läsa:\n${broken.map(({ cell, words: told }) => `- ${cell}: ${told}`).join("\n")}`,
    );
  return parts.length === 0 ? "" : `${committee}\n\n${letter(parts, contact)}\n`;
}

/** Påminnelselistan: what every nämnd still owes. */
export function reminderList(diff: Diff, contact?: string): string {
  const texts = diff.missing.map((one) => reminderText(diff, one, contact)).filter(Boolean);
  return texts.length === 0
    ? `Alla nämnder har lämnat in det som behövs för ${periodText(diff.period)}.\n`
    : texts.join("\n\n");
}
