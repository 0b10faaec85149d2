import { strFromU8, unzipSync } from "fflate";
import { isValidFormat } from "numfmt";
import { refusal, type LimitName } from "../../src/sheet/limits";
import { conditionFault, formulaFault, nameFault } from "../../workbench/excel/formulaRules";
import { elements, inconsistencies } from "../files/consistency";

type Attributes = Record<string, string>;

/**
 * What Excel repairs or refuses when it opens a file, though each part may be sound by its schema. One sentence per
 * fault. It shares no code with src/files; the limits are those of src/sheet/limits.ts.
 */
export function repairs(bytes: Uint8Array): string[] {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)] as const);
  const named = (pattern: RegExp) => parts.filter(([name]) => pattern.test(name));
  const workbook = named(/^xl\/workbook\.xml$/)[0]?.[1] ?? "";
  return [
    ...inconsistencies(bytes),
    ...workbookFaults(workbook),
    ...named(/^xl\/styles\.xml$/).flatMap(([, xml]) => styleFaults(xml)),
    ...named(/^xl\/worksheets\/[^/]+\.xml$/).flatMap(([name, xml]) =>
      sheetFaults(xml).map((fault) => `${name}: ${fault}`),
    ),
    ...named(/^xl\/charts\/chart[^/]*\.xml$/).flatMap(([name, xml]) =>
      chartFaults(xml).map((fault) => `${name}: ${fault}`),
    ),
    ...tableFaults(
      named(/^xl\/tables\/[^/]+\.xml$/).map(([, xml]) => xml),
      workbook,
    ),
    ...parts
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .flatMap(([name, xml]) => textFaults(xml).map((fault) => `${name}: ${fault}`)),
  ];
}

const plain = (text: string): string =>
  text
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, "$1")
    .replace(/&(?:amp|lt|gt|quot|apos);|&#(x?)([0-9A-Fa-f]+);/g, (entity, hex: string | undefined, digits?: string) =>
      digits === undefined
        ? ({ "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" }[entity] ?? entity)
        : String.fromCodePoint(parseInt(digits, hex ? 16 : 10)),
    );

/** The texts of all elements of a name. */
const texts = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*[^/])?>([\\s\\S]*?)</(?:\\w+:)?${name}>`, "g"))].map(
    ([, text = ""]) => plain(text),
  );

/** A stored formula as it is typed. */
const typed = (stored: string): string =>
  `=${stored.replace(/_xl(?:fn|ws|pm|udf)\.|_xldudf_/g, "").replace(/\bMAL_/g, "MAL.")}`;

const present = (...faults: (string | null | false | undefined)[]): string[] =>
  faults.filter((fault): fault is string => typeof fault === "string");

const twice = (what: string, values: readonly string[]): string[] =>
  [...new Set(values.filter((value, i) => values.indexOf(value) !== i))].map(
    (value) => `${what} ${value} stands twice`,
  );

const numbered = (name: LimitName, value: string | undefined, scale = 1): string | null =>
  value === undefined ? null : refusal(name, Number(value) * scale);

function workbookFaults(xml: string): string[] {
  const sheets = elements(xml.replace(/[\s\S]*?<(?:\w+:)?sheets\b/, ""), "sheet");
  const shown = sheets.map(({ state }) => state === undefined || state === "visible");
  const active = Number(elements(xml, "workbookView")[0]?.["activeTab"] ?? 0);
  return [
    ...present(
      sheets.length > 0 && !shown.includes(true) && "no sheet can be seen",
      sheets.length > 0 && active >= sheets.length && `the sheet ${active} is shown, and there are ${sheets.length}`,
    ),
    ...sheets.flatMap(({ name = "" }) =>
      present(
        refusal("Worksheet.name", name),
        /[:\\/?*[\]]|^'|'$/.test(name) && `${name} is no name of a sheet`,
        /^(?:history|historik)$/i.test(name) && `${name} is Excel's own`,
      ),
    ),
    ...elements(xml, "definedName").flatMap(({ name = "" }) =>
      present(name.startsWith("_xlnm.") ? null : nameFault(name)),
    ),
    ...texts(xml, "definedName").flatMap((text) =>
      present(/^#REF!|!#REF!$/.test(text) ? null : formulaFault(typed(text))),
    ),
  ];
}

