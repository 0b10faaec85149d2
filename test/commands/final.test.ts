import { auditBook } from "../../src/commands/check";
import { leave } from "../../src/commands/final";
import { propose } from "../../src/commands/propose";
import { report } from "../../src/commands/report";
import { status } from "../../src/commands/status";
import { standard } from "../../src/domain/presets/standard";
import { around, bookOf } from "./workbook";
import { dear } from "../whole";

const HEADER = ["Område", "Mål", "Bedömning 2024", "Indikator", "Målvärde 2024", "Utfall 2024"];
const goal = (n: number, word: string | null, target: string, outcome: number) => [
  n === 1 ? "Hela kommunen" : null,
  `Vi når det ${n}:e löftet`,
  word,
  `Besök i verksamhet ${n}`,
  target,
  outcome,
];
const ROWS = [
  goal(1, "Uppnås", "minst 100", 104),
  goal(2, "Uppnås inte", "minst 100", 40),
  goal(3, "Uppnås", "minst 100", 120),
];
/** A target of thousands or of decimals: a question that changes its grade, which is not printed. */
const OPEN = goal(4, null, "minst 1.233", 900);

const office = (...more: typeof ROWS) => around(bookOf({ Mål: [HEADER, ...ROWS, ...more] }));
const reasonOf = (done: { ok: boolean; reason?: string }): string => (done.ok ? "" : (done.reason ?? ""));

test("a draft needs no decision, and says at its foot that it is one", async () => {
  const { surroundings } = office();
  const done = await status.perform({}, surroundings);
  expect(done).toMatchObject({ ok: true });
  const feet = done.ok
    ? done.value.sheets.flatMap(({ tag, print }) => (tag === "styrmodell" ? [] : print?.footer?.center))
    : [];
  expect(feet.length).toBeGreaterThan(2);
  for (const foot of feet) expect(foot).toMatch(/Utkast/);
});

test("a final is refused until a styrmodell is decided, and nothing is written", async () => {
  const { surroundings, writes } = office();
  for (const refused of [
    await status.perform({ isFinal: true }, surroundings),
    await report.perform({ isFinal: true, kind: "arsredovisning", into: "sheets" }, surroundings),
    await report.perform({ isFinal: true, kind: "arsredovisning", into: "document" }, surroundings),
  ])
    expect(reasonOf(refused)).toMatch(
      /^Till fullmäktige skrivs när detta är avgjort.*\n +1\. Styrmodellen är inte vald/,
    );
  expect(writes()).toBe(0);
});

test("grades on cards that no read goal has stop a final, and are left by their own number alone", async () => {
  const { surroundings } = around(
    bookOf({
      Målkort: [
        ["Målkort 2025 – Östra Vingåkers kommun"],
        [],
        ["Mål 1", "Barnen i centrum", null, null, "Mål 2", "Nära vård"],
        ["Status", "Grönt", null, null, "Status", "Gult"],
        ["Mått", "Utfall 2025", "Mål 2025", null, "Mått", "Utfall 2025", "Mål 2025"],
        ["Andel legitimerade förskollärare", "44 %", "42 %", null, "Vårdplatser korttid", "22", "24"],
        ["Barngrupp, snitt", "14,6", "högst 15", null, "Läkarmedverkan vid SIP", "71 %", "75 %"],
        ["Kommentar", "Arbetet fortsätter 2026.", null, null, "Kommentar", "Arbetet fortsätter 2026."],
        [],
        [],
        [],
        ["Mål 3", "Levande landsbygd", null, null, "Mål 4", "Effektiv administration"],
        ["Status", "Rött", null, null, "Status"],
        ["Mått", "Utfall 2025", "Mål 2025", null, "Mått", "Utfall 2025", "Mål 2025"],
        ["Fiber till hushåll utanför tätort", "81 %", "95 %", null, "Svarstid e-post, dagar", "1,8", "2"],
        ["Bygdemedel, antal beviljade", "17", "15", null, "Andel e-tjänster", "38 %", "50 %"],
      ],
    }),
  );
  const open = async () => reasonOf(await status.perform({ isFinal: true, styrmodell: standard }, surroundings));
  expect(await open()).toMatch(/Är målen på bladet ”Målkort” rätt lästa\? Bedömningen ”Grönt”/);
  await leave.perform({ leave: "all", styrmodell: standard }, surroundings);
  expect(await open()).toMatch(/Är målen på bladet/);
});

