import { codeOf, inExcel } from "./excel";
import type { Format } from "../../src/sheet/format";

/** One setting of a cell's format → the look it gives in the vocabulary. */
const settings: [string, (format: Excel.RangeFormat) => void, Format][] = [
  ["fill.color", (format) => (format.fill.color = "#fff0cc"), { fill: "#FFF0CC" }],
  ["a named colour", (format) => (format.fill.color = "yellow"), { fill: "#FFFF00" }],
  [
    "font.name and size",
    (format) => format.font.set({ name: "Arial", size: 16 }),
    { font: { name: "Arial", size: 16 } },
  ],
  [
    "font.bold, italic",
    (format) => format.font.set({ bold: true, italic: true }),
    { font: { bold: true, italic: true } },
  ],
  ["font.underline", (format) => (format.font.underline = "Single"), { font: { underline: true } }],
  ["font.strikethrough", (format) => (format.font.strikethrough = true), { font: { strike: true } }],
  ["horizontalAlignment", (format) => (format.horizontalAlignment = "Right"), { horizontal: "right" }],
  ["verticalAlignment", (format) => (format.verticalAlignment = "Top"), { vertical: "top" }],
  ["wrapText, indentLevel", (format) => format.set({ wrapText: true, indentLevel: 2 }), { wrap: true, indent: 2 }],
  ["protection.locked", (format) => (format.protection.locked = false), { locked: false }],
  [
    "a border's style",
    (format) => (format.borders.getItem("EdgeBottom").style = "Continuous"),
    { border: { bottom: { style: "thin" } } },
  ],
  [
    "a border's weight",
    (format) => (format.borders.getItem("EdgeTop").weight = "Medium"),
    { border: { top: { style: "medium" } } },
  ],
  [
    "a border's colour",
    (format) => format.borders.getItem("EdgeLeft").set({ style: "Continuous", color: "#C9D0D6" }),
    { border: { left: { style: "thin", color: "#C9D0D6" } } },
  ],
  [
    "a double line",
    (format) => (format.borders.getItem("EdgeRight").style = "Double"),
    { border: { right: { style: "double" } } },
  ],
];

it.each(settings)("%s", async (_, set, look) => {
  await inExcel(async (context, sheet, host) => {
    set(sheet.getRange("B2").format);
    await context.sync();
    expect(host.book.sheets[0]!.formats[1]![1]).toEqual(look);
  });
});

it("formats are read back in Excel's words, null where cells differ", async () => {
  await inExcel(async (context, sheet) => {
    const [one, both] = [sheet.getRange("A1").format, sheet.getRange("A1:A2").format];
    one.font.set({ bold: true, color: "#1C2733", size: 12 });
    one.set({ horizontalAlignment: "Center", wrapText: true });
    one.borders.getItem("EdgeBottom").style = "Dash";
    const edge = one.borders.getItem("EdgeBottom").load("style,weight,color");
    const none = both.borders.getItem("EdgeTop").load("style");
    for (const format of [one, both])
      format.load(
        "font/bold,font/color,font/name,font/size,horizontalAlignment,verticalAlignment,wrapText,fill/color,protection/locked",
      );
    await context.sync();
    expect(one.toJSON()).toMatchObject({
      font: { bold: true, color: "#1C2733", name: "Calibri", size: 12 },
      horizontalAlignment: "Center",
      verticalAlignment: "Bottom",
      wrapText: true,
      fill: { color: "#FFFFFF" },
      protection: { locked: true },
    });
    expect(both.toJSON()).toMatchObject({
      font: { bold: null, color: null, name: "Calibri", size: null },
      horizontalAlignment: null,
      verticalAlignment: "Bottom",
      wrapText: null,
    });
    expect([edge.style, edge.weight, edge.color, none.style]).toEqual(["Dash", "Thin", "#000000", "None"]);
  });
});

it("edges touch the outer cells, inside lines the others", async () => {
  await inExcel(async (context, sheet, host) => {
    const { format } = sheet.getRange("A1:B2");
    format.borders.getItem("EdgeTop").style = "Continuous";
    format.borders.getItem("InsideHorizontal").style = "Dot";
    await context.sync();
    const line = (style: string) => ({ style });
    expect(host.book.sheets[0]!.formats).toEqual([
      [
        { border: { top: line("thin"), bottom: line("dotted") } },
        { border: { top: line("thin"), bottom: line("dotted") } },
      ],
      [{ border: { top: line("dotted") } }, { border: { top: line("dotted") } }],
    ]);
    format.borders.getItem("EdgeTop").style = "None";
    await context.sync();
    expect(host.book.sheets[0]!.formats[0]![0]!.border).toEqual({ bottom: line("dotted") });
  });
});

