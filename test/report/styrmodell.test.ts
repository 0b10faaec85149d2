import { PRESETS, presetNamed } from "../../src/domain/presets";
import { standard } from "../../src/domain/presets/standard";
import { undecided } from "../../src/domain/presets/undecided";
import { STANDARD_SCALE } from "../../src/domain/scales";
import type { Styrmodell } from "../../src/domain/styrmodell";
import { rulesInWords } from "../../src/commands/rulesInWords";
import { stepsOf } from "../../src/report/annual/counts";
import { a1, areaText, parseCell } from "../../src/sheet/address";
import type { Sheet } from "../../src/sheet/book";
import { formulaAt, keyColumn, keyRow, setCell, valueAt } from "../../src/sheet/book";
import { modelPrint } from "../../src/report/continuity/sourceHashes";
import { SIZES } from "../../src/report/look";
import { readStyrmodell, scaleLists, styrmodellSheet } from "../../src/report/styrmodell";

/** The cell under a header, in the row that begins with `row`, in the block under `heading`. */
function cellOf(sheet: Sheet, heading: string, row: string | number, header: string): string {
  const top = sheet.values.findIndex((cells) => cells?.[0] === heading);
  const head = sheet.values.findIndex((cells, index) => index > top && cells?.includes(header));
  const column = sheet.values[head]!.indexOf(header);
  const found =
    typeof row === "number"
      ? head + 1 + row
      : sheet.values.findIndex((cells, index) => index > head && cells?.[0] === row);
  return a1(found, column);
}

/** The cell beside a name in column A. */
const rowAt = (sheet: Sheet, name: string): string =>
  a1(
    sheet.values.findIndex((cells) => cells?.[0] === name),
    1,
  );

const change = (sheet: Sheet, cell: string, value: string | number | null): void => {
  const { row, column } = parseCell(cell)!;
  setCell(sheet, row, column, value);
};

const scale = standard.scales[0]!;
const everything: Styrmodell = {
  name: "allt",
  title: "Alla slags regler",
  source: "Exempelkommun",
  contact: "Anna Ek, anna.ek@kommun.se",
  scales: [
    {
      ...scale,
      steps: scale.steps.map((step, index) => ({
        ...step,
        value: 2 - index / 2,
        colors: { ink: "#112233", fill: "#AABBCC", bar: "#DDEEFF" },
        meaning: `betydelse ${index}`,
      })),
    },
    {
      ...scale,
      name: "Luleås två steg",
      steps: scale.steps.map((step, index) => ({
        ...step,
        class: index === 1 ? null : step.class,
        ...(index === 1 ? { barredAtYearEnd: true } : {}),
      })),
      states: [],
      source: undefined,
      order: "asked",
    },
  ].map(({ source, ...rest }) => ({ ...rest, ...(source ? { source } : {}) })) as Styrmodell["scales"],
  levels: [
    {
      level: "mål",
      when: "helår",
      scale: scale.name,
      grading: [
        { rule: "uppnått", step: 0 },
        { rule: "måluppfyllnad", atLeast: 90, step: 1 },
        { rule: "andel av vägen", atLeast: 75.5, step: 1 },
        { rule: "takt", atLeast: 0, step: 1 },
        { rule: "årlig förändring", atLeast: -1.5, step: 1 },
        { rule: "rätt riktning", step: 1 },
        { rule: "inom tolerans", within: 2.5, step: 1 },
        { rule: "prognos når målet", step: 1 },
        { rule: "annars", step: 2 },
      ],
      rollup: [
        { rule: "indikatorer först" },
        { rule: "majoritet" },
        { rule: "minst hälften" },
        { rule: "andel", atLeast: 60, step: 1 },
        { rule: "viktat medel", cutoffs: [1.5, 0.5, -1] },
        { rule: "median" },
        { rule: "bäst" },
        { rule: "sämst" },
        { rule: "person" },
      ],
      coverage: 66.7,
      missing: "block",
    },
    { level: "mål", when: "delår", scale: scale.name, grading: [], rollup: [], coverage: 0, missing: "worst" },
    { level: "*", scale: "Luleås två steg", grading: [], rollup: [], coverage: 100, missing: "ignored" },
  ],
  conversions: [{ from: scale.name, to: "Luleås två steg", steps: [0, 1, 1] }],
  settings: { rounding: "målets decimaler", oldestOutcome: 2, tolerance: 1.5 },
  parts: [
    { part: "goals", places: { delar: 2, arsredovisning: 1.5 }, heading: "Fullmäktiges mål" },
    { part: "board", places: { delar: 1 } },
    { part: "checks", places: {} },
  ],
};