test("without printed grades too a final is pointed to Så bedömer vi, where facts and counts are decided", async () => {
  const { surroundings } = around(
    bookOf({
      Mål: [
        ["Mål", "Indikator", "Målvärde 2024", "Utfall 2024"],
        ["Trygg skola", "Nöjda elever, %", "minst 80 %", "85 %"],
        ["Trygg vård", "Nöjda patienter, %", "minst 80 %", "79 %"],
      ],
    }),
  );
  expect(reasonOf(await status.perform({ isFinal: true }, surroundings))).toMatch(
    /Styrmodellen är inte vald\. Välj i Så bedömer vi\.$/,
  );
});

test("words that are decided are not asked about again for a legend of no known order", async () => {
  const legend = "Blommar = som planerat, Knoppas = förbättring men ej nått, Vissnar = försämring";
  const rows = [goal(1, "Blommar", "minst 100", 104), goal(2, "Vissnar", "minst 100", 40)];
  const { surroundings } = around(
    bookOf({ Mål: [HEADER, ...rows, goal(3, "Knoppas", "minst 100", 98), [], [legend]] }),
  );
  const orders = [["Blommar", "Knoppas", "Vissnar"].map((label) => ({ label }))];
  expect(reasonOf(await status.perform({ isFinal: true }, surroundings))).toMatch(/I vilken ordning/);
  await propose.perform({ accept: [0, 1], orders }, surroundings);
  expect(reasonOf(await status.perform({ isFinal: true }, surroundings))).toBe("");
});

test("words that wait for their order in two columns are asked about once, and not told to be on no decided scale", async () => {
  const row = (n: number, own: string, outcome: number, word: string) => [
    ...[`Vi håller löfte ${n} till invånarna`, own, `Besök i verksamhet ${n}`, "minst 100", outcome, word],
  ];
  const { surroundings } = around(
    bookOf({
      Mål: [
        ["Mål", "Status mål", "Mått", "Målvärde 2024", "Utfall 2024", "Status mått"],
        ...[row(1, "Skimrar", 104, "Gnistrar"), row(2, "Grynar", 60, "Grynar"), row(3, "Skimrar", 101, "Skimrar")],
        ...[row(4, "Grynar", 80, "Grynar"), row(5, "Skimrar", 120, "Gnistrar"), row(6, "Skimrar", 90, "Skimrar")],
      ],
    }),
  );
  await propose.perform({ accept: "all" }, surroundings);
  const reason = reasonOf(await status.perform({ isFinal: true }, surroundings));
  expect(reason.match(/I vilken ordning/g)).toHaveLength(1);
  expect(reason).not.toMatch(/vald skala/);
});

test("grades that are colours by a rule that cannot be worked out stand in a final's way, a column together", async () => {
  const HEAD = ["Mål", "Indikator", "Utfall 2024", "Målvärde 2024", "Status"];
  const rows = [
    ["Trygg skola", "Trygga elever", "91 %", "minst 90 %", ""],
    ["Nöjda äldre", "Nöjda brukare", "84 %", "minst 90 %", ""],
    ["Fler i jobb", "Andel i arbete", "88 %", "minst 90 %", ""],
  ];
  const book = bookOf({ Mål: [HEAD, ...rows] });
  book.sheets[0]!.conditionalFormats.push({
    kind: "expression",
    areas: [{ top: 1, left: 4, bottom: 3, right: 4 }],
    formula: "=VLOOKUP(A2,Bedömning,2,FALSE)>1",
    format: { fill: "#92D050" },
  });
  const { surroundings } = around(book);
  await propose.perform({ accept: "all" }, surroundings);
  const reason = reasonOf(await status.perform({ isFinal: true }, surroundings));
  expect(reason.match(/Färgerna styrs av ett villkor/g)).toHaveLength(1);
  expect(reason).toMatch(/Mål!E2: Vilka bedömningar står i kolumnen \(3 celler till och med Mål!E4\)\?/);
});

