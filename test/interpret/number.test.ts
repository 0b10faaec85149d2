import fc from "fast-check";
import {
  columnNumberStyle,
  dateOfSerial,
  formatMeasure,
  formatNumber,
  isDateFormat,
  readValue,
  type ValueReading,
} from "../../src/interpret/number/number";
import { dear } from "../whole";

const number = (value: number, more: object = {}): ValueReading => ({ kind: "number", value, decimals: 0, ...more });
const problem = (code: string, text: string): object => ({ kind: "problem", code, text });

test.each<[string, ValueReading]>([
  ["76", number(76)],
  ["1 234,5", number(1234.5, { decimals: 1 })],
  ["1\u00a0234,5", number(1234.5, { decimals: 1 })],
  ["1\u2009234\u2009567", number(1234567)],
  ["0.95", number(0.95, { decimals: 2 })],
  ["4.2", number(4.2, { decimals: 1 })],
  ["1.233,5", number(1233.5, { decimals: 1 })],
  ["1.233.000", number(1233000)],
  ["1,233", number(1.233, { decimals: 3 })],
  ["12 345.6", number(12345.6, { decimals: 1 })],
  ["−2,5", number(-2.5, { decimals: 1 })],
  ["–2,5", number(-2.5, { decimals: 1 })],
  ["- 2", number(-2)],
  ["1,2-", number(-1.2, { decimals: 1 })],
  ["(1,2)", number(-1.2, { decimals: 1 })],
  ["+12", number(12)],
  ["2023: ca 82", number(82, { approximate: true, year: "2023" })],
  ["↑ ca 80", number(80, { approximate: true })],
  ["bara 13,8 procent", number(13.8, { decimals: 1, unit: "%" })],
  ["Hela 46 %", number(46, { unit: "%" })],
  ["så många som 12", number(12)],
  ["121,9 prel.", number(121.9, { decimals: 1, note: "prel" })],
  ["4,6 % preliminärt", number(4.6, { decimals: 1, unit: "%", note: "preliminärt" })],
])("%s is the number", (text, reading) => expect(readValue(text)).toEqual(reading));

test.each(["2010-Sep-02", "2010-Sep", "0-vision", "15-dagarsregeln", "10-tal"])(
  "a hyphen goes on to a word, and is no minus: %s",
  (text) => expect(readValue(text).kind).toBe("word"),
);

test.each<[string, ValueReading]>([
  ["76 %", number(76, { unit: "%" })],
  ["100%", number(100, { unit: "%" })],
  ["1,5 procent", number(1.5, { decimals: 1, unit: "%" })],
  ["47 s", number(47, { unit: "sekunder" })],
  ["uppgår till 12,5 %", number(12.5, { decimals: 1, unit: "%" })],
  ["strax under 40 dagar", number(40, { unit: "dagar", approximate: "below" })],
  ["14 977st", number(14977, { unit: "st" })],
  ["10,2miljoner ton", number(10.2, { decimals: 1, unit: "miljoner ton" })],
  ["12,5 mnkr", number(12.5, { decimals: 1, unit: "mnkr" })],
  ["18 miljoner kronor", number(18, { unit: "mnkr" })],
  ["23:63", number(23.63, { decimals: 2, unit: "kr:öre" })],
  ["plats 200", number(200, { unit: "plats" })],
  ["NKI 75", number(75, { unit: "NKI" })],
  ["30 dagar", number(30, { unit: "dagar" })],
  ["445 kg/inv", number(445, { unit: "kg/inv" })],
  ["ca 80", number(80, { approximate: true })],
  ["cirka 1 200 personer", number(1200, { unit: "personer", approximate: true })],
  ["tolv", number(12)],
  ["noll", number(0)],
  ["tjugofem procent", number(25, { unit: "%" })],
  ["hälften", number(50, { unit: "%" })],
  ["ett underskott på 11,9 miljoner kronor", number(-11.9, { decimals: 1, unit: "mnkr" })],
])("%s has a unit", (text, reading) => expect(readValue(text)).toEqual(reading));