it.each<[string, (format: Excel.RangeFormat) => void]>([
  ["a colour that is none", (format) => (format.fill.color = "gulgrön")],
  ["an alignment that is none", (format) => (format.horizontalAlignment = "Mitten" as never)],
  ["a text for true or false", (format) => (format.wrapText = "ja" as never)],
  ["a row that is too high", (format) => (format.rowHeight = 410)],
  ["a font without size", (format) => (format.font.size = 0)],
])("%s is refused", async (_, set) => {
  const code = await codeOf(() =>
    inExcel(async (context, sheet) => {
      set(sheet.getRange("A1").format);
      await context.sync();
    }),
  );
  expect(code).toBe("InvalidArgument");
});

it("cells of one look share one Format, so that a big sheet stays small", async () => {
  await inExcel(async (context, sheet, host) => {
    sheet.getRange("A1:C100").format.fill.color = "#FFF0CC";
    sheet.getRange("A1:B100").format.font.bold = true;
    await context.sync();
    expect(new Set(host.book.sheets[0]!.formats.flat()).size).toBe(2);
  });
});

it("widths in points, heights in points, 64 pixels and 15 points where nothing is set", async () => {
  await inExcel(async (context, sheet, host) => {
    const [range, first] = [sheet.getRange("A1:B2").format, sheet.getRange("A1").format];
    range.load("columnWidth,rowHeight");
    await context.sync();
    expect([range.columnWidth, range.rowHeight]).toEqual([48, 15]);
    first.set({ columnWidth: 210, rowHeight: 30 });
    range.load("columnWidth,rowHeight");
    first.load("columnWidth,rowHeight");
    await context.sync();
    expect([range.columnWidth, range.rowHeight, first.columnWidth, first.rowHeight]).toEqual([null, null, 210, 30]);
    expect(host.book.sheets[0]!.columns.get(0)).toEqual({ width: 40 });
  });
});

it("getCellProperties, getRowProperties and getColumnProperties give what is asked for", async () => {
  await inExcel(async (context, sheet) => {
    sheet.getRange("B1").format.fill.color = "#F9DEDC";
    sheet.getRange("B1").format.borders.getItem("EdgeTop").style = "Continuous";
    sheet.getRange("2:2").rowHidden = true;
    const range = sheet.getRange("A1:B2");
    const cells = range.getCellProperties({
      address: true,
      format: { fill: { color: true }, font: { bold: true }, borders: { style: true } },
    });
    const rows = range.getRowProperties({ rowHidden: true, rowIndex: true, format: { rowHeight: true } });
    const columns = range.getColumnProperties({ columnIndex: true, format: { columnWidth: true } });
    await context.sync();
    expect(cells.value.map((row) => row.map((cell) => cell.format!.fill!.color))).toEqual([
      ["#FFFFFF", "#F9DEDC"],
      ["#FFFFFF", "#FFFFFF"],
    ]);
    expect(cells.value[0]![1]).toMatchObject({
      address: "Blad1!B1",
      format: { font: { bold: false }, borders: { top: { style: "Continuous" }, bottom: { style: "None" } } },
    });
    expect(rows.value).toEqual([
      { rowHidden: false, rowIndex: 0, format: { rowHeight: 15 } },
      { rowHidden: true, rowIndex: 1, format: { rowHeight: 15 } },
    ]);
    expect(columns.value).toEqual([
      { columnIndex: 0, format: { columnWidth: 48 } },
      { columnIndex: 1, format: { columnWidth: 48 } },
    ]);
  });
});

it("setCellProperties, setRowProperties and setColumnProperties set what they are given, in the range's own size", async () => {
  await inExcel(async (context, sheet, host) => {
    const range = sheet.getRange("A1:B1");
    range.setCellProperties([
      [
        { format: { fill: { color: "#DDEFD9" }, borders: { bottom: { style: "Continuous" } } } },
        { format: { font: { bold: true } } },
      ],
    ]);
    range.setRowProperties([{ format: { rowHeight: 20 } }]);
    range.setColumnProperties([{ format: { columnWidth: 105 } }, { columnHidden: true }]);
    await context.sync();
    const one = host.book.sheets[0]!;
    expect(one.formats[0]).toEqual([
      { fill: "#DDEFD9", border: { bottom: { style: "thin" } } },
      { font: { bold: true } },
    ]);
    expect([one.rows.get(0), one.columns.get(0), one.columns.get(1)]).toEqual([
      { height: 20 },
      { width: 20 },
      { hidden: true },
    ]);
    range.setCellProperties([[{}]]);
    expect(await codeOf(() => context.sync())).toBe("InvalidArgument");
  });
});
