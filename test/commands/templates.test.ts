import { strFromU8, unzipSync } from "fflate";
import { templateFiles, templates } from "../../src/commands/templates";
import { excelWorkbook } from "../../src/excel/workbook";
import { newSheet, setCell, setFormula, usedArea, valueAt, type Sheet } from "../../src/sheet/book";
import { a1 } from "../../src/sheet/address";
import { openHost } from "../../workbench/host";
import { bookOf, contents, fileOf, NOW } from "../excel/kit";
import { cellFor, dice, fill, headerOf, ownTable, sortedAndMoved, wishes } from "../submissions/mess";
import { town } from "../submissions/town";
import { dear, sampled } from "../whole";
import { asWritten } from "../../src/commands/asWritten";
import { book, read, sheet } from "../recognise/kit";

const { rows } = town();
const SOCIAL = rows.filter(({ committee }) => committee === "Socialnämnden");

async function desk(...sheets: Sheet[]) {
  const host = await openHost({ file: fileOf(sheets.length > 0 ? sheets : [town().sheet]), now: NOW });
  const surroundings = { workbook: excelWorkbook(host.Excel), now: NOW, progress: () => undefined };
  const make = async (input: Parameters<typeof templates.perform>[0] = {}) => {
    const done = await templates.perform(input, surroundings);
    if (!done.ok) throw new Error(done.reason);
    return done.value;
  };
  const refused = async (input: Parameters<typeof templates.perform>[0] = {}) => {
    const done = await templates.perform(input, surroundings);
    return done.ok ? null : done.reason;
  };
  const mine = (): Sheet => host.book.sheets.find(({ tag }) => tag === "mall:socialnämnden")!;
  return { host, surroundings, make, refused, mine };
}

test("a sheet per nämnd: its goals and indicators with keys, targets and last outcomes, and open cells", async () => {
  const { make, mine, host } = await desk();
  const { period, templates: made, without } = await make();
  expect([period, made.length, without]).toEqual(["2024", 6, []]);
  const sheet = mine();
  const header = headerOf(sheet);
  expect(sheet.values[header]!.slice(0, 9)).toEqual([
    "Nyckel",
    "Nr",
    "Mål och indikator",
    "Enhet",
    "Målvärde",
    "Tidigare utfall",
    "Utfall 2024",
    "Bedömning",
    "Kommentar",
  ]);
  expect(
    sheet.values.slice(header + 1, header + 4).map((cells) => cells!.slice(1, 7).map((value) => value ?? "")),
  ).toEqual([
    ["1", "Äldre får hjälp i tid", "", "", "", ""],
    ["", "Andel nöjda brukare i hemtjänsten (%)", "%", "minst 80 %", "76,0\u00a0%\u00a0(2023)", ""],
    ["", "Väntetid till särskilt boende (dagar)", "dagar", "högst 30 dagar", "41\u00a0(2023)", ""],
  ]);
  const keys = sheet.values.slice(header + 1, header + 7).map((cells) => cells![0]);
  expect(new Set(keys).size).toBe(6);
  for (const key of keys) expect(key).toMatch(/^M-[0-9A-Z]{5}$/);
  const texts = host.book.sheets.slice(1).flatMap((one) => [...one.formulas.values()]);
  expect(texts).toEqual([]);
  for (const one of host.book.sheets.slice(1))
    expect([one.visibility, [...one.rows.values(), ...one.columns.values()].filter(({ hidden }) => hidden)]).toEqual([
      "visible",
      [],
    ]);
});

