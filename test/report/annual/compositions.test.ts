import { factsOf } from "../../../samples/facts";
import type { MariestadFacts } from "../../../samples/mariestad";
import type { MotalaFacts } from "../../../samples/motala";
import type { VaggerydFacts } from "../../../samples/vaggeryd";
import { sampleBytes, SAMPLES } from "../../../samples/samples";
import { presetNamed } from "../../../src/domain/presets";
import type { Styrmodell } from "../../../src/domain/styrmodell";
import { readBook } from "../../../src/files/xlsx";
import { labelOf } from "../../../src/report/gradeText";
import type { Block, TableBlock } from "../../../src/sheet/document";
import { reportOf, sampleReport } from "./kit";
import { dear } from "../../whole";

const tables = (blocks: Block[]): TableBlock[] => blocks.filter((block): block is TableBlock => block.kind === "table");
/** The blocks under a heading of the second level. */
function under(blocks: Block[], heading: string): Block[] {
  const start = blocks.findIndex((block) => block.kind === "heading" && block.level === 2 && block.text === heading);
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === "heading" && block.level === 2);
  return start < 0 ? [] : rest.slice(0, end < 0 ? undefined : end);
}
const cells = ({ rows }: TableBlock): string[][] => rows.map((row) => row.cells.map((cell) => cell?.text ?? ""));
const headings = (blocks: Block[], level: 2 | 3): string[] =>
  blocks.flatMap((block) => (block.kind === "heading" && block.level === level ? [block.text] : []));

/** How many of each text, in the given order, as an indication prints it. */
const indicated = (texts: string[], order: string[]): string =>
  order
    .flatMap((word) => (texts.includes(word) ? [`${word} ${texts.filter((text) => text === word).length}`] : []))
    .join(", ");
const worded = (text: string): string => text.replace(/[●◐○–◕◔] ?\u00a0?/gu, "");

describe("Mariestad's model", () => {
  const { goals } = factsOf<MariestadFacts>("mariestad");
  let made: Promise<Block[]>;
  beforeAll(() => {
    made = sampleReport("mariestad", "arsredovisning").then(({ document }) =>
      under(document.blocks, "KF-mål och nämndmål"),
    );
  });

  test("each KF-mål with its samlad bedömning, its nämndmål below with nämndens", async () => {
    const blocks = await made;
    expect(headings(blocks, 3)).toEqual(goals.map(({ title }, at) => `${at + 1} ${title}`));
    expect(
      tables(blocks).map((table) => cells(table).map(([name, owner, , grade]) => [name, owner, labelOf(grade!)])),
    ).toEqual(
      goals.map((goal, g) => [
        ["Samlad bedömning", "", goal.overall || "Bedömning saknas"],
        ...goal.goals.map((own, n) => [`– ${g + 1}.${n + 1} ${own.title}`, own.owner, own.grade]),
      ]),
    );
  });

  test("the nämndmål are indicated by the status of their activities, the KF-mål by their nämndmål", async () => {
    const stated = tables(await made).map((table) => cells(table).map(([, , indication]) => worded(indication!)));
    expect(stated).toEqual(
      goals.map((goal) => [
        `Nämndmål: ${indicated(
          goal.goals.map(({ grade }) => grade),
          ["Uppnås", "Uppnås delvis", "Uppnås inte"],
        )}`,
        ...goal.goals.map(
          (own) =>
            `Aktivitet: ${indicated(
              own.activities.map(({ status }) => status),
              ["Genomförd", "Pågår", "Ej påbörjad"],
            )}`,
        ),
      ]),
    );
  });
});

/** Words of the facts that say that there is no target. */
const MISSING = ["–", "uppgift saknas"];

