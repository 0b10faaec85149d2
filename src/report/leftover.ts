import type { AssessedPlan, Entry } from "../domain/assessment";
import type { Sheet } from "../sheet/book";
import { isError, valueAt } from "../sheet/book";
import type { Listing } from "./listings";
import { LOOK } from "./look";

const HEADING = "Kvarlämnat";
const HEADERS = ["Mål", "Text", "Period", "Vad", "Vem", "Stod i"];

/** What a row of the block holds, by the words that say so. */
const PIECES: { what: string; by: Entry["by"]; field: "grade" | "comment" }[] = [
  { what: "nämndens bedömning", by: "committee", field: "grade" },
  { what: "samlad bedömning", by: "overall", field: "grade" },
  { what: "nämndens kommentar", by: "committee", field: "comment" },
  { what: "kommentar", by: "overall", field: "comment" },
];

const sameJudge = (a: Entry, b: Entry): boolean => a.goal === b.goal && a.period === b.period && a.by === b.by && a.who === b.who;

/** Her entries with one for each goal, period and judge, the first where several stand; what only a later one says is `left`. */
export function settled(entries: Entry[]): { entries: Entry[]; left: Entry[] } {
  const kept: Entry[] = [];
  const left: Entry[] = [];
  for (const entry of entries) {
    const first = kept.find((one) => sameJudge(one, entry));
    if (!first) {
      kept.push({ ...entry });
      continue;
    }
    const differing: Entry = { ...entry, grade: undefined, comment: undefined };
    for (const field of ["grade", "comment"] as const) {
      if (entry[field] === undefined || entry[field] === first[field]) continue;
      if (first[field] === undefined) first[field] = entry[field];
      else differing[field] = entry[field];
    }
    if ((differing.grade ?? differing.comment) !== undefined) left.push(differing);
  }
  return { entries: kept, left };
}

/** Entries that no open cell of the sheets takes: of another period, or of a goal that is not in the plan any more. */
export function unplaced(assessed: AssessedPlan, entries: Entry[]): Entry[] {
  const goals = new Set(assessed.areas.flatMap((area) => area.goals.map(({ node }) => node.id)));
  return entries.filter(({ goal, period }) => period !== assessed.period || !goals.has(goal));
}

/** The block of the overview where what has lost its place stands, every piece of it, with where it stood. */
export function leftover(entries: Entry[]): Listing {
  const rows = entries.flatMap((entry) =>
    PIECES.filter(({ by, field }) => by === entry.by && entry[field] !== undefined).map(({ what, field }) =>
      [entry.goal, entry[field]!, entry.period, what, entry.who ?? "", entry.cell ?? ""].map((value, column) => ({ value: value || null, look: column === 1 ? LOOK.text : LOOK.muted })),
    ),
  );
  return { title: HEADING, headers: HEADERS, rows, all: true };
}

/** A cell's value as text; "" for a blank one or an error. */
export const textAt = (sheet: Sheet, row: number, column: number): string => {
  const value = valueAt(sheet, row, column);
  return value === null || isError(value) ? "" : String(value);
};

/** The entries of the block, as `leftover` wrote them; none where the sheet has no such block. */
export function leftEntries(sheet: Sheet): Entry[] {
  const text = (row: number, column: number): string => textAt(sheet, row, column);
  const header = sheet.values.findIndex((_, row) => HEADERS.every((word, column) => text(row, column) === word));
  if (header < 0) return [];
  const entries: Entry[] = [];
  for (let row = header + 1; row < sheet.values.length; row++) {
    const piece = PIECES.find(({ what }) => what === text(row, 3));
    if (!piece) {
      if (entries.length > 0) break;
      continue;
    }
    const [goal, said, period, , who, cell] = HEADERS.map((_, column) => text(row, column));
    const entry: Entry = { goal: goal!, period: period!, by: piece.by, ...(who ? { who } : {}), ...(cell ? { cell } : {}) };
    const known = entries.find((one) => sameJudge(one, entry) && one[piece.field] === undefined && one.cell === entry.cell);
    if (known) known[piece.field] = said;
    else entries.push({ ...entry, [piece.field]: said });
  }
  return entries;
}