test("open cells are behind a colour and are unlocked; grades and status are chosen from lists that are on the sheet", async () => {
  const { make, mine } = await desk();
  await make();
  const sheet = mine();
  const [goal, outcome] = [
    cellFor(sheet, "Äldre får hjälp i tid", "grade"),
    cellFor(sheet, "Väntetid till särskilt boende (dagar)", "outcome"),
  ];
  for (const [row, column] of [goal, outcome])
    expect(sheet.formats[row]![column]).toMatchObject({ locked: false, fill: "#E8EEF5" });
  const lists = sheet.validations.map(({ areas, source, kind }) => {
    const [, from, to] = /!\$A\$(\d+):\$A\$(\d+)$/.exec(source)!;
    return [
      kind,
      areas.map(({ top, left }) => a1(top, left)),
      sheet.values.slice(Number(from) - 1, Number(to)).map((cells) => cells![0]),
    ];
  });
  expect(lists).toEqual([
    [
      "list",
      [a1(...goal), a1(...cellFor(sheet, "Familjer får stöd tidigt", "grade"))],
      expect.arrayContaining(["● Uppnås", "◐ Uppnås delvis", "○ Uppnås inte"]),
    ],
    [
      "list",
      [
        a1(
          sheet.values.findIndex((cells) => cells?.[0] === "Status"),
          2,
        ),
      ],
      ["förslag", "beslutad"],
    ],
  ]);
});

test("an owner that is no single nämnd gets no template, and that is reported", async () => {
  const { sheet } = town();
  for (const [at, owner] of [
    [1, "Alla nämnder"],
    [2, "Alla nämnder"],
    [3, "Alla nämnder, Socialnämnden"],
  ] as const)
    setCell(sheet, at, 3, owner);
  const { make, mine } = await desk(sheet);
  const { templates: made, without } = await make();
  expect(made.map(({ committee }) => committee)).not.toContain("Alla nämnder");
  expect(without).toEqual([
    expect.stringMatching(/^”Alla nämnder” är ingen enskild nämnd och får ingen mall för 3 mål och indikatorer: /),
  ]);
  expect(mine().values.flatMap((cells) => cells ?? [])).toContain("Väntetid till särskilt boende (dagar)");
});

dear("an indicator without a unit of its own shows its target's", async () => {
  const { sheet } = town();
  setCell(sheet, 3, 2, "Väntetid till särskilt boende");
  const { make, mine } = await desk(sheet);
  await make();
  expect(valueAt(mine(), cellFor(mine(), "Väntetid till särskilt boende", "outcome")[0], 3)).toBe("dagar");
});

test("at delår a forecast is asked for", async () => {
  const { make, mine } = await desk();
  expect((await make({ period: "delår 2024" })).period).toBe("2024 delår");
  expect(mine().values[headerOf(mine())]).toEqual(expect.arrayContaining(["Utfall delår 2024", "Prognos"]));
});

/** A table with three years of outcomes, a forecast, and the previous comment. */
const commented = (comment: string): Sheet => {
  const sheet = newSheet("Mål");
  [
    [
      "Mål",
      "Indikator",
      "Ansvarig",
      "Målvärde 2024",
      "Utfall 2020",
      "Utfall 2021",
      "Utfall 2022",
      "Utfall 2023",
      "Prognos 2024",
      "Utfall 2024",
      "Kommentar",
    ],
    [
      "Trygga barn",
      "Andel trygga elever",
      "Skolnämnden",
      "minst 90 %",
      "60 %",
      "71 %",
      "74 %",
      "76 %",
      "79 %",
      null,
      comment,
    ],
  ].forEach((cells, r) => cells.forEach((value, c) => setCell(sheet, r, c, value)));
  return sheet;
};
const skola = ({ host }: Awaited<ReturnType<typeof desk>>): Sheet =>
  host.book.sheets.find(({ tag }) => tag === "mall:skolnämnden")!;

test("a nämnd sees three years behind it, the year's forecast, and what was said last", async () => {
  const here = await desk(commented("Fler vuxna på skolgården."));
  await here.make();
  const sheet = skola(here);
  const [row] = cellFor(sheet, "Andel trygga elever", "outcome");
  const under = (header: string): unknown => valueAt(sheet, row, sheet.values[headerOf(sheet)]!.indexOf(header));
  expect([under("Tidigare utfall"), under("Förra kommentaren")]).toEqual([
    // A value stays on one line with its year.
    "71\u00a0%\u00a0(2021) · 74\u00a0%\u00a0(2022) · 76\u00a0%\u00a0(2023) · prognos 79 %",
    "Fler vuxna på skolgården.",
  ]);
});