test.each([...PRESETS, undecided, everything].map((preset) => [preset.name, preset] as const))(
  "the styrmodell %s is read back from its sheet as it was, and is known as the same version",
  (_, preset) => {
    const read = readStyrmodell(styrmodellSheet(preset));
    expect(read).toEqual({ ok: true, styrmodell: preset });
    expect(read.ok && modelPrint(read.styrmodell)).toBe(modelPrint(preset));
    expect(modelPrint({ ...preset, contact: "Bo Alm" })).toBe(modelPrint(preset));
  },
);

test.each([
  ["föregående år", undefined],
  ["Frågas", "asked"],
  ["", undefined],
])("what a bare change is counted from is a cell of the sheet where it is asked: %p", (text, expected) => {
  const sheet = styrmodellSheet(undecided);
  change(sheet, rowAt(sheet, "En ändring räknas från"), text);
  const read = readStyrmodell(sheet);
  expect(read.ok && [read.styrmodell.settings.changesFrom]).toEqual([expected]);
});

test("another word for what a bare change is counted from is named with its cell", () => {
  const sheet = styrmodellSheet(undecided);
  const cell = rowAt(sheet, "En ändring räknas från");
  change(sheet, cell, "riket");
  const message = expect.stringContaining("jämförelsen ”riket” är okänd; skriv föregående år, frågas.") as unknown;
  expect(readStyrmodell(sheet)).toMatchObject({ ok: false, problems: [{ cell: `Styrmodell!${cell}`, message }] });
});

describe("what the user may do on the sheet", () => {
  const changed = (edit: (sheet: Sheet) => void): Styrmodell => {
    const sheet = styrmodellSheet(standard);
    edit(sheet);
    const read = readStyrmodell(sheet);
    if (!read.ok) throw new Error(read.problems.map((one) => `${one.cell} ${one.message}`).join("\n"));
    return read.styrmodell;
  };

  test("write another threshold, with >= and without a space", () => {
    const model = changed((sheet) =>
      change(sheet, cellOf(sheet, "Regler för det som mäts", 2, "Regel"), "Måluppfyllnad >=85,5%"),
    );
    expect(model.levels[0]!.grading[1]).toEqual({ rule: "måluppfyllnad", atLeast: 85.5, step: 1 });
  });

  test("write a percentage as Excel formats it", () => {
    const model = changed((sheet) => {
      const { row, column } = parseCell(cellOf(sheet, "Nivåer", "övriga nivåer", "Minst andel bedömda (%)"))!;
      setCell(sheet, row, column, 0.6, { numberFormat: "0%" });
    });
    expect(model.levels[0]!.coverage).toBe(60);
  });

  test("save with a program that leaves out the values of formulas", () => {
    const model = changed((sheet) => {
      for (const key of sheet.formulas.keys()) sheet.values[keyRow(key)]![keyColumn(key)] = null;
    });
    expect(model).toEqual(standard);
  });

  test("rename a step: the rules that give it refer to its label", () => {
    const sheet = styrmodellSheet(standard);
    const label = cellOf(sheet, `Skala: ${scale.name}`, "Uppnås delvis", "Etikett");
    const rule = parseCell(cellOf(sheet, "Regler för det som mäts", 2, "Steg"))!;
    expect(sheet.formulas.get(rule.row * 16_384 + rule.column)).toBe(`=${label}`);
  });

  test("rename a step: its texts in the dropdown follow by formula", () => {
    const sheet = styrmodellSheet(standard);
    const label = cellOf(sheet, `Skala: ${scale.name}`, "Uppnås", "Etikett");
    const list = parseCell(cellOf(sheet, `Skala: ${scale.name}`, "Uppnås", "Visas som"))!;
    const symbol = cellOf(sheet, `Skala: ${scale.name}`, "Uppnås", "Symbol");
    expect(sheet.formulas.get(list.row * 16_384 + list.column)).toBe(`=${symbol}&" "&${label}`);
    expect(valueAt(sheet, list.row, list.column)).toBe("● Uppnås");
  });

  test("put empty rows and a column of the user's own between", () => {
    const model = changed((sheet) => {
      for (const row of sheet.values) row?.splice(1, 0, null);
      sheet.values.splice(5, 0, undefined, undefined);
      sheet.formats.splice(5, 0, undefined, undefined);
      for (const row of sheet.values)
        if (
          ["Namn", "Titel", "Källa", "Ordning", "Avrundning", "Äldsta utfall (år)", "Tolerans (%)"].includes(
            String(row?.[0]),
          )
        )
          row!.splice(1, 1);
    });
    expect(model).toEqual(standard);
  });

  test("take away the row of a state", () => {
    const model = changed((sheet) => {
      const { row } = parseCell(cellOf(sheet, `Skala: ${scale.name}`, "Ej mätbart", "Etikett"))!;
      sheet.values[row] = undefined;
    });
    expect(model.scales[0]!.states.map((state) => state.label)).not.toContain("Ej mätbart");
  });
});

