import { standard } from "../../src/domain/presets/standard";
import { checkWord } from "../../src/commands/checkWord";
import { intoWord, type IntoWordResult } from "../../src/commands/intoWord";
import { intoWordInWords } from "../../src/commands/intoWordInWords";
import { strToU8, zipSync } from "fflate";
import type { XmlElement } from "../../src/files/xml";
import { misplaced, within } from "../files/wordSchema";
import { bodyOf, edited, heading, NOW, opened, p, partsOf, rootOf, wordFile } from "../files/wordKit";
import { around, bookOf } from "./workbook";
import { dear } from "../whole";

interface Row {
  nr: string;
  goal: string;
  before: string;
  outcome: string;
}
const ROWS: Row[] = [
  { nr: "1", goal: "Trygga barn", before: "88 %", outcome: "91 %" },
  { nr: "2", goal: "Nöjda barn", before: "86 %", outcome: "89 %" },
  { nr: "3", goal: "Läsande barn", before: "70 %", outcome: "95 %" },
];
const book = (rows = ROWS, year = 2024) =>
  bookOf({
    Mål: [
      ["Område", "Nr", "Mål", "Indikator", "Målvärde", `Utfall ${year - 1}`, `Utfall ${year}`],
      ...rows.map(({ nr, goal, before, outcome }) => [
        "Skola",
        nr,
        goal,
        `${goal}, andel`,
        "minst 90 %",
        before,
        outcome,
      ]),
    ],
  });
/** The rows with another outcome for one goal. */
const outcome = (goal: string, to: string): Row[] =>
  ROWS.map((row) => (row.goal === goal ? { ...row, outcome: to } : row));

async function into(document: Uint8Array, of = book()): Promise<IntoWordResult> {
  const done = await intoWord.perform(
    { kind: "arsredovisning", document, styrmodell: standard },
    around(of).surroundings,
  );
  if (!done.ok) throw new Error(done.reason);
  return done.value;
}

const HER = wordFile(heading("Skolan") + p("Vår text.") + p("{{Mål och bedömningar}}") + p("Sist."));

/** The document's table of goals, cell by cell. */
function cells(bytes: Uint8Array): string[][] {
  const table = [...within(rootOf(bodyOf(bytes)))].find(({ name }) => name === "tbl");
  const named = (element: XmlElement | undefined, name: string): XmlElement[] =>
    element?.children.filter((child) => child.name === name) ?? [];
  return named(table, "tr").map((row) => named(row, "tc").map(stated));
}
const stated = (element: XmlElement): string =>
  [...within(element)]
    .flatMap(({ name, text }) => (name === "t" ? text : []))
    .join("")
    .replace(/\u00a0/g, " ");

/** The XML of the row that begins with a text. */
function rowXml(body: string, text: string): string {
  const found = [...body.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row).find((row) => row.includes(`>${text}<`));
  if (!found) throw new Error(`no row with ${text}`);
  return found;
}
/** Somebody writes something else in a row of the document. */
const typed = (bytes: Uint8Array, row: string, from: string, to: string): Uint8Array =>
  edited(bytes, (body) => {
    const before = rowXml(body, row);
    const after = before.replace(`>${from.replace(" %", "\u00a0%")}<`, `>${to}<`);
    if (after === before) throw new Error(`${from} does not stand in ${row}`);
    return body.replace(before, after);
  });
const rowOf = (bytes: Uint8Array, title: string): string[] => cells(bytes).find(([first]) => first === title) ?? [];

const [TRYGGA, NOJDA, LASANDE] = ["– Trygga barn, andel", "– Nöjda barn, andel", "– Läsande barn, andel"];

