import { readBook, writeBook, type XlsxPackage } from "../../src/files/xlsx";
import type { Book, DefinedName, Sheet } from "../../src/sheet/book";
import { isMark } from "../../src/sheet/ownSheets";
import { otherType, redraw } from "./chart";
import { withStoredResults } from "./storedResults";
import { isOwnPart } from "./xmlPart";
import type { Host } from "./model";

/** An opened workbook file with its original contents: the changes are computed on saving. */
export interface OpenFile {
  bytes: Uint8Array;
  book: Book;
  package: XlsxPackage;
  sheets: { sheet: Sheet; name: string; tag?: string }[];
  names: Map<string, string>;
  memory?: string;
}

const nameKey = (name: DefinedName): string => `${name.sheet ?? ""}!${name.name.toLowerCase()}`;

/** Opens a workbook file; throws the reader's sentence when it is none. */
export function openFile(bytes: Uint8Array): OpenFile {
  const read = readBook(bytes);
  if (!read.ok) throw new Error(read.reason);
  const { book } = read;
  return {
    bytes,
    book,
    package: read.package,
    sheets: book.sheets.map((sheet) => ({ sheet, name: sheet.name, tag: sheet.tag })),
    names: new Map(book.names.map((name) => [nameKey(name), JSON.stringify(name)])),
    memory: book.memory,
  };
}

const refuse = (why: string): never => {
  throw new Error(`Arbetsboken kan inte sparas: ${why}`);
};

/**
 * The workbook as a file, through files/. Sheets with a tag, and new ones, go in with every formula calculated; of the
 * others in an opened file the cells that have changed, and results that have become others by it; all else keeps its
 * bytes. Throws a sentence that names what cannot be kept: what else has changed on a sheet without a tag, another
 * order of the sheets, a name that is gone, charts, rules and comments that files/ does not write, settings, and custom
 * properties and XML parts that are not the add-in's.
 */
export function savedFile(host: Host, file: OpenFile | null): Uint8Array {
  const { book } = host;
  if (host.recalculated) {
    host.calculator.recalculate();
    redraw(host);
  }
  const sourceSheets = file?.sheets.filter(isSource).map(({ sheet }) => sheet) ?? [];
  const untagged = file?.sheets.filter(isUntagged).map(({ sheet }) => sheet) ?? [];
  const ownSheets =
    file?.sheets
      .filter(({ sheet, tag }) => untagged.includes(sheet) || (tag !== undefined && sheet.tag === tag))
      .map(({ sheet }) => sheet) ?? [];
  const fresh = book.sheets.filter((sheet) => !sourceSheets.includes(sheet) && !ownSheets.includes(sheet));
  const written = book.sheets.filter(
    (sheet) =>
      fresh.includes(sheet) || (ownSheets.includes(sheet) && host.changed.has(sheet)) || untagged.includes(sheet),
  );
  refuseUnwritten(host, written, fresh);
  if (file) refuseLost(host, file, fresh);
  const answer = writeBook(
    file?.package ?? null,
    {
      sheets: written,
      untagged: new Map(untagged.map(({ tag, name }) => [tag!, name])),
      edited: file && sourceSheets.some((sheet) => host.changed.has(sheet)) ? editedSheets(host, file) : [],
      remove: file?.sheets.flatMap(({ tag }) =>
        tag !== undefined && !book.sheets.some((sheet) => sheet.tag === tag) ? [tag] : [],
      ),
      memory: book.memory,
      names: book.names.filter((name) => file?.names.get(nameKey(name)) !== JSON.stringify(name)),
      ...(file ? {} : { font: book.font }),
    },
    host.now,
  );
  return answer.ok ? answer.bytes : refuse(answer.reason);
}

/** A sheet of the file that is not the add-in's. */
const isSource = (one: OpenFile["sheets"][number]): boolean => one.tag === undefined && !isUntagged(one);

/** A sheet of the add-in's that had lost its tag in the file, and has it again. */
const isUntagged = ({ sheet, name, tag }: OpenFile["sheets"][number]): boolean =>
  tag === undefined && sheet.tag !== undefined && sheet.name === name && sheet.values[0]?.some(isMark) === true;