const broken: [string, (sheet: Sheet) => string, string | number | null, string][] = [
  ["an unknown rule", (s) => cellOf(s, "Regler för det som mäts", 2, "Regel"), "ungefär", "regeln ”ungefär” är okänd"],
  [
    "a rule without its number",
    (s) => cellOf(s, "Regler för det som mäts", 2, "Regel"),
    "måluppfyllnad ≥ %",
    "regeln ”måluppfyllnad ≥ %” är okänd",
  ],
  [
    "two bands that both claim a value",
    (s) => cellOf(s, "Regler för det som mäts", 3, "Regel"),
    "måluppfyllnad 60–90 %",
    "värdet 90 % hör till två steg; ange vilket av dem som gäller",
  ],
  [
    "an unknown step",
    (s) => cellOf(s, "Regler för det som mäts", 2, "Steg"),
    "Gul",
    "steget ”Gul” finns inte i nivåns skala",
  ],
  [
    "an unknown roll-up",
    (s) => cellOf(s, "Regler för sammanvägning", 1, "Regel"),
    "lotten",
    "regeln ”lotten” är okänd",
  ],
  [
    "a roll-up to a step that is not there",
    (s) => cellOf(s, "Regler för sammanvägning", 1, "Regel"),
    "minst 60 % på Gult eller bättre",
    "steget ”Gult” finns inte i nivåns skala",
  ],
  [
    "a level that has no row",
    (s) => cellOf(s, "Regler för sammanvägning", 1, "Nivå"),
    "uppdrag",
    "nivån ”uppdrag” står inte under ”Nivåer”",
  ],
  [
    "a scale that is not there",
    (s) => cellOf(s, "Nivåer", "övriga nivåer", "Skala"),
    "Ampel",
    "skalan ”Ampel” finns inte på bladet",
  ],
  [
    "a share that is no number",
    (s) => cellOf(s, "Nivåer", "övriga nivåer", "Minst andel bedömda (%)"),
    "hälften",
    "andelen ska vara ett tal",
  ],
  [
    "a share above 100",
    (s) => cellOf(s, "Nivåer", "övriga nivåer", "Minst andel bedömda (%)"),
    120,
    "andelen ska vara mellan 0 och 100",
  ],
  [
    "an unknown class",
    (s) => cellOf(s, `Skala: ${scale.name}`, "Uppnås", "Klass"),
    "toppen",
    "klassen ”toppen” är okänd",
  ],
  [
    "a step without a symbol",
    (s) => cellOf(s, `Skala: ${scale.name}`, "Uppnås", "Symbol"),
    null,
    "steget ”Uppnås” saknar symbol",
  ],
  [
    "a step that stands twice",
    (s) => cellOf(s, `Skala: ${scale.name}`, "Uppnås inte", "Etikett"),
    "uppnås",
    "steget ”uppnås” står två gånger i skalan",
  ],
  [
    "a colour in words",
    (s) => cellOf(s, `Skala: ${scale.name}`, "Uppnås", "Fyllning"),
    "grön",
    "färgen ”GRÖN” ska skrivas som #1B5E20",
  ],
  [
    "a value that is no number",
    (s) => cellOf(s, `Skala: ${scale.name}`, "Uppnås", "Värde"),
    "två",
    "värdet ska vara ett tal",
  ],
];