dear(
  "one overtyped cell stays and is reported by row and column, and every other cell follows the workbook",
  async () => {
    const first = await into(HER);
    const usersDocument = typed(first.bytes, TRYGGA, "minst 90 %", "enligt nämndens plan");
    const again = await into(usersDocument, book(outcome("Nöjda barn", "95 %")));
    expect(rowOf(again.bytes, TRYGGA).slice(1, 4)).toEqual(["enligt nämndens plan", "88 %", "91 %"]);
    expect(rowOf(again.bytes, NOJDA).slice(1, 5)).toEqual(["minst 90 %", "86 %", "95 %", "● Uppnås"]);
    expect(again.kept).toEqual([
      {
        name: `Mål och bedömningar, ${TRYGGA}, Målvärde`,
        heading: "Skolan",
        before: "enligt nämndens plan",
        after: "minst 90\u00a0%",
        reason: "Någon har skrivit över uppgiften.",
      },
    ]);
    expect(again.changed).toMatchObject([{ name: "Mål och bedömningar" }]);
    expect(intoWordInWords(again).map(({ heading: of }) => of)).toEqual([
      "1 uppgift ändrad",
      "1 uppgift lämnad som den står",
    ]);
    // The next time the same stands and is reported; a cell that the workbook comes to agree with is followed again.
    const third = await into(again.bytes, book(outcome("Nöjda barn", "85 %")));
    expect([rowOf(third.bytes, NOJDA)[3], third.kept.map(({ before }) => before)]).toEqual([
      "85 %",
      ["enligt nämndens plan"],
    ]);
    const agreed = typed(third.bytes, TRYGGA, "enligt nämndens plan", "minst 90 %");
    const followed = await into(agreed, book(outcome("Trygga barn", "99 %")));
    expect([rowOf(followed.bytes, TRYGGA)[3], followed.kept]).toEqual(["99 %", []]);
  },
);

test("a row of the user's own stays where the user put it; rows come and go by what they tell of", async () => {
  const first = await into(HER);
  const own = edited(first.bytes, (body) => {
    const row = rowXml(body, NOJDA);
    const usersDocument = row
      .replace(/>[^<>]+<\/w:t>/g, "></w:t>")
      .replace("></w:t>", ">Skolinspektionens kommentar</w:t>");
    return body.replace(row, row + usersDocument);
  });
  const rows: Row[] = [
    ...ROWS.filter(({ goal }) => goal !== "Trygga barn"),
    { nr: "4", goal: "Rörliga barn", before: "50 %", outcome: "60 %" },
  ];
  const again = await into(own, book(rows));
  expect(cells(again.bytes).map(([text]) => text)).toEqual([
    "Mål och indikator",
    "2 Nöjda barn",
    NOJDA,
    "Skolinspektionens kommentar",
    "3 Läsande barn",
    LASANDE,
    "4 Rörliga barn",
    "– Rörliga barn, andel",
  ]);
  expect(again.kept.map(({ name, before, after, reason }) => [name, before, after, reason])).toEqual([
    [
      "Mål och bedömningar, Skolinspektionens kommentar",
      "Skolinspektionens kommentar",
      undefined,
      "Det är er egen rad.",
    ],
  ]);
});

test("a row that has left the workbook stays when the user has written in it, and one that the user took away does not come back", async () => {
  const first = await into(HER);
  const usersDocument = edited(typed(first.bytes, TRYGGA, "88 %", "87,5 %"), (body) =>
    body.replace(rowXml(body, LASANDE), ""),
  );
  const again = await into(usersDocument, book(ROWS.filter(({ goal }) => goal !== "Trygga barn")));
  expect(cells(again.bytes).map(([text]) => text)).toEqual([
    "Mål och indikator",
    TRYGGA,
    "2 Nöjda barn",
    NOJDA,
    "3 Läsande barn",
  ]);
  expect(again.kept.map(({ name, reason }) => [name, reason])).toEqual([
    [`Mål och bedömningar, ${TRYGGA}`, "Raden finns inte längre i arbetsboken, men någon har skrivit i den."],
    [`Mål och bedömningar, ${LASANDE}`, "Någon har tagit bort raden."],
  ]);
});