test.each<[string, ValueReading]>([
  ["7,3 (2015)", number(7.3, { decimals: 1, year: "2015" })],
  ["2023: 82 %", number(82, { unit: "%", year: "2023" })],
  ["↓ 77 %", number(77, { unit: "%" })],
  ["82 % – målet uppnått", number(82, { unit: "%", note: "målet uppnått" })],
  ["Målet nås, 82 %", number(82, { unit: "%" })],
  ["48 (80 %)", number(48, { unit: "st", note: "80 %" })],
  ["1,9 ton CO2e/inv", number(1.9, { decimals: 1, unit: "ton/inv" })],
  ["69 (2024 års mätning)", number(69, { year: "2024" })],
  ["113 528 (2013)", number(113528, { year: "2013" })],
  ["68 (74)", number(68, { previous: 74 })],
  ["1 233*", number(1233, { footnote: "*" })],
  ["72,3 1)", number(72.3, { decimals: 1, footnote: "1)" })],
  ["9 %2018", number(9, { unit: "%", year: "2018" })],
  ["49 2021", number(49, { year: "2021" })],
  ["276 stycken2019", number(276, { unit: "st", year: "2019" })],
  ["12,9 µg/m32022", number(12.9, { decimals: 1, unit: "µg/m3", year: "2022" })],
  ["12,9 µg/m³ 2022", number(12.9, { decimals: 1, unit: "µg/m3", year: "2022" })],
  ["34 kg/person2018", number(34, { unit: "kg/person", year: "2018" })],
  ["4270 tusen liter2019", number(4270, { unit: "tusen liter", year: "2019" })],
  ["48 (flickor 51, pojkar 45)", number(48, { note: "flickor 51, pojkar 45" })],
  ["44 (kvinnor 45, män 43) (2014)", number(44, { note: "kvinnor 45, män 43", year: "2014" })],
  ["14 532 (+257)", number(14532, { note: "+257" })],
])("%s keeps what is beside", (text, reading) => expect(readValue(text)).toEqual(reading));

test.each([
  "",
  "  ",
  "-",
  "–",
  "..",
  "Ingen mätning",
  "Ingen mätning 2015",
  "uppgift saknas",
  "Mäts ej i år",
  "Mätresultat saknas",
  "Ny mätmetod 2016",
  "ej aktuellt",
  "(saknas)",
  "Ingen måling",
])("%p says that the value is missing", (text) =>
  expect(readValue(text)).toEqual({ kind: "missing", text: text.trim() }),
);

test.each(["Ja", "God", "Måttlig", "Genomfört", "2021-08-31", "Under året har antalet e-tjänster ökat till 173 st."])(
  "%p is a word",
  (text) => expect(readValue(text)).toEqual({ kind: "word", text }),
);

test.each<[string, object]>([
  ["1.233", problem("tvetydigt-tal", "1.233")],
  ["(2015)", problem("tvetydigt-tal", "(2015)")],
  ["(93%)", problem("tvetydigt-tal", "(93%)")],
  ["(4,5 %)", problem("tvetydigt-tal", "(4,5 %)")],
  ["> 70 %", problem("gräns-som-utfall", "> 70 %")],
  ["minst 70", problem("gräns-som-utfall", "minst 70")],
  ["<5", problem("gräns-som-utfall", "<5")],
  ["10-15", problem("utfall-ej-läst", "10-15")],
  ["96 (144?)", problem("utfall-ej-läst", "96 (144?)")],
  ["82 % (79?)", problem("utfall-ej-läst", "82 % (79?)")],
  ["38 % 80 % 50 % 100 % 93 %", problem("utfall-ej-läst", "38 % 80 % 50 % 100 % 93 %")],
  ["#SAKNAS!", problem("fel-i-cell", "#SAKNAS!")],
  ["#DIVISION/0!", problem("fel-i-cell", "#DIVISION/0!")],
  ["#N/A", problem("fel-i-cell", "#N/A")],
])("%s is a problem", (text, reading) => expect(readValue(text)).toEqual(reading));

