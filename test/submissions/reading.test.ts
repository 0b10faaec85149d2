import { collecting } from "../../src/commands/collecting";
import { newBook, newSheet, setCell, setFormula, valueAt, type Sheet } from "../../src/sheet/book";
import { readHandedIn, readSheet } from "../../src/submissions/reading";
import { templateSheet } from "../../src/submissions/template";
import { columnOfHeader } from "../../src/submissions/templateHeader";
import { TOP } from "../../src/submissions/templateWords";
import { cellFor, headerOf, valuesOnly } from "./mess";
import { town } from "./town";
import { setTop } from "./topField";

const table = (() => {
  const made = collecting({ ...newBook(), sheets: [town().sheet] }, {});
  if (!made.ok) throw new Error(made.reason);
  return made.value;
})();
const context = { period: "2024", scales: table.scales };

function template(committee: string, organisation?: string): Sheet {
  return templateSheet(table.committees.byName.get(committee.toLowerCase())!, {
    organisation,
    period: "2024",
    periodText: "2024",
    interim: false,
    name: `Mall ${committee}`,
    scaleOf: table.scaleOf,
    isGraded: table.isGraded,
    formatOf: () => undefined,
  });
}
const put = (sheet: Sheet, title: string, value: number | string): void =>
  setCell(sheet, ...cellFor(sheet, title, "outcome"), value);
const stated = (sheet: Sheet) =>
  readSheet(sheet, "", context).map(({ committee, rows }) => [
    committee,
    rows.flatMap(({ title, fields }) => Object.entries(fields).map(([field, one]) => [title, field, one.value])),
  ]);

test("an untouched template says nothing, and nothing is beside it", () => {
  const [read, ...more] = readSheet(template("Socialnämnden"), "", context);
  expect(more).toEqual([]);
  expect(read).toMatchObject({
    committee: "Socialnämnden",
    period: "2024",
    standing: "förslag",
    beside: [],
    notes: [],
  });
  expect(read!.rows).toHaveLength(6);
  expect(read!.rows.flatMap(({ fields }) => Object.keys(fields))).toEqual([]);
});

test.each([
  ["Tidigare utfall", "latest"],
  ["förra kommentaren", "previous"],
  ["Utfall", "outcome"],
  ["Resultat 2024", "outcome"],
  ["Handläggare", undefined],
])("a header %p names a column by the template's own words before any table's: %p", (text, column) =>
  expect(columnOfHeader(text)).toBe(column),
);

test("status, meeting and paragraph; a meeting that Excel made a date is its text", () => {
  const sheet = template("Socialnämnden");
  setTop(sheet, "Status", "Beslutad");
  setTop(sheet, "Sammanträde", 45547, { numberFormat: "yyyy-mm-dd" });
  setTop(sheet, "Paragraf", "§ 87");
  expect(readSheet(sheet, "", context)[0]).toMatchObject({
    standing: "beslutad",
    meeting: "2024-09-12",
    paragraph: "§ 87",
  });
});

test("two templates pasted under each other in one sheet are two submissions", () => {
  const [first, second] = [template("Socialnämnden"), template("Miljönämnden")];
  put(first, "Väntetid till särskilt boende (dagar)", 33);
  put(second, "Dygn med höga halter av partiklar", 12);
  const both = valuesOnly(first, "Alla");
  both.values = [...first.values, undefined, ...second.values];
  expect(stated(both)).toEqual([
    ["Socialnämnden", [["Väntetid till särskilt boende (dagar)", "outcome", 33]]],
    ["Miljönämnden", [["Dygn med höga halter av partiklar", "outcome", 12]]],
  ]);
});

test("of two templates the second begins at its own fields, where its title is gone", () => {
  const [first, second] = [template("Socialnämnden"), template("Miljönämnden")];
  const status = (sheet: Sheet): number => sheet.values.findIndex((cells) => cells?.[0] === "Status");
  setCell(second, status(second), 2, "Beslutad");
  put(first, "Väntetid till särskilt boende (dagar)", 33);
  put(second, "Dygn med höga halter av partiklar", 12);
  const both = valuesOnly(first, "Alla");
  both.values = [...first.values, undefined, ...second.values.slice(status(second))];
  expect(readSheet(both, "", context).map(({ standing, rows }) => [standing, rows.length])).toEqual([
    ["förslag", 6],
    ["beslutad", 6],
  ]);
});