test("a long comment is shown as far as there is room, cut between words", async () => {
  const here = await desk(commented("Elevrådet ville mer. ".repeat(30).trim()));
  await here.make();
  const shown = skola(here)
    .values.flatMap((cells) => cells ?? [])
    .filter((value) => /^Elevrådet/.test(String(value)));
  expect(shown).toEqual([`${"Elevrådet ville mer. ".repeat(19)} …`.replace("  …", " …")]);
});

test("a comment that just has room is shown whole", async () => {
  const whole = `${"Elevrådet ville mer ".repeat(20).trim()}.`;
  expect(whole).toHaveLength(400);
  const here = await desk(commented(whole));
  await here.make();
  expect(skola(here).values.flatMap((cells) => cells ?? [])).toContain(whole);
});

test("the top says when it is to be back, where a day is set, and asks whether there is nothing to report", async () => {
  const here = await desk(commented(""));
  await here.make({ returnBy: "2025-01-20" });
  const top = (): [unknown, unknown][] =>
    skola(here)
      .values.slice(0, headerOf(skola(here)))
      .map((cells) => [cells?.[0] ?? null, cells?.[2] ?? null]);
  expect(top()).toEqual(
    expect.arrayContaining([
      ["Lämnas in senast", "2025-01-20"],
      ["Inget att rapportera", null],
    ]),
  );
  const plain = await desk(commented(""));
  await plain.make();
  expect(skola(plain).values.flatMap((cells) => cells ?? [])).not.toContain("Lämnas in senast");
});