test.each<[number, string, object]>([
  [0.76, "0%", number(76, { unit: "%" })],
  [0.07, "0%", number(7, { unit: "%" })],
  [0.75, "# ?/?", number(0.75, { decimals: 2 })],
  [0.5, "0/8", number(0.5, { decimals: 1 })],
  [0.00012, "0.0E+00", number(0.00012, { decimals: 5 })],
  [0.0712, "0.0%", number(7.12, { unit: "%", decimals: 1 })],
  [12.345, "#,##0.00", number(12.345, { decimals: 2 })],
  [12.345, "General", number(12.345, { decimals: 3 })],
  [5, '0 "st"', number(5, { unit: "st" })],
  [1234, "#,##0 [$kr-41D]", number(1234, { unit: "kr" })],
  [-3, "#,##0;[Red]-#,##0", number(-3)],
  [12_345_678, "0,", number(12_345.678)],
  [12_345_678, '#,##0.0,, "mnkr"', number(12.345678, { unit: "mnkr", decimals: 1 })],
  [12_345, "# ##0", number(12_345)],
  [12_345, "#,##0", number(12_345)],
  [42292, "d-mmm", problem("datum-i-talkolumn", "2015-10-15")],
  [42292, "yyyy-mm-dd", problem("datum-i-talkolumn", "2015-10-15")],
  [0, '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-', number(0)],
  [0, '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', number(0)],
  [0, '0;-0;"–"', problem("noll-som-streck", "–")],
  [0, '0;-0;"-"', problem("noll-som-streck", "-")],
  [0, "#,##0_ ;[Red]-#,##0\\ ;\\-\\ ", problem("noll-som-streck", "-")],
  [0, '0.0%;-0.0%;"-"', problem("noll-som-streck", "-")],
  [3, '0;-0;"-"', number(3)],
  [0, '_-* #,##0 _-;-* #,##0 _-;_-* "-" _-;_-@_-', number(0)],
  [3, '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-', number(3)],
  [0.64, '0%" (2019)"', number(64, { unit: "%", year: "2019" })],
  [12, '0" st (t.o.m. oktober)"', number(12, { unit: "st", note: "t.o.m. oktober" })],
  [12, '0" exkl. vikarier"', { kind: "word", text: "12 exkl. vikarier" }],
  [12, '0" av 15"', number(12)],
  [12, '"Totalt "0', number(12)],
])("the cell %p with format %s", (value, format, reading) => expect(readValue(value, format)).toEqual(reading));

test.each<[string, object]>([
  ["plats 34 av 290", number(34, { unit: "plats", of: 290 })],
  ["Plats 34 (av 290)", number(34, { unit: "plats", of: 290 })],
  ["nr 34 av 290 kommuner (41)", number(34, { unit: "plats", of: 290, previous: 41 })],
  ["34 av 290 kommuner", number(34, { unit: "plats", of: 290 })],
  ["34 av 290", number(34, { unit: "av 290", of: 290 })],
  ["4,1 av 5", number(4.1, { unit: "av 5", of: 5, decimals: 1 })],
  ["2 av 3 mål", number(2, { unit: "av 3", of: 3 })],
  ["3,9/5", number(3.9, { unit: "av 5", of: 5, decimals: 1 })],
  ["2/3", { kind: "problem", code: "utfall-ej-läst", text: "2/3" }],
  ["plats 34 av 12", { kind: "word", text: "plats 34 av 12" }],
])("a place among so many: %p", (text, reading) => expect(readValue(text)).toEqual(reading));

test("other cells", () => {
  expect(readValue(null)).toEqual({ kind: "missing", text: "" });
  expect(readValue(true)).toEqual({ kind: "word", text: "ja" });
  expect(readValue(false)).toEqual({ kind: "word", text: "nej" });
  expect(readValue(2021)).toEqual(number(2021));
});

test.each<[string[], object]>([
  [["12,5", "1.233"], { decimal: "," }],
  [["0.95", "1.233"], { decimal: "." }],
  [["1.233", "2.444"], {}],
  [["1 234", "12,5"], { decimal: ",", thousands: " " }],
  [["1.233.000", "1.233"], { thousands: "." }],
  [["1,234.5"], { decimal: ".", thousands: "," }],
  [["1.5", "1,5"], {}],
  [["Ingen mätning", "-"], {}],
])("the column %p writes numbers so", (texts, style) => expect(columnNumberStyle(texts)).toEqual(style));