test("words on no decided scale, and grades of areas, stand in a final's way; each is left by its number", async () => {
  const measure = (word: string, n: number, outcome: number) => [
    null,
    `Besök i verksamhet ${n}`,
    "minst 100",
    outcome,
    word,
  ];
  const book = bookOf({
    Mål: [
      ["Mål", "Mått", "Målvärde 2024", "Utfall 2024", "Bedömning"],
      ["Fokusområde 1: Skola", null, null, null, "Bär"],
      measure("Bär", 1, 104),
      measure("Skaver", 2, 93),
      measure("Bär", 3, 110),
      ["Fokusområde 2: Äldre", null, null, null, "Skaver"],
      measure("Skaver", 4, 95),
      measure("Bär", 5, 101),
      measure("Skaver", 6, 91),
      measure("Ej bedömd", 7, 95),
    ],
  });
  const { surroundings } = around(book);
  await propose.perform({ accept: [1] }, surroundings);
  const open = async () => reasonOf(await status.perform({ isFinal: true }, surroundings));
  expect((await open()).split("\n").slice(1)).toEqual([
    "  1. Mål!E2: Är målen på bladet ”Mål” rätt lästa? Bedömningen ”Bär” och 1 till (E6) hör inte till något läst mål. Markera cellerna under Peka och rätta, eller lämna frågan för sig med dess nummer.",
    "  2. Mål!E3: Orden ”Bär”, ”Skaver” i kolumnen ”Bedömning” (6 celler till och med Mål!E9) står inte på någon vald skala. Skriv orden i nivåns skala på bladet ”Styrmodell”, som steg eller under Även skrivet; eller ta bort bladet och välj om i Så bedömer vi. Annars: rätta orden.",
  ]);
  const found = await auditBook.perform({}, surroundings);
  const lost = found.ok ? found.value.checks.filter(({ lacks }) => lacks === "oläst-text").map(({ cell }) => cell) : [];
  expect(lost).toEqual(["Mål!E2", "Mål!E6"]);
  await leave.perform({ leave: [1, 2] }, surroundings);
  expect(await open()).toBe("");
  const ordered = around(book);
  const orders = [["Bär", "Skaver"].map((label) => ({ label }))];
  await propose.perform({ accept: [0, 1], orders }, ordered.surroundings);
  const after = reasonOf(await status.perform({ isFinal: true }, ordered.surroundings));
  expect(after).toContain("Är målen på bladet");
  expect(after).not.toContain("vald skala");
});

test("a grade in a table's column, on a row that gave no goal and no measure, stands in a final's way", async () => {
  const { surroundings } = around(
    bookOf({
      Mål: [
        ["Mål", "Indikator", "Målvärde 2024", "Utfall 2024", "Bedömning"],
        ["Nämnden", null, null, null, "Delvis uppfyllt"],
        ["Trygga äldre", "Nöjda med hemtjänsten, %", "minst 80", 82, "Uppfyllt"],
        [null, "Kontinuitet, antal personal", "högst 12", 14, "Ej uppfyllt"],
        ["Bra skola", "Behöriga till gymnasiet, %", "minst 85", 86, "Uppfyllt"],
        ["God ekonomi", "Resultat av skatter, %", "minst 2", 1.1, "Ej uppfyllt"],
      ],
    }),
  );
  await propose.perform({ accept: "all" }, surroundings);
  const open = async () => reasonOf(await status.perform({ isFinal: true }, surroundings));
  expect(await open()).toContain(
    "1. Mål!E2: Är målen på bladet ”Mål” rätt lästa? Bedömningen ”Delvis uppfyllt” hör inte till",
  );
  const found = await auditBook.perform({}, surroundings);
  expect(found.ok && found.value.checks.filter(({ cell }) => cell === "Mål!E2").map(({ lacks }) => lacks)).toEqual([
    "oläst-text",
  ]);
  await leave.perform({ leave: [1] }, surroundings);
  expect(await open()).toBe("");
});

