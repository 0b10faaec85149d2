import { hash } from "../sheet/hash";
import { letter } from "./letter";

/** What is sent out to the nämnder. */
export interface Invitation {
  committees: readonly string[];
  /** As it is shown: "delår 2024". */
  period: string;
  /** "2025-01-20"; absent: no date is set. */
  returnBy?: string;
  /** Whom the nämnder ask; absent: who sends the mail. */
  contact?: string;
}

/** A mail to a nämnd with its template, to be pasted. */
export function mailText(committee: string, { period, returnBy, contact }: Invitation): string {
  const when = returnBy === undefined ? "" : ` Den behöver vara tillbaka senast ${returnBy}.`;
  return [
    `Till: ${committee}`,
    `Ämne: Uppföljning ${period}`,
    "",
    letter(
      [
        `Här är mallen för uppföljningen av mål och indikatorer för ${period}.${when}`,
        "Fyll i de blå cellerna och skicka tillbaka filen. Rader kan sorteras och flyttas, och egna rader och anteckningar läses också.",
        "Ange om uppgifterna är ett förslag eller beslutade, med sammanträde och paragraf. Finns inget att rapportera: skriv ja i den rutan.",
      ],
      contact,
    ),
    "",
  ].join("\n");
}

/** The mails to all nämnder. */
export const mailTexts = (invitation: Invitation): string =>
  invitation.committees.map((committee) => mailText(committee, invitation)).join("\n---\n\n");

/** A text of iCalendar: commas, semicolons, backslashes and line ends escaped (RFC 5545, 3.3.11). */
const escaped = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");

/** A line folded at 75 octets, going on after a space (RFC 5545, 3.1). */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (octets + size > 74) {
      parts.push(part);
      part = "";
      octets = 1;
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join("\r\n ");
}

/** The day after "2025-01-20", as iCalendar writes days: an all-day event ends before it. */
const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10).replaceAll("-", "");

/**
 * A calendar file (iCalendar, RFC 5545) with an all-day event per nämnd on the day of return. `stamp`:
 * "2025-01-11T14:05".
 */
export function calendar({ committees, period, returnBy }: Invitation & { returnBy: string }, stamp: string): string {
  const now = `${stamp.replaceAll("-", "").replaceAll(":", "").slice(0, 13).padEnd(15, "0")}`;
  const events = committees.flatMap((committee) => [
    "BEGIN:VEVENT",
    `UID:${hash(`${committee} ${period} ${returnBy}`)}@maltavlan`,
    `DTSTAMP:${now}Z`,
    `DTSTART;VALUE=DATE:${returnBy.replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${dayAfter(returnBy)}`,
    `SUMMARY:${escaped(`${committee}: uppföljning ${period} lämnas in`)}`,
    "END:VEVENT",
  ]);
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Måltavlan//Inlämningar//SV", ...events, "END:VCALENDAR", ""]
    .map(folded)
    .join("\r\n");
}