test("the column decides what the cell alone cannot", () => {
  const said = "1.233";
  expect(readValue(said, undefined, columnNumberStyle(["12,5", said]))).toEqual(number(1233));
  expect(readValue(said, undefined, columnNumberStyle(["0.95", said]))).toEqual(number(1.233, { decimals: 3 }));
  expect(readValue(said, undefined, columnNumberStyle([said, "2.500"]))).toEqual(problem("tvetydigt-tal", said));
  expect(readValue("1,233", undefined, columnNumberStyle(["1,234.5"]))).toEqual(number(1233));
});

test("dates and formats", () => {
  expect(dateOfSerial(1)).toBe("1900-01-01");
  expect(dateOfSerial(59)).toBe("1900-02-28");
  expect(dateOfSerial(61)).toBe("1900-03-01");
  expect(dateOfSerial(44439)).toBe("2021-08-31");
  expect(dateOfSerial(0, true)).toBe("1904-01-01");
  expect(dateOfSerial(-5)).toBeNull();
  expect(["d/m/yy", "hh:mm", "[$-41D]mmm-yy;@"].map(isDateFormat)).toEqual([true, true, true]);
  expect(["0.00", "General", '0 "dagar"', "[Red]0", "0.00E+00", undefined].map(isDateFormat)).toEqual([
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test.each<[number, number | undefined, string]>([
  [1234.5, undefined, "1 234,5"],
  [1234567, undefined, "1 234 567"],
  [-2.5, undefined, "−2,5"],
  [0.1 + 0.2, undefined, "0,3"],
  [79.6, 0, "80"],
  [79.6, 1, "79,6"],
  [-0.04, 1, "0,0"],
  [1e-7, undefined, "0,0000001"],
])("%p with %p decimals is written %s", (value, decimals, text) =>
  expect(formatNumber(value, decimals).replaceAll("\u00a0", " ")).toBe(text),
);

test.each<[number, string, string]>([
  [76, "%", "76 %"],
  [30, "dagar", "30 dagar"],
  [1, "dagar", "1 dag"],
  [4, "procentenheter", "4 procentenheter"],
  [190, "plats", "plats 190"],
  [41, "index", "index 41"],
  [22.5, "kr:öre", "22:50"],
  [13, "per 1 000 invånare", "13 per 1 000 invånare"],
  [5.2, "antal", "5,2"],
  [108, "antal/inv", "108 per inv"],
  [12, "Tal", "12"],
])("%p %s is written %s", (value, unit, text) =>
  expect(formatMeasure(value, unit).replaceAll("\u00a0", " ")).toBe(text),
);

test("what is written is read back", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (digits, decimals) => {
      const value = Number((digits / 10 ** decimals).toPrecision(15));
      expect(readValue(formatNumber(value))).toMatchObject({ kind: "number", value });
      expect(readValue(formatNumber(value, decimals))).toMatchObject({ kind: "number", value, decimals });
    }),
  );
});

dear("no text makes the reader throw", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.stringMatching(/^[\d ,.()%–-]{0,40}$/)),
      (text) => void readValue(text),
    ),
  );
});

test.each<[string, object]>([
  ["82 % ↑", { value: 82, unit: "%" }],
  ["82%↗", { value: 82, unit: "%" }],
  ["80,0 % (2020: 78 %)", { value: 80, unit: "%", previous: 78, previousYear: "2020" }],
  ["(1,2) %", { value: -1.2, unit: "%" }],
  ["1,2- mnkr", { value: -1.2, unit: "mnkr" }],
  ["1 tim 40 min", { value: expect.closeTo(100 / 60), unit: "tim:min" }],
  ["8 min 30 s", { value: 8.5, unit: "min:sek" }],
  ["00:30:00", { value: 0.5, unit: "tim:min" }],
  ["4:e plats", { value: 4, unit: "plats" }],
  ["fjärde plats", { value: 4, unit: "plats" }],
  ["delad 3:e plats i länet", { value: 3, unit: "plats" }],
  ["1:15 tim", { value: 1.25, unit: "tim:min" }],
])("”%s” is read with what is beside it", (text, read) =>
  expect(readValue(text)).toMatchObject({ kind: "number", ...read }),
);