function styleFaults(xml: string): string[] {
  const formats = elements(xml, "numFmt");
  return [
    ...twice(
      "number format",
      formats.map(({ numFmtId = "" }) => numFmtId),
    ),
    ...formats.flatMap(({ formatCode = "" }) =>
      present(
        refusal("Range.numberFormat", formatCode),
        !isValidFormat(formatCode) && `${formatCode} is no number format`,
      ),
    ),
    ...elements(xml, "sz").flatMap(({ val }) => present(numbered("RangeFont.size", val))),
    ...elements(xml, "alignment").flatMap(({ indent }) => present(numbered("RangeFormat.indentLevel", indent))),
  ];
}

const PLACE = /^([A-Z]{1,3})([1-9][0-9]{0,6})$/;
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function sheetFaults(xml: string): string[] {
  return [...placeFaults(xml), ...lineFaults(xml), ...formulaFaults(xml), ...ruleFaults(xml), ...pageFaults(xml)];
}

/** Rows and cells stand in order, each once, and within the sheet. */
function placeFaults(xml: string): string[] {
  const faults: string[] = [];
  let last = 0;
  for (const [, attributes = "", inside = ""] of xml.matchAll(/<row((?:\s[^>]*?)?)(?:\/>|>([\s\S]*?)<\/row>)/g)) {
    const row = Number(/\sr="(\d+)"/.exec(attributes)?.[1] ?? last + 1);
    if (row <= last || row > 1_048_576) faults.push(`row ${row} stands after row ${last}`);
    last = row;
    let before = 0;
    for (const { r } of elements(inside, "c")) {
      const [, letters = "", digits = ""] = PLACE.exec(r ?? "") ?? [];
      const column = columnOf(letters);
      if (r !== undefined && (Number(digits) !== row || column <= before || column > 16_384))
        faults.push(`${r} stands in row ${row} after column ${before}`);
      before = r === undefined ? before + 1 : column;
    }
  }
  return faults;
}

function lineFaults(xml: string): string[] {
  const columns = elements(xml, "col").map(({ min, max, width }) => ({ min: Number(min), max: Number(max), width }));
  return [
    ...columns.flatMap(({ min, max, width }, i) =>
      present(
        (min > max || min <= (columns[i - 1]?.max ?? 0)) &&
          `columns ${min}–${max} stand after ${columns[i - 1]?.max ?? 0}`,
        numbered("Column.characters", width),
      ),
    ),
    ...elements(xml, "row").flatMap(({ ht }) =>
      present(numbered("RangeFormat.rowHeight", ht && String(Math.floor(Number(ht))))),
    ),
    ...texts(xml, "t").flatMap((text) => present(refusal("Cell.text", text))),
  ];
}

const formulaFaults = (xml: string): string[] =>
  texts(xml, "f").flatMap((formula) => present(formula === "" ? null : formulaFault(typed(formula))));

function ruleFaults(xml: string): string[] {
  const rules = elements(xml, "dataValidation");
  const priorities = elements(xml, "cfRule").flatMap(({ priority }) => priority ?? []);
  return [
    ...rules.flatMap(({ prompt = "", promptTitle = "", error = "", errorTitle = "" }) =>
      present(
        refusal("DataValidation.prompt.message", prompt),
        refusal("DataValidation.prompt.title", promptTitle),
        refusal("DataValidation.errorAlert.message", error),
        refusal("DataValidation.errorAlert.title", errorTitle),
      ),
    ),
    ...counted(xml, "dataValidations", rules),
    ...texts(xml, "formula1").flatMap((text) =>
      present(/^"[^"]*"$/.test(text) ? refusal("DataValidation.list", text.slice(1, -1)) : conditionFault(typed(text))),
    ),
    ...[...xml.matchAll(/<cfRule\s[^>]*?>([\s\S]*?)<\/cfRule>/g)].flatMap(([, inside = ""]) =>
      texts(inside, "formula").flatMap((text) => present(conditionFault(typed(text)))),
    ),
    ...twice("the priority", priorities),
    ...priorities.flatMap((priority) => present(Number(priority) < 1 && `a rule's priority is ${priority}`)),
  ];
}

