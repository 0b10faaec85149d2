import type { CellKind, StatedCell, StatedMap, StatedRow, StatedTable } from "../../../src/domain/statedMap";
import { isBlank, textOf } from "../../../src/recognise/grid/grid";
import { KIND_OF } from "../../../src/recognise/labelled/given";
import { MEANINGS, type LabelledCell, type LabelledSheet } from "../../../src/recognise/labels/classes";
import { a1, areaText, cellRef, parseArea } from "../../../src/sheet/address";
import { usedArea, type Sheet } from "../../../src/sheet/book";
import { trueSheets } from "../../../workbench/learn/truth";
import { plainTitle, type Measure, type Node, type RealTable } from "../real/table";

/*
 * What a patient person would say of a labelled table: what each cell is, which words of it are a title, what it stands
 * under, and how the words of grades are ordered. Made of the table's facts alone.
 */

type Kind = "area" | "goal" | "measure";

/** A fact's title in the cell where it stands. */
export interface Named {
  node: Node;
  kind: Kind;
  cell: LabelledCell;
  sheet: string;
}

const KIND_OF_ROLE: Readonly<Record<string, Kind>> = {
  ...{ area: "area", goal: "goal", subgoal: "goal", activity: "goal", indicator: "measure" },
};

/** The map that states all of a table. */
export function wholeMap(table: RealTable): StatedMap {
  const sheets = trueSheets(table);
  const named = namedIn(table, sheets);
  const tables = sheets.flatMap((one, i) => {
    const made = tableOf(one, table.sheets[i]!, named, table);
    return made ? [made] : [];
  });
  const scale = scalesOf(table);
  return { tables, ...(scale.length > 0 ? { scale } : {}) };
}

function tableOf(labelled: LabelledSheet, sheet: Sheet, named: readonly Named[], table: RealTable): StatedTable | null {
  const used = usedArea(sheet);
  if (!used || !labelled.cells.some(({ label }) => MEANINGS[label].names.length > 0)) return null;
  const here = named.filter((one) => one.sheet === sheet.name);
  const rest = restIn(labelled, here);
  const joined = [...new Set([...rest].map(({ row }) => row + 1))];
  const rows = [...joined.map((row) => ({ row, join: true })), ...elsewhere(here, named)];
  const cells = labelled.cells
    .filter(({ row }) => !labelled.headerRows.includes(row))
    .concat(labelled.cells.filter(({ row, label }) => labelled.headerRows.includes(row) && label !== "header"))
    .filter((cell) => !rest.has(cell))
    .flatMap((cell) => statedOf(cell, here, named, table));
  return {
    ...{ sheet: sheet.name, range: areaText(used), headerRows: labelled.headerRows.map((row) => row + 1) },
    ...{
      orientation: "rows",
      columns: [],
      cells,
    },
    ...(rows.length > 0 ? { rows } : {}),
  };
}

/** Rows that stand under a heading of another sheet. */
const elsewhere = (here: readonly Named[], all: readonly Named[]): StatedRow[] =>
  here.flatMap(({ node, cell, kind, sheet }) => {
    const parent = parentOf(node, all, cell, kind);
    if (
      !parent ||
      parent.sheet === sheet ||
      all.some(
        (one) => one.sheet === sheet && one !== parent && plainTitle(one.node.title) === plainTitle(node.parent!),
      )
    )
      return [];
    return [{ row: cell.row + 1, under: cellRef(parent.sheet, parent.cell.row, parent.cell.column) }];
  });

/** The cells in which a title goes on that begins above. */
const restIn = ({ cells }: LabelledSheet, here: readonly Named[]): ReadonlySet<LabelledCell> =>
  new Set(here.flatMap(({ node, cell }) => goingOn(cell, node, cells)));

/** The cells of its column in which a title goes on that begins in one; none: all of it stands there. */
function goingOn(begin: LabelledCell, { title }: Node, cells: readonly LabelledCell[]): LabelledCell[] {
  const [whole, begun] = [plainTitle(title), plainTitle(begin.text)];
  let rest = whole.startsWith(`${begun} `) ? whole.slice(begun.length).trim() : "";
  const found: LabelledCell[] = [];
  for (const one of cells.filter(({ row, column }) => row > begin.row && column === begin.column)) {
    const text = plainTitle(one.text);
    if (rest === "" || !["none", "header"].includes(one.label)) break;
    // What stands at the edge of a page is passed over.
    if (!rest.startsWith(text)) continue;
    found.push(one);
    rest = rest.slice(text.length).trim();
  }
  return rest === "" ? found : [];
}

