import { chartXml } from "../../src/files/chartWriter";
import { namespaces } from "../../src/files/namespaces";
import { childNamed, childrenNamed, parseXml, type XmlElement } from "../../src/files/xml";
import { writeBook } from "../../src/files/xlsx";
import { newSheet } from "../../src/sheet/book";
import type { Chart } from "../../src/sheet/chart";
import { NOW, read } from "./packages";

const bars: Chart = {
  kind: "stackedBar",
  name: "Mål per område",
  place: { from: { row: 1, column: 0 }, to: { row: 9, column: 4 } },
  categories: { range: "'1 Välfärd'!$A$5:$A$6", cached: ["Skola & omsorg", "Miljö"] },
  series: [
    { name: "Uppnås", values: "'1 Välfärd'!$B$5:$B$6", cached: [3, null], color: "#2E7D32" },
    { name: "Uppnås delvis", values: "'1 Välfärd'!$C$5:$C$6", cached: [1, 0], color: "#E8A317" },
  ],
  labels: true,
  legend: true,
  axes: false,
  description: "Tre av fyra",
};
const chart = (changes: Partial<Chart> = {}): XmlElement =>
  parseXml(chartXml({ ...bars, ...changes }, "Åsa Sans", namespaces(false)))!;
const path = (element: XmlElement | undefined, ...names: string[]): XmlElement | undefined =>
  names.reduce((at, name) => childNamed(at, name), element);
const plot = (root: XmlElement, kind: string) => path(root, "chart", "plotArea", kind);
const points = (cache: XmlElement | undefined) =>
  childrenNamed(cache, "pt").map((pt) => [pt.attributes["idx"], childNamed(pt, "v")!.text]);

test("a stacked bar: lying, stacked, in the order and colours given", () => {
  const bar = plot(chart(), "barChart");
  expect([
    path(bar, "barDir")!.attributes["val"],
    path(bar, "grouping")!.attributes["val"],
    path(bar, "overlap")!.attributes["val"],
  ]).toEqual(["bar", "stacked", "100"]);
  expect(
    childrenNamed(bar, "ser").map((ser) => [
      path(ser, "tx", "v")!.text,
      path(ser, "spPr", "solidFill", "srgbClr")!.attributes["val"],
    ]),
  ).toEqual([
    ["Uppnås", "2E7D32"],
    ["Uppnås delvis", "E8A317"],
  ]);
});

test("points to its cells and holds today's numbers, a gap as no point", () => {
  const [first] = childrenNamed(plot(chart(), "barChart"), "ser");
  expect([path(first, "cat", "strRef", "f")!.text, path(first, "val", "numRef", "f")!.text]).toEqual([
    "'1 Välfärd'!$A$5:$A$6",
    "'1 Välfärd'!$B$5:$B$6",
  ]);
  expect(points(path(first, "cat", "strRef", "strCache"))).toEqual([
    ["0", "Skola & omsorg"],
    ["1", "Miljö"],
  ]);
  expect(points(path(first, "val", "numRef", "numCache"))).toEqual([["0", "3"]]);
});

test("no gridlines ever; axes and labels only when asked for", () => {
  expect(chartXml(bars, "x", namespaces(false))).not.toContain("Gridlines");
  const axes = (root: XmlElement) =>
    ["catAx", "valAx"].map((name) => path(plot(root, name), "delete")!.attributes["val"]);
  expect(axes(chart())).toEqual(["1", "1"]);
  expect(axes(chart({ axes: true }))).toEqual(["0", "0"]);
  const shown = (root: XmlElement) => path(plot(root, "barChart"), "ser", "dLbls", "showVal")!.attributes["val"];
  expect([shown(chart()), shown(chart({ labels: false }))]).toEqual(["1", "0"]);
});

test("numbers in dark segments are white, in light ones ink", () => {
  const colors = childrenNamed(plot(chart(), "barChart"), "ser").map(
    (ser) => path(ser, "dLbls", "txPr", "p", "pPr", "defRPr", "solidFill", "srgbClr")!.attributes["val"],
  );
  expect(colors).toEqual(["FFFFFF", "1C2733"]);
});

test("the typeface is the body font's, the legend and the title only when asked for", () => {
  const root = chart();
  expect(path(root, "txPr", "p", "pPr", "defRPr", "latin")!.attributes["typeface"]).toBe("Åsa Sans");
  expect([path(root, "chart", "legend"), path(root, "chart", "title")].map(Boolean)).toEqual([true, false]);
  const titled = chart({ legend: false, title: "Utfall < mål" });
  expect([path(titled, "chart", "legend")].map(Boolean)).toEqual([false]);
  expect(path(titled, "chart", "title", "tx", "rich", "p", "r", "t")!.text).toBe("Utfall < mål");
});

const reported = bars.series.map((one, at) => (at === 0 ? { ...one, words: "uppnås <helt>" } : one));

test("a segment says what its number counts, and a zero says nothing", () => {
  const formats = childrenNamed(plot(chart({ series: reported }), "barChart"), "ser").map(
    (one) => path(one, "dLbls", "numFmt")!.attributes["formatCode"],
  );
  expect(formats).toEqual(['0" uppnås <helt>";-0;;', "0;-0;;"]);
});

test.each<[string, Partial<Chart>]>([
  ["a stacked bar with gaps and zeros", {}],
  ["bars that say what they count", { series: reported }],
  ["bare bars", { labels: false, legend: false }],
  ["lines with everything", { kind: "line", title: "Utfall < mål & mer", axes: true }],
  ["no series", { series: [], categories: { range: "", cached: [] }, labels: false }],
])("%s reads as it was written", (_, changes) => {
  const sheet = newSheet("1 Välfärd");
  sheet.tag = "area:1";
  sheet.charts = [
    { ...bars, ...changes },
    { ...bars, name: "Två" },
  ];
  const written = writeBook(null, { sheets: [sheet] }, NOW);
  if (!written.ok) throw new Error(written.reason);
  expect(read(written.bytes).book.sheets[0]!.charts).toEqual(sheet.charts);
});

test("lines over periods: a line and a mark per series, not smoothed", () => {
  const [first] = childrenNamed(plot(chart({ kind: "line", axes: true }), "lineChart"), "ser");
  expect(path(first, "spPr", "ln", "solidFill", "srgbClr")!.attributes["val"]).toBe("2E7D32");
  expect(path(first, "marker", "symbol")!.attributes["val"]).toBe("circle");
  expect(path(first, "smooth")!.attributes["val"]).toBe("0");
});
