import fc from "fast-check";
import {
  accumulatedTo,
  comparePeriods,
  isYearEnd,
  parsePeriod,
  periodText,
  readPeriod,
  withoutYear,
} from "../../src/interpret/time/period";

test.each<[string, string, string]>([
  ["Utfall 2021", "2021", "year"],
  ["Helår 2021", "2021", "year"],
  ["Bokslut 2020", "2020", "year"],
  ["År 2018", "2018", "year"],
  ["Riket 2018", "2018", "year"],
  ["Prognos helår 2022", "2022", "year"],
  ["Målvärde 2016", "2016", "year"],
  ["Utfall -21", "2021", "year"],
  ["2021-12-31", "2021", "year"],
  ["31 dec 2020", "2020", "year"],
  ["januari–december 2022", "2022", "year"],
  ["2021", "2021", "year"],
  ["Utfall (2021)", "2021", "year"],
  ["Prognos 2 2023", "2023", "year"],
  ["Bokslut 22", "2022", "year"],
  ["Delår 2021-08", "2021-08", "month"],
  ["aug 2024", "2024-08", "month"],
  ["aug -24", "2024-08", "month"],
  ["2021-08-31", "2021-08", "month"],
  ["30 juni 2017", "2017-06", "month"],
  ["31/8 2023", "2023-08", "month"],
  ["2023.08", "2023-08", "month"],
  ["januari-juni 2017", "2017-01–06", "soFar"],
  ["Jan–aug 2023", "2023-01–08", "soFar"],
  ["1–6/2022", "2022-01–06", "soFar"],
  ["Utfall 1-12/2022", "2022", "year"],
  ["202408", "2024-08", "month"],
  ["Utfall kv 1–3 2025", "2025-01–09", "soFar"],
  ["2025 Q1–Q3", "2025-01–09", "soFar"],
  ["Tertial 1-2 2025", "2025-01–08", "soFar"],
  ["kv 2–3 2025", "2025-09", "month"],
  ["kv 1–4 2025", "2025", "year"],
  ["T2 2024", "2024 T2", "tertial"],
  ["2024 T2", "2024 T2", "tertial"],
  ["Tertial 1, 2023", "2023 T1", "tertial"],
  ["Utfall T2 24", "2024 T2", "tertial"],
  ["Q3 2024", "2024 kv3", "quarter"],
  ["Kvartal 1 2022", "2022 kv1", "quarter"],
  ["2. tertial 2023", "2023 T2", "tertial"],
  ["Utfall andra tertialet 2023", "2023 T2", "tertial"],
  ["2:a tertialet -23", "2023 T2", "tertial"],
  ["2023, tredje kvartalet", "2023 kv3", "quarter"],
  ["3:e kvartalet 2023", "2023 kv3", "quarter"],
  ["delår 2017", "2017 delår", "delår"],
  ["Delårsrapport 2023", "2023 delår", "delår"],
  ["första halvåret 2022", "2022 delår", "delår"],
  ["Utfall halvår 2 2025", "2025 H2", "half"],
  ["2025, andra halvåret", "2025 H2", "half"],
  ["H2 2025", "2025 H2", "half"],
  ["Läsåret 2020/21", "2020/21", "schoolYear"],
  ["2020/2021", "2020/21", "schoolYear"],
  ["Läsår 22/23", "2022/23", "schoolYear"],
  ["HT 2024", "2024 HT", "term"],
  ["vt25", "2025 VT", "term"],
  ["Höstterminen 2021", "2021 HT", "term"],
  ["Mål 2022-2024", "2022–2024", "span"],
  ["År 2024-2027", "2024–2027", "span"],
  ["2019–2021", "2019–2021", "span"],
  ["2022-01--08", "2022-01–08", "soFar"],
  ["2024-01-01–2024-08-31", "2024-01–08", "soFar"],
  ["Utfall jan-apr 2025", "2025-01–04", "soFar"],
  ["Delår jan.–aug. 2025", "2025-01–08", "soFar"],
  ["1 januari–31 augusti 2025", "2025-01–08", "soFar"],
  ["januari t.o.m. augusti 2025", "2025-01–08", "soFar"],
  ["Utfall t.o.m. augusti 2025", "2025-01–08", "soFar"],
  ["t.o.m. 2025-08-31", "2025-01–08", "soFar"],
  ["2025 t.o.m. augusti", "2025-01–08", "soFar"],
  ["Ack aug 2025", "2025-01–08", "soFar"],
  ["jan–jan 2025", "2025-01", "month"],
  ["Utfall t.o.m. december 2025", "2025-12", "month"],
  ["fram till november 2025", "2025-11", "month"],
  ["t.o.m. 15 augusti 2025", "2025-08", "month"],
  ["mars t.o.m. augusti 2025", "2025-08", "month"],
  ["2025-03-01 t.o.m. 2025-08-31", "2025-08", "month"],
  ["aug 2024 t.o.m. juli 2025", "2024-08", "month"],
  ["Rullande 12 månader, t.o.m. augusti 2025", "R12 2025-08", "rolling"],
  ["2023/T2", "2023 T2", "tertial"],
  ["rullande tolv månader t o m augusti 2024", "R12 2024-08", "rolling"],
  ["R12 aug 2024", "R12 2024-08", "rolling"],
  ["Rullande 12 månader 2024-08", "R12 2024-08", "rolling"],
])("%s is %s", (text, canonical, kind) => {
  expect(readPeriod(text)).toMatchObject({ canonical, kind });
});

