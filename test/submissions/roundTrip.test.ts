import { merge } from "../../src/commands/merge";
import { templateFiles, templates } from "../../src/commands/templates";
import { excelWorkbook } from "../../src/excel/workbook";
import { newSheet, setCell, valueAt, type Sheet, type Value } from "../../src/sheet/book";
import { openHost } from "../../workbench/host";
import { bookOf, contents, fileOf, looks, NOW, some } from "../excel/kit";
import {
  cellFor,
  dice,
  fill,
  headerOf,
  ownTable,
  shuffled,
  sortedAndMoved,
  valuesOnly,
  wishes,
  type Wish,
} from "./mess";
import { COMMITTEES, FIELD_COLUMN, town, type Row } from "./town";
import { setTop } from "./topField";
import { inTurn } from "../whole";

const REWORDED = "Andelen i fråga, räknad på ett nytt sätt enligt nämnden";

/** What the diff must contain, and nothing else. */
interface Truth {
  wishes: Wish[];
  /** Titles whose changes need a choice, with the reason's beginning. */
  chosen: Map<string, RegExp>;
  reworded: string[];
  unknown: string[];
  silent: string[];
}

/**
 * One round through a year: templates out, six nämnder that each do what offices do, in an order that the seed decides.
 */
async function year(seed: number) {
  const roll = dice(seed);
  const { sheet, rows } = town();
  const host = await openHost({ file: fileOf([sheet]), now: NOW });
  const surroundings = { workbook: excelWorkbook(host.Excel), now: NOW, progress: () => undefined };
  const made = await templates.perform({}, surroundings);
  const sent = await templateFiles.perform({}, surroundings);
  if (!made.ok || !sent.ok) throw new Error("no templates");
  const truth: Truth = { wishes: [], chosen: new Map(), reworded: [], unknown: [], silent: [] };
  const files: { name: string; bytes: Uint8Array }[] = [];
  const template = (committee: string): Sheet =>
    bookOf(sent.value.files.find((file) => file.committee === committee)!.bytes).sheets[0]!;
  const inBook = (committee: string): Sheet =>
    host.book.sheets.find(({ tag }) => tag === `mall:${committee.toLowerCase()}`)!;
  const [sorter, own, over, values, twice, absent] = shuffled(COMMITTEES, roll) as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const of = (committee: string): Row[] => rows.filter((row) => row.committee === committee);
  const send = (name: string, one: Sheet): void => void files.push({ name, bytes: fileOf([one]) });

  const sorted = template(sorter);
  const sorters = wishes(of(sorter), roll, false);
  fill(sorted, sorters);
  const [goal] = of(sorter);
  const title = cellFor(sorted, goal!.title, "grade");
  setCell(sorted, title[0], 2, `${goal!.title} ${REWORDED}`);
  const extra = headerOf(sorted) + 1 + of(sorter).length;
  setCell(sorted, extra, 2, "Nämndens eget mått");
  setCell(sorted, extra, sorted.values[headerOf(sorted)]!.indexOf("Utfall 2024"), 17);
  sortedAndMoved(sorted, of(sorter).length, roll);
  send("sorterad.xlsx", sorted);
  truth.wishes.push(...sorters);
  truth.reworded.push(goal!.title);
  truth.unknown.push("Nämndens eget mått");

  const layout = newSheet("Uppföljning");
  const ownWishes = wishes(of(own), roll, false).map((one): Wish => ({ ...one, formula: undefined }));
  ownTable(layout, own, of(own), ownWishes, roll);
  send("egen.xlsx", layout);
  truth.wishes.push(...ownWishes);

  const overWishes = wishes(of(over), roll, false).map((one): Wish => ({ ...one, formula: undefined }));
  ownTable(inBook(over), over, of(over), overWishes, roll);
  truth.wishes.push(...overWishes);

  const filled = template(values);
  const valueWishes = wishes(of(values), roll, true);
  fill(filled, valueWishes);
  send("klistrad.xlsx", valuesOnly(filled, "Blad1"));
  truth.wishes.push(...valueWishes);

  const first = wishes(of(twice), roll, false);
  for (const [name, part] of [
    ["version 1.xlsx", first],
    ["version 2.xlsx", first.filter(({ field }) => field === "outcome")],
  ] as const) {
    const version = template(twice);
    fill(version, [...part]);
    send(name, version);
  }
  truth.wishes.push(...first);
  // What both versions say needs no choice, and a version without an outcome is blank: there is but one.
  const areTwo = first.some(({ field }) => field === "outcome");
  for (const { row, field } of first)
    if (areTwo && field !== "outcome") truth.chosen.set(`${row.title}, ${field}`, /har lämnat in två versioner/);

  const old = template(absent);
  const late = wishes(of(absent), roll, false);
  fill(old, late);
  setTop(old, "Period", "2023");
  send("förra året.xlsx", old);
  truth.wishes.push(...late);
  for (const { row, field } of late) truth.chosen.set(`${row.title}, ${field}`, /Inlämningen gäller 2023/);
  truth.silent.push(absent);

  return { host, surroundings, sheet, files, truth };
}