describe("made again, nothing that is in it is lost", () => {
  sampled(3, [1, 2, 3, 4, 5, 6])("sorted, moved, filtered (seed %i): every value is in its place", async (seed) => {
    const { make, mine } = await desk();
    await make();
    const roll = dice(seed);
    const stated = wishes(SOCIAL, roll, true);
    fill(mine(), stated);
    sortedAndMoved(mine(), SOCIAL.length, roll);
    setCell(mine(), usedArea(mine())!.bottom + 2, 1, "fråga till ekonomen");
    const { templates: made } = await make({ committees: ["Socialnämnden"] });
    expect(mine().values[headerOf(mine())]![0]).toBe("Nyckel");
    for (const { row, field, typed } of stated)
      expect(valueAt(mine(), ...cellFor(mine(), row.title, field))).toBe(typed);
    expect(made[0]!.left).toBe(1);
    expect(mine().values.flatMap((cells) => cells ?? [])).toEqual(
      expect.arrayContaining(["Kvarlämnat", "fråga till ekonomen"]),
    );
    const once = contents(mine());
    await make({ committees: ["Socialnämnden"] });
    expect(contents(mine())).toEqual(once);
  });

  sampled(3, [1, 2, 3])(
    "a table of the user's own pasted over it (seed %i) gives the template back with the values in place",
    async (seed) => {
      const { make, mine } = await desk();
      await make();
      const stated = wishes(SOCIAL, dice(seed), true);
      ownTable(mine(), "Socialnämnden", SOCIAL, stated, dice(seed));
      await make({ committees: ["Socialnämnden"] });
      expect(headerOf(mine())).toBeGreaterThan(5);
      for (const { row, field, typed } of stated)
        expect(valueAt(mine(), ...cellFor(mine(), row.title, field))).toBe(typed);
    },
  );

  dear("each of the user's cells is accounted for, read back, in one line", async () => {
    const { make, mine } = await desk();
    expect((await make()).custody).toBeUndefined();
    setCell(mine(), ...cellFor(mine(), "Väntetid till särskilt boende (dagar)", "outcome"), 33);
    setCell(mine(), 2, 19, "Ring Anna");
    const { custody } = await make();
    expect(custody).toBe("2 av 2 egna celler finns kvar: 1 på sin plats, 1 under Kvarlämnat.");
    expect(mine().values.flatMap((cells) => cells ?? [])).toContain("Ring Anna");
  });

  dear(
    "a formula in an open cell leaves its value in place and its text under Kvarlämnat; an unknown row goes there",
    async () => {
      const { make, mine } = await desk();
      await make();
      setFormula(mine(), ...cellFor(mine(), "Väntetid till särskilt boende (dagar)", "outcome"), "=30+3", 33);
      const header = headerOf(mine());
      setCell(mine(), header + 7, 2, "Vårt eget mått");
      setCell(mine(), header + 7, 6, 12);
      await make();
      expect(valueAt(mine(), ...cellFor(mine(), "Väntetid till särskilt boende (dagar)", "outcome"))).toBe(33);
      expect([...mine().formulas]).toEqual([]);
      expect(mine().values.flatMap((cells) => cells ?? [])).toEqual(
        expect.arrayContaining(["=30+3", "Vårt eget mått", "Vårt eget mått: 12"]),
      );
    },
  );

  dear(
    "whatever the user has written over the add-in's own words goes to Kvarlämnat, also of rows that are read: a wording, a target, a header, the user's own table's",
    async () => {
      const { make, mine } = await desk();
      await make();
      const header = headerOf(mine());
      const [row] = cellFor(mine(), "Väntetid till särskilt boende (dagar)", "outcome");
      setCell(mine(), row, 4, "högst 45 dagar");
      setCell(mine(), row, 2, "Väntetid till särskilt boende, i snitt (dagar)");
      setCell(mine(), header, 8, "Våra kommentarer");
      setCell(mine(), header, 12, "Indikator");
      setCell(mine(), header, 13, "Utfall 2024");
      setCell(mine(), header + 1, 12, "Antal familjer i öppen förskola");
      setCell(mine(), header + 1, 13, 251);
      const { templates: made } = await make();
      expect(valueAt(mine(), ...cellFor(mine(), "Antal familjer i öppen förskola", "outcome"))).toBe(251);
      expect(cellFor(mine(), "Väntetid till särskilt boende (dagar)", "outcome")[0]).toBe(row);
      const left = mine()
        .values.slice(mine().values.findIndex((cells) => cells?.includes("Kvarlämnat")))
        .flatMap((cells) => (cells ?? []).filter((value) => typeof value === "string"));
      expect(left).toEqual(
        expect.arrayContaining([
          "högst 45 dagar",
          "Väntetid till särskilt boende, i snitt (dagar)",
          "Våra kommentarer",
          "Indikator",
        ]),
      );
      expect(made[0]!.left).toBe(4);
    },
  );

  dear("what we wrote ourselves is no leftover: another plan, or a workbook that has lost its memory", async () => {
    const { make, mine, host } = await desk();
    await make();
    setCell(host.book.sheets[0]!, 3, 4, "högst 25 dagar");
    const { templates: made } = await make();
    expect([
      made.map(({ left }) => left),
      valueAt(mine(), cellFor(mine(), "Väntetid till särskilt boende (dagar)", "outcome")[0], 4),
    ]).toEqual([[0, 0, 0, 0, 0, 0], "högst 25 dagar"]);
    const [table, ...standing] = bookOf(host.save()).sheets;
    setCell(table!, 3, 4, "högst 25 dagar");
    const again = await desk(table!, ...standing);
    expect((await again.make()).templates.map(({ left }) => left)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  dear("another period's values go to Kvarlämnat, with their period", async () => {
    const { make, mine } = await desk();
    await make({ period: "2023" });
    setCell(mine(), ...cellFor(mine(), "Väntetid till särskilt boende (dagar)", "outcome"), 41);
    await make({ period: "2024" });
    expect(valueAt(mine(), ...cellFor(mine(), "Väntetid till särskilt boende (dagar)", "outcome"))).toBeNull();
    const left = mine().values.find((cells) => cells?.includes("Väntetid till särskilt boende (dagar): 41"));
    expect(left).toContain("2023");
  });
});

test("as files: a workbook per nämnd with the same template; the workbook itself is untouched", async () => {
  const { surroundings, host } = await desk();
  const made = await templateFiles.perform({}, surroundings);
  if (!made.ok) throw new Error(made.reason);
  expect(made.value.files.map(({ name }) => name)).toEqual(
    [
      "Socialnämnden",
      "Tekniska nämnden",
      "Kulturnämnden",
      "Barn- och utbildningsnämnden",
      "Miljönämnden",
      "Kommunstyrelsen",
    ].map((committee) => `Mall ${committee} 2024.xlsx`),
  );
  expect(host.book.sheets).toHaveLength(1);
  for (const { bytes } of made.value.files)
    expect(bookOf(bytes).sheets.map(({ formulas, validations }) => [formulas.size, validations.length])).toEqual([
      [0, 2],
    ]);
  const { "docProps/core.xml": core } = unzipSync(made.value.files[0]!.bytes);
  expect(strFromU8(core!)).toContain("<dc:title>Mall Socialnämnden 2024</dc:title>");
});

describe("what cannot be made is reported", () => {
  const bare = (): Sheet => {
    const sheet = newSheet("Mål");
    [
      ["Mål", "Indikator", "Målvärde 2024", "Utfall 2024"],
      ["Trygga barn", "Andel trygga", "minst 80 %", 76],
    ].forEach((cells, r) => cells.forEach((value, c) => setCell(sheet, r, c, value)));
    return sheet;
  };
  test.each([
    ["no nämnd in the table", [bare()], {}, /^Det står inte vilken nämnd som ansvarar/],
    [
      "a nämnd that owns nothing",
      [],
      { committees: ["Valnämnden"] },
      /^Nämnden ”Valnämnden” ansvarar inte för något mål/,
    ],
    ["a period that cannot be read", [], { period: "snart" }, /^Perioden ”snart” gick inte att läsa/],
    ["no goals", [Object.assign(newSheet("Blad1"), { values: [["hej"]] })], {}, /^Inga mål hittades att samla in för/],
  ])("%s", async (_, sheets, input, reason) => {
    expect(await (await desk(...sheets)).refused(input)).toMatch(reason);
  });
});

test("asks for the year so far by its first and last month, in the words that its header is read by again", async () => {
  const sheet = newSheet("Mål");
  [
    ["Mål", "Indikator", "Ansvarig nämnd", "Mål 2025", "Utfall jan–apr 2025", "Utfall jan–aug 2025"],
    ["Äldre får hjälp i tid", "Andel nöjda brukare", "Socialnämnden", "minst 80 %", "76 %", ""],
  ].forEach((row, r) => row.forEach((value, c) => setCell(sheet, r, c, value)));
  const { make, mine } = await desk(sheet);
  expect((await make({ period: "jan–apr 2025" })).period).toBe("2025-01–04");
  expect(mine().values[headerOf(mine())]).toContain("Utfall januari–april 2025");
  expect((await make({ period: "januari–augusti 2025" })).period).toBe("2025-01–08");
  expect(mine().values[headerOf(mine())]).toContain("Utfall januari–augusti 2025");
});

test("titles leave the product as their cells show them, with level and number, and keep their ids", () => {
  const written = book(
    sheet(
      "Avfallsplan",
      `
      Målområde 2 Från avfall till resurs
      Mått | Målvärde | Utfall
      Restavfall, kg per invånare | högst 140 | 131

      Mål 5: Rena sjöar
      Mått | Målvärde | Utfall
      1. Sjöar med god status, % | minst 90 | 92`,
    ),
  );
  const { plan } = read(...written.sheets);
  const named = ({ areas, goals, indicators }: typeof plan): [string, string, string | undefined][] =>
    [...areas, ...goals, ...indicators].map(({ id, title, number }) => [id, title, number]);
  expect(named(plan).map(([, title]) => title)).toEqual([
    "Från avfall till resurs",
    "Rena sjöar",
    "Restavfall, kg per invånare",
    "Sjöar med god status, %",
  ]);
  expect(named(asWritten(plan, written))).toEqual([
    ["målområde:2", "Målområde 2 Från avfall till resurs", "2"],
    ["mål:5", "Mål 5: Rena sjöar", "5"],
    [expect.any(String), "Restavfall, kg per invånare", undefined],
    [expect.any(String), "Sjöar med god status, %", "1"],
  ]);
});