test("a column of the user's own stays beside a new year's; an old year's goes where nobody has written in it", async () => {
  const first = await into(HER);
  let at = 0;
  const own = edited(first.bytes, (body) =>
    body
      .replace(/<w:gridCol w:w="(\d+)"\/><\/w:tblGrid>/, '<w:gridCol w:w="$1"/><w:gridCol w:w="900"/></w:tblGrid>')
      .replace(/<\/w:tr>/g, () => {
        const text = ["Ansvarig", "", "Anna", "", "Bo", "", "Cilla"][at++] ?? "";
        return `<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc></w:tr>`;
      }),
  );
  const again = await into(
    own,
    book(
      ROWS.map((row) => ({ ...row, before: row.outcome, outcome: "93 %" })),
      2025,
    ),
  );
  expect(cells(again.bytes)[0]).toEqual([
    "Mål och indikator",
    "Målvärde",
    "2024",
    "Utfall 2025",
    "Bedömning",
    "Motivering",
    "Ansvarig",
  ]);
  expect(rowOf(again.bytes, NOJDA)).toMatchObject({ 2: "89 %", 3: "93 %", 4: "● Uppnås", 6: "Bo" });
  expect(again.kept.map(({ name, before, reason }) => [name, before, reason])).toEqual([
    ["Mål och bedömningar, Ansvarig", "Ansvarig", "Det är er egen kolumn."],
  ]);
  const table = [...within(rootOf(bodyOf(again.bytes)))].find(({ name }) => name === "tblGrid");
  expect(table?.children).toHaveLength(7);
  expect(misplaced(rootOf(bodyOf(again.bytes)))).toEqual([]);
});

test("cells that do not change keep every character, the user's looks too; a comment in one that changes stays", async () => {
  const first = await into(HER);
  const comment = '<w:commentRangeStart w:id="1"/><w:commentRangeEnd w:id="1"/>';
  const usersDocument = edited(first.bytes, (body) => {
    const kept = rowXml(body, TRYGGA);
    const bold = kept
      .replace('<w:sz w:val="18"/>', '<w:b/><w:sz w:val="18"/>')
      .replace("<w:tr>", '<w:tr w:rsidR="00AB">');
    const row = rowXml(body, NOJDA);
    return body.replace(kept, bold).replace(row, row.replace(/(<w:r>(?:(?!<w:r>).)*>89)/s, `${comment}$1`));
  });
  const again = await into(usersDocument, book(outcome("Nöjda barn", "95 %")));
  const kept = /<w:tr w:rsidR="00AB">.*?<\/w:tr>/s;
  expect(kept.exec(bodyOf(again.bytes))?.[0]).toBe(kept.exec(bodyOf(usersDocument))?.[0]);
  expect(again.kept).toEqual([]);
  expect(bodyOf(again.bytes)).toContain(comment);
  expect(rowOf(again.bytes, NOJDA)[3]).toBe("95 %");
  expect(misplaced(rootOf(bodyOf(again.bytes)))).toEqual([]);
});

test("the colour behind a grade follows the grade, and a colour of the user's own stays", async () => {
  const first = await into(HER);
  const usersDocument = edited(first.bytes, (body) => {
    const row = rowXml(body, NOJDA);
    const shaded = row.replace("</w:tcPr>", '<w:shd w:val="clear" w:color="auto" w:fill="FFFFCC"/></w:tcPr>');
    return body.replace(row, shaded);
  });
  const fills = (bytes: Uint8Array): (string | undefined)[] =>
    [...rowXml(bodyOf(bytes), NOJDA).matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => /w:fill="(\w+)"/.exec(cell)?.[1]);
  const before = fills(usersDocument);
  const after = fills((await into(usersDocument, book(outcome("Nöjda barn", "95 %")))).bytes);
  expect([before[0], after[0]]).toEqual(["FFFFCC", "FFFFCC"]);
  expect([before[4], after[4]]).toEqual([undefined, undefined]);
  const goal = (bytes: Uint8Array): string | undefined =>
    /w:fill="(\w+)"/.exec(rowXml(bodyOf(bytes), "2 Nöjda barn"))?.[1];
  expect([goal(usersDocument), goal((await into(usersDocument, book(outcome("Nöjda barn", "95 %")))).bytes)]).toEqual([
    "FFF0CC",
    "DDEFD9",
  ]);
});

test("a paragraph that the user has added to a part stays, and one of the add-in's that the user has written over", async () => {
  const whole = wordFile(p("{{God ekonomisk hushållning}}"));
  const first = await into(whole);
  const [line = ""] = opened(first.bytes).text.paragraphs.map(({ text }) => text);
  const usersDocument = edited(first.bytes, (body) =>
    body.replace(`>${line}<`, ">Vår egen mening.<").replace("</w:p>", `</w:p>${p("Och en till.")}`),
  );
  const again = await into(usersDocument, book(outcome("Nöjda barn", "95 %")));
  const texts = opened(again.bytes).text.paragraphs.map(({ text }) => text);
  expect(texts.slice(0, 2)).toEqual(["Vår egen mening.", "Och en till."]);
  expect(again.kept.map(({ before, reason }) => [before, reason])).toEqual([
    ["Vår egen mening.", "Någon har skrivit över uppgiften."],
    ["Och en till.", "Det är er egen text."],
  ]);
});