test("a formula that nobody has calculated is reported, and read as blank", () => {
  const sheet = template("Socialnämnden");
  setFormula(sheet, ...cellFor(sheet, "Väntetid till särskilt boende (dagar)", "outcome"), "=30+3", null);
  const [read] = readSheet(sheet, "", context);
  expect(read!.rows.flatMap(({ fields }) => Object.keys(fields))).toEqual([]);
  expect(read!.notes).toEqual([
    expect.stringMatching(
      /^I 'Mall Socialnämnden'!G\d+ står en formel som inte är uträknad, och cellen läses som tom\./,
    ),
  ]);
});

test("a hidden column is not read, hidden rows are, and both are reported", () => {
  const sheet = template("Socialnämnden");
  put(sheet, "Väntetid till särskilt boende (dagar)", 33);
  setCell(sheet, ...cellFor(sheet, "Äldre får hjälp i tid", "comment"), "syns inte");
  sheet.columns.set(8, { hidden: true });
  sheet.rows.set(cellFor(sheet, "Väntetid till särskilt boende (dagar)", "outcome")[0], { hidden: true });
  const [read] = readSheet(sheet, "", context);
  expect(stated(sheet)).toEqual([["Socialnämnden", [["Väntetid till särskilt boende (dagar)", "outcome", 33]]]]);
  expect(read!.notes).toEqual([
    "Kolumn I på bladet ”Mall Socialnämnden” är dold och läses inte. Visa den om den ska läsas in.",
    "1 dold rad ingår.",
  ]);
  expect(read!.beside).toEqual([]);
});

test("a table of the user's own beside the template is read with it; notes beside are kept as they are", () => {
  const sheet = template("Socialnämnden");
  const header = headerOf(sheet);
  [
    ["Indikator", "Utfall 2024"],
    ["Antal familjer i öppen förskola", 251],
    ["Väntetid till särskilt boende (dagar)", 29],
  ].forEach((cells, r) => cells.forEach((value, c) => setCell(sheet, header + r, 12 + c, value)));
  setCell(sheet, header + 20, 3, "ring Anna");
  sheet.notes.set(5 * 16_384 + 2, "kolla perioden");
  expect(stated(sheet)[1]).toEqual([
    "Socialnämnden",
    [
      ["Antal familjer i öppen förskola", "outcome", 251],
      ["Väntetid till särskilt boende (dagar)", "outcome", 29],
    ],
  ]);
  expect(
    readSheet(sheet, "", context).flatMap(({ beside }) =>
      beside.map(({ value, comment }) => [value, comment ?? false]),
    ),
  ).toEqual([
    ["ring Anna", false],
    ["kolla perioden", true],
  ]);
});

test("the source table pasted over the header too: it is read, and what is left of the template below is shown beside", () => {
  const sheet = template("Socialnämnden");
  const rows: (string | number)[][] = [
    ["Indikator", "Utfall 2024"],
    ["Väntetid till särskilt boende (dagar)", 29],
  ];
  for (let r = headerOf(sheet); r >= 3; r--) sheet.values[r] = [];
  rows.forEach((cells, r) => cells.forEach((value, c) => setCell(sheet, 4 + r, c, value)));
  expect(stated(sheet)).toEqual([["Socialnämnden", [["Väntetid till särskilt boende (dagar)", "outcome", 29]]]]);
  const beside = readSheet(sheet, "", context).flatMap((one) => one.beside.map(({ value }) => value));
  expect(beside).toContain("Andel ärenden som öppnas inom en vecka (%)");
});

test("a formula's result is read and its text kept apart; nothing else of it goes on", () => {
  const sheet = template("Socialnämnden");
  setFormula(
    sheet,
    ...cellFor(sheet, "Väntetid till särskilt boende (dagar)", "outcome"),
    "='[annan.xlsx]Blad1'!A1",
    33,
  );
  expect(readSheet(sheet, "", context)[0]!.rows.find(({ fields }) => fields.outcome)!.fields.outcome).toMatchObject({
    value: 33,
    formula: "='[annan.xlsx]Blad1'!A1",
  });
});

test("whose template it is stands in the line over its title", () => {
  const of = (organisation?: string) => readSheet(template("Socialnämnden", organisation), "", context)[0]!;
  expect([of("Ljungfors kommun").organisation, of().organisation]).toEqual(["Ljungfors kommun", undefined]);
  expect(of("Ljungfors kommun").beside).toEqual([]);
});