dear("decided, with nothing open: a final without what is for the author", async () => {
  const { surroundings } = office();
  await propose.perform({ accept: "all" }, surroundings);
  const done = await status.perform({ isFinal: true }, surroundings);
  expect(reasonOf(done)).toBe("");
  if (!done.ok) return;
  const { sheets } = done.value;
  expect(sheets.map(({ name }) => name)).not.toContain("Att rätta");
  for (const { print } of sheets) expect(print?.footer?.center ?? "").not.toMatch(/Utkast/);
  const text = sheets.flatMap(({ values }) => values.flat()).join("\n");
  expect(text).not.toMatch(/Utkast/);
});

dear("an open question is listed with its cell, and Lämnas obedömt lets the final be written", async () => {
  const { surroundings, book } = office(OPEN);
  await propose.perform({ accept: "all" }, surroundings);
  const refused = reasonOf(await status.perform({ isFinal: true }, surroundings));
  expect(refused).toMatch(/\n +1\. Mål!E5: .*minst 1\.233/);
  expect(await leave.perform({ leave: "all" }, surroundings)).toMatchObject({ ok: true, value: { left: 1 } });
  const done = await status.perform({ isFinal: true }, surroundings);
  expect(reasonOf(done)).toBe("");
  // What is left has no grade, as before.
  const left = done.ok
    ? done.value.assessed.areas.flatMap(({ goals }) => goals.flatMap(({ indicators }) => indicators)).at(-1)
    : undefined;
  expect(left?.verdict.grade).toBeNull();
  expect(book().memory).toContain('"left"');
});

test("of several that are asked about together each is left by itself: one that comes later is asked about", async () => {
  const more = [OPEN, goal(5, null, "minst 1.422", 900), goal(6, null, "minst 1.611", 900)];
  const before = office(...more.slice(0, 2));
  await leave.perform({ leave: "all", styrmodell: standard }, before.surroundings);
  const { surroundings } = around({ ...office(...more).book(), memory: before.book().memory });
  const refused = await status.perform({ isFinal: true, styrmodell: standard }, surroundings);
  expect(reasonOf(refused)).toContain("\n  1. Mål!E7: Besök i verksamhet 6: Vilket tal är ”minst 1.611”?");
  expect(reasonOf(refused)).not.toContain("\n  2.");
});

test("the decision itself cannot be left", async () => {
  const { surroundings } = office(OPEN);
  expect(await leave.perform({ leave: "all" }, surroundings)).toMatchObject({ ok: true, value: { left: 1 } });
  expect(reasonOf(await status.perform({ isFinal: true }, surroundings))).toMatch(/Styrmodellen är inte vald/);
});

dear("an answer that something is left ends with its period", async () => {
  const { surroundings } = office(OPEN);
  await propose.perform({ accept: "all" }, surroundings);
  await leave.perform({ leave: "all", period: "2023" }, surroundings);
  expect(reasonOf(await status.perform({ isFinal: true }, surroundings))).toMatch(/Mål!E5/);
});

test("what changes no grade stands in no final's way: a side that nobody has said, where the printed grade counts", async () => {
  const rows = [
    ["Indikator", "Målvärde 2024", "Utfall 2024", "Bedömning 2024"],
    ["Nöjda elever, %", "minst 80", 84, "Uppnås"],
    ["Trygga elever, %", "minst 80", 81, "Uppnås"],
    ["Behöriga elever, %", "minst 80", 70, "Uppnås inte"],
    ["Budgetavvikelse, tkr", 0, -2700, "Uppnås inte"],
  ];
  const refusedFor = async (accept: "all" | undefined) => {
    const { surroundings } = around(bookOf({ Mål: rows }));
    if (accept) await propose.perform({ accept }, surroundings);
    return reasonOf(await status.perform({ isFinal: true }, surroundings));
  };
  expect(await refusedFor(undefined)).toContain("Är målet ”0” ett lägsta eller ett högsta värde?");
  expect(await refusedFor("all")).toBe("");
});