describe("Motala's model", () => {
  const { areas } = factsOf<MotalaFacts>("motala");
  let made: Promise<Block[]>;
  beforeAll(() => {
    made = sampleReport("motala", "arsredovisning").then(({ document }) =>
      under(document.blocks, "Områden, resultatmål och nyckeltal"),
    );
  });

  test("areas with resultatmål and, under each, its nyckeltal", async () => {
    const blocks = await made;
    expect(headings(blocks, 3)).toEqual(areas.map(({ title }) => title));
    expect(tables(blocks).map((table) => cells(table).map(([name]) => name))).toEqual(
      areas.map(({ goals }) =>
        goals.flatMap((goal) => [`${goal.number} ${goal.title}`, ...goal.indicators.map(({ title }) => `– ${title}`)]),
      ),
    );
  });

  test("the goals' grades and the targets as the facts have them; what is reported as missing is no target", async () => {
    const rows = tables(await made).flatMap(cells);
    for (const goal of areas.flatMap((area) => area.goals)) {
      if (goal.grade)
        expect([goal.title, labelOf(rows.find(([name]) => name === `${goal.number} ${goal.title}`)![4]!)]).toEqual([
          goal.title,
          goal.grade,
        ]);
      for (const one of goal.indicators)
        expect(rows.find(([name]) => name === `– ${one.title}`)![2]!.replaceAll("\u00a0", " ")).toBe(
          MISSING.includes(one.target) ? "" : one.target,
        );
    }
  });
});

describe("Vaggeryd's model", () => {
  const { areas, criteria, ticks, process, committees } = factsOf<VaggerydFacts>("vaggeryd");

  dear("the goals of the four målområden with global goals, who contributes and what is in place", async () => {
    const { document } = await sampleReport("vaggeryd", "arsredovisning");
    const [table] = tables(under(document.blocks, "Målområden"));
    expect(table!.columns.map(({ header }) => header)).toEqual([
      "Mål",
      "Agenda 2030",
      "Målgrupp",
      "Fokusområde",
      "Ansvarar och bidrar",
      "Styr nämnder eller bolag",
      "Mäts",
      "Förflyttning syns",
      "Bedömt",
      "Bedömning",
    ]);
    expect(table!.rows.filter(({ kind }) => kind === "group").map(({ cells: [area] }) => area!.text)).toEqual(
      areas.map(({ number, title }) => `${number} ${title}`),
    );
    const rows = cells({ ...table!, rows: table!.rows.filter(({ kind }) => kind === "row") });
    expect(rows.map((row) => row[1])).toEqual(["11, 13", "4, 8", "3", "10, 16"]);
    expect(rows[0]!.slice(2, 4)).toEqual(["Invånare, Företag", "Hållbar utveckling"]);
    expect(rows[0]![4]).toContain("Bostadsbolaget AB");
    expect(rows.map((row) => row[8])).toEqual(["☑ ja", "☑ ja", "☐ nej", "☑ ja"]);
  });

  dear("the six criteria as a checklist, ticked as a person has ticked them", async () => {
    const { document } = await sampleReport("vaggeryd", "arsredovisning");
    const table = tables(under(document.blocks, "Målområden"))[1]!;
    expect([table.name, ...table.columns.map(({ header }) => header)]).toEqual([
      "Kriterier",
      "Kriterium",
      ...areas.map(({ number, goal }) => `${number} ${goal}`),
    ]);
    expect(cells(table)).toEqual([
      ...criteria.map((criterion, at) => [criterion, ...ticks.map((own) => (own[at] ? "☑ ja" : "☐ nej"))]),
      ["Uppfyllda kriterier", ...ticks.map((own) => `${own.filter(Boolean).length} av 6`)],
    ]);
  });

  dear("the steps of the process, each with when, who and how far; they are not told of among the goals", async () => {
    const { document } = await sampleReport("vaggeryd", "arsredovisning");
    const [table] = tables(under(document.blocks, "Processen steg för steg"));
    const done: Record<string, string> = { Klart: "● Genomförd", Pågår: "◐ Pågår" };
    expect(cells(table!).map(([title, when, , status]) => [title, when, status])).toEqual(
      process.map(([step, , when, status], at) => [`${at + 1} ${step}`, when, done[status]]),
    );
    expect(headings(under(document.blocks, "Mål och bedömningar"), 3)).not.toContain("Målprocess");
    expect(tables(under(document.blocks, "Måltavla")).flatMap(cells).flat()).not.toContain("9 Uppföljning");
  });

  dear(
    "what the symbols stand for is reported before the tables of röda tråden: after them it may be alone on a page",
    async () => {
      const { document } = await sampleReport("mariestad", "arsredovisning");
      const [legend] = under(document.blocks, "Röda tråden");
      // The one cell with several goals has these; all else is in words.
      expect(legend).toMatchObject({ kind: "text", text: "● Uppnås   ◐ Uppnås delvis" });
    },
  );

  dear("målgrupper × fokusområden: each goal of a nämnd is where its two columns say", async () => {
    const { document } = await sampleReport("vaggeryd", "arsredovisning");
    const table = tables(under(document.blocks, "Röda tråden")).find(({ name }) => name.includes("målgrupp"))!;
    const own = committees.flatMap(({ goals }) =>
      goals.map(([, title, , , , , , , group, field]) => ({ title, group, field })),
    );
    expect(
      table.columns
        .slice(1)
        .map(({ header }) => header)
        .sort(),
    ).toEqual([...new Set(own.map(({ field }) => field))].sort());
    const shown = cells(table).flatMap(([group, ...places]) =>
      places.map((text, at) => ({ group, field: table.columns[at + 1]!.header, text })),
    );
    for (const { group, field, text } of shown) {
      const here = own.filter((one) => one.field === field && one.group.split(", ").includes(group!));
      if (here.length <= 4)
        expect(text.split("\n").filter(Boolean).map(labelOf).sort()).toEqual(here.map(({ title }) => title).sort());
      else expect([...text.matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0)).toBe(here.length);
    }
    expect(shown.filter(({ text }) => text !== "").length).toBeGreaterThan(6);
  });

  dear("steps of the process are counted nowhere", async () => {
    const { document } = await sampleReport("vaggeryd", "arsredovisning");
    const counts = document.blocks.flatMap((block) =>
      block.kind === "counts" ? [[block.name, block.rows.at(-1)!.counts.reduce((sum, count) => sum + count, 0)]] : [],
    );
    expect(counts).toEqual([
      ["Övergripande mål: antal per bedömning", 4],
      ["Nämndens mål: antal per bedömning", 17],
      ["Övriga mål: antal per bedömning", 3],
    ]);
  });
});

