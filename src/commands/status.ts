import { assess } from "../assess/assess";
import type { AssessedPlan } from "../domain/assessment";
import type { RecognisedTable } from "../domain/plan";
import type { Styrmodell } from "../domain/styrmodell";
import { readPeriod } from "../interpret/period";
import { recognise } from "../recognise/recognise";
import { settled, unplaced } from "../report/leftover";
import { readMemory, writeMemory } from "../report/memory";
import { fingerprint, foreignChange, openCells } from "../report/refresh";
import { statusSheets, statusTag } from "../report/status";
import { scaleLists, STYRMODELL_NAME, STYRMODELL_TAG, styrmodellSheet } from "../report/styrmodell";
import type { Book, Sheet } from "../sheet/book";
import type { Font } from "../sheet/format";
import type { Command, Outcome } from "./command";
import { unknownSheet } from "./map";
import { scalesFor, styrmodellFor, styrmodellSheetOf } from "./styrmodell";
import { VERSION } from "./version";

export interface StatusInput {
  styrmodell?: Styrmodell;
  /** As a person writes it: "2021", "delår 2021". Absent: the latest that the workbook speaks of. */
  period?: string;
  map?: RecognisedTable[];
}

export interface StatusResult {
  assessed: AssessedPlan;
  /** Our sheets as they were written, overview first. */
  sheets: Sheet[];
  /** The workbook's body font, for whoever draws them. */
  font: Font;
}

/** Statusblad: reads, grades and writes one status sheet per area and an overview, beside everything that stands in the workbook. */
export const status: Command<StatusInput, StatusResult> = {
  id: "status",
  label: "Skriv statusblad",
  async perform(input, { workbook, now, progress }) {
    progress("Läser arbetsboken", 0);
    const book = await workbook.read();
    progress("Tolkar och bedömer", 0.3);
    const made = sheetsFor(book, input, now);
    if (!made.ok) return made;
    progress("Skriver bladen", 0.7);
    const { memory, ...result } = made.value;
    await workbook.write(result.sheets, memory);
    progress("Klart", 1);
    return { ok: true, value: result };
  },
};

/** Everything of `status` between reading and writing. */
function sheetsFor(book: Book, { styrmodell: asked, period: said, map }: StatusInput, now: Date): Outcome<StatusResult & { memory: string }> {
  const period = said === undefined ? undefined : readPeriod(said)?.canonical;
  if (said !== undefined && !period) return { ok: false, reason: `Perioden ”${said}” gick inte att läsa. Skriv till exempel 2021, delår 2021 eller T2 2021.` };
  const styrmodell = styrmodellFor(book, asked);
  if (!styrmodell.ok) return styrmodell;
  const unknown = unknownSheet(book, map);
  if (unknown) return { ok: false, reason: unknown };
  const recognition = recognise(book, { scales: scalesFor(styrmodell.value), map });
  if (recognition.tables.length === 0) {
    return { ok: false, reason: "Ingen måltabell hittades. Den känns igen på en rubrikrad med till exempel Mål eller Indikator och Målvärde, Utfall eller Bedömning." };
  }
  const ours = book.sheets.filter(({ tag }) => tag !== undefined);
  const { memory } = readMemory(book.memory);
  const blocked = unsafe(ours, memory.sheets);
  if (blocked) return { ok: false, reason: blocked };
  const model = modelSheet(book, styrmodell.value, asked !== undefined);
  if (!model.ok) return model;
  const current = new Set(recognition.plan.areas.map(({ id }) => statusTag(id)));
  const standing = [...ours.filter(({ tag }) => current.has(tag!)), ...ours.filter(({ tag }) => !current.has(tag!))];
  const { entries, left } = settled(standing.flatMap(openCells));
  const assessed = assess(recognition, styrmodell.value, { period, entries });
  const sheets = statusSheets(assessed, {
    organisation: recognition.organisation,
    now: wallClock(now),
    version: VERSION,
    styrmodellSheet: model.value.name,
    scaleLists: scaleLists(model.value),
    taken: book.sheets.filter(({ tag }) => tag === undefined).map(({ name }) => name),
    names: new Map(ours.map(({ tag, name }) => [tag!, name])),
    entries,
    left: [...unplaced(assessed, entries), ...left],
  });
  if (model.value !== styrmodellSheetOf(book)) sheets.push(model.value);
  const stamp = wallClock(now);
  const written = Object.fromEntries(sheets.map((sheet) => [sheet.tag!, { fingerprint: fingerprint(sheet), stamp }]));
  return { ok: true, value: { assessed, sheets, font: book.font, memory: writeMemory({ ...memory, sheets: { ...memory.sheets, ...written } }) } };
}

/** The sheet Styrmodell: the one that stands, else a new one. What she has written in a standing one is never replaced by a preset. */
function modelSheet(book: Book, styrmodell: Styrmodell, asked: boolean): Outcome<Sheet> {
  const standing = styrmodellSheetOf(book);
  if (!standing) return { ok: true, value: styrmodellSheet(styrmodell, freeName(STYRMODELL_NAME, book.sheets)) };
  if (!asked || fingerprint(styrmodellSheet(styrmodell, standing.name)) === fingerprint(standing)) return { ok: true, value: standing };
  return { ok: false, reason: `Bladet ”${standing.name}” gäller redan i arbetsboken. Ändra där, eller ta bort bladet för att använda styrmodellen ${styrmodell.name}.` };
}

/** "2022-02-11T14:05" as the clock on the wall says. */
function wallClock(now: Date): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}T${two(now.getHours())}:${two(now.getMinutes())}`;
}

/** Why our standing sheets may not be written over, or null: two with one key, or a change of hers outside the open cells. */
function unsafe(ours: Sheet[], remembered: Record<string, { fingerprint: string }>): string | null {
  for (const sheet of ours) {
    const twin = ours.find((other) => other !== sheet && other.tag === sheet.tag);
    if (twin) return `Bladen ”${sheet.name}” och ”${twin.name}” är samma statusblad. Ta bort det ena, eller flytta det till en egen arbetsbok.`;
  }
  for (const sheet of ours.filter(({ tag }) => tag !== STYRMODELL_TAG)) {
    const change = foreignChange(sheet, remembered[sheet.tag!]?.fingerprint ?? "");
    if (change) return `${change.cell} har ändrats sedan bladet skrevs. Flytta det du har skrivit till en öppen cell eller ett eget blad, och skriv statusbladen igen.`;
  }
  return null;
}

function freeName(name: string, sheets: Sheet[]): string {
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  for (let n = 2, free = name; ; n++, free = `${name} ${n}`) if (!taken.has(free.toLowerCase())) return free;
}