/** A stated count that differs from the number of elements. */
function counted(xml: string, name: string, has: readonly Attributes[]): string[] {
  const text = elements(xml, name)[0]?.["count"];
  return text !== undefined && Number(text) !== has.length ? [`${name} counts ${text}, has ${has.length}`] : [];
}

const HEADERS = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];
const SIDES = ["left", "right", "top", "bottom", "header", "footer"] as const;

function pageFaults(xml: string): string[] {
  const [margins = {}] = elements(xml, "pageMargins");
  const [setup = {}] = elements(xml, "pageSetup");
  const breaks = elements(xml, "rowBreaks").length > 0 ? elements(xml.replace(/<colBreaks[\s\S]*/, ""), "brk") : [];
  return [
    ...HEADERS.flatMap((name) => texts(xml, name)).flatMap((text) => present(refusal("HeaderFooter.band", text))),
    ...SIDES.flatMap((side) => present(numbered(`PageLayout.${side}Margin`, margins[side], 72))),
    ...present(
      numbered("PageLayout.zoom.scale", setup["scale"]),
      numbered("PageLayout.zoom.horizontalFitToPages", setup["fitToWidth"]),
      numbered("PageLayout.zoom.verticalFitToPages", setup["fitToHeight"]),
      refusal("PageBreakCollection.count", breaks.length),
    ),
    ...twice(
      "the page break",
      breaks.map(({ id = "" }) => id),
    ),
  ];
}

function chartFaults(xml: string): string[] {
  return [
    ...elements(xml, "gapWidth").flatMap(({ val }) => present(numbered("ChartSeries.gapWidth", val?.replace("%", "")))),
    ...elements(xml, "overlap").flatMap(({ val }) => present(numbered("ChartSeries.overlap", val?.replace("%", "")))),
    ...present(refusal("ChartSeriesCollection.count", elements(xml, "ser").length)),
    ...texts(xml, "f").flatMap((formula) => present(formulaFault(typed(formula)))),
    ...twice(
      "the axis",
      (xml.match(/<(?:\w+:)?(?:cat|val|date|ser)Ax>[\s\S]*?<(?:\w+:)?axId val="(\d+)"/g) ?? []).map(
        (one) => /axId val="(\d+)"/.exec(one)?.[1] ?? "",
      ),
    ),
  ];
}

function tableFaults(tables: readonly string[], workbook: string): string[] {
  const roots = tables.flatMap((xml) => elements(xml, "table").slice(0, 1));
  const names = [
    ...roots.map(({ displayName = "" }) => displayName.toLowerCase()),
    ...elements(workbook, "definedName").map(({ name = "" }) => name.toLowerCase()),
  ];
  const own = new Set(roots.map(({ displayName = "" }) => displayName.toLowerCase()));
  return [
    ...twice("the name", names).filter((fault) => [...own].some((name) => fault.includes(` ${name} `))),
    ...twice(
      "the table",
      roots.map(({ id = "" }) => id),
    ),
    ...roots.flatMap(({ displayName = "" }) => present(nameFault(displayName))),
    ...tables.flatMap((xml) => {
      const columns = elements(xml, "tableColumn");
      return [
        ...twice(
          "the column",
          columns.map(({ name = "" }) => name.toLowerCase()),
        ),
        ...columns.flatMap(({ name = "" }) => present(refusal("TableColumn.name", name))),
        ...counted(xml, "tableColumns", columns),
      ];
    }),
  ];
}

/** Signs that no XML may hold, and those that are only half there. */
const textFaults = (xml: string): string[] =>
  present(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml) && "a sign that XML does not have",
    /&#(?:x0*(?:[0-8bcBCeEfF]|1[0-9a-fA-F])|0*(?:[0-8]|1[124-9]|2[0-9]|3[01]));/.test(xml) &&
      "a sign that XML does not have, by its number",
  );
