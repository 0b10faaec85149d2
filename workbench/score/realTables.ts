import { looksOf } from "../../test/recognise/looks/looks";
import { relaid } from "../../test/recognise/relaid/layouts";
import { scorePointed, tablesToPointAt } from "../../test/recognise/real/pointed";
import { CHANGES, redrawn } from "../../test/recognise/real/redrawn/redrawn";
import { scoreTable, sum, type TableScore } from "../../test/recognise/real/score";
import type { RealTable } from "../../test/recognise/real/table";
import { LABELLED, labelledTables, SEALED, tablesIn, VERDICT_SETS } from "../../test/recognise/real/tables";
import { columns, share, type Print } from "./lines";

const HEAD = [
  "fakta",
  "av",
  "andel",
  "helt rätt",
  "av",
  "ej sedda",
  "falska",
  "tysta fel",
  "lockbeten",
  "av",
  "främmande",
  "fel tid",
  "daterade",
];

function line(name: string, scores: TableScore[]): string {
  const all = sum(scores);
  return columns(
    name,
    34,
    [
      all.found,
      all.facts,
      share(all.found, all.facts),
      all.wholly,
      all.goalTables,
      all.unseen,
      all.false,
      all.silent.length,
      all.clean,
      all.decoys,
      all.surplus,
      all.misdated,
      all.dated,
    ],
    10,
  );
}

const hasHeader = ({ rows }: RealTable): boolean => rows.some(({ kind }) => kind === "head");

/**
 * Real tables of public pages, whole sets first, then those of this project by the hand that drew them up; then each
 * that is wrong without a word. With `show`: also what was missed and what is false in the tables whose names have it.
 * With `only`: that set alone.
 */
export function printRealTables(print: Print, show?: string, only?: string): void {
  const sets = LABELLED.filter(({ id }) => only === undefined || id === only);
  if (sets.length === 0) throw new Error(`${only} is no row in LABELLED (test/recognise/real/tables.ts)`);
  print("Verkliga tabeller, märkta innan någon maskin läst dem");
  print(columns("", 34, HEAD, 10));
  const all = sets.map(({ id, says, byHeader }) => {
    const tables = tablesIn(id);
    const scores = tables.map(scoreTable);
    print(line(says, scores));
    if (byHeader) printByHeader(print, tables, scores);
    return { id, scores };
  });
  const drawn = all.find(({ id }) => id === "tables")?.scores ?? [];
  for (const hand of [...new Set(drawn.map((one) => one.hand))].sort())
    print(
      line(
        `  ${hand}`,
        drawn.filter((one) => one.hand === hand),
      ),
    );
  const scores = all.flatMap((one) => one.scores);
  const { silent } = sum(scores);
  if (silent.length > 0) print(`fel utan ett ord: ${silent.join(", ")}`);
  if (show !== undefined) for (const one of scores) if (one.name.includes(show)) printTable(one, print);
}

/** The sets that nothing is learnt from, each and by header; then those that have been mended for since their first look. */
export function printSealed(print: Print): void {
  print("Förseglade uppsättningar: inget är lärt av dem, och inget test läser dem");
  print(columns("", 34, HEAD, 10));
  for (const id of SEALED) printSet(print, id);
  print("Lika, men rättade för sedan de lästes första gången");
  for (const id of VERDICT_SETS) printSet(print, id);
}

function printSet(print: Print, id: string): void {
  const tables = tablesIn(id);
  const scores = tables.map(scoreTable);
  print(line(id, scores));
  printByHeader(print, tables, scores);
}

/** Of a set, those that have a row of headers and those that have none. */
function printByHeader(print: Print, tables: readonly RealTable[], scores: readonly TableScore[]): void {
  const headed = tables.map(hasHeader);
  print(
    line(
      "  med rubrikrad",
      scores.filter((_, i) => headed[i]),
    ),
  );
  print(
    line(
      "  utan rubrikrad",
      scores.filter((_, i) => !headed[i]),
    ),
  );
}

/** What is found when each block of a table with a header row has been marked by a person ("Markera tabellen"). */
export function printPointed(print: Print): void {
  const tables = tablesToPointAt();
  print("");
  print("Tabeller med rubrikrad, som de läses och när varje del är markerad");
  print(columns("", 34, HEAD, 10));
  print(line("som de läses", tables.map(scoreTable)));
  print(line("markerade", tables.map(scorePointed)));
}

function printTable({ name, found, facts, missed, false: extra, claims }: TableScore, print: Print): void {
  print("");
  print(`${name}: ${found} av ${facts}`);
  for (const one of missed) print(`  missad  ${one}`);
  for (const one of extra) print(`  falsk   ${one}`);
  for (const one of claims.surplus) print(`  främmande  ${one}`);
  for (const one of claims.misdated) print(`  period  ${one}`);
}

/** Every labelled table typed in other ways: what is lost of what was found, and what is false besides. */
export function printRedrawn(print: Print): void {
  const tables = labelledTables().map((table) => ({ table, before: scoreTable(table) }));
  print("");
  print("Märkta tabeller, skrivna på andra sätt (test/recognise/real/redrawn/)");
  print(columns("", 50, ["tabeller", "fakta", "tappade", "fler falska"], 12));
  for (const change of Object.values(CHANGES)) {
    const pairs = tables.flatMap(({ table, before }) => {
      const changed = redrawn(table, change);
      return changed ? [{ before, after: scoreTable(changed) }] : [];
    });
    const total = (of: (one: (typeof pairs)[number]) => number): number => pairs.reduce((all, one) => all + of(one), 0);
    print(
      columns(
        change.says,
        50,
        [
          pairs.length,
          total(({ before }) => before.found),
          total(({ before, after }) => Math.max(0, before.found - after.found)),
          total(({ before, after }) => Math.max(0, after.false.length - before.false.length)),
        ],
        12,
      ),
    );
  }
}

/** Workbooks that another hand drew and labelled before they were read; they are known since. */
export function printLooks(print: Print): void {
  print("");
  print("En annans arbetsböcker, ritade och märkta före läsningen (test/recognise/looks)");
  print(columns("", 34, HEAD, 10));
  print(line("vanliga", looksOf("ordinary").map(scoreTable)));
  print(line("udda", looksOf("odd").map(scoreTable)));
  print(line("utan mål", looksOf("decoys").map(scoreTable)));
}

/** One plan in hundreds of layouts: what comes back, by form and by the wording of the headers. */
export function printRelaid(print: Print, layouts = 300): void {
  const by = new Map<string, TableScore[]>();
  const silent: string[] = [];
  for (let seed = 0; seed < layouts; seed++) {
    const { form, wording, table } = relaid(seed);
    const score = scoreTable(table);
    for (const key of ["alla", `rubriker: ${WORDINGS[wording]}`, `form: ${form}`])
      by.set(key, [...(by.get(key) ?? []), score]);
    silent.push(...sum([score]).silent);
  }
  print("");
  print(`Samma plan i ${layouts} uppställningar (fem kommuners fakta)`);
  print(columns("", 34, HEAD, 10));
  for (const [key, scores] of [...by].sort(([one], [other]) => one.localeCompare(other, "sv")))
    print(line(key, scores));
  print(`fel utan ett ord, frö och form: ${silent.join(", ")}`);
}

const WORDINGS = { common: "vanliga", met: "från verkliga sidor", odd: "utanför ordlistan" };