test.each(broken)("%s is a problem that names its cell", (_, where, value, text) => {
  const sheet = styrmodellSheet(standard, "Vår styrmodell");
  const cell = where(sheet);
  change(sheet, cell, value);
  const read = readStyrmodell(sheet);
  expect(read.ok).toBe(false);
  if (read.ok) return;
  const problem = read.problems.find((one) => one.cell === `'Vår styrmodell'!${cell}`);
  expect(problem?.message.startsWith(`Raden i styrmodellen går inte att läsa: ${text}`)).toBe(true);
  expect(problem?.code).toBe("styrmodell-rad");
});

test("a block whose heading is gone is reported by name, and nothing else is guessed", () => {
  const sheet = styrmodellSheet(standard);
  change(
    sheet,
    a1(
      sheet.values.findIndex((row) => row?.[0] === "Nivåer"),
      0,
    ),
    "Levels",
  );
  const read = readStyrmodell(sheet);
  expect(read.ok ? [] : read.problems.map((one) => [one.cell, one.message])).toEqual([
    [
      "Styrmodell!A1",
      "Raden i styrmodellen går inte att läsa: rubriken ”Nivåer” saknas på bladet. Rätta cellen eller ta bort raden.",
    ],
  ]);
});

test("the dropdown of a scale holds its steps, best first, then its states", () => {
  const lindesberg = presetNamed("lindesberg")!;
  const sheet = styrmodellSheet(lindesberg);
  const lists = scaleLists(sheet);
  expect([...lists.keys()]).toEqual(lindesberg.scales.map((one) => one.name));
  const quality = lists.get("Grad av kvalitet")!;
  const texts = Array.from({ length: quality.bottom - quality.top + 1 }, (_, index) =>
    valueAt(sheet, quality.top + index, quality.left),
  );
  expect(texts.slice(0, 4)).toEqual([
    "● Kvalitén uppnås",
    "◐ Kvalitén är på väg att uppnås",
    "○ Kvalitén är på väg att inte uppnås",
    "– Svårbedömt",
  ]);
  expect(areaText(quality)).toMatch(/^C\d+:C\d+$/);
});

test("a scale whose order is asked may have one step, one that states it may not", () => {
  const asked: Styrmodell = {
    ...standard,
    scales: [{ ...scale, steps: scale.steps.slice(0, 1), order: "asked" }],
    levels: [{ ...standard.levels[0]!, grading: [], rollup: [] }],
  };
  expect(readStyrmodell(styrmodellSheet(asked)).ok).toBe(true);
  expect(readStyrmodell(styrmodellSheet({ ...asked, scales: [{ ...asked.scales[0]!, order: "stated" }] })).ok).toBe(
    false,
  );
});