test("two values for the reported year stand in a final's way, also where the printed grade counts", async () => {
  const rows = [
    ["Indikator", "Målvärde 2024", "Utfall 2024", "Utfall 2024", "Bedömning 2024"],
    ["Nöjda elever, %", "minst 80", 84, 79, "Uppnås"],
    ["Trygga elever, %", "minst 80", 81, 78, "Uppnås"],
    ["Behöriga elever, %", "minst 80", 70, 70, "Uppnås inte"],
  ];
  const { surroundings } = around(bookOf({ Mål: rows }));
  await propose.perform({ accept: "all" }, surroundings);
  const refused = reasonOf(await status.perform({ isFinal: true }, surroundings));
  expect(refused).toContain(
    "1. Mål!C2: Nöjda elever, %: Är det här utfallet, eller det i Mål!D2? Båda gäller samma period, och så är det för 1 mått till på bladet ”Mål”.",
  );
  await leave.perform({ leave: "all" }, surroundings);
  expect(reasonOf(await status.perform({ isFinal: true }, surroundings))).toBe("");
});

test("a line that judges and that no read goal has stands in a final's way", async () => {
  const line = "Sammanfattande bedömning: Kommunen har delvis uppnått målet om en trygg ort.";
  const { surroundings } = around(
    bookOf({
      Mål: [
        ["Finansiella mål", "Definition", "Utfall 2024", "Utfall 2025", "Mål 2025", "Uppfyllt?", "Kommentar"],
        [
          "Resultatet ska uppgå till minst 2 % av skatter och statsbidrag",
          "Årets resultat / skatteintäkter",
          "0,8 %",
          "1,2 %",
          "2 %",
          "Nej",
          "Målet nås inte.",
        ],
        ["Soliditeten inkl. ansvarsförbindelse ska öka", null, "22,1", "22,9", "öka", "Ja"],
        [
          "Låneskulden per invånare ska inte överstiga 35 000 kr",
          null,
          "31 400",
          "34 870",
          "35 000",
          "Ja",
          "Nya lån 45 mnkr.",
        ],
        [],
        ["Verksamhetsmål", "Indikator", "Utfall 2024", "Utfall 2025", "Mål 2025", "Uppfyllt?", "Kommentar"],
        ["Attraktiv arbetsgivare", "Sjukfrånvaro, %", "7,4", "6,6", "6,5", "Delvis", "Minskar."],
        ["Ökad sysselsättning", "Öppet arbetslösa 18–64 år", "7,2", "7,9", "7,3", "Nej", "Varsel vid bruket."],
        ["Hållbar kommun", "Andel hushållsavfall som återvinns", "44", "46", "50", "Delvis"],
        [],
        [line],
      ],
    }),
  );
  const refused = reasonOf(await status.perform({ isFinal: true, styrmodell: standard }, surroundings));
  expect(refused).toContain(`Mål!A11: Raden ”${line}” kunde inte kopplas till något mål`);
});

test("a question that quotes what it is about does not say it twice", async () => {
  const rows = [
    ["Indikator", "Målvärde 2024", "Utfall 2024", "Kommentar"],
    ["Nöjda elever, %", "minst 80", 84, "Endast två av fyra skolor har svarat."],
    ["Trygga elever, %", "minst 80", 81, ""],
  ];
  const { surroundings } = around(bookOf({ Mål: rows }));
  const refused = reasonOf(await status.perform({ isFinal: true }, surroundings));
  expect(refused).toContain("2. Mål!D2: ”Endast två av fyra skolor har svarat");
  expect(refused.split("Endast två av fyra")).toHaveLength(2);
});