/** The facts of a table by the cells where they stand: in their row, else where their words do. */
export function namedIn(table: RealTable, sheets: readonly LabelledSheet[]): Named[] {
  const found: Named[] = [];
  const taken = new Map<string, number>();
  const find = (node: Node, kind: Kind): void => {
    const isIt = (sheet: string, { row, column, label }: LabelledCell): boolean =>
      MEANINGS[label].names.includes(kind) ||
      table.cells?.get(cellRef(sheet, row, column))?.some(({ role }) => KIND_OF_ROLE[role] === kind) === true;
    const words = [node.title, ...(node.alt ?? [])].map(plainTitle);
    const places = sheets
      .filter(({ name }) => node.sheet === undefined || name === node.sheet)
      .flatMap((sheet) => sheet.cells.map((cell) => ({ cell, sheet: sheet.name })));
    const fits = places.filter(({ cell, sheet }) => {
      const text = wordsIn(cell);
      return (
        isIt(sheet, cell) &&
        words.some((one) => text.includes(one) || text.endsWith(one) || (text.length > 12 && one.startsWith(text)))
      );
    });
    // A figure may be marked with what it is of, beside the words.
    const has = (text: string, one: string): boolean => text === one || (one.length > 12 && text.includes(one));
    const beside = places.filter(({ cell }) => cell.label === "none" && words.some((one) => has(wordsIn(cell), one)));
    // What a table calls it itself stands nowhere: in its row is what tells of it.
    const inRow = places.filter(({ cell, sheet }) => cell.row + 1 === node.row && isIt(sheet, cell));
    const order = ([fits, beside].find((some) => some.length > 0) ?? inRow)
      .map((one) => ({
        ...one,
        away:
          (node.row === undefined ? 0 : Math.abs(one.cell.row + 1 - node.row)) * 10 +
          (words.includes(plainTitle(one.cell.text)) ? 0 : 1) +
          (taken.get(`${kind} ${one.sheet} ${a1(one.cell.row, one.cell.column)}`) ?? 0) * 3,
      }))
      .sort((a, b) => a.away - b.away);
    const [best] = order;
    if (!best) return;
    const key = `${kind} ${best.sheet} ${a1(best.cell.row, best.cell.column)}`;
    taken.set(key, (taken.get(key) ?? 0) + 1);
    found.push({ node, kind, cell: best.cell, sheet: best.sheet });
  };
  const { truth } = table;
  for (const one of truth.areas) find(one, "area");
  for (const one of truth.goals) find(one, "goal");
  for (const one of truth.indicators) find(one, "measure");
  return found;
}

/** A word that is divided at the end of a line is one. */
const wordsIn = ({ text }: LabelledCell): string => plainTitle(text.replaceAll("-\n", ""));

/** What is stated of a cell: once, or once for each of several titles and values in it; not of values that no fact has. */
function statedOf(cell: LabelledCell, here: readonly Named[], all: readonly Named[], table: RealTable): StatedCell[] {
  const cells = a1(cell.row, cell.column);
  const meaning = MEANINGS[cell.label];
  const own = here.filter((one) => one.cell === cell);
  const values = valuesIn(cell, here, table);
  if (own.length === 0) return meaning.gives.length > 0 ? values : [{ cells, is: KIND_OF[cell.label] }];
  if (cell.label === "none") return own.map(({ kind, node }) => ({ cells, is: NAMES[kind]!, ...levelOf(node) }));
  const told = values.filter(({ text }) => text !== undefined);
  const isTold = told.length > 0 && (told.some(({ is }) => is === "target") || !meaning.gives.includes("target"));
  const named = meaning.names.join(" ");
  const is = isTold ? NAMES[named]! : told.length > 0 ? WITH_TARGET[named]! : KIND_OF[cell.label];
  const isOwn = ({ kind }: Named): boolean => kind === meaning.names[0];
  const areas = own.filter(({ kind }) => kind === "area" && meaning.names[0] !== "area");
  const titles = [...areas, ...own.filter(isOwn)];
  const names = titles.map((one): StatedCell => {
    const parent = areas.length > 0 && one.kind !== "area" ? areas[0] : parentOf(one.node, all, cell, one.kind);
    const isHere = parent && parent.sheet === one.sheet;
    return {
      ...{ cells, is: isOwn(one) ? (isGoalAlone(one, own) ? "goal" : is) : "area" },
      ...textOfTitle(cell, one.node, titles.length > 1 || told.length > 0),
      ...(isHere ? { under: a1(parent.cell.row, parent.cell.column) } : {}),
      ...levelOf(one.node),
    };
  });
  return [...names, ...told];
}

