import { ROLES, type RecognisedTable } from "../domain/plan";
import {
  CELL_KINDS,
  CELL_SENTENCES,
  KIND_SENTENCES,
  ROLE_SENTENCES,
  ROW_KINDS,
  type StatedCell,
} from "../domain/statedMap";
import { readHeader } from "../interpret/header/header";
import { clean } from "../interpret/text/text";
import { inSheets, statedBy } from "../recognise/corrections/cellCorrection";
import { readCorrections } from "../recognise/corrections/correction";
import { isBlank } from "../recognise/grid/grid";
import { readMemory } from "../report/continuity/memory";
import { a1, columnIndex, contains, parseArea, type Area } from "../sheet/address";
import { formatAt, isSource, usedArea, valueAt, type Book, type Sheet } from "../sheet/book";
import { displayText } from "../sheet/display";
import type { Command, Outcome } from "./command";
import { recogniseIn } from "./map";
import { withoutPrivate } from "./privateParts";
import { styrmodellFor } from "./styrmodell";

/** What is to be asked about, and which of what is left out otherwise is to be in it. */
export interface AskInput {
  /** Absent: all of the user's visible sheets. */
  sheet?: string;
  /** Columns of those who are responsible. */
  owners?: boolean;
  comments?: boolean;
  /** Mail addresses, telephone numbers and personnummer. */
  contacts?: boolean;
}

/** The question, and what of the sheets is not in it. */
export interface QuestionText {
  text: string;
  /** Cells in columns of owners and comments, and mail addresses, telephone numbers and personnummer. */
  leftOut: { owners: number; comments: number; contacts: number };
  /** Cells beyond `MOST_CELLS`. */
  cut: number;
}

/** A question has no more cells: an assistant reads no more with care. */
const MOST_CELLS = 4_000;

const INSTRUCTION: readonly string[] = [
  "Nedan står ett kalkylblad från en svensk kommun, en cell på varje rad: ”A5: text”.",
  "Säg vilka tabeller eller listor med mål och mått som finns, och vad deras kolumner och rader är.",
  "Svara bara med JSON enligt schemat, utan andra fält.",
  "Skriv bara det som står i bladet: celler, områden och texter som de står, med hela ord och hela tal (till exempel ”minst 80 %”, inte ”80”). Hitta inte på, räkna inte och ändra inga värden.",
  "range går från tabellens första rubrikrad till dess sista rad. Varje cell ligger i högst en tabell.",
  "headerRows är rubrikradernas nummer, eller [] när tabellen inte har någon. Löpande text är ingen rubrikrad.",
  "Ge varje kolumn med innehåll en roll. Utelämna en kolumn som du inte förstår.",
  "Ange rows, under och of bara där en rads innebörd inte framgår av kolumnerna, och cells där en cell är något annat än sin kolumn eller flera saker (en gång för varje text).",
  "Är du osäker, skriv cellen och varför i unsure. Det som inte är mål eller mått lämnar du utanför range; ligger det i range, ange det som skip i rows eller none i cells.",
];

const SCHEMA: readonly string[] = [
  '{"tables": [{"sheet": "bladets namn", "range": "A3:G20", "headerRows": [3],',
  '  "columns": [{"column": "A", "role": "goal", "period": "2024 (bara om rubriken gäller en period)"}],',
  '  "rows": [{"row": 7, "words": "titelcellens text", "kind": "goal", "under": "A5 (cellen för det mål eller område som raden hör till)"}, {"row": 8, "join": true (titeln fortsätter från raden ovan)}, {"rows": "9-12", "kind": "skip"}],',
  '  "cells": [{"cells": "B7 (eller B7:B9)", "is": "indicator", "text": "delen av cellens text (bara om cellen är flera saker)", "under": "A5"},',
  '    {"cells": "C7", "is": "outcome", "under": "B7", "underText": "måttet (bara om B7 namnger flera)", "period": "2023 (bara om inget annat säger den)"}],',
  '  "of": [{"cell": "F7 (en bedömning)", "rows": "5 (raden vars mål eller mått den gäller)"}]}],',
  ' "scale": [["bästa ordet", "…", "sämsta ordet"]], "unsure": [{"cell": "Blad!B7", "why": "…"}]}',
];

