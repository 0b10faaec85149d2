import type { Format } from "../../src/sheet/format";
import { read, sheetOf, workbook, worksheet, MAIN } from "./packages";

const theme =
  '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:lt2><a:srgbClr val="EEECE1"/></a:lt2><a:accent1><a:srgbClr val="4F81BD"/></a:accent1><a:accent2><a:srgbClr val="C0504D"/></a:accent2></a:clrScheme></a:themeElements></a:theme>';

/** The look of a cell whose style has these parts. */
function look({
  font = "",
  fill = "",
  border = "",
  number = 0,
  inside = "",
  more = "",
}: {
  font?: string;
  fill?: string;
  border?: string;
  number?: number;
  inside?: string;
  more?: string;
}): Format | undefined {
  const styles =
    `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="#,##0&quot; kr&quot;"/></numFmts><fonts><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/></font><font><sz val="11"/><color theme="1"/><name val="Calibri"/>${font}</font></fonts>` +
    `<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill>${fill}</fill></fills><borders><border/><border>${border}</border></borders>` +
    `<cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/><xf numFmtId="${number}" fontId="1" fillId="${fill ? 2 : 0}" borderId="1">${inside}</xf></cellXfs>${more}</styleSheet>`;
  const bytes = workbook({
    sheets: { A: worksheet('<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>') },
    styles,
    parts: { "xl/theme/theme1.xml": theme },
    related: [["rIdT", "theme", "theme/theme1.xml"]],
  });
  return read(bytes).book.sheets[0]!.formats[0]?.[0];
}

const solid = (color: string): string =>
  `<patternFill patternType="solid"><fgColor ${color}/><bgColor indexed="64"/></patternFill>`;

describe("the look of a cell is what sets it apart from the body font and the default", () => {
  test.each<[string, Parameters<typeof look>[0], Format | undefined]>([
    ["nothing", {}, undefined],
    ["bold", { font: "<b/>" }, { font: { bold: true } }],
    ["not bold", { font: '<b val="0"/>' }, undefined],
    [
      "italic, underlined, struck",
      { font: "<i/><u/><strike/>" },
      { font: { italic: true, underline: true, strike: true } },
    ],
    ["a colour of the theme", { font: '<color theme="4"/>' }, { font: { color: "#4F81BD" } }],
    ["a solid fill", { fill: solid('rgb="FFDDEFD9"') }, { fill: "#DDEFD9" }],
    [
      "a fill of the theme, lightened (Excel rounds to #B8CCE4)",
      { fill: solid('theme="4" tint="0.5999938962981048"') },
      { fill: "#B9CDE5" },
    ],
    ["a fill of the theme, darkened", { fill: solid('theme="0" tint="-0.14999847407452621"') }, { fill: "#D9D9D9" }],
    ["a fill of the palette", { fill: solid('indexed="43"') }, { fill: "#FFFF99" }],
    [
      "a palette of the workbook's own",
      {
        fill: solid('indexed="1"'),
        more: '<colors><indexedColors><rgbColor rgb="00000000"/><rgbColor rgb="00123456"/></indexedColors></colors>',
      },
      { fill: "#123456" },
    ],
    [
      "a pattern is no fill",
      { fill: '<patternFill patternType="darkGrid"><fgColor rgb="FFFF0000"/></patternFill>' },
      undefined,
    ],
    ["a built-in number format", { number: 10 }, { numberFormat: "0.00%" }],
    ["a built-in date", { number: 14 }, { numberFormat: "m/d/yyyy" }],
    ["an elapsed time", { number: 46 }, { numberFormat: "[h]:mm:ss" }],
    ["an East Asian date", { number: 27 }, { numberFormat: "m/d/yyyy" }],
    ["a number format of its own", { number: 170 }, { numberFormat: '#,##0" kr"' }],
    [
      "borders",
      {
        border:
          '<left style="thin"><color rgb="FFC9D0D6"/></left><bottom style="slantDashDot"><color auto="1"/></bottom>',
      },
      { border: { left: { style: "thin", color: "#C9D0D6" }, bottom: { style: "dashed" } } },
    ],
    [
      "alignment",
      { inside: '<alignment horizontal="center" vertical="top" wrapText="1" indent="2"/>' },
      { horizontal: "center", vertical: "top", wrap: true, indent: 2 },
    ],
    ["open for writing", { inside: '<protection locked="0"/>' }, { locked: false }],
  ])("%s", (_, pieces, format) => expect(look(pieces)).toEqual(format));
});

test("cells of one style share one object, and those of another have their own", () => {
  const styles = `<styleSheet xmlns="${MAIN}"><fonts><font/><font><b/></font></fonts><cellXfs><xf/><xf fontId="1"/><xf fontId="1" quotePrefix="1"/><xf numFmtId="9"/></cellXfs></styleSheet>`;
  const { formats } = sheetOf(
    '<sheetData><row r="1"><c r="A1" s="1"/><c r="B1" s="1"/><c r="C1" s="2"/><c r="D1" s="3"/></row></sheetData>',
    { styles },
  );
  expect(formats[0]![0]).toBe(formats[0]![1]);
  expect(formats[0]![0]).toBe(formats[0]![2]);
  expect(formats[0]![3]).toEqual({ numberFormat: "0%" });
});

test("the body font is the style Normal's", () => {
  const styles = `<styleSheet xmlns="${MAIN}"><fonts><font><sz val="8"/><name val="Verdana"/></font><font><sz val="10"/><color rgb="FF1C2733"/><name val="Arial"/></font></fonts><cellStyleXfs><xf fontId="0"/><xf fontId="1"/></cellStyleXfs><cellXfs><xf fontId="1"/></cellXfs><cellStyles><cellStyle name="Rubrik" xfId="0" builtinId="16"/><cellStyle name="Normal" xfId="1" builtinId="0"/></cellStyles></styleSheet>`;
  expect(read(workbook({ styles })).book.font).toEqual({ name: "Arial", size: 10, color: "#1C2733" });
});

test("a workbook without styles has Excel's body font", () => {
  expect(read(workbook()).book.font).toEqual({ name: "Calibri", size: 11 });
});
