import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

type Judge = "sdk" | "opc" | "repairs";

/** A file made wrong on purpose: which part, what in it, and which judge finds it. */
export interface Broken {
  name: string;
  by: Judge[];
  make(sound: Uint8Array): Uint8Array;
}

type Change = (xml: string) => string;
const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;
const WORKBOOK = /^xl\/workbook\.xml$/;
const STYLES = /^xl\/styles\.xml$/;
const CHART = /^xl\/charts\/chart\d+\.xml$/;
const TYPES = /^\[Content_Types\]\.xml$/;
const RELATED = /^xl\/_rels\/workbook\.xml\.rels$/;

/** The file with the first part of that name in which the change changes anything. */
function changed(sound: Uint8Array, part: RegExp, change: Change): Uint8Array {
  const parts = unzipSync(sound);
  for (const [name, content] of Object.entries(parts)) {
    if (!part.test(name)) continue;
    const [before, after] = [strFromU8(content), change(strFromU8(content))];
    if (after !== before) return zipSync({ ...parts, [name]: strToU8(after) });
  }
  return sound;
}

const within = (name: string, by: string, part: RegExp, from: RegExp | string, to: string): Broken => ({
  name,
  by: by.split(" ") as Judge[],
  make: (sound) => changed(sound, part, (xml) => xml.replace(from, to)),
});

const without = (name: string, by: string, part: RegExp): Broken => ({
  name,
  by: by.split(" ") as Judge[],
  make: (sound) => zipSync(Object.fromEntries(Object.entries(unzipSync(sound)).filter(([one]) => !part.test(one)))),
});

const long = (count: number): string => "x".repeat(count);