test("a row that the user has added is read, with or without a number", () => {
  const sheet = template("Socialnämnden");
  const at = headerOf(sheet) + 7;
  setCell(sheet, at, 2, "Vårt eget mått");
  setCell(sheet, at, 6, 17);
  expect(readSheet(sheet, "", context)[0]!.rows.at(-1)).toMatchObject({
    title: "Vårt eget mått",
    fields: { outcome: { value: 17 } },
  });
  expect(valueAt(sheet, at, 0)).toBeNull();
});

test("of a file, hidden sheets are named and not read; of a sheet without goals every cell is listed", () => {
  const secret = Object.assign(template("Socialnämnden"), { name: "Dolt", visibility: "hidden" as const });
  const talk = Object.assign(newSheet("Prat"), { values: [["Hej, här kommer vår inlämning."]] });
  const status = Object.assign(newSheet("Översikt"), { tag: "overview", values: [["x"]] });
  const { submissions, skipped } = readHandedIn(
    { ...newBook(), sheets: [template("Socialnämnden"), secret, talk, status, newSheet("Tomt")] },
    "fil.xlsx",
    context,
  );
  expect(submissions.map(({ sheet, rows }) => [sheet, rows.length > 0])).toEqual([
    ["Mall Socialnämnden", true],
    ["Prat", false],
  ]);
  expect(submissions[1]!.beside.map(({ cell, value }) => [cell, value])).toEqual([
    ["Prat!A1", "Hej, här kommer vår inlämning."],
  ]);
  expect(skipped.map(({ sheet }) => sheet)).toEqual(["Dolt", "Prat", "Översikt"]);
});

describe("a template that has been taken apart is still read", () => {
  const WAIT = "Väntetid till särskilt boende (dagar)";
  const filled = (): Sheet => {
    const sheet = template("Socialnämnden");
    put(sheet, WAIT, 33);
    return sheet;
  };
  const withoutRows = (sheet: Sheet, count: number): void => {
    for (const cells of [sheet.values, sheet.formats]) cells.splice(0, count);
  };
  const withoutColumn = (sheet: Sheet, column: number): void => {
    for (const cells of [...sheet.values, ...sheet.formats]) cells?.splice(column, 1);
  };
  const heading = (sheet: Sheet, from: string, to: string): void =>
    setCell(sheet, headerOf(sheet), sheet.values[headerOf(sheet)]!.indexOf(from), to);
  const outcome = { [WAIT]: 33 };
  const read = (sheet: Sheet) => {
    const [one, ...more] = readSheet(sheet, "", context);
    expect(more).toEqual([]);
    const { committee, period, standing, version, rows, ask } = one!;
    return {
      committee,
      period,
      standing,
      version,
      ask,
      outcomes: Object.fromEntries(
        rows.flatMap(({ title, fields }) => (fields.outcome ? [[title, fields.outcome.value]] : [])),
      ),
    };
  };
  const version = template("Socialnämnden").values.find((cells) => cells?.[0] === "Planversion")![2];

  test("without the column of keys, and so without the labels at the top: what was beside them is known by its looks", () => {
    const sheet = filled();
    withoutColumn(sheet, 0);
    expect(read(sheet)).toEqual({
      committee: "Socialnämnden",
      period: "2024",
      standing: "förslag",
      version,
      ask: [],
      outcomes: outcome,
    });
  });

  test.each<[what: string, meeting: string | null, guided: boolean, read: string | undefined]>([
    ["no meeting is written", null, true, undefined],
    ["no meeting is written, and no instruction is left", null, false, undefined],
    ["the meeting stands below the status", "2025-01-29", false, "2025-01-29"],
    ["the meeting is written in words beside its instruction", "29 januari 2025", true, "29 januari 2025"],
  ])("without the labels the day of return is no meeting: %s", (_, meeting, isGuided, read) => {
    const sheet = filled();
    const top = sheet.values.findIndex((cells) => cells?.[0] === "Planversion");
    sheet.values.splice(top + 1, 0, [TOP.returnBy.label, null, "2025-02-03"]);
    setTop(sheet, TOP.standing.label, "beslutad");
    setTop(sheet, TOP.meeting.label, meeting);
    if (!isGuided) for (const cells of sheet.values.slice(0, headerOf(sheet))) cells?.splice(3, 1);
    withoutColumn(sheet, 0);
    const { standing, meeting: found, beside } = readSheet(sheet, "", context)[0]!;
    expect([standing, found, beside]).toEqual(["beslutad", read, []]);
  });

  test("without the top: the header says the period, and the sheet's own tag the nämnd", () => {
    const sheet = filled();
    withoutRows(sheet, headerOf(sheet));
    expect(read(sheet)).toEqual({
      committee: "socialnämnden",
      period: "2024",
      standing: undefined,
      version: undefined,
      ask: [],
      outcomes: outcome,
    });
  });

  test("without the header: by keys in the template's own order, and a person is asked", () => {
    const sheet = filled();
    withoutRows(sheet, headerOf(sheet) + 1);
    expect(read(sheet)).toMatchObject({
      ask: ["Mallens rubrikrad saknas. Kolumnerna är lästa i mallens ordning."],
      outcomes: outcome,
    });
  });

  test.each([
    ["Utfall 2024", "Resultat"],
    ["Utfall 2024", "Utfall helår 2024"],
    ["Mål och indikator", "Mål/Indikator"],
    ["Mål och indikator", "Vad"],
  ])("with ”%s” called ”%s”", (from, to) => {
    const sheet = filled();
    heading(sheet, from, to);
    expect(Object.values(read(sheet).outcomes)).toEqual([33]);
  });

  test("an earlier year's outcomes beside are not this year's", () => {
    const sheet = filled();
    const header = headerOf(sheet);
    for (let row = header; row <= header + 6; row++)
      sheet.values[row]!.splice(5, 0, row === header ? "Utfall 2022" : 99);
    expect(read(sheet).outcomes).toEqual(outcome);
  });

  test("a header of another period than the template's is asked about", () => {
    const sheet = filled();
    heading(sheet, "Utfall 2024", "Utfall 2023");
    expect(read(sheet).ask).toEqual(["Mallen gäller 2024, och kolumnen heter ”Utfall 2023”."]);
  });

  test("keys of another kind in a table of the user's are no template", () => {
    const sheet = Object.assign(newSheet("Register"), {
      values: [
        ["Nyckel", "Namn", "Utfall 2024"],
        ["A-1", "Andel trygga", 76],
      ],
    });
    expect(readSheet(sheet, "", context).filter(({ layout }) => layout === "template")).toEqual([]);
  });
});