describe("which parts a report has is in the styrmodell", () => {
  const opened = readBook(sampleBytes(SAMPLES["katrineholm.xlsx"]!()));
  const preset = presetNamed("katrineholm")!;
  const reported = async (styrmodell: Styrmodell): Promise<string[]> => {
    if (!opened.ok) throw new Error(opened.reason);
    const { document } = await reportOf(opened.book, { kind: "halvtid", into: "document", styrmodell });
    return headings(document.blocks, 2);
  };

  dear("a municipality that renames its styrmodell keeps its parts and their order", async () => {
    const own = await reported({ ...preset, name: "vår styrmodell", title: "Styrning och ledning" });
    expect(own).toEqual(await reported(preset));
    expect(own.slice(0, 3)).toEqual(["Måltavla", "Antal per bedömning", "Utveckling"]);
  });

  test("order, own heading and what is left out are the user's, per kind", async () => {
    const parts: Styrmodell["parts"] = [
      { part: "goals", places: { halvtid: 2 }, heading: "Fullmäktiges mål" },
      { part: "counts", places: { halvtid: 1, delar: 7 } },
      { part: "method", places: { delar: 1 } },
    ];
    expect(await reported({ ...preset, parts })).toEqual(["Antal per bedömning", "Fullmäktiges mål"]);
  });
});