/** Files made wrong on purpose, each caught by the judges named, in the order of what Excel reads. */
export const BROKEN: Broken[] = [
  within("a content type of no kind", "opc", TYPES, /ContentType="[^"]*"/, 'ContentType="xml"'),
  within("a content type without a part", "opc", TYPES, / PartName="[^"]*"/, ""),
  within("a part with two content types", "opc repairs", TYPES, /(<Override [^>]*\/>)/, "$1$1"),
  within(
    "a content type of another part",
    "repairs",
    TYPES,
    /PartName="\/xl\/worksheets\/sheet1\.xml"/,
    'PartName="/xl/worksheets/sheet99.xml"',
  ),
  within("two relationships of one id", "opc repairs", RELATED, /Id="rId2"/, 'Id="rId1"'),
  within("a relationship without a type", "opc", RELATED, / Type="[^"]*"/, ""),
  within(
    "a relationship to nothing",
    "repairs",
    RELATED,
    /Target="[^"]*sheet1\.xml"/,
    'Target="worksheets/sheet99.xml"',
  ),
  within(
    "a relationship of a mode that is none",
    "opc",
    RELATED,
    /<Relationship /,
    '<Relationship TargetMode="Elsewhere" ',
  ),
  without("no sheet's part", "repairs", /^xl\/worksheets\/sheet1\.xml$/),
  without("no looks", "repairs", STYLES),
  within("an element that is not closed", "repairs", SHEET, "</sheetData>", ""),
  within("a bare ampersand", "repairs", WORKBOOK, /<sheet name="/, '<sheet name="R&B '),
  within("a sign that XML does not have", "repairs", SHEET, /<t([^>]*)>/, "<t$1>&#x1;"),
  within(
    "a sheet's name of 32 characters",
    "sdk repairs",
    WORKBOOK,
    /<sheet name="[^"]*"/,
    `<sheet name="${long(32)}"`,
  ),
  within("a sheet's name with a slash", "repairs", WORKBOOK, /<sheet name="/, '<sheet name="1/'),
  within(
    "two sheets of one name",
    "repairs",
    WORKBOOK,
    /<sheet name="([^"]*)"(.*?)<sheet name="[^"]*"/,
    '<sheet name="$1"$2<sheet name="$1"',
  ),
  within(
    "two sheets of one number",
    "sdk repairs",
    WORKBOOK,
    /sheetId="(\d+)"(.*?)sheetId="\d+"/,
    'sheetId="$1"$2sheetId="$1"',
  ),
  within("no sheet that can be seen", "repairs", WORKBOOK, /<sheet name/g, '<sheet state="hidden" name'),
  within(
    "a sheet shown that is not there",
    "repairs",
    WORKBOOK,
    /<workbookView\s*\/>/,
    '<workbookView activeTab="99"/>',
  ),
  within(
    "a name that is an address",
    "repairs",
    WORKBOOK,
    /<\/sheets>/,
    '</sheets><definedNames><definedName name="MAL2024">1</definedName></definedNames>',
  ),
  within(
    "a name of a sheet that is not there",
    "repairs",
    WORKBOOK,
    /<\/sheets>/,
    '</sheets><definedNames><definedName name="x" localSheetId="99">1</definedName></definedNames>',
  ),
  within("rows in another order", "repairs", SHEET, /<row r="1"/, '<row r="1048577"'),
  within("a cell in another row", "repairs", SHEET, /<c r="A1"/, '<c r="A2"'),
  within("a cell of a type that is none", "sdk", SHEET, /<c r="A1"([^>]*?) t="[^"]*"/, '<c r="A1"$1 t="text"'),
  within("a look that is not there", "repairs", SHEET, /<c r="A1"([^>]*?) s="\d+"/, '<c r="A1"$1 s="9999"'),
  within("a formula with too few arguments", "repairs", SHEET, /<f>[^<]*<\/f>/, "<f>IF(1)</f>"),
  within("a formula that is none", "repairs", SHEET, /<f>[^<]*<\/f>/, "<f>SUM(1</f>"),
  within("a formula with a text of 256 characters", "repairs", SHEET, /<f>[^<]*<\/f>/, `<f>LEN("${long(256)}")</f>`),
  within("columns that overlap", "repairs", SHEET, /<col min="2"/, '<col min="1"'),
  within("a column of 300 characters", "repairs", SHEET, /(<col [^>]*?)width="[^"]*"/, '$1width="300"'),
  within(
    "merged cells that overlap",
    "repairs",
    SHEET,
    /<mergeCell ref="([^"]*)"\/>/,
    '<mergeCell ref="$1"/><mergeCell ref="$1"/>',
  ),
  within(
    "the parts of a sheet in another order",
    "sdk",
    SHEET,
    /(<pageMargins[^>]*\/>)(.*)<\/worksheet>/s,
    "$2$1</worksheet>",
  ),
  within(
    "a prompt's title of 33 characters",
    "sdk repairs",
    SHEET,
    /<dataValidation /,
    `<dataValidation promptTitle="${long(33)}" `,
  ),
  within("a prompt of 256 characters", "repairs", SHEET, /<dataValidation /, `<dataValidation prompt="${long(256)}" `),
  within("a warning of 226 characters", "repairs", SHEET, / error="[^"]*"/, ` error="${long(226)}"`),
  within("a list of a formula that is none", "repairs", SHEET, /<formula1>[^<]*</, "<formula1>OFFSET(A1<"),
  within(
    "a count of rules that is wrong",
    "repairs",
    SHEET,
    /<dataValidations count="\d+"/,
    '<dataValidations count="99"',
  ),
  within(
    "a condition with a union",
    "repairs",
    SHEET,
    /(<cfRule type="expression"[^>]*>)<formula>[^<]*</,
    "$1<formula>SUM((A1,B1))&gt;1<",
  ),
  within("a condition with a look that is not there", "repairs", SHEET, /dxfId="\d+"/, 'dxfId="999"'),
  within("a condition of a priority that is none", "repairs", SHEET, /priority="\d+"/, 'priority="0"'),
  within("a condition of a kind that is none", "sdk", SHEET, /<cfRule type="expression"/, '<cfRule type="formula"'),
  within("a footer of 256 characters", "repairs", SHEET, /<oddFooter>[^<]*</, `<oddFooter>&amp;L${long(254)}<`),
  within("a margin of 50 inches", "sdk repairs", SHEET, /<pageMargins left="[^"]*"/, '<pageMargins left="50"'),
  within("an orientation that is none", "sdk", SHEET, /orientation="\w+"/, 'orientation="sideways"'),
  within("a page fitted to 32 768", "sdk repairs", SHEET, /<pageSetup /, '<pageSetup fitToWidth="32768" '),
  within("a number format in Swedish words", "repairs", STYLES, /formatCode="[^"]*"/, 'formatCode="[Röd]0"'),
  within("a number format of five sections", "repairs", STYLES, /formatCode="[^"]*"/, 'formatCode="0;0;0;0;0"'),
  within("a count of looks that is wrong", "repairs", STYLES, /<cellXfs count="\d+"/, '<cellXfs count="1"'),
  within("a chart's gap of 501", "sdk repairs", CHART, /<c:gapWidth val="\d+"/, '<c:gapWidth val="501"'),
  within("a chart's data that is no reference", "repairs", CHART, /<c:f>[^<]*</, "<c:f>Blad 1!A1:<"),
];