/** A table in the nämnd's own layout: these columns of outcomes, with the values of one row. */
function ownTable(headers: string[], values: string[]): Sheet {
  const sheet = newSheet("Uppföljning");
  const rows = [
    ["Mål", "Indikator", "Målvärde", ...headers],
    ["Trygg äldreomsorg", "Andel nöjda brukare (%)", "minst 80 %", ...values],
    ["Tidigt stöd", "Andel nöjda föräldrar (%)", "minst 70 %", ...values],
  ];
  rows.forEach((cells, r) => cells.forEach((value, c) => setCell(sheet, r, c, value)));
  return sheet;
}

test.each<[what: string, headers: string[], values: string[], period: string | undefined, read: string]>([
  ["of the period collected, wherever it stands", ["Utfall 2024", "Utfall 2023"], ["78 %", "76 %"], "2024", "78 %"],
  ["without a period", ["Utfall"], ["78 %"], undefined, "78 %"],
  [
    "of other periods: the latest, which is then asked about",
    ["Utfall 2022", "Utfall 2023"],
    ["74 %", "76 %"],
    "2023",
    "76 %",
  ],
])("a nämnd's own table with values %s", (_, headers, values, period, text) => {
  const [first] = readSheet(ownTable(headers, values), "", context);
  expect(first).toMatchObject({ layout: "own", beside: [] });
  expect(first!.period).toBe(period);
  expect(first!.rows.flatMap(({ fields }) => fields.outcome?.value ?? [])).toEqual([text, text]);
});

test("the collecting table of the tests is read as it is meant", () => {
  const { sheet, rows } = town();
  const read = collecting({ ...newBook(), sheets: [sheet] }, {});
  if (!read.ok) throw new Error(read.reason);
  const { recognition, period, committees } = read.value;
  expect(period).toBe("2024");
  expect(recognition.plan.goals.map(({ title }) => title)).toEqual(
    rows.filter(({ kind }) => kind === "goal").map(({ title }) => title),
  );
  expect(recognition.plan.indicators.map(({ title }) => title)).toEqual(
    rows.filter(({ kind }) => kind === "indicator").map(({ title }) => title),
  );
  expect(
    [...committees.byName.values()].map(({ committee, goals, indicators }) => [
      committee,
      goals.length,
      indicators.length,
    ]),
  ).toEqual([...new Set(rows.map(({ committee }) => committee))].map((committee) => [committee, 2, 4]));
});
