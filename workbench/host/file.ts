import { readBook, writeBook, type XlsxPackage } from "../../src/files/xlsx";
import type { Book, DefinedName, Sheet } from "../../src/sheet/book";
import { otherType, redraw } from "./chart";
import type { Host } from "./host";

/** A workbook file that was opened, and what it held then: what has changed is worked out when it is saved. */
export interface OpenFile {
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
 * The workbook as a file, through files/. Sheets with a tag go in as ours, with every formula calculated; all else in
 * an opened file keeps its bytes. Throws a sentence that names what cannot be kept: a change of a sheet without a tag,
 * another order of the sheets, a name that is gone, charts and rules that the vocabulary has no word for, settings,
 * and custom properties and XML parts that are not the add-in's.
 */
export function savedFile(host: Host, file: OpenFile | null): Uint8Array {
  const { book } = host;
  if (host.recalculated) {
    host.calculator.recalculate();
    redraw(host);
  }
  for (const [owner, properties] of host.properties) {
    const sheet = book.sheets.find((one) => one === owner);
    if (properties.size > 0) refuse(`${sheet ? `bladet ”${sheet.name}”` : "arbetsboken"} har en egenskap som inte är tilläggets (${[...properties.keys()].join(", ")}).`);
  }
  if (host.xmlParts.length > 0) refuse("en XML-del som inte är tilläggets har lagts till.");
  const drawn = book.sheets.flatMap(({ charts }) => charts).find((chart) => otherType(host, chart) !== undefined);
  if (drawn) refuse(`diagrammet ”${drawn.name}” är av en sort som inte kan sparas (${otherType(host, drawn)}).`);
  const tagged = book.sheets.filter((sheet) => sheet.tag !== undefined);
  const written = file ? changedSheets(host, file, tagged) : tagged;
  const ruled = (file ? written : book.sheets).find(({ conditionalFormats }) => conditionalFormats.some((rule) => rule.kind === "other" && host.kept.has(rule)));
  if (ruled) refuse(`bladet ”${ruled.name}” har en villkorsstyrd formatering av en sort som inte kan sparas.`);
  const known = new Set(file?.sheets.map(({ sheet }) => sheet));
  const before = file ? file.sheets.map(({ sheet }) => sheet).filter((sheet) => book.sheets.includes(sheet)) : book.sheets.filter((sheet) => sheet.tag === undefined);
  const order = [...before, ...tagged.filter((sheet) => !known.has(sheet))];
  const moved = book.sheets.find((sheet, i) => order[i] !== sheet);
  if (moved) refuse(`bladet ”${moved.name}” har flyttats. Tilläggets blad står sist, de andra där de stod.`);

  const answer = writeBook(
    file?.package ?? null,
    {
      sheets: written,
      remove: file?.sheets.flatMap(({ tag }) => (tag !== undefined && !tagged.some((sheet) => sheet.tag === tag) ? [tag] : [])),
      memory: book.memory,
      names: book.names.filter((name) => file?.names.get(nameKey(name)) !== JSON.stringify(name)),
      ...(file ? {} : { font: book.font, hers: book.sheets.filter((sheet) => sheet.tag === undefined) }),
    },
    host.now,
  );
  return answer.ok ? answer.bytes : refuse(answer.reason);
}

/** Our sheets that have changed since the file was opened; throws when a change is to something that is not ours. */
function changedSheets(host: Host, file: OpenFile, tagged: Sheet[]): Sheet[] {
  const { book } = host;
  for (const { sheet, name, tag } of file.sheets) {
    if (tag !== undefined) continue;
    if (!book.sheets.includes(sheet)) refuse(`bladet ”${name}” är hennes och har tagits bort.`);
    if (host.changed.has(sheet)) refuse(`bladet ”${name}” är hennes och har ändrats. Ändringar sparas bara på tilläggets egna blad.`);
  }
  const known = new Set(file.sheets.map(({ sheet }) => sheet));
  const foreign = book.sheets.find((sheet) => !known.has(sheet) && sheet.tag === undefined);
  if (foreign) refuse(`bladet ”${foreign.name}” är nytt och saknar tilläggets märke.`);
  const names = new Set(book.names.map(nameKey));
  const gone = [...file.names.keys()].find((key) => !names.has(key) && !goneWithItsSheet(file, book, key));
  if (gone !== undefined) refuse(`namnet ”${gone.split("!")[1]}” har tagits bort.`);
  if (file.memory !== undefined && book.memory === undefined) refuse("tilläggets minne har tagits bort.");
  return tagged.filter((sheet) => host.changed.has(sheet) || !known.has(sheet));
}

/** Whether a sheet's own name went because the sheet, one of ours, was deleted or has another name now. */
function goneWithItsSheet(file: OpenFile, book: Book, key: string): boolean {
  const home = key.split("!")[0];
  return file.sheets.some(({ sheet, name, tag }) => name === home && tag !== undefined && (!book.sheets.includes(sheet) || sheet.name !== name));
}