/** Whether a goal is none of those in its cell that are measured by themselves. */
const isGoalAlone = ({ node, kind }: Named, own: readonly Named[]): boolean =>
  kind === "goal" &&
  own.filter((one) => one.kind === "goal").length > 1 &&
  own.some((one) => one.kind === "measure") &&
  !own.some((one) => one.kind === "measure" && plainTitle(one.node.title) === plainTitle(node.title));

const levelOf = ({ level }: Node): { level?: string } => (level ? { level } : {});

/** What a cell names, without the values in it. */
const NAMES: Record<string, CellKind> = { area: "area", goal: "goal", measure: "indicator", "goal measure": "both" };

const WITH_TARGET: Record<string, CellKind> = { measure: "indicatorTarget", "goal measure": "bothTarget" };

/** The values that facts have in a cell; where it is something besides, with the words that are the value. */
function valuesIn(cell: LabelledCell, here: readonly Named[], table: RealTable): StatedCell[] {
  const at = a1(cell.row, cell.column);
  const roles =
    table.cells?.get(cellRef(here[0]?.sheet ?? "", cell.row, cell.column))?.map(({ role }) => role) ??
    rolesByFacts(at, here);
  const own = (["target", "outcome", "grade"] as const).filter((role) => roles.includes(role));
  const isName = here.some((one) => one.cell === cell);
  const isAlone = own.length < 2 && !isName;
  const under = isName ? {} : underOfValue(cell, here);
  const is = isLabelledName(cell) ? own[0] : KIND_OF[cell.label];
  if (isAlone) return is === undefined || !under ? [] : [{ cells: at, is, ...under }];
  const outcome = here.flatMap(({ node }) => (node as Partial<Measure>).outcomes?.[at] ?? [])[0];
  return own.flatMap((role): StatedCell[] => {
    const text = { target: targetText, outcome: () => outcomeText(cell.text, outcome, isName), grade: gradeText }[role](
      cell.text,
    );
    const is =
      role === "grade" && here.some(({ node, kind }) => kind !== "measure" && node.gradeCell === at)
        ? "goalGrade"
        : role;
    return text === undefined && isName ? [] : [{ cells: at, is, ...(text === undefined ? {} : { text }), ...under }];
  });
}

const isLabelledName = ({ label }: LabelledCell): boolean => MEANINGS[label].names.length > 0;

/** What a cell is, where facts alone are labelled. */
const rolesByFacts = (at: string, here: readonly Named[]): string[] =>
  here.flatMap(({ node, kind }) => {
    const { targetCell, outcomes = {} } = node as Partial<Measure>;
    const isMeasure = kind === "measure";
    return [
      ...(isMeasure && targetCell === at ? ["target"] : []),
      ...(isMeasure && at in outcomes ? ["outcome"] : []),
      ...(node.gradeCell === at ? ["grade"] : []),
    ];
  });

/** The figure of a text that is the outcome; of a fact that is a text the last one; none where the cell is nothing else. */
function outcomeText(text: string, outcome: number | string | undefined, isName: boolean): string | undefined {
  const figures = [...text.matchAll(FIGURE)].map(([found]) => found.trim());
  if (typeof outcome !== "number") return isName ? figures.at(-1) : undefined;
  return figures.findLast((figure) => {
    const number = Number(
      figure
        .replace(/[^\d,.−-]/g, "")
        .replace("−", "-")
        .replace(",", "."),
    );
    return Math.abs(number - outcome) < 0.051 || Math.abs(number / 100 - outcome) < 0.0005;
  });
}

const FIGURE = /[-−+]?\d[\d  ]*(?:[.,]\d+)?(?:\s*(?:%|(?:procent|kronor|kr|mnkr|ton|dagar)\p{L}*))?/gu;