/** The question for an assistant: its answer is a map, which `statedMap` and `faultInBook` check. */
export const ask: Command<AskInput, QuestionText> = {
  id: "ask",
  label: "Fråga en assistent",
  async perform(input, { workbook, progress }) {
    progress("Läser arbetsboken", 0);
    const book = await workbook.read();
    const sheets = book.sheets.filter(
      (one) => isSource(one) && (input.sheet === undefined || one.name === input.sheet),
    );
    if (sheets.length === 0)
      return {
        ok: false,
        reason:
          input.sheet === undefined
            ? "Arbetsboken har inget synligt blad att fråga om. Öppna arbetsboken med måltabellen."
            : `Bladet ”${input.sheet}” finns inte bland arbetsbokens synliga blad. Skriv namnet som det står på fliken.`,
      };
    const tables = tablesIn(book);
    progress("Klart", 1);
    return tables.ok ? { ok: true, value: questionOf(sheets, aboutIn(book, tables.value), input) } : tables;
  },
};

function tablesIn(book: Book): Outcome<RecognisedTable[]> {
  const styrmodell = styrmodellFor(book);
  if (!styrmodell.ok) return styrmodell;
  const read = recogniseIn(book, styrmodell.value);
  return read.ok ? { ok: true, value: read.value.tables } : read;
}

function questionOf(sheets: readonly Sheet[], aboutOf: (sheet: Sheet) => About[], input: AskInput): QuestionText {
  const leftOut = { owners: 0, comments: 0, contacts: 0 };
  let cells = 0;
  const lines = sheets.flatMap((sheet) => {
    const written = linesOf(sheet, aboutOf(sheet), input, leftOut);
    const kept = written.slice(0, Math.max(0, MOST_CELLS - cells));
    cells += written.length;
    return kept.length > 0 ? ["", `Blad: ${sheet.name}`, ...kept] : [];
  });
  const text = [
    ...INSTRUCTION.map((line, i) => `${i + 1}. ${line}`),
    "",
    "Schema:",
    ...SCHEMA,
    "role:",
    ...ROLES.map((role) => `  ${role}: ${ROLE_SENTENCES[role]}`),
    "kind:",
    ...ROW_KINDS.map((kind) => `  ${kind}: ${KIND_SENTENCES[kind]}`),
    "is:",
    ...CELL_KINDS.map((kind) => `  ${kind}: ${CELL_SENTENCES[kind]}`),
    ...lines,
    "",
  ].join("\n");
  return { text, leftOut, cut: Math.max(0, cells - MOST_CELLS) };
}

/** The filled cells of a sheet as they are shown, each merged area once. */
function linesOf(
  sheet: Sheet,
  about: readonly About[],
  { owners, comments, contacts }: AskInput,
  leftOut: QuestionText["leftOut"],
): string[] {
  const used = usedArea(sheet);
  if (!used) return [];
  const lines: string[] = [];
  for (let row = used.top; row <= used.bottom; row++)
    for (let column = used.left; column <= used.right; column++) {
      const value = valueAt(sheet, row, column);
      if (isBlank(value)) continue;
      const shown = clean(displayText(value, formatAt(sheet, row, column)?.numberFormat));
      if (shown === "") continue;
      const of = about.find((one) => contains(one, row, column))?.role;
      if ((of === "owner" && !owners) || (of === "comment" && !comments)) {
        leftOut[of === "owner" ? "owners" : "comments"]++;
        continue;
      }
      const { text, count } = contacts ? { text: shown, count: 0 } : withoutPrivate(shown);
      leftOut.contacts += count;
      lines.push(`${a1(row, column)}: ${text}`);
    }
  return lines;
}

/** Cells of owners or comments: a column below its header, or a row to the right of it. */
interface About extends Area {
  role: "owner" | "comment";
}