test("the sheet names itself and the rows of its scales, each name once", () => {
  const { names, values } = styrmodellSheet({
    ...presetNamed("standard")!,
    scales: [STANDARD_SCALE, { ...STANDARD_SCALE, name: "Ja/Nej" }, { ...STANDARD_SCALE, name: "Ja Nej" }],
  });
  expect(names!.map(({ name }) => name)).toEqual(["Styrmodellen", "Skala_Måluppfyllelse", "Skala_Ja_Nej"]);
  for (const { area } of names!.slice(1))
    expect([values[area.top]![0], values[area.bottom]![0]]).toEqual([
      STANDARD_SCALE.steps[0]!.label,
      STANDARD_SCALE.states.at(-1)!.label,
    ]);
});

test("who judges a level is printed and read back, and a sheet from before that column is read as before", () => {
  const mariestad = PRESETS.find(({ name }) => name === "mariestad")!;
  const written = styrmodellSheet(mariestad);
  const back = readStyrmodell(written);
  expect(back.ok && back.styrmodell.levels.map(({ judge }) => judge)).toEqual(
    mariestad.levels.map(({ judge }) => judge),
  );
  const header = written.values.findIndex((row) => row?.includes("Bedöms av"));
  const column = written.values[header]!.indexOf("Bedöms av");
  delete written.values[header]![column];
  expect(readStyrmodell(written).ok).toBe(true);
});

test.each(PRESETS.map((preset) => [preset.name, preset] as const))(
  "%s: a page of the sheet begins with a section, so that no heading stands alone at the foot of one",
  (_, preset) => {
    const sheet = styrmodellSheet(preset);
    const headed = sheet.values.flatMap((cells, row) =>
      cells?.[0] && valueAt(sheet, row - 1, 0) === null && (sheet.formats[row]?.[0]?.font?.size ?? 0) === SIZES.section
        ? [row]
        : [],
    );
    const breaks = sheet.print.rowBreaks ?? [];
    expect(breaks.length).toBeGreaterThan(0);
    expect(breaks.filter((row) => !headed.includes(row) && !headed.includes(row + 1))).toEqual([]);
  },
);

test("a nämnd's own rows are written and read back with its name, and a word that is no name is a problem", () => {
  const [measured, goal] = [standard.levels[0]!, standard.levels.at(-1)!];
  const own: Styrmodell = {
    ...standard,
    levels: [
      ...standard.levels,
      { ...measured, level: "mått", body: "Kultur- och fritidsnämnden, centralt" },
      { ...goal, level: "mål", body: "Miljönämnden", when: "delår" },
    ],
  };
  const sheet = styrmodellSheet(own);
  expect(readStyrmodell(sheet)).toEqual({ ok: true, styrmodell: own });
  change(sheet, cellOf(sheet, "Nivåer", "mål", "Gäller"), "helar");
  const read = readStyrmodell(sheet);
  expect(read.ok ? [] : read.problems.map(({ message }) => message)[0]).toContain(
    "”helar” är okänt; skriv till exempel delår eller Socialnämnden",
  );
});

test("a step that is a mark alone is shown once, on the sheet, in a count and in a list of steps", () => {
  const [first, ...others] = scale.steps.map((step, at) => (at === 0 ? { ...step, label: "😊", symbol: "😊" } : step));
  const own: Styrmodell = {
    ...standard,
    scales: [{ ...scale, steps: [first!, ...others] }, ...standard.scales.slice(1)],
  };
  const sheet = styrmodellSheet(own);
  const shown = parseCell(cellOf(sheet, `Skala: ${scale.name}`, 0, "Visas som"))!;
  const row = sheet.values.findIndex((cells) => cells?.[0] === "😊");
  expect(valueAt(sheet, row, shown.column)).toBe("😊");
  const [label, symbol] = [a1(row, 0), a1(row, 3)];
  expect(formulaAt(sheet, row, shown.column)).toBe(`=IF(${symbol}=${label},${label},${symbol}&" "&${label})`);
  expect(rulesInWords(own)[0]!.scale[0]).toBe("😊");
  const column = { ...first!, colors: { ink: "", fill: "", bar: "" }, kind: "reached" as const, texts: ["😊"] };
  expect(stepsOf([column])[0]!.label).toBe("😊");
});