/** The last line, or what stands after a colon or a dash, with a figure. */
function targetText(text: string): string | undefined {
  const parts = text.split(/\n|: |; | [–-] /).map((part) => part.trim());
  return parts.length > 1 ? parts.slice(1).find((part) => /\d/.test(part)) : undefined;
}

/** A mark that it begins or ends with, or the clause that says whether the goal was reached: that names it before others. */
function gradeText(text: string): string | undefined {
  const words = text.trim().split(/\s/);
  const mark = [words[0]!, words.at(-1)!].find((one) => /^[^\p{L}\p{N}(“”"«•·–-]+$/u.test(one));
  if (mark !== undefined) return mark;
  const clauses = text.split(/[,.;–]| och /).map((part) => part.trim());
  const last = (reached: RegExp): string | undefined => clauses.findLast((part) => reached.test(part));
  return last(/mål.*(?:n[åä]|uppf)/i) ?? last(/uppn|uppf/i);
}

/** The words of a cell that are the title, as they stand in it, where the rest is more than its number. */
function textOfTitle({ text }: LabelledCell, { title }: Node, isOne: boolean): { text?: string } {
  const words = text.replace(/\s+/g, " ").trim();
  if (!isOne && plainTitle(words) === plainTitle(title)) return {};
  const at = words.toLowerCase().indexOf(title.replace(/\s+/g, " ").trim().toLowerCase());
  return at < 0 ? {} : { text: words.slice(at, at + title.replace(/\s+/g, " ").trim().length) };
}

/** The heading of which a fact says that it stands under: of several with its words the last before it. */
export function parentOf({ parent }: Node, all: readonly Named[], cell: LabelledCell, kind: Kind): Named | undefined {
  if (parent === undefined) return undefined;
  const fits = all.filter(
    (one) => one.kind !== "measure" && one.cell !== cell && plainTitle(one.node.title) === plainTitle(parent),
  );
  const before = fits.filter((one) => one.cell.row <= cell.row);
  const goals = (some: readonly Named[]): Named | undefined =>
    some.findLast((one) => kind !== "goal" || one.kind === "area") ?? some.at(-1);
  return goals(before) ?? fits[0];
}

/** Of a value: the title that the facts say it is of, where they say one; null: no fact has it. */
function underOfValue(cell: LabelledCell, here: readonly Named[]): Pick<StatedCell, "under" | "underText"> | null {
  const at = a1(cell.row, cell.column);
  const owners = here.filter(({ node, kind }) => {
    const { targetCell, outcomes = {} } = node as Partial<Measure>;
    return (kind === "measure" && (targetCell === at || at in outcomes)) || node.gradeCell === at;
  });
  const [owner] = owners;
  if (!owner) return null;
  if (owners.length > 1 || owner.cell === cell) return {};
  const measures = here.filter((one) => one.cell === owner.cell && one.kind === "measure");
  const underText = measures.length > 1 ? textOfTitle(owner.cell, owner.node, true).text : undefined;
  return { under: a1(owner.cell.row, owner.cell.column), ...(underText === undefined ? {} : { underText }) };
}

/** The order of the words of grades, as far as the facts tell it: a scale for each set of words side by side. */
export function scalesOf({ truth, sheets }: RealTable): string[][] {
  const words = { uppnått: [] as string[], delvis: [] as string[], ej: [] as string[] };
  for (const { grade, gradeCell, sheet } of [...truth.areas, ...truth.goals, ...truth.indicators]) {
    if (!gradeCell || !grade || !(grade in words)) continue;
    const area = parseArea(gradeCell)!;
    const from = sheets.find(({ name }) => name === sheet) ?? sheets[0]!;
    const value = from.values[area.top]?.[area.left];
    const text = isBlank(value) ? "" : textOf(value).trim();
    const list = words[grade as keyof typeof words];
    if (text !== "" && text.length <= 40 && !list.some((one) => one.toLowerCase() === text.toLowerCase()))
      list.push(text);
  }
  const most = Math.max(...Object.values(words).map(({ length }) => length));
  return Array.from({ length: most }, (_, i) =>
    [words.uppnått, words.delvis, words.ej].flatMap((list) => list[Math.min(i, list.length - 1)] ?? []),
  ).filter((scale) => new Set(scale).size === scale.length && scale.length > 1 && words.uppnått.length > 0);
}