const states = (title: string, field: string, lands: Value): string =>
  `${title} · ${field} · ${typeof lands === "number" ? Number(lands.toPrecision(10)) : String(lands)}`;
const state = (sheets: Sheet[]): unknown =>
  sheets
    .filter(({ tag }) => tag === undefined)
    .map((one) => ({ name: one.name, cells: contents(one), looks: looks(one) }));

inTurn(4)(some(60, 4))(
  "seed %i: every difference is in the diff and nothing else; what is accepted is written; taking back gives the workbook cell for cell",
  async (seed) => {
    const { host, surroundings, files, truth } = await year(seed);
    const before = state(host.book.sheets);
    const seen = await merge.perform({ files, accept: "none" }, surroundings);
    if (!seen.ok) throw new Error(seen.reason);
    const { diff } = seen.value;
    expect(state(host.book.sheets)).toEqual(before);
    const expected = truth.wishes.map(({ row, field, lands }) => states(row.title, field, lands));
    expect(
      [...new Set(diff.changes.map(({ title, field, write }) => states(title, field, write!.becomes)))].sort(),
    ).toEqual(expected.sort());
    for (const { title, field, ask, from } of diff.changes) {
      const why = truth.chosen.get(`${title}, ${field}`);
      if (why) expect(ask.join(" ")).toMatch(why);
      else expect([from, title, ask]).toEqual([from, title, []]);
    }
    expect(diff.reworded.map(({ node, what }) => [diff.changes.find((one) => one.node === node)!.title, what])).toEqual(
      truth.reworded.map((title) => [title, "formulering"]),
    );
    expect(diff.unknown.map(({ title }) => title)).toEqual(truth.unknown);
    expect(diff.unread).toEqual([]);
    expect(diff.beside.filter(({ source }) => source !== "")).toEqual([]);
    expect(diff.missing.filter(({ handedIn }) => !handedIn).map(({ committee }) => committee)).toEqual(truth.silent);

    const done = await merge.perform({ files, accept: "all" }, surroundings);
    if (!done.ok) throw new Error(done.reason);
    const undo = surroundings.workbook.undo()!;
    const table = host.book.sheets[0]!;
    for (const { row, field, lands } of truth.wishes) {
      const value = valueAt(table, row.row, FIELD_COLUMN[field]);
      if (truth.chosen.has(`${row.title}, ${field}`))
        expect([row.title, field, value ?? ""]).toEqual([row.title, field, ""]);
      else if (typeof lands === "number") expect(value).toBeCloseTo(lands, 10);
      else expect(value).toBe(lands);
    }
    const back = await surroundings.workbook.restore(undo);
    expect(back.left).toEqual([]);
    expect(state(host.book.sheets)).toEqual(before);
  },
);