/** Refuses what Excel would keep and files/ has no words for. */
function refuseUnwritten(host: Host, written: Sheet[], fresh: Sheet[]): void {
  const { book } = host;
  for (const [owner, properties] of host.properties) {
    const sheet = book.sheets.find((one) => one === owner);
    if (properties.size > 0)
      refuse(
        `${sheet ? `bladet ”${sheet.name}”` : "arbetsboken"} har en egenskap som inte är tilläggets (${[...properties.keys()].join(", ")}).`,
      );
  }
  if (!host.xmlParts.every(isOwnPart)) refuse("en XML-del som inte är tilläggets har lagts till.");
  const drawn = book.sheets.flatMap(({ charts }) => charts).find((chart) => otherType(host, chart) !== undefined);
  if (drawn) refuse(`diagrammet ”${drawn.name}” är av en sort som inte kan sparas (${otherType(host, drawn)}).`);
  for (const sheet of written) {
    const isNew = fresh.includes(sheet);
    const { conditionalFormats, validations, notes } = sheet;
    if (
      conditionalFormats.some(
        (rule) => (rule.kind === "other" || rule.kind === "iconSet") && (isNew || host.kept.has(rule)),
      )
    )
      refuse(`bladet ”${sheet.name}” har en villkorsstyrd formatering av en sort som inte kan sparas.`);
    if (isNew && validations.some(({ kind }) => kind === "other"))
      refuse(`bladet ”${sheet.name}” är nytt och har en dataverifiering av en sort som inte kan sparas.`);
    if (isNew && notes.size > 0)
      refuse(`bladet ”${sheet.name}” är nytt och har en kommentar. Kommentarer på nya blad kan inte sparas.`);
  }
}

/** Refuses what would be lost from the file, or stand elsewhere in it. */
function refuseLost(host: Host, file: OpenFile, fresh: Sheet[]): void {
  const { book } = host;
  for (const one of file.sheets) {
    if (!isSource(one)) continue;
    const { sheet, name } = one;
    if (!book.sheets.includes(sheet))
      refuse(`bladet ”${name}” har tagits bort. Bara tilläggets egna blad kan tas bort här.`);
    if (sheet.name !== name)
      refuse(`bladet ”${name}” har fått ett annat namn (”${sheet.name}”). Byt namn på det i Excel.`);
    if (host.shifted.has(sheet))
      refuse(`på bladet ”${name}” har rader, kolumner eller celler satts in eller tagits bort. Gör det i Excel.`);
  }
  const before = file.sheets
    .map(({ sheet }) => sheet)
    .filter((sheet) => book.sheets.includes(sheet) && !fresh.includes(sheet));
  const moved = book.sheets.find((sheet, i) => [...before, ...fresh][i] !== sheet);
  if (moved) refuse(`bladet ”${moved.name}” har flyttats. Bladen står där de stod, och nya blad sist.`);
  const names = new Set(book.names.map(nameKey));
  const gone = [...file.names.keys()].find((key) => !names.has(key) && !goneWithItsSheet(file, book, key));
  if (gone !== undefined) refuse(`namnet ”${gone.split("!")[1]}” har tagits bort.`);
  if (file.memory !== undefined && book.memory === undefined) refuse("tilläggets minne har tagits bort.");
}

/** Whether a sheet's own name went because the sheet, an own sheet, was deleted or has another name now. */
function goneWithItsSheet(file: OpenFile, book: Book, key: string): boolean {
  const home = key.split("!")[0];
  return file.sheets.some(
    ({ sheet, name, tag }) =>
      name === home && tag !== undefined && (!book.sheets.includes(sheet) || sheet.name !== name),
  );
}

/** The user's sheets as they must be in the file. */
function editedSheets(host: Host, { bytes, sheets }: OpenFile): Sheet[] {
  const [stored, calculated] = [openFile(bytes).book, openFile(bytes).book];
  host.calculate(calculated).recalculate();
  return sheets.flatMap((one, i) =>
    isSource(one) ? [withStoredResults(one.sheet, stored.sheets[i]!, calculated.sheets[i]!)] : [],
  );
}