/**
 * By what a person has said of cells, by what is read, and by the words of headers where nothing is: what is not understood
 * must not leave either.
 */
function aboutIn(book: Book, tables: readonly RecognisedTable[]): (sheet: Sheet) => About[] {
  const { cells = [] } = readCorrections(readMemory(book.memory).memory.corrections);
  const said = inSheets(
    cells,
    book.sheets,
    book.sheets.map(({ name }) => name),
  );
  return (sheet) => [
    ...(statedBy(sheet, said).table?.cells ?? []).flatMap(saidAbout),
    ...tables.filter((table) => table.sheet === sheet.name).flatMap((table) => readAbout(table, sheet)),
    ...headedAbout(sheet),
  ];
}

const saidAbout = ({ cells, is }: StatedCell): About[] =>
  is === "owner" || is === "comment" ? [{ ...parseArea(cells)!, role: is }] : [];

function readAbout({ range, headerRows, columns }: RecognisedTable, sheet: Sheet): About[] {
  const area = parseArea(range);
  return columns.flatMap(({ column, row, role: read }) => {
    const isUnread = area !== null && read === "other" && column !== undefined;
    const role = isUnread && hasPersons(sheet, { ...area, ...sideOf(column) }, headerRows) ? "owner" : read;
    if (!area || (role !== "owner" && role !== "comment")) return [];
    // Without a header the first cell is one of them.
    const past = headerRows.at(-1) ?? (column === undefined ? area.left : area.top);
    return column === undefined
      ? [{ ...area, top: row! - 1, bottom: row! - 1, left: past, role }]
      : [{ ...downFrom(past, columnIndex(column)!), bottom: area.bottom, role }];
  });
}

const sideOf = (column: string): Pick<Area, "left" | "right"> => ({
  left: columnIndex(column)!,
  right: columnIndex(column)!,
});

/** "Anna Berg", "Per-Olof Ås" */
const PERSON = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? \p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u;

/** Whether most cells of a column below its headers are two capitalised words, as a person's name is. */
function hasPersons(sheet: Sheet, { top, bottom, left }: Area, headerRows: readonly number[]): boolean {
  const texts = Array.from({ length: bottom - top + 1 }, (_, down) => top + down)
    .filter((row) => row >= (headerRows.at(-1) ?? 0))
    .flatMap((row) => {
      const value = valueAt(sheet, row, left);
      return isBlank(value) ? [] : [clean(String(value))];
    });
  return texts.length > 0 && 2 * texts.filter((text) => PERSON.test(text)).length > texts.length;
}

const downFrom = (top: number, column: number): Area => ({ top, left: column, bottom: Infinity, right: column });

/** A longer text is no header, and a word alone in its row heads no column. */
const LONGEST_HEADER = 40;

function headedAbout(sheet: Sheet): About[] {
  return sheet.values.flatMap((values, row) => {
    const filled = (values ?? []).flatMap((value, column) => (isBlank(value) ? [] : [{ value, column }]));
    if (filled.length < 2) return [];
    return filled.flatMap(({ value, column }) => {
      if (typeof value !== "string" || value.length > LONGEST_HEADER) return [];
      const { owner = 0, comment = 0 } = readHeader(value).scores;
      if (Math.max(owner, comment) < SURE) return [];
      return [{ ...downFrom(row + 1, column), role: owner >= comment ? ("owner" as const) : ("comment" as const) }];
    });
  });
}

/** The score of a header that means one thing, as a rule. */
const SURE = 0.6;

/** What is not in a question, in one Swedish sentence; "" where all is. */
export function leftOutInWords({ leftOut: { owners, comments, contacts }, cut }: QuestionText): string {
  const parts = [
    owners > 0 ? `${owners} celler om ansvariga` : "",
    comments > 0 ? `${comments} kommentarer` : "",
    contacts > 0 ? `${contacts} e-postadresser, telefonnummer eller personnummer` : "",
    cut > 0 ? `${cut} celler längst ned` : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : `Utelämnat: ${parts.join(", ")}.`;
}