test.each([
  "årskurs 9",
  "65 år",
  "20-64 år",
  "1 000",
  "12 000",
  "2000 personer",
  "Minst 2000",
  "Utfall 2014 och 2015",
  "Utfall",
  "",
  "Kommentar",
  "2000 nya bostäder",
  "10-15",
  "3 500 kr",
  "2018 %",
  "2022/2023/2024",
  "49 2021",
  "Mål 22",
  "T100",
  "H100",
  "205912,00",
])("%p is no period", (text) => expect(readPeriod(text)).toBeNull());

test.each<[string, string]>([
  ["2024", "2024"],
  ["2024-08", "augusti 2024"],
  ["2024-01–08", "januari–augusti 2024"],
  ["januari–augusti", "januari–augusti"],
  ["2024 T2", "tertial 2 2024"],
  ["2024 delår", "delår 2024"],
  ["2024 kv3", "kvartal 3 2024"],
  ["2023/24", "läsåret 2023/24"],
  ["2024 H2", "halvår 2 2024"],
  ["2024 HT", "höstterminen 2024"],
  ["2019–2021", "2019–2021"],
  ["R12 2024-08", "tolv månader till och med augusti 2024"],
  ["vet ej", "vet ej"],
])("%s is written %s", (canonical, text) => expect(periodText(canonical)).toBe(text));

test("periods are ordered by their ends, a year after its parts", () => {
  const order = [
    "2019",
    "2023 T1",
    "2022/23",
    "2023 VT",
    "2023-08",
    "2023 T2",
    "2023 delår",
    "2023-01–08",
    "2023 kv3",
    "2023-12",
    "2023 HT",
    "2023",
    "2021–2023",
    "2024-01",
    "R12 2024-08",
  ];
  expect([...order].reverse().sort(comparePeriods)).toEqual(order);
  expect(comparePeriods("2021", "2021")).toBe(0);
});

test("parts of a year that nothing names are ordered within it, before all that have a year", () => {
  const order = [
    "januari",
    "kv1",
    "T1",
    "VT",
    "augusti",
    "T2",
    "delår",
    "januari–augusti",
    "december",
    "T3",
    "HT",
    "helår",
    "2019",
  ];
  expect([...order].reverse().sort(comparePeriods)).toEqual(order);
  expect(order.map(periodText)).toEqual(order);
  expect(
    ["2024-05", "2024-01–05", "2024 T2", "2024 kv3", "2024", "R12 2024-05"].map((text) =>
      withoutYear(parsePeriod(text)!),
    ),
  ).toEqual(["maj", "januari–maj", "T2", "kv3", "helår", null]);
});

test.each<[part: string, accumulated: string | undefined]>([
  ["2024-06", "2024-01–06"],
  ["2024-08", "2024-01–08"],
  ["2024-01–08", undefined],
  ["2024-01", undefined],
  ["2024-12", "2024"],
  ["2024 kv2", "2024-01–06"],
  ["2024 T2", "2024-01–08"],
  ["2024 T1", undefined],
  ["2024 H2", "2024"],
  ["maj", "januari–maj"],
  ["kv4", "helår"],
  ["2024", undefined],
])("what is accumulated to %s is of %s", (part, accumulated) => expect(accumulatedTo(part)).toBe(accumulated));

test("a year in a bokslut is a whole one", () => {
  expect(["2021", "2021-12", "2021 delår", "2020/21", "x"].map(isYearEnd)).toEqual([true, false, false, false, false]);
  expect(parsePeriod("2023/24")?.year).toBe(2024);
  expect(parsePeriod("2019–2021")?.year).toBe(2021);
});

test("a canonical form, and its text, is read as itself", () => {
  const canonical = fc.oneof(
    fc.integer({ min: 1990, max: 2060 }).map(String),
    fc
      .tuple(fc.integer({ min: 1990, max: 2060 }), fc.integer({ min: 1, max: 12 }))
      .map(([y, m]) => `${y}-${String(m).padStart(2, "0")}`),
    fc
      .tuple(
        fc.integer({ min: 1990, max: 2060 }),
        fc.constantFrom("T1", "T2", "T3", "delår", "kv1", "kv4", "H2", "HT", "VT"),
      )
      .map(([y, part]) => `${y} ${part}`),
    fc.integer({ min: 2000, max: 2060 }).map((y) => `${y}/${String((y + 1) % 100).padStart(2, "0")}`),
    fc.tuple(fc.integer({ min: 1990, max: 2020 }), fc.integer({ min: 1, max: 30 })).map(([y, n]) => `${y}–${y + n}`),
    fc.integer({ min: 2, max: 11 }).map((m) => `2024-01–${String(m).padStart(2, "0")}`),
    fc.integer({ min: 1, max: 12 }).map((m) => `R12 2024-${String(m).padStart(2, "0")}`),
  );
  fc.assert(
    fc.property(canonical, (text) => {
      expect(parsePeriod(text)?.canonical).toBe(text);
      expect(readPeriod(text)?.canonical).toBe(text);
      if (!text.startsWith("R12")) expect(readPeriod(periodText(text))?.canonical).toBe(text);
    }),
  );
});

test("no text makes the reader throw", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d\/ –-]{0,30}$/)), (text) => void readPeriod(text)),
  );
});