dear(
  "three refreshes: parts that hold nothing of the add-in's keep their bytes, and what we remember is one part of its own",
  async () => {
    const first = await into(HER);
    const CHANGED_PARTS = ["[Content_Types].xml", "word/_rels/document.xml.rels", "word/document.xml"];
    const added = Object.keys(partsOf(first.bytes)).filter((name) => !(name in partsOf(HER)));
    expect(added).toEqual(["customXml/item1.xml", "customXml/itemProps1.xml", "customXml/_rels/item1.xml.rels"]);
    for (const [name, part] of Object.entries(partsOf(HER)).filter(([one]) => !CHANGED_PARTS.includes(one)))
      expect([name, partsOf(first.bytes)[name]]).toEqual([name, part]);
    let { bytes } = first;
    for (const to of ["85 %", "97 %", "89 %"]) {
      const next = await into(bytes, book(outcome("Nöjda barn", to)));
      for (const [name, part] of Object.entries(partsOf(bytes)))
        if (!["word/document.xml", "customXml/item1.xml"].includes(name))
          expect([name, partsOf(next.bytes)[name]]).toEqual([name, part]);
      bytes = next.bytes;
    }
    // Back at the first figure, the document is the first document.
    expect(bodyOf(bytes)).toBe(bodyOf(first.bytes));
    expect((await into(bytes)).bytes).toBe(bytes);
  },
);

test("a document from before cells were remembered is refreshed as it was then", async () => {
  const first = await into(HER);
  const old = wordFile(/<w:body>(.*)<\/w:body>/s.exec(bodyOf(first.bytes))?.[1] ?? "");
  const again = await into(old, book(outcome("Nöjda barn", "95 %")));
  expect([again.changed.length, rowOf(again.bytes, NOJDA)[3]]).toEqual([1, "95 %"]);
  const overtyped = await into(typed(old, TRYGGA, "88 %", "87,5 %"), book(outcome("Nöjda barn", "95 %")));
  expect([overtyped.kept.map(({ name }) => name), rowOf(overtyped.bytes, NOJDA)[3]]).toEqual([
    ["Mål och bedömningar"],
    "89 %",
  ]);
});

test.each([
  ["is no XML", "<maltavlan"],
  [
    "speaks of cells that there are not",
    '<maltavlan xmlns="urn:maltavlan:1:word"><place tag="x"><grid><row cells="a:b 9"/></grid></place></maltavlan>',
  ],
  ["declares entities", '<!DOCTYPE x [<!ENTITY a "b">]><maltavlan xmlns="urn:maltavlan:1:word"/>'],
])("a memory that %s is none, and the document is refreshed without it", async (_, xml) => {
  const first = await into(HER);
  const broken = zipSync({ ...partsOf(first.bytes), "customXml/item1.xml": strToU8(xml) }, { mtime: NOW });
  const again = await into(broken, book(outcome("Nöjda barn", "95 %")));
  expect(rowOf(again.bytes, NOJDA)[3]).toBe("95 %");
});

test("Kontrollera names the cell that somebody has written over", async () => {
  const usersDocument = typed((await into(HER)).bytes, TRYGGA, "88 %", "87,5 %");
  const done = await checkWord.perform(
    { kind: "arsredovisning", document: usersDocument, styrmodell: standard },
    around(book()).surroundings,
  );
  if (!done.ok) throw new Error(done.reason);
  expect(done.value.filter(({ code }) => code.endsWith("uppgift"))).toEqual([
    {
      code: "överskriven-uppgift",
      severity: "warning",
      heading: "Skolan",
      message: `Mål och bedömningar, ${TRYGGA}, 2023: Någon har skrivit över uppgiften. Där står ”87,5 %”, i arbetsboken ”88\u00a0%”.`,
    },
  ]);
});
